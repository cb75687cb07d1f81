"""What is asked where the walk through a crossing is called off, and nothing written takes people on behind it."""

from every import every
from small_trips import dated, found, head

TOP = head("Ng Ho", "hk sz gz") + dated("2026-04-15:")
TO_BORDER = '{coach: To the border, time: "08:00", from: hk, to: shenzhen-bay/HK}'
OVER = "{walk: Over, from: shenzhen-bay/HK, to: shenzhen-bay/CN, status: cancelled}"
ON = "{coach: On, from: shenzhen-bay/CN, to: sz}"
TALKS = '{meeting: Talks, time: "13:00-14:00", venue: sz}'


def asked(*lines: str, top: str = "") -> list[tuple[int, str]]:
    told = found(top + TOP + dated(*lines), "unknown-way")
    return [(each.where.span.start.line - (top + TOP).count("\n"), each.message) for each in told]


@every(
    "over",
    [
        OVER,
        OVER.replace("from: shenzhen-bay/HK, ", ""),
        OVER.replace("/HK", "").replace("/CN", ""),
        OVER.replace("walk:", "coach:"),
    ],
)
def test_who_is_brought_to_a_crossing_and_whose_walk_through_it_is_called_off_is_asked_about(over):
    ((line, message),) = asked(TO_BORDER, over, TALKS)

    assert line == 2
    assert message.startswith("the party would go by coach from Shenzhen Bay to Civic Centre in Shenzhen, 12 km away: ")
    assert message.endswith("nobody wrote how, and “Over” is called off")


@every(
    "lines",
    [
        (OVER, ON, TALKS),
        (OVER, "{metro: On, to: sz}", TALKS),
        (OVER, OVER.replace(", status: cancelled", ""), TALKS),
        (OVER, "{crossing: shenzhen-bay}", TALKS),
        (OVER, TALKS.replace("sz", "hk")),
        ('{coach: To the border, time: "08:10", to: shenzhen-bay, status: cancelled}', TALKS),
    ],
)
def test_nothing_is_asked_where_the_passage_or_the_way_behind_it_is_written_or_another_line_is_called_off(lines):
    assert asked(TO_BORDER, *lines) == []


def test_a_vehicle_on_the_line_behind_the_walk_takes_people_there():
    van = "vehicles: {van: {kind: coach, seats: 20}}\n"

    assert asked(TO_BORDER, OVER, TALKS.replace("venue: sz", "venue: sz, vehicle: van"), top=van) == []


def test_who_has_no_coach_behind_the_walk_is_asked_about_and_not_those_who_have_one():
    ((line, message),) = asked(
        TO_BORDER, OVER.replace("status", "who: ho, status"), ON.replace("to: sz", "to: sz, who: ng"), TALKS
    )

    assert line == 2
    assert message.startswith("Ho would go by coach from Shenzhen Bay")


def test_where_the_coach_behind_the_walk_is_called_off_too_it_is_the_one_that_is_named():
    ((line, message),) = asked(TO_BORDER, OVER, ON.replace("to: sz", "to: sz, status: cancelled"), TALKS)

    assert line == 3
    assert message.endswith("“On” is called off")


def test_who_has_nothing_behind_the_walk_home_that_is_called_off_is_asked_how_they_would_go_on():
    there = '{coach: There, time: "08:00", from: hk, to: sz, via: [shenzhen-bay]}'
    back = '{coach: Back, time: "16:00", from: sz, to: shenzhen-bay/CN}'
    over = "{walk: Over, from: shenzhen-bay/CN, to: shenzhen-bay/HK, status: cancelled}"
    told = asked(there, TALKS, back, over, top="base: hk\n")

    assert told == [(4, "“Over” is called off, and nobody wrote how the party would go on from Shenzhen Bay")]
