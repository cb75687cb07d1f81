"""The closing line: the leg with the least slack between two clocks, and a border that closes soon."""

from programme import planned, really_planned

from delegate.sheet.summary import trip_summary

FIXED = """
    - meeting: Talks
      time: 10:00-11:00
      venue: a
    - visit: Mill
      time: 11:40-12:00
      venue: b
"""


def test_the_tightest_leg_is_named_with_its_slack() -> None:
    said = trip_summary(planned(FIXED))

    assert said == ("tightest leg: 11:00 to Beta House, 10 min spare, may be 5 min late",)


def test_a_leg_that_is_counted_back_is_not_named() -> None:
    from_the_hotel = """
    - hotel: a
    - visit: Mill
      time: 11:40-12:00
      venue: b
"""

    assert trip_summary(planned(from_the_hotel)) == ()
    assert trip_summary(planned("    - visit: Mill\n      time: 11:40-12:00\n      venue: b\n", top="base: a")) == ()


def over(start: str, end: str) -> tuple[str, ...]:
    """The closing line of a day that crosses the East Gate, which closes at 22:30, once."""
    return trip_summary(
        really_planned(f"""
    - meal: Dinner
      time: {start}
      venue: a
    - crossing: east
    - event: Late talks
      time: {end}
      venue: g
""")
    )


def test_a_crossing_is_named_where_it_closes_within_two_hours_of_being_reached() -> None:
    late = [each for each in over("18:00-20:45", "22:45-23:30") if each.startswith("closes soon")]
    early = [each for each in over("10:00-11:00", "16:00-17:00") if each.startswith("closes soon")]

    assert len(late) == 1
    assert "East Gate at 22:30 on 24 February" in late[0]
    assert early == []
