from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from helpers import BASE, place, places, plan
from planc.checks.words.general_words import GeneralWords
from planc.pipeline import compile_plan

if TYPE_CHECKING:
    from planc.findings import Finding

REAL_PLAN = Path(__file__).parents[3] / "plan"

#: A whole plan in which each body with work is in each part.
TASKS = """
tasks:
  - {id: mot, clause: II.1, lead: [so-mot, ubnd@cap-huyen], when: [{in: 2020}]}
  - {id: hai, clause: II.2, lead: [ubnd@cap-huyen], coordinate: [mttq@same], when: [{in: 2020}]}
"""
DUTIES = """
duties:
  - {id: trach-nhiem, clause: III.1, perform: [so-mot, ubnd@cap-huyen]}
"""
REPORTS = """
reports:
  - {id: bao-cao, clause: III.2, from: [ubnd@cap-huyen], to: [so-mot], when: [{in: 2020}]}
"""
RECIPIENTS = """
recipients:
  - {id: nhan-so, text: "Sở Một", parties: [so-mot]}
  - {id: nhan-huyen, text: "UBND các huyện", parties: [ubnd@cap-huyen]}
  - {id: nhan-mat-tran, text: "Mặt trận các huyện", parties: [mttq@cap-huyen]}
"""

FAMILY = "P2"


def coverage(*texts: str, base: str = BASE) -> list[Finding]:
    files = {f"part{number}": text for number, text in enumerate(texts[1:])}
    outcome = plan(texts[0], base=base, **files)
    assert outcome.compiled is not None, outcome.findings
    return [found for found in outcome.findings if found.code.startswith(FAMILY)]


def codes(*texts: str, base: str = BASE) -> list[tuple[str, object]]:
    found = coverage(*texts, base=base)
    return sorted((one.code, one.args.get("names") or one.args.get("name")) for one in found)


def test_a_plan_whose_parts_agree_is_clean() -> None:
    assert codes(TASKS, DUTIES, REPORTS, RECIPIENTS) == []


def test_a_draft_that_has_only_tasks_is_not_asked_for_the_other_parts() -> None:
    assert codes(TASKS) == []
    assert codes(DUTIES) == []
    assert codes(REPORTS) == []


# ── leads ────────────────────────────────────────────────────────────────────────────────────


def test_a_lead_missing_in_one_part_is_told_once_at_its_first_task() -> None:
    duties = DUTIES.replace(", ubnd@cap-huyen", "")
    reports = REPORTS.replace("ubnd@cap-huyen", "so-hai")
    recipients = RECIPIENTS.replace("[ubnd@cap-huyen]", "[ubnd@mau]")
    level = ("Ủy ban nhân dân cấp huyện",)
    assert codes(TASKS, duties, REPORTS, RECIPIENTS) == [("P201", level)]
    told = [one for one in coverage(TASKS, DUTIES, reports, RECIPIENTS) if one.code == "P202"]
    assert [(one.item, one.args["count"], one.args["clauses"]) for one in told] == [
        ("mot", 2, ("II.1", "II.2"))
    ]
    assert [one.item for one in told[0].related] == ["hai"]
    assert codes(TASKS, DUTIES, REPORTS, recipients) == [("P203", level)]


def test_only_those_of_a_level_who_are_missing_are_named() -> None:
    reports = REPORTS.replace("[ubnd@cap-huyen]", "[ubnd@dong, ubnd@tay]")
    assert codes(TASKS, DUTIES, reports, RECIPIENTS) == [("P202", ("Ủy ban nhân dân huyện Đảo",))]


def test_a_level_in_no_part_at_all_is_one_finding_and_not_three() -> None:
    tasks = TASKS + "  - {id: ba, clause: II.3, lead: [ubnd@cap-xa], when: [{in: 2020}]}\n"
    (found,) = coverage(tasks, DUTIES, REPORTS, RECIPIENTS)
    assert (found.code, found.severity, found.item) == ("P209", "warning", "ba")
    assert found.args["names"] == ("Ủy ban nhân dân cấp xã",)
    assert found.args["mentioned"] == ()
    mentioned = DUTIES.replace("}\n", ", with: [ubnd@cap-xa]}\n")
    (found,) = coverage(tasks, mentioned, REPORTS, RECIPIENTS)
    assert found.args["mentioned"] == ("III.1",)


