"""Which days a calendar shows, and what it says on them."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from calendars import File, calendar_of, read, texts

from helpers import compiled, exported, plan
from planc.render.ics import calendar_file
from planc.render.plan_json import render_plan_json
from real_plan import real_plan

if TYPE_CHECKING:
    from planc.compiled import Compiled

TEXT = """
units:
  - id: xa-cu
    level: cap-xa
    parent: tay
    kind: "xã"
    name: "Cũ"
    until: 2020-06-30
    succeeded_by: [xa-tay-mot]
tasks:
  - id: thang
    clause: II.1
    title: "Việc trong tháng"
    lead: [so-mot]
    coordinate: [ubnd@cap-xa, {unspecified: "các đơn vị liên quan"}]
    when: [{in: 2020-05}]
    as_written: {when: "Trong tháng 5 năm 2020."}
  - id: nhieu-nam
    clause: II.2
    title: "Việc nhiều năm"
    lead: [so-mot]
    when: [{from: 2020, to: 2021}]
  - id: mo
    clause: II.3
    title: "Việc không có ngày cuối"
    lead: [so-mot]
    when: [{from: 2020, onwards: true, continuous: true}]
  - id: moi-nam
    clause: II.4
    title: "Việc hằng năm"
    lead: [so-mot]
    when: [{every: year, from: 2020, to: 2021}]
  - id: ngoai
    clause: II.5
    title: "Việc về sau"
    lead: [so-mot]
    when: [{in: 2025}]
  - id: cho
    clause: II.6
    title: "Việc chờ hướng dẫn"
    lead: [so-mot]
    when: [{awaits: "Theo hướng dẫn của Bộ"}]
  - id: xa
    clause: II.7
    title: "Việc của xã"
    lead: [ubnd@cap-xa]
    when: [{from: 2020-01-01, to: 2021-12-31}]
  - id: cha
    clause: II.8
    title: "Việc có phần"
    lead: [so-mot]
    when: [{in: 2021}]
    parts:
      - id: phan
        clause: II.8.a
        text: "Phần việc không nêu ai."
        when: [{in: 2021-03}]
  - id: mot-ngay
    clause: II.9
    title: "Việc một ngày"
    lead: [so-mot]
    when: [{from: 2021-04-05, to: 2021-04-05}]
duties:
  - id: trach-nhiem
    clause: III.1
    title: "Trách nhiệm"
    perform: [so-mot]
reports:
  - id: bao-cao
    clause: III.2
    title: "Báo cáo kết quả"
    from: [so-mot]
    to: [so-hai]
    when: [{before: 2021-02-22, covers: 2020}]
"""


@pytest.fixture(name="made", scope="module")
def made_plan() -> Compiled:
    return compiled(plan(TEXT))


@pytest.fixture(name="office", scope="module")
def office_of_the_lead(made: Compiled) -> File:
    return calendar_of(made, "so-mot@mau")


@pytest.mark.parametrize(
    ("summary", "days"),
    [
        ("Hạn cuối – Chủ trì: Việc trong tháng", ["2020-05-31"]),
        ("Bắt đầu – Chủ trì: Việc nhiều năm", ["2020-01-01"]),
        ("Kết thúc – Chủ trì: Việc nhiều năm", ["2021-12-31"]),
        ("Bắt đầu – Chủ trì: Việc không có ngày cuối", ["2020-01-01"]),
        ("Kết thúc – Chủ trì: Việc không có ngày cuối", []),
        ("Hạn cuối – Chủ trì: Việc hằng năm", ["2020-12-31", "2021-12-31"]),
        ("Bắt đầu – Chủ trì: Việc hằng năm", []),
        ("Hạn cuối – Chủ trì: Việc về sau", ["2025-12-31"]),
        ("Hạn cuối – Chủ trì: Việc có phần", ["2021-12-31"]),
        ("Hạn cuối – Chủ trì: Phần việc không nêu ai", ["2021-03-31"]),
        ("Hạn cuối – Chủ trì: Việc một ngày", ["2021-04-05"]),
        ("Bắt đầu – Chủ trì: Việc một ngày", []),
        ("Hạn cuối – Báo cáo kết quả", ["2021-02-21"]),
    ],
)
def test_each_kind_of_time_is_on_the_days_that_an_office_works_by(
    office: File, summary: str, days: list[str]
) -> None:
    found = [each.day.isoformat() for each in office.events if each.summary.startswith(summary)]
    assert sorted(found) == days


def test_every_event_lasts_the_day_it_is_on(office: File) -> None:
    assert [event for event in office.events if event.until != event.day] == []


def test_a_day_outside_the_period_of_the_plan_says_so(office: File) -> None:
    assert "ngoài thời kỳ" in office.named("Việc về sau").summary


def test_a_last_day_on_a_sunday_stays_and_names_its_last_working_day(office: File) -> None:
    event = office.named("Báo cáo kết quả")

    assert event.day == date(2021, 2, 21)
    assert "ngày làm việc cuối: 19/02/2021" in event.summary


def test_reminders_come_at_eight_on_working_days_before_the_last_working_day(office: File) -> None:
    # Sunday 21/02/2021; the last working day is Friday 19/02, the Friday before lies in Tết.
    assert [moment for moment, _ in office.named("Báo cáo kết quả").alarms] == [
        "2021-02-09T08:00:00",
        "2021-02-18T08:00:00",
    ]


def test_a_reminder_names_the_day_it_is_about(office: File) -> None:
    _, said = office.named("Báo cáo kết quả").alarms[0]
    assert said.startswith("21/02/2021 (ngày làm việc cuối: 19/02/2021): Hạn cuối")


def test_of_work_that_begins_the_working_day_before_is_reminded(office: File) -> None:
    # 01/01/2020 is a holiday, a Wednesday.
    event = office.named("Bắt đầu – Chủ trì: Việc nhiều năm")
    assert [moment for moment, _ in event.alarms] == ["2019-12-31T08:00:00"]


def test_where_holidays_are_not_known_reminders_are_counted_from_the_day_itself() -> None:
    far = compiled(
        plan(
            """
