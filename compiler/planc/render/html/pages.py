"""Set sheets and the front page as HTML."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from planc.text.words import words

if TYPE_CHECKING:
    from jinja2 import Template

    from planc.render.compliance_text import ComplianceText
    from planc.render.index_text import IndexText
    from planc.render.sheet_text import SheetText

_TEMPLATES = Path(__file__).parent / "templates"


def sheet_page(sheet: SheetText) -> str:
    """The page of a duty sheet; it lies in a folder beside the front page and its PDF."""
    return _template("sheet.html").render(
        sheet=sheet,
        words=words(sheet["language"]),
        lang=_lang(sheet["plan_language"], sheet["language"]),
        pdf=f"{quote(sheet['agency'])}.pdf",
    )


def index_page(index: IndexText) -> str:
    """The front page."""
    return _template("index.html").render(
        index=index,
        words=words(index["language"]),
        lang=_lang(index["plan_language"], index["language"]),
    )


def compliance_page(text: ComplianceText) -> str:
    """The page of the compliance report; it lies beside the front page and its PDF."""
    return _template("compliance.html").render(
        report=text,
        words=words(text["language"]),
        lang=_lang(text["plan_language"], text["language"]),
    )


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
