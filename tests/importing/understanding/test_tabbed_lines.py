"""Tabs part a line behind its time: the title, then its place or what is told of it."""

from understanding_documents import lines, said, understood

from delegate.importing.understanding.times import read_time_cell


def test_the_column_behind_the_titles_is_the_place_where_it_holds_places():
    found = understood(
        *lines(
            "Saturday, 4 April 2026",
            "9.00 – 10.15\tTour of the castle\tCastle gate",
            "12.30\tLunch\tDogo Hotel",
            "15.00\tTalks with the council\tKashima",
        )
    )

    assert [(row.title, row.place) for row in found.rows] == [
        ("Tour of the castle", "Castle gate"),
        ("Lunch", "Dogo Hotel"),
        ("Talks with the council", "Kashima"),
    ]


def test_it_is_a_further_line_of_the_cell_where_it_holds_none():
    found = understood(
        *lines("Saturday, 4 April 2026", "9.00\tTour\tall", "12.30\tLunch\tMs Chen", "15.00\tTalks\tin English")
    )

    assert said(found)[0] == ("2026-04-04", "09:00", "Tour\nall")
    assert [row.place for row in found.rows] == ["", "", ""]


def test_a_part_of_the_day_may_be_said_in_two_languages():
    for text, part in (("上午\na.m.", "morning"), ("傍晚\nlate afternoon", "evening"), ("下午 p.m.", "afternoon")):
        (time,) = read_time_cell(text)

        assert (time.time, time.notes if part != "evening" else ()) == (part, ())
