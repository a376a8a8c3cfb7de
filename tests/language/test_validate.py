"""What the schema finds wrong, said in terms of the plan and at the right place."""

from __future__ import annotations

import copy
from itertools import count
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from planc.findings import Finding, Span
from planc.language.validate import validate
from planc.schemas import load_schema
from planc.source import SourceFile
from planc.syntax import Mapping, Node, Scalar, Sequence, Value, parse

if TYPE_CHECKING:
    from collections.abc import Iterator

FAST = jsonschema_rs.validator_for(load_schema("planc.schema.json"))
OLD = jsonschema_rs.validator_for(load_schema("planc.schema.draft07.json"))


def findings(text: str) -> list[Finding]:
    """The findings of one file, which must be sound YAML."""
    document, mistakes = parse(SourceFile("plan/a.yaml", text))
    assert not mistakes
    assert document.root
    return validate(document.root)


def only(text: str) -> tuple[str, str, dict[str, Any]]:
    """The only finding of a file: code, `line:column-line:column`, arguments."""
    (finding,) = findings(text)
    assert finding.severity == "error"
    span = finding.span
    place = f"{span.line}:{span.column}-{span.end_line}:{span.end_column}"
    return finding.code, place, dict(finding.args)


def task(*lines: str) -> str:
    """A file with one task; what the lines hold begins at line 4, column 5."""
    return "\n".join(
        ("tasks:", "  - id: tap-huan", "    clause: II.1", *(f"    {line}" for line in lines), "")
    )


def test_a_right_file_has_no_findings() -> None:
    assert findings(task("lead: [so-tu-phap]", "when: [{from: 2019, to: 2022}]")) == []


# --- R201: unknown keys ---------------------------------------------------------------------


def test_an_unknown_key_is_shown_with_the_nearest_known_one() -> None:
    code, place, args = only(task("leed: [so-tu-phap]"))
    assert (code, place) == ("R201", "4:5-4:9")
    assert (args["key"], args["nearest"], args["where"]) == ("leed", "lead", "tasks")
    assert args["known"] == ()


def test_an_unknown_key_like_none_has_no_nearest() -> None:
    code, place, args = only(task('bogus-xyz: "a"'))
    assert (code, place, args["nearest"]) == ("R201", "4:5-4:14", "")
    assert {"lead", "when", "parts"} <= set(args["known"])


def test_an_unknown_top_level_key_lies_in_the_file() -> None:
    code, place, args = only(task() + "dutys: []\n")
    assert (code, place) == ("R201", "4:1-4:6")
    assert (args["nearest"], args["where"]) == ("duties", "file")


def test_a_misspelt_required_key_is_not_also_missing() -> None:
    code, place, args = only("tasks:\n  - ib: tap-huan\n    clause: II.1\n")
    assert (code, place, args["nearest"]) == ("R201", "2:5-2:7", "id")


def test_a_misspelt_main_key_of_a_time_is_not_also_a_wrong_combination() -> None:
    code, place, args = only(task("when: [{beefore: 2019-11-20}]"))
    assert (code, place) == ("R201", "4:13-4:20")
    assert (args["nearest"], args["where"]) == ("before", "when")


def test_a_misspelt_bound_of_a_target_is_not_also_missing() -> None:
    code, _, args = only(task("targets: [{measure: a, mim: 3}]"))
    assert (code, args["nearest"], args["where"]) == ("R201", "min", "targets")


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("chủ trì", "lead"),
        ("Cơ quan phối hợp", "coordinate"),
        ("thời gian", "when"),
        ("thực_hiện", "perform"),
        ("noi-dung", "text"),
        ("chỉ tiêu", "targets"),
    ],
)
def test_a_vietnamese_key_is_answered_with_the_key_of_the_language(key: str, meant: str) -> None:
    code, _, args = only(task(f"{key}: [a]"))
    assert (code, args["nearest"], args["known"]) == ("R201", meant, ())


def test_what_a_vietnamese_key_stands_for_depends_on_the_place() -> None:
    assert only("báo cáo: []\n")[2]["nearest"] == "reports"
    (first, _) = findings(
        "duties:\n  - id: a\n    clause: I\n    báo cáo: [b]\n    kinh phi: [b]\n"
    )
    assert first.args["nearest"] == "report"


# --- R202: missing keys ---------------------------------------------------------------------


def test_a_missing_key_points_at_the_first_key_of_the_entry_that_lacks_it() -> None:
    assert only("tasks:\n  - title: Tập huấn\n    clause: II.1\n") == (
        "R202",
        "2:5-2:10",
        {"key": "id", "where": "tasks"},
    )


