"""Who is admitted with which paper: the table of verdicts and its words."""

from typing import Any

import pytest
from every import every
from judged_papers import KNOWN, days, on, paper, rule, visa

from delegate.assessment.paper_words import fault_words, refusals_words, remedy_words
from delegate.borders.crossings import Borders, shipped
from delegate.borders.hindrances import refused
from delegate.borders.paper_faults import BorderEntry, Used
from delegate.borders.papers import verdict
from delegate.model import Crossing, Paper, Person
from delegate.values import Text


def passport(nationality: str | None = "GB", **fields: Any) -> Paper:
    return paper("passport", nationality=nationality, **fields)


def entry(date: str = "2026-05-12", *, at: str | None = "gate", last: str | None = None, **more: Any) -> BorderEntry:
    return BorderEntry(at, more.pop("origin", "AA"), "XB", on(date), on(last) if last else None, **more)


# What the person holds, the entry, what is said of it, and the days granted.
TABLE = [
    # nobody is judged without a paper, or where no rule is known
    ((), entry(), "unchecked", None),
    ((passport(),), BorderEntry("gate", "AA", "CC", on("2026-05-12")), "unchecked", None),
    # a passport, by its nationality
    ((passport("GB"),), entry(), "admitted", 14),
    ((passport("FR"),), entry(), "admitted", 14),
    ((passport("IN"),), entry(), "missing", None),
    ((passport(None),), entry(), "unknown-nationality", None),
    # a nationality or a type that nobody looked up is not known, and not refused
    ((passport("KZ"),), entry(), "entry-unknown", None),
    ((passport("KZ"), visa()), entry(), "admitted", None),
    ((passport("KZ", expires=on("2026-05-11")),), entry(), "expired", None),
    ((passport("GB", passport_type="ordinary"),), entry(), "admitted", 14),
    ((passport("GB", passport_type="diplomatic"),), entry(), "entry-unknown", None),
    ((passport("IN", passport_type="service"),), entry(), "entry-unknown", None),
    ((passport("GB", passport_type="diplomatic"), visa()), entry(), "admitted", None),
    ((passport("GB", tbc=frozenset({"type"})),), entry(), "entry-unknown", None),
    ((passport("FR", passport_type="diplomatic"),), entry(), "admitted", 60),
    ((passport("GB", passport_type="bno"),), entry(), "missing", None),
    ((passport("XB", passport_type="diplomatic"),), entry(), "home", None),
    ((passport(None), visa()), entry(), "admitted", None),
    ((passport(None, expires=on("2026-05-11")),), entry(), "expired", None),
    ((passport("XB"),), entry(), "home", None),
    # the first and the last day of a rule, and the days beside them
    ((passport("GB"),), entry("2026-02-16"), "not-yet", 14),
    ((passport("GB"),), entry("2026-02-17"), "admitted", 14),
    ((passport("RU"),), entry("2026-09-14"), "admitted", 30),
    ((passport("RU"),), entry("2026-09-15"), "lapsed", 30),
    ((passport("RU"), visa()), entry("2026-09-15"), "admitted", None),
    ((passport("RU", expires=on("2026-09-14")),), entry("2026-09-15"), "expired", 30),
    # the last day on which a paper is valid
    ((passport("GB", expires=on("2026-05-12")),), entry(last="2026-05-12"), "admitted", 14),
    ((passport("GB", expires=on("2026-05-11")),), entry(last="2026-05-12"), "expired", 14),
    ((passport("GB", expires=on("2026-05-14")),), entry(last="2026-05-14"), "admitted", 14),
    ((passport("GB", expires=on("2026-05-13")),), entry(last="2026-05-14"), "too-short", 14),
    ((passport("JP", expires=on("2026-08-12")),), entry(last="2026-05-14"), "admitted", 90),
    ((passport("JP", expires=on("2026-08-11")),), entry(last="2026-05-14"), "too-short", 90),
    ((passport("JP", expires=on("2026-08-09")),), entry(), "too-short", 90),
    ((paper("bb-card", expires=on("2026-05-13")),), entry(last="2026-05-20"), "home", None),
    ((paper("bb-card", expires=on("2026-05-11")),), entry(), "expired", None),
    # the stay, both its ends counted
    ((passport("GB"),), entry(last="2026-05-25"), "admitted", 14),
    ((passport("GB"),), entry(last="2026-05-26"), "overstay", 14),
    ((passport("GB", stay=days(20)),), entry(last="2026-05-31"), "admitted", 20),
    ((passport("GB", stay=days(5)),), entry(last="2026-05-17"), "overstay", 5),
    ((passport("GB"), visa()), entry(last="2026-07-01"), "admitted", None),
    ((passport("GB"),), entry(last=None), "admitted", 14),
    # a visa is for one side, and stands in a passport
    ((visa(),), entry(), "admitted", None),
    ((visa(issued_for="CC"), passport("IN")), entry(), "missing", None),
    ((visa(issued_for=None), passport("IN")), entry(), "missing", None),
    ((visa(expires=on("2026-05-12")), passport("IN")), entry(last="2026-05-20"), "admitted", None),
    ((visa(expires=on("2026-05-11")), passport("IN")), entry(), "expired", None),
    ((visa(), passport("IN", expires=on("2026-05-11"))), entry(), "expired", None),
    ((visa(), passport("IN", expires=on("2026-05-13"))), entry(last="2026-05-14"), "too-short", None),
    ((visa(), passport("IN", expires=on("2026-05-14"))), entry(last="2026-05-14"), "admitted", None),
    ((visa(), passport("IN", expires=on("2026-05-13"))), entry(), "admitted", None),
    ((visa(), passport("IN", expires=on("2026-05-13")), passport("US")), entry(last="2026-05-14"), "admitted", None),
    ((visa(), passport("IN", expires=on("2026-05-11"))), entry(last="2026-05-14"), "expired", None),
    ((visa(stay=days(3)), passport("IN")), entry(last="2026-05-15"), "overstay", 3),
    # a permit, by its endorsement
    ((paper("permit", endorsement="business"),), entry("2024-05-05", last="2024-05-11"), "admitted", 7),
    ((paper("permit", endorsement="business"),), entry("2024-05-05", last="2024-05-12"), "overstay", 7),
    ((paper("permit", endorsement="business"),), entry("2024-05-06", last="2024-05-19"), "admitted", 14),
    ((paper("permit", endorsement="Business"),), entry(), "admitted", 14),
    ((paper("permit"),), entry(last="2026-12-31"), "admitted", None),
    ((paper("permit", endorsement="crew"),), entry(), "missing", None),  # a word of another side
    ((paper("permit", endorsement="medical"),), entry(), "entry-unknown", None),
    ((paper("permit", endorsement="medical", expires=on("2026-05-11")),), entry(), "expired", None),
    ((paper("permit", endorsement="medical", issued_for="CC"),), entry(), "missing", None),
    ((paper("permit", endorsement="group", issued_for="CC"),), entry(), "missing", None),
    # where it is taken
    ((passport("GB"),), entry(at="footbridge"), "refused-here", 14),
    ((passport("GB"), paper("aa-card")), entry(at="footbridge"), "admitted", 180),
    ((passport("GB"),), entry("2026-02-16", at="footbridge"), "missing", None),
    ((passport("GB"),), entry(at=None), "admitted", 14),
    # in transit: from one side, to a third, through some ports
    ((passport("US"),), entry(at="harbour", onward="CC"), "admitted", 10),
    ((passport("US"),), entry(at="harbour", onward="AA"), "missing", None),
    ((passport("US"),), entry(at="harbour"), "missing", None),
    ((passport("US"),), entry(at="gate", onward="CC"), "refused-here", 10),
    ((passport("RU"),), entry("2026-09-15", at="harbour", onward="CC"), "admitted", 10),
    # with a group
    ((paper("group-list"),), entry(listed=5), "admitted", 6),
    ((paper("group-list"),), entry(listed=4), "missing", 6),
    ((paper("group-list"),), entry(listed=None), "entry-unknown", 6),
    ((paper("group-list"), visa()), entry(listed=4), "admitted", None),
    # home, whatever else is held
    ((paper("bb-card"), passport("IN", expires=on("2020-01-01"))), entry(last="2027-01-01"), "home", None),
]


