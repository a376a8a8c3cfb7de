"""Mediation at the grassroots (hòa giải ở cơ sở): the law, its decree, its programmes."""

from __future__ import annotations

from datetime import date

from planc.checks.packs.model import (
    ActedBy,
    AtLeast,
    AtMost,
    Covers,
    Goals,
    Group,
    KnownGoal,
    LegalRule,
    Replaces,
    Source,
    Subject,
)

LAW = "Luật Hòa giải ở cơ sở (35/2013/QH13)"
_READ_AT_ARTICLE_12 = "thuvienphapluat.vn, hỏi đáp về Điều 12"

MEDIATION = Subject(
    numbers=("35/2013/QH13", "15/2014/NĐ-CP", "100/2014/TTLT-BTC-BTP"),
    names=("hòa giải ở cơ sở", "hòa giải viên ở cơ sở"),
)


def _article_12(quote: str) -> Source:
    return Source(LAW, "Điều 12", quote, "text", date(2014, 1, 1), None, _READ_AT_ARTICLE_12)


MEMBERS = LegalRule(
    "to-hoa-giai-tu-03-hoa-giai-vien",
    _article_12("Mỗi tổ hòa giải có từ 03 hòa giải viên trở lên, trong đó có hòa giải viên nữ."),
    AtLeast(counted="hòa giải viên", per="tổ hòa giải", least=3),
    MEDIATION,
)

REVIEW = LegalRule(
    "ra-soat-to-hoa-giai",
    _article_12(
        "Hằng năm, Trưởng ban công tác Mặt trận chủ trì phối hợp với tổ trưởng tổ hòa giải tiến "
        "hành rà soát, đánh giá"
    ),
    ActedBy(
        act="rà soát, đánh giá tổ hòa giải, hòa giải viên hằng năm",
        words=("rà soát", "hòa giải viên"),
        actors=("Trưởng ban công tác Mặt trận", "Ban công tác Mặt trận"),
    ),
    MEDIATION,
)

NUMBER = LegalRule(
    "so-luong-to-hoa-giai",
    _article_12("Chủ tịch Ủy ban nhân dân cấp xã quyết định số lượng tổ hòa giải, hòa giải viên"),
    ActedBy(
        act="quyết định số lượng tổ hòa giải, hòa giải viên",
        words=("quyết định số lượng", "hòa giải"),
        actors=("Chủ tịch Ủy ban nhân dân cấp xã", "Ủy ban nhân dân cấp xã"),
    ),
    MEDIATION,
)

#: What the two-tier administration of 01/7/2025 made of the committees' duties was not read, so
#: the entry ends the day before.
DUTIES = LegalRule(
    "trach-nhiem-cua-uy-ban-nhan-dan",
    Source(
        LAW,
        "Điều 29; Nghị định 15/2014/NĐ-CP, Điều 4",
        "năm nhóm: hướng dẫn; kiện toàn tổ; bồi dưỡng; kinh phí; kiểm tra, sơ kết, tổng kết, khen "
        "thưởng",
        "second-hand",
        date(2014, 1, 1),
        date(2025, 6, 30),
        "danchuphapluat.vn",
    ),
    Covers(
        body="Ủy ban nhân dân",
        groups=(
            Group("hướng dẫn", ("hướng dẫn",)),
            Group(
                "kiện toàn tổ hòa giải",
                ("kiện toàn", "củng cố", "bổ sung, thay thế", "thành lập tổ hòa giải"),
            ),
            Group("bồi dưỡng hòa giải viên", ("bồi dưỡng", "tập huấn")),
            Group("kinh phí", ("kinh phí", "ngân sách", "thù lao", "dự toán")),
            Group(
                "kiểm tra, sơ kết, tổng kết, khen thưởng",
                ("kiểm tra", "sơ kết", "tổng kết", "khen thưởng"),
            ),
        ),
    ),
    MEDIATION,
)

#: Known to be in force until November 2022, when an increase was being drafted; what replaced it
#: was not read.
FEE = LegalRule(
    "thu-lao-hoa-giai-vien",
    Source(
        "Thông tư liên tịch 100/2014/TTLT-BTC-BTP",
        "",
        "thù lao cho hòa giải viên … tối đa 200.000 đồng/vụ, việc/tổ hòa giải",
        "second-hand",
        date(2014, 7, 30),
        date(2022, 11, 30),
        "baomoi.com, 20871049",
    ),
    AtMost(paid="thù lao", per="vụ", most=200_000),
    MEDIATION,
)

