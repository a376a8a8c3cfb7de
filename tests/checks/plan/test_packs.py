"""Legal rules: the data of the packs, and the rules that evaluate it."""

from __future__ import annotations

from datetime import date
from textwrap import dedent, indent
from typing import TYPE_CHECKING

import pytest

from helpers import BASE, plan
from planc.checks import RULES, message
from planc.checks.facts.legal import entries_of
from planc.checks.manual import manual_page
from planc.checks.packs import LEGAL_RULES, cut_off_of
from planc.checks.packs.model import Goals, Replaces

if TYPE_CHECKING:
    from planc.checks.packs import LegalRule
    from planc.findings import Finding

LAW = "Theo Luật Hòa giải ở cơ sở."

#: The same province in a plan of two years after the law has come to its newest.
LATER = BASE.replace("from: 2019-07-01, to: 2022-12-31", "from: 2026-01-01, to: 2026-12-31")


def found(text: str, code: str, *, base: str = BASE) -> list[Finding]:
    outcome = plan(text, base=base)
    assert outcome.compiled is not None, outcome.findings
    return [each for each in outcome.findings if each.code == code]


def said(words: str, code: str, *, base: str = BASE) -> list[Finding]:
    """The findings of a code in a plan with one paragraph."""
    text = "sections:\n  - id: doan-van\n    clause: II.1\n    text: |\n"
    return found(text + indent(dedent(words).strip(), "      ") + "\n", code, base=base)


# ── the data ─────────────────────────────────────────────────────────────────────────────────

every_entry = pytest.mark.parametrize("entry", LEGAL_RULES, ids=lambda entry: entry.id)


@every_entry
def test_an_entry_says_where_it_stands_in_which_words_and_since_when(entry: LegalRule) -> None:
    source = entry.source
    assert source.document
    assert source.quote
    assert source.read_at
    assert source.until is None or source.since < source.until
    assert source.holds_on(source.since)
    assert not source.holds_on(date(2000, 1, 1))


def test_entries_have_names_of_their_own() -> None:
    assert len({entry.id for entry in LEGAL_RULES}) == len(LEGAL_RULES)


def test_a_rule_whose_text_was_not_read_is_never_more_than_a_note() -> None:
    legal = [rule for rule in RULES if rule.source]
    assert {rule.code for rule in legal} >= {"P709", "P801", "P802", "P804", "P805"}
    loud = [rule.code for rule in legal if not rule.source_read and rule.severity != "note"]
    assert loud == []


def test_the_source_of_a_rule_is_written_from_its_entries() -> None:
    (rule,) = [rule for rule in RULES if rule.code == "P806"]
    assert rule.source is not None
    for entry, _ in entries_of(Replaces):
        assert entry.source.name in rule.source
        assert entry.source.quote in rule.source
    assert "(áp dụng từ 18/07/2025)" in rule.source


@pytest.mark.parametrize("code", ["P709", "P801", "P804", "P805"])
def test_the_manual_shows_the_whole_source_and_whether_it_was_read(code: str) -> None:
    (rule,) = [rule for rule in RULES if rule.code == code]
    for language, unread in (("vi", "Chưa đối chiếu được nguyên văn"), ("en", "could not be read")):
        page = manual_page(rule, language, lambda _rule, _language: "")
        assert rule.source is not None
        assert rule.source in page
        assert (unread in page) == (not rule.source_read)


@pytest.mark.parametrize(
    ("first", "last", "until"),
    [
        (date(2020, 5, 1), date(2020, 5, 31), date(2020, 5, 14)),
        (date(2020, 4, 1), date(2020, 6, 30), date(2020, 6, 14)),
        (date(2020, 1, 1), date(2020, 6, 30), date(2020, 6, 14)),
        (date(2020, 7, 1), date(2020, 12, 31), date(2020, 12, 14)),
        (date(2020, 1, 1), date(2020, 9, 30), date(2020, 9, 14)),
        (date(2020, 1, 1), date(2020, 12, 31), date(2020, 12, 14)),
        (date(2020, 1, 15), date(2020, 12, 31), None),
        (date(2019, 1, 1), date(2022, 12, 31), None),
    ],
)
def test_figures_are_taken_up_to_the_fourteenth_of_the_last_month(
    first: date, last: date, until: date | None
) -> None:
    assert cut_off_of((first, last)) == until


