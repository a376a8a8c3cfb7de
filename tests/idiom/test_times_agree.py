"""Two ways to say a time, compared by what they mean; and the lines that are written."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from helpers import compiled, task
from planc.document import document_lines
from planc.idiom import agree, read_times, write_times
from planc.language.model import When
from planc.time import occurrences_of
from real_plan import real_plan

if TYPE_CHECKING:
    from planc.idiom import Agreement
    from planc.language.model import Item

PERIOD = (date(2019, 7, 1), date(2022, 12, 31))


def compared(text: str, *fields: dict[str, Any], **names: str) -> Agreement:
    """What a text says against entries with these fields."""
    entries = [When(**each) for each in fields]
    return agree(read_times(text).entries, entries, PERIOD, names)


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("Hàng năm", {"every": "year", "from_": "2019", "to": "2022"}),
        ("Thường xuyên", {"from_": "2019-07", "to": "2022", "continuous": True}),
        ("trước ngày 20/11/2019", {"by": "2019-11-19"}),
        ("Giai đoạn 2019 - 2022", {"from_": "2019-07-01", "to": "2022-12", "for_": "Việc"}),
        ("Theo hướng dẫn của Bộ", {"awaits": "theo hướng dẫn của bộ và các sở"}),
        ("nếu có khó khăn, vướng mắc", {"whenever": "khó khăn; vướng mắc"}),
        ("trong 10 ngày kể từ ngày nhận Kế hoạch", {"within": "10 days", "after": "nhan"}),
    ],
)
def test_what_means_the_same_days_agrees_however_it_is_said(
    text: str, fields: dict[str, Any]
) -> None:
    assert compared(text, fields, nhan="Ngày nhận Kế hoạch").whole


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("trước ngày 20/11/2019", {"by": "2019-11-20"}),
        ("Năm 2020", {"from_": "2020", "to": "2020"}),
        ("Thường xuyên", {"from_": "2019", "to": "2022"}),
        ("Từ năm 2020", {"from_": "2020", "to": "2022"}),
        ("Theo hướng dẫn của Bộ", {"awaits": "theo kế hoạch của Bộ"}),
        ("Theo hướng dẫn của Bộ", {"whenever": "theo hướng dẫn của Bộ"}),
        ("trong 10 ngày kể từ ngày nhận", {"within": "10 working days", "after": "ngày nhận"}),
        ("trong 10 ngày kể từ ngày nhận", {"within": "10 days", "after": "ngày họp"}),
        ("trong 10 ngày kể từ ngày nhận", {"awaits": "ngày nhận"}),
    ],
)
def test_another_day_kind_certainty_or_word_does_not_agree(
    text: str, fields: dict[str, Any]
) -> None:
    found = compared(text, fields)

    assert len(found.only_first) == len(found.only_second) == 1


def test_what_differs_is_told_by_side() -> None:
    found = compared("Năm 2020, năm 2021", {"in_": "2021"}, {"in_": "2022"})

    assert [each.last_day for each in found.only_first] == [date(2020, 12, 31)]
    assert [each.start for each in found.only_second] == [date(2022, 1, 1)]


def test_a_misprint_of_the_real_plan_can_be_seen() -> None:
    (item,) = [each for each in real_plan().plan.items if each.id == "bao-cao-ket-qua"]
    _, half, _ = item.when

    found = agree(read_times(half.quote or "").entries, [half], PERIOD)

    assert half.quote == "trước ngày 20/5/2019"
    assert [each.last_day for each in found.only_first] == [date(2019, 5, 19)]
    assert [each.last_day for each in found.only_second] == [
        date(2020, 5, 19),
        date(2021, 5, 19),
        date(2022, 5, 19),
    ]


def test_the_other_quotations_of_the_real_plan_agree_with_their_entries() -> None:
    quoted = [
        (item, entry) for item in real_plan().plan.items for entry in item.when if entry.quote
    ]

    def agrees(entry: When) -> bool:
        return agree(read_times(entry.quote or "").entries, [entry], PERIOD).whole

    others = [entry for item, entry in quoted if item.id != "bao-cao-ket-qua"]
    assert {entry.quote for entry in others} == {"Định kỳ hàng năm", "hàng năm"}
    assert all(agrees(entry) for entry in others)


def test_the_words_of_the_real_plan_hold_the_times_of_its_reports() -> None:
    found: dict[str, Item] = {item.id: item for item in real_plan().plan.items}

    condition = found["phan-anh-kho-khan"]
    assert agree(read_times(condition.text or "").entries, condition.when, PERIOD).whole
    budget = found["tham-muu-bo-tri-kinh-phi"]
    assert agree(read_times(budget.text or "").entries, budget.when, PERIOD).whole


def test_the_occurrences_of_an_entry_are_those_of_a_plan_of_that_period() -> None:
    found = occurrences_of(When(every="year", by="11-20"), *PERIOD)

    assert [each.last_day for each in found] == [date(year, 11, 20) for year in range(2019, 2023)]
    assert occurrences_of(When(from_="2020"), *PERIOD) == ()


@pytest.mark.parametrize(
    ("line", "entries"),
    [
        ("Giai đoạn từ 2019 - 2022.", [{"from_": "2019", "to": "2022"}]),
        (
            "Giai đoạn từ 2019 - 2022 và các năm tiếp theo.",
            [{"from_": "2019", "to": "2022", "onwards": True}],
        ),
        (
            "Thường xuyên (từ tháng 7/2019 đến năm 2022).",
            [{"from_": "2019-07", "to": "2022", "continuous": True}],
        ),
        ("Từ năm 2020 và các năm tiếp theo.", [{"from_": "2020", "onwards": True}]),
        ("Từ tháng 7/2020 trở đi.", [{"from_": "2020-07", "onwards": True}]),
        ("Trong tháng 9/2019.", [{"in_": "2019-09"}]),
        ("Trong quý III/2019.", [{"in_": "2019-Q3"}]),
        ("6 tháng đầu năm 2020.", [{"in_": "2020-H1"}]),
        ("Ngày 05/02/2020.", [{"in_": "2020-02-05"}]),
        ("Trước ngày 20/5/2019.", [{"before": "2019-05-20"}]),
        ("Chậm nhất ngày 20/11/2019 (kỳ năm 2019).", [{"by": "2019-11-20", "covers": "2019"}]),
        ("Hàng năm.", [{"every": "year"}]),
        ("Trước ngày 20/11 hàng năm.", [{"every": "year", "before": "11-20"}]),
        ("Chậm nhất ngày 05 hàng tháng.", [{"every": "month", "by": "5"}]),
        (
            "Hàng năm, kỳ 6 tháng đầu năm, trước ngày 20/5 (từ năm 2020 đến năm 2022).",
            [{"every": "year", "from_": "2020", "to": "2022", "covers": "H1", "before": "05-20"}],
        ),
        ("Theo hướng dẫn của Bộ Tư pháp.", [{"awaits": "Theo hướng dẫn của Bộ Tư pháp"}]),
        ("Theo văn bản “Công văn chưa có số”.", [{"awaits": "Công văn chưa có số"}]),
        ("Nếu có khó khăn, vướng mắc.", [{"whenever": "nếu có khó khăn, vướng mắc"}]),
        (
            "Trong thời hạn 05 ngày làm việc kể từ “Ban hành Nghị định”.",
            [{"within": "5 working days", "after": "ban-hanh"}],
        ),
        (
            "+ Kiểm tra: Hàng năm;\n+ Tổng kết: Năm 2022.",
            [{"every": "year", "for_": "Kiểm tra"}, {"in_": "2022", "for_": "Tổng kết"}],
        ),
        (
            "+ “Năm 2020”: Năm 2021;\n+ Hàng năm.",
            [{"in_": "2021", "for_": "Năm 2020"}, {"every": "year"}],
        ),
        ("Trong tháng 9/2019; hàng năm.", [{"in_": "2019-09"}, {"every": "year"}]),
        ("", []),
    ],
)
def test_a_line_is_written_as_an_office_would(line: str, entries: list[dict[str, Any]]) -> None:
    names = {"ban-hanh": "Ban hành Nghị định"}

    assert write_times([When(**each) for each in entries], names) == line


def test_a_term_is_written_with_the_title_of_what_it_is_counted_from() -> None:
    events = 'calendar:\n  events: [{id: moc, title: "Ban hành Nghị quyết"}]\n'
    outcome = task("lead: [so-mot]\nwhen: [{within: 10 days, after: moc}]", calendar=events)

    (line,) = [line for line in document_lines(compiled(outcome)) if line.role == "when"]

    assert line.text == "Trong thời hạn 10 ngày kể từ “Ban hành Nghị quyết”."
