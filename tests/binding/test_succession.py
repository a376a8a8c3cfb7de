"""Lives of units and bodies within the plan's period, 2019-07-01 to 2022-12-31."""

from __future__ import annotations

import pytest

from helpers import (
    compiled,
    counterparts,
    dates,
    exported,
    holders,
    obligations,
    schedule,
    task,
)

#: Commune Cũ of district Tây is dissolved after June 2020; Mới takes over.
MERGER = """
units:
  - {id: xa-cu, level: cap-xa, parent: tay, name: "Cũ", until: 2020-06-30, succeeded_by: [xa-moi]}
  - {id: xa-moi, level: cap-xa, parent: tay, name: "Mới", since: 2020-07-01}
"""
OLD, NEW = "viec:lead:ubnd@xa-cu", "viec:lead:ubnd@xa-moi"


def links(fields: str, obligation: str, units: str = MERGER) -> tuple[list[str], list[str]]:
    """What an obligation was inherited from and passed to."""
    found = obligations(task(fields, units=units))[obligation]
    return found["inherited_from"], found["passed_to"]


# ── what runs through time is cut and passed on ─────────────────────────────────────────────


@pytest.mark.parametrize("more", ["", ", continuous: true"], ids=["span", "continuous"])
def test_what_crosses_the_end_of_an_agency_is_cut_there_and_passes_on(more: str) -> None:
    fields = f"lead: [ubnd@cap-xa]\nwhen: [{{from: 2019, to: 2022{more}}}]"
    outcome = task(fields, units=MERGER)

    assert dates(outcome, OLD) == {"2019..2022": ("2019-07-01", "2020-06-30")}
    assert dates(outcome, NEW) == {"2019..2022": ("2020-07-01", "2022-12-31")}
    assert links(fields, OLD) == ([], [NEW])
    assert links(fields, NEW) == ([OLD], [])


def test_an_open_end_has_a_last_day_only_where_the_agency_ends() -> None:
    outcome = task("lead: [ubnd@cap-xa]\nwhen: [{from: 2020, onwards: true}]", units=MERGER)

    assert dates(outcome, OLD) == {"2020..": ("2020-01-01", "2020-06-30")}
    assert dates(outcome, NEW) == {"2020..": ("2020-07-01", None)}


def test_what_is_cut_passes_on_to_each_of_several_successors() -> None:
    units = """
units:
  - {id: xa-cu, level: cap-xa, parent: tay, name: "Cũ", until: 2020-06-30,
     succeeded_by: [xa-nam, xa-bac]}
  - {id: xa-nam, level: cap-xa, parent: tay, name: "Nam", since: 2020-07-01}
  - {id: xa-bac, level: cap-xa, parent: dong, name: "Bắc", since: 2020-07-01}
"""
    fields = "lead: [ubnd@xa-cu]\nwhen: [{from: 2019, to: 2022}]"
    heirs = ["viec:lead:ubnd@xa-bac", "viec:lead:ubnd@xa-nam"]

    assert links(fields, OLD, units) == ([], heirs)
    for heir in heirs:
        assert links(fields, heir, units) == ([OLD], [])
        assert dates(task(fields, units=units), heir) == {
            "2019..2022": ("2020-07-01", "2022-12-31")
        }


def test_work_passes_through_two_mergers_one_after_the_other() -> None:
    units = """
units:
  - {id: xa-mot, level: cap-xa, parent: tay, name: "Một", until: 2020-01-31, succeeded_by: [xa-ba]}
  - {id: xa-hai, level: cap-xa, parent: tay, name: "Hai", until: 2020-01-31, succeeded_by: [xa-ba]}
  - {id: xa-ba, level: cap-xa, parent: tay, name: "Ba", since: 2020-02-01, until: 2021-05-31,
     succeeded_by: [xa-bon]}
  - {id: xa-bon, level: cap-xa, parent: tay, name: "Bốn", since: 2021-06-01}
"""
    fields = "lead: [ubnd@xa-mot, ubnd@xa-hai]\nwhen: [{from: 2019, to: 2022}]"
    one, two, three, four = (f"viec:lead:ubnd@xa-{name}" for name in ("mot", "hai", "ba", "bon"))

    assert links(fields, one, units) == ([], [three])
    assert links(fields, three, units) == ([two, one], [four])
    assert links(fields, four, units) == ([three], [])
    outcome = task(fields, units=units)
    assert dates(outcome, three) == {"2019..2022": ("2020-02-01", "2021-05-31")}
    assert dates(outcome, four) == {"2019..2022": ("2021-06-01", "2022-12-31")}


