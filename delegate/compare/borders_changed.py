"""Finds who crosses a border elsewhere, now, or no longer, though nobody typed it."""

import datetime as dt
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from delegate.compare.addressees import Readers
from delegate.compare.companions import Companions
from delegate.compare.draft import Addressees, Difference, FieldPair
from delegate.compare.ways_changed import item_of, vehicles_of
from delegate.planning.passages import Passage
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple


class PassagePair(NamedTuple):
    """A passage in both drafts; None where there is none."""

    old: Passage | None
    new: Passage | None


class _LonePassage(NamedTuple):
    """A passage that one draft alone has on its date: its line and crossing by their new ids, and the side entered."""

    line: str
    crossing: str
    into: str


def borders_changed(readers: Readers, everybody: list[Companions], typed: frozenset[str]) -> Iterator[Difference]:
    """Each passage of a day that is elsewhere, new or gone, people with the same one together.

    `typed` are the ids of lines where somebody wrote another crossing.
    """
    found: dict[tuple[object, ...], Difference] = {}
    for those in everybody:
        old = _by_day(readers.old.plan.passages, those.old_cohort, readers.pairing.shift)
        new = _by_day(readers.new.plan.passages, those.new_cohort, dt.timedelta())
        dates = sorted(old.keys() | new.keys())
        pairs = [(date, each) for date in dates for each in _pairs(readers, old.get(date, []), new.get(date, []))]
        moved = _moved(readers, [each for _, each in pairs])
        for date, pair in pairs:
            if (pair.old and pair.new and _is_typed(pair.new, typed)) or _alone(readers, pair) in moved:
                continue
            said = _difference(readers, those, pair)
            same = (said.item, date, *(each and each.crossing for each in pair))
            known = found.get(same)
            found[same] = said._replace(told=said.told | known.told) if known else said
    yield from found.values()


def _moved(readers: Readers, pairs: list[PassagePair]) -> set[_LonePassage]:
    """The passages that are gone on one date and new on another, for their line is there now: its date was typed."""
    gone = {alone for each in pairs if each.old and (alone := _alone(readers, each))}
    new = {alone for each in pairs if each.new and (alone := _alone(readers, each))}
    return gone & new


def _alone(readers: Readers, pair: PassagePair) -> _LonePassage | None:
    """The passage of a pair that has one; None of two, and where its line is in no other draft."""
    if pair.old and not pair.new:
        line = readers.new_line(line_of(pair.old))
        crossing = readers.names.reference("crossing", pair.old.crossing or "")
        return _LonePassage(line.id, crossing, pair.old.into) if line else None
    if pair.new and not pair.old:
        return _LonePassage(line_of(pair.new).id, pair.new.crossing or "", pair.new.into)
    return None


def _by_day(
    passages: Sequence[Sequence[Passage]], cohort: int | None, shift: dt.timedelta
) -> dict[dt.date, list[Passage]]:
    found: dict[dt.date, list[Passage]] = {}
    for each in passages[cohort] if cohort is not None else ():
        found.setdefault(each.date + shift, []).append(each)
    return found


def _pairs(readers: Readers, old: list[Passage], new: list[Passage]) -> Iterator[PassagePair]:
    """The passages that are not the same, in order: those in one place of the row are one that is elsewhere."""
    before = [(readers.names.reference("crossing", each.crossing or ""), each.into) for each in old]
    after = [(each.crossing or "", each.into) for each in new]
    for kind, old_from, old_to, new_from, new_to in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind != "equal":
            for number in range(max(old_to - old_from, new_to - new_from)):
                yield PassagePair(
                    old[old_from + number] if old_from + number < old_to else None,
                    new[new_from + number] if new_from + number < new_to else None,
                )


def _is_typed(passage: Passage, typed: frozenset[str]) -> bool:
    leg = passage.leg
    lines = (leg.crossing_line, leg.movement) if leg else (passage.line,)
    return any(line is not None and line.id in typed for line in lines)


def line_of(passage: Passage) -> Line:
    """The line that a passage belongs to, as that of its leg."""
    return item_of(passage.leg) if passage.leg else passage.line


def _difference(readers: Readers, those: Companions, pair: PassagePair) -> Difference:
    new = line_of(pair.new) if pair.new else None
    old = readers.old_line(new) if new else line_of(pair.old) if pair.old else None
    new = new or (readers.new_line(old) if old else None)
    named = new or old
    assert named is not None
    legs = (pair.old and pair.old.leg, pair.new and pair.new.leg)
    told = Addressees(those.people, vehicles=vehicles_of(readers, those, *legs))
    fields = (FieldPair("crossing", pair.old and pair.old.crossing, pair.new and pair.new.crossing),)
    return Difference("crossing-changed", named.id, told, fields, old, new, pair)
