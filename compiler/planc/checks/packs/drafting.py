"""How official documents are written: citing other documents, and words for points in time."""

from __future__ import annotations

from datetime import date

from planc.checks.packs.model import CitedInFull, DayOf, DaysOf, LegalRule, Source

DECREE_30_2020 = Source(
    document="Nghị định 30/2020/NĐ-CP",
    article="Phụ lục I, Phần I, Mục II, điểm 6.b",
    quote=(
        "Khi viện dẫn lần đầu văn bản có liên quan, phải ghi đầy đủ tên loại, số, ký hiệu của văn "
        "bản, thời gian ban hành văn bản, tên cơ quan, tổ chức ban hành văn bản và trích yếu nội "
        "dung văn bản (đối với Luật và Pháp lệnh chỉ ghi tên loại và tên của Luật, Pháp lệnh)"
    ),
    evidence="text",
    since=date(2020, 3, 5),
    until=None,
    read_at="github.com/ericphan28/van-ban-plus, Phuluc1.md",
)

CIVIL_CODE_146 = Source(
    document="Bộ luật Dân sự 2015 (91/2015/QH13)",
    article="Điều 146",
    quote=(
        "Đầu năm là ngày đầu tiên của tháng một; Giữa năm là ngày cuối cùng của tháng sáu; Cuối "
        "năm là ngày cuối cùng của tháng mười hai; Đầu tháng là ngày đầu tiên của tháng; Giữa "
        "tháng là ngày thứ mười lăm của tháng; Cuối tháng là ngày cuối cùng của tháng"
    ),
    evidence="text",
    since=date(2017, 1, 1),
    until=None,
    read_at="hethongphapluat.com/bo-luat-dan-su-2015/dieu-146",
)

PACK = (
    LegalRule(
        "vien-dan-lan-dau",
        DECREE_30_2020,
        CitedInFull(
            parts=("number", "date", "issuer", "about"),
            named_only=("Hiến pháp", "Luật", "Bộ luật", "Pháp lệnh"),
        ),
    ),
    LegalRule(
        "dau-giua-cuoi-nam-thang",
        CIVIL_CODE_146,
        DaysOf(
            (
                DayOf("đầu năm", 1, 1),
                DayOf("giữa năm", 6, 30),
                DayOf("cuối năm", 12, 31),
                DayOf("đầu tháng", None, 1),
                DayOf("giữa tháng", None, 15),
                DayOf("cuối tháng", None, 31),
            )
        ),
    ),
)
