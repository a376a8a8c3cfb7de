"""Bytes to text: encodings, letters that must not stand there, and where exactly they stand."""

from __future__ import annotations

import codecs
import unicodedata
from typing import TYPE_CHECKING

import pytest

from helpers import place, places, plan
from planc.source.letters import MOST, inspect

if TYPE_CHECKING:
    from planc.findings import Finding


def look(text: str | bytes) -> tuple[str, list[tuple[str, int, int]]]:
    """The text fit for parsing, and code, line and column of each finding."""
    data = text.encode() if isinstance(text, str) else text
    fit, _, findings = inspect("a.yaml", data)
    return fit, [where(found) for found in findings]


def where(found: Finding) -> tuple[str, int, int]:
    return found.code, found.span.line, found.span.column


def test_plain_text_stays_as_it_is() -> None:
    text = 'tasks:\r\n  - id: a # "Đồ Sơn" — 漢\n\ttitle\n'.replace("\t", "    ")
    assert look(text) == (text, [])


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-16-le", "\ufeff"),
        ("utf-16-be", "\ufeff"),
        ("utf-32-le", "\ufeff"),
        ("utf-32-be", "\ufeff"),
        ("utf-16-le", ""),
        ("utf-16-be", ""),
    ],
)
def test_wide_encodings_are_named_and_still_read(encoding: str, mark: str) -> None:
    text, found = look((mark + 'tasks:\n  title: "Đồ"\n').encode(encoding))
    assert found == [("R102", 1, 1)]
    assert text == 'tasks:\n  title: "Đồ"\n'


def test_a_byte_that_is_no_utf_8_is_shown_at_its_place_and_the_rest_is_read() -> None:
    text, found = look("a: Đồ\nb: Sơn".encode() + b"\xe9 c\nd: \xff\n")
    assert found == [("R101", 2, 7)]
    assert text == "a: Đồ\nb: Sơn\ufffd c\nd: \ufffd\n"


def test_a_byte_order_mark_is_a_note_and_takes_no_column() -> None:
    fit, _, (mark, sign) = inspect("a.yaml", codecs.BOM_UTF8 + b"a: b\x07\n")
    assert (mark.severity, where(mark)) == ("note", ("R104", 1, 1))
    assert where(sign) == ("R103", 1, 5)
    assert fit.startswith("a")


def test_a_byte_order_mark_elsewhere_is_a_sign_that_cannot_be_seen() -> None:
    assert look("a: 1\nb:\ufeff 2\n") == ("a: 1\nb:  2\n", [("R103", 2, 3)])


SIGNS = ["\x00", "\x1b", "\x7f", "\x85", "\u200b", "\u202e", "\u2028", "\u2029"]


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: f"U+{ord(sign):04X}")
def test_a_sign_that_cannot_be_seen_is_reported_and_shifts_no_line(sign: str) -> None:
    text, found = look(f'a: "Đồ{sign}Sơn"\nb: 1\u200b\n')
    assert found == [("R103", 1, 7), ("R103", 2, 5)]
    assert text == 'a: "Đồ Sơn"\nb: 1 \n'


def test_a_text_full_of_such_signs_is_reported_so_many_times_and_no_more() -> None:
    text, found = look("\x01" * (MOST + 5))
    assert len(found) == MOST
    assert text == " " * (MOST + 5)


def test_old_ends_of_line_end_a_line_here_as_they_do_for_yaml() -> None:
    text = 'tasks:\r  - id: mot\r    clause: II.1\r\r\n    titel: "Đ"\r'
    fit, spoiled, findings = inspect("a.yaml", text.encode())
    assert (spoiled, findings) == ((), [])
    assert fit.split("\n")[:3] == ["tasks:", "  - id: mot", "    clause: II.1"]
    assert places(plan(fit), "R201") == [("plan.yaml", 5, 5)]


def test_a_bad_byte_after_old_ends_of_line_is_shown_in_the_same_line_as_all_else() -> None:
    assert look(b"a: 1\rb: 2\rc: \xff\x07\r") == (
        "a: 1\nb: 2\nc: \ufffd \n",
        [("R101", 3, 4), ("R103", 3, 5)],
    )


@pytest.mark.parametrize(
    ("letter", "meant"), [("\u00d0", "Đ"), ("\u0189", "Đ"), ("\u00f0", "đ"), ("\u0256", "đ")]
)
def test_a_look_alike_of_d_with_stroke_is_shown_with_what_was_meant(
    letter: str, meant: str
) -> None:
    _, _, (finding,) = inspect("a.yaml", f"a: Đồ {letter}ồ\n".encode())
    assert where(finding) == ("R107", 1, 7)
    assert finding.args["meant"] == meant


def test_a_tab_before_words_spoils_its_line_and_no_other_tab_does() -> None:
    text = 'tasks:\n\t\n  - id: a\n  \ttitle: "a\tb"\n    clause: II.1\t# c\n'
    fit, spoiled, findings = inspect("a.yaml", text.encode())
    assert [where(found) for found in findings] == [("R105", 4, 3)]
    assert spoiled == (4,)
    assert fit == text


def test_a_no_break_space_is_reported_only_where_it_would_be_taken_for_a_blank() -> None:
    text, found = look('a:\u00a01\n\u00a0\u00a0b: "x\u00a0y"\n-\u00a0c\n\u00a0\n')
    assert [code for code, *_ in found] == ["R110"] * len(found)
    assert [place[1:] for place in found] == [(1, 3), (2, 1), (3, 2)]
    assert text.startswith("a: 1\n ")
    assert '"x\u00a0y"' in text


def test_letters_with_marks_apart_are_noted_once_at_the_first() -> None:
    apart = unicodedata.normalize("NFD", "Đồ Sơn")
    _, _, findings = inspect("a.yaml", f'a: "Đồ"\nb: "{apart}"\nc: "{apart}"\n'.encode())
    assert [(where(found), found.severity) for found in findings] == [(("R106", 2, 6), "note")]


def test_columns_count_the_code_points_of_the_file_however_its_letters_are_written() -> None:
    for form in ("NFC", "NFD"):
        text = unicodedata.normalize(
            form, 'tasks:\n  - {id: viec, clause: II.1, title: "Việc ở Đồ Sơn", titel: "x"}\n'
        )
        outcome = plan(text)
        assert places(outcome, "R201") == [place(text, "titel")]


def test_words_written_either_way_are_the_same_words() -> None:
    apart = unicodedata.normalize("NFD", "Đợt cuối năm")
    outcome = plan(
        f"""
        tasks:
          - id: viec
            clause: II.1
            text: "Làm vào Đợt cuối năm."
            lead: [so-mot]
            when: [{{in: 2020, quote: "{apart}"}}]
        """
    )
    assert [found.code for found in outcome.findings if found.severity == "error"] == []
