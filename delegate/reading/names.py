"""The names that a trip uses for its people, vehicles and lines: each is known, and means one thing."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from delegate.diagnostics import Edit
from delegate.model import ROLES, Agreement, Carriage, Group, Item, Person, Reference, Trip
from delegate.model.lines import letters_of, names_of_line
from delegate.reading import complaints_structure as complain
from delegate.reading.nearest import did_you_mean, nearest
from delegate.reading.page import OpenFile
from delegate.values import Text

_PEOPLE = "a person, host, group or role"
_OR_IN_WORDS = "add it, or say who it is in words with a capital letter, such as `The Mayor of Kobe`"


def resolve(trip: Trip, page: OpenFile, *, sure: bool) -> Trip:
    """The trip with every name that means nothing taken out, as unknown as `tbc`, and complained of.

    Cities, hubs and crossings are shipped too, so places are looked up by the planner. Where `sure` is false an
    address book is missing or a table could not be read: names are then not complained of, for one root cause gives
    one finding.
    """
    _clashes(trip, page)
    trip = trip.replace(groups=_groups(trip, page, sure=sure)) if trip.groups else trip
    people = {*(trip.delegation or ()), *(trip.hosts or ()), *(trip.groups or ()), *ROLES}
    desk = _NameChecks(trip, page, people, set(trip.vehicles or ()), sure)
    trip = desk.driven(trip)
    days = [day.replace(items=tuple(desk.item(item) for item in day.items)) for day in trip.days or ()]
    items = [item for day in days for item in day.items] + [desk.item(item) for item in page.undated]
    _duplicate_ids(items, page)
    lines = {name for item in items for name in names_of_line(item)} if "days" not in trip.tbc else set[str]()
    agreements = [desk.agreement(each, lines, items) for each in trip.agreements or ()]
    return trip.replace(
        days=tuple(days) if trip.days is not None else None,
        agreements=tuple(agreements) if trip.agreements is not None else None,
    )


class _NameChecks:
    """What is known, and the page on which the unknown is complained of."""

    def __init__(self, trip: Trip, page: OpenFile, people: set[str], vehicles: set[str], sure: bool) -> None:
        self.trip = trip
        self.page = page
        self.people = people
        self.vehicles = vehicles
        self.sure = sure

    def item(self, item: Item) -> Item:
        changes: dict[str, Any] = {}
        tbc = set(item.tbc)
        for attribute, key in (("who", "who"), ("except_for", "except"), ("hosts", "with")):
            names: tuple[Reference, ...] | None = getattr(item, attribute)
            if names is not None and any(each.name not in self.people for each in names):
                read = [self.person(each, key) for each in names]
                changes[attribute] = tuple(each for each in read if each) or None
                tbc |= {key} if None in read else set()
        for attribute, key in (("received_by", "received-by"), ("seen_off_by", "seen-off-by")):
            if getattr(item, attribute):
                changes[attribute] = self.named_or_told(getattr(item, attribute))
                tbc |= {key} if changes[attribute] is None else set()
        if item.rooms and any(each.name not in self.people for each in item.rooms):
            housed = {self.person(who, "rooms"): room for who, room in item.rooms.items()}
            changes["rooms"] = {who: room for who, room in housed.items() if who} or None
            tbc |= {"rooms"} if None in housed else set()
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
        unknown = [each for each in carriage.people or () if each.name not in self.people]
        self.complain(unknown, _PEOPLE, self.people)
        if carriage.vehicle.name not in self.vehicles:
            self.complain([carriage.vehicle], "a vehicle", self.vehicles)
            return None
        if not unknown:
            return carriage
        return carriage._replace(people=tuple(each for each in carriage.people or () if each not in unknown))

    def driven(self, trip: Trip) -> Trip:
        """The trip whose groups and defaults name vehicles that are there."""
        defaults, groups = trip.defaults, dict(trip.groups or {})
        if defaults and defaults.vehicle and defaults.vehicle.name not in self.vehicles:
            self.complain([defaults.vehicle], "a vehicle", self.vehicles)
            defaults = defaults.replace(vehicle=None, tbc=defaults.tbc | {"vehicle"})
        for name, group in groups.items():
            if group.vehicle and group.vehicle.name not in self.vehicles:
                if group.vehicle.where.path == self.page.path:
                    self.complain([group.vehicle], "a vehicle", self.vehicles)
                groups[name] = group.replace(vehicle=None, tbc=group.tbc | {"vehicle"})
        return trip.replace(defaults=defaults, groups=groups if trip.groups is not None else None)

    def agreement(self, agreement: Agreement, lines: set[str], items: list[Item]) -> Agreement:
        unknown = [each for each in agreement.signatories or () if each.name not in self.people]
        if unknown:
            self.complain(unknown, "a person or host", self.people)
            known = tuple(each for each in agreement.signatories or () if each not in unknown)
            agreement = agreement.replace(signatories=known or None, tbc=agreement.tbc | {"signatories"})
        if agreement.at and lines and letters_of(agreement.at.name) not in lines:
            self.complain([agreement.at], "the id of a line", [item.id for item in items if item.id])
            agreement = agreement.replace(at=None, tbc=agreement.tbc | {"at"})
        return agreement

    def person(self, name: Reference, key: str) -> Reference | None:
        """Who stands in a field of a line; None for a name that nobody knows, or that may be of several."""
        if name.name in self.people:
            return name
        found, remedy = self.by_name(name.name)
        if len(found) != 1 or not self.sure:
            self.complain([name], _PEOPLE, self.people, remedy)
            return None
        (meant,) = found
        if key == "who" and meant in (self.trip.hosts or {}):
            self.complain([name], _PEOPLE, self.people, f"that is the host `{meant}`: write `with: {meant}`")
            return None
        start, end = name.where.span
        shown = name.where.path == self.page.path and self.page.source.text[start.offset : end.offset] == name.name
        edits = (Edit(name.where.span, meant),) if shown else ()
        self.complain([name], _PEOPLE, self.people, remedy, edits)
        return Reference(meant, name.where)

    def complain(
        self,
        names: Iterable[Reference],
        of: str,
        known: Iterable[str],
        remedy: str = "",
        edits: tuple[Edit, ...] = (),
        *,
        otherwise: str = "",
    ) -> None:
        if not self.sure:
            return
        for each in names:
            near = remedy or did_you_mean(each.name, known, otherwise or f"add it, or name {of} that is there")
            self.page.findings.append(complain.unknown_name(each.where, each.name, of, near)._replace(edits=edits))

    def by_name(self, name: str) -> tuple[tuple[str, ...], str]:
        """Who is named as printed or by the surname, `Ms Wong`, and not by the id, and what to write."""
        everybody = [each for table in (self.trip.delegation, self.trip.hosts) for each in (table or {}).values()]
        called = letters_of(name)
        printed = [each.id for each in everybody if each.name and called in _names_of(each.name)]
        found = tuple(dict.fromkeys(printed)) or tuple(each.id for each in everybody if _is_addressed(each, name))
        if not found and (alike := [each.id for each in everybody if _may_be(each, name)]):
            return (), f"write {' or '.join(f'`{each}`' for each in alike)}"
        if len(found) == 1:
            return found, f"write `{found[0]}`, which is the id"
        return found, f"write {' or '.join(f'`{each}`' for each in found)}" if found else ""


_MEN, _WOMEN = ("mr", "sir", "先生"), ("ms", "mrs", "miss", "madam", "mdm", "mme", "女士", "小姐", "太太", "夫人")
_ADDRESSED = rf"(?i)(?P<by>{'|'.join((*_MEN, *_WOMEN))}|dr|prof|professor)\.?\s+(?P<name>[^\W\d]+(?:-[^\W\d]+)*)"
_ADDRESSED_BEHIND = rf"(?P<name>[\u3400-\u9fff]{{1,2}})(?P<by>{'|'.join((*_MEN, *_WOMEN))}|博士|教授)"


_BEHIND_A_NAME = rf"(?:{'|'.join(each for each in (*_MEN, *_WOMEN) if not each.isascii())}|博士|教授)$"


def _may_be(person: Person, name: str) -> bool:
    """Whether a text is the surname of a person alone, `Wong`, or his name in the other script of Chinese."""
    if name.isascii():
        return _is_addressed(person, f"Dr {name}")
    texts = (person.id, *(text for _, text in person.name.by_language)) if person.name else (person.id,)
    return any(_same_in_the_other_script(letters_of(name), letters_of(text)) for text in texts)


def _is_addressed(person: Person, name: str) -> bool:
    """Whether `Ms Wong` or 黃女士 has a person's surname, whose own name does not say Mr."""
    match = re.fullmatch(_ADDRESSED, name.strip()) or re.fullmatch(_ADDRESSED_BEHIND, name.strip())
    if not match or not person.name:
        return False
    by, surname = match["by"].casefold(), match["name"].casefold()
    against = _WOMEN if by in _MEN else _MEN if by in _WOMEN else ()
    for _, text in person.name.by_language:
        said = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text.casefold())
        if any(word in said or text.endswith(word) for word in against):
            return False
        words = [word for word in said if word not in (*_MEN, *_WOMEN, "dr", "prof", "professor")]
        in_front = words[:2] if "-" in "".join(words[-1:]) else words[:1]  # Bernard Chan Pak-li, Wong Kit
        if words and (surname in (*in_front, words[-1]) or (not surname.isascii() and text.startswith(surname))):
            return True
    return False


