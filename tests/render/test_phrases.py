"""Phrases as a careful clerk would write them, from the plans that give rise to them."""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING

import pytest

from helpers import compiled, task
from planc.render.phrases import (
    entry_phrase,
    entry_phrases,
    number_phrase,
    quota_phrase,
    sheet_times,
    time_phrases,
)
from planc.text.words import EN, VI, Words, words
from planc.views.parties import Entry
from planc.views.sheet import Quota, sheet

if TYPE_CHECKING:
    from planc.render.phrases import SheetTime


def times(when: str, language: Words = VI, **files: str) -> list[str]:
    """The lines about time on the sheet of the lead of a task with this `when`."""
    outcome = task(f"lead: [so-mot]\nwhen: {when}", **files)
    (section,) = sheet(compiled(outcome), "so-mot@mau").sections
    found = []
    for phrase in time_phrases(section.rows[0].times, language):
        part = f"{phrase['part']}: " if phrase["part"] else ""
        found += [part + phrase["text"], *phrase["days"]]
    return found


EVENT = 'calendar: {events: [{id: moc, title: "ban hành hướng dẫn"%s}]}\n'


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("[{in: 2019-09}]", ["Trong tháng 9/2019"]),
        ("[{in: 2022}]", ["Trong năm 2022"]),
        ("[{in: 2020-Q3}]", ["Trong quý III năm 2020"]),
        ("[{in: 2020-H2}]", ["Trong 6 tháng cuối năm 2020"]),
        ("[{in: 2020-03-05}]", ["Trong ngày 05/03/2020"]),
        ("[{from: 2019, to: 2022}]", ["Từ năm 2019 đến hết năm 2022"]),
        (
            "[{from: 2019-07, to: 2022, continuous: true}]",
            ["Thường xuyên, từ tháng 7/2019 đến hết năm 2022"],
        ),
        ("[{from: 2020, onwards: true}]", ["Từ năm 2020 và các năm tiếp theo"]),
        (
            "[{from: 2020, onwards: true, continuous: true}]",
            ["Thường xuyên, từ năm 2020 và các năm tiếp theo"],
        ),
        (
            "[{from: 2019, to: 2022, onwards: true}]",
            ["Từ năm 2019 đến năm 2022 và các năm tiếp theo"],
        ),
        ("[{from: 2020-05, onwards: true}]", ["Từ tháng 5/2020 trở đi"]),
        ("[{by: 2020-05-19}]", ["Chậm nhất 19/05/2020 (ngày làm việc cuối: 19/05/2020)"]),
        ("[{before: 2022-11-20}]", ["Chậm nhất 19/11/2022 (ngày làm việc cuối: 18/11/2022)"]),
        (
            "[{before: 2019-11-20, covers: 2019}]",
            ["Năm 2019: chậm nhất 19/11/2019 (ngày làm việc cuối: 19/11/2019)"],
        ),
        (
            (
                "[{before: 2019-11-20, covers: 2019},"
                " {every: year, from: 2021, to: 2022, covers: H1, before: 05-20},"
                " {every: year, from: 2021, to: 2022, covers: year, before: 11-20}]"
            ),
            [
                "Chậm nhất các ngày:",
                "19/11/2019: năm 2019",
                "19/05/2021: 6 tháng đầu năm 2021",
                "19/11/2021: năm 2021",
                "19/05/2022: 6 tháng đầu năm 2022",
                "19/11/2022 (ngày làm việc cuối: 18/11/2022): năm 2022",
            ],
        ),
        ("[{every: year}]", ["Hằng năm: 2019, 2020, 2021, 2022"]),
        (
            "[{every: half-year, from: 2020, to: 2020}]",
            ["6 tháng một lần: 6 tháng đầu năm 2020, 6 tháng cuối năm 2020"],
        ),
        ("[{every: month}]", ["Hằng tháng, từ tháng 7/2019 đến tháng 12/2022 (42 kỳ)"]),
        (
            (
                '[{every: year, from: 2020, to: 2021, for: "Kiểm tra", id: kt},'
                ' {in: 2022, for: "Tổng kết", id: tk}]'
            ),
            ["Kiểm tra: Hằng năm: 2020, 2021", "Tổng kết: Trong năm 2022"],
        ),
        (
            '[{awaits: "theo hướng dẫn của Bộ"}]',
            ["Theo hướng dẫn của Bộ (chưa có thời gian)"],
        ),
        ('[{whenever: "nếu có khó khăn"}]', ["Nếu có khó khăn (khi phát sinh)"]),
        ("[{in: 2023}]", ["Trong năm 2023 (ngoài thời kỳ của Kế hoạch)"]),
    ],
)
def test_times_are_said_in_vietnamese(when: str, said: list[str]) -> None:
    assert times(when) == said


