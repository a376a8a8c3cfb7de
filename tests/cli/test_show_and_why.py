"""`planc show` and `planc why`: what a typed name means, and why an agency has a duty or none."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from real_plan import ROOT
from run import run
from small_plan import write_plan

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(name="small")
def small_plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return write_plan(tmp_path)


@pytest.fixture(name="hai_phong")
def hai_phong_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def printed(*arguments: str) -> list[str]:
    """The lines of a command that ends well."""
    result = run(*arguments)
    assert (result.exit_code, result.stderr) == (0, "")
    return [str(line) for line in result.stdout.rstrip("\n").split("\n")]


def apart_from_times(lines: list[str]) -> list[str]:
    """How a time is said is another test's matter."""
    return [line for line in lines if "Thời gian" not in line and "/20" not in line]


# ── show ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.usefixtures("small")
def test_an_item_is_shown_whole() -> None:
    assert apart_from_times(printed("show", "tap-huan"))[:-1] == [
        "II.1. Tập huấn nghiệp vụ",
        "  Nhiệm vụ tap-huan · plan/items.yaml:2",
        "  Tập huấn nghiệp vụ hằng năm.",
        "  Chủ trì: Ủy ban nhân dân huyện Đông; Ủy ban nhân dân huyện Tây",
        "  Phối hợp: Mặt trận huyện Đông; Mặt trận huyện Tây; “các đơn vị liên quan”",
        "  Cùng với: Hội tỉnh Mẫu",
    ]
    assert printed("show", "tap-huan")[-1].startswith("  Chỉ tiêu: ")


@pytest.mark.usefixtures("small")
def test_an_agency_is_shown_with_what_it_holds_by_role() -> None:
    shown = apart_from_times(printed("show", "ubnd@xa-dong-mot"))
    assert shown[0] == "Ủy ban nhân dân xã Đông Một"
    assert shown[1].startswith("  ubnd@xa-dong-mot · cấp xã · ")
    assert shown[2:] == [
        "",
        "Chủ trì (1)",
        "  II.2. Kiểm tra (kiem-tra)",
    ]


@pytest.mark.usefixtures("small")
def test_an_agency_without_a_duty_is_said_to_have_none() -> None:
    assert len(printed("show", "so-hai")) == 3


@pytest.mark.usefixtures("small")
def test_a_clause_is_shown_with_its_items_and_names_the_clauses_below() -> None:
    shown = printed("show", "II.2")
    assert shown[0] == "II.2. Kiểm tra"
    assert shown[-1] == "→ II.2.a"


@pytest.mark.usefixtures("hai_phong")
def test_a_clause_of_prose_is_shown_in_the_words_of_the_document() -> None:
    shown = printed("show", "ii.2")
    assert shown[0] == "II.2"
    assert shown[1].startswith("  Xây dựng đội ngũ tập huấn viên có đủ khả năng")
    assert shown[-1] == "→ II.2.1, II.2.2"


@pytest.mark.usefixtures("small")
def test_what_is_shown_can_be_asked_for_in_english_and_of_another_folder() -> None:
    os.renames("plan", "sau/khac")
    shown = printed("show", "--plan", "sau/khac", "--lang", "en", "kiem-tra")
    assert "sau/khac/items.yaml:11" in shown[1]
    assert any("2021" in line and not line.startswith("  Thời gian") for line in shown)


SO_TU_PHAP = "so-tu-phap@hai-phong"
CAU_DAT = "ubnd@phuong-cau-dat"


@pytest.mark.usefixtures("hai_phong")
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (SO_TU_PHAP, SO_TU_PHAP),
        ("so-tu-phap", SO_TU_PHAP),
        ("Sở Tư pháp", SO_TU_PHAP),
        ("SO TU PHAP", SO_TU_PHAP),
        ("sở tư pháp thành phố hải phòng", SO_TU_PHAP),
        ("UBND phường Cầu Đất", CAU_DAT),
        ("ubnd p. cau dat", CAU_DAT),
        ("uy ban nhan dan phuong cau dat", CAU_DAT),
        ("ubnd q. le chan", "ubnd@le-chan"),
        ("ubnd thanh pho thuy nguyen", "ubnd@thuy-nguyen"),
        ("ubnd tp", "ubnd@hai-phong"),
    ],
)
def test_an_agency_is_found_as_people_type_it(typed: str, meant: str) -> None:
    assert printed("show", *typed.split())[1].startswith(f"  {meant} · ")


@pytest.mark.usefixtures("hai_phong")
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("doi-ngu-tap-huan-vien", "doi-ngu-tap-huan-vien"),
        ("doi ngu tap huan vien", "doi-ngu-tap-huan-vien"),
        ("Xây dựng, kiện toàn đội ngũ tập huấn viên", "doi-ngu-tap-huan-vien"),
        ("to chuc cac lop boi duong", None),
    ],
)
def test_an_item_is_found_as_people_type_it(typed: str, meant: str | None) -> None:
    result = run("show", typed)
    if meant is None:
        assert result.exit_code == 2
        assert result.stdout == ""
    else:
        assert f" {meant} · " in result.stdout.split("\n")[1]


