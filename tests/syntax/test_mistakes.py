"""What is said of the usual mistakes, where the remedy depends on what was meant."""

from __future__ import annotations

import pytest

from planc.findings import Argument
from planc.source import SourceFile
from planc.syntax import parse

ENTRY = "tasks:\n  - id: mot\n    clause: II.1\n"

Told = tuple[str, int, dict[str, Argument]]


def told(text: str) -> list[Told]:
    """Code, line and arguments of each finding."""
    _, findings = parse(SourceFile("a.yaml", text))
    return [(found.code, found.span.line, dict(found.args)) for found in findings]


def only(text: str) -> Told:
    (found,) = told(text)
    return found


@pytest.mark.parametrize(
    ("line", "words", "kind"),
    [
        ("lead: [Sở Tư pháp]", "Sở Tư pháp", "party"),
        ("coordinate: [các đơn vị liên quan]", "các đơn vị liên quan", "party"),
        ("lead: [so-tu-phap; so-tttt]", "so-tu-phap; so-tttt", "party"),
        ("from: [các huyện]", "các huyện", "party"),
        ("lead: [Sở Tư pháp: phòng]", "Sở Tư pháp", "party"),
        ("lead: [{party: ubnd@cap-huyen, except: [Đồ Sơn]}]", "Đồ Sơn", "id"),
        ("when: [{in: tháng 9/2019}]", "tháng 9/2019", "time"),
        ("when: [{from: tháng 7, to: 2020}]", "tháng 7", "time"),
        ("when: [{every: tháng}]", "tháng", "time"),
        ("when: [{within: 15 ngày, after: mot}]", "15 ngày", "time"),
        ("when: [{in: 2020, for: Tập huấn, bồi dưỡng}]", "Tập huấn", "words"),
        ("when: [{in: 2020, for: Tập huấn: lớp một}]", "Tập huấn", "words"),
        ("targets: [{measure: lop, min: 3 lớp}]", "3 lớp", "number"),
        ("lead: [{unspecified: “các cơ quan báo chí”}]", "các cơ quan báo chí", "curly"),
        ("lead: [“so-tu-phap”]", "so-tu-phap", "curly"),
        ("lead: [“Sở Tư pháp”]", "Sở Tư pháp", "party"),
        ("when: [{in: “tháng 9”}]", "tháng 9", "time"),
    ],
)
def test_bare_words_say_what_belongs_in_their_place(line: str, words: str, kind: str) -> None:
    assert only(f"{ENTRY}    {line}\n") == ("R135", 4, {"words": words, "kind": kind})


@pytest.mark.parametrize("line", ['title: "Tập huấn”', 'lead: [{unspecified: "báo chí”}]'])
def test_a_text_that_ends_with_a_curly_quote_is_not_closed(line: str) -> None:
    after = '    title: "Một việc"\n'
    for rest in (after, "    when: [{in: 2020}]\n", ""):
        assert only(f"{ENTRY}    {line}\n{rest}") == ("R122", 4, {"sign": '"', "curly": "”"})
    assert only(f'{ENTRY}    title: "Tập huấn\n')[2] == {"sign": '"', "curly": ""}


def test_curly_quotes_inside_a_text_of_several_lines_are_not_blamed() -> None:
    text = f'{ENTRY}    text: "Phong trào “A”\n      và “B”"\n    lead:[so-mot]\n    note: a\n'
    assert [(code, line) for code, line, _ in told(text)] == [("R126", 6)]
    assert only(f'{ENTRY}    text: "Phong trào “A” ”\n    note: "a"\n')[2]["curly"] == "”"


def test_curly_quotes_around_a_sentence_with_a_colon_are_not_doubled() -> None:
    assert only(f"{ENTRY}    title: “Giao: tập huấn”\n")[2] == {"words": "Giao: tập huấn"}


