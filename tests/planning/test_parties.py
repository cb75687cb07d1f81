"""Parties: who starts a day at one place, has the same lines and goes the same ways (rule 4)."""

import pytest
from programme import PEOPLE, PLACES, party, planned, really_planned, stops

NIGHT_UNKNOWN = """
days:
  2023-02-23:
    - meeting: Together
      venue: a
    - meeting: Alone
      venue: b
      who: ann
  2023-02-24:
    - meeting: Again
      venue: a
"""


def ways(plan, who, day=1):
    return [
        (leg.origin.id, leg.destination.id)
        for party in plan.days[day].parties
        if who in party.people
        for leg in party.legs
    ]


def test_who_comes_from_elsewhere_after_an_unknown_night_has_a_leg_of_their_own():
    plan = planned(NIGHT_UNKNOWN)

    assert ways(plan, "ann") == [("alone", "again")]
    assert ways(plan, "ben") == []
    assert [party.people for party in plan.days[1].parties] == [("ann",), ("ben", "cat")]


def test_the_order_of_the_delegation_hides_no_leg_after_an_unknown_night():
    backwards = "delegation:\n  ben: {name: Ben}\n  ann: {name: Ann}\n"

    assert ways(planned(NIGHT_UNKNOWN, people=backwards), "ann") == [("alone", "again")]
    assert [stop.id for stop in stops(planned(NIGHT_UNKNOWN, people=backwards), "ben", 1)] == ["again"]


CONNECTION = """
days:
  2023-02-24:
    - train: Together
      {origin}
      to: bn
      time: "09:00-10:00"
    - train: Onward
      from: bn
      to: g
      time: "10:20-11:00"
      who: {onward}
    - meeting: In town
      venue: b
      time: "10:40"
      who: {town}
"""
STATIONS = (
    PLACES
    + '  an: {name: Alpha North, city: Alpha, at: "22.0500, 104.0000"}\n'
    + ('  bn: {name: Beta North, city: Beta, at: "22.0500, 104.5000"}\n')
)


@pytest.mark.parametrize("origin", ["from: an", "status: confirmed"])
@pytest.mark.parametrize(("onward", "town"), [("ann", "[ben, cat]"), ("[ben, cat]", "ann")])
def test_only_those_who_change_trains_are_held_to_the_connection(origin, onward, town):
    plan = planned(CONNECTION.format(origin=origin, onward=onward, town=town), places=STATIONS)

    for who in ("ann", "ben"):
        changes = who in onward
        port = next(stop for stop in stops(plan, who) if stop.place and stop.place.id == "bn")
        assert (port.slack is not None) == changes
        first = next((each for each in party(plan, who).legs if each.destination.place.id == "bn"), None)
        assert first is None or first.slack is None


def test_the_order_of_the_delegation_does_not_say_who_walks_out_of_the_station():
    backwards = "delegation:\n  ben: {name: Ben}\n  cat: {name: Cat}\n  ann: {name: Ann}\n"
    trip = CONNECTION.format(origin="from: an", onward="ann", town="[ben, cat]")
    one, other = (planned(trip, places=STATIONS, people=people) for people in (PEOPLE, backwards))

    for who in ("ann", "ben"):
        assert [(each.id, each.reach, each.slack) for each in stops(one, who)] == [
            (each.id, each.reach, each.slack) for each in stops(other, who)
        ]


def test_a_connection_on_the_day_after_is_held_by_its_own_check_in():
    plan = planned(
        """
days:
  2023-02-24:
    - train: Evening
      from: an
      to: bn
      time: "22:00-23:50"
  2023-02-25:
    - train: Night
      from: bn
      to: g
      time: "00:10-03:00"
      check-in: 30 min
""",
        places=STATIONS,
    )

    assert [(each.kind, each.slack.planned) for each in plan.arrivals] == [("check-in", -10)]


def test_legs_stand_in_the_order_of_the_file_whatever_that_of_the_delegation():
    apart = """
    - meeting: North
      venue: a
      time: 09:00-10:00
      who: ben
    - meeting: South
      venue: b
      time: 09:00-10:00
      who: ann
    - meeting: Both
      venue: ae
      time: "14:00"
"""
    backwards = "delegation:\n  ben: {name: Ben}\n  ann: {name: Ann}\n"
    for people in (PEOPLE, backwards):
        assert [leg.origin.id for leg in planned(apart, people=people).legs()] == ["north", "south"]


def test_who_waits_for_others_is_late_by_their_ways():
    plan = planned(
        """
    - meeting: Somewhere in town
      venue: Alpha
      time: 07:00-07:30
      who: "ben"
    - meeting: Far
      venue: b
      time: 08:00-09:30
      who: ann
    - meeting: Gathering
      venue: ae
    - meeting: Late
      venue: a
      time: "09:45"
"""
    )

    (late,) = [each for each in plan.arrivals if each.late]
    assert late.people == ("ann", "ben")
    assert (late.firm, late.bound.title) == (True, "Far")


def test_a_stop_of_a_party_has_the_least_slack_whoever_is_written_first():
    lines = """
    - {train: Over, from: futian-station, to: west-kowloon-station, time: "07:30"}
  2023-02-25:
    - {ferry: On, time: "07:00", to: shekou-cruise-homeport, who: ann}
    - {meeting: Talks, venue: guild}
"""
    guild = '\nvenues: {guild: {name: The guild, city: Hong Kong, at: "22.2855, 114.1580"}}'
    both = [
        really_planned(
            lines,
            places=guild,
            people="\ndelegation:" + "".join(f"\n  {who}: {{name: {who.title()}}}" for who in order) + "\n",
        )
        for order in (("ann", "ben"), ("ben", "ann"))
    ]

    one, other = ([(stop.id, stop.reach, stop.slack) for stop in stops(plan)] for plan in both)

    assert one == other
    assert one[-1][2] is not None


def test_a_line_of_hosts_alone_has_the_clock_of_its_own_place():
    plan = planned("""
    - {meeting: Talks, time: "08:00-09:00", venue: a}
    - {meeting: Rehearsal, time: "10:00", venue: d, who: hal}
    - {flight: Supplies, time: "11:00", from: d, to: a, who: hal}
""")

    assert [line.zone for line in plan.days[0].lines] == ["Asia/Hong_Kong", "Asia/Tokyo", "Asia/Tokyo"]
