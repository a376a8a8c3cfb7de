"""Phrases of offices and what they say; the bodies and documents in them are generic."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Any

import pytest

from planc.idiom import read_times

if TYPE_CHECKING:
    from collections.abc import Callable

#: Each phrase with the entries that it says; nothing of it may be left.
SAYS: dict[str, list[dict[str, Any]]] = {
    # Before, not later than, up to.
    "trước ngày 20/11/2019": [{"before": "2019-11-20"}],
    "trước ngày 15 tháng 12 năm 2025": [{"before": "2025-12-15"}],
    "Trước 20-5-2019": [{"before": "2019-05-20"}],
    "trước ngày 20.5.2019": [{"before": "2019-05-20"}],
    "Trước ngày 05/02/2020;": [{"before": "2020-02-05"}],
    "trước tháng 9/2019": [{"before": "2019-09-01"}],
    "trước quý II/2020": [{"before": "2020-04-01"}],
    "hoàn thành xong trước ngày 30/6/2020": [{"before": "2020-06-30"}],
    "chậm nhất ngày 17 tháng 12 năm 2025": [{"by": "2025-12-17"}],
    "Chậm nhất là cuối quý I năm 2010": [{"by": "2010-03-31"}],
    "chậm nhất trước ngày 20/11/2019": [{"before": "2019-11-20"}],
    "muộn nhất là hết quý II/2020": [{"by": "2020-06-30"}],
    "không quá ngày 30/6/2020": [{"by": "2020-06-30"}],
    "Hạn: 20/11/2019": [{"by": "2019-11-20"}],
    "Hạn cuối 30/6/2020.": [{"by": "2020-06-30"}],
    "đến hết năm 2025": [{"by": "2025-12-31"}],
    "đến hết ngày 30/6/2020": [{"by": "2020-06-30"}],
    # In a day, month, quarter, half, year.
    "trong tháng 9/2019": [{"in_": "2019-09"}],
    "Tháng 12/2025": [{"in_": "2025-12"}],
    "12/2025": [{"in_": "2025-12"}],
    "Tháng chín năm 2019": [{"in_": "2019-09"}],
    "tháng 7 - 2019": [{"in_": "2019-07"}],
    "Ban hành trong quý I năm 2026": [{"in_": "2026-Q1", "for_": "Ban hành"}],
    "Quý 3/2020": [{"in_": "2020-Q3"}],
    "Quí III-2020": [{"in_": "2020-Q3"}],
    "Hoàn thành trong năm 2025": [{"in_": "2025"}],
    "2025": [{"in_": "2025"}],
    "6 tháng đầu năm 2020": [{"in_": "2020-H1"}],
    "Sáu tháng cuối năm 2020": [{"in_": "2020-H2"}],
    "Ngày 15/9/2019": [{"in_": "2019-09-15"}],
    # Parts of them, by the law that says which day they are.
    "vào đầu năm 2020": [{"in_": "2020-01-01"}],
    "giữa năm 2020": [{"in_": "2020-06-30"}],
    "vào cuối năm 2019": [{"in_": "2019-12-31"}],
    "giữa tháng 9/2019": [{"in_": "2019-09-15"}],
    "cuối tháng 2/2020": [{"in_": "2020-02-29"}],
    "vào đầu quý I năm 2010": [{"in_": "2010-01-01"}],
    "cuối năm 2019 (trước ngày 20/11/2019)": [{"before": "2019-11-20"}],
    "Quý III/2019 (trước ngày 15/9/2019)": [{"before": "2019-09-15"}],
    # A year for several.
    "Quý II, III năm 2020": [{"in_": "2020-Q2"}, {"in_": "2020-Q3"}],
    "tháng 7, 8/2019": [{"in_": "2019-07"}, {"in_": "2019-08"}],
    "các năm 2020, 2021 và 2022": [{"in_": "2020"}, {"in_": "2021"}, {"in_": "2022"}],
    "Quý I + II/2026": [{"in_": "2026-Q1"}, {"in_": "2026-Q2"}],
    "Quý IV các năm 2026, 2027": [{"in_": "2026-Q4"}, {"in_": "2027-Q4"}],
    "Quý I, II/2020 và quý III/2021": [
        {"in_": "2020-Q1"},
        {"in_": "2020-Q2"},
        {"in_": "2021-Q3"},
    ],
    "Quý 1, 2, 3 năm 2020": [{"in_": "2020-Q1"}, {"in_": "2020-Q2"}, {"in_": "2020-Q3"}],
    "Quý IV năm 2020, 2021": [{"in_": "2020-Q4"}, {"in_": "2021-Q4"}],
    "Tháng 12 năm 2020, năm 2021": [{"in_": "2020-12"}, {"in_": "2021"}],
    "Ngày 1, 2, 3 tháng 7 năm 2019": [
        {"in_": "2019-07-01"},
        {"in_": "2019-07-02"},
        {"in_": "2019-07-03"},
    ],
    "Trước ngày 31/12 các năm 2020, 2021, 2022": [
        {"before": "2020-12-31"},
        {"before": "2021-12-31"},
        {"before": "2022-12-31"},
    ],
    "Trước ngày 31/12 năm 2020 và 2021": [{"before": "2020-12-31"}, {"before": "2021-12-31"}],
    "Cuối các năm 2020, 2022": [{"in_": "2020-12-31"}, {"in_": "2022-12-31"}],
    "Vào cuối năm 2020, 2021 và năm 2022": [
        {"in_": "2020-12-31"},
        {"in_": "2021-12-31"},
        {"in_": "2022-12-31"},
    ],
    "Năm 2020, 6 tháng đầu năm": [{"in_": "2020-H1"}],
    "Năm 2019 báo cáo vào cuối năm": [{"in_": "2019-12-31", "for_": "báo cáo"}],
    # Stretches.
    "Giai đoạn từ 2019 - 2022.": [{"from_": "2019", "to": "2022"}],
    "giai đoạn 2019–2022": [{"from_": "2019", "to": "2022"}],
    "2022-2030": [{"from_": "2022", "to": "2030"}],
    "Quý IV/2025- Quý II/2026": [{"from_": "2025-10", "to": "2026-06"}],
    "từ tháng 7/2019 đến năm 2022": [{"from_": "2019-07", "to": "2022"}],
    "Từ tháng 7 đến tháng 9 năm 2020": [{"from_": "2020-07", "to": "2020-09"}],
    "Quý I - III/2020": [{"from_": "2020-01", "to": "2020-09"}],
    "Từ ngày 1 đến 10 tháng 7 năm 2019": [{"from_": "2019-07-01", "to": "2019-07-10"}],
    "từ ngày 05 đến ngày 15/10/2019": [{"from_": "2019-10-05", "to": "2019-10-15"}],
    "từ ngày 01/7 đến hết ngày 30/9/2020": [{"from_": "2020-07-01", "to": "2020-09-30"}],
    # Open ends.
    "Từ năm 2020 và các năm tiếp theo.": [{"from_": "2020", "onwards": True}],
    "Giai đoạn 2026-2030 và những năm tiếp theo": [
        {"from_": "2026", "to": "2030", "onwards": True}
    ],
    "năm 2010 và các năm tiếp theo": [{"from_": "2010", "onwards": True}],
    "Từ tháng 7/2019 trở đi": [{"from_": "2019-07", "onwards": True}],
    "kể từ ngày 01/7/2020": [{"from_": "2020-07-01", "onwards": True}],
    "Tập huấn năm 2019; các năm tiếp theo kiểm tra": [
        {"in_": "2019", "for_": "Tập huấn"},
        {"from_": "2020", "onwards": True, "for_": "kiểm tra"},
    ],
    # Continuous, with and without bounds.
    "Thường xuyên": [{"continuous": True}],
    "Thường xuyên (từ tháng 7/2019 đến năm 2022).": [
        {"from_": "2019-07", "to": "2022", "continuous": True}
    ],
    "Thường xuyên, liên tục từ năm 2020": [{"from_": "2020", "onwards": True, "continuous": True}],
    "Thường xuyên đến năm 2022": [{"to": "2022", "continuous": True}],
    "thường xuyên trong năm 2020": [{"from_": "2020", "to": "2020", "continuous": True}],
    "Xây dựng trong tháng 9/2019 và thường xuyên kiện toàn trong các năm tiếp theo.": [
        {"in_": "2019-09", "for_": "Xây dựng"},
        {"from_": "2020", "onwards": True, "continuous": True, "for_": "kiện toàn"},
    ],
    "Hoàn thành trong giai đoạn 2026 - 2027 và vận hành thường xuyên": [
        {"from_": "2026", "to": "2027"},
        {"continuous": True, "for_": "vận hành"},
    ],
    # Recurring.
    "Hàng năm.": [{"every": "year"}],
    "Hằng năm": [{"every": "year"}],
    "Định kỳ hàng năm": [{"every": "year"}],
    "mỗi năm một lần": [{"every": "year"}],
    "01 lần/năm": [{"every": "year"}],
    "hàng tháng": [{"every": "month"}],
    "Định kỳ hằng quý": [{"every": "quarter"}],
    "03 tháng một lần": [{"every": "quarter"}],
    "Định kỳ 6 tháng": [{"every": "half-year"}],
    "6 tháng một lần": [{"every": "half-year"}],
    "Hàng năm, từ năm 2020 đến năm 2022": [{"every": "year", "from_": "2020", "to": "2022"}],
    "Năm 2020: hàng tháng": [{"every": "month", "from_": "2020", "to": "2020"}],
    "định kỳ 6 tháng và cả năm": [
        {"every": "year", "covers": "H1"},
        {"every": "year", "covers": "year"},
    ],
    "hàng tháng, quý, 6 tháng, năm": [
        {"every": "month"},
        {"every": "quarter"},
        {"every": "year", "covers": "H1"},
        {"every": "year", "covers": "year"},
    ],
    "trước ngày 30/11 hằng năm": [{"every": "year", "before": "11-30"}],
    "trước ngày 15 tháng 12 hàng năm": [{"every": "year", "before": "12-15"}],
    "Trước ngày 20/5 và 20/11 hàng năm": [
        {"every": "year", "before": "05-20"},
        {"every": "year", "before": "11-20"},
    ],
    "trước ngày 16 hàng tháng": [{"every": "month", "before": "16"}],
    "chậm nhất ngày 05 hằng tháng": [{"every": "month", "by": "5"}],
    "Hàng quý (trước ngày 20 của tháng cuối quý)": [{"every": "quarter", "before": "20"}],
    "Trong tháng 11 hằng năm": [{"every": "year", "by": "11-30"}],
    "Tháng 9, 10, 11 hàng năm": [
        {"every": "year", "by": "09-30"},
        {"every": "year", "by": "10-31"},
        {"every": "year", "by": "11-30"},
    ],
    "cuối mỗi năm": [{"every": "year", "by": "12-31"}],
    "hàng tháng (trước ngày 16), 6 tháng (trước ngày 16/6), tổng kết năm (trước ngày 20/11 hàng "
    "năm)": [
        {"every": "month", "before": "16"},
        {"every": "year", "covers": "H1", "before": "06-16"},
        {"every": "year", "covers": "year", "before": "11-20"},
    ],
    "Hàng tháng/quý": [{"every": "month"}, {"every": "quarter"}],
    "6 tháng/lần": [{"every": "half-year"}],
    "Ngày 15 hàng tháng": [{"every": "month", "by": "15"}],
    "trước ngày 15/6 và trước ngày 15/12 hằng năm": [
        {"every": "year", "before": "06-15"},
        {"every": "year", "before": "12-15"},
    ],
    "Báo cáo 6 tháng gửi trước ngày 15/6, báo cáo năm gửi trước ngày 15/12": [
        {"every": "year", "covers": "H1", "before": "06-15", "for_": "Báo cáo"},
        {"every": "year", "covers": "year", "before": "12-15"},
    ],
    "Báo cáo 6 tháng đầu năm trước ngày 15/6, báo cáo năm trước ngày 15/12": [
        {"every": "year", "covers": "H1", "before": "06-15"},
        {"every": "year", "covers": "year", "before": "12-15"},
    ],
    # The first year differs.
    "Năm 2020 và hàng năm tiếp theo": [{"in_": "2020"}, {"every": "year", "from_": "2021"}],
    "Quý IV năm 2019 và quý I các năm tiếp theo": [
        {"in_": "2019-Q4"},
        {"every": "year", "from_": "2020", "by": "03-31"},
    ],
    "Năm 2019 báo cáo kết quả vào cuối năm (trước ngày 20/11/2019); từ năm 2020 đến năm 2022 báo "
    "cáo định kỳ 6 tháng (trước ngày 20/5) và cả năm (trước ngày 20/11)": [
        {"before": "2019-11-20", "covers": "2019", "for_": "báo cáo kết quả"},
        {
            "every": "year",
            "from_": "2020",
            "to": "2022",
            "covers": "H1",
            "before": "05-20",
            "for_": "báo cáo",
        },
        {"every": "year", "from_": "2020", "to": "2022", "covers": "year", "before": "11-20"},
    ],
    "Năm 2019: trước ngày 20/11; các năm tiếp theo: trước ngày 20/11 hàng năm": [
        {"before": "2019-11-20", "covers": "2019"},
        {"every": "year", "from_": "2020", "before": "11-20"},
    ],
    # One time for each part of the work.
    "+ Kiểm tra: Hàng năm;\n+ Tổng kết: Năm 2022.": [
        {"every": "year", "for_": "Kiểm tra"},
        {"in_": "2022", "for_": "Tổng kết"},
    ],
    "Thời gian thực hiện: + Kiểm tra: Hàng năm": [{"every": "year", "for_": "Kiểm tra"}],
    "Tổ chức sơ kết (năm 2020), tổng kết (năm 2022)": [
        {"in_": "2020", "for_": "Tổ chức sơ kết"},
        {"in_": "2022", "for_": "tổng kết"},
    ],
    "Kiểm tra hàng năm, tổng kết năm 2022": [
        {"every": "year", "for_": "Kiểm tra"},
        {"in_": "2022", "for_": "tổng kết"},
    ],
    "Năm 2020: ban hành; năm 2021: sơ kết": [
        {"in_": "2020", "for_": "ban hành"},
        {"in_": "2021", "for_": "sơ kết"},
    ],
    # Tied to another document, after an event, within a term.
    "Theo hướng dẫn của Bộ Tư pháp.": [{"awaits": "Theo hướng dẫn của Bộ Tư pháp"}],
    "theo lộ trình, hướng dẫn của Bộ, ngành": [
        {"awaits": "theo lộ trình, hướng dẫn của Bộ, ngành"}
    ],
    "Theo kế hoạch công tác tư pháp hàng năm": [
        {"awaits": "Theo kế hoạch công tác tư pháp hàng năm"}
    ],
    "Theo hướng dẫn của Bộ, hoàn thành trước ngày 30/6/2020": [
        {"awaits": "Theo hướng dẫn của Bộ"},
        {"before": "2020-06-30"},
    ],
    "Sau khi Nghị định quy định chi tiết được ban hành": [
        {"awaits": "Sau khi Nghị định quy định chi tiết được ban hành"}
    ],
    "trong thời hạn 10 ngày kể từ ngày nhận Kế hoạch này": [
        {"within": "10 days", "after": "ngày nhận Kế hoạch này"}
    ],
    "Trong 05 ngày làm việc, kể từ khi kết thúc hội nghị": [
        {"within": "5 working days", "after": "kết thúc hội nghị"}
    ],
    # On demand.
    "đột xuất": [{"whenever": "đột xuất"}],
    "hoặc khi có yêu cầu báo cáo đột xuất": [{"whenever": "khi có yêu cầu báo cáo đột xuất"}],
    "nếu có khó khăn, vướng mắc": [{"whenever": "nếu có khó khăn, vướng mắc"}],
    "Thường xuyên, theo yêu cầu nhiệm vụ": [
        {"continuous": True},
        {"whenever": "theo yêu cầu nhiệm vụ"},
    ],
}

#: Phrases that say no time, or one that the plan language has no form for.
LEAVES = {
    "02 lần/ngày (trước 9h00’ và 16h00’)": ["02 lần/ngày", "trước 9h00’", "16h00’"],
    "02 lần/năm": ["02 lần/năm"],
    "hàng tuần": ["hàng tuần"],
    "05 năm một lần": ["05 năm một lần"],
    "Năm năm một lần": ["Năm năm một lần"],
    "Định kỳ năm năm": ["Định kỳ năm năm"],
    "Năm tháng một lần": ["Năm tháng một lần"],
    "mười lăm năm một lần": ["mười lăm năm một lần"],
    "20 năm một lần": ["20 năm một lần"],
    "Ít nhất 01 lần/năm": ["Ít nhất 01 lần/năm"],
    "Ít nhất mỗi năm một lần": ["Ít nhất mỗi năm một lần"],
    # Stretches and pieces of a period.
    "Từ ngày 01 đến ngày 10 hàng tháng": ["Từ ngày 01 đến ngày 10 hàng tháng"],
    "Từ tháng 1 đến tháng 3 hàng năm": ["Từ tháng 1 đến tháng 3 hàng năm"],
    "Hàng năm, từ tháng 1 đến tháng 3": ["Hàng năm, từ tháng 1 đến tháng 3"],
    "Thường xuyên từ tháng 1 đến tháng 3 hàng năm": [
        "Thường xuyên từ tháng 1 đến tháng 3 hàng năm"
    ],
    "Thường xuyên từ ngày 31/11/2020": ["Thường xuyên từ ngày 31/11/2020"],
    "Nửa cuối tháng 7/2019": ["Nửa cuối tháng 7/2019"],
    "Tuần đầu tháng 7/2019": ["Tuần đầu tháng 7/2019"],
    "Tuần 2 tháng 7/2019": ["Tuần 2 tháng 7/2019"],
    "Tuần đầu hàng tháng": ["Tuần đầu hàng tháng"],
    "10 ngày cuối tháng 7/2019": ["10 ngày cuối tháng 7/2019"],
    "Tháng đầu quý II/2020": ["Tháng đầu quý II/2020"],
    "Sáng ngày 20/11/2019": ["Sáng ngày 20/11/2019"],
    "đầu hoặc cuối năm 2020": ["đầu hoặc cuối năm 2020"],
    "Trước 16 giờ ngày 20/11/2019": ["Trước 16 giờ ngày 20/11/2019"],
    "từ ngày ban hành đến hết năm 2026": ["từ ngày ban hành đến hết năm 2026"],
    "Quý IV các năm 2026 - 2028": ["Quý IV các năm 2026 - 2028"],
    "Trước ngày 31/12 các năm 2020 - 2022": ["Trước ngày 31/12 các năm 2020 - 2022"],
    "Quý I, II các năm 2020, 2021": ["Quý I, II các năm 2020, 2021"],
    "Cuối tháng 3, 6, 9 năm 2020": ["Cuối tháng 3, 6, 9 năm 2020"],
    "trước ngày 01 tháng 12 của năm trước": ["trước ngày 01 tháng 12 của năm trước"],
    "trước ngày 15/01 năm sau": ["trước ngày 15/01 năm sau"],
    "chậm nhất ngày 17 tháng 12": ["chậm nhất ngày 17 tháng 12"],
    "cuối năm": ["cuối năm"],
    "tháng 2 hằng năm": ["tháng 2 hằng năm"],
    "các năm tiếp theo": ["các năm tiếp theo"],
    "trước ngày 31/11/2020": ["trước ngày 31/11/2020"],
    "từ năm 2022 đến năm 2019": ["từ năm 2022 đến năm 2019"],
    "Từ nay đến hết năm 2025": ["Từ nay đến hết năm 2025"],
    "Từ năm 2019 đến nay": ["Từ năm 2019 đến nay"],
    "từ tháng 7 đến năm 2022": ["từ tháng 7 đến năm 2022"],
    "Năm học 2019 - 2020": ["Năm học 2019 - 2020"],
    "20/5/19": ["20/5/19"],
    "từ 03 - 05 người": ["03 - 05 người"],
    "Nghị quyết số 12/2025/NQ-HĐND": ["Nghị quyết số 12/2025/NQ-HĐND"],
    "Quyết định số 1/QĐ-UBND ngày 18/4/2019": ["Quyết định số 1/QĐ-UBND ngày 18/4/2019"],
    "Bộ luật Hình sự năm 2015": ["Bộ luật Hình sự năm 2015"],
    "Đề án “Tập huấn giai đoạn 2019 - 2022”": ["Đề án “Tập huấn giai đoạn 2019 - 2022”"],
    'Đề án "Tập huấn giai đoạn 2019 - 2022"': ['Đề án "Tập huấn giai đoạn 2019 - 2022"'],
    "Luật Phòng, chống thiên tai, ngày 19/6/2013": ["Luật Phòng, chống thiên tai, ngày 19/6/2013"],
    "Kế hoạch 5 năm (2021 - 2025)": ["Kế hoạch 5 năm", "2021 - 2025"],
    "nhiệm vụ thường xuyên của các ngành": ["nhiệm vụ thường xuyên của các ngành"],
    "kinh phí chi thường xuyên": ["kinh phí chi thường xuyên"],
    "các nguồn hợp pháp khác (nếu có)": ["các nguồn hợp pháp khác", "nếu có"],
}


def said(text: str) -> list[dict[str, Any]]:
    """The fields of each entry that a text says."""
    return [
        {
            name: value
            for name in entry.__slots__
            if name != "origin" and (value := getattr(entry, name))
        }
        for entry in read_times(text).entries
    ]


@pytest.mark.parametrize(("phrase", "entries"), SAYS.items(), ids=list(SAYS))
def test_a_phrase_says_its_times_and_nothing_of_it_is_left(
    phrase: str, entries: list[dict[str, Any]]
) -> None:
    assert said(phrase) == entries
    assert read_times(phrase).left == ()


@pytest.mark.parametrize(("phrase", "left"), LEAVES.items(), ids=list(LEAVES))
def test_what_says_no_time_of_the_language_is_left_whole(phrase: str, left: list[str]) -> None:
    read = read_times(phrase)

    assert read.times == ()
    assert [phrase[start:end] for start, end in read.left] == left


CHANGES: dict[str, Callable[[str], str]] = {
    "in capitals": str.upper,
    "in small letters": str.lower,
    "with hard spaces": lambda text: text.replace(" ", "\u00a0"),
    "with double spaces": lambda text: text.replace(" ", "  "),
    "with the sign of the end": lambda text: text.rstrip(".;") + "./.",
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
    "with dashes": lambda text: text.replace(" - ", " – "),
    "without spaces around numbers": lambda text: _AROUND_NUMBERS.sub("", text),
    "with hằng": lambda text: text.replace("Hàng", "Hằng").replace("hàng", "hằng"),
}
_AROUND_NUMBERS = re.compile(r"(?<=[^\W\d]) (?=\d)|(?<=\d) (?=[^\W\d])")


@pytest.mark.parametrize("change", CHANGES)
def test_letters_spaces_and_dashes_do_not_change_what_a_phrase_says(change: str) -> None:
    words = ("for_", "awaits", "whenever", "after")

    def days(text: str) -> list[dict[str, Any]]:
        return [{key: entry[key] for key in entry if key not in words} for entry in said(text)]

    for phrase in SAYS:
        assert days(CHANGES[change](phrase)) == days(phrase), phrase


def test_both_places_of_the_tone_mark_are_read() -> None:
    assert said("Định kì hàng quí") == said("Định kỳ hàng quý") == [{"every": "quarter"}]
    assert said("Kiểm tra, hoà giải: quý I/2020") == [
        {"in_": "2020-Q1", "for_": "Kiểm tra, hoà giải"}
    ]


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("Thường xuyên (từ tháng 7/2019 đến năm 2022).", [(0, -1)]),
        ("+ Kiểm tra: Hàng năm;\n+ Tổng kết: Năm 2022.", ["Hàng năm", "Năm 2022"]),
        (
            "Xây dựng trong tháng 9/2019 và thường xuyên kiện toàn trong các năm tiếp theo.",
            ["trong tháng 9/2019", "thường xuyên kiện toàn trong các năm tiếp theo"],
        ),
        (
            "báo cáo định kỳ 6 tháng (trước ngày 20/5/2019) và cả năm (trước ngày 20/11/2019)",
            ["định kỳ 6 tháng", "trước ngày 20/5/2019", "cả năm", "trước ngày 20/11/2019"],
        ),
        (
            "Đề nghị các đơn vị kịp thời báo cáo (trước ngày 20/5 hàng năm) kết quả thực hiện.",
            ["trước ngày 20/5 hàng năm"],
        ),
    ],
)
def test_each_time_has_the_stretch_that_says_it(text: str, stretches: list[Any]) -> None:
    read = read_times(text)

    expected = [text[slice(*each)] if isinstance(each, tuple) else each for each in stretches]
    assert [text[time.start : time.end] for time in read.times] == expected


def test_the_part_of_the_work_has_a_stretch_too() -> None:
    text = "+ Kiểm tra: Hàng năm;\n+ Tổng kết: Năm 2022."

    parts = [time.part for time in read_times(text).times]

    assert [text[slice(*part)] for part in parts if part] == ["Kiểm tra", "Tổng kết"]


@pytest.mark.parametrize(
    ("text", "every", "left"),
    [
        ("Hàng quý (trước ngày 20/3)", "quarter", "trước ngày 20/3"),
        ("Hàng quý, trước ngày 20", "quarter", "trước ngày 20"),
        ("Hàng năm, trước ngày 20", "year", "trước ngày 20"),
    ],
)
def test_a_day_that_is_not_one_of_each_period_is_left_and_the_recurrence_read(
    text: str, every: str, left: str
) -> None:
    assert said(text) == [{"every": every}]
    assert [text[start:end] for start, end in read_times(text).left] == [left]


@pytest.mark.parametrize(
    ("text", "entry", "left"),
    [
        (
            "Hàng năm (riêng năm 2019: trước ngày 30/11/2019)",
            {"every": "year"},
            "riêng năm 2019: trước ngày 30/11/2019",
        ),
        (
            "Hàng năm, riêng năm 2019 hoàn thành trước ngày 30/9",
            {"every": "year"},
            "riêng năm 2019 hoàn thành trước ngày 30/9",
        ),
        (
            "Trước ngày 15/11 hàng năm (riêng năm 2019 trước ngày 30/11)",
            {"every": "year", "before": "11-15"},
            "riêng năm 2019 trước ngày 30/11",
        ),
        ("Hàng năm (trừ năm 2020)", {"every": "year"}, "trừ năm 2020"),
    ],
)
def test_an_exception_is_left_and_takes_nothing_from_the_rule(
    text: str, entry: dict[str, Any], left: str
) -> None:
    assert said(text) == [entry]
    assert [text[start:end] for start, end in read_times(text).left] == [left]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Thường xuyên trong năm", "năm"),
        ("Thường xuyên trong suốt giai đoạn", "suốt giai đoạn"),
        ("Thường xuyên, tiếp theo", "tiếp theo"),
    ],
)
def test_words_that_only_say_something_of_a_time_are_no_part_of_the_work(
    text: str, left: str
) -> None:
    assert said(text) == [{"continuous": True}]
    assert [text[start:end] for start, end in read_times(text).left] == [left]


def test_a_horizon_is_no_deadline() -> None:
    text = "Đến năm 2030, tầm nhìn đến năm 2045"

    read = read_times(text)

    assert said(text) == [{"by": "2030-12-31"}]
    assert [text[start:end] for start, end in read.horizons] == ["tầm nhìn đến năm 2045"]
    assert read.left == ()


def test_prose_keeps_its_times_and_leaves_the_rest() -> None:
    text = (
        "Cơ quan tài chính có trách nhiệm tham mưu bố trí kinh phí chi thường xuyên trong dự toán "
        "ngân sách hàng năm để thực hiện các nhiệm vụ theo quy định của pháp luật."
    )

    read = read_times(text)

    assert said(text) == [{"every": "year"}]
    assert [text[start:end] for start, end in read.left] == [
        text[: text.index(" hàng năm")],
        "để thực hiện các nhiệm vụ theo quy định của pháp luật",
    ]


def test_a_day_that_contradicts_what_recurs_stands_beside_it() -> None:
    text = "Từ năm 2020 đến năm 2022 báo cáo định kỳ 6 tháng (trước ngày 20/5/2019)"

    assert said(text) == [
        {"from_": "2020", "to": "2022", "every": "half-year", "for_": "báo cáo"},
        {"before": "2019-05-20"},
    ]
