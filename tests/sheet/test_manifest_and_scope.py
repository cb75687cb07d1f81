"""The tables of a sheet, and what the copy of one person or vehicle has of it."""

import datetime as dt
from typing import Any

import pytest
from command import ROOT
from copies import EXCHANGE, HURRIED, legs, planned, said, section, sheet
from icalendar import Calendar
from small_trips import dated, head

from delegate.includes import Library
from delegate.pipeline import work_out
from delegate.render.office.ics import render
from delegate.sheet import Edition, Scope, settle
from delegate.sheet.model import AboutClock, Said

# --- tables ----------------------------------------------------------------------------------------------------------


def table(printed: Any, key: str) -> list[tuple[str, ...]]:
    """A manifest: its header and its rows, every cell one text."""
    (found,) = [each for each in printed.tables if each.key == key]
    return [tuple(_of_cell(cell) for cell in row) for row in (found.header, *found.rows)]


def _of_cell(cell: Any) -> str:
    """A cell as a text: a number or a date as it is."""
    return " / ".join(said(cell)) if isinstance(cell, tuple) else str(cell)


def test_the_manifest_lists_people_in_order_of_precedence_with_the_columns_that_say_something() -> None:
    assert table(sheet(), "people") == [
        ("Name", "Title", "Role"),
        ("Ann Lee", "Mayor", "Head of delegation"),
        ("Jane Smith", "", ""),
        ("Ben Ho", "", "interpreter"),
        ("Kit Wu", "", ""),
    ]
    assert table(sheet(copy="run-sheet"), "people")[0] == ("Name", "Title", "Role", "Phone")
    assert table(sheet(tags="en,zh-Hant"), "people")[1] == ("Ann Lee / 李安", "Mayor", "Head of delegation / 團長")


@pytest.mark.parametrize("role", ["principal", "delegate", "staff", "media", "security", "interpreter"])
def test_a_role_is_a_word_of_the_team_but_what_an_untitled_person_does_guests_read_too(role: str) -> None:
    """In the workbook and in the list below the days alike; Ann Lee is a principal too, and the head."""
    text = EXCHANGE.replace("{name: Kit Wu, role: staff", f"{{name: Kit Wu, role: {role}, precedence: 4")
    titled = text.replace("name: Kit Wu,", "name: Kit Wu, title: Adviser,")
    does = role if role in ("security", "interpreter") else ""

    assert column(sheet(text), "Role")["Kit Wu"] == does
    assert column(sheet(titled), "Role")["Kit Wu"] == ""
    assert column(sheet(text, "run-sheet"), "Role")["Kit Wu"].casefold() == role
    (kit,) = [entry for entry in section(sheet(text), "delegation") if entry[0] == "Kit Wu"]
    assert kit == (("Kit Wu", does) if does else ("Kit Wu",))


def column(printed: Any, head: str) -> dict[str, str]:
    """What people have in a column of the manifest, by their names; nothing where it has no such column."""
    heads, *rows = table(printed, "people")
    return {row[heads.index("Name")]: row[heads.index(head)] if head in heads else "" for row in rows}


def test_the_manifest_lists_vehicles_and_of_a_person_those_that_he_rides_in() -> None:
    van, limo = ("Van 1", "coach", "19", "Mr Wong"), ("Limousine", "car", "3", "Mr Ma")

    assert table(sheet(), "vehicles") == [("Vehicle", "Kind", "Seats", "Driver"), van, limo]
    assert table(sheet(whom="jane"), "vehicles")[1:] == [van]
    assert table(sheet(copy="run-sheet"), "vehicles")[1:] == [
        (*van, "the Mainland and Hong Kong", "+86 755 5555 0103"),
        (*limo, "", "+852 5555 0104"),
    ]


STAY = """\
trip: A stay
delegation:
  ann: {name: Ann}
  ben: {name: Ben, people: 12}
venues:
  one: {name: Hotel One, city: Hong Kong, at: "22.2808, 114.1654"}
  two: {name: Hotel Two, city: Hong Kong, at: "22.2708, 114.1754"}
days:
  2026-11-24:
    - hotel: one
      nights: 3
  2026-11-26:
    - hotel: two
      who: ben
      nights: 2
  2026-11-28:
    - meeting: Talks
      time: 14:00-15:00
      venue: one
"""


def test_every_night_of_a_stay_is_listed_until_they_move_on() -> None:
    assert table(sheet(STAY), "nights") == [
        ("Night", "Hotel", "City", "Number", "Who"),
        ("2026-11-24", "Hotel One", "Hong Kong", "13 people", "Ann, Ben"),
        ("2026-11-25", "Hotel One", "Hong Kong", "13 people", "Ann, Ben"),
        ("2026-11-26", "Hotel One", "Hong Kong", "1 person", "Ann"),
        ("2026-11-26", "Hotel Two", "Hong Kong", "12 people", "Ben"),
        ("2026-11-27", "Hotel Two", "Hong Kong", "12 people", "Ben"),
    ]
    assert [row[:2] for row in table(sheet(STAY, whom="ann"), "nights")[1:]] == [
        ("2026-11-24", "Hotel One"),
        ("2026-11-25", "Hotel One"),
        ("2026-11-26", "Hotel One"),
    ]


