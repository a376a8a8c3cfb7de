"""Calendars as files: ids that last, bytes that do not change, and nothing that breaks out."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import pytest
from calendars import calendar_bytes, calendar_of, read, texts
from hostile import NASTY, hostile_plan
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import BASE, compiled, plan
from planc.render.ics import calendar_file
from processes import run_installed
from real_plan import real_plan
from small_plan import write_plan

if TYPE_CHECKING:
    from pathlib import Path

    from planc.render.calendar_text import CalendarText, EventText

TEXT = """
tasks:
  - id: viec
    clause: II.1
    title: "Tên việc"
    text: "Nguyên văn."
    lead: [so-mot]
    coordinate: [so-hai]
    when: [{from: 2020, to: 2021, id: dot}, {awaits: "Chờ hướng dẫn"}]
reports:
  - {id: bao-cao, clause: III.1, from: [so-mot], to: [so-hai], when: [{before: 2021-05-20}]}
"""


def uids(text: str, name: str, **files: str) -> list[str]:
    return sorted(calendar_of(compiled(plan(text, **files)), name).uids)


# ── ids ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('title: "Tên việc"', 'title: "Tên khác"'),
        ('text: "Nguyên văn."', 'text: "Lời khác."'),
        ("clause: II.1", "clause: IV.9"),
        ("coordinate: [so-hai]", "coordinate: [bo]"),
        ("before: 2021-05-20", "by: 2021-05-20, covers: 2020"),
    ],
    ids=["title", "text", "clause", "counterpart", "what-it-covers"],
)
@pytest.mark.parametrize("name", ["so-mot@mau", "all"])
def test_ids_stay_when_words_clauses_and_others_change(name: str, old: str, new: str) -> None:
    before, after = uids(TEXT, name), uids(TEXT.replace(old, new), name)
    if "covers" in new:
        # What a report covers is in the id of its occurrence: that one alone is another.
        assert len(set(before) - set(after)) == 1
    else:
        assert before == after


def test_ids_do_not_depend_on_the_files_that_items_are_written_in() -> None:
    tasks, reports = TEXT.split("reports:")
    turned = uids(f"reports:{reports}", "so-mot@mau", zzz=tasks)
    assert turned == uids(TEXT, "so-mot@mau")


def test_a_day_that_is_moved_keeps_the_id_of_its_event() -> None:
    covered = TEXT.replace("before: 2021-05-20", "before: 2021-05-20, covers: 2020")
    later = covered.replace("before: 2021-05-20", "before: 2021-06-20")
    before = calendar_of(compiled(plan(covered)), "so-mot@mau").named("bao-cao")
    after = calendar_of(compiled(plan(later)), "so-mot@mau").named("bao-cao")

    assert before.day != after.day
    assert before.uid == after.uid


def test_another_plan_has_other_ids() -> None:
    base = BASE.replace("id: ke-hoach-mau", "id: ke-hoach-khac")
    found = calendar_of(compiled(plan(TEXT, base=base)), "so-mot@mau")
    assert not set(found.uids) & set(uids(TEXT, "so-mot@mau"))


def test_no_id_stands_twice_in_all_the_calendars_of_a_plan() -> None:
    found = [
        each["uid"]
        for text in texts(real_plan()).values()
        for each in (*text["events"], *text["todos"])
    ]
    assert len(found) > 8000
    assert len(found) == len(set(found))


def test_an_id_tells_nothing_and_is_a_uuid() -> None:
    for uid in uids(TEXT, "so-mot@mau"):
        assert re.fullmatch(
            r"[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", uid
        )


# ── bytes ────────────────────────────────────────────────────────────────────────────────────


@cache
def files_to_look_at() -> dict[str, bytes]:
    """The longest calendars of the real plan, and all of the hostile one."""
    found = {f"hostile {name}": calendar_file(text) for name, text in texts(hostile_plan()).items()}
    for name in ("all", "so-tu-phap@hai-phong", "ubnd@le-chan"):
        found[name] = calendar_bytes(real_plan(), name)
    return found


def test_lines_are_of_75_octets_at_most_and_no_letter_is_cut() -> None:
    for name, data in files_to_look_at().items():
        assert data.endswith(b"END:VCALENDAR\r\n")
        for line in data.removesuffix(b"\r\n").split(b"\r\n"):
            assert 0 < len(line) <= 75, name
            assert b"\r" not in line
            assert b"\n" not in line
            line.decode()


def test_every_line_of_an_unfolded_file_is_a_property() -> None:
    for data in files_to_look_at().values():
        for line in data.decode().replace("\r\n ", "").splitlines():
            assert re.match(r"[A-Z-]+(;VALUE=DATE)?:", line), line


def test_hostile_words_come_back_whole_and_add_nothing() -> None:
    for name, text in texts(hostile_plan()).items():
        found = read(calendar_file(text))
        assert len(found.events) == len(text["events"]), name
        assert len(found.todos) == len(text["todos"]), name
        for read_back, written in zip(found.events, text["events"], strict=True):
            assert read_back.summary == written["summary"]
            assert read_back.description == written["description"]
            assert read_back.categories == tuple(written["categories"])
    whole = calendar_of(hostile_plan(), "all")
    said = "\n".join(event.description for event in whole.events)
    assert [words for words in NASTY if words not in said] == []


def test_the_files_name_their_agency_edition_and_fingerprint() -> None:
    found = calendar_of(real_plan(), "ubnd@le-chan")
    text = texts(real_plan(), ["ubnd@le-chan"])["ubnd@le-chan"]

    assert found.name == "Lịch nhiệm vụ: Ủy ban nhân dân quận Lê Chân"
    assert "Phiên bản dữ liệu: 1" in found.description
    assert f"Mã nội dung: {text['fingerprint']}" in found.description
    assert "không thay thế văn bản đã ký" in found.description


@pytest.mark.parametrize(
    ("edition", "sequence"),
    [
        *(("3", b"3"), ("3 (sửa đổi)", b"3"), ("3.1", b"3"), ("bản 2", b"2"), ("2020-01", b"2020")),
        *(("²", b"0"), ("đầu", b"0"), ("9" * 5000, b"2147483647"), ("2147483647", b"2147483647")),
    ],
)
def test_the_first_number_of_an_edition_is_the_sequence(edition: str, sequence: bytes) -> None:
    base = BASE.replace("  issuer:", f'  edition: "{edition}"\n  issuer:')
    data = calendar_bytes(compiled(plan(TEXT, base=base)), "so-mot@mau")
    assert set(re.findall(rb"SEQUENCE:(\d+)", data)) == {sequence}


def test_the_stamp_is_the_first_day_of_the_plan_and_stays_so_when_it_is_signed() -> None:
    issued = BASE.replace("  issuer:", "  issued: 2019-06-20\n  issuer:")
    stamps = [
        set(re.findall(rb"DTSTAMP:(\w+)", calendar_bytes(compiled(found), "so-mot@mau")))
        for found in (plan(TEXT), plan(TEXT, base=issued))
    ]
    assert stamps == [{b"20190701T000000Z"}, {b"20190701T000000Z"}]


def test_one_edit_changes_only_the_calendars_it_touches() -> None:
    def fingerprints(text: str) -> dict[str, str]:
        found = texts(compiled(plan(text)))
        return {name: calendar["fingerprint"] for name, calendar in found.items()}

    before = fingerprints(TEXT)
    told = fingerprints(
        TEXT + '  - {id: them, clause: III.2, text: "Thêm.", from: [so-hai], to: [bo]}\n'
    )
    assert {name for name in before if before[name] != told[name]} == {"so-hai@mau", "all"}


def test_another_zone_language_and_hash_seed_give_the_same_bytes(tmp_path: Path) -> None:
    found = []
    for name, environment in {
        "mot": {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
        "hai": {"PYTHONHASHSEED": "2", "TZ": "America/Adak", "LC_ALL": "C.UTF-8"},
    }.items():
        folder = tmp_path / name
        write_plan(folder)
        result = run_installed("build", "--only", "calendar", cwd=folder, environment=environment)
        assert result.returncode == 0, result.stderr
        calendar = folder / "outputs/calendar"
        found.append({path.name: path.read_bytes() for path in calendar.iterdir()})
    assert "all.ics" in found[0]
    assert found[0] == found[1]


# ── laws ─────────────────────────────────────────────────────────────────────────────────────

#: What a plan can hold: no control characters, which are refused when it is read.
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n"))


@given(summary=WORDS, description=WORDS, category=WORDS)
@settings(max_examples=200, deadline=None)
def test_any_words_come_back_as_they_were(summary: str, description: str, category: str) -> None:
    event: EventText = {
        "uid": "u",
        "day": "2020-02-29",
        "summary": summary,
        "description": description,
        "categories": [category],
        "alarms": [{"day": "2020-02-28", "text": summary}],
    }
    text: CalendarText = {
        "file": "all",
        "language": "vi",
        "name": summary,
        "description": description,
        "stamp": "2019-07-01",
        "sequence": 0,
        "events": [event],
        "todos": [{"uid": "t", "summary": summary, "description": "", "categories": []}],
        "fingerprint": "",
    }
    data = calendar_file(text)
    found = read(data)

    (read_back,) = found.events
    assert max(map(len, data.split(b"\r\n"))) <= 75
    assert (found.name, found.description) == (summary, description)
    assert (read_back.summary, read_back.description) == (summary, description)
    assert read_back.alarms[0][1] == summary
    assert found.todos == (("t", summary),)