def _in_words(text: str, known: Iterable[str]) -> bool:
    """Whether a text describes somebody: `The Mayor of Kobe`, `市長`; not `chan-tai` or `chann`."""
    return not re.fullmatch(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", text) or not (
        re.search(r"[-_0-9]", text) or nearest(text, known)
    )


def _names_of(name: Text) -> set[str]:
    return {letters_of(text) for _, text in name.by_language}


def _same_in_the_other_script(one: str, other: str) -> bool:
    """Whether two Chinese names are one as far as letters tell: 陈志明 and 陳志明先生.

    They have as many characters, and where they differ one is in Simplified Chinese alone, the other in Traditional.
    """
    one, other = (re.sub(_BEHIND_A_NAME, "", each) for each in (one, other))
    pairs = [{_standard(each) for each in two} for two in zip(one, other, strict=False) if two[0] != two[1]]
    return len(one) == len(other) >= 2 and len(pairs) < len(one) and all(each == {"gb2312", "big5"} for each in pairs)


def _standard(character: str) -> str:
    """The only one of the two national sets of characters that has one; nothing where both have it, or none."""
    found = [each for each in ("gb2312", "big5") if character.encode(each, "ignore")]
    return found[0] if len(found) == 1 else ""


def _clashes(trip: Trip, page: OpenFile) -> None:
    """People, hosts, groups and roles share one name space; the only person of a role may have its name."""
    everybody = [*(trip.delegation or {}).items(), *(trip.hosts or {}).items()]
    alone = {role for role in ROLES if [name for name, person in everybody if person.role == role] == [role]}
    taken: dict[str, tuple[str, Any]] = {role: ("a role", None) for role in ROLES if role not in alone}
    for table, what in ((trip.delegation, "one of the delegation"), (trip.hosts, "a host")):
        for name, person in (table or {}).items():
            if name in taken:
                other, where = taken[name]
                related = ((where, other),) if where else ()
                page.findings.append(complain.name_clash(person.where(), name, what, other, related))
            taken.setdefault(name, (what, person.where()))
    for name in trip.groups or {}:
        if name in taken:
            other, where = taken[name]
            related = ((where, other),) if where else ()
            role = f"leave this group out: everybody with `role: {name}` is one already; or give it another name"
            remedy = role if name in ROLES and not where else "rename one of them"
            at = _where_of_group(trip, name)
            page.findings.append(complain.name_clash(at, name, "a group", other, related, remedy))


