"""What is not known of entry is no refusal, every rule has its source, and a trip's own come first."""

import datetime as dt
from collections import Counter
from itertools import product
from pathlib import Path

import pytest
from admission_rules import RULES, SIDES, of_anybody, state
from every import every

from delegate.borders.crossings import shipped
from delegate.model import PASSPORT_TYPES, Admission
from delegate.pipeline import world
from delegate.places.shipped import DATA
from delegate.reading.books import read_book
from delegate.reading.papers import KINDS
from delegate.reading.trip import Fetched, read_trip

pytestmark = pytest.mark.slow
BOOKS = sorted((DATA / "borders").glob("*.yaml"))
CROSSINGS = {crossing.id for crossing in shipped().all()}
TODAY = dt.date(2026, 11, 20)


def named(rule: Admission) -> str:
    return rule.origin_.path.rpartition("/")[2] + " " + rule.origin_.yaml_path


@every(
    ("nationality", "into", "found"),
    [
        ("TL", "HK", "entry-unknown"),
        ("AM", "HK", "entry-unknown"),
        ("MN", "CN", "entry-unknown"),
        ("AO", "MO", "entry-unknown"),
        ("GE", "MO", "entry-unknown"),
        ("IN", "CN", "missing"),
        ("PK", "HK", "missing"),
        ("YE", "HK", "missing"),
        ("VN", "MO", "missing"),
        ("HK", "CN", "missing"),
        ("TW", "CN", "missing"),
        ("CN", "MO", "missing"),
    ],
)
def test_who_is_in_no_list_is_not_known_and_who_is_known_to_need_a_visa_is_refused(
    nationality: str, into: str, found: str
) -> None:
    assert state(nationality, into) == found


@every(
    ("nationality", "into", "type_", "found"),
    [
        ("GB", "CN", "ordinary", "admitted"),
        ("GB", "CN", "diplomatic", "entry-unknown"),
        ("GB", "CN", "official", "entry-unknown"),
        ("GB", "CN", "service", "entry-unknown"),
        ("GB", "CN", "bno", "missing"),
        ("GB", "HK", "bno", "missing"),
        ("GB", "MO", "bno", "entry-unknown"),
        ("CN", "CN", "service", "home"),
        ("GE", "HK", "diplomatic", "admitted"),
        ("GE", "CN", "diplomatic", "entry-unknown"),
        ("WS", "CN", "official", "admitted"),
        ("VN", "MO", "diplomatic", "admitted"),
        ("IN", "CN", "diplomatic", "entry-unknown"),
    ],
)
def test_a_rule_for_ordinary_passports_says_nothing_of_others(
    nationality: str, into: str, type_: str, found: str
) -> None:
    assert state(nationality, into, type_) == found


@pytest.mark.parametrize("side", SIDES)
def test_nobody_is_admitted_and_refused_by_the_same_side_at_one_time(side: str) -> None:
    rules = [rule for rule in shipped().admissions(side) if rule.paper == "passport" and not rule.onward]
    rules = [rule for rule in rules if (rule.start or TODAY) <= TODAY <= (rule.until or TODAY)]
    for type_ in PASSPORT_TYPES:
        of_type = [rule for rule in rules if type_ in (rule.passport_types or ("ordinary",))]
        refused = {each for rule in of_type if rule.refused for each in rule.nationality or ()}
        admitted = {each for rule in of_type if not rule.refused for each in rule.nationality or ()}
        assert not refused & admitted, (side, type_)


# --- every rule -------------------------------------------------------------------------------------------------------


@every("rule", RULES, ids=named)
def test_every_rule_has_its_source_date_and_confidence(rule: Admission) -> None:
    assert rule.source
    assert rule.checked
    assert rule.confidence in ("high", "medium", "low")
    assert "memory" not in rule.source or rule.confidence != "high"


@pytest.mark.parametrize("into", ["CN", "HK"])
def test_the_mainland_and_hong_kong_count_days_from_the_one_after_entry(into: str) -> None:
    terms = {named(rule): rule.counted for rule in shipped().admissions(into) if rule.stay and not rule.home}

    assert set(terms.values()) == {"from-next-day"}, [name for name, counted in terms.items() if counted is None]


@every("rule", RULES, ids=named)
def test_no_rule_ends_before_it_starts(rule: Admission) -> None:
    assert (rule.start or dt.date.min) <= (rule.until or dt.date.max)


@every("rule", RULES, ids=named)
def test_every_rule_is_of_a_known_paper_and_of_known_crossings(rule: Admission) -> None:
    assert rule.paper in KINDS
    assert {*(rule.only_at or ()), *(rule.never_at or ())} <= CROSSINGS
    assert rule.paper != "passport" or rule.nationality
    assert not (rule.home and rule.stay)


