"""Who each form of a party stands for; the province of Mẫu is described in `helpers`."""

from __future__ import annotations

import pytest

from helpers import (
    BASE,
    compiled,
    counterparts,
    exported,
    holders,
    obligations,
    place,
    places,
    plan,
    task,
)

DISTRICTS = ["ubnd@dao", "ubnd@dong", "ubnd@tay"]


def leads(*parties: str, **files: str) -> list[str]:
    """The agencies that lead a task with these parties as its leads."""
    return holders(task(f"lead: [{', '.join(parties)}]", **files), "lead")


# ── the forms ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("party", "agencies"),
    [
        ("so-mot", ["so-mot@mau"]),
        ("bo", ["bo@ca-nuoc"]),
        ("ubnd@dong", ["ubnd@dong"]),
        ("ubnd@doai", ["ubnd@doai"]),
        ("ubnd@cap-huyen", DISTRICTS),
        ("ubnd@cap-tinh", ["ubnd@mau"]),
        ("ubnd@huyen-diem", ["ubnd@dao", "ubnd@dong"]),
        ("doan-the@mau", ["doan@mau", "hoi@mau"]),
        ("doan-the@dong", ["hoi@dong"]),
        ("doan-the@cap-huyen", ["hoi@dao", "hoi@dong", "hoi@tay"]),
        ("doan-the@huyen-diem", ["hoi@dao", "hoi@dong"]),
        ("{party: ubnd@cap-huyen, except: [dao]}", ["ubnd@dong", "ubnd@tay"]),
        ("{party: ubnd@cap-huyen, except: [huyen-diem]}", ["ubnd@tay"]),
        ("{party: ubnd@huyen-diem, except: [dao]}", ["ubnd@dong"]),
        ("{party: so-mot, except: [mau]}", []),
    ],
)
def test_a_party_stands_for_the_agencies_of_its_form(party: str, agencies: list[str]) -> None:
    assert leads(party) == agencies


@pytest.mark.parametrize(
    ("party", "agencies"),
    [
        ("mttq@same", ["mttq@dong"]),
        ("mttq@above", ["mttq@mau"]),
        ("mttq@below", ["mttq@xa-dong-hai", "mttq@xa-dong-mot"]),
        ("doan-the@same", ["hoi@dong"]),
        ("doan-the@above", ["doan@mau", "hoi@mau"]),
        ("doan-the@below", ["doan@xa-dong-hai", "doan@xa-dong-mot"]),
        ("{party: mttq@below, except: [xa-dong-hai]}", ["mttq@xa-dong-mot"]),
    ],
)
def test_a_relative_party_is_worked_out_from_the_lead(party: str, agencies: list[str]) -> None:
    outcome = task(f"lead: [ubnd@dong]\ncoordinate: [{party}]")

    assert holders(outcome, "coordinate") == agencies


def test_a_group_of_bodies_without_a_place_is_the_only_agency_of_each() -> None:
    groups = "groups:\n  - {id: hai-so, members: [so-mot, so-hai]}\n"

    assert leads("hai-so", groups=groups) == ["so-hai@mau", "so-mot@mau"]


def test_a_group_may_contain_groups_and_names_each_member_once() -> None:
    groups = "groups:\n  - {id: rong, members: [huyen-diem, tay, dong]}\n"

    assert leads("ubnd@rong", groups=groups) == DISTRICTS


def test_an_agency_that_two_parties_select_holds_the_role_once() -> None:
    assert leads("ubnd@dong", "ubnd@cap-huyen") == DISTRICTS


def test_words_that_name_nobody_are_kept_and_bind_nobody() -> None:
    outcome = task("""
        lead: [so-mot]
        coordinate: [{unspecified: "các đơn vị liên quan"}]
        with: [{unspecified: "nhân dân"}]
    """)

    assert sorted(obligations(outcome)) == ["viec:lead:so-mot@mau"]
    assert exported(outcome)["unspecified"] == [
        {"item": "viec", "role": "coordinate", "text": "các đơn vị liên quan"},
        {"item": "viec", "role": "with", "text": "nhân dân"},
    ]