def test_who_leaves_or_flies_out_before_the_last_night_of_a_stay_has_no_bed_then() -> None:
    leaves = STAY.replace("ben: {name: Ben, people: 12}", "ben: {name: Ben, people: 12, leaves: 2026-11-25}").replace(
        "      who: ben\n", ""
    )
    flies = STAY.split("  2026-11-26:")[0] + (
        "  2026-11-25:\n    - flight: XX 1\n      time: 21:00-23:00\n      from: HKG\n      to: SIN\n      who: ben\n"
        "  2026-11-27:\n    - meeting: Talks\n      time: 14:00-15:00\n      venue: one\n      who: ann\n"
    )

    for text in (leaves, flies):
        nights = table(sheet(text), "nights")[1:]
        assert [row[3] for row in nights if row[0] < "2026-11-26"] == ["13 people", "1 person"]


def test_the_nights_of_a_hotel_right_below_a_landing_over_the_date_line_begin_on_its_date() -> None:
    printed = sheet(
        head("Chan", "la la-hotel")
        + dated(
            "2026-04-13:",
            '{flight: CX 884, time: "00:40-22:00-1", from: HKG, to: LAX}',
            "{hotel: la-hotel, nights: 2}",
            '{meeting: LA Chamber, time: "10:00-12:00", venue: la}',
            "2026-04-14:",
            '{flight: CX 881, time: "22:55-05:30+2", from: LAX, to: HKG}',
        )
    )

    assert [row[0] for row in table(printed, "nights")[1:]] == ["2026-04-12", "2026-04-13"]
    stay = next(event for event in Calendar.from_ical(render(printed)).walk("VEVENT") if event["summary"] == "LA Hotel")
    assert (str(stay["dtstart"].dt), str(stay["dtend"].dt)) == ("2026-04-12", "2026-04-14")


def test_the_documents_to_show_on_the_way_out_are_listed_where_no_rule_of_entry_is_known() -> None:
    rows = table(mission(), "papers")

    assert [row[1] for row in rows if "Chan" in row[0]] == ["2026-06-09", "2026-06-11", "2026-06-12"]


def test_the_team_alone_reads_over_which_border_where_the_means_of_travel_are_to_be_confirmed() -> None:
    plan, _ = planned("guangzhou-shenzhen-day")
    for edition, home in ((Edition.PROGRAMME, ""), (Edition.RUN_SHEET, "Lok Ma Chau / Huanggang (road)")):
        _, *rows = table(settle(plan, edition=edition, languages=("en",)), "papers")

        assert {row[4] for row in rows if row[3] == "Hong Kong"} == {home}
        assert {row[4] for row in rows if row[2] == "Hong Kong"} == {"West Kowloon (high-speed rail)"}  # a train


def test_a_drive_is_listed_with_its_stop_on_the_way() -> None:
    assert [row[5] for row in table(mission(), "drives") if "via" in row[5]] == [
        "Tokyo Haneda Airport, via Lantern Hotel Tokyo"
    ]


def test_the_times_of_a_drive_are_those_of_the_programme_whose_round_ones_say_so() -> None:
    (drives,) = (each for each in mission().tables if each.key == "drives")
    from_airport, by_car = drives.rows[:2]

    assert from_airport[2:4] == ((), ())  # nobody knows how long they take to get out
    assert by_car[2] == dt.time(17, 55)
    assert by_car[3] == AboutClock(dt.time(18, 15), (Said("about"),))


def test_a_drive_without_a_clock_is_listed_with_the_words_of_the_programme() -> None:
    (drives,) = (each for each in mission().tables if each.key == "drives")

    assert ((Said("from 13:30", "en"),), ()) in [row[2:4] for row in drives.rows]


def test_a_meal_and_a_drive_are_listed_with_what_is_not_settled_of_them() -> None:
    meals = [row[3] for row in table(mission(), "meals")[1:]]
    drives = table(
        sheet(EXCHANGE.replace("      venue: clinic\n", "      venue: clinic\n      status: tentative\n")), "drives"
    )

    assert {"Dinner, own arrangements (optional) (evening)", "Welcome by the Bayside Chamber"} <= set(meals)
    assert [each for each in meals if "(tentative)" in each] == [
        "Dinner of the Straits Trade Council (tentative) (about 19:45)"
    ]
    ends = [row[4:6] for row in drives]
    assert ("Government Offices", "The Clinic (tentative)") in ends
    assert ("The Clinic (tentative)", "Government Offices (tentative)") in ends  # a tentative dinner