@every("rule", RULES, ids=named)
def test_a_rule_names_nobody_twice(rule: Admission) -> None:
    for names in (rule.nationality or (), rule.endorsement or ()):
        assert len(set(names)) == len(names)


def test_at_any_time_one_rule_at_most_counts_for_a_passport_at_a_crossing() -> None:
    """Two rules of one stretch of time would be a slip of the list that has a country twice."""
    starts = {rule.start for rule in RULES if rule.start} | {dt.date(2023, 2, 24)}
    for side, day in product(SIDES, starts):
        countries = {each for rule in shipped().admissions(side) for each in rule.nationality or ()}
        rules = of_anybody("passport", side, day.isoformat())
        counted = Counter(
            each for rule in rules for each in rule.nationality or (() if rule.endorsement else countries)
        )
        assert {each for each, times in counted.items() if times > 1} == set(), (side, day)


@pytest.mark.parametrize("book", BOOKS, ids=lambda path: path.stem)
def test_a_file_has_the_rules_of_its_own_sides_only(book: Path) -> None:
    """Rules into a side are looked for in the files that have it in their name."""
    read, findings = read_book(book.name, book.read_bytes())

    assert findings == ()
    assert read is not None
    assert {(rule.into or "").lower() for rule in read.admits or ()} <= set(book.stem.split("-"))


@pytest.mark.parametrize("book", BOOKS, ids=lambda path: path.stem)
def test_a_loaded_rule_equals_the_one_that_the_reader_makes(book: Path) -> None:
    read, _ = read_book(book.name, book.read_bytes())

    assert read is not None
    loaded = [rule for rule in RULES if rule.origin_.path.endswith(f"/{book.name}")]
    assert sorted(map(repr, loaded)) == sorted(map(repr, read.admits or ()))


def test_nothing_is_known_of_entry_into_other_sides() -> None:
    assert shipped().admissions("JP") == ()


# --- a trip's own -----------------------------------------------------------------------------------------------------

TRIP = """\
trip: Visit
include: [office.yaml, other.yaml]
delegation: {li-min: {name: Li Min}}
days: {2026-11-20: [{meeting: Talks}]}
admits:
  - {paper: passport, nationality: [SG, GB], into: MY, stay: 90 days}
"""
OFFICE = "admits:\n  - {paper: border-pass, into: MY, stay: 3 days}\n"
OTHER = "admits:\n  - {paper: passport, nationality: GB, into: CN, stay: 60 days}\n"


def test_the_rules_of_a_trip_come_before_those_of_its_books_and_these_before_the_shipped() -> None:
    books = {"office.yaml": OFFICE, "other.yaml": OTHER}
    reading = read_trip("t.trip.yaml", TRIP.encode(), lambda name: Fetched(name, books[name].encode()))

    assert reading.findings == ()
    assert reading.trip is not None
    assert [rule.where("paper").path for rule in reading.trip.admits or ()] == [
        "t.trip.yaml",
        "office.yaml",
        "other.yaml",
    ]
    borders = world(reading.trip).borders
    assert [rule.paper for rule in borders.admissions("MY")] == ["passport", "border-pass"]
    assert borders.admissions("CN")[1:] == shipped().admissions("CN")
    assert borders.admissions("CN")[0].where("stay").span.start.line == 2


@pytest.mark.parametrize(
    ("word", "finding", "help_"),
    [
        ("pasport", "misspelt-paper", "did you mean `passport`?"),
        ("Two-Way Permit", "unknown-word", "did you mean `two-way-permit`?"),
        ("K1234567", "unknown-word", "write a kind such as passport or two-way-permit"),
    ],
)
def test_what_is_no_kind_of_paper_is_refused_in_a_rule(word: str, finding: str, help_: str) -> None:
    book, found = read_book("office.yaml", f"admits:\n  - {{paper: {word}, into: MY}}\n".encode())

    assert [(each.name, each.help) for each in found] == [(finding, help_)]
    assert book is not None
    assert [rule.paper for rule in book.admits or ()] == [None]


def test_a_border_may_have_a_paper_of_its_own() -> None:
    book, found = read_book("office.yaml", OFFICE.encode())

    assert found == ()
    assert book is not None
    assert [rule.paper for rule in book.admits or ()] == ["border-pass"]


def test_a_rule_without_its_paper_or_side_is_complained_of() -> None:
    _, found = read_book("office.yaml", b"admits:\n  - {stay: 3 days}\n")

    assert [each.name for each in found] == ["missing-key", "missing-key"]
