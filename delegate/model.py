"""What a delegation is made of: the trip, its people, places and lines, as they were written.

Nouns only. Nothing here is worked out: what the author left out is None, what was written `tbc` is None and named in
`tbc`. Positions take no part in equality, so two trips that say the same are equal.
"""

import datetime as dt
from collections.abc import Iterable, Mapping

from delegate.keys import Choice, Many, Name, Part, Phrase, Record, Scalar, Table, key
from delegate.modes import MODES, MOVEMENT_KINDS, SERVICES, VEHICLES
from delegate.source import NOWHERE, Where
from delegate.values import ClockTime, Headcount, Length, Moment, Point, Text, Times, Window

# --- kinds of value ---------------------------------------------------------------------------------------------------

TEXT = Scalar("text", "a text")
DATE = Scalar("date", "a date such as 2023-02-24", r"^\d{4}-\d{2}-\d{2}$")
MOMENT = Scalar("moment", "a date, or a date and a time such as 2023-02-24 11:00")
CLOCK = Scalar("clock", "a time such as 14:30")
TIMES = Scalar("times", "a time such as 10:00, 10:00-11:15, ~10:00, morning, noon, afternoon, evening or tbc")
WINDOW = Scalar("window", "a window such as 15:00-18:00 or afternoon")
LENGTH = Scalar("length", "a length such as 45 min, 1h or 1h30")
SPAN_LENGTH = Scalar("length-range", "a length such as 45 min or 1h30, or a range such as 2h30-3h")
CLEARING = Scalar("clearing", "minutes such as 30-90, or a length such as 45 min")
COUNT = Scalar("count", "a whole number", r"^\d{1,6}$")
HEADS = Scalar("heads", "a number of people such as 12 or ~40")
POINT = Scalar("point", 'latitude and longitude such as "22.5410, 114.0553"')
PAPER = Scalar("paper", "a kind of paper such as passport or two-way-permit", r"^[a-z]+(?:-[a-z]+)*$")
COUNTRY = Scalar("country", "a country code such as CN, HK or NO", r"^[A-Z]{2}$")
ZONE = Scalar("zone", "a time zone such as Asia/Hong_Kong")
HOURS = Scalar("hours", "opening hours such as Mo-Fr 09:00-18:00; PH off")
LANGUAGE = Scalar("language", "a language such as en, yue or zh-Hant")
ID = Scalar("id", "a short name without spaces")
CHECK = Scalar("check", "the name or the code of a check")

ITEM_KINDS = ("meeting", "visit", "briefing", "ceremony", "meal", "reception", "press", "event")
LINE_KINDS = (*ITEM_KINDS, "free", "hotel", *MOVEMENT_KINDS, "crossing")

AT_A_PLACE = frozenset((*ITEM_KINDS, "hotel"))
ITEMS = frozenset(ITEM_KINDS)
MOVING = frozenset(MOVEMENT_KINDS)
HOTEL = frozenset(("hotel",))

ROLES = {
    "principal": "the person the visit is about",
    "delegate": "a member of the delegation",
    "interpreter": "who interprets",
    "security": "who protects",
    "media": "press that travels along",
    "staff": "who runs the visit",
}
CONFIDENCES = {
    "high": "official, or two sources agree",
    "medium": "one decent source",
    "low": "one weak source, or from memory",
}
STATUSES = {"confirmed": "agreed", "tentative": "pencilled in", "cancelled": "called off; printed, and nobody goes"}


class Reference:
    """A name as the author typed it, and where; equal to the same name elsewhere."""

    def __init__(self, name: str, where: Where | None = None) -> None:
        self.name = name
        self.where = where or Where("", NOWHERE)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Reference) and self.name == other.name

    def __hash__(self) -> int:
        return hash(self.name)

    def __repr__(self) -> str:
        return f"Reference({self.name!r})"


ACCEPT = Table(Phrase(), key=CHECK)


