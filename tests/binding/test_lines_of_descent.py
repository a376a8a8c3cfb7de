"""Which coordinator serves which lead; the province of Mẫu is described in `helpers`."""

from __future__ import annotations

from helpers import counterparts, holders, obligations, plan, task


def served(fields: str, lead: str) -> list[str]:
    """The counterparts of one lead of a task."""
    return counterparts(task(fields), f"viec:lead:{lead}")


def test_a_coordinator_serves_the_lead_of_its_own_unit() -> None:
    assert served("lead: [ubnd@cap-huyen]\ncoordinate: [mttq@cap-huyen]", "ubnd@tay") == [
        "mttq@tay"
    ]


def test_a_coordinator_serves_the_leads_above_it() -> None:
    fields = "lead: [ubnd@mau, ubnd@cap-huyen]\ncoordinate: [mttq@cap-xa]"

    assert served(fields, "ubnd@tay") == ["mttq@xa-tay-mot"]
    assert served(fields, "ubnd@mau") == [
        "mttq@xa-dong-hai",
        "mttq@xa-dong-mot",
        "mttq@xa-tay-mot",
    ]


def test_a_coordinator_serves_the_leads_below_it() -> None:
    outcome = task("lead: [ubnd@cap-xa]\ncoordinate: [mttq@cap-huyen, so-mot]")

    assert counterparts(outcome, "viec:lead:ubnd@xa-tay-mot") == ["mttq@tay", "so-mot@mau"]
    assert counterparts(outcome, "viec:coordinate:mttq@dong") == [
        "ubnd@xa-dong-hai",
        "ubnd@xa-dong-mot",
    ]


def test_each_counterpart_is_told_with_its_own_role() -> None:
    found = obligations(task("lead: [ubnd@dong]\ncoordinate: [mttq@same]\nmonitor: [so-mot]"))

    assert found["viec:lead:ubnd@dong"]["with"] == [
        {"agency": "mttq@dong", "role": "coordinate"},
        {"agency": "so-mot@mau", "role": "monitor"},
    ]
    assert found["viec:monitor:so-mot@mau"]["with"] == [{"agency": "ubnd@dong", "role": "lead"}]


def test_an_agency_written_by_itself_serves_every_lead_when_none_is_on_its_line() -> None:
    fields = "lead: [ubnd@dong, ubnd@dao]\ncoordinate: [mttq@tay]"

    assert served(fields, "ubnd@dong") == ["mttq@tay"]
    assert served(fields, "ubnd@dao") == ["mttq@tay"]


def test_an_agency_written_by_itself_serves_only_the_leads_on_its_line_when_there_are_any() -> None:
    outcome = task("lead: [ubnd@dong, ubnd@tay]\ncoordinate: [mttq@tay]")

    assert counterparts(outcome, "viec:coordinate:mttq@tay") == ["ubnd@tay"]


def test_an_agency_of_a_class_serves_nobody_when_no_lead_is_on_its_line() -> None:
    groups = "groups: [{id: chi-tay, members: [tay]}]"
    outcome = task(
        "lead: [ubnd@dong]\ncoordinate: [mttq@chi-tay, hoi@cap-huyen]\nmonitor: [hoi@doai]",
        groups=groups,
    )

    assert counterparts(outcome, "viec:lead:ubnd@dong") == ["hoi@doai", "hoi@dong"]
    assert counterparts(outcome, "viec:coordinate:mttq@tay") == []
    assert counterparts(outcome, "viec:coordinate:hoi@tay") == []


def test_the_only_agency_of_a_level_is_still_an_agency_of_a_class() -> None:
    assert served("lead: [ubnd@doai]\ncoordinate: [mttq@cap-tinh]", "ubnd@doai") == []


def test_a_relative_party_serves_only_the_lead_it_was_worked_out_from() -> None:
    fields = "lead: [so-mot, ubnd@cap-huyen]\ncoordinate: [mttq@same]"

    assert served(fields, "so-mot@mau") == ["mttq@mau"]
    assert served(fields, "ubnd@dong") == ["mttq@dong"]


def test_a_relative_party_that_two_leads_give_serves_both() -> None:
    outcome = task("lead: [ubnd@dong, ubnd@tay]\ncoordinate: [mttq@above]")

    assert counterparts(outcome, "viec:coordinate:mttq@mau") == ["ubnd@dong", "ubnd@tay"]


