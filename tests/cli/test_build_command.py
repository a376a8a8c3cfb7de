"""`planc build`: what it says, and the status it ends with."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from outputs_folder import files
from planc.pipeline import compile_plan
from planc.report.text import summary
from processes import run_installed
from run import run
from small_plan import HOLDERS, ITEMS, write_plan


@pytest.fixture(autouse=True)
def _in_the_folder_of_a_plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_plan(tmp_path)
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        (
            "vi",
            r"Đã dựng (\d+) tệp vào out/sau/ trong \d+,\d giây\. Mở out/sau/index\.html\.",
            "Kết quả kiểm tra: {summary} Xem chi tiết: planc check.",
        ),
        (
            "en",
            r"Built (\d+) files in out/sau/ in \d+\.\d s\. Open out/sau/index\.html\.",
            "Findings: {summary} For details: planc check.",
        ),
    ],
)
def test_a_build_says_how_many_files_it_wrote_where_and_what_was_found(
    language: str, first: str, second: str
) -> None:
    result = run("build", "-j", "1", "-o", "out/sau", "--lang", language)
    assert result.exit_code == 0
    assert re.fullmatch(r"(Đang dựng|Making) \d+ (tệp|files)\n", result.stderr)
    told, found, _ = result.stdout.split("\n")
    match = re.fullmatch(first, told)
    assert match
    assert int(match[1]) == len(files("out/sau")) > 2 * len(HOLDERS)
    assert found == second.format(summary=summary(compile_plan(Path("plan")).findings, language))


def test_findings_at_the_level_asked_for_end_with_1_and_the_build_stands() -> None:
    result = run("build", "-j", "1", "--fail-on", "note")
    assert result.exit_code == 1
    assert Path("outputs/index.html").is_file()


def test_a_plan_that_cannot_be_compiled_is_not_built_and_ends_with_2() -> None:
    write_plan(Path(), ITEMS.replace("so-mot", "so-mto"))
    result = run("build", "-j", "1")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("plan/items.yaml:")
    assert result.stderr.endswith(
        "Không dựng gì: hãy sửa các lỗi trên trước. Bản dựng cũ, nếu có, vẫn còn nguyên.\n"
    )
    assert not Path("outputs").exists()


def test_outputs_cannot_be_a_file() -> None:
    Path("outputs").write_text("của người khác", encoding="utf-8")
    assert run("build", "-j", "1").exit_code == 2
    assert Path("outputs").read_text(encoding="utf-8") == "của người khác"


def test_a_second_build_says_that_nothing_has_changed_and_ends_as_the_first() -> None:
    run("build", "-j", "1")
    before = files()
    result = run("build", "-j", "1", "--fail-on", "note")
    assert (result.exit_code, result.stderr) == (1, "")
    found = summary(compile_plan(Path("plan")).findings, "vi")
    assert result.stdout.split("\n")[:2] == [
        f"Không có gì thay đổi: {len(before)} tệp trong outputs/ vẫn đúng, không phải dựng lại.",
        f"Kết quả kiểm tra: {found} Xem chi tiết: planc check.",
    ]
    assert files() == before


def test_another_language_day_or_edition_is_another_build() -> None:
    run("build", "-j", "1")
    Path("truoc.json").write_bytes(Path("outputs/plan.json").read_bytes())
    for options in (["--lang", "en"], ["--as-of", "2021-06-01"], ["--since", "truoc.json"]):
        assert run("build", "-j", "1", *options).stdout.startswith(("Đã dựng", "Built"))
        assert run("build", "-j", "1", *options).stdout.startswith(("Không có gì", "Nothing"))


def test_an_edit_makes_few_files_and_says_how_many_stay() -> None:
    run("build", "-j", "1")
    write_plan(Path(), ITEMS.replace("min: 2", "min: 3"))
    told = run("build", "-j", "1").stdout
    match = re.match(
        r"Đã dựng (\d+) tệp vào outputs/ trong .* giây; (\d+) tệp khác không đổi\.", told
    )
    assert match
    assert 4 < int(match[1]) < int(match[2])


def test_agencies_that_lose_their_duties_lose_their_sheets_and_that_is_said() -> None:
    run("build", "-j", "1")
    write_plan(Path(), ITEMS.replace("lead: [ubnd@cap-xa]", "lead: [ubnd@xa-dong-mot]"))
    assert "; bỏ 6 tệp không còn dùng." in run("build", "-j", "1").stdout


@pytest.mark.parametrize(
    ("options", "sheets"),
    [
        (["--agency", "ubnd@dong"], {"ubnd@dong"}),
        (
            ["--agency", "ủy ban nhân dân huyện đông", "--agency", "so-mot"],
            {"ubnd@dong", "so-mot@mau"},
        ),
        (["--level", "cap-xa"], {"ubnd@xa-dong-mot", "ubnd@xa-dong-hai", "ubnd@xa-tay-mot"}),
        (["--level", "cấp tỉnh"], {"so-mot@mau"}),
        (["--item", "bao-cao"], {"ubnd@dong", "ubnd@tay", "ubnd@dao", "so-mot@mau"}),
        (["--item", "III.1", "--level", "cap-tinh"], {"so-mot@mau"}),
        (["--item", "III", "--level", "cap-tinh"], {"so-mot@mau"}),
        (["--item", "II.2.a", "--agency", "ubnd@xa-tay-mot"], {"ubnd@xa-tay-mot"}),
        (["--only", "sheets"], HOLDERS),
    ],
)
def test_some_sheets_alone(options: list[str], sheets: set[str]) -> None:
    assert run("build", "-j", "1", *options).exit_code == 0
    expected = {f"sheets/{agency}.{form}" for agency in sheets for form in ("html", "pdf")}
    assert set(files()) == expected


def test_kinds_of_files_alone() -> None:
    assert run("build", "-j", "1", "--only", "tables", "--only", "timeline").exit_code == 0
    tables = ("send-out", "plan", "tasks", "duties", "matrix", "reports", "findings")
    expected = {"timeline", *(f"tables/{name}" for name in tables)}
    assert {path.partition(".")[0] for path in files()} == expected


def test_a_build_of_some_says_what_else_is_out_of_date() -> None:
    run("build", "-j", "1")
    write_plan(Path(), ITEMS.replace("min: 2", "min: 3"))
    told = run("build", "-j", "1", "--agency", "ubnd@dong").stdout
    assert re.search(r"Chú ý: \d+ tệp khác trong outputs/ là của lần dựng trước và nay đã cũ", told)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--agency", "ubnd@dogn"], "  ubnd@dong  Ủy ban nhân dân huyện Đông (tỉnh Mẫu)"),
        (["--agency", "hoi@mau"], "Hội tỉnh Mẫu (hoi@mau) không có nhiệm vụ nào trong kế hoạch"),
        (["--agency", "đông"], "“đông” có thể là nhiều thứ"),
        (["--level", "cap-xaa"], "Các cấp:\n  cap-xa  cấp xã\n"),
        (["--item", "bao-cap"], "  bao-cao  III.1."),
        (["--item", "II.1", "--level", "cap-tinh"], "Không có phiếu nào ứng với các điều kiện"),
        (["--agency", "ubnd@dong", "--only", "tables"], "phải có --only sheets"),
        (["--since", "khong-co.json"], "Không đọc được tệp khong-co.json của --since"),
        (["--since", "plan/base.yaml"], "plan/base.yaml"),
    ],
)
def test_what_cannot_be_built_is_said_with_what_is_near_and_nothing_is_built(
    options: list[str], told: str
) -> None:
    result = run("build", "-j", "1", *options)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr
    assert not Path("outputs").exists()


def test_an_unknown_kind_of_files_is_told_with_the_nearest() -> None:
    told = run_installed("build", "--only", "sheet")
    assert told.returncode == 2
    assert "“sheet” không phải loại tệp; gần giống: sheets." in told.stderr


def test_a_broken_record_is_noted_and_everything_built_anew() -> None:
    run("build", "-j", "1")
    before = files()
    Path("outputs/.planc/record.json").write_bytes(b"\x80\x04")
    result = run("build", "-j", "1")
    assert "Ghi chú: không đọc được bản ghi của lần dựng trước" in result.stderr
    assert f"Đã dựng {len(before)} tệp" in result.stdout
    assert files() == before