def on_sheet(when: str, as_of: date | None = None, **files: str) -> list[SheetTime]:
    """The times as a duty sheet has them."""
    outcome = task(f"lead: [so-mot]\nwhen: {when}", **files)
    (section,) = sheet(compiled(outcome), "so-mot@mau", as_of).sections
    return sheet_times(section.rows[0].times, VI)


def test_several_last_days_are_a_table_with_the_last_working_day_of_each() -> None:
    (time,) = on_sheet(
        "[{before: 2019-11-20, covers: 2019},"
        " {every: year, from: 2022, to: 2022, covers: year, before: 11-20}]"
    )
    assert time["text"] == "02 kỳ, hạn ghi ở bảng dưới"
    assert time["due"] == {
        "heads": ["Kỳ", "Hạn cuối", "Ngày làm việc cuối cùng trong hạn"],
        "rows": [
            ["Năm 2019", "19/11/2019", "19/11/2019"],
            ["Năm 2022", "19/11/2022", "18/11/2022"],
        ],
    }


def test_a_table_of_days_has_no_column_that_says_nothing() -> None:
    (time,) = on_sheet("[{by: 2020-05-19}, {by: 2020-06-19}]")
    assert time["due"]
    assert time["due"]["heads"] == ["Hạn cuối", "Ngày làm việc cuối cùng trong hạn"]
    assert time["due"]["rows"][0] == ["19/05/2020", "19/05/2020"]


def test_one_last_day_needs_no_table() -> None:
    (time,) = on_sheet("[{before: 2022-11-20}]")
    assert time["due"] is None
    assert time["text"] == "Chậm nhất 19/11/2022 (ngày làm việc cuối: 18/11/2022)"


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("[{in: 2019-09}]", "Trong tháng 9/2019 (đã qua)"),
        ("[{in: 2020}]", "Trong năm 2020"),
        ("[{from: 2019, to: 2019}]", "Từ năm 2019 đến hết năm 2019 (đã qua)"),
        ("[{from: 2019, onwards: true}]", "Từ năm 2019 và các năm tiếp theo"),
        (
            "[{by: 2020-05-19}]",
            "Chậm nhất 19/05/2020 (ngày làm việc cuối: 19/05/2020; đã qua)",
        ),
        ("[{by: 2020-05-20}]", "Chậm nhất 20/05/2020 (ngày làm việc cuối: 20/05/2020)"),
        ("[{every: year}]", "Hằng năm: 2019 (đã qua), 2020, 2021, 2022"),
        (
            "[{every: month}]",
            "Hằng tháng, từ tháng 7/2019 đến tháng 12/2022 (42 kỳ); đã qua 10 kỳ",
        ),
    ],
)
def test_as_of_a_day_what_ended_before_it_is_past(when: str, said: str) -> None:
    (time,) = on_sheet(when, date(2020, 5, 20))
    assert time["text"] == said


def test_as_of_a_day_each_last_day_is_past_or_not() -> None:
    (time,) = on_sheet("[{by: 2020-05-19}, {by: 2020-06-19}]", date(2020, 5, 20))
    assert time["due"]
    assert [row[0] for row in time["due"]["rows"]] == ["19/05/2020 (đã qua)", "19/06/2020"]


def test_no_time_is_said_to_be_none() -> None:
    (section,) = sheet(compiled(task("lead: [so-mot]")), "so-mot@mau").sections
    (phrase,) = time_phrases(section.rows[0].times, VI)
    assert phrase["text"] == "Không nêu thời gian"


def test_a_term_waits_for_its_event_and_then_has_a_day() -> None:
    when = "[{within: 10 working days, after: moc}]"
    assert times(when, calendar=EVENT % "") == [
        "Trong 10 ngày làm việc kể từ: ban hành hướng dẫn (chưa có ngày)"
    ]
    assert times(when, calendar=EVENT % ", date: 2020-03-02") == [
        (
            "Chậm nhất 16/03/2020 "
            "(10 ngày làm việc kể từ: ban hành hướng dẫn; ngày làm việc cuối: 16/03/2020)"
        )
    ]


def test_a_term_that_rolls_forward_says_so() -> None:
    (said,) = times("[{within: 5 days, after: moc}]", calendar=EVENT % ", date: 2020-03-02")
    assert said.startswith("Chậm nhất 09/03/2020 (5 ngày kể từ: ban hành hướng dẫn;")
    assert "tính sang ngày làm việc tiếp theo" in said


def test_times_are_said_in_english() -> None:
    assert times("[{in: 2019-09}]", EN) == ["During September 2019"]
    assert times("[{from: 2020, onwards: true, continuous: true}]", EN) == [
        "Continuously, from 2020 and the years after"
    ]
    assert times("[{by: 2020-05-19}]", EN) == ["By 19/05/2020 (last working day: 19/05/2020)"]


def entry(**fields: object) -> Entry:
    given: dict[str, object] = {
        "kind": "class",
        "body": "ubnd",
        "level": "cap-huyen",
        "agencies": (),
        "name": "Ủy ban nhân dân {units}",
        "units": "các quận, huyện",
        "counts": ((date(2019, 7, 1), 15),),
    }
    return Entry(**{**given, **fields})  # type: ignore[arg-type]


