"""Same input, same bytes: wherever, whenever and however many processes build."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

from outputs_folder import digest, files
from planc.cli import main
from processes import run_installed
from small_plan import ITEMS, write_plan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: Enough agencies that the PDFs are set in several processes.
UNITS = "units:\n" + "".join(
    f'  - {{id: xa-{n}, level: cap-xa, parent: dong, kind: "xã", name: "Số {n}"}}\n'
    for n in range(1, 11)
)


def built(folder: Path, environment: dict[str, str], *options: str) -> str:
    """Build the plan in a folder by the installed command and hash what comes out."""
    write_plan(folder, ITEMS + UNITS)
    result = run_installed("build", *options, cwd=folder, environment=environment)
    assert result.returncode == 0, result.stderr
    return digest(folder / "outputs")


#: Prose with a list that is left open: a finding whose words are quoted, and which has no item.
PROSE = """\
sections:
  - id: muc-dich
    clause: I.1
    text: "Tuyên truyền trên báo, đài, facebook, trang fanpage và các mạng xã hội khác..."
"""

#: The same as it was signed, and a sentence that nobody has entered.
SIGNED = """\
I. MỤC ĐÍCH
1. Tuyên truyền trên báo, đài, facebook, trang fanpage và các mạng xã hội khác...
2. Câu này chưa ai nhập.
"""


def built_from(folder: Path, called_from: str, named: str) -> None:
    """Build into `ra`, planc called from a folder below and the plan named as it is from there."""
    plan = write_plan(folder)
    (plan / "prose.yaml").write_text(PROSE, encoding="utf-8")
    (plan / "source").mkdir()
    (plan / "source" / "van-ban.txt").write_text(SIGNED, encoding="utf-8")
    where = folder / called_from
    where.mkdir(exist_ok=True)
    options = ("-o", str(folder / "ra"), "-j", "1")
    result = run_installed("build", named.format(absolute=plan), *options, cwd=where)
    assert result.returncode == 0, result.stderr


@pytest.fixture(name="quoting", scope="session")
def build_with_quoted_words(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("ba")
    built_from(folder, ".", "plan")
    return files(folder / "ra")


@pytest.fixture(name="first", scope="session")
def first_build(tmp_path_factory: pytest.TempPathFactory) -> str:
    environment = {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    return built(tmp_path_factory.mktemp("mot"), environment, "-j", "2")


@pytest.mark.parametrize(
    ("environment", "jobs"),
    [
        ({"PYTHONHASHSEED": "1"}, "2"),
        ({"PYTHONHASHSEED": "0", "LC_ALL": "C", "LANG": "vi_VN", "PYTHONUTF8": "0"}, "2"),
        ({"PYTHONHASHSEED": "0", "TZ": "Pacific/Kiritimati"}, "2"),
        ({"PYTHONHASHSEED": "7", "LC_ALL": "POSIX", "TZ": "America/Adak"}, "1"),
    ],
    ids=["hashes", "locale", "zone", "all-in-one-process"],
)
def test_another_folder_and_environment_give_the_same_bytes(
    first: str, tmp_path: Path, environment: dict[str, str], jobs: str
) -> None:
    assert built(tmp_path / "Thư mục khác", environment, "-j", jobs) == first


@pytest.mark.parametrize("backwards", [False, True])
def test_files_that_a_folder_lists_in_another_order_give_the_same_bytes(
    first: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, backwards: bool
) -> None:
    write_plan(tmp_path, ITEMS + UNITS)
    monkeypatch.chdir(tmp_path)
    walk = os.walk

    def listed(folder: object, **options: object) -> Iterator[tuple[str, list[str], list[str]]]:
        for path, folders, names in walk(folder, **options):  # type: ignore[call-overload]
            yield path, folders, sorted(names, reverse=backwards)

    monkeypatch.setattr(os, "walk", listed)
    with pytest.raises(SystemExit) as ended:
        main(["build", "-j", "1"])
    assert ended.value.code == 0
    assert digest(tmp_path / "outputs") == first


def test_the_folder_that_planc_is_called_from_does_not_matter(first: str, tmp_path: Path) -> None:
    write_plan(tmp_path / "kế hoạch", ITEMS + UNITS)
    called = ("build", "kế hoạch/plan", "-o", "ra", "-j", "2")
    assert run_installed(*called, cwd=tmp_path).returncode == 0
    assert digest(tmp_path / "ra") == first


@pytest.mark.parametrize(
    ("called_from", "named"),
    [(".", "plan"), ("plan", "."), (".", "{absolute}"), ("nơi khác", "../plan")],
    ids=["from-beside", "from-inside", "absolute", "from-elsewhere"],
)
def test_however_the_folder_of_a_plan_is_named_every_file_is_the_same(
    quoting: dict[str, bytes], tmp_path: Path, called_from: str, named: str
) -> None:
    folder = tmp_path / "Một thư mục khác"
    built_from(folder, called_from, named)
    found = files(folder / "ra")
    assert sorted(found) == sorted(quoting)
    assert [path for path, data in found.items() if data != quoting[path]] == []


def test_places_are_named_from_beside_the_plan(quoting: dict[str, bytes]) -> None:
    places = {found["file"] for found in json.loads(quoting["findings.json"])["findings"]}
    assert b'"source/van-ban.txt"' in quoting["coverage.json"]
    assert "plan/prose.yaml" in places
    assert all(place.startswith("plan/") for place in places)


def test_another_plan_gives_other_bytes(first: str, tmp_path: Path) -> None:
    write_plan(tmp_path, ITEMS.replace("min: 2", "min: 3") + UNITS)
    assert run_installed("build", "-j", "2", cwd=tmp_path).returncode == 0
    assert digest(tmp_path / "outputs") != first
