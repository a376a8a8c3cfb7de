"""Phrases about parties: what they are read as, and that what is written reads back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import compiled, exported, plan
from planc.idiom import Vocabulary, read_parties, write_parties
from planc.language.model import Origin, Party
from planc.pipeline import Outcome, compile_plan

if TYPE_CHECKING:
    from planc.idiom import PartyRead

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Said:
    """A phrase, and what it is read as: selectors, with `-` before units that are left out."""

    phrase: str
    parties: tuple[str, ...]


@pytest.fixture(scope="module")
def hai_phong() -> Vocabulary:
    whole = compiled(compile_plan(ROOT / "plan"))
    return Vocabulary.of(whole.plan, whole.directory)


def shown(read: PartyRead) -> str:
    """A party as the tables below write it: words in quotation marks, what is unknown with ?."""
    party = read.party
    if party.unspecified:
        return f"“{party.written}”" + ("?" if read.certainty == "unknown" else "")
    sign = "?" if read.certainty == "unplaced" else ""
    role = f" ({read.role})" if read.role else ""
    return party.written + sign + "".join(f" -{unit}" for unit in party.excepted) + role


QUAN = "-do-son -duong-kinh -hai-an -hong-bang -kien-an -le-chan -ngo-quyen"

HUYEN = "-an-duong -an-lao -bach-long-vi -cat-hai -kien-thuy -thuy-nguyen -tien-lang -vinh-bao"

PHRASES = [
    # One body, and lists with mixed signs.
    Said("Sở Tư pháp.", ("so-tu-phap",)),
    Said("- Sở Tư pháp;", ("so-tu-phap",)),
    Said(
        "Sở Tư pháp, Sở Thông tin và Truyền thông; Ủy ban nhân dân quận, huyện.",
        ("so-tu-phap", "so-tttt", "ubnd@cap-huyen"),
    ),
    Said("Sở Thông tin & Truyền thông và Sở TT&TT", ("so-tttt", "so-tttt")),
    Said(
        "Sở Nội vụ, Sở Giáo dục và Đào tạo, Sở Tài chính.",
        ("“Sở Nội vụ”?", "“Sở Giáo dục và Đào tạo”?", "so-tai-chinh"),
    ),
    # A noun that stands once.
    Said("Ủy ban nhân dân cấp huyện, cấp xã", ("ubnd@cap-huyen", "ubnd@cap-xa")),
    Said(
        "Tòa án nhân dân, Viện Kiểm sát nhân dân, Hội Luật gia cấp huyện",
        ("tand@cap-huyen", "vksnd@cap-huyen", "hoi-luat-gia@cap-huyen"),
    ),
    Said("TAND, VKSND thành phố", ("tand@hai-phong", "vksnd@hai-phong")),
    Said(
        "Các Bộ: Quốc phòng, Tài nguyên và Môi trường",
        ("“Bộ Quốc phòng”?", "“Bộ Tài nguyên và Môi trường”?"),
    ),
    Said(
        "các Sở: Tư pháp, Thông tin và Truyền thông, Giáo dục và Đào tạo",
        ("so-tu-phap", "so-tttt", "“Sở Giáo dục và Đào tạo”?"),
    ),
    Said("Các Hội: Luật gia TP, LHPN TP", ("hoi-luat-gia@hai-phong", "hoi-lhpn@hai-phong")),
    # Classes of units.
    Said("UBND cấp xã", ("ubnd@cap-xa",)),
    Said("Uỷ ban nhân dân các xã, phường, thị trấn", ("ubnd@cap-xa",)),
    Said(
        "Ủy ban nhân dân các huyện",
        (f"ubnd@cap-huyen {QUAN}",),
    ),
    Said(
        "Ủy ban nhân dân các quận, huyện (trừ huyện Bạch Long Vĩ)",
        ("ubnd@cap-huyen -bach-long-vi",),
    ),
    Said(
        "Ủy ban nhân dân cấp huyện, trừ huyện Bạch Long Vĩ và huyện Cát Hải",
        ("ubnd@cap-huyen -bach-long-vi -cat-hai",),
    ),
    Said("UBND các huyện có xã miền núi", ("“UBND các huyện có xã miền núi”",)),
    Said(
        "Ủy ban nhân dân các quận, huyện (trừ nơi đã làm điểm); Sở Tư pháp",
        ("“Ủy ban nhân dân các quận, huyện (trừ nơi đã làm điểm)”", "so-tu-phap"),
    ),
    Said(
        "Ủy ban nhân dân cấp xã (trừ xã An Lư và phường Cầu Đất)",
        ("ubnd@cap-xa -xa-an-lu -phuong-cau-dat",),
    ),
    Said(
        "Ủy ban nhân dân cấp huyện (trừ các quận, huyện Cát Hải)",
        (f"ubnd@cap-huyen {QUAN} -cat-hai",),
    ),
    # Lists of units, with and without a number.
    Said("Ủy ban nhân dân 03 quận, huyện: Đồ Sơn, Thuỷ Nguyên, Vĩnh Bảo", ("ubnd@huyen-diem-bo",)),
    Said(
        "Ủy ban nhân dân các quận: Lê Chân, Hồng Bàng; các huyện: An Lão",
        ("ubnd@le-chan", "ubnd@hong-bang", "ubnd@an-lao"),
    ),
    Said(
        "Ủy ban nhân dân quận Lê Chân, Hồng Bàng và huyện Tiên Lãng",
        ("ubnd@le-chan", "ubnd@hong-bang", "ubnd@tien-lang"),
    ),
    Said(
        "Ủy ban nhân dân các quận, huyện: Lê Chân, Không Có, Kiến An; Sở Tài chính",
        ("ubnd@le-chan", "“Không Có”?", "ubnd@kien-an", "so-tai-chinh"),
    ),
    Said("Ủy ban nhân dân xã Minh Tân (huyện Kiến Thụy)", ("ubnd@xa-minh-tan-kien-thuy",)),
    Said(
        "Ủy ban Mặt trận Tổ quốc các quận, huyện: Đồ Sơn, Thủy Nguyên, Vĩnh Bảo và nhân dân",
        ("mttq@huyen-diem-bo", "“nhân dân”"),
    ),
    # Relative to a lead.
    Said(
        "Ủy ban Mặt trận Tổ quốc Việt Nam và các tổ chức chính trị - xã hội cùng cấp",
        ("mttq@same", "to-chuc-chinh-tri-xa-hoi@same"),
    ),
    Said(
        "Ủy ban nhân dân cấp trên trực tiếp, Phòng Tư pháp cùng cấp",
        ("ubnd@above", "phong-tu-phap@same"),
    ),
    Said(
        "Ủy ban Mặt trận Tổ quốc Việt Nam cấp huyện và các tổ chức thành viên cùng cấp",
        ("mttq@cap-huyen", "“các tổ chức thành viên cùng cấp”"),
    ),
    # Nobody in particular.
    Said(
        "các cơ quan báo chí và đơn vị liên quan", ("“các cơ quan báo chí”", "“đơn vị liên quan”")
    ),
    Said("các tổ chức, cá nhân liên quan", ("“các tổ chức, cá nhân liên quan”",)),
    Said(
        "Các sở, ban, ngành, đoàn thể thành phố; UBND các quận, huyện",
        ("“Các sở, ban, ngành, đoàn thể thành phố”", "ubnd@cap-huyen"),
    ),
    Said("Chủ tịch Ủy ban nhân dân quận, huyện", ("“Chủ tịch Ủy ban nhân dân quận, huyện”?",)),
    Said(
        "các doanh nghiệp (Công ty A, Công ty B ...)",
        ("“các doanh nghiệp (Công ty A, Công ty B ...)”",),
    ),
    Said("Hội Luật gia Việt Nam", ("“Hội Luật gia Việt Nam”?",)),
    # Two roles in one sentence.
    Said(
        "Sở Tư pháp chủ trì, phối hợp với các sở, ban, ngành và Ủy ban nhân dân các quận, huyện",
        ("so-tu-phap (lead)", "“các sở, ban, ngành”", "ubnd@cap-huyen (coordinate)"),
    ),
    Said("Sở Tư pháp phối hợp Sở Tài chính", ("so-tu-phap", "so-tai-chinh (coordinate)")),
    Said(
        "Cơ quan chủ trì: Sở Tư pháp; cơ quan phối hợp: Sở Tài chính",
        ("so-tu-phap (lead)", "so-tai-chinh (coordinate)"),
    ),
    Said("UBMTTQ cùng cấp với cơ quan chủ trì", ("mttq@same",)),
    # Numbered, open, in brackets, and what is not said.
    Said("1. Sở Tư pháp; 2. Sở Tài chính.", ("so-tu-phap", "so-tai-chinh")),
    Said("Sở Tư pháp, Sở Tài chính…", ("so-tu-phap", "so-tai-chinh")),
    Said("Sở Tư pháp hoặc Sở Tài chính", ("“Sở Tư pháp hoặc Sở Tài chính”?",)),
    Said("Ủy ban nhân dân các cấp", ("“Ủy ban nhân dân các cấp”",)),
    Said("Các Sở:", ("“Các Sở:”",)),
    Said("Sở Tư pháp; các Hội:", ("so-tu-phap", "“các Hội:”")),
    # Units of one name, of another kind, another number, inside another unit.
    Said("UBND xã Minh Tân", ("ubnd?",)),
    Said("Ủy ban nhân dân xã Minh Tân, huyện Thủy Nguyên", ("ubnd@xa-minh-tan-thuy-nguyen",)),
    Said("UBND huyện Hồng Bàng", ("“UBND huyện Hồng Bàng”?",)),
    Said("UBND thị trấn Minh Tân", ("“UBND thị trấn Minh Tân”?",)),
    Said("Ủy ban nhân dân 15 quận, huyện", ("ubnd@cap-huyen",)),
    Said("Ủy ban nhân dân 05 quận", ("“Ủy ban nhân dân 05 quận”",)),
    Said("UBND 03 quận, huyện (Đồ Sơn, Thủy Nguyên, Vĩnh Bảo)", ("ubnd@huyen-diem-bo",)),
    Said("Ủy ban nhân dân các quận, huyện trên địa bàn thành phố", ("ubnd@cap-huyen",)),
    Said("UBND quận Lê Chân và các phường", ("ubnd@le-chan", "“các phường”?")),
    # Several levels shared by several heads.
    Said(
        "UBND, UBMTTQ cấp huyện, cấp xã",
        ("ubnd@cap-huyen", "ubnd@cap-xa", "mttq@cap-huyen", "mttq@cap-xa"),
    ),
    Said(
        "UBND các quận, huyện, xã, phường, thị trấn",
        ("ubnd@cap-huyen", "ubnd@cap-xa"),
    ),
    Said("Công an thành phố, quận, huyện", ("cong-an@hai-phong", "cong-an@cap-huyen")),
    Said(
        "UBND, Công an cấp huyện (trừ huyện Bạch Long Vĩ)",
        ("ubnd@cap-huyen -bach-long-vi", "cong-an@cap-huyen -bach-long-vi"),
    ),
    Said(
        "UBND cấp huyện, cấp xã (trừ huyện Bạch Long Vĩ)",
        ("ubnd@cap-huyen -bach-long-vi", "ubnd@cap-xa"),
    ),
    Said(
        "UBND các quận và các huyện: An Dương, An Lão",
        (f"ubnd@cap-huyen {HUYEN}", "ubnd@an-duong", "ubnd@an-lao"),
    ),
    # A body that is everywhere, and no place.
    Said("Ủy ban Mặt trận Tổ quốc Việt Nam", ("mttq?",)),
]


@pytest.mark.parametrize("said", PHRASES, ids=lambda said: said.phrase[:40])
def test_a_phrase_is_read_as_what_it_names(said: Said, hai_phong: Vocabulary) -> None:
    read = read_parties(said.phrase, hai_phong).parties

    assert tuple(shown(each) for each in read) == said.parties


@pytest.mark.parametrize("said", PHRASES, ids=lambda said: said.phrase[:40])
def test_double_spaces_and_old_tone_marks_change_nothing(said: Said, hai_phong: Vocabulary) -> None:
    other = said.phrase.replace(" ", "  ").replace("Ủy", "Uỷ").replace("Thủy", "Thuỷ")

    one, two = (read_parties(text, hai_phong).parties for text in (said.phrase, other))
    assert [" ".join(shown(each).split()).replace("Uỷ", "Ủy") for each in two] == [
        shown(each).replace("Uỷ", "Ủy") for each in one
    ]


def test_each_party_is_said_by_the_words_at_its_place(hai_phong: Vocabulary) -> None:
    line = "Sở Tư pháp; Ủy ban nhân dân cấp huyện, cấp xã và các đơn vị liên quan."

    read = read_parties(line, hai_phong).parties

    assert [line[each.start : each.end] for each in read] == [
        "Sở Tư pháp",
        "Ủy ban nhân dân cấp huyện",
        "cấp xã",
        "các đơn vị liên quan",
    ]


def test_what_explains_a_name_in_brackets_is_left_and_told(hai_phong: Vocabulary) -> None:
    line = "Sở Tư pháp (cơ quan thường trực), Sở Tài chính"

    read = read_parties(line, hai_phong)

    assert [shown(each) for each in read.parties] == ["so-tu-phap", "so-tai-chinh"]
    assert [line[start:end] for start, end in read.left] == ["(cơ quan thường trực)"]


# ── what is written reads back ──────────────────────────────────────────────────────────────

SELECTORS: list[Any] = [
    *("so-mot", "so-hai", "bo", "ubnd@mau", "ubnd@dong", "ubnd@xa-dong-mot", "ubnd@cap-tinh"),
    *("ubnd@cap-huyen", "ubnd@cap-xa", "ubnd@huyen-diem", "mttq@cap-xa", "mttq@tay", "hoi@mau"),
    *("doan-the@mau", "doan-the@cap-xa", "hoi@cap-huyen", "doan@xa-dong-hai", "ubnd@doai"),
    *("mttq@same", "doan-the@below", "hoi@above"),
    {"party": "ubnd@cap-huyen", "except": ["dao"]},
    {"party": "ubnd@cap-xa", "except": ["xa-dong-mot", "xa-tay-mot"]},
    {"unspecified": "các đơn vị liên quan"},
    {"unspecified": "các tổ chức, cá nhân liên quan"},
    {"unspecified": "tổ chức hành nghề luật sư..."},
]

lines = st.lists(st.sampled_from(SELECTORS), min_size=1, max_size=6, unique_by=str)


def as_party(entry: Any) -> Party:
    if isinstance(entry, str):
        return Party.of(entry, Origin())
    if "unspecified" in entry:
        return Party(entry["unspecified"], unspecified=True)
    return Party.of(entry["party"], Origin(), tuple(entry["except"]))


def as_entry(party: Party) -> str:
    if party.unspecified:
        return f'{{unspecified: "{party.written}"}}'
    excepted = f", except: [{', '.join(party.excepted)}]" if party.excepted else ""
    return f"{{party: {party.written}{excepted}}}"


def task(parties: list[Party]) -> Outcome:
    entries = "".join(f"      - {as_entry(party)}\n" for party in parties)
    return plan(
        "tasks:\n  - id: viec\n    clause: II.1\n    text: Việc.\n    lead: [ubnd@cap-huyen]\n"
        f"    coordinate:\n{entries}"
    )


SMALL = compiled(plan("tasks:\n  - {id: viec, clause: II.1, lead: [so-mot]}\n"))
VOCABULARY = Vocabulary.of(SMALL.plan, SMALL.directory)


@settings(max_examples=150, deadline=None)
@given(lines)
def test_what_is_written_reads_back_to_the_same_obligations(entries: list[Any]) -> None:
    parties = [as_party(entry) for entry in entries]

    line = write_parties(parties, VOCABULARY)
    read = [each.party for each in read_parties(line, VOCABULARY).parties]

    one, other = exported(task(parties)), exported(task(read))
    assert other["obligations"] == one["obligations"], line
    # A line begins with a capital.
    assert str(other["unspecified"]).casefold() == str(one["unspecified"]).casefold(), line


def test_every_agency_of_the_real_directory_is_known_by_the_name_that_is_written_for_it(
    hai_phong: Vocabulary,
) -> None:
    misread = []
    for agency in hai_phong.directory.agencies.values():
        if not hai_phong.lives(agency):
            continue
        line = write_parties([Party.of(agency.id, Origin())], hai_phong)
        (read,) = read_parties(line, hai_phong).parties
        of_it = hai_phong.agencies(read.party.body, read.party.at)
        if [found.id for found in of_it] != [agency.id]:
            misread.append((agency.id, line, read.party.written))

    assert misread == []


def test_known_names_are_read_whatever_their_capitals(hai_phong: Vocabulary) -> None:
    for line in ("SỞ TƯ PHÁP, ỦY BAN NHÂN DÂN CẤP HUYỆN", "sở tư pháp, ủy ban nhân dân cấp huyện"):
        read = read_parties(line, hai_phong).parties
        assert [shown(each) for each in read] == ["so-tu-phap", "ubnd@cap-huyen"]


def test_classes_inside_a_district_are_its_own_units(hai_phong: Vocabulary) -> None:
    for line in (
        "Ủy ban nhân dân các xã, thị trấn huyện Tiên Lãng",
        "Ủy ban nhân dân các xã, thị trấn thuộc huyện Tiên Lãng",
    ):
        (read,) = read_parties(line, hai_phong).parties
        of_level = set(hai_phong.units_of_level("cap-xa")) - set(read.party.excepted)
        lines = hai_phong.directory.units
        assert of_level
        assert {lines[unit].parent for unit in of_level} == {"tien-lang"}


def test_long_lines_take_time_in_proportion(hai_phong: Vocabulary) -> None:
    read = read_parties("các sở, " * 4_000 + "ngành", hai_phong).parties

    assert len(read) == 1


FRAGMENTS = [
    *("Sở Tư pháp", "Ủy ban nhân dân", "cấp huyện", "các quận, huyện", ": ", "Lê Chân", "03"),
    *(
        ", ",
        "; ",
        " và ",
        "(",
        ")",
        "trừ ",
        "phối hợp với ",
        "chủ trì",
        "cùng cấp",
        ".",
        "...",
        "\n",
    ),
    *("các đơn vị liên quan", "Bộ", "các Sở:", "TP", "“", "”", "- ", "+ ", "&", "1", "\u00a0", "Ð"),
]

texts = st.one_of(
    st.text(max_size=40),
    st.lists(st.sampled_from(FRAGMENTS), max_size=12).map(" ".join),
)


@settings(max_examples=400, deadline=None)
@given(texts)
def test_no_word_of_a_line_gets_lost(hai_phong: Vocabulary, text: str) -> None:
    read = read_parties(text, hai_phong)

    covered = [(each.start, each.end) for each in read.parties] + list(read.left)
    rest = list(text)
    for start, end in covered:
        rest[start:end] = " " * (end - start)
    over = "".join(rest).casefold()
    for joining in ("phối hợp với", "là cơ quan chủ trì", "chủ trì", "phối hợp", "và"):
        over = over.replace(joining, " ")
    assert not [char for char in over if char.isalnum()], (text, over)


def test_every_printed_line_of_the_real_plan_reads_back_to_its_field() -> None:
    outcome = compile_plan(ROOT / "plan")

    lines = [line for item in compiled(outcome).plan.items for line in item.as_written]
    assert len([name for name, _ in lines if name != "when"]) == 26
    assert [found for found in outcome.findings if found.code == "P120"] == []
