"""Folding, sorting and nearest words."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planc.text.collate import sort_key
from planc.text.fold import fold
from planc.text.nearest import nearest

# --- Folding --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đồ Sơn", "do son"),
        ("ĐẠI HỘI", "dai hoi"),
        ("  Sở   Tư\npháp ", "so tu phap"),
        ("so-tu-phap", "so-tu-phap"),
        ("", ""),
    ],
)
def test_folding_drops_diacritics_case_and_double_spaces(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_old_and_new_places_of_the_tone_mark_fold_alike() -> None:
    assert fold("hoà Thuỷ") == fold("hòa Thủy")


def test_composed_and_decomposed_letters_fold_alike() -> None:
    assert fold("Sở Tư pháp") == fold("So\u031b\u0309 Tu\u031b pha\u0301p")


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


# --- Sorting --------------------------------------------------------------------------------


def _in_order(*texts: str) -> bool:
    return all(sort_key(left) < sort_key(right) for left, right in pairwise(texts))


def test_letters_sort_in_the_order_of_the_vietnamese_alphabet() -> None:
    assert _in_order("a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "g", "o", "ô", "ơ", "u", "ư", "v")


def test_tones_sort_ngang_huyen_hoi_nga_sac_nang() -> None:
    assert _in_order("ma", "mà", "mả", "mã", "má", "mạ")


def test_letters_count_before_tones_and_tones_before_capitals() -> None:
    assert _in_order("má", "mac")
    assert _in_order("ma", "Ma", "mà")


def test_dan_sorts_before_duong_kinh_and_both_before_letter_d_with_stroke() -> None:
    assert _in_order("An Dương", "Ăn", "Dân", "Dương Kinh", "Đan", "Đồ Sơn")


def test_spaces_signs_and_digits_sort_before_letters() -> None:
    assert _in_order("xã a", "xã-a", "xã1", "xãa")


def test_districts_of_hai_phong_sort_as_a_clerk_expects() -> None:
    names = ["Vĩnh Bảo", "Đồ Sơn", "Cát Hải", "Lê Chân", "Kiến An", "Dương Kinh", "An Lão"]
    assert sorted(names, key=sort_key) == [
        "An Lão",
        "Cát Hải",
        "Dương Kinh",
        "Đồ Sơn",
        "Kiến An",
        "Lê Chân",
        "Vĩnh Bảo",
    ]


def test_composed_and_decomposed_letters_sort_together() -> None:
    assert sort_key("ậ")[:3] == sort_key("a\u0323\u0302")[:3]


@given(st.text())
def test_any_text_has_a_place(text: str) -> None:
    assert sort_key(text) == sort_key(text)


# --- Nearest words --------------------------------------------------------------------------

KEYS = ("lead", "coordinate", "perform", "direct", "advise", "fund", "monitor", "from", "id", "to")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("leed", "lead"),
        ("laed", "lead"),
        ("LEAD", "lead"),
        ("leads", "lead"),
        ("co-ordinate", "coordinate"),
        ("coordinator", "coordinate"),
        ("frm", "from"),
        ("idd", "id"),
    ],
)
def test_a_slip_leads_to_the_word_that_was_meant(word: str, meant: str) -> None:
    assert nearest(word, KEYS)[0] == meant


@pytest.mark.parametrize("word", ["chu-tri", "deadline", "x", "", "  "])
def test_a_word_like_none_of_them_is_near_none(word: str) -> None:
    assert nearest(word, KEYS) == []


def test_a_name_without_diacritics_is_the_same_name() -> None:
    assert nearest("do son", ["Kiến An", "Đồ Sơn"]) == ["Đồ Sơn"]


def test_the_beginning_or_a_part_of_a_word_is_near_it() -> None:
    assert nearest("kien", ["cat-hai", "kien-an", "kien-thuy"]) == ["kien-an", "kien-thuy"]
    assert nearest("thuong", ["hai-thuong-lan", "x"]) == ["hai-thuong-lan"]


def test_at_most_three_come_back_and_equally_near_ones_in_alphabetical_order() -> None:
    assert nearest("xa-", ["xa-d", "xa-c", "xa-b", "xa-a"]) == ["xa-a", "xa-b", "xa-c"]
    assert nearest("xa-", ["xa-d", "xa-c"], limit=1) == ["xa-c"]


def test_two_thousand_choices_are_quick() -> None:
    choices = [f"xa-{number:04}-kien-thuy" for number in range(2_000)]
    started = time.perf_counter()
    assert nearest("xa-1234-kien-thui", choices)[0] == "xa-1234-kien-thuy"
    assert time.perf_counter() - started < 1
