"""HTML: pages that need no network, no script and no other file (but for links among them).

Templates are dumb: strict about what is undefined, escaping everything, without arithmetic.
"""

from planc.render.html.pages import (
    annex_page,
    compliance_page,
    coverage_page,
    document_page,
    index_page,
    send_out_page,
    sheet_page,
    timeline_page,
)

__all__ = [
    "annex_page",
    "compliance_page",
    "coverage_page",
    "document_page",
    "index_page",
    "send_out_page",
    "sheet_page",
    "timeline_page",
]
