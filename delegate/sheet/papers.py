"""Lists what to have ready at a border, by kind and never by number, and whose papers nobody looked at."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache, partial

from delegate.assessment.entries import JudgedEntry, unruled, unwritten, verdicts
from delegate.assessment.paper_words import PASSPORT_WORDS, fault_words
from delegate.borders.paper_faults import PaperFault
from delegate.i18n.escape import safe_line
from delegate.i18n.language import Language
from delegate.identity import Identity
from delegate.model import Paper, others_said
from delegate.planning.leg import Leg
from delegate.planning.passages import Passage
from delegate.planning.plan import Plan
from delegate.planning.presence import group_of
from delegate.planning.stop import Line
from delegate.sheet.headcounts import crowd
from delegate.sheet.model import Detail, Words
from delegate.sheet.scope import Scope, contents_of
from delegate.sheet.wording import Wording

UNCHECKED_NAMED = 6  # a longer list says how many others there are
NAMED = 12  # a longer list is a number
FEW_KINDS, FEW_HOLDERS = 3, 6  # of papers, for which a card has room
PAPER_CHECKS = (
    "paper-missing",
    "paper-expired",
    "paper-expires-soon",
    "entries-used-up",
    "stay-too-long",
    "paper-refused-here",
    "nationality-unknown",
    "lapsed-rule",
    "entry-unknown",
)
_CALLED = {  # in English, where the word of the format is not how people call it
    "two-way-permit": "two-way permit",
    "official-permit": "official permit",
    "home-return-permit": "home return permit",
    "hk-identity-card": "Hong Kong identity card",
    "macau-identity-card": "Macau identity card",
    "taiwan-permit": "Mainland travel permit for Taiwan residents",
    "non-chinese-travel-permit": "travel permit for residents who are not Chinese citizens",
}
_WITH_PASSPORT = {
    "visa": "passport and visa",
    "apec-card": "passport and APEC business travel card",
    "tour-group-list": "passport and the list of the tour group",
}
PAPER_KINDS = tuple(_CALLED)
PAPER_NAMES = (*_CALLED.values(), *PASSPORT_WORDS.values())  # in English, as names that no line breaks


def papers_to_have(words: Wording, leg: Leg) -> tuple[Detail, ...]:
    """`Travel documents: two-way permit (Li Min); to leave Hong Kong: identity card; to enter Japan: passport`."""
    return _papers_at(words, _by_place(Identity(words.plan)).get(id(leg), ()), leg.people)


def papers_at_edge(words: Wording, line: Line) -> tuple[Detail, ...]:
    """The papers to have ready at a `crossing` line at the begin or the end of a day, which is part of no leg."""
    return _papers_at(words, _by_place(Identity(words.plan)).get(id(line), ()), line.people)


@lru_cache(maxsize=1)
def _by_place(plan: Identity[Plan]) -> dict[int, list[JudgedEntry]]:
    """Every entry by the identity of the leg that leads over the border, of the line at it where it is no leg's."""
    found: dict[int, list[JudgedEntry]] = {}
    for judged in verdicts(plan.of):
        found.setdefault(id(judged.passage.leg or judged.passage.line), []).append(judged)
    return found


def _papers_at(words: Wording, judged_here: Sequence[JudgedEntry], people: tuple[str, ...]) -> tuple[Detail, ...]:
    contents = contents_of(words.edition)
    here = [
        (judged, [who for who in judged.people if words.whom is None or who in words.whom]) for judged in judged_here
    ]
    if not contents.papers:
        return _needed(words, here) if contents.findings else ()
    open_ = [(judged, who) for judged, who in here if contents.findings and who and _is_open(judged)]
    held: dict[Words, list[str]] = {}
    for judged, who in here:
        if who and judged.verdict.paper and (judged, who) not in open_:
            held.setdefault(_shown(words, judged, judged.verdict.paper), []).extend(who)
        elif who and judged.leaving.paper and not _is_open(judged):
            held.setdefault(_unruled(words, judged, judged.leaving.paper), []).extend(who)
    return (*_ready(words, held, _passing(words, people)), *_not_in_order(words, open_))


