"""The signed document and the model side by side: nothing is missed, and nothing rounded up."""

from __future__ import annotations

import sys
import unicodedata
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from source_beside import ITEMS, ORIGINAL, PATH, coverage, outcome, told

from helpers import BASE, compiled
from planc.checks import message
from planc.coverage import Share, cover
from planc.coverage.align import align
from planc.source import SourceFile
from real_plan import real_plan

if TYPE_CHECKING:
    from planc.coverage import Coverage
    from planc.findings import Finding

LINES = ORIGINAL.splitlines()


def uncovered(found: Coverage) -> tuple[list[int], list[str]]:
    """The numbers of the source lines, and the texts of the model lines, without a counterpart."""
    return (
        [line.number for line in found.source if not line.covered],
        [line.text for line in found.model if not line.covered],
    )


def of_real_plan(lines: list[str]) -> Coverage:
    """The coverage of the real plan with other lines in the place of its source."""
    plan = real_plan()
    file = SourceFile(plan.originals[0].path, "\n".join(lines))
    found = cover(replace(plan, originals=(file,)))
    assert found is not None
    return found


def real_lines() -> list[str]:
    return [line for line in real_plan().originals[0].text.split("\n") if line.strip()]


# ── whole ────────────────────────────────────────────────────────────────────────────────────


def test_the_real_plan_and_its_source_cover_each_other_line_by_line() -> None:
    found = cover(real_plan())

    assert found is not None
    assert found.source_share == found.model_share
    assert (found.source_share.lines, found.source_share.tenths) == (108, 1000)
    assert found.source_share.whole
    pairs = [(line.model, number) for number, line in enumerate(found.source)]
    assert pairs == [((number,), number) for number in range(108)]
    assert all(line.source == (number,) for number, line in enumerate(found.model))
    assert not any(line.made for line in found.model)


def test_the_small_plan_is_whole_and_nothing_is_told() -> None:
    found = coverage(ORIGINAL)

    assert (found.source_share.tenths, found.model_share.tenths) == (1000, 1000)
    assert [line.text for line in found.source] == LINES
    assert told(outcome(ORIGINAL)) == []


def test_a_plan_without_a_source_has_no_coverage_and_no_finding() -> None:
    found = outcome()

    assert cover(compiled(found)) is None
    assert told(found) == []


@pytest.mark.parametrize(
    "written",
    [
        ORIGINAL.replace("\n", "\r\n").encode(),
        ORIGINAL.replace("\n", "\r").encode(),
        b"\xef\xbb\xbf" + ORIGINAL.encode(),
        ORIGINAL.replace(" ", "\u00a0").encode(),
        ORIGINAL.replace(" ", "\t").encode(),
        ORIGINAL.replace("\n", "  \n\n \t\n").encode(),
        ORIGINAL.replace("hòa giải", "hòa\u200b giải\u00ad").encode(),
        unicodedata.normalize("NFD", ORIGINAL).encode(),
        ORIGINAL.replace("- ", "-").encode(),
        ORIGINAL.replace("\nI. ", "\n----------\n\fI. ").encode(),
        ORIGINAL.removesuffix("\n").encode(),
    ],
    ids=[
        *("windows", "old macintosh", "mark", "hard spaces", "tabs", "empty lines", "unseen signs"),
        *(
            "decomposed",
            "no space behind a dash",
            "a drawn line and a new page",
            "no last line end",
        ),
    ],
)
def test_how_a_file_was_saved_makes_no_difference(written: bytes) -> None:
    found = coverage(written)

    assert (found.source_share.tenths, found.model_share.tenths) == (1000, 1000)
    assert found.source_share == coverage(ORIGINAL).source_share
    assert outcome(written).findings == outcome(ORIGINAL).findings


def test_lines_broken_for_a_narrow_page_are_the_same_lines() -> None:
    broken = ORIGINAL.replace("nhân dân cấp huyện", "nhân\ndân cấp\nhuyện")

    found = coverage(broken)

    assert (found.source_share.whole, found.model_share.whole) == (True, True)
    (line,) = [line for line in found.model if line.key == "as_written/coordinate"]
    assert [found.source[number].number for number in line.source] == [8, 9, 10]


def test_lines_that_a_copy_ran_together_are_the_same_lines() -> None:
    found = coverage(ORIGINAL.replace("\n+ ", " + "))

    assert (found.source_share.whole, found.model_share.whole) == (True, True)


