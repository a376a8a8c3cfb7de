"""An exception that excepts nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from planc.checks.rule import Hit, Rule, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from planc.compiled import Compiled
    from planc.directory import Directory
    from planc.findings import Argument


def check(compiled: Compiled, _: Mapping[str, Any]) -> Iterator[Hit]:
    """Ids under `except` none of whose units was removed."""
    for selection in compiled.binding.selections:
        party = selection.party
        idle = tuple(
            name
            for name in party.excepted
            if not _units(name, compiled.directory).intersection(selection.removed)
        )
        if idle:
            args: dict[str, Argument] = {"names": idle, "party": party.written}
            yield Hit(party.origin.of("except"), args, selection.item)


def _units(name: str, directory: Directory) -> set[str]:
    """The units that an id under `except` stands for: itself, or those of a group or level."""
    units = {unit.id for unit in directory.units.values() if unit.level == name}
    return {name, *units, *directory.members.get(name, ())}


RULE = Rule(
    code="P105",
    name="exception-removes-nothing",
    severity="warning",
    title=Text(vi="Ngoại lệ không loại ai", en="An exception that removes nothing"),
    message=Text(
        vi="Phần except không loại được ai: {names} không nằm trong “{party}”.",
        en="The exception removes nobody: {names} is not in “{party}”.",
    ),
    remedy=Text(
        vi=(
            "Xóa mã đó khỏi except, hoặc sửa cho đúng nơi muốn loại, ví dụ: {party: "
            "ubnd@cap-huyen, except: [nui-cao]}"
        ),
        en=(
            "Delete it from except, or write the place that was meant, as in: {party: "
            "ubnd@cap-huyen, except: [nui-cao]}"
        ),
    ),
    reason=Text(
        vi="Ngoại lệ không có tác dụng thường là gõ nhầm nơi: nơi đáng lẽ được miễn vẫn nhận việc.",
        en=(
            "An exception without effect usually names the wrong place: the one that was to be "
            "excepted still gets the work."
        ),
    ),
    bad="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead:
►      - {party: ubnd@cap-huyen, except: [xa-nam]}
    division: each-own-area
    when: [{in: 2020}]
""",
    good="""\
tasks:
  - id: tap-huan
    clause: II.1
    title: "Tập huấn cho hòa giải viên"
    lead:
      - {party: ubnd@cap-huyen, except: [nui-cao]}
    division: each-own-area
    when: [{in: 2020}]
""",
    check=check,
)