def test_an_agency_named_both_by_relation_and_by_itself_serves_its_whole_line() -> None:
    outcome = task("lead: [so-mot, ubnd@dong]\ncoordinate: [mttq@same, mttq@mau]")

    assert counterparts(outcome, "viec:coordinate:mttq@mau") == ["so-mot@mau", "ubnd@dong"]


def test_leads_are_not_each_others_counterparts() -> None:
    assert served("lead: [so-mot, so-hai, ubnd@dong]", "so-mot@mau") == []


def test_coordinators_are_not_each_others_counterparts() -> None:
    outcome = task("lead: [so-mot]\ncoordinate: [so-hai]\nmonitor: [mttq@mau]")

    assert counterparts(outcome, "viec:monitor:mttq@mau") == ["so-mot@mau"]


def test_where_all_leads_are_only_words_the_others_are_bound_without_counterparts() -> None:
    outcome = task('lead: [{unspecified: "các đơn vị"}]\ncoordinate: [so-hai]\nmonitor: [mttq@mau]')

    assert {name: found["with"] for name, found in obligations(outcome).items()} == {
        "viec:coordinate:so-hai@mau": [],
        "viec:monitor:mttq@mau": [],
    }


def test_where_some_leads_are_only_words_the_others_serve_those_that_are_named() -> None:
    fields = 'lead: [{unspecified: "các đơn vị"}, so-mot]\ncoordinate: [so-hai]'

    assert served(fields, "so-mot@mau") == ["so-hai@mau"]


# ── duties and reports ──────────────────────────────────────────────────────────────────────


def test_in_a_duty_the_performers_stand_where_a_task_has_leads() -> None:
    outcome = plan("""
        duties:
          - id: phan-cong
            clause: III.1
            direct: [so-mot]
            perform: [ubnd@cap-huyen]
            with: [mttq@same]
    """)

    assert counterparts(outcome, "phan-cong:perform:ubnd@dong") == ["mttq@dong", "so-mot@mau"]
    assert counterparts(outcome, "phan-cong:direct:so-mot@mau") == [
        "ubnd@dao",
        "ubnd@dong",
        "ubnd@tay",
    ]


def test_in_a_duty_performers_stand_before_leads() -> None:
    outcome = plan("""
        duties:
          - {id: phan-cong, clause: III.1, lead: [so-mot], perform: [ubnd@dong], with: [mttq@same]}
    """)

    assert counterparts(outcome, "phan-cong:lead:so-mot@mau") == ["ubnd@dong"]
    assert counterparts(outcome, "phan-cong:perform:ubnd@dong") == ["mttq@dong", "so-mot@mau"]


def test_in_a_duty_without_performers_the_holders_of_its_only_role_stand_there() -> None:
    outcome = plan("""
        duties:
          - {id: phan-cong, clause: III.1, monitor: [ubnd@cap-huyen], with: [mttq@below, so-mot]}
    """)

    assert counterparts(outcome, "phan-cong:monitor:ubnd@tay") == ["mttq@xa-tay-mot", "so-mot@mau"]


def test_in_a_duty_whose_performers_are_only_words_the_others_have_no_counterparts() -> None:
    outcome = plan("""
        duties:
          - id: phan-cong
            clause: III.1
            direct: [so-mot]
            perform: [{unspecified: "các tổ chức thành viên"}]
            with: [ubnd@cap-huyen]
    """)

    assert list(obligations(outcome)) == ["phan-cong:direct:so-mot@mau"]
    assert counterparts(outcome, "phan-cong:direct:so-mot@mau") == []


def test_in_a_report_the_reporters_stand_where_a_task_has_leads() -> None:
    outcome = plan("""
        reports:
          - {id: bao-cao, clause: III.1, from: [ubnd@cap-xa, so-hai], to: [ubnd@above, so-mot]}
    """)

    assert counterparts(outcome, "bao-cao:report:ubnd@xa-tay-mot") == ["so-mot@mau", "ubnd@tay"]
    assert counterparts(outcome, "bao-cao:receive:ubnd@dong") == [
        "ubnd@xa-dong-hai",
        "ubnd@xa-dong-mot",
    ]
    assert counterparts(outcome, "bao-cao:report:so-hai@mau") == ["so-mot@mau"]


# ── what gives nothing ──────────────────────────────────────────────────────────────────────


def test_a_lead_for_which_a_relative_party_gives_nobody_is_still_bound() -> None:
    outcome = task("lead: [ubnd@cap-huyen]\ncoordinate: [mttq@below]")

    assert counterparts(outcome, "viec:lead:ubnd@dao") == []
    assert "mttq@xa-tay-mot" in holders(outcome, "coordinate")