# ── every other occurrence belongs to whoever exists on its last day ────────────────────────


@pytest.mark.parametrize(
    ("entry", "owner"),
    [
        ("{by: 2020-06-30}", "ubnd@xa-cu"),
        ("{before: 2020-07-01}", "ubnd@xa-cu"),
        ("{by: 2020-07-01}", "ubnd@xa-moi"),
        ("{in: 2020-06}", "ubnd@xa-cu"),
        ("{in: 2020}", "ubnd@xa-moi"),
        ("{in: 2019}", "ubnd@xa-cu"),
    ],
)
def test_a_deadline_or_a_period_belongs_to_the_agency_that_exists_on_its_last_day(
    entry: str, owner: str
) -> None:
    outcome = task(f"lead: [ubnd@xa-cu]\nwhen: [{entry}]", units=MERGER)

    assert holders(outcome, "lead") == [owner]


def test_a_period_is_never_cut_to_the_life_of_its_agency() -> None:
    outcome = task("lead: [ubnd@xa-cu]\nwhen: [{in: 2020}]", units=MERGER)

    assert dates(outcome, NEW) == {"2020": ("2020-01-01", "2020-12-31")}


def test_each_instance_of_a_recurring_time_goes_its_own_way() -> None:
    outcome = task("lead: [ubnd@cap-xa]\nwhen: [{every: year, by: 11-20}]", units=MERGER)

    assert sorted(dates(outcome, OLD)) == ["2019"]
    assert sorted(dates(outcome, NEW)) == ["2020", "2021", "2022"]


def test_an_undated_time_belongs_to_each_in_turn() -> None:
    fields = 'lead: [ubnd@xa-cu]\nwhen: [{whenever: "nếu có"}]'

    assert holders(task(fields, units=MERGER), "lead") == ["ubnd@xa-cu", "ubnd@xa-moi"]
    assert links(fields, OLD) == ([], [NEW])
    assert links(fields, NEW) == ([OLD], [])


def test_what_is_done_before_the_end_does_not_pass_on() -> None:
    fields = "lead: [ubnd@cap-xa]\nwhen: [{from: 2019, to: 2020-06}]"

    assert "ubnd@xa-moi" not in holders(task(fields, units=MERGER), "lead")
    assert links(fields, OLD) == ([], [])


def test_an_agency_to_which_nothing_belongs_has_no_obligation_and_is_nobodys_counterpart() -> None:
    outcome = task(
        "lead: [ubnd@tay]\ncoordinate: [mttq@cap-xa]\nwhen: [{by: 2019-12-31}]", units=MERGER
    )

    assert "mttq@xa-moi" not in holders(outcome, "coordinate")
    assert counterparts(outcome, "viec:lead:ubnd@tay") == ["mttq@xa-cu", "mttq@xa-tay-mot"]
    assert "mttq@xa-moi" not in {agency["id"] for agency in exported(outcome)["agencies"]}


# ── who takes over ──────────────────────────────────────────────────────────────────────────

INTO_NEIGHBOUR = """
units:
  - {id: xa-cu, level: cap-xa, parent: tay, name: "Cũ", until: 2020-06-30,
     succeeded_by: [xa-tay-mot]}
"""
NEIGHBOUR = "viec:lead:ubnd@xa-tay-mot"


def test_a_successor_that_already_holds_the_obligation_stays_one() -> None:
    fields = "lead: [ubnd@cap-xa]\nwhen: [{from: 2019, to: 2022}]"
    outcome = task(fields, units=INTO_NEIGHBOUR)

    assert holders(outcome, "lead").count("ubnd@xa-tay-mot") == 1
    assert dates(outcome, NEIGHBOUR) == {"2019..2022": ("2019-07-01", "2022-12-31")}
    assert links(fields, NEIGHBOUR, INTO_NEIGHBOUR) == ([OLD], [])


def test_a_successor_that_did_not_hold_the_obligation_begins_when_it_takes_over() -> None:
    outcome = task("lead: [ubnd@xa-cu]\nwhen: [{from: 2019, to: 2022}]", units=INTO_NEIGHBOUR)

    assert dates(outcome, NEIGHBOUR) == {"2019..2022": ("2020-07-01", "2022-12-31")}


