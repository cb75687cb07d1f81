"""Declares a trip, an address book, and what holds for the whole of either."""

from collections.abc import Mapping

from delegate.keys import Choice, Many, Name, Part, Phrase, Record, Table, key
from delegate.model.fields import ACCEPT, DATE, DISTANCE, ID, LANGUAGE, LENGTH, TEXT, Reference, mode_choice
from delegate.model.lines import Day, Item
from delegate.model.people import Contact, Person
from delegate.model.places import Admission, CityEntry, Crossing, Vehicle, Venue
from delegate.modes import MODES, SERVICES
from delegate.values import Length, Text


def _usual_check_in() -> str:
    """`flight 2h, ferry 30 min`, the longest first."""
    usual = sorted(((MODES[mode].check_in or 0, mode) for mode in SERVICES), reverse=True)
    return ", ".join(
        f"{mode} {minutes // 60}h" if minutes % 60 == 0 else f"{mode} {minutes} min" for minutes, mode in usual
    )


MAP_SERVICES = {
    "osm": "OpenStreetMap (default)",
    "google": "Google Maps",
    "apple": "Apple Maps",
    "amap": "Amap",
    "none": "no map links",
}


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
        mode_choice(MODES), "how people travel on legs that nobody wrote (default: coach)", "mode: coach"
    )
    early: Length | None = key(
        LENGTH, "how long before a start people want to be there (default: 0 min)", "early: 10 min"
    )
    check_in: Mapping[str, Length] | None = key(
        Table(LENGTH, key=mode_choice(SERVICES)),
        f"how long before a departure to be at the port, by mode (default: {_usual_check_in()})",
        "check-in: {flight: 2h, ferry: 30 min, train: 20 min}",
    )
    exit: Mapping[str, Length] | None = key(
        Table(LENGTH, key=mode_choice(SERVICES)),
        "how long from landing to the kerb, by mode; the twin of `check-in`",
        "exit: {flight: 25 min}",
    )
    walk: int | None = key(DISTANCE, "below it people walk a leg that nobody wrote (default: 1 km)", "walk: 500 m")
    vehicle: Reference | None = key(Name("vehicle"), "what drives them wherever no line says", "vehicle: coach-1")


class Group(Record):
    """People by a name of their own, and the vehicle that is theirs. A list alone is its people."""

    id: str = ""  # the key it stands under

    name: Text | None = key(
        Phrase(), "what it is called in print (default: its id)", "name: {en: Red group, zh-Hant: 紅組}"
    )
    people: tuple[Reference, ...] | None = key(
        Many(Name("person"), alone=True), "who is in it", "people: [huang-wei, li-min]", required=True
    )
    vehicle: Reference | None = key(
        Name("vehicle"), "what drives them wherever a line of exactly these people names none", "vehicle: coach-1"
    )


class Book(Record):
    """What a trip and an address book may both hold."""

    groups: Mapping[str, Group] | None = key(
        Table(Part(lambda: Group, "a list of people, or a group of fields", short="people")),
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
    """A whole programme, its address books joined in. `numbered`: what looks like a document's number is in a file."""

    numbered: bool = False
    unlisted: Mapping[str, Person] | None = None  # people of its address books who are neither guests nor hosts

    trip: Text | None = key(Phrase(), "the title", "trip: Futian delegation to Hong Kong", required=True)
    reference: str | None = key(
        ID, "a stable short name (default: the file's name without .trip.yaml)", "reference: futian-hk-2023-02"
    )
    version: Text | None = key(Phrase(), "which draft this is, printed in the footer", "version: Draft 3")
    contact: Text | None = key(
        Phrase(), "whom to call, printed on every page", "contact: Visit office, +86 755 5555 0100"
    )
    contacts: tuple[Contact, ...] | None = key(
        Many(Part(lambda: Contact), alone=True),
        "whom else to call",
        "contacts: [{name: Kawasaki Yoko, title: Liaison officer, phone: +81 3 5555 0101, for: everybody}]",
    )
    classification: Text | None = key(
        Phrase(), "who may read it, printed on every page", "classification: {en: Restricted, zh-Hant: 限閱}"
    )
    maps: str | None = key(Choice(MAP_SERVICES), "which map its links open; on the Mainland it is Amap", "maps: google")
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
