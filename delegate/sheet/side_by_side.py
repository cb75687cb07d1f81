"""Sets rows in columns while the parties of a day are apart, so that a page can print them side by side."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from math import inf

from delegate.model import Vehicle
from delegate.planning.presence import group_of
from delegate.sheet.guest_ways import capital
from delegate.sheet.headcounts import crowd
from delegate.sheet.model import Column, Edition, ItemRow, LegRow, NoteRow, Row, Words
from delegate.sheet.order import OrderedRow
from delegate.sheet.precedence import rank_of
from delegate.sheet.vehicle_lists import name_and_seats, ridden
from delegate.sheet.wording import Wording

ABREAST = 2  # columns side by side: a third would be too narrow to read
DETOUR = 2  # lines of one party alone, that need no head
LETTERS = 2  # so short a name of a group, as `A`, tells nobody who is in it
NAMED = 6  # as many of a party are named
NAMING = ("joins", "leaves", "night-of-some")  # notes that say whom they concern
AT_MOST = 4  # parties told apart: more stand in one list, each line with its people


def in_columns(words: Wording, told: Iterable[OrderedRow], everybody: frozenset[str]) -> tuple[tuple[Column, ...], ...]:
    """The rows of a day in groups of columns.

    One column without a name while everybody is together; else two parties abreast for the hours when both have
    lines, and a party that has the only lines before or after in a column of its own. Of a detour of one or two lines
    each says itself for whom it is. Where somebody goes from one party to another, the next group begins.
    """
    found: list[tuple[Column, ...]] = []
    spans = _spans(told, everybody)
    for together, span in spans:
        groups = [] if together else _groups(span)
        lines = sum(isinstance(each.row, ItemRow) for each in span)
        if 1 < len(groups) <= AT_MOST:
            groups.sort(key=lambda group: _rank(words, group))
            elsewhere = _elsewhere(groups, everybody)
            parties = [_column(words, group, everybody, alone=elsewhere) for group in groups]
            pairs = (parties[number : number + ABREAST] for number in range(0, len(parties), ABREAST))
            found += sorted((group for pair in pairs for group in _abreast(pair)), key=_first_hour)
        elif len(groups) == 1 and lines and (lines > DETOUR or len(spans) == 1):
            found.append((_alone(words, groups[0], everybody),))
        else:
            found.append((Column((), tuple(each.row for each in span)),))
    return tuple(found)


def _spans(told: Iterable[OrderedRow], everybody: frozenset[str]) -> list[tuple[bool, list[OrderedRow]]]:
    """The rows while everybody is together, and while people are apart: there nobody changes the party."""
    found: list[tuple[bool, list[OrderedRow]]] = []
    for together, rows in groupby(told, key=lambda each: _is_for_all(each, everybody)):
        span = list(rows)
        stretches = [span] if together else _stretches(span)
        if all(len(_groups(each)) < 2 for each in stretches):  # nowhere two of them beside each other
            stretches = [span]
        found += ((together, each) for each in stretches)
    return found


def _stretches(span: list[OrderedRow]) -> list[list[OrderedRow]]:
    """The rows cut where somebody is in two parties: there as many as can be are for a whole party."""
    for number in range(1, len(span)):
        if _changes(span[: number + 1]):
            cuts = [at for at in range(1, number + 1) if not _changes(span[at : number + 1])]
            cut = min(cuts, key=lambda at: _of_some(span[:at]) + _of_some(span[at : number + 1]))
            return [span[:cut], *_stretches(span[cut:])]
    return [span]


def _changes(rows: Iterable[OrderedRow]) -> bool:
    """Whether a row is for people of two parties before it, of one of which some are left behind."""
    parties: list[frozenset[str]] = []
    for row in rows:
        joined = [party for party in parties if party & row.people]
        if len(joined) > 1 and any(not party <= row.people for party in joined):
            return True
        parties = [*(party for party in parties if party not in joined), row.people.union(*joined)]
    return False


def _of_some(rows: Sequence[OrderedRow]) -> int:
    """How many of the rows are for some of a party."""
    return sum(each.people != _people(group) for group in _groups(rows) for each in group)


def _is_for_all(each: OrderedRow, everybody: frozenset[str]) -> bool:
    """Whether everybody lives a row who is still or already on the trip."""
    return not each.people or everybody - each.people <= each.absent


def _elsewhere(groups: Iterable[list[OrderedRow]], everybody: frozenset[str]) -> bool:
    """Whether somebody who is on the trip then is in none of the parties: `The others` would count him or her in."""
    rows = [each for group in groups for each in group]
    return bool(everybody - _people(rows) - frozenset.intersection(*(each.absent for each in rows)))


def in_blocks(words: Wording, told: Iterable[OrderedRow], everybody: frozenset[str]) -> tuple[tuple[Column, ...], ...]:
    """The rows of a day as a screen has them: from where people part until they meet, party below party.

    A way that some make to where the others are already is no party's block; it says itself who goes.
    """
    found: list[tuple[Column, ...]] = []
    for together, span in _spans(told, everybody):
        groups = [] if together else sorted(_groups(span), key=lambda group: _rank(words, group))
        if len(groups) > 1 or any(isinstance(each.row, ItemRow) for group in groups for each in group):
            found += [(_column(words, group, everybody),) for group in groups]
        else:
            found.append((Column((), tuple(each.row for each in span)),))
    return tuple(found)


def headed_for_all(groups: Iterable[tuple[Column, ...]]) -> tuple[tuple[Column, ...], ...]:
    """The groups, with what is for all marked where it stands behind the lines of a party, in every copy alike.

    Rows that say themselves whom they concern need no head, and stand in a column of their own before it.
    """
    found: list[tuple[Column, ...]] = []
    apart = False
    for group in groups:
        column, own = group[-1], 0
        if apart and not column.who:
            own = next((at for at, row in enumerate(column.rows) if not _says_for_whom(row)), len(column.rows))
        parts = (column._replace(rows=column.rows[:own]), column._replace(rows=column.rows[own:], again=apart))
        found += [group] if column.who or not apart else [(part,) for part in parts if part.rows]
        apart = bool(column.who) or (apart and own == len(column.rows))
    return tuple(found)


def _says_for_whom(row: Row) -> bool:
    return bool(row.who) or (isinstance(row, NoteRow) and row.kind in NAMING)


def _abreast(parties: Sequence[Column]) -> list[tuple[Column, ...]]:
    """The columns of parties that stand beside each other: what begins after the last line of one is the other's."""
    if len(parties) < ABREAST:
        return [tuple(parties)]
    ends = [_end(party.rows) for party in parties]
    if None in ends:
        return [tuple(parties)]
    until = min(end for end in ends if end is not None)
    cut = [_first_after(party.rows, until) for party in parties]
    if 0 in cut:
        return [(party,) for party in parties]
    heads = tuple(party._replace(rows=party.rows[:at]) for party, at in zip(parties, cut, strict=True))
    tails = [(party._replace(rows=party.rows[at:]),) for party, at in zip(parties, cut, strict=True) if party.rows[at:]]
    return [heads, *tails]


