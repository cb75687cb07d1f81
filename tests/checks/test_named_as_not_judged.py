"""What nobody wrote is named as not judged: places, nights and people to be confirmed."""

import pytest
from february_days import AWAY, SPLIT, TALKS, TWO, days, named, outcome
from small_trips import worked_out

from delegate.assessment.not_judged import not_judged
from delegate.diagnostics import Severity

# --- what is not judged -----------------------------------------------------------------------------------------------


def test_the_order_of_the_delegation_changes_nothing_that_is_said() -> None:
    lines = days(d08=SPLIT + "- meal: Lunch\n  time: 12:00-13:00\n- hotel: a", d09=TALKS, d10=TALKS, d12=AWAY)
    turned = "delegation:\n  ben: {name: Ben}\n  ann: {name: Ann}"

    said = [
        sorted((each.code, each.where.yaml_path, each.severity, each.people and sorted(each.people)) for each in found)
        for found, _ in (outcome(lines, top="base: a"), outcome(lines, top="base: a", people=turned))
    ]
    assert said[0] == said[1]
    assert said[0]


def test_a_place_to_be_confirmed_is_named_with_its_date() -> None:
    found, left = outcome(days(d08=f"{TALKS}\n- meal: Lunch\n  time: 12:00-13:00\n  venue: tbc"))

    assert found == []
    assert [(each.reason, each.message) for each in left] == [
        ("place", "places to be confirmed (“Lunch” on 8 February)")
    ]


@pytest.mark.parametrize("end", ["from", "to"])
def test_a_way_of_which_an_end_is_to_be_confirmed_is_named_with_its_date(end: str) -> None:
    other = {"from": "\n  to: b", "to": ""}[end]
    left = outcome(days(d08=f"{TALKS}\n- coach: Out\n  time: 12:00-13:00\n  {end}: tbc{other}"))[1]

    assert [each.message for each in left if each.reason == "place"] == ["places to be confirmed (“Out” on 8 February)"]


def test_two_services_through_one_port_have_no_night_between_them() -> None:
    flights = {
        "d08": f"{TALKS}\n- flight: XX 1\n  time: 16:00-20:00\n  from: HKG\n  to: SIN",
        "d09": "- flight: XX 2\n  time: 09:30-16:00\n  from: SIN\n  to: SYD\n- hotel: Sydney",
        "d10": "- meeting: Report\n  time: 10:00-11:00\n  venue: Sydney",
    }
    elsewhere = flights | {"d09": flights["d09"].replace("- flight", "- car: Into town\n  to: Singapore\n- flight")}

    assert named("no-hotel", days(**flights)) == []
    assert len(named("no-hotel", days(**elsewhere))) == 1


@pytest.mark.parametrize(("leaves", "nights"), [("19:55", 0), ("20:05", 1)])
def test_who_surely_stays_in_a_port_for_more_than_a_day_sleeps_somewhere(leaves: str, nights: int) -> None:
    flights = {
        "d08": f"{TALKS}\n- flight: XX 1\n  time: 16:00-20:00\n  from: HKG\n  to: SIN",
        "d09": f"- flight: XX 2\n  time: {leaves}\n  from: SIN\n  to: SYD",
        "d10": "- hotel: Sydney",
        "d11": "- meeting: Report\n  time: 10:00-11:00\n  venue: Sydney",
    }
    two_days = flights | {"d09": "- free: Singapore", "d10": f"{flights['d09']}\n- hotel: Sydney"}

    assert len(named("no-hotel", days(**flights))) == nights
    assert len(named("no-hotel", days(**two_days))) == 1


def test_an_arrival_in_a_city_of_several_airports_is_named_at_the_end() -> None:
    flight = "- flight: XX 1\n  time: 16:00-21:30\n  from: HKG\n  to: Tokyo"
    found, left = outcome(days(d08=flight))

    assert [each.severity for each in found if each.severity > Severity.NOTE] == []
    assert "port" in [each.reason for each in left]


@pytest.mark.parametrize(
    ("last", "top", "told"),
    [
        ("- meal: Dinner\n  time: 19:00\n  venue: a", "", True),
        ("- meal: Dinner\n  time: 19:00\n  venue: a", "base: a", False),
        ("- flight: XX 2\n  time: 19:00\n  from: HKG\n  to: NRT", "", False),
    ],
)
def test_who_came_by_a_service_from_afar_and_is_taken_nowhere_is_named_at_the_end(last, top, told) -> None:
    come = "- flight: XX 1\n  time: 08:00-12:00\n  from: NRT\n  to: HKG"
    _, left = outcome(days(d08=f"{come}\n{last}"), top=top)

    assert [each.message for each in left if "from Alpha" in each.message] == [
        "transport for Ann and Ben from Alpha House"
    ] * told


