"""Finds the first term of a rule of entry that a paper does not keep."""

import datetime as dt
from collections.abc import Callable, Collection, Mapping, Sequence
from operator import itemgetter
from types import MappingProxyType

from delegate.borders.areas import is_for_every_day, side_of_visa
from delegate.clock import DAY
from delegate.model import Admission, Paper
from delegate.places.place import Place
from delegate.tuples import NamedTuple
from delegate.values import Length, Text

ANYWHERE = "anywhere"  # a third side of which nobody said which it is
BESIDE_A_PASSPORT = ("visa", "apec-card", "tour-group-list")  # papers that count with one, also where none is written


class BorderEntry(NamedTuple):
    """Somebody entering a side: where, from which side, on which local date of the side entered.

    `crossing` is None where it is not known. `last` is the last day there, None where that is not known; `onward` the
    side to which they leave, None where they do not, and `booked` whether by a booked service. `listed` is how many of
    those who pass together have a paper that admits groups only, None not known, `leaving` the same of those with whom
    they leave, None too where they do not. `places` are those where they are known to be during the stay.
    """

    crossing: str | None
    origin: str
    into: str
    date: dt.date
    last: dt.date | None = None
    onward: str | None = None
    listed: int | None = 1
    booked: bool = True
    leaving: int | None = None
    places: tuple[Place, ...] = ()


class Used(NamedTuple):
    """What earlier stays of the trip used up, by the place of a paper in the person's list and the side.

    `days` are those of visas whose days of all stays are counted together.
    """

    entries: Mapping[tuple[int, str], int] = MappingProxyType({})
    days: Mapping[tuple[int, str], frozenset[dt.date]] = MappingProxyType({})


UNUSED = Used()


def used_with(used: Used, number: int, paper: Paper, entry: BorderEntry) -> Used:
    """What is used up behind one more stay, on the paper at that place in the list."""
    key = (number, side_of_visa(paper, entry.into, entry.date))
    used = used._replace(entries={**used.entries, key: used.entries.get(key, 0) + 1})
    if not is_for_every_day(paper, entry.into, entry.date):
        return used
    there = range(((entry.last or entry.date) - entry.date).days + 1)
    days = used.days.get(key, frozenset()).union(entry.date + dt.timedelta(days=each) for each in there)
    return used._replace(days={**used.days, key: days})


class PaperName(NamedTuple):
    """What a paper is called by: its kind, whose it is, for which side, endorsed for what, what type of passport."""

    kind: str
    nationality: str | None = None
    issued_for: str | None = None
    endorsement: str | None = None
    passport_type: str | None = None


class PaperFault(NamedTuple):
    """What is wrong with papers at a border; `kind` is the state of the verdict, or says more than it.

    `paper` is the one spoken of, `into` the side. `date` is the one that the fault is about: on which it expires or the
    rule begins or ends. `last` is the last day of the stay. `days` and `allowed` are those that are wanted or short and
    those that the rule has, of `used-up` entries and of a group people. `leave` is the last day on which they may
    leave. `only_at` are the crossings that take it, and `elsewhere` whether there are others, which are not known;
    `onward` is the side to which they travel on. `held` are the papers that do not admit, `wanted` the kinds or
    endorsements that would, `visa` whether a visa would too; of the papers in each of `sets` a hall asks for all.
    `cities` are those in which a stay may be, `outside` where else this one leads.
    """

    kind: str
    into: str
    paper: PaperName | None = None
    date: dt.date | None = None
    last: dt.date | None = None
    days: int = 0
    allowed: int = 0
    leave: dt.date | None = None
    only_at: tuple[str, ...] = ()
    onward: str = ""
    held: tuple[PaperName, ...] = ()
    wanted: tuple[str, ...] = ()
    visa: bool = False
    elsewhere: bool = False
    sets: tuple[tuple[str, ...], ...] = ()
    cities: tuple[Text, ...] = ()
    outside: tuple[Text, ...] = ()


def name_of(paper: Paper) -> PaperName:
    """What a paper is called by."""
    return PaperName(paper.kind or "", paper.nationality, paper.issued_for, paper.endorsement, paper.passport_type)