def test_levels_are_words_of_the_plan() -> None:
    base = """
plan:
  id: plan
  title: "PLAN (FICTITIOUS)"
  issuer: rat@nord
  territory: nord
  period: {from: 2020-01-01, to: 2020-12-31}
levels:
  - {id: reich, name: "realm"}
  - {id: bang, name: "state", above: reich}
  - {id: hat, name: "hundred", above: bang}
  - {id: heer, name: "army area"}
units:
  - {id: land, level: reich, name: "Land"}
  - {id: nord, level: bang, parent: land, name: "Nord"}
  - {id: sud, level: bang, parent: land, name: "Sud"}
  - {id: au, level: hat, parent: nord, name: "Au"}
  - {id: bach, level: hat, parent: nord, name: "Bach"}
  - {id: tal, level: hat, parent: sud, name: "Tal"}
  - {id: wehr, level: heer, name: "Wehr"}
bodies:
  - {id: rat, name: "Rat {name}", at: [bang, hat]}
  - {id: amt, name: "Amt {name}", at: [bang, hat]}
  - {id: stab, name: "Stab", at: [heer]}
"""
    outcome = plan(
        "tasks: [{id: viec, clause: I.1, lead: [rat@hat], coordinate: [amt@above, stab]}]",
        base=base,
    )

    assert holders(outcome, "lead") == ["rat@au", "rat@bach"]
    assert counterparts(outcome, "viec:lead:rat@au") == ["amt@nord", "stab@wehr"]


# ── roles and items ─────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "role", ["lead", "coordinate", "perform", "direct", "advise", "fund", "monitor"]
)
def test_a_key_of_a_task_names_the_role(role: str) -> None:
    found = obligations(task(f"{role}: [so-mot]\nmodality: request"))

    assert list(found) == [f"viec:{role}:so-mot@mau"]
    assert found[f"viec:{role}:so-mot@mau"]["modality"] == "request"


def test_from_and_to_of_a_report_hold_report_and_receive() -> None:
    outcome = plan("reports: [{id: bao-cao, clause: III.1, from: [ubnd@cap-huyen], to: [so-mot]}]")

    assert holders(outcome, "report", "bao-cao") == DISTRICTS
    assert holders(outcome, "receive", "bao-cao") == ["so-mot@mau"]


def test_with_names_counterparts_that_get_no_obligation() -> None:
    outcome = task("lead: [ubnd@cap-huyen]\nwith: [mttq@same]")

    assert {found["role"] for found in obligations(outcome).values()} == {"lead"}
    assert obligations(outcome)["viec:lead:ubnd@dong"]["with"] == [
        {"agency": "mttq@dong", "role": "with"}
    ]
    assert "mttq@dong" in {agency["id"] for agency in exported(outcome)["agencies"]}


PARTS = """
    lead: [so-mot]
    coordinate: [mttq@mau]
    parts:
      - {id: chung, clause: II.1.a}
      - {id: rieng, clause: II.1.b, lead: [so-hai]}
"""


def test_a_part_without_parties_gives_no_obligation() -> None:
    assert not [found for found in obligations(task(PARTS)) if found.startswith("viec.chung:")]


def test_a_part_never_takes_its_tasks_parties() -> None:
    found = obligations(task(PARTS))

    assert [name for name in found if name.startswith("viec.rieng:")] == [
        "viec.rieng:lead:so-hai@mau"
    ]
    assert found["viec.rieng:lead:so-hai@mau"]["with"] == []


def test_leads_of_a_part_are_not_leads_of_the_task() -> None:
    assert holders(task(PARTS), "lead") == ["so-mot@mau"]


def test_every_obligation_remembers_the_selector_and_the_place_that_made_it() -> None:
    text = """
tasks:
  - id: viec
    clause: II.1
    lead:
      - so-mot
      - ubnd@cap-huyen
"""
    binding = compiled(plan(text)).binding
    made = {found.agency: found.reasons for found in binding.obligations}

    (reason,) = made["ubnd@tay"]
    assert reason.written == "ubnd@cap-huyen"
    span = reason.span
    assert (span.file, span.line, span.column) == place(text, "ubnd@cap-huyen")


