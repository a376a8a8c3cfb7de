"""Days off of Viet Nam, last working days, and a plan's own calendar."""

from __future__ import annotations

from datetime import date

import holidays
import pytest

from helpers import obligations, schedule, task
from planc.time.vietnam import DAYS_OFF, FIRST_YEAR, LAST_YEAR, WORKING_DAYS

YEARS = range(2019, 2031)


def test_the_data_speak_for_the_years_2019_to_2030() -> None:
    assert range(FIRST_YEAR, LAST_YEAR + 1) == YEARS


@pytest.mark.parametrize("year", YEARS)
def test_days_off_are_those_of_the_holidays_package(year: int) -> None:
    ours = {date.fromisoformat(day) for day in DAYS_OFF if day.startswith(f"{year}-")}

    assert ours == set(holidays.country_holidays("VN", years=year))


@pytest.mark.parametrize("year", YEARS)
def test_make_up_working_days_are_those_of_the_holidays_package(year: int) -> None:
    ours = {date.fromisoformat(day) for day in WORKING_DAYS if day.startswith(f"{year}-")}

    known = holidays.country_holidays("VN", years=year)
    assert ours == {day for day in known.weekend_workdays if day.year == year}


def deadline(day: str, **files: str) -> tuple[str, str | None]:
    """The last day and the last working day of a task that is due by a day."""
    outcome = task(f"lead: [so-mot]\nwhen:\n  - {{by: {day}}}", **files)
    (found,) = obligations(outcome)["viec:lead:so-mot@mau"]["occurrences"]
    return found["last_day"], found["last_working_day"]


@pytest.mark.parametrize(
    ("day", "working"),
    [
        ("2019-11-20", "2019-11-20"),
        ("2019-11-17", "2019-11-15"),
        ("2020-05-03", "2020-04-29"),
        ("2019-05-04", "2019-05-04"),
    ],
    ids=["a working day", "a Sunday", "a weekend after holidays", "a Saturday that is worked"],
)
def test_a_fixed_date_is_never_moved_only_shown_beside_its_last_working_day(
    day: str, working: str
) -> None:
    assert deadline(day) == (day, working)


@pytest.mark.parametrize("day", ["2018-11-20", "2031-11-20"])
def test_where_days_off_are_not_known_there_is_no_last_working_day(day: str) -> None:
    assert deadline(day) == (day, None)


OWN = """
calendar:
  days_off:
    - {date: 2020-05-13, name: "Ngày hội của tỉnh"}
  working_days:
    - {date: 2020-05-16, name: "Làm bù"}
"""


@pytest.mark.parametrize(
    ("day", "working"), [("2020-05-13", "2020-05-12"), ("2020-05-17", "2020-05-16")]
)
def test_a_plan_adds_its_own_days_off_and_working_days(day: str, working: str) -> None:
    assert deadline(day, calendar=OWN) == (day, working)


def test_a_calendar_without_a_base_knows_weekends_only() -> None:
    calendar = 'calendar:\n  base: none\n  days_off: [{date: 2020-05-13, name: "Hội"}]\n'

    assert deadline("2020-04-30", calendar=calendar) == ("2020-04-30", "2020-04-30")
    assert deadline("2020-05-13", calendar=calendar) == ("2020-05-13", "2020-05-12")
    assert deadline("2020-05-10", calendar=calendar) == ("2020-05-10", "2020-05-08")


def test_a_term_in_working_days_passes_over_days_off_and_counts_make_up_days() -> None:
    events = OWN + '  events:\n    - {id: moc, title: "Mốc", date: 2020-05-12}\n'
    outcome = task(
        "lead: [so-mot]\nwhen:\n  - {within: 3 working days, after: moc}", calendar=events
    )

    # 13 May is off, 14 and 15 May are worked, and so is Saturday 16 May.
    assert schedule(outcome)["after-moc"].last_day == date(2020, 5, 16)