def test_every_missing_key_is_told() -> None:
    found = findings("plan:\n  id: ke-hoach\n  title: Kế hoạch\n  territory: hai-phong\n")
    assert [(f.code, f.args["key"], f.span.line, f.span.column) for f in found] == [
        ("R202", "issuer", 2, 3),
        ("R202", "period", 2, 3),
    ]


def test_a_key_of_one_form_only_asks_for_the_main_key_of_that_form() -> None:
    code, place, args = only(task("when: [{continuous: true}]"))
    assert (code, place, args) == ("R202", "4:13-4:23", {"key": "from", "where": "when"})


def test_an_exception_without_a_party_lacks_the_party() -> None:
    code, _, args = only(task("lead: [{except: [le-chan]}]"))
    assert (code, args) == ("R202", {"key": "party", "where": "lead"})


# --- R203: wrong types ----------------------------------------------------------------------


def test_a_bare_party_must_be_a_list() -> None:
    assert only(task("lead: so-tu-phap")) == (
        "R203",
        "4:11-4:21",
        {
            "key": "lead",
            "expected": "parties list",
            "found": "text",
            "value": "so-tu-phap",
            "write": "list",
            "example": "lead: [so-tu-phap]",
        },
    )


def test_a_single_time_must_be_a_list() -> None:
    code, place, args = only(task("when: {in: 2019}"))
    assert (code, place) == ("R203", "4:11-4:21")
    assert (args["expected"], args["found"], args["value"]) == ("list", "mapping", "{in: 2019}")


@pytest.mark.parametrize(
    ("line", "expected", "found"),
    [
        ('targets: [{measure: a, min: "3"}]', "number", "text"),
        ("targets: [{measure: a, min: 3, firm: yes}]", "boolean", "text"),
        ("title: [a]", "text", "list"),
        ("title: {a: 1}", "text", "mapping"),
        ('as_written: "a"', "mapping", "text"),
        ("lead: [[a]]", "party", "list"),
        ("when: [2019]", "mapping", "number"),
        ("when: [{in: [2019]}]", "text", "list"),
    ],
)
def test_a_value_of_another_type_says_both_types(line: str, expected: str, found: str) -> None:
    code, _, args = only(task(line))
    assert (code, args["expected"], args["found"]) == ("R203", expected, found)


def test_a_long_value_is_shortened() -> None:
    _, _, args = only(task(f'lead: "{"a" * 90}"'))
    assert args["value"] == "a" * 39 + "…"


@pytest.mark.parametrize(
    ("text", "write", "example"),
    [
        (task("coordinate: so-mot"), "list", "coordinate: [so-mot]"),
        (task("coordinate: Sở Tư pháp"), "list", "coordinate: [so-tu-phap]"),
        (task("when: {in: 2019}"), "list", "when: [{in: 2019}]"),
        (task("when: [2019]"), "mapping", "when: [{in: 2019}]"),
        (task("note: [a]"), "text", 'note: "…"'),
        (task("targets: [{measure: a, max: 1.000.000}]"), "number", "max: 1000000"),
        (task("targets: [{measure: a, max: nhieu}]"), "number", "max: 3"),
        (task("targets: [{measure: a, min: 3, firm: yes}]"), "boolean", "firm: true"),
        (task("lead: [[a]]"), "id", "lead: [so-tu-phap]"),
        ("tasks:\n  id: a\n", "entries", "- id: …"),
    ],
)
def test_a_value_of_another_type_is_shown_rewritten(text: str, write: str, example: str) -> None:
    code, _, args = only(text)
    assert (code, args["write"], args["example"]) == ("R203", write, example)


# --- R204: values not among the choices -------------------------------------------------------


def test_a_value_that_is_no_choice_is_shown_with_the_choices() -> None:
    assert only(task("modality: asign")) == (
        "R204",
        "4:15-4:20",
        {
            "key": "modality",
            "value": "asign",
            "allowed": ("assign", "request", "encourage"),
            "nearest": "assign",
        },
    )


def test_a_number_that_is_no_choice_is_no_matter_of_quotes() -> None:
    code, _, args = only(task("modality: 1"))
    assert (code, args["value"], args["nearest"]) == ("R204", "1", "")


def test_the_severity_of_a_rule_is_one_of_four() -> None:
    code, place, args = only("checks:\n  severity: {several-leads: of}\n")
    assert (code, place) == ("R204", "2:29-2:31")
    assert (args["key"], args["nearest"]) == ("several-leads", "off")


# --- R205: forms ----------------------------------------------------------------------------