# ── numbers ──────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Mỗi tổ hòa giải có 02 hòa giải viên.", "02"),
        ("Mỗi tổ hòa giải từ 02 - 05 hòa giải viên.", "02"),
        ("Bảo đảm 2 hòa giải viên/tổ hòa giải.", "2"),
        ("Mỗi tổ hòa giải có 03 hòa giải viên.", None),
        ("Mỗi tổ hòa giải có từ 05 - 07 hòa giải viên, có 01 hòa giải viên nữ.", None),
        ("Mỗi tổ hòa giải có ít nhất 01 hòa giải viên là luật gia.", None),
        ("Mỗi xã cử 02 hòa giải viên dự tập huấn.", None),
    ],
)
def test_a_team_has_at_least_three_mediators(words: str, number: str | None) -> None:
    hits = said(f"{LAW} {words}", "P801")
    assert [each.args["number"] for each in hits] == ([number] if number else [])


def test_a_plan_that_is_about_something_else_is_not_asked() -> None:
    assert not said("Mỗi tổ hòa giải có 02 hòa giải viên.", "P801")
    assert said("Luật hoà giải ở cơ sở: mỗi tổ hoà giải có 02 hòa giải viên.", "P801")
    titled = BASE.replace("KẾ HOẠCH MẪU", "KẾ HOẠCH VỀ HOÀ GIẢI Ở CƠ SỞ")
    assert said("Mỗi tổ hòa giải có 02 hòa giải viên.", "P801", base=titled)
    assert said("Nghị định số 15/2014/NĐ-CP: mỗi tổ hòa giải có 02 hòa giải viên.", "P801")


def test_a_target_below_the_law_is_told_once_at_its_number() -> None:
    text = """
    measures:
      - {id: thanh-vien, name: "Số hòa giải viên của một tổ hòa giải", unit: "người"}
    tasks:
      - id: kien-toan
        clause: II.1
        text: "Theo Luật Hòa giải ở cơ sở, mỗi tổ hòa giải có 02 hòa giải viên."
        lead: [so-mot]
        when: [{in: 2020}]
        targets: [{measure: thanh-vien, min: 2, max: 5}]
    """
    (one,) = found(text, "P801")
    assert (one.span.line, one.args["number"], one.item) == (10, "2", "kien-toan")


@pytest.mark.parametrize(
    ("amount", "too_much"),
    [
        ("200.000 đồng/vụ, việc", False),
        ("200.001 đồng/vụ, việc", True),
        ("200 nghìn đồng/vụ", False),
        ("0,3 triệu đồng/vụ việc", True),
        ("300.000 đồng/buổi", False),
    ],
)
def test_the_fee_has_a_maximum(amount: str, *, too_much: bool) -> None:
    words = f"{LAW} Chi thù lao cho hòa giải viên {amount}."
    assert bool(said(words, "P802")) == too_much


def test_the_maximum_is_not_asked_after_the_day_it_is_known_to_hold() -> None:
    assert not said(f"{LAW} Chi thù lao 400.000 đồng/vụ.", "P802", base=LATER)


# ── who, and what ────────────────────────────────────────────────────────────────────────────


def test_who_does_an_act_by_law_may_be_named_anywhere_in_the_plan() -> None:
    words = f"{LAW}\nRà soát đội ngũ hòa giải viên."
    (one,) = said(words, "P803")
    assert (one.span.line, one.span.column, one.span.end_column) == (6, 7, 14)
    assert said(words.replace("hòa", "hoà"), "P803")
    assert not said(f"{words}\nTrưởng ban công tác Mặt trận chủ trì.", "P803")
    assert not said(f"{LAW} Rà soát văn bản; bồi dưỡng hòa giải viên.", "P803")


def test_a_lead_of_the_level_that_the_law_names_is_named() -> None:
    text = """
    bodies:
      - {id: uy-ban, name: "Ủy ban nhân dân {kind} {name}", at: [cap-huyen, cap-xa]}
    tasks:
      - id: viec
        clause: II.1
        text: "Theo Luật Hòa giải ở cơ sở, quyết định số lượng tổ hòa giải."
        lead: [uy-ban@cap-xa]
        when: [{in: 2020}]
    """
    base = BASE.replace("Ủy ban nhân dân {kind}", "Văn phòng {kind}")
    assert not found(text, "P803", base=base)
    (one,) = found(text.replace("uy-ban@cap-xa", "uy-ban@cap-huyen"), "P803", base=base)
    assert one.args["actor"] == "Chủ tịch Ủy ban nhân dân cấp xã"


