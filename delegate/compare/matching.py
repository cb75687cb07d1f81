"""Finds which line of one draft is which line of the other, by the written id, by the title, or by what is left."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from delegate.compare.line_facts import LineFacts, are_alike, class_of, facts_of, is_named, titles_of
from delegate.compare.renames import Renames, renamed_entries
from delegate.planning.plan import Plan
from delegate.planning.stop import Line
from delegate.tuples import NamedTuple

NO_DAYS = dt.timedelta()


class Pairing(NamedTuple):
    """The lines of both drafts in the order of their files, and the number of the new line for that of an old one.

    `shift` is how much later every line of the whole trip is. `names` follow what was renamed, lines too.
    """

    old: tuple[Line, ...]
    new: tuple[Line, ...]
    to_new: dict[int, int]
    shift: dt.timedelta
    names: Renames

    def pairs(self) -> Iterator[tuple[Line | None, Line | None]]:
        """Every line with its other self, those that are gone with none, and those that came."""
        for number, line in enumerate(self.old):
            yield line, self.new[self.to_new[number]] if number in self.to_new else None
        came = set(range(len(self.new))) - set(self.to_new.values())
        yield from ((None, self.new[number]) for number in sorted(came))

    def matched(self) -> Iterator[tuple[Line, Line]]:
        """Every line that is in both."""
        yield from ((self.old[old], self.new[new]) for old, new in self.to_new.items())


def paired(old: Plan, new: Plan) -> Pairing:
    """Match the lines of two plans."""
    names = renamed_entries(old.trip, new.trip)
    before, after = tuple(old.lines()), tuple(new.lines())
    sides = _DraftLines(before, facts_of(old, names)), _DraftLines(after, facts_of(new))
    shift, to_new = NO_DAYS, _Matcher(*sides, names, NO_DAYS).run()
    if not _is_whole(before, after, to_new, NO_DAYS):
        for each in _shifts(before, after, to_new):
            moved = _Matcher(*sides, names, each).run()
            if _is_whole(before, after, moved, each):
                shift, to_new = each, moved
                break
    lines = {before[a].id: after[b].id for a, b in to_new.items()}
    return Pairing(before, after, to_new, shift, names._replace(lines=lines))


def _is_whole(old: Sequence[Line], new: Sequence[Line], to_new: dict[int, int], shift: dt.timedelta) -> bool:
    """Whether every line is there again, all of them so many days later."""
    return len(to_new) == len(old) > 0 and all(new[b].date == old[a].date + shift for a, b in to_new.items())


def _shifts(old: Sequence[Line], new: Sequence[Line], to_new: dict[int, int]) -> Iterator[dt.timedelta]:
    """By how many days a trip may have been moved: its first day, its last, or most of its lines."""
    if not old or not new:
        return
    ends = [min(line.date for line in new) - min(line.date for line in old)]
    ends.append(max(line.date for line in new) - max(line.date for line in old))
    most = Counter(new[b].date - old[a].date for a, b in to_new.items()).most_common(1)
    yield from (each for each in dict.fromkeys([*ends, *(each for each, _ in most)]) if each)


class _DraftLines(NamedTuple):
    """The lines of one draft and what each is known by."""

    lines: Sequence[Line]
    facts: Sequence[LineFacts]


class _Matcher:
    """Matches lines by one rule after the other; the dates of the old ones are taken as so many days later."""

    def __init__(self, old: _DraftLines, new: _DraftLines, names: Renames, shift: dt.timedelta) -> None:
        self._old, self._old_facts = old
        self._new, self._new_facts = new
        self._names = names
        self._dates = [line.date + shift for line in self._old]
        self._to_new: dict[int, int] = {}
        self._left: dict[int, None] = dict.fromkeys(range(len(self._old)))
        self._came: dict[int, None] = dict.fromkeys(range(len(self._new)))

    def run(self) -> dict[int, int]:
        """The number of the new line for that of each old one that is still there."""
        self._by_id()
        self._by_title()
        self._by_facts()
        self._lone_ones()
        return dict(sorted(self._to_new.items()))

    def _match(self, old: int, new: int) -> None:
        self._to_new[old] = new
        del self._left[old], self._came[new]

    def _by_id(self) -> None:
        written = {self._new[number].item.id: number for number in reversed(self._came) if self._new[number].item.id}
        for number in [*self._left]:
            id_ = self._old[number].item.id
            if id_ and id_ in written:
                self._match(number, written.pop(id_))

    def _by_title(self) -> None:
        """Those of one kind and title: on the same date what is unchanged first, then in order; then the nearest."""
        by_title: dict[tuple[str, str], dict[dt.date, list[int]]] = {}
        for number in self._came:
            line = self._new[number]
            for title in titles_of(line.item, None):
                by_title.setdefault((line.item.kind, title), {}).setdefault(line.date, []).append(number)
        called = {number: self._called(number, by_title) for number in self._left}
        for fits in (self._is_unchanged, self._is_same_date):
            for number in [*self._left]:
                near = (each for dates in called[number] for each in dates.get(self._dates[number], ()))
                free = (each for each in near if each in self._came and fits(number, each))
                if (first := next(free, None)) is not None:
                    self._match(number, first)
        self._nearest(called)

    def _called(
        self, number: int, by_title: dict[tuple[str, str], dict[dt.date, list[int]]]
    ) -> list[dict[dt.date, list[int]]]:
        """The new lines of the kind and title of an old one, by date."""
        item = self._old[number].item
        keys = ((item.kind, title) for title in sorted(titles_of(item, self._names)))
        return [by_title[key] for key in keys if key in by_title]

    def _nearest(self, called: dict[int, list[dict[dt.date, list[int]]]]) -> None:
        """What has the same kind and title on other dates, those that are the least apart first."""
        apart = sorted(
            (abs(date - self._dates[number]), number, each)
            for number in self._left
            if is_named(self._old[number].item)
            for dates in called[number]
            for date, those in dates.items()
            for each in those
            if each in self._came
        )
        for _, number, each in apart:
            if number in self._left and each in self._came:
                self._match(number, each)

    def _is_same_date(self, old: int, new: int) -> bool:
        return self._dates[old] == self._new[new].date

    def _is_unchanged(self, old: int, new: int) -> bool:
        """Whether a line of the same date has the same start, place and hosts too."""
        return self._is_same_date(old, new) and self._old_facts[old] == self._new_facts[new]

    def _by_facts(self) -> None:
        """Within a date, those of one class that share all of start, place and hosts, then those that share two."""
        came: dict[tuple[dt.date, str], list[int]] = {}
        for number in self._came:
            came.setdefault((self._new[number].date, class_of(self._new[number].item)), []).append(number)
        for enough in (3, 2):
            for number in [*self._left]:
                item = self._old[number].item
                near = came.get((self._dates[number], class_of(item)), ())
                alike = (each for each in near if each in self._came and self._alike(number, each) >= enough)
                if (first := next(alike, None)) is not None:
                    self._match(number, first)

    def _alike(self, old: int, new: int) -> int:
        return are_alike(self._old_facts[old], self._new_facts[new])

    def _lone_ones(self) -> None:
        """The only hotel or crossing that is left of a date, where its neighbours are the same."""
        for kind in ("hotel", "crossing"):
            old = _grouped(self._left, lambda number: (self._dates[number], self._old[number].item.kind))
            new = _grouped(self._came, lambda number: (self._new[number].date, self._new[number].item.kind))
            for key, numbers in old.items():
                those = new.get(key, [])
                if key[1] == kind and len(numbers) == len(those) == 1 and self._same_neighbours(numbers[0], those[0]):
                    self._match(numbers[0], those[0])

    def _same_neighbours(self, old: int, new: int) -> bool:
        before, after = self._to_new, {to: number for number, to in self._to_new.items()}
        for step in (-1, 1):
            beside_old = self._neighbour(old, step, [*self._dates], before)
            beside_new = self._neighbour(new, step, [line.date for line in self._new], after)
            if (None if beside_old is None else before[beside_old]) != beside_new:
                return False
        return True

    @staticmethod
    def _neighbour(number: int, step: int, dates: Sequence[dt.date], matched: dict[int, int]) -> int | None:
        """The next line of that date, on one side, that is in both drafts."""
        at = number + step
        while 0 <= at < len(dates) and dates[at] == dates[number]:
            if at in matched:
                return at
            at += step
        return None


def _grouped(numbers: Iterable[int], key: Callable[[int], tuple[dt.date, str]]) -> dict[tuple[dt.date, str], list[int]]:
    found: dict[tuple[dt.date, str], list[int]] = {}
    for number in numbers:
        found.setdefault(key(number), []).append(number)
    return found
