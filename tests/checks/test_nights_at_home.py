"""What is said of nights without a hotel for people whom the last movement of the evening takes to the base."""

import pytest
from small_trips import dated, found, head, worked_out

from delegate.assessment.not_judged import not_judged

TOP = head("Ng Ho", "hk sz", base="hk") + dated(
    "2026-12-10:",
    '{coach: Out, time: "08:00", via: [huanggang], to: sz}',
    '{meeting: Talks, time: "11:00-12:00", venue: sz}',
)
HOME = '{coach: Home, time: "13:00", via: [huanggang], to: base}'
NEXT = ("2026-12-11:", '{coach: Again, time: "08:00", via: [huanggang], to: sz}')
MORE = '{meeting: More, time: "%s", venue: sz}'


def of_night(*lines, top=TOP):
    """Whom `no-hotel` and the line at the end name."""
    text = top + dated(*lines, *NEXT, MORE % "11:00-12:00")
    told = [who for each in found(text, "no-hotel") for who in each.people]
    return told, [who for each in not_judged(worked_out(text).plan) if each.reason == "night" for who in each.people]


def test_who_is_taken_home_in_the_evening_sleeps_at_home():
    assert of_night(HOME) == ([], [])


def test_the_next_day_begins_there_and_is_judged_from_there():
    late = TOP + dated(HOME, *NEXT, MORE % "08:30-09:00")

    (finding,) = found(late, "late-arrival")
    assert finding.message.startswith("the party is ready at Civic Centre at")


def test_who_is_left_out_of_the_way_home_is_named_alone():
    assert of_night(HOME.replace("}", ", who: ng}")) == ([], ["ho"])


@pytest.mark.parametrize(
    ("top", "lines"),
    [
        (TOP, (HOME.replace("to: base", "to: HKG"),)),
        (TOP.replace("base: hk", "base: HKG"), (HOME,)),
        (TOP.replace("{name: Ng}", "{name: Ng, joins: 2026-12-10}"), (HOME.replace("}", ", who: ng}"),)),
        (TOP, (HOME, '{meal: Dinner, time: "18:00-20:00", venue: HKG}')),
        (TOP, (HOME.replace("}", ", status: cancelled}"),)),
    ],
)
def test_of_whom_nobody_wrote_that_they_are_at_home_the_night_is_named(top, lines):
    told, named = of_night(*lines, top=top)

    assert told or named


def test_a_hotel_to_be_confirmed_is_no_night_at_home():
    text = TOP + dated(HOME, "{hotel: tbc}", *NEXT, MORE % "11:00-12:00")

    assert any(night.open for cohort in worked_out(text).plan.cohorts for night in cohort.nights)


def test_who_was_left_behind_is_asked_how_they_come_to_the_movement_that_starts_at_home():
    alone = HOME.replace("}", ", who: ng}")
    top = TOP.replace("days:", '  bay: {name: Bay Hall, city: Shenzhen, at: "22.5190, 113.9020"}\ndays:')
    again = [line.replace("to: sz", "to: bay") for line in (*NEXT, MORE.replace("sz", "bay") % "11:00-12:00")]
    (left,) = found(top + dated(alone, *again), "unknown-way")

    assert left.people == ("ho",)
    assert left.message == (
        "“Again” starts in another city than Civic Centre, and nobody wrote how Ho would come to it from there: "
        "others took “Home”"
    )
    for lines in (
        (HOME, *again),
        (alone, again[0], again[1].replace("}", ", who: ng}"), again[2]),
        (alone, '{car: Late, time: "20:00", via: [huanggang], to: base, who: ho}', *again),
    ):
        assert found(top + dated(*lines), "unknown-way") == []
