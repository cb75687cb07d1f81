"""What is said of nights without a hotel for people who end the day at the base, or elsewhere in its city."""

from every import every
from small_trips import dated, found, head, worked_out

from delegate.assessment.not_judged import not_judged

TOP = head("Ng Ho", "hk mo sh sz", base="hk") + dated(
    "2026-12-10:",
    '{coach: Out, time: "08:00", via: [huanggang], to: sz}',
    '{meeting: Talks, time: "11:00-12:00", venue: sz}',
)
HOME = '{coach: Home, time: "13:00", via: [huanggang], to: base}'
NEXT = ("2026-12-11:", '{coach: Again, time: "08:00", via: [huanggang], to: sz}')
MORE = '{meeting: More, time: "%s", venue: sz}'


def of_night(*lines: str, top: str = TOP) -> tuple[list[str], list[str]]:
    """Whom `no-hotel` and the line at the end name."""
    text = top + dated(*lines, *NEXT, MORE % "11:00-12:00")
    told = [who for each in found(text, "no-hotel") for who in each.people]
    return told, [who for each in not_judged(worked_out(text).plan) if each.reason == "night" for who in each.people]


def test_who_is_taken_home_in_the_evening_sleeps_at_home() -> None:
    assert of_night(HOME) == ([], [])


def test_so_do_they_where_the_base_is_a_convention_centre_of_the_tables() -> None:
    assert of_night(HOME, top=TOP.replace("base: hk", "base: hkcec")) == ([], [])


def test_the_next_day_begins_there_and_is_judged_from_there() -> None:
    late = TOP + dated(HOME, *NEXT, MORE % "08:30-09:00")

    (finding,) = found(late, "late-arrival")
    assert finding.message.startswith("the party is ready at Civic Centre at")


def test_who_is_left_out_of_the_way_home_is_named_alone() -> None:
    assert of_night(HOME.replace("}", ", who: ng}")) == ([], ["ho"])


@every(
    ("top", "lines"),
    [
        (TOP, (HOME.replace("to: base", "to: HKG"),)),
        (TOP.replace("base: hk", "base: sh"), (HOME.replace("to: base", "to: hk"),)),
        (TOP.replace("base: hk", "base: HKG"), (HOME,)),
        (TOP.replace("{name: Ng}", "{name: Ng, joins: 2026-12-10}"), (HOME.replace("}", ", who: ng}"),)),
        (TOP, (HOME, '{coach: Out, time: "15:00", via: [hzmb-hk-macau], to: mo}')),
        (TOP, (HOME.replace("}", ", status: cancelled}"),)),
    ],
)
def test_of_whom_nobody_wrote_that_they_are_at_home_the_night_is_named(top: str, lines: tuple[str, ...]) -> None:
    told, named = of_night(*lines, top=top)

    assert told or named


AWAY = (
    '{flight: CX 705, time: "08:00-10:00", from: HKG, to: BKK}',
    "{hotel: HOTEL}",
    "2026-12-11:",
    '{flight: CX 702, time: "17:00-20:50", from: BKK, to: HKG}',
    "2026-12-12:",
    '{meeting: Debrief, time: "15:00-16:00", venue: hk}',
)
BANGKOK = '  inn: {name: Inn, city: Bangkok, at: "13.7300, 100.5300"}\n'


def test_of_who_lands_in_the_city_of_the_base_no_hotel_is_missed() -> None:
    lines = dated("2026-12-10:", *AWAY).replace("HOTEL", "inn")
    at_home = head("Ng", "hk", base="hk", places=BANGKOK) + lines

    assert found(at_home, "no-hotel") == []
    assert [each for each in not_judged(worked_out(at_home).plan) if each.reason == "night"] == []
    for visiting in (
        head("Ng", "hk", places=BANGKOK) + lines,
        at_home.replace("{name: Ng}", "{name: Ng, joins: 2026-12-10}"),
        at_home.replace("2026-12-10:\n", "2026-12-09:\n    - {hotel: hk}\n  2026-12-10:\n"),
    ):
        assert [each.people for each in found(visiting, "no-hotel")] == [("ng",)]


def test_a_hotel_to_be_confirmed_is_no_night_at_home() -> None:
    text = TOP + dated(HOME, "{hotel: tbc}", *NEXT, MORE % "11:00-12:00")

    assert any(night.open for cohort in worked_out(text).plan.cohorts for night in cohort.nights)


def test_who_was_left_behind_is_asked_how_they_come_to_the_movement_that_starts_at_home() -> None:
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
