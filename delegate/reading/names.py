"""Checks the names that a trip uses for its people, vehicles and lines: each is known, and means one thing."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from delegate.diagnostics import Edit
from delegate.model import ROLES, Agreement, Carriage, Group, Item, Reference, Trip
from delegate.model.lines import AT_A_PLACE, letters_of, names_of_line
from delegate.reading import complaints_structure as complain
from delegate.reading.edits import field_left_out
from delegate.reading.named_people import PeopleCalled, as_list, sent_to_with
from delegate.reading.named_venues import VenuesByName
from delegate.reading.nearest import Guess, guess, nearest
from delegate.reading.open_file import OpenFile
from delegate.values import Text

_EVERYBODY = frozenset(
    (
        *("all", "everyone", "everybody", "all delegates", "all members", "whole delegation", "the whole delegation"),
        *(
            "full delegation",
            "entire delegation",
            "全體",
            "全体",
            "全員",
            "全员",
            "全團",
            "全团",
            "所有人",
            "全部",
            "大家",
        ),
        *("大家", "全體團員", "全体团员", "全體成員", "全体成员", "全体人员", "全體人員"),
    )
)
_PEOPLE = "a person, host, group or role"
_OR_IN_WORDS = "add it, or say who it is in words with a capital letter, such as `The Mayor of Kobe`"


def resolve(trip: Trip, file: OpenFile, *, sure: bool) -> Trip:
    """The trip with every name that means nothing taken out, as unknown as `tbc`, and complained of.

    Cities, hubs and crossings are shipped too, so places are looked up by the planner. Where `sure` is false an
    address book is missing or a table could not be read: names are then not complained of, for one root cause gives
    one finding.
    """
    _clashes(trip, file)
    people = {*(trip.delegation or ()), *(trip.hosts or ()), *(trip.groups or ()), *ROLES}
    desk = _NameChecks(trip, file, people, set(trip.vehicles or ()), sure)
    trip = trip.replace(groups=_groups(trip, desk)) if trip.groups else trip
    trip = desk.driven(trip)
    crossings = trip.crossings or {}
    own = {id_: [text for _, text in each.name.by_language] if each.name else [] for id_, each in crossings.items()}
    places = VenuesByName(trip.venues or {}, {each for id_, texts in own.items() for each in (id_, *texts)}, file)
    days = [
        day.replace(items=tuple(places.by_id(desk.item(item), day.date) for item in day.items))
        for day in trip.days or ()
    ]
    items = [item for day in days for item in day.items] + [desk.item(item) for item in file.undated]
    _duplicate_ids(items, file)
    lines = {name for item in items for name in names_of_line(item)} if "days" not in trip.tbc else set[str]()
    agreements = [desk.agreement(each, lines, items) for each in trip.agreements or ()]
    return trip.replace(
        days=tuple(days) if trip.days is not None else None,
        agreements=tuple(agreements) if trip.agreements is not None else None,
    )


class _NameChecks:
    """What is known, and the file among whose findings the unknown is complained of."""

    def __init__(self, trip: Trip, file: OpenFile, people: set[str], vehicles: set[str], sure: bool) -> None:
        self.trip = trip
        self.file = file
        self.people = people
        self.vehicles = vehicles
        self.sure = sure
        everybody = [each for table in (trip.delegation, trip.hosts) for each in (table or {}).values()]
        self.known = PeopleCalled(everybody, {id_: each.name for id_, each in (trip.groups or {}).items()})
        unread = {"delegation", "hosts", "groups"} & trip.tbc
        # A lost line may hold somebody who is not known here; whoever is named by an id or a whole name is.
        self.sure_of_known = sure or not (unread or trip.include)

    def item(self, item: Item) -> Item:
        changes: dict[str, Any] = {}
        tbc = set(item.tbc)
        for attribute, key in (("who", "who"), ("except_for", "except"), ("hosts", "with")):
            names: tuple[Reference, ...] | None = getattr(item, attribute)
            if key == "who" and names and len(names) == 1 and self.is_everybody(names[0]):
                changes[attribute] = None
            elif names is not None and any(each.name not in self.people for each in names):
                hosts_in_with = key == "who" and item.kind in AT_A_PLACE
                read = [one for each in names for one in self.meant(each, key, hosts_in_with=hosts_in_with)]
                changes[attribute] = tuple(each for each in read if each) or None
                tbc |= {key} if None in read else set()
        for attribute, key in (("received_by", "received-by"), ("seen_off_by", "seen-off-by")):
            if getattr(item, attribute):
                changes[attribute] = self.named_or_told(getattr(item, attribute))
                tbc |= {key} if changes[attribute] is None else set()
        if item.rooms and any(each.name not in self.people for each in item.rooms):
            housed = {one: room for who, room in item.rooms.items() for one in self.meant(who, "rooms")}
            changes["rooms"] = {who: room for who, room in housed.items() if who} or None
            tbc |= {"rooms"} if None in housed else set()
        parted = tuple(one for each in item.vehicles or () for one in self.parted(each))
        if parted != (item.vehicles or ()):
            item = item.replace(vehicles=parted)
        carriages = tuple(carriage for each in item.vehicles or () if (carriage := self.carriage(each)))
        if carriages != (item.vehicles or ()):
            changes["vehicles"] = carriages or None
            tbc.add("vehicle")
        return item.replace(**changes, tbc=frozenset(tbc)) if changes else item

    def named_or_told(self, told: Iterable[Reference | Text]) -> tuple[Reference | Text, ...] | None:
        """Who is named by an id, and who in words; what looks like an id and is none is complained of."""
        found: list[Reference | Text] = []
        for each in told:
            if isinstance(each, Text) or each.name in self.people:
                found.append(each)
            elif _in_words(each.name, self.people):
                found.append(Text((("", each.name),)))
            else:
                self.complain([each], _PEOPLE, self.people, otherwise=_OR_IN_WORDS)
        return tuple(found) or None

    def carriage(self, carriage: Carriage) -> Carriage | None:
        """A vehicle of a line with the passengers that are known; None where nobody knows the vehicle."""
        people = [one for each in carriage.people or () for one in self.meant(each, carriage.vehicle.name)]
        if carriage.vehicle.name not in self.vehicles:
            self.complain([carriage.vehicle], "a vehicle", self.vehicles)
            return None
        known = tuple(each for each in people if each)
        return carriage if known == (carriage.people or ()) else carriage._replace(people=known)

    def is_everybody(self, name: Reference) -> bool:
        """Whether a line is for `all`, which it is without `who`; that is complained of."""
        if name.name in self.people or letters_of(name.name).casefold() not in _EVERYBODY:
            return False
        said = complain.unknown_name(name.where, name.name, _PEOPLE, "leave `who` out, which means everybody")
        self.file.findings.append(said._replace(edits=field_left_out(self.file, name)))
        return True

    def parted(self, carriage: Carriage) -> tuple[Carriage, ...]:
        """The vehicles of `car-1, van-1`, which is complained of; a vehicle by itself where it is none of several."""
        name = carriage.vehicle
        ids = re.split(r"\s*(?:[,，、;；&+]|\band\b|[和及])\s*", name.name) if name.name not in self.vehicles else []
        if len(ids) < 2 or carriage.people is not None or not all(each in self.vehicles for each in ids):
            return (carriage,)
        listed = name.where.yaml_path.endswith("]")
        remedy = f"write `{as_list(tuple(ids))}`"
        remedy = f"write `{', '.join(ids)}`, each as an entry of its own" if listed else remedy
        said = complain.unknown_name(name.where, name.name, "a vehicle", remedy)
        self.file.findings.append(said._replace(edits=self.in_place(name, tuple(ids), listed=listed)))
        return tuple(Carriage(Reference(each, name.where)) for each in dict.fromkeys(ids))

    def driven(self, trip: Trip) -> Trip:
        """The trip whose groups and defaults name vehicles that are there."""
        defaults, groups = trip.defaults, dict(trip.groups or {})
        if defaults and defaults.vehicle and defaults.vehicle.name not in self.vehicles:
            self.complain([defaults.vehicle], "a vehicle", self.vehicles)
            defaults = defaults.replace(vehicle=None, tbc=defaults.tbc | {"vehicle"})
        for name, group in groups.items():
            if group.vehicle and group.vehicle.name not in self.vehicles:
                if group.vehicle.where.path == self.file.path:
                    self.complain([group.vehicle], "a vehicle", self.vehicles)
                groups[name] = group.replace(vehicle=None, tbc=group.tbc | {"vehicle"})
        return trip.replace(defaults=defaults, groups=groups if trip.groups is not None else None)

    def agreement(self, agreement: Agreement, lines: set[str], items: list[Item]) -> Agreement:
        if any(each.name not in self.people for each in agreement.signatories or ()):
            read = [one for each in agreement.signatories or () for one in self.meant(each, "signatories")]
            tbc = agreement.tbc | ({"signatories"} if None in read else set())
            agreement = agreement.replace(signatories=tuple(each for each in read if each) or None, tbc=tbc)
        if agreement.at and lines and letters_of(agreement.at.name) not in lines:
            self.complain([agreement.at], "the id of a line", [item.id for item in items if item.id])
            agreement = agreement.replace(at=None, tbc=agreement.tbc | {"at"})
        return agreement

    def meant(self, name: Reference, key: str, *, hosts_in_with: bool = False) -> list[Reference | None]:
        """Who stands in a field of a line; None for a name that nobody knows, or that may be of several.

        With `hosts_in_with` a host is sent to that field of the line; a movement does not have it.
        """
        if name.name in self.people:
            return [name]
        found, remedy = self.known.meant(name.name), ""
        listed = name.where.yaml_path.endswith("]")
        if len(found) > 1:
            remedy = f"write {' and '.join(f'`{each}`' for each in found)}, each as an entry of its own"
            remedy = remedy if listed else f"write `{key}: {as_list(found)}`"
        elif not found:
            _, remedy = self.known.by_name(name.name)
            if not remedy and (lost := self.known.in_doubt(name.name)):
                remedy = f"add {' and '.join(f'`{each}`' for each in lost)}, and write the ids of all in a list"
        if not found or not self.sure_of_known:
            self.complain([name], _PEOPLE, self.people, remedy)
            return [None]
        if hosts_in_with and (hosts := tuple(each for each in found if each in (self.trip.hosts or {}))):
            self.complain([name], _PEOPLE, self.people, sent_to_with(found, hosts, listed=listed))
            return [None]
        remedy = remedy or f"write `{found[0]}`, which is the id"
        finding = complain.unknown_name(name.where, name.name, _PEOPLE, remedy)
        self.file.findings.append(finding._replace(edits=self.in_place(name, found, listed=listed)))
        return [Reference(each, name.where) for each in found]

    def in_place(self, name: Reference, found: tuple[str, ...], *, listed: bool) -> tuple[Edit, ...]:
        """The ids in place of a name; none where the file does not show it, or where each needs a line of its own."""
        start, end = name.where.span
        text = self.file.source.text
        if name.where.path != self.file.path or text[start.offset : end.offset] != name.name:
            return ()
        if not listed or len(found) == 1:
            return (Edit(name.where.span, as_list(found)),)
        line = re.split(r"[\r\n]", text[: start.offset])[-1]
        return () if re.fullmatch(r"\s*(?:- +)+", line) else (Edit(name.where.span, ", ".join(found)),)

    def complain(
        self, names: Iterable[Reference], of: str, known: Iterable[str], remedy: str = "", *, otherwise: str = ""
    ) -> None:
        if not self.sure:
            return
        for each in names:
            unsaid = otherwise or f"add it, or name {of} that is there"
            near = Guess(remedy) if remedy else guess(each.name, known, unsaid)
            self.file.findings.append(complain.unknown_name(each.where, each.name, of, *near))


def _in_words(text: str, known: Iterable[str]) -> bool:
    """Whether a text describes somebody: `The Mayor of Kobe`, `市長`; not `chan-tai` or `chann`."""
    return not re.fullmatch(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", text) or not (
        re.search(r"[-_0-9]", text) or nearest(text, known)
    )


def _clashes(trip: Trip, file: OpenFile) -> None:
    """People, hosts, groups and roles share one name space; the only person of a role may have its name."""
    everybody = [*(trip.delegation or {}).items(), *(trip.hosts or {}).items()]
    alone = {role for role in ROLES if [name for name, person in everybody if person.role == role] == [role]}
    taken: dict[str, tuple[str, Any]] = {role: ("a role", None) for role in ROLES if role not in alone}
    for table, what in ((trip.delegation, "one of the delegation"), (trip.hosts, "a host")):
        for name, person in (table or {}).items():
            if name in taken:
                other, where = taken[name]
                related = ((where, other),) if where else ()
                file.findings.append(complain.name_clash(person.where(), name, what, other, related))
            taken.setdefault(name, (what, person.where()))
    for name in trip.groups or {}:
        if name in taken:
            other, where = taken[name]
            related = ((where, other),) if where else ()
            role = f"leave this group out: everybody with `role: {name}` is one already; or give it another name"
            remedy = role if name in ROLES and not where else "rename one of them"
            at = _where_of_group(trip, name)
            file.findings.append(complain.name_clash(at, name, "a group", other, related, remedy))


def _where_of_group(trip: Trip, name: str) -> Any:
    group = (trip.groups or {}).get(name)
    return group.people[0].where if group and group.people else trip.where("groups")


def _groups(trip: Trip, desk: _NameChecks) -> Mapping[str, Group]:
    """The groups without members that nobody knows; those of an address book may hold people of other trips."""
    groups = dict(trip.groups or {})
    file = desk.file
    for name, group in groups.items():
        own = [each for each in group.people or () if each.name in desk.people or each.where.path == file.path]
        meant = [one for each in own for one in desk.meant(each, each.where.yaml_path.rpartition(".")[2])]
        groups[name] = group.replace(people=tuple(each for each in meant if each))
    for name in groups:
        if _contains(groups, name, name):
            file.findings.append(complain.circular_group(_where_of_group(trip, name), name))
            members = groups[name].people or ()
            groups[name] = groups[name].replace(people=tuple(each for each in members if each.name not in groups))
    return groups


def _contains(groups: Mapping[str, Group], group: str, wanted: str) -> bool:
    waiting, seen = [group], set[str]()
    while waiting:
        found = groups.get(waiting.pop())
        for each in (found.people or ()) if found else ():
            if each.name == wanted:
                return True
            if each.name not in seen:
                seen.add(each.name)
                waiting.append(each.name)
    return False


def _duplicate_ids(items: Iterable[Item], file: OpenFile) -> None:
    first: dict[str, Item] = {}
    for item in items:
        if item.id and item.id in first:
            file.findings.append(complain.duplicate_id(item.where("id"), item.id, first[item.id].where("id")))
        if item.id:
            first.setdefault(item.id, item)
