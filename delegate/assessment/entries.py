"""Judges every entry of the trip's people into another side by the rules of entry, once for people alike."""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache

from delegate.borders.areas import belongs_to_area, have_own_visas, is_for_every_day
from delegate.borders.crossings import Borders
from delegate.borders.exits import UNWRITTEN, ExitVerdict, exit_verdict
from delegate.borders.lanes import papers_key
from delegate.borders.paper_faults import UNUSED, BorderEntry, used_with
from delegate.borders.papers import Verdict, verdict
from delegate.borders.side_rules import side_rules
from delegate.borders.wanted_papers import are_for_other_borders, may_hold_a_visa
from delegate.identity import Identity
from delegate.model import Paper
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.passages import Passage, changes_sides_aboard
from delegate.planning.plan import Plan
from delegate.tuples import NamedTuple


class JudgedEntry(NamedTuple):
    """People with the same lines and papers at one border of the trip, and what the rules say of them.

    `verdict` is on the side that they enter, `leaving` on the one that they leave.
    """

    entry: BorderEntry
    people: tuple[str, ...]
    passage: Passage
    verdict: Verdict
    leaving: ExitVerdict = UNWRITTEN


def verdicts(plan: Plan) -> tuple[JudgedEntry, ...]:
    """Every entry of the delegation, group by group of people alike, in the order of the trip.

    What is used up by one entry is missing at the next; a return home uses nothing up.
    """
    return _verdicts(Identity(plan))


@lru_cache(maxsize=1)
def _verdicts(same: Identity[Plan]) -> tuple[JudgedEntry, ...]:
    plan = same.of
    position = {who: number for number, who in enumerate(plan.people)}
    groups = []
    for number, cohort in enumerate(plan.cohorts):
        alike: dict[object, list[str]] = {}
        for who in cohort.people if plan.passages[number] else ():
            leaves = plan.people[who].leaves if cohort.checks_out else None
            alike.setdefault((papers_key(plan.people[who]), leaves and leaves.date), []).append(who)
        groups += [(tuple(people), number) for people in alike.values()]
    groups.sort(key=lambda group: position[group[0][0]])
    return tuple(judged for people, number in groups for judged in _judged(plan, people, number))


def _judged(plan: Plan, people: tuple[str, ...], number: int) -> Iterator[JudgedEntry]:
    """The entries of people alike, who are of one cohort and hold the same papers."""
    used = UNUSED
    came: dict[str, int | None] = {}  # the paper by which they entered a side
    borders, first = plan.world.borders, plan.people[people[0]]
    for passage, entry in entries(plan, number, first.leaves.date if first.leaves else None):
        found = verdict(borders, first, entry, used)
        out = exit_verdict(borders, first, entry, came.get(entry.origin))
        if out.fault and entry.origin in came:  # told at the border by which they came in
            out = UNWRITTEN
        if found.paper and found.state != "home":
            used = used_with(used, found.number, found.paper, entry)
        came[entry.into] = found.number if found.admits and found.paper else None
        yield JudgedEntry(entry, people, passage, found, out)


def entries(plan: Plan, number: int, leaves: dt.date | None = None) -> Iterator[tuple[Passage, BorderEntry]]:
    """Every entry of the cohort of that number into another side, in order, with its passage.

    Within an area without border control nobody enters, also over a crossing that a trip writes there (rule 19).
    The last day there is that of the next passage out, from whichever side of an area without controls, else the last
    on which the cohort has a line or checks out of the hotel whose nights are written. Who `leaves` the programme
    before that is not taken to stay until then.
    """
    cohort, borders = plan.cohorts[number], plan.world.borders
    made = [each for each in plan.passages[number] if each.via or not _is_within_area(borders, each)]
    end = max(plan.days[day].date for day, _ in cohort.lines)
    if cohort.checks_out:
        end = max(end, min(cohort.checks_out, leaves or cohort.checks_out))
    for position, passage in enumerate(made):
        if passage.leg and _ends_inside_airport(passage.leg):
            continue
        later = range(position + 1, len(made))  # a slice would copy all that follow
        out = next((number for number in later if _ends(plan, made[number], passage)), len(made))
        leaving = made[out] if out < len(made) else None
        last = max(leaving.left if leaving else end, passage.date)
        onward = leaving.via or leaving.into if leaving else None
        booked = leaving is not None and leaving.is_booked
        origin, into = passage.via or passage.origin, passage.into
        made_so = BorderEntry(passage.crossing, origin, into, passage.date, last, onward, passage.listed, booked)
        if side_rules(borders, into).have_cities:
            made_so = made_so._replace(places=tuple(_places_of(made, position, out)))
        if leaving and leaving.origin == into:
            made_so = made_so._replace(leaving=leaving.leaving)
        yield passage, made_so


