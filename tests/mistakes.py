"""Makes one mistake in a trip, of a kind that people make, and leaves every other line where it was."""

import random
import re
from collections.abc import Callable
from typing import NamedTuple

from blocks import ITEM, Draft

Rnd = random.Random
Change = Callable[[Draft, Rnd], bool]

_CLOCK = re.compile(r"(?<![\d:+])(\d\d):(\d\d)(?![\d:])")
_RANGE = re.compile(r"(time: )(\d\d:\d\d)-(\d\d:\d\d)(?=$|\s)")
MOVEMENTS = ("coach", "car", "flight", "train", "ferry", "walk", "metro", "travel", "crossing")


class Mistake(NamedTuple):
    """What was done to a trip, the text after it, and the numbers of the lines that are other than before."""

    kind: str
    text: str
    lines: frozenset[int]


def mistakes(text: str, count: int, seed: int) -> list[Mistake]:
    """So many different mistakes in a trip, the kinds in turn; the same ones for the same seed."""
    made: dict[str, Mistake] = {}
    kinds = sorted(KINDS.items())
    Rnd(seed).shuffle(kinds)
    for turn in range(12):
        for kind, change in kinds:
            draft = Draft(text)
            if len(made) < count and change(draft, Rnd(f"{seed} {turn} {kind}")):
                new = "\n".join(draft.lines)
                old = text.split("\n")
                touched = frozenset(n + 1 for n, (a, b) in enumerate(zip(old, draft.lines, strict=True)) if a != b)
                if touched:
                    made.setdefault(new, Mistake(kind, new, touched))
    return list(made.values())


# --- the kinds --------------------------------------------------------------------------------------------------------


def _dropped(key: str, *sections: str) -> Change:
    """A key of a line of a day, or of an entry, is missing."""

    def change(draft: Draft, rnd: Rnd) -> bool:
        found = draft.fields(key, draft.entries(*sections) if sections else draft.items())
        found = [number for number in found if not ITEM.match(draft.lines[number])]
        if not found:
            return False
        number = rnd.choice(found)
        return draft.blank(number, draft.field_end(number))

    return change


def _written(key: str, pattern: str, new: str, *sections: str) -> Change:
    """What stands in a key is something else."""

    def change(draft: Draft, rnd: Rnd) -> bool:
        parts = draft.entries(*sections) if sections else draft.items()
        found = [n for n in draft.fields(key, parts) if re.search(pattern, draft.lines[n])]
        return bool(found) and draft.sub(rnd.choice(found), pattern, new)

    return change


def _removed(*kinds: str) -> Change:
    """A whole line of a day is missing."""

    def change(draft: Draft, rnd: Rnd) -> bool:
        found = draft.items(*kinds)
        return bool(found) and draft.blank((block := rnd.choice(found)).first, block.last)

    return change


def _undefined(*sections: str) -> Change:
    """An entry is missing that lines name."""

    def change(draft: Draft, rnd: Rnd) -> bool:
        found = draft.entries(*sections)
        return bool(found) and draft.blank((block := rnd.choice(found)).first, block.last)

    return change


def _shifted(minutes: int, kinds: tuple[str, ...] = ()) -> Change:
    """Every clock time of a line is so many minutes later."""

    def change(draft: Draft, rnd: Rnd) -> bool:
        found = [n for n in draft.fields("time", draft.items(*kinds)) if _CLOCK.search(draft.lines[n])]
        if not found:
            return False
        number = rnd.choice(found)
        later = [_minutes(each) + minutes for each in _CLOCK.findall(draft.lines[number])]
        if any(not 0 <= each < 24 * 60 for each in later):
            return False
        times = iter(later)
        draft.lines[number] = _CLOCK.sub(lambda _: _said(next(times)), draft.lines[number])
        return True

    return change