# --- people to be confirmed -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "people", "message"),
    [
        (
            "- meal: Dinner\n  time: 20:00\n  venue: a\n  who: tbc",
            TWO,
            "people to be confirmed (“Dinner” on 8 February)",
        ),
        (TALKS, "delegation:\n  ann: {name: Ann, joins: tbc}\n  ben: {name: Ben}", "when Ann joins"),
        (
            TALKS,
            "delegation:\n  ann: {name: Ann, leaves: tbc}\n  ben: {name: Ben, leaves: tbc}",
            "when Ann and Ben leave",
        ),
        (TALKS, "delegation:\n  ann: {name: Ann, joins: tbc, leaves: tbc}", "when Ann joins or leaves"),
        ("- meal: Dinner\n  venue: a\n  who: tbc\n  status: cancelled", TWO, None),
    ],
)
def test_people_to_be_confirmed_are_named_with_what_was_not_judged(line: str, people: str, message: str | None) -> None:
    _, not_said = outcome(days(d08=f"{TALKS}\n{line}" if line != TALKS else line), people=people)

    assert [each.message for each in not_said if each.reason == "place"] == ([message] if message else [])


@pytest.mark.parametrize(
    ("leaves", "who", "said"), [("", "[a]", True), (", leaves: 2026-06-10", "[a]", False), ("", "", False)]
)
def test_who_is_driven_to_a_port_from_where_only_others_go_on_has_a_finding_instead(
    leaves: str, who: str, said: bool
) -> None:
    text = f"""
trip: Left at the airport
delegation: {{a: {{name: Ann}}, c: {{name: Cat{leaves}}}}}
venues: {{w: {{name: Chamber, city: Hong Kong, at: "22.2800, 114.1600"}}}}
days:
  2026-06-10:
    - {{meeting: Talks, time: "09:00-10:00", venue: w}}
    - {{coach: To the airport, time: "10:30", from: w, to: HKG}}
    - {{flight: CX 500, time: "15:00-20:00", from: HKG, to: NRT{", who: " + who if who else ""}}}
"""
    outcome_ = worked_out(text)

    asked = [each.people for each in outcome_.findings if each.name == "unknown-way"]
    assert asked == ([("c",)] if said else [])
    assert not any("Cat" in each.message for each in not_judged(outcome_.plan) if each.reason == "leaving")


def test_of_places_and_people_to_be_confirmed_everybody_concerned_is_named_once() -> None:
    people = "delegation:\n  ann: {name: Ann}\n  ben: {name: Ben, joins: tbc}\n  cat: {name: Cat}"
    lunch = "- {meal: Lunch, time: 12:00-13:00, venue: tbc, who: [ann]}"
    (open_,) = (each for each in outcome(days(d08=f"{TALKS}\n{lunch}"), people=people)[1] if each.reason == "place")

    assert open_.message == "places to be confirmed (“Lunch” on 8 February) and when Ben joins"
    assert open_.people == ("ann", "ben")


@pytest.mark.parametrize("dates", ["", "days: {}\n"])
def test_who_joins_at_an_unknown_date_is_named_before_any_day_is_written(dates: str) -> None:
    draft = worked_out(f"trip: A draft\ndelegation: {{ann: {{name: Ann, joins: tbc}}}}\n{dates}")

    assert [each.message for each in not_judged(draft.plan)] == ["when Ann joins"]


def test_who_may_be_left_at_a_change_by_two_readings_is_named_once() -> None:
    trip = """
trip: Home by way of Dubai
base: chamber
delegation: {kip: {name: Kiprop}, liz: {name: Liz Muli, joins: 2026-09-08, leaves: 2026-09-12}}
venues:
  chamber: {name: Chamber, city: Nairobi, at: "-1.2860, 36.8200"}
  fair: {name: Fair, city: Guangzhou, at: "23.1000, 113.3600"}
days:
  2026-09-06:
    - {coach: To the fair, time: "07:00", from: CAN, to: fair}
  2026-09-12:
    - {flight: EK 1, time: "18:35-22:40", from: HKG, to: DXB}
  2026-09-13:
    - {flight: EK 2, time: "01:30-05:30", from: DXB, to: NBO}
"""
    plan = worked_out(trip).plan
    assert plan is not None

    (left,) = (each.message for each in not_judged(plan) if each.reason == "leaving")
    assert left == (
        "transport for Kiprop to Guangzhou Baiyun International Airport and from Fair to Hong Kong International "
        "Airport between 6 and 12 September, and for Liz Muli from Dubai International Airport"
    )
    assert left.count("Liz Muli") == 1