def test_a_level_that_one_part_reaches_is_told_for_the_others() -> None:
    tasks = TASKS + "  - {id: ba, clause: II.3, lead: [ubnd@cap-xa], when: [{in: 2020}]}\n"
    recipients = RECIPIENTS.replace("[ubnd@cap-huyen]", "[ubnd@cap-huyen, ubnd@cap-xa]")
    level = ("Ủy ban nhân dân cấp xã",)
    assert codes(tasks, DUTIES, REPORTS, recipients) == [("P202", level)]


def test_a_part_that_is_missing_altogether_is_one_finding_about_the_plan() -> None:
    for code, texts in {
        "P201": (TASKS, REPORTS, RECIPIENTS),
        "P202": (TASKS, DUTIES, RECIPIENTS),
        "P203": (TASKS, DUTIES, REPORTS),
    }.items():
        (found,) = coverage(*texts)
        assert (found.code, found.item, found.args["missing"]) == (code, None, 2)
        # A level that nothing reaches is still one finding, and not counted again.
        level = "  - {id: ba, clause: II.3, lead: [ubnd@cap-xa], when: [{in: 2020}]}\n"
        both = coverage(texts[0] + level, *texts[1:])
        assert sorted((one.code, one.args.get("missing")) for one in both) == [
            (code, 2),
            ("P209", None),
        ]


def test_where_most_leads_are_missing_the_plan_is_told_once() -> None:
    leads = ("so-mot", "so-hai", "hoi@mau", "doan@mau")
    tasks = "tasks:\n" + "".join(
        f"  - {{id: t{n}, clause: II.{n}, lead: [{lead}], when: [{{in: 2020}}]}}\n"
        for n, lead in enumerate(leads)
    )
    duties = "duties:\n  - {id: trach-nhiem, clause: III.1, perform: [so-mot]}\n"
    (found,) = coverage(tasks, duties)
    assert (found.code, found.args["missing"], found.args["leads"]) == ("P201", 3, 4)
    assert [one.item for one in found.related] == ["t1", "t2", "t3"]


def test_a_report_of_difficulties_is_no_report_of_results() -> None:
    reports = REPORTS.replace("ubnd@cap-huyen", '{unspecified: "các đơn vị, địa phương"}')
    assert codes(TASKS, DUTIES, reports, RECIPIENTS) == []
    on_demand = reports.replace("{in: 2020}", '{whenever: "nếu có vướng mắc"}')
    assert codes(TASKS, DUTIES, on_demand, RECIPIENTS) == [("P202", ("Ủy ban nhân dân cấp huyện",))]


def test_who_takes_over_from_a_lead_reports_for_it() -> None:
    base = BASE.replace(
        "bodies:\n",
        'bodies:\n  - {id: so-cu, name: "Sở Cũ", at: [mau], until: 2020-12-31,'
        " succeeded_by: [so-hai]}\n",
    )
    tasks = TASKS.replace("so-mot", "so-mot, so-cu")
    others = (
        DUTIES.replace("so-mot", "so-mot, so-hai"),
        REPORTS.replace("to: [so-mot]", "to: [so-mot, so-hai]"),
        RECIPIENTS.replace("[so-mot]", "[so-mot, so-hai]"),
    )
    assert codes(tasks, *others, base=base) == []


# ── duties ───────────────────────────────────────────────────────────────────────────────────


def test_a_holder_of_several_duties_and_no_task_is_told_once() -> None:
    duties = DUTIES + (
        "  - {id: kinh-phi, clause: III.3, advise: [so-hai]}\n"
        "  - {id: quyet-toan, clause: III.4, advise: [so-hai]}\n"
    )
    recipients = RECIPIENTS.replace("[so-mot]", "[so-mot, so-hai]")
    (found,) = coverage(TASKS, duties, REPORTS, recipients)
    assert (found.code, found.item, found.args["clauses"]) == (
        "P204",
        "kinh-phi",
        ("III.3", "III.4"),
    )


def test_a_duty_about_a_task_is_compared_with_that_task() -> None:
    duties = DUTIES + "  - {id: ho-tro, clause: III.3, coordinate: [so-hai], about: [hai]}\n"
    recipients = RECIPIENTS.replace("[so-mot]", "[so-mot, so-hai]")
    (found,) = coverage(TASKS, duties, REPORTS, recipients)
    assert (found.code, found.item) == ("P206", "ho-tro")
    assert (found.args["names"], found.args["tasks"]) == (("Sở Hai",), ("II.2",))
    assert found.related[0].item == "hai"
    named = TASKS.replace("[mttq@same]", "[mttq@same, so-hai]")
    assert codes(named, duties, REPORTS, recipients) == []


