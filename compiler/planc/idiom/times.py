"""When: phrases such as “Thường xuyên (từ tháng 7/2019 đến năm 2022)”, read and written."""

from __future__ import annotations

from planc.idiom.times_agree import Agreement, Meant, agree
from planc.idiom.times_model import TimeRead, TimesRead
from planc.idiom.times_reading import read_times
from planc.idiom.times_writing import write_times

__all__ = ["Agreement", "Meant", "TimeRead", "TimesRead", "agree", "read_times", "write_times"]