def test_a_name_where_an_id_of_an_agency_belongs_is_in_the_wrong_form() -> None:
    assert only(task('lead: ["Sở Tư pháp"]')) == (
        "R205",
        "4:12-4:24",
        {"key": "lead", "value": "Sở Tư pháp", "form": "party", "example": "so-tu-phap"},
    )


@pytest.mark.parametrize(
    ("line", "key", "form"),
    [
        ("after: [Sở]", "after", "item"),
        ("when: [{in: 2019-9}]", "in", "period"),
        ("when: [{from: 2019-7, to: 2020}]", "from", "partial-date"),
        ("when: [{from: 20199, to: 2020}]", "from", "partial-date"),
        ("when: [{from: true, to: 2020}]", "from", "partial-date"),
        ("when: [{before: 20/11/2019}]", "before", "date"),
        ("when: [{before: 2019}]", "before", "date"),
        ("when: [{before: 2019-11-20, covers: H1}]", "covers", "coverage"),
        ("when: [{every: year, before: 2019-11-20}]", "before", "day-of-year"),
        ("when: [{every: month, by: 32}]", "by", "day-of-year"),
        ("when: [{within: 15, after: a}]", "within", "duration"),
        ("targets: [{measure: A, min: 1}]", "measure", "id"),
        ("targets: [{measure: a, min: -1}]", "min", "quantity"),
        ("printed_at: {lead: II-3}", "lead", "clause"),
    ],
)
def test_a_value_in_another_form_names_the_form_and_an_example(
    line: str, key: str, form: str
) -> None:
    code, _, args = only(task(line.replace("[Sở]", '["Sở"]')))
    assert (code, args["key"], args["form"]) == ("R205", key, form)
    assert args["example"]


def test_a_count_is_a_whole_number() -> None:
    code, place, args = only("groups:\n  - {id: a, members: [b], count: 2.5}\n")
    assert (code, place) == ("R205", "2:34-2:37")
    assert (args["form"], args["example"]) == ("count", "8")


def test_a_key_that_the_author_chooses_has_a_form_too() -> None:
    code, place, args = only("renamed:\n  Tap Huan: tap-huan\n")
    assert (code, place, args["form"]) == ("R205", "2:3-2:11", "item")


def test_a_line_break_at_the_end_is_not_part_of_a_form() -> None:
    code, _, args = only("tasks:\n  - id: a\n    clause: |\n      II.1\n")
    assert (code, args["form"], args["value"]) == ("R205", "clause", "II.1")


# --- R206: quotes ---------------------------------------------------------------------------


def test_a_number_where_text_belongs_must_be_quoted_and_is_shown_as_it_stands() -> None:
    assert only("tasks:\n  - id: a\n    clause: 2.10\n") == (
        "R206",
        "3:13-3:17",
        {"key": "clause", "value": "2.10", "clause": "II.2.10"},
    )


@pytest.mark.parametrize(
    "text",
    [
        "units: [{id: a, level: b, name: c, code: 03}]",
        "units: [{id: a, level: b, name: 11}]",
        "legal: [{id: a, number: 428}]",
        "measures: [{id: 2019, name: a}]",
        "sections: [{id: a, clause: I, text: true}]",
        "progress: [{obligation: 'a:lead:b@c', status: done, evidence: 1e3}]",
    ],
)
def test_numbers_and_true_and_false_are_not_text(text: str) -> None:
    code, _, args = only(text + "\n")
    assert code == "R206"
    assert args["value"] in text


def test_only_a_clause_is_told_to_be_written_in_full() -> None:
    assert only("legal: [{id: a, number: 428}]\n")[2]["clause"] == ""


# --- R215: thousands --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "read", "whole"),
    [
        ("1.000", "1.0", "1000"),
        ("12.500", "12.5", "12500"),
        ("1.125", "1.1250", "1125"),
    ],
)
def test_a_full_stop_for_thousands_is_reported(written: str, read: str, whole: str) -> None:
    (finding,) = findings(task(f"targets: [{{measure: a, min: {written}}}]"))
    assert (finding.code, finding.item) == ("R215", "tap-huan")
    assert finding.args == {"key": "min", "value": written, "read": read, "whole": whole}


@pytest.mark.parametrize("number", ["1000", "12.5", "0.125", "1.25", "1.0000", "1.1250", "1e3"])
def test_other_numbers_are_what_they_are(number: str) -> None:
    assert findings(task(f"targets: [{{measure: a, exactly: {number}}}]")) == []


# --- R207: combinations -----------------------------------------------------------------------


