"""The document: the lines of the signed paper in their order, each with what owns it.

What changed since `compiled`: fields and clauses have become lines again. Where the plan keeps the
paper's own words they stand as they are; where it does not, `idiom` writes them from the fields.
"""

from planc.document.lines import Line, document_lines, layout_of

__all__ = ["Line", "document_lines", "layout_of"]
