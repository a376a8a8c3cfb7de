"""The real plan: its numbers, its directory, and every line of the signed document."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

from helpers import compiled, exported
from planc.pipeline import Outcome, compile_plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from planc.compiled import Compiled
    from planc.directory import Unit
    from planc.language.model import Item, Section

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "plan/source/ke-hoach-hai-phong-2019.txt"


@pytest.fixture(scope="module")
def outcome() -> Outcome:
    return compile_plan(ROOT / "plan")


@pytest.fixture(scope="module")
def whole(outcome: Outcome) -> Compiled:
    return compiled(outcome)


@pytest.fixture(scope="module")
def data(outcome: Outcome) -> dict[str, Any]:
    return exported(outcome)


@pytest.fixture(scope="module")
def found(data: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {obligation["id"]: obligation for obligation in data["obligations"]}


# ── numbers ─────────────────────────────────────────────────────────────────────────────────


def test_the_plan_has_no_error(outcome: Outcome) -> None:
    assert [finding for finding in outcome.findings if finding.severity == "error"] == []


def test_plan_json_is_as_its_schema_says(data: dict[str, Any]) -> None:
    schema = json.loads((ROOT / "schema/compiled.schema.json").read_text(encoding="utf-8"))

    jsonschema.Draft202012Validator(schema).validate(data)


def test_the_plan_has_thirteen_tasks_and_three_parts(data: dict[str, Any]) -> None:
    kinds = Counter(item["kind"] for item in data["items"])

    assert (kinds["task"], kinds["part"]) == (13, 3)


def test_obligations_and_agencies_are_as_many_as_expected(data: dict[str, Any]) -> None:
    assert 3_500 <= len(data["obligations"]) <= 4_500
    assert 1_500 <= len({found["agency"] for found in data["obligations"]}) <= 1_750


def test_seventeen_agencies_report_119_times(data: dict[str, Any]) -> None:
    reports = [
        found
        for found in data["obligations"]
        if found["item"] == "bao-cao-ket-qua" and found["role"] == "report"
    ]

    assert len(reports) == 17
    assert sum(len(found["occurrences"]) for found in reports) == 119


def test_each_reporter_reports_by_the_days_that_the_plan_must_mean(
    found: dict[str, dict[str, Any]],
) -> None:
    report = found["bao-cao-ket-qua:report:ubnd@le-chan"]

    assert {
        occurrence["id"].partition("/")[2]: occurrence["last_day"]
        for occurrence in report["occurrences"]
    } == {
        "2019": "2019-11-19",
        "2020-H1": "2020-05-19",
        "2020": "2020-11-19",
        "2021-H1": "2021-05-19",
        "2021": "2021-11-19",
        "2022-H1": "2022-05-19",
        "2022": "2022-11-19",
    }


def test_the_report_of_so_tu_phap_at_iii_1_has_no_date(
    data: dict[str, Any], found: dict[str, dict[str, Any]]
) -> None:
    (item,) = [
        item for item in data["items"] if item["kind"] == "report" and item["clause"] == "III.1"
    ]
    report = found[f"{item['id']}:report:so-tu-phap@hai-phong"]

    assert [(each["kind"], each["last_day"]) for each in report["occurrences"]] == [
        ("undated", None)
    ]
    assert {each["agency"] for each in report["with"]} == {"ubnd@hai-phong", "bo-tu-phap@viet-nam"}


def test_the_order_of_hashes_changes_no_byte_of_plan_json(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from planc.pipeline import compile_plan;"
        "from planc.render.plan_json import render_plan_json;"
        "sys.stdout.buffer.write(render_plan_json(compile_plan(Path(sys.argv[1])).compiled))"
    )
    paths = os.pathsep.join([str(ROOT / "compiler"), os.environ.get("PYTHONPATH", "")])

    one, other = (
        subprocess.run(
            [sys.executable, "-c", script, str(ROOT / "plan")],
            env={**os.environ, "PYTHONPATH": paths, "PYTHONHASHSEED": seed},
            cwd=tmp_path,
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    )
    assert one == other


# ── the directory ───────────────────────────────────────────────────────────────────────────


def units_on(whole: Compiled, level: str, day: date) -> list[Unit]:
    return [
        unit
        for unit in whole.directory.units.values()
        if unit.level == level
        and (unit.since is None or unit.since <= day)
        and (unit.until is None or day <= unit.until)
    ]


@pytest.mark.parametrize(
    ("day", "districts", "communes"),
    [
        (date(2019, 7, 1), 15, 223),
        (date(2020, 1, 31), 15, 223),
        (date(2020, 2, 1), 15, 217),
        (date(2022, 12, 31), 15, 217),
        (date(2025, 1, 1), 15, 167),
        (date(2025, 7, 1), 0, 114),
    ],
)
def test_units_are_as_many_as_the_official_list_has(
    whole: Compiled, day: date, districts: int, communes: int
) -> None:
    assert len(units_on(whole, "cap-huyen", day)) == districts
    assert len(units_on(whole, "cap-xa", day)) == communes


@pytest.mark.parametrize(
    ("day", "kinds"),
    [
        (date(2019, 7, 1), {"phường": 70, "thị trấn": 10, "xã": 143}),
        (date(2020, 2, 1), {"phường": 66, "thị trấn": 10, "xã": 141}),
        (date(2025, 7, 1), {"phường": 45, "xã": 67, "đặc khu": 2}),
    ],
)
def test_communes_of_each_kind_are_as_many_as_the_official_list_has(
    whole: Compiled, day: date, kinds: dict[str, int]
) -> None:
    communes = units_on(whole, "cap-xa", day)

    assert Counter(unit.version(day).kind for unit in communes) == kinds


def test_bach_long_vi_has_no_commune(whole: Compiled) -> None:
    assert whole.directory.units["bach-long-vi"].level == "cap-huyen"
    assert whole.directory.children.get("bach-long-vi", ()) == ()


@pytest.mark.parametrize(
    "body",
    [
        "ubnd",
        "mttq",
        "so-tu-phap",
        "so-tttt",
        "so-tai-chinh",
        "van-phong-ubnd",
        "tand",
        "vksnd",
        "cong-an",
        "hoi-luat-gia",
        "doan-luat-su",
        "hoi-lhpn",
        "phong-tu-phap",
        "bo-tu-phap",
    ],
)
def test_bodies_that_other_work_relies_on_exist(whole: Compiled, body: str) -> None:
    assert whole.directory.at[body]


@pytest.mark.parametrize(
    "unit",
    [
        "viet-nam",
        "hai-phong",
        "le-chan",
        "phuong-cau-dat",
        "thi-tran-cat-hai",
        "xa-an-lao",
        "xa-minh-tan-kien-thuy",
    ],
)
def test_units_that_other_work_relies_on_exist(whole: Compiled, unit: str) -> None:
    assert unit in whole.directory.units


def slug(words: str) -> str:
    """Words as an id: without marks, small, with hyphens."""
    plain = unicodedata.normalize("NFD", words.lower().replace("đ", "d"))
    return re.sub(r"[^a-z0-9]+", "-", re.sub(r"[\u0300-\u036f]", "", plain)).strip("-")


def test_the_id_of_a_district_is_its_bare_name(whole: Compiled) -> None:
    districts = [unit for unit in whole.directory.units.values() if unit.level == "cap-huyen"]

    assert [unit.id for unit in districts] == [slug(unit.versions[0].name) for unit in districts]


def test_the_id_of_a_commune_says_its_kind_and_as_much_more_as_makes_it_unique(
    whole: Compiled,
) -> None:
    communes = [unit for unit in whole.directory.units.values() if unit.level == "cap-xa"]

    def forms(unit: Unit) -> Iterator[str]:
        """From the shortest to the longest, each with one more thing behind."""
        first = unit.versions[0]
        form = slug(f"{first.kind} {first.name}")
        yield form
        for more in (unit.parent, unit.since and str(unit.since.year), first.code):
            form = f"{form}-{more}"
            yield form

    alike = Counter(form for unit in communes for form in forms(unit))
    expected = {
        unit.id: next(form for form in forms(unit) if alike[form] == 1) for unit in communes
    }
    assert {unit.id for unit in communes if expected[unit.id] != unit.id} == set()


# ── communes merged on 2020-02-01 ───────────────────────────────────────────────────────────


def test_a_merged_commune_passes_on_what_runs_beyond_its_end(
    found: dict[str, dict[str, Any]],
) -> None:
    old, new = "phuong-luong-khanh-thien", "phuong-cau-dat"
    passed = {
        "bo-sung-hoa-giai-vien:lead:ubnd@",
        "bo-sung-hoa-giai-vien:coordinate:mttq@",
        "bo-sung-hoa-giai-vien:coordinate:hoi-lhpn@",
        "huy-dong-nguon-luc:lead:ubnd@",
        "huy-dong-nguon-luc:coordinate:mttq@",
        "tuyen-truyen-de-an:coordinate:mttq@",
    }

    for start in passed:
        one, other = found[start + old], found[start + new]
        assert one["passed_to"] == [other["id"]]
        assert one["id"] in other["inherited_from"]
        assert [each["last_day"] for each in one["occurrences"]] == ["2020-01-31"]


def test_a_merged_commune_has_no_part_in_what_begins_after_its_end(
    found: dict[str, dict[str, Any]],
) -> None:
    late = [name for name in found if name.startswith("thong-tin-hai-chieu:")]

    assert "thong-tin-hai-chieu:lead:ubnd@phuong-cau-dat" in late
    assert not [name for name in late if name.endswith("@phuong-luong-khanh-thien")]


def test_each_yearly_period_belongs_to_the_commune_that_exists_on_its_last_day(
    found: dict[str, dict[str, Any]],
) -> None:
    def years(commune: str) -> list[str]:
        occurrences = found[f"hoi-nghi-giao-luu:lead:ubnd@{commune}"]["occurrences"]
        return [each["id"].partition("/")[2] for each in occurrences]

    assert years("phuong-luong-khanh-thien") == ["2019"]
    assert years("phuong-cau-dat") == ["2019", "2020", "2021", "2022"]


# ── the document ────────────────────────────────────────────────────────────────────────────

MARKS = re.compile(
    r"(?P<roman>[IVX]+)\. |(?P<number>\d+(?:\.\d+)*)\. |(?P<letter>[a-zđ])\) |(?P<dash>[-+]) ?"
)
LABELS = ("Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian thực hiện")
ROLES = dict(zip(LABELS, ("lead", "coordinate", "when"), strict=True))
CLOSING = "Trong quá trình tổ chức thực hiện"


def squeezed(words: str) -> str:
    return " ".join(words.split())


def printed() -> tuple[list[str], list[tuple[str, str, str]], list[str]]:
    """The document read by its numbers alone: heading, body and the lines of "Nơi nhận".

    Each line of the body comes with the clause it stands at and its kind: `text`, or the field
    that its label names.
    """
    lines = [squeezed(line) for line in SOURCE.read_text(encoding="utf-8").splitlines()]
    lines = [line for line in lines if line]
    begin, end = lines.index("I. MỤC ĐÍCH, YÊU CẦU"), lines.index("Nơi nhận:")
    body: list[tuple[str, str, str]] = []
    roman = clause = ""
    paragraphs = 0
    for line in lines[begin:end]:
        mark = MARKS.match(line)
        words = line[mark.end() :] if mark else line
        label = next((name for name in LABELS if words.startswith(name + ":")), None)
        if mark and (mark["roman"] or mark["number"] or mark["letter"]):
            paragraphs = 0
            if mark["roman"]:
                roman = clause = mark["roman"]
            elif mark["number"]:
                clause = f"{roman}.{mark['number']}"
            else:
                clause = f"{re.sub('[.][a-zđ]$', '', clause)}.{mark['letter']}"
        if line.startswith(CLOSING):
            body.append(("end", "text", line))
        elif label:
            body.append((clause, ROLES[label], words[len(label) + 1 :].strip()))
        elif mark and not mark["dash"]:
            body.append((clause, "text", words))
        elif body[-1][1] == "when" and line.startswith("+"):
            field = body.pop()
            body.append((*field[:2], f"{field[2]} {line}"))
        else:
            paragraphs += 1
            body.append((f"{clause}/{paragraphs}", "text", words))
    return lines[:begin], body, lines[end + 1 :]


def nouns(whole: Compiled) -> list[Section | Item]:
    """Everything that can own the text of a clause."""
    plan = whole.plan
    return [*plan.sections, *plan.funding, *plan.items]


def owned(whole: Compiled) -> Counter[tuple[str, str, str]]:
    """What the model says stands at each clause: its text, and the fields printed there."""
    found = Counter(
        (noun.clause, "text", squeezed(noun.text)) for noun in nouns(whole) if noun.text
    )
    for item in whole.plan.items:
        at = dict(item.printed_at)
        found.update(
            (at.get(field, item.clause), field, squeezed(words)) for field, words in item.as_written
        )
    return found


def test_every_line_of_the_body_is_owned_once_at_its_own_clause_and_nothing_is_added(
    whole: Compiled,
) -> None:
    _, body, _ = printed()

    assert owned(whole) == Counter(body)


def test_the_heading_is_printed_as_the_plan_has_it(whole: Compiled) -> None:
    heading, _, _ = printed()
    header = whole.plan.header

    assert heading == [
        squeezed(words or "") for words in (header.type, header.title, header.preamble)
    ]


def test_the_labels_of_fields_are_those_of_the_document(whole: Compiled) -> None:
    assert {label: field for field, label in whole.plan.header.labels.items()} == ROLES


def test_the_recipients_are_those_of_the_document_in_its_order(whole: Compiled) -> None:
    _, _, lines = printed()

    assert [recipient.text for recipient in whole.plan.recipients] == [
        line.lstrip("- ").rstrip(";.") for line in lines
    ]


def test_paragraphs_are_marked_as_the_document_marks_them(whole: Compiled) -> None:
    signs = {
        squeezed(line[1:]): line[0]
        for line in SOURCE.read_text(encoding="utf-8").splitlines()
        if line.startswith(("-", "+"))
    }
    paragraphs = [noun for noun in nouns(whole) if noun.text and "/" in noun.clause]

    for noun in paragraphs:
        marker = "-" if noun.marker is None else noun.marker
        assert marker == signs.get(squeezed(noun.text or ""), ""), noun.clause


def test_nothing_is_said_that_the_source_does_not_say(whole: Compiled) -> None:
    header = whole.plan.header

    assert (header.number, header.issued) == (None, None)
