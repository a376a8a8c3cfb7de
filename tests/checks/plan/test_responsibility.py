from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

from helpers import BASE, place, places, plan

if TYPE_CHECKING:
    from planc.findings import Finding

#: Bodies of known lines beside those of Mẫu: two departments, the Front, the police, a ministry.
LINES = """
bodies:
  - {id: uy-ban, name: "Ủy ban {kind} {name}", at: [cap-tinh, cap-huyen], line: executive}
  - {id: so-ba, name: "Sở Ba", at: [mau], line: executive}
  - {id: mat-tran, name: "Mặt trận Mẫu", at: [mau], line: front}
  - {id: cong-an, name: "Công an Mẫu", at: [mau], line: police}
  - {id: bo-ba, name: "Bộ Ba", at: [trung-uong], line: ministry}
"""

#: The same province under the committee of that line.
BY_COMMITTEE = BASE.replace("issuer: ubnd@mau", "issuer: uy-ban@mau")


def hits(text: str, code: str, base: str = BASE, **files: str) -> list[Finding]:
    outcome = plan(text, base=base, **files)
    assert outcome.compiled is not None, outcome.findings
    return [found for found in outcome.findings if found.code == code]


def addressed(text: str) -> list[tuple[str, object]]:
    outcome = plan(text, base=BY_COMMITTEE, lines=LINES)
    assert outcome.compiled is not None, outcome.findings
    codes = ("P117", "P118", "P119")
    return [(one.code, one.args["names"]) for one in outcome.findings if one.code in codes]


# ── a group as the only lead ─────────────────────────────────────────────────────────────────


def test_a_task_led_by_two_levels_and_no_single_agency_has_nobody_to_answer() -> None:
    text = """
    tasks:
      - {id: viec, clause: II.1, lead: [ubnd@cap-huyen, ubnd@cap-xa], when: [{in: 2020}]}
    """
    (found,) = hits(text, "P112")
    assert found.args["names"] == ("Ủy ban nhân dân cấp huyện", "Ủy ban nhân dân cấp xã")
    assert places(plan(text), "P112") == [place(text, "[ubnd@cap-huyen, ubnd@cap-xa]")]


def test_all_that_the_same_group_leads_is_one_finding() -> None:
    text = """
    tasks:
      - {id: a, clause: II.1, lead: [ubnd@cap-xa], when: [{in: 2020}]}
      - {id: b, clause: II.2, lead: [ubnd@cap-huyen], when: [{in: 2020}]}
      - {id: c, clause: II.3, lead: [ubnd@cap-xa], when: [{in: 2020}]}
    """
    found = hits(text, "P112")
    assert [(one.item, one.args["clauses"]) for one in found] == [
        ("a", ("II.1", "II.3")),
        ("b", ("II.2",)),
    ]
    assert [one.item for one in found[0].related] == ["c"]


def test_words_that_lead_alone_are_a_group_and_are_quoted() -> None:
    text = """
    tasks:
      - {id: viec, clause: II.1, lead: [{unspecified: "Các bộ, ngành"}], when: [{in: 2020}]}
    """
    (found,) = hits(text, "P112")
    assert found.args["names"] == ("Các bộ, ngành",)


def test_a_group_may_lead_where_each_works_in_its_own_area_or_holds_one_agency() -> None:
    text = """
    groups:
      - {id: mot-huyen, members: [dong]}
    tasks:
      - {id: a, clause: II.1, lead: [ubnd@cap-huyen], division: each-own-area, when: [{in: 2020}]}
      - {id: b, clause: II.2, lead: [ubnd@mot-huyen], when: [{in: 2020}]}
      - {id: c, clause: II.3, lead: [so-mot, ubnd@cap-huyen], when: [{in: 2020}]}
    """
    assert hits(text, "P112") == []


def test_a_duty_about_the_task_says_who_answers_for_a_group() -> None:
    text = """
    tasks:
      - {id: viec, clause: II.1, lead: [ubnd@cap-huyen], when: [{in: 2020}]}
    duties:
      - {id: dau-moi, clause: III.1, direct: [so-mot], about: [viec]}
    """
    assert hits(text, "P112") == []
    assert len(hits(text.replace(", about: [viec]", ""), "P112")) == 1
    # A body that directs its own branch answers for no committee.
    branch = text.replace("direct: [so-mot]", "direct: [hoi@mau], perform: [hoi@cap-huyen]")
    assert len(hits(branch, "P112")) == 1
    assert hits(branch.replace("hoi@cap-huyen", "ubnd@cap-huyen"), "P112") == []