def fault_under(
    papers: Sequence[Paper], number: int, rule: Admission, entry: BorderEntry, used: Used, stay: int | None
) -> PaperFault | None:
    """The first term of a rule that a paper does not keep; `stay` is how many days the two grant."""
    paper, into = papers[number], entry.into
    name = name_of(paper)
    key = (number, side_of_visa(paper, into, entry.date))
    entered = used.entries.get(key, 0)
    if gone := _expired(papers, paper, entry.date):
        return PaperFault("expired", into, name_of(gone), gone.expires)
    if rule.group and (entry.listed is None or entry.listed < rule.group):
        kind = "group-not-counted" if entry.listed is None else "group-too-small"
        return PaperFault(kind, into, name, days=entry.listed or 0, allowed=rule.group)
    if rule.start and entry.date < rule.start:
        return PaperFault("not-yet", into, name, rule.start)
    if not rule.home and paper.entries is not None and entered >= paper.entries:
        return PaperFault("used-up", into, name, days=entered + 1, allowed=paper.entries)
    if short := _too_short(rule, paper, entry) or _passport_too_short(papers, paper, entry):
        return short
    if stay is not None and (over := _overstay(rule, name, entry, stay, used.days.get(key, frozenset()))):
        return over
    if elsewhere := not_taken_here(rule, paper, entry):
        return elsewhere
    if rule.onward and not entry.booked:
        return PaperFault("may-be-transit", into, name, onward=entry.onward or "")
    if astray := _goes_astray(rule, name, entry):
        return astray
    if rule.until and entry.date > rule.until:
        return PaperFault("lapsed", into, name, rule.until)
    return None


def _overstay(
    rule: Admission, name: PaperName, entry: BorderEntry, stay: int, before: Collection[dt.date]
) -> PaperFault | None:
    """That a stay has more days than are granted, by itself or with those `before` it that count together with it.

    Where these are too many by themselves, that is told of the stay before.
    """
    if rule.home or entry.last is None:
        return None
    days = _days_there(rule, entry)
    fault = PaperFault("overstay", entry.into, name, last=entry.last, days=days, allowed=stay)
    if days > stay:
        kind = "overstay-perhaps" if rule.counted == "not-known" and days == stay + 1 else "overstay"
        return fault._replace(kind=kind, leave=entry.last - dt.timedelta(days=days - stay))
    in_all = days + sum(day < entry.date for day in before)
    return fault._replace(kind="overstay-in-all", days=in_all) if in_all > stay >= len(before) else None


def _goes_astray(rule: Admission, name: PaperName, entry: BorderEntry) -> PaperFault | None:
    """That a stay leads out of the cities of its rule, or that people leave a group with which they entered."""
    if rule.within and entry.places:
        from delegate.borders.stay_places import city_names, outside  # few rules have cities

        if away := outside(rule, entry.places):
            return PaperFault("outside-cities", entry.into, name, cities=city_names(rule.within), outside=away)
    if rule.group and entry.leaving is not None and entry.leaving < rule.group:
        return PaperFault("group-parts", entry.into, name, last=entry.last, days=entry.leaving, allowed=rule.group)
    return None


def lacks_its_side(rule: Admission, paper: Paper) -> bool:
    """Whether a paper is for one side, and for which is not written: an endorsed permit, or an APEC card."""
    if paper.issued_for:
        return False
    endorsed = rule.endorsement is not None and bool(paper.endorsement or paper.entries)
    return endorsed or paper.kind == "apec-card"


def is_running(rule: Admission, date: dt.date) -> bool:
    """Whether a rule is in force on a date."""
    return (rule.start or date) <= date <= (rule.until or date)


def is_barred(rule: Admission, papers: Sequence[Paper]) -> bool:
    """Whether a rule is not for somebody who holds these papers."""
    return rule.unless is not None and any(paper.kind in rule.unless for paper in papers)


def is_of_type(rule: Admission, paper: Paper) -> bool:
    """Whether a rule is for such a type of passport: for ordinary ones where it says none, at home for all but bno."""
    if paper.kind != "passport":
        return True
    kind = "" if "type" in paper.tbc else paper.passport_type or "ordinary"
    if rule.passport_types is None:
        return kind == "ordinary" or bool(rule.home and kind != "bno")
    return kind in rule.passport_types


