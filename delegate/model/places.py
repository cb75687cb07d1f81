"""Declares venues, cities, vehicles, crossings of borders, and rules of entry."""

import datetime as dt
from collections.abc import Mapping

from delegate.keys import Choice, Many, Name, Part, Phrase, Record, Scalar, Table, key
from delegate.model.fields import (
    ACCEPT,
    CLEARING,
    COUNT,
    COUNTRY,
    DATE,
    DISTANCE,
    ENDORSEMENT,
    HOURS,
    ID,
    LENGTH,
    PAPER,
    POINT,
    TEXT,
    ZONE,
    Reference,
    mode_choice,
)
from delegate.model.people import PASSPORT_TYPES
from delegate.modes import MODES, VEHICLES
from delegate.values import Length, Point, Text

CONFIDENCES = {
    "high": "official, or two sources agree",
    "medium": "one decent source",
    "low": "one weak source, or from memory",
}


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
    phone: str | None = key(TEXT, "the number to call; of a hotel it is on the guests' card", "phone: +852 5555 0140")
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
    radius: int | None = key(DISTANCE, "how far it reaches from its centre (default: 8 km)", "radius: 5 km")


class Vehicle(Record):
    """What carries people, and on which sides of a border it may drive."""

    id: str = ""  # the key it stands under

    kind: str | None = key(mode_choice(VEHICLES), "what it is", "kind: coach", required=True)
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
        Many(mode_choice(MODES), alone=True), "what may pass on those days", "modes: [coach]"
    )
    reason: Text | None = key(Phrase(), "why", "reason: Lunar New Year")
    source: str | None = key(TEXT, "where this is written", "source: info.gov.hk, 2024-01-23")


class Crossing(Record):
    """A border crossing, or with one side a port of entry."""

    id: str = ""  # the key it stands under
    clocks: Mapping[str, str] | None = None  # the zones of sides, by a city that the trip itself declares

    name: Text | None = key(
        Phrase(),
        "the name, in one or more languages",
        "name: {en: Woodlands Checkpoint, ms: Sultan Iskandar}",
        required=True,
        settled=True,  # whoever declares a crossing knows which one it is, and every leg over it is told by its name
    )
    sides: Mapping[str, Point] | None = key(
        Table(POINT, key=COUNTRY),
        "the point on each side; one side only: a port",
        'sides: {SG: "1.4459, 103.7690", MY: "1.4627, 103.7650"}',
        required=True,
    )
    modes: tuple[str, ...] | None = key(
        Many(mode_choice(MODES), alone=True), "what may pass (left out: not known)", "modes: [coach, car, train]"
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
    asks: tuple[tuple[str, ...], ...] | None = key(
        Many(Many(PAPER, alone=True)),
        "what everybody who passes shows, in either direction: one of these, or all of a list (left out: nothing)",
        "asks: [border-pass, [identity-card, residence-card]]",
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
    """A rule of entry: a paper that admits whoever holds it to one side, and on what terms; or one that does not."""

    paper: str | None = key(PAPER, "the kind of paper", "paper: passport", required=True)
    into: str | None = key(COUNTRY, "the side that it admits to", "into: CN", required=True)
    nationality: tuple[str, ...] | None = key(
        Many(COUNTRY, alone=True), "passports of these only (left out: of all)", "nationality: [FR, GB]"
    )
    passport_types: tuple[str, ...] | None = key(
        Many(Choice(PASSPORT_TYPES), alone=True),
        "passports of these types only (left out: ordinary ones, and at home all but bno)",
        "type: [diplomatic, service]",
        name="type",
    )
    endorsement: tuple[str, ...] | None = key(
        Many(ENDORSEMENT, alone=True), "permits endorsed for these only (left out: any)", "endorsement: [business]"
    )
    refused: str | None = key(
        Choice({"yes": "another paper is needed, such as a visa"}),
        "that it is known not to admit; a passport of which no rule speaks is not known",
        "refused: yes",
    )
    home: str | None = key(
        Choice({"yes": "who holds it lives there"}), "no stay and no entries are counted: a return home", "home: yes"
    )
    stay: Length | None = key(Scalar("days", "a number of days such as 14 days"), "the longest stay", "stay: 30 days")
    counted: str | None = key(
        Choice(
            {
                "from-entry": "the day of entry is the first",
                "from-next-day": "the day after that of entry is the first",
                "not-known": "the day of entry is counted, and one day too many is a warning",
            }
        ),
        "which day of a stay is the first (left out: that of entry)",
        "counted: from-next-day",
    )
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
    elsewhere: str | None = key(
        Choice({"yes": "it holds at others too, which are not known"}),
        "whether `at` leaves out crossings and ports that have no id here",
        "elsewhere: yes",
    )
    never_at: tuple[str, ...] | None = key(
        Many(ID, alone=True), "the crossings that do not take it", "not-at: [qingmao]", name="not-at"
    )
    within: tuple[str, ...] | None = key(
        Many(TEXT, alone=True),
        "the cities, with the towns around them, in which people may be on such a stay (left out: anywhere)",
        "in: [Guangzhou, Shenzhen]",
        name="in",
    )
    never_in: tuple[str, ...] | None = key(
        Many(TEXT, alone=True), "cities near these in which they may not", "not-in: [Qingyuan]", name="not-in"
    )
    onward: str | None = key(
        Choice({"yes": "the next border leads to a third side"}), "only in transit to a third side", "onward: yes"
    )
    unless: tuple[str, ...] | None = key(
        Many(PAPER, alone=True), "not for whoever holds one of these too", "unless: [macau-identity-card]"
    )
    across: tuple[str, ...] | None = key(
        Many(COUNTRY, alone=True),
        "the sides from and to which its holder shows it first (left out: all)",
        "across: [HK, MO]",
    )
    needs: Text | None = key(
        Phrase(),
        "what else has to be so, as what a traveller must have done before, shown beside the paper",
        "needs: with the slip of the registration before arrival",
    )
    group: int | None = key(COUNT, "only in a group of so many people, who enter and leave together", "group: 2")
    source: str | None = key(TEXT, "where this is written", "source: info.gov.hk, 2024-04-28")
    checked: dt.date | None = key(DATE, "when somebody last looked", "checked: 2026-11-22")
    confidence: str | None = key(Choice(CONFIDENCES), "how sure that is", "confidence: high")
    note: Text | None = key(Phrase(), "what else is worth knowing", "note: Arrival card online.")
