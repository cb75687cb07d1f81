"""A visa of one country of an area without controls is judged by its own words at the borders of the others."""

import datetime as dt

import pytest
from judged_papers import days, flown
from small_trips import worked_out

from delegate.assessment.entries import verdicts
from delegate.assessment.not_judged import not_judged
from delegate.assessment.paper_words import fault_words
from delegate.borders.crossings import Borders
from delegate.borders.paper_faults import UNUSED, BorderEntry, used_with
from delegate.borders.papers import verdict
from delegate.diagnostics import Severity
from delegate.model import Paper, Person

CHINESE = "{passport: {nationality: CN}}"
IN_AND_OUT = (("PEK", "VIE", 14), ("VIE", "PEK", 16))
TWICE = (("PEK", "CDG", 10), ("CDG", "IST", 12), ("IST", "VIE", 14), ("VIE", "PEK", 16))


@pytest.mark.parametrize(
    ("terms", "flights", "name"),
    [
        ("expires: 2026-09-13", IN_AND_OUT, "paper-expired"),
        ("expires: 2026-09-15", IN_AND_OUT, "paper-expires-soon"),  # it is for every day of the stay
        ("entries: 1", TWICE, "entries-used-up"),
        ("stay: 2 days", IN_AND_OUT, "stay-too-long"),
    ],
)
@pytest.mark.parametrize("side", ["AT", "FR"])
def test_a_visa_of_any_country_of_the_area_must_be_good_for_the_entry(side, terms, flights, name) -> None:
    said = flown(f"{CHINESE}, {{visa: {{for: {side}, {terms}}}}}", flights)[1]

    assert said == [(name, Severity.WARNING)]


def test_a_visa_of_another_country_of_the_area_admits_where_rules_are_known_too() -> None:
    rules = "admits: [{paper: passport, nationality: US, into: AT, stay: 90 days}]\n"

    for side, state in (("FR", "admitted"), ("GB", "entry-unknown")):
        plan, _ = flown(f"{CHINESE}, {{visa: {{for: {side}}}}}", IN_AND_OUT, rules)

        assert verdicts(plan)[0].verdict.state == state


def test_of_two_visas_of_the_area_the_one_of_the_side_itself_is_used() -> None:
    visas = "{visa: {for: AT, entries: 1}}, {visa: {for: FR, entries: 1, expires: 2026-09-12}}"
    plan, said = flown(f"{CHINESE}, {visas}", TWICE)

    assert said == []
    used = [(each.entry.into, each.verdict.number) for each in verdicts(plan) if each.verdict.paper]
    assert [each for each in used if each[0] in ("FR", "AT")] == [("FR", 2), ("AT", 1)]


def test_elsewhere_a_visa_need_only_be_valid_on_the_day_of_entry() -> None:
    visa = "{visa: {for: TR, expires: 2026-09-15}}"

    assert flown(f"{CHINESE}, {visa}", (("PEK", "IST", 14), ("IST", "PEK", 16)))[1] == []


@pytest.mark.parametrize(
    ("side", "port"),
    [
        ("GB", "DUB"),  # no control between them, and each has its own visas
        ("FR", "LCA"),  # no member
        ("FR", "IST"),
    ],
)
def test_elsewhere_a_visa_admits_to_its_own_country_alone(side: str, port: str) -> None:
    plan, said = flown(f"{CHINESE}, {{visa: {{for: {side}, expires: 2026-09-13}}}}", (("PEK", port, 14),))

    assert said == []
    assert [each.verdict.state for each in verdicts(plan)] == ["unchecked"]


