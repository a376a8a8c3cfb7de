"""The fixed words of the annex of tasks, by language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AnnexWords:
    """The words of one language; a word in braces is filled in.

    `kind` names the annex in lists of papers. `attached` stands below the title; what is missing
    in it is a blank. `number`, `content`, `product`, `note`, `clause`, `agencies` and `time` are
    heads of columns; those of the parties to a task, and of its time, are the plan's own labels.
    `as_in` points to another row; `each` stands in the place of `many` before what units are
    called together, and `each_unit` before what does not begin so.
    """

    kind: str
    annex: str
    title: str
    attached: str
    attached_signs: str
    tasks: str
    others: str
    number: str
    content: str
    product: str
    note: str
    clause: str
    agencies: str
    time: str
    as_in: str
    labelled: str
    many: str
    each: str
    each_unit: str
    awaiting: str


VI = AnnexWords(
    kind="Phụ lục: Danh mục nhiệm vụ",
    annex="Phụ lục",
    title="DANH MỤC NHIỆM VỤ",
    attached=("(Kèm theo {type} số {number} ngày {day} tháng {month} năm {year} của {issuer})"),
    attached_signs=(
        "(Kèm theo {type} số {number}/{signs} ngày {day} tháng {month} năm {year} của {issuer})"
    ),
    tasks="Nhiệm vụ",
    others="Trách nhiệm thường xuyên và báo cáo",
    number="TT",
    content="Nội dung",
    product="Sản phẩm",
    note="Ghi chú",
    clause="Mục",
    agencies="Cơ quan",
    time="Thời gian thực hiện",
    as_in="Như mục {number}",
    labelled="{label}: {text}",
    many="các ",
    each="mỗi {place}",
    each_unit="mỗi đơn vị {place}",
    awaiting="Chưa có thời gian cụ thể",
)

EN = AnnexWords(
    kind="Annex: list of tasks",
    annex="Annex",
    title="LIST OF TASKS",
    attached="(Attached to {type} No. {number} of {day}/{month}/{year}, {issuer})",
    attached_signs="(Attached to {type} No. {number}/{signs} of {day}/{month}/{year}, {issuer})",
    tasks="Tasks",
    others="Standing duties and reports",
    number="No.",
    content="Content",
    product="Product",
    note="Notes",
    clause="Clause",
    agencies="Agencies",
    time="Time",
    as_in="As No. {number}",
    labelled="{label}: {text}",
    many="all ",
    each="each of {place}",
    each_unit="each of {place}",
    awaiting="No time yet",
)


def annex_words(language: str) -> AnnexWords:
    """The words of a language: Vietnamese unless it is English."""
    return EN if language == "en" else VI
