"""Names the clocks that a day keeps: by its town and its offset, and how they differ."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from delegate.clock import local
from delegate.i18n.phrases import length
from delegate.identity import Identity
from delegate.places.place import Place
from delegate.planning.leg import Leg
from delegate.planning.plan import Plan, PlannedDay
from delegate.planning.stop import Line
from delegate.sheet.clocks import offset_minutes, offset_name, zone_city, zones_of
from delegate.sheet.guest_ways import free_from
from delegate.sheet.items import in_unknown_city
from delegate.sheet.model import Clock, Words
from delegate.sheet.names import OneLanguage
from delegate.sheet.scope import Scope
from delegate.sheet.wording import Wording

EVERYBODY = Scope()


def day_clock(words: Wording, day: PlannedDay, scope: Scope) -> Words:
    """The clock of the times of a day: `Tokyo, UTC+9`; nothing where no line has any."""
    return clock_said(words, clocks_of(day, scope))


def clocks_named(words: Wording, day: PlannedDay, scope: Scope) -> tuple[Clock, ...]:
    """Each clock of the day by itself, in the order in which people come to them; none where the trip has but one."""
    if not _changes_clocks(Identity(words.plan)):
        return ()
    clocks = clocks_of(day, scope)
    first = next(iter(clocks.items()), ("", ""))
    return tuple(
        Clock(offset, clock_said(words, {offset: city}), _against(words, offset, *first))
        for offset, city in clocks.items()
    )


@lru_cache(maxsize=1)
def _changes_clocks(same: Identity[Plan]) -> bool:
    return len({offset for day in same.of.days for offset in clocks_of(day)}) > 1


def _against(words: Wording, offset: str, first: str, town: str) -> Words:
    """`one hour ahead of Hong Kong`; nothing of the first clock itself."""
    minutes = offset_minutes(offset) - offset_minutes(first)
    place = words.each(lambda each: each.city(town))
    if abs(minutes) == 60:
        return words.phrase("one hour ahead of {place}" if minutes > 0 else "one hour behind {place}", place=place)
    hours = words.in_tables(lambda language: length(abs(minutes), language))
    phrase = "{hours} ahead of {place}" if minutes > 0 else "{hours} behind {place}"
    return words.phrase(phrase, hours=hours, place=place) if minutes else ()


def clock_said(words: Wording, clocks: Mapping[str, str]) -> Words:
    """`Tokyo, UTC+9; Hong Kong, UTC+8`."""
    return words.each(
        lambda each: each.language.joined(
            (each.language.joined((each.city(place), offset)) for offset, place in clocks.items()), "; "
        )
    )


def driver_clock(words: Wording, clocks: Mapping[str, str]) -> Words:
    """`Tokyo time`, as a driver says it; of two clocks, and in a language without phrases, by their offsets.

    Beside another such a language says it only by a name of its own: it would repeat the town of the other.
    """
    if len(clocks) != 1:
        return clock_said(words, clocks)
    ((offset, town),) = clocks.items()

    def said(each: OneLanguage) -> str:
        place, language = each.city(town), each.language
        if not language.wordless:
            return language.say("{place} time", place=place)
        others = {other.city(town) for other in words.languages if other is not each}
        return "" if language.wordless == "beside" and place in others else language.joined((place, offset))

    return words.each(said)


def leg_zone(leg: Leg) -> str:
    """`UTC+8`, `UTC+8/+9`: the clocks at the two ends of a leg."""
    at = next((at for at in (leg.leave, leg.latest, free_from(leg)) if at is not None), None)
    if at is None:
        return ""
    first, last = (offset_name(local(at, zone).offset) for zone in zones_of(leg))
    return first if first == last else f"{first}/{last.removeprefix('UTC')}"


def clocks_of(day: PlannedDay, scope: Scope = EVERYBODY) -> dict[str, str]:
    """The different clocks of a day by offset, each with the first town that keeps it; one where nothing differs.

    Of somebody's own programme only those that it needs.
    """
    lines = [line for line in scope.lines(day) if not in_unknown_city(line)]
    return _clocks(lines, (leg for party in scope.parties(day) for leg in party.legs))


def clocks_of_legs(legs: Iterable[Leg]) -> dict[str, str]:
    """The different clocks at both ends of ways, by offset; of ways without an hour those of lines at their ends."""
    every = tuple(legs)
    return _clocks((), every, both_ends=True) or _clocks(_lines_at_the_ends(every), ())


def _lines_at_the_ends(legs: Iterable[Leg]) -> Iterator[Line]:
    """The lines at the ends of ways, in the town where each way begins: the line of a train says where it came from."""
    for leg in legs:
        place = leg.origin.place or leg.destination.place
        for line in (leg.origin.line, leg.destination.line):
            if line:
                yield line._replace(places=(place,)) if place else line


def _clocks(lines: Iterable[Line], legs: Iterable[Leg], *, both_ends: bool = False) -> dict[str, str]:
    found: dict[str, str] = {}
    in_town: set[str] = set()  # the others are called after the town of their zone, such as Beijing

    def see(instant: int | None, zone: str, place: Place | None) -> None:
        if instant is None:
            return
        offset = offset_name(local(instant, zone).offset)
        town = place.city if place else None
        if town and offset not in in_town:
            found[offset] = town
            in_town.add(offset)
        found.setdefault(offset, zone_city(zone))

    for line in lines:
        at = line.start if line.start is not None else line.window[0] if line.window else None
        see(at, line.zone, line.places[0] if line.places else None)
    for leg in legs:
        if both_ends:
            see(leg.leave if leg.leave is not None else leg.latest, zones_of(leg)[0], leg.origin.place)
        see(leg.arrive or leg.leave or leg.latest, zones_of(leg)[1], leg.destination.place)
    return found