def _where_of_group(trip: Trip, name: str) -> Any:
    group = (trip.groups or {}).get(name)
    return group.people[0].where if group and group.people else trip.where("groups")


def _groups(trip: Trip, page: OpenFile, *, sure: bool) -> Mapping[str, Group]:
    """The groups without members that nobody knows; those of an address book may hold people of other trips."""
    groups = dict(trip.groups or {})
    known = {*(trip.delegation or ()), *(trip.hosts or ()), *groups, *ROLES}
    for name, group in groups.items():
        members = group.people or ()
        for each in members:
            if each.name not in known and sure and each.where.path == page.path:
                near = did_you_mean(each.name, known, "add it to the delegation or the hosts")
                page.findings.append(complain.unknown_name(each.where, each.name, _PEOPLE, near))
        groups[name] = group.replace(people=tuple(each for each in members if each.name in known))
    for name in groups:
        if _contains(groups, name, name):
            page.findings.append(complain.circular_group(_where_of_group(trip, name), name))
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


def _duplicate_ids(items: Iterable[Item], page: OpenFile) -> None:
    first: dict[str, Item] = {}
    for item in items:
        if item.id and item.id in first:
            page.findings.append(complain.duplicate_id(item.where("id"), item.id, first[item.id].where("id")))
        if item.id:
            first.setdefault(item.id, item)
