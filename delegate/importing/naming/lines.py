"""Makes a line of the draft out of each row: its kind, its place or its way, its people, its texts."""

import re
from collections.abc import Sequence

from delegate.importing.naming.crossing_names import crossing_named, crossings_on_the_way
from delegate.importing.naming.drafted import DraftedLine
from delegate.importing.naming.kinds import EVENT, kind_of, vehicle_named
from delegate.importing.naming.languages import Spoken, texts_in, title_and_lines
from delegate.importing.naming.line_ends import Fields, Kept, ends_of
from delegate.importing.naming.line_places import day_city_of, is_said, line_place
from delegate.importing.naming.people import PeopleBook
from delegate.importing.naming.place_words import is_to_be_confirmed
from delegate.importing.naming.places import TBC, PlaceBook
from delegate.importing.naming.printed_ways import PrintedWay, printed_way
from delegate.importing.naming.title_cells import TitleCell, after_noon, as_step, cell_apart, host_in, status_apart
from delegate.importing.naming.ways import is_on_the_ground, route
from delegate.importing.rows import Row
from delegate.importing.words import first_word, is_word, label, plain, words_of
from delegate.model.lines import AT_A_PLACE, LINE_KINDS, MOVING, STATUSES
from delegate.modes import SERVICES
from delegate.reading.complaint import Wrong
from delegate.reading.movement_words import mode_in
from delegate.reading.scalars import read_scalar
from delegate.values import Text

Lists = list[tuple[str, tuple[str, ...]]]

# A label that says where something is, and not where people come together before it.
_PLACE_LABEL = (
    r"(?i)(?:venue|place|location|where|地[点點]|场所|場所|會議地點|ort|veranstaltungsort|lieu|lugar|luogo)\b"
)
_VIA = r"(?i)(?:via|through)\s|[经經](?:由|过|過)?|経由"


def drafted_line(row: Row, spoken: Spoken, places: PlaceBook, people: PeopleBook) -> DraftedLine:
    """The line of a row; every text that none of its fields takes is a note."""
    row = _length_beside(_rain_beside_place(row if spoken.told else _met_by(row)))
    kept = Kept(spoken, places, people)
    lines = [each.strip() for each in row.title.split("\n") if each.strip()]
    title, rest = title_and_lines(lines, spoken)
    title, status = status_apart(title)
    row = row._replace(status=row.status or status)
    texts = [text for _, text in title.by_language]
    first = texts[0] if spoken.told and texts else " ".join(texts)
    row = row if spoken.told else _placed_by_notes(row, rest)
    cell = cell_apart(first, rest, has_place=bool(row.place.strip()), elsewhere=places.elsewhere)
    row = row._replace(hosts="\n".join(each for each in (row.hosts, cell.hosts) if each.strip()))
    kind, crossing = _kind(row, first)
    kind, row, told = _kind_as_told(kind, row, first, spoken)
    line = DraftedLine(row.day, kind, row.where, title, before=row.before)
    fields, lists = _times(row, kept), _attendance(row, kept)
    if kind in MOVING:
        row, via = _crossings_apart(row, kind, first, told)
        ends = told.ends if told else ()
        fields += ends_of(row, cell, texts[:1] if spoken.told else texts, kept, ends, flown=kind == "flight")
        lists += via
    elif kind == "crossing":
        line = line._replace(place=crossing)
        kept.notes += [first, *([row.place] if row.place else [])]
    else:
        line, fields = _at_its_place(line, fields, row, cell, kept)
    steps, notes = _steps_and_notes(row, cell, kind)
    fields, notes = _rain(row, fields, notes, kind, kept)
    if kind in AT_A_PLACE and not row.hosts.strip() and not spoken.told:
        row = row._replace(hosts=host_in(first))
    lists += _hosts(row, kind, kept)
    if not spoken.told:
        fields = _still_open(fields, [*(each.split(", ")[0] for each in kept.notes), *notes])
    return line._replace(
        fields=tuple(fields),
        lists=tuple(lists),
        steps=texts_in(steps, spoken),
        notes=texts_in([each for each in dict.fromkeys([*kept.notes, *notes]) if each.strip()], spoken),
        private=tuple(each for each in row.private if each.strip()),
    )


