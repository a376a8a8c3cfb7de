"""Tables as CSV: read back as they were written, and never a formula."""

from __future__ import annotations

import csv
import hashlib
import json
import re
import sys
from datetime import date
from io import StringIO
from typing import TYPE_CHECKING

import pytest
from hostile import NASTY, hostile_plan
from hypothesis import example, given
from hypothesis import strategies as st

from planc.render.csv import TRIGGERS, guarded, render_csv, separator, unguarded
from planc.text.tables_words import LANGUAGES
from planc.text.words import words
from processes import run_installed
from real_plan import real_plan
from tables_of import column, table, text_of

if TYPE_CHECKING:
    from planc.render.tables_text import TablesText, TableText, Value

#: Text as a plan may hold it, more often than not with something that a careless file would spoil.
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
TEXTS = ANY_TEXT | st.builds(
    lambda *parts: "".join(parts),
    st.sampled_from(["", *sorted(TRIGGERS), "'", "''", " ", "\u00a0=", '"', ";", ",", "\ufeff"]),
    ANY_TEXT,
)
CELLS = TEXTS | st.integers(0, 10**6) | st.none()


@pytest.fixture(name="hai_phong", scope="module")
def tables_of_hai_phong() -> TablesText:
    return text_of(real_plan())


def of_rows(rows: list[list[Value]], language: str = "vi") -> TableText:
    """A table of such rows, all of them text."""
    count = len(rows[0]) if rows else 1
    return {
        "id": "tasks",
        "name": "",
        "title": "",
        "contents": "",
        "lead": [],
        "columns": [
            {"id": f"c{place}", "head": f"C{place}", "kind": "text", "group": ""}
            for place in range(count)
        ],
        "rows": rows,
        "notes": [],
        "count_label": "",
        "plan_id": "mau",
        "plan": {"label": "", "text": ""},
        "language": language,
        "edition": "",
        "source": "Nguồn",
        "extract": "",
        "fingerprint_label": "Mã",
        "fingerprint": "0" * 12,
    }


def cells(data: bytes, language: str = "vi") -> list[list[str]]:
    """The cells of a file, as a program reads them."""
    text = data.decode("utf-8-sig")
    return list(csv.reader(StringIO(text, newline=""), delimiter=separator(language), strict=True))


# ── laws ─────────────────────────────────────────────────────────────────────────────────────


@given(TEXTS)
@example("'")
@example("'=1+1")
@example(" =1+1")
@example("\r\n- Sở Một")
@example("＝1")
def test_what_is_guarded_comes_back_and_begins_like_no_formula(text: str) -> None:
    cell = guarded(text)
    assert unguarded(cell) == text
    assert cell[:1] not in TRIGGERS
    assert cell.lstrip()[:1] not in TRIGGERS


@given(TEXTS, TEXTS)
def test_two_texts_never_become_one_cell(first: str, second: str) -> None:
    assert (guarded(first) == guarded(second)) == (first == second)


@given(
    st.integers(1, 4).flatmap(
        lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=5)
    ),
    st.sampled_from(sorted(LANGUAGES)),
)
def test_a_file_reads_back_as_it_was_written(rows: list[list[Value]], language: str) -> None:
    data = render_csv(of_rows(rows, language))
    found = cells(data, language)
    assert [[unguarded(cell) for cell in row[:-1]] for row in found[1:]] == [
        ["" if value is None else str(value) for value in row] for row in rows
    ]
    assert all(cell.lstrip()[:1] not in TRIGGERS for row in found for cell in row)


def test_a_text_that_needs_no_guard_stands_as_it_is() -> None:
    for text in ("Sở Tư pháp", "1 - 2", "a=b", "", "“= là”", "2020-11-20"):
        assert guarded(text) == text


# ── the files ────────────────────────────────────────────────────────────────────────────────


def test_a_file_has_its_mark_crlf_and_as_many_cells_in_each_row(hai_phong: TablesText) -> None:
    for found in hai_phong["tables"]:
        data = render_csv(found)
        assert data.startswith(b"\xef\xbb\xbf")
        assert data.endswith(b"\r\n")
        rows = cells(data)
        assert len(rows) == 1 + len(found["rows"])
        assert len({len(row) for row in rows}) == 1
        # Line breaks within cells stay what they are in the plan.
        assert data.count(b"\r\n") == len(rows)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_separator_is_the_one_that_spreadsheets_of_the_language_expect(language: str) -> None:
    assert separator(language) != words(language).decimal
    text = text_of(real_plan(), language=language)
    head = render_csv(table(text, "reports")).decode("utf-8-sig").split("\r\n")[0]
    heads = [each["head"] for each in table(text, "reports")["columns"]]
    assert head.startswith(separator(language).join(heads[:4]))


def test_days_are_iso_8601_in_columns_of_days_and_nowhere_else_is_a_day_lost(
    hai_phong: TablesText,
) -> None:
    found = table(hai_phong, "duties")
    heads, *rows = cells(render_csv(found))
    place = heads.index("Hạn cuối")
    days = [row[place] for row in rows]
    assert days == [day or "" for day in column(found, "last_day")]
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in days if day)
    assert date.fromisoformat(max(days)) == date(2022, 12, 31)


def test_columns_for_the_pen_are_not_there_and_each_row_says_where_it_is_from(
    hai_phong: TablesText,
) -> None:
    for found in hai_phong["tables"]:
        heads, *rows = cells(render_csv(found))
        assert not {"Trạng thái", "Ngày hoàn thành", "Ghi chú"} & set(heads)
        assert "không thay thế văn bản đã ký" in heads[-1]
        (source,) = {row[-1] for row in rows} or {""}
        if rows:
            assert real_plan().plan.header.id in source
            assert found["fingerprint"] in source
            assert "Phiên bản dữ liệu: 1" in source


def test_words_of_a_plan_stay_whole_whatever_their_length_and_beginning() -> None:
    text = text_of(hostile_plan())
    for found in text["tables"]:
        rows = cells(render_csv(found))
        every = "\n".join(unguarded(cell) for row in rows for cell in row)
        assert all(cell[:1] not in TRIGGERS for row in rows for cell in row)
        if found["id"] in ("tasks", "duties", "matrix"):
            assert NASTY[0] in every


def test_a_text_longer_than_any_cell_is_not_cut() -> None:
    long = "=" + "ư" * 70_000
    ((cell, _),) = cells(render_csv(of_rows([[long]])))[1:]
    assert unguarded(cell) == long


@pytest.mark.parametrize(
    "environment",
    [
        {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1", "LC_ALL": "C"},
        {"TZ": "America/Adak", "PYTHONHASHSEED": "7", "LC_ALL": "vi_VN", "PYTHONUTF8": "0"},
    ],
)
def test_another_zone_locale_and_hash_seed_give_the_same_bytes(
    hai_phong: TablesText, environment: dict[str, str]
) -> None:
    found = table(hai_phong, "matrix")
    program = (
        "import hashlib, json, sys\n"
        "from planc.render.csv import render_csv\n"
        "print(hashlib.sha256(render_csv(json.loads(sys.argv[1]))).hexdigest())\n"
    )
    python = (sys.executable, "-c", program)
    there = run_installed(json.dumps(found), command=python, environment=environment)
    assert there.stdout.strip() == hashlib.sha256(render_csv(found)).hexdigest(), there.stderr
