"""The fixed words that findings are summed up with, and those of the compliance report."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class ComplianceWords:
    """The words of one language beside those of `Words`; braces are filled in by the renderer.

    `piles` name what is to be done about findings, by `planc.checks.digest.PILES`; `issued` is
    the first of them for a plan that has been issued already.
    """

    # In every report
    summary: str
    piles: Mapping[str, str]
    issued: str
    states: Mapping[str, str]
    none: str
    count: str
    count_one: str
    more: str
    quiet_label: str
    unread_label: str
    unread: str
    hidden_label: str
    hidden: str
    also: str
    whole_plan: str
    kinds: Mapping[str, str]
    accepted_by: str
    accepted_because: str
    severities: Mapping[str, str]
    family: str
    rule: str
    all_rules: str
    place: str
    message: str
    many: str
    not_read: str
    turned_off: str
    only_some: str

    # The compliance report
    kind: str
    judged: str
    judged_on: str
    judged_never: str
    rules_run: str
    reason: str
    source: str
    source_unread: str
    remedy: str
    heads: tuple[str, ...]
    accepted_heads: tuple[str, ...]
    accepted_heading: str
    accepted_lead: str
    accepted_until: str
    accepted_facts: tuple[str, str, str, str]
    compared: str
    items: str
    quote: str
    quote_of: str
    empty: str
    notes: tuple[str, ...]
    extract: str


VI = ComplianceWords(
    summary="Tóm tắt",
    piles=MappingProxyType(
        {
            "mend": "Phải sửa trước khi trình ký",
            "clear": "Cần làm rõ",
            "know": "Nên biết",
            "accepted": "Đã được chấp thuận",
        }
    ),
    issued="Phải sửa, đính chính",
    states=MappingProxyType(
        {"mend": "Phải sửa", "clear": "Làm rõ", "know": "Nên biết", "accepted": "Đã chấp thuận"}
    ),
    none="không có",
    count="{count} điểm",
    count_one="{count} điểm",
    more="và {count} chỗ khác",
    quiet_label="Chưa phát hiện vướng mắc",
    unread_label="Chưa rà soát được nội dung",
    unread="kế hoạch còn lỗi khi đọc; sửa các lỗi này rồi kiểm tra lại",
    hidden_label="Không hiển thị",
    hidden="{count} thông báo khác, theo lựa chọn của người chạy lệnh",
    also="Xem thêm",
    whole_plan="Cả kế hoạch",
    kinds=MappingProxyType({"basis": "Căn cứ ban hành", "recipient": "Nơi nhận"}),
    accepted_by="{approver}, văn bản {document}, đến hết ngày {until}",
    accepted_because="lý do: {reason}",
    severities=MappingProxyType(
        {"error": "lỗi", "warning": "cảnh báo", "note": "ghi chú", "accepted": "đã chấp thuận"}
    ),
    family="Nhóm",
    rule="Quy tắc",
    all_rules="Cộng",
    place="Vị trí",
    message="Nội dung",
    many=(
        "GitHub chỉ hiện 10 thông báo mỗi loại bên cạnh dòng; toàn bộ nằm trong nhật ký này và "
        "trong bản tóm tắt của công việc (job summary)."
    ),
    not_read="Không kiểm tra được: kế hoạch còn lỗi khi đọc.",
    turned_off="Kế hoạch đã tắt quy tắc này.",
    only_some="Còn {count} thông báo nữa không đủ chỗ ở đây; xem nhật ký hoặc chạy planc check.",
    kind="Báo cáo rà soát kế hoạch",
    judged="Thời điểm xét chấp thuận",
    judged_on="ngày {day}",
    judged_never="không theo ngày; mọi chấp thuận đều tính là còn hiệu lực",
    rules_run="Số quy tắc đã áp dụng",
    reason="Vì sao",
    source="Căn cứ",
    source_unread="chưa đối chiếu được nguyên văn",
    remedy="Cách xử lý",
    heads=("Mục", "Văn bản viết", "Nhận xét"),
    accepted_heads=("Mục", "Văn bản viết", "Nhận xét", "Chấp thuận"),
    accepted_heading="Những điểm đã được chấp thuận",
    accepted_lead=(
        "Những điểm này vẫn còn trong văn bản, nhưng đã có người chấp thuận bằng văn bản và có "
        "thời hạn."
    ),
    accepted_until="đến hết ngày {day}",
    accepted_facts=("Người chấp thuận", "Văn bản", "Hiệu lực", "Lý do"),
    compared="Đối chiếu",
    items="Các chỗ liên quan",
    quote="“{words}”",
    quote_of="{label}: “{words}”",
    empty="Không có nhận xét nào.",
    notes=(
        (
            "Phải sửa: sai sót phải khắc phục. Cần làm rõ: chỗ mâu thuẫn hoặc có thể hiểu nhiều "
            "cách. Nên biết: điều người ký và người thực hiện cần biết, có thể để nguyên."
        ),
        (
            "“Chưa phát hiện vướng mắc” nghĩa là các quy tắc đã áp dụng không báo gì, không bảo "
            "đảm rằng văn bản không còn sai sót."
        ),
    ),
    extract=(
        "Lập tự động từ dữ liệu của kế hoạch; không phải ý kiến pháp lý, không thay thế việc thẩm "
        "định và văn bản đã ký."
    ),
)

EN = ComplianceWords(
    summary="Summary",
    piles=MappingProxyType(
        {
            "mend": "To be mended before signing",
            "clear": "To be cleared up",
            "know": "Good to know",
            "accepted": "Accepted",
        }
    ),
    issued="To be corrected",
    states=MappingProxyType(
        {"mend": "Mend", "clear": "Clear up", "know": "Good to know", "accepted": "Accepted"}
    ),
    none="none",
    count="{count} points",
    count_one="{count} point",
    more="and {count} more",
    quiet_label="Nothing found",
    unread_label="Not reviewed",
    unread="the plan cannot be read yet; mend these errors and check again",
    hidden_label="Not shown",
    hidden="{count} others, left out by the options of this run",
    also="See also",
    whole_plan="The whole plan",
    kinds=MappingProxyType({"basis": "Legal basis", "recipient": "Sent to"}),
    accepted_by="{approver}, document {document}, until the end of {until}",
    accepted_because="reason: {reason}",
    severities=MappingProxyType(
        {"error": "errors", "warning": "warnings", "note": "notes", "accepted": "accepted"}
    ),
    family="Family",
    rule="Rule",
    all_rules="Total",
    place="Place",
    message="Message",
    many=(
        "GitHub shows only 10 annotations of a kind beside the lines; all of them stand in this "
        "log and in the job summary."
    ),
    not_read="Not checked: the plan cannot be read yet.",
    turned_off="The plan has turned this rule off.",
    only_some="{count} more do not fit here; see the log, or run planc check.",
    kind="Compliance report",
    judged="Waivers judged",
    judged_on="as on {day}",
    judged_never="on no day: every waiver counts as in force",
    rules_run="Rules applied",
    reason="Why",
    source="Source",
    source_unread="the text itself could not be read yet",
    remedy="What to do",
    heads=("Clause", "The document says", "Finding"),
    accepted_heads=("Clause", "The document says", "Finding", "Accepted"),
    accepted_heading="What has been accepted",
    accepted_lead=(
        "These still stand in the document; somebody has accepted them in writing, until a day."
    ),
    accepted_until="until the end of {day}",
    accepted_facts=("Accepted by", "Document", "In force", "Reason"),
    compared="Compare",
    items="Places",
    quote="“{words}”",
    quote_of="{label}: “{words}”",
    empty="There are no findings.",
    notes=(
        (
            "To be mended: a mistake that has to be corrected. To be cleared up: what can be read "
            "in several ways, or contradicts itself. Good to know: what those who sign and carry "
            "out the plan should know; it may stay as it is."
        ),
        (
            "“Nothing found” means that the rules that were applied report nothing; it is no "
            "promise that the document has no mistakes."
        ),
    ),
    extract=(
        "Made automatically from the data of the plan; no legal opinion, and no substitute for an "
        "appraisal or for the signed document."
    ),
)

#: By the code of the language.
LANGUAGES: Mapping[str, ComplianceWords] = MappingProxyType({"vi": VI, "en": EN})


def compliance_words(language: str) -> ComplianceWords:
    """The words of a language, the Vietnamese ones where it is not known."""
    return LANGUAGES.get(language, VI)
