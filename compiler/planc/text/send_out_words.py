"""The fixed words of the send-out list and of the covers of bundles, by language."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class SendOutWords:
    """The words of one language beside those of `Words`; braces are filled in by the renderer.

    `bundles` name a bundle by where its unit lies, `states` what became of an agency's duties,
    `items` what became of one of them, `faults` why a file cannot be compared with.
    """

    # The list
    title: str
    list_name: str
    number: str
    id: str
    level: str
    place: str
    bundle: str
    page: str
    pdf: str
    bundle_pdf: str
    total: str
    state: str
    change: str
    sent: str
    sent_on: str
    sent_mark: str

    # What became of it
    states: Mapping[str, str]
    items: Mapping[str, str]
    name_before: str
    compared: str
    compared_unnamed: str
    compared_without_words: str
    gone_heading: str
    gone_lead: str

    # Totals
    totals_name: str
    totals_heading: str
    by_level: str
    by_bundle: str
    sheets: str
    all_sheets: str

    # To the clerk
    hint: str
    sent_prompt: str
    sent_wrong: str
    date_prompt: str
    date_wrong: str
    search_hint: str
    xlsx: str

    # Bundles
    bundles: Mapping[str, str]
    bundle_heading: str
    bundle_kind: str
    bundle_contents: str
    bundle_sheets: str

    # An earlier edition that cannot be compared with
    faults: Mapping[str, str]


VI = SendOutWords(
    title="Danh sách gửi phiếu nhiệm vụ",
    list_name="Danh sách gửi",
    number="STT",
    id="Mã cơ quan",
    level="Cấp",
    place="Thuộc địa bàn",
    bundle="Tập phiếu",
    page="Phiếu (HTML)",
    pdf="Phiếu (PDF)",
    bundle_pdf="Tập (PDF)",
    total="Tổng số",
    state="So với bản trước",
    change="Nội dung thay đổi",
    sent="Đã gửi",
    sent_on="Ngày gửi",
    sent_mark="x",
    states=MappingProxyType(
        {
            "new": "Mới",
            "changed": "Có thay đổi",
            "same": "Giữ nguyên",
            "gone": "Không còn nhiệm vụ",
        }
    ),
    items=MappingProxyType({"added": "Thêm", "removed": "Bỏ", "changed": "Sửa"}),
    name_before="Tên trước đây: {name}",
    compared="So với phiên bản dữ liệu {edition} (mã {digest})",
    compared_unnamed="So với bản dựng trước (mã {digest})",
    compared_without_words=(
        "Bản trước không có mã nguyên văn các mục: chỉ so được vai trò, cơ quan cùng làm, thời "
        "gian, chỉ tiêu, số mục và tên mục; chưa so được lời văn."
    ),
    gone_heading="Không còn nhiệm vụ ({count})",
    gone_lead=(
        "Các cơ quan, tổ chức có phiếu ở bản trước, nay không còn phiếu: cần báo để thôi dùng "
        "phiếu cũ."
    ),
    totals_name="Tổng hợp",
    totals_heading="Tổng hợp số phiếu",
    by_level="Theo cấp",
    by_bundle="Theo tập phiếu",
    sheets="Số phiếu",
    all_sheets="Cộng",
    hint=(
        "Chép tệp này ra nơi khác rồi hãy ghi: lần dựng sau sẽ ghi đè. Gửi xong phiếu nào thì ghi "
        "“x” và ngày gửi ở dòng đó; lọc cột “Đã gửi” theo ô trống để thấy những phiếu chưa gửi."
    ),
    sent_prompt="Ghi x khi đã gửi; chưa gửi thì để trống.",
    sent_wrong="Ô này chỉ ghi x hoặc để trống.",
    date_prompt="Ghi ngày/tháng/năm, ví dụ 05/08/2019.",
    date_wrong="Ô này ghi ngày gửi: ngày/tháng/năm.",
    search_hint=(
        "Gõ tên cơ quan, địa bàn, mã nội dung hoặc tình trạng (mới, có thay đổi); có dấu hay không "
        "dấu đều được."
    ),
    xlsx="Bản Excel",
    bundles=MappingProxyType(
        {
            "above": "Cơ quan, tổ chức {level}",
            "own": "Cơ quan, tổ chức {unit}",
            "below": "{unit}",
            "beside": "Cơ quan, tổ chức {unit}, ngoài địa bàn của kế hoạch",
        }
    ),
    bundle_heading="{name} ({count} phiếu)",
    bundle_kind="Tập phiếu nhiệm vụ",
    bundle_contents="Danh mục phiếu",
    bundle_sheets="{count} ({levels})",
    faults=MappingProxyType(
        {
            "too-large": "{file}: tệp quá lớn, không phải plan.json của một kế hoạch.",
            "not-json": "{file}: không đọc được, không phải tệp JSON.",
            "foreign": "{file}: không phải plan.json do planc dựng.",
            "newer": (
                "{file}: plan.json theo định dạng {what}, do planc mới hơn dựng; bản planc này chỉ "
                "đọc được định dạng 1."
            ),
            "broken": "{file}: plan.json bị sai hoặc bị cắt ở {what}; hãy lấy lại tệp gốc.",
            "other-plan": "{file}: là plan.json của kế hoạch khác ({what}).",
        }
    ),
)

EN = SendOutWords(
    title="List for sending out the duty sheets",
    list_name="Send-out list",
    number="No.",
    id="Agency id",
    level="Level",
    place="In",
    bundle="Bundle",
    page="Sheet (HTML)",
    pdf="Sheet (PDF)",
    bundle_pdf="Bundle (PDF)",
    total="Total",
    state="Since the earlier edition",
    change="What changed",
    sent="Sent",
    sent_on="Sent on",
    sent_mark="x",
    states=MappingProxyType(
        {"new": "New", "changed": "Changed", "same": "As before", "gone": "No duties any more"}
    ),
    items=MappingProxyType({"added": "Added", "removed": "Removed", "changed": "Changed"}),
    name_before="Name before: {name}",
    compared="Compared with edition {edition} of the data (digest {digest})",
    compared_unnamed="Compared with the earlier build (digest {digest})",
    compared_without_words=(
        "The earlier edition has no digests of words: roles, counterparts, times, targets, clauses "
        "and titles were compared, the words of the document were not."
    ),
    gone_heading="No duties any more ({count})",
    gone_lead=(
        "These had a sheet in the earlier edition and have none now: tell them to put the old one "
        "aside."
    ),
    totals_name="Totals",
    totals_heading="Numbers of sheets",
    by_level="By level",
    by_bundle="By bundle",
    sheets="Sheets",
    all_sheets="Total",
    hint=(
        "Copy this file elsewhere before you write in it: the next build replaces it. Once a "
        "sheet is sent, put an “x” and the day in its row; filter the column “Sent” by blanks to "
        "see what is left."
    ),
    sent_prompt="Put x once it is sent; else leave it blank.",
    sent_wrong="Only x or nothing can stand here.",
    date_prompt="The day it was sent, such as 05/08/2019.",
    date_wrong="Only a date can stand here.",
    search_hint=(
        "Type the name of an agency or place, a fingerprint or a state (new, changed), with or "
        "without diacritics."
    ),
    xlsx="As Excel",
    bundles=MappingProxyType(
        {
            "above": "Agencies of the level “{level}”",
            "own": "Agencies of {unit}",
            "below": "{unit}",
            "beside": "Agencies of {unit}, outside the plan's territory",
        }
    ),
    bundle_heading="{name} (sheets: {count})",
    bundle_kind="Bundle of duty sheets",
    bundle_contents="Sheets in this bundle",
    bundle_sheets="{count} ({levels})",
    faults=MappingProxyType(
        {
            "too-large": "{file}: too large to be the plan.json of a plan.",
            "not-json": "{file}: cannot be read, it is no JSON.",
            "foreign": "{file}: not a plan.json that planc built.",
            "newer": (
                "{file}: a plan.json in format {what}, built by a newer planc; this one reads "
                "format 1."
            ),
            "broken": "{file}: a plan.json that is wrong or cut off at {what}.",
            "other-plan": "{file}: the plan.json of another plan ({what}).",
        }
    ),
)

#: By the code of the language.
LANGUAGES: Mapping[str, SendOutWords] = MappingProxyType({"vi": VI, "en": EN})


def send_out_words(language: str) -> SendOutWords:
    """The words of a language, the Vietnamese ones where it is not known."""
    return LANGUAGES.get(language, VI)
