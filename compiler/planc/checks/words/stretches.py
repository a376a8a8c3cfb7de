"""Pieces of a text that a message repeats, cut where words end."""

from __future__ import annotations

import re

_LIST = re.compile(r"[,;]\s+")


def ending(text: str, most: int) -> str:
    """The end of a text in at most so many letters, cut between two entries if it is a list.

    >>> ending("Báo Mẫu và Đài Mẫu, Hội Mẫu...", 20), ending("một hai ba bốn", 9)
    ('… Hội Mẫu...', '… ba bốn')
    """
    text = text.strip()
    if len(text) <= most:
        return text
    last = text[-most:]
    entry = _LIST.search(last, 0, len(last) - 1)
    return "… " + (last[entry.end() :] if entry else last.partition(" ")[2])


def around(text: str, start: int, most: int) -> str:
    """A text in about so many letters that has what stands at `start`, cut between words.

    >>> around("một hai ba bốn năm", 8, 9), around("một hai", 0, 9)
    ('… ba bốn …', 'một hai')
    """
    clean = " ".join(text.split())
    if len(clean) <= most:
        return clean
    before = len(" ".join(text[:start].split()))
    first = 0 if before < most // 2 else clean.rfind(" ", 0, before + 1) + 1
    last = clean.rfind(" ", first, first + most + 1) if first + most < len(clean) else len(clean)
    last = last if last > first else len(clean)
    shown = clean[first:last]
    return ("… " if first else "") + shown + (" …" if last < len(clean) else "")
