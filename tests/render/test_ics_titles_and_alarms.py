"""What a phone shows of an event: a title with its doubts, an alarm where people set off, and who may read it."""

import datetime as dt

from copies import EXCHANGE, planned
from copies import sheet as settled
from ics_events import LANDED, LINES, event, events, itinerary, sheet_of, trip

from delegate.render.office.ics import render
from delegate.sheet import Edition, settle
from delegate.sheet.scope import Scope, scope_of

SOON = EXCHANGE.replace("time: 14:00-15:00", "time: 13:00-15:00")


def test_a_ride_out_of_a_port_that_takes_nobody_knows_how_long_keeps_the_day_and_rings_at_no_landing() -> None:
    unknown = LANDED.replace("from: NRT\n      to: HKG", "from: HKG\n      to: NRT").replace(
        'city: Hong Kong, at: "22.2808, 114.1654"', 'city: Tokyo, at: "35.68, 139.76"'
    )
    (ride,) = (each for each in events(render(sheet_of(unknown, languages=("en",)))) if "office" in each["summary"])

    assert ride["dtstart"].dt == dt.date(2026, 11, 24)
    assert str(ride["transp"]) == "TRANSPARENT"
    assert ride.walk("VALARM") == []


def test_a_written_way_has_an_alarm_and_a_flight_none() -> None:
    found = events(itinerary("tokyo-singapore-mission", "en"))
    rung = {str(each["summary"]) for each in found if each.walk("VALARM")}

    assert "To Haneda" in rung
    assert "XX 500 to Tokyo" not in rung


def test_a_check_in_says_for_whom_it_is_and_which_papers_it_needs() -> None:
    text = {
        str(each["summary"]): str(each["description"]) for each in events(itinerary("tokyo-singapore-mission", "en"))
    }

    home = LANDED.replace("name: Ann Lee", "name: Ann Lee, papers: [hk-identity-card, passport: {nationality: CN}]")
    home = home.replace("from: NRT\n      to: HKG", "from: HKG\n      to: NRT")
    checked_in = next(
        each for each in events(render(sheet_of(home, languages=("en",)))) if "Check-in" in each["summary"]
    )

    assert "For Reporters" in text["Check-in for XX 549; immigration"]
    assert "Travel documents: to leave Hong Kong: Hong Kong identity card" in str(checked_in["description"])


def test_a_title_says_that_a_line_is_tentative_called_off_or_for_who_wishes() -> None:
    titles = {str(each["summary"]) for each in events(itinerary("tokyo-singapore-mission", "en"))}

    assert "Dinner, own arrangements (optional) (evening)" in titles
    assert {title for title in titles if "(cancelled)" in title} == {"Harbour cruise (cancelled)"}
    assert len([title for title in titles if "(tentative)" in title]) == 2


def test_what_a_clock_cannot_say_stands_behind_a_title_in_the_brackets_of_its_language() -> None:
    lines = "    - meeting: {en: Talks, zh-Hant: 會談}\n      time: about 09:00\n      venue: office\n"
    lines += "      status: tentative\n"
    lines += "    - visit: {en: Harbour, zh-Hant: 海港}\n      time: morning\n      venue: office\n"
    said = {
        tag: [str(each["summary"]) for each in events(render(sheet_of(trip(lines), languages=(tag,))))]
        for tag in ("en", "zh-Hant")
    }

    assert {"Talks (tentative) (about 09:00)", "Harbour (morning)"} <= {*said["en"]}
    assert {"會談（暫定）（約09:00）", "海港（上午）"} <= {*said["zh-Hant"]}


def test_every_event_says_who_may_read_it() -> None:
    restricted = trip(LINES).replace("days:", "classification: Restricted\ndays:", 1)

    assert str(event(restricted, "Talks")["description"]).endswith("Restricted")


def test_a_service_with_a_title_of_its_own_does_not_say_twice_whereto_it_goes() -> None:
    titles = [str(each["summary"]).split(" (")[0] for each in events(itinerary("bridge-works-visit", "en"))]

    assert not [title for title in titles if title.count(" to ") + title.startswith("To ") > 1]


def test_a_way_without_an_hour_of_which_the_copy_says_from_when_keeps_the_day_and_nobody_busy() -> None:
    car = LANDED.split("  2026-11-24:")[0].replace(
        "days:", "vehicles:\n  car: {name: Car A, mode: car, seats: 4}\ndays:"
    )
    call = "    - meeting: Call\n      within: 14:00-16:30\n      for: 45 min\n      venue: Hong Kong\n"
    call += "      vehicle: car\n"
    (way,) = (
        each
        for each in events(render(sheet_of(f"{car}  2026-11-24:\n{LINES}{call}", languages=("en",))))
        if str(each["summary"]) == "Leave by Car A (from 10:00)"
    )

    assert way["dtstart"].dt == dt.date(2026, 11, 24)
    assert str(way["transp"]) == "TRANSPARENT"
    assert way.walk("VALARM") == []


def test_the_calendar_of_a_host_says_when_the_guests_come_and_go() -> None:
    found = events(render(settled(SOON, whom="lam")))
    shown = [(str(each["summary"]), each["dtstart"].dt.strftime("%H:%M")) for each in found]

    assert shown == [
        ("2 guests arrive by Limousine (about 12:10)", "12:10"),
        ("Signing", "13:00"),
        ("The guests leave by Van 1", "15:00"),
    ]
    assert len({str(each["uid"]) for each in found}) == 3
    assert str(found[0]["location"]) == str(found[1]["location"])


def test_vehicles_that_go_in_an_order_are_one_event_that_says_who_rides_in_each() -> None:
    plan, findings = planned("tokyo-singapore-mission")
    for whom in ("", "coach-tokyo"):
        scope = scope_of(plan, whom) or Scope(whom, vehicle=whom) if whom else Scope()
        found = events(render(settle(plan, findings, edition=Edition.MOVEMENTS, languages=("en",), scope=scope)))
        (drive,) = (each for each in found if str(each["summary"]).endswith(" to Hama-rikyu Gardens"))
        lines = str(drive["description"]).splitlines()

        assert "1. Car A: Mr Chan Tai Man, 1 person; Ms Tanaka" in lines
        assert any(line.startswith("2. Coach 1: Mr Lee Tai Fat") and line.endswith("; Mr Suzuki") for line in lines)
        assert not any(line.startswith("On board") for line in lines)
