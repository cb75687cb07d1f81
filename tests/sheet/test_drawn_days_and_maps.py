"""The days of a sheet are drawn to scale, and its places stand on a map."""

from copies import EXCHANGE, said, sheet
from small_trips import worked_out

from delegate.sheet.drawing_model import Timeline

# --- a day to scale --------------------------------------------------------------------------------------------------


def drawn(text: str = EXCHANGE, day: int = 0, **asked: str) -> Timeline:
    """The timeline of a day."""
    timeline = sheet(text, **asked).days[day].timeline
    assert timeline is not None
    return timeline


def test_the_parties_of_a_day_have_a_lane_each_with_what_they_do_and_how_they_travel() -> None:
    lanes = {said(lane.who): lane.blocks for lane in drawn().lanes}

    assert list(lanes) == [("Signers",), ("Jane Smith, Ben Ho",)]
    assert [(said(block.text), block.kind, block.end and block.end - block.start) for block in lanes["Signers",]] == [
        (("to Government Offices",), "coach", 112),
        (("Welcome",), "briefing", 60),
        (("to The Clinic",), "car", 9),
        (("Signing",), "ceremony", 60),
        (("to Government Offices",), "coach", 9),
        (("Dinner",), "meal", 120),
        (("to The Inn",), "walk", 9),
    ]
    assert [said(block.text) for block in lanes["Signers",] if block.tentative] == [
        ("to Government Offices",),
        ("Dinner",),
        ("to The Inn",),  # as the dinner may not be, nor may the ways there and back
    ]


def test_the_scale_begins_and_ends_at_full_hours_that_hold_the_whole_day() -> None:
    timeline = drawn()

    instants = [
        at for lane in timeline.lanes for block in lane.blocks for at in (block.start, block.end or block.start)
    ]
    assert timeline.start <= min(instants) < timeline.start + 60
    assert timeline.end - 60 < max(instants) <= timeline.end
    assert [clock for _, clock in timeline.ticks] == [f"{hour:02d}:00" for hour in (8, 10, 12, 14, 16, 18, 20, 22)]
    assert [at for at, _ in timeline.ticks] == list(range(timeline.start, timeline.end + 1, 120))


ABROAD = """\
trip: Two clocks
delegation: {ann: {name: Ann}}
venues:
  a: {name: A House, city: Tokyo, at: "35.6812, 139.7671"}
  b: {name: B House, city: Singapore, at: "1.2830, 103.8513"}
  c: {name: C House, city: Mumbai, at: "18.9398, 72.8355"}
days:
  2026-03-02:
    - meeting: Early
      time: 09:00-10:00
      venue: a
    - flight: SQ 637
      time: 14:00-20:30
      from: NRT
      to: SIN
  2026-03-03:
    - meeting: Late
      time: 09:00-10:10
      venue: b
"""


def test_a_day_of_two_clocks_says_which_one_its_ticks_show() -> None:
    first, second = drawn(ABROAD), drawn(ABROAD, 1)

    assert first.ticks[0] == (first.start, "09:00 UTC+9")
    assert [clock for _, clock in first.ticks[1:] if "UTC" in clock] == ["21:00 UTC+8"]
    assert [clock for _, clock in second.ticks if "UTC" in clock] == []


def test_a_day_of_two_clocks_names_their_cities_in_each_language() -> None:
    day = sheet(ABROAD, tags="en,zh-Hant").days[0]

    assert said(day.clock) == ("Tokyo, UTC+9; Singapore, UTC+8", "東京，UTC+9；新加坡，UTC+8")
    assert [row.zone for row in day.rows if row.zone] == []  # once a day is enough for guests


def test_a_port_is_told_by_the_ways_to_it_and_from_it() -> None:
    (lane,) = drawn(ABROAD).lanes

    assert [said(block.text)[0] for block in lane.blocks] == [
        "Early",
        "to Narita International Airport",
        "to Singapore Changi Airport",
    ]


def test_a_clock_that_is_half_an_hour_off_has_its_ticks_at_its_own_full_hours() -> None:
    text = (
        ABROAD.split("    - flight")[0]
        .replace("city: Tokyo", "city: Mumbai")
        .replace("35.6812, 139.7671", "18.9, 72.8")
    )

    assert [clock for _, clock in drawn(text).ticks] == ["09:00", "10:00"]


def test_a_day_with_fewer_than_two_clock_times_is_not_drawn() -> None:
    text = ABROAD.split("    - flight")[0]

    assert sheet(text.replace("09:00-10:00", "09:00")).days[0].timeline is None
    assert sheet(text.replace("09:00-10:00", "morning")).days[0].timeline is None
    assert sheet(text).days[0].timeline is not None


