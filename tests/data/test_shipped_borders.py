"""The shipped borders: the generated rows say what the reviewed YAML says, and every row says where it is from."""

import datetime as dt
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from every import every
from make_borders import rows_of

from delegate.borders.crossings import shipped
from delegate.model import Crossing
from delegate.places.gazetteer import shipped as places
from delegate.places.hours import starting
from delegate.places.shipped import DATA, load
from delegate.reading.books import read_book
from delegate.travel.distance import km

pytestmark = pytest.mark.slow

Golden = Callable[[Path, str], None]
BOOKS = sorted((DATA / "borders").glob("*.yaml"))
CROSSINGS = tuple(shipped().all())


@pytest.mark.parametrize("book", BOOKS, ids=lambda path: path.stem)
def test_the_rows_that_are_loaded_are_those_that_were_reviewed(book: Path, golden: Golden) -> None:
    """The JSON beside each YAML is generated: `pytest --accept` writes it anew, before anything is loaded."""
    read, findings = read_book(book.name, book.read_bytes())

    assert findings == ()
    assert read is not None
    golden(book.with_suffix(".json"), rows_of(read))


@pytest.mark.parametrize("book", BOOKS, ids=lambda path: path.stem)
def test_a_loaded_record_equals_the_one_that_the_reader_makes(book: Path) -> None:
    read, _ = read_book(book.name, book.read_bytes())

    assert read is not None
    for id_, crossing in (read.crossings or {}).items():
        assert shipped().crossing(id_) == crossing


def test_a_border_is_found_from_either_side_sorted_by_id() -> None:
    joins: dict[frozenset[str], list[str]] = {}
    for crossing in CROSSINGS:
        joins.setdefault(frozenset(crossing.sides or ()), []).append(crossing.id)
    borders = {sides: sorted(ids) for sides, ids in joins.items() if len(sides) == 2}

    assert set(borders) == {frozenset(sides) for sides in combinations(("CN", "HK", "MO"), 2)}
    assert {"lo-wu", "shenzhen-bay", "west-kowloon"} <= set(borders[frozenset(("HK", "CN"))])
    for (one, other), ids in borders.items():
        assert [crossing.id for crossing in shipped().between(one, other)] == ids
        assert [crossing.id for crossing in shipped().between(other, one)] == ids
    assert shipped().between("HK", "JP") == ()
    assert shipped().between("HK", "HK") == ()


@every("crossing", CROSSINGS, ids=lambda crossing: crossing.id)
def test_every_row_has_its_source_date_and_confidence(crossing: Crossing) -> None:
    assert crossing.source
    assert crossing.checked
    assert crossing.confidence in ("high", "medium", "low")
    assert crossing.halls in (1, 2)
    assert all(change.source for change in crossing.changes or ())


@every("crossing", CROSSINGS, ids=lambda crossing: crossing.id)
def test_every_row_has_three_names_and_a_port_its_minutes(crossing: Crossing) -> None:
    """The minutes of all others follow from papers, people, day and hour, where their row has none: `clearing.json`."""
    assert crossing.name
    assert {language for language, _ in crossing.name.by_language} >= {"en", "zh-Hant", "zh-Hans"}
    assert crossing.minutes or len(crossing.sides or {}) == 2
    if crossing.minutes:
        assert 0 < crossing.minutes.low <= crossing.minutes.high


@every("crossing", CROSSINGS, ids=lambda crossing: crossing.id)
def test_all_shipped_hours_are_of_the_plain_form_that_costs_nothing(crossing: Crossing) -> None:
    texts = [crossing.hours, *(change.hours for change in crossing.changes or ())]

    assert all(starting(text, dt.date(2026, 6, 1)) is not None for text in texts if text)


@every("crossing", CROSSINGS, ids=lambda crossing: crossing.id)
def test_every_change_runs_forward_and_says_what_changes(crossing: Crossing) -> None:
    for change in crossing.changes or ():
        assert change.start or change.until
        assert (change.start or dt.date.min) <= (change.until or dt.date.max)
        assert change.closed or change.reason


@every("crossing", CROSSINGS, ids=lambda crossing: crossing.id)
def test_why_a_crossing_is_closed_or_has_other_hours_is_written_in_three_languages(crossing: Crossing) -> None:
    for change in crossing.changes or ():
        for text in filter(None, (change.closed, change.reason)):
            assert [language for language, _ in text.by_language] == ["en", "zh-Hant", "zh-Hans"], text


def test_the_two_sides_of_a_crossing_lie_close_together_unless_a_bridge_is_between() -> None:
    for crossing in CROSSINGS:
        points = list((crossing.sides or {}).values())
        apart = km(points[0], points[-1])
        assert apart < 1.2 or crossing.id.startswith("hzmb-hk-"), crossing.id


def test_a_crossing_stands_near_a_city_of_each_side() -> None:
    for crossing in CROSSINGS:
        for side, point in (crossing.sides or {}).items():
            cities = [places().city(row["names"]["en"]) for row in load("cities.json")["rows"] if row["side"] == side]
            nearest = min(km(point, city.point) for city in cities if city and city.point)
            assert nearest < 45, (crossing.id, side)


def test_no_crossing_has_the_id_of_a_hub() -> None:
    """In `from` and `via` a crossing wins, so the pier of that id could never be meant."""
    hubs = {row["id"] for row in load("hubs.json")["rows"]}

    assert hubs & {crossing.id for crossing in CROSSINGS} == set()
