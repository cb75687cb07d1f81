"""Who is named at a line is there then: members who join or leave, and hosts who receive people."""

import pytest
from every import every
from february_days import TALKS, TWO, days, named
from programme import PLACES, whole
from small_trips import worked_out

from delegate.diagnostics import Finding, Severity

LEAVES = "delegation:\n  ann: {name: Ann, leaves: 2023-02-08 %s}\n  ben: {name: Ben}"
WINDOW = "- ceremony: Signing\n  %s\n  venue: a"


@every(
    ("line", "leaves", "late"),
    [
        ("within: 15:00-18:00\n  for: 1h", "15:45", True),
        ("within: 15:00-18:00\n  for: 1h", "16:00", False),
        ("within: 15:00-18:00", "15:45", False),
        ("within: 15:00-18:00\n  for: 40 min-2h", "15:45", False),
        ("time: afternoon\n  for: 3h", "15:00", True),  # an afternoon may begin at 12:30
        ("time: afternoon\n  for: 3h", "15:30", False),
    ],
)
def test_who_leaves_before_a_line_in_a_window_can_be_over_leaves_during_it(line, leaves, late):
    found = named("leaves-during", days(d08=WINDOW % line), people=LEAVES % leaves)

    assert [each.people for each in found] == [("ann",)] * late
    assert all("the earliest end of “Signing”" in each.message for each in found)


@pytest.mark.parametrize(("leaves", "late"), [("14:00", True), ("12:59", False), ("18:00", False)])
def test_who_leaves_before_a_flight_without_a_written_end_can_land_leaves_during_it(leaves, late):
    flight = "- flight: CX 1\n  time: 13:00\n  from: HKG\n  to: PEK"
    found = named("leaves-during", days(d08=flight), people=LEAVES % leaves)

    assert [each.people for each in found] == [("ann",)] * late
    assert all("the earliest end of “CX 1”" in each.message for each in found)


@pytest.mark.parametrize(("leaves", "late"), [("15:30", False), ("16:30", False), ("15:20", True)])
def test_who_leaves_a_train_over_a_change_of_zones_may_write_the_clock_of_where_it_ends(leaves, late):
    train = "- train: Eurostar\n  time: 14:12-15:30\n  from: paris-gare-du-nord\n  to: london-st-pancras"

    assert bool(named("leaves-during", days(d08=train), people=LEAVES % leaves)) is late


def test_a_signatory_who_leaves_before_the_signing_can_be_over_is_told():
    signs = "agreements:\n  - title: Treaty\n    at: signing\n    signatories: [ann]\n"
    found = named(
        "leaves-during", days(d08=WINDOW % "within: 15:00-18:00\n  for: 1h"), top=signs, people=LEAVES % "15:45"
    )

    assert [each.people for each in found] == [("ann",)]


PASSING = "delegation:\n  ann: {name: Ann, %s}\n  ben: {name: Ben}\ngroups:\n  both: [ann, ben]"
HOST = TWO + "\nhosts:\n  hal: {name: Hal, %s}"
NAMES = "- meeting: Talks\n  time: 10:00-11:00\n  venue: a\n  "


@every(
    ("when", "line", "told"),
    [
        ("joins: 2023-02-08 10:30", "who: [ann, ben]", True),
        ("joins: 2023-02-08 10:00", "who: [ann, ben]", False),
        ("joins: 2023-02-09", "who: [ann, ben]", True),
        ("leaves: 2023-02-08 09:30", "who: [ann, ben]", True),
        ("leaves: 2023-02-08 10:00", "who: [ann, ben]", False),
        ("joins: 2023-02-08 10:30", "who: both", False),
        ("joins: 2023-02-08 10:30", "who: [ann, ben]\n  except: ann", False),
        ("joins: 2023-02-08 10:30", "with: ann\n  who: ben", True),
        ("joins: 2023-02-08 10:30", "status: cancelled\n  who: [ann, ben]", False),
    ],
)
def test_who_is_named_by_name_before_joining_or_after_leaving_is_told_and_a_group_takes_who_is_there(when, line, told):
    found = named("named-while-away", days(d08=NAMES + line), people=PASSING % when)

    assert [(each.people, each.severity) for each in found] == [(("ann",), Severity.WARNING)] * told


@every(
    ("when", "told"),
    [
        ("joins: 2023-02-08 10:30", True),
        ("joins: 2023-02-08 10:00", False),
        ("leaves: 2023-02-07", True),
        ("leaves: 2023-02-08 09:00", True),
        ("leaves: 2023-02-08 10:00", False),
    ],
)
def test_a_host_expected_before_joining_or_after_leaving_is_told(when, told):
    found = named("named-while-away", days(d08=NAMES + "with: hal"), people=HOST % when)

    assert [each.people for each in found] == [("hal",)] * told


def test_of_a_host_at_a_line_without_a_clock_the_date_alone_is_judged():
    untimed = "- meeting: Talks\n  venue: a\n  with: hal"
    early = days(d08=f"{TALKS}\n{untimed}")

    assert not named("named-while-away", early, people=HOST % "joins: 2023-02-08 15:00")
    assert named("named-while-away", early, people=HOST % "joins: 2023-02-09")


