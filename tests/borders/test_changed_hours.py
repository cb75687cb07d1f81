"""What a change does to the hours of a crossing, on its first date, its last and between."""

import datetime as dt

from changed_crossings import change, crossing_of, text

from delegate.borders.crossings import state


def test_hours_that_are_not_written_are_not_known() -> None:
    assert state(crossing_of(None), dt.date(2026, 6, 1)).pieces is None
    assert state(crossing_of("by arrangement"), dt.date(2026, 6, 1)).pieces is None


def test_both_dates_of_a_change_are_included() -> None:
    crossing = crossing_of("24/7", change("2026-06-02", "2026-06-03", closed=text("a marathon")))

    pieces = [state(crossing, dt.date(2026, 6, day)).pieces for day in (1, 2, 3, 4)]
    assert pieces == [((0, 1440),), (), (), ((0, 1440),)]


def test_a_change_without_an_end_lasts() -> None:
    crossing = crossing_of("24/7", change("2026-06-02", None, closed=text("for good")))

    assert state(crossing, dt.date(2099, 1, 1)).reason == text("for good")


def test_the_later_of_two_changes_wins() -> None:
    crossing = crossing_of(
        "24/7",
        change("2026-06-01", "2026-06-30", closed=text("works")),
        change("2026-06-10", "2026-06-10", hours="Mo-Su 08:00-12:00"),
    )

    assert state(crossing, dt.date(2026, 6, 9)).pieces == ()
    assert state(crossing, dt.date(2026, 6, 10)).pieces == ((480, 720),)


def test_a_change_may_take_modes_away() -> None:
    crossing = crossing_of("24/7", change("2026-06-02", "2026-06-02", modes=("coach",), reason=text("works")))

    assert state(crossing, dt.date(2026, 6, 2)).modes == ("coach",)
    assert state(crossing, dt.date(2026, 6, 3)).modes is None


def test_a_night_that_runs_past_midnight_counts_on_both_dates() -> None:
    crossing = crossing_of("Mo-Su 06:30-24:00", change("2026-06-02", "2026-06-02", hours="Mo-Su 06:30-02:00"))

    assert state(crossing, dt.date(2026, 6, 2)).pieces == ((390, 1440),)
    assert state(crossing, dt.date(2026, 6, 3)).pieces == ((0, 120), (390, 1440))


def test_a_closed_date_is_closed_from_midnight() -> None:
    crossing = crossing_of("Mo-Su 06:00-01:00", change("2026-06-02", "2026-06-02", closed=text("works")))

    assert state(crossing, dt.date(2026, 6, 2)).pieces == ()
    assert state(crossing, dt.date(2026, 6, 3)).pieces == ((360, 1440),)
