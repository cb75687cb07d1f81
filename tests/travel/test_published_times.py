"""The legs against published times: tables give back what they were given, drives are as right as the docs say."""

import statistics
from cProfile import Profile
from itertools import product

import pytest
from every import every

from benchmarks import legs
from delegate.travel.requests import Minutes

ROWS = legs.published()
TABLED = [row for row in ROWS if row.kind in legs.TABLES]


@every("row", TABLED, ids=lambda row: f"{row.id} {row.origin.names} to {row.destination.names}")
def test_a_published_service_comes_back_as_it_was_published(row: object) -> None:
    middle = -(-(row.low + row.high) // 2)

    assert legs.estimated(row) == Minutes(row.low, middle, row.high)


@pytest.mark.parametrize("inside", [True, False], ids=["in the region", "elsewhere"])
def test_drives_are_within_a_fifth_in_the_median_and_two_fifths_for_nine_in_ten(inside: bool) -> None:
    found = legs.errors(row for row in ROWS if row.kind == "drive" and row.inside == inside)
    sizes = sorted(abs(each.off) for each in found)

    assert statistics.median(sizes) <= 0.2
    assert sizes[int(0.9 * len(sizes)) - 1] <= 0.4
    assert not any(each.short for each in found)


@pytest.mark.slow
def test_the_speeds_fitted_on_one_half_are_as_right_on_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """With every second of the speeds that the benchmark tries."""
    monkeypatch.setattr(
        legs, "GRID", tuple(product(*(sorted(set(each))[::2] for each in zip(*legs.GRID, strict=True))))
    )
    for inside in (True, False):
        found = legs.held_out([row for row in ROWS if row.kind == "drive" and row.inside == inside], 10)
        sizes = sorted(abs(each.off) for each in found)

        assert statistics.median(sizes) <= 0.2
        assert sizes[int(0.9 * len(sizes)) - 1] <= 0.4


def test_four_of_five_journeys_from_door_to_door_are_within_a_quarter() -> None:
    found = legs.errors(row for row in ROWS if "door" in row.kind or "border" in row.kind)

    assert sum(abs(each.off) <= 0.25 for each in found) >= 0.8 * len(found)


def test_coaches_are_within_a_fifth_in_the_median_on_rows_gathered_to_judge() -> None:
    found = legs.errors(row for row in ROWS if row.kind == "coach" and row.judged)

    assert statistics.median(abs(each.off) for each in found) <= 0.2
    assert not any(each.short for each in found)


def test_what_is_published_of_congested_capitals_lies_within_low_and_high() -> None:
    capitals = [row for row in ROWS if row.kind == "city drive" and not row.judged]

    assert capitals
    for row in capitals:
        found = legs.estimated(row)
        assert found.low <= row.low, row
        assert row.high <= found.high, row


def test_a_leg_between_places_never_asked_about_is_worked_out_in_three_thousand_calls() -> None:
    """Calls of functions, not seconds: `python benchmarks/legs.py` compares the time with that of bare distances."""
    legs.ridden(legs.drawn_pairs(50, seed=0))  # the data are loaded
    pairs = legs.drawn_pairs(100, seed=1)
    counted = Profile()
    counted.runcall(legs.ridden, pairs)

    assert sum(entry.callcount for entry in counted.getstats()) <= 3_000 * len(pairs)
