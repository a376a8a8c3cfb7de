from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from planc.checks import RULES, Rule, message, rule_of, run_rules
from planc.checks.examples import BASE, PLAN
from planc.checks.rule import Hit
from planc.checks.run import severity_of
from planc.findings import Acceptance, acceptance
from planc.language.model import Settings
from planc.pipeline import compile_files, compile_plan
from planc.source import SourceFile
from read_rules import read_example

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planc.compiled import Compiled
    from planc.findings import Finding

REAL_PLAN = Path(__file__).parents[2] / "plan"

NO_TIME = """
tasks:
  - {id: tap-huan, clause: II.1, lead: [so-tu-phap]}
"""

WAIVER = """
waivers:
  - id: chap-thuan
    rule: no-time
    item: tap-huan
    reason: "Chờ bố trí kinh phí"
    approver: "Giám đốc Sở Tư pháp tỉnh Mẫu"
    document: "12/STP"
    until: 2020-06-30
"""


#: The rules that these tests speak of; what else is found in their plans is for other tests.
OF_INTEREST = {"P101", "P103", "P104", "P108", "P109", "P301", "P304", "P901", "P902"}


def findings(*texts: str, as_of: date | None = None) -> list[Finding]:
    files = [SourceFile("ke-hoach.yaml", PLAN), SourceFile("danh-ba.yaml", BASE)]
    files += [SourceFile(f"{n}.yaml", dedent(text)) for n, text in enumerate(texts)]
    found = compile_files(files, [], as_of).findings
    return [each for each in found if each.code in OF_INTEREST or each.code.startswith("R")]


def codes(*texts: str, as_of: date | None = None) -> list[tuple[str, str]]:
    return [(found.code, found.severity) for found in findings(*texts, as_of=as_of)]


def tasks(vague: int, clear: int) -> str:
    """Tasks of which some have a coordinator in words only."""
    words = 'coordinate: [mttq@tinh-mau, {unspecified: "các đơn vị liên quan"}], '
    lines = [
        f"  - {{id: t{n}, clause: II.{n}, lead: [so-tu-phap], {words if n <= vague else ''}"
        f"when: [{{in: 2020}}]}}"
        for n in range(1, vague + clear + 1)
    ]
    return "tasks:\n" + "\n".join(lines) + "\n"


# ── many hits as one ─────────────────────────────────────────────────────────────────────────


def test_a_rule_true_of_more_than_half_of_its_items_is_one_finding_about_the_plan() -> None:
    (found,) = findings(tasks(vague=4, clear=3))
    assert (found.code, found.severity, found.item) == ("P103", "note", None)
    assert (found.span.file, found.span.line, found.span.column) == ("ke-hoach.yaml", 1, 1)
    assert [place.item for place in found.related] == ["t1", "t2", "t3", "t4"]
    assert message(found, "vi").startswith("4 trên 7 nội dung có nơi chỉ ghi chung")
    assert message(found, "en").startswith("4 of 7 items name somebody in general only")


def test_a_rule_true_of_half_of_its_items_or_less_stays_at_each() -> None:
    assert [found.item for found in findings(tasks(vague=4, clear=4))] == ["t1", "t2", "t3", "t4"]


def test_fewer_than_three_hits_are_never_folded() -> None:
    assert [found.item for found in findings(tasks(vague=2, clear=0))] == ["t1", "t2"]


def test_what_has_been_accepted_does_not_count_towards_folding() -> None:
    waiver = WAIVER.replace("no-time", "P103").replace("tap-huan", "t1")
    found = findings(tasks(vague=3, clear=0), waiver)
    assert [(each.item, "waived_by" in each.args) for each in found] == [
        ("t1", True),
        ("t2", False),
        ("t3", False),
    ]


def test_a_waiver_without_a_place_is_for_what_is_said_of_the_plan() -> None:
    waiver = WAIVER.replace("no-time", "P103").replace("    item: tap-huan\n", "")
    (found,) = findings(tasks(vague=4, clear=0), waiver)
    assert found.item is None
    assert found.args["waived_document"] == "12/STP"


