"""Says on a screen who joins the delegation in the course of a day, and who leaves it."""

from collections.abc import Iterable

from delegate.planning.plan import PlannedDay
from delegate.sheet.model import NoteRow, RowTime, Words
from delegate.sheet.order import OrderedRow
from delegate.sheet.scope import Scope
from delegate.sheet.wording import Wording


def with_joining_and_leaving(words: Wording, day: PlannedDay, scope: Scope, told: list[OrderedRow]) -> list[OrderedRow]:
    """The rows of a day, before the first of those who join that day `joins: ...`, behind the last `leaves: ...`."""
    before, behind = _first_and_last_rows(words, day, scope, told)
    rows: list[OrderedRow] = []
    for number, each in enumerate(told):
        if who := before.get(number):
            rows.append(OrderedRow(_note(words, "joins", who), each.people))
        rows.append(each)
        if who := behind.get(number):
            rows.append(OrderedRow(_note(words, "leaves", who), each.people))
    return rows


def _first_and_last_rows(
    words: Wording, day: PlannedDay, scope: Scope, told: Iterable[OrderedRow]
) -> tuple[dict[int, list[str]], dict[int, list[str]]]:
    """Who joins, by the number of the first row with them, and who leaves, by that of their last."""
    people = words.plan.people
    wanted = people if scope.people is None else {who: people[who] for who in people if who in scope.people}
    joining = {who for who, each in wanted.items() if each.joins and each.joins.date == day.date}
    leaving = {who for who, each in wanted.items() if each.leaves and each.leaves.date == day.date}
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for number, row in enumerate(told if joining or leaving else ()):
        first.update(dict.fromkeys((joining & row.people) - first.keys(), number))
        last.update(dict.fromkeys(leaving & row.people, number))
    return _by_row(first, people), _by_row(last, people)


def _by_row(rows: dict[str, int], people: Iterable[str]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for who in people:  # in the order of the file
        if who in rows:
            found.setdefault(rows[who], []).append(who)
    return found


def _note(words: Wording, kind: str, people: list[str]) -> NoteRow:
    names = words.parted([words.person(who) for who in people])
    if kind == "joins":
        said: Words = words.phrase("joins: {names}" if len(people) == 1 else "join: {names}", names=names)
    else:
        said = words.phrase("leaves: {names}" if len(people) == 1 else "leave: {names}", names=names)
    return NoteRow(kind, RowTime(), "", said)
