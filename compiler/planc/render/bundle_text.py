"""The cover of a bundle of duty sheets in words: many sheets in one PDF, with a list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from planc.render.phrases import capital, edition_phrase, number_phrase
from planc.render.sheet_text import Fact, fingerprint, plan_facts
from planc.text.send_out_words import send_out_words
from planc.text.words import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from planc.render.sheet_text import SheetText
    from planc.text.send_out_words import SendOutWords
    from planc.text.words import Words
    from planc.views.bundles import Bundle
    from planc.views.facts import Facts


class BundleAgency(TypedDict):
    """A sheet of the bundle: the id of its agency, and the name by which it is listed."""

    agency: str
    name: str


class BundlePart(TypedDict):
    """The sheets of one place, under its name."""

    heading: str
    agencies: list[BundleAgency]


class BundleLabels(TypedDict):
    """The fixed words of a cover: above the list, above its columns, before the fingerprint."""

    kind: str
    contents: str
    agency: str
    page: str
    of_pages: str
    fingerprint: str


class BundleText(TypedDict):
    """What stands on the cover, before the sheets in the order of `parts`.

    `title` names the bundle by its place; `facts` are lines such as the number of sheets;
    `fingerprint` is of the cover and all sheets; `extract` says that it replaces nothing.
    """

    language: str
    title: str
    plan: Fact
    facts: list[Fact]
    parts: list[BundlePart]
    edition: str
    fingerprint: str
    extract: str
    labels: BundleLabels


def bundle_text(
    bundle: Bundle, plan: Facts, sheets: Mapping[str, SheetText], language: str
) -> BundleText:
    """The cover of a bundle in the words of a language; `sheets` has those of its agencies."""
    common, own = words(language), send_out_words(language)
    marks = [sheets[agency]["fingerprint"] for agency in bundle.agencies]
    text: BundleText = {
        "language": common.language,
        "title": bundle_name(bundle, own),
        "plan": {"label": plan.type, "text": plan.title},
        "facts": [
            *plan_facts(plan, common),
            {"label": own.sheets, "text": _sheets(bundle, common, own)},
        ],
        "parts": [
            {
                "heading": f"{capital(part.name)} ({number_phrase(len(part.agencies), common)})",
                "agencies": [
                    {"agency": agency, "name": sheets[agency]["name"]} for agency in part.agencies
                ],
            }
            for part in bundle.parts
        ],
        "edition": edition_phrase(plan, common),
        "fingerprint": "",
        "extract": common.extract,
        "labels": {
            "kind": own.bundle_kind,
            "contents": own.bundle_contents,
            "agency": common.agency,
            "page": common.page,
            "of_pages": common.of_pages,
            "fingerprint": common.fingerprint,
        },
    }
    text["fingerprint"] = fingerprint([text, marks])
    return text


def bundle_name(bundle: Bundle, own: SendOutWords) -> str:
    """What a bundle is called: "Quận Lê Chân", "Cơ quan, tổ chức trung ương"."""
    return capital(own.bundles[bundle.where].format(unit=bundle.name, level=bundle.level_name))


def _sheets(bundle: Bundle, common: Words, own: SendOutWords) -> str:
    """How many sheets a bundle has, in all and by level where it has several levels."""
    counts: dict[str, int] = {}
    for part in bundle.parts:
        counts[part.level_name] = counts.get(part.level_name, 0) + len(part.agencies)
    total = number_phrase(len(bundle.agencies), common)
    if len(counts) == 1:
        return total
    levels = (f"{level}: {number_phrase(count, common)}" for level, count in counts.items())
    return own.bundle_sheets.format(count=total, levels="; ".join(levels))
