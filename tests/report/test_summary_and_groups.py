"""Text for people: what a head of office needs to know, groups, and tables of counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from findings_to_tell import ACCEPTED, contents, finding
from helpers import plan, task
from planc.checks import rule_of
from planc.checks.families import FAMILIES, family_of
from planc.checks.rules import RULES
from planc.pipeline import compile_plan
from planc.report.contents import office_summary
from planc.report.text import text_report
from planc.text import display_width

GIVEN = [
    finding("P301", "error", "plan/b.yaml", item="hai"),
    finding("P101", "warning", "plan/a.yaml", item="mot"),
    finding("P304", "note", "plan/b.yaml", item="hai"),
    finding("P305", "note", "plan/b.yaml", item="hai", **ACCEPTED),
    finding("P108", "note", "plan/c.yaml", item=None),
]
TWO_TASKS = """
tasks:
  - {id: hai, clause: II.1, title: "Việc trước", lead: [so-mot]}
  - {id: mot, clause: II.2, text: "Việc sau.", lead: [so-mot]}
"""


def summary(*findings: object, language: str = "vi", **more: object) -> dict[str, str]:
    compiled = plan(TWO_TASKS).compiled
    return dict(office_summary(contents(findings, language, compiled=compiled, **more)))  # type: ignore[arg-type]


def headings(page: str) -> list[str]:
    return [line for line in page.split("\n") if line.startswith("── ")]


# ── the summary ──────────────────────────────────────────────────────────────────────────────


def test_it_says_what_to_mend_what_to_clear_up_what_to_know_and_what_was_accepted() -> None:
    said = summary(*GIVEN)
    assert said["Phải sửa trước khi trình ký"] == "1 điểm – thời gian (II.1)"
    assert said["Cần làm rõ"] == "1 điểm – trách nhiệm (II.2)"
    assert said["Nên biết"] == "2 điểm – trách nhiệm 1; thời gian 1"
    assert said["Đã được chấp thuận"] == (
        "1 điểm – thời gian (Giám đốc | <b>Sở</b>, văn bản 12/STP, đến hết ngày 31/12/2030)"
    )


def test_it_says_so_in_english_too() -> None:
    said = summary(*GIVEN, language="en")
    assert said["To be mended before signing"] == "1 point – time (II.1)"
    assert said["Good to know"] == "2 points – responsibility 1; time 1"


def test_nothing_to_mend_is_said_and_which_families_are_quiet() -> None:
    said = summary(rules=[rule_of(code) for code in ("P101", "P304", "P901", "R301")])
    assert said["Phải sửa trước khi trình ký"] == said["Cần làm rõ"] == "không có"
    assert said["Chưa phát hiện vướng mắc"] == "trách nhiệm; thời gian"
    assert "Nên biết" not in said


def test_a_family_is_quiet_only_if_one_of_its_rules_was_applied() -> None:
    off = plan('checks: {severity: {no-time: "off"}}\n').compiled
    said = dict(office_summary(contents([], rules=[rule_of("P304")], compiled=off)))
    assert "Chưa phát hiện vướng mắc" not in said


def test_a_plan_that_has_been_issued_is_to_be_corrected() -> None:
    issued = plan("", base=plan_issued()).compiled
    said = dict(office_summary(contents([finding("P301", "error")], compiled=issued)))
    assert said["Phải sửa, đính chính"] == "1 điểm – thời gian 1"


def plan_issued() -> str:
    from helpers import BASE

    return BASE.replace("  issuer:", "  status: issued\n  issuer:")


def test_of_a_plan_that_cannot_be_read_nothing_is_claimed() -> None:
    said = office_summary(contents(compile_plan(Path("nowhere"))))
    assert [label for label, _ in said] == ["Chưa rà soát được nội dung"]


def test_what_was_left_out_is_counted() -> None:
    assert summary(hidden=4)["Không hiển thị"].startswith("4 thông báo khác")


def test_text_ends_with_the_summary_in_every_way_of_showing_it() -> None:
    for more in ({}, {"group_by": "item"}, {"statistics": True}):
        page = text_report(contents(GIVEN), **more)  # type: ignore[arg-type]
        last = page.split("\n\n")[-1].split("\n")
        assert last[0] == "Tóm tắt"
        assert last[1] == "  Phải sửa trước khi trình ký: 1 điểm – thời gian 1."


# ── groups ───────────────────────────────────────────────────────────────────────────────────


def test_by_file() -> None:
    page = text_report(contents(GIVEN), group_by="file")
    assert headings(page) == [
        "── plan/b.yaml ── 1 lỗi, 2 ghi chú",
        "── plan/a.yaml ── 1 cảnh báo",
        "── plan/c.yaml ── 1 ghi chú",
    ]


def test_by_item_in_the_order_of_the_plan_with_clause_and_title() -> None:
    compiled = plan(TWO_TASKS).compiled
    page = text_report(contents(GIVEN, "en", compiled=compiled), group_by="item")
    assert headings(page) == [
        "── The whole plan ── 1 note",
        "── II.1 Việc trước (hai) ── 1 error, 2 notes",
        "── II.2 (mot) ── 1 warning",
    ]


def test_by_family_in_their_order() -> None:
    page = text_report(contents(GIVEN), group_by="family")
    assert headings(page) == [
        "── P1 Trách nhiệm ── 1 cảnh báo, 1 ghi chú",
        "── P3 Thời gian ── 1 lỗi, 2 ghi chú",
    ]


@pytest.mark.parametrize("by", ["file", "item", "family"])
def test_each_finding_stands_in_exactly_one_group(by: str) -> None:
    outcome = task("lead: [{unspecified: x}, so-mot]")
    page = text_report(contents(outcome), group_by=by)
    for found in outcome.findings:
        place = f"{found.span.file}:{found.span.line}:{found.span.column}: "
        assert f"{place}" in page
    assert page.count(" (no-time): ") == 1


# ── statistics ───────────────────────────────────────────────────────────────────────────────


def test_findings_are_counted_by_family_rule_and_severity_accepted_ones_apart() -> None:
    page = text_report(contents(GIVEN), statistics=True)
    table = [line.split() for line in page.split("\n\n")[0].split("\n")]
    assert table[1:] == [
        ["P1", "Trách", "nhiệm", "–", "1", "1", "–"],
        ["P101", "no-lead", "–", "1", "–", "–"],
        ["P108", "level-without-unit", "–", "–", "1", "–"],
        ["P3", "Thời", "gian", "1", "–", "1", "1"],
        ["P301", "time-contradicts-period", "1", "–", "–", "–"],
        ["P304", "no-time", "–", "–", "1", "–"],
        ["P305", "awaiting", "–", "–", "–", "1"],
        ["Cộng", "1", "1", "2", "1"],
    ]


def test_columns_stand_straight() -> None:
    page = text_report(contents(GIVEN), statistics=True)
    lines = page.split("\n\n")[0].split("\n")
    assert len({display_width(line) for line in lines}) == 1


def test_nothing_found_needs_no_table() -> None:
    page = text_report(contents([], "en"), statistics=True)
    assert page.startswith("No errors, warnings or notes.\n")


# ── families ─────────────────────────────────────────────────────────────────────────────────


def test_every_rule_belongs_to_exactly_one_family() -> None:
    for rule in RULES:
        assert [each for each in FAMILIES if rule.code.startswith(each.sign)] == [
            family_of(rule.code)
        ]


def test_families_are_told_apart_and_named_in_both_languages() -> None:
    for names in ([each.id for each in FAMILIES], [each.name.vi for each in FAMILIES]):
        assert len(set(names)) == len(FAMILIES)
    rules = {name for rule in RULES for name in (rule.code, rule.name)}
    assert not {each.id for each in FAMILIES} & rules
