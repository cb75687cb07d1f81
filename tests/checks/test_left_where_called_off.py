"""What is asked where the movement that was to take people on is called off, and nothing is written behind it."""

import pytest
from every import every
from small_trips import dated, found, head, worked_out

from delegate.assessment.not_judged import not_judged

OUT = '{train: G1, time: "09:00-09:55", from: west-kowloon-station, to: guangzhou-south-station}'
AT_GZ = '{meeting: Talks, time: "12:00-13:00", venue: gz}'
HOME = head("Ng Ho", "hk sz gz", base="hk") + dated("2026-12-09:")
AWAY = head("Ng Ho", "hk sz gz") + dated("2026-12-09:")
TOP = HOME + dated(OUT, AT_GZ)
SINGAPORE = AWAY + dated('{flight: SQ 1, time: "09:00-13:00", from: SIN, to: HKG}')
SHENZHEN = HOME + dated(
    '{coach: Out, time: "09:00", via: [shenzhen-bay], to: sz}', '{meeting: Talks, time: "14:00-15:00", venue: sz}'
)

TO_TRAIN = '{coach: To the train, time: "13:30", to: guangzhou-south-station}'
TRAIN = '{train: G2, time: "15:00-15:55", from: guangzhou-south-station, to: west-kowloon-station, status: cancelled}'
NEXT = '{train: G4, time: "16:00-16:55", from: guangzhou-south-station, to: west-kowloon-station}'
TO_HKG = '{coach: To the flight, time: "15:00", to: HKG}'
FLIGHT = '{flight: SQ 2, time: "18:00-22:00", from: HKG, to: SIN, status: cancelled}'
OTHERS = '{flight: TG 2, time: "18:30-20:30", from: HKG, to: BKK, who: ho}'


def asked(*lines, top=TOP):
    """The findings about people left somewhere: the kind, whether it stands at what is called off, and about whom."""
    off = len(top.splitlines()) + next((n for n, line in enumerate(lines, 1) if "cancelled" in line), 0)
    left = found(top + dated(*lines), "unknown-way", "not-home")
    return [(each.name, each.where.span.start.line == off, each.people) for each in left]


LEFT = ("unknown-way", True, ("ng", "ho"))


@every(
    ("top", "lines"),
    [
        (TOP, (TO_TRAIN, TRAIN)),
        (TOP, (TO_TRAIN, TRAIN, "{coach: Home, to: base, status: cancelled}")),
        (TOP, (TO_TRAIN, "{free: Shops}", TRAIN)),
        (TOP, (TO_TRAIN, '{meal: Tea, time: "14:15-14:30", venue: guangzhou-south-station}', TRAIN)),
        (TOP, ('{coach: To the hall, time: "13:30", to: gz}', TRAIN)),
        (TOP, (TO_TRAIN, "{train: G2, status: cancelled}")),
        (SHENZHEN, ("{coach: Border, to: shenzhen-bay/CN}", "{coach: Home, from: shenzhen-bay/HK, status: cancelled}")),
        (SINGAPORE, (TO_HKG, FLIGHT)),
        (SINGAPORE, (FLIGHT,)),
        (SINGAPORE, ('{coach: In, time: "15:00", to: hk}', FLIGHT)),
    ],
)
def test_whose_way_home_from_where_they_are_brought_is_called_off_is_asked_about(top, lines):
    assert asked(*lines, top=top) == [LEFT]


LONDON = '  lon: {name: Parliament, city: London, at: "51.4995, -0.1248"}\n'
CX_252 = '{flight: CX 252, time: "18:35-14:30+1", from: LHR, to: HKG, status: cancelled}'
TO_LONDON = (
    '{coach: To HKG, time: "11:00", from: hk, to: HKG}',
    '{flight: CX 251, time: "15:00-21:30", from: HKG, to: LHR}',
    "{hotel: lon}",
    "2026-12-10:",
)
IN_LONDON = '{meeting: Talks, time: "10:00-11:30", venue: lon}'


@pytest.mark.parametrize("out", [TO_LONDON, TO_LONDON[1:]], ids=["from-a-venue", "from-the-port"])
def test_whose_flight_home_is_called_off_behind_a_visit_is_asked_about_without_a_base(out):
    top = head("Ng Ho", "hk", places=LONDON) + dated("2026-12-09:")
    joining = top.replace("days:", "base: hk\ndays:").replace("ho: {name: Ho}", "ho: {name: Ho, joins: 2026-12-09}")

    assert asked(*out, IN_LONDON, CX_252, top=top) == [LEFT]
    assert asked(*out, IN_LONDON, CX_252, top=joining) == [
        ("not-home", False, ("ng",)),
        ("unknown-way", True, ("ho",)),
    ]
    named = [each.reason for each in not_judged(worked_out(top + dated(*out, IN_LONDON, CX_252)).plan)]
    assert "leaving" not in named


def test_the_question_stands_at_the_first_part_of_a_way_home_that_is_called_off_as_a_whole():
    lines = (
        '{flight: CZ 1, time: "08:00-11:00", from: PEK, to: CAN}',
        AT_GZ,
        "{coach: To Shenzhen, from: gz, to: SZX, status: cancelled}",
        '{flight: CA 2, time: "18:00-21:00", from: SZX, to: PEK, status: cancelled}',
    )

    assert asked(*lines, top=AWAY) == [LEFT]


