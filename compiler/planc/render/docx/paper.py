"""A Word file from the first to the last byte: what it is opened with, its page, and its closing.

Nothing of the day it was made, nor of the library's own template, is left in it.
"""

from __future__ import annotations

import zipfile
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Literal

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm

from planc.render.docx.looks import style_nodes
from planc.render.docx.nodes import clean, field, paragraph, run

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from docx.document import Document as WordDocument
    from docx.oxml.xmlchemy import BaseOxmlElement as Node
    from docx.section import _Footer, _Header

    from planc.render.docx.looks import Look

#: The day that a file says it was made and saved on, and that of the parts in its package; the
#: format of packages knows no earlier one.
_MADE = datetime(2000, 1, 1, tzinfo=UTC)
_PACKED = (1980, 1, 1, 0, 0, 0)

#: Regular files that all may read, as packages note it; on every machine the same.
_UNIX, _ALL_MAY_READ = 3, 0o644 << 16

_LANGUAGES = {"vi": "vi-VN", "en": "en-US"}

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

#: The parts of an empty file, by their paths.
_EMPTY = {
    "[Content_Types].xml": (
        f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
        f'<Override PartName="/word/settings.xml" ContentType="{_TYPE}.settings+xml"/>'
        "</Types>"
    ),
    "_rels/.rels": (
        f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONSHIP_TYPE.OFFICE_DOCUMENT}" '
        'Target="word/document.xml"/></Relationships>'
    ),
    "word/_rels/document.xml.rels": (
        f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{RELATIONSHIP_TYPE.STYLES}" Target="styles.xml"/>'
        f'<Relationship Id="rId2" Type="{RELATIONSHIP_TYPE.SETTINGS}" Target="settings.xml"/>'
        "</Relationships>"
    ),
    "word/document.xml": (
        f'{_HEAD}<w:document xmlns:w="{_W}" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
        'mc:Ignorable="w14"><w:body><w:sectPr/></w:body></w:document>'
    ),
    "word/styles.xml": f'{_HEAD}<w:styles xmlns:w="{_W}"/>',
    "word/settings.xml": (
        f'{_HEAD}<w:settings xmlns:w="{_W}"><w:zoom w:percent="100"/>'
        '<w:defaultTabStop w:val="567"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    ),
}


@dataclass(frozen=True, slots=True)
class Page:
    """A page of A4: margins in millimetres, and where numbers stand from the second page on."""

    top: float
    bottom: float
    left: float
    right: float
    landscape: bool = False
    numbers: Literal["top", "bottom"] | None = "top"

    @property
    def width(self) -> float:
        """How wide a line of text is, in millimetres."""
        return (297 if self.landscape else 210) - self.left - self.right


@dataclass(frozen=True, slots=True)
class About:
    """What a file says of itself, for lists of files and those who do not see the page."""

    title: str
    subject: str
    keywords: str
    language: str


def word_file(  # noqa: PLR0913, PLR0917 - what a file has
    about: About,
    page: Page,
    looks: tuple[Look, ...],
    body: Iterable[Node],
    foot: Sequence[Node],
    head: Node | None = None,
) -> bytes:
    """The bytes of a file.

    `foot` are the paragraphs at the foot of every page; `head` stands at the top from the second
    page on, where no number does.
    """
    word = Document(BytesIO(_empty()))
    language = _LANGUAGES.get(about.language, "vi-VN")
    for each in style_nodes(looks, language):
        word.styles.element.append(each)
    last = word.element.body.sectPr
    for each in body:
        last.addprevious(each)
    _set_page(word, page)
    _set_margins(word, page, foot, head)
    _describe(word, about, language)
    saved = BytesIO()
    word.save(saved)
    return _packed(saved)


@cache
def _empty() -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for path, text in _EMPTY.items():
            package.writestr(path, text)
    return made.getvalue()


def _set_page(word: WordDocument, page: Page) -> None:
    section = word.sections[0]
    width, height = (297, 210) if page.landscape else (210, 297)
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.orientation = WD_ORIENT.LANDSCAPE if page.landscape else WD_ORIENT.PORTRAIT
    section.top_margin, section.bottom_margin = Mm(page.top), Mm(page.bottom)
    section.left_margin, section.right_margin = Mm(page.left), Mm(page.right)
    section.header_distance = section.footer_distance = Mm(8)
    section.gutter = Mm(0)
    section.different_first_page_header_footer = True


def _set_margins(word: WordDocument, page: Page, foot: Sequence[Node], top: Node | None) -> None:
    """The number of the page, not on the first one; and the foot, on every one."""
    section = word.sections[0]
    for first, head, feet in (
        (True, section.first_page_header, section.first_page_footer),
        (False, section.header, section.footer),
        # Only seen where somebody asks Word for different even pages.
        (False, section.even_page_header, section.even_page_footer),
    ):
        numbered = paragraph("SoTrang", *field("PAGE")) if page.numbers == "top" else top
        _fill(head, [paragraph("Header") if first or numbered is None else deepcopy(numbered)])
        below = [deepcopy(each) for each in foot]
        if page.numbers == "bottom" and not first:
            below[-1] = _numbered(below[-1], page)
        _fill(feet, below)


def _numbered(foot: Node, page: Page) -> Node:
    """The last line of the foot with the number of the page at its right end."""
    content = [each for each in foot if each.tag != qn("w:pPr")]
    number = field("PAGE", "SoTrangCuoi")
    return paragraph("GhiCuoiTrang", *content, run("\t"), *number, right_at=page.width)


def _fill(part: _Header | _Footer, nodes: Iterable[Node]) -> None:
    part.is_linked_to_previous = False
    inside = part.part.element
    for child in list(inside):
        inside.remove(child)
    for each in nodes:
        inside.append(each)


def _describe(word: WordDocument, about: About, language: str) -> None:
    said = word.core_properties
    said.title, said.subject = _short(about.title), _short(about.subject)
    said.keywords, said.language = _short(about.keywords), language
    # The file is planc's: the agency that issued the plan has not written it.
    said.author = said.last_modified_by = "planc"
    said.created = said.modified = _MADE
    said.revision = 1


def _short(text: str) -> str:
    """A property holds at most 255 signs."""
    return clean(" ".join(text.split()))[:255]


def _packed(saved: BytesIO) -> bytes:
    """The same package in a fixed order and with fixed times."""
    made = BytesIO()
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(made, "w") as new:
        for name in sorted(old.namelist(), key=lambda name: (not name.startswith("["), name)):
            entry = zipfile.ZipInfo(name, _PACKED)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = _UNIX, _ALL_MAY_READ
            new.writestr(entry, old.read(name))
    return made.getvalue()


def foot_paragraph(*said: str) -> Node:
    """The line at the foot of a page: what a file is made from, and its fingerprint."""
    return paragraph("GhiCuoiTrang", run(" · ".join(text for text in said if text)))
