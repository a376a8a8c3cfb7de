"""What the examples of the rules of names and words cannot show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from helpers import place, places, plan
from planc.checks import message

if TYPE_CHECKING:
    from planc.findings import Finding
    from planc.pipeline import Outcome


def found(outcome: Outcome, code: str) -> list[Finding]:
    return [finding for finding in outcome.findings if finding.code == code]


def section(text: str, more: str = "") -> Outcome:
    return plan(f'sections:\n  - {{id: doan-van, clause: I.1, text: "{text}"}}\n{more}')


def task(coordinate: str, more: str = "") -> str:
    return f"""
tasks:
  - id: viec
    clause: II.1
    text: "Việc."
    lead: [so-mot]
    coordinate: [{coordinate}]
    when: [{{in: 2020}}]
{more}"""


# ── unspecified parties ──────────────────────────────────────────────────────────────────────


def test_words_as_the_only_coordinators_are_told_by_one_rule() -> None:
    outcome = plan(task('{unspecified: "các đơn vị liên quan"}'))
    assert (len(found(outcome, "P601")), len(found(outcome, "P103"))) == (1, 0)


def test_words_beside_a_named_coordinator_are_told_by_the_other() -> None:
    outcome = plan(task('so-hai, {unspecified: "các đơn vị liên quan"}'))
    assert (len(found(outcome, "P601")), len(found(outcome, "P103"))) == (0, 1)


def test_words_that_lead_are_not_told_again_as_coordinators() -> None:
    text = task('{unspecified: "các đơn vị liên quan"}').replace(
        "lead: [so-mot]", 'lead: [{unspecified: "các cơ quan"}]'
    )
    assert found(plan(text), "P601") == []


def test_a_general_duty_to_work_with_others_is_not_told() -> None:
    text = task('{unspecified: "các đơn vị liên quan"}').replace("tasks:", "duties:")
    assert found(plan(text.replace("    when: [{in: 2020}]\n", "")), "P601") == []


# ── open lists ───────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Trên báo, đài...", 1),
        ("Trên báo, đài…", 1),
        ("Trên báo, đài, v.v.", 1),
        ("Trên báo, đài và các phương tiện khác.", 1),
        ("Trên báo, đài và các phương tiện khác do tỉnh quản lý.", 0),
        ("Kế hoạch số .../KH-UBND, ngày ... tháng ... năm 2020.", 0),
        ("Trên báo, đài.", 0),
        ("Các nhiệm vụ khác", 0),
    ],
)
def test_a_list_is_open_where_dots_or_words_say_so(text: str, hits: int) -> None:
    assert len(found(section(text), "P602")) == hits


def test_an_open_group_is_told_at_the_words_it_is_made_from() -> None:
    text = """
    groups:
      - {id: dai, members: [hoi, doan], open: true, quote: "Hội, Đoàn..."}
    sections:
      - {id: doan-van, clause: I.1, text: "Giao Hội, Đoàn... thực hiện."}
    """
    (finding,) = found(plan(text), "P602")
    assert (finding.span.line, finding.related[0].span.line) == (5, 3)


def test_an_open_group_without_words_is_told_at_itself() -> None:
    text = "groups: [{id: dai, members: [hoi, doan], open: true}]\n"
    assert places(plan(text), "P602") == [place(text, "true")]


def test_an_open_list_is_shown_from_one_of_its_entries_on() -> None:
    long = "Đài Phát thanh và Truyền hình tỉnh Mẫu, Báo Mẫu, Báo An ninh của tỉnh Mẫu và vùng..."
    (finding,) = found(section(f"Tuyên truyền trên {long}"), "P602")
    assert finding.args["words"] == "… Báo Mẫu, Báo An ninh của tỉnh Mẫu và vùng..."


def test_an_open_list_that_is_a_party_in_words_is_told_once() -> None:
    words = "các trung tâm, tổ chức hành nghề..."
    text = task(f'so-hai, {{unspecified: "{words}"}}').replace("Việc.", f"Giao {words} hỗ trợ.")
    outcome = plan(text)
    assert (len(found(outcome, "P103")), len(found(outcome, "P602"))) == (1, 0)


# ── one group, several names ─────────────────────────────────────────────────────────────────


def vague(*words: str) -> Outcome:
    return plan(task(", ".join(f'{{unspecified: "{each}"}}' for each in ("so-ba", *words))))


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        (("đơn vị liên quan", "các cơ quan, đơn vị có liên quan"), 0),
        (("các cơ quan báo chí", "cơ quan báo chí tại địa phương"), 1),
        (("các sở, ban, ngành", "các sở, ngành, ban và đoàn thể"), 1),
        (("đơn vị liên quan", "Các đơn vị có liên quan."), 0),
        (("các trung tâm tư vấn", "Các Trung tâm tư vấn..."), 0),
        (("các đơn vị liên quan", "các tổ chức, cá nhân liên quan"), 0),
        (("các địa phương", "các địa phương, đơn vị"), 0),
    ],
)
def test_names_that_are_nearly_the_same_are_one_finding(words: tuple[str, ...], hits: int) -> None:
    assert len(found(vague(*words), "P603")) == hits


def test_names_that_only_a_third_one_holds_together_are_one_group() -> None:
    words = ("cơ quan phối hợp cấp xa", "trường học phối hợp cấp xa", "việc khác hẳn ở đây")
    both = "cơ quan, trường học phối hợp cấp xa"
    assert found(vague(*words), "P603") == []
    (finding,) = found(vague(*words, both), "P603")
    assert finding.args["names"] == (words[0], both, words[1])


def test_a_level_that_is_named_in_two_ways_behind_a_body_is_one_finding() -> None:
    more = '    as_written: {coordinate: "Hội cấp huyện; Hội các huyện, quận."}\n'
    extra = 'units: [{id: pho, level: cap-huyen, parent: mau, kind: "quận", name: "Phố"}]\n'
    (finding,) = found(plan(extra + task("hoi@cap-huyen", more)), "P603")
    assert message(finding, "vi").startswith("Một nhóm, nhiều cách gọi (2 chỗ)")
    text = extra + task("hoi@cap-huyen", more)
    assert places(plan(text), "P603") == [place(text, "huyện, quận.")]


def test_member_organizations_called_in_several_ways_are_one_finding() -> None:
    words = "Các tổ chức chính trị - xã hội thành viên; các tổ chức thành viên ở địa phương"
    (finding,) = found(section(f"{words}; tổ chức thành viên cùng cấp."), "P603")
    names = finding.args["names"]
    assert isinstance(names, tuple)
    assert len(names) == 3
    assert found(section("Các tổ chức thành viên; mọi tổ chức thành viên."), "P603") == []


# ── overlapping groups ───────────────────────────────────────────────────────────────────────


def test_agencies_named_by_two_parties_of_a_line_are_told_by_name() -> None:
    (finding,) = found(plan(task("hoi@mau, doan-the@mau")), "P604")
    assert finding.args["names"] == ("Hội tỉnh Mẫu",)
    assert "@" not in message(finding, "vi")
    assert found(plan(task("hoi@dong, doan-the@mau")), "P604") == []


def test_groups_within_a_group_must_not_share_members() -> None:
    text = """
    groups:
      - {id: cua-bo, name: "điểm của bộ", members: [dong, dao]}
      - {id: cua-tinh, name: "điểm của tỉnh", members: [tay, dao]}
      - {id: ca-hai, members: [cua-bo, cua-tinh]}
    """
    (finding,) = found(plan(text), "P604")
    assert finding.args["names"] == ("huyện Đảo",)
    assert found(plan(text.replace("[tay, dao]", "[tay]")), "P604") == []


def test_two_persons_of_one_agency_may_both_be_notified() -> None:
    text = """
    recipients:
      - {id: mot, text: "Chủ tịch UBND tỉnh", parties: [ubnd@mau]}
      - {id: hai, text: "Phó Chủ tịch UBND tỉnh", parties: [ubnd@mau]}
    """
    assert found(plan(text), "P604") == []
    group = text.replace("ubnd@mau]}\n      - {id: hai", "doan-the@mau]}\n      - {id: hai")
    assert len(found(plan(group.replace("[ubnd@mau]", "[hoi@mau]")), "P604")) == 1


# ── abbreviations ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "text",
    [
        "Giao UBND, HĐND các xã.",
        "Theo Quyết định số 12/QĐ-XYZW và Công văn 5/ABCD-EFGH.",
        "THỰC HIỆN ĐỀ ÁN NÂNG CAO",
        "PHÂN CÔNG",
        "GIAO BAN",
        "Phần II, mục XIV.",
        "Quỹ Xây dựng (QXD) chi; QXD báo cáo.",
        "Quỹ Xây dựng (sau đây viết tắt là QXD) chi; QXD báo cáo.",
        "Trên Cổng thông tin liên lạc (xem TTLL).",
    ],
)
def test_abbreviations_that_are_known_or_explained_are_silent(text: str) -> None:
    assert found(section(text), "P605") == []


def test_an_abbreviation_is_told_once_with_all_of_its_places() -> None:
    (finding,) = found(section("Theo QXZK; theo QXZK và BKLM."), "P605")[:1]
    assert (finding.args["shorts"], len(finding.related)) == (("QXZK",), 1)
    assert len(found(section("Theo QXZK; theo QXZK và BKLM."), "P605")) == 2


def test_recipients_are_one_finding_and_the_copy_kept_is_none() -> None:
    text = """
    recipients:
      - {id: mot, text: "Phòng: QXZK, BKLM"}
      - {id: luu, text: "Lưu: VT, XKTZ"}
    """
    (finding,) = found(plan(text), "P605")
    assert finding.args["shorts"] == ("QXZK", "BKLM")


def test_a_plan_may_say_what_everybody_in_its_field_knows() -> None:
    setting = 'checks: {parameters: {P605: {known: "QXZK"}}}\n'
    assert found(section("Theo QXZK.", setting), "P605") == []


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Hội Nghề (HNG); Hội Nuôi Gà (HNG).", 0),
        ("Hội Nông Gia (HNG) và Hội Nuôi Gà (HNG).", 1),
        ("Hội Nông Gia (HNG) và Hội Nông Gia (HNG).", 0),
    ],
)
def test_two_explanations_of_one_abbreviation_must_agree(text: str, hits: int) -> None:
    assert len(found(section(text), "P606")) == hits


def test_an_abbreviation_of_two_bodies_is_told_where_it_is_used() -> None:
    bodies = """bodies:
  - {id: so-ba, name: "Sở Ba", at: [mau], abbreviations: ["SBX"]}
  - {id: so-bon, name: "Sở Bốn", at: [mau], abbreviations: ["SBX"]}
