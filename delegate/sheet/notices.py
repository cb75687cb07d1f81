"""Words the notice that each person, host and vehicle is sent: what of his or her own programme is another one."""

from collections.abc import Iterable, Iterator

from delegate.compare.draft import Comparison, Difference, FieldPair
from delegate.compare.line_changes import tells
from delegate.compare.way_causes import cause_of
from delegate.i18n.dates import day_month, weekday_and_day
from delegate.i18n.escape import safe_line
from delegate.planning.leg import Leg
from delegate.sheet.change_page import entry_name
from delegate.sheet.change_values import leave_text, value_words
from delegate.sheet.change_words import ChangeWording, border_clause, cause_clause, clauses, pair_clause
from delegate.tuples import NamedTuple

_LETTERS = {"delegation": "P", "hosts": "H", "vehicles": "V"}


class Recipient(NamedTuple):
    """Who reads a notice: the table of the trip, `delegation`, `hosts` or `vehicles`, and the key in it."""

    table: str
    key: str

    @property
    def letter(self) -> str:
        """As fields say whom they tell."""
        return _LETTERS[self.table]

    def is_told(self, each: Difference) -> bool:
        """Whether a change tells this reader."""
        ids = {"P": each.told.people, "H": each.told.hosts, "V": each.told.vehicles}[self.letter]
        return self.key in ids


class Notice(NamedTuple):
    """What one reader is sent: the name, and for each language the sentences; `names` are those that no line breaks."""

    reader: Recipient
    name: str
    blocks: tuple[tuple[str, ...], ...]
    names: frozenset[str] = frozenset()


def readers_of(comparison: Comparison) -> tuple[Recipient, ...]:
    """Everybody who is told, in the order of the file: people, hosts, vehicles."""
    told = comparison.told
    found: list[Recipient] = []
    for table, ids in (("delegation", told.people), ("hosts", told.hosts), ("vehicles", told.vehicles)):
        keys = [*(getattr(draft.plan.trip, table) or {} for draft in (comparison.new, comparison.old))]
        found += [Recipient(table, key) for key in dict.fromkeys(key for each in keys for key in each) if key in ids]
    return tuple(found)


def notice(comparison: Comparison, reader: Recipient, languages: Iterable[ChangeWording]) -> Notice:
    """The notice of one reader, in one language after the other."""
    spoken = tuple(languages)
    names = dict.fromkeys(_name(words, reader) for words in spoken)
    known = frozenset[str]().union(*(words.names() for words in spoken))
    return Notice(reader, " ".join(names), tuple(tuple(_block(comparison, reader, words)) for words in spoken), known)


def _name(words: ChangeWording, reader: Recipient) -> str:
    for side in (words.new, words.old):
        if reader.table == "vehicles":
            if vehicle := (side.plan.trip.vehicles or {}).get(reader.key):
                name, driver = side.main(vehicle.name) or safe_line(vehicle.id), side.main(vehicle.driver)
                return words.say("{vehicle} ({driver})", vehicle=name, driver=driver) if driver else name
        elif reader.key in side.plan.people or reader.key in side.plan.hosts:
            return side.person(reader.key)
    return safe_line(reader.key)


def _block(comparison: Comparison, reader: Recipient, words: ChangeWording) -> Iterator[str]:
    plan = comparison.new.plan
    title = words.new.main(plan.trip.trip) or words.say("A programme without a title")
    if since := _since(comparison, words):
        yield words.say("{title}: changes since {draft}", title=title, draft=since)
    else:
        yield words.say("{title}: changes for {name}", title=title, name=_name(words, reader))
    mine = [each for each in comparison.differences if reader.is_told(each)]
    known = frozenset(each.item for each in mine if not each.consequence)
    said = [sentence for each in mine for sentence in _sentences(words, each, reader, known)]
    yield from dict.fromkeys(said)
    yield words.say("Nothing else of yours has changed.")
    if contact := words.new.main(plan.trip.contact):
        yield words.new.language.labelled(words.say("Contact"), contact)


def _since(comparison: Comparison, words: ChangeWording) -> str:
    """The revision that is compared with, or the version that the old file says: a guest knows no file by its name."""
    old, plans = comparison.old, (comparison.old.plan, comparison.new.plan)
    if old.commit:
        return f"{safe_line(old.name)} ({day_month(old.date, words.new.tag)})" if old.date else safe_line(old.name)
    before, now = (side.main(plan.trip.version) for side, plan in zip((words.old, words.new), plans, strict=True))
    return before if before != now else ""


def _sentences(words: ChangeWording, each: Difference, reader: Recipient, known: frozenset[str]) -> Iterator[str]:
    """What a change means for its reader; nothing of what tells others alone, nor a cause that is `known`."""
    if each.line is None:
        yield from _of_entry(words, each, reader)
        return
    date = weekday_and_day(each.line.date, words.new.tag)
    title = words.title(each.line, is_new=each.new is not None)
    if each.consequence:
        yield from _consequence(words, each, date, known)
    elif each.kind == "added":
        time = value_words("time", each.line.item.time, words.new)
        what = words.new.language.joined(dict.fromkeys((title, time, _place(words, each))))
        what = words.new.language.labelled(words.new.language.term("hotel"), what) if _is_hotel(each) else what
        yield words.say("On {date}, new: {what}.", date=date, what=what)
    elif each.kind == "removed":
        yield words.say("On {date}, {title} no longer takes place.", date=date, title=title)
    elif each.kind == "people" or (each.kind == "moved" and _is_off(each, reader)):
        yield from _people(words, each, reader, (date, title))
    else:
        kept = tuple(_for_reader(each, reader))
        for pair in kept:
            is_place = _is_hotel(each) and pair.name in ("venue", "hotel")
            yield _pair(words, pair, date, words.new.language.term("hotel") if is_place else title)
        if each.kind == "moved" and not any(pair.name == "date" for pair in kept):
            yield words.say("On {date}, {title} stands elsewhere in the day.", date=date, title=title)


