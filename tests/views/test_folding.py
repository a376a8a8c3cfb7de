"""Counterparts folded by class: fewer entries, the same agencies."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import compiled, plan
from planc.views.parties import Entry, Folder
from real_plan import real_plan

if TYPE_CHECKING:
    import random

    from planc.compiled import Compiled

#: Two districts of four and three communes; one commune of the first ends at a merger.
LAND = """
plan:
  id: ke-hoach-gop
  title: "KẾ HOẠCH (HƯ CẤU)"
  issuer: uy-ban@tinh-mau
  territory: tinh-mau
  period: {from: 2019-07-01, to: 2022-12-31}
levels:
  - {id: tinh, name: "cấp tỉnh"}
  - {id: huyen, name: "cấp huyện", above: tinh, plural: "các quận, huyện"}
  - {id: xa, name: "cấp xã", above: huyen, plural: "các xã, phường, thị trấn"}
  - {id: thon, name: "thôn", above: xa}
units:
  - {id: tinh-mau, level: tinh, kind: "tỉnh", name: "Mẫu"}
  - {id: ban-ngoai, level: tinh, kind: "tỉnh", name: "Ngoài"}
  - {id: dong, level: huyen, parent: tinh-mau, kind: "quận", name: "Đông"}
  - {id: tay, level: huyen, parent: tinh-mau, kind: "huyện", name: "Tây"}
  - {id: d1, level: xa, parent: dong, kind: "phường", name: "Ân"}
  - {id: d2, level: xa, parent: dong, kind: "phường", name: "An"}
  - {id: d3, level: xa, parent: dong, kind: "phường", name: "Ăn"}
  - {id: d4, level: xa, parent: dong, kind: "phường", name: "Bình",
     until: 2020-01-31, succeeded_by: [d1]}
  - {id: t1, level: xa, parent: tay, kind: "xã", name: "Một"}
  - {id: t2, level: xa, parent: tay, kind: "xã", name: "Hai"}
  - {id: t3, level: xa, parent: tay, kind: "thị trấn", name: "Ba"}
  - {id: t4, level: xa, parent: tay, kind: "xã", name: "Bốn"}
  - {id: t5, level: xa, parent: tay, kind: "xã", name: "Năm"}
  - {id: ngoai, level: huyen, parent: ban-ngoai, kind: "huyện", name: "Ngoại"}
  - {id: n1, level: xa, parent: ngoai, kind: "xã", name: "Ngoại Một"}
  - {id: th1, level: thon, parent: t1, kind: "thôn", name: "Trên"}
  - {id: th2, level: thon, parent: t1, kind: "thôn", name: "Giữa"}
  - {id: th3, level: thon, parent: t1, kind: "thôn", name: "Dưới"}
bodies:
  - {id: uy-ban, name: "Ủy ban {kind} {name}", plural: "Ủy ban {units}", at: [tinh, huyen, xa]}
  - {id: hoi, name: "Hội {kind} {name}", at: [xa, thon]}
  - {id: phong, name: "Phòng Tư pháp", at: [xa]}
groups:
  - {id: diem, name: "các xã làm điểm", members: [t1, d2, t4]}