@every(("papers", "where", "state", "stay"), TABLE)
def test_the_verdict_on_a_person_at_a_border(
    papers: tuple[Paper, ...], where: BorderEntry, state: str, stay: int | None
) -> None:
    found = verdict(KNOWN, Person(id="ann", papers=papers), where)

    assert (found.state, found.stay) == (state, stay)
    assert (found.fault is not None) == (state not in ("admitted", "home", "unchecked"))


def test_papers_that_are_to_be_confirmed_are_not_judged():
    person = Person(id="ann", papers=(passport("IN"),), tbc=frozenset({"papers"}))

    assert verdict(KNOWN, person, entry()).state == "unchecked"


@every(
    ("entries_written", "made", "state"),
    [(1, 0, "admitted"), (1, 1, "used-up"), (2, 1, "admitted"), (2, 2, "used-up"), (None, 9, "admitted")],
)
def test_a_paper_is_good_for_as_many_entries_as_are_written(entries_written, made, state):
    person = Person(id="ann", papers=(passport("IN"), visa(entries=entries_written)))

    assert verdict(KNOWN, person, entry(), Used({(1, "XB"): made})).state == state


def test_entries_into_another_side_use_nothing_up():
    person = Person(id="ann", papers=(passport("IN"), visa(entries=1)))

    assert verdict(KNOWN, person, entry(), Used({(1, "CC"): 5})).state == "admitted"