# ── settings ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", ["P304", "no-time"])
def test_a_plan_changes_the_severity_of_a_rule_by_its_code_or_name(name: str) -> None:
    assert codes(NO_TIME) == [("P304", "note")]
    setting = f"checks: {{severity: {{{name}: error}}}}\n"
    assert codes(NO_TIME, setting) == [("P304", "error")]
    setting = f'checks: {{severity: {{{name}: "off"}}}}\n'
    assert codes(NO_TIME, setting) == []


def test_rules_of_reading_cannot_be_silenced_or_waived() -> None:
    setting = 'checks: {severity: {R301: "off"}}\n'
    unknown = NO_TIME.replace("so-tu-phap", "so-tu-pap")
    assert codes(unknown, setting) == [("R301", "error"), ("R311", "error")]
    waiver = WAIVER.replace("no-time", "unknown-name")
    assert ("R311", "error") in codes(unknown, waiver)


def test_an_unknown_rule_in_settings_and_waivers_is_reported_with_the_nearest() -> None:
    text = 'checks:\n  severity: {no-tme: "off"}\n  parameters: {no-tmie: {x: 1}}\n'
    found = [each for each in findings(NO_TIME, text) if each.code == "R310"]
    assert [each.args["name"] for each in found] == ["no-tme", "no-tmie"]
    assert all("no-time" in message(each, "vi") for each in found)
    (found_waiver,) = findings(NO_TIME, WAIVER.replace("no-time", "no-tim"))
    assert (found_waiver.code, found_waiver.span.line) == ("R310", 4)


def test_a_parameter_of_a_rule_changes_what_it_accepts() -> None:
    late = """
    reports:
      - {id: bc, clause: III.1, from: [so-tu-phap], to: [ubnd@tinh-mau],
         when: [{before: 2021-05-20, covers: 2020}]}
    """
    assert codes(late) == [("P301", "warning")]
    setting = "checks: {parameters: {P301: {months_after: 6}}}\n"
    assert codes(late, setting) == []


def test_unknown_and_unfit_parameters_are_reported() -> None:
    setting = "checks: {parameters: {P301: {months_aftr: 6}}}\n"
    (found,) = findings(setting)
    assert (found.code, found.args["nearest"]) == ("R201", "months_after")
    setting = 'checks: {parameters: {P301: {months_after: "6"}}}\n'
    (found,) = findings(setting)
    assert (found.code, found.args["key"]) == ("R203", "months_after")


# ── waivers ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("as_of", [None, date(2020, 1, 1), date(2020, 6, 30)])
def test_a_waiver_in_force_turns_a_finding_into_a_note_that_says_so(as_of: date | None) -> None:
    loud = "checks: {severity: {no-time: error}}\n"
    (found,) = findings(NO_TIME, WAIVER, loud, as_of=as_of)
    assert (found.code, found.severity) == ("P304", "note")
    assert message(found, "vi").endswith(
        "(đã chấp thuận: Giám đốc Sở Tư pháp tỉnh Mẫu, văn bản 12/STP, đến ngày 30/06/2020)"
    )


def test_a_waiver_that_has_lapsed_waives_nothing_and_is_reported() -> None:
    found = findings(NO_TIME, WAIVER, as_of=date(2020, 7, 1))
    assert [(each.code, each.severity) for each in found] == [
        ("P304", "note"),
        ("P901", "warning"),
    ]
    assert "hết hạn sau ngày 30/06/2020" in message(found[1], "vi")


def test_a_waiver_whose_end_is_in_no_calendar_waives_nothing_and_is_reported() -> None:
    found = findings(NO_TIME, WAIVER.replace("2020-06-30", "2020-06-31"))
    assert [each.code for each in found] == ["P304", "P901"]
    assert "waived_by" not in found[0].args
    assert "2020-06-31" in message(found[1], "vi")


