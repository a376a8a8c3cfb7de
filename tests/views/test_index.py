"""The front page lists every agency with a sheet, every item and every finding given to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from planc.views import FindingRow, index
from real_plan import real_plan

if TYPE_CHECKING:
    from planc.compiled import Compiled


@pytest.fixture(name="hai_phong", scope="session")
def hai_phong_plan() -> Compiled:
    return real_plan()


def test_every_agency_with_an_obligation_is_listed_once_with_what_it_holds(
    hai_phong: Compiled,
) -> None:
    lines = [
        line
        for level in index(hai_phong).levels
        for place in level.places
        for body in place.bodies
        for line in body.lines
    ]
    assert sorted(line.agency for line in lines) == sorted(hai_phong.binding.by_agency)
    for line in lines:
        held = hai_phong.binding.by_agency[line.agency]
        assert sum(count for _, count in line.counts) == len(held)


def test_levels_stand_from_the_top_and_communes_under_their_district(
    hai_phong: Compiled,
) -> None:
    levels = index(hai_phong).levels
    assert [level.level for level in levels] == ["trung-uong", "cap-tinh", "cap-huyen", "cap-xa"]
    assert len(levels[2].places) == 1
    # Huyện Bạch Long Vĩ has no commune.
    assert len(levels[3].places) == 14
    assert sum(place.count for place in levels[3].places) == levels[3].count


def test_every_item_is_listed_with_its_holders_folded(hai_phong: Compiled) -> None:
    items = {item.item: item for item in index(hai_phong).items}
    assert set(items) == {item.id for item in hai_phong.plan.items}
    leads = items["tuyen-truyen-de-an"].held[0].entries
    assert [entry.kind for entry in leads] == ["agency", "agency", "class"]
    assert items["phan-anh-kho-khan"].held[0].unspecified == ("các đơn vị, địa phương",)
    assert [held.role for held in items["huong-dan-truyen-thong"].held] == ["perform", "direct"]
    assert items["chi-dao-diem.hoat-dong-diem"].by_leads_of == "II.3"


def test_findings_are_shown_as_they_are_given(hai_phong: Compiled) -> None:
    row = FindingRow("warning", "P104", "Một câu.", "plan/reports.yaml", 30)
    assert index(hai_phong, [row]).findings == (row,)
