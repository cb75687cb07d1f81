"""What is said of steps whose written clock lies outside the time of their line."""

import pytest
from small_trips import dated, found, head

TALKS = '{{meeting: Talks, time: "{time}", venue: hk, steps: [{steps}]}}'


def said(time: str, *steps: str, line: str = TALKS) -> list[tuple[str, str]]:
    written = line.format(time=time, steps=", ".join(step if step[:1] == "{" else f'"{step}"' for step in steps))
    findings = found(head("Ann", "hk") + dated("2026-06-12:", written), "step-outside-line")
    return [(str(each.severity.name).lower(), each.message) for each in findings]


def test_steps_that_were_left_where_the_line_was_are_a_warning_of_all() -> None:
    assert said("14:00-15:00", "10:00 Welcome", "10:15 Talks", "10:50-11:00 Signing") == [
        ("warning", "“Talks” is at 14:00-15:00, and its steps of 10:00, 10:15 and 10:50-11:00 come before that")
    ]
    assert said("09:00-10:00", "14:00 Welcome", "14:15 Talks") == [
        ("warning", "“Talks” is at 09:00-10:00, and its steps of 14:00 and 14:15 come after that")
    ]


def test_so_is_a_step_that_goes_on_after_its_line_and_one_at_its_very_end_is_fine() -> None:
    assert said("10:00-12:00", "11:45-12:45 Tour") == [
        ("warning", "“Talks” is at 10:00-12:00, and its step of 11:45-12:45 goes on after that")
    ]
    assert said("10:00-12:00", "10:00 Welcome", "11:30-12:00 Tea", "12:00 Coaches leave") == []
    assert [level for level, _ in said("10:00-12:00", "12:01 Coaches leave")] == ["warning"]


def test_an_hour_before_its_line_a_step_is_a_note_and_one_that_the_team_reads_nothing() -> None:
    assert said("10:00-11:00", "09:00 Rehearsal") == [
        ("note", "“Talks” is at 10:00-11:00, and its step of 09:00 comes before that")
    ]
    assert [level for level, _ in said("10:00-11:00", "08:59 Rehearsal")] == ["warning"]
    assert said("19:00-21:00", '{text: "14:00 Flowers come", private: yes}') == []
    assert [level for level, _ in said("19:00-21:00", '{text: "21:30 Chairs go", private: yes}')] == ["note"]


def test_what_is_prepared_before_steps_that_begin_with_the_line_is_a_note() -> None:
    assert said("14:00-17:00", "10:00 Set-up", "14:00 Opening", "16:45 Closing") == [
        ("note", "“Talks” is at 14:00-17:00, and its step of 10:00 comes before that")
    ]
    assert [level for level, _ in said("14:00-17:00", "10:00 Welcome", "14:30 Tour")] == ["warning"]
    assert [level for level, _ in said("14:00-17:00", "14:00 Opening", "17:30 Closing")] == ["warning"]


def test_hours_in_which_the_whole_line_lies_are_those_of_the_place_and_are_not_compared() -> None:
    assert said("10:00-12:00", "9:00-18:00 opening hours", "10:00 Tour") == said("10:00", "09:00-18:00 open") == []
    assert said("10:00-12:00", "06:00–14:00 早班", "14:00–22:00 晚班", "22:00-06:00 夜班") == []
    assert said("23:00-00:30+1", "22:00-06:00 Night shift") == []
    assert [level for level, _ in said("10:00-12:00", "06:00–14:00 Shift", "11:30-12:30 Tea")] == ["warning"]
    assert [level for level, _ in said("10:00-12:00", "14:00–22:00 Talks")] == ["warning"]
    assert [level for level, _ in said("10:00-12:00", "10:00-14:00 Tour")] == ["warning"]


def test_nothing_is_said_of_an_end_that_is_not_known() -> None:
    for time in ("10:00", "10:00-tbc"):
        assert said(time, "10:10 Welcome", "16:00 Signing") == []
        assert [level for level, _ in said(time, "08:00 Welcome")] == ["warning"]
    assert said("morning", "15:00 Signing") == said("tbc", "15:00 Signing") == []
    some = TALKS.replace("venue", "for: 90 min, venue")
    assert said("10:00", "11:30 Coaches leave", line=some) == []
    assert [level for level, _ in said("10:00", "11:31 Coaches leave", line=some)] == ["warning"]


def test_behind_midnight_a_step_is_of_the_date_on_which_its_line_still_is() -> None:
    assert said("22:00-02:00+1", "22:30 Speech", "23:45-00:15 Fireworks", "01:30 Carriages") == []
    assert said("22:00", "00:30 Fireworks") == said("00:30-02:00", "23:45 Gathering")[1:] == []
    assert [level for level, _ in said("22:00-23:30", "00:30 Fireworks")] == ["warning"]
    assert [level for level, _ in said("00:30-02:00", "23:45 Gathering")] == ["note"]
    assert [level for level, _ in said("22:00-02:00+1", "02:30 Carriages")] == ["warning"]


