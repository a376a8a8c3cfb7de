"""What every output says of the plan it was made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planc.language.dates import day

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from planc.compiled import Compiled


@dataclass(frozen=True, slots=True)
class Facts:
    """The plan in its own words: type, title, issuer, number, dates, edition, whom to ask."""

    id: str
    type: str
    title: str
    issuer: str
    territory: str
    language: str
    status: str
    number: str | None
    issued: date | None
    edition: str | None
    owner: str | None
    first_day: date
    last_day: date
    labels: Mapping[str, str]


def names_of_units(compiled: Compiled) -> tuple[str, ...]:
    """All names that units of the plan have or have had, bare, in order."""
    names = {
        name
        for unit in compiled.plan.units
        for name in (unit.name, *(change.name for change in unit.changes))
        if name
    }
    return tuple(sorted(names))


def facts(compiled: Compiled) -> Facts:
    """The facts of a plan; agencies by name."""
    header, schedule = compiled.plan.header, compiled.schedule
    names = compiled.directory.agencies
    last = schedule.last_day

    def name(agency: str) -> str:
        return compiled.directory.name(agency, last) if agency in names else agency

    return Facts(
        id=header.id,
        type=header.type,
        title=header.title,
        issuer=name(header.issuer),
        territory=compiled.directory.unit_name(header.territory, last),
        language=header.language,
        status=header.status,
        number=header.number,
        issued=day(header.issued),
        edition=header.edition,
        owner=name(header.owner) if header.owner else None,
        first_day=schedule.first_day,
        last_day=last,
        labels=header.labels,
    )
