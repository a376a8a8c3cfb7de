"""All fixed words of outputs, by language: roles, times, headings, notes.

The plan's own words are never here. A word in braces is filled in by `planc.render.phrases`.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Words:
    """The fixed words of one language.

    `roles` name what an agency does, `parties` who stands beside it; both by the id of the role.
    `periods` name stretches of time by the sign of their kind, `every` recurrences.
    """

    language: str
    roles: Mapping[str, str]
    parties: Mapping[str, str]
    same_role: str
    modalities: Mapping[str, str]
    kinds: Mapping[str, str]
    severities: Mapping[str, str]
    status: Mapping[str, str]
    decimal: str
    thousands: str

    # Time
    periods: Mapping[str, str]
    months: tuple[str, ...]
    every: Mapping[str, str]
    units_of_time: Mapping[str, str]
    during: str
    recurring: str
    recurring_many: str
    recurring_past: str
    span: str
    end_of: str
    span_open: str
    span_open_years: str
    span_stated_open: str
    continuous: str
    deadline: str
    deadlines: str
    due_below: str
    due_period: str
    due_day: str
    due_working: str
    last_working_day: str
    no_working_day: str
    moved: str
    awaiting: str
    on_demand: str
    unstated: str
    term_undated: str
    term: str
    outside: str
    past: str

    # Parties
    one_body: str
    scope: str
    lacking: str
    count_from: str
    quoted: str

    # Targets
    between: str
    exactly: str
    at_least: str
    at_most: str
    target_by: str
    strive: str

    # A row
    target: str
    product: str
    hosted_in: str
    part_of: str
    inherited: str
    passed: str
    from_day: str
    same_text: str
    no_parties: str
    tick: str
    due_table: str

    # A sheet
    sheet: str
    done: str
    clause: str
    clause_names: Mapping[str, str]
    work: str
    time: str
    issuer: str
    number: str
    number_dated: str
    no_number: str
    period: str
    edition: str
    owner: str
    ask: str
    ask_here: str
    as_of: str
    as_of_day: str
    dated: str
    undated: str
    since: str
    until: str
    empty: str
    named_beside: str
    extract: str
    fingerprint: str
    page: str
    of_pages: str
    notes: str
    note_before: str
    note_misprint: str
    note_general: str
    least_digits: int
    note_working: str
    note_quoted: str
    note_unspecified: str
    note_open: str
    home: str
    pdf: str
    skip: str

    # The front page
    papers: str
    index_lead: str
    agencies: str
    agency: str
    duties: str
    tasks: str
    findings: str
    no_findings: str
    severity: str
    rule: str
    message: str
    line_at: str
    place_of_finding: str
    holders: str
    by_leads_of: str
    search: str
    search_hint: str
    found: str
    contents: str


VI = Words(
    language="vi",
    roles=MappingProxyType(
        {
            "lead": "Chủ trì",
            "perform": "Thực hiện",
            "coordinate": "Phối hợp",
            "direct": "Chỉ đạo",
            "monitor": "Theo dõi, giám sát",
            "advise": "Tham mưu",
            "fund": "Bố trí kinh phí",
            "report": "Báo cáo",
            "receive": "Tiếp nhận báo cáo",
        }
    ),
    parties=MappingProxyType(
        {
            "lead": "Chủ trì",
            "perform": "Thực hiện",
            "coordinate": "Phối hợp",
            "direct": "Chỉ đạo",
            "monitor": "Theo dõi, giám sát",
            "advise": "Tham mưu",
            "fund": "Bố trí kinh phí",
            "report": "Cơ quan báo cáo",
            "receive": "Nơi nhận báo cáo",
            "with": "Cùng với",
        }
    ),
    same_role="Văn bản còn nêu, cùng {role}",
    modalities=MappingProxyType(
        {"assign": "Giao", "request": "Đề nghị", "encourage": "Khuyến khích"}
    ),
    kinds=MappingProxyType(
        {
            "task": "Nhiệm vụ",
            "part": "Phần việc",
            "duty": "Trách nhiệm",
            "report": "Báo cáo",
        }
    ),
    severities=MappingProxyType({"error": "lỗi", "warning": "cảnh báo", "note": "ghi chú"}),
    status=MappingProxyType({"draft": "Dự thảo", "issued": "Đã ban hành"}),
    decimal=",",
    thousands=".",
    periods=MappingProxyType(
        {
            "year": "năm {year}",
            "H1": "6 tháng đầu năm {year}",
            "H2": "6 tháng cuối năm {year}",
            "Q1": "quý I năm {year}",
            "Q2": "quý II năm {year}",
            "Q3": "quý III năm {year}",
            "Q4": "quý IV năm {year}",
            "month": "tháng {month}/{year}",
            "day": "ngày {day}",
        }
    ),
    months=tuple(str(month) for month in range(1, 13)),
    every=MappingProxyType(
        {
            "year": "Hằng năm",
            "half-year": "6 tháng một lần",
            "quarter": "Hằng quý",
            "month": "Hằng tháng",
        }
    ),
    units_of_time=MappingProxyType({"days": "{count} ngày", "working": "{count} ngày làm việc"}),
    during="Trong {period}",
    recurring="{every}: {periods}",
    recurring_many="{every}, từ {first} đến {last} ({count} kỳ)",
    recurring_past="{text}; đã qua {count} kỳ",
    span="Từ {start} đến {end}",
    end_of="hết {period}",
    span_open="Từ {start} trở đi",
    span_open_years="Từ {start} và các năm tiếp theo",
    span_stated_open="Từ {start} đến {end} và các năm tiếp theo",
    continuous="Thường xuyên, {span}",
    deadline="Chậm nhất {day}",
    deadlines="Chậm nhất các ngày:",
    due_below="{count} kỳ, hạn ghi ở bảng dưới",
    due_period="Kỳ",
    due_day="Hạn cuối",
    due_working="Ngày làm việc cuối cùng trong hạn",
    last_working_day="ngày làm việc cuối: {day}",
    no_working_day="chưa có lịch nghỉ của năm này",
    moved="hạn rơi vào ngày nghỉ, tính sang ngày làm việc tiếp theo",
    awaiting="{words} (chưa có thời gian)",
    on_demand="{words} (khi phát sinh)",
    unstated="Không nêu thời gian",
    term_undated="Trong {term} kể từ: {event} (chưa có ngày)",
    term="{term} kể từ: {event}",
    outside="{text} (ngoài thời kỳ của Kế hoạch)",
    past="đã qua",
    one_body="{body}: {places}",
    scope="{units} thuộc {unit}",
    lacking="{units}, trừ {names}",
    count_from="từ {day}: {count}",
    quoted="“{words}”",
    between="từ {least} đến {most}",
    exactly="{least}",
    at_least="ít nhất {least}",
    at_most="nhiều nhất {most}",
    target_by="{text}, đến hết {period}",
    strive="phấn đấu {text}",
    target="Chỉ tiêu",
    product="Sản phẩm",
    hosted_in="Lồng ghép trong",
    part_of="Thuộc nhiệm vụ {clause}",
    inherited="Tiếp nhận từ {names}",
    passed="Bàn giao cho {names}",
    from_day="{name} (từ ngày {day})",
    same_text="Nguyên văn ({clause}): đã ghi ở trên.",
    no_parties="–",
    tick="Ô đánh dấu khi xong",
    due_table="Các hạn: {title}",
    sheet="Phiếu nhiệm vụ",
    done="Xong",
    clause="Mục",
    clause_names=MappingProxyType({"end": "Đoạn kết", "paragraph": "{clause}, đoạn {number}"}),
    work="Nội dung",
    time="Thời gian",
    issuer="Cơ quan ban hành",
    number="Số, ngày ban hành",
    number_dated="{number} ngày {day}",
    no_number="chưa có ({status})",
    period="Thời kỳ",
    edition="Phiên bản dữ liệu",
    owner="Đầu mối liên hệ",
    ask="Khi có vướng mắc hoặc cần giải đáp, đề nghị liên hệ",
    ask_here="Cơ quan này là đầu mối giải đáp về Kế hoạch.",
    as_of="Tính đến ngày",
    as_of_day="{day}; hạn trước ngày này ghi “đã qua”",
    dated="Có thời gian thực hiện",
    undated="Không nêu thời gian cụ thể",
    since="Hoạt động từ {day}.",
    until="Hoạt động đến hết {day}.",
    empty="Cơ quan này không có nhiệm vụ trong Kế hoạch.",
    named_beside="Được nêu là cơ quan cùng làm, không được giao việc, ở:",
    extract="Trích từ dữ liệu Kế hoạch; không thay thế văn bản đã ký.",
    fingerprint="Mã nội dung",
    page="Trang",
    of_pages="/",
    notes="Ghi chú",
    note_before="“Trước ngày 20/11”: chậm nhất là ngày 19/11.",
    note_misprint=(
        "Ngày in trong văn bản có chỗ không khớp với kỳ báo cáo: ở đây hiểu là của từng năm, chờ "
        "cơ quan ban hành xác nhận."
    ),
    note_general="Kế hoạch còn ghi chung cho {whom} ({clause}): {text}.",
    least_digits=2,
    note_working=(
        "Hạn cuối rơi vào ngày nghỉ: hạn không thay đổi, ngày làm việc cuối là ngày làm việc liền "
        "trước."
    ),
    note_quoted="Trong ngoặc kép: nguyên văn Kế hoạch.",
    note_unspecified="Cơ quan trong ngoặc kép: không được nêu đích danh.",
    note_open=(
        "“Và các năm tiếp theo”, “trở đi”: không ghi ngày kết thúc; dữ liệu tính đến hết {day}."
    ),
    home="Trang chính",
    pdf="Bản PDF",
    skip="Đến nội dung chính",
    papers="Tài liệu chung",
    index_lead="Mỗi cơ quan có một phiếu: việc gì, cùng ai, đến khi nào.",
    agencies="Cơ quan",
    agency="Cơ quan",
    duties="Số nhiệm vụ theo vai trò",
    tasks="Nhiệm vụ, trách nhiệm, báo cáo",
    findings="Kết quả kiểm tra",
    no_findings="Không có lỗi, cảnh báo hay ghi chú nào.",
    severity="Mức",
    rule="Quy tắc",
    message="Nội dung",
    line_at="{file}, dòng {line}",
    place_of_finding="Vị trí",
    holders="Cơ quan chủ trì, thực hiện",
    by_leads_of="Do các cơ quan chủ trì mục {clause} thực hiện",
    search="Tìm trong trang này",
    search_hint="Gõ tên cơ quan hoặc nhiệm vụ, có dấu hay không dấu đều được.",
    found="dòng tìm thấy",
    contents="Mục lục",
)

EN = Words(
    language="en",
    roles=MappingProxyType(
        {
            "lead": "Leads",
            "perform": "Performs",
            "coordinate": "Coordinates",
            "direct": "Directs",
            "monitor": "Monitors",
            "advise": "Advises",
            "fund": "Funds",
            "report": "Reports",
            "receive": "Receives reports",
        }
    ),
    parties=MappingProxyType(
        {
            "lead": "Lead",
            "perform": "Performed by",
            "coordinate": "Coordinating",
            "direct": "Directed by",
            "monitor": "Monitored by",
            "advise": "Advised by",
            "fund": "Funded by",
            "report": "Reported by",
            "receive": "Reported to",
            "with": "Together with",
        }
    ),
    same_role="Also named, in words, in this role ({role})",
    modalities=MappingProxyType(
        {"assign": "Assigned", "request": "Requested", "encourage": "Encouraged"}
    ),
    kinds=MappingProxyType({"task": "Task", "part": "Part", "duty": "Duty", "report": "Report"}),
    severities=MappingProxyType({"error": "error", "warning": "warning", "note": "note"}),
    status=MappingProxyType({"draft": "draft", "issued": "issued"}),
    decimal=".",
    thousands=",",
    periods=MappingProxyType(
        {
            "year": "{year}",
            "H1": "first half of {year}",
            "H2": "second half of {year}",
            "Q1": "first quarter of {year}",
            "Q2": "second quarter of {year}",
            "Q3": "third quarter of {year}",
            "Q4": "fourth quarter of {year}",
            "month": "{month} {year}",
            "day": "{day}",
        }
    ),
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    every=MappingProxyType(
        {
            "year": "Every year",
            "half-year": "Every half-year",
            "quarter": "Every quarter",
            "month": "Every month",
        }
    ),
    units_of_time=MappingProxyType({"days": "{count} days", "working": "{count} working days"}),
    during="During {period}",
    recurring="{every}: {periods}",
    recurring_many="{every}, from {first} to {last} ({count} times)",
    recurring_past="{text}; {count} of them past",
    span="From {start} to {end}",
    end_of="the end of {period}",
    span_open="From {start} on",
    span_open_years="From {start} and the years after",
    span_stated_open="From {start} to {end} and the years after",
    continuous="Continuously, {span}",
    deadline="By {day}",
    deadlines="By these days:",
    due_below="{count} last days, in the table below",
    due_period="For",
    due_day="Last day",
    due_working="Last working day",
    last_working_day="last working day: {day}",
    no_working_day="holidays of that year are not known",
    moved="the term ends on a day off and moves to the next working day",
    awaiting="{words} (no date yet)",
    on_demand="{words} (when it occurs)",
    unstated="No time stated",
    term_undated="Within {term} after: {event} (no date yet)",
    term="{term} after: {event}",
    outside="{text} (outside the plan's period)",
    past="past",
    one_body="{body}: {places}",
    scope="{units}, {unit}",
    lacking="{units}, except {names}",
    count_from="from {day}: {count}",
    quoted="“{words}”",
    between="{least} to {most}",
    exactly="exactly {least}",
    at_least="at least {least}",
    at_most="at most {most}",
    target_by="{text}, by the end of {period}",
    strive="strive for {text}",
    target="Target",
    product="Product",
    hosted_in="Included in",
    part_of="Part of {clause}",
    inherited="Taken over from {names}",
    passed="Passed on to {names}",
    from_day="{name} (from {day})",
    same_text="The words of clause {clause} stand above.",
    no_parties="–",
    tick="Box to tick when done",
    due_table="Last days: {title}",
    sheet="Duty sheet",
    done="Done",
    clause="Clause",
    clause_names=MappingProxyType({"end": "Closing", "paragraph": "{clause}, paragraph {number}"}),
    work="What",
    time="When",
    issuer="Issued by",
    number="Number and date",
    number_dated="{number}, {day}",
    no_number="none yet ({status})",
    period="Period",
    edition="Edition of the data",
    owner="Whom to ask",
    ask="Questions about this sheet are answered by",
    ask_here="This agency answers questions about the plan.",
    as_of="As of",
    as_of_day="{day}; last days before it are marked “past”",
    dated="With a date",
    undated="No date stated",
    since="Exists from {day}.",
    until="Exists until the end of {day}.",
    empty="This agency has no duty under the plan.",
    named_beside="Named as one to work with, without an obligation, in:",
    extract="An extract from the plan's data; it does not replace the signed document.",
    fingerprint="Fingerprint",
    page="Page",
    of_pages="of",
    notes="Notes",
    note_before="“Before 20 November”: by 19 November.",
    note_misprint=(
        "A day printed in the document does not fit its period; the deadline here was read as one "
        "of each year, until the issuer confirms it."
    ),
    note_general="The plan also asks this of {whom} ({clause}): {text}.",
    least_digits=1,
    note_working=(
        "Where the last day is a day off, it stays the last day; the last working day is the one "
        "before it."
    ),
    note_quoted="In quotation marks: the plan's own words.",
    note_unspecified="Parties in quotation marks: the plan names no agency.",
    note_open=("“And the years after”, “on”: the plan states no end; the data ends on {day}."),
    home="Front page",
    pdf="PDF",
    skip="Skip to the main content",
    papers="Papers of the whole plan",
    index_lead="Each agency has a sheet: what, with whom, by when.",
    agencies="Agencies",
    agency="Agency",
    duties="Duties by role",
    tasks="Tasks, duties, reports",
    findings="Findings",
    no_findings="No errors, warnings or notes.",
    severity="Severity",
    rule="Rule",
    message="Message",
    line_at="{file}, line {line}",
    place_of_finding="Place",
    holders="Held by",
    by_leads_of="Carried out by the leads of {clause}",
    search="Search this page",
    search_hint="Type the name of an agency or task, with or without diacritics.",
    found="lines found",
    contents="Contents",
)

#: By the code of the language.
LANGUAGES: Mapping[str, Words] = MappingProxyType({"vi": VI, "en": EN})


def words(language: str) -> Words:
    """The words of a language, the Vietnamese ones where it is not known."""
    return LANGUAGES.get(language, VI)
