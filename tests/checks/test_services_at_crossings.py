"""What a service means that is written to or from a crossing by its id (rule 20)."""

import pytest
from small_trips import worked_out

TOP = """
trip: Train and a Hong Kong coach
delegation: {xu: {name: Xu, people: 4}}
vehicles: {hk: {kind: coach, seats: 30, plates: [HK]}}
venues: {cgo: {name: CGO, city: Hong Kong, at: "22.2808, 114.1654"}}
days:
  2026-11-23:
"""
NORTH = '    - {train: G6501, time: "07:53-08:50", from: guangzhou-south-station, to: PORT}\n'
SOUTH = '    - {train: G6542, time: "15:00-16:00", from: PORT, to: guangzhou-south-station}\n'
TALKS = '    - {meeting: Talks, time: "11:00-12:00", venue: cgo, vehicle: hk}\n'
PORTS = ["west-kowloon", "west-kowloon/HK", "west-kowloon-station"]


def outcome(*lines):
    return worked_out(TOP + "".join(lines))


@pytest.mark.parametrize("port", PORTS)
def test_rule_20_who_comes_by_train_to_a_crossing_clears_it_inside_and_is_met_behind_it(port):
    found = outcome(NORTH.replace("PORT", port), TALKS)

    assert [each.message for each in found.findings] == []
    _, coach = found.plan.legs()
    assert (coach.origin.place.side, coach.origin.place.id) == ("HK", "west-kowloon-station")
    assert [part.kind for part in coach.segments][:2] == ["clear", "exit"]
    assert len(found.plan.passages[0]) == 1


@pytest.mark.parametrize("port", PORTS)
@pytest.mark.parametrize(
    "coach",
    [
        "",
        '    - {coach: To the station, time: "13:00", to: west-kowloon, vehicle: hk}\n',
        '    - {coach: To the station, time: "13:00", to: west-kowloon-station, vehicle: hk}\n',
    ],
)
def test_rule_20_a_train_from_a_crossing_leaves_from_the_station_in_which_it_is(port, coach):
    found = outcome(TALKS.replace("vehicle: hk", "who: xu"), coach, SOUTH.replace("PORT", port))

    assert not {each.name for each in found.findings} - {"no-vehicle", "unused-vehicle"}
    assert len(found.plan.passages[0]) == 1


def test_rule_20_a_coach_that_names_the_crossing_leaves_from_its_station():
    coach = '    - {coach: Into town, time: "09:45", from: west-kowloon, to: cgo, vehicle: hk}\n'
    found = outcome(NORTH.replace("PORT", "west-kowloon"), coach, TALKS.replace(", vehicle: hk", ""))

    assert [each.message for each in found.findings] == []


def test_rule_20_a_ferry_to_a_port_of_entry_ends_at_its_pier():
    ends = "from: macau-outer-harbour-immigration, to: macau-ferry-terminal-immigration"
    ferry = f'    - {{ferry: F 1, time: "08:00-09:00", {ends}}}\n'
    found = outcome(ferry, TALKS)

    assert [stop.place.id for stop in found.plan.days[0].parties[0].stops][:2] == [
        "macau-outer-harbour",
        "macau-ferry-terminal-sheung-wan",
    ]
