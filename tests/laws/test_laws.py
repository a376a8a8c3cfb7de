"""What holds for every plan, tried on plans that nobody wrote."""

from __future__ import annotations

import json
import random
from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import BASE, compiled, exported, plan
from planc.findings import blocks

LAST = date(2022, 12, 31)

PARTIES = [
    "so-mot",
    "so-hai",
    "bo",
    "ubnd@mau",
    "ubnd@dong",
    "ubnd@cap-huyen",
    "ubnd@cap-xa",
    "ubnd@huyen-diem",
    "ubnd@xa-mot",
    "mttq@cap-xa",
    "mttq@tay",
    "doan-the@mau",
    "doan-the@cap-xa",
    "hoi@cap-huyen",
    "doan@xa-hai",
    {"party": "ubnd@cap-huyen", "except": ["dao"]},
    {"party": "ubnd@cap-xa", "except": ["xa-mot", "xa-ba"]},
    {"unspecified": "các đơn vị liên quan"},
    {"unspecified": "nhân dân"},
]
RELATIVES = ["mttq@same", "ubnd@above", "doan-the@below", "hoi@same"]
WHENS = [
    {"in": "2020"},
    {"in": "2019-Q4", "for": "Đợt đầu"},
    {"from": "2019", "to": "2022"},
    {"from": "2020-02", "onwards": True, "continuous": True},
    {"every": "year", "by": "11-20"},
    {"every": "quarter", "from": "2020", "to": "2020"},
    {"by": "2021-03-31"},
    {"whenever": "nếu có"},
    {"awaits": "Theo hướng dẫn"},
]
ENDS = ["2019-12-31", "2020-01-31", "2021-06-30", "2022-03-31"]
COMMUNES = ["xa-mot", "xa-hai", "xa-ba", "xa-bon"]


def lists_of(choices: list[Any], least: int, most: int) -> st.SearchStrategy[list[Any]]:
    numbers = st.lists(st.integers(0, len(choices) - 1), min_size=least, max_size=most, unique=True)
    return numbers.map(lambda found: [choices[number] for number in found])