def test_a_meal_whose_name_is_written_in_another_language_has_it_before_its_doubt_and_says_it_once() -> None:
    text = EXCHANGE.replace("- meal: Dinner", "- meal: {en: Dinner, zh-Hant: 晚宴}")

    assert [row[3] for row in table(sheet(text, tags="ja"), "meals")[1:]] == ["Dinner (tentative)"]
    assert [row[3] for row in table(sheet(text, tags="en,ja"), "meals")[1:]] == ["Dinner (tentative)"]


def mission() -> Any:
    """An itinerary over borders whose rules of entry are not all known, with a stop on the way to an airport."""
    folder = ROOT / "itineraries"
    outcome = work_out("t", (folder / "tokyo-singapore-mission.trip.yaml").read_bytes(), Library(folder).fetch)
    assert outcome.plan is not None
    return settle(outcome.plan, edition=Edition.PROGRAMME, languages=("en",))


def test_rooms_for_a_number_that_nobody_knows_are_to_be_confirmed() -> None:
    nights = table(sheet(STAY.replace("people: 12", "people: tbc")), "nights")

    assert [row[3] for row in nights[1:]] == ["number of people to be confirmed"] * 2 + ["1 person"] + [
        "number of people to be confirmed"
    ] * 2


def test_an_approximate_number_stays_approximate_with_others_added() -> None:
    nights = table(sheet(STAY.replace("people: 12", 'people: "~12"')), "nights")

    assert [row[3] for row in nights[1:]] == ["about 13 people"] * 2 + ["1 person"] + ["about 12 people"] * 2


# --- a copy has what is in its scope ---------------------------------------------------------------------------------


def test_the_map_of_a_driver_has_the_own_drives_alone() -> None:
    limo, everybody = sheet(copy="movements", whom="limo").sketch, sheet().sketch

    assert limo is not None
    assert everybody is not None
    assert {name for pin in limo.pins for name in said(pin.name)} == {"Government Offices", "The Clinic"}
    assert [way.mode for way in limo.ways] == ["car"]
    assert len(everybody.ways) > 1


def test_a_vehicle_that_is_called_as_somebody_is_titled_as_a_vehicle() -> None:
    text = EXCHANGE.replace("  limo: {", "  chan: {").replace("vehicle: limo", "vehicle: chan")
    outcome = work_out("visit.trip.yaml", text.encode(), Library(ROOT).fetch)
    assert outcome.plan is not None
    printed = settle(outcome.plan, edition=Edition.MOVEMENTS, languages=("en",), scope=Scope("chan", vehicle="chan"))

    assert said(printed.scope) == ("Movements: Limousine",)


def test_the_run_sheet_of_somebody_accounts_for_the_own_lines_alone() -> None:
    found = {who: section(sheet(HURRIED, "run-sheet", whom=who), "findings") for who in ("ben", "chan", "")}

    assert found["ben"] == found[""] != []
    assert found["chan"] == []


def test_drives_without_a_time_are_listed_in_the_order_of_the_programme() -> None:
    folder = ROOT / "itineraries"
    outcome = work_out("t", (folder / "four-cities-tour.trip.yaml").read_bytes(), Library(folder).fetch)
    assert outcome.plan is not None
    ways = [said(row.way)[0] for row in legs(settle(outcome.plan, edition=Edition.MOVEMENTS, languages=("en",)))]
    red = ["Modern Dental to Huayang Lake", "Huayang Lake to Jianyuzhou park"]

    assert sorted(red, key=lambda part: next(at for at, way in enumerate(ways) if part in way)) == red


def test_a_hotel_that_is_called_off_has_no_guests() -> None:
    text = STAY.replace(
        "      who: ben\n      nights: 2\n", "      who: ben\n      nights: 2\n      status: cancelled\n"
    )

    assert [row[:2] for row in table(sheet(text), "nights")[1:]] == [
        ("2026-11-24", "Hotel One"),
        ("2026-11-25", "Hotel One"),
        ("2026-11-26", "Hotel One"),
    ]


def test_nobodys_own_copy_has_the_covers_of_everybody() -> None:
    def has(whom: str) -> bool:
        return "meals" in {each.key for each in sheet(whom=whom).tables}

    assert has("")
    assert not has("jane")


@pytest.mark.parametrize("whom", ["", "jane"])
def test_guests_do_not_read_which_ways_a_vehicle_makes_empty_and_the_team_does(whom: str) -> None:
    def has(copy: str) -> bool:
        (drives,) = [each for each in sheet(copy=copy, whom=whom).tables if each.key == "drives"]
        return "empty" in said(drives.rows)

    assert not has("programme")
    assert has("run-sheet")
