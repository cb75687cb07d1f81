"""Which pages are nearly empty, and which short days share one, judged from where the parts of a document end."""

import pytest
from every import every

from delegate.render.typst.page_ends import End, enough, few_lines, last_row_alone, remainder, short_days


def days(*filled: float, lists: float | None = None, over: bool = False, language: int = 0) -> list[End]:
    """The ends of days of a page each; the lists end where the last day does, at `lists`, or on the page after it."""
    ends = [End(page, each, True, language, page) for page, each in enumerate(filled, 1)]
    last = len(filled) + over
    return [*ends, End(last, filled[-1] if lists is None else lists, False, language, len(filled))]


@every(
    ("ends", "numbers"),
    [
        (days(0.6, 0.5, 0.7), []),
        (days(0.6, 0.2), [1]),
        (days(0.66, 0.22, 0.13, 0.58, lists=0.85), [2]),  # the two that are lowest together
        (days(0.2, 0.2, 0.2, 0.2), [1, 3]),  # two of them are no longer short
        (days(0.8, 0.2), []),  # no room
        (days(0.2, 0.4, lists=0.9), []),  # the lists would go over
        (days(0.2, 0.4, lists=0.1, over=True), [1]),  # they do anyway
        (days(0.5, 0.2, lists=0.38), [1]),  # the lists below it make no short day long
        ([], []),
    ],
)
def test_a_short_day_stands_with_its_neighbour_where_there_is_room(ends: list[End], numbers: list[int]) -> None:
    assert short_days(ends) == tuple((0, number) for number in numbers)


def test_a_day_that_goes_over_shares_no_page() -> None:
    assert short_days([End(1, 0.1, True, 0, 1), End(3, 0.1, True, 0, 2), End(3, 0.1, False, 0, 2)]) == ()


def test_each_language_has_its_own_days() -> None:
    assert short_days([*days(0.6, 0.2), *days(0.2, 0.6, language=1)]) == ((0, 1), (1, 1))


def test_a_short_day_is_no_remainder_and_a_few_lines_that_went_over_are() -> None:
    assert not remainder(days(0.6, 0.1))
    assert remainder(days(0.6, 0.9, lists=0.1, over=True))
    assert remainder([End(2, 0.1, False, 0, 0)])
    assert not remainder([End(1, 0.1, False, 0, 0)])


def test_of_large_pages_the_last_row_of_a_day_is_noticed_where_it_went_over_and_not_the_end_of_the_lists() -> None:
    assert last_row_alone([End(2, 0.1, True, 0, 1), End(3, 0.5, False, 0, 1)])
    assert not last_row_alone(days(0.6, 0.9, lists=0.1, over=True))
    assert not last_row_alone(days(0.6, 0.1))


def test_lists_in_a_closer_form_are_tried_for_a_few_lines_alone() -> None:
    assert few_lines([End(2, 0.1, False, 0, 0)])
    assert not few_lines([End(2, 0.3, False, 0, 0)])
    assert not few_lines([End(2, 0.1, False, 0, 0), End(4, 0.3, False, 1, 0)])
    assert few_lines([End(2, 0.1, False, 0, 0), End(4, 0.9, False, 1, 0)])


def test_as_much_white_is_left_as_brings_the_lines_home() -> None:
    loose, tight = [End(2, 0.15, False, 0, 0)], [End(1, 0.75, False, 0, 0)]
    assert enough(loose, tight, 0.5) == pytest.approx(0.75)  # half of what the tightest pages save
    assert enough([End(2, 0.29, False, 0, 0)], [End(1, 0.98, False, 0, 0)], 0.5) == 0.5
    assert enough(loose, loose, 0.5) == 0.5