def days_granted(rule: Admission, paper: Paper) -> int | None:
    """The days granted: what the paper says, else the rule; of a permit without its endorsement, not known."""
    if rule.home:
        return None
    if paper.stay:
        return _in_days(paper.stay)
    if rule.endorsement is not None and paper.endorsement is None:
        return None
    return _in_days(rule.stay) if rule.stay else None


def unheard_endorsement(
    paper: Paper, known: Callable[[str], Collection[str]], rules: Sequence[Admission], entry: BorderEntry
) -> PaperFault | None:
    """The fault of a permit endorsed for what no rule of any side speaks of, where others of its kind are admitted.

    `rules` are those of the side about its kind, `known` the endorsements of a kind in all rules.
    """
    if not paper.endorsement or paper.issued_for not in (None, entry.into):
        return None
    if not any(rule.endorsement for rule in rules) or any(rule.endorsement is None for rule in rules):
        return None
    if paper.endorsement.casefold() in known(paper.kind):
        return None
    if paper.expires and paper.expires < entry.date:
        return PaperFault("expired", entry.into, name_of(paper), paper.expires)
    words = dict.fromkeys(each for rule in rules for each in rule.endorsement or ())
    return PaperFault("unknown-endorsement", entry.into, name_of(paper), wanted=tuple(words))


def _expired(papers: Sequence[Paper], paper: Paper, date: dt.date) -> Paper | None:
    """The paper that is no longer valid on a date: itself, or the passport without which it counts for nothing."""
    return paper if paper.expires and paper.expires < date else _last_passport(papers, paper, date)


def _last_passport(papers: Sequence[Paper], paper: Paper, date: dt.date) -> Paper | None:
    """The last of the passports beside a paper that counts with one, such as a visa, where none is valid on a date."""
    passports = [each for each in papers if each.kind == "passport"] if paper.kind in BESIDE_A_PASSPORT else []
    gone = [(each.expires, each) for each in passports if each.expires and each.expires < date]
    return max(gone, key=itemgetter(0))[1] if gone and len(gone) == len(passports) else None


def _too_short(rule: Admission, paper: Paper, entry: BorderEntry) -> PaperFault | None:
    """The fault of a paper that ends too early; a visa need only be valid on the day of entry, but in some areas."""
    if paper.expires is None or rule.home:
        return None
    of_entry = paper.kind == "visa" and not is_for_every_day(paper, entry.into, entry.date)
    last = entry.date if of_entry else entry.last or entry.date
    beyond = _in_days(rule.beyond) if rule.beyond else 0
    missing = (last + dt.timedelta(days=beyond) - paper.expires).days
    if missing <= 0:
        return None
    kind = "ends-during-stay" if paper.expires < last else "too-short"
    return PaperFault(kind, entry.into, name_of(paper), paper.expires, last, days=missing, allowed=beyond)


def _passport_too_short(papers: Sequence[Paper], paper: Paper, entry: BorderEntry) -> PaperFault | None:
    """The fault of a visa of which every passport expires during the stay, which the visa itself need not outlast."""
    last = entry.last or entry.date
    passport = _last_passport(papers, paper, last)
    if passport is None or passport.expires is None:
        return None
    short = (last - passport.expires).days
    return PaperFault("ends-during-stay", entry.into, name_of(passport), passport.expires, last, days=short)


def not_taken_here(rule: Admission, paper: Paper, entry: BorderEntry) -> PaperFault | None:
    """The fault of a paper that this crossing does not take, though others do."""
    name = name_of(paper)
    onward = (entry.onward or "") if rule.onward else ""
    listed = PaperFault("only-at", entry.into, name, only_at=tuple(rule.only_at or ()), onward=onward)
    if entry.crossing in (rule.never_at or ()):
        return listed if rule.only_at else PaperFault("refused-here", entry.into, name)
    if rule.only_at is None or entry.crossing in rule.only_at:
        return None
    unknown = entry.crossing is None or rule.elsewhere is not None
    return listed._replace(kind="port-unknown", elsewhere=rule.elsewhere is not None) if unknown else listed


def _days_there(rule: Admission, entry: BorderEntry) -> int:
    """Days of a stay, the last one included, and that of the entry where the rule counts it."""
    assert entry.last is not None
    return (entry.last - entry.date).days + (rule.counted != "from-next-day")


def _in_days(length: Length) -> int:
    return length.planned // DAY
