"""A way inside one side that land leads only through another one is named at the end with its border controls."""

import datetime as dt
from itertools import pairwise

import pytest
from small_trips import worked_out

from delegate.assessment.not_judged import not_judged
from delegate.borders.areas import controlled_between
from delegate.pipeline import Outcome
from delegate.places.shipped import load
from delegate.sheet.checklist import checklist
from delegate.sheet.checklist_model import ASK
from delegate.values import Point

CITIES = {
    "Pskov": ("57.8190, 28.3320", "RU"),
    "Kaliningrad": ("54.7100, 20.5100", "RU"),
    "Muscat": ("23.5880, 58.4080", "OM"),
    "Khasab": ("26.1800, 56.2470", "OM"),
    "Salalah": ("17.0200, 54.0900", "OM"),
    "Soyo": ("-6.1200, 12.3500", "AO"),
    "Cabinda": ("-5.5560, 12.1900", "AO"),
    "Dili": ("-8.5560, 125.5600", "TL"),
    "Pante Makasar": ("-9.2000, 124.3700", "TL"),
    "Ramallah": ("31.9030, 35.2060", "PS"),
    "Gaza": ("31.5220, 34.4530", "PS"),
    "Ceuta": ("35.8890, -5.3160", "ES"),
    "Melilla": ("35.2920, -2.9380", "ES"),
    "Málaga": ("36.7200, -4.4200", "ES"),
    "Split": ("43.5100, 16.4400", "HR"),
    "Dubrovnik": ("42.6500, 18.0900", "HR"),
}
TRIP = """trip: Through another country
base: here
delegation: {{ana: {{name: Ana, papers: [passport: {{nationality: {side}}}]}}}}
venues:
  here: {{name: Ministry, city: "{origin}", at: "{at}"}}
  there: {{name: Hall, city: "{end}", at: "{to}"}}
  stop: {{name: Stop, city: Vilnius, at: "54.6870, 25.2800"}}
days:
  2027-05-04:
    - {way}
    - hotel: there
  2027-05-05:
    - meeting: Talks
      time: 16:00-17:00
      venue: there
"""
COACH = "{coach: To the talks, time: '06:00', from: here, to: there}"


def done(origin: str, end: str, way: str) -> Outcome:
    (at, side), (to, _) = CITIES[origin], CITIES[end]
    return worked_out(TRIP.format(origin=origin, end=end, at=at, to=to, side=side, way=way))


def controls_left(origin: str, end: str, way: str = COACH) -> list[str]:
    outcome = done(origin, end, way)
    assert outcome.plan is not None, [each.message for each in outcome.findings]
    said = [each.message for each in not_judged(outcome.plan)]
    return [each for each in said if "border controls" in each]


@pytest.mark.parametrize(
    ("origin", "end", "through"),
    [
        ("Pskov", "Kaliningrad", "Lithuania or Poland"),
        ("Kaliningrad", "Pskov", "Lithuania or Poland"),
        ("Soyo", "Cabinda", "the Democratic Republic of the Congo"),
        ("Dili", "Pante Makasar", "Indonesia"),
        ("Muscat", "Khasab", "the United Arab Emirates"),
        ("Ramallah", "Gaza", "Israel"),
        ("Ceuta", "Melilla", "Morocco"),
    ],
)
def test_a_drive_between_two_parts_of_a_country_is_named_with_what_lies_between(
    origin: str, end: str, through: str
) -> None:
    said = f"the border controls on the way from Ministry to Hall through {through} on 4 May"

    assert controls_left(origin, end) == [said]


def test_so_is_one_of_which_the_length_is_written() -> None:
    lengthy = COACH.replace("to: there", "to: there, for: 20h")

    assert controls_left("Pskov", "Kaliningrad", lengthy) == controls_left("Pskov", "Kaliningrad") != []


def test_so_is_a_train_or_a_way_between_cities_alone() -> None:
    train = "{train: 029, time: '06:00-23:00', from: Pskov, to: Kaliningrad}"

    (said,) = controls_left("Pskov", "Kaliningrad", train)
    assert "on the way from Pskov to Kaliningrad through Lithuania or Poland on 4 May" in said


def test_who_looks_for_what_is_open_has_to_ask_about_them() -> None:
    outcome = done("Pskov", "Kaliningrad", COACH)
    assert outcome.plan is not None
    (asked,) = (each for each in checklist(outcome.plan, outcome.findings).items if each.duty == ASK)

    way = "border controls on the way from Ministry to Hall through Lithuania or Poland"
    assert asked.said == f"{way}: not in the data; ask the operator and the consulates"
    assert asked.time == "06:00"


@pytest.mark.parametrize(
    ("origin", "end"), [("Muscat", "Salalah"), ("Split", "Dubrovnik"), ("Málaga", "Ceuta"), ("Málaga", "Melilla")]
)
def test_a_drive_that_stays_inside_a_country_or_takes_a_ferry_is_not(origin: str, end: str) -> None:
    assert not controls_left(origin, end)


@pytest.mark.parametrize(
    "way",
    [
        COACH.replace("to: there", "to: there, via: [stop]"),
        COACH.replace("to: there", "to: stop"),
        "{flight: SU 1, time: '10:00-11:00', from: SVO, to: KGD}",
    ],
)
def test_it_is_not_where_the_trip_itself_leads_through_the_other_country_or_flies(way: str) -> None:
    assert not controls_left("Pskov", "Kaliningrad", way)


def test_a_part_between_which_and_the_rest_nobody_is_examined_parts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    kaliningrad, pskov = Point(54.71, 20.51), Point(57.82, 28.33)
    date = dt.date(2027, 5, 4)

    assert controlled_between("RU", kaliningrad, pskov, date) == ("LT", "PL")
    monkeypatch.setattr("delegate.borders.areas.open_area", lambda *_: "an area")
    assert not controlled_between("RU", kaliningrad, pskov, date)


def test_the_parts_of_a_side_stand_together_with_the_largest_last_and_each_has_boxes() -> None:
    rows = load("exclaves.json")["parts"]
    sides = [row["side"] for row in rows]

    assert sides == sorted(sides)
    for row, after in pairwise([*rows, {"side": ""}]):
        assert ("through" in row) == (row["side"] == after["side"]), row["towns"]
        assert all(south < north and west < east for south, west, north, east in row["boxes"]), row["towns"]


@pytest.mark.parametrize(
    ("plates", "named"),
    [("plates: [RU]", True), ("plates: [RU, PL]", False), ("plates: [RU, LT]", False), ("seats: 20", False)],
)
def test_the_plates_of_its_vehicle_are_named_where_they_are_written_and_of_none_of_those_countries(
    plates: str, named: bool
) -> None:
    way = COACH.replace("to: there", "to: there, vehicle: bus")
    (at, side), (to, _) = CITIES["Pskov"], CITIES["Kaliningrad"]
    text = TRIP.format(origin="Pskov", end="Kaliningrad", at=at, to=to, side=side, way=way)
    outcome = worked_out(text.replace("base:", f"vehicles: {{bus: {{kind: coach, {plates}}}}}\nbase:", 1))
    assert outcome.plan is not None, [each.message for each in outcome.findings]

    (said,) = (each.message for each in not_judged(outcome.plan) if "border controls" in each.message)
    assert ("through Lithuania or Poland (and the plates of bus there) on 4 May" in said) is named
    asked = [each.said for each in checklist(outcome.plan, outcome.findings).items if each.duty == ASK]
    assert any("(and the plates of bus there): not in the data" in each for each in asked) is named
