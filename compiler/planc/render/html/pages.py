"""Set sheets and the front page as HTML."""

from __future__ import annotations

import json
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from planc.render.names import unbroken
from planc.render.phrases import number_phrase
from planc.render.svg import svg
from planc.text.calendar_words import calendar_words
from planc.text.document_words import document_words
from planc.text.send_out_words import send_out_words
from planc.text.words import words

if TYPE_CHECKING:
    from jinja2 import Template

    from planc.render.annex_text import AnnexText
    from planc.render.compliance_text import ComplianceText
    from planc.render.coverage_text import CoverageText
    from planc.render.document_text import DocumentText
    from planc.render.index_text import IndexText
    from planc.render.send_out_text import SendOutText
    from planc.render.sheet_text import SheetText
    from planc.render.timeline import Drawing
    from planc.render.timeline_text import TimelineText

#: The other forms of the annex, by what they are called and their path.
ANNEX_FORMS = (("PDF", "annex.pdf"), ("Word", "annex.docx"))

_TEMPLATES = Path(__file__).parent / "templates"


def sheet_page(sheet: SheetText) -> str:
    """The page of a duty sheet; its PDF lies beside it, its calendar in the next folder."""
    shown: dict[str, Any] = {**sheet, "timeline": None}
    # No space stands outside the strings, so that all replacing happens inside them.
    written = json.dumps(shown, ensure_ascii=False, separators=(",", ":"))
    return _template("sheet.html").render(
        sheet=json.loads(unbroken(written, sheet["names"])),
        words=words(sheet["language"]),
        lang=_lang(sheet["plan_language"], sheet["language"]),
        title=f"{sheet['name']}: {sheet['kind']}",
        pdf=f"{quote(sheet['agency'])}.pdf",
        calendar=f"../calendar/{quote(sheet['agency'])}.ics",
        calendar_link=calendar_words(sheet["language"]).link,
        timeline=_drawn(sheet["timeline"]),
    )


def index_page(index: IndexText) -> str:
    """The front page."""
    return _template("index.html").render(
        index=index,
        words=words(index["language"]),
        lang=_lang(index["plan_language"], index["language"]),
    )


def send_out_page(text: SendOutText) -> str:
    """The page of the send-out list; it lies in a folder beside the front page and the sheets."""
    spoken = words(text["language"])
    return _template("send-out.html").render(
        list=text,
        words=spoken,
        own=send_out_words(text["language"]),
        number=partial(number_phrase, words=spoken),
        lang=_lang(text["plan_language"], text["language"]),
    )


def timeline_page(text: TimelineText) -> str:
    """The page of the timeline; it lies beside the front page."""
    return _template("timeline.html").render(
        timeline=text,
        words=words(text["language"]),
        lang=_lang(text["plan_language"], text["language"]),
        svg=lambda drawing: Markup(svg(drawing)),  # noqa: S704 - escapes what it is given
    )


def compliance_page(text: ComplianceText) -> str:
    """The page of the compliance report; it lies beside the front page and its PDF."""
    return _template("compliance.html").render(
        report=text,
        words=words(text["language"]),
        lang=_lang(text["plan_language"], text["language"]),
    )


def coverage_page(text: CoverageText) -> str:
    """The page of the signed document beside what it became; it lies beside the front page."""
    return _template("coverage.html").render(
        page=text,
        words=words(text["language"]),
        forms=document_words(text["language"]).forms,
        lang=_lang(text["plan_language"], text["language"]),
    )


def document_page(text: DocumentText) -> str:
    """The page of the document; it lies beside the front page and its other forms."""
    # No space stands outside the strings, so that all replacing happens inside them.
    written = json.dumps(text, ensure_ascii=False, separators=(",", ":"))
    document = json.loads(unbroken(written, text["names"]))
    frame = document.pop("frame")
    return _template("document.html").render(
        document=document,
        frame=frame,
        words=words(frame["language"]),
        contents=[line for line in document["lines"] if line["level"]],
        lang=_lang(text["language"], frame["language"]),
        frame_lang=_lang(frame["language"], text["language"]),
    )


def annex_page(text: AnnexText) -> str:
    """The page of the annex of tasks; it lies beside the page of the document and its PDF."""
    # No space stands outside the strings, so that all replacing happens inside them.
    written = json.dumps(text, ensure_ascii=False, separators=(",", ":"))
    return _template("annex.html").render(
        annex=json.loads(unbroken(written, text["names"])),
        words=words(text["language"]),
        forms=document_words(text["language"]).forms,
        links=[
            {"text": document_words(text["language"]).kind, "path": "document.html"},
            *({"text": form, "path": path} for form, path in ANNEX_FORMS),
        ],
    )


def _drawn(drawing: Drawing | None) -> Markup:
    """A drawing as an element of the page; `svg` has escaped every text in it."""
    return Markup(svg(drawing) if drawing else "")  # noqa: S704


def _lang(plan: str, page: str) -> Markup:
    """The attribute for what stands in the plan's language on a page in another."""
    return Markup("") if plan == page else Markup(' lang="{}"').format(plan)


@cache
def _template(name: str) -> Template:
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.globals["css"] = _own("style.css")
    environment.globals["script"] = _own("search.js")
    return environment


def _own(name: str) -> Markup:
    """A file of ours that is put into pages as it is."""
    return Markup((_TEMPLATES / name).read_text(encoding="utf-8"))  # noqa: S704 - no plan's words