tasks:
  - {id: viec, clause: II.1, text: "Việc.", lead: [so-mot], when: [{by: 2090-03-05}]}
"""
        )
    )
    event = calendar_of(far, "so-mot@mau").named("Việc")
    assert [moment for moment, _ in event.alarms] == [
        "2090-02-26T08:00:00",
        "2090-03-04T08:00:00",
    ]
    assert "chưa có lịch nghỉ" in event.description


def test_work_without_a_day_is_a_task_and_is_named_on_the_first_day(office: File) -> None:
    titles = ("Chưa có ngày – Chủ trì: Việc chờ hướng dẫn", "Chưa có ngày – Thực hiện: Trách nhiệm")
    overview = office.named("Việc không ghi ngày cụ thể (2)")

    assert tuple(summary for _, summary in office.todos) == titles
    assert overview.day == date(2019, 7, 1)
    assert overview.alarms == ()
    for text in (overview.description, office.description):
        assert (
            "II.6. Chủ trì: Việc chờ hướng dẫn. Theo hướng dẫn của Bộ (chưa có thời gian)" in text
        )
        assert "III.1. Thực hiện: Trách nhiệm. Không nêu thời gian" in text


def test_without_such_work_there_is_no_overview(made: Compiled) -> None:
    found = calendar_of(made, "so-hai@mau")
    assert [event.summary for event in found.events] == [
        "Hạn cuối – Tiếp nhận báo cáo: Báo cáo kết quả (năm 2020; ngày làm việc cuối: 19/02/2021)"
    ]
    assert found.todos == ()


def test_an_agency_that_ends_hands_over_and_its_successor_takes_over(made: Compiled) -> None:
    old = calendar_of(made, "ubnd@xa-cu").named("Bàn giao – Chủ trì: Việc của xã")
    new = calendar_of(made, "ubnd@xa-tay-mot").named("Bắt đầu – Chủ trì: Việc của xã")

    assert old.day == date(2020, 6, 30)
    assert "Bàn giao cho Ủy ban nhân dân xã Tây Một (từ ngày 01/07/2020)" in old.description
    assert new.day == date(2020, 1, 1)


def test_an_agency_that_begins_later_takes_over_on_its_first_day() -> None:
    text = TEXT.replace("succeeded_by: [xa-tay-mot]", "succeeded_by: [xa-moi]").replace(
        "tasks:\n",
        """\
  - {id: xa-moi, level: cap-xa, parent: tay, kind: "xã", name: "Mới", since: 2020-07-01}
