"""First drafts of lines: arrivals, hotels, states and ranges, in one reading or asked about."""

import pytest
from drafted_lines import FLIGHT, helps, meeting, timed
from edited import day, fix, mended, names, read
from every import every
from small_trips import worked_out

from delegate.reading.titles import ends_by_words


@every(
    ("typed", "written"),
    [
        ("arr 1:15pm", "tbc-13:15"),
        ("arrives at 13:15", "tbc-13:15"),
        ("ETA 13.15", "tbc-13:15"),
        ("13:15 arrival", "tbc-13:15"),
        ("1:15pm (arr)", "tbc-13:15"),
        ("13:15抵達", "tbc-13:15"),
        ("dep 9.10", "09:10"),
        ("09:10 dep", "09:10"),
        ("dep 09:10 arr 13:55", "09:10-13:55"),
        ("dep. 09:10, arr. 13:55", "09:10-13:55"),
        ("ETD 23:50 / ETA 07:00+2", "23:50-07:00+2"),
        ("起飛 09:10 抵達 13:55", "09:10-13:55"),
    ],
)
def test_an_arrival_on_the_move_is_the_end_of_its_time(typed: str, written: str) -> None:
    text = FLIGHT.replace("arr 1:15pm", typed)

    assert names(text) == ["unreadable-time"]
    assert mended(text) == FLIGHT.replace("arr 1:15pm", written)
    assert names(mended(text)) == []


@every("text", ["arr", "dep", "dep late", "morning arrival", "arr 5 or 6", "09:10-13:55", "10:00", ""])
def test_what_says_no_departure_or_arrival_is_left_alone(text: str) -> None:
    assert ends_by_words(text) == ""


@pytest.mark.parametrize("title", ["CX 500, arr 1:15pm", "CX 500 (arr 1:15pm)", "CX 500 arriving at 1:15pm"])
def test_an_arrival_in_the_title_of_a_flight_is_not_its_departure(title: str) -> None:
    text = day(f"    - flight: {title}\n      from: NRT\n      to: HKG\n")

    assert "time: tbc-13:15" in mended(text)
    assert "flight: CX 500\n" in mended(text)


def test_an_arrival_at_a_meeting_is_no_end_of_it() -> None:
    assert names(timed("arr 14:00")) == ["unreadable-time"]
    assert fix(timed("arr 14:00"))[-1].data.decode() == timed("arr 14:00")


def test_a_check_in_at_a_hotel_is_a_hotel_line() -> None:
    text = day("    - check-in: Hong Kong\n      time: 15:00\n")

    assert names(text) == ["unknown-key"]
    assert mended(text) == text.replace("check-in", "hotel")


@pytest.mark.parametrize("length", ["2h", "45 min", "tbc"])
def test_a_length_behind_check_in_is_no_hotel(length: str) -> None:
    assert names(day(f"    - check-in: {length}\n      time: 15:00\n")) == ["line-without-kind"]


@every(
    ("typed", "written"),
    [
        ("TBC", "tentative"),
        ("TBA", "tentative"),
        ("待定", "tentative"),
        ("暫定", "tentative"),
        ("暂定", "tentative"),
        ("Provisional", "tentative"),
        ("pencilled in", "tentative"),
        ("已確認", "confirmed"),
        ("Agreed", "confirmed"),
        ("canceled", "cancelled"),
        ("取消", "cancelled"),
    ],
)
def test_a_status_in_another_word_is_rewritten(typed: str, written: str) -> None:
    text = meeting(f"status: {typed}")

    assert names(text) == ["unknown-word"]
    assert mended(text) == meeting(f"status: {written}")


def test_a_status_that_is_not_known_is_no_promise() -> None:
    trip = read(meeting("status: tbc")).trip

    assert trip is not None
    assert [item.status for each in trip.days or () for item in each.items] == ["tentative"]


@pytest.mark.parametrize(
    ("typed", "written"),
    [("18:30 - late", "18:30-tbc"), ("7pm till late", "19:00-tbc"), ("18:30 to close", "18:30-tbc")],
)
def test_an_end_that_nobody_says_is_not_known(typed: str, written: str) -> None:
    assert mended(timed(typed)) == timed(written)


def test_late_behind_a_time_that_may_be_of_the_morning_is_asked() -> None:
    assert names(timed("6:30 - late")) == ["unreadable-time"]
    assert fix(timed("6:30 - late"))[-1].data.decode() == timed("6:30 - late")


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("5.30-7", "write 05:30-07:00, or 17:30-19:00"),
        ("5:30-7", "write 05:30-07:00, or 17:30-19:00"),
        ("2.15-4.30", "write 02:15-04:30, or 14:15-16:30"),
        ("3.30", "write 03:30, or 15:30"),
    ],
)
def test_an_hour_of_one_figure_may_be_of_the_afternoon_and_is_asked(typed: str, asked: str) -> None:
    assert helps(timed(typed)) == [asked]
    assert fix(timed(typed))[-1].data.decode() == timed(typed)


@every(
    ("typed", "written"),
    [
        ("5.30-7pm", "17:30-19:00"),
        ("9.30-11", "09:30-11:00"),
        ("05.30-07.00", "05:30-07:00"),
        ("下午3時至5時", "15:00-17:00"),
        ("下午3时至5时", "15:00-17:00"),
        ("下午5時30分至7時", "17:30-19:00"),
    ],
)
def test_a_range_of_one_reading_is_rewritten(typed: str, written: str) -> None:
    assert mended(timed(typed)) == timed(written)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("courtesy call: The Mayor", "meeting: Courtesy call, The Mayor"),
        ("Ribbon-cutting: The new wing", "ceremony: Ribbon-cutting, The new wing"),
        ("拜會: 市長", "meeting: 拜會，市長"),
    ],
)
def test_a_word_that_says_more_than_the_kind_is_kept_in_the_title(typed: str, written: str) -> None:
    text = day(f"    - {typed}\n      time: 10:00\n")

    assert mended(text) == day(f"    - {written}\n      time: 10:00\n")


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("accept: tight-leg： The hosts know.", "accept: {tight-leg: The hosts know.}"),
        ('accept: "tight-leg: The hosts know."', "accept: {tight-leg: The hosts know.}"),
        ("accept: tight-leg：The hosts, too, know.", "accept: {tight-leg: 'The hosts, too, know.'}"),
    ],
)
def test_a_check_and_its_reason_in_one_text_are_one_finding(typed: str, written: str) -> None:
    assert names(meeting(typed)) == ["acceptance-without-reason"]
    assert mended(meeting(typed)) == meeting(written)


@every(
    ("typed", "written"),
    [
        ("meeting 14:00-15:00: Prices", "write `meeting: Prices`, and `time: 14:00-15:00` below it"),
        ("Visit 2pm: Prices", "write `visit: Prices`, and `time: 14:00` below it"),
    ],
)
def test_a_kind_with_its_time_is_told_where_each_goes(typed: str, written: str) -> None:
    assert helps(day(f"    - {typed}\n")) == [written]


@every("between", [" → ", "->", " => "])
def test_a_way_in_the_field_of_a_place_is_told_its_two_ends(between: str) -> None:
    found = worked_out(day(f"    - flight: CX520\n      from: HKG{between}NRT\n      time: 09:00-14:00\n")).findings

    assert "write `from: HKG` and `to: NRT`" in [each.help for each in found]
