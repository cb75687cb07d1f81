"""What is asked about people whom the others leave behind at the end of a day."""

import pytest
from small_trips import found, head

TOP = head("Ng Ho", "hk sz gz")
DAY = "  2026-04-15:\n"
COACH = '    - {coach: To the hotel, time: "20:00", for: 2h30, from: gz, to: sz, who: ng}\n'
OVER = '    - {coach: To the hotel, time: "20:00", from: hk, via: [shenzhen-bay], to: sz, who: ng}\n'
APART = "    - {hotel: sz, who: ng}\n    - {hotel: %s, who: ho}\n"
NEXT = '  2026-04-16:\n    - {meeting: Talks, time: "15:00-16:00", venue: sz}\n'


def dinner(at):
    return f'    - {{meal: Dinner, time: "18:00-19:30", venue: {at}}}\n'


def asked(*lines, kept=DAY):
    return [each.message for each in found(TOP + kept + "".join(lines), "unknown-way")]


@pytest.mark.parametrize("hotel", ["    - {hotel: sz}\n", "    - {hotel: sz, nights: 2}\n"])
def test_who_is_left_out_of_the_last_drive_of_the_evening_is_asked_about(hotel):
    (message,) = asked(dinner("gz"), COACH, hotel, NEXT)

    assert message.startswith("Ho would go by coach from Garden Hotel in Guangzhou to Civic Centre in Shenzhen, 103 km")
    assert message.endswith("others take “To the hotel”")
    assert asked(dinner("gz"), COACH.replace(", who: ng", ""), hotel, NEXT) == []


def test_so_is_who_is_left_out_of_the_way_to_the_dinner_wherever_they_sleep():
    early = COACH.replace("20:00", "14:00")
    lunch = '    - {meal: Lunch, time: "12:00-13:00", venue: gz}\n'
    late = '    - {meal: Dinner, time: "19:00-20:30", venue: sz}\n'
    (message,) = asked(lunch, early, late, "    - {hotel: sz}\n", NEXT)

    assert message.startswith("Ho would go by coach from Garden Hotel in Guangzhou to Civic Centre in Shenzhen, 103 km")
    assert asked(lunch, early, late, "    - {hotel: gz}\n", NEXT.replace("sz", "gz")) == [message]
    assert asked(lunch, early, late, "    - {hotel: sz, who: ng}\n", NEXT.replace("}", ", who: ng}")) == [message]


KEPT = "  2026-04-14:\n    - {hotel: %s, nights: 2}\n" + DAY
EVENINGS = pytest.mark.parametrize(("city", "coach"), [("gz", COACH), ("hk", OVER)])


@EVENINGS
def test_who_stays_behind_in_the_hotel_of_all_is_asked_how_they_follow(city, coach):
    (message,) = asked(dinner(city), coach, "    - {hotel: sz, who: ng}\n", NEXT, kept=KEPT % city)

    assert message.startswith("Ho would go by coach from ")
    assert message.endswith("others take “To the hotel”")


@EVENINGS
def test_whose_own_hotel_is_written_there_stays_behind_on_purpose(city, coach):
    assert asked(dinner(city), coach, APART % city, NEXT) == []


@EVENINGS
def test_whose_next_day_begins_where_they_stay_is_there_on_purpose(city, coach):
    breakfast = f'    - {{meal: Breakfast, time: "08:00-09:00", venue: {city}, who: ho}}\n'
    morning = NEXT.replace("    - {meeting", breakfast + "    - {meeting")

    assert asked(dinner(city), coach, "    - {hotel: sz, who: ng}\n", morning) == []
    assert asked(dinner(city), coach, "    - {hotel: sz, who: ng}\n", morning, kept=KEPT % city) == []


PLACES = """\
  icc: {name: Kowloon Hotel, city: Hong Kong, at: "22.3033, 114.1602"}
  stp: {name: Science Park, city: Hong Kong, at: "22.4270, 114.2100"}
"""
JOINED = head("A C", "zh", places=PLACES).replace("{name: C}", '{name: C, joins: "2026-12-09 12:00"}')
JOINED += """\
  2026-12-08: [{hotel: icc, nights: 2}]
  2026-12-09:
    - {meeting: Talks, time: "13:00-15:00", venue: stp}
    - {coach: Back, time: "15:30", to: icc}
  2026-12-10:
    - {coach: Over the bridge, time: "08:30", via: [hzmb-hk-zhuhai], to: zh%s}
    - {meeting: Hall, time: "12:00-13:00", venue: zh}
"""