def _first_hour(group: Sequence[Column]) -> float:
    """When the first line of a group begins; groups without any time stand last."""
    starts = (start for column in group for row in column.rows for start, _ in (_times(row),) if start is not None)
    return min(starts, default=inf)


def _end(rows: Iterable[Row]) -> int | None:
    """When the last of the rows ends; None where none has a time."""
    return max((time for row in rows for time in _times(row) if time is not None), default=None)


def _times(row: Row) -> tuple[int | None, int | None]:
    return (None, None) if isinstance(row, NoteRow) else (row.when.start, row.when.end)


def _first_after(rows: Sequence[Row], until: int) -> int:
    """Where the rows begin that start when the hour has come; a way there goes with the line to which it leads."""
    late = (number for number, row in enumerate(rows) if (start := _times(row)[0]) is not None and start >= until)
    at = next(late, len(rows))
    if all(isinstance(row, LegRow) for row in rows[at:]):  # the way to where all meet again
        return len(rows)
    while at and isinstance(rows[at - 1], LegRow):
        at -= 1
    return at


def _groups(rows: Iterable[OrderedRow]) -> list[list[OrderedRow]]:
    """The rows by the people who share them, in their order: whoever is in two groups joins the two."""
    told = list(rows)
    groups: list[list[int]] = []
    for number, row in enumerate(told):
        joined = [group for group in groups if any(told[each].people & row.people for each in group)]
        groups = [group for group in groups if group not in joined]
        groups.append([*sorted(each for group in joined for each in group), number])
    return [[told[each] for each in group] for group in groups]