def _ready(words: Wording, held: dict[Words, list[str]], passing: list[str]) -> tuple[Detail, ...]:
    """The papers to have ready, each with its holders, where not everybody has the same.

    Holders are named where they are few, else said by their group. A card has room for a few kinds with a few holders:
    a kind without them would be read as everybody's.
    """
    if not held:
        return ()
    label = words.phrase("Travel documents")
    if len(held) == 1 and len(next(iter(held.values()))) == len(passing):
        return (Detail("papers", label, next(iter(held))),)
    if contents_of(words.edition).terse and (len(held) > FEW_KINDS or _named(words, held) > FEW_HOLDERS):
        return (Detail("papers", label, words.phrase("your own, as in the programme")),)
    said = (words.phrase("{paper} ({names})", paper=kind, names=_holders(words, who)) for kind, who in held.items())
    return (Detail("papers", label, words.joined(said, "; ")),)


def _holders(words: Wording, people: list[str]) -> Words:
    """Names of a few, else the name of their group, else how many they are."""
    name = _group(words, people)
    return words.group(name) if name else _names(words, people)


def _group(words: Wording, people: list[str]) -> str | None:
    return group_of(words.plan.trip, frozenset(people)) if len(people) > 1 else None


def _named(words: Wording, held: Mapping[Words, list[str]]) -> int:
    """How many names stand behind the papers; a group is one, and a crowd that is only counted says nobody's."""
    return sum(1 if _group(words, who) else len(who) for who in held.values())


def _needed(words: Wording, here: Sequence[tuple[JudgedEntry, list[str]]]) -> tuple[Detail, ...]:
    """For the team what some must have done before they come to the border, where the papers are not listed."""
    found: dict[Words, list[str]] = {}
    for judged, who in here:
        rule = judged.verdict.admission
        if who and rule and rule.needs and judged.verdict.admits:
            found.setdefault(words.main(rule.needs), []).extend(who)
    said = [words.phrase("{paper} ({names})", paper=needs, names=_names(words, who)) for needs, who in found.items()]
    return (Detail("papers", words.phrase("Needed to enter"), words.joined(said, "; ")),) if said else ()


def papers_by_person(words: Wording, scope: Scope) -> Iterator[tuple[str, Passage, Words]]:
    """Who needs which papers at which border; to guests nothing is said of papers that do not let somebody through."""
    if not contents_of(words.edition).papers:
        return
    for judged in verdicts(words.plan):
        if scope.date not in (None, judged.passage.date):
            continue
        shown = _in_order(words, judged)
        for id_ in judged.people:
            if shown and (scope.people is None or id_ in scope.people):
                yield id_, judged.passage, shown


def _in_order(words: Wording, judged: JudgedEntry) -> Words:
    """What somebody shows there, as the row of the crossing has it."""
    if _is_open(judged):
        return ()
    if judged.verdict.paper:
        return _shown(words, judged, judged.verdict.paper)
    return _unruled(words, judged, judged.leaving.paper) if judged.leaving.paper else ()


def _is_open(judged: JudgedEntry) -> bool:
    """Whether papers do not let somebody through, or nobody knows whether they do."""
    return bool(judged.leaving.fault or judged.verdict.fault)


def _not_in_order(words: Wording, open_: Sequence[tuple[JudgedEntry, list[str]]]) -> tuple[Detail, ...]:
    """Who may be stopped there, why, and the code of the finding: `DLG404 Li Min: the CN passport does not ...`."""
    found: dict[tuple[PaperFault, tuple[str, ...]], list[str]] = {}
    for judged, people in open_:
        fault = judged.leaving.fault or judged.verdict.fault
        for who in people if fault else ():
            assert fault is not None
            found.setdefault((fault, _codes(words, who)), []).append(who)
    said = [
        words.joined(
            (
                *(words.same(code) for code in codes),
                words.labelled(_names(words, who), words.in_tables(partial(fault_words, fault))),
            ),
            " ",
        )
        for (fault, codes), who in found.items()
    ]
    return (Detail("papers-open", words.phrase("Papers not in order"), words.joined(said, "; ")),) if said else ()