def test_what_has_no_hour_of_its_own_stands_over_the_hours_within_which_it_is() -> None:
    trip = sheet(
        """\
trip: Open hours
delegation: {ann: {name: Ann}}
venues: {a: {name: A House, city: Tokyo, at: "35.6812, 139.7671"}}
days:
  2026-03-02:
    - meeting: Talks
      time: 09:00-10:00
      venue: a
    - meeting: Call on the ministry
      within: 14:00-16:30
      for: 45 min
      venue: a
    - meal: Dinner
      time: evening
      venue: a
    - free: Time off
      time: tbc
"""
    )
    timeline = trip.days[0].timeline
    assert timeline
    found = [
        (said(block.text)[0], block.open, block.start - timeline.start, block.end and block.end - block.start)
        for block in timeline.lanes[0].blocks
    ]
    assert found == [
        ("Talks", False, 0, 60),
        ("Call on the ministry", True, 300, 150),
        ("Dinner", True, 540, 240),
    ]
    assert said(trip.labels.dashed[1]) == ("Dashed: not yet agreed, or no fixed hour.",)


# --- on a map --------------------------------------------------------------------------------------------------------


def test_the_map_has_the_places_of_the_sheet_each_once_and_the_crossings_that_are_passed() -> None:
    pins = sheet().sketch.pins

    assert sorted((pin.kind, *said(pin.name)) for pin in pins) == [
        ("crossing", "Huanggang (new port)"),
        ("hotel", "The Inn"),
        ("venue", "Government Offices"),
        ("venue", "The Clinic"),
        ("venue", "The School"),
        ("venue", "Town Hall"),
    ]


def test_a_place_to_which_only_a_cancelled_line_leads_is_not_on_the_map() -> None:
    off = EXCHANGE.replace("      venue: school\n", "      venue: school\n      status: cancelled\n")

    assert ("The School",) in [said(pin.name) for pin in sheet(whom="jane").sketch.pins]
    assert ("The School",) not in [said(pin.name) for pin in sheet(off, whom="jane").sketch.pins]
    assert ("Government Offices",) in [said(pin.name) for pin in sheet(off, whom="jane").sketch.pins]


def test_a_host_has_no_map_since_without_the_ways_of_guests_it_is_a_few_dots() -> None:
    hosts = worked_out(EXCHANGE).plan
    assert hosts is not None
    assert [sheet(whom=host).sketch for host in hosts.hosts] == [None] * len(hosts.hosts) != []


def test_a_way_over_a_border_goes_through_both_sides_of_its_crossing() -> None:
    out, *_, home = sheet().sketch.ways
    town_hall, office, inn = (22.5410, 114.0553), (22.2808, 114.1654), (22.2790, 114.1700)
    crossing = next(pin.point for pin in sheet().sketch.pins if pin.kind == "crossing")

    assert (out.points[0], out.points[1], out.points[-1]) == (town_hall, crossing, office)
    assert (home.points[0], home.points[-2], home.points[-1]) == (inn, crossing, town_hall)
    assert home.points[1] == out.points[2]
    assert sorted(way.mode for way in sheet().sketch.ways) == ["car", *["coach"] * 5, "walk"]


def test_the_sides_of_a_crossing_stand_in_the_order_in_which_they_are_passed() -> None:
    bridge = 'crossings:\n  bridge: {name: Bridge, sides: {HK: "22.50, 114.07", CN: "22.53, 114.07"}}\ngroups:'
    text = EXCHANGE.replace("groups:", bridge).replace("    - briefing", "    - crossing: bridge\n    - briefing")

    out, *_ = sheet(text).sketch.ways
    assert out.points[1:-1] == ((22.53, 114.07), (22.50, 114.07))


def test_a_way_to_another_city_that_ends_at_a_place_known_only_by_its_city_is_rough() -> None:
    text = EXCHANGE.replace('city: Hong Kong, at: "22.3193, 114.1694"', "city: Shenzhen")

    assert [way.mode for way in sheet(text).sketch.ways if way.rough] == ["coach", "coach"]
    assert [way for way in sheet().sketch.ways if way.rough] == []


def test_a_written_way_from_what_is_not_agreed_is_drawn_as_its_row_says_it() -> None:
    home = "    - coach: Home\n      time: 22:00\n      vehicle: van\n      to: base\n"
    text = EXCHANGE.replace("    - hotel: inn\n", home).split("  2026-11-25:")[0]
    to_dinner, going_home = [block for block in drawn(text).lanes[0].blocks if block.kind == "coach"][1:]

    assert (to_dinner.tentative, going_home.tentative) == (True, False)
    assert [block.tentative for block in drawn(text.replace(home, f"{home}      status: tentative\n")).lanes[0].blocks][
        -1
    ]
