"""The names of units that outputs keep on one line: those of every day, not of the last alone."""

from __future__ import annotations

from helpers import BASE, compiled, plan
from planc.render.annex_text import annex_text
from planc.render.compliance_text import compliance_text
from planc.render.document_text import document_text
from planc.views.annex import annex
from planc.views.compliance import compliance
from planc.views.document import document

#: A commune that is given another name within the plan's period.
RENAMED = BASE.replace(
    'name: "Đông Một"}', 'name: "Đông Một", changes: [{on: 2021-01-01, name: "Đông Mới"}]}'
)

TEXT = """
tasks:
  - id: viec
    clause: II.1
    text: "Làm ở xã Đông Một, sau này là Đông Mới, và các mạng xã hội khác..."
    lead: [so-mot]
"""


def test_the_document_the_annex_and_the_report_know_all_names_of_a_unit() -> None:
    outcome = plan(TEXT, base=RENAMED)
    whole = compiled(outcome)
    names = sorted(["Đông Mới", "Đông Một"])
    assert document_text(document(whole), "vi")["names"] == names
    assert annex_text(annex(whole))["names"] == names
    report = compliance_text(compliance(whole, outcome.findings), "vi")
    assert report["names"] == names
