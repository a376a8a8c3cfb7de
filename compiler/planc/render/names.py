"""Names of places stay on one line: "Lê Chân" is not broken after "Lê"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_NO_BREAK = "\N{NO-BREAK SPACE}"


def unbroken(text: str, names: Iterable[str]) -> str:
    r"""The text with no-break spaces in the names, also where they stand in capitals.

    >>> unbroken("quận Lê Chân, LÊ CHÂN", ["Lê Chân"])
    'quận Lê\xa0Chân, LÊ\xa0CHÂN'
    """
    for name in names:
        for written in (name, name.upper()):
            text = text.replace(written, written.replace(" ", _NO_BREAK))
    return text
