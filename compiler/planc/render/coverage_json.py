"""`coverage.json`: the signed document and the model side by side, for other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from planc.coverage import Share
    from planc.views.coverage import Became, Beyond, CoverageView, Row, Stretch

VERSION = 1


def render_coverage_json(view: CoverageView) -> bytes:
    """The coverage as JSON (schema/coverage.schema.json), with a line feed at its end."""
    data = {
        "version": VERSION,
        "plan": view.plan.id,
        "edition": view.plan.edition,
        "source_in_model": _share(view.source_share),
        "model_in_source": _share(view.model_share),
        "not_in_model": [_row(row) for row in view.lacking],
        "not_in_source": [_beyond(beyond) for beyond in view.beyond],
        "files": [
            {"file": file.name, "lines": [_row(row) for row in file.rows]} for file in view.files
        ],
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _share(share: Share) -> dict[str, Any]:
    return {
        "lines": share.lines,
        "lines_found": share.lines_found,
        "signs": share.signs,
        "signs_found": share.signs_found,
        "percent": None if share.tenths is None else share.tenths / 10,
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "file": row.file,
        "line": row.number,
        "text": row.text,
        "state": row.state,
        "head": list(row.head),
        "model": [_became(line) for line in row.became],
        "nearest": None if row.nearest is None else _became(row.nearest),
        "passages": [
            passage for stretch in row.stretches for passage in _passages(row.text, stretch)
        ],
    }


def _passages(text: str, stretch: Stretch) -> list[dict[str, Any]]:
    return [
        {
            "text": text[stretch.start : stretch.end],
            "start": stretch.start,
            "end": stretch.end,
            "kind": said.kind,
            "item": said.item or None,
            "key": said.key or None,
            "agencies": said.agencies,
        }
        for said in stretch.said
    ]


def _became(line: Became) -> dict[str, Any]:
    return {
        "clause": line.clause or None,
        "kind": line.kind,
        "owner": line.owner or None,
        "field": line.key,
        "text": line.text,
        "made": line.made,
        "obligations": {
            f"{holding.item}:{holding.role}": holding.obligations
            for holding in line.holdings
            if holding.role != "notify"
        },
        "file": line.file,
        "line": line.line,
    }


def _beyond(beyond: Beyond) -> dict[str, Any]:
    source = None
    if beyond.source is not None:
        file, number, text = beyond.source
        source = {"file": file, "line": number, "text": text}
    return {"state": beyond.state, "model": _became(beyond.model), "source": source}