def _range(change_of: Callable[[int, int], tuple[int, int]]) -> Change:
    """The two ends of a line's time are others."""

    def change(draft: Draft, rnd: Rnd) -> bool:
        found = [n for n in draft.fields("time", draft.items()) if _RANGE.search(draft.lines[n])]
        if not found:
            return False
        number = rnd.choice(found)
        _, start, end = _RANGE.search(draft.lines[number]).groups()
        new = change_of(*(_minutes(each.split(":")) for each in (start, end)))
        return draft.sub(number, _RANGE.pattern, rf"\g<1>{_said(new[0])}-{_said(new[1])}")

    return change


def _swapped_values(key: str, *, near: bool = False) -> Change:
    """Two lines have each other's value of a key."""

    def change(draft: Draft, rnd: Rnd) -> bool:
        found = [n for n in draft.fields(key, draft.items()) if draft.field_end(n) == n]
        if len(found) < 2:
            return False
        at = rnd.randrange(len(found) - 1)
        one, other = (found[at], found[at + 1]) if near else sorted(rnd.sample(found, 2))
        draft.lines[one], draft.lines[other] = draft.lines[other], draft.lines[one]
        return True

    return change


def swapped_ends(draft: Draft, rnd: Rnd) -> bool:
    """A service has its `from` and its `to` in each other's place."""
    found = [b for b in draft.items() if draft.fields("from", [b]) and draft.fields("to", [b])]
    if not found:
        return False
    block = rnd.choice(found)
    (one,), (other,) = draft.fields("from", [block]), draft.fields("to", [block])
    return draft.sub(one, "from:", "to:") and draft.sub(other, "to:", "from:")


def swapped_days(draft: Draft, rnd: Rnd) -> bool:
    """Two days have each other's date."""
    days = draft.days()
    if len(days) < 2:
        return False
    one, other = sorted(rnd.sample(days, 2))
    draft.lines[one], draft.lines[other] = draft.lines[other], draft.lines[one]
    return True


def moved_away(draft: Draft, rnd: Rnd) -> bool:
    """A venue lies 100 km further north."""
    found = draft.fields("at", draft.entries("venues"))
    if not found:
        return False
    number = rnd.choice(found)
    north = re.search(r'"(-?\d+\.\d+)', draft.lines[number])
    return north is not None and draft.sub(number, re.escape(north[1]), f"{float(north[1]) + 0.9:.4f}")


def misspelt_person(draft: Draft, rnd: Rnd) -> bool:
    """A letter of somebody's id is missing where a line names them."""
    found = [
        (number, name)
        for key in ("who", "with", "except")
        for number in draft.fields(key, draft.items())
        for name in re.findall(r"(?<=[ \[])[a-z][a-z-]{3,}(?=[,\]]|$)", draft.lines[number].split(":", 1)[1])
    ]
    if not found:
        return False
    number, name = rnd.choice(found)
    return draft.sub(number, rf"\b{name}\b", name[:2] + name[3:])


def closed_crossing(draft: Draft, rnd: Rnd) -> bool:
    """A way leads through a crossing that is shut, or where no such way leads."""
    for key in ("via", "crossing"):
        if found := [n for n in draft.fields(key, draft.items()) if draft.field_end(n) == n]:
            number = rnd.choice(found)
            return draft.sub(number, r"(via|crossing): (\[?)[\w-]+", r"\1: \2sha-tau-kok")
    return False


def _of_a_person(field: str, at: int) -> Change:
    """Somebody joins on the last date, or leaves on the first; it stands in place of their title."""

    def change(draft: Draft, rnd: Rnd) -> bool:
        people = draft.entries("delegation")
        found = [n for n in draft.fields("title", people) if draft.field_end(n) == n]
        if not found or len(draft.days()) < 2:
            return False
        date = draft.lines[draft.days()[at]].strip().rstrip(":").split(":")[0]
        return draft.sub(rnd.choice(found), r"title: .*", f"{field}: {date}")

    return change


def no_base(draft: Draft, _rnd: Rnd) -> bool:
    """The head of the file no longer says where people start."""
    found = [number for number, line in enumerate(draft.lines) if line.startswith("base:")]
    return bool(found) and draft.blank(found[0], found[0])


