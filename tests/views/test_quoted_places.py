"""The compliance report quotes the words that a finding is about, and sorts what is to be done."""

from __future__ import annotations

from datetime import date

import pytest

from helpers import compiled, plan
from planc.checks.quoted_places import QuotedPlaces
from planc.findings import Acceptance, Finding
from planc.views.compliance import Compliance, compliance
from real_plan import real_plan

TEXT = """
sections:
  - {id: muc-dich, clause: I.1, text: "Mục đích chung, theo Luật Mẫu."}
tasks:
  - id: viec
    clause: II.2
    title: "Việc"
    text: "Làm việc này ở 02 xã, chậm nhất ngày 20/5/2021."
    lead: [so-mot]
    coordinate:
      - hoi@mau
      - {unspecified: "các đơn vị liên quan"}
    when:
      - {in: 2020}
      - {by: 2021-05-20, quote: "chậm nhất ngày 20/5/2021", id: hai}
    targets: [{measure: lop, exactly: 2, quote: "02 xã"}]
    as_written:
      coordinate: "Hội tỉnh, các đơn vị liên quan."
      when: "Năm 2020."
    parts:
      - {id: phan, clause: II.2.a, text: "Phần việc.", lead: [so-hai]}
  - {id: sau, clause: II.10, text: "Việc sau.", lead: [so-hai]}
  - {id: truoc, clause: II.1, text: "Việc trước.", lead: [so-hai]}
duties:
  - {id: them, clause: II.2, title: "Việc thêm", perform: [so-hai]}
legal:
  - {id: luat, title: "Luật Mẫu", relation: mentioned, clause: I.1, quote: "Luật Mẫu"}
  - id: nghi-dinh
    type: "Nghị định"
    title: "quy định mẫu"
    relation: basis
recipients:
  - {id: nhan, text: "Như trên", parties: [so-mot]}
"""


def quoted(words: str, nth: int = 1) -> tuple[str | None, str, str] | None:
    """Clause, field and words that are quoted for the place of some words of the plan."""
    outcome = plan(TEXT)
    places = QuotedPlaces.of(compiled(outcome))
    lines = TEXT.split("\n")
    found = [(number, line.index(words)) for number, line in enumerate(lines, 1) if words in line]
    line, column = found[nth - 1]
    from planc.findings import Span

    span = Span("plan.yaml", line, column + 1, line, column + 2)
    item = (
        "viec" if TEXT.index("- id: viec") < TEXT.index(words) < TEXT.index("    parts:") else None
    )
    if words.startswith("- {id: phan"):
        item = "viec.phan"
    if words.startswith("- {id: them"):
        item = "them"
    at = places.at(span, item)
    return (at.clause, at.role, at.words) if at else None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("viec", ("II.2", "", "Làm việc này ở 02 xã, chậm nhất ngày 20/5/2021.")),
        ("so-mot]", ("II.2", "", "Làm việc này ở 02 xã, chậm nhất ngày 20/5/2021.")),
        ("hoi@mau", ("II.2", "coordinate", "Hội tỉnh, các đơn vị liên quan.")),
        ("{unspecified", ("II.2", "coordinate", "Hội tỉnh, các đơn vị liên quan.")),
        ("in: 2020", ("II.2", "when", "Năm 2020.")),
        ("2021-05-20", ("II.2", "", "chậm nhất ngày 20/5/2021")),
        ("measure: lop", ("II.2", "", "02 xã")),
        ("- {id: phan", ("II.2.a", "", "Phần việc.")),
        ("- {id: them", ("II.2", "", "Làm việc này ở 02 xã, chậm nhất ngày 20/5/2021.")),
        ("Mục đích", ("I.1", "", "Mục đích chung, theo Luật Mẫu.")),
        ("{id: luat", ("I.1", "", "Luật Mẫu")),
        ("quy định", (None, "", "quy định mẫu")),
        ("Như trên", (None, "", "Như trên")),
        ("legal:", None),
    ],
)
def test_the_words_at_a_place_are_those_that_are_printed_for_it(
    words: str, expected: tuple[str | None, str, str] | None
) -> None:
    assert quoted(words) == expected


def report(settings: str = "", judged_on: date | None = None) -> Compliance:
    outcome = plan(TEXT, settings=settings)
    found = [each for each in outcome.findings if each.code in {"P103", "P304", "P108"}]
    return compliance(compiled(outcome), found, judged_on)


WAIVER = """
waivers:
  - {id: w, rule: P304, item: truoc, reason: "chờ", approver: "Ông A", document: "1/A",
     until: 2030-12-31}
"""


def test_open_findings_stand_by_family_and_rule_in_the_order_of_clauses() -> None:
    view = report()
    assert [family.family.id for family in view.families] == ["responsibility", "time"]
    (rule,) = view.families[1].rules
    assert rule.rule.code == "P304"
    clauses = [remark.quoted.clause for remark in rule.remarks if remark.quoted]
    assert clauses == ["II.1", "II.10"]


def test_what_was_accepted_stands_apart_with_everything_about_it() -> None:
    view = report(WAIVER, date(2020, 1, 1))
    (remark,) = view.accepted
    assert remark.accepted == Acceptance("Ông A", "1/A", date(2030, 12, 31), "chờ")
    assert remark.finding.item == "truoc"
    still_open = [
        each for family in view.families for rule in family.rules for each in rule.remarks
    ]
    assert remark not in still_open
    assert len(still_open) + 1 == len(view.remarks)
    assert view.judged_on == date(2020, 1, 1)


def test_only_rules_that_were_run_count_as_applied() -> None:
    every, without = report().applied, report('checks: {severity: {P304: "off"}}\n').applied
    assert {rule.code for rule in every} - {rule.code for rule in without} == {"P304"}
    assert all(rule.family == "plan" for rule in every)


def test_places_are_compared_once_and_never_with_themselves() -> None:
    plan_of = real_plan()
    item = plan_of.item("bao-cao-ket-qua")
    other = plan_of.item("huong-dan-truyen-thong")
    finding = Finding(
        "P108", item.place.span, {}, "note", item.id, related=(other.place, item.place, other.place)
    )
    (remark,) = compliance(plan_of, [finding]).remarks
    assert [each.clause for each in remark.compared] == ["III.2"]
