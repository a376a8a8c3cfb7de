"""Classes of letters for regular expressions, which know no capitals beyond those of English."""

from __future__ import annotations

_LATIN = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))

#: Every capital of the Latin script, "Đ" and "Ủ" among them; it stands within brackets.
CAPITALS = "A-Z" + "".join(chr(code) for code in _LATIN if chr(code).isupper())