def test_an_excursion_behind_the_last_visit_that_is_called_off_as_a_whole_is_not_asked_about_without_a_base():
    top = head("Ng Ho", "hk sh", places=LONDON) + dated("2026-12-09:")
    out, back = (
        f"{{flight: X {there}, from: {here}, to: {there}, status: cancelled}}"
        for here, there in (("LHR", "CDG"), ("CDG", "LHR"))
    )

    assert asked(*TO_LONDON, IN_LONDON, out, back, top=top) == []


def test_who_alone_is_left_so_is_told_at_that_line_and_not_beside_the_flight_of_others():
    off = FLIGHT.replace("status", "who: ng, status")

    for lines in ((off, OTHERS), (OTHERS, off)):
        (left,) = found(SINGAPORE + dated(TO_HKG, *lines), "unknown-way")

        assert left.people == ("ng",)
        assert left.message.startswith("“SQ 2” is called off, and nobody wrote how Ng would go on from Hong Kong")
        assert "name Ng in the `who` of “TG 2”" in left.help


def test_who_is_at_a_port_is_not_named_at_the_end_too():
    tea = '{meal: Tea, time: "16:00-16:30", venue: HKG}'
    named = [each.reason for each in not_judged(worked_out(SINGAPORE + dated(TO_HKG, tea, FLIGHT)).plan)]

    assert "leaving" not in named


@every(
    "lines",
    [
        (TRAIN, NEXT),
        (NEXT, TRAIN),
        (TRAIN, "{coach: Home, via: [huanggang], to: base}"),
        (TRAIN, "{coach: Back, to: gz}"),
        (TRAIN, NEXT.replace("}", ", who: tbc}")),
        (TRAIN, "2026-12-10: tbc"),
        (TRAIN, "2026-12-10:", NEXT),
    ],
)
def test_what_is_written_or_open_in_its_place_ends_the_question(lines):
    assert asked(TO_TRAIN, *lines) == []


def test_who_sleeps_there_instead_is_not_home_and_no_more():
    assert asked(TO_TRAIN, TRAIN, "{hotel: gz}") == [("not-home", False, ("ng", "ho"))]


def leaving(when, top=TOP):
    return top.replace("ho: {name: Ho}", f"ho: {{name: Ho, leaves: {when}}}")


@pytest.mark.parametrize("when", ["2026-12-09", '"2026-12-09 15:30"', "2026-12-10"])
def test_who_leaves_by_a_service_that_is_called_off_is_asked_about_too(when):
    assert asked(TO_TRAIN, TRAIN, top=leaving(when)) == [LEFT]
    assert asked(TO_TRAIN, TRAIN.replace("status", "who: ho, status"), top=leaving(when)) == [
        ("unknown-way", True, ("ho",))
    ]


def test_who_leaves_before_it_or_on_the_date_of_a_drive_is_not_asked_about():
    drive = ("{coach: Border, to: shenzhen-bay/CN}", "{coach: Home, from: shenzhen-bay/HK, status: cancelled}")

    assert asked(TO_TRAIN, TRAIN, top=leaving('"2026-12-09 14:45"')) == [("unknown-way", True, ("ng",))]
    assert asked(*drive, top=leaving("2026-12-09", SHENZHEN)) == [("unknown-way", True, ("ng",))]


@pytest.mark.parametrize(
    "lines",
    [
        (TO_HKG, '{flight: CX 1, time: "18:00-22:00", from: HKG, to: PEK, status: cancelled}'),
        ("{coach: Back, via: [huanggang], to: hk}", "{coach: On, to: sz, status: cancelled}"),
    ],
)
def test_who_is_in_the_city_of_the_base_is_at_home(lines):
    assert asked('{meeting: Talks, time: "12:00-13:00", venue: hk}', *lines, top=HOME) == []


def test_who_is_back_where_the_trip_began_may_be_at_home_without_a_base():
    there = '{flight: CX 1, time: "09:00-13:00", from: HKG, to: PEK}'
    back = '{flight: CX 2, time: "18:00-22:00", from: PEK, to: HKG}'

    assert asked(there, back, "{coach: On, to: sz, status: cancelled}", top=AWAY) == []


def test_a_ride_inside_the_city_that_is_called_off_is_not_asked_about():
    assert asked("{coach: In, to: hk, status: cancelled}", top=SINGAPORE) == []


@pytest.mark.parametrize("ends", ["west-kowloon", "west-kowloon/HK", "west-kowloon-station"])
def test_a_first_train_that_is_called_off_is_asked_about_whether_it_ends_at_a_station_or_at_its_crossing(
    ends: str,
) -> None:
    off = f'{{train: G1, time: "09:00-09:55", from: guangzhou-south-station, to: {ends}, status: cancelled}}'
    here = '{visit: Tower, time: "14:00-16:00", venue: hk}'

    (finding,) = found(AWAY + dated(off, here), "unknown-way")
    assert finding.message.startswith("“G1” is called off, and nobody wrote how the party would come to Chamber")
