"""What is asked where a movement is called off, and people would be driven instead without a word of it."""

import pytest
from every import every
from small_trips import dated, found, head, worked_out

from delegate.assessment.not_judged import not_judged

REPULSE_BAY = '  hkr: {name: Repulse Bay, city: Hong Kong, at: "22.2360, 114.1970"}\n'
TOP = head("Ng Ho", "hk mo sz gz zh", places=REPULSE_BAY) + dated("2026-04-15:")
PIER = "macau-ferry-terminal-sheung-wan"
FERRY = f'{{ferry: TurboJET, time: "11:00-12:00", from: {PIER}, to: macau-outer-harbour, status: cancelled}}'
TRAIN = "{train: D75, from: guangzhou-south-station, to: shenzhen-north-station, status: cancelled}"
TRAIN_BACK = "{train: D76, from: shenzhen-north-station, to: guangzhou-south-station, status: cancelled}"
FERRY_BACK = f"{{ferry: TurboJET, from: macau-outer-harbour, to: {PIER}, status: cancelled}}"


def talks(at, start="09:00-10:00"):
    return f'{{meeting: Talks at {at}, time: "{start}", venue: {at}}}'


def asked(*lines):
    findings = found(TOP + dated(*lines), "unknown-way", "tight-leg", "late-arrival")
    return [(each.where.span.start.line - TOP.count("\n"), each.message) for each in findings]


@every(
    ("first", "off", "last"),
    [
        ("hk", FERRY, "mo"),
        ("hk", '{coach: To Guangzhou, time: "11:00", to: gz, via: [shenzhen-bay], status: cancelled}', "gz"),
        ("hk", "{coach: Over the border, to: shenzhen-bay, status: cancelled}", "sz"),
        ("gz", TRAIN, "sz"),
        ("gz", TRAIN, "hk"),
        ("hk", TRAIN_BACK, "gz"),
        ("hk", FERRY, "zh"),
        ("zh", FERRY_BACK, "hk"),
    ],
)
def test_a_movement_over_a_border_or_to_another_city_that_is_called_off_is_asked_about(first, off, last):
    ((line, message),) = asked(talks(first), off, talks(last, "15:00-16:00"))

    assert line == 2
    assert message.startswith("the party would go by coach from ")
    assert message.endswith("” is called off")


def test_a_crossing_does_not_take_the_place_of_a_train_inside_one_side_that_is_called_off():
    ((line, _),) = asked(talks("gz"), TRAIN, "{crossing: shenzhen-bay}", talks("hk", "15:00-16:00"))

    assert line == 2


@pytest.mark.parametrize("to", ["Foshan", "Dongguan"])
def test_a_way_to_elsewhere_or_not_far_on_that_is_called_off_is_not_asked_about_before_one_over_the_border(to):
    off = f"{{coach: Out, from: gz, to: {to}, status: cancelled}}"

    assert asked(talks("gz"), off, talks("hk", "15:00-16:00")) == []


def test_a_ferry_in_the_evening_that_is_called_off_is_asked_about_behind_the_night():
    morning = "2026-04-16:"

    ((line, _),) = asked(talks("hk"), FERRY, "{hotel: hk}", morning, talks("mo"))

    assert line == 2
    assert asked(talks("hk"), "{hotel: hk}", morning, talks("hkr")) == []


def test_who_was_brought_to_the_pier_of_a_ferry_that_is_called_off_is_asked_about():
    way = f'{{coach: To the pier, time: "10:15", from: hk, to: {PIER}}}'

    ((line, message),) = asked(talks("hk"), way, FERRY, talks("mo", "15:00-16:00"))

    assert line == 3
    assert "would go by coach from Hong Kong-Macau Ferry Terminal, Sheung Wan" in message


