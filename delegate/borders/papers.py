"""Judges which paper admits a person at a border, by the rules of entry into the side beyond it."""

from collections.abc import Iterator, Sequence

from delegate.borders.areas import admits_to_area
from delegate.borders.crossings import Borders
from delegate.borders.paper_faults import (
    UNUSED,
    BorderEntry,
    PaperFault,
    Used,
    days_granted,
    fault_under,
    is_barred,
    is_of_type,
    is_running,
    name_of,
    not_taken_here,
    unheard_endorsement,
)
from delegate.borders.side_rules import SideRules, side_rules
from delegate.borders.wanted_papers import usable_abroad, with_wanted
from delegate.model import Admission, Paper, Person
from delegate.tuples import NamedTuple

# The first of these that any paper comes to is what is said: what admits, then what almost does.
ORDER = (
    "home",
    "admitted",
    "lapsed",
    "entry-unknown",
    "overstay",
    "used-up",
    "too-short",
    "expired",
    "refused-here",
    "unknown-nationality",
    "not-yet",
    "missing",
    "unchecked",
)
ADMITTING = ("home", "admitted")
PASSING = (*ADMITTING, "lapsed", "entry-unknown")  # no paper is known to be wrong for the side itself
STATES = {  # of a fault that says more than its state
    "ends-during-stay": "too-short",
    "overstay-perhaps": "overstay",
    "overstay-in-all": "overstay",
    "only-at": "refused-here",
    "hall": "refused-here",
    "hall-card": "entry-unknown",
    "hall-kin": "entry-unknown",
    "unknown-type": "entry-unknown",
    "type-open": "entry-unknown",
    "not-looked-up": "entry-unknown",
    "unknown-endorsement": "entry-unknown",
    "card-of-others": "entry-unknown",
    "group-not-counted": "entry-unknown",
    "group-too-small": "missing",
    "group-parts": "entry-unknown",
    "outside-cities": "entry-unknown",
    "port-unknown": "entry-unknown",
    "may-be-transit": "entry-unknown",
}
_KIN = {"non-chinese-travel-permit": "home-return-permit"}  # permits that no source sets apart in a hall
NO_LIMIT = 100_000  # days: longer than any stay


class Verdict(NamedTuple):
    """What the rules say of one person at one border.

    `state` is one of `ORDER`. `paper` is the one that admits, or comes nearest to it, `number` its place among the
    person's papers, and `admission` the rule it was judged by. `stay` is how many days are granted, None where that is
    not known or not limited. `fault` is what is wrong, None where nothing is.
    """

    state: str
    paper: Paper | None = None
    number: int = -1
    admission: Admission | None = None
    stay: int | None = None
    fault: PaperFault | None = None

    @property
    def admits(self) -> bool:
        """Whether it is known that the person may enter."""
        return self.state in ADMITTING

    @property
    def unsure(self) -> tuple[Admission, ...]:
        """The rule that it leans on, where that is no better than low."""
        return (self.admission,) if self.admission and self.admission.confidence == "low" else ()


def verdict(borders: Borders, person: Person, entry: BorderEntry, used: Used = UNUSED) -> Verdict:
    """The best that any paper of a person does at a border.

    `used` is what the earlier stays of the trip used up. Without a written paper nobody is judged. Where no rule is
    known for the side, a visa for it and a passport of it are judged by what they say, and papers of which none lasts
    are told; nothing else is. A passport of a nationality or of a type that nobody looked up is `entry-unknown`, and
    not refused.
    """
    papers = person.papers or ()
    if not papers or "papers" in person.tbc:
        return Verdict("unchecked")
    rules = side_rules(borders, entry.into)
    found = [each for number in range(len(papers)) for each in _judged(papers, number, rules, entry, used)]
    for number, paper in enumerate(papers):
        if fault := unheard_endorsement(paper, borders.endorsements, rules.about(paper.kind), entry):
            found.append(Verdict(STATES.get(fault.kind, fault.kind), paper, number, fault=fault))
    best = min(found, key=lambda each: _rank(each, entry.origin, rules), default=None)
    if best is None:
        if not rules.all:
            return _none_lasts(papers, entry)
        return _unheard_of(papers, entry, borders.paper_kinds()) or _missing(papers, rules.all, entry)
    hall = _asked_by_hall(borders, papers, entry) if best.state in PASSING else None
    return best._replace(state=STATES[hall.kind], fault=hall) if hall else best


# --- one paper --------------------------------------------------------------------------------------------------------


