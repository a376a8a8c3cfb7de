"""Word files of the document, its annex and duty sheets; the only room that knows python-docx."""

from planc.render.docx.annex import annex_word
from planc.render.docx.document import document_word
from planc.render.docx.sheet import sheet_word

__all__ = ["annex_word", "document_word", "sheet_word"]