def test_a_host_who_leaves_inside_a_line_is_told_as_one_of_the_delegation_is():
    (found,) = named("leaves-during", days(d08=NAMES + "with: hal"), people=HOST % "leaves: 2023-02-08 10:30")

    assert found.people == ("hal",)


AT_LUNCH = "- meeting: Lunch\n  %s\n  venue: %s\n  who: ben\n  with: hal"
ELSEWHERE = "- meeting: Talks\n  %s\n  venue: a\n  who: ann\n  with: hal\n" + AT_LUNCH


@every(
    ("first", "second", "where", "twice"),
    [
        ("time: 10:00", "time: 10:00", "b", True),
        ("time: 10:00", "time: 10:01", "ae", False),  # eleven kilometres on: a line may end early
        ("time: 10:00", "time: 10:00-11:00", "b", True),
        ("time: 09:00-10:00", "time: 10:00", "ae", False),
        ("within: 10:00-11:00\n  for: 1h", "time: 10:30", "b", True),
        ("within: 10:00-11:00\n  for: 55 min", "time: 10:30", "b", False),
        ("time: morning\n  for: 4h", "time: 10:30", "b", False),
        ("time: 10:00", "time: 10:00", "a2", False),  # a hundred metres on
        ("time: 10:00", "time: 10:00", "Alpha", False),  # somewhere in the town
    ],
)
def test_a_host_whom_two_lines_take_in_one_minute_is_in_two_places(first, second, where, twice):
    text = days(d08=ELSEWHERE % (first, second, where))

    found = named("host-double-booked", text, people=HOST.replace(", %s", ""))
    assert [(each.people, each.severity) for each in found] == [(("hal",), Severity.ERROR)] * twice


@pytest.mark.parametrize(
    ("venues", "rooms", "twice"),
    [
        (("a", "a"), ("East", "West"), True),
        (("a", "a2"), ("East", "West"), True),  # 110 m away
        (("a", "a"), ("Room 3", "ROOM-3"), False),
        (("a", "a"), ("East", ""), False),  # perhaps in that room
    ],
)
def test_a_host_in_two_rooms_of_one_venue_at_once_is_in_two_places(venues, rooms, twice):
    lines = "".join(
        f"- meeting: {who}\n  time: 10:00-11:00\n  venue: {venue}\n  who: {who}\n  with: hal\n"
        + (f"  room: {room}\n" if room else "")
        for who, venue, room in zip(("ann", "ben"), venues, rooms, strict=True)
    )
    found = named("host-double-booked", days(d08=lines), people=HOST.replace(", %s", ""))

    assert [(each.people, each.severity) for each in found] == [(("hal",), Severity.ERROR)] * twice


GREETED = """\
- meeting: Talks
  time: 10:00-12:00
  venue: a
  who: ann
  with: hal
- visit: Works
  time: %s
  venue: beta-hall
  who: ben
  %s: hal
"""
FAR = 'venues:\n  a: {name: Alpha, city: Hong Kong, at: "22.2800, 114.1600"}'
FAR += '\n  beta-hall: {name: Beta, city: Hong Kong, at: "22.4000, 114.2000"}'


def greeted(name: str, time: str, key: str, host: str = "", **more: str) -> list[Finding]:
    """What is said of a host who receives people or sees them off."""
    people = f"{TWO}\nhosts:\n  hal: {{name: Hal{host}}}"
    text = whole(days(d08=GREETED % (time, key), **more), people=people, places=FAR)
    out = worked_out(text)
    return [each for each in out.findings if each.name == name]


@every(
    ("time", "key", "twice"),
    [
        ("11:00-13:00", "received-by", True),
        ("12:00-13:00", "received-by", False),  # when the talks are over
        ("09:00-10:30", "received-by", False),  # need not stay until the talks begin
        ("09:00-10:30", "seen-off-by", True),
        ("09:00-12:00", "seen-off-by", True),
        ("11:00-13:00", "seen-off-by", False),
        ("11:00", "seen-off-by", False),  # nobody knows when they go
    ],
)
def test_a_host_who_receives_people_or_sees_them_off_is_there_at_that_minute(time: str, key: str, twice: bool) -> None:
    found = greeted("host-double-booked", time, key)

    assert [(each.people, each.severity) for each in found] == [(("hal",), Severity.ERROR)] * twice
    assert all(each.help == "name another host" for each in found)


def test_a_host_who_receives_people_of_one_line_and_sees_them_off_is_told_once_of_each_other_line() -> None:
    found = greeted("host-double-booked", "10:30-11:30", "received-by: hal\n  seen-off-by")

    assert [each.people for each in found] == [("hal",)]