def _kind_as_told(kind: str, row: Row, title: str, spoken: Spoken) -> tuple[str, Row, PrintedWay | None]:
    """The kind of a row by more than its title: as our own print tells, and as a service does not go on the ground."""
    if spoken.told and kind in MOVING and not row.kind and row.place:
        kind = EVENT  # a way has no place in our own print
    kind, row, told = _told(kind, row, spoken)
    if kind in SERVICES and not row.kind and is_on_the_ground(row, title):
        kind = EVENT
    return kind, row, told


def _told(kind: str, row: Row, spoken: Spoken) -> tuple[str, Row, PrintedWay | None]:
    """The way that our own print tells below the title of a movement, which has no place and no hosts there."""
    elsewhere = row.place.strip() or row.hosts.strip() or (row.kind and row.kind not in MOVING)
    told = printed_way(row.notes) if spoken.told and not elsewhere else None
    if told is None:
        return kind, row, None
    return row.kind or told.kind, row._replace(notes=told.notes), told


def _crossings_apart(row: Row, kind: str, title: str, told: PrintedWay | None) -> tuple[Row, Lists]:
    """The row of a movement with a place that only says `via Shenzhen Bay` among its notes, and its crossings."""
    between: tuple[str, ...] = ()
    if re.match(_VIA, row.place):
        between = crossings_on_the_way(row.place)
        row = row._replace(place="", notes=(row.place, *row.notes))
    via = crossings_on_the_way(title) or between or (told.via if told else ())
    return row, [("via", via)] if via and kind not in SERVICES else []


def _at_its_place(
    line: DraftedLine, fields: Fields, row: Row, cell: TitleCell, kept: Kept
) -> tuple[DraftedLine, Fields]:
    """A line with its place and its room; that of a hotel is its value, and its title is a note that says more."""
    named = line_place(row, cell, line.kind, kept)
    room = ", ".join(each for each in (named.room, cell.room) if each)
    if line.kind == "hotel":
        kept.notes += [cell.title] if cell.title and not is_said(cell.title, named, kept) else []
        line = line._replace(place=named.written or TBC, title=Text(()))
    elif named.written:
        fields = [*fields, ("venue", named.written)]
    if line.kind in AT_A_PLACE:
        return line._replace(room=room), fields
    kept.notes += [room] if room else []
    return line, fields


def _kind(row: Row, title: str) -> tuple[str, str]:
    """The kind of a row, and the crossing that it names where it is one."""
    crossing = crossing_named(title)
    if row.kind in LINE_KINDS and (row.kind != "crossing" or crossing):
        return row.kind, crossing if row.kind == "crossing" else ""
    kind = "crossing" if crossing else kind_of(title)
    if (
        kind == "event"
        and not crossing
        and route(row.place_city or row.place)
        and (first_word("moves", "go", plain(title)) or is_word("moves", "alone", title))
    ):
        kind = "travel"
    if kind == "travel" or (kind == "event" and route(row.place_city or row.place)):
        kind = _vehicle_beside(row, title) or kind
    return kind, crossing


def _vehicle_beside(row: Row, title: str) -> str:
    """What people ride in on a way, by the column for it, `Transport: Coach`, or by a word for it."""
    for note in row.notes:
        head, colon, said = note.partition(": ")
        if colon and is_word("roles", "vehicle", head) and (kind := mode_in(said) or vehicle_named(said)):
            return kind
    return vehicle_named(title) or mode_in(title)


def _length_beside(row: Row) -> Row:
    """A row that lasts as long as the column for it says, `Duration: 45 min`, where its time has no end."""
    for note in row.notes if not row.length and row.time and "-" not in row.time else ():
        head, _, said = note.partition(": ")
        if is_word("roles", "lasting", head) and not isinstance(read_scalar("length-range", said), Wrong):
            return row._replace(length=said, notes=tuple(each for each in row.notes if each != note))
    return row


def _times(row: Row, kept: Kept) -> Fields:
    """The fields of time; what the format does not read is kept in the notes."""
    fields: Fields = []
    for key, value, form in (
        ("time", row.time, "times"),
        ("within", row.within, "window"),
        ("for", row.length, "length-range"),
    ):
        if not value:
            continue
        doubled = (key == "within" and fields) or (key == "for" and "-" in row.time)
        if doubled or (value != TBC and isinstance(read_scalar(form, value), Wrong)):
            if not doubled or key == "for":
                kept.notes.append(value)
            continue
        fields.append((key, value))
    if row.status in STATUSES and row.status != "confirmed":
        fields.append(("status", row.status))
    elif row.status and row.status != "confirmed":
        kept.notes.append(row.status)
    return fields