def _codes(words: Wording, who: str) -> tuple[str, ...]:
    """The findings about the papers of somebody, by code."""
    findings = (each for each in words.findings.every if who in each.people and each.name in PAPER_CHECKS)
    return tuple(sorted({each.code for each in findings}))


def _shown(words: Wording, judged: JudgedEntry, paper: Paper) -> Words:
    """The paper to leave with and the one to enter with, where they differ, and what must have been done before."""
    said, leave = _kind(words, paper), judged.leaving.paper
    if leave and leave.kind not in (paper.kind, "passport" if paper.kind in _WITH_PASSPORT else ""):
        entry = judged.entry
        out = _to_leave(words, judged, leave)
        into = words.phrase("to enter {side}: {paper}", side=words.side(entry.into), paper=said)
        said = words.joined((out, into), "; ")
    rule = judged.verdict.admission
    return words.joined((said, words.main(rule.needs))) if rule and rule.needs else said


def _unruled(words: Wording, judged: JudgedEntry, leave: Paper) -> Words:
    """The paper to leave with, and behind a card the passport of who has one, as they need it to enter.

    No rule of entry into the other side is known.
    """
    out, entry = _to_leave(words, judged, leave), judged.entry
    papers = words.plan.people[judged.people[0]].papers or ()  # they are alike
    passports = [paper for paper in papers if paper.kind == "passport"]
    if leave.kind == "passport" or len(passports) != 1 or words.plan.world.borders.admissions(entry.into):
        return out
    paper = _kind(words, passports[0])
    return words.joined((out, words.phrase("to enter {side}: {paper}", side=words.side(entry.into), paper=paper)), "; ")


def _to_leave(words: Wording, judged: JudgedEntry, paper: Paper) -> Words:
    return words.phrase("to leave {side}: {paper}", side=words.side(judged.entry.origin), paper=_kind(words, paper))


def _kind(words: Wording, paper: Paper) -> Words:
    """What people call a paper, with the passport that it stands in or goes with, which may be of a type of its own."""
    own = PASSPORT_WORDS.get(paper.passport_type or "") if paper.kind == "passport" else None
    if phrase := _WITH_PASSPORT.get(paper.kind) or own:
        return words.needed(phrase)

    def called(language: Language) -> str:
        said = language.needed(safe_line(paper.kind))
        return _CALLED.get(paper.kind, said) if said == paper.kind else said

    return words.in_tables(called)


def _names(words: Wording, people: list[str]) -> Words:
    """Names, or of a crowd how many, where that is known of all of them."""
    if len(people) > NAMED and not any("people" in words.plan.people[who].tbc for who in people):
        return words.in_tables(lambda language: crowd((words.plan.people[who] for who in people), language))
    return words.parted(words.person(who) for who in people)


def _passing(words: Wording, people: tuple[str, ...]) -> list[str]:
    return [who for who in people if words.whom is None or who in words.whom]


def unchecked(words: Wording, plan: Plan, scope: Scope) -> tuple[Words, ...]:
    """The notes about papers; none where every border of those in scope was looked at."""
    shown = plan.people.keys() if scope.people is None else scope.people
    people = [who for who in unwritten(plan) if who in shown]
    notes = []
    if people:
        names = [words.person(who) for who in people]
        if len(people) > UNCHECKED_NAMED:
            rest, number = others_said(plan.people[who] for who in people[UNCHECKED_NAMED - 1 :])
            names[UNCHECKED_NAMED - 1 :] = [words.phrase(rest, number=number)]
        named = words.listed(names)
        notes.append(words.phrase("Papers not checked, since none are written: {names}.", names=named))
    held = {who for who in shown if plan.people[who].papers}
    if sides := [side for side, there in unruled(plan).items() if held.intersection(there)]:
        named = words.listed([words.side(each) for each in sides])
        notes.append(words.phrase("Papers not checked for {sides}: no rules of entry are known.", sides=named))
    return tuple(notes)