@pytest.mark.parametrize(("time", "told"), [("10:00-12:00", True), ("10:00-11:30", False), ("12:00-13:00", False)])
def test_a_delegate_who_is_to_receive_people_is_not_at_another_line_elsewhere(time: str, told: bool) -> None:
    desk = f"- meeting: Desk\n  time: {time}\n  venue: a\n  who: ben\n"
    works = "- visit: Works\n  time: 11:30-12:30\n  venue: beta-hall\n  who: ann\n  received-by: ben\n"
    out = worked_out(whole(days(d08=desk + works), people=TWO, places=FAR))
    found = [each for each in out.findings if each.name == "host-double-booked"]

    assert [(each.people, each.severity) for each in found] == [(("ben",), Severity.ERROR)] * told


def test_who_receives_people_behind_a_movement_is_where_it_ends() -> None:
    coach = "- meeting: Talks\n  time: 10:00-12:00\n  venue: a\n  who: ann\n  with: hal\n"
    coach += "- coach:\n  time: 09:30-11:00\n  from: %s\n  to: %s\n  who: ben\n  received-by: hal\n"
    people = f"{TWO}\nhosts:\n  hal: {{name: Hal}}"

    def told(*ends: str) -> list[str]:
        text = whole(days(d08=coach % ends), people=people, places=FAR)
        out = worked_out(text)
        return [each.message for each in out.findings if each.name == "host-double-booked"]

    assert told("a", "beta-hall") == ["Hal is also at “Talks” until 12:00"]
    assert told("beta-hall", "a") == []


@every(
    ("key", "host", "told"),
    [
        ("received-by", ", leaves: 2023-02-07", True),
        ("received-by", ", leaves: 2023-02-08 14:00", False),  # at that minute he may still
        ("received-by", ", leaves: 2023-02-08 15:00", False),  # need not stay
        ("seen-off-by", ", leaves: 2023-02-08 15:00", True),
        ("seen-off-by", ", joins: 2023-02-08 15:00", False),  # need not receive them
        ("received-by", ", joins: 2023-02-08 15:00", True),
    ],
)
def test_a_host_who_is_away_when_people_come_or_go_is_told(key: str, host: str, told: bool) -> None:
    found = [each for each in greeted("named-while-away", "14:00-16:00", key, host) if "Works" in each.message]

    assert [(each.people, each.severity) for each in found] == [(("hal",), Severity.WARNING)] * told


CROWD = "delegation:\n  ann: {name: Ann, people: 40}\n  ben: {name: Ben, people: 40}"
SIDE = "- meeting: Talks\n  time: 10:00-11:00\n  venue: hall\n  who: ann%s\n"
SIDE += "- visit: Show\n  time: %s\n  venue: hall\n  who: ben%s"


@pytest.mark.parametrize(
    ("time", "rooms", "full"),
    [
        ("10:30-11:30", ("", ""), True),
        ("11:00-12:00", ("", ""), False),
        ("10:30-11:30", ("\n  room: East", "\n  room: East"), True),
        ("10:30-11:30", ("\n  room: East", "\n  room: West"), False),
    ],
)
def test_lines_at_once_in_one_hall_fill_it_together(time, rooms, full):
    text = days(d08=SIDE % (rooms[0], time, rooms[1]))
    places = PLACES.replace("venues:", 'venues:\n  hall: {name: Hall, city: Alpha, at: "22.2, 104.2", capacity: 60}')

    out = worked_out(whole(text, people=CROWD, places=places))
    assert ("over-capacity" in [each.name for each in out.findings]) == full


def test_a_host_alone_in_who_is_sent_to_with() -> None:
    hosts = "hosts:\n  王: {name: 王芳}\n  chan: {name: Bernard Chan}"
    (one,) = named("nobody-attends", days(d24="- meeting: Talks\n  who: 王"), top=hosts)
    (two,) = named("nobody-attends", days(d24="- meeting: Talks\n  who: [王, chan]"), top=hosts)

    assert one.help == "`王` is a host: write `with: 王` in place of `who`"
    assert two.help == "`王`, `chan` are hosts: write `with: [王, chan]` in place of `who`"


ROLES = "delegation:\n  ann: {name: Ann}\n  ben: {name: Ben, role: media, %s}\n  cy: {name: Cy, role: media%s}"


@every(
    ("ben", "cy", "line", "told"),
    [
        ("joins: 2023-02-08 11:30", ", joins: 2023-02-09", "with: media", ["ben", "cy"]),
        ("leaves: 2023-02-08 09:30", ", joins: 2023-02-09", "who: [ann, media]", ["ben", "cy"]),
        ("joins: 2023-02-08 11:30", ", joins: 2023-02-09", "with: both", ["ben", "cy"]),
        ("joins: 2023-02-08 11:30", "", "with: media", []),  # the other one is there
    ],
)
def test_a_group_or_a_role_of_which_all_are_away_is_told_as_who_is_named_by_name(ben, cy, line, told):
    found = named(
        "named-while-away",
        days(d08=f"- meeting: Talks\n  time: 10:00-11:00\n  venue: a\n  {line}", d09="- free: Rest\n  time: 10:00"),
        people=ROLES % (ben, cy) + "\ngroups:\n  both: [ben, cy]",
    )

    assert sorted(who for each in found for who in each.people) == told
    assert all(each.help.endswith(f"or take `{line.split()[-1].strip(']')}` off it") for each in found)
