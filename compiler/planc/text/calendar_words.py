"""The fixed words of calendars, by language; those of all outputs are in `planc.text.words`.

A word in braces is filled in by `planc.render.calendar_text`.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class CalendarWords:
    """The words of one language.

    `marks` say what a day is to whoever has the work. An event is headed by `summary`, or
    by `summary_said` where the title begins with the role; what follows in brackets are `notes`.
    """

    language: str
    name: str
    name_of_all: str
    of_all: str
    link: str
    marks: Mapping[str, str]
    summary: str
    summary_said: str
    notes: str
    alarm: str
    alarm_working: str
    role: str
    kind: str
    role_said: str
    written_time: str
    last_working_day: str
    undated: str
    undated_list: str
    undated_line: str


VI = CalendarWords(
    language="vi",
    name="Lịch nhiệm vụ: {name}",
    name_of_all="Lịch chung: {plan}",
    of_all="Lịch chung",
    link="Lịch (.ics)",
    marks=MappingProxyType(
        {
            "due": "Hạn cuối",
            "starts": "Bắt đầu",
            "ends": "Kết thúc",
            "taken-over": "Tiếp nhận",
            "passed-on": "Bàn giao",
            "undated": "Chưa có ngày",
        }
    ),
    summary="{mark} – {role}: {title}",
    summary_said="{mark} – {title}",
    notes="{text} ({notes})",
    alarm="{day}: {summary}",
    alarm_working="{day} (ngày làm việc cuối: {working}): {summary}",
    role="Vai trò",
    kind="Loại",
    role_said="{role} ({modality})",
    written_time="Nguyên văn về thời gian",
    last_working_day="Ngày làm việc cuối cùng trong hạn",
    undated="Việc không ghi ngày cụ thể ({count}): {plan}",
    undated_list="Các việc sau không ghi ngày cụ thể, nên không có ngày riêng trong lịch:",
    undated_line="- {clause}. {role}: {title}. {time}",
)

EN = CalendarWords(
    language="en",
    name="Duties: {name}",
    name_of_all="All duties: {plan}",
    of_all="Calendar of all duties",
    link="Calendar (.ics)",
    marks=MappingProxyType(
        {
            "due": "Last day",
            "starts": "Begins",
            "ends": "Ends",
            "taken-over": "Taken over",
            "passed-on": "Passed on",
            "undated": "No day yet",
        }
    ),
    summary="{mark} – {role}: {title}",
    summary_said="{mark} – {title}",
    notes="{text} ({notes})",
    alarm="{day}: {summary}",
    alarm_working="{day} (last working day: {working}): {summary}",
    role="Role",
    kind="Kind",
    role_said="{role} ({modality})",
    written_time="The document's words about the time",
    last_working_day="Last working day",
    undated="Work without a day ({count}): {plan}",
    undated_list="This work has no day, and so no day of its own in the calendar:",
    undated_line="- {clause}. {role}: {title}. {time}",
)

#: By the code of the language.
LANGUAGES: Mapping[str, CalendarWords] = MappingProxyType({"vi": VI, "en": EN})


def calendar_words(language: str) -> CalendarWords:
    """The words of a language, the Vietnamese ones where it is not known."""
    return LANGUAGES.get(language, VI)
