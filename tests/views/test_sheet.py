"""A duty sheet has everything that its agency is bound to, and says how it came to it."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

import pytest

from helpers import BASE, compiled, plan, task
from planc.views.sheet import ROLE_ORDER, sheet, sheets
from real_plan import real_plan

if TYPE_CHECKING:
    from planc.compiled import Compiled
    from planc.views.sheet import Row, Sheet


@pytest.fixture(name="hai_phong", scope="session")
def hai_phong_plan() -> Compiled:
    return real_plan()


def rows(found: Sheet) -> dict[str, Row]:
    return {row.obligation: row for section in found.sections for row in section.rows}


def test_every_role_that_an_agency_holds_is_on_its_sheet_once(hai_phong: Compiled) -> None:
    listed = []
    for found in sheets(hai_phong):
        on_sheet = list(rows(found))
        assert all(obligation.endswith(f":{found.agency}") for obligation in on_sheet)
        listed += on_sheet
    assert sorted(listed) == [obligation.id for obligation in hai_phong.binding.obligations]


def test_every_counterpart_and_every_day_is_on_the_sheet(hai_phong: Compiled) -> None:
    bound = {obligation.id: obligation for obligation in hai_phong.binding.obligations}
    for found in sheets(hai_phong):
        for row in rows(found).values():
            folded = sorted(
                (agency, role)
                for role, entries in row.counterparts
                for entry in entries
                for agency in entry.agencies
            )
            counterparts = bound[row.obligation].counterparts
            if counterparts:
                assert folded == sorted(counterparts)
            else:
                # Where words stand for the leads, those under `with` are shown all the same.
                assert {role for _, role in folded} <= {"with"}
            days = Counter(str(m.last_day) for time in row.times for m in time.moments)
            bound_days = Counter(str(run.last_day) for run in bound[row.obligation].runs)
            assert bound_days <= days
            if row.work.item != "chi-dao-diem":  # its leads carry out a part that has its own time
                assert bound_days == days


def test_the_paragraphs_of_a_clause_stand_on_the_sheets_of_its_leads(hai_phong: Compiled) -> None:
    found = rows(sheet(hai_phong, "ubnd@le-chan"))
    pilot = found["chi-dao-diem:lead:ubnd@le-chan"].work.text or ""
    assert "c) Các hoạt động chỉ đạo điểm gồm:" in pilot
    assert "- Định kỳ hàng năm thực hiện đánh giá hiệu quả" in pilot
    money = found["huy-dong-nguon-luc:lead:ubnd@le-chan"].work.text or ""
    assert "+ Huy động các tổ chức, doanh nghiệp" in money


def test_a_day_that_is_misprinted_is_told_from_one_that_is_not(hai_phong: Compiled) -> None:
    report = rows(sheet(hai_phong, "ubnd@le-chan"))["bao-cao-ket-qua:report:ubnd@le-chan"]
    assert sorted(time.misprinted for time in report.times) == [False, True, True]


def test_one_sheet_is_the_same_as_among_all(hai_phong: Compiled) -> None:
    every = {found.agency: found for found in sheets(hai_phong)}
    for agency in ("so-tu-phap@hai-phong", "ubnd@le-chan", "ubnd@phuong-cau-dat"):
        assert sheet(hai_phong, agency) == every[agency]


def test_an_agency_without_an_obligation_has_an_empty_sheet(hai_phong: Compiled) -> None:
    found = sheet(hai_phong, "bo-tai-chinh@viet-nam")
    assert (found.name, found.sections) == ("Bộ Tài chính", ())


def test_roles_stand_in_their_order_and_rows_in_that_of_their_dates(hai_phong: Compiled) -> None:
    found = sheet(hai_phong, "ubnd@le-chan")
    roles = [section.role for section in found.sections]
    assert roles == ["lead", "perform", "coordinate", "fund", "report"]
    assert roles == [role for role in ROLE_ORDER if role in roles]
    ends = [
        min(m.last_day or date.max for t in row.times for m in t.moments)
        for row in found.sections[0].rows
    ]
    assert ends == sorted(ends)
    assert ends[0] == date(2019, 9, 30), "what is due first stands first"
    assert ends[-1] == date.max, "what has no date stands last"


def test_a_lead_has_the_times_of_the_parts_that_name_nobody(hai_phong: Compiled) -> None:
    found = rows(sheet(hai_phong, "ubnd@le-chan"))["chi-dao-diem:lead:ubnd@le-chan"]
    (yearly,) = [time for time in found.times if time.every == "year"]
    assert yearly.part == "Đánh giá hiệu quả công tác chỉ đạo điểm"
    assert [moment.name for moment in yearly.moments] == ["2019", "2020", "2021", "2022"]
    assert len(found.times) == 2, "what the task itself says of its time is not repeated"


def test_what_the_plan_asks_of_all_by_words_alone_is_on_every_sheet(hai_phong: Compiled) -> None:
    for agency in ("ubnd@phuong-cau-dat", "cong-an@hai-phong"):
        (work,) = sheet(hai_phong, agency).general
        assert work.clause == "end"
    assert sheet(hai_phong, "so-tu-phap@hai-phong").general == (), "it receives that report"


def test_a_verb_is_told_to_whom_the_document_says_it(hai_phong: Compiled) -> None:
    told = rows(sheet(hai_phong, "so-tttt@hai-phong"))
    assert told["huong-dan-truyen-thong:direct:so-tttt@hai-phong"].modality == "assign"
    press = rows(sheet(hai_phong, "bao-hai-phong@hai-phong"))
    assert press["huong-dan-truyen-thong:perform:bao-hai-phong@hai-phong"].modality is None


def test_what_has_a_date_and_what_has_none_stand_apart() -> None:
    outcome = plan(
        """
        tasks:
          - {id: cho, clause: II.1, text: "A.", lead: [so-mot], when: [{awaits: "hướng dẫn"}]}
          - {id: luon, clause: II.2, text: "B.", lead: [so-mot],
             when: [{from: 2021, onwards: true, continuous: true}]}
          - {id: khong, clause: II.3, text: "C.", lead: [so-mot]}
          - {id: ngay, clause: II.4, text: "D.", lead: [so-mot], when: [{by: 2020-05-19}]}
          - {id: lan, clause: II.5, text: "E.", lead: [so-mot],
             when: [{in: 2022}, {whenever: "khi cần"}]}
        """
    )
    (section,) = sheet(compiled(outcome), "so-mot@mau").sections
    assert [row.work.item for row in section.dated] == ["ngay", "lan", "luon"]
    assert [row.work.item for row in section.undated] == ["cho", "khong"]
    assert section.rows == section.dated + section.undated


def test_as_of_a_day_moments_are_past_whose_last_day_lies_before_it() -> None:
    outcome = task("lead: [so-mot]\nwhen: [{every: year, from: 2020, to: 2021, by: 11-20}]")

    def past(as_of: date | None) -> list[bool]:
        found = sheet(compiled(outcome), "so-mot@mau", as_of)
        assert found.as_of == as_of
        (section,) = found.sections
        return [moment.past for time in section.rows[0].times for moment in time.moments]

    assert past(None) == [False, False]
    assert past(date(2020, 11, 20)) == [False, False]
    assert past(date(2020, 11, 21)) == [True, False]


def test_the_sheets_of_some_agencies_are_those_that_they_have_among_all(
    hai_phong: Compiled,
) -> None:
    names = {"ubnd@le-chan", "so-tu-phap@hai-phong"}
    some = list(sheets(hai_phong, names))
    assert [found.agency for found in some] == sorted(names)
    assert some == [found for found in sheets(hai_phong) if found.agency in names]


def test_reports_on_seven_days_keep_the_entries_of_when_apart(hai_phong: Compiled) -> None:
    (row,) = next(s.rows for s in sheet(hai_phong, "ubnd@le-chan").sections if s.role == "report")
    assert sorted(len(time.moments) for time in row.times) == [1, 3, 3]
    assert {time.every for time in row.times} == {None, "year"}
    assert row.work.hosted_in == (
        "Báo cáo công tác phổ biến, giáo dục pháp luật",
        "Báo cáo công tác tư pháp",
    )
    last = max(m.last_day for t in row.times for m in t.moments if m.last_day)
    working = {m.last_day: m.last_working_day for t in row.times for m in t.moments}
    assert (last, working[last]) == (date(2022, 11, 19), date(2022, 11, 18))


def test_a_merged_commune_says_from_whom_and_since_when(hai_phong: Compiled) -> None:
    heir = rows(sheet(hai_phong, "ubnd@phuong-cau-dat"))[
        "bo-sung-hoa-giai-vien:lead:ubnd@phuong-cau-dat"
    ]
    (handover,) = heir.inherited_from
    assert (handover.name, handover.on) == (
        "Ủy ban nhân dân phường Lương Khánh Thiện",
        date(2020, 2, 1),
    )
    ended = sheet(hai_phong, "ubnd@phuong-luong-khanh-thien")
    assert ended.until == date(2020, 1, 31)
    (passed,) = rows(ended)["bo-sung-hoa-giai-vien:lead:ubnd@phuong-luong-khanh-thien"].passed_to
    assert (passed.agency, passed.on) == ("ubnd@phuong-cau-dat", date(2020, 2, 1))


def test_a_duty_without_text_has_the_words_of_its_clause(hai_phong: Compiled) -> None:
    found = rows(sheet(hai_phong, "ubnd@le-chan"))
    funds = found["quan-huyen-bo-tri-ngan-sach:fund:ubnd@le-chan"].work
    owner = found["quan-huyen-thuc-hien:perform:ubnd@le-chan"].work
    assert funds.text is None
    assert funds.clause_text == owner.text


def test_a_part_says_what_it_is_part_of_and_takes_the_time_of_its_task(
    hai_phong: Compiled,
) -> None:
    part = rows(sheet(hai_phong, "ubnd@le-chan"))[
        "chi-dao-diem.chon-diem-cua-thanh-pho:coordinate:ubnd@le-chan"
    ]
    assert part.work.parent == ("II.3", "Thực hiện chỉ đạo điểm")
    assert part.times[0].moments[0].last_day == date(2022, 12, 31)
    (quota,) = part.targets
    assert (quota.least, quota.most) == (1, 1)


def test_words_that_name_nobody_are_kept_with_their_role() -> None:
    outcome = task(
        """
        lead: [so-mot]
        coordinate: [so-hai, {unspecified: "các đơn vị liên quan"}]
        """
    )
    row = rows(sheet(compiled(outcome), "so-mot@mau"))["viec:lead:so-mot@mau"]
    assert row.work.unspecified == (("coordinate", "các đơn vị liên quan"),)


def test_a_term_says_what_it_is_counted_from() -> None:
    outcome = plan(
        """
        calendar: {events: [{id: ban-hanh, title: "ban hành hướng dẫn"}]}
        tasks:
          - id: viec
            clause: II.1
            text: "Việc."
            lead: [so-mot]
            when: [{within: 15 days, after: ban-hanh}]
          - id: viec-sau
            clause: II.2
            text: "Việc sau."
            lead: [so-mot]
            when: [{within: 10 working days, after: viec}]
        """
    )
    found = rows(sheet(compiled(outcome), "so-mot@mau"))
    (time,) = found["viec:lead:so-mot@mau"].times
    assert (time.term, time.event) == ("15 days", "ban hành hướng dẫn")
    (time,) = found["viec-sau:lead:so-mot@mau"].times
    assert (time.term, time.event) == ("10 working days", "II.1")


def test_a_sheet_names_the_units_above_its_agency_inside_the_territory() -> None:
    found = sheet(compiled(plan("", base=BASE)), "ubnd@xa-dong-mot")
    assert (found.place, found.above) == ("xã Đông Một", ("huyện Đông", "tỉnh Mẫu"))
    outside = sheet(compiled(plan("", base=BASE)), "ubnd@doai")
    assert (outside.place, outside.above) == (None, ())