def test_a_class_is_said_with_its_number() -> None:
    assert entry_phrase(entry(), VI) == "Ủy ban nhân dân các quận, huyện (15)"
    later = ((date(2019, 7, 1), 223), (date(2020, 2, 1), 217))
    assert entry_phrase(entry(units="các xã", counts=later), VI) == (
        "Ủy ban nhân dân các xã (223; từ 01/02/2020: 217)"
    )


def test_a_class_is_said_with_its_district_and_what_it_lacks() -> None:
    of_one = entry(units="các phường", scope=("le-chan", "quận Lê Chân"))
    assert entry_phrase(of_one, VI) == "Ủy ban nhân dân các phường thuộc quận Lê Chân (15)"
    lacking = entry(lacking=("huyện Bạch Long Vĩ",))
    assert entry_phrase(lacking, VI) == (
        "Ủy ban nhân dân các quận, huyện, trừ huyện Bạch Long Vĩ (15)"
    )


def test_a_group_is_said_with_its_members_where_they_are_few() -> None:
    three = ((date(2019, 7, 1), 3),)
    group = entry(units="các huyện điểm", members=("An", "Ba", "Cát"), counts=three)
    assert entry_phrase(group, VI) == "Ủy ban nhân dân các huyện điểm (3: An, Ba, Cát)"
    many = entry(units="các huyện điểm", members=tuple("ABCDEFGHIKL"))
    assert entry_phrase(many, VI) == "Ủy ban nhân dân các huyện điểm (15)"


def test_agencies_of_one_body_at_several_levels_are_named_together() -> None:
    city = entry(kind="agency", agencies=("a",), name="Hội Mẫu thành phố A", stem="Hội Mẫu")
    communes = entry(agencies=("b", "c"), name="Hội Mẫu {units}", units="các xã", stem="Hội Mẫu")
    other = entry(kind="agency", agencies=("d",), name="Sở Một", body="so-mot")
    assert entry_phrases([city, other, communes], VI) == [
        "Hội Mẫu: thành phố A, các xã (15)",
        "Sở Một",
    ]
    assert entry_phrases([city, other], VI) == ["Hội Mẫu thành phố A", "Sở Một"]


def test_an_agency_with_a_name_of_its_own_is_named_by_it() -> None:
    own = entry(kind="agency", agencies=("a",), name="Hội Riêng", stem="Hội Mẫu")
    others = entry(agencies=("b", "c"), name="Hội Mẫu {units}", units="các xã", stem="Hội Mẫu")
    assert entry_phrases([own, others], VI) == ["Hội Riêng", "Hội Mẫu các xã (15)"]


def test_braces_in_a_name_are_only_letters() -> None:
    odd = entry(name="Ban {0} {units}", units="các {unit} {}", scope=("x", "{y}"))
    assert entry_phrase(odd, VI) == "Ban {0} các {unit} {} thuộc {y} (15)"


@pytest.mark.parametrize(
    ("least", "most", "unit", "said"),
    [
        (4, 8, "người", "Số: từ 04 đến 08 người"),
        (1, 1, "đơn vị hành chính cấp xã", "Số: 01 đơn vị hành chính cấp xã"),
        (3, None, None, "Số: ít nhất 03"),
        (None, 12000, "đồng", "Số: nhiều nhất 12.000 đồng"),
        (95.5, None, "%", "Số: ít nhất 95,5%"),
    ],
)
def test_targets_are_said_with_their_bounds(
    least: float | None, most: float | None, unit: str | None, said: str
) -> None:
    assert quota_phrase(Quota("Số", least, most, unit, by=None, firm=True, quote=None), VI) == said


def test_a_target_says_by_when_and_whether_it_is_firm() -> None:
    quota = Quota("Số", 3, None, None, by="2020-06", firm=False, quote=None)
    assert quota_phrase(quota, VI) == "Số: phấn đấu ít nhất 03, đến hết tháng 6/2020"


def test_numbers_have_the_signs_of_their_language() -> None:
    assert number_phrase(1234.5, VI) == "1.234,5"
    assert number_phrase(1234.5, EN) == "1,234.5"


def test_an_unknown_language_gets_vietnamese() -> None:
    assert words("en") is EN
    assert words("xx") is VI


def test_both_languages_have_every_word_and_fill_in_the_same() -> None:
    def holes(text: str) -> set[str]:
        return set(re.findall(r"\{(\w+)\}", text))

    for field in fields(Words):
        ours, theirs = getattr(VI, field.name), getattr(EN, field.name)
        if isinstance(ours, str):
            assert ours
            assert theirs
            assert holes(ours) == holes(theirs), field.name
        elif not isinstance(ours, tuple | int):
            assert set(ours) == set(theirs), field.name
            assert all(holes(ours[key]) == holes(theirs[key]) for key in ours), field.name
