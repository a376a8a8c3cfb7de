"""What codes in the arguments of findings are called, in both languages."""

from __future__ import annotations

from planc.checks.rule import Text

#: The types of values, as the schema stage names them, and the forms that texts must have.
FORMS = {
    "text": Text(vi="chữ", en="text"),
    "number": Text(vi="số", en="a number"),
    "boolean": Text(vi="true (có) hoặc false (không)", en="true or false"),
    "list": Text(vi="danh sách", en="a list"),
    "mapping": Text(vi="nhóm dòng “từ khóa: giá trị”", en="a set of “keyword: value” lines"),
    "id": Text(
        vi="mã, gồm chữ thường không dấu, chữ số và gạch ngang",
        en="an id: small letters without diacritics, digits and hyphens",
    ),
    "item": Text(
        vi="mã của một nhiệm vụ, hoặc mã nhiệm vụ, dấu chấm rồi mã của phần việc",
        en="the id of a task, or that of a task, a full stop and that of a part",
    ),
    "party": Text(
        vi="mã cơ quan: mã tổ chức, hoặc mã tổ chức, dấu @ rồi mã địa bàn",
        en="an agency: the id of a body, or that of a body, @ and that of a place",
    ),
    "parties list": Text(
        vi="danh sách mã cơ quan trong ngoặc vuông", en="a list of agencies in brackets"
    ),
    "clause": Text(
        vi="số mục của văn bản, nối bằng dấu chấm", en="a clause number with full stops"
    ),
    "date": Text(vi="ngày theo thứ tự năm-tháng-ngày", en="a day as year-month-day"),
    "partial-date": Text(
        vi="năm, năm-tháng, hoặc năm-tháng-ngày", en="a year, year-month, or year-month-day"
    ),
    "period": Text(
        vi="năm, nửa năm (H1, H2), quý (Q1 đến Q4), tháng hoặc ngày",
        en="a year, half-year (H1, H2), quarter (Q1 to Q4), month or day",
    ),
    "coverage": Text(
        vi="năm, nửa năm (H1, H2), quý (Q1 đến Q4) hoặc tháng",
        en="a year, half-year (H1, H2), quarter (Q1 to Q4) or month",
    ),
    "day-of-year": Text(
        vi="tháng-ngày, hoặc ngày trong tháng (1 đến 31)",
        en="month-day, or a day of the month (1 to 31)",
    ),
    "duration": Text(
        vi="số ngày kèm chữ days, hoặc working days (ngày làm việc)",
        en="a number of days, or working days",
    ),
    "obligation": Text(
        vi="mã nghĩa vụ: nhiệm vụ, vai trò và cơ quan, cách nhau bằng dấu hai chấm",
        en="an obligation: item, role and agency, with colons between them",
    ),
    "rule": Text(vi="mã hoặc tên của quy tắc", en="the code or name of a rule"),
    "count": Text(vi="số nguyên từ 1 trở lên", en="a whole number, at least 1"),
    "quantity": Text(vi="số từ 0 trở lên", en="a number, at least 0"),
    "code": Text(vi="mã số viết như chữ", en="an official code, written as text"),
    "place": Text(
        vi="mã cấp hoặc mã đơn vị hành chính", en="the id of a level or of an administrative unit"
    ),
}

#: What encloses a key: the key of the list or mapping, or the file.
WHERE = {
    "file": Text(vi="tệp (ngoài cùng, sát lề)", en="the file (outermost, at the margin)"),
    "plan": Text(vi="phần thông tin chung (plan)", en="what the plan says of itself (plan)"),
    "period": Text(vi="thời gian của kế hoạch (period)", en="the plan's period (period)"),
    "signatory": Text(vi="người ký (signatory)", en="who signed (signatory)"),
    "tasks": Text(vi="một nhiệm vụ (tasks)", en="a task (tasks)"),
    "parts": Text(vi="một phần việc (parts)", en="a part of a task (parts)"),
    "duties": Text(vi="một trách nhiệm thường xuyên (duties)", en="a duty (duties)"),
    "reports": Text(vi="một báo cáo (reports)", en="a report (reports)"),
    "sections": Text(vi="một đoạn văn (sections)", en="a section (sections)"),
    "funding": Text(vi="một đoạn về kinh phí (funding)", en="a clause on funding (funding)"),
    "legal": Text(vi="một văn bản căn cứ (legal)", en="a legal document (legal)"),
    "levels": Text(vi="một cấp hành chính (levels)", en="a level (levels)"),
    "units": Text(vi="một đơn vị hành chính (units)", en="an administrative unit (units)"),
    "changes": Text(vi="một thay đổi (changes)", en="a change (changes)"),
    "bodies": Text(vi="một tổ chức (bodies)", en="a body (bodies)"),
    "groups": Text(vi="một nhóm (groups)", en="a group (groups)"),
    "measures": Text(vi="một chỉ tiêu (measures)", en="a measure (measures)"),
    "recipients": Text(vi="một dòng nơi nhận (recipients)", en="a recipient (recipients)"),
    "calendar": Text(vi="lịch (calendar)", en="the calendar (calendar)"),
    "events": Text(vi="một sự kiện (events)", en="an event (events)"),
    "checks": Text(vi="thiết lập kiểm tra (checks)", en="the settings of rules (checks)"),
    "waivers": Text(vi="một chấp thuận (waivers)", en="a waiver (waivers)"),
    "when": Text(vi="một mốc thời gian (when)", en="a time (when)"),
    "targets": Text(vi="một mục tiêu (targets)", en="a target (targets)"),
    "products": Text(vi="một sản phẩm (products)", en="a product (products)"),
    "lead": Text(vi="cơ quan chủ trì (lead)", en="the leads (lead)"),
    "coordinate": Text(vi="cơ quan phối hợp (coordinate)", en="the coordinators (coordinate)"),
    "as_written": Text(vi="nguyên văn (as_written)", en="the document's lines (as_written)"),
    "printed_at": Text(vi="nơi in (printed_at)", en="the printed places (printed_at)"),
    "progress": Text(vi="một bản ghi tiến độ (progress)", en="a record of progress (progress)"),
    "amendments": Text(vi="một văn bản sửa đổi (amendments)", en="an amendment (amendments)"),
}

#: How an agency takes part.
ROLES = {
    "lead": Text(vi="chủ trì", en="lead"),
    "coordinate": Text(vi="phối hợp", en="coordinate"),
    "perform": Text(vi="thực hiện", en="perform"),
    "direct": Text(vi="chỉ đạo", en="direct"),
    "report": Text(vi="báo cáo", en="report"),
    "receive": Text(vi="nhận báo cáo", en="receive the report"),
    "advise": Text(vi="tham mưu", en="advise"),
    "fund": Text(vi="bảo đảm kinh phí", en="fund"),
    "monitor": Text(vi="theo dõi, giám sát", en="monitor"),
    "with": Text(vi="cùng làm việc (with)", en="work with them (with)"),
}

#: The periods of recurring work and what a report covers.
PERIODS = {
    "year": Text(vi="năm", en="year"),
    "half-year": Text(vi="nửa năm", en="half-year"),
    "quarter": Text(vi="quý", en="quarter"),
    "month": Text(vi="tháng", en="month"),
    "H1": Text(vi="6 tháng đầu năm (H1)", en="the first half-year (H1)"),
    "H2": Text(vi="6 tháng cuối năm (H2)", en="the second half-year (H2)"),
}
