"""A host is at no line sooner than anybody gets there from the one before."""

from every import every
from february_days import TWO, days, named

from delegate.diagnostics import Severity

HOST = TWO + "\nhosts:\n  hal: {name: Hal}"
AT_TALKS = "- meeting: Talks\n  %s\n  venue: a\n  who: ann\n  with: hal\n"
AT_LUNCH = "- meeting: Lunch\n  %s\n  venue: %s\n  who: ben\n  with: hal"
ELSEWHERE = AT_TALKS + AT_LUNCH


@every(
    ("first", "second", "where", "host", "told"),
    [
        ("time: 09:00-10:00", "time: 10:00", "b", "", True),  # 51 km in no time
        ("time: 09:00-10:00", "time: 10:09-11:00", "b", "", True),
        ("time: 09:00-10:00", "time: 10:10-11:00", "b", "", False),  # a helicopter's 20 minutes, less ten
        ("time: 09:00-10:00", "time: 10:00", "Beta", "", True),  # that town begins 51 km away less its radius
        ("time: 09:00-10:00", "time: 10:00", "b", ", people: 2", False),
        ("time: 09:00-10:00", "time: 10:00", "tbc", "", False),
        ("time: 09:00", "time: 09:05", "b", "", True),
        ("time: morning", "time: 12:30", "b", "", False),
        ("time: 09:00-10:00\n  status: cancelled", "time: 10:00", "b", "", False),
    ],
)
def test_a_host_is_not_at_the_next_line_sooner_than_anybody_gets_there(first, second, where, host, told):
    text = days(d08=ELSEWHERE % (first, second, where))

    found = named("host-double-booked", text, people=HOST.replace("Hal}", f"Hal{host}}}"))
    firm = Severity.WARNING if where == "Beta" else Severity.ERROR
    assert [(each.people, each.severity) for each in found] == [(("hal",), firm)] * told


def test_the_minutes_that_a_host_lacks_are_said_with_the_way():
    (found,) = named(
        "host-double-booked",
        days(d08=ELSEWHERE % ("time: 09:00-10:00", "time: 10:05", "b")),
        people=HOST,
    )

    assert found.message == "Hal is at “Talks” until 10:00, 52 km away: the fastest way takes 20 min, and there are 5"
    assert found.help == (
        "start “Lunch” later, or name another host; an entry that stands for several says how many `people` they are"
    )


def test_a_line_of_people_who_are_greeted_is_not_to_wait_for_a_host():
    lunch = (AT_LUNCH % ("time: 10:05", "b")).replace("with: hal", "received-by: hal")
    (found,) = named("host-double-booked", days(d08=AT_TALKS % "time: 09:00-10:00" + lunch), people=HOST)

    assert found.help == "name another host; an entry that stands for several says how many `people` they are"


def test_a_host_who_sleeps_in_between_may_be_far_away_in_the_morning():
    text = days(d08=AT_TALKS % "time: 10:00-11:00", d09=AT_LUNCH % ("time: 10:00-11:00", "b"))

    assert not named("host-double-booked", text, people=HOST)


def test_a_host_who_goes_with_the_people_of_both_lines_is_judged_by_their_way():
    text = days(d08=(ELSEWHERE % ("time: 09:00-10:00", "time: 10:00", "b")).replace("who: ann", "who: [ann, ben]"))

    assert not named("host-double-booked", text, people=HOST)
    assert named("late-arrival", text, people=HOST)


@every(("place", "lacking"), [("b", []), ("g", [-6])])  # about as far, in the same country and in the next
def test_no_host_has_ten_minutes_grace_over_a_border_control(place, lacking):
    found = named(
        "host-double-booked",
        days(d08=ELSEWHERE % ("time: 09:00-10:00", "time: 10:15", place)),
        people=HOST,
    )

    assert [each.minutes for each in found] == lacking


def test_a_host_who_rides_with_people_is_where_the_ride_ends():
    coach = "- coach: To Beta\n  time: 09:00-10:00\n  from: a\n  to: b\n  who: [ann, hal]\n"
    lunch = AT_LUNCH % ("time: 10:00-11:00", "%s")

    def told(where: str) -> int:
        text = days(d08=coach + lunch % where)
        return len(named("host-double-booked", text, people=HOST))

    assert (told("b"), told("a")) == (0, 1)