def _choice(modes: Iterable[str]) -> Choice:
    return Choice({mode: MODES[mode].words for mode in modes})


def _usual_check_in() -> str:
    """`flight 2h, ferry 30 min`, the longest first."""
    usual = sorted(((MODES[mode].check_in or 0, mode) for mode in SERVICES), reverse=True)
    return ", ".join(
        f"{mode} {minutes // 60}h" if minutes % 60 == 0 else f"{mode} {minutes} min" for minutes, mode in usual
    )


# --- people -----------------------------------------------------------------------------------------------------------


class Paper(Record):
    """A travel document: its kind and what it allows. There is no field for its number, and there never will be."""

    kind: str = ""
    nationality: str | None = key(COUNTRY, "whose passport it is", "nationality: GB")
    issued_for: str | None = key(COUNTRY, "the side a visa admits to", "for: CN", name="for")
    endorsement: str | None = key(TEXT, "what a permit is endorsed for", "endorsement: business")
    entries: int | None = key(COUNT, "how many entries it allows", "entries: 2")
    stay: Length | None = key(Scalar("days", "a number of days such as 14 days"), "the longest stay", "stay: 14 days")
    expires: dt.date | None = key(DATE, "the last day it is valid", "expires: 2027-04-01")


class Person(Record):
    """Somebody of the delegation or of the hosts; one entry may stand for many."""

    id: str = ""  # the key it stands under

    name: Text | None = key(Phrase(), "the name, in one or more languages", "name: Li Min", required=True)
    title: Text | None = key(Phrase(), "what he or she is", "title: Party secretary, Futian district")
    organisation: Text | None = key(Phrase(), "where he or she belongs", "organisation: Futian district")
    role: str | None = key(
        Choice(ROLES),
        "the part in the delegation; a role is also a group (default: delegate)",
        "role: principal",
    )
    speaks: tuple[str, ...] | None = key(Many(LANGUAGE, alone=True), "languages spoken", "speaks: [zh, en]")
    phone: str | None = key(TEXT, "printed for the team only", "phone: +852 5555 0123")
    people: Headcount | None = key(HEADS, "how many the entry stands for", "people: ~40")
    joins: Moment | None = key(MOMENT, "before it nobody expects this person", "joins: 2023-02-24 11:00")
    leaves: Moment | None = key(MOMENT, "after it nobody expects this person", "leaves: 2023-02-25")
    papers: tuple[Paper, ...] | None = key(
        Many(Part(lambda: Paper, "a paper such as passport or two-way-permit", tagged=True), alone=True),
        "travel documents, without their numbers",
        "papers: [two-way-permit]",
    )
    accept: Mapping[str, Text] | None = key(
        ACCEPT,
        "findings accepted for this person, each with the reason",
        "accept: {tight-leg: Travels with the police escort}",
    )

    @property
    def heads(self) -> int | None:
        """How many people this is; None where that is not known."""
        if self.people:
            return self.people.number
        return None if "people" in self.tbc else 1

    @property
    def many(self) -> bool:
        """Whether the entry stands for more than one person, or for an unknown number."""
        return self.heads != 1


# --- places and vehicles ----------------------------------------------------------------------------------------------


class Venue(Record):
    """A place of this trip."""

    id: str = ""  # the key it stands under

    name: Text | None = key(Phrase(), "the name, in one or more languages", "name: C-MER Eye Care", required=True)
    city: Reference | None = key(
        Name("city"), "the city it is in, which gives it country and clock", "city: Hong Kong", required=True
    )
    at: Point | None = key(POINT, "latitude and longitude", 'at: "22.2808, 114.1654"')
    datum: str | None = key(
        Choice({"wgs84": "GPS, most maps (default)", "gcj02": "Amap, Tencent", "bd09": "Baidu"}),
        "the kind of map the point was copied from",
        "datum: wgs84",
    )
    hours: str | None = key(HOURS, "when it is open, as OpenStreetMap writes it", "hours: Mo-Fr 09:00-18:00; PH off")
    capacity: int | None = key(COUNT, "how many people it holds", "capacity: 120")
    entry: Length | None = key(LENGTH, "security and lobby, part of every arrival", "entry: 15 min")
    address: Text | None = key(Phrase(), "the street address", "address: 2 Tim Mei Avenue, Tamar")
    accept: Mapping[str, Text] | None = key(
        ACCEPT,
        "findings accepted at this place, each with the reason",
        "accept: {over-capacity: The annex is open too}",
    )


