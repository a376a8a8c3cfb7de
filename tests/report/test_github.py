"""Workflow commands, read back as the runner of GitHub Actions reads them.

The reader below follows `TryParseV2` of src/Runner.Common/ActionCommand.cs in actions/runner.
"""

from __future__ import annotations

from dataclasses import dataclass

from findings_to_tell import ACCEPTED, HOSTILE, contents, finding, related
from planc.checks import message
from planc.findings import Finding, Span
from planc.report.github import MOST_OF_A_KIND, render_github


@dataclass
class Command:
    name: str
    properties: dict[str, str]
    data: str


def unescaped(text: str, *more: tuple[str, str]) -> str:
    for escape, sign in (("%0D", "\r"), ("%0A", "\n"), *more, ("%25", "%")):
        text = text.replace(escape, sign)
    return text


def commands(output: str) -> list[Command]:
    found = []
    for line in output.split("\n"):
        if not line.lstrip().startswith("::"):
            continue
        info, _, data = line.lstrip()[2:].partition("::")
        name, _, given = info.partition(" ")
        pairs = [pair.split("=", 1) for pair in given.split(",") if pair]
        values = {key: unescaped(text, ("%3A", ":"), ("%2C", ",")) for key, text in pairs}
        found.append(Command(name, values, unescaped(data)))
    return found


def test_a_finding_is_one_command_with_its_place_and_rule() -> None:
    (command,) = commands(render_github(contents([finding(severity="warning")])))
    assert command.name == "warning"
    assert command.properties == {
        "file": "plan/a.yaml",
        "line": "3",
        "endLine": "3",
        "col": "5",
        "endColumn": "9",
        "title": "P304 no-time",
    }
    assert command.data == message(finding(severity="warning"), "vi")


def test_notes_are_notices_and_the_most_urgent_come_first() -> None:
    given = [
        finding(line=1),
        finding(line=2, **ACCEPTED),
        finding(severity="warning", line=3),
        finding(severity="error", line=4),
        finding(line=5),
    ]
    found = commands(render_github(contents(given)))
    assert [(each.name, each.properties["line"]) for each in found] == [
        ("error", "4"),
        ("warning", "3"),
        ("notice", "1"),
        ("notice", "5"),
        ("notice", "2"),
    ]
    assert "Giám đốc | <b>Sở</b>, văn bản 12/STP, đến ngày 31/12/2030" in found[-1].data


def test_over_several_lines_no_columns_are_given() -> None:
    over = Finding("R105", Span("a.yaml", 2, 7, 5, 1))
    (command,) = commands(render_github(contents([over])))
    assert command.properties["endLine"] == "5"
    assert not {"col", "endColumn"} & set(command.properties)


def test_no_words_end_a_command_or_begin_another() -> None:
    output = render_github(contents([HOSTILE]))
    assert output.count("\n") == 1
    (command,) = commands(output)
    assert command.properties["file"] == HOSTILE.span.file
    assert command.properties["title"] == "R301 unknown-name"
    assert command.data.startswith(message(HOSTILE, "vi"))


def test_related_places_stand_in_the_message() -> None:
    (command,) = commands(render_github(contents([finding(related=related(7))], "en")))
    assert command.data.split("\n")[1:] == [
        "See also: plan/b.yaml:1:2",
        *(f"See also: plan/b.yaml:{n}:2 (viec-{n})" for n in range(2, 5)),
        "and 3 more",
    ]


def test_more_than_github_shows_are_all_in_the_log_and_the_reader_is_told() -> None:
    many = [finding(line=line) for line in range(1, MOST_OF_A_KIND + 2)]
    output = render_github(contents(many))
    assert len(commands(output)) == MOST_OF_A_KIND + 1
    assert "GitHub chỉ hiện 10 thông báo" in output.split("\n")[-2]
    assert "GitHub" not in render_github(contents(many[:-1]))


def test_nothing_found_is_nothing_said() -> None:
    assert render_github(contents([])) == ""