@pytest.mark.parametrize(
    ("place", "waived"),
    [
        ("clause: II", True),
        ("clause: II.1", True),
        ("clause: II.10", False),
        ("clause: I", False),
        ("item: khac", False),
    ],
)
def test_a_waiver_holds_at_its_item_or_in_its_clause_and_what_is_below(
    place: str, *, waived: bool
) -> None:
    other = "  - {id: khac, clause: II.10, lead: [so-tu-phap], when: [{in: 2020}]}\n"
    found = findings(NO_TIME + other, WAIVER.replace("item: tap-huan", place))
    assert ("waived_by" in found[0].args) == waived
    assert ("P902" in [each.code for each in found]) != waived


def test_only_waivers_of_the_rule_itself_count() -> None:
    assert codes(NO_TIME, WAIVER.replace("no-time", "no-lead")) == [
        ("P304", "note"),
        ("P902", "note"),
    ]


def test_an_acceptance_says_by_whom_by_what_until_when_and_why() -> None:
    (found,) = findings(NO_TIME, WAIVER)
    assert acceptance(found) == Acceptance(
        "Giám đốc Sở Tư pháp tỉnh Mẫu", "12/STP", date(2020, 6, 30), "Chờ bố trí kinh phí"
    )
    (still_open,) = findings(NO_TIME)
    assert acceptance(still_open) is None


SECTION = """
sections:
  - {id: muc-dich, clause: I.1, text: "Mục đích chung."}
  - {id: yeu-cau, clause: I.2, text: "Yêu cầu chung."}
"""