class CityEntry(Record):
    """A city that is not shipped."""

    id: str = ""  # the key it stands under

    country: str | None = key(COUNTRY, "the country or region", "country: FR", required=True)
    zone: str | None = key(ZONE, "the time zone", "zone: Europe/Paris", required=True)
    at: Point | None = key(POINT, "its centre", 'at: "46.3050, 6.0720"')
    name: Text | None = key(Phrase(), "the name in other languages", "name: {en: Cessy, zh-Hant: 塞西}")


class Vehicle(Record):
    """What carries people, and on which sides of a border it may drive."""

    id: str = ""  # the key it stands under

    kind: str | None = key(_choice(VEHICLES), "what it is", "kind: coach", required=True)
    name: Text | None = key(Phrase(), "what people call it", "name: Coach 1")
    seats: int | None = key(COUNT, "how many passengers it takes", "seats: 45")
    plates: tuple[str, ...] | None = key(Many(COUNTRY, alone=True), "the sides it may drive on", "plates: [CN, HK]")
    driver: Text | None = key(Phrase(), "who drives", "driver: Mr Wong")
    phone: str | None = key(TEXT, "printed for the team only", "phone: +852 5555 0101")


class Change(Record):
    """What is different at a crossing for some dates, both included."""

    start: dt.date | None = key(DATE, "the first day", "from: 2020-03-18", name="from")
    until: dt.date | None = key(DATE, "the last day", "until: 2022-03-31")
    closed: Text | None = key(Phrase(), "closed, and why", "closed: pandemic")
    hours: str | None = key(HOURS, "the hours of those days", "hours: Mo-Su 10:00-20:00")
    modes: tuple[str, ...] | None = key(
        Many(_choice(MODES), alone=True), "what may pass on those days", "modes: [coach]"
    )
    reason: Text | None = key(Phrase(), "why", "reason: Lunar New Year")
    source: str | None = key(TEXT, "where this is written", "source: info.gov.hk, 2024-01-23")


class Crossing(Record):
    """A border crossing, or with one side a port of entry."""

    id: str = ""  # the key it stands under

    name: Text | None = key(
        Phrase(),
        "the name, in one or more languages",
        "name: {en: Woodlands Checkpoint, ms: Sultan Iskandar}",
        required=True,
    )
    sides: Mapping[str, Point] | None = key(
        Table(POINT, key=COUNTRY),
        "the point on each side; one side only: a port",
        'sides: {SG: "1.4459, 103.7690", MY: "1.4627, 103.7650"}',
        required=True,
    )
    modes: tuple[str, ...] | None = key(
        Many(_choice(MODES), alone=True), "what may pass (left out: not known)", "modes: [coach, car, train]"
    )
    hours: str | None = key(
        HOURS, "on the clock of the side that is left (left out: not known)", "hours: Mo-Su 06:30-22:30"
    )
    minutes: Length | None = key(CLEARING, "to clear both sides (left out: not known, never 0)", "minutes: 30-90")
    halls: int | None = key(COUNT, "1 where both sides clear in one building, else 2", "halls: 2")
    joint: str | None = key(
        Choice({"yes": "residents registered with both sides queue once"}),
        "whether both sides inspect together",
        "joint: yes",
    )
    changes: tuple[Change, ...] | None = key(
        Many(Part(lambda: Change)),
        "dates on which something is different",
        "changes: [{from: 2020-03-18, until: 2022-03-31, closed: pandemic}]",
    )
    source: str | None = key(TEXT, "where this is written", "source: ica.gov.sg, checkpoint pages")
    checked: dt.date | None = key(DATE, "when somebody last looked", "checked: 2026-11-01")
    confidence: str | None = key(
        Choice(CONFIDENCES),
        "how sure that is",
        "confidence: high",
    )
    note: Text | None = key(Phrase(), "what else is worth knowing", "note: Book the car lane.")