def test_several_files_are_one_document_in_the_order_of_their_names() -> None:
    head, body = "\n".join(LINES[:4]), "\n".join(LINES[4:])

    assert coverage(head, body).source_share.whole
    assert not coverage(body, head).source_share.whole
    assert coverage(head, "", body).files == tuple(f"plan/source/{n}.txt" for n in (1, 2, 3))
    assert coverage(head, "", body).source_share.whole


def test_an_empty_source_has_no_share_and_the_model_stands_in_it_nowhere() -> None:
    found = coverage("")

    assert (found.source_share.tenths, found.model_share.tenths) == (None, 0)
    assert {line.state for line in found.model} == {"missing"}
    (finding,) = [each for each in outcome("").findings if each.code == "P713"]
    assert finding.args["hit_items"] == finding.args["all_items"] == 2


@given(st.integers(1, 10**6), st.data())
def test_a_share_is_a_hundred_only_where_nothing_is_missing(
    lines: int, data: st.DataObject
) -> None:
    found = data.draw(st.integers(0, lines))

    tenths = Share(lines, found, lines, found).tenths

    assert tenths is not None
    assert (tenths == 1000) == (found == lines)
    assert tenths <= 1000 * found / lines


# ── one edit of the source, anywhere ─────────────────────────────────────────────────────────


@pytest.mark.parametrize("number", range(108))
def test_a_line_taken_out_of_the_source_is_missed_in_the_model(number: int) -> None:
    lines = real_lines()

    found = of_real_plan(lines[:number] + lines[number + 1 :])

    missed = [at for at, line in enumerate(found.model) if not line.covered]
    assert missed == [number]
    assert found.source_share.whole
    assert found.model_share.tenths == 107 * 1000 // 108