def test_an_entry_without_its_hyphen_is_told_to_need_one() -> None:
    code, line, args = only(ENTRY + "  id: hai\n    clause: II.2\n")
    assert (code, line, args["dash"]) == ("R124", 4, "- id: …")
    assert only(ENTRY + "      lead: [a]\n")[2] == {"line": 3, "list": "", "dash": ""}


def test_a_hyphen_at_the_margin_names_the_list_it_belongs_to() -> None:
    text = "measures:\n  - {id: lop}\n" + ENTRY + "- id: hai\n  clause: II.2\n"
    assert only(text) == ("R124", 6, {"line": 4, "list": "tasks", "dash": ""})


def test_a_second_id_is_one_mistake_with_all_that_stands_twice_after_it() -> None:
    code, line, args = only(ENTRY + "    id: hai\n    clause: II.2\n")
    assert (code, line, args["kind"]) == ("R129", 4, "id")


@pytest.mark.parametrize("sign", ["–", "—", "•"])
def test_a_dash_or_bullet_in_the_place_of_a_hyphen_is_told_at_its_line(sign: str) -> None:
    entry = f"  {sign} id: hai\n    clause: II.2\n"
    for text, line in (
        ("tasks:\n" + entry, 2),
        (ENTRY + entry, 4),
        (f"{ENTRY}    lead:\n      {sign} so-mot\n", 5),
        (f"{ENTRY}    lead:\n      {sign} so-mot\n      {sign} so-hai\n", 5),
        (f"{ENTRY}    lead:\n      - so-mot\n      {sign} so-hai\n", 6),
        (f"{ENTRY}    when:\n      {sign} {{in: 2020}}\n", 5),
    ):
        assert only(text) == ("R142", line, {"sign": sign})


def test_dashes_inside_texts_are_text() -> None:
    dash = "–"
    assert told(f"{ENTRY}    text: |\n      {dash} giao\n      {dash} đề nghị\n") == []
    assert told(f"{ENTRY}    text:\n      {dash} giao\n    note: {dash}\n") == []
    assert only(f"{ENTRY}    text: |\n      {dash} id: b\n    lead:[a]\n    note: a\n")[0] == "R126"


@pytest.mark.parametrize(
    ("lines", "line", "kind", "said"),
    [
        ("lead:[so-mot]\n    note: a", 4, "colon", "lead:[so-mot]"),
        ("text: |\n    Tập huấn.\n    Kiểm tra.\n    note: a", 5, "block", "Tập huấn."),
        ("lead:\n    -so-mot\n    -so-hai\n    note: a", 5, "dash", "-so-mot"),
        ("lead:\n      -so-mot", 5, "dash", "-so-mot"),
    ],
)
def test_a_missing_space_says_where_it_belongs(lines: str, line: int, kind: str, said: str) -> None:
    assert only(f"{ENTRY}    {lines}\n") == ("R126", line, {"line": said, "kind": kind})


def test_an_entry_glued_to_its_hyphen_lacks_a_space() -> None:
    assert only("tasks:\n  -id: mot\n    clause: II.1\n")[2]["kind"] == "dash"


def test_keys_glued_to_their_values_in_brackets_are_told_once_each() -> None:
    assert told(f"{ENTRY}    when: [{{from:2019, to:2022}}]\n") == [
        ("R126", 4, {"line": "from:2019", "kind": "colon"}),
        ("R126", 4, {"line": "to:2022", "kind": "colon"}),
    ]


@pytest.mark.parametrize(
    ("text", "kind", "both"),
    [
        (ENTRY + "tasks:\n  - id: hai\n", "top", ""),
        (ENTRY + "    lead: [a]\n    lead: [b, a]\n", "list", "lead: [a, b]"),
        (ENTRY + "    when: [{in: 2020}]\n    when: [{in: 2021}]\n", "list", ""),
        (ENTRY + "    clause: II.2\n", "value", ""),
    ],
)
def test_a_key_used_twice_says_what_to_do_with_both(text: str, kind: str, both: str) -> None:
    code, _, args = only(text)
    assert (code, args["kind"], args["both"]) == ("R129", kind, both)
