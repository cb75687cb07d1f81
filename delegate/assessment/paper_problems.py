"""Groups refused travellers by border and reason, one root cause once, and names what rules ask besides the paper."""

import datetime as dt
from collections.abc import Iterator
from functools import lru_cache

from delegate.assessment.entries import JudgedEntry, verdicts
from delegate.assessment.paper_words import fault_words, remedy_words
from delegate.borders.paper_faults import BorderEntry, name_of
from delegate.borders.papers import Verdict
from delegate.diagnostics import Finding
from delegate.identity import Identity
from delegate.planning.passages import Passage
from delegate.planning.plan import Plan
from delegate.source import Where
from delegate.tuples import NamedTuple


class PaperProblem(NamedTuple):
    """People refused for the same reason at the same border. `where` is the first one's paper, or papers."""

    plan: Plan
    people: tuple[str, ...]
    passage: Passage
    entry: BorderEntry
    verdict: Verdict

    @property
    def message(self) -> str:
        """`Jane Smith, into CN at Lo Wu on 2026-03-01: ...`."""
        crossing = self.plan.world.borders.crossing(self.entry.crossing) if self.entry.crossing else None
        at = f" at {crossing.name}" if crossing else ""
        named = self.plan.called(self.people)
        way = f"out of {self.entry.origin}" if self._cannot_leave else f"into {self.entry.into}"
        return f"{named}, {way}{at} on {self.entry.date}: {fault_words(self.verdict.fault)}"

    @property
    def remedy(self) -> str:
        """What would mend it."""
        return remedy_words(self.verdict.fault)

    @property
    def where(self) -> Where:
        """The paper in the delegation or in an address book."""
        return self._paper_of(self.people[0])

    @property
    def related(self) -> tuple[tuple[Where, str], ...]:
        """The line that leads over the border, and the papers of the others."""
        here = {self.where}
        found = []
        for who in self.people[1:]:
            if (place := self._paper_of(who)) not in here:
                here.add(place)
                found.append((place, "the same"))
        return ((self.passage.where, f"goes from {self.entry.origin} to {self.entry.into}"), *found)

    @property
    def firm(self) -> bool:
        """Whether it may be an error: what it depends on is sure, and the rules of the side are known."""
        side = self.entry.origin if self._cannot_leave else self.entry.into
        if self.verdict.fault and self.verdict.fault.kind == "overstay-perhaps":
            return False
        return _is_sure(self.passage, self.verdict) and bool(self.plan.world.borders.admissions(side))

    @property
    def _cannot_leave(self) -> bool:
        return self.verdict.fault is not None and self.verdict.fault.kind == "cannot-leave"

    def _paper_of(self, who: str) -> Where:
        person, paper, fault = self.plan.people[who], self.verdict.paper, self.verdict.fault
        papers = person.papers or ()
        if paper is not None and self.verdict.number < len(papers):
            shown = papers[self.verdict.number]
            if fault and fault.paper and fault.date and fault.paper != name_of(shown):  # the passport of a visa
                named = ((name_of(each), each.expires) for each in papers)
                about = zip(named, papers, strict=True)
                shown = next((each for said, each in about if said == (fault.paper, fault.date)), shown)
            if (place := shown.where()).path:
                return place
        return person.where("papers")


def refusals(plan: Plan, *states: str) -> Iterator[Finding]:
    """A finding for all who come to one of these states at a border for the same reason, at the paper of the first."""
    for those in _objections(plan, *states):
        yield Finding(
            where=those.where,
            message=those.message,
            help=those.remedy,
            related=those.related,
            people=those.people,
            firm=those.firm,
        )


def _objections(plan: Plan, *states: str) -> Iterator[PaperProblem]:
    """Everybody who comes to one of these states at a border, in the order of the delegation."""
    together: dict[tuple[object, ...], list[tuple[str, JudgedEntry]]] = {}
    for each in complaints(plan):
        entry = each.entry
        for who in each.people if each.verdict.state in states else ():
            alone = who if plan.people[who].accept else ""  # what one accepts is not accepted for all
            key = (each.verdict.state, entry.crossing, entry.into, entry.date, each.verdict.fault, alone)
            together.setdefault(key, []).append((who, each))
    position = {who: number for number, who in enumerate(plan.people)}
    for those in together.values():
        first = next((each for _, each in those if _is_sure(each.passage, each.verdict)), those[0][1])
        people = tuple(sorted((who for who, _ in those), key=position.__getitem__))
        yield PaperProblem(plan, people, first.passage, first.entry, first.verdict)


