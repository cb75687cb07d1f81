"""Judges which paper admits a person at a border, by the rules of entry into the side beyond it."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

from delegate.borders.crossings import Borders
from delegate.clock import DAY
from delegate.model import Admission, Crossing, Paper, Person
from delegate.values import Length

Used: TypeAlias = Mapping[tuple[int, str], int]

UNUSED: Used = MappingProxyType({})

# The first of these that any paper comes to is what is said: what admits, then what almost does.
ORDER = (
    "home",
    "admitted",
    "lapsed",
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
NO_LIMIT = 100_000  # days: longer than any stay


class BorderEntry(NamedTuple):
    """Somebody entering a side: where, from which side, on which local date of the side entered.

    `crossing` is None where it is not known. `last` is the last day there, None where that is not known; `onward` the
    side to which they leave, None where they do not. `heads` is how many people pass together, None not known.
    """

    crossing: str | None
    origin: str
    into: str
    date: dt.date
    last: dt.date | None = None
    onward: str | None = None
    heads: int | None = 1


class Verdict(NamedTuple):
    """What the rules say of one person at one border.

    `state` is one of `ORDER`. `paper` is the one that admits, or comes nearest to it, `number` its place among the
    person's papers, and `admission` the rule it was judged by. `stay` is how many days are granted, None where that is
    not known or not limited. `words` say what is wrong, nothing where nothing is; `remedy` what would mend it.
    """

    state: str
    paper: Paper | None = None
    number: int = -1
    admission: Admission | None = None
    stay: int | None = None
    words: str = ""
    remedy: str = ""

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

    `used` counts the earlier entries of the trip, by the place of the paper in the person's list and the side. Without
    a written paper, or where no rule is known for the side, nobody is judged.
    """
    rules = borders.admissions(entry.into)
    papers = person.papers or ()
    if not papers or "papers" in person.tbc or not rules:
        return Verdict("unchecked")
    found = [each for number in range(len(papers)) for each in _judged(papers, number, rules, entry, used)]
    return min(found, key=_rank, default=None) or _missing(papers, rules, entry)


def refused(
    borders: Borders, crossing: Crossing, people: Sequence[Person], origin: str, into: str, date: dt.date
) -> str:
    """Whom a crossing does not take although another one would, in words; nothing where it takes everybody."""
    entry = BorderEntry(crossing.id, origin, into, date, heads=_heads(people))
    turned: dict[str, list[str]] = {}
    for person in people:
        found = verdict(borders, person, entry)
        if found.state == "refused-here":
            turned.setdefault(found.words, []).append(str(person.name or person.id))
    return "; ".join(f"does not take {_few(names)}: {words}" for words, names in turned.items())


def named(paper: Paper) -> str:
    """`the GB passport`, `the visa for CN`, `the two-way-permit (business)`."""
    if paper.kind == "passport":
        return f"the {paper.nationality} passport" if paper.nationality else "the passport"
    side = f" for {paper.issued_for}" if paper.issued_for else ""
    return f"the {paper.kind}{side}" + (f" ({paper.endorsement})" if paper.endorsement else "")


# --- one paper --------------------------------------------------------------------------------------------------------


def _judged(
    papers: Sequence[Paper], number: int, rules: Sequence[Admission], entry: BorderEntry, used: Used
) -> Iterator[Verdict]:
    """What one paper comes to under each rule that speaks of it."""
    paper = papers[number]
    holder = _nationality(papers, paper)
    meant = [rule for rule in rules if _speaks_of(rule, paper, holder, entry)]
    spoken_of = bool(meant)
    own = [rule for rule in meant if not _is_shipped(rule) and _running(rule, entry.date)]
    meant = own or [rule for rule in meant if _running(rule, entry.date) or not _elsewhere(rule, entry)]
    if any(rule.start and entry.date < rule.start for rule in meant):  # between two rules it is known that none held
        meant = [rule for rule in meant if not (rule.until and rule.until < entry.date)]
    guessed = []
    for rule in meant:
        found = _under(papers, number, rule, entry, used)
        if holder is None and rule.nationality is not None:
            guessed.append(found)
        else:
            yield found
    if guessed:
        best = min(guessed, key=_rank)
        hopeful = best.admits or best.state in ("lapsed", "not-yet", "overstay")
        yield _unknown_nationality(paper, number, entry) if hopeful else best._replace(admission=None, stay=None)
    if not spoken_of:
        yield from _by_itself(papers, number, entry, used)