# ── two roles in one item ────────────────────────────────────────────────────────────────────


def test_a_lead_of_the_task_that_coordinates_in_two_parts_is_one_finding() -> None:
    text = """
    tasks:
      - id: viec
        clause: II.3
        lead: [so-mot, ubnd@huyen-diem]
        printed_at: {lead: II.3.2}
        when: [{in: 2020}]
        parts:
          - {id: mot, clause: II.3.1.a, lead: [so-mot], coordinate: [ubnd@dong]}
          - {id: hai, clause: II.3.1.b, lead: [so-mot], coordinate: [ubnd@dao]}
    """
    (found,) = hits(text, "P113")
    assert found.item == "viec.mot"
    assert found.args["clause"] == "II.3"
    assert found.args["clauses"] == ("II.3.1.a", "II.3.1.b")
    assert [one.item for one in found.related] == ["viec", "viec.hai"]


def test_a_lead_of_both_or_another_agency_of_the_same_body_has_one_role() -> None:
    text = """
    tasks:
      - id: viec
        clause: II.3
        lead: [so-mot, ubnd@dong]
        when: [{in: 2020}]
        parts:
          - {id: mot, clause: II.3.a, lead: [so-mot], coordinate: [ubnd@tay]}
    """
    assert hits(text, "P113") == []


def test_a_coordinator_that_leads_a_part_has_two_roles_too() -> None:
    text = """
    tasks:
      - id: viec
        clause: II.3
        lead: [so-mot]
        coordinate: [so-hai]
        when: [{in: 2020}]
        parts:
          - {id: mot, clause: II.3.a, lead: [so-hai]}
    """
    (found,) = hits(text, "P113")
    assert (found.args["role"], found.args["other_role"]) == ("coordinate", "lead")


# ── a level missing in one of the siblings ───────────────────────────────────────────────────

SIBLINGS = """
tasks:
  - {id: a, clause: II.6.1, lead: [so-mot], coordinate: [mttq@cap-huyen, mttq@cap-xa]}
  - {id: b, clause: II.6.2, lead: [so-mot], coordinate: [mttq@cap-huyen, mttq@cap-xa]}
  - {id: c, clause: II.6.3, lead: [so-mot], coordinate: [mttq@mau, mttq@cap-huyen]}
"""


def test_a_missing_level_is_told_at_the_nearest_level_of_the_same_body() -> None:
    (found,) = hits(SIBLINGS, "P114")
    assert (found.item, found.args["heading"]) == ("c", "II.6")
    assert found.args["names"] == ("Mặt trận cấp xã",)
    assert places(plan(SIBLINGS), "P114") == [place(SIBLINGS, "mttq@cap-huyen", 3)]
    assert [one.item for one in found.related] == ["a", "b"]


def test_two_siblings_a_body_that_is_wholly_absent_or_another_heading_say_nothing() -> None:
    two = SIBLINGS.replace("  - {id: b, clause: II.6.2, ", "  - {id: b, clause: II.5.2, ")
    assert hits(two, "P114") == []
    absent = SIBLINGS.replace("coordinate: [mttq@mau, mttq@cap-huyen]", "coordinate: [so-hai]")
    assert hits(absent, "P114") == []


# ── nearly all ───────────────────────────────────────────────────────────────────────────────


def tasks_led(*leads: str) -> str:
    rows = [
        f"  - {{id: v{n}, clause: II.{n}, lead: [{lead}], when: [{{in: 2020}}]}}"
        for n, lead in enumerate(leads, start=1)
    ]
    return "\n".join(["tasks:", *rows, ""])


def test_the_one_task_that_a_body_does_not_lead_is_named() -> None:
    (found,) = hits(tasks_led("so-mot", "so-mot", "so-hai", "so-mot", "so-mot"), "P115")
    assert (found.item, found.args["led"], found.args["clauses"]) == ("v3", 4, ("II.3",))