def test_a_successor_does_not_get_what_was_due_before_it_took_over() -> None:
    outcome = task("lead: [ubnd@xa-cu]\nwhen: [{every: year, by: 11-20}]", units=INTO_NEIGHBOUR)

    assert sorted(dates(outcome, OLD)) == ["2019"]
    assert sorted(dates(outcome, NEIGHBOUR)) == ["2020", "2021", "2022"]


@pytest.mark.parametrize("entry", ["{from: 2019, to: 2022}", "{in: 2020}", '{awaits: "Chờ"}'])
def test_an_end_without_a_successor_is_kept_in_mind_for_a_finding(entry: str) -> None:
    units = 'units: [{id: xa-cu, level: cap-xa, parent: tay, name: "Cũ", until: 2020-06-30}]'
    outcome = task(f"lead: [ubnd@xa-cu]\nwhen: [{entry}]", units=units)

    assert [loose.obligation for loose in compiled(outcome).binding.loose] == [OLD]


def test_a_successor_without_that_body_does_not_take_over() -> None:
    units = """
units:
  - {id: huyen-cu, level: cap-huyen, parent: mau, name: "Cũ", until: 2020-06-30,
     succeeded_by: [xa-tay-mot]}
"""
    outcome = task("lead: [hoi@huyen-cu]\nwhen: [{from: 2019, to: 2022}]", units=units)

    assert holders(outcome, "lead") == ["hoi@huyen-cu"]
    assert [loose.agency for loose in compiled(outcome).binding.loose] == ["hoi@huyen-cu"]


def test_a_body_passes_on_to_the_bodies_that_succeed_it_at_the_same_unit() -> None:
    bodies = """
bodies:
  - {id: ban-cu, name: "Ban", at: [cap-tinh, dong], until: 2021-02-28, succeeded_by: [vien, phong]}
  - {id: vien, name: "Viện", at: [cap-tinh], since: 2021-03-01}
  - {id: phong, name: "Phòng", at: [cap-tinh, dong], since: 2021-03-01}
"""
    outcome = task(
        "lead: [ban-cu@mau]\nmonitor: [ban-cu@dong]\nwhen: [{from: 2019, to: 2022}]", bodies=bodies
    )

    assert holders(outcome, "lead") == ["ban-cu@mau", "phong@mau", "vien@mau"]
    assert holders(outcome, "monitor") == ["ban-cu@dong", "phong@dong"]
    assert dates(outcome, "viec:lead:ban-cu@mau") == {"2019..2022": ("2019-07-01", "2021-02-28")}
    assert dates(outcome, "viec:lead:vien@mau") == {"2019..2022": ("2021-03-01", "2022-12-31")}


def test_a_unit_and_a_body_that_end_on_one_day_pass_on_to_the_new_body_at_the_new_unit() -> None:
    bodies = """
bodies:
  - {id: to, name: "Tổ", at: [cap-xa], until: 2020-06-30, succeeded_by: [doi]}
  - {id: doi, name: "Đội", at: [cap-xa], since: 2020-07-01}
"""
    outcome = task("lead: [to@xa-cu]\nwhen: [{from: 2019, to: 2022}]", units=MERGER, bodies=bodies)

    assert holders(outcome, "lead") == ["doi@xa-moi", "to@xa-cu"]


# ── lives and selectors ─────────────────────────────────────────────────────────────────────


def test_a_level_means_the_units_that_live_within_the_plans_period() -> None:
    units = """
units:
  - {id: xa-truoc, level: cap-xa, parent: tay, name: "Trước", until: 2019-06-30}
  - {id: xa-sau, level: cap-xa, parent: tay, name: "Sau", since: 2023-01-01}
  - {id: xa-dau, level: cap-xa, parent: tay, name: "Đầu", until: 2019-07-01}
  - {id: xa-cuoi, level: cap-xa, parent: tay, name: "Cuối", since: 2022-12-31}
"""
    found = holders(task("lead: [ubnd@cap-xa]", units=units), "lead")

    assert {"ubnd@xa-dau", "ubnd@xa-cuoi"} <= set(found)
    assert not {"ubnd@xa-truoc", "ubnd@xa-sau"} & set(found)


