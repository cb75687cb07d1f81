"""The check `unknown-place`."""

import re
from collections.abc import Callable

from delegate.assessment.taken_names import taken_names
from delegate.checking import Findings, check
from delegate.diagnostics import Finding, NearWord, Severity
from delegate.places.folding import fold
from delegate.planning.places import Unresolved
from delegate.planning.plan import Plan
from delegate.reading.nearest import Guess, guess, may_mean, one_of, with_comma
from delegate.source import Where

_ADD = {
    "place": "add it under `venues` with a `name`, a `city` and `at`, or write `tbc`",
    "crossing": "add it under `crossings` with a `name` and `sides`",
}
_SAME = frozenset(
    ("same", "sameplace", "samevenue", "sameasabove", "asabove", "ditto", "idem", "同上", "同址", "同前", "如上")
)
_STAY = "leave the field out where people stay where they are, or repeat the place"


@check("DLG503", Severity.ERROR)
def unknown_place(plan: Plan) -> Findings:
    """A name stands where a place is asked for, and no place has it.

    It is neither a venue of the trip or its address books, nor a shipped station, airport, pier or city, nor, where
    one may stand, a crossing. Without a place there is no way there, and no clock. Mend the name, declare the venue,
    or write `tbc` until it is known.

    A name that is several places, like Georgetown, is not decided for you: write which one. In `via`, where the way
    leads over a border, the name of a crossing is not decided either: Futian is a crossing and a district.

    A slip of the pen may be a place, too: `ipa` is an airport in Vanuatu, and the trip has a venue `ipb`. Where nothing
    else of the trip is there, and one of its own names is one letter away, it is asked which is meant, a warning.
    """
    places = plan.world.places
    for unknown in plan.unresolved:
        if unknown.of not in _ADD:
            continue
        name, where = unknown.reference.name, unknown.reference.where
        if unknown.crossings:
            yield _called_like_a_crossing(unknown)
            continue
        if unknown.of == "place" and (said := _no_place(where, name)):
            yield said
            continue
        meant = with_comma(name)
        if unknown.of == "place" and (several := places.several(name) or places.several(meant)):
            write = f"{one_of(several, meant)}, or declare it under `venues`"
            yield Finding(where=where, message=f"“{name}” may be several places", help=write)
            continue
        if unknown.of == "place" and (gate := plan.finder.crossing(unknown.reference)):
            sides = " or ".join(f"`{gate.id}/{side}`" for side in gate.sides or ())
            yield Finding(where=where, message=f"“{name}” is a crossing; its side is not said", help=f"write {sides}")
            continue
        if unknown.of == "place" and places.city(meant):
            yield Finding(where=where, message=f"no place is called “{name}”", help=f"write `{meant}`")
            continue
        add = _as_entry(name) if unknown.of == "place" else _ADD[unknown.of]
        hint = _guess(plan, unknown, add)
        yield Finding(
            where=where,
            message=f"no {unknown.of} is called “{name}”",
            help=hint.remedy,
            near=NearWord(name, hint.near) if hint.near else None,
        )
    yield from _taken(plan)


def _no_place(where: Where, name: str) -> Finding | None:
    """What is said of a text that is no place whatever the trip has: a word for the last one, or a whole way."""
    if fold(name) in _SAME:
        return Finding(where=where, message=f"“{name}” is no place", help=_STAY)
    start, arrow, end = (each.strip() for each in re.split(r"(→|⇒|➔|➜|->|=>|$)", name, maxsplit=1))
    if arrow and start and end:
        return Finding(
            where=where, message=f"“{name}” is a way, and no place", help=f"write `from: {start}` and `to: {end}`"
        )
    return None


def _taken(plan: Plan) -> Findings:
    """The slips of the pen that are places somewhere else."""
    for taken in taken_names(plan):
        name, called = taken.reference.name, str(taken.place.names)
        is_called = f"“{name}” is {called}" if called != name else f"“{name}” is a place"
        yield Finding(
            where=taken.reference.where,
            message=f"{is_called} in {taken.place.side}, where nothing else of the trip is",
            help=f"did you mean `{taken.meant}`? else declare `{name}` under `venues` or `cities`",
            firm=False,
        )


def _guess(plan: Plan, unknown: Unresolved, add: str) -> Guess:
    """The near name: of the trip's own, of those that came near in the plan, of the shipped ones; else the entry."""
    name = unknown.reference.name
    own = _own(plan)
    if (bare := re.sub(r"(?i)^the\s+", "", name)) != name and (hint := guess(bare, own)).near:
        return hint
    for known in (own, filter(_likely(name), unknown.nearest)):
        if (hint := guess(name, known)).near:
            return hint
    shipped = plan.world.places.nearest(name, 1) if unknown.of == "place" else ()
    near = next(filter(_likely(name), shipped), "")
    return Guess(f"did you mean `{near}`? else {add}", near) if near else Guess(add)


def _as_entry(name: str) -> str:
    """What to write for a place that nobody declared; a name with a blank in it is no id."""
    bare = re.split(r"\s*[,，(（]", name.strip())[0]
    if not re.search(r"\s", name.strip()) or re.search(r"[{}\[\]:#\"']", bare):
        return _ADD["place"]
    id_ = re.sub(r"[\W_]+", "-", bare.casefold()).strip("-")
    return f"add `{id_}: {{name: {bare}, city: ...}}` under `venues`, with `at`, and write `{id_}` here, or write `tbc`"


def _called_like_a_crossing(unknown: Unresolved) -> Finding:
    """The question which crossing a name means, as its id is what is written."""
    ids = " or ".join(f"`{each}`" for each in unknown.crossings)
    place = f", or `{unknown.beside}` for the place of that name" if unknown.beside else ""
    return Finding(
        where=unknown.reference.where,
        message=f"“{unknown.reference.name}” may mean the crossing {ids}, which is written by its id",
        help=f"write {ids}{place}",
    )


def _own(plan: Plan) -> list[str]:
    """The names that the trip itself gives: most slips of the pen are about one of these."""
    return [*(plan.trip.venues or {}), *(plan.trip.crossings or {})]


def _likely(name: str) -> Callable[[str], bool]:
    """Whether a known name may have been meant: an airport's code only where three letters were typed."""
    return lambda known: may_mean(name, known) and (not (len(known) == 3 and known.isupper()) or len(name) == 3)