@pytest.mark.parametrize(
    "instead",
    [
        '{coach: Over the bridge, time: "10:30", from: hk, via: [hzmb-hk-macau], to: mo}',
        f'{{ferry: The next, time: "11:30-12:30", from: {PIER}, to: macau-outer-harbour}}',
        "{crossing: hzmb-hk-macau}",
    ],
)
def test_what_takes_the_place_of_a_movement_that_is_called_off_ends_the_question(instead):
    assert asked(talks("hk"), FERRY, instead, talks("mo", "15:00-16:00")) == []


TO_BORDER = '{coach: To the border, time: "08:00", from: sz, to: shenzhen-bay/CN}'
ON = "{coach: On, from: shenzhen-bay/HK, to: hk, status: cancelled}"


@pytest.mark.parametrize("last", [talks("hk", "12:00-13:00"), "{hotel: hk}"])
@pytest.mark.parametrize("way", [TO_BORDER, TO_BORDER.replace("/CN", "/HK")])
def test_who_is_brought_to_a_crossing_is_asked_how_they_go_on_where_what_leads_on_is_called_off(way, last):
    ((line, message),) = asked(way, ON, last)

    assert line == 2
    assert message.startswith("the party would go by coach from Shenzhen Bay to Chamber in Hong Kong, 34 km away: ")
    assert message.endswith("nobody wrote how, and “On” is called off")


def test_who_alone_has_a_way_on_called_off_is_asked_about_that_and_not_beside_the_way_of_the_others():
    own = ON.replace("status", "who: ho, status")
    others = "{coach: Theirs, from: shenzhen-bay/HK, to: hk, who: ng}"

    ((line, message),) = asked(TO_BORDER, others, own, talks("hk", "12:00-13:00"))

    assert line == 3
    assert message.startswith("Ho would go by coach from Shenzhen Bay to Chamber")


def test_how_slow_the_way_on_from_a_crossing_may_be_is_not_told_where_it_is_called_off():
    assert [line for line, _ in asked(TO_BORDER, ON, talks("hk", "10:20-11:00"))] == [2]


@pytest.mark.parametrize("instead", ["{coach: Instead, to: hk}", "{coach: Instead, from: shenzhen-bay/HK, to: hk}"])
def test_a_drive_in_the_place_of_what_leads_on_from_a_crossing_need_not_say_that_it_begins_there(instead):
    assert asked(TO_BORDER, ON, instead, talks("hk", "12:00-13:00")) == []


@pytest.mark.parametrize(
    ("off", "last"),
    [
        ("{coach: To the bay, from: hk, to: hkr, status: cancelled}", "sz"),
        ("{coach: To the bay, from: hk, to: hkr, status: cancelled}", "hkr"),
        (FERRY, "sz"),
        ("{coach: To Foshan, from: hk, via: [huanggang], to: Foshan, status: cancelled}", "mo"),
    ],
)
def test_a_movement_to_elsewhere_or_nearby_that_is_called_off_is_not_asked_about(off, last):
    assert asked(talks("hk"), off, talks(last, "15:00-16:00")) == []


def test_the_drive_home_behind_a_service_that_is_called_off_is_not_in_its_place():
    ((line, message),) = asked(talks("gz"), TRAIN, "{car: Home, to: sz}")

    assert line == 2
    assert message.endswith("“Home” does not say where it starts, and “D75” is called off")
    assert asked(talks("gz"), TRAIN, "{coach: By road, from: gz, to: sz}") == []


COACH = '{coach: To Guangzhou, time: "10:30", to: gz, via: [huanggang], status: cancelled}'
BOAT = FERRY.replace("11:00-12:00", "10:30-11:30")
TO_HALL = "{coach: To the border, to: huanggang/HK, status: cancelled}"
FROM_HALL = "{coach: On, from: huanggang/CN, to: gz, status: cancelled}"


