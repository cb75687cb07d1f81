"""Checks on places that nobody has settled shortly before a trip, and on places under the open sky."""

import datetime as dt

from every import every
from programme import whole

from delegate.pipeline import Asked, Refused, work_out

ONE = "delegation:\n  ann: {name: Ann}"


def said(lines: str, today: str | None = None) -> list[str]:
    text = whole(lines, people=ONE).encode()
    asked = Asked((), dt.date.fromisoformat(today) if today else None)
    out = work_out("trip.yaml", text, lambda name: Refused(name), asked)
    return [each.message for each in out.findings if each.name in ("place-still-open", "no-wet-place")]


OPEN = (
    "days:\n  2023-02-24:\n    - meeting: Talks\n      venue: a\n    - hotel: tbc\n"
    "  2023-02-25:\n    - ceremony: Opening\n      venue: tbc\n"
)


@every(
    ("today", "found"),
    [(None, 0), ("2023-02-16", 0), ("2023-02-17", 2), ("2023-02-24", 2), ("2023-02-25", 1), ("2023-02-26", 0)],
)
def test_an_open_place_is_told_from_seven_days_before_the_trip_until_its_line_is_over(
    today: str | None, found: int
) -> None:
    assert len(said(OPEN, today)) == found


def test_it_says_how_long_there_is_left() -> None:
    assert said(OPEN, "2023-02-17")[1] == "where “Opening” is, is still to be confirmed, and the trip begins in 7 days"
    assert said(OPEN, "2023-02-25") == ["where “Opening” is, is still to be confirmed, and the trip has begun"]


TEA = (
    "    - event: Tea\n      time: 10:00-11:00\n      venue: a\n      wet: b\n"
    "    - event: Songs\n      time: 11:00-12:00\n"
)


@every(
    ("more", "found"),
    [
        ("      venue: a", 1),
        ("", 1),  # where they already are
        ("      venue: a\n      wet: tbc", 0),
        ("      venue: a\n      wet: b", 0),
        ("      venue: b", 0),
        ("      venue: a\n      status: cancelled", 0),
    ],
)
def test_what_is_outdoors_for_one_line_is_so_for_the_next(more: str, found: int) -> None:
    assert len([each for each in said(TEA + more) if "no place" in each]) == found


def test_no_place_is_outdoors_by_its_name_or_its_line_alone() -> None:
    assert said(f"{TEA}      venue: a".replace("      wet: b\n", "")) == []


RAIN = """trip: Garden
delegation: {ann: {name: Ann}}
venues:
  garden: {name: Palace garden, city: Seoul, at: "37.5790, 126.9770"}
  hall: {name: Seoul hall, city: Seoul, at: "37.5500, 126.9900"}
  near: {name: Port hall, city: Incheon, at: "37.4560, 126.7050"}
  busan: {name: Busan hall, city: Busan, at: "35.1796, 129.0756"}
  tokyo: {name: Tokyo hall, city: Tokyo, at: "35.6730, 139.7510"}
  square: {name: Rhine square, city: Strasbourg, at: "48.5730, 7.7900"}
  kehl: {name: Kehl hall, city: Kehl, at: "48.5720, 7.8150"}
  peak: {name: Peak garden, city: Hong Kong, at: "22.5000, 114.1300"}
  futian: {name: Futian hall, city: Shenzhen, at: "22.5410, 114.0553"}
days:
  2026-06-10:
    - {event: Garden party, time: "11:00-12:00", venue: VENUE, wet: WET}
"""


def rained(venue: str, wet: str) -> list[str]:
    out = work_out("t.trip.yaml", RAIN.replace("VENUE", venue).replace("WET", wet).encode(), lambda name: Refused(name))
    return [f"{each.severity.word}: {each.message}" for each in out.findings if each.name == "no-wet-place"]


def test_a_place_for_rain_in_another_town_is_asked_about() -> None:
    start = "warning: if it rains, “Garden party” would be at"

    assert rained("garden", "busan") == [f"{start} Busan hall, 326 km from Palace garden"]
    assert rained("garden", "tokyo") == [f"{start} Tokyo hall, 1,161 km from Palace garden and over the border"]
    assert rained("peak", "futian") == [f"{start} Futian hall in Shenzhen, 9 km from Peak garden and over the border"]


@every(("venue", "wet"), [("garden", "hall"), ("garden", "near"), ("square", "kehl"), ("garden", "tbc")])
def test_one_in_the_city_or_near_it_is_not(venue: str, wet: str) -> None:
    assert rained(venue, wet) == []
