"""What is asked about a long drive that nobody wrote: of who is missing in a flight or a train."""

import pytest
from small_trips import found, head, worked_out

PARK = '  park: {name: Sunwen Park, city: Zhongshan, at: "22.5300, 113.3800"}\n'
TOP = head("Ng Ho", "hk sh gz", places=PARK)
SHANGHAI = '  2026-10-22: [{meeting: Talks, time: "09:00-11:30", venue: sh}, {hotel: sh}]\n  2026-10-23:\n'
FLIGHT = '    - {flight: CX 365, time: "12:00-14:50", from: PVG, to: HKG, who: ng}\n'


def asked(*lines, top=TOP):
    return [each.message for each in found(top + "".join(lines), "unknown-way")]


def test_who_is_missing_in_a_flight_and_would_be_driven_is_asked_about():
    (message,) = asked(SHANGHAI, FLIGHT, "    - {hotel: hk}\n")

    assert message.startswith("Ho would go by coach from Peace Hotel in Shanghai to Chamber in Hong Kong, 1,230 km")
    assert "others take “CX 365”" in message


def test_a_journey_of_which_nobody_wrote_how_it_is_made_is_asked_about():
    (message,) = asked(SHANGHAI, "    - {hotel: hk}\n")

    assert "nobody wrote how" in message


def test_a_movement_that_takes_people_from_another_city_unsaid_is_asked_about():
    (message,) = asked(SHANGHAI, '    - {coach: To the hotel, time: "08:00", to: hk}\n')

    assert "“To the hotel” does not say where it starts" in message


@pytest.mark.parametrize(
    "coach",
    [
        '{coach: By road, time: "05:00", from: sh, to: hk}',
        "{coach: By road, for: 16h, to: hk}",
        '{coach: By road, time: "05:00-21:00", to: hk}',
        "{train: G99, from: sh, to: hk}",
    ],
)
def test_who_is_really_driven_or_goes_by_a_service_is_not_asked_about(coach):
    assert asked(SHANGHAI, f"    - {coach}\n", "    - {hotel: hk}\n") == []


def test_who_takes_the_flight_is_not_asked_about_nor_where_the_night_is_not_known():
    assert asked(SHANGHAI, FLIGHT.replace(", who: ng", ""), "    - {hotel: hk}\n") == []
    assert asked(SHANGHAI.replace(", {hotel: sh}", ", {hotel: tbc}"), "    - {hotel: hk}\n") == []


GUANGZHOU = '  2026-10-22: [{meeting: Talks, time: "09:00-11:30", venue: gz}, {hotel: gz}]\n  2026-10-23:\n'


@pytest.mark.parametrize(("mode", "by"), [("metro", "metro or tram"), ("train", "train")])
def test_by_whatever_means_of_all_ways_nobody_goes_so_far_unasked(mode, by):
    (message,) = asked(SHANGHAI, "    - {hotel: hk}\n", top=TOP.replace("days:", f"defaults: {{mode: {mode}}}\ndays:"))

    assert message.startswith(f"the party would go by {by} from Peace Hotel in Shanghai to Chamber in Hong Kong")


def test_a_shorter_way_is_asked_about_where_others_make_it_by_a_service():
    train = '    - {train: C7601, time: "12:00-12:40", from: guangzhou-south-station, to: zhongshan-station, who: ng}\n'
    visit = '    - {visit: Park, time: "15:00-16:00", venue: park}\n'

    assert len(asked(GUANGZHOU, train, visit)) == 1
    assert asked(GUANGZHOU, train.replace(", who: ng", ""), visit) == []
    assert asked(GUANGZHOU, visit) == []


def said(trip):
    return [each.name for each in worked_out(trip).findings if each.name not in ("long-day", "short-night")]


PLACES = """\
  st: {name: Harbour Hotel, city: Stockholm, at: "59.3275, 18.0540"}
  to: {name: Chamber, city: Tokyo, at: "35.6800, 139.7600"}
  os: {name: Guild, city: Osaka, at: "34.7000, 135.5000"}
"""
NORTH = head("Ng", "", places=PLACES)


@pytest.mark.parametrize("departure", ["12:30", "17:30"])
def test_a_flight_from_another_city_is_asked_about_however_tight_the_drive_there_would_be(departure):
    days = f"""
  2026-06-10: [{{hotel: st, time: "21:00"}}]
  2026-06-11: [{{flight: SQ 351, time: "{departure} - 11:00+1", from: CPH, to: SIN}}]
"""
    assert said(NORTH + days) == ["service-leaves-elsewhere"]


def test_the_way_of_a_flight_that_was_called_off_is_asked_about_and_is_no_tight_drive():
    days = """
  2026-06-10:
    - {meeting: Talks, time: "09:00-10:00", venue: to}
    - {flight: NH 1, time: "11:30-12:40", from: HND, to: ITM, status: cancelled}
    - {meeting: More talks, time: "17:00-18:00", venue: os}
"""
    assert said(NORTH + days) == ["unknown-way"]


def test_who_is_late_by_a_way_that_nobody_wrote_is_told_that_alone():
    days = """
  2026-06-10:
    - {meeting: Talks, time: "09:00-10:00", venue: to}
    - {meeting: More talks, time: "12:00-13:00", venue: os}
"""
    assert said(NORTH + days) == ["late-arrival"]