MEDIATION = BASE.replace("KẾ HOẠCH MẪU", "KẾ HOẠCH VỀ HÒA GIẢI Ở CƠ SỞ")
ALL_FIVE = "Hướng dẫn, kiện toàn tổ hòa giải; bồi dưỡng; kinh phí; kiểm tra."


def task(words: str, lead: str = "ubnd@cap-xa", more: str = "") -> str:
    return (
        f'tasks:\n  - {{id: viec, clause: II.1, text: "{words}", lead: [{lead}],'
        f" when: [{{in: 2020}}]}}\n{more}"
    )


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        (ALL_FIVE, None),
        (ALL_FIVE.replace("; bồi dưỡng", ""), ("bồi dưỡng hòa giải viên",)),
        ("Hướng dẫn.", 4),
    ],
)
def test_each_level_of_committees_takes_up_what_the_law_gives_it(
    words: str, missing: tuple[str, ...] | int | None
) -> None:
    hits = found(task(words), "P804", base=MEDIATION)
    told = [each.args["missing"] for each in hits]
    if isinstance(missing, int):
        (names,) = told
        assert isinstance(names, tuple)
        assert len(names) == missing
    else:
        assert told == ([missing] if missing else [])


def test_a_responsibility_left_out_is_told_at_the_task_that_others_do() -> None:
    words = ALL_FIVE.replace("; bồi dưỡng", "")
    other = (
        '  - {id: boi, clause: II.2, text: "Bồi dưỡng hòa giải viên.", lead: [so-mot],'
        " when: [{in: 2020}]}\n"
    )
    (one,) = found(task(words, more=other), "P804", base=MEDIATION)
    assert (one.item, one.args["clause"]) == ("boi", "II.2")


def test_an_act_of_the_law_is_told_with_the_words_of_the_clause() -> None:
    (one,) = said(f"{LAW} Trên cơ sở rà soát, đánh giá, thay thế hòa giải viên.", "P803")
    assert one.args["said"] == "Trên cơ sở rà soát, đánh giá, thay thế hòa giải viên."


def test_a_paragraph_below_a_task_and_a_duty_to_give_money_count_too() -> None:
    words = ALL_FIVE.replace("; kinh phí", "")
    assert found(task(words), "P804", base=MEDIATION)
    below = 'sections:\n  - {id: duoi, clause: II.1/1, text: "Bố trí kinh phí."}\n'
    assert not found(task(words, more=below), "P804", base=MEDIATION)
    duty = 'duties:\n  - {id: chi, clause: III.1, title: "Chi", fund: [ubnd@cap-xa]}\n'
    assert not found(task(words, more=duty), "P804", base=MEDIATION)


def test_the_committee_that_issues_the_plan_and_levels_without_a_task_are_not_asked() -> None:
    assert not found(task("Hướng dẫn.", lead="ubnd@mau"), "P804", base=MEDIATION)
    assert not found(task("Hướng dẫn.", lead="so-mot"), "P804", base=MEDIATION)
    assert not found(task("Hướng dẫn."), "P804")


# ── documents ────────────────────────────────────────────────────────────────────────────────

DECISION = '{id: de-an, type: "Quyết định", number: "428/QĐ-TTg", date: 2019-04-18}'


def test_goals_of_a_known_document_are_one_finding_at_the_document() -> None:
    (one,) = found(f"legal:\n  - {DECISION}\n", "P805")
    assert one.args["count"] == len(entries_of(Goals)[0][1].goals)
    assert (one.span.line, one.severity) == (2, "note")
    assert "chưa đối chiếu nguyên văn" in message(one, "vi")


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("95% tổ hòa giải được kiện toàn.", 4),
        ("94,5% tổ hòa giải được kiện toàn.", 5),
        ("100 % hòa giải viên được tập huấn.", 3),
        ("Kiện toàn tổ hòa giải. Giảm 95% số đơn.", 5),
    ],
)
def test_a_goal_is_taken_up_by_a_figure_as_high_for_the_same_thing(words: str, left: int) -> None:
    text = f'legal:\n  - {DECISION}\nsections:\n  - {{id: a, clause: I.1, text: "{words}"}}\n'
    (one,) = found(text, "P805")
    assert one.args["count"] == left


