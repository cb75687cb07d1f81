"""Compares two drafts of a trip: every difference, in the order in which it is said."""

import datetime as dt

from delegate.compare.addressees import Readers
from delegate.compare.attendance import Attendance
from delegate.compare.consequences import consequences
from delegate.compare.draft import KINDS, Comparison, Difference, Draft
from delegate.compare.entry_changes import entry_changes
from delegate.compare.line_changes import line_changes
from delegate.compare.matching import paired
from delegate.compare.membership import Membership


def compared(old: Draft, new: Draft) -> Comparison:
    """What was typed, what follows from it, and whom each of them tells."""
    pairing = paired(old.plan, new.plan)
    readers = Readers(old, new, pairing)
    attendance = Attendance(readers)
    typed = [*line_changes(readers, attendance), *entry_changes(readers, Membership(readers, attendance))]
    found = [*typed, *consequences(readers, typed)]
    before = {id(line): number for number, line in enumerate(pairing.old)}
    after = {id(line): number for number, line in enumerate(pairing.new)}
    firsts: dict[tuple[bool, dt.date], int] = {}
    for is_new, lines in ((False, pairing.old), (True, pairing.new)):
        for number, line in enumerate(lines):
            firsts.setdefault((is_new, line.date), number)

    def place(each: Difference) -> tuple[object, ...]:
        line, kind = each.line, KINDS.index(each.kind)
        if line is None:
            return (dt.date.min, 0, 0, kind, each.item, str(each.fields))
        is_new = each.new is not None
        number = (after if is_new else before)[id(line)] - firsts[is_new, line.date]
        date = line.date if is_new else line.date + pairing.shift
        return (date, number, int(is_new), kind, each.item, str(each.fields))

    return Comparison(old, new, tuple(sorted(found, key=place)), pairing.shift.days)