def _judged(
    papers: Sequence[Paper], number: int, rules: SideRules, entry: BorderEntry, used: Used
) -> Iterator[Verdict]:
    """What one paper comes to under each rule that speaks of it."""
    paper = papers[number]
    holder = _nationality(papers, paper)
    about = rules.about(paper.kind)
    meant = [rule for rule in about if _speaks_of(rule, paper, holder, entry) and not is_barred(rule, papers)]
    spoken_of = bool(meant)
    if paper.kind in ("passport", "apec-card") and not any(is_of_type(rule, paper) for rule in meant):
        yield from _not_looked_up(papers, number, about, spoken_of, entry)
    meant = [rule for rule in meant if is_of_type(rule, paper)]
    own = [rule for rule in meant if rule.origin_.provenance != "shipped" and is_running(rule, entry.date)]
    meant = own or [rule for rule in meant if is_running(rule, entry.date) or not not_taken_here(rule, paper, entry)]
    if any(rule.start and entry.date < rule.start for rule in meant):  # between two rules it is known that none held
        meant = [rule for rule in meant if not (rule.until and rule.until < entry.date)]
    if any(rule.refused and rule.start and is_running(rule, entry.date) for rule in meant):  # what held before is over
        meant = [rule for rule in meant if is_running(rule, entry.date)]
    guessed = []
    for rule in (each for each in meant if not each.refused):
        found = _under(papers, number, rule, entry, used)
        if holder is None and rule.nationality is not None and paper.kind != "apec-card":
            guessed.append(found)
        else:
            yield found
    if guessed:
        best = min(guessed, key=_nearness)
        hopeful = best.admits or best.state in ("lapsed", "entry-unknown", "not-yet", "overstay")
        yield _unknown_nationality(paper, number, entry) if hopeful else best._replace(admission=None, stay=None)
    if not spoken_of:
        yield from _by_itself(papers, number, entry, used)


def _not_looked_up(
    papers: Sequence[Paper], number: int, about: Sequence[Admission], spoken_of: bool, entry: BorderEntry
) -> Iterator[Verdict]:
    """A passport of a type, or a nationality of it or of a card's holder, that no rule knows, where others are."""
    paper = papers[number]
    others = any(not rule.home for rule in about)
    if not (spoken_of or others) or paper.nationality == entry.into or paper.issued_for not in (None, entry.into):
        return
    unread = "type-open" if "type" in paper.tbc else "unknown-type"
    kind = unread if spoken_of else "not-looked-up"
    fault = PaperFault(kind, entry.into, name_of(paper))
    if paper.kind == "apec-card":
        beside = tuple(name_of(each) for each in papers if each.kind == "passport")
        fault = fault._replace(kind="card-of-others", held=beside)
    if paper.expires and paper.expires < entry.date:
        fault = fault._replace(kind="expired", date=paper.expires)
    yield Verdict(STATES.get(fault.kind, fault.kind), paper, number, fault=fault)


def _by_itself(papers: Sequence[Paper], number: int, entry: BorderEntry, used: Used) -> Iterator[Verdict]:
    """A visa for the side or its area, or a passport of it, of which no rule speaks: they admit by what they are."""
    paper = papers[number]
    if paper.kind == "visa" and (paper.issued_for == entry.into or admits_to_area(paper, entry.into, entry.date)):
        yield _under(papers, number, Admission(paper="visa", into=entry.into), entry, used)
    if paper.kind == "passport" and paper.nationality == entry.into:
        yield _under(papers, number, Admission(paper="passport", into=entry.into, home="yes"), entry, used)


def _none_lasts(papers: Sequence[Paper], entry: BorderEntry) -> Verdict:
    """Papers of which no rule speaks: whether none of them lasts is all that can be said."""
    used = [papers.index(paper) for paper in usable_abroad(papers, entry.into)]
    found = [_under(papers, each, Admission(paper=papers[each].kind, into=entry.into), entry, UNUSED) for each in used]
    if any(each.state not in ("expired", "too-short") for each in found):
        return Verdict("unchecked")
    best = max(found, key=lambda each: (each.paper and each.paper.expires) or entry.date)
    return best._replace(admission=None, stay=None)


def _nationality(papers: Sequence[Paper], paper: Paper) -> str | None:
    """The nationality that a paper says; for a visa or an APEC card that of the passport that goes with it."""
    if paper.nationality or paper.kind not in ("visa", "apec-card"):
        return paper.nationality
    return next((each.nationality for each in papers if each.kind == "passport" and each.nationality), None)


def _endorsed(rule: Admission, endorsement: str) -> bool:
    return endorsement.casefold() in {each.casefold() for each in rule.endorsement or ()}


def _speaks_of(rule: Admission, paper: Paper, holder: str | None, entry: BorderEntry) -> bool:
    """Whether a rule for its kind is about such a paper and such an entry, apart from dates and crossings."""
    for_another = paper.issued_for not in (None, entry.into) and not admits_to_area(paper, entry.into, entry.date)
    if for_another and not rule.home:
        return False
    if paper.kind == "visa" and paper.issued_for is None:
        return False
    if rule.nationality is not None and holder is not None and holder not in rule.nationality:
        return False
    if rule.endorsement is not None and paper.endorsement is not None and not _endorsed(rule, paper.endorsement):
        return False
    return not (rule.onward and entry.onward in (None, entry.origin, entry.into))


