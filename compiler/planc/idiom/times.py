"""When: phrases such as “Thường xuyên (từ tháng 7/2019 đến năm 2022)”."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planc.language.model import When


@dataclass(frozen=True, slots=True)
class TimeRead:
    """An entry of `when`, and the stretch `text[start:end]` that says it."""

    entry: When
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TimesRead:
    """The times of a line in their order; `left` are the stretches that say no time we know."""

    times: tuple[TimeRead, ...]
    left: tuple[tuple[int, int], ...] = ()


def read_times(text: str) -> TimesRead:
    """The times that a line says."""
    raise NotImplementedError


def write_times(entries: Iterable[When]) -> str:
    """The line that says these times."""
    raise NotImplementedError
