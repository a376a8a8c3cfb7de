"""PDF: sheets set by typst, tagged as PDF/UA-1, with the fonts that come with the package.

The same data gives the same bytes: no clock, no system fonts, no network.
"""

from planc.render.pdf.sheets import render_pdf, sheet_json

__all__ = ["render_pdf", "sheet_json"]