@every(
    ("off", "instead", "last"),
    [
        ((COACH,), "{car: By car, to: gz}", "gz"),
        ((COACH.replace("to: gz", "to: Guangzhou"),), '{coach: Later, time: "11:30", to: gz}', "gz"),
        ((TO_HALL, FROM_HALL), "{coach: All the way, to: gz}", "gz"),
        ((BOAT,), '{coach: Over the bridge, time: "10:15", to: mo}', "mo"),
        ((BOAT,), '{coach: Over the bridge, time: "11:00", to: hzmb-hk-macau/MO}', "mo"),
        ((TRAIN.replace("D75,", 'D75, time: "11:00",'),), '{coach: By road, time: "10:45", to: sz}', "sz"),
    ],
)
def test_a_drive_to_the_same_place_or_before_one_can_be_there_takes_the_place_of_what_is_called_off(off, instead, last):
    assert asked(talks("hk" if last != "sz" else "gz"), *off, instead, talks(last, "19:00-20:00")) == []


def test_a_drive_above_what_is_called_off_does_not_lead_on_from_where_that_ends():
    assert asked(talks("hk"), "{coach: Over the bridge, to: mo}", FERRY, talks("mo", "15:00-16:00")) == []


def test_a_drive_to_the_same_crossing_and_one_a_day_later_take_its_place_too():
    border = "{coach: To the border, to: huanggang/CN, status: cancelled}"

    assert asked(talks("gz"), border, "{coach: Later, to: huanggang/CN}") == []
    assert (
        asked(
            talks("hk"), COACH, "{hotel: hk}", "2026-04-16:", "{coach: A day later, to: gz}", talks("gz", "16:00-17:00")
        )
        == []
    )


@pytest.mark.parametrize(
    ("off", "drive", "last"),
    [
        ((BOAT,), "{coach: To the hotel, to: mo}", "mo"),
        ((BOAT,), '{coach: To the hotel, time: "11:45", to: mo}', "mo"),
        ((COACH.replace("to: gz", "to: Guangzhou"),), '{coach: To the hotel, time: "14:30", to: gz}', "gz"),
        ((BOAT, "{coach: To town, to: mo, status: cancelled}"), "{coach: To town, to: mo}", "mo"),
    ],
)
def test_a_drive_that_leads_on_from_where_what_is_called_off_ends_does_not_take_its_place(off, drive, last):
    ((line, _),) = asked(talks("hk"), *off, drive, talks(last, "18:00-19:00"))

    assert line == 2


def test_a_drive_behind_a_night_in_a_hotel_below_what_is_called_off_leads_from_that_hotel():
    evening = talks("hk", "16:00-17:00"), BOAT.replace("10:30-11:30", "18:00-19:00")
    morning = "2026-04-16:", "{coach: In the morning, to: mo}", talks("mo", "14:00-15:00")

    assert asked(*evening, "{hotel: hk}", *morning) == []
    assert [line for line, _ in asked(*evening, *morning)] == [2]


@pytest.mark.parametrize(("start", "expected"), [("13:30", []), ("14:30", [2])])
def test_a_drive_behind_what_is_called_off_goes_by_the_clock_of_where_that_was_to_end(start, expected):
    places = '  ba: {name: Badajoz hall, city: Badajoz, at: "38.8790, -6.9700"}\n'
    places += '  li: {name: Lisbon hall, city: Lisbon, at: "38.7160, -9.1400"}\n'
    train = '{train: T, time: "11:00-14:00", from: ba, to: li, status: cancelled}'
    top = head("Ng", "", places=places) + dated("2026-04-15:")
    lines = talks("ba"), train, f'{{coach: To town, time: "{start}", to: li}}'

    findings = found(top + dated(*lines), "unknown-way")
    assert [each.where.span.start.line - top.count("\n") for each in findings] == expected


def test_others_of_whom_no_drive_takes_the_place_of_what_is_called_off_are_still_asked_about():
    ((_, message),) = asked(talks("hk"), COACH, "{coach: Later, to: gz, who: ng}", talks("gz", "16:00-17:00"))

    assert message.startswith("Ho would go by coach from ")


OUT = '{flight: CX 255, time: "00:45-07:00", from: HKG, to: LHR, status: cancelled}'
OTHERS = '{flight: BA 32, time: "01:00-07:00", from: HKG, to: LHR, who: ng}'
FROM_LHR = "{coach: To the hotel, from: LHR, to: Savoy}"