def _for_reader(each: Difference, reader: Recipient) -> Iterator[FieldPair]:
    """The fields that tell this reader; of rooms the own one."""
    for pair in each.fields:
        if pair.secret:
            continue
        if pair.name == "rooms":
            if reader.table == "delegation":
                yield FieldPair("rooms", _room(pair.old, reader.key), _room(pair.new, reader.key))
        elif reader.letter in tells(each.kind, pair.name):
            yield pair


def _room(rooms: object, who: str) -> object:
    pairs = rooms.items() if isinstance(rooms, dict) else ()
    return next((said for name, said in pairs if name.name == who), None)


def _pair(words: ChangeWording, pair: FieldPair, date: str, title: str) -> str:
    old, new = value_words(pair.name, pair.old, words.old), value_words(pair.name, pair.new, words.new)
    if pair.name == "date":
        before = weekday_and_day(pair.old, words.new.tag)
        return words.say("{title} is on {date} instead of {before}.", title=title, date=date, before=before)
    if pair.name in ("time", "venue") and old and new:
        values = {"date": date, "title": title, "now": new, "before": old}
        return words.say("On {date}, {title} is at {now} instead of {before}.", **values)
    return words.say("On {date}, {title}: {what}.", date=date, title=title, what=pair_clause(words, pair))


def _place(words: ChangeWording, each: Difference) -> str:
    places = each.new.places if each.new else ()
    return words.new.short_place(places[0]) if len(places) == 1 else ""


def _is_hotel(each: Difference) -> bool:
    """Whether a line is a hotel without words of its own, whose name is its title."""
    return each.line is not None and each.line.item.kind == "hotel" and each.line.item.place is not None


def _is_off(each: Difference, reader: Recipient) -> bool:
    """Whether a line is no longer the reader's, as on a date when he or she is not there."""
    if each.old is None or each.new is None or reader.table == "vehicles":
        return False
    return reader.key in (*each.old.people, *each.old.hosts) and reader.key not in (*each.new.people, *each.new.hosts)


def _people(words: ChangeWording, each: Difference, reader: Recipient, named: tuple[str, str]) -> Iterator[str]:
    date, title = named
    before, after = (reader.key in (*line.people, *line.hosts) if line else False for line in (each.old, each.new))
    if after and not before:
        time = value_words("time", each.new.item.time, words.new) if each.new else ""
        what = words.new.language.joined((title, time, _place(words, each)))
        yield words.say("On {date}, you are now at {what}.", date=date, what=what)
    elif before and not after:
        date = weekday_and_day(each.old.date, words.new.tag) if each.old else date
        yield words.say("On {date}, you are no longer at {title}.", date=date, title=title)
    else:
        said = words.new.language.joined(clauses(words, each), "; ")
        yield words.say("On {date}, {title}: {what}.", date=date, title=title, what=said)


def _consequence(words: ChangeWording, each: Difference, date: str, known: frozenset[str]) -> Iterator[str]:
    if each.kind in ("leg-earlier", "leg-later"):
        (leave,) = each.fields
        leg: Leg = each.detail.new or each.detail.old
        side = words.new if each.detail.new else words.old
        values = {"date": date, "place": side.short_place(leg.origin.place)}
        old, new = leave_text(leave.old), leave_text(leave.new)
        if not new:
            yield words.say("On {date}, you do not leave {place} at {before} any more.", before=old, **values)
        elif not old:
            yield words.say("On {date}, you leave {place} at {now}.", now=new, **values)
        else:
            said = words.say("you leave {place} at {now} instead of {before}", now=new, before=old, **values)
            cause = cause_of(each.detail)
            if cause and cause.line.id not in known:
                said = words.new.language.joined((said, cause_clause(words, each)))
            yield words.say("On {date}, {what}.", date=date, what=said)
        return
    what = border_clause(words, each) if each.kind == "crossing-changed" else pair_clause(words, each.fields[0])
    named = words.new.language.term("hotel") if each.kind == "night-changed" else words.say("border")
    yield words.say("On {date}, {title}: {what}.", date=date, title=named, what=what)


def _of_entry(words: ChangeWording, each: Difference, reader: Recipient) -> Iterator[str]:
    """What no line says: of oneself that one joins, of others who they are now."""
    hidden = ("id",) if reader.table == "hosts" else ()
    kept = tuple(pair for pair in each.fields if not pair.secret and pair.name not in hidden)
    said = words.new.language.joined(clauses(words, each._replace(fields=kept)), "; ")
    if said:
        yield words.say("{name}: {what}.", name=entry_name(words, each), what=said)