def other_date(draft: Draft, _rnd: Rnd) -> bool:
    """The last day of the file has the date after its own."""
    number = draft.days()[-1]
    found = re.search(r"-(\d\d):", draft.lines[number])
    return found is not None and draft.sub(number, r"-\d\d:", f"-{int(found[1]) + 1:02d}:")


def _minutes(clock: tuple[str, str] | list[str]) -> int:
    return int(clock[0]) * 60 + int(clock[1])


def _said(minutes: int) -> str:
    return f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"


KINDS: dict[str, Change] = {
    "a time is missing": _dropped("time"),
    "a venue is missing": _dropped("venue"),
    "who is missing": _dropped("who"),
    "with is missing": _dropped("with"),
    "except is missing": _dropped("except"),
    "a vehicle is missing at a line": _dropped("vehicle"),
    "to is missing": _dropped("to"),
    "from is missing": _dropped("from"),
    "a length is missing": _dropped("for"),
    "an id is missing": _dropped("id"),
    "an acceptance is missing": _dropped("accept"),
    "papers are missing": _dropped("papers", "delegation", "people"),
    "a point is missing": _dropped("at", "venues"),
    "plates are missing": _dropped("plates", "vehicles"),
    "an hour later": _shifted(60),
    "an hour earlier": _shifted(-60),
    "twelve hours later": _shifted(720),
    "five minutes later": _shifted(5),
    "times of two lines swapped": _swapped_values("time", near=True),
    "times far apart swapped": _swapped_values("time"),
    "people of two lines swapped": _swapped_values("who"),
    "venues of two lines swapped": _swapped_values("venue"),
    "hosts of two lines swapped": _swapped_values("with"),
    "days swapped": swapped_days,
    "ends of a service swapped": swapped_ends,
    "a person misspelt": misspelt_person,
    "a venue misspelt": _written("venue", r"venue: (\w\w)\w", r"venue: \1"),
    "a vehicle misspelt": _written("vehicle", r"vehicle: (\w\w)\w", r"vehicle: \1"),
    "a key misspelt": _written("time", "time:", "tme:"),
    "a city misspelt": _written("city", r"city: (\w\w)\w", r"city: \1", "venues"),
    "no such time": _written("time", r"time: ~?\d\d:", "time: 27:"),
    "the hotel is missing": _removed("hotel"),
    "a movement is missing": _removed(*MOVEMENTS),
    "a meal is missing": _removed("meal"),
    "a meeting is missing": _removed("meeting", "visit", "briefing", "ceremony", "event", "reception"),
    "a venue moved": moved_away,
    "a point turned": _written("at", r'"([\d.]+), ([\d.]+)"', r'"\2, \1"', "venues"),
    "a range halved": _range(lambda start, end: (start, start + (end - start) // 2)),
    "a range doubled": _range(lambda start, end: (start, min(end + (end - start), 23 * 60 + 59))),
    "a range turned": _range(lambda start, end: (end, start)),
    "a vehicle is undefined": _undefined("vehicles"),
    "a person is undefined": _undefined("delegation"),
    "a host is undefined": _undefined("hosts"),
    "a place is undefined": _undefined("venues"),
    "a vehicle has two seats": _written("seats", r"seats: \d+", "seats: 2", "vehicles"),
    "a room for three": _written("capacity", r"capacity: \d+", "capacity: 3", "venues"),
    "a crossing is closed": closed_crossing,
    "on foot": _written("coach|car", r"- (coach|car):", "- walk:"),
    "a night less": _written("nights", r"nights: \d", "nights: 1"),
    "to be confirmed": _written("venue", r"venue: .*", "venue: tbc"),
    "cancelled": _written("notes", r"notes: \S.*", "status: cancelled"),
    "joins on the last day": _of_a_person("joins", -1),
    "leaves on the first day": _of_a_person("leaves", 0),
    "a day later": other_date,
    "nobody says where they start": no_base,
    "an expired passport": _written("papers", r"expires: \d{4}", "expires: 2001", "delegation"),
    "another nationality": _written("- passport", r"nationality: \w\w", "nationality: PT", "delegation"),
}
