"""Finds what is open of people, places, vehicles, papers and facts, for the checklist before the day."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping

from delegate.assessment.entries import unruled, unwritten, without_passport
from delegate.assessment.open_lines import lines_without_city, places_of_city_alone, unknown_keys
from delegate.assessment.paper_problems import needed_besides
from delegate.assessment.unsure_facts import unsure
from delegate.diagnostics import Finding
from delegate.i18n.countries import side_name
from delegate.i18n.dates import full_date
from delegate.i18n.phrases import count, listed
from delegate.keys import Record
from delegate.planning.plan import Plan
from delegate.sheet.checklist_model import ASK, DESK, HOSTS, PEOPLE, OpenItem, in_words

HALF_A_YEAR = dt.timedelta(days=183)


# --- people, places, vehicles -----------------------------------------------------------------------------------------


def unknown_records(plan: Plan) -> Iterator[OpenItem]:
    """What is to be confirmed of people, hosts, venues, vehicles and agreements."""
    trip = plan.trip
    used = {place.id for line in plan.lines() for place in line.places} | set(lines_without_city(plan))
    for id_, place in places_of_city_alone(plan).items():
        if id_ in (trip.venues or {}):
            yield OpenItem(DESK, "place", f"{place.names}: only its city is known", (trip.venues or {})[id_].where())
    venues = {id_: venue for id_, venue in (trip.venues or {}).items() if id_ in used}
    tables: tuple[tuple[str, Mapping[str, Record]], ...] = (
        (PEOPLE, plan.people),
        (HOSTS, plan.hosts),
        (DESK, venues),
        (DESK, trip.vehicles or {}),
        (DESK, dict(_numbered(trip.agreements or ()))),
    )
    for duty, records in tables:
        for id_, record in records.items():
            if keys := unknown_keys(record):
                name = getattr(record, "name", None) or getattr(record, "title", None) or id_
                open_ = in_words(keys) + ("" if keys == ("people",) else " to be confirmed")
                said = open_ if duty == PEOPLE else f"{name}: {open_}"
                where = record.where(keys[0])
                yield OpenItem(duty, "tbc", said, where, people=(id_,) if duty == PEOPLE else ())


def _numbered(records: Iterable[Record]) -> Iterator[tuple[str, Record]]:
    """Records without an id, by their numbers."""
    return ((str(number), record) for number, record in enumerate(records, 1))


# --- papers and facts -------------------------------------------------------------------------------------------------


def papers(plan: Plan, findings: Iterable[Finding]) -> Iterator[OpenItem]:
    """The people whose papers nobody wrote, together, what else they need, and the sides without known rules of entry.

    Papers that are `tbc` or cannot be read are told with all else of a person that is to be confirmed.
    """
    if people := tuple(who for who in unwritten(plan) if "papers" not in plan.people[who].tbc):
        yield OpenItem(PEOPLE, "papers", "papers not written", plan.people[people[0]].where(), people=people)
    for kind, alone in without_passport(plan).items():
        said = f"the passport not written, a {kind} is"
        yield OpenItem(PEOPLE, "papers", said, plan.people[next(iter(alone))].where(), people=tuple(alone))
    for needed in needed_besides(plan):
        said = f"into {side_name(needed.side)} {needed.needs}"
        yield OpenItem(
            PEOPLE, "papers", said, plan.people[needed.people[0]].where(), needed.dates[0], people=needed.people
        )
    yield from _expiring(plan, findings)
    if sides := [side_name(side) for side in unruled(plan)]:
        ask = "ask the consulate" if len(sides) == 1 else "ask the consulates"
        yield OpenItem(ASK, "fact", f"{listed(sides)}: entry rules are not in the data; {ask}")


def _expiring(plan: Plan, findings: Iterable[Finding]) -> Iterator[OpenItem]:
    """Passports that end within half a year of the last day, of people who cross a border and have no finding on it.

    Many countries and airlines ask for six months, also where the rules of entry are not in the data.
    """
    last = max((day.date for day in plan.days), default=None)
    told = {who for each in findings if each.name in ("paper-expired", "paper-expires-soon") for who in each.people}
    crossing = {who for made in plan.passages for passage in made for who in passage.people} - told
    for who, person in plan.people.items():
        passports = [paper for paper in person.papers or () if paper.kind == "passport" and paper.expires]
        end = max((paper.expires for paper in passports if paper.expires), default=None)
        if who in crossing and end and last and end < last + HALF_A_YEAR:
            said = f"passport expires on {full_date(end)}, {_from_last_day((end - last).days)}"
            where = next(paper for paper in passports if paper.expires == end).where("expires")
            yield OpenItem(PEOPLE, "expiring", said, where, people=(who,))


def _from_last_day(days: int) -> str:
    if not days:
        return "the last day"
    return f"{count(abs(days), 'day')} {'after' if days > 0 else 'before'} the last day"


def facts(plan: Plan, findings: Iterable[Finding]) -> Iterator[OpenItem]:
    """Facts about borders that are old or unsure, each by itself, with whom to call."""
    open_ = [each for each in findings if each.name == "unsure-facts" and each.accepted is None]
    told = {related for each in open_ for related in each.related}
    for fact in unsure(plan):
        if (fact.where, f"uses {fact.fact}") in told:
            said = f"{fact.fact}: {fact.ground}; ask {fact.answered_by}"
            yield OpenItem(ASK, "fact", said, fact.where)
