"""Words what protocol adds to a line: who receives a party and sees it off, steps, gifts, rooms, the number to call."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from delegate.i18n.escape import safe_line
from delegate.model import Reference, Vehicle
from delegate.planning.presence import roster
from delegate.planning.stop import Line
from delegate.sheet.model import Detail, Edition, ItemRow, SheetDay, Words
from delegate.sheet.scope import contents_of
from delegate.sheet.wording import Wording
from delegate.values import Text

AT_TABLE = ("meal", "reception")

_CLOCK = re.compile(r"(\d{1,2}:\d\d(?:[-–]\d{1,2}:\d\d)?)\s*(?=[^\s\d:：])")  # with which a step begins


def welcome(words: Wording, line: Line, introduced: set[str]) -> Iterator[Detail]:
    """`Received by Ms Yamada Hanako, Vice-president`, and who sees them off; a title once for those `introduced`."""
    item = line.item
    for kind, label, people in (
        ("received-by", "Received by", item.received_by),
        ("seen-off-by", "Seen off by", item.seen_off_by),
    ):
        said = words.phrase(label)
        if people and said:  # a name alone says nothing of what somebody does
            yield Detail(kind, said, words.joined([_who(words, each, introduced) for each in people], "; "))
        elif kind in item.tbc and said:
            yield Detail(kind, said, words.phrase("to be confirmed"))


def _who(words: Wording, named: Reference | Text, introduced: set[str]) -> Words:
    """Somebody by name, the first time with the title; a group by its name; who is told in words as it is written."""
    if not isinstance(named, Reference):
        return words.one(named)
    if named.name in words.plan.people or named.name in words.plan.hosts:
        first = named.name not in introduced
        introduced.add(named.name)
        return words.each(lambda each: each.host(named.name, with_title=first))
    return words.group(named.name)


def proceedings(words: Wording, line: Line) -> Iterator[Detail]:
    """The steps of an item in their order; in the team's copy also the private ones."""
    shown = contents_of(words.edition)
    for step in (line.item.every_step or ()) if shown.steps else ():
        if step.text and (shown.private or not step.hidden) and (text := words.with_lines(step.text)):
            label = words.phrase("Private") if step.hidden else ()
            yield Detail("steps", label, text, *_behind_clock(text))


def _behind_clock(text: Words) -> tuple[str, Words]:
    """The clock with which a step begins in every language, and what stands behind it; empty where it has none."""
    found = [_CLOCK.match(said.text) for said in text]
    begun = [each for each in found if each]
    if len(begun) != len(found) or len({each[1] for each in begun}) != 1:
        return "", ()
    return begun[0][1], tuple(
        said._replace(text=said.text[each.end() :]) for said, each in zip(text, begun, strict=True)
    )


def for_the_team(words: Wording, line: Line) -> Iterator[Detail]:
    """Gifts, and whom to call at the place; a traveller's own room is on the own programme too."""
    item, shown = line.item, contents_of(words.edition)
    if shown.private:
        yield from (Detail("gift", words.phrase("Gift"), words.with_lines(each)) for each in item.gift or ())
    yield from rooms(words, line)
    place = item.venue or (item.place if item.kind == "hotel" else None)
    venue = (words.plan.trip.venues or {}).get(place.name) if place else None
    if shown.phones and venue and venue.phone:
        yield Detail("phone", words.phrase("Telephone"), words.same(safe_line(venue.phone)))


def drivers(words: Wording, vehicles: Iterable[Vehicle]) -> Iterator[Detail]:
    """`Driver Mr Suzuki, +81 3 5550 0155`, for the team; with the name of the vehicle where they are several."""
    if not contents_of(words.edition).phones:
        return
    every = {each.id: each for each in vehicles}
    for vehicle in every.values():
        said = words.joined((words.one(vehicle.driver), words.same(safe_line(vehicle.phone or ""))))
        if said:
            named = words.labelled(words.vehicle(vehicle), said) if len(every) > 1 else said
            yield Detail("driver", words.phrase("Driver"), named)


def rooms(words: Wording, line: Line) -> Iterator[Detail]:
    """Who has which room: all of those in scope for the team, the own one on the programme of one person."""
    team = contents_of(words.edition).private
    alone = words.edition is Edition.PROGRAMME and words.whom is not None and len(words.whom) == 1
    if not line.item.rooms or not (team or alone):
        return
    everybody, said = roster(words.plan.trip), []
    for reference, room in line.item.rooms.items():
        if words.whom is not None and not everybody.spelt_out((reference,)) & words.whom:
            continue
        if alone and not team:
            yield Detail("rooms", words.phrase("Room"), words.one(room))
            return
        said.append(words.joined((_short(words, reference), words.one(room)), " "))
    if said:
        yield Detail("rooms", words.phrase("Rooms"), words.joined(said, "; "))


def with_own_room(words: Wording, days: Iterable[SheetDay]) -> Iterator[SheetDay]:
    """The days of somebody's own programme, each with the hotel and the room of its night."""
    said: Words = ()
    until = dt.date.min
    for day in days:
        for row in day.rows:
            for detail in row.details if isinstance(row, ItemRow) else ():
                if isinstance(row, ItemRow) and detail.kind == "rooms":
                    said = words.phrase("{hotel}, room {number}", hotel=row.titles, number=detail.text)
                    until = (row.nights_from or day.date) + dt.timedelta(days=max(row.nights, 1))
        yield day._replace(room=said if day.date < until else ())


def _short(words: Wording, named: Reference) -> Words:
    known = named.name in words.plan.people or named.name in words.plan.hosts
    return words.person(named.name) if known else words.group(named.name)


def at_table(words: Wording, line: Line) -> Iterator[Detail]:
    """To a host what some of the guests do not eat, as numbers without a name."""
    if words.for_host and line.item.kind in AT_TABLE and (said := diets(words, line.people)):
        yield Detail("diet", words.phrase("Diets"), said)


def diets(words: Wording, ids: Iterable[str]) -> Words:
    """What some at a table do not eat and how many they are, never who: `No pork (2); No meat (1)`."""
    people = {**words.plan.hosts, **words.plan.people}
    counted = Counter(words.one(people[id_].diet) for id_ in ids if people[id_].diet)
    return words.joined(
        (words.phrase("{diet} ({number})", diet=diet, number=number) for diet, number in counted.items()), "; "
    )
