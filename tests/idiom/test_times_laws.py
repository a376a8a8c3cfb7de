"""What holds for every text and every entry of `when`, tried on some that nobody wrote."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from planc.idiom import agree, read_times, write_times
from planc.language.model import When
from real_plan import real_plan

if TYPE_CHECKING:
    from planc.idiom import TimesRead

PERIOD = (date(2019, 7, 1), date(2022, 12, 31))
YEARS = st.integers(2015, 2030) | st.integers(1800, 2999)
NAMES = {"ban-hanh": "Ban hành Nghị định (hư cấu)", "tap-huan.lop": "Lớp 1; năm 2020: “a”"}


@st.composite
def days(draw: st.DrawFn) -> str:
    year, month = draw(YEARS), draw(st.integers(1, 12))
    return f"{year}-{month:02}-{draw(st.integers(1, monthrange(year, month)[1])):02}"


MONTHS = st.builds("{}-{:02}".format, YEARS, st.integers(1, 12))
YEAR_TEXTS = YEARS.map(str)
QUARTERS = st.builds("{}-Q{}".format, YEARS, st.integers(1, 4))
HALVES = st.builds("{}-H{}".format, YEARS, st.integers(1, 2))
PERIODS = YEAR_TEXTS | MONTHS | days() | QUARTERS | HALVES
PARTIAL = YEAR_TEXTS | MONTHS | days()
COVERAGE = YEAR_TEXTS | MONTHS | QUARTERS | HALVES
DAYS_OF_YEAR = st.dates(date(2020, 1, 1), date(2020, 12, 31)).map(lambda day: f"{day:%m-%d}")
TERMS = st.builds(
    lambda count, working: f"{count} {'working ' * working}days",
    st.integers(1, 9999),
    st.booleans(),
)

#: Words as plans hold them, words that look like times, and any others.
WORDS = st.sampled_from(
    [
        "Kiểm tra",
        "Xây dựng, kiện toàn và ban hành",
        "Năm 2020",
        "Sơ kết (năm 2020): lần 1; lần 2",
        "Theo hướng dẫn của Bộ Tư pháp",
        "theo lộ trình, hướng dẫn của Bộ, ngành",
        "Theo Kế hoạch năm 2020 và trước ngày 20/11/2021",
        "Sau khi Nghị định (hư cấu) được ban hành",
        "nếu có khó khăn, vướng mắc",
        "đột xuất",
        "hàng năm",
        "“Đề án”",
        "trước khi họp.",
        "+",
    ]
) | st.text(min_size=1).filter(lambda text: bool(text.strip()))


@st.composite
def recurrences(draw: st.DrawFn) -> dict[str, Any]:
    every = draw(st.sampled_from(["year", "half-year", "quarter", "month"]))
    fields: dict[str, Any] = {"every": every}
    covers = ["year", "H1", "H2", "Q1", "Q2", "Q3", "Q4"] if every == "year" else [every]
    fields["covers"] = draw(st.none() | st.sampled_from(covers))
    due = st.integers(1, 31).map(str)
    if every == "year":
        due = DAYS_OF_YEAR | due
    fields[draw(st.sampled_from(["before", "by"]))] = draw(st.none() | due)
    # What recurs for centuries only takes long.
    near = st.integers(2015, 2030).map(str) | st.just("2020-03") | st.just("2021-02-28")
    fields["from_"] = draw(st.none() | near)
    fields["to"] = draw(st.none() | near)
    return fields


def stretches() -> st.SearchStrategy[dict[str, Any]]:
    flags = st.booleans()
    closed = st.fixed_dictionaries(
        {"from_": PARTIAL, "to": PARTIAL, "onwards": flags, "continuous": flags}
    )
    opened = st.fixed_dictionaries(
        {"from_": PARTIAL, "onwards": st.just(value=True), "continuous": flags}
    )
    return closed | opened


FORMS: dict[str, st.SearchStrategy[dict[str, Any]]] = {
    "in": st.fixed_dictionaries({"in_": PERIODS}),
    "from": stretches(),
    "before": st.fixed_dictionaries({"before": days(), "covers": st.none() | COVERAGE}),
    "by": st.fixed_dictionaries({"by": days(), "covers": st.none() | COVERAGE}),
    "every": recurrences(),
    "within": st.fixed_dictionaries({"within": TERMS, "after": st.sampled_from([*NAMES, "khac"])}),
    "awaits": st.fixed_dictionaries({"awaits": WORDS}),
    "whenever": st.fixed_dictionaries({"whenever": WORDS}),
}


@st.composite
def entries(draw: st.DrawFn, form: str | None = None) -> When:
    fields = draw(FORMS[form or draw(st.sampled_from(list(FORMS)))])
    return When(**fields, for_=draw(st.none() | WORDS), id=draw(st.none() | st.just("mot")))


def is_sayable(entry: When) -> bool:
    """Whether an entry means anything: the other way round, a stretch is an error of its own."""
    begin, end = entry.from_, entry.to
    return begin is None or end is None or begin[:4] < end[:4] or (begin == end and len(end) == 4)


@pytest.mark.parametrize("form", FORMS)
@given(data=st.data())
def test_an_entry_of_each_form_reads_back_as_it_was_written(form: str, data: st.DataObject) -> None:
    entry = data.draw(entries(form))
    assume(is_sayable(entry))
    line = write_times([entry], NAMES)

    read = read_times(line)

    assert len(read.times) == 1, line
    assert agree(read.entries, [entry], PERIOD, NAMES).whole, line
    assert not read.left, line


@given(st.lists(entries(), max_size=5))
def test_a_list_of_entries_reads_back_as_it_was_written(written: list[When]) -> None:
    assume(all(is_sayable(entry) for entry in written))
    line = write_times(written, NAMES)

    read = read_times(line)

    assert len(read.times) == len(written), line
    assert agree(read.entries, written, PERIOD, NAMES).whole, line
    assert not read.left, line
    for entry, again in zip(written, read.entries, strict=True):
        assert agree([entry], [again], PERIOD, NAMES).whole, line


def accounted(read: TimesRead) -> set[int]:
    """The places of a text that the reading says something of."""
    stretches = [(time.start, time.end) for time in read.times]
    stretches += [time.part for time in read.times if time.part]
    stretches += [*read.left, *read.horizons, *read.links]
    return {place for start, end in stretches for place in range(start, end)}


PIECES = st.sampled_from(
    [
        *["năm", "tháng", "quý", "ngày", "2019", "2020", "7", "12", "20/5", "20/11/2019", "II"],
        *["31/11/2020", "-", "–", "(", ")", ",", ";", ":", ".", "và", "từ", "đến", "trước", "\n"],
        *["chậm nhất", "hàng", "định kỳ", "6", "cả", "đầu", "cuối", "giai đoạn", "thường xuyên"],
        *["các", "tiếp theo", "khi", "nếu có", "sau", "kể", "hướng dẫn", "theo", "trong", "hạn"],
        *["thời hạn", "làm việc", "của", "tầm nhìn", "Luật", "số", "“", "”", "+", "lần", "/"],
        *["kiểm tra", "một", "hằng", "hết", "vào", "nay", "kỳ", "tính"],
        *["riêng", "trừ", "nửa", "tuần", "sáng", "ít nhất", "báo cáo", "suốt", "thứ hai", "I"],
    ]
)
TEXTS = st.text() | st.lists(PIECES).map(" ".join) | st.lists(PIECES).map("".join)


@given(TEXTS)
@example("(")
@example("Quý I/2020,")
@example("từ quý I đến")
@example("2000VÀ2000")
@example("²³ năm ٢٠٢٠")
def test_any_text_can_be_read_and_all_of_it_is_accounted_for(text: str) -> None:
    read = read_times(text)

    missing = {at for at, letter in enumerate(text) if not letter.isspace()}
    assert missing <= accounted(read)


@given(TEXTS)
def test_every_stretch_lies_in_the_text_and_they_stand_in_order(text: str) -> None:
    read = read_times(text)

    for time in read.times:
        assert text[time.start : time.end].strip()
    for places in (read.left, read.horizons, read.links):
        assert list(places) == sorted(set(places))
        assert all(0 <= start < end <= len(text) for start, end in places)


@given(st.lists(PIECES).map(" ".join))
def test_what_is_read_can_be_written_and_read_again(text: str) -> None:
    first = read_times(text).entries
    again = read_times(write_times(first))

    assert agree(first, again.entries, PERIOD).whole
    assert not again.left


def test_the_tasks_of_the_real_plan_agree_with_their_lines_and_with_what_is_written() -> None:
    compiled = real_plan()
    period = compiled.schedule.first_day, compiled.schedule.last_day
    tasks = [item for item in compiled.plan.items if item.kind == "task"]

    assert len(tasks) == 13
    for item in tasks:
        for line in (dict(item.as_written)["when"], write_times(item.when)):
            read = read_times(line)
            assert agree(read.entries, item.when, period).whole, line
            assert not read.left, line


def test_every_item_of_the_real_plan_reads_back_as_it_is_written() -> None:
    compiled = real_plan()
    period = compiled.schedule.first_day, compiled.schedule.last_day

    for item in compiled.plan.items:
        read = read_times(write_times(item.when))
        assert agree(read.entries, item.when, period).whole, item.id
        assert not read.left, item.id