def test_a_target_in_percent_takes_up_a_goal() -> None:
    text = f"""
    legal:
      - {DECISION}
    measures:
      - {{id: ty-le, name: "Tỷ lệ tổ hòa giải được kiện toàn", unit: "%"}}
    tasks:
      - id: viec
        clause: II.1
        text: "Việc."
        lead: [so-mot]
        when: [{{in: 2020}}]
        targets: [{{measure: ty-le, min: 96, unit: "%"}}]
    """
    (one,) = found(text, "P805")
    assert one.args["count"] == 4


def test_another_document_of_the_same_number_is_left_alone() -> None:
    other = DECISION.replace("2019-04-18", "2020-04-18")
    assert not found(f"legal:\n  - {other}\n", "P805")


def test_a_goal_that_the_list_writes_itself_is_left_out_and_the_others_stay() -> None:
    goal = '{id: mot, text: "Ít nhất 95% tổ hòa giải được củng cố, kiện toàn"}'
    own = DECISION.replace("}", f", goals: [{goal}]}}")
    (one,) = found(f"legal:\n  - {own}\n", "P805")
    assert one.args["count"] == len(entries_of(Goals)[0][1].goals) - 1
    assert "95%" not in message(one, "vi")
    assert "đặt chỉ tiêu" not in message(one, "vi")


def test_goals_whose_time_is_over_are_not_asked() -> None:
    base = BASE.replace("from: 2019-07-01", "from: 2021-01-01")
    (one,) = found(f"legal:\n  - {DECISION}\n", "P805", base=base)
    assert one.args["count"] == 3


def test_a_document_cited_in_the_words_alone_is_known_by_number_and_day() -> None:
    day = "Theo Quyết định số 428/QĐ-TTg ngày 18/4/2019 của Thủ tướng Chính phủ."
    (one,) = said(day, "P805")
    assert (one.span.line, one.span.column) == (5, 12)
    assert not said(day.replace("2019", "2021"), "P805")


FRAMEWORK = "Theo Quyết định số 4077/QĐ-BTP ngày 31/12/2014 của Bộ Tư pháp về khung."


def test_a_replaced_document_is_a_warning_for_a_later_plan_and_a_note_for_one_under_way() -> None:
    (late,) = said(FRAMEWORK, "P806", base=LATER)
    assert late.severity == "warning"
    assert not said(FRAMEWORK, "P807", base=LATER)
    under_way = BASE.replace("to: 2022-12-31", "to: 2025-12-31")
    (during,) = said(FRAMEWORK, "P807", base=under_way)
    assert during.severity == "note"
    assert not said(FRAMEWORK, "P806", base=under_way)
    assert not said(FRAMEWORK, "P807")


def test_a_plan_that_says_itself_that_a_document_was_replaced_is_not_told() -> None:
    known = """
    legal:
      - {id: cu, number: "4077/QĐ-BTP", date: 2014-12-31, until: 2025-07-17, relation: mentioned}
    """
    assert not found(known, "P806", base=LATER)
    assert found(known.replace("until: 2025-07-17, ", ""), "P806", base=LATER)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("vào cuối năm (trước ngày 20/11/2019)", True),
        ("cuối năm 2020 (chậm nhất ngày 30/10)", True),
        ("giữa năm (trước ngày 20/5)", True),
        ("giữa năm (trước ngày 25/6)", False),
        ("cuối năm (trước ngày 15/12)", False),
        ("cuối năm, trước ngày 20/11", False),
        ("cuối năm (trước ngày 31/02)", False),
        ("giữa tháng 12 (trước ngày 20/12)", True),
        ("giữa tháng 12/2019 (trước ngày 16/12/2019)", False),
        ("cuối tháng 11 (trước ngày 30/11)", False),
        ("cuối tháng 11 (trước ngày 20/11)", True),
    ],
)
def test_words_for_a_time_of_year_are_compared_with_the_day_in_brackets(
    words: str, *, told: bool
) -> None:
    assert bool(said(f"Báo cáo {words}.", "P808")) == told


def test_how_far_the_day_may_be_is_a_parameter() -> None:
    setting = "checks: {parameters: {P808: {days_apart: 60}}}\n"
    text = 'sections:\n  - {id: a, clause: I.1, text: "Cuối năm (trước ngày 20/11)."}\n'
    assert found(text, "P808")
    assert not found(text + setting, "P808")
