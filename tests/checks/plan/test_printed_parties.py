"""Parties held against the words of the paper: told once where they differ, silent where not."""

from __future__ import annotations

from pathlib import Path

import pytest

from helpers import plan
from planc.checks.examples import BASE
from planc.pipeline import compile_files
from planc.source import SourceFile

ROOT = Path(__file__).parents[3]
FILES = {
    str(path.relative_to(ROOT / "plan")): path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "plan").rglob("*.yaml"))
}


def told(file: str, before: str, after: str) -> list[str | None]:
    """The items at which P120 is told after an edit of the real plan."""
    assert before in FILES[file]
    files = {**FILES, file: FILES[file].replace(before, after, 1)}
    outcome = compile_files([SourceFile(name, text) for name, text in files.items()], [])
    return [found.item for found in outcome.findings if found.code == "P120"]


@pytest.mark.parametrize(
    ("file", "before", "after", "item"),
    [
        (
            "tasks/3-chi-dao-diem.yaml",
            "lead: [so-tu-phap]\n        coordinate: [ubnd@huyen-diem-bo]",
            "lead: [so-tttt]\n        coordinate: [ubnd@huyen-diem-bo]",
            "chi-dao-diem.chon-diem-cua-bo",
        ),
        (
            "tasks/3-chi-dao-diem.yaml",
            "coordinate: [ubnd@huyen-diem-bo]",
            "coordinate: [ubnd@huyen-diem-thanh-pho]",
            "chi-dao-diem.chon-diem-cua-bo",
        ),
        ("duties.yaml", "direct: [so-tttt]", "direct: [so-tu-phap]", "huong-dan-truyen-thong"),
        (
            "duties.yaml",
            "perform: [bao-chi-dia-phuong]",
            "perform: [ubnd@cap-xa]",
            "huong-dan-truyen-thong",
        ),
        (
            "duties.yaml",
            "fund: [ubnd@cap-huyen]",
            "fund: [ubnd@cap-xa]",
            "quan-huyen-bo-tri-ngan-sach",
        ),
        ("reports.yaml", "so-tttt, ubnd@cap-huyen]", "so-tttt, ubnd@cap-xa]", "bao-cao-ket-qua"),
        (
            "tasks/5-cong-nghe-thong-tin.yaml",
            "    coordinate: [so-tttt]",
            "    coordinate: [so-tttt, ubnd@cap-xa]",
            "khai-thac-co-so-du-lieu",
        ),
    ],
)
def test_a_party_that_the_paper_does_not_charge_is_told_once(
    file: str, before: str, after: str, item: str
) -> None:
    assert told(file, before, after) == [item]


def test_one_wrong_member_of_a_quoted_group_is_told_once_at_the_group() -> None:
    assert told("directory/groups.yaml", "cat-hai, tien-lang]", "cat-hai, an-lao]") == [None]


def test_one_wrong_name_of_a_body_is_one_finding_about_the_plan() -> None:
    assert told("directory/bodies.yaml", 'name: "Sở Tư pháp"', 'name: "Sở Tư Phấp"') == [None]


def test_a_task_without_a_lead_is_told_as_that_alone() -> None:
    edit = ("tasks/5-cong-nghe-thong-tin.yaml", "    lead: [so-tu-phap]\n", "")
    assert told(*edit) == []


LINES = [
    # Said in another way, and the same.
    ("Sở Tư pháp; Ủy ban nhân dân các huyện.", "[so-tu-phap, ubnd@cap-huyen]", False),
    ("1. Sở Tư pháp; 2. Sở Tài chính.", "[so-tu-phap, so-tai-chinh]", False),
    ("Ủy ban nhân dân các huyện: Sông Xanh, Núi Cao.", "[ubnd@cap-huyen]", False),
    ("Ủy ban nhân dân các xã huyện Sông Xanh.", "[ubnd@xa-dong, ubnd@xa-tay]", False),
    ("Ủy ban nhân dân tỉnh, huyện, xã.", "[ubnd@tinh-mau, ubnd@cap-huyen, ubnd@cap-xa]", False),
    # Not understood, and so no ground to accuse.
    ("Sở Tư pháp hoặc Sở Tài chính.", "[so-tu-phap, so-tai-chinh]", False),
    ("Ủy ban nhân dân các cấp.", "[ubnd@tinh-mau, ubnd@cap-huyen, ubnd@cap-xa]", False),
    ("Sở Tư pháp…", "[so-tu-phap]", False),
    # Another role of the same sentence.
    ("Sở Tư pháp chủ trì, phối hợp với Sở Tài chính.", "[so-tu-phap]", False),
    # Really another.
    ("Sở Tư pháp, Ủy ban nhân dân.", "[so-tu-phap]", True),
    ("Sở Tư pháp (và Sở Tài chính).", "[so-tu-phap]", True),
    ("Ủy ban nhân dân 01 huyện.", "[so-tai-chinh]", True),
    ("Ủy ban nhân dân huyện Núi Cao.", "[ubnd@song-xanh]", True),
    ("Sở Tư pháp.", '[so-tu-phap, {unspecified: "nhân dân"}]', True),
    ("Sở Tư pháp và nhân dân.", "[so-tu-phap]", True),
]


@pytest.mark.parametrize(("line", "field", "hit"), LINES)
def test_a_line_is_held_to_its_field_by_whom_both_mean(line: str, field: str, *, hit: bool) -> None:
    text = f"""
    plan:
      id: ke-hoach-mau
      title: "KẾ HOẠCH MẪU (HƯ CẤU)"
      issuer: ubnd@tinh-mau
      territory: tinh-mau
      period: {{from: 2019-07-01, to: 2022-12-31}}
    tasks:
      - id: viec
        clause: II.1
        text: "Việc."
        lead: {field}
        division: each-own-area
        when: [{{in: 2020}}]
        as_written: {{lead: "{line}"}}
    """
    found = [each for each in plan(text, base=BASE).findings if each.code == "P120"]
    assert bool(found) == hit
