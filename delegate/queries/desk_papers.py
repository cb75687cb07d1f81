"""Judges papers at a crossing without a trip: into the side beyond it, out of this one, and in transit."""

from collections.abc import Iterator

from delegate.borders.crossings import Borders
from delegate.borders.exits import UNWRITTEN, ExitVerdict, exit_verdict
from delegate.borders.paper_faults import ANYWHERE, BESIDE_A_PASSPORT, BorderEntry, PaperFault, lacks_its_side, name_of
from delegate.borders.papers import ORDER, PASSING, Verdict, verdict
from delegate.model import Person
from delegate.tuples import NamedTuple


class DeskVerdict(NamedTuple):
    """What papers come to at a crossing: `entry` into one side, `leaving` out of the other.

    `doubts` are what the paper that admits leaves open: it is for one side, and nobody said for which, or it counts
    beside a passport, and none is named.
    """

    entry: Verdict
    leaving: ExitVerdict = UNWRITTEN
    doubts: tuple[PaperFault, ...] = ()


def judged(borders: Borders, traveller: Person, entry: BorderEntry) -> DeskVerdict:
    """The verdict on a traveller of whom nobody knows whether they travel on.

    Whom the side does not admit to stay, and would admit in transit, is not known to be admitted: `only-transit`. How
    they came to the side that they leave is not known either.
    """
    found = verdict(borders, traveller, entry)
    if found.state not in PASSING:
        passing = verdict(borders, traveller, entry._replace(onward=ANYWHERE, booked=False))
        if ORDER.index(passing.state) < ORDER.index(found.state):
            found = _in_transit(passing)
    return DeskVerdict(found, exit_verdict(borders, traveller, entry, None), tuple(_doubts(found, traveller, entry)))


def _doubts(found: Verdict, traveller: Person, entry: BorderEntry) -> Iterator[PaperFault]:
    """What is still to be said of the paper that admits."""
    paper, rule = found.paper, found.admission
    if paper is None or not found.admits:
        return
    passport = any(each.kind == "passport" for each in traveller.papers or ())
    if paper.kind in BESIDE_A_PASSPORT and not passport:
        yield PaperFault("passport-unnamed", entry.into, name_of(paper))
    if rule and lacks_its_side(rule, paper):
        yield PaperFault("side-unnamed", entry.into, name_of(paper))


def _in_transit(found: Verdict) -> Verdict:
    """A verdict that says, where a transit may be all that is admitted, its days and its ports."""
    rule, fault = found.admission, found.fault
    if fault is None or fault.kind != "may-be-transit" or rule is None:
        return found
    ports = tuple(rule.only_at or ())
    return found._replace(fault=fault._replace(kind="only-transit", allowed=found.stay or 0, only_at=ports))
