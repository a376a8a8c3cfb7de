"""`plan.json`, version 1: every agency, item and obligation, for other programs.

Schema: `schema/compiled.schema.json`. One entry stands on a line, so that two builds can be
compared by eye; keys and entries have a fixed order.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from planc.binding import Run
from planc.render.sheet_text import fingerprint
from planc.views.sheet import quotas, times_of, works

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from planc.binding import Obligation
    from planc.compiled import Compiled
    from planc.language.model import Target
    from planc.views.sheet import Work

VERSION = 1

_Entry = dict[str, Any]


def render_plan_json(compiled: Compiled) -> bytes:
    """The compiled plan as JSON; `plan.digest` is the SHA-256 of all the rest.

    `plan.texts` has a digest of each item's words, so that two editions can be compared although
    the words themselves are not here.
    """
    lists = {
        "agencies": list(_agencies(compiled)),
        "items": list(_items(compiled)),
        "obligations": [_obligation(found, compiled) for found in compiled.binding.obligations],
        "unspecified": list(_unspecified(compiled)),
    }
    body = ",\n".join(f"{_text(name)}: {_list(entries)}" for name, entries in lists.items())
    header = _plan(compiled)
    header["texts"] = {work.item: _words(work, compiled) for work in works(compiled)}
    header["digest"] = hashlib.sha256(f"{_text(header)}\n{body}".encode()).hexdigest()
    return f'{{"version": {VERSION},\n"plan": {_text(header)},\n{body}}}\n'.encode()


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _list(entries: Iterable[_Entry]) -> str:
    lines = [_text(entry) for entry in entries]
    return "[\n" + ",\n".join(lines) + "\n]" if lines else "[]"


def _plan(compiled: Compiled) -> _Entry:
    header = compiled.plan.header
    return {
        "id": header.id,
        "type": header.type,
        "title": header.title,
        "issuer": header.issuer,
        "territory": header.territory,
        "period": {"from": header.period.from_, "to": header.period.to},
        "number": header.number,
        "issued": header.issued,
        "language": header.language,
        "status": header.status,
        "edition": header.edition,
        "owner": header.owner,
    }


def _words(work: Work, compiled: Compiled) -> str:
    """The digest of an item's words as a sheet shows them, whoever has the item."""
    item = compiled.item(work.item)
    occurrences = compiled.schedule.occurrences[item.id]
    runs = [Run.whole(occurrence) for occurrence in occurrences]
    return fingerprint(
        [
            [work.text, work.clause_text, work.parent],
            [work.as_written, work.unspecified, work.products, work.hosted_in],
            [
                [time.words, time.event, time.term, time.every, time.before]
                for time in times_of(compiled, runs)
            ],
            [
                [quota.measure, quota.by, quota.firm, quota.quote]
                for quota in quotas(compiled, item.targets)
            ],
        ]
    )


def _agencies(compiled: Compiled) -> Iterator[_Entry]:
    """Those with an obligation and those named as counterparts, by id."""
    binding, directory = compiled.binding, compiled.directory
    ids = set(binding.by_agency)
    for obligation in binding.obligations:
        ids |= {agency for agency, _ in obligation.counterparts}
    for agency_id in sorted(ids):
        agency = directory.agencies[agency_id]
        yield {
            "id": agency.id,
            "body": agency.body,
            "unit": agency.unit,
            "level": agency.level,
            "name": directory.name(agency.id, compiled.schedule.last_day),
            "since": _day(agency.since),
            "until": _day(agency.until),
        }


def _items(compiled: Compiled) -> Iterator[_Entry]:
    for item in compiled.plan.items:
        yield {"id": item.id, "kind": item.kind, "clause": item.clause, "title": item.title}


def _obligation(obligation: Obligation, compiled: Compiled) -> _Entry:
    return {
        "id": obligation.id,
        "agency": obligation.agency,
        "item": obligation.item,
        "role": obligation.role,
        "modality": obligation.modality,
        "with": [{"agency": agency, "role": role} for agency, role in obligation.counterparts],
        "occurrences": [_occurrence(run, obligation, compiled) for run in obligation.runs],
        "targets": [_target(target, compiled) for target in obligation.targets],
        "inherited_from": list(obligation.inherited_from),
        "passed_to": list(obligation.passed_to),
    }


def _occurrence(run: Run, obligation: Obligation, compiled: Compiled) -> _Entry:
    last = run.last_day
    return {
        "id": f"{obligation.id}/{run.occurrence.label}",
        "for": run.occurrence.part,
        "start": _day(run.start),
        "last_day": _day(last),
        "last_working_day": _day(compiled.days.last_working_day(last) if last else None),
        "kind": run.occurrence.kind,
        "certainty": run.occurrence.certainty,
    }


def _target(target: Target, compiled: Compiled) -> _Entry:
    units = {measure.id: measure.unit for measure in compiled.plan.measures}
    return {
        "measure": target.measure,
        "min": target.least,
        "max": target.most,
        "unit": target.unit or units.get(target.measure),
    }


def _unspecified(compiled: Compiled) -> Iterator[_Entry]:
    for item in compiled.plan.items:
        for role, parties in (*item.parties, ("with", item.counterparts)):
            for party in parties:
                if party.unspecified:
                    yield {"item": item.id, "role": role, "text": party.written}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