def test_a_body_that_a_part_of_the_task_names_is_named_there() -> None:
    tasks = """
    tasks:
      - id: mot
        clause: II.1
        lead: [so-mot]
        when: [{in: 2020}]
        parts:
          - {id: phan, clause: II.1.a, lead: [so-mot], coordinate: [so-hai]}
    """
    duties = "duties:\n  - {id: d, clause: III.1, perform: [so-mot, so-hai], about: [mot]}\n"
    assert codes(tasks, duties) == []


def test_words_in_the_task_may_mean_the_press_but_anybody_is_nobody() -> None:
    base = BASE.replace(
        "bodies:\n", 'bodies:\n  - {id: bao, name: "Báo Mẫu", at: [mau], line: press}\n'
    )
    duties = DUTIES + "  - {id: dua-tin, clause: III.3, perform: [bao], about: [hai]}\n"
    recipients = RECIPIENTS.replace("[so-mot]", "[so-mot, bao]")
    for words, expected in (
        ("các cơ quan báo chí", []),
        ("các đơn vị liên quan", [("P206", ("Báo Mẫu",))]),
    ):
        tasks = TASKS.replace("[mttq@same]", f'[mttq@same, {{unspecified: "{words}"}}]')
        assert codes(tasks, duties, REPORTS, recipients, base=base) == expected


# ── coordinators and recipients ──────────────────────────────────────────────────────────────


def test_coordinators_that_are_not_told_are_one_finding_a_level() -> None:
    tasks = TASKS.replace("[mttq@same]", "[mttq@same, mttq@cap-xa, hoi@cap-huyen, doan@cap-xa]")
    assert codes(tasks, DUTIES, REPORTS, RECIPIENTS) == [
        ("P205", ("Hội cấp huyện",)),
        ("P205", ("Mặt trận cấp xã", "Đoàn cấp xã")),
    ]


def test_performers_whom_somebody_directs_hear_it_from_them() -> None:
    duties = DUTIES + (
        "  - {id: nganh-doc, clause: III.3, direct: [so-mot], perform: [hoi@cap-huyen],"
        " about: [hai]}\n"
    )
    tasks = TASKS.replace("[mttq@same]", "[mttq@same, so-hai]")
    recipients = RECIPIENTS.replace("[so-mot]", "[so-mot, so-hai]")
    assert "P205" not in dict(codes(tasks, duties, REPORTS, recipients))
    alone = duties.replace("direct: [so-mot], ", "")
    assert "P205" in dict(codes(tasks, alone, REPORTS, recipients))


def test_a_general_line_reaches_leads_of_its_level_only_and_is_told_at_that_line() -> None:
    general = '      - {unspecified: "Các sở, ban, ngành của tỉnh"}\n'
    recipients = RECIPIENTS.replace(
        '  - {id: nhan-so, text: "Sở Một", parties: [so-mot]}\n',
        f'  - id: nhan-so\n    text: "Các sở, ban, ngành"\n    parties:\n{general}',
    )
    (found,) = coverage(TASKS, DUTIES, REPORTS, recipients)
    assert (found.code, found.args["names"], found.args["leads"]) == ("P208", ("Sở Một",), 1)
    outcome = plan(recipients, a=TASKS, b=DUTIES, c=REPORTS)
    assert places(outcome, "P208") == [place(recipients, '"Các sở, ban, ngành của tỉnh"')]


def test_a_coordinator_that_only_a_general_line_may_mean_is_named_in_one_part_only() -> None:
    tasks = TASKS.replace("[mttq@same]", "[mttq@same, so-hai]")
    recipients = RECIPIENTS + '  - {id: nhan-chung, text: "Các sở khác của tỉnh"}\n'
    (found,) = coverage(tasks, DUTIES, REPORTS, recipients)
    assert (found.code, found.args["part"], found.args["words"]) == (
        "P207",
        "task",
        ("Các sở khác của tỉnh",),
    )


def test_who_reports_and_has_nothing_to_do_is_named_in_one_part_only() -> None:
    reports = REPORTS.replace("[ubnd@cap-huyen]", "[ubnd@cap-huyen, so-hai]")
    (found,) = coverage(TASKS, DUTIES, reports, RECIPIENTS)
    assert (found.code, found.args["part"]) == ("P207", "report")


def test_those_outside_the_territory_and_the_issuer_are_asked_for_no_part() -> None:
    tasks = TASKS.replace("[so-mot, ", "[so-mot, bo, ubnd@mau, ")
    assert codes(tasks, DUTIES, REPORTS, RECIPIENTS) == []


