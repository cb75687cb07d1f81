"""Every country to which people may go has a name, in which it is said, and not its code."""

from small_trips import dated, head, worked_out

from delegate.assessment.not_judged import not_judged
from delegate.i18n.countries import side_name
from delegate.places.world_index import every_place

PLACES = """  doha: {name: West Bay Hotel, city: Doha, at: "25.3200, 51.5300"}
  muscat: {name: Bay Hotel, city: Muscat, at: "23.6100, 58.4700"}
"""
TOUR = head("Ann", "hk", base="hk", places=PLACES) + dated(
    "2026-06-08:",
    '{flight: XX 1, time: "08:00-12:40", from: HKG, to: DOH}',
    "{hotel: doha}",
    "2026-06-09:",
    '{flight: XX 2, time: "10:00-12:40", from: DOH, to: MCT}',
    "{hotel: muscat}",
    "2026-06-10:",
    '{flight: XX 3, time: "10:00-22:40", from: MCT, to: HKG}',
)


def test_the_closing_line_names_the_countries_of_which_no_rules_are_known():
    plan = worked_out(TOUR).plan

    (papers,) = (each.message for each in not_judged(plan) if each.reason == "papers")
    assert "entry into Oman and Qatar (not in the data)" in papers


def test_every_country_of_the_index_of_the_world_has_a_name():
    sides = {place.side for place in every_place()}

    assert [side for side in sorted(sides) if side_name(side) == side] == []