class Admission(Record):
    """A rule of entry: a paper that admits whoever holds it to one side, and on what terms."""

    paper: str | None = key(PAPER, "the kind of paper", "paper: passport", required=True)
    into: str | None = key(COUNTRY, "the side that it admits to", "into: CN", required=True)
    nationality: tuple[str, ...] | None = key(
        Many(COUNTRY, alone=True), "passports of these only (left out: of all)", "nationality: [FR, GB]"
    )
    endorsement: tuple[str, ...] | None = key(
        Many(TEXT, alone=True), "permits endorsed for these only (left out: any)", "endorsement: [business]"
    )
    home: str | None = key(
        Choice({"yes": "who holds it lives there"}), "no stay and no entries are counted: a return home", "home: yes"
    )
    stay: Length | None = key(Scalar("days", "a number of days such as 14 days"), "the longest stay", "stay: 30 days")
    beyond: Length | None = key(
        Scalar("days", "a number of days such as 14 days"),
        "how long the paper must be valid after the last day of the stay",
        "beyond: 90 days",
    )
    start: dt.date | None = key(DATE, "the first day of the rule", "from: 2024-05-06", name="from")
    until: dt.date | None = key(DATE, "the last day of the rule, as far as is known", "until: 2026-12-31")
    only_at: tuple[str, ...] | None = key(
        Many(ID, alone=True), "the crossings and ports where it holds (left out: all)", "at: [west-kowloon]", name="at"
    )
    never_at: tuple[str, ...] | None = key(
        Many(ID, alone=True), "the crossings that do not take it", "not-at: [qingmao]", name="not-at"
    )
    onward: str | None = key(
        Choice({"yes": "the next border leads to a third side"}), "only in transit to a third side", "onward: yes"
    )
    group: int | None = key(COUNT, "only in a group of so many people", "group: 2")
    source: str | None = key(TEXT, "where this is written", "source: info.gov.hk, 2024-04-28")
    checked: dt.date | None = key(DATE, "when somebody last looked", "checked: 2026-11-22")
    confidence: str | None = key(Choice(CONFIDENCES), "how sure that is", "confidence: high")
    note: Text | None = key(Phrase(), "what else is worth knowing", "note: Arrival card online.")


# --- the programme ----------------------------------------------------------------------------------------------------


