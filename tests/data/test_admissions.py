"""The shipped rules of entry: who is admitted where, when and for how long, and where each rule is from."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from every import every

from delegate.borders.crossings import shipped
from delegate.borders.paper_faults import BorderEntry
from delegate.borders.papers import verdict
from delegate.clock import DAY
from delegate.model import PASSPORT_TYPES, Admission, Paper, Person
from delegate.pipeline import world
from delegate.places.shipped import DATA
from delegate.reading.books import read_book
from delegate.reading.papers import KINDS
from delegate.reading.trip import Fetched, read_trip

pytestmark = pytest.mark.slow

BOOKS = sorted((DATA / "borders").glob("*.yaml"))
SIDES = ("CN", "HK", "MO")
RULES = tuple(rule for side in SIDES for rule in shipped().admissions(side))
CROSSINGS = {crossing.id for crossing in shipped().all()}

TODAY = dt.date(2026, 11, 20)
NOBODY = "nobody"  # no rule in force speaks of it
HOME = "home"
OPEN = "no figure"  # admitted, for a stay that no rule knows

EUROPEAN_UNION = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
VISA_FREE = """AD AR AT AU BE BG BH BR CH CL CY DE DK EE ES FI FR GR HR HU IE IS IT JP KR KW LI LU LV MC ME MK MT NL NO
NZ OM PE PL PT RO SA SI SK UY"""


def named(rule: Admission) -> str:
    return rule.origin_.path.rpartition("/")[2] + " " + rule.origin_.yaml_path


def in_force(
    paper: str, into: str, date: str, of: str = "", at: str = "lo-wu", onward: bool = False
) -> Iterator[Admission]:
    """The rules that speak of a paper on a date; `of` is a nationality or an endorsement."""
    day = dt.date.fromisoformat(date)
    for rule in shipped().admissions(into):
        dated = (rule.start or day) <= day <= (rule.until or day)
        dated &= "ordinary" in (rule.passport_types or ("ordinary",))
        whose = of in (rule.nationality or rule.endorsement or (of,))
        here = at in (rule.only_at or (at,)) and at not in (rule.never_at or ())
        if rule.paper == paper and not rule.refused and dated and whose and here and (onward or not rule.onward):
            yield rule


def longest(rules: Iterator[Admission]) -> str | int:
    """Days of the longest stay, or one of the words above."""
    found = list(rules)
    if not found:
        return NOBODY
    if any(rule.home for rule in found):
        return HOME
    return max((rule.stay.low // DAY for rule in found if rule.stay), default=OPEN)


@every(
    ("paper", "into", "date", "of", "stay"),
    [
        ("two-way-permit", "HK", "2023-02-24", "business", 7),
        ("two-way-permit", "HK", "2024-05-05", "business", 7),
        ("two-way-permit", "HK", "2024-05-06", "business", 14),
        ("two-way-permit", "MO", "2024-05-05", "business", 7),
        ("two-way-permit", "MO", "2026-11-20", "business", 14),
        ("two-way-permit", "HK", "2023-02-19", "talent", NOBODY),
        ("two-way-permit", "HK", "2023-02-20", "talent", 30),
        ("two-way-permit", "HK", "2026-11-20", "other", 14),
        ("two-way-permit", "HK", "2026-11-20", "individual-visit", 7),
        ("two-way-permit", "MO", "2026-11-20", "group", 7),
        ("two-way-permit", "HK", "2026-11-20", "family", OPEN),
        ("two-way-permit", "HK", "2026-11-20", "exhibition", NOBODY),
        ("two-way-permit", "MO", "2024-05-05", "exhibition", NOBODY),
        ("two-way-permit", "MO", "2024-05-06", "exhibition", OPEN),
        ("two-way-permit", "MO", "2024-12-31", "hengqin", NOBODY),
        ("two-way-permit", "MO", "2025-01-01", "zhuhai", 7),
        ("two-way-permit", "CN", "2023-02-24", "business", HOME),
        ("official-permit", "HK", "2023-02-24", "", OPEN),
        ("official-permit", "MO", "2023-02-24", "", OPEN),
        ("official-permit", "CN", "2023-02-24", "", HOME),
        ("passport", "CN", "2026-11-20", "CN", HOME),
        ("passport", "HK", "2026-11-20", "HK", HOME),
        ("passport", "CN", "2026-11-20", "HK", NOBODY),
        ("hk-identity-card", "HK", "2026-11-20", "", HOME),
        ("hk-identity-card", "MO", "2026-11-20", "", 365),
        ("hk-identity-card", "CN", "2026-11-20", "", NOBODY),
        ("macau-identity-card", "HK", "2026-11-20", "", 180),
        ("macau-identity-card", "MO", "2026-11-20", "", HOME),
        ("home-return-permit", "CN", "2023-02-24", "", OPEN),
        ("home-return-permit", "HK", "2023-02-24", "", HOME),
        ("home-return-permit", "MO", "2023-02-24", "", 30),
        ("non-chinese-travel-permit", "CN", "2024-07-09", "", NOBODY),
        ("non-chinese-travel-permit", "CN", "2024-07-10", "", 90),
        ("visa", "CN", "2023-02-24", "", OPEN),
        ("passport", "CN", "2025-07-15", "AZ", NOBODY),
        ("passport", "CN", "2025-07-16", "AZ", 30),
        ("passport", "CN", "2024-05-27", "GE", NOBODY),
        ("passport", "CN", "2024-05-28", "GE", 30),
        ("passport", "CN", "2024-12-28", "SB", 30),
        ("passport", "CN", "2025-04-02", "WS", 30),
        ("passport", "CN", "2024-05-20", "AM", 90),
        ("passport", "CN", "2024-05-21", "AM", 30),
        ("passport", "CN", "2026-11-20", "MN", NOBODY),
        ("passport", "HK", "2019-04-09", "BY", 14),
        ("passport", "HK", "2019-04-10", "BY", 30),
        ("passport", "HK", "2024-09-29", "GE", NOBODY),
        ("passport", "HK", "2024-09-30", "GE", 30),
        ("passport", "HK", "2026-11-20", "KZ", 14),
        ("passport", "HK", "2026-11-20", "PA", 30),
        ("passport", "HK", "2024-01-29", "SZ", 90),
        ("passport", "HK", "2026-11-20", "SZ", NOBODY),
        ("passport", "MO", "2024-10-23", "KZ", NOBODY),
        ("passport", "MO", "2024-10-24", "KZ", 14),
        ("taiwan-permit", "CN", "2026-11-20", "", OPEN),
        ("taiwan-permit", "HK", "2011-08-31", "", NOBODY),
        ("taiwan-permit", "HK", "2026-11-20", "", 30),
        ("taiwan-permit", "MO", "2017-04-09", "", NOBODY),
        ("taiwan-permit", "MO", "2026-11-20", "", 30),
        ("apec-card", "CN", "2026-11-20", "AU", 60),
        ("apec-card", "HK", "2026-11-20", "AU", 60),
        ("apec-card", "CN", "2026-11-20", "IN", NOBODY),
        ("apec-card", "MO", "2026-11-20", "AU", NOBODY),
        ("tour-group-list", "CN", "2026-11-20", "", 6),
        ("passport", "CN", "2023-11-30", "FR", NOBODY),
        ("passport", "CN", "2023-12-01", "FR", 15),
        ("passport", "CN", "2024-11-29", "FR", 15),
        ("passport", "CN", "2024-11-30", "FR", 30),
        ("passport", "CN", "2024-11-07", "KR", NOBODY),
        ("passport", "CN", "2024-11-08", "KR", 15),
        ("passport", "CN", "2024-11-29", "JP", NOBODY),
        ("passport", "CN", "2024-11-30", "JP", 30),
        ("passport", "CN", "2025-11-09", "SE", NOBODY),
        ("passport", "CN", "2025-11-10", "SE", 30),
        ("passport", "CN", "2023-02-24", "GB", NOBODY),
        ("passport", "CN", "2026-02-16", "GB", NOBODY),
        ("passport", "CN", "2026-02-17", "GB", 30),
        ("passport", "CN", "2026-02-17", "CA", 30),
        ("passport", "CN", "2026-11-20", "US", NOBODY),
        ("passport", "CN", "2026-11-20", "MY", 30),
        ("passport", "CN", "2027-06-01", "MY", 30),
        ("passport", "CN", "2024-02-08", "SG", 15),
        ("passport", "CN", "2024-02-09", "SG", 30),
        ("passport", "HK", "2023-02-24", "GB", 180),
        ("passport", "HK", "2026-11-20", "US", 90),
        ("passport", "HK", "2026-11-20", "NO", 90),
        ("passport", "HK", "2026-11-20", "ZA", 30),
        ("passport", "HK", "2026-11-20", "IN", 14),
        ("passport", "HK", "2023-02-24", "RU", 14),
        ("passport", "MO", "2026-11-20", "GB", 180),
        ("passport", "MO", "2026-11-20", "RU", 30),
        ("passport", "MO", "2026-11-20", "BN", 14),
        ("passport", "MO", "2025-07-15", "SA", NOBODY),
        ("passport", "MO", "2025-07-16", "SA", 30),
    ],
)
def test_a_paper_admits_for_so_many_days(paper: str, into: str, date: str, of: str, stay: str | int) -> None:
    assert longest(in_force(paper, into, date, of)) == stay


@every("nationality", EUROPEAN_UNION.split())
def test_whoever_is_of_the_european_union_has_90_days_in_hong_kong_and_macau(nationality: str) -> None:
    assert longest(in_force("passport", "HK", "2026-11-20", nationality)) == 90
    assert longest(in_force("passport", "MO", "2026-11-20", nationality, at="gongbei")) == 90


@every("nationality", [*VISA_FREE.split(), "SE", "GB", "CA"])
def test_the_visa_free_list_ends_with_2026_and_nobody_is_admitted_by_it_after(nationality: str) -> None:
    assert longest(in_force("passport", "CN", "2026-12-31", nationality)) == 30
    assert longest(in_force("passport", "CN", "2027-01-01", nationality)) == NOBODY


def test_the_list_of_november_2025_has_45_countries() -> None:
    assert len(set(VISA_FREE.split())) == 45


def test_russians_are_admitted_without_a_visa_for_one_year() -> None:
    ends = {day: longest(in_force("passport", "CN", day, "RU")) for day in ("2025-09-14", "2026-09-14", "2026-09-15")}

    assert ends == {"2025-09-14": NOBODY, "2026-09-14": 30, "2026-09-15": NOBODY}


def test_macau_wants_a_passport_valid_for_90_days_beyond_the_stay() -> None:
    wanted = {rule.beyond for rule in RULES if rule.into == "MO" and rule.paper == "passport" and rule.stay}

    assert {length.low // DAY for length in wanted if length} == {90}
    assert None not in wanted


# --- in transit -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("nationality", "date", "port", "stay"),
    [
        ("US", "2024-12-16", "shenzhen-airport", NOBODY),
        ("US", "2024-12-17", "shenzhen-airport", 10),
        ("US", "2026-11-20", "shekou-immigration", 10),
        ("US", "2026-11-20", "lo-wu", NOBODY),
        ("US", "2026-11-20", "gongbei", NOBODY),
        ("US", "2025-11-04", "west-kowloon", NOBODY),
        ("US", "2025-11-05", "west-kowloon", 10),
        ("US", "2025-11-05", "hengqin", 10),
        ("ID", "2025-06-11", "guangzhou-airport", NOBODY),
        ("ID", "2025-06-12", "guangzhou-airport", 10),
        ("ID", "2025-11-05", "hzmb-hk-zhuhai", 10),
        ("IN", "2026-11-20", "shenzhen-airport", NOBODY),
    ],
)
def test_transit_admits_for_ten_days_at_its_ports(nationality: str, date: str, port: str, stay: str | int) -> None:
    assert longest(in_force("passport", "CN", date, nationality, at=port, onward=True)) == stay


def test_transit_is_for_54_countries_and_indonesia() -> None:
    transit = [rule for rule in RULES if rule.onward and rule.nationality != ("CN",)]

    assert {len(rule.nationality or ()) for rule in transit} == {54, 1}
    assert len({each for rule in transit for each in rule.nationality or ()}) == 55
    assert all(rule.into == "CN" and rule.only_at for rule in transit)


@pytest.mark.parametrize("into", ["CN", "MO"])
def test_qingmao_takes_no_passport(into: str) -> None:
    papers = {rule.paper for rule in shipped().admissions(into) if "qingmao" not in (rule.never_at or ())}
    elsewhere = {rule.paper for rule in RULES if rule.only_at and "qingmao" not in rule.only_at}

    assert papers & {"passport", "visa"} <= elsewhere
    assert {"two-way-permit", "home-return-permit"} <= papers


# --- not known is never no --------------------------------------------------------------------------------------------


def test_whose_waiver_was_withdrawn_is_admitted_until_then_and_refused_from_then_on() -> None:
    assert state("SZ", "HK", date="2024-01-29") == "admitted"
    assert state("SZ", "HK", date="2024-01-30") == "missing"


def state(nationality: str, into: str, type_: str | None = None, date: str = "2026-11-20") -> str:
    """What is said of somebody with such a passport alone, who comes from Japan."""
    guest = Person(papers=(Paper(kind="passport", nationality=nationality, passport_type=type_),))
    return verdict(shipped(), guest, BorderEntry(None, "JP", into, dt.date.fromisoformat(date))).state


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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
    for side in SIDES:
        countries = {each for rule in shipped().admissions(side) for each in rule.nationality or ()}
        for country in countries:
            for day in starts:
                found = [named(rule) for rule in in_force("passport", side, day.isoformat(), country)]
                assert len(found) <= 1, (country, day)


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