"""
    assert len(found(section("Giao SBX.", bodies), "P606")) == 1
    assert found(section("Giao Sở Ba.", bodies), "P606") == []


# ── names ────────────────────────────────────────────────────────────────────────────────────

NAMESAKE = """units:
  - {id: xa-tay-hai, level: cap-xa, parent: tay, kind: "xã", name: "Đông Một"}
  - id: xa-cu
    level: cap-xa
    parent: tay
    kind: "xã"
    name: "Cũ"
    changes: [{on: 2024-01-01, kind: "phường", name: "Mới"}]
"""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tại xã Đông Một.", "là tên của nhiều nơi: xã Đông Một, huyện Đông, xã Đông Một"),
        ("Tại phường Mới.", "chỉ là tên từ ngày 01/01/2024"),
    ],
)
def test_a_name_that_means_two_units_or_none_is_told(text: str, words: str) -> None:
    (finding,) = found(section(text, NAMESAKE), "P607")
    assert words in message(finding, "vi")


@pytest.mark.parametrize(
    "text",
    [
        "Tại xã Đông Một, huyện Tây.",
        "Tại xã Đông Một (huyện Đông).",
        "Tại xã Đông Hai.",
        "Tại xã Đông Một Ngàn.",
        "Tại xã Cũ.",
        "Tại xã Cũ (nay là phường Mới).",
        "Tại xã Không Có.",
    ],
)
def test_a_name_that_the_document_makes_clear_is_silent(text: str) -> None:
    assert found(section(text, NAMESAKE), "P607") == []


def test_a_body_that_ended_before_the_plan_is_told_where_it_is_named() -> None:
    bodies = """bodies:
  - {id: so-cu, name: "Sở Cũ", at: [mau], until: 2018-12-31, succeeded_by: [so-moi]}
  - {id: so-moi, name: "Sở Cũ và Mới", at: [mau]}
