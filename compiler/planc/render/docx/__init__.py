"""Word files of the document, its annex and duty sheets; the only room that knows python-docx.

The library is imported when the first file is written: that takes as long as many of them, and
most builds write none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planc.render.annex_text import AnnexText
    from planc.render.document_text import DocumentText
    from planc.render.sheet_text import SheetText

__all__ = ["annex_word", "document_word", "sheet_word"]


def document_word(text: DocumentText) -> bytes:
    """The bytes of `document.docx`."""
    from planc.render.docx.document import document_word as write

    return write(text)


def annex_word(text: AnnexText) -> bytes:
    """The bytes of `annex.docx`."""
    from planc.render.docx.annex import annex_word as write

    return write(text)


def sheet_word(text: SheetText) -> bytes:
    """The bytes of the Word file of a duty sheet."""
    from planc.render.docx.sheet import sheet_word as write

    return write(text)