def test_an_agency_that_a_relative_party_found_remembers_the_lead_it_came_from() -> None:
    binding = compiled(task("lead: [ubnd@dong]\ncoordinate: [mttq@same]")).binding

    (found,) = binding.by_agency["mttq@dong"]
    assert [reason.lead for reason in found.reasons] == ["ubnd@dong"]


# ── what a name cannot mean ─────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("party", "code"),
    [
        ("ubnd", "R302"),
        ("doan-the", "R302"),
        ("so-mot@dong", "R303"),
        ("hoi@xa-dong-mot", "R303"),
        ("ubnd@ca-nuoc", "R303"),
        ("so-ba", "R301"),
        ("ubnd@cap-thon", "R301"),
        ("dong", "R306"),
        ("cap-huyen", "R306"),
        ("huyen-diem", "R306"),
        ("ubnd@so-mot", "R306"),
        ("ubnd@doan-the", "R306"),
        ("ubnd@xa-xua", "R304"),
        ("ubnd@same", "R305"),
    ],
)
def test_a_party_that_means_no_agency_or_several_is_an_error_at_its_place(
    party: str, code: str
) -> None:
    old = """
units:
  - {id: xa-xua, level: cap-xa, parent: tay, name: "Xưa", until: 2018-12-31,
     succeeded_by: [xa-tay-mot]}
"""
    text = f"""
tasks:
  - id: viec
    clause: II.1
    lead: [so-hai, {party}]
"""
    outcome = plan(text, old=old)

    assert outcome.compiled is None
    assert places(outcome, code) == [place(text, f"{party}]")]


def test_several_agencies_are_told_with_the_choices() -> None:
    (found,) = [found for found in task("lead: [ubnd]").findings if found.code == "R302"]

    assert {"ubnd@cap-huyen", "ubnd@cap-xa"} <= set(found.args["choices"])  # type: ignore[arg-type]


def test_an_agency_that_has_ended_is_told_with_its_successor() -> None:
    old = 'units: [{id: xua, level: cap-xa, name: "Xưa", until: 2018-12-31, succeeded_by: [tay]}]'
    outcome = task("lead: [ubnd@xua]", old=old)

    assert [found.args["choices"] for found in outcome.findings if found.code == "R304"] == [
        ("ubnd@tay",)
    ]


def test_a_name_of_a_unit_and_of_a_body_is_an_error_at_both_places() -> None:
    text = 'bodies: [{id: tay, name: "Hội Tay", at: [mau]}]'

    assert places(plan(text), "R209") == [
        place(BASE, "tay, level", file="base"),
        place(text, "tay"),
    ]


@pytest.mark.parametrize("relation", ["same", "above", "below"])
def test_a_unit_named_like_a_relation_has_several_meanings_and_is_an_error(relation: str) -> None:
    units = f'units: [{{id: {relation}, level: cap-xa, parent: tay, name: "Tên"}}]'

    assert task(f"lead: [so-mot]\ncoordinate: [ubnd@{relation}]", units=units).compiled is None


def test_a_relative_party_whose_leads_are_only_words_cannot_be_worked_out() -> None:
    text = """
tasks:
  - id: viec
    clause: II.1
    lead: [{unspecified: "các đơn vị"}]
    coordinate: [mttq@same]
"""
    outcome = plan(text)
    assert obligations(outcome) == {}
    assert places(outcome, "P110") == [place(text, "mttq@same")]