@pytest.mark.parametrize(
    ("clause", "waived"), [("I", True), ("I.1", True), ("I.2", False), ("II", False)]
)
def test_a_waiver_by_clause_reaches_what_is_found_in_prose(
    clause: str, *, waived: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("planc.checks.run.RULES", (replace(rule_of("P304"), check=_first_prose),))
    waiver = WAIVER.replace("item: tap-huan", f"clause: {clause}")
    found = [each for each in findings(SECTION, waiver) if each.code == "P304"]
    assert [acceptance(each) is not None for each in found] == [waived]


def _first_prose(compiled: Compiled, _: object) -> Iterator[Hit]:
    yield Hit(compiled.plan.sections[0].origin.of("text"))


@pytest.mark.parametrize(
    "rule", [rule for rule in RULES if rule.check is not None], ids=lambda rule: rule.code
)
def test_a_rule_says_itself_in_which_item_it_hits_so_that_waivers_reach_it(
    rule: Rule, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    outcome = read_example(rule, rule.bad)
    assert outcome.compiled is not None
    own = {
        (found.span, found.item)
        for found in run_rules(outcome.compiled, rule.as_of)
        if found.code == rule.code
    }
    told = {(found.span, found.item) for found in outcome.findings if found.code == rule.code}
    assert own == told


# ── legal rules ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("read", "severity"), [(False, "note"), (True, "error")])
def test_a_legal_rule_whose_text_was_not_read_is_a_note_whatever_the_plan_says(
    severity: str, *, read: bool
) -> None:
    rule = replace(rule_of("P304"), source="Nghị định 0/0000/NĐ-CP", source_read=read)
    settings = Settings(severity={"no-time": "error"})
    assert severity_of(rule, settings) == severity
    assert severity_of(rule, Settings(severity={"P304": "off"})) is None


# ── single rules, beyond their examples ──────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("when", "hit"),
    [
        ('{before: 2020-11-20, quote: "trước ngày 20/11/2020"}', False),
        ('{before: 2020-11-20, quote: "trước ngày 20/11/2019"}', True),
        ('{by: 2020-11-20, quote: "chậm nhất ngày 21/11/2020"}', True),
        ('{before: 2021-03-01, covers: 2020, quote: "trước ngày 01/3/2021"}', False),
        ('{every: year, before: 11-20, quote: "trước ngày 20/11/2020"}', False),
        ('{every: year, before: 11-20, quote: "trước ngày 20/11/2023"}', True),
        ('{every: quarter, by: 25, quote: "ngày 25/3/2020"}', False),
        ('{from: 2019, to: 2022, quote: "từ ngày 01/01/2019 đến ngày 31/12/2022"}', False),
        ('{from: 2019, to: 2021, quote: "đến ngày 31/12/2022"}', True),
        ('{from: 2019, onwards: true, quote: "từ ngày 01/01/2019"}', False),
        ('{in: 2020-09, quote: "ngày 15/9/2020"}', False),
        ('{in: 2020-09, quote: "ngày 15/9/2021"}', True),
        ("{before: 2020-05-20, covers: 2021}", True),
        ("{every: year, covers: H2, before: 05-20}", True),
    ],
)
def test_days_in_a_quotation_are_compared_with_the_time_they_are_said_of(
    when: str, *, hit: bool
) -> None:
    quote = when.partition('quote: "')[2].partition('"')[0] or "việc"
    text = f"""
    reports:
      - id: bc
        clause: III.1
        text: "{quote}"
        from: [so-tu-phap]
        to: [ubnd@tinh-mau]
        when: [{when}]
    """
    assert ("P301" in [code for code, _ in codes(text)]) == hit


def test_a_task_is_led_if_each_of_its_parts_is() -> None:
    text = """
    tasks:
      - id: viec
        clause: II.1
        when: [{in: 2020}]
        parts:
          - {id: mot, clause: II.1.a, lead: [so-tu-phap]}
          - {id: hai, clause: II.1.b, lead: [so-tai-chinh]}
    """
    assert codes(text) == []
    assert codes(text.replace("lead: [so-tai-chinh]", "coordinate: [so-tai-chinh]")) == [
        ("P101", "warning"),
        ("P101", "warning"),
    ]


def test_a_level_that_a_unit_lacks_is_one_finding_for_all_items() -> None:
    text = """
    units:
      - {id: dao-xa, level: cap-huyen, parent: tinh-mau, kind: "huyện", name: "Đảo Xa"}
    tasks:
      - {id: a, clause: II.1, lead: [ubnd@cap-huyen], division: each-own-area,
         coordinate: [mttq@cap-xa], when: [{in: 2020}]}
      - {id: b, clause: II.2, lead: [ubnd@cap-huyen], division: each-own-area,
         coordinate: [mttq@cap-xa, ubnd@cap-xa], when: [{in: 2020}]}
    """
    (found,) = findings(text)
    assert (found.code, found.args["items"]) == ("P108", 2)
    assert [place.item for place in found.related] == ["a", "b", "b"]


def test_an_end_without_successor_is_one_finding_for_all_that_it_leaves() -> None:
    text = """
    bodies:
      - {id: ban-quan-ly, name: "Ban Quản lý {kind} {name}", at: [cap-huyen], until: 2020-12-31}
    tasks:
      - {id: a, clause: II.1, lead: [ban-quan-ly@cap-huyen], division: each-own-area,
         when: [{from: 2019, to: 2022}]}
      - {id: b, clause: II.2, lead: [ban-quan-ly@song-xanh], when: [{from: 2019, to: 2022}]}
    """
    (found,) = findings(text)
    assert (found.code, found.span.line, found.args["count"]) == ("P109", 3, 3)
    assert [place.item for place in found.related] == ["a", "b"]


# ── the real plan ────────────────────────────────────────────────────────────────────────────


def test_the_plan_of_hai_phong_has_no_error_and_two_times_that_contradict_their_period() -> None:
    outcome = compile_plan(REAL_PLAN)
    assert outcome.compiled is not None
    assert not [found for found in outcome.findings if found.severity == "error"]
    warnings = [found for found in outcome.findings if found.code == "P301"]
    assert {found.severity for found in warnings} == {"warning"}
    assert [(found.code, found.args["quote"]) for found in warnings] == [
        ("P301", "trước ngày 20/5/2019"),
        ("P301", "trước ngày 20/11/2019"),
    ]
    assert all(found.span.file.endswith("plan/reports.yaml") for found in warnings)


def test_the_plan_of_hai_phong_has_one_district_without_communes() -> None:
    (found,) = [found for found in compile_plan(REAL_PLAN).findings if found.code == "P108"]
    assert found.args["unit"] == "huyện Bạch Long Vĩ"
    assert found.args["items"] == 6