def _by_itself(papers: Sequence[Paper], number: int, entry: BorderEntry, used: Used) -> Iterator[Verdict]:
    """A visa for the side, or a passport of it, of which no rule speaks: both admit by what they are."""
    paper = papers[number]
    if paper.kind == "visa" and paper.issued_for == entry.into:
        yield _under(papers, number, Admission(paper="visa", into=entry.into), entry, used)
    if paper.kind == "passport" and paper.nationality == entry.into:
        yield _under(papers, number, Admission(paper="passport", into=entry.into, home="yes"), entry, used)


def _speaks_of(rule: Admission, paper: Paper, holder: str | None, entry: BorderEntry) -> bool:
    """Whether a rule is about such a paper and such an entry, apart from dates and crossings."""
    if rule.paper != paper.kind or (paper.issued_for not in (None, entry.into) and not rule.home):
        return False
    if paper.kind == "visa" and paper.issued_for is None:
        return False
    if rule.nationality is not None and holder is not None and holder not in rule.nationality:
        return False
    if rule.endorsement is not None and paper.endorsement is not None and not _endorsed(rule, paper.endorsement):
        return False
    if rule.onward and entry.onward in (None, entry.origin, entry.into):
        return False
    return rule.group is None or (entry.heads is not None and entry.heads >= rule.group)


def _under(papers: Sequence[Paper], number: int, rule: Admission, entry: BorderEntry, used: Used) -> Verdict:
    """One paper under one rule: the first of its terms that is not kept, or that it admits."""
    paper = papers[number]
    name = named(paper)
    stay = _stay(rule, paper)
    found = Verdict("home" if rule.home else "admitted", paper, number, rule, stay)
    if gone := _expired(papers, paper, entry.date):
        words = f"{named(gone)} expired on {gone.expires}"
        return found._replace(state="expired", words=words, remedy="renew it, or name another paper")
    if rule.start and entry.date < rule.start:
        words = f"{name} admits to {entry.into} only from {rule.start}"
        return found._replace(state="not-yet", words=words, remedy=f"get a visa for {entry.into}")
    if not rule.home and paper.entries is not None and used.get((number, entry.into), 0) >= paper.entries:
        this = used.get((number, entry.into), 0) + 1
        allows = f"{paper.entries} {'entry' if paper.entries == 1 else 'entries'}"
        words = f"{name} allows {allows}, and this is number {this}"
        return found._replace(state="used-up", words=words, remedy="get one for more entries, or stay on one side")
    if short := _too_short(rule, paper, entry):
        remedy = "renew it before the trip"
        return found._replace(state="too-short", words=f"{name} {short}", remedy=remedy)
    if not rule.home and stay is not None and entry.last and (days := _days_there(entry)) > stay:
        words = f"{name} allows {_days(stay)} in {entry.into}, and this stay has {days}, to {entry.last}"
        remedy = f"leave on {entry.date + dt.timedelta(days=stay - 1)}, or get a paper for a longer stay"
        return found._replace(state="overstay", words=words, remedy=remedy)
    if elsewhere := _elsewhere(rule, entry):
        return found._replace(state="refused-here", words=f"{name} {elsewhere}", remedy="name another crossing")
    if rule.until and entry.date > rule.until:
        words = f"{name} admitted to {entry.into} until {rule.until}, and whether that goes on is not known"
        return found._replace(state="lapsed", words=words, remedy="ask, and write what holds under `admits`")
    return found


def _unknown_nationality(paper: Paper, number: int, entry: BorderEntry) -> Verdict:
    words = f"whether {named(paper)} admits to {entry.into} depends on whose it is, which is not written"
    remedy = "write it, such as `nationality: GB`"
    return Verdict("unknown-nationality", paper, number, words=words, remedy=remedy)


# --- its terms --------------------------------------------------------------------------------------------------------


def _nationality(papers: Sequence[Paper], paper: Paper) -> str | None:
    """Whose paper it is: as it says, and of a visa as the passport says in which it stands."""
    if paper.nationality or paper.kind != "visa":
        return paper.nationality
    return next((each.nationality for each in papers if each.kind == "passport" and each.nationality), None)


def _endorsed(rule: Admission, endorsement: str) -> bool:
    return endorsement.casefold() in {each.casefold() for each in rule.endorsement or ()}


def _running(rule: Admission, date: dt.date) -> bool:
    return (rule.start or date) <= date <= (rule.until or date)


def _stay(rule: Admission, paper: Paper) -> int | None:
    """The days granted: what the paper says, else the rule; of a permit without its endorsement, not known."""
    if rule.home:
        return None
    if paper.stay:
        return _in_days(paper.stay)
    if rule.endorsement is not None and paper.endorsement is None:
        return None
    return _in_days(rule.stay) if rule.stay else None