tasks:
""",
        1,
    )
    found = calendar_of(compiled(plan(text)), "ubnd@xa-moi")
    assert found.named("Tiếp nhận – Chủ trì: Việc của xã").day == date(2020, 7, 1)


def test_an_event_says_what_a_reader_needs_and_that_it_is_not_the_document(office: File) -> None:
    said = office.named("Việc trong tháng").description
    for words in (
        "Vai trò: Chủ trì",
        "Mục: II.1",
        "Thời gian: Trong tháng 5/2020",
        "Nguyên văn về thời gian: “Trong tháng 5 năm 2020.”",
        "Ngày làm việc cuối cùng trong hạn: 29/05/2020",
        "Phối hợp: Ủy ban nhân dân",
        "“các đơn vị liên quan”",
        "KẾ HOẠCH MẪU (HƯ CẤU)",
        "không thay thế văn bản đã ký",
    ):
        assert words in said


def test_an_event_is_in_the_category_of_its_role(office: File) -> None:
    assert office.named("Việc trong tháng").categories == ("Chủ trì",)
    assert office.named("Báo cáo kết quả").categories == ("Báo cáo",)


def test_the_calendar_of_all_has_each_occurrence_of_an_item_once(made: Compiled) -> None:
    found = calendar_of(made, "all")
    expected = 0
    for occurrences in made.schedule.occurrences.values():
        for each in occurrences:
            both = each.crosses and each.last_day and each.start != each.last_day
            expected += 0 if each.kind == "undated" else 2 if both else 1

    assert len(found.events) == expected + 1, "and the one that names what has no day"
    assert "Chủ trì: Sở Một" in found.named("Việc trong tháng").description
    assert "Ủy ban nhân dân" in found.named("Kết thúc – Nhiệm vụ: Việc của xã").description
    assert found.named("Việc trong tháng").categories == ("Nhiệm vụ",)


def test_a_plan_without_titles_names_events_by_its_words() -> None:
    bare = compiled(
        plan(
            """
tasks:
  - id: viec
    clause: II.1
    text: |
      Một việc
      có nhiều dòng.
    lead: [so-mot]
    when: [{in: 2020}]
  - {id: khong-chu, clause: II.2, lead: [so-mot], when: [{in: 2020}]}
"""
        )
    )
    found = calendar_of(bare, "so-mot@mau")
    assert "Một việc có nhiều dòng" in " ".join(found.summaries)
    assert "khong-chu" in " ".join(found.summaries)


def test_a_plan_in_english_has_english_words(made: Compiled) -> None:
    found = calendar_of(made, "so-mot@mau", "en")
    assert found.named("Begins – Leads: Việc nhiều năm").day == date(2020, 1, 1)
    assert found.name == "Duties: Sở Một"


# ── against plan.json ────────────────────────────────────────────────────────────────────────


def dated(obligation: dict[str, Any]) -> set[str]:
    """The days of an obligation that a calendar shows."""
    days: set[str | None] = set()
    for occurrence in obligation["occurrences"]:
        days.add(occurrence["last_day"])
        if occurrence["kind"] in ("span", "continuous"):
            days.add(occurrence["start"])
    return {day for day in days if day}


def undated(obligation: dict[str, Any]) -> int:
    """How much of an obligation has no day."""
    return sum(found["kind"] == "undated" for found in obligation["occurrences"])


def assert_like_plan_json(whole: dict[str, Any], agency: str, found: File) -> None:
    """Each day of plan.json is an event with the title of its item, and what has none a task."""
    titles = {item["id"]: item["title"] for item in whole["items"]}
    own = [obligation for obligation in whole["obligations"] if obligation["agency"] == agency]
    expected = {(day, titles[each["item"]]) for each in own for day in dated(each)}
    lacking = {
        (day, title)
        for day, title in expected
        if not any(
            day == event.day.isoformat() and title in event.summary for event in found.events
        )
    }
    assert lacking == set()
    assert len(found.todos) >= sum(map(undated, own))


def test_every_dated_occurrence_of_the_real_plan_is_on_its_day() -> None:
    hai_phong = real_plan()
    whole = json.loads(render_plan_json(hai_phong))
    names = [
        *("so-tu-phap@hai-phong", "ubnd@le-chan", "mttq@hai-phong", "ubnd@phuong-cau-dat"),
        *("so-tttt@hai-phong", "ubnd@bach-long-vi"),
    ]
    made = texts(hai_phong, names)
    for name in names:
        assert_like_plan_json(whole, name, read(calendar_file(made[name])))


def test_the_calendars_of_a_small_plan_agree_with_plan_json(made: Compiled) -> None:
    whole = exported(plan(TEXT))
    for agency in {found["agency"] for found in whole["obligations"]}:
        assert_like_plan_json(whole, agency, calendar_of(made, agency))


def test_every_agency_with_an_obligation_has_a_calendar_with_an_event_in_it() -> None:
    # Outlook and Google refuse a file without one.
    hai_phong = real_plan()
    made = texts(hai_phong)
    assert set(made) == {*hai_phong.binding.by_agency, "all"}
    assert [name for name, text in made.items() if not text["events"]] == []