def _rank(words: Wording, group: list[OrderedRow]) -> int:
    """The highest of a group by precedence: that party stands on the left."""
    ranks = rank_of(words.plan)
    return min(ranks[id_] for id_ in _people(group))


def _people(group: Iterable[OrderedRow]) -> frozenset[str]:
    """The people for whom the rows of a group are; those whom many rows share are told once."""
    return frozenset[str]().union(*{each.people for each in group})


def _column(words: Wording, group: list[OrderedRow], everybody: frozenset[str], *, alone: bool = False) -> Column:
    """A party under its name: `The others` only beside those from whom they differ."""
    people = _people(group)
    who = words.people(people, everybody)
    named = who if alone or words.edition is Edition.SCHEDULE else words.people(people, everybody, head=True)
    rows = tuple(_below(each, people, who) for each in group)
    head = capital(named)
    raised = tuple(each.lang for each, small in zip(head, named, strict=True) if each != small)
    vehicles = _vehicles(words, group, people) if words.edition is Edition.RUN_SHEET else ()
    return Column(head, rows, members_of(words, people, vehicles), raised)


def _alone(words: Wording, group: list[OrderedRow], everybody: frozenset[str]) -> Column:
    """The rows of a party that nobody is beside; without a head where several of them say for whom they are."""
    people = _people(group)
    if any(each.people != people for each in group):
        return Column((), tuple(each.row for each in group))
    return _column(words, group, everybody, alone=True)


def members_of(words: Wording, people: frozenset[str], vehicles: Iterable[Vehicle] = ()) -> Words:
    """Who is in a party: for guests where its name is a letter alone; for the team also how many and in what they ride.

    Nothing on a screen, which has the groups in its lists.
    """
    team = words.edition is Edition.RUN_SHEET
    name = group_of(words.plan.trip, people) if team or words.edition is Edition.PROGRAMME else None
    group = (words.plan.trip.groups or {}).get(name or "")
    if not team and (group is None or group.name or len(group.id) > LETTERS):
        return ()
    known = [id_ for id_ in words.plan.people if id_ in people]
    heads = words.in_tables(lambda language: crowd((words.plan.people[id_] for id_ in known), language))
    names = _names(words, known) if group is not None and len(known) <= NAMED else ()
    if names and not team:
        return names
    ridden_in = words.joined([name_and_seats(words, each) for each in vehicles], "; ")
    named_alone = group is None and len(known) == 1 and not ridden_in  # that one is one tells nothing
    if named_alone or ((names or group is None) and any("people" in words.plan.people[id_].tbc for id_ in known)):
        heads = ()
    return words.joined((names, words.joined((heads, ridden_in))), "; ")


def _names(words: Wording, known: Iterable[str]) -> Words:
    each = [words.person(id_) for id_ in known]
    names = words.parted(each)
    # told once, though languages part them by other signs
    return names[:1] if all(len({said.text for said in name}) == 1 for name in each) else names


def _vehicles(words: Wording, group: Iterable[OrderedRow], people: frozenset[str]) -> tuple[Vehicle, ...]:
    """The vehicles in which these people ride, each once, in the order of their ways."""
    ways = [leg for each in group for leg in each.legs if not people.isdisjoint(leg.people)]
    found = {each.id: each for leg in ways for each in ridden(words.plan, leg, people)}
    return tuple(found.values())


def _below(each: OrderedRow, people: frozenset[str], who: Words) -> Row:
    """A row below the name of its party, which need not say again who they are."""
    row = each.row
    return row if each.people != people and row.who != who else row._replace(who=())
