"""The list of what is sent to whom, and what has changed since an earlier `plan.json`."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest

from helpers import BASE, compiled, exported, plan
from planc.render.plan_json import render_plan_json
from planc.views.bundles import bundles
from planc.views.edition import (
    AgencyChange,
    Changes,
    Edition,
    EditionFault,
    compare,
    read_edition,
)
from planc.views.send_out import send_out
from real_plan import real_plan

if TYPE_CHECKING:
    from planc.compiled import Compiled
    from planc.views.send_out import Line, SendOut

#: Three agencies with duties, each with its own item.
ITEMS = """
tasks:
  - id: viec
    clause: II.1
    title: "Việc một"
    text: "Làm việc một."
    lead: [ubnd@dong]
    coordinate: [mttq@dong]
    when: [{in: 2020}]
    targets: [{measure: lop, min: 2}]
    as_written: {lead: "Ủy ban"}
  - id: khac
    clause: II.2
    text: "Làm việc khác."
    lead: [so-mot]
    when: [{awaits: "Theo hướng dẫn"}]
"""

HEADER = "  period: {from: 2019-07-01, to: 2022-12-31}\n"


def edition(items: str = ITEMS, base: str = BASE) -> Edition:
    return read(json.dumps(exported(plan(items, base=base))).encode())


def read(data: bytes) -> Edition:
    found = read_edition(data, "ke-hoach-mau")
    assert isinstance(found, Edition), found
    return found


def states(changes: Changes) -> dict[str, str]:
    return {agency: change.state for agency, change in changes.agencies.items()}


def changed(items: str = ITEMS, base: str = BASE) -> dict[str, AgencyChange]:
    """What has changed for whom when the plan becomes this one."""
    found = compare(edition(), edition(items, base)).agencies
    return {agency: change for agency, change in found.items() if change.state != "same"}


def lines(view: SendOut) -> list[Line]:
    return [line for stack in view.stacks for line in stack.lines]


def marks(compiled_plan: Compiled) -> dict[str, str]:
    return {agency: f"mã {agency}" for agency in compiled_plan.binding.by_agency}


# ── the list ─────────────────────────────────────────────────────────────────────────────────


def test_every_agency_stands_once_on_the_list_in_the_order_of_the_bundles() -> None:
    hai_phong = real_plan()
    listed = lines(send_out(hai_phong, marks(hai_phong)))
    papers = [agency for bundle in bundles(hai_phong) for agency in bundle.agencies]
    assert [line.agency for line in listed] == papers
    assert [line.number for line in listed] == list(range(1, len(papers) + 1))


def test_numbers_of_duties_are_those_of_plan_json() -> None:
    hai_phong = real_plan()
    said = json.loads(render_plan_json(hai_phong))["obligations"]
    held = Counter((entry["agency"], entry["role"]) for entry in said)
    listed = lines(send_out(hai_phong, marks(hai_phong)))
    assert {(line.agency, role): n for line in listed for role, n in line.counts} == held
    assert sum(line.total for line in listed) == len(said)


def test_the_totals_by_level_are_those_of_the_lines() -> None:
    hai_phong = real_plan()
    view = send_out(hai_phong, marks(hai_phong))
    counted = Counter(line.level for line in lines(view))
    assert {total.id: total.sheets for total in view.levels} == counted
    assert view.sheets == counted.total()


def test_a_line_says_place_and_fingerprint_and_only_roles_that_somebody_holds() -> None:
    made = compiled(plan(ITEMS))
    view = send_out(made, marks(made))
    assert view.roles == ("lead", "coordinate")
    places = {line.agency: (line.place, line.fingerprint) for line in lines(view)}
    assert places["so-mot@mau"] == (None, "mã so-mot@mau")
    assert places["ubnd@dong"] == ("tỉnh Mẫu", "mã ubnd@dong")


def test_without_an_earlier_edition_nothing_is_said_of_changes() -> None:
    made = compiled(plan(ITEMS))
    view = send_out(made, marks(made))
    assert {line.change for line in lines(view)} == {None}
    assert view.gone == ()
    assert view.levels[0].states == ()


def test_who_has_no_duties_any_more_is_on_the_list_after_all_sheets() -> None:
    before = edition(ITEMS.replace("[so-mot]", "[so-mot, so-hai, hoi@dao]"))
    made = compiled(plan(ITEMS))
    view = send_out(made, marks(made), compare(before, read(render_plan_json(made))))
    assert [(line.number, line.agency, line.name, line.place) for line in view.gone] == [
        (4, "so-hai@mau", "Sở Hai", None),
        (5, "hoi@dao", "Hội huyện Đảo", "tỉnh Mẫu"),
    ]
    assert [change.item for change in view.gone[0].change.items] == ["khac"]  # type: ignore[union-attr]


# ── what has changed ─────────────────────────────────────────────────────────────────────────


def test_the_same_plan_changes_nothing_for_anybody() -> None:
    assert changed() == {}


def test_one_that_comes_is_new_and_one_that_goes_is_gone() -> None:
    found = changed(ITEMS.replace("[so-mot]", "[so-hai]"))
    assert {agency: change.state for agency, change in found.items()} == {
        "so-hai@mau": "new",
        "so-mot@mau": "gone",
    }


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{in: 2020}", "{in: 2021}"),
        ("min: 2", "min: 3"),
        ("[mttq@dong]", "[mttq@dong, mttq@tay]"),
        ('title: "Việc một"', 'title: "Việc đầu"'),
        ('text: "Làm việc một."', 'text: "Làm xong việc một."'),
        ('{lead: "Ủy ban"}', '{lead: "Các Ủy ban"}'),
        ("clause: II.1", "clause: I.9"),
        ("    lead: [ubnd@dong]", "    modality: request\n    lead: [ubnd@dong]"),
    ],
)
def test_who_has_the_item_that_is_edited_is_changed_and_nobody_else(
    before: str, after: str
) -> None:
    found = changed(ITEMS.replace(before, after))
    found.pop("mttq@tay", None)
    assert found.keys() <= {"ubnd@dong", "mttq@dong"}
    (item,) = found["ubnd@dong"].items
    assert (item.item, item.state) == ("viec", "changed")


def test_the_words_that_stand_for_a_date_count_too() -> None:
    found = changed(ITEMS.replace("Theo hướng dẫn", "Theo hướng dẫn mới"))
    assert list(found) == ["so-mot@mau"]


def test_an_item_that_comes_or_goes_is_told_with_clause_and_title() -> None:
    more = ITEMS.replace("lead: [so-mot]", "lead: [so-mot]\n    coordinate: [ubnd@dong]")
    added = compare(edition(), edition(more)).agencies["ubnd@dong"].items
    assert [(item.state, item.clause, item.title) for item in added] == [("added", "II.2", None)]
    removed = compare(edition(more), edition()).agencies["ubnd@dong"].items
    assert [(item.state, item.item) for item in removed] == [("removed", "khac")]


def test_another_name_is_a_change_and_the_earlier_one_is_kept() -> None:
    found = changed(base=BASE.replace('name: "Sở Một"', 'name: "Sở Nhất"'))
    assert list(found) == ["so-mot@mau"]
    assert (found["so-mot@mau"].state, found["so-mot@mau"].name_before) == ("changed", "Sở Một")


def test_edition_number_and_day_of_the_plan_change_nobodys_duties() -> None:
    issued = HEADER + '  edition: "2"\n  number: "1/KH"\n  issued: 2019-07-15\n  status: issued\n'
    assert changed(base=BASE.replace(HEADER, issued)) == {}


def test_the_order_of_entries_does_not_matter() -> None:
    said = exported(plan(ITEMS))
    for name in ("agencies", "items", "obligations"):
        said[name].reverse()
    for entry in said["obligations"]:
        for name in ("with", "occurrences", "targets", "inherited_from", "passed_to"):
            entry[name].reverse()
    changes = compare(read(json.dumps(said).encode()), edition())
    assert set(states(changes).values()) == {"same"}


def test_an_earlier_file_without_digests_of_words_is_compared_without_them() -> None:
    said = exported(plan(ITEMS))
    del said["plan"]["texts"]
    other_words = edition(ITEMS.replace("Làm việc một.", "Làm xong việc một."))
    changes = compare(read(json.dumps(said).encode()), other_words)
    assert set(states(changes).values()) == {"same"}
    assert not changes.words_compared
    assert compare(edition(), other_words).words_compared


def test_plan_json_has_a_digest_of_the_words_of_each_item() -> None:
    said = exported(plan(ITEMS))
    assert list(said["plan"]["texts"]) == [item["id"] for item in said["items"]]
    assert said["plan"]["texts"]["viec"] != said["plan"]["texts"]["khac"]


def test_an_edited_commune_of_the_real_plan_is_the_only_one_that_is_changed() -> None:
    data = render_plan_json(real_plan())
    said = json.loads(data)
    mine = next(entry for entry in said["obligations"] if entry["agency"] == "ubnd@le-chan")
    mine["modality"] = "encourage"
    plan_id = real_plan().plan.header.id
    before, now = read_edition(json.dumps(said).encode(), plan_id), read_edition(data, plan_id)
    assert isinstance(before, Edition)
    assert isinstance(now, Edition)
    found = states(compare(before, now))
    assert len(found) == len(real_plan().binding.by_agency)
    assert [agency for agency, state in found.items() if state != "same"] == ["ubnd@le-chan"]


# ── files that are no earlier edition ────────────────────────────────────────────────────────


def broken(path: tuple[str | int, ...], value: Any) -> bytes:
    """A `plan.json` in which another value stands at a place."""
    said: Any = exported(plan(ITEMS))
    at = said
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    return json.dumps(said).encode()


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"\xff\xfe", b"[" * 100_000, b'{"version": 1' + b"1" * 5_000 + b"}", b"key: 1"],
)
def test_what_is_no_json_is_said_to_be_none(data: bytes) -> None:
    assert read_edition(data, "ke-hoach-mau") == EditionFault("not-json")


@pytest.mark.parametrize(
    "data",
    [
        b"[]",
        b"null",
        b'"plan"',
        b"{}",
        b'{"version": 1, "plan": "x", "summary": {}, "findings": []}',
        b'{"version": "1", "plan": {}, "obligations": []}',
        b'{"version": true, "plan": {}, "obligations": []}',
        b'{"version": 0, "plan": {}, "obligations": []}',
    ],
)
def test_json_of_something_else_is_foreign(data: bytes) -> None:
    assert read_edition(data, "ke-hoach-mau") == EditionFault("foreign")


def test_a_file_of_a_newer_planc_is_said_to_be_newer() -> None:
    found = read_edition(broken(("version",), 2), "ke-hoach-mau")
    assert found == EditionFault("newer", "2")


def test_the_file_of_another_plan_is_not_compared() -> None:
    found = read_edition(broken(("plan", "id"), "ke-hoach-khac"), "ke-hoach-mau")
    assert found == EditionFault("other-plan", "ke-hoach-khac")


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        (("plan",), "x", "plan"),
        (("plan", "digest"), None, "plan.digest"),
        (("plan", "texts"), [], "plan.texts"),
        (("plan", "texts", "viec"), 5, "plan.texts.viec"),
        (("agencies",), {}, "agencies"),
        (("agencies", 0, "name"), 7, "agencies[0].name"),
        (("items", 1), None, "items[1]"),
        (("obligations", 0, "agency"), "nobody@x", "obligations[0].agency"),
        (("obligations", 1, "role"), "boss", "obligations[1].role"),
        (("obligations", 1, "item"), "none", "obligations[1].item"),
        (("obligations", 0, "with"), None, "obligations[0].with"),
        (
            ("obligations", 0, "occurrences", 0, "start"),
            2019,
            "obligations[0].occurrences[0].start",
        ),
        (("obligations", 1, "targets"), [{"measure": "x"}], "obligations[1].targets[0].min"),
        (("obligations", 1, "passed_to"), [[]], "obligations[1].passed_to[0]"),
    ],
)
def test_a_file_that_was_damaged_is_told_with_the_place(
    path: tuple[str | int, ...], value: object, where: str
) -> None:
    assert read_edition(broken(path, value), "ke-hoach-mau") == EditionFault("broken", where)


def test_an_obligation_that_stands_twice_is_a_damage() -> None:
    said = exported(plan(ITEMS))
    said["obligations"].append(said["obligations"][0])
    found = read_edition(json.dumps(said).encode(), "ke-hoach-mau")
    assert found == EditionFault("broken", "obligations[3].id")


def test_a_file_that_an_editor_saved_with_its_mark_is_read() -> None:
    data = json.dumps(exported(plan(ITEMS)), ensure_ascii=False).encode("utf-8-sig")
    assert compare(read(data), edition()).agencies["ubnd@dong"].state == "same"