@pytest.mark.parametrize(
    ("lines", "whom"),
    [((OUT, FROM_LHR), "the party"), ((OUT.replace("status", "who: ho, status"), OTHERS, FROM_LHR), "Ho")],
)
def test_who_begins_where_a_service_that_is_called_off_was_to_end_is_asked_about(lines, whom):
    ((_, message),) = asked(*lines)

    assert message.startswith(f"“CX 255” is called off, and nobody wrote how {whom} would come to London Heathrow")


def test_who_flies_by_another_or_begins_elsewhere_is_not_asked_about():
    assert asked(OUT, OTHERS.replace(", who: ng", ""), FROM_LHR) == []
    assert asked(OUT, talks("hk")) == []


HOME = head("Ng Ho", "hk sz gz", base="gz") + dated("2026-04-15:")
TALKS = '{meeting: Talks, time: "15:00-16:00", venue: hk}'
TO_HUANGGANG = "{coach: To the border, to: huanggang/CN, status: cancelled}"
FROM_HUANGGANG = '{coach: On, time: "11:00", from: huanggang/HK, to: hk}'
FROM_SHENZHEN = '{train: G 2, time: "10:00-10:20", from: shenzhen-north-station, to: west-kowloon-station}'


@pytest.mark.parametrize(
    ("off", "first", "where"),
    [
        (TO_HUANGGANG, FROM_HUANGGANG, "Huanggang (new port)"),
        (TRAIN, FROM_SHENZHEN, "Shenzhen North Station"),
        ("{coach: To the train, to: sz, status: cancelled}", FROM_SHENZHEN, "Shenzhen North Station"),
    ],
)
def test_who_has_a_base_and_begins_where_a_movement_that_is_called_off_was_to_end_is_asked_about(off, first, where):
    trip = HOME + dated(off, first, TALKS)

    (finding,) = found(trip, "unknown-way")

    assert finding.where.span.start.line == len(HOME.splitlines()) + 1
    assert finding.message.endswith(f"” is called off, and nobody wrote how the party would come to {where}")
    assert "leaving" not in [each.reason for each in not_judged(worked_out(trip).plan)]


def test_who_begins_at_the_base_or_elsewhere_than_where_that_was_to_end_is_not_asked_so():
    for lines in (
        ("{coach: Out, to: hk, status: cancelled}", FROM_SHENZHEN),
        (TRAIN, FROM_HUANGGANG),
        (FROM_SHENZHEN, TRAIN),
    ):
        assert found(HOME + dated(*lines, TALKS), "unknown-way") == []


def test_the_way_to_the_far_side_of_a_crossing_where_people_begin_is_named_at_the_end():
    (left,) = [
        each for each in not_judged(worked_out(HOME + dated(FROM_HUANGGANG, TALKS)).plan) if each.reason == "leaving"
    ]

    assert left.message.startswith("transport for Ng and Ho ")
    assert "Ng and Ho to Huanggang (new port)" in left.message


@pytest.mark.parametrize("joins", ["2026-04-15", '"2026-04-15 00:30"'])
@pytest.mark.parametrize("base", ["", "hk"])
def test_who_joins_by_a_service_that_is_called_off_is_asked_about(base, joins):
    top = TOP.replace("delegation", f"base: {base}\ndelegation", 1) if base else TOP
    top = top.replace("ho: {name: Ho}", f"ho: {{name: Ho, joins: {joins}}}").replace("2026-04-15:", "2026-04-14:")
    before = (OTHERS, FROM_LHR.replace("}", ", who: ng}"), "{hotel: Savoy, who: ng}", "2026-04-15:")
    off = OUT.replace("status", "who: ho, status")
    (left,) = found(top + dated(*before, off, FROM_LHR.replace("}", ", who: ho}")), "unknown-way")

    assert left.people == ("ho",)
    assert left.help == "write what takes its place, or take Ho off “CX 255”"
    assert found(top + dated(*before, off.replace("ho, status", "ng, status"), FROM_LHR), "unknown-way") == []
