"""Says which paper people show as they leave a side, and who holds none that lets them out."""

from collections.abc import Sequence

from delegate.borders.crossings import Borders
from delegate.borders.paper_faults import (
    BESIDE_A_PASSPORT,
    BorderEntry,
    PaperFault,
    is_barred,
    is_of_type,
    is_running,
    name_of,
)
from delegate.borders.side_rules import side_rules
from delegate.borders.wanted_papers import held_by_such, may_get_a_visa
from delegate.model import Admission, Paper, Person
from delegate.tuples import NamedTuple


class ExitVerdict(NamedTuple):
    """The paper that somebody shows to leave a side (None: not known), and why none lets them out, where none does."""

    paper: Paper | None = None
    fault: PaperFault | None = None


UNWRITTEN = ExitVerdict()
_OF_RESIDENTS = ("home-return-permit", "non-chinese-travel-permit")


def exit_verdict(borders: Borders, person: Person, entry: BorderEntry, entered: int | None) -> ExitVerdict:
    """What somebody shows at the counter of the side that is left on that way.

    Whoever lives there shows what leads home, everybody else the paper with which they came in: `entered` is its place
    among the papers, None where the trip does not know how they came. A paper whose rule says for which sides it is
    gives way on ways to others. Where no rule is known it is the only passport.
    """
    papers = person.papers or ()
    if not papers or "papers" in person.tbc:
        return UNWRITTEN
    sorted_rules = side_rules(borders, entry.origin)
    found = [
        (_rank(rule, number, entry, entered, sorted_rules.place(rule)), paper)
        for number, paper in enumerate(papers)
        for rule in sorted_rules.about(paper.kind)
        if _lets_out(rule, paper, entry, number == entered) and not is_barred(rule, papers)
    ]
    if found:
        return ExitVerdict(_as_shown(papers, min(found, key=lambda each: each[0])[1]))
    rules = sorted_rules.all
    passports = [paper for paper in papers if paper.kind == "passport" and not _is_no_document(rules, paper)]
    if entered is not None:
        return ExitVerdict(_as_shown(papers, papers[entered]))
    known = borders.paper_kinds()
    if _have_more(papers, entry.origin):
        return UNWRITTEN
    if rules and not any(paper.kind not in known or _is_spoken_of(rules, paper, entry) for paper in papers):
        return ExitVerdict(fault=_cannot_leave(papers, rules, entry))
    return ExitVerdict(passports[0] if len(passports) == 1 else None)


def _lets_out(rule: Admission, paper: Paper, entry: BorderEntry, came_in: bool) -> bool:
    """Whether a rule that lets people in with such a paper says that they leave with it."""
    if rule.refused or rule.paper != paper.kind or not is_running(rule, entry.date) or not is_of_type(rule, paper):
        return False
    if rule.nationality is not None and paper.nationality not in rule.nationality:
        return False
    if not _is_for(rule, paper, entry.origin):
        return False
    return came_in or not rule.onward


def _rank(
    rule: Admission, number: int, entry: BorderEntry, entered: int | None, position: int
) -> tuple[bool, bool, bool, int]:
    """The order in which the papers of a person are shown; the smallest comes first."""
    strange = bool(rule.across and entry.into not in rule.across)
    return strange, not rule.home, number != entered, position


def _as_shown(papers: Sequence[Paper], paper: Paper) -> Paper:
    """The passport in which a visa stands, where it is written; any other paper itself."""
    passport = next((each for each in papers if each.kind == "passport"), paper)
    return passport if paper.kind == "visa" else paper


def _is_spoken_of(rules: Sequence[Admission], paper: Paper, entry: BorderEntry) -> bool:
    """Whether people may be there with such a paper at all, on whatever terms."""
    if paper.kind == "passport":
        named = any(_lets_out(rule, paper, entry, came_in=True) for rule in rules)
        return not _is_no_document(rules, paper) and (named or may_get_a_visa((paper,), entry.origin))
    if paper.kind == "visa":
        return paper.issued_for in (None, entry.origin)
    return any(rule.paper == paper.kind and _is_for(rule, paper, entry.origin) for rule in rules)


def _is_for(rule: Admission, paper: Paper, side: str) -> bool:
    """Whether a paper that is for one side alone is for that one."""
    return paper.issued_for in (None, side) or bool(rule.home)


def _is_no_document(rules: Sequence[Admission], paper: Paper) -> bool:
    """Whether a side takes such a type of passport for no travel document, as it does BN(O) passports."""
    named = (rule for rule in rules if rule.refused and rule.passport_types and rule.paper == paper.kind)
    return any(is_of_type(rule, paper) and paper.nationality in (rule.nationality or ()) for rule in named)


def _have_more(papers: Sequence[Paper], side: str) -> bool:
    """Whether they surely hold another paper, which nobody wrote: a passport, or the identity card of a resident."""
    kinds = {paper.kind for paper in papers}
    at_home = side in ("HK", "MO") and not kinds.isdisjoint(_OF_RESIDENTS)
    return at_home or ("passport" not in kinds and not kinds.isdisjoint(BESIDE_A_PASSPORT))


def _cannot_leave(papers: Sequence[Paper], rules: Sequence[Admission], entry: BorderEntry) -> PaperFault:
    held = tuple(dict.fromkeys(map(name_of, papers)))
    kinds = dict.fromkeys(rule.paper or "" for rule in rules if is_running(rule, entry.date) and not rule.refused)
    wanted = held_by_such(papers, rules, kinds)
    return PaperFault("cannot-leave", entry.origin, held=held, wanted=wanted)
