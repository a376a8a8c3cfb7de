"""`planc build`: what it says, and the status it ends with."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

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
            "Kết quả kiểm tra: 0 lỗi, 0 cảnh báo, 3 ghi chú. Xem chi tiết: planc check.",
        ),
        (
            "en",
            r"Built (\d+) files in out/sau/ in \d+\.\d s\. Open out/sau/index\.html\.",
            "Findings: 0 errors, 0 warnings, 3 notes. For details: planc check.",
        ),
    ],
)
def test_a_build_says_how_many_files_it_wrote_where_and_what_was_found(
    language: str, first: str, second: str
) -> None:
    result = run("build", "-j", "1", "-o", "out/sau", "--lang", language)
    assert (result.exit_code, result.stderr) == (0, "")
    told, found, _ = result.stdout.split("\n")
    match = re.fullmatch(first, told)
    assert match
    written = [path for path in Path("out/sau").rglob("*") if path.is_file()]
    assert int(match[1]) == len(written) == 3 + 2 * len(HOLDERS)
    assert found == second


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