"""
    assert len(found(section("Giao Sở Cũ.", bodies), "P607")) == 1
    assert found(section("Giao Sở Cũ và Mới.", bodies), "P607") == []


# ── kinds ────────────────────────────────────────────────────────────────────────────────────

KINDS = """units:
  - {id: phuong-bac, level: cap-xa, parent: tay, kind: "phường", name: "Bắc"}
  - {id: thi-tran-nam, level: cap-xa, parent: tay, kind: "thị trấn", name: "Nam"}
"""


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("Ưu tiên xã, phường khó khăn.", 1),
        ("Các xã và các phường.", 1),
        ("Ưu tiên xã, phường, thị trấn khó khăn.", 0),
        ("Các xã khó khăn.", 0),
        ("Giao Ủy ban nhân dân các xã.", 1),
        ("Giao các xã; các phường; các thị trấn.", 0),
        ("Giao các xã, các đơn vị cấp xã.", 0),
        ("Giao các xã Đông Một.", 0),
        ("Cấp xã, các phường.", 0),
        ("Hai xã, phường: Đông Một, Bắc.", 0),
        ("Chọn 05 xã, phường.", 0),
        ("Tổ chức xã hội, phường.", 0),
    ],
)
def test_an_enumeration_must_have_all_kinds_of_its_level(text: str, hits: int) -> None:
    assert len(found(section(text, KINDS), "P608")) == hits


def test_the_same_enumeration_is_one_finding_with_its_places() -> None:
    (finding,) = found(section("Xã, phường; rồi xã, phường.", KINDS), "P608")
    assert len(finding.related) == 1


def test_an_item_of_places_that_lack_the_kind_leaves_nothing_out() -> None:
    text = task("").replace("Việc.", "Tại xã, phường.").replace("    coordinate: []\n", "")
    here = text.replace("so-mot", "ubnd@tay")
    elsewhere = text.replace("so-mot", "ubnd@dong")
    assert len(found(plan(KINDS + here), "P608")) == 1
    assert found(plan(KINDS + elsewhere), "P608") == []


# ── bodies ───────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("line", "hits"),
    [("Hội Nữ tỉnh; Hội Phụ Nữ tỉnh.", 1), ("Hội Phụ Nữ tỉnh.", 0), ("Hội Nữ tỉnh.", 0)],
)
def test_an_alias_is_told_only_where_the_document_uses_the_name_too(line: str, hits: int) -> None:
    bodies = """bodies:
  - {id: hoi-nu, name: "Hội Phụ Nữ {kind} {name}", at: [mau], aliases: ["Hội Nữ", "Phụ Nữ"]}
"""
    more = f'    as_written: {{coordinate: "{line}"}}\n'
    assert len(found(plan(bodies + task("hoi-nu", more)), "P609")) == hits


def test_words_in_a_printed_line_are_told_at_their_column() -> None:
    text = """bodies:
  - {id: hoi-nu, name: "Hội Phụ Nữ {kind} {name}", at: [mau], aliases: ["Hội Nữ"]}
"""
    text += task("hoi-nu", '    as_written: {coordinate: "Hội Phụ Nữ tỉnh; Hội Nữ tỉnh."}\n')
    (found_at,) = places(plan(text), "P609")
    assert found_at == place(text, "Hội Nữ tỉnh.")
