"""What coverage is: each line of the signed document and of the model, with its counterpart."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from planc.language.model import Origin

if TYPE_CHECKING:
    from collections.abc import Iterable

#: What became of a line. `same`: it stands on the other side, at its place in the order;
#: `head`: it is letterhead or signature, and agrees with what the plan says of them;
#: `moved`: the same line stands at another place; `changed`: the line at its place has other
#: words; `again`: it stands on the other side once less; `missing`: nothing like it is left there.
State = Literal["same", "head", "moved", "changed", "again", "missing"]

#: The states of a line that is covered.
COVERED: tuple[State, ...] = ("same", "head")


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of the signed document's own words; `number` counts from 1 within its file.

    `text` is the line as it is compared, `raw` as it stands in the file. `model` are the numbers
    of its model lines: several where one line of the file holds them all, one where it is `moved`
    or `changed`. `nearest` is a model line most like it, where it has none. `head` names what of
    the letterhead it is.
    """

    file: str
    number: int
    text: str
    state: State
    model: tuple[int, ...] = ()
    nearest: int | None = None
    head: tuple[str, ...] = ()
    raw: str = field(default="", compare=False, repr=False)

    @property
    def covered(self) -> bool:
        """Whether the line stands in the model."""
        return self.state in COVERED


@dataclass(frozen=True, slots=True)
class ModelLine:
    """A line that the model says the document has.

    `kind`, `clause`, `owner`, `key`, `made` and `origin` are those of the `document.Line` that it
    is, or is one of several of, below each other; what stands in the letterhead or signature has
    the kind `head`. `start` is where it begins in the text of its field. `source` and `nearest`
    are numbers of source lines, as in `SourceLine`.
    """

    kind: str
    text: str
    state: State
    clause: str = ""
    owner: str = ""
    key: str = ""
    made: bool = False
    start: int = 0
    field_text: str = field(default="", compare=False, repr=False)
    source: tuple[int, ...] = ()
    nearest: int | None = None
    origin: Origin = field(default_factory=Origin, compare=False, repr=False)

    @property
    def covered(self) -> bool:
        """Whether the line stands in the source."""
        return self.state in COVERED


@dataclass(frozen=True, slots=True)
class Share:
    """How many lines and signs there are on one side, and how many stand on the other too.

    Signs are all that is printed, without space; those of a line count where the line is found.
    """

    lines: int
    lines_found: int
    signs: int
    signs_found: int

    @property
    def tenths(self) -> int | None:
        """The share of lines in tenths of a per cent, rounded down; None where there is no line.

        It is 1000 only where nothing at all is missing.

        >>> Share(3000, 2999, 9, 9).tenths, Share(7, 7, 9, 9).tenths
        (999, 1000)
        """
        return self.lines_found * 1000 // self.lines if self.lines else None

    @property
    def whole(self) -> bool:
        """Whether every line stands on the other side."""
        return self.lines_found == self.lines


@dataclass(frozen=True, slots=True)
class Coverage:
    """The signed document and the model side by side.

    `files` are those of the source in their order, with those that have no words; `source` and
    `model` are the lines that have words, in the order of the document.
    """

    files: tuple[str, ...]
    source: tuple[SourceLine, ...]
    model: tuple[ModelLine, ...]

    @property
    def source_share(self) -> Share:
        """How much of the source stands in the model."""
        return _share(self.source)

    @property
    def model_share(self) -> Share:
        """How much of the model stands in the source."""
        return _share(self.model)


def _share(lines: Iterable[SourceLine | ModelLine]) -> Share:
    counted = [(line.covered, len("".join(line.text.split()))) for line in lines]
    return Share(
        len(counted),
        sum(covered for covered, _ in counted),
        sum(signs for _, signs in counted),
        sum(signs for covered, signs in counted if covered),
    )
