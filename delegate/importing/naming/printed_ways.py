"""Reads the way of a movement as our own print tells it below its title: `Leave for Macau by ferry from Sheung Wan`."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from delegate.i18n.language import language_of
from delegate.importing.naming.crossing_names import crossings_on_the_way
from delegate.importing.naming.kinds import vehicle_named
from delegate.importing.naming.ways import TwoEnds
from delegate.modes import MODES, UNKNOWN_MODE
from delegate.reading.movement_words import mode_in
from delegate.tuples import NamedTuple

_WRITTEN_IN = ("en", "zh-Hant", "zh-Hans")  # languages with phrases
# What stands behind a way, the last first. The hour at which it ends is an estimate, which is made anew.
_BEHIND = ("{way}, arriving about {clock}", "{way}, means of travel to be confirmed", "{way} via {places}")
_WALK = "Walk to {place}"
_WAYS = (_WALK, "Leave for {place} {by}", "Leave for {place}")


class PrintedWay(NamedTuple):
    """How people go, from where and to where in each language, over which crossings, and the other notes."""

    kind: str
    ends: tuple[TwoEnds, ...]
    via: tuple[str, ...]
    notes: tuple[str, ...]


class _Sentence(NamedTuple):
    kind: str
    ends: TwoEnds
    via: tuple[str, ...]
    whole: bool  # whether nothing else is said


def printed_way(notes: Sequence[str]) -> PrintedWay | None:
    """The way that is told in the first lines of the notes, a line in each language; None where none is."""
    lines = [line for note in notes[:1] for line in note.split("\n")]
    told = list(takewhile(lambda each: each[1], ((line, _sentence(line.strip())) for line in lines)))
    found = [said for _, said in told if said]
    if not found:
        return None
    kind = next((said.kind for said in found if said.kind != UNKNOWN_MODE), UNKNOWN_MODE)
    via = next((said.via for said in found if said.via), ())
    left = [*(line for line, said in told if said and not said.whole), *lines[len(told) :]]
    rest = ("\n".join(left), *notes[1:]) if left else tuple(notes[1:])
    return PrintedWay(kind, tuple(said.ends for said in found), via, rest)


def _sentence(note: str) -> _Sentence | None:
    return next((found for tag in _WRITTEN_IN if (found := _in_language(note, tag))), None) or _by_arrow(note)


def _by_arrow(note: str) -> _Sentence | None:
    """The ends that a workbook has in its column of places, in one language."""
    ends = note.split(" → ")
    way = TwoEnds(*ends) if len(ends) == 2 and " / " not in note else None
    return _Sentence(UNKNOWN_MODE, way, (), whole=True) if way else None


def _in_language(note: str, tag: str) -> _Sentence | None:
    places, way = "", note
    for phrase in _BEHIND:
        if match := _pattern(tag, phrase).fullmatch(way):
            way, places = match["way"], match.groupdict().get("places", places)
    via = crossings_on_the_way(note) if places else ()
    for phrase in _WAYS:
        for outer in ("{way} from {origin}", ""):
            if match := _pattern(tag, phrase, outer).fullmatch(way):
                said = {"by": "", "origin": "", **match.groupdict()}
                kind = "walk" if phrase == _WALK else mode_in(said["by"]) or vehicle_named(said["by"]) or UNKNOWN_MODE
                whole = bool(via or not places) and (not said["by"] or said["by"] in _modes(tag))
                return _Sentence(kind, TwoEnds(said["origin"], said["place"]), via, whole)
    return None


@cache
def _pattern(tag: str, phrase: str, outer: str = "") -> re.Pattern[str]:
    """What a phrase may say in a language, within the `outer` one."""
    say = language_of(tag).say
    text = say(phrase, **{key: f"@{key}@" for key in re.findall(r"{(\w+)}", phrase)})
    if outer:
        text = say(outer, way=text, origin="@origin@")
    by = "|".join(
        [*map(re.escape, sorted(_modes(tag))), re.escape(say("by {vehicle}", vehicle="@")).replace("@", ".+")]
    )
    return re.compile(re.sub(r"@(\w+)@", r"(?P<\1>.+)", re.escape(text)).replace("(?P<by>.+)", f"(?P<by>{by})"))


@cache
def _modes(tag: str) -> frozenset[str]:
    """How a language says in what people go, where no vehicle has a name."""
    words = (said for row in MODES.values() for said in (row.carried, row.words) if said)
    return frozenset(language_of(tag).say(each) for each in words)