"""


@pytest.fixture(name="hai_phong", scope="session")
def hai_phong_plan() -> Compiled:
    return real_plan()


@cache
def land() -> Compiled:
    return compiled(plan(LAND, base=""))


def fold(*agencies: str) -> tuple[Entry, ...]:
    return Folder.of(land()).fold(agencies)


def all_at(body: str, *units: str) -> list[str]:
    return [f"{body}@{unit}" for unit in units]


AGENCIES = sorted(land().directory.agencies)


@given(st.sets(st.sampled_from(AGENCIES)))
def test_folding_loses_no_agency_and_names_none_twice(agencies: set[str]) -> None:
    folded = [agency for entry in fold(*sorted(agencies)) for agency in entry.agencies]
    assert sorted(folded) == sorted(agencies)


@given(st.sets(st.sampled_from(AGENCIES)), st.randoms(use_true_random=False))
def test_folding_does_not_depend_on_the_order_of_agencies(
    agencies: set[str], chance: random.Random
) -> None:
    shuffled = sorted(agencies)
    chance.shuffle(shuffled)
    assert fold(*shuffled) == fold(*sorted(agencies))


@given(st.data())
def test_folding_the_real_plan_loses_no_agency(hai_phong: Compiled, data: st.DataObject) -> None:
    level = data.draw(st.sampled_from(hai_phong.directory.levels))
    body = data.draw(st.sampled_from(["ubnd", "mttq", "tand"]))
    choices = sorted(
        agency.id
        for agency in hai_phong.directory.at[body].values()
        if agency.level == level or data.draw(st.booleans())
    )
    lost = data.draw(st.sets(st.sampled_from(choices), max_size=4)) if choices else set()
    agencies = [agency for agency in choices if agency not in lost]
    folded = [a for entry in Folder.of(hai_phong).fold(agencies) for a in entry.agencies]
    assert sorted(folded) == agencies


def test_all_agencies_at_a_level_become_one_class() -> None:
    everyone = all_at("uy-ban", "d1", "d2", "d3", "d4", "t1", "t2", "t3", "t4", "t5")
    (entry,) = fold(*everyone)
    assert (entry.kind, entry.name, entry.units) == (
        "class",
        "Ủy ban {units}",
        "các xã, phường, thị trấn",
    )
    assert entry.scope is None


def test_a_class_says_how_many_there_are_after_a_merger() -> None:
    (entry,) = fold(*all_at("uy-ban", "d1", "d2", "d3", "d4", "t1", "t2", "t3", "t4", "t5"))
    assert [(day.isoformat(), count) for day, count in entry.counts] == [
        ("2019-07-01", 9),
        ("2020-02-01", 8),
    ]


def test_those_that_are_left_after_a_merger_are_a_class_too() -> None:
    (entry,) = fold(*all_at("uy-ban", "d1", "d2", "d3"))
    assert (entry.kind, entry.scope) == ("class", ("dong", "quận Đông"))
    assert [count for _, count in entry.counts] == [3]


def test_the_communes_of_one_district_are_named_by_their_own_kinds() -> None:
    (entry,) = fold(*all_at("uy-ban", "d1", "d2", "d3", "d4"))
    assert (entry.units, entry.scope) == ("các phường", ("dong", "quận Đông"))
    (entry,) = fold(*all_at("uy-ban", "t1", "t2", "t3", "t4", "t5"))
    assert (entry.units, entry.scope) == ("các xã, thị trấn", ("tay", "huyện Tây"))


def test_where_a_whole_is_missing_whole_districts_are_folded_and_others_named() -> None:
    entries = fold(*all_at("uy-ban", "t1", "t2", "t3", "t4", "t5", "n1"))
    assert [(entry.agencies[0], entry.kind, entry.scope) for entry in entries] == [
        ("uy-ban@n1", "agency", None),
        ("uy-ban@t3", "class", ("tay", "huyện Tây")),
    ]


def test_the_units_of_a_group_become_the_group_with_its_members() -> None:
    (entry,) = fold(*all_at("uy-ban", "d2", "t1", "t4"))
    assert (entry.kind, entry.group, entry.units) == ("group", "diem", "các xã làm điểm")
    assert entry.members == ("An", "Bốn", "Một")


def test_a_class_may_lack_a_few() -> None:
    (entry,) = fold(*all_at("uy-ban", "d1", "d2", "d3", "d4", "t1", "t2", "t3", "t5"))
    assert (entry.kind, entry.lacking) == ("class", ("xã Bốn",))
    assert [count for _, count in entry.counts] == [8]


def test_two_agencies_are_named_one_by_one_in_vietnamese_order() -> None:
    assert [entry.name for entry in fold(*all_at("uy-ban", "d1", "d3"))] == [
        "Ủy ban phường Ăn",
        "Ủy ban phường Ân",
    ]


def test_entries_stand_by_level_from_the_top_and_then_by_body() -> None:
    entries = fold("uy-ban@d1", "hoi@d1", "uy-ban@dong", "uy-ban@tinh-mau")
    assert [entry.agencies[0] for entry in entries] == [
        "uy-ban@tinh-mau",
        "uy-ban@dong",
        "hoi@d1",
        "uy-ban@d1",
    ]


def test_a_body_without_a_plural_takes_its_own_pattern() -> None:
    (entry,) = fold(*all_at("hoi", "d1", "d2", "d3", "d4"))
    assert entry.name == "Hội {units}"
    (entry,) = fold(*all_at("phong", "d1", "d2", "d3", "d4"))
    assert entry.name == "Phòng Tư pháp {units}"


def test_a_level_without_a_plural_is_named_by_its_own_name() -> None:
    (entry,) = fold(*all_at("hoi", "th1", "th2", "th3"))
    assert (entry.units, entry.scope) == ("thôn", ("t1", "xã Một"))