@pytest.mark.parametrize("text", ["Welcome at 09:00", "12.05.2027 is the next", "30:15 is the score", "3 speeches"])
def test_a_step_that_begins_with_no_clock_time_is_not_asked(text: str) -> None:
    assert said("10:00-11:00", text) == []


def test_a_line_that_is_called_off_and_a_hotel_are_not_asked() -> None:
    off = TALKS.replace("venue", "status: cancelled, venue")
    hotel = '{{hotel: "Hong Kong", time: "{time}", steps: [{steps}]}}'

    assert said("10:00-11:00", "14:00 Signing", line=off) == []
    assert said("17:00", "07:00 Breakfast", line=hotel) == []


def test_of_a_line_whose_time_is_about_it_is_a_warning_too_and_nothing_of_its_private_words_is_quoted() -> None:
    (level, message), *_ = said("~10:00-11:00", '{text: "14:00 The gift is swapped", private: yes}')

    assert (level, "gift" in message) == ("note", False)
    assert said("~10:00-11:00", "14:00 Signing")[0][0] == "warning"


def test_a_step_by_the_clock_of_another_place_is_not_asked() -> None:
    for text in ("08:00 London time: opening", "09:00 EST New York joins", "21:00 HKT", "09:00 MEZ Telefonat"):
        assert said("15:00-16:30", text, "15:10 Remarks") == []


def test_nor_is_one_behind_whose_clock_stands_a_city_where_it_is_that_hour_during_the_line() -> None:
    for text in (
        "08:00 London: opening",
        "8:00 (London)",
        "03:00 New York joins",
        "16:00 東京：致辭",
        "09:00-09:30 Paris",
    ):
        assert said("15:00-16:30", text, "15:10 Remarks") == [], text
    for text in ("09:00 London: opening", "19:00 Beijing: remarks", "08:00 Opening by London", "08:00 Welcome"):
        assert [level for level, _ in said("15:00-15:45", text)] == ["warning"], text


def test_an_hour_below_twelve_without_a_nought_may_be_of_either_half_of_the_day() -> None:
    assert said("14:00-16:00", "2:00 Guided tour", "3:15-4:00 Tea") == said("11:00-14:00", "11:30-1:00 Lunch") == []
    assert said("09:00-17:00", "12:30-2:00 Lunch", "2:00-3:30 Talks") == []
    assert [level for level, _ in said("10:00-13:30", "12:30-2:00 Lunch")] == ["warning"]
    assert said("17:00-20:00", "5:30 Drinks") == said("22:00-02:00+1", "10:30-1:00 Dance", "1:30 Coaches") == []
    assert said("20:00-23:00", "10:15 Dessert") == said("14:00", "2:30 Tea") == []
    assert [level for level, _ in said("14:00-16:00", "3:15-4:30 Tea")] == ["warning"]
    assert [level for level, _ in said("14:00-16:00", "1:15 Tea")] == ["note"]


def test_one_that_is_read_with_a_nought_and_would_be_inside_in_the_other_half_is_a_note() -> None:
    assert [level for level, _ in said("19:00-22:30", "7:30 Cocktails", "9:45 Toasts")] == ["note"]
    assert [level for level, _ in said("14:00-16:00", "02:30 Tea")] == ["warning"]


def test_a_quarter_of_an_hour_is_left_on_either_side_where_a_time_is_about() -> None:
    assert said("~10:15-11:00", "10:00 Arrival", "11:15 Farewell") == []
    assert said("10:15-11:00", "~10:00 Arrival", "~11:15 Farewell") == []
    assert said("~10:15-11:00", "11:16 Farewell") == [
        ("warning", "“Talks” is at ~10:15-11:00, and its step of 11:16 comes after that")
    ]


def test_midnight_is_a_minute_behind_the_last_one_of_a_day() -> None:
    assert said("16:00-23:59", "24:00 Toast", "00:00 Fireworks") == []
    assert said("16:00-22:00", "00:00 Fireworks") == [
        ("warning", "“Talks” is at 16:00-22:00, and its step of 00:00 comes after that")
    ]


def test_steps_that_are_counted_from_the_start_are_not_asked() -> None:
    assert said("10:00-12:00", "0:05 Welcome", "0:20 Presentation", "1:30 Questions") == []
    assert [level for level, _ in said("10:00-12:00", "0:05 Welcome", "3:30 Questions")] == ["warning", "warning"]
    assert [level for level, _ in said("19:00-23:00", "00:15 Coaches", "00:45 Last coach")] == ["warning"]


def test_a_step_that_is_a_note_is_told_apart_from_those_that_are_a_warning() -> None:
    assert said("10:00-11:00", "08:30 Sound check", "09:45 Doors") == [
        ("warning", "“Talks” is at 10:00-11:00, and its step of 08:30 comes before that"),
        ("note", "“Talks” is at 10:00-11:00, and its step of 09:45 comes before that"),
    ]
    late = said("10:00-11:00", "11:30 Photographs", '{text: "11:40 Chairs go", private: yes}')
    assert [level for level, _ in late] == ["warning", "note"]
