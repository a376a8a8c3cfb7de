"""How several leads share the work."""

from __future__ import annotations

import pytest

from helpers import counterparts, exported, task

FIELDS = """
    lead: [ubnd@cap-huyen]
    coordinate: [mttq@cap-huyen]
    monitor: [hoi@same]
"""


def test_unsaid_the_work_is_bound_by_area() -> None:
    unsaid = exported(task(FIELDS))
    said = exported(task(FIELDS + "\n    division: each-own-area"))

    assert unsaid["obligations"] == said["obligations"]
    assert counterparts(task(FIELDS), "viec:coordinate:mttq@dong") == ["ubnd@dong"]


def test_together_every_coordinator_serves_every_lead() -> None:
    outcome = task(FIELDS + "\n    division: together")

    assert counterparts(outcome, "viec:coordinate:mttq@dong") == [
        "ubnd@dao",
        "ubnd@dong",
        "ubnd@tay",
    ]
    assert counterparts(outcome, "viec:lead:ubnd@dao") == [
        "hoi@dao",
        "mttq@dao",
        "mttq@dong",
        "mttq@tay",
    ]


@pytest.mark.parametrize(
    ("relation", "leads"),
    [("same", ["ubnd@dong"]), ("below", ["ubnd@mau"])],
)
def test_together_a_relative_party_still_serves_only_its_own_lead(
    relation: str, leads: list[str]
) -> None:
    outcome = task(f"""
        lead: [ubnd@mau, ubnd@dong]
        coordinate: [hoi@{relation}]
        division: together
    """)

    assert counterparts(outcome, "viec:coordinate:hoi@dong") == leads