# ── units without a role ─────────────────────────────────────────────────────────────────────

CHOICE = """
tasks:
  - id: diem
    clause: II.3
    lead: [so-mot]
    when: [{in: 2020}]
    parts:
      - id: chon
        clause: II.3.a
        lead: [so-mot]
        coordinate: [ubnd@huyen-diem]
        targets:
          - {measure: lop, per: huyen-diem, exactly: 1, unit: "đơn vị cấp xã", of: coordinate}
"""


def test_units_that_a_target_counts_without_a_role_are_told_at_the_target() -> None:
    (found,) = coverage(CHOICE)
    assert (found.code, found.item, found.args["level"]) == ("P210", "diem.chon", "cấp xã")


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("coordinate: [ubnd@huyen-diem]", "coordinate: [ubnd@huyen-diem, ubnd@cap-xa]"),
        ("    when:", "    coordinate: [mttq@xa-dong-mot]\n    when:"),
        ("    when:", '    coordinate: [{unspecified: "các xã được chọn"}]\n    when:'),
        ('"đơn vị cấp xã"', '"người"'),
    ],
)
def test_units_that_have_a_role_in_the_task_or_are_not_counted_are_not_told(
    was: str, now: str
) -> None:
    assert codes(CHOICE.replace(was, now)) == []


def test_units_that_a_text_chooses_are_told_and_people_of_a_level_are_not() -> None:
    def chosen(text: str) -> list[tuple[str, object]]:
        return codes(f"""
        tasks:
          - id: diem
            clause: II.3
            text: "{text}"
            lead: [so-mot]
            when: [{{in: 2020}}]
        """)

    assert len(chosen("Lựa chọn 02 đơn vị hành chính cấp xã để làm điểm.")) == 1
    assert len(chosen("Chọn mỗi huyện một mô hình.")) == 1
    assert chosen("Tập huấn cho cán bộ cấp xã.") == []
    assert chosen("Lựa chọn tài liệu phù hợp. Tổ chức ở các xã.") == []


# ── general words ────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Các sở, ban, ngành của tỉnh", ["so-mot"]),
        ("Sở, ban, ngành", ["so-mot"]),
        ("Như trên", ["so-mot", "ubnd-huyen", "ubnd-xa", "hoi-tinh", "hoi-huyen"]),
        (
            "Các cơ quan, đơn vị liên quan",
            ["so-mot", "ubnd-huyen", "ubnd-xa", "hoi-tinh", "hoi-huyen"],
        ),
        ("UBND các huyện", ["ubnd-huyen"]),
        ("Ủy ban nhân dân các huyện, xã", ["ubnd-huyen", "ubnd-xa"]),
        ("các hội, đoàn thể cấp huyện", ["hoi-huyen"]),
        ("các tổ chức chính trị - xã hội", []),
        ("Phòng: Tổng hợp", []),
        ("Lưu: VT", []),
        ("các cơ quan báo chí tại địa phương", []),
    ],
)
def test_general_words_may_mean_those_whom_a_clerk_would_send_them_to(
    words: str, meant: list[str]
) -> None:
    base = BASE.replace("cap-huyen]}", "cap-huyen], line: sport}").replace(
        "at: [mau]}", "at: [mau], line: executive}"
    )
    compiled = plan(TASKS, base=base).compiled
    assert compiled is not None
    reader = GeneralWords.of(compiled)
    kinds = {
        "so-mot": ("so-mot", "cap-tinh"),
        "ubnd-huyen": ("ubnd", "cap-huyen"),
        "ubnd-xa": ("ubnd", "cap-xa"),
        "hoi-tinh": ("hoi", "cap-tinh"),
        "hoi-huyen": ("hoi", "cap-huyen"),
    }
    assert [name for name, kind in kinds.items() if reader.may_mean(words, kind)] == meant


# ── the real plan ────────────────────────────────────────────────────────────────────────────


def test_the_real_plan_has_one_level_that_leads_and_that_nothing_reaches() -> None:
    found = [one for one in compile_plan(REAL_PLAN).findings if one.code.startswith(FAMILY)]
    twice = {"P204": 2, "P206": 2, "P207": 2}
    once = dict.fromkeys(["P202", "P208", "P209", "P210"], 1)
    assert Counter(one.code for one in found) == {**once, **twice}
    (level,) = [one for one in found if one.code == "P209"]
    assert level.args["names"] == ("Ủy ban nhân dân cấp xã",)
    assert level.args["mentioned"] == ("III.4",)