@pytest.mark.parametrize("number", range(108))
def test_a_word_changed_in_the_source_is_found_in_its_line_on_both_sides(number: int) -> None:
    lines = real_lines()
    words = lines[number].split()
    words[len(words) // 2] += "X"
    lines[number] = " ".join(words)

    found = of_real_plan(lines)

    assert [at for at, line in enumerate(found.source) if not line.covered] == [number]
    assert [at for at, line in enumerate(found.model) if not line.covered] == [number]
    assert found.source[number].state in {"changed", "missing"}


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_line_put_in_anywhere_is_found_there_whether_it_is_new_or_not(
    data: st.DataObject,
) -> None:
    lines = real_lines()
    at = data.draw(st.integers(0, len(lines)))
    line = data.draw(st.sampled_from([*lines, "Một câu không ai ký."]))

    found = of_real_plan([*lines[:at], line, *lines[at:]])

    missed = [number for number, each in enumerate(found.source) if not each.covered]
    assert len(missed) == 1
    # Of equal lines one behind the other it may be any.
    assert found.source[missed[0]].text == " ".join(line.split())
    assert abs(missed[0] - at) <= 1
    assert found.model_share.whole
    assert found.source_share.tenths == 108 * 1000 // 109


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_two_lines_that_change_places_are_found_between_their_places(data: st.DataObject) -> None:
    lines = real_lines()
    one, other = sorted(
        data.draw(
            st.tuples(st.integers(0, 107), st.integers(0, 107)).filter(
                lambda pair: "".join(lines[pair[0]].split()) != "".join(lines[pair[1]].split())
            )
        )
    )
    lines[one], lines[other] = lines[other], lines[one]

    found = of_real_plan(lines)

    missed = [number for number, line in enumerate(found.source) if not line.covered]
    assert 1 <= len(missed) <= 2
    assert all(one <= number <= other for number in missed)
    assert (
        found.source_share.tenths == found.model_share.tenths == (108 - len(missed)) * 1000 // 108
    )


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_whatever_is_done_to_the_lines_each_is_told_of_once_and_the_counts_add_up(
    data: st.DataObject,
) -> None:
    lines = list(LINES)
    for _ in range(data.draw(st.integers(0, 6))):
        at = data.draw(st.integers(0, max(len(lines) - 1, 0)))
        match data.draw(st.sampled_from(["drop", "double", "swap", "word", "new", "join"])):
            case "drop" if lines:
                del lines[at]
            case "double" if lines:
                lines.insert(data.draw(st.integers(0, len(lines))), lines[at])
            case "swap" if lines:
                to = data.draw(st.integers(0, len(lines) - 1))
                lines[at], lines[to] = lines[to], lines[at]
            case "word" if lines:
                lines[at] += data.draw(st.sampled_from([" thêm", "x", " 2020"]))
            case "join" if at + 1 < len(lines):
                lines[at : at + 2] = [f"{lines[at]} {lines[at + 1]}"]
            case _:
                lines.insert(at, data.draw(st.text(st.sampled_from("aă -2"), min_size=1)))
    written = "\n".join(lines)

    found = coverage(written)

    whole = "".join("".join(line.split()) for line in lines if any(map(str.isalnum, line)))
    assert "".join("".join(line.text.split()) for line in found.source) == whole
    for ours, theirs in ((found.source, found.model), (found.model, found.source)):
        for number, line in enumerate(ours):
            across = line.model if hasattr(line, "model") else line.source
            assert bool(across) == (line.state in {"same", "moved", "changed"})
            for other in across:
                back = theirs[other]
                assert number in (back.model if hasattr(back, "model") else back.source)
    same = [line.model[0] for line in found.source if line.state == "same"]
    assert all(one <= other for one, other in pairwise(same))
    unedited = whole == "".join(ORIGINAL.split())
    assert (found.source_share.whole and found.model_share.whole) == unedited
    assert (told(outcome(written)) == []) == unedited


# ── one edit of the model ────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("Nâng cao năng lực", "Nâng cao trình độ", 3),
        ("NHIỆM VỤ", "CÁC NHIỆM VỤ", 4),
        ("cho hòa giải viên", "cho mọi hòa giải viên", 9),
        ('lead: "Sở Một."\n', 'lead: "Sở Hai."\n', 15),
        ("cấp huyện; các", "cấp xã; các", 16),
        ("Năm 2020.", "Năm 2022.", 17),
        ("+ Trước khi làm;", "+ Ngay trước khi làm;", 22),
        ("+ Sau khi làm.", "+ Sau khi làm xong.", 23),
        ('when: "Năm 2021."', 'when: "Năm 2022."', 26),
        ('text: "Bộ"', 'text: "Các bộ"', 28),
        ("Lưu: VT", "Lưu: VP", 29),
    ],
)
def test_other_words_in_the_model_are_told_at_their_line_in_the_plan(
    old: str, new: str, line: int
) -> None:
    assert old in ITEMS
    changed = ITEMS.replace(old, new)

    found = coverage(ORIGINAL, items=changed)

    assert told(outcome(ORIGINAL, items=changed)) == [("P713", "plan/viec.yaml", line)]
    assert found.source_share.tenths == found.model_share.tenths == 16 * 1000 // 17


def test_a_word_more_in_any_text_of_the_real_plan_is_found_in_its_line() -> None:
    plan = real_plan().plan
    tried = 0
    for name in ("sections", "funding", "items", "recipients"):
        nouns = getattr(plan, name)
        for number, noun in enumerate(nouns):
            edits = [replace(noun, text=f"Thêm {noun.text}")] if noun.text else []
            for key, words in getattr(noun, "as_written", ()):
                written = tuple({**dict(noun.as_written), key: f"Thêm {words}"}.items())
                edits.append(replace(noun, as_written=written))
            for edited in edits:
                changed = (*nouns[:number], edited, *nouns[number + 1 :])
                found = cover(replace(real_plan(), plan=replace(plan, **{name: changed})))
                assert found is not None
                (missed,) = [line for line in found.model if not line.covered]
                (lost,) = [line for line in found.source if not line.covered]
                assert missed.owner == noun.id
                assert "Thêm" in missed.text
                assert (lost.state, missed.state) == ("changed", "changed")
                tried += 1
    # All but type, title, preamble, "Nơi nhận:" and the second line of one field.
    assert tried == 108 - 5


def test_a_title_that_was_given_for_looking_up_is_no_word_of_the_document() -> None:
    changed = ITEMS.replace("Tên do người nhập đặt", "Một tên khác")

    assert coverage(ORIGINAL, items=changed).model_share.whole


def test_an_item_that_nobody_signed_is_told_once_with_all_its_lines() -> None:
    more = ITEMS.replace(
        "recipients:",
        """\
  - id: viec-la
    clause: II.3
    text: "Mua sắm trang phục cho đội bóng."
    lead: [so-hai]
    when: [{in: 2022}]
    as_written: {lead: "Sở Hai.", when: "Năm 2022."}
recipients:""",
    )

    (finding,) = [each for each in outcome(ORIGINAL, items=more).findings if each.code == "P713"]

    assert finding.item == "viec-la"
    assert finding.args["more"] == 2
    assert "Mua sắm trang phục" in message(finding, "vi")
    assert coverage(ORIGINAL, items=more).source_share.whole