def test_two_main_forms_of_time_do_not_go_together() -> None:
    assert only(task("when: [{in: 2019, before: 2019-11-20}]")) == (
        "R207",
        "4:23-4:29",
        {"key": "when", "found": ("in", "before"), "choose": ("in", "before")},
    )


def test_a_time_without_a_main_form_is_offered_all() -> None:
    code, place, args = only(task('when: [{for: "Xây dựng"}]'))
    assert (code, place, args["found"]) == ("R207", "4:13-4:16", ("for",))
    assert args["choose"] == (
        "in",
        "from",
        "before",
        "by",
        "every",
        "within",
        "awaits",
        "whenever",
    )


def test_an_end_without_a_beginning_is_offered_the_forms_that_have_an_end() -> None:
    code, _, args = only(task("when: [{to: 2022}]"))
    assert (code, args["found"], args["choose"]) == ("R207", ("to",), ("from", "every"))


def test_a_key_of_another_form_points_at_that_key() -> None:
    code, place, args = only(task("when: [{from: 2019, to: 2020, covers: 2019}]"))
    assert (code, place) == ("R207", "4:35-4:41")
    assert args == {
        "key": "when",
        "found": ("from", "covers"),
        "choose": ("before", "by", "every"),
    }


def test_a_party_is_either_known_or_unspecified() -> None:
    code, place, args = only(task('coordinate: [{party: mttq, unspecified: "Mặt trận"}]'))
    assert (code, place) == ("R207", "4:32-4:43")
    assert args["found"] == args["choose"] == ("party", "unspecified")


def test_exactly_stands_alone() -> None:
    code, place, args = only(task("targets: [{measure: a, min: 1, max: 2, exactly: 2}]"))
    assert (code, place) == ("R207", "4:36-4:39")
    assert args["found"] == ("min", "max", "exactly")


def test_a_target_needs_a_quantity() -> None:
    code, place, args = only(task("targets: [{measure: a}]"))
    assert (code, place) == ("R207", "4:16-4:23")
    assert args == {"key": "targets", "found": (), "choose": ("min", "max", "exactly")}


# --- R208: nothing --------------------------------------------------------------------------


@pytest.mark.parametrize("line", ["title:", "title: ''", 'title: " "', "lead: []", "when:"])
def test_nothing_where_something_must_stand_points_at_the_key(line: str) -> None:
    key = line.partition(":")[0]
    assert only(task(line)) == ("R208", f"4:5-4:{5 + len(key)}", {"key": key})


def test_an_empty_mapping_lacks_nothing_but_content() -> None:
    assert only("plan: {}\n") == ("R208", "1:1-1:5", {"key": "plan"})


def test_an_empty_entry_goes_by_the_name_of_its_list() -> None:
    assert only(task("lead: [so-tu-phap, ~]"))[2] == {"key": "lead"}


# --- All together -----------------------------------------------------------------------------


def test_all_mistakes_come_in_one_run_in_the_order_of_the_file() -> None:
    text = "tasks: []\n" + task("leed: [a]", "modality: x").replace("tasks:", "duties:")
    assert [(f.code, f.span.line) for f in findings(text)] == [
        ("R208", 1),
        ("R201", 5),
        ("R204", 6),
    ]


def test_a_mistake_late_in_a_long_list_keeps_its_place() -> None:
    right = "".join(f"  - {{id: a{number}, name: b}}\n" for number in range(50))
    code, place, _ = only(
        "measures:\n" + right + "  - {id: x, name: 1}\n" + "levels: [{id: a, name: b}]\n"
    )
    assert (code, place) == ("R206", "52:19-52:20")


def test_a_finding_names_the_item_it_lies_in() -> None:
    text = (
        task("parts:", "  - id: khai-giang", "    clause: II.1.a", "    lead: a")
        + task("title:")[7:]
    )
    assert [finding.item for finding in findings(text)] == ["tap-huan.khai-giang", "tap-huan"]


def test_half_a_character_is_no_text() -> None:
    broken = nodes({"measures": [{"id": "a", "name": "\ud800"}]})
    (finding,) = validate(broken)
    assert (finding.code, finding.args["value"]) == ("R205", "?")