def _still_open(fields: Fields, notes: list[str]) -> Fields:
    """The fields of a line, tentative where one of its notes is nothing but `To be confirmed` or `venue TBC`."""
    if any(key == "status" for key, _ in fields) or not any(map(is_to_be_confirmed, notes)):
        return fields
    return [*fields, ("status", "tentative")]


def _met_by(row: Row) -> Row:
    """A row whose hosts are those that a line of its people says, `Met by: Chief of Protocol`, beside the others."""
    lines = row.who.split("\n")
    hosts = [said for each in lines if (said := label("roles", "hosts", each))]
    if not hosts:
        return row
    left = "\n".join(each for each in lines if not label("roles", "hosts", each))
    return row._replace(who=left, hosts="\n".join([*filter(None, [row.hosts]), *hosts]))


def _placed_by_notes(row: Row, below: Sequence[str]) -> Row:
    """The row with the place of the first label for one among its notes, `Location: Trident Hotel`, taken out of them.

    A column of places and a label `below` the title go before it.
    """
    lines = [each.strip() for note in row.notes for each in note.split("\n")]
    found = next((each for each in lines if re.match(_PLACE_LABEL, each) and label("places", "said", each)), "")
    if not found or row.place.strip() or any(label("places", "said", each) for each in below):
        return row
    notes = ("\n".join(each for each in note.split("\n") if each.strip() != found) for note in row.notes)
    return row._replace(place=label("places", "said", found), notes=tuple(each for each in notes if each.strip()))


def _attendance(row: Row, kept: Kept) -> Lists:
    found = kept.people.attendance(row.who, row.group)
    kept.notes += [found.more] if found.more else []
    return [(key, ids) for key, ids in (("who", found.who), ("except", found.without)) if ids]


def _hosts(row: Row, kind: str, kept: Kept) -> Lists:
    """The hosts of a row under `with`; on a movement, which takes none, they are in a note as well."""
    ids = kept.people.hosts_of(row.hosts) if row.hosts.strip() else ()
    if kind in AT_A_PLACE:
        return [("with", ids)] if ids else []
    if ids:
        kept.notes.append(" ".join(row.hosts.split()))
    return []


def _steps_and_notes(row: Row, cell: TitleCell, kind: str) -> tuple[tuple[str, ...], list[str]]:
    """The run-sheet lines of a row and its notes; a kind without steps has them among its notes."""
    steps, notes = [*cell.steps, *(as_step(each) or each for each in row.steps)], list(cell.notes)
    for note in (line.strip() for each in row.notes for line in each.split("\n") if line.strip()):
        if step := as_step(note):
            steps.append(step)
        else:
            notes.append(note)
    steps = [after_noon(each, row.time) for each in steps]
    return (tuple(steps), notes) if kind in AT_A_PLACE else ((), [*steps, *notes])


def _rain_beside_place(row: Row) -> Row:
    """A row whose place is without the words for rain in its brackets, which are a note: `City Hall (rain: foyer)`."""
    words = "|".join(re.escape(each) for each in words_of("places")["rain"])
    match = re.search(rf"\s*[(（](?P<rain>(?:{words})\s*[:：,，-][^()（）]+)[)）]", row.place, re.IGNORECASE)
    if not match or not row.place[: match.start()].strip():
        return row
    return row._replace(place=row.place[: match.start()] + row.place[match.end() :], notes=(*row.notes, match["rain"]))


def _rain(row: Row, fields: Fields, notes: list[str], kind: str, kept: Kept) -> tuple[Fields, list[str]]:
    """The place if it rains, out of a note that says so; the note stays where no field takes it."""
    if kind not in AT_A_PLACE:
        return fields, notes
    words = "|".join(re.escape(each) for each in words_of("places")["rain"])
    for note in (*notes, *re.findall(r"[(（]([^()（）]+)[)）]", row.title)):
        if match := re.fullmatch(rf"(?:{words})\s*[:：,，-]\s*(?P<place>.{{2,80}})", note, re.IGNORECASE):
            venue = next((value for key, value in fields if key == "venue"), "")
            city = next((each.city for each in kept.places.venues if each.id == venue and each.city != TBC), "")
            found = kept.places.aside(match["place"], row.where, day_city=city or day_city_of(row, kept), zone=row.zone)
            if found.written == venue:  # `If it rains: same`
                return fields, notes
            left = [each for each in notes if each != note or found.room]
            return [*fields, ("wet", found.written)], left
    return fields, notes
