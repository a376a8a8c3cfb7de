"""The fixed words of the timeline, by language; those of all outputs are in `planc.text.words`.

A word in braces is filled in by `planc.render.timeline`.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class TimelineWords:
    """The words of one language.

    `kinds` say in the legend what a mark stands for; what states no time has no mark. `groups`
    are the headings of tasks, duties and reports, by the kind of item.
    """

    language: str

    # Headings
    timeline: str
    by_task: str
    by_agency: str
    continued: str
    table: str
    table_by_agency: str
    groups: Mapping[str, str]
    of_sheet: str
    role: str
    roles_and_clauses: str

    # The drawing
    period: str
    afterwards: str
    as_of: str
    quarters: tuple[str, str, str, str]
    kinds: Mapping[str, str]
    past: str
    timeless: str
    serves: str
    role_of: str

    # The table
    days_span: str
    days_open: str
    days_last: str
    days_past: str
    days_for: str

    # In words
    summary: str
    summary_as_of: str
    see_table: str
    of_agency: str
    row: str
    scroll: str


VI = TimelineWords(
    language="vi",
    timeline="Biểu đồ thời gian",
    by_task="Theo nhiệm vụ",
    by_agency="Theo cơ quan",
    continued="{heading} (tiếp theo)",
    table="Bảng thời gian theo nhiệm vụ",
    table_by_agency="Bảng nhiệm vụ theo cơ quan",
    groups=MappingProxyType(
        {
            "task": "Nhiệm vụ và phần việc",
            "duty": "Trách nhiệm",
            "report": "Báo cáo",
        }
    ),
    of_sheet="Biểu đồ thời gian",
    role="Vai trò",
    roles_and_clauses="Vai trò và các mục",
    period="Thời kỳ của Kế hoạch: {start} – {end}",
    afterwards="Về sau",
    as_of="Tính đến {day}",
    quarters=("I", "II", "III", "IV"),
    kinds=MappingProxyType(
        {
            "period": "Trong năm, quý, tháng",
            "span": "Từ … đến …",
            "continuous": "Thường xuyên",
            "open": "Không ghi ngày kết thúc",
            "deadline": "Hạn cuối",
            "report": "Hạn báo cáo",
            "awaiting": "Chưa có thời gian",
            "on-demand": "Khi phát sinh",
        }
    ),
    past="Đã qua",
    timeless="Không nêu thời gian",
    serves="Phối hợp",
    role_of="{role}: {names}",
    days_span="Từ {start} đến {end}",
    days_open="Từ {start}, không ghi ngày kết thúc",
    days_last="Chậm nhất {day} (ngày làm việc cuối: {working})",
    days_past="{days}, đã qua",
    days_for="{days}: {period}",
    summary=(
        "{tasks} nhiệm vụ và phần việc, {duties} trách nhiệm, {reports} báo cáo, "
        "thời kỳ từ {start} đến {end}."
    ),
    summary_as_of="Những gì kết thúc trước ngày {day} được ghi là đã qua.",
    see_table="Bảng kèm theo ghi cùng nội dung bằng chữ.",
    of_agency=(
        "{name}: các việc có thời gian xác định; các bảng của phiếu này ghi cùng nội dung bằng chữ."
    ),
    row="{clause} {title}: {times}.",
    scroll="{heading}: biểu đồ, cuộn ngang để xem hết",
)

EN = TimelineWords(
    language="en",
    timeline="Timeline",
    by_task="By task",
    by_agency="By agency",
    continued="{heading} (continued)",
    table="Table of times by task",
    table_by_agency="Table of duties by agency",
    groups=MappingProxyType(
        {
            "task": "Tasks and parts",
            "duty": "Duties",
            "report": "Reports",
        }
    ),
    of_sheet="Timeline",
    role="Role",
    roles_and_clauses="Roles and clauses",
    period="Period of the plan: {start} – {end}",
    afterwards="After",
    as_of="As of {day}",
    quarters=("Q1", "Q2", "Q3", "Q4"),
    kinds=MappingProxyType(
        {
            "period": "Within a year, quarter, month",
            "span": "From … to …",
            "continuous": "Continuously",
            "open": "No end stated",
            "deadline": "Deadline",
            "report": "Report due",
            "awaiting": "No date yet",
            "on-demand": "When it occurs",
        }
    ),
    past="Past",
    timeless="No time stated",
    serves="Coordinates",
    role_of="{role}: {names}",
    days_span="From {start} to {end}",
    days_open="From {start}, no end stated",
    days_last="By {day} (last working day: {working})",
    days_past="{days}, past",
    days_for="{days}: {period}",
    summary=("{tasks} tasks and parts, {duties} duties, {reports} reports, from {start} to {end}."),
    summary_as_of="What ended before {day} is marked as past.",
    see_table="The table with it says the same in words.",
    of_agency=("{name}: what has a definite time; the tables of this sheet say the same in words."),
    row="{clause} {title}: {times}.",
    scroll="{heading}: drawing, scroll sideways to see all",
)

#: By the code of the language.
LANGUAGES: Mapping[str, TimelineWords] = MappingProxyType({"vi": VI, "en": EN})


def timeline_words(language: str) -> TimelineWords:
    """The words of a language, the Vietnamese ones where it is not known."""
    return LANGUAGES.get(language, VI)
