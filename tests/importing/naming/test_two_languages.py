"""A cell in two languages, one below the other, is one text in both; cells that say as above, and for how long."""

from drafting import lines_of, loaded, row


def test_a_title_has_both_languages_whichever_stands_first():
    trip = loaded(row("集合\nAssemble"), row("午餐\nLunch"), row("會見領導\nMeeting with leaders"))

    assert [next(iter(each.values())) for each in next(iter(trip["days"].values()))] == [
        {"zh-Hant": "集合", "en": "Assemble"},
        {"zh-Hant": "午餐", "en": "Lunch"},
        {"zh-Hant": "會見領導", "en": "Meeting with leaders"},
    ]


def test_a_place_that_is_not_known_yet_may_say_so_in_both():
    trip = loaded(row("集合\nAssemble", place="待定\ntbc"), row("午餐\nLunch", place="地點待定 / Venue tbc"))

    assert [each["venue"] for each in next(iter(trip["days"].values()))] == ["tbc", "tbc"]
    assert "venues" not in trip


def test_the_same_hosts_are_those_of_the_row_above():
    talks, lunch = lines_of(row("Talks", hosts="The Mayor"), row("Lunch", hosts="ditto"))

    assert talks["with"] == lunch["with"]


def test_a_place_if_it_rains_may_stand_in_the_brackets_of_the_place():
    trip = loaded(row("Tea", place="Castle square (rain: hall of the station)"))

    (line,) = next(iter(trip["days"].values()))
    assert (line["venue"], line["wet"]) == ("castle-square", "hall-of-station")


def test_everybody_and_those_who_do_not_come_may_be_said_in_both():
    talks, tour = lines_of(row("Talks\n會談", who="All\n全體"), row("Tour\n參觀", who="Without the press\n傳媒除外"))

    assert "who" not in talks
    assert tour["except"] == ["press"]


def test_ditto_may_have_a_room_behind_it():
    trip = loaded(row("Talks", place="City Hall"), row("Call", place="ditto, annex"))

    (_, call) = next(iter(trip["days"].values()))
    assert (call["venue"], call["room"]) == ("city-hall", "annex")


def test_a_column_says_how_long_a_line_lasts():
    first, second = lines_of(row("Talks", "09:00", notes=("Duration: 45 min",)), row("Tea", notes=("Duration: short",)))

    assert first["for"] == "45 min"
    assert second["notes"] == "Duration: short"