PLAN: dict[str, Value] = {
    "plan": {
        "id": "ke-hoach",
        "title": "Thực hiện Đề án",
        "issuer": "ubnd@hai-phong",
        "period": {"from": "2019-07-01", "to": "2022-12-31"},
        "territory": "hai-phong",
    },
    "tasks": [
        {
            "id": "tap-huan",
            "clause": "II.1",
            "lead": ["so-tu-phap", {"party": "ubnd@cap-huyen", "except": ["bach-long-vi"]}],
            "coordinate": [{"unspecified": "các đơn vị liên quan"}],
            "when": [
                {"in": "2019-09", "for": "Xây dựng", "id": "xay-dung"},
                {"from": 2020, "onwards": True, "continuous": True},
                {"every": "year", "covers": "H1", "before": "05-20"},
                {"within": "15 days", "after": "ban-hanh"},
            ],
            "targets": [{"measure": "lop", "per": "cap-huyen", "min": 3, "max": 5.5}],
            "parts": [{"id": "mo-lop", "clause": "II.1.a", "as_written": {"lead": "Sở Tư pháp"}}],
        }
    ],
    "reports": [{"id": "bao-cao", "clause": "III.7", "from": ["so-tttt"], "to": ["so-tu-phap"]}],
    "bodies": [
        {"id": "ubnd", "name": "Ủy ban", "at": ["cap-huyen", {"place": "a", "reason": "b"}]}
    ],
    "amendments": [{"id": "sua", "changes": [{"item": "tap-huan", "fields": {"any": [1]}}]}],
    "checks": {"severity": {"P401": "off"}, "parameters": {"late": {"days": 3}}},
    "renamed": {"cu": "tap-huan"},
}

STRANGE: tuple[Value, ...] = (
    None,
    True,
    1,
    2022,
    -1,
    2.5,
    10**20,
    float("inf"),
    "",
    " ",
    "a",
    "a b",
    "II.1\n",
    "2019-01-01",
    "Sở Tư pháp",
    [],
    {},
    ["a"],
    [None],
    {"a": 1},
    {"party": "a"},
    {"in": 2019},
    {"measure": "a", "exactly": 1},
)

KEYS = (
    "id",
    "in",
    "to",
    "before",
    "exactly",
    "unspecified",
    "leed",
    "Lead",
    "every",
    "khác",
    "from",
)


def nodes(data: Value) -> Mapping:
    """Data as nodes, each at a line of its own."""
    lines = count(1)

    def make(part: Value) -> Node:
        span = Span("a.yaml", next(lines), 1, 0, 0)
        if isinstance(part, dict):
            pairs = tuple((Scalar(key, "double", span), make(each)) for key, each in part.items())
            return Mapping(pairs, span)
        if isinstance(part, list):
            return Sequence(tuple(make(each) for each in part), span)
        if isinstance(part, str):
            return Scalar(part, "double", span)
        words = {None: "null", True: "true", False: "false", float("inf"): ".inf"}
        plain = part is None or isinstance(part, bool) or part == float("inf")
        return Scalar(words[part] if plain else str(part), "plain", span)

    root = make(data)
    assert isinstance(root, Mapping)
    return root


def _places(part: Value) -> Iterator[tuple[Any, Any]]:
    """Every container of a plan with each of its keys."""
    pairs = (
        part.items()
        if isinstance(part, dict)
        else enumerate(part if isinstance(part, list) else ())
    )
    for key, inner in pairs:
        yield part, key
        yield from _places(inner)


def _damage(plan: dict[str, Value], draw: st.DrawFn) -> None:
    """Drop, rename, replace or add something at any place."""
    holder, key = draw(st.sampled_from(list(_places(plan))))
    match draw(st.sampled_from(["drop", "rename", "replace", "add"])):
        case "drop":
            del holder[key]
        case "rename" if isinstance(holder, dict):
            holder[draw(st.sampled_from(KEYS))] = holder.pop(key)
        case "add" if isinstance(holder, dict):
            holder[draw(st.sampled_from(KEYS))] = copy.deepcopy(draw(st.sampled_from(STRANGE)))
        case _:
            holder[key] = copy.deepcopy(draw(st.sampled_from(STRANGE)))


@st.composite
def damaged_plans(draw: st.DrawFn) -> dict[str, Value]:
    """A right plan with up to four things done to it."""
    plan = copy.deepcopy(PLAN)
    for _ in range(draw(st.integers(0, 4))):
        if plan:
            _damage(plan, draw)
    return plan


def test_the_plan_that_gets_damaged_is_right() -> None:
    assert validate(nodes(PLAN)) == []


@given(damaged_plans())
def test_both_validators_come_to_one_verdict(plan: dict[str, Value]) -> None:
    found = validate(nodes(plan))
    assert (found == []) == FAST.is_valid(plan)
    for finding in found:
        assert finding.code in {f"R20{digit}" for digit in range(1, 9)}
        assert "given schemas" not in str(finding.args)


@given(damaged_plans())
def test_the_draft_07_copy_comes_to_the_same_verdict(plan: dict[str, Value]) -> None:
    assert OLD.is_valid(plan) == FAST.is_valid(plan)