@pytest.mark.usefixtures("hai_phong")
def test_a_name_that_several_have_is_answered_with_all_of_them_and_status_2() -> None:
    result = run("show", "ubnd", "xa", "minh", "tan")
    assert (result.exit_code, result.stdout) == (2, "")
    assert [line.split()[0] for line in result.stderr.rstrip().split("\n")[1:]] == [
        "ubnd@xa-minh-tan-kien-thuy",
        "ubnd@xa-minh-tan-thuy-nguyen",
    ]


@pytest.mark.usefixtures("hai_phong")
def test_an_unknown_name_is_answered_with_the_nearest_and_status_2() -> None:
    result = run("show", "so", "tu", "phap", "hai", "phog")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "không tìm thấy" in result.stderr
    assert f"  {SO_TU_PHAP}  Sở Tư pháp" in result.stderr


@pytest.mark.parametrize("command", [["show", "x"], ["why", "x", "y"]], ids=" ".join)
def test_a_plan_that_cannot_be_compiled_is_answered_with_its_findings(
    command: list[str], small: Path
) -> None:
    (small / "items.yaml").write_text("tasks: [\n", encoding="utf-8")
    result = run(*command)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("plan/items.yaml:1:")


# ── why ──────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.usefixtures("small")
def test_a_duty_is_led_back_to_the_selector_the_unit_and_the_body() -> None:
    assert apart_from_times(printed("why", "mttq@dong", "tap-huan")) == [
        "Mặt trận huyện Đông — II.1. Tập huấn nghiệp vụ",
        "  Phối hợp",
        "    plan/items.yaml:7:18  mttq@same",
        "      → suy ra từ cơ quan chủ trì Ủy ban nhân dân huyện Đông",
        "      → huyện Đông được khai báo tại plan/base.yaml:16:10",
        "      → Mặt trận có ở nơi đó: plan/base.yaml:32:10",
        "    Chủ trì: Ủy ban nhân dân huyện Đông",
        "    Nghĩa vụ: tap-huan:coordinate:mttq@dong",
    ]


@pytest.mark.usefixtures("hai_phong")
def test_both_names_may_be_typed_without_marks_and_an_item_by_its_clause() -> None:
    shown = printed("why", "ubnd quan le chan", "II.2.1")
    assert shown[0].startswith("Ủy ban nhân dân quận Lê Chân — II.2.1. ")
    assert "      → mọi đơn vị cấp huyện trong địa bàn của kế hoạch: 15 cơ quan" in shown


@pytest.mark.usefixtures("hai_phong")
def test_a_successor_is_led_back_to_whom_it_succeeds() -> None:
    shown = printed("why", "ubnd@xa-minh-tan-kien-thuy", "bo-sung-hoa-giai-vien", "--lang", "en")
    assert any("every unit of cấp xã" in line for line in shown)
    shown = printed("why", CAU_DAT, "bo-sung-hoa-giai-vien", "--lang", "en")
    assert any("      → successor of " in line for line in shown)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("agency", "item", "place", "reason"),
    [
        ("ubnd@dao", "tap-huan", "6:12", "`except` takes its unit out"),
        ("ubnd@xa-cu", "kiem-tra", "15:12", "none of the item's time falls into its life"),
        ("hoi@mau", "tap-huan", "8:12", "names it as one to work with (with: hoi@mau)"),
        ("mttq@dao", "tap-huan", "7:18", "worked out lead by lead, and no lead leads here"),
        ("ubnd@mau", "tap-huan", "6:12", "selects 2 agencies of this kind, at other units"),
        ("mttq@xa-dong-mot", "kiem-tra", "15:12", "4 agencies, at this unit one of another kind"),
        ("ubnd@dong", "kiem-tra.tong-hop", None, "a part that names nobody"),
        ("so-hai", "tap-huan", "7:29", "not settled who, so given to nobody"),
        ("so-hai", "kiem-tra", None, "names neither this agency nor a group or level"),
    ],
)
def test_an_absence_is_answered_with_the_nearest_reason(
    agency: str, item: str, place: str | None, reason: str
) -> None:
    head, none, because, told, *_ = printed("why", agency, item, "--lang", "en")
    assert " — II." in head
    assert " has no obligation " in none
    assert because == "  The nearest reason:"
    assert reason in told
    if place:
        assert told.startswith(f"    plan/items.yaml:{place}")


@pytest.mark.usefixtures("small")
def test_an_absence_says_what_else_the_agency_has_in_the_same_task() -> None:
    shown = printed("why", "ubnd@xa-dong-mot", "kiem-tra.tong-hop", "--lang", "en")
    assert shown[-2:] == ["  In the same task it has:", "    Leads: Kiểm tra (kiem-tra)"]


@pytest.mark.usefixtures("hai_phong")
@pytest.mark.parametrize(
    ("agency", "item", "told"),
    [
        ("ubnd xa minh tan", "II.2.1", "ubnd@xa-minh-tan-thuy-nguyen"),
        ("ubnd le chen", "II.2.1", "ubnd@le-chan"),
        (CAU_DAT, "doi-ngu-tap-huan-vine", "doi-ngu-tap-huan-vien"),
    ],
)
def test_a_name_that_means_nothing_or_several_things_is_answered_with_choices(
    agency: str, item: str, told: str
) -> None:
    result = run("why", agency, item)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"  {told}  " in result.stderr