@st.composite
def communes(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Four communes; one that ends is succeeded by such as follow it in the list, or by none."""
    found = []
    for number, name in enumerate(COMMUNES):
        unit: dict[str, Any] = {
            "id": name,
            "level": "cap-xa",
            "parent": draw(st.sampled_from(["dong", "tay"])),
        }
        unit["name"] = name
        if draw(st.booleans()):
            unit["until"] = ENDS[number]
            heirs = draw(lists_of(COMMUNES[number + 1 :] or ["xa-tay-mot"], 0, 2))
            if heirs:
                unit["succeeded_by"] = heirs
        found.append(unit)
    return found


@st.composite
def items(draw: st.DrawFn, number: int, kind: str) -> dict[str, Any]:
    first, others = {
        "tasks": ("lead", ["coordinate", "monitor", "with"]),
        "duties": ("perform", ["direct", "fund", "with"]),
        "reports": ("from", ["to", "with"]),
    }[kind]
    item: dict[str, Any] = {"id": f"{kind}-{number}", "clause": f"II.{number}"}
    item[first] = draw(lists_of(PARTIES, 1, 3))
    for role in others:
        parties = draw(lists_of(PARTIES + RELATIVES, 0, 3))
        if parties:
            item[role] = parties
    whens = draw(lists_of(WHENS, 0, 3))
    if whens:
        item["when"] = [{**entry, "id": f"dot-{at}"} for at, entry in enumerate(whens)]
    division = draw(st.sampled_from([None, "each-own-area", "together"]))
    if division:
        item["division"] = division
    if draw(st.booleans()):
        item["targets"] = [
            {"measure": "lop", "per": "cap-xa", "min": 1},
            {"measure": "lop", "per": "huyen-diem", "exactly": 2},
        ]
    return item


@st.composite
def plans(draw: st.DrawFn) -> dict[str, list[dict[str, Any]]]:
    """A plan beside the province of Mẫu: communes that end, and a few items."""
    found: dict[str, list[dict[str, Any]]] = {"units": draw(communes())}
    for kind, most in (("tasks", 3), ("duties", 1), ("reports", 1)):
        count = draw(st.integers(0, most))
        found[kind] = [draw(items(number + 1, kind)) for number in range(count)]
    return {key: entries for key, entries in found.items() if entries}


def written(content: object) -> str:
    """The content as a file: JSON, which is YAML without aliases."""
    return json.dumps(content, ensure_ascii=False)


def in_another_order(content: Any, order: random.Random) -> Any:
    """The same mappings and lists, their entries in another order; targets keep theirs."""
    if isinstance(content, dict):
        pairs = [
            (key, each if key == "targets" else in_another_order(each, order))
            for key, each in content.items()
        ]
        return dict(order.sample(pairs, len(pairs)))
    if isinstance(content, list):
        entries = [in_another_order(each, order) for each in content]
        return order.sample(entries, len(entries))
    return content


def over_files(content: dict[str, list[Any]], order: random.Random) -> dict[str, str]:
    """The entries of every list spread over three files."""
    files: list[dict[str, list[Any]]] = [{}, {}, {}]
    for key, entries in content.items():
        for entry in entries:
            order.choice(files).setdefault(key, []).append(entry)
    return {f"tep-{number}": written(file) for number, file in enumerate(files) if file}


LAW = settings(max_examples=60, deadline=None, derandomize=True)


@LAW
@given(plans(), st.integers(0, 10**6))
def test_the_order_of_entries_and_keys_and_the_files_they_stand_in_change_nothing(
    content: dict[str, list[Any]], seed: int
) -> None:
    order = random.Random(seed)  # noqa: S311 - an order, not a secret
    read = yaml.load(BASE, Loader=yaml.BaseLoader)  # noqa: S506 - all as text, nothing is made
    base = written(in_another_order(read, order))
    moved = over_files(in_another_order(content, order), order)

    one, other = exported(plan(written(content))), exported(plan("", base=base, **moved))
    for key in ("agencies", "items", "obligations"):
        assert one[key] == other[key]


@LAW
@given(plans())
def test_a_lead_lists_who_serves_it_and_is_listed_by_each_that_is_obliged(
    content: dict[str, list[Any]],
) -> None:
    found = {each["id"]: each for each in exported(plan(written(content)))["obligations"]}
    pairs = {
        (each["item"], (each["agency"], each["role"]), (other["agency"], other["role"]))
        for each in found.values()
        for other in each["with"]
    }

    one_sided = [
        (item, one, other)
        for item, one, other in pairs
        if other[1] != "with" and (item, other, one) not in pairs
    ]
    assert one_sided == []


@LAW
@given(plans())
def test_every_occurrence_lies_in_the_life_of_its_agency(content: dict[str, list[Any]]) -> None:
    found = exported(plan(written(content)))
    lives = {agency["id"]: (agency["since"], agency["until"]) for agency in found["agencies"]}

    for obligation in found["obligations"]:
        since, until = lives[obligation["agency"]]
        assert obligation["occurrences"]
        for occurrence in obligation["occurrences"]:
            last = occurrence["last_day"]
            if occurrence["kind"] in ("span", "continuous"):
                assert since is None or occurrence["start"] >= since
                assert until is None or (last is not None and last <= until)
            elif last is not None:
                assert (since or last) <= last <= (until or last)


@LAW
@given(plans())
def test_what_an_obligation_passes_on_is_inherited_by_the_other(
    content: dict[str, list[Any]],
) -> None:
    found = {each["id"]: each for each in exported(plan(written(content)))["obligations"]}

    passed = {(each, heir) for each in found for heir in found[each]["passed_to"]}
    inherited = {(source, each) for each in found for source in found[each]["inherited_from"]}
    assert passed == inherited


@LAW
@given(plans())
def test_work_that_is_cut_goes_on_without_a_gap_or_is_known_to_be_loose(
    content: dict[str, list[Any]],
) -> None:
    outcome = plan(written(content))
    found = {each.id: each for each in compiled(outcome).binding.obligations}
    loose = {each.obligation for each in compiled(outcome).binding.loose}

    for obligation in found.values():
        for run in obligation.runs:
            stated = run.occurrence.last_day or LAST
            if not run.occurrence.crosses or run.last_day is None or run.last_day >= stated:
                continue
            heirs = [found[heir] for heir in obligation.passed_to]
            assert heirs or obligation.id in loose
            for heir in heirs:
                (next_run,) = [each for each in heir.runs if each.occurrence == run.occurrence]
                assert next_run.start is not None
                assert (next_run.start - run.last_day).days <= 1


@LAW
@given(plans())
def test_no_party_is_lost(content: dict[str, list[Any]]) -> None:
    outcome = plan(written(content))
    if outcome.compiled is None:
        assert blocks(outcome.findings)
        return
    binding = outcome.compiled.binding
    chosen = {
        (each.item, each.role, each.party) for each in binding.selections if each.agencies
    } | {(gap.item, gap.role, gap.party) for gap in binding.gaps}

    for item in outcome.compiled.plan.items:
        for role, parties in (*item.parties, ("with", item.counterparts)):
            for party in parties:
                assert party.unspecified or (item.id, role, party) in chosen


@pytest.mark.parametrize("word", ["obligations", "agencies"])
@LAW
@given(content=plans())
def test_ids_stand_once_and_in_their_order(word: str, content: dict[str, list[Any]]) -> None:
    ids = [each["id"] for each in exported(plan(written(content)))[word]]

    assert ids == sorted(set(ids))


@LAW
@given(plans())
def test_the_same_plan_is_bound_the_same_way(content: dict[str, list[Any]]) -> None:
    text = written(content)

    one, other = (json.dumps(exported(plan(text))) for _ in range(2))
    assert one == other