def test_a_body_that_the_printed_line_of_the_task_names_is_not_missing_in_the_task() -> None:
    duties = DUTIES + "  - {id: ho-tro, clause: III.3, coordinate: [so-hai], about: [hai]}\n"
    printed = TASKS.replace("[mttq@same]", '[mttq@same], as_written: {coordinate: "Sở Hai"}')
    recipients = RECIPIENTS.replace("[so-mot]", "[so-mot, so-hai]")
    assert "P206" in dict(codes(TASKS, duties, REPORTS, recipients))
    assert "P206" not in dict(codes(printed, duties, REPORTS, recipients))


def test_a_body_that_a_text_names_is_told_there_first() -> None:
    duties = DUTIES.replace("}\n", ", with: [so-hai]}\n")
    text = TASKS.replace("id: mot,", 'id: mot, text: "Chọn người của Sở Hai",')
    (found,) = coverage(text, duties, REPORTS, RECIPIENTS)
    assert (found.code, found.item, found.args["texts"]) == ("P207", "mot", ("II.1",))
    assert [one.item for one in found.related] == ["trach-nhiem"]


def test_whoever_is_directed_in_any_duty_hears_of_the_plan_from_above() -> None:
    tasks = TASKS.replace("[mttq@same]", "[mttq@same, hoi@cap-huyen]")
    directed = DUTIES + "  - {id: d, clause: III.3, direct: [so-mot], perform: [hoi@cap-huyen]}\n"
    assert "P205" in dict(codes(tasks, DUTIES, REPORTS, RECIPIENTS))
    assert "P205" not in dict(codes(tasks, directed, REPORTS, RECIPIENTS))


def test_a_lead_without_duty_and_report_is_one_finding_that_says_both() -> None:
    tasks = TASKS.replace("[so-mot, ", "[so-mot, so-hai, ")
    recipients = RECIPIENTS.replace("[so-mot]", "[so-mot, so-hai]")
    (found,) = coverage(tasks, DUTIES, REPORTS, recipients)
    assert (found.code, found.args["also"]) == ("P202", "no-duty")


def test_departments_and_unions_are_neither_the_front_nor_the_office() -> None:
    base = BASE.replace(
        "bodies:\n",
        'bodies:\n  - {id: mat-tran, name: "Ủy ban Mặt trận", at: [mau], line: front}\n'
        '  - {id: van-phong, name: "Văn phòng Ủy ban", at: [mau], line: executive}\n'
        '  - {id: cong-doan, name: "Liên đoàn Lao động", at: [mau], line: social}\n',
    )
    compiled = plan(TASKS, base=base).compiled
    assert compiled is not None
    reader = GeneralWords.of(compiled)
    words = "Các sở, ban, ngành, đoàn thể tỉnh"
    kinds = ("mat-tran", "van-phong", "cong-doan")
    assert [kind for kind in kinds if reader.may_mean(words, (kind, "cap-tinh"))] == ["cong-doan"]


def test_a_group_goes_by_the_words_of_its_clause_and_its_members_stand_behind() -> None:
    base = BASE.replace("id: doan-the,", 'id: doan-the, name: "các đoàn thể",')
    duties = DUTIES + (
        '  - {id: d, clause: III.3, text: "Đề nghị các đoàn thể thành viên: phối hợp.",'
        " perform: [doan-the@mau]}\n"
    )
    told = [one for one in coverage(TASKS, duties, REPORTS, base=base) if one.code == "P204"]
    assert [(one.args["names"], one.args["members"]) for one in told] == [
        (("các đoàn thể thành viên",), ("các đoàn thể tỉnh Mẫu",))
    ]


def test_who_directs_its_own_branch_below_is_not_told_by_that_itself() -> None:
    tasks = TASKS.replace("[mttq@same]", "[mttq@mau, mttq@cap-huyen]")
    duties = DUTIES + (
        "  - {id: d, clause: III.3, direct: [mttq@mau], about: [hai],"
        ' perform: [{unspecified: "các tổ chức thành viên ở địa phương"}]}\n'
    )
    recipients = RECIPIENTS.replace("[mttq@cap-huyen]", "[so-mot]")
    told = [one for one in coverage(tasks, duties, REPORTS, recipients) if one.code == "P205"]
    assert [one.args["names"] for one in told] == [("Mặt trận tỉnh Mẫu",)]