def _under(papers: Sequence[Paper], number: int, rule: Admission, entry: BorderEntry, used: Used) -> Verdict:
    """One paper under one rule: the first of its terms that is not kept, or that it admits."""
    paper = papers[number]
    stay = days_granted(rule, paper)
    found = Verdict("home" if rule.home else "admitted", paper, number, rule, stay)
    fault = fault_under(papers, number, rule, entry, used, stay)
    return found if fault is None else found._replace(state=STATES.get(fault.kind, fault.kind), fault=fault)


def _unknown_nationality(paper: Paper, number: int, entry: BorderEntry) -> Verdict:
    fault = PaperFault("unknown-nationality", entry.into, name_of(paper))
    return Verdict(fault.kind, paper, number, fault=fault)


def _unheard_of(papers: Sequence[Paper], entry: BorderEntry, kinds: frozenset[str]) -> Verdict | None:
    """A kind of paper of which no rule speaks, whatever the side: nobody looked it up."""
    for number, paper in enumerate(papers):
        if paper.kind not in kinds:
            fault = PaperFault("not-looked-up", entry.into, name_of(paper))
            return Verdict("entry-unknown", paper, number, fault=fault)
    return None


def _asked_by_hall(borders: Borders, papers: Sequence[Paper], entry: BorderEntry) -> PaperFault | None:
    """The fault of papers without those for which a hall asks all who pass, either way.

    Who has the first of a set may well have the others, which nobody wrote: that is not known. Nor is it whether a hall
    takes another permit of the same family.
    """
    crossing = borders.crossing(entry.crossing) if entry.crossing else None
    kinds = {paper.kind for paper in papers}
    if crossing is None or not crossing.asks or any(kinds.issuperset(each) for each in crossing.asks):
        return None
    held = tuple(dict.fromkeys(map(name_of, papers)))
    begun = tuple(each for each in crossing.asks if each[0] in kinds)
    kin = {*kinds, *(_KIN[kind] for kind in kinds if kind in _KIN)}
    nearly = tuple(each for each in crossing.asks if each[0] in kin)
    if nearly and not begun:
        return PaperFault("hall-kin", entry.into, held=held, sets=nearly)
    return PaperFault("hall-card" if begun else "hall", entry.into, held=held, sets=begun or tuple(crossing.asks))


def _missing(papers: Sequence[Paper], rules: Sequence[Admission], entry: BorderEntry) -> Verdict:
    """No paper that any rule speaks of: what there is instead, and what would do."""
    held = tuple(dict.fromkeys(map(name_of, papers)))
    fault = PaperFault("missing", entry.into, held=held)
    for number, paper in enumerate(papers):
        kinds = [rule for rule in rules if rule.paper == paper.kind]
        endorsements = dict.fromkeys(each for rule in kinds for each in rule.endorsement or ())
        if endorsements and paper.issued_for not in (None, entry.into):
            elsewhere = PaperFault("other-side", entry.into, name_of(paper), onward=paper.issued_for or "")
            return Verdict("missing", paper, number, fault=elsewhere)
        if endorsements and paper.endorsement:
            other = PaperFault("other-endorsement", entry.into, held=(name_of(paper),), wanted=tuple(endorsements))
            return Verdict("missing", paper, number, fault=other)
        if paper.kind == "visa" and paper.issued_for is None:
            return Verdict("missing", paper, number, fault=fault._replace(kind="visa-for-nowhere"))
    return Verdict("missing", fault=with_wanted(fault, papers, rules, entry))


def _rank(found: Verdict, origin: str, rules: SideRules) -> tuple[float, ...]:
    """Smaller is better: what admits most surely, what is shown at that border, the longer stay, the earlier rule.

    The visa of the side itself is shown before one of another country of its area.
    """
    rule, paper = found.admission, found.paper
    strange = bool(rule and rule.across and origin not in rule.across)
    if rule and paper and paper.kind == "visa" and paper.issued_for != rule.into:
        strange = True
    state, doubtful, stay = _nearness(found)
    return (state, doubtful, strange, stay, rules.place(rule))


def _nearness(found: Verdict) -> tuple[int, bool, int]:
    """Smaller is nearer to being admitted: by its state, how sure that is, and for how long."""
    doubtful = found.state == "home" and bool(found.unsure)  # a card that surely admits comes before it
    state = "admitted" if doubtful else found.state
    if state == "not-yet" and found.fault and found.fault.date:  # told is the first day on which any rule admits
        return ORDER.index(state), doubtful, found.fault.date.toordinal()
    return ORDER.index(state), doubtful, -(found.stay if found.stay is not None else NO_LIMIT)
