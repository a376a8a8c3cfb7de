"""PDF: sheets, one by one or in bundles, set by typst and tagged as PDF/UA-1.

The same data gives the same bytes: the fonts come with the package; no clock, no network.
"""

from planc.render.pdf.annex import annex_json, render_annex_pdf
from planc.render.pdf.compliance import compliance_json, render_compliance_pdf
from planc.render.pdf.document import document_json, render_document_pdf
from planc.render.pdf.sheets import bundle_json, render_pdf, sheet_json
from planc.render.pdf.timeline import render_timeline_pdf, timeline_json

__all__ = [
    "annex_json",
    "bundle_json",
    "compliance_json",
    "document_json",
    "render_annex_pdf",
    "render_compliance_pdf",
    "render_document_pdf",
    "render_pdf",
    "render_timeline_pdf",
    "sheet_json",
    "timeline_json",
]