def _expired(papers: Sequence[Paper], paper: Paper, date: dt.date) -> Paper | None:
    """The paper that is no longer valid on a date: itself, or of a visa every passport that it could stand in."""
    if paper.expires and paper.expires < date:
        return paper
    passports = [each for each in papers if each.kind == "passport"] if paper.kind == "visa" else []
    gone = [each for each in passports if each.expires and each.expires < date]
    return gone[0] if gone and len(gone) == len(passports) else None


def _too_short(rule: Admission, paper: Paper, entry: BorderEntry) -> str:
    """By how much a paper ends before it may, in words. A visa need only be valid on the day of entry."""
    if paper.expires is None or rule.home:
        return ""
    last = entry.date if paper.kind == "visa" else entry.last or entry.date
    beyond = _in_days(rule.beyond) if rule.beyond else 0
    needed = last + dt.timedelta(days=beyond)
    if paper.expires >= needed:
        return ""
    missing = _days((needed - paper.expires).days)
    if paper.expires < last:
        return f"expires on {paper.expires}, during the stay, which ends on {last}: {missing} short"
    return f"expires on {paper.expires}, and {entry.into} asks for {_days(beyond)} beyond {last}: {missing} short"


def _elsewhere(rule: Admission, entry: BorderEntry) -> str:
    """Why this crossing does not take the paper, though others do."""
    if entry.crossing is None:
        return "" if rule.only_at is None else f"admits to {entry.into} at some crossings only"
    if rule.only_at is not None and entry.crossing not in rule.only_at:
        transit = f" in transit to {entry.onward}" if rule.onward else ""
        return f"admits to {entry.into}{transit} only at {', '.join(rule.only_at)}"
    if entry.crossing in (rule.never_at or ()):
        return "is not accepted at this crossing"
    return ""


def _missing(papers: Sequence[Paper], rules: Sequence[Admission], entry: BorderEntry) -> Verdict:
    """No paper that any rule speaks of: what there is instead, and what would do."""
    names = list(dict.fromkeys(named(paper) for paper in papers))
    words = f"{_and(names)} {'does' if len(names) == 1 else 'do'} not admit to {entry.into}"
    for number, paper in enumerate(papers):
        kinds = [rule for rule in rules if rule.paper == paper.kind]
        endorsements = dict.fromkeys(each for rule in kinds for each in rule.endorsement or ())
        if endorsements and paper.endorsement:
            words = f"{named(paper)} does not admit to {entry.into}"
            return Verdict("missing", paper, number, words=words, remedy=f"known there: {', '.join(endorsements)}")
        if paper.kind == "visa" and paper.issued_for is None:
            return Verdict("missing", paper, number, words=f"{words}: no visa says `for: {entry.into}`")
    return Verdict("missing", words=words, remedy=_wanted(papers, rules, entry))


def _wanted(papers: Sequence[Paper], rules: Sequence[Admission], entry: BorderEntry) -> str:
    """The kinds of paper with which people are admitted on that day."""
    foreign = any(paper.kind == "passport" for paper in papers)
    running = [rule for rule in rules if _running(rule, entry.date) and not rule.onward]
    kinds = list(dict.fromkeys(rule.paper or "" for rule in running if not (foreign and rule.home)))
    others = [kind for kind in kinds if kind not in ("visa", "passport")]
    visa = [f"a visa for {entry.into}"] if foreign or len(others) < len(kinds) else []
    wanted = [*visa, *([f"one of {', '.join(others)}"] if others else [])]
    return f"needed: {', or '.join(wanted)}" if wanted else ""


def _rank(found: Verdict) -> tuple[int, bool, int]:
    """Smaller is better: what admits most surely, and of two alike the one for the longer stay."""
    doubtful = found.state == "home" and bool(found.unsure)  # a card that surely admits comes before it
    state = "admitted" if doubtful else found.state
    return ORDER.index(state), doubtful, -(found.stay if found.stay is not None else NO_LIMIT)


def _few(names: Sequence[str]) -> str:
    if len(names) > 3:
        return f"{names[0]}, {names[1]} and {len(names) - 2} others"
    return _and(names)


def _and(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _heads(people: Sequence[Person]) -> int | None:
    each = [person.heads for person in people]
    return None if None in each else sum(count or 0 for count in each)


def _days_there(entry: BorderEntry) -> int:
    """Days of a stay, that of the entry and the last one included."""
    assert entry.last is not None
    return (entry.last - entry.date).days + 1


def _in_days(length: Length) -> int:
    return length.planned // DAY


def _days(number: int) -> str:
    return f"{number} {'day' if number == 1 else 'days'}"


def _is_shipped(rule: Admission) -> bool:
    return rule.origin_.path.startswith("delegate/data/borders/")
