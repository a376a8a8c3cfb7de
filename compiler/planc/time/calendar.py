"""Working days: weekends, public holidays, days off in lieu and make-up working days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from planc.language.dates import day as parse_day
from planc.time.vietnam import DAYS_OFF, FIRST_YEAR, LAST_YEAR, WORKING_DAYS

if TYPE_CHECKING:
    from planc.language.model import Calendar

_DAY = timedelta(days=1)
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class WorkingDays:
    """Which days are worked; `years` are those whose holidays are known."""

    off: frozenset[date]
    working: frozenset[date]
    years: range

    @classmethod
    def of(cls, calendar: Calendar) -> WorkingDays:
        """The days of a plan's calendar: its base and its own additions."""
        off = {parse_day(text) for text, _ in calendar.days_off}
        working = {parse_day(text) for text, _ in calendar.working_days}
        years = range(1, 10_000)
        if calendar.base == "viet-nam":
            off |= {date.fromisoformat(text) for text in DAYS_OFF}
            working |= {date.fromisoformat(text) for text in WORKING_DAYS}
            years = range(FIRST_YEAR, LAST_YEAR + 1)
        return cls(
            frozenset(found for found in off if found),
            frozenset(found for found in working if found),
            years,
        )

    def is_working(self, day: date) -> bool:
        """Whether offices work on that day."""
        if day in self.working:
            return True
        return day.weekday() < _SATURDAY and day not in self.off

    def last_working_day(self, day: date) -> date | None:
        """The last working day up to and including a day; None where holidays are not known."""
        while day.year in self.years:
            if self.is_working(day):
                return day
            day -= _DAY
        return None

    def roll_forward(self, day: date) -> date:
        """The day itself or the next working day.

        Source: Bộ luật Dân sự 2015, Điều 148 khoản 5, by analogy: a term that ends on a day off
        ends with the next working day.
        """
        while not self.is_working(day):
            day += _DAY
        return day

    def after(self, day: date, count: int, *, working: bool) -> date:
        """The last day of a term of `count` days after a day, which itself is not counted.

        Source: Bộ luật Dân sự 2015, Điều 147 khoản 1 (first day not counted) and Điều 148.
        """
        if not working:
            return self.roll_forward(day + timedelta(days=count))
        while count > 0:
            day += _DAY
            count -= self.is_working(day)
        return day