class Item(Record):
    """One line of a day. `kind` is the key that names it, `value` what stands behind that key."""

    kind: str = ""
    value: Text | None = None  # a title, a service, a few words; None where left out or `tbc`
    place: Reference | None = None  # the value of `hotel` and `crossing`, which is a name

    id: str | None = key(ID, "a stable short name (default: made from the title)", "id: signing")
    time: Times | None = key(TIMES, "when; on a movement one time is the departure", "time: 10:00-11:15")
    length: Length | None = key(SPAN_LENGTH, "how long; instead of an end", "for: 45 min", name="for")
    within: Window | None = key(
        WINDOW, "not placed yet: anywhere in here; on a movement the window of departure", "within: 15:00-18:00"
    )
    by: ClockTime | None = key(CLOCK, "a hard deadline to be there", "by: 14:30")
    who: tuple[Reference, ...] | None = key(
        Many(Name("person"), alone=True), "who goes (default: everybody present)", "who: signers"
    )
    except_for: tuple[Reference, ...] | None = key(
        Many(Name("person"), alone=True), "who does not", "except: media", name="except"
    )
    status: str | None = key(Choice(STATUSES), "how firm it is (default: confirmed)", "status: tentative")
    notes: tuple[Text, ...] | None = key(
        Many(Phrase(), alone=True), "printed below the line", "notes: Gifts are in coach 1."
    )
    private: tuple[Text, ...] | None = key(
        Many(Phrase(), alone=True),
        "for the team's own copy only",
        "private: The clinic asked for no photographs.",
    )
    accept: Mapping[str, Text] | None = key(
        ACCEPT,
        "findings accepted on this line, each with the reason",
        "accept: {tight-leg: The hosts confirmed on 20 February.}",
    )

    venue: Reference | None = key(
        Name("place"), "where (default: where the party already is)", "venue: cgo", lines=ITEMS
    )
    room: Text | None = key(Phrase(), "the room", "room: Conference Hall 1", lines=AT_A_PLACE)
    wet: Reference | None = key(Name("place"), "the place if it rains", "wet: town-hall", lines=AT_A_PLACE)
    hosts: tuple[Reference, ...] | None = key(
        Many(Name("person"), alone=True),
        "hosts or people who are there too",
        "with: [chan]",
        lines=AT_A_PLACE,
        name="with",
    )
    steps: tuple[Text, ...] | None = key(
        Many(Phrase(), alone=True),
        "run-sheet lines inside the item",
        "steps: [10:00 Arrival and group photo]",
        lines=AT_A_PLACE,
    )
    bring: tuple[Text, ...] | None = key(
        Many(Phrase(), alone=True), "what to bring", "bring: Business cards", lines=AT_A_PLACE
    )
    dress: Text | None = key(Phrase(), "what to wear", "dress: Dark suit", lines=AT_A_PLACE)
    vehicle: Reference | None = key(
        Name("vehicle"), "what takes them there", "vehicle: coach-1", lines=AT_A_PLACE | MOVING | {"crossing"}
    )
    origin: Reference | None = key(
        Name("place"), "where the movement starts (default: the stop before)", "from: HKG", lines=MOVING, name="from"
    )
    destination: Reference | None = key(
        Name("place"), "where it ends (default: the stop after)", "to: NRT", lines=MOVING, name="to"
    )
    via: tuple[Reference, ...] | None = key(
        Many(Name("place"), alone=True),
        "places and crossings passed on the way",
        "via: [lok-ma-chau]",
        lines=MOVING,
    )
    check_in: Length | None = key(LENGTH, "how long before departure to be there", "check-in: 45 min", lines=MOVING)
    nights: int | None = key(COUNT, "how many nights (default: one)", "nights: 3", lines=HOTEL)


class Day(Record):
    """A date and its lines, in the order written."""

    date: dt.date = dt.date.min
    items: tuple[Item, ...] = ()


class Agreement(Record):
    """What is signed, by whom, and where in the programme."""

    title: Text | None = key(Phrase(), "what it is", "title: Memorandum on technology", required=True)
    parties: tuple[Text, ...] | None = key(
        Many(Phrase(), alone=True), "who agrees", "parties: [Futian district, Invest Hong Kong]"
    )
    signatories: tuple[Reference, ...] | None = key(
        Many(Name("person"), alone=True), "who signs", "signatories: [huang-wei, chan]"
    )
    at: Reference | None = key(Name("item"), "the line at which it is signed, by its id", "at: signing")


class Defaults(Record):
    """What holds wherever a line does not say otherwise."""

    mode: str | None = key(
        _choice(MODES), "how people travel on legs that nobody wrote (default: coach)", "mode: coach"
    )
    early: Length | None = key(
        LENGTH, "how long before a start people want to be there (default: 0 min)", "early: 10 min"
    )
    check_in: Mapping[str, Length] | None = key(
        Table(LENGTH, key=_choice(SERVICES)),
        f"how long before a departure to be at the port, by mode (default: {_usual_check_in()})",
        "check-in: {flight: 2h, ferry: 30 min, train: 20 min}",
    )


