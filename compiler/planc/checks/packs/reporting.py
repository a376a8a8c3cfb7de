"""Periodic reports of state agencies: up to which day their figures are taken."""

from __future__ import annotations

from datetime import date

from planc.checks.packs.model import CutOff, CutOffs, LegalRule, Source

#: The day of the decree is what is known; the day it took effect was not read.
DECREE_09_2019 = Source(
    document="Nghị định 09/2019/NĐ-CP",
    article="quy định về thời gian chốt số liệu báo cáo định kỳ",
    quote=(
        "báo cáo tháng: từ ngày 15 tháng trước đến ngày 14 của tháng thuộc kỳ báo cáo; báo cáo "
        "năm: từ ngày 15/12 năm trước đến ngày 14/12 của năm thuộc kỳ báo cáo"
    ),
    evidence="second-hand",
    since=date(2019, 1, 24),
    until=None,
    read_at="Thông tư 09/2019/TT-NHNN; Quyết định 01/2023/QĐ-UBND tỉnh Khánh Hòa",
)

#: The months of a period, and its first and last day of counting (source as above).
CUT_OFFS = CutOffs(
    (
        CutOff("month", months=1, from_day=15, to_day=14),
        CutOff("quarter", months=3, from_day=15, to_day=14),
        CutOff("half-year", months=6, from_day=15, to_day=14),
        CutOff("nine-months", months=9, from_day=15, to_day=14),
        CutOff("year", months=12, from_day=15, to_day=14),
    )
)

PACK = (LegalRule("so-lieu-bao-cao-dinh-ky", DECREE_09_2019, CUT_OFFS),)


def cut_off_of(covers: tuple[date, date]) -> date | None:
    """The last day of the figures of a report on a period, None if the period has no such day.

    >>> cut_off_of((date(2020, 1, 1), date(2020, 6, 30)))
    datetime.date(2020, 6, 14)
    >>> cut_off_of((date(2020, 1, 1), date(2021, 12, 31))) is None
    True
    """
    first, last = covers
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    for row in CUT_OFFS.table:
        if row.months == months and first.day == 1:
            return date(last.year, last.month, row.to_day)
    return None