def test_a_section_left_out_is_told_once_at_its_first_line_in_the_source() -> None:
    start, end = ITEMS.index("  - id: kiem-tra"), ITEMS.index("recipients:")

    found = outcome(ORIGINAL, items=ITEMS[:start] + ITEMS[end:])

    assert told(found) == [("P712", PATH, 10)]
    (finding,) = [each for each in found.findings if each.code == "P712"]
    assert (finding.span.end_line, finding.args["more"]) == (14, 4)


# ── lines that the model makes ───────────────────────────────────────────────────────────────


def test_a_line_written_from_fields_counts_where_the_source_has_it_letter_for_letter() -> None:
    items = ITEMS.replace('lead: "Sở Một.", when', "when")

    made = [line for line in coverage(ORIGINAL, items=items).model if line.made]

    assert len(made) == 1
    (line,) = made
    spoken = ORIGINAL.replace("- Cơ quan chủ trì: Sở Một.\n- Thời gian thực hiện: Năm 2021.", "{}")
    as_made = spoken.format(f"{line.text}\n- Thời gian thực hiện: Năm 2021.")
    assert coverage(as_made, items=items).model_share.whole
    otherwise = spoken.format("- Cơ quan chủ trì: Sở nào đó.\n- Thời gian thực hiện: Năm 2021.")
    found = coverage(otherwise, items=items)
    assert uncovered(found) == ([13], [line.text])
    (finding,) = [each for each in outcome(otherwise, items=items).findings if each.code == "P713"]
    assert "phần mềm viết từ các trường" in message(finding, "vi")


# ── letterhead and signature ─────────────────────────────────────────────────────────────────

HEAD = """\
ỦY BAN NHÂN DÂN\t\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH MẪU          Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND\tMẫu, ngày 05 tháng 7 năm 2019
"""
FOOT = """\
TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
(Đã ký)
Nguyễn Văn Hư Cấu
"""
SIGNED = BASE.replace(
    "  territory: mau\n",
    """\
  territory: mau
  number: "12/KH-UBND"
  issued: 2019-07-05
  signatory: {position: "KT. CHỦ TỊCH\\nPHÓ CHỦ TỊCH", name: "Nguyễn Văn Hư Cấu"}
""",
)


def signed(original: str, base: str = SIGNED) -> Coverage:
    return coverage(original, base=base)


def test_letterhead_and_signature_are_what_the_plan_says_of_them() -> None:
    found = signed(HEAD + ORIGINAL + FOOT)

    assert uncovered(found) == ([], [])
    assert [line.head for line in found.source if line.state == "head"] == [
        ("issuer", "motto"),
        ("issuer", "motto"),
        ("number", "issued"),
        ("issuer",),
        ("position",),
        ("position",),
        ("signed",),
        ("signatory",),
    ]
    assert [line.key for line in found.model if line.kind == "head"] == [
        "number",
        "issued",
        "signatory",
        "signatory",
    ]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("12/KH-UBND", "13/KH-UBND", 3),
        ("ngày 05", "ngày 06", 3),
        ("Mẫu, ngày", "Bản, ngày", 3),
        ("TỈNH MẪU", "TỈNH BẢN", 2),
        ("PHÓ CHỦ TỊCH", "CHÁNH VĂN PHÒNG", 23),
        ("Văn Hư Cấu", "Văn Khác", 25),
    ],
)
def test_a_letterhead_that_disagrees_with_the_plan_is_not_in_the_model(
    old: str, new: str, line: int
) -> None:
    found = signed((HEAD + ORIGINAL + FOOT).replace(old, new))

    assert uncovered(found)[0] == [line]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("12/KH-UBND", "13/KH-UBND", 3),
        ("ngày 05", "ngày 06", 3),
        ("Văn Hư Cấu", "Văn Khác", 25),
        ("KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH", "CHÁNH VĂN PHÒNG", 22),
    ],
)
def test_another_number_day_or_name_than_the_plan_has_is_told_once(
    old: str, new: str, line: int
) -> None:
    found = outcome((HEAD + ORIGINAL + FOOT).replace(old, new), base=SIGNED)

    (finding,) = [each for each in found.findings if each.code in {"P712", "P713"}]
    assert finding.code == "P713"
    assert new.split("/", maxsplit=1)[0] in message(finding, "vi")
    assert [place.span.line for place in finding.related] == [line]
    assert finding.span.file == "plan/base.yaml"