def _places_of(made: Sequence[Passage], entry: int, out: int) -> Iterator[Place]:
    """Where people are known to be on the side that they enter by one passage until they leave it by another."""
    side = made[entry].into
    behind = (each for number in range(entry, out) for each in (made[number].leg, *made[number].behind))
    leaving = made[out] if out < len(made) else None
    stops = [leg.destination for leg in behind if leg]
    if leaving and (last := leaving.first or leaving.leg):
        stops.append(last.origin)
    yield from (stop.place for stop in stops if stop.place and stop.place.side == side)


def _is_within_area(borders: Borders, passage: Passage | BorderEntry) -> bool:
    return borders.open_border(passage.origin, passage.into, passage.date) is not None


def _ends_inside_airport(leg: Leg) -> bool:
    """Whether people land at a pier whose control takes nobody in."""
    pier = leg.destination.place
    return pier is not None and pier.within is not None and changes_sides_aboard(leg)


def _ends(plan: Plan, later: Passage, entry: Passage) -> bool:
    """Whether a passage ends a stay: out of the side that was entered, or out of one without a control towards it."""
    if later.origin == entry.into:
        return True
    open_border = plan.world.borders.open_border
    inside = open_border(entry.into, later.origin, later.date)
    return bool(inside) and later.into != entry.into and not open_border(entry.into, later.into, later.date)


def _within_areas(plan: Plan) -> Iterator[tuple[BorderEntry, tuple[str, ...]]]:
    """Entries without control into a country that has visas of its own, with the people who may need one.

    Airlines look for it: not judged are all but who holds one or is at home in the area.
    """
    for leg in plan.legs():
        origin, destination, line = leg.origin.place, leg.destination.place, leg.lines.near
        if (
            leg.open_border
            and origin
            and destination
            and line
            and have_own_visas(origin.side, destination.side, line.date)
        ):
            entry = BorderEntry(leg.crossing, origin.side, destination.side, line.date, line.date)
            if people := tuple(who for who in leg.people if _needs_visa(plan, who, entry)):
                yield entry, people


def _needs_visa(plan: Plan, who: str, entry: BorderEntry) -> bool:
    """Whether nothing says that somebody may enter: no paper, no home in the area and no rule that judges it."""
    passports = [paper.nationality for paper in plan.people[who].papers or () if paper.kind == "passport"]
    found = verdict(plan.world.borders, plan.people[who], entry)
    at_home = any(belongs_to_area(each, entry.origin, entry.into, entry.date) for each in passports)
    known = found.state != "unchecked" and bool(plan.world.borders.admissions(entry.into))
    return not (at_home or found.admits or known)


def unwritten(plan: Plan) -> tuple[str, ...]:
    """The people without written papers who come to a border whose rules are known, and are not judged there."""
    known = plan.world.borders.admissions
    people = {who for entry, those in _unchecked(plan) if known(entry.into) for who in those}
    return tuple(who for who in plan.people if who in people)


def unruled(plan: Plan) -> Mapping[str, tuple[str, ...]]:
    """The sides for which no rule is known, by the alphabet, and who is not judged there."""
    known = plan.world.borders.admissions
    found: dict[str, set[str]] = {}
    for entry, people in _unchecked(plan):
        if not known(entry.into):
            found.setdefault(entry.into, set()).update(people)
    return {side: tuple(who for who in plan.people if who in found[side]) for side in sorted(found)}


