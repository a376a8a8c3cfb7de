"""The fixed words of the annex of tasks, by language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class TaskHeads(NamedTuple):
    """The heads of the table of tasks; those of parties and time are the plan's own labels."""

    number: str
    content: str
    product: str
    note: str


@dataclass(frozen=True, slots=True)
class AnnexWords:
    """The words of one language; a word in braces is filled in.

    `attached` stands below the title, with `number` and `day` or the blanks for them. `months`
    below three have a zero in front, as days below ten have.
    """

    annex: str
    title: str
    attached: str
    number: str
    day: str
    blank_number: str
    blank_day: str
    heads: TaskHeads
    tasks: str
    others: str
    agencies: str
    same_time: str
    by_leads: str
    goal: str
    goal_per: str
    role: str
    unsettled: str
    no_time: str
    awaiting: str


VI = AnnexWords(
    annex="Phụ lục",
    title="DANH MỤC NHIỆM VỤ",
    attached="(Kèm theo {type} số {number} {day} của {issuer})",
    number="{number}",
    day="ngày {day} tháng {month} năm {year}",
    blank_number="…………",
    blank_day="ngày …… tháng …… năm ………",
    heads=TaskHeads("TT", "Nội dung", "Sản phẩm", "Ghi chú"),
    tasks="Nhiệm vụ",
    others="Trách nhiệm thường xuyên và báo cáo",
    agencies="Cơ quan",
    same_time="Như mục {clause}",
    by_leads="Do cơ quan chủ trì của mục {clause} thực hiện",
    goal="Chỉ tiêu: {goal}",
    goal_per="{goal} ({per})",
    role="{role}: {names}",
    unsettled="Chưa rõ: “{words}”",
    no_time="Văn bản không nêu thời gian",
    awaiting="Chưa có thời gian cụ thể",
)

EN = AnnexWords(
    annex="Annex",
    title="LIST OF TASKS",
    attached="(Attached to {type} No. {number} of {day}, {issuer})",
    number="{number}",
    day="{day}/{month}/{year}",
    blank_number="…………",
    blank_day="……/……/………",
    heads=TaskHeads("No.", "Content", "Product", "Notes"),
    tasks="Tasks",
    others="Standing duties and reports",
    agencies="Agencies",
    same_time="As clause {clause}",
    by_leads="Carried out by the leads of clause {clause}",
    goal="Target: {goal}",
    goal_per="{goal} ({per})",
    role="{role}: {names}",
    unsettled="Not settled: “{words}”",
    no_time="The document gives no time",
    awaiting="No time yet",
)


def annex_words(language: str) -> AnnexWords:
    """The words of a language: Vietnamese unless it is English."""
    return EN if language == "en" else VI
