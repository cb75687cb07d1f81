"""Hotels whose place is typed behind `venue`: one place, behind the kind of the line."""

from edited import day, mended, names
from every import every
from small_trips import worked_out

from delegate.diagnostics import Severity

VENUES = """venues:
  mandarin: {name: Mandarin Oriental Hong Kong, city: Hong Kong}
  酒店: {name: {zh-Hans: 香港君悦酒店}, city: Hong Kong}
days:"""


def night(first: str, *more: str) -> str:
    return day("".join(f"    {each}\n" for each in (f"- {first}", *(f"  {one}" for one in more)))).replace(
        "days:", VENUES
    )


@every(
    ("first", "venue", "id_"),
    [
        ("check-in: Mandarin Oriental", "venue: mandarin", "mandarin"),
        ("overnight: Mandarin Oriental", "venue: Mandarin Oriental Hong Kong", "mandarin"),
        ("hotel: mandarin", "venue: mandarin", "mandarin"),
        ("check-in: Hotel check-in", "location: mandarin", "mandarin"),
        ("入住: 君悦酒店", "地点: 酒店", "酒店"),
        ("Check-in: Mandarin Oriental", "Venue: Mandarin", "mandarin"),
    ],
)
def test_the_venue_goes_behind_the_kind_and_its_line_goes(first: str, venue: str, id_: str) -> None:
    text = night(first, venue, "time: 16:30")

    assert names(text)[-1] == "misplaced-field"
    assert mended(text) == night(f"hotel: {id_}", "time: 16:30")
    assert names(mended(text)) == []


def test_a_line_that_says_more_than_the_hotel_is_left_to_the_author() -> None:
    text = night("hotel: Ritz-Carlton", "venue: mandarin")

    assert mended(text) == text
    assert names(text) == ["misplaced-field"]


@every("first", ["hotel: Ritz-Carlton", "hotel: tbc"])
def test_a_hotel_of_another_name_above_a_venue_is_one_slip(first: str) -> None:
    found = worked_out(night(first, "venue: mandarin")).findings

    assert [(each.name, each.help) for each in found if each.severity > Severity.NOTE] == [
        ("misplaced-field", "the place stands behind `hotel:`: write `hotel: mandarin`, and leave `venue` out")
    ]


def test_a_venue_that_nobody_declared_is_left_to_the_author() -> None:
    text = night("hotel: mandarin", "venue: ritz")

    assert mended(text) == text


def test_a_check_in_before_a_flight_is_a_length_and_keeps_its_fields() -> None:
    text = night("flight: CX1", "check-in: 2h", "from: HKG")

    assert names(text) == []