def test_an_agency_lives_while_both_its_body_and_its_unit_do() -> None:
    bodies = 'bodies: [{id: to, name: "Tổ", at: [cap-xa], since: 2020-01-01, until: 2021-12-31}]'
    outcome = task(
        "lead: [to@xa-cu, to@xa-moi]\nwhen: [{from: 2019, to: 2022}]", units=MERGER, bodies=bodies
    )

    assert dates(outcome, "viec:lead:to@xa-cu") == {"2019..2022": ("2020-01-01", "2020-06-30")}
    assert dates(outcome, "viec:lead:to@xa-moi") == {"2019..2022": ("2020-07-01", "2021-12-31")}
    lives = {
        agency["id"]: (agency["since"], agency["until"]) for agency in exported(outcome)["agencies"]
    }
    assert lives == {
        "to@xa-cu": ("2020-01-01", "2020-06-30"),
        "to@xa-moi": ("2020-07-01", "2021-12-31"),
    }


def test_the_name_of_an_agency_is_that_of_the_plans_last_day_within_its_life() -> None:
    units = """
units:
  - id: xa-cu
    level: cap-xa
    parent: tay
    kind: "xã"
    name: "Cũ"
    until: 2020-06-30
    succeeded_by: [xa-moi]
    changes:
      - {on: 2020-01-01, kind: "thị trấn"}
      - {on: 2021-01-01, name: "Không Bao Giờ"}
  - id: xa-moi
    level: cap-xa
    parent: tay
    kind: "xã"
    name: "Mới"
    since: 2020-07-01
    changes:
      - {on: 2022-12-31, kind: "phường"}
      - {on: 2023-01-01, name: "Sau Kế Hoạch"}
"""
    found = exported(task("lead: [ubnd@xa-cu]", units=units))["agencies"]

    assert {agency["id"]: agency["name"] for agency in found} == {
        "ubnd@xa-cu": "Ủy ban nhân dân thị trấn Cũ",
        "ubnd@xa-moi": "Ủy ban nhân dân phường Mới",
    }


# ── counterparts over time ──────────────────────────────────────────────────────────────────


def test_relative_parties_pass_on_together_with_their_leads() -> None:
    fields = "lead: [ubnd@xa-cu]\ncoordinate: [mttq@same]\nwhen: [{from: 2019, to: 2022}]"
    outcome = task(fields, units=MERGER)

    assert counterparts(outcome, OLD) == ["mttq@xa-cu"]
    assert counterparts(outcome, NEW) == ["mttq@xa-moi"]
    assert links(fields, "viec:coordinate:mttq@xa-moi") == (["viec:coordinate:mttq@xa-cu"], [])


def test_a_relative_party_is_worked_out_anew_for_a_successor_elsewhere() -> None:
    units = MERGER.replace('parent: tay, name: "Mới"', 'parent: dong, name: "Mới"')
    outcome = task(
        "lead: [ubnd@xa-cu]\ncoordinate: [mttq@above]\nwhen: [{from: 2019, to: 2022}]", units=units
    )

    assert counterparts(outcome, OLD) == ["mttq@tay"]
    assert counterparts(outcome, NEW) == ["mttq@dong"]


def test_agencies_that_never_live_at_the_same_time_are_not_counterparts() -> None:
    outcome = task(
        "lead: [ubnd@cap-xa]\ncoordinate: [mttq@cap-xa]\ndivision: together\n"
        "when: [{from: 2019, to: 2022}]",
        units=MERGER,
    )

    assert "mttq@xa-moi" not in counterparts(outcome, OLD)
    assert "mttq@xa-cu" not in counterparts(outcome, NEW)
    assert "mttq@xa-tay-mot" in counterparts(outcome, OLD)


def test_the_items_own_time_is_not_cut_by_any_agency() -> None:
    outcome = task("lead: [ubnd@xa-cu]\nwhen: [{from: 2019, to: 2022}]", units=MERGER)

    assert str(schedule(outcome)["2019..2022"].last_day) == "2022-12-31"


def test_who_takes_over_from_a_relative_party_on_another_line_is_said_to_serve_no_lead() -> None:
    units = (
        "units: [{id: xa-ven, level: cap-xa, parent: dong, name: Ven, until: 2020-01-31, "
        "succeeded_by: [xa-tay-mot]}]"
    )
    fields = "lead: [ubnd@dong]\ncoordinate: [mttq@below]\nwhen: [{from: 2019, to: 2021}]"
    outcome = task(fields, units=units)
    heir = obligations(outcome)["viec:coordinate:mttq@xa-tay-mot"]
    assert heir["with"] == []
    assert heir["inherited_from"] == ["viec:coordinate:mttq@xa-ven"]
    assert "P107" in {found.code for found in outcome.findings}