@pytest.mark.parametrize(
    "flights",
    [
        (("PEK", "FRA", 14), ("FRA", "VIE", 15)),
        (("PEK", "FRA", 14), ("FRA", "VIE", 15), ("VIE", "FRA", 17), ("FRA", "PEK", 18)),
    ],
)
def test_who_changes_to_a_flight_within_the_area_enters_it_where_they_land(flights) -> None:
    plan, said = flown(f"{CHINESE}, {{visa: {{for: FR, expires: 2026-09-13}}}}", flights)

    assert said == [("paper-expired", Severity.WARNING)]
    assert [(each.origin, each.into) for each in plan.passages[0]] == [("CN", "DE"), ("DE", "CN")][: len(flights) // 2]


@pytest.mark.parametrize(
    ("city", "small"), [("Rome", "Vatican City"), ("Nice", "Monaco"), ("Bologna", '"San Marino, SM"')]
)
def test_rule_19_a_country_whose_only_border_is_open_belongs_to_the_area(city: str, small: str) -> None:
    text = (
        "trip: A small country\ndelegation: {zhao: {name: Zhao}}\n"
        f"venues: {{a: {{name: A, city: {city}}}, b: {{name: B, city: {small}}}}}\ndays:\n  2026-09-14:\n"
        "    - {meeting: One, time: '09:00-10:00', venue: a}\n    - {meeting: Two, time: '15:00-16:00', venue: b}\n"
    )
    outcome = worked_out(text)

    assert outcome.plan is not None
    assert [leg.open_border for leg in outcome.plan.legs()] == ["Schengen area"]
    assert not any(each.name == "no-crossing" for each in outcome.findings)


def test_an_entry_before_the_trip_is_not_judged_where_people_come_back_to_another_country_of_the_area() -> None:
    visa = f"{CHINESE}, {{visa: {{for: FR, entries: 1}}}}, {{visa: {{for: GB}}}}"

    for back, named in (("CDG", True), ("BRU", True), ("PEK", False)):
        plan, said = flown(visa, (("CDG", "LHR", 12), ("LHR", back, 14)))

        assert "entries-used-up" not in [name for name, _ in said]
        messages = [each.message for each in not_judged(plan)]
        assert any("whether an entry of Zhao into France before the trip counts" in each for each in messages) is named


def test_who_changes_outside_the_area_on_the_way_to_another_of_its_countries_enters_it_again() -> None:
    changes = (("PEK", "CDG", 10), ("CDG", "LHR", 12), ("LHR", "BRU", 13))

    for entries, told in ((1, [("entries-used-up", Severity.WARNING)]), (2, [])):
        assert flown(f"{CHINESE}, {{visa: {{for: FR, entries: {entries}}}}}", changes)[1] == told


def test_who_begins_in_the_area_and_changes_outside_it_may_have_used_an_entry_before() -> None:
    plan, _ = flown(f"{CHINESE}, {{visa: {{for: FR, entries: 1}}}}", (("CDG", "LHR", 12), ("LHR", "BRU", 13)))

    (told,) = (each.message for each in not_judged(plan) if each.reason == "papers")
    assert "whether an entry of Zhao into France before the trip counts" in told


IN_TWO_PARTS = (("PEK", "CDG", 10), ("CDG", "LHR", 12), ("LHR", "BRU", 14), ("BRU", "PEK", 16))
LONDON = "{visa: {for: GB}}"


def test_the_days_of_a_visa_of_the_area_are_those_of_all_its_stays_together() -> None:
    for number, told in ((5, [("stay-too-long", Severity.WARNING)]), (6, [])):
        visa = f"{{visa: {{for: FR, entries: 2, stay: {number} days}}}}"

        assert flown(f"{CHINESE}, {visa}, {LONDON}", IN_TWO_PARTS)[1] == told

    plan, _ = flown(f"{CHINESE}, {{visa: {{for: FR, stay: 5 days}}}}, {LONDON}", IN_TWO_PARTS)
    (late,) = (each for each in verdicts(plan) if each.verdict.state == "overstay")
    assert fault_words(late.verdict.fault) == (
        "the visa for FR allows 5 days in all its stays together, and to 2026-09-16 they have 6"
    )


def test_the_day_on_which_somebody_leaves_the_area_and_comes_back_counts_once() -> None:
    again = BorderEntry(None, "GB", "BE", dt.date(2026, 9, 12), dt.date(2026, 9, 14))
    visa = Paper(kind="visa", issued_for="FR", stay=days(5))
    used = used_with(UNUSED, 0, visa, again._replace(date=dt.date(2026, 9, 10), last=dt.date(2026, 9, 12)))

    assert verdict(Borders(), Person(id="zhao", papers=(visa,)), again, used).state == "admitted"


def test_stays_that_are_too_long_by_themselves_are_told_once_and_those_behind_them_are_not() -> None:
    said = flown(f"{CHINESE}, {{visa: {{for: FR, stay: 2 days}}}}, {LONDON}", IN_TWO_PARTS)[1]

    assert [name for name, _ in said] == ["stay-too-long", "stay-too-long"]  # each has three days by itself

    short = (("PEK", "CDG", 10), ("CDG", "LHR", 13), ("LHR", "BRU", 14), ("BRU", "PEK", 15))
    assert [name for name, _ in flown(f"{CHINESE}, {{visa: {{for: FR, stay: 3 days}}}}, {LONDON}", short)[1]] == [
        "stay-too-long"
    ]


def test_elsewhere_each_stay_has_the_days_of_its_visa_anew() -> None:
    out = (("PEK", "IST", 10), ("IST", "LHR", 12), ("LHR", "IST", 14), ("IST", "PEK", 16))

    assert flown(f"{CHINESE}, {{visa: {{for: TR, stay: 3 days}}}}, {LONDON}", out)[1] == []


def test_days_in_the_area_before_the_first_way_out_of_it_may_be_of_the_visa_of_the_next_stay() -> None:
    later = (("CDG", "BRU", 10), *IN_TWO_PARTS[1:])
    for number, named in ((5, True), (6, False)):
        plan, said = flown(f"{CHINESE}, {{visa: {{for: FR, stay: {number} days}}}}, {LONDON}", later)

        assert said == []
        messages = [each.message for each in not_judged(plan)]
        assert any("whether an entry of Zhao into France before the trip counts" in each for each in messages) is named