def _is_sure(passage: Passage, found: Verdict) -> bool:
    """Whether the way makes it sure: a paper that one crossing refuses depends on the port, all else on the sides."""
    return passage.port_firm if found.state == "refused-here" else passage.sides_firm


def complaints(plan: Plan) -> tuple[JudgedEntry, ...]:
    """The verdicts that are worth saying: of one root cause the first, not what follows from it further on.

    A paper that fails everywhere is told at the first border where it is needed, before others at one whose rules are
    known, and nobody is refused the return to the side from which a refused journey began. Where visas alone are
    written, the passport is named as not judged.
    """
    return _complaints(Identity(plan))


@lru_cache(maxsize=1)  # nine checks look at them, each for a state of its own
def _complaints(same: Identity[Plan]) -> tuple[JudgedEntry, ...]:
    plan, worth_saying = same.of, []
    known = plan.world.borders.admissions
    surely = {(each.people, _cause(each)) for each in verdicts(plan) if known(each.entry.into)}
    told: set[tuple[object, ...]] = set()
    strayed: dict[tuple[str, ...], str] = {}
    for each in verdicts(plan):
        if each.leaving.fault:
            each = each._replace(verdict=Verdict("missing", fault=each.leaving.fault))
        state, entry = each.verdict.state, each.entry
        if each.verdict.admits or state == "unchecked" or (state == "missing" and _shows_visas_alone(plan, each)):
            continue
        if state in ("expired", "too-short") and not known(entry.into) and (each.people, _cause(each)) in surely:
            continue
        if state in ("missing", "not-yet") and strayed.get(each.people) == entry.into:
            continue
        if state in ("missing", "not-yet"):
            strayed.setdefault(each.people, entry.origin)
        cause = (each.people, state, *_cause(each))
        if cause not in told:
            told.add(cause)
            worth_saying.append(each)
    return tuple(worth_saying)


class NeededBesides(NamedTuple):
    """What people must bring besides the paper that admits them to a `side`, as its rule says it, and when they go."""

    side: str
    needs: str
    people: tuple[str, ...]
    dates: tuple[dt.date, ...]


def needed_besides(plan: Plan) -> tuple[NeededBesides, ...]:
    """What the rules of entry that are used ask for besides the paper, as a registration before arrival, once each.

    A rule for some cities is left out: where people stay is judged.
    """
    found: dict[tuple[str, str], NeededBesides] = {}
    for each in verdicts(plan):
        rule, into = each.verdict.admission, each.entry.into
        if each.verdict.admits and rule and rule.needs and not rule.within:
            known = found.get((into, str(rule.needs)), NeededBesides(into, str(rule.needs), (), ()))
            people = tuple(dict.fromkeys((*known.people, *each.people)))
            found[known.side, known.needs] = known._replace(people=people, dates=(*known.dates, each.entry.date))
    return tuple(found.values())


def _shows_visas_alone(plan: Plan, each: JudgedEntry) -> bool:
    """Whether people alike have visas alone, for other sides: a passport that nobody wrote may admit them here."""
    return {paper.kind for paper in plan.people[each.people[0]].papers or ()} == {"visa"}


def _cause(each: JudgedEntry) -> tuple[object, ...]:
    """The key under which complaints are one: the paper where it fails by itself, else the side, border or stay."""
    state, entry, number = each.verdict.state, each.entry, each.verdict.number
    if state in ("expired", "too-short") and each.verdict.fault:  # it may be the passport of more than one visa
        return (each.verdict.fault.paper, each.verdict.fault.date)
    if state == "unknown-nationality":
        return (number,)
    if state == "refused-here":
        return (entry.crossing,)
    if state == "overstay":
        return (number, entry.into, entry.date)
    return (entry.into,)