def test_who_leads_all_or_less_than_the_share_is_not_told() -> None:
    assert hits(tasks_led(*["so-mot"] * 6), "P115") == []
    assert hits(tasks_led(*["so-mot"] * 4, *["so-hai"] * 2), "P115") == []
    nearly = tasks_led(*["so-mot"] * 8, *["so-hai"] * 2)
    assert len(hits(nearly, "P115")) == 1
    stricter = "checks: {parameters: {leads-nearly-all: {percent: 90}}}\n"
    assert hits(nearly + stricter, "P115") == []


# ── monitoring oneself ───────────────────────────────────────────────────────────────────────


def test_who_monitors_the_plan_is_told_only_if_it_leads_most_of_it() -> None:
    duty = "duties:\n  - {id: giam-sat, clause: III.1, monitor: [so-mot]}\n"
    (found,) = hits(tasks_led("so-mot", "so-mot", "so-hai") + duty, "P116")
    assert (found.args["led"], found.args["tasks"]) == (2, 3)
    assert [one.item for one in found.related] == ["v1", "v2"]
    assert hits(tasks_led("so-mot", "so-hai", "so-hai") + duty, "P116") == []


def test_who_monitors_a_named_task_that_it_leads_is_told_whatever_else_it_leads() -> None:
    duty = "duties:\n  - {id: giam-sat, clause: III.1, monitor: [so-mot], about: [v1]}\n"
    assert len(hits(tasks_led("so-mot", "so-hai", "so-hai") + duty, "P116")) == 1
    assert hits(tasks_led("so-hai", "so-mot", "so-mot") + duty, "P116") == []


# ── forms of address ─────────────────────────────────────────────────────────────────────────


def duties(*rows: tuple[str, str]) -> str:
    lines = [
        f"  - {{id: d{n}, clause: III.{n}, modality: {modality}, perform: [{parties}]}}"
        for n, (modality, parties) in enumerate(rows, start=1)
    ]
    return dedent("duties:\n") + "\n".join(lines) + "\n"


def test_a_request_to_a_subordinate_names_who_is_rightly_requested_and_where_it_is_assigned() -> (
    None
):
    text = duties(("request", "mat-tran, so-ba"), ("assign", "so-ba"))
    (found,) = [
        one for one in plan(text, base=BY_COMMITTEE, lines=LINES).findings if one.code == "P117"
    ]
    assert found.args == {"names": ("Sở Ba",), "others": ("Mặt trận Mẫu",), "clauses": ("III.2",)}
    # That it is addressed both ways follows, and is not told again.
    assert addressed(text) == [("P117", ("Sở Ba",))]


def test_an_assignment_to_the_front_or_to_a_ministry_is_out_of_line() -> None:
    assert addressed(duties(("assign", "so-ba, mat-tran"))) == [("P119", ("Mặt trận Mẫu",))]
    assert addressed(duties(("assign", "bo-ba"))) == [("P119", ("Bộ Ba",))]
    both = duties(("assign", "mat-tran"), ("request", "mat-tran"))
    assert addressed(both) == [("P119", ("Mặt trận Mẫu",))]


def test_of_police_and_of_bodies_of_no_known_line_only_two_forms_are_told() -> None:
    assert addressed(duties(("assign", "cong-an"))) == []
    assert addressed(duties(("request", "cong-an"))) == []
    both = duties(("assign", "cong-an"), ("request", "cong-an"))
    assert addressed(both) == [("P118", ("Công an Mẫu",))]
    unknown = duties(("assign", "so-mot"), ("request", "so-mot"))
    assert addressed(unknown) == [("P118", ("Sở Một",))]


def test_who_is_directed_or_only_coordinates_is_not_addressed() -> None:
    text = """
    duties:
      - {id: a, clause: III.1, modality: assign, direct: [so-ba], perform: [mat-tran]}
      - {id: b, clause: III.2, modality: assign, lead: [so-ba], coordinate: [mat-tran]}
    """
    assert addressed(text) == []


def test_a_department_that_issues_a_plan_commands_no_committee() -> None:
    text = duties(("request", "uy-ban@cap-huyen"))
    base = BASE.replace("issuer: ubnd@mau", "issuer: so-ba@mau")
    assert [one for one in plan(text, base=base, lines=LINES).findings if one.code == "P117"] == []


# ── who answers, who shares ──────────────────────────────────────────────────────────────────