def test_a_second_paper_admits_when_the_first_is_used_up():
    person = Person(id="ann", papers=(visa(entries=1), passport("GB")))

    found = verdict(KNOWN, person, entry(), Used({(0, "XB"): 1}))

    assert (found.state, found.number) == ("admitted", 1)


def test_between_two_rules_it_is_known_that_none_held():
    gap = Borders(
        admits=(
            rule("passport", nationality=("GB",), until=on("2020-03-27")),
            rule("passport", nationality=("GB",), start=on("2026-02-17")),
        )
    )

    assert verdict(gap, Person(papers=(passport("GB"),)), entry("2023-02-24")).state == "not-yet"


def test_a_shipped_rule_gives_way_to_one_of_the_trip_about_the_same_passports():
    stricter = shipped().with_admissions([rule("passport", "HK", nationality=("GB",), stay=days(3))])
    person = Person(papers=(passport("GB"),))
    where = BorderEntry("lo-wu", "CN", "HK", on("2026-11-20"), on("2026-11-25"))

    assert verdict(shipped(), person, where).state == "admitted"
    assert verdict(stricter, person, where).state == "overstay"


def test_the_words_of_a_verdict_say_by_how_much_and_what_would_do():
    def said(*papers: Paper, **more: Any) -> tuple[str, str]:
        found = verdict(KNOWN, Person(papers=papers), entry(**more))
        return fault_words(found.fault), remedy_words(found.fault)

    assert said(passport("JP", expires=on("2026-08-11")), last="2026-05-14") == (
        "the JP passport expires on 2026-08-11, and XB asks for 90 days beyond 2026-05-14: 1 day short",
        "renew it before the trip",
    )
    assert said(passport("GB"), last="2026-05-30") == (
        "the GB passport allows 14 days in XB, and this stay has 19, to 2026-05-30",
        "leave on 2026-05-25, or get a paper for a longer stay",
    )
    assert said(paper("permit", endorsement="medical")) == (
        "whether the permit (medical) admits to XB is not known: no rule speaks of such an endorsement",
        "write one of business, visit, group, or ask, and write what holds under `admits`",
    )
    assert said(paper("permit", endorsement="crew")) == (
        "the permit (crew) does not admit to XB",
        "known there: business, visit, group",
    )
    assert said(passport("IN")) == (
        "the IN passport does not admit to XB",
        "needed: a visa for XB, or one of permit, group-list, aa-card",
    )


@pytest.mark.parametrize(
    ("crossing", "said"),
    [
        ("qingmao", "does not take Jane: the GB passport is not accepted at this crossing"),
        ("gongbei", ""),
    ],
)
def test_a_crossing_says_whom_it_does_not_take_though_another_would(crossing, said):
    jane = Person(id="jane", name=Text((("", "Jane"),)), papers=(passport("GB"),))
    chan = Person(
        id="chan", name=Text((("", "Chan"),)), papers=(paper("home-return-permit"), paper("hk-identity-card"))
    )
    gate = shipped().crossing(crossing)
    assert isinstance(gate, Crossing)

    assert refusals_words(refused(shipped(), gate, (jane, chan), "MO", "CN", on("2026-11-25"))) == said


def test_a_crossing_refuses_nobody_whom_no_crossing_would_take():
    gate = shipped().crossing("qingmao")
    assert gate is not None

    assert refused(shipped(), gate, (Person(papers=(passport("GB"),)),), "MO", "CN", on("2023-02-24")) == ()