@pytest.mark.parametrize(
    "text",
    [
        """
        tasks:
          - id: viec
            clause: II.1
            lead: [{party: ubnd@cap-xyz, except: [dao]}]
        """,
        """
        tasks:
          - id: viec
            clause: II.1
            lead:
              - party: ubnd@cap-huyen
                except:
                  - dao
                  - cap-xyz
        """,
        """
        tasks:
          - id: viec
            clause: II.1
            lead: [so-mot]
            after:
              - viec
              - cap-xyz
        """,
        """
        duties:
          - id: phan-cong
            clause: III.1
            perform: [so-mot]
            about:
              - phan-cong
              - cap-xyz
        """,
        """
        groups:
          - id: nhom
            members:
              - dong
              - cap-xyz
        """,
        """
        units:
          - id: xa-cu
            level: cap-xa
            parent: tay
            name: "Cũ"
            until: 2020-06-30
            succeeded_by:
              - xa-tay-mot
              - cap-xyz
        """,
        """
        bodies:
          - id: hoi-cu
            name: "Hội Cũ"
            at:
              - cap-huyen
              - cap-xyz
        """,
        """
        units:
          - {id: xa-cu, level: cap-xyz, parent: tay, name: "Cũ"}
        """,
        """
        tasks:
          - id: viec
            clause: II.1
            lead: [so-mot]
            when: [{awaits: "Theo hướng dẫn", of: [bo, ubnd@cap-xyz]}]
        """,
        """
        recipients:
          - id: nhan
            text: "Nơi nhận"
            parties: [so-mot, ubnd@cap-xyz]
        """,
        """
        tasks:
          - id: viec
            clause: II.1
            lead: [so-mot]
            targets: [{measure: lop, per: cap-xyz, min: 1}]
        """,
    ],
    ids=[
        "party with exception",
        "exception",
        "after",
        "about",
        "member",
        "successor",
        "place of a body",
        "level of a unit",
        "awaits of",
        "recipient",
        "target",
    ],
)
def test_an_unknown_name_is_an_error_where_the_name_stands(text: str) -> None:
    outcome = plan(text)
    file, line, column = place(text, "cap-xyz")
    before = text.split("cap-xyz", maxsplit=1)[0].rpartition(" ")[2].lstrip("[")

    assert places(outcome, "R301") == [(file, line, column - len(before))]


@pytest.mark.parametrize("key", ["issuer", "owner", "territory"])
def test_an_unknown_name_in_the_heading_of_a_plan_is_an_error(key: str) -> None:
    base = BASE.replace("  issuer: ubnd@mau\n  territory: mau\n", "")
    names = {"issuer": "ubnd@mau", "owner": "so-mot", "territory": "mau"}
    names[key] = "ubnd@xyz" if key == "issuer" else "xyz"
    lines = "".join(f"  {name}: {value}\n" for name, value in names.items())
    base = base.replace("plan:\n", "plan:\n" + lines)

    assert places(plan("measures: []", base=base), "R301") == [place(base, names[key], file="base")]


def test_the_nearest_known_names_are_offered() -> None:
    (found,) = task("lead: [ubnd@cap-huyn]").findings

    assert "ubnd@cap-huyen" in found.args["nearest"]  # type: ignore[operator]


NAMES = BASE.replace("{id: ubnd, name", '{id: ubnd, abbreviations: ["UBND"], name').replace(
    '{id: so-mot, name: "Sở Một"', '{id: so-mot, abbreviations: ["S1"], name: "Sở Một"'
)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("UBND huyện Đông", "ubnd@dong"),
        ("Ủy ban nhân dân huyện Đông", "ubnd@dong"),
        ("uy ban nhan dan  huyen dong", "ubnd@dong"),
        ("Sở Một", "so-mot"),
        ("S1", "so-mot"),
    ],
)
def test_the_name_of_an_agency_is_answered_with_its_id(words: str, meant: str) -> None:
    (found,) = task(f'lead: ["{words}"]', base=NAMES).findings

    assert (found.code, found.args["nearest"]) == ("R301", (meant,))


def test_the_name_of_an_agency_is_that_of_the_last_day_of_the_plan() -> None:
    change = 'name: "Đông", changes: [{on: 2021-01-01, name: "Mai"}]}'
    base = NAMES.replace('name: "Đông"}', change)
    (found,) = task('lead: ["UBND huyện Mai"]', base=base).findings

    assert found.args["nearest"] == ("ubnd@dong",)


@pytest.mark.parametrize(
    ("written", "meant"),
    [("cung-cap", "same"), ("cap-tren", "above"), ("cap-duoi", "below")],
)
def test_a_relation_in_vietnamese_is_answered_with_that_of_the_language(
    written: str, meant: str
) -> None:
    (found,) = task(f"lead: [so-mot]\ncoordinate: [mttq@{written}]").findings

    assert (found.code, found.args["nearest"]) == ("R301", (f"mttq@{meant}",))
