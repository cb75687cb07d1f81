"""What is asked about a hotel over the border that is left standing where people are brought home."""

import pytest
from small_trips import dated, found, head

PLACES = """\
  hall: {name: Conrad, city: Hong Kong, at: "22.2770, 114.1640"}
  inn: {name: SZ Hotel, city: Shenzhen, at: "22.5400, 114.0600"}
"""
TOP = head("Ng Ho", "hk sz", base="hk", places=PLACES) + dated(
    "2026-04-15:",
    '{coach: Over, time: "08:00", from: hk, via: [shenzhen-bay], to: sz}',
    '{meeting: Talks, time: "11:00-16:00", venue: sz}',
)
HOME = '    - {coach: Home, time: "18:00", from: sz, via: [shenzhen-bay], to: hk}\n'
TO_THE_BORDER = '    - {coach: To the border, time: "18:00", from: sz, to: shenzhen-bay}\n'
FROM_THE_BORDER = "    - {coach: Home, from: shenzhen-bay, to: hk}\n"
HOTEL = "    - {hotel: inn}\n"
BACK = '    - {coach: Back, time: "21:00", from: hk, via: [shenzhen-bay], to: inn}\n'
NEXT = '  2026-04-16:\n    - {meeting: More, time: "11:00-12:00", venue: sz}\n'


def asked(*lines: str, top: str = TOP, following: str = NEXT) -> list[str]:
    return [each.message for each in found(top + "".join(lines) + following, "unknown-way")]


@pytest.mark.parametrize("lines", [(HOTEL, HOME), (HOME, HOTEL), (HOTEL, TO_THE_BORDER, FROM_THE_BORDER)])
def test_a_hotel_left_standing_beyond_the_border_behind_the_way_home_is_asked_about(lines: tuple[str, ...]) -> None:
    assert asked(*lines) == [
        "“Home” takes the party to Chamber, and nobody wrote how they would go back over the border to SZ Hotel for "
        "the night"
    ]


def test_so_is_a_hotel_that_is_kept_for_one_night_too_many() -> None:
    (found,) = asked(HOME, top=TOP.replace("venue: sz}\n", "venue: sz}\n    - {hotel: inn, nights: 2}\n"))

    assert found.startswith("“Home” takes the party to Chamber")


@pytest.mark.parametrize(
    "lines",
    [
        (HOME, "    - {hotel: base}\n"),
        (HOME, BACK, HOTEL),
        (HOME, "    - {crossing: shenzhen-bay}\n", HOTEL),
        (HOTEL, HOME.replace("to: hk", "to: inn").replace("via: [shenzhen-bay], ", "")),
    ],
)
def test_what_the_help_tells_to_write_ends_the_question(lines: tuple[str, ...]) -> None:
    assert asked(*lines) == []


@pytest.mark.parametrize(
    "lines",
    [
        (HOME.replace("to: hk", "to: hall"), HOTEL),  # to see the harbour
        (HOME, '    - {meal: Dinner, time: "20:00-21:00", venue: hk}\n', HOTEL),
        (HOME, "    - {free: Shopping}\n", HOTEL),
        (HOTEL,),
    ],
)
def test_an_evening_elsewhere_over_the_border_is_not_asked_about(lines: tuple[str, ...]) -> None:
    assert asked(*lines) == []


def test_behind_a_morning_at_home_the_night_was_there() -> None:
    following = '  2026-04-16:\n    - {meeting: More, time: "11:00-12:00", venue: hall}\n'

    assert asked(HOTEL, HOME, following=following) == []
    assert len(asked(HOME, HOTEL, following=following)) == 1