def test_one_agency_charged_with_the_whole_plan_answers_for_all_groups() -> None:
    text = """
    tasks:
      - {id: viec, clause: II.1, lead: [ubnd@cap-huyen], when: [{in: 2020}]}
    duties:
      - {id: chung, clause: III.1, title: "Tổ chức thực hiện Kế hoạch", perform: [so-mot]}
    """
    assert hits(text, "P112") == []
    assert len(hits(text.replace("Tổ chức thực hiện Kế hoạch", "Bố trí kinh phí"), "P112")) == 1
    assert len(hits(text.replace("[so-mot]", "[so-mot, so-hai]"), "P112")) == 1


def test_the_only_task_that_one_agency_does_not_lead_is_told_as_that_alone() -> None:
    text = tasks_led(*["so-mot"] * 4, "ubnd@cap-huyen")
    assert (len(hits(text, "P115")), len(hits(text, "P112"))) == (1, 0)


def test_a_lead_in_words_only_is_one_finding() -> None:
    words = '{unspecified: "các bộ, ngành"}'
    text = f"tasks:\n  - {{id: viec, clause: II.1, lead: [{words}], when: [{{in: 2020}}]}}\n"
    assert (len(hits(text, "P112")), len(hits(text, "P103"))) == (1, 0)
    same = text.replace("], when", "], coordinate: [mttq@same], when")
    assert [len(hits(same, code)) for code in ("P110", "P112", "P103")] == [1, 0, 0]


def test_leads_of_one_area_are_named_and_a_level_under_its_department_is_not() -> None:
    text = tasks_led(
        "so-mot, so-hai", "so-mot, ubnd@cap-huyen", "so-mot, ubnd@huyen-diem", "so-mot"
    )
    (found,) = hits(text, "P104")
    assert (found.args["hit"], found.args["tasks"], found.args["sharing"]) == (3, 4, 2)
    assert [str(each).partition(":")[0] for each in found.args["those"]] == ["II.1", "II.3"]  # type: ignore[union-attr]
    single = hits(tasks_led("so-mot, so-hai", "so-mot", "so-mot"), "P104")
    assert [one.args["names"] for one in single] == [("Sở Một", "Sở Hai")]
    level = hits(tasks_led("so-mot, ubnd@cap-huyen", "so-mot", "so-mot"), "P104")
    assert [one.args["names"] for one in level] == [()]


def test_tasks_are_counted_among_tasks_where_most_name_somebody_in_general() -> None:
    rows = "".join(
        f"  - {{id: v{n}, clause: II.{n}, lead: [so-mot], when: [{{in: 2020}}],"
        f' coordinate: [so-hai, {{unspecified: "đơn vị liên quan"}}]}}\n'
        for n in range(1, 4)
    )
    duties_of = "".join(f"  - {{id: d{n}, clause: III.{n}, perform: [so-mot]}}\n" for n in range(5))
    (found,) = hits(f"tasks:\n{rows}duties:\n{duties_of}", "P103")
    assert (found.args["hit_items"], found.args["all_items"]) == (3, 3)


def test_a_party_of_the_same_level_and_a_whole_part_are_no_siblings() -> None:
    part = SIBLINGS.replace("II.6.", "II.")
    assert hits(part, "P114") == []
    same = SIBLINGS.replace("[mttq@mau, mttq@cap-huyen]", "[mttq@same]")
    assert hits(same, "P114") == []


def test_all_that_a_level_is_given_counts_where_a_unit_lacks_the_level() -> None:
    text = """
    tasks:
      - {id: a, clause: II.1, lead: [ubnd@cap-huyen], coordinate: [mttq@cap-xa]}
      - {id: b, clause: II.2, lead: [ubnd@cap-xa]}
    """
    (found,) = hits(text, "P108")
    assert (found.args["items"], found.args["clauses"]) == (2, ("II.1", "II.2"))


def test_of_a_class_only_what_each_leads_is_counted() -> None:
    each = tasks_led(*["ubnd@cap-huyen"] * 4, "so-mot")
    (found,) = hits(each, "P115")
    assert (found.args["each"], found.args["led"]) == (3, 4)
    assert hits(each.replace("lead: [ubnd@cap-huyen]", "lead: [ubnd@dong]", 1), "P115") == []
