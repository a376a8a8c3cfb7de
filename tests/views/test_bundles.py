"""Every sheet lies in exactly one bundle, and the papers lie in the order of the list."""

from __future__ import annotations

from helpers import BASE, compiled, plan
from planc.render.bundle_text import bundle_text
from planc.render.sheet_text import SheetWriter
from planc.text import sort_key
from planc.views import sheet
from planc.views.bundles import bundles
from planc.views.facts import facts
from real_plan import real_plan

EVERYBODY = """
tasks:
  - id: viec
    clause: II.1
    text: "Việc."
    lead: [ubnd@mau]
    coordinate: [bo, so-hai, so-mot, ubnd@cap-huyen, mttq@cap-huyen, ubnd@cap-xa, ubnd@doai]
"""


def test_every_agency_with_a_sheet_is_in_exactly_one_bundle() -> None:
    hai_phong = real_plan()
    listed = [agency for bundle in bundles(hai_phong) for agency in bundle.agencies]
    assert sorted(listed) == sorted(hai_phong.binding.by_agency)


def test_the_city_has_one_bundle_and_each_district_one_with_its_communes() -> None:
    hai_phong = real_plan()
    found = {bundle.id: bundle for bundle in bundles(hai_phong)}
    units = hai_phong.directory.units.values()
    districts = [unit.id for unit in units if unit.level == "cap-huyen"]
    assert len(districts) == 15
    assert set(found) == {"viet-nam", "hai-phong", *districts}
    assert len(found["hai-phong"].parts) == 1
    assert {part.level_name for part in found["le-chan"].parts} == {"cấp huyện", "cấp xã"}
    assert len(found["bach-long-vi"].parts) == 1, "an island without communes"


def test_a_commune_that_has_ended_keeps_its_place() -> None:
    ngo_quyen = next(bundle for bundle in bundles(real_plan()) if bundle.id == "ngo-quyen")
    assert "phuong-luong-khanh-thien" in [part.unit for part in ngo_quyen.parts]


def test_the_unit_itself_comes_first_and_then_places_in_vietnamese_order() -> None:
    for bundle in bundles(real_plan()):
        assert bundle.parts[0].unit == bundle.id
        units = [part.unit for part in bundle.parts[1:]]
        names = real_plan().directory.units
        bare = [names[unit].versions[0].name for unit in units]
        assert bare == sorted(bare, key=sort_key)


def test_bundles_go_from_the_top_down_and_those_outside_come_last() -> None:
    found = bundles(compiled(plan(EVERYBODY)))
    assert [(bundle.id, bundle.where) for bundle in found] == [
        ("ca-nuoc", "above"),
        ("mau", "own"),
        ("dao", "below"),
        ("dong", "below"),
        ("tay", "below"),
        ("doai", "beside"),
    ]
    assert found[1].agencies == ("so-hai@mau", "so-mot@mau", "ubnd@mau")
    assert found[3].agencies == (
        "mttq@dong",
        "ubnd@dong",
        "ubnd@xa-dong-hai",
        "ubnd@xa-dong-mot",
    )


def test_no_level_is_needed_by_its_name() -> None:
    """Two levels: every commune lies right below the territory, and one is in another."""
    made = compiled(
        plan(
            """
plan: {id: k, title: "K", issuer: ubnd@t, territory: t, period: {from: 2026-01-01, to: 2026-12-31}}
levels:
  - {id: tinh, name: "tỉnh"}
  - {id: xa, name: "xã", above: tinh}
  - {id: thon, name: "thôn", above: xa}
units:
  - {id: t, level: tinh, name: "T"}
  - {id: x, level: xa, parent: t, name: "X"}
  - {id: a, level: thon, parent: x, name: "A"}
  - {id: b, level: xa, parent: t, name: "B"}
bodies:
  - {id: ubnd, name: "Ủy ban {name}", at: [tinh, xa, thon]}
tasks:
  - {id: viec, clause: I.1, text: "Việc.", lead: [ubnd@t], coordinate: [ubnd@xa, ubnd@thon]}
""",
            base="",
        )
    )
    assert [(bundle.id, bundle.agencies) for bundle in bundles(made)] == [
        ("t", ("ubnd@t",)),
        ("b", ("ubnd@b",)),
        ("x", ("ubnd@x", "ubnd@a")),
    ]


def test_an_agency_without_duties_is_in_no_bundle() -> None:
    made = compiled(plan(EVERYBODY, base=BASE))
    listed = {agency for bundle in bundles(made) for agency in bundle.agencies}
    assert "hoi@mau" in made.directory.agencies
    assert "hoi@mau" not in listed


def test_the_cover_lists_the_sheets_in_their_order_and_counts_them() -> None:
    made = compiled(plan(EVERYBODY))
    bundle = next(bundle for bundle in bundles(made) if bundle.id == "dong")
    writer = SheetWriter.of("vi")
    sheets = {agency: writer.write(sheet(made, agency)) for agency in bundle.agencies}
    cover = bundle_text(bundle, facts(made), sheets, "vi")
    assert cover["title"] == "Huyện Đông"
    assert [part["heading"] for part in cover["parts"]] == [
        "Huyện Đông (2)",
        "Xã Đông Hai (1)",
        "Xã Đông Một (1)",
    ]
    listed = [found["agency"] for part in cover["parts"] for found in part["agencies"]]
    assert tuple(listed) == bundle.agencies
    assert cover["parts"][0]["agencies"][0]["name"] == "Mặt trận huyện Đông"
    assert {"label": "Số phiếu", "text": "4 (cấp huyện: 2; cấp xã: 2)"} in cover["facts"]


def test_a_cover_has_another_fingerprint_when_one_of_its_sheets_has() -> None:
    made = compiled(plan(EVERYBODY))
    bundle = bundles(made)[1]
    writer = SheetWriter.of("vi")
    sheets = {agency: writer.write(sheet(made, agency)) for agency in bundle.agencies}
    before = bundle_text(bundle, facts(made), sheets, "vi")
    assert before == bundle_text(bundle, facts(made), sheets, "vi")
    sheets["ubnd@mau"] = {**sheets["ubnd@mau"], "fingerprint": "0" * 12}
    after = bundle_text(bundle, facts(made), sheets, "vi")
    assert before["fingerprint"] != after["fingerprint"]
