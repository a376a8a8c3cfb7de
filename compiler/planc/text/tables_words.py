"""The fixed words of the tables that offices keep: worksheets, heads, states, the guide."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class TablesWords:
    """The words of one language beside those of `Words`; braces are filled in by the renderer.

    `names` and `titles` are by the id of a table, `contents` say what it holds; `heads` are by the
    id of a column, `roles` are the signs of the matrix. `states` are those that records of
    progress know, `ended` those of them that are over; `kinds` and `certainties` are those of
    times.
    """

    book: str
    guide: str
    names: Mapping[str, str]
    titles: Mapping[str, str]
    contents: Mapping[str, str]
    heads: Mapping[str, str]
    roles: Mapping[str, str]
    by_leads: str
    by_leads_words: str
    states: Mapping[str, str]
    ended: tuple[str, ...]
    kinds: Mapping[str, str]
    certainties: Mapping[str, str]
    weekdays: tuple[str, ...]
    part_of_work: str
    named: str
    part: str
    legend: str
    legend_more: str
    empty: str
    source: str
    count_label: str
    cut: str
    continued: str

    # The guide
    worksheet: str
    holds: str
    rows: str
    use: str
    advice: tuple[str, ...]

    # To the clerk
    state_prompt: str
    state_wrong: str
    date_prompt: str
    date_wrong: str


VI = TablesWords(
    book="Bảng theo dõi thực hiện",
    guide="Hướng dẫn",
    names=MappingProxyType(
        {
            "tasks": "Nhiệm vụ",
            "duties": "Nhiệm vụ theo cơ quan",
            "matrix": "Ma trận phân công",
            "reports": "Lịch báo cáo",
            "findings": "Kết quả rà soát",
        }
    ),
    titles=MappingProxyType(
        {
            "tasks": "Danh mục nhiệm vụ, trách nhiệm, báo cáo",
            "duties": "Nhiệm vụ theo cơ quan",
            "matrix": "Ma trận phân công trách nhiệm",
            "reports": "Lịch báo cáo",
            "findings": "Kết quả rà soát kế hoạch",
        }
    ),
    contents=MappingProxyType(
        {
            "tasks": "Mỗi dòng là một nhiệm vụ, phần việc, trách nhiệm hoặc báo cáo của Kế hoạch.",
            "duties": (
                "Mỗi dòng là một lần phải làm của một cơ quan: vai trò, cùng ai, đến khi nào. Việc "
                "có nhiều kỳ hạn thì mỗi kỳ một dòng."
            ),
            "matrix": "Cơ quan nào giữ vai trò gì trong từng nhiệm vụ; in trên khổ A3.",
            "reports": "Các hạn báo cáo theo thứ tự ngày: ai báo cáo, báo cáo ai, cho kỳ nào.",
            "findings": "Những điểm của Kế hoạch cần sửa, cần làm rõ hoặc nên biết.",
        }
    ),
    heads=MappingProxyType(
        {
            "number": "STT",
            "kind": "Loại",
            "clause": "Mục",
            "title": "Tên",
            "work": "Nội dung công việc",
            "text": "Nội dung",
            "lead": "Chủ trì, thực hiện",
            "coordinate": "Phối hợp",
            "others": "Vai trò khác",
            "written": "Thời gian ghi trong văn bản",
            "time": "Thời gian",
            "first_day": "Ngày bắt đầu",
            "last_day": "Hạn cuối",
            "last_working_day": "Ngày làm việc cuối cùng trong hạn",
            "weekday": "Thứ",
            "time_kind": "Loại thời gian",
            "certainty": "Tình trạng thời hạn",
            "products": "Sản phẩm",
            "targets": "Chỉ tiêu",
            "parts": "Gồm các phần việc",
            "agency": "Cơ quan",
            "level": "Cấp",
            "unit": "Đơn vị hành chính",
            "above": "Thuộc",
            "role": "Vai trò",
            "modality": "Hình thức giao",
            "counterparts": "Cơ quan cùng thực hiện",
            "period": "Kỳ",
            "nth": "Lần thứ",
            "of": "Tổng số lần",
            "handover": "Tiếp nhận, bàn giao",
            "link": "Phiếu",
            "agency_id": "Mã cơ quan",
            "item_id": "Mã nội dung",
            "id": "Mã theo dõi",
            "reporters": "Cơ quan báo cáo",
            "receivers": "Nơi nhận báo cáo",
            "report": "Báo cáo",
            "cut_off": "Thời điểm chốt số liệu",
            "hosted_in": "Lồng ghép trong",
            "unspecified": "Không nêu đích danh",
            "severity": "Mức",
            "pile": "Phân loại",
            "code": "Quy tắc",
            "problem": "Nhận xét",
            "remedy": "Cách xử lý",
            "quote": "Văn bản viết",
            "accepted": "Chấp thuận",
            "file": "Tệp",
            "line": "Dòng",
            "state": "Trạng thái",
            "done_on": "Ngày hoàn thành",
            "note": "Ghi chú",
        }
    ),
    roles=MappingProxyType(
        {
            "lead": "C",
            "perform": "T",
            "coordinate": "P",
            "direct": "CĐ",
            "monitor": "GS",
            "advise": "TM",
            "fund": "KP",
            "report": "BC",
            "receive": "NB",
            "with": "V",
        }
    ),
    by_leads="({sign})",
    by_leads_words="phần việc do cơ quan chủ trì nhiệm vụ thực hiện",
    states=MappingProxyType(
        {
            "not-started": "Chưa làm",
            "in-progress": "Đang làm",
            "done": "Đã xong",
            "cancelled": "Đã hủy",
        }
    ),
    ended=("done", "cancelled"),
    kinds=MappingProxyType(
        {
            "period": "Trong kỳ",
            "span": "Trong khoảng thời gian",
            "continuous": "Thường xuyên",
            "deadline": "Có hạn cuối",
            "undated": "Không có ngày",
        }
    ),
    certainties=MappingProxyType(
        {
            "fixed": "Đã xác định",
            "open": "Không ghi ngày kết thúc",
            "awaiting": "Chờ quy định, hướng dẫn",
            "on-demand": "Khi phát sinh",
            "unstated": "Không nêu thời gian",
        }
    ),
    weekdays=("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"),
    part_of_work="{part}: {text}",
    named="{label}: {names}",
    part="{clause} {title}",
    legend="Ký hiệu: {signs}.",
    legend_more=(
        "Số trong ngoặc là số cơ quan. Một cơ quan có thể thuộc nhiều cột: cột chung và cột riêng "
        "của nhóm mình."
    ),
    empty="Không có dòng nào.",
    source="Nguồn (trích từ dữ liệu, không thay thế văn bản đã ký)",
    count_label="Số mục có tham gia",
    cut=" … [còn {count} ký tự nữa; toàn văn ở tệp {file}]",
    continued="{name} ({number})",
    worksheet="Trang",
    holds="Nội dung",
    rows="Số dòng",
    use="Cách dùng",
    advice=(
        (
            "Trước khi ghi, hãy sao chép tệp này thành tệp có tên khác, để ngay trong thư mục "
            "tables: lần dựng sau sẽ ghi đè tệp gốc, còn các liên kết ở cột “Phiếu” chỉ mở được từ "
            "thư mục đó."
        ),
        (
            "Xem việc của một cơ quan: bấm mũi tên ở đầu cột “Cơ quan”, gõ một phần tên. Xem việc "
            "của cả địa bàn: lọc cột “Đơn vị hành chính” hoặc cột “Thuộc”."
        ),
        (
            "Xem việc sắp đến hạn: lọc cột “Hạn cuối” theo tháng. Dòng để trống hạn cuối vẫn là "
            "việc phải làm: cột “Tình trạng thời hạn” cho biết vì sao chưa có ngày."
        ),
        (
            "Việc có nhiều kỳ hạn đứng ở nhiều dòng, mỗi kỳ ghi trạng thái riêng. Muốn mỗi phần "
            "việc chỉ còn một dòng: lọc cột “Lần thứ” bằng 1."
        ),
        (
            "Cột “Trạng thái” chọn trong danh sách: Chưa làm, Đang làm, Đã xong, Đã hủy; cột “Ngày "
            "hoàn thành” ghi ngày/tháng/năm."
        ),
        (
            "Dòng đã ghi “Chưa làm” hoặc “Đang làm”: quá hạn thì ô hạn cuối có nền đỏ, còn không "
            "quá 15 ngày thì nền vàng; “Đã xong” có nền xanh."
        ),
        (
            "Khi có bản dựng mới: mã ở cột “Mã theo dõi” không đổi giữa các bản, dùng để chuyển "
            "trạng thái đã ghi sang bảng mới."
        ),
        (
            "Mở bằng Excel hoặc LibreOffice. Lọc xong rồi in thì chỉ in những dòng đang hiện; các "
            "cột bên phải cột “Ghi chú” dùng để lọc và tra cứu, không in."
        ),
    ),
    state_prompt="Chọn một trạng thái trong danh sách; chưa theo dõi thì để trống.",
    state_wrong="Chọn một trong các trạng thái có trong danh sách.",
    date_prompt="Ghi ngày/tháng/năm, ví dụ 05/08/2019.",
    date_wrong="Ô này ghi ngày hoàn thành: ngày/tháng/năm.",
)

EN = TablesWords(
    book="Tables to follow the plan by",
    guide="Guide",
    names=MappingProxyType(
        {
            "tasks": "Tasks",
            "duties": "Duties by agency",
            "matrix": "Responsibility matrix",
            "reports": "Report calendar",
            "findings": "Findings",
        }
    ),
    titles=MappingProxyType(
        {
            "tasks": "Tasks, duties and reports",
            "duties": "Duties by agency",
            "matrix": "Responsibility matrix",
            "reports": "Report calendar",
            "findings": "Findings about the plan",
        }
    ),
    contents=MappingProxyType(
        {
            "tasks": "One row for each task, part, duty or report of the plan.",
            "duties": (
                "One row for each time that an agency has to act: its role, with whom, by when. "
                "What is due several times has a row for each."
            ),
            "matrix": "Who has which role in each item; to be printed on A3.",
            "reports": "All days on which reports are due, in order: who, to whom, for what.",
            "findings": "What is to be mended, cleared up or known about the plan.",
        }
    ),
    heads=MappingProxyType(
        {
            "number": "No.",
            "kind": "Kind",
            "clause": "Clause",
            "title": "Title",
            "work": "What",
            "text": "Text",
            "lead": "Led or performed by",
            "coordinate": "Coordinating",
            "others": "Other roles",
            "written": "Time as the document has it",
            "time": "Time",
            "first_day": "First day",
            "last_day": "Last day",
            "last_working_day": "Last working day",
            "weekday": "Weekday",
            "time_kind": "Kind of time",
            "certainty": "Certainty",
            "products": "Products",
            "targets": "Targets",
            "parts": "Parts",
            "agency": "Agency",
            "level": "Level",
            "unit": "Unit",
            "above": "In",
            "role": "Role",
            "modality": "How it is asked",
            "counterparts": "With whom",
            "period": "For",
            "nth": "Time no.",
            "of": "Times in all",
            "handover": "Taken over, passed on",
            "link": "Sheet",
            "agency_id": "Agency id",
            "item_id": "Item id",
            "id": "Id for progress",
            "reporters": "Reported by",
            "receivers": "Reported to",
            "report": "Report",
            "cut_off": "Cut-off",
            "hosted_in": "Included in",
            "unspecified": "Not named",
            "severity": "Severity",
            "pile": "Class",
            "code": "Rule",
            "problem": "Finding",
            "remedy": "Remedy",
            "quote": "The document says",
            "accepted": "Accepted",
            "file": "File",
            "line": "Line",
            "state": "State",
            "done_on": "Done on",
            "note": "Notes",
        }
    ),
    roles=MappingProxyType(
        {
            "lead": "L",
            "perform": "P",
            "coordinate": "C",
            "direct": "D",
            "monitor": "M",
            "advise": "A",
            "fund": "F",
            "report": "R",
            "receive": "RR",
            "with": "W",
        }
    ),
    by_leads="({sign})",
    by_leads_words="a part carried out by the leads of the task",
    states=MappingProxyType(
        {
            "not-started": "Not started",
            "in-progress": "In progress",
            "done": "Done",
            "cancelled": "Cancelled",
        }
    ),
    ended=("done", "cancelled"),
    kinds=MappingProxyType(
        {
            "period": "During a period",
            "span": "From day to day",
            "continuous": "Continuous",
            "deadline": "By a last day",
            "undated": "Without a date",
        }
    ),
    certainties=MappingProxyType(
        {
            "fixed": "Fixed",
            "open": "No end stated",
            "awaiting": "Awaits a decision",
            "on-demand": "When it occurs",
            "unstated": "No time stated",
        }
    ),
    weekdays=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    part_of_work="{part}: {text}",
    named="{label}: {names}",
    part="{clause} {title}",
    legend="Signs: {signs}.",
    legend_more=(
        "Numbers in brackets count agencies. An agency may be in several columns: that of all, and "
        "that of its own group."
    ),
    empty="There are no rows.",
    source="Source (an extract from data; it does not replace the signed document)",
    count_label="Items it has a part in",
    cut=" … [{count} more letters; the whole text is in {file}]",
    continued="{name} ({number})",
    worksheet="Worksheet",
    holds="What it holds",
    rows="Rows",
    use="How to use it",
    advice=(
        (
            "Before you write in this file, copy it under another name in the same folder (tables):"
            " the next build replaces the original, and links in the column “Sheet” can be followed"
            " only from there."
        ),
        (
            "To see the duties of one agency, open the arrow at the head of “Agency” and type part "
            "of its name; for all in a district, filter “Unit” or “In”."
        ),
        (
            "To see what is due soon, filter “Last day” by month. Nothing is lost where there is no"
            " last day: “Certainty” says why there is none."
        ),
        (
            "What is due several times has several rows, each with a state of its own. To have one "
            "row for each duty, filter “Time no.” by 1."
        ),
        (
            "“State” is chosen from a list: Not started, In progress, Done, Cancelled; “Done on” "
            "takes a date."
        ),
        (
            "In rows that are “Not started” or “In progress” the last day turns red once it is past"
            " and yellow in the 15 days before; “Done” is green."
        ),
        (
            "When there is a new build: what stands in “Id for progress” is the same in both, so "
            "that states can be carried over."
        ),
        (
            "Open it with Excel or LibreOffice. After filtering, only the rows in sight are "
            "printed; columns to the right of “Notes” serve for filtering and are not printed."
        ),
    ),
    state_prompt="Choose a state from the list, or leave it blank.",
    state_wrong="Choose one of the states in the list.",
    date_prompt="The day it was done, such as 05/08/2019.",
    date_wrong="Only a date can stand here.",
)

#: By the code of the language.
LANGUAGES: Mapping[str, TablesWords] = MappingProxyType({"vi": VI, "en": EN})


def tables_words(language: str) -> TablesWords:
    """The words of a language, the Vietnamese ones where it is not known."""
    return LANGUAGES.get(language, VI)
