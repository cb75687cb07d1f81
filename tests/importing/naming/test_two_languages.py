"""A cell in two languages, one below the other, is one text in both."""

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