def test_two_lines_of_a_delegate_who_also_receives_people_are_the_planners_to_judge():
    lines = (
        "- meeting: Talks\n  time: 09:00-10:00\n  venue: a\n  who: ben\n"
        "- meeting: Lunch\n  time: 10:00-11:00\n  venue: b\n  who: ben\n"
        "- visit: Works\n  time: 15:00-16:00\n  venue: b\n  who: ann\n  received-by: ben\n"
    )

    assert not named("host-double-booked", days(d08=lines))
    assert named(
        "host-double-booked",
        days(d08=lines.replace("15:00-16:00", "11:05-12:00").replace("b\n  who: ann", "a\n  who: ann")),
    )


ABOARD = (
    "- %s: Night service\n  time: 19:30-07:00+1\n  from: a\n  to: b\n  who: ann\n"
    "- meal: Supper\n  time: 20:30-21:30\n  who: ann\n  with: hal\n"
    "- reception: Ashore\n  time: %s\n  venue: %s\n  who: ben\n  with: hal\n"
)


@every(
    ("mode", "time", "where", "told"),
    [
        ("ferry", "22:00-23:00", "a", [Severity.ERROR]),  # he dined aboard, and the boat lands in the morning
        ("ferry", "18:30-19:30", "a", []),
        ("ferry", "18:30-20:00", "a", [Severity.ERROR]),  # ashore when it had left
        ("ferry", "22:00-23:00", "tbc", []),
        ("train", "22:00-23:00", "a", [Severity.WARNING]),  # it may stop on the way
    ],
)
def test_a_host_of_a_line_held_aboard_is_there_until_it_arrives(mode, time, where, told):
    found = named("host-double-booked", days(d08=ABOARD % (mode, time, where)), people=HOST)

    assert [each.severity for each in found] == told


def test_a_host_aboard_may_get_off_where_the_way_calls():
    text = days(d08=(ABOARD % ("ferry", "22:00-23:00", "a")).replace("to: b\n", "to: b\n  via: [Beta]\n"))

    assert not named("host-double-booked", text, people=HOST)


def test_a_host_aboard_is_said_to_be_on_the_service():
    (found,) = named("host-double-booked", days(d08=ABOARD % ("ferry", "22:00-23:00", "a")), people=HOST)

    assert found.message == "Hal is also on “Night service” until 07:00 on 9 February"


RIDES = (
    "- coach: To Beta\n  time: %s\n  from: a\n  to: b\n  who: [ann, hal]\n"
    "- coach: The others\n  time: %s\n  from: a\n  to: %s\n  who: [ben, hal]\n"
)


@every(
    ("first", "second", "to", "told"),
    [
        ("09:00-10:00", "09:00-10:00", "Alpha", True),
        ("09:00", "09:00", "Alpha", True),
        ("09:00-10:00", "09:30-10:30", "Alpha", True),
        ("09:00-10:00", "09:00-10:00", "b", False),  # two coaches to one place are one way
    ],
)
def test_a_host_rides_to_one_place_at_a_time(first, second, to, told):
    text = days(d08=RIDES % (first, second, to))

    assert bool(named("host-double-booked", text, people=HOST)) is told


def test_a_host_among_the_passengers_of_a_vehicle_rides_with_it():
    coach = "- coach: To Beta\n  time: 09:00-10:00\n  from: a\n  to: b\n  who: ann\n  vehicle: {van: [%s]}\n"
    lunch = AT_LUNCH % ("time: 09:30-11:00", "a")

    def told(riders: str) -> list[str]:
        text = days(d08=coach % riders + lunch)
        vans = HOST + "\nvehicles:\n  van: {kind: coach, seats: 9}"
        return [each.message for each in named("host-double-booked", text, people=vans)]

    assert (told("ann, hal"), told("ann")) == (["Hal is also at “To Beta” until 10:00"], [])
