"""The timeline shows every item once by kind, and every obligation in a class of agencies."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from helpers import compiled, plan
from planc.views.timeline import timeline
from real_plan import real_plan

if TYPE_CHECKING:
    from planc.compiled import Compiled
    from planc.views.timeline import Holders, Line


def items_of(holders: Holders) -> set[tuple[str, str]]:
    """Item and role of all that a class does."""
    held = {
        (holding.line.item, role)
        for holding in (*holders.holdings, *holders.timeless)
        for role, _ in holding.roles
    }
    return held | {(holding.line.item, "coordinate") for holding in holders.serves}


def lines_of(found: Compiled) -> list[Line]:
    groups = timeline(found).groups
    return [line for group in groups for line in (*group.lines, *group.timeless)]


def test_every_item_of_the_plan_has_one_line() -> None:
    found = real_plan()
    assert sorted(line.item for line in lines_of(found)) == sorted(
        item.id for item in found.plan.items
    )


def test_parts_stand_below_their_task() -> None:
    items = [line.item for line in lines_of(real_plan())]
    first = items.index("chi-dao-diem")
    assert items[first + 1 : first + 4] == [
        "chi-dao-diem.chon-diem-cua-bo",
        "chi-dao-diem.chon-diem-cua-thanh-pho",
        "chi-dao-diem.hoat-dong-diem",
    ]


def test_duties_and_reports_that_state_no_time_are_kept_apart() -> None:
    found = compiled(
        plan("""
tasks:
  - {id: viec, clause: II.1, text: "Việc.", lead: [so-mot]}
duties:
  - {id: nam, clause: III.1, text: "Một.", perform: [so-mot], when: [{in: 2020}]}
  - {id: khong, clause: III.2, text: "Hai.", perform: [so-mot]}
reports:
  - id: khi
    clause: III.3
    text: "Ba, nếu có."
    from: [so-mot]
    to: [so-hai]
    when: [{whenever: "nếu có"}]
""")
    )
    groups = timeline(found).groups
    assert [
        (group.kind, [line.item for line in group.lines], [line.item for line in group.timeless])
        for group in groups
    ] == [("task", ["viec"], []), ("duty", ["nam"], ["khong"]), ("report", ["khi"], [])]


def test_no_obligation_is_lost_among_the_classes() -> None:
    found = real_plan()
    agencies = found.directory.agencies
    shown = {
        (holders.entry.body, holders.entry.level): items_of(holders)
        for holders in timeline(found).classes
    }
    for obligation in found.binding.obligations:
        agency = agencies[obligation.agency]
        assert (obligation.item, obligation.role) in shown[agency.body, agency.level]


def test_agencies_of_one_body_at_one_level_are_one_class_and_a_single_one_has_its_name() -> None:
    classes = timeline(real_plan()).classes
    keys = [(holders.entry.body, holders.entry.level) for holders in classes]
    assert len(keys) == len(set(keys))
    by_key = dict(zip(keys, classes, strict=True))
    assert by_key["ubnd", "cap-huyen"].entry.counts[0][1] == 15
    assert by_key["so-tu-phap", "cap-tinh"].entry.name == "Sở Tư pháp"


def test_who_of_a_class_is_named_where_it_is_not_all_of_them() -> None:
    (districts,) = (
        holders
        for holders in timeline(real_plan()).classes
        if (holders.entry.body, holders.entry.level) == ("ubnd", "cap-huyen")
    )
    roles = {holding.line.item: holding.roles for holding in districts.holdings}
    assert roles["bo-sung-hoa-giai-vien"] == (("lead", ()),)
    ((role, (pilots,)),) = roles["chi-dao-diem"]
    assert (role, len(pilots.agencies)) == ("lead", 8)


def test_a_part_that_names_nobody_stands_with_the_leads_of_its_task() -> None:
    (justice,) = (
        holders for holders in timeline(real_plan()).classes if holders.entry.body == "so-tu-phap"
    )
    assert ("chi-dao-diem.hoat-dong-diem", "lead") in items_of(justice)


def test_what_ended_before_the_day_is_past() -> None:
    view = timeline(real_plan(), date(2020, 1, 1))
    past = {
        (line.item, moment.name)
        for group in view.groups
        for line in group.lines
        for time in line.times
        for moment in time.moments
        if moment.past
    }
    assert ("hoi-nghi-giao-luu", "2019") in past
    assert ("bao-cao-ket-qua", "2019") in past
    assert ("hoi-nghi-giao-luu", "2020") not in past