class Book(Record):
    """What a trip and an address book may both hold."""

    groups: Mapping[str, tuple[Reference, ...]] | None = key(
        Table(Many(Name("person"), alone=True)),
        "people by a name of their own",
        "groups: {signers: [huang-wei, li-min]}",
    )
    venues: Mapping[str, Venue] | None = key(
        Table(Part(lambda: Venue)),
        "places of this trip",
        "venues: {clinic: {name: C-MER Eye Care, city: Hong Kong}}",
    )
    cities: Mapping[str, CityEntry] | None = key(
        Table(Part(lambda: CityEntry)),
        "cities that are not shipped",
        "cities: {Cessy: {country: FR, zone: Europe/Paris}}",
    )
    crossings: Mapping[str, Crossing] | None = key(
        Table(Part(lambda: Crossing)),
        "border crossings that are not shipped",
        'crossings: {bridge: {name: Bridge, sides: {SG: "1.44, 103.76", MY: "1.46, 103.76"}}}',
    )
    admits: tuple[Admission, ...] | None = key(
        Many(Part(lambda: Admission)),
        "which papers admit whom to a side that is not shipped, or otherwise than shipped",
        "admits: [{paper: passport, nationality: [SG, GB], into: MY, stay: 90 days}]",
    )
    vehicles: Mapping[str, Vehicle] | None = key(
        Table(Part(lambda: Vehicle)),
        "coaches, cars and the rest",
        "vehicles: {coach-1: {kind: coach, seats: 45}}",
    )


class AddressBook(Book):
    """People and places shared by many trips."""

    people: Mapping[str, Person] | None = key(
        Table(Part(lambda: Person)), "people whom trips list by their ids", "people: {li-min: {name: Li Min}}"
    )


class Trip(Book):
    """A whole programme, its address books joined in."""

    trip: Text | None = key(Phrase(), "the title", "trip: Futian delegation to Hong Kong", required=True)
    reference: str | None = key(
        ID, "a stable short name (default: the file's name without .trip.yaml)", "reference: futian-hk-2023-02"
    )
    version: Text | None = key(Phrase(), "which draft this is, printed in the footer", "version: Draft 3")
    contact: Text | None = key(
        Phrase(), "whom to call, printed on every page", "contact: Visit office, +86 755 5555 0100"
    )
    languages: tuple[str, ...] | None = key(
        Many(LANGUAGE, alone=True),
        "printed in this order, the first is the main one (default: as written)",
        "languages: [en, zh-Hant]",
    )
    base: Reference | None = key(Name("place"), "where the party sets off on its first day", "base: cgo")
    include: tuple[str, ...] | None = key(
        Many(TEXT, alone=True), "address books shared by many trips", "include: [address-book.yaml]"
    )
    defaults: Defaults | None = key(
        Part(lambda: Defaults),
        "what holds wherever a line does not say otherwise",
        "defaults: {mode: coach, early: 10 min}",
    )
    delegation: Mapping[str, Person] | None = key(
        Table(Part(lambda: Person), ids_alone=True),
        "the people who travel",
        "delegation: {li-min: {name: Li Min}}",
        required=True,
    )
    hosts: Mapping[str, Person] | None = key(
        Table(Part(lambda: Person), ids_alone=True),
        "the people who receive them",
        "hosts: {chan: {name: Bernard Chan Pak-li}}",
    )
    days: tuple[Day, ...] | None = key(
        Table(Many(Part(lambda: Item, "a line of a day")), key=DATE),
        "the programme, a list of lines for each date",
        "days: {2023-02-24: [{meeting: Talks, time: 10:00}]}",
        required=True,
    )
    agreements: tuple[Agreement, ...] | None = key(
        Many(Part(lambda: Agreement)), "what is signed", "agreements: [{title: Memorandum on technology}]"
    )
    accept: Mapping[str, Text] | None = key(
        ACCEPT,
        "warnings and notes accepted for the whole trip, with the reason",
        "accept: {tight-leg: Lunch is next door.}",
    )
