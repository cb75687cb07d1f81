"""Reads venues and crossings that lines call by their names, `venue: Hong Kong Club`, as their ids."""

import datetime as dt
import re
import unicodedata
from collections.abc import Container, Mapping
from functools import cached_property

from delegate.diagnostics import Edit
from delegate.model import Item, Reference, Venue
from delegate.model.lines import letters_of
from delegate.modes import SERVICES
from delegate.reading import complaints_structure as complain
from delegate.reading.open_file import OpenFile
from delegate.values import Text

_ROOM = (  # as text: few files need it
    r"(?i)\b(?:room|rm|hall|ballroom|suite|lounge|lobby|floor|level|boardroom|foyer|terrace|auditorium|theatre|salon)\b"
    r"|\b\d+/F\b|[房間间室廳厅樓楼層层]$|[廳厅室]\s*\d+$"
)
_ENDS = ("origin", "destination")
_FIELDS = ("place", "venue", *_ENDS)


class VenuesByName:
    """The venues of a trip and of its address books, which a line may call by their whole names."""

    def __init__(self, venues: Mapping[str, Venue], crossings: Container[str], file: OpenFile) -> None:
        """`crossings` are the ids and the names of those that the trip declares."""
        self.venues = venues
        self.crossings = crossings
        self.file = file

    def by_id(self, item: Item, date: dt.date | None) -> Item:
        """The line of a date with the ids of the venues and crossings that it calls by name, each complained of.

        A name that the tool knows by itself is left: the line may mean that place. So is one of two venues, and at the
        end of a flight what may be the code of an airport, which the plan finds.
        """
        named = {each: getattr(item, each) for each in _FIELDS if self._is_a_name(getattr(item, each))}
        flown = _ENDS if item.kind == "flight" else ()
        codes = {each for each in flown if each in named and re.fullmatch("[A-Z]{3}", named[each].name)}
        changes = {each: self.meant(name) for each, name in named.items() if each not in codes}
        changes = {each: found for each, found in changes.items() if found}
        item = item.replace(**changes) if changes else item
        if item.venue and not item.room and "venue" not in changes and self._is_a_name(item.venue):
            item = self.room_apart(item, item.venue)
        item = self.halls_of_the_date(item, date)
        if not item.via:
            return item
        via = tuple(self.crossing(each, item, date) or each for each in item.via)
        return item.replace(via=via) if via != item.via else item

    def halls_of_the_date(self, item: Item, date: dt.date | None) -> Item:
        """The line with the ids for the names that two crossings have one after the other, as 皇崗口岸.

        A `crossing` takes a name; as an end of a drive or a walk it is complained of.
        """
        alone = item.kind == "crossing"
        named = {each: getattr(item, each) for each in (("place",) if alone else _ENDS) if item.kind not in SERVICES}
        changes = {each: self._hall_of(name, date, alone=alone) for each, name in named.items() if name}
        changes = {each: found for each, found in changes.items() if found}
        return item.replace(**changes) if changes else item

    def _hall_of(self, name: Reference, date: dt.date | None, *, alone: bool) -> Reference | None:
        """The crossing that has a name on a date, where two have it; `alone` where nothing but a crossing may stand."""
        likely = re.search(
            r"[^\x00-\x7f]|[A-Z]" if alone else r"(?i)[^\x00-\x7f]|\s(?:\w*point|crossing|port)$", name.name
        )
        if not likely or name.name in self.venues or name.name in self.crossings:
            return None
        from delegate.reading.named_crossings import crossing_of_date  # few files need it

        found = crossing_of_date(name.name, date)
        return (
            (Reference(found, name.where) if alone else self._renamed(name, found, "the id of a crossing"))
            if found
            else None
        )

    def room_apart(self, item: Item, name: Reference) -> Item:
        """The line with the room of `Conrad, Meeting Room 2` in its field, which is complained of."""
        parts = [each.strip() for each in re.split("[,，]", name.name)]
        for venue, room in (parts, reversed(parts)) if len(parts) == 2 and all(parts) else ():
            found = venue if venue in self.venues else self._known(venue)
            if found and re.search(_ROOM, room):
                remedy = f"write `{found}`, and `room: {room}` below it"
                said = complain.unknown_name(name.where, name.name, "the id of a venue", remedy)
                self.file.findings.append(said._replace(edits=self._with_a_line_below(name, found, f"room: {room}")))
                return item.replace(venue=Reference(found, name.where), room=Text((("", room),)))
        return item

    def _with_a_line_below(self, name: Reference, found: str, field: str) -> tuple[Edit, ...]:
        """The id in place of a name and a field on the next line; none where the name has no line of its own."""
        start, end = name.where.span
        text = self.file.source.text
        if name.where.path != self.file.path or text[start.offset : end.offset] != name.name:
            return ()
        own = re.fullmatch(r"( +(?:- +)?)[^\s:{}\[\],]+: +", re.split(r"[\r\n]", text[: start.offset])[-1])
        if not own or re.search(r": |\s#", field.partition(": ")[2]):
            return ()
        return (Edit(name.where.span, f"{found}{self.file.newline}{' ' * len(own[1])}{field}"),)

    def _known(self, name: str) -> str:
        """The id of the venue of that name, or of that id in other letters."""
        return self._ids.get(letters_of(name), "") or self._by_letters.get(_small(name), "")

    def crossing(self, name: Reference, item: Item, date: dt.date | None) -> Reference | None:
        """The crossing that a `via` means by a name, which is complained of; None for a place, and where it is open."""
        from delegate.reading.named_crossings import crossing_named, may_be_a_name, side_of_city  # few files need it

        if not may_be_a_name(name.name) or name.name in self.venues or name.name in self.crossings:
            return None
        from delegate.reading.venues_in_words import city_of, is_shipped

        if is_shipped(name.name) and not self._is_behind_the_word(name):
            return None
        ends = [each.name for each in (item.origin, item.destination) if each]
        venues = [self.venues.get(each) for each in ends]
        cities = [
            (venue.city.name if venue.city else "") if venue else end for venue, end in zip(venues, ends, strict=True)
        ]
        sides = (side_of_city(city_of(each)) for each in cities)
        found = crossing_named(name.name, tuple(each for each in sides if each), date)
        return self._renamed(name, found, "the id of a crossing") if found else None

    def meant(self, name: Reference) -> Reference | None:
        """The venue that a name means, which is complained of; None where it means none, or nobody knows which."""
        found = self._known(name.name)
        if not found:
            return None
        from delegate.reading.venues_in_words import is_shipped  # reads the shipped names, which few files need here

        if is_shipped(name.name):
            return None
        return self._renamed(name, found, "the id of a venue")

    def _is_behind_the_word(self, name: Reference) -> bool:
        """Whether the field is typed 口岸, so that no place of that name is meant."""
        before = self.file.source.text[: name.where.span.start.offset] if name.where.path == self.file.path else ""
        return before.rstrip(" \"'[:：").endswith("口岸")

    def _renamed(self, name: Reference, found: str, of: str) -> Reference:
        said = complain.unknown_name(name.where, name.name, of, f"write `{found}`, which is the id")
        start, end = name.where.span
        shown = name.where.path == self.file.path and self.file.source.text[start.offset : end.offset] == name.name
        self.file.findings.append(said._replace(edits=(Edit(name.where.span, found),) if shown else ()))
        return Reference(found, name.where)

    def _is_a_name(self, written: object) -> bool:
        return isinstance(written, Reference) and bool(self.venues) and written.name not in self.venues

    @cached_property
    def _ids(self) -> dict[str, str]:
        """The id of a venue by its name; nothing for the name of two."""
        found: dict[str, str] = {}
        for id_, venue in self.venues.items():
            for name in {letters_of(text) for _, text in venue.name.by_language} if venue.name else ():
                found[name] = "" if name in found else id_
        return found

    @cached_property
    def _by_letters(self) -> dict[str, str]:
        """The id of a venue by its letters, capital, small or full-width; nothing where two differ by those alone."""
        found: dict[str, str] = {}
        for id_ in self.venues:
            found[_small(id_)] = "" if _small(id_) in found else id_
        return found


def _small(name: str) -> str:
    """A name in small letters of the usual width."""
    return unicodedata.normalize("NFKC", name).casefold()
