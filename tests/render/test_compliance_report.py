"""The compliance report as page and PDF: whole, quoted, tagged, the same every time."""

from __future__ import annotations

import pickle
import re
import unicodedata
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

import html5lib
import pytest
from hostile import NASTY, hostile_plan
from pypdf import PdfReader

from findings_to_tell import ACCEPTED
from planc.checks import run_rules
from planc.checks.families import FAMILIES
from planc.findings import Finding, Place, Span, in_order
from planc.render.compliance_text import MOST_QUOTED, ComplianceText, compliance_text
from planc.render.html.pages import compliance_page
from planc.render.pdf.compliance import compliance_json, render_compliance_pdf
from planc.views.compliance import compliance
from real_plan import real_plan

if TYPE_CHECKING:
    from planc.compiled import Compiled

A4 = (595, 842)
JUDGED = date(2020, 5, 9)


@pytest.fixture(name="text", scope="module")
def text_of_the_real_plan() -> ComplianceText:
    return text()


def findings(compiled: Compiled) -> list[Finding]:
    """What is found in the real plan; the first time that is awaited has been accepted."""
    found = in_order(run_rules(compiled))
    first = next(each for each in found if each.code == "P305")
    found[found.index(first)] = replace(first, args={**first.args, **ACCEPTED})
    return found


def text(language: str = "vi", judged_on: date | None = JUDGED) -> ComplianceText:
    plan = real_plan()
    return compliance_text(compliance(plan, findings(plan), judged_on), language)


def parse(page: str) -> Element:
    found = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    assert isinstance(found, Element)
    return found