GOALS_2019 = LegalRule(
    "muc-tieu-quyet-dinh-428",
    Source(
        "Quyết định 428/QĐ-TTg ngày 18/4/2019",
        "mục tiêu cụ thể",
        "ít nhất 95% tổ hòa giải được củng cố, kiện toàn; 60-75% hòa giải viên được tập huấn; …",
        "second-hand",
        date(2019, 4, 18),
        date(2022, 12, 31),
        "baophapluat.vn, post304900; nhandan.com.vn, 39917502",
    ),
    Goals(
        number="428/QĐ-TTg",
        on=date(2019, 4, 18),
        goals=(
            KnownGoal(
                "đến hết 2020: ít nhất 95% tổ hòa giải được củng cố, kiện toàn",
                ("tổ hòa giải", "kiện toàn"),
                percent=95,
                by=2020,
            ),
            KnownGoal(
                "đến hết 2020: 60-75% hòa giải viên được tập huấn (xã điểm của Trung ương: 100%)",
                ("hòa giải viên", "tập huấn"),
                percent=60,
                by=2020,
            ),
            KnownGoal(
                "đến hết 2022: 100% hòa giải viên mới bầu, bổ sung, kiện toàn được tập huấn",
                ("hòa giải viên", "tập huấn", "mới"),
                percent=100,
                by=2022,
            ),
            KnownGoal(
                "đến hết 2022: ít nhất 90% hòa giải viên được tiếp cận, sử dụng Bộ tài liệu",
                ("hòa giải viên", "tài liệu"),
                percent=90,
                by=2022,
            ),
            KnownGoal(
                "đến hết 2022: 80-90% hòa giải viên được tập huấn",
                ("hòa giải viên", "tập huấn"),
                percent=80,
                by=2022,
            ),
        ),
    ),
)

GOALS_2024 = LegalRule(
    "muc-tieu-quyet-dinh-315",
    Source(
        "Quyết định 315/QĐ-TTg ngày 17/4/2024",
        "mục tiêu cụ thể",
        "100% tập huấn viên được bồi dưỡng; 100% tổ hòa giải đủ thành phần; hòa giải thành từ 85%",
        "second-hand",
        date(2024, 4, 17),
        date(2030, 12, 31),
        "thuvienphapluat.vn; yenbai.gov.vn; qdnd.vn",
    ),
    Goals(
        number="315/QĐ-TTg",
        on=date(2024, 4, 17),
        goals=(
            KnownGoal(
                "100% tập huấn viên được bồi dưỡng",
                ("tập huấn viên", "bồi dưỡng"),
                percent=100,
                by=2030,
            ),
            KnownGoal(
                "100% tổ hòa giải có đủ thành phần",
                ("tổ hòa giải", "thành phần"),
                percent=100,
                by=2030,
            ),
            KnownGoal(
                "ít nhất 10% tổ hòa giải được hỗ trợ chuyên môn",
                ("tổ hòa giải", "hỗ trợ"),
                percent=10,
                by=2030,
            ),
            KnownGoal(
                "đến năm 2030: tỷ lệ hòa giải thành từ 85% trở lên",
                ("hòa giải thành",),
                percent=85,
                by=2030,
            ),
        ),
    ),
)

FRAMEWORK = LegalRule(
    "chuong-trinh-khung-boi-duong",
    Source(
        "Quyết định 2372/QĐ-BTP ngày 18/7/2025",
        "điều khoản thi hành",
        "có hiệu lực kể từ ngày ký và thay thế Quyết định số 4077",
        "text",
        date(2025, 7, 18),
        None,
        "hethongphapluat.com",
    ),
    Replaces(
        number="4077/QĐ-BTP",
        on=date(2014, 12, 31),
        successor="Quyết định 2372/QĐ-BTP",
        from_day=date(2025, 7, 18),
    ),
)

PACK = (MEMBERS, REVIEW, NUMBER, DUTIES, FEE, GOALS_2019, GOALS_2024, FRAMEWORK)