def test_blanks_to_be_filled_in_agree_with_a_plan_that_has_no_number_and_day_yet() -> None:
    blank = HEAD.replace("12/", "      /").replace("05 tháng 7 năm 2019", "    tháng    năm     ")

    assert uncovered(signed(blank + ORIGINAL, BASE)) == ([], [])
    assert uncovered(signed(blank + ORIGINAL))[0] == [3]
    assert uncovered(signed(HEAD + ORIGINAL, BASE))[0] == [3]


def test_what_the_plan_says_of_the_signature_must_stand_in_the_source_too() -> None:
    assert uncovered(signed(HEAD + ORIGINAL)) == (
        [],
        ["KT. CHỦ TỊCH PHÓ CHỦ TỊCH", "Nguyễn Văn Hư Cấu"],
    )


def test_the_name_of_the_issuer_in_the_middle_of_the_document_is_no_letterhead() -> None:
    found = coverage(ORIGINAL.replace("II. NHIỆM VỤ", "ỦY BAN NHÂN DÂN\nII. NHIỆM VỤ"))

    assert uncovered(found)[0] == [5]


@pytest.mark.parametrize("line", ["- UBND thành phố Hải Phòng;", "- Hải Phòng;", "Hải Phòng"])
@pytest.mark.parametrize("place", ["- CV: TP;", "- Lưu: VT.", "Nơi nhận:"])
def test_a_recipient_that_is_called_as_the_issuer_is_no_letterhead(line: str, place: str) -> None:
    lines = real_lines()
    at = lines.index(place) + 1

    found = of_real_plan([*lines[:at], line, *lines[at:]])

    assert uncovered(found)[0] == [at + 1]


def test_a_signature_stands_before_the_recipients_or_behind_them_and_not_among_them() -> None:
    whole = HEAD + ORIGINAL
    assert uncovered(signed(whole.replace("Nơi nhận:\n", f"{FOOT}Nơi nhận:\n"))) == ([], [])

    among = uncovered(signed(whole.replace("- Lưu: VT.\n", f"{FOOT}- Lưu: VT.\n")))

    assert among == ([20, 21, 22, 23, 24], ["KT. CHỦ TỊCH PHÓ CHỦ TỊCH", "Nguyễn Văn Hư Cấu"])
    assert uncovered(signed(FOOT + whole))[0] == [2, 3, 4, 5]


# ── broken lines ────────────────────────────────────────────────────────────────────────────

ASSIGNED = "3. Giao Ủy ban nhân dân các quận, huyện tổ chức"


def of_assigned(*pieces: str) -> tuple[Coverage, int]:
    """The real plan, III.3 of whose source is other lines, and the number of the first of them."""
    lines = real_lines()
    at = next(number for number, line in enumerate(lines) if line.startswith(ASSIGNED))
    rest = lines[at].removeprefix(ASSIGNED).strip()
    put = [piece.format(rest=rest) for piece in pieces]
    return of_real_plan([*lines[:at], *put, *lines[at + 1 :]]), at


def test_a_word_more_in_a_broken_line_is_told_of_the_whole_line() -> None:
    found, at = of_assigned(ASSIGNED, "các {rest}")

    (line,) = [line for line in found.model if not line.covered]
    assert (line.state, line.source) == ("changed", (at, at + 1))
    assert [each.state for each in found.source if not each.covered] == ["changed", "changed"]


def test_a_page_number_within_a_paragraph_is_one_line_more_and_nothing_else() -> None:
    for number in ("3", "- 12 -"):
        found, at = of_assigned(ASSIGNED, number, "{rest}")

        assert uncovered(found) == ([at + 2], [])
        assert found.source[at + 1].state == "missing"

    found, at = of_assigned(ASSIGNED, "3", "các {rest}")
    assert [line.source for line in found.model if not line.covered] == [(at, at + 2)]
    assert found.source[at + 1].state == "missing"


