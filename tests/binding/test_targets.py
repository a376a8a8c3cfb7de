"""Whom a quantity to reach binds."""

from __future__ import annotations

from typing import Any

import pytest

from helpers import obligations, task

LEADS = "lead: [so-mot, ubnd@cap-huyen]\ncoordinate: [mttq@same]\n"


def targets(fields: str, **files: str) -> dict[str, list[dict[str, Any]]]:
    """The targets of each obligation that has any, by role and agency."""
    found = obligations(task(fields, **files))
    return {
        f"{each['role']}:{each['agency']}": each["targets"]
        for each in found.values()
        if each["targets"]
    }


@pytest.mark.parametrize(
    ("quantity", "least", "most"),
    [
        ("min: 3, max: 5", 3, 5),
        ("min: 2.5", 2.5, None),
        ("max: 4", None, 4),
        ("exactly: 1", 1, 1),
    ],
)
def test_a_target_has_its_bounds_and_exactly_is_both(
    quantity: str, least: float | None, most: float | None
) -> None:
    fields = f'lead: [so-mot]\ntargets: [{{measure: lop, {quantity}, unit: "lớp học"}}]'

    assert targets(fields) == {
        "lead:so-mot@mau": [{"measure": "lop", "min": least, "max": most, "unit": "lớp học"}]
    }


def test_a_target_without_a_unit_takes_that_of_its_measure() -> None:
    (found,) = targets("lead: [so-mot]\ntargets: [{measure: lop, min: 1}]")["lead:so-mot@mau"]

    assert found["unit"] == "lớp"


@pytest.mark.parametrize(
    ("scope", "bound"),
    [
        ("", ["lead:so-mot@mau", "lead:ubnd@dao", "lead:ubnd@dong", "lead:ubnd@tay"]),
        ("per: cap-tinh, ", ["lead:so-mot@mau"]),
        ("per: cap-huyen, ", ["lead:ubnd@dao", "lead:ubnd@dong", "lead:ubnd@tay"]),
        ("per: huyen-diem, ", ["lead:ubnd@dao", "lead:ubnd@dong"]),
        ("per: huyen-diem, of: coordinate, ", ["coordinate:mttq@dao", "coordinate:mttq@dong"]),
        ("per: cap-tinh, of: coordinate, ", ["coordinate:mttq@mau"]),
    ],
)
def test_a_target_binds_the_leads_of_its_level_or_group_or_the_role_it_names(
    scope: str, bound: list[str]
) -> None:
    assert sorted(targets(f"{LEADS}targets: [{{measure: lop, {scope}min: 1}}]")) == bound


def test_a_target_per_group_passes_to_the_successor_of_a_member() -> None:
    units = """
        units:
          - {id: cu, level: cap-huyen, parent: mau, name: "Cũ", until: 2020-06-30,
             succeeded_by: [moi]}
          - {id: moi, level: cap-huyen, parent: mau, name: "Mới", since: 2020-07-01}
        groups:
          - {id: huyen-cu, members: [cu]}
    """
    fields = """
        lead: [ubnd@huyen-cu]
        when: [{from: 2020, to: 2021}]
        targets: [{measure: lop, per: huyen-cu, min: 1}]
    """

    assert sorted(targets(fields, units=units)) == ["lead:ubnd@cu", "lead:ubnd@moi"]