def shown(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def read(found: ComplianceText) -> PdfReader:
    return PdfReader(BytesIO(render_compliance_pdf(compliance_json(found))))


def said(reader: PdfReader) -> str:
    pages = " ".join(page.extract_text() for page in reader.pages)
    return " ".join(unicodedata.normalize("NFC", pages).replace("\u200b", "").split())


# ── in words ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_finding_stands_in_the_report_once(language: str) -> None:
    found = text(language)
    rows = [row for family in found["families"] for rule in family["rules"] for row in rule["rows"]]
    assert len(rows) + len(found["accepted"]) == len(findings(real_plan()))
    for row in rows:
        assert row["problem"]
        assert row["clause"]
        assert row["accepted"] == []


def test_the_reason_and_what_to_do_are_told_for_every_rule(text: ComplianceText) -> None:
    for family in text["families"]:
        for rule in family["rules"]:
            labels = [fact["label"] for fact in rule["facts"]]
            assert "Vì sao" in labels
            assert ("Cách xử lý" in labels) != all(row["remedy"] for row in rule["rows"])


def test_a_contradiction_is_shown_with_the_words_it_lies_in(text: ComplianceText) -> None:
    rules = {rule["id"]: rule for family in text["families"] for rule in family["rules"]}
    first, second = rules["P301"]["rows"]
    assert (first["clause"], first["state"]) == ("III.7", "Làm rõ")
    assert {first["quote"], second["quote"]} == {
        "“trước ngày 20/5/2019”",
        "“trước ngày 20/11/2019”",
    }
    quotes = [row["quote"] for row in rules["P601"]["rows"]]
    assert any(quote.startswith("Cơ quan phối hợp: “") for quote in quotes)


def test_what_was_accepted_says_by_whom_by_what_until_when_and_why(text: ComplianceText) -> None:
    (row,) = text["accepted"]
    assert row["problem"].startswith("P305. ")
    assert [(fact["label"], fact["text"]) for fact in row["accepted"]] == [
        ("Người chấp thuận", "Giám đốc | <b>Sở</b>"),
        ("Văn bản", "12/STP"),
        ("Hiệu lực", "đến hết ngày 31/12/2030"),
        ("Lý do", "Chờ [hướng dẫn](1) {0}"),
    ]


def test_it_says_of_which_plan_it_is_what_was_applied_and_when_waivers_were_judged() -> None:
    facts = {fact["label"]: fact["text"] for fact in text()["facts"]}
    assert facts["Cơ quan ban hành"] == "Ủy ban nhân dân thành phố Hải Phòng"
    assert facts["Thời điểm xét chấp thuận"] == "ngày 09/05/2020"
    assert int(facts["Số quy tắc đã áp dụng"]) > 10
    undated = {fact["label"]: fact["text"] for fact in text(judged_on=None)["facts"]}
    assert undated["Thời điểm xét chấp thuận"].startswith("không theo ngày")


def test_the_summary_is_that_of_the_command_line(text: ComplianceText) -> None:
    labels = [fact["label"] for fact in text["summary"]]
    assert labels[:2] == ["Phải sửa trước khi trình ký", "Cần làm rõ"]
    assert "Đã được chấp thuận" in labels


def test_long_words_are_cut_between_words() -> None:
    plan = real_plan()
    item = max(plan.plan.items, key=lambda each: len(each.text or ""))
    long = replace(item, text="Nội dung rất dài. " * 200)
    items = tuple(long if each is item else each for each in plan.plan.items)
    other = replace(plan, plan=replace(plan.plan, items=items))
    finding = Finding("P304", item.place.span, {}, "note", item.id)
    found = compliance_text(compliance(other, [finding]), "vi")
    (row,) = found["families"][0]["rules"][0]["rows"]
    assert len(row["quote"]) <= MOST_QUOTED + 5
    assert re.search(r"(Nội|dung|rất|dài) …”$", row["quote"])


def test_what_is_true_of_many_items_names_them_all() -> None:
    plan = real_plan()
    places = tuple(item.place for item in plan.plan.items if item.kind == "task")
    finding = Finding(
        "P104",
        plan.plan.header.key,
        {"hit_items": len(places), "all_items": 15},
        "note",
        related=places,
    )
    found = compliance_text(compliance(plan, [finding]), "vi")
    (row,) = found["families"][0]["rules"][0]["rows"]
    assert row["clause"] == "Cả kế hoạch"
    assert row["compared_label"] == "Các chỗ liên quan"
    assert len(row["compared"]) == len(places)
    assert row["compared"][0].startswith("II.1 ")


def test_it_changes_its_fingerprint_with_its_content_only(text: ComplianceText) -> None:
    again = compliance_text(compliance(real_plan(), findings(real_plan()), JUDGED), "vi")
    assert again == text
    assert re.fullmatch(r"[0-9a-f]{12}", text["fingerprint"])
    other = compliance_text(compliance(real_plan(), findings(real_plan())), "vi")
    assert other["fingerprint"] != text["fingerprint"]


# ── the page ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_is_valid_accessible_and_needs_nothing_from_elsewhere(language: str) -> None:
    source = compliance_page(text(language))
    page = parse(source)
    assert page.get("lang") == language
    for landmark in ("header", "main", "footer", "nav"):
        assert page.find(f".//{landmark}") is not None
    for table in page.iter("table"):
        assert table.find("caption") is not None
        assert all(head.get("scope") in ("col", "row") for head in table.iter("th"))
    assert page.find(".//script") is None
    assert not re.search(r"https?:|@import|url\(", source)
    assert {link.get("href") for link in page.iter("a")} == {
        "#main",
        "index.html",
        "compliance.pdf",
    }
    ids = re.findall(r'\sid="([^"]*)"', source)
    assert len(ids) == len(set(ids))


def test_the_page_says_what_it_is(text: ComplianceText) -> None:
    page = shown(parse(compliance_page(text)))
    for words in (
        "Báo cáo rà soát kế hoạch",
        real_plan().plan.header.title,
        "không phải ý kiến pháp lý",
        f"Mã nội dung: {text['fingerprint']}",
        "Giám đốc | <b>Sở</b>",
    ):
        assert words in page
    for row in text["accepted"]:
        assert " ".join(row["quote"].split()) in page


def hostile_text(language: str = "vi") -> ComplianceText:
    plan = hostile_plan()
    items = plan.plan.items
    finding = Finding(
        "P103",
        items[0].origin.of("coordinate"),
        {"words": NASTY, "count": 2, **ACCEPTED, "waived_reason": " ".join(NASTY)},
        "note",
        items[0].id,
        related=(items[1].place, Place(Span("<i>.yaml", 1, 1, 1, 1))),
    )
    still_open = Finding(
        "P305", items[0].when[1].origin.whole, {"words": NASTY}, "error", items[0].id
    )
    return compliance_text(compliance(plan, [finding, still_open]), language)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_a_plan_says_is_never_markup(language: str) -> None:
    page = parse(compliance_page(hostile_text(language)))
    assert page.find(".//script") is None
    words = shown(page)
    for nasty in NASTY:
        assert " ".join(nasty.split()) in words


def test_nothing_found_is_said() -> None:
    found = compliance_text(compliance(real_plan(), []), "vi")
    page = shown(parse(compliance_page(found)))
    assert "Không có nhận xét nào." in page
    assert "không bảo đảm rằng văn bản không còn sai sót" in page
    assert "Không có nhận xét nào." in said(read(found))


# ── the PDF ──────────────────────────────────────────────────────────────────────────────────


def test_the_same_report_is_the_same_bytes(text: ComplianceText) -> None:
    prepared = compliance_json(text)
    first = render_compliance_pdf(prepared)
    render_compliance_pdf(compliance_json(hostile_text()))
    assert render_compliance_pdf(prepared) == first


def test_it_can_be_set_in_another_process() -> None:
    assert pickle.loads(pickle.dumps(render_compliance_pdf)) is render_compliance_pdf  # noqa: S301


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_pdf_is_tagged_and_says_language_and_title(language: str) -> None:
    reader = read(text(language))
    root = reader.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert str(root["/Lang"]).startswith(language)
    assert "pdfuaid" in root["/Metadata"].get_object().get_data().decode()
    assert reader.metadata is not None
    assert real_plan().plan.header.title in str(reader.metadata.title)
    assert reader.metadata.author == "Ủy ban nhân dân thành phố Hải Phòng"


def test_table_heads_are_tagged_as_heads(text: ComplianceText) -> None:
    kinds: set[str] = set()

    def walk(node: object) -> None:
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            for child in node:
                walk(child)
        elif isinstance(node, dict):
            kinds.add(str(node.get("/S")))
            if "/K" in node:
                walk(node["/K"])

    walk(read(text).trailer["/Root"]["/StructTreeRoot"])
    assert {"/Table", "/THead", "/TH", "/TD", "/H1", "/H2", "/H3", "/L"} <= kinds


def test_pages_are_a4_and_numbered_and_say_what_they_are(text: ComplianceText) -> None:
    reader = read(text)
    count = len(reader.pages)
    assert count > 1
    for number, page in enumerate(reader.pages, start=1):
        assert (round(page.mediabox.width), round(page.mediabox.height)) == A4
        words = " ".join(page.extract_text().split())
        assert f"Trang {number} / {count}" in words
        assert "không phải ý kiến pháp lý" in words


def test_every_row_is_in_the_pdf(text: ComplianceText) -> None:
    words = said(read(text)).replace("- ", "-").replace(" ", "")
    for family in text["families"]:
        for rule in family["rules"]:
            assert "".join(rule["heading"].replace("- ", "-").split()) in words
            for row in rule["rows"]:
                assert "".join(row["problem"].replace("- ", "-").split())[:40] in words
    assert text["fingerprint"] in words


def test_hostile_words_are_set_as_words() -> None:
    words = said(read(hostile_text())).replace(" ", "")
    for nasty in NASTY:
        assert "".join(nasty.split()) in words


def test_a_row_longer_than_a_page_goes_on_on_the_next(text: ComplianceText) -> None:
    row = {**text["families"][0]["rules"][0]["rows"][0]}
    row["problem"] = "Nhận xét rất dài. " * 900 + "Hết nhận xét."
    rule = {**text["families"][0]["rules"][0], "rows": [row]}
    family = {**text["families"][0], "rules": [rule]}
    found: ComplianceText = {**text, "families": [family]}  # type: ignore[typeddict-item]
    assert "Hết nhận xét." in said(read(found))


def test_headings_of_families_are_those_of_the_table(text: ComplianceText) -> None:
    names = {family.id: family.name.vi for family in FAMILIES}
    for family in text["families"]:
        assert family["heading"].startswith(names[family["id"]])