def test_a_page_number_is_told_as_what_it_may_be() -> None:
    found = outcome(ORIGINAL.replace("ít nhất 02", "ít nhất\n3\n02"))

    (finding,) = [each for each in found.findings if each.code in {"P712", "P713"}]
    assert "có thể là số trang" in message(finding, "vi")
    other = outcome(ORIGINAL + "3 tờ\n")
    assert not any("số trang" in message(each, "vi") for each in other.findings)


def test_missing_words_are_told_by_the_lines_between_which_they_should_stand() -> None:
    def said(original: str) -> tuple[str, list[int]]:
        findings = outcome(original).findings
        (finding,) = [each for each in findings if each.code in {"P712", "P713"}]
        return message(finding, "vi"), [place.span.line for place in finding.related]

    behind, related = said(ORIGINAL.replace("- Thời gian thực hiện: Năm 2021.\n", ""))
    assert "đứng sau dòng 13" in behind
    assert "gần nhất" not in behind
    assert related == [13]

    line = "- Cơ quan chủ trì: Sở Một.\n"
    at = ORIGINAL.rindex(line)
    elsewhere, related = said(ORIGINAL[:at] + ORIGINAL[at + len(line) :])
    assert "chỉ có ở chỗ khác (dòng 7); đáng lẽ đứng sau dòng 12" in elsewhere
    assert related == [7]

    before, related = said(ORIGINAL.removeprefix("KẾ HOẠCH\n"))
    assert "đứng trước dòng 1" in before
    assert related == [1]


def test_a_number_that_is_a_word_of_the_paragraph_is_no_page_number() -> None:
    broken = ORIGINAL.replace("Năm 2020.", "Năm\n2020.").replace(
        "ít nhất 02 lớp", "ít nhất\n02\nlớp"
    )

    assert uncovered(coverage(broken)) == ([], [])


def test_lines_run_together_with_another_word_are_told_together() -> None:
    together = ORIGINAL.replace("hiện:\n+ Trước", "hiện: + Trước").replace(
        "\n+ Sau khi", " + Sau lúc"
    )

    found = coverage(together)

    assert [line.number for line in found.source if not line.covered] == [10]
    assert {line.state for line in found.model if not line.covered} == {"changed"}


# ── large and strange ────────────────────────────────────────────────────────────────────────


def test_a_source_of_very_many_equal_lines_is_compared_all_the_same() -> None:
    line = "- Cơ quan chủ trì: Sở Một."
    crowded = ORIGINAL.replace(line, "\n".join([line] * 30_000))

    found = coverage(crowded)

    assert found.model_share.whole
    assert found.source_share.lines_found == 17


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (["a"] * 700, ["a" * 699 + "b"] * 700),
        (["a"] * 1000, ["a" * 500 + "b"] * 500),
        (["a" * 20_000 + "b"] * 500, ["a" * 20_000 + "c"] * 500),
        (["1"] * 1000, ["1" * 1000 + "b"] * 500),
        (["a b"] * 200, ["a b c d"] * 200),
        ([" ".join(map(str, range(900)))] * 200, [" ".join(map(str, range(999)))] * 200),
    ],
    ids=["letters", "more letters", "long lines", "numbers", "pieces", "many words"],
)
def test_lines_that_begin_alike_are_laid_side_by_side_within_bounds(
    ours: list[str], theirs: list[str]
) -> None:
    steps = iter(range(10_000_000))

    def count(*_: object) -> None:
        assert next(steps, None) is not None, "too much work"

    sys.setprofile(count)
    try:
        align([tuple(line.split()) for line in ours], [tuple(line.split()) for line in theirs])
    finally:
        sys.setprofile(None)


@pytest.mark.parametrize(
    "words",
    ["=1+1", "<b>{x}</b>", "#x \\u{41}", "[[a]] {{ b }}", "x" * 5000, "ἀρχή ру́сский 漢字 🙂"],
)
def test_odd_words_are_told_as_they_stand(words: str) -> None:
    found = outcome(ORIGINAL + words + "\n")

    finding: Finding
    (finding,) = [each for each in found.findings if each.code in {"P712", "P713"}]
    assert (finding.code, finding.span.line) == ("P712", 18)
    assert words[:50] in message(finding, "vi")


def test_the_order_of_findings_has_their_places_in_real_files() -> None:
    root = Path(__file__).parents[2]

    files = {file.path for file in real_plan().originals}

    assert {(root / "plan/source" / Path(file).name).exists() for file in files} == {True}