def without_passport(plan: Plan) -> Mapping[str, Mapping[str, tuple[dt.date, ...]]]:
    """Who crosses a border without a written passport, and on which dates, by what is written instead.

    A visa stands in one, and counts as if that were written; beside a card or a permit it does where it is what they
    show. A card or permit for other borders is not judged where it leads into a side for which no rule is known.
    """
    without = {who: each.papers for who, each in plan.people.items() if each.papers and _holds_no_visa(each.papers)}
    alone = {who for who, papers in without.items() if {paper.kind for paper in papers} == {"visa"}}
    found: dict[str, dict[str, list[dt.date]]] = {"visa alone": {}, "visa without it": {}, "card or permit alone": {}}
    for passage in (each for made in plan.passages for each in made if alone):
        for who in alone.intersection(passage.people):
            found["visa alone"].setdefault(who, []).append(passage.date)
    for each in verdicts(plan):
        if kind := _shown_without_one(plan, each, without.keys() - alone):
            for who in each.people:
                found[kind].setdefault(who, []).append(each.entry.date)
    return {
        kind: {who: tuple(those[who]) for who in plan.people if who in those} for kind, those in found.items() if those
    }


def _holds_no_visa(papers: Sequence[Paper]) -> bool:
    return any(paper.kind == "visa" for paper in papers) and not any(map(may_hold_a_visa, papers))


def _shown_without_one(plan: Plan, each: JudgedEntry, beside: Collection[str]) -> str | None:
    """What people alike show where a passport goes with it; `beside` are those with a visa and cards alone."""
    shown, into = each.verdict.paper, each.entry.into
    if each.people[0] in beside and shown and shown.kind == "visa":
        return "visa without it"
    papers = plan.people[each.people[0]].papers or ()
    by_card = not plan.world.borders.admissions(into) and are_for_other_borders(papers, into)
    return "card or permit alone" if by_card else None


def entered_before(plan: Plan) -> Mapping[str, tuple[str, tuple[dt.date, ...]]]:
    """Who begins the trip on a side to which they come back by the last entry of a paper, that side and those dates.

    So it is to any side of its area without controls. An entry before the trip may have used the paper up. So may the
    days before it, of a visa that is for all its stays together.
    """
    began: dict[tuple[str, ...], Passage] = {}
    used: dict[tuple[tuple[str, ...], int], list[JudgedEntry]] = {}
    found: dict[str, tuple[str, tuple[dt.date, ...]]] = {}
    for each in verdicts(plan):
        first, (state, paper) = began.setdefault(each.people, each.passage), each.verdict[:2]
        side = first.origin
        back = side == each.entry.into or _is_within_area(plan.world.borders, each.entry._replace(origin=side))
        if not back or not paper or state == "home":
            continue
        made = used.setdefault((each.people, each.verdict.number), [])
        made.append(each)
        if len(made) == paper.entries or _may_have_no_days_left(plan, first.left, made):
            found |= dict.fromkeys(each.people, (side, tuple(one.entry.date for one in made)))
    return {who: found[who] for who in plan.people if who in found}


def _may_have_no_days_left(plan: Plan, left: dt.date, made: Sequence[JudgedEntry]) -> bool:
    """Whether stays `made` on one visa are too long with the days of the trip before people `left` its area first.

    Those days count if people were there on that visa, which is for all its stays together.
    """
    entry, stay, paper = made[-1].entry, made[-1].verdict.stay, made[-1].verdict.paper
    if stay is None or paper is None or not made[-1].verdict.admits:  # too long by itself is told already
        return False
    if not is_for_every_day(paper, entry.into, entry.date):
        return False
    joins = plan.people[made[-1].people[0]].joins
    began = max(plan.days[0].date, joins.date) if joins else plan.days[0].date
    stays = [(began, left), *((one.entry.date, one.entry.last or one.entry.date) for one in made)]
    return sum((last - first).days + 1 for first, last in stays) > stay


def unchecked_dates(plan: Plan) -> tuple[dt.date, ...]:
    """The dates on which somebody enters a side and is not judged."""
    return tuple(sorted({entry.date for entry, _ in _unchecked(plan)}))


def _unchecked(plan: Plan) -> Iterator[tuple[BorderEntry, tuple[str, ...]]]:
    yield from ((each.entry, each.people) for each in verdicts(plan) if each.verdict.state == "unchecked")
    yield from _within_areas(plan)