def test_who_has_no_hotel_behind_the_last_drive_and_is_left_out_in_the_morning_is_asked_about():
    def told(who):
        findings = found(JOINED % who, "unknown-way", "tight-leg")
        return {(each.name, who) for each in findings for who in each.people}

    assert told(", who: a") == {("unknown-way", "c"), ("tight-leg", "a")}  # that of the others is told as ever
    assert told("") == {("tight-leg", "a")}


def test_who_stays_behind_and_has_a_way_of_their_own_is_not_asked_about():
    way = '    - {coach: Later, time: "10:00", for: 2h30, from: gz, to: sz, who: ho}\n'
    morning = NEXT.replace("    - {meeting", way + "    - {meeting")

    assert asked(dinner("gz"), COACH, APART % "gz", morning) == []


def test_who_follows_on_a_date_after_others_went_and_came_back_is_not_asked_about():
    back = '    - {coach: Back, time: "22:45", for: 2h30, from: sz, to: gz, who: ng}\n'
    hotels = "    - {hotel: gz, who: ng}\n    - {hotel: gz, who: ho}\n"

    assert asked(dinner("gz"), COACH, back, hotels, NEXT) == []


def test_who_sets_out_a_date_after_an_advance_party_is_not_asked_about():
    morning = NEXT.replace(
        "    - {meeting", '    - {meal: Breakfast, time: "08:00-09:00", venue: gz, who: ho}\n    - {meeting'
    )
    advance = dinner("gz").replace("}\n", ", who: ng}\n"), COACH, "    - {hotel: sz, who: ng}\n"

    assert asked(*advance, morning) == []


EVENING = dinner("sz").replace("18:00-19:30", "18:30-22:30")
MORNING = '  2026-04-16:\n    - {coach: On, time: "09:10", %s, who: ng}\n'
WEEK = '    - {meeting: Talks, time: "15:00-16:00", venue: %s}\n'


@pytest.mark.parametrize(
    ("way", "to"),
    [
        ("via: [huanggang], to: hk", "hk"),
        ("from: sz, via: [huanggang], to: hk", "hk"),
        ("from: sz, to: gz", "gz"),
        ("to: gz", "gz"),
    ],
)
def test_who_is_left_out_of_the_coach_behind_a_night_that_nobody_wrote_is_asked_about(way, to):
    (message,) = asked(EVENING, MORNING % way, WEEK % to)

    assert message.startswith("Ho would go from Civic Centre in Shenzhen to ")
    assert message.endswith("nobody wrote how, and others take “On”")
    assert asked(EVENING, MORNING.replace(", who: ng", "") % way, WEEK % to) == []
    own = MORNING % way + f"    - {{car: Later, to: {to}, who: ho}}\n"
    assert asked(EVENING, own, WEEK % to) == []


@pytest.mark.parametrize("evening", ["sz", "gz"])
def test_who_is_left_out_of_two_coaches_over_the_border_behind_such_a_night_is_asked_about(evening):
    dined, on = EVENING.replace("venue: sz", f"venue: {evening}"), "    - {coach: Over, from: huanggang/HK, to: hk%s}\n"
    (message,) = asked(dined, MORNING % "to: huanggang/CN", on % ", who: ng", WEEK % "hk")

    assert message.startswith("Ho would go from ")
    assert message.endswith("nobody wrote how, and others take “On”")
    assert asked(dined, MORNING.replace(", who: ng", "") % "to: huanggang/CN", on % "", WEEK % "hk") == []


def test_who_has_no_hotel_is_asked_about_what_was_called_off_behind_the_evening_too():
    off = '    - {ferry: F 1, time: "23:00-23:59", from: sz, to: hk, status: cancelled}\n    - {hotel: sz, who: ng}\n'
    (message,) = asked(EVENING, off, "  2026-04-16:\n    - {coach: Home, via: [huanggang], to: hk}\n", WEEK % "hk")

    assert message.endswith("“F 1” is called off")


def test_who_has_no_hotel_behind_the_evening_is_asked_about_though_the_others_have_one():
    hotel = "    - {hotel: sz, who: %s}\n"
    assert len(asked(EVENING, hotel % "ng", MORNING % "via: [huanggang], to: hk", WEEK % "hk")) == 1
    assert len(asked(EVENING, hotel % "ho", MORNING % "via: [huanggang], to: hk", WEEK % "hk")) == 1


def test_who_stays_in_the_city_behind_such_a_night_is_not_asked_about():
    alone = WEEK.replace("venue: %s", "venue: sz, who: ho")
    assert asked(EVENING, MORNING % "to: gz", alone, WEEK.replace("}", ", who: ng}") % "gz") == []
