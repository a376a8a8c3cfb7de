"""When: phrases such as “Thường xuyên (từ tháng 7/2019 đến năm 2022)”, read and written."""

from __future__ import annotations

from planc.idiom.times.agree import Agreement, Meant, agree
from planc.idiom.times.model import TimeRead, TimesRead
from planc.idiom.times.reading import read_times
from planc.idiom.times.writing import names_of, write_times

__all__ = [
    "Agreement",
    "Meant",
    "TimeRead",
    "TimesRead",
    "agree",
    "names_of",
    "read_times",
    "write_times",
]
