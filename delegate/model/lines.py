"""Declares a day and its lines."""

import datetime as dt
import re
from collections.abc import Mapping

from delegate.keys import Choice, Convoy, Many, Name, NameOrText, Part, Phrase, Record, Table, key
from delegate.model.fields import (
    ACCEPT,
    CLOCK,
    COUNT,
    ID,
    LENGTH,
    SPAN_LENGTH,
    TIMES,
    WINDOW,
    YES_NO,
    Carriage,
    Reference,
)
from delegate.modes import MOVEMENT_KINDS
from delegate.values import ClockTime, Length, Text, Times, Window

ITEM_KINDS = ("meeting", "visit", "briefing", "ceremony", "meal", "reception", "press", "event")
LINE_KINDS = (*ITEM_KINDS, "free", "hotel", *MOVEMENT_KINDS, "crossing")

AT_A_PLACE = frozenset((*ITEM_KINDS, "hotel"))
ITEMS = frozenset(ITEM_KINDS)
MOVING = frozenset(MOVEMENT_KINDS)
HOTEL = frozenset(("hotel",))
STATUSES = {"confirmed": "agreed", "tentative": "pencilled in", "cancelled": "called off; printed, and nobody goes"}

_CLOCK = r"\d{1,2}[:.：][0-5]\d(?![\d:]|\.\d)"  # the beginning of `12.05.2026` is none
STEP_CLOCK = re.compile(rf"(\s*~?{_CLOCK})(?:(\s*[-–]\s*)({_CLOCK}))?")

OTHER_TIME_WORDS = re.compile(  # beside a clock in a text: it is of another zone, or not of that very minute
    r"\b(?:UTC|GMT|CET|EET|WET|MSK|HKT|SGT|ICT|WIB|PHT|MEZ|MESZ|ET|PT|[A-Z]{1,4}[SD]T)\b|\b[Tt]ime\b|時間|时间"
    r"|\bOrtszeit\b|\bheure de\b|\bc\. ?t\."  # the last: a quarter past the hour of a German lecture
)


class Step(Record):
    """What happens inside an item. A text alone is its text, and may begin with a clock time, or with two."""

    text: Text | None = key(Phrase(), "what happens", "text: 10:00 Arrival and group photo", required=True)
    private: bool | None = key(YES_NO, "whether it is for the team's own copy only (default: no)", "private: yes")

    @property
    def hidden(self) -> bool:
        """Whether it is kept from guests: also where nobody knows yet, or could read, whether it is."""
        return bool(self.private) or "private" in self.tbc


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
    optional: bool | None = key(
        YES_NO, "whether people may stay away; what rests on it is at worst a warning (default: no)", "optional: yes"
    )
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
        Name("place"), "where (default: where the party already is)", "venue: cgo", lines=ITEMS | {"free"}
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
    received_by: tuple[Reference | Text, ...] | None = key(
        Many(NameOrText("person"), alone=True),
        "who welcomes them on arrival",
        "received-by: [chan, The Mayor of Kobe]",
        lines=AT_A_PLACE | MOVING,
    )
    seen_off_by: tuple[Reference | Text, ...] | None = key(
        Many(NameOrText("person"), alone=True),
        "who takes leave of them",
        "seen-off-by: chan",
        lines=AT_A_PLACE | MOVING,
    )
    every_step: tuple[Step, ...] | None = key(
        Many(Part(lambda: Step, "a text, or one with `private: yes`", short="text"), alone=True),
        "run-sheet lines inside the item",
        "steps: [10:00 Arrival and group photo, {text: Gifts change hands, private: yes}]",
        lines=AT_A_PLACE,
        name="steps",
    )
    gift: tuple[Text, ...] | None = key(
        Many(Phrase(), alone=True), "what is given, for the team's own copy", "gift: A model of the bridge", lines=ITEMS
    )
    bring: tuple[Text, ...] | None = key(
        Many(Phrase(), alone=True), "what to bring", "bring: Business cards", lines=AT_A_PLACE
    )
    dress: Text | None = key(Phrase(), "what to wear", "dress: Dark suit", lines=AT_A_PLACE)
    vehicles: tuple[Carriage, ...] | None = key(
        Convoy(),
        "what takes them there; several share the seats, or say in motorcade order who rides in which",
        "vehicle: {car-1: [huang-wei, chan], car-2: [li-min]}",
        lines=AT_A_PLACE | MOVING | {"crossing"},
        name="vehicle",
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
    exit: Length | None = key(LENGTH, "how long from landing to the kerb", "exit: 25 min", lines=MOVING)
    nights: int | None = key(COUNT, "how many nights (default: one; 0 for day rooms)", "nights: 3", lines=HOTEL)
    rooms: Mapping[Reference, Text] | None = key(
        Table(Phrase(), key=Name("person")),
        "who has which room; each reads his or her own, the team all",
        "rooms: {li-min: 2801}",
        lines=HOTEL,
    )

    @property
    def steps(self) -> tuple[Text, ...]:
        """The steps that everybody may read."""
        return tuple(step.text for step in self.every_step or () if step.text and not step.hidden)

    @property
    def unsure(self) -> bool:
        """Whether people may not go there after all: it is pencilled in, or optional."""
        return self.status == "tentative" or bool(self.optional)

    @property
    def nights_kept(self) -> int:
        """The nights for which a hotel is kept: one where nobody wrote how many, none for day rooms (`nights: 0`)."""
        return 1 if self.nights is None else self.nights


class Day(Record):
    """A date and its lines, in the order written."""

    date: dt.date = dt.date.min
    items: tuple[Item, ...] = ()


def names_of_line(item: Item) -> list[str]:
    """What a line may be called by: its id, or its title in any language, whose id is made from it."""
    titles = [text for _, text in item.value.by_language] if item.value else []
    return [letters_of(each) for each in (item.id, *titles, item.place.name if item.place else "", item.kind) if each]


def letters_of(name: str) -> str:
    """A name without what an id made from it leaves out, and without the number of a second one."""
    return re.sub(r"[\W_]+", "", re.sub(r"-\d+$", "", name).casefold())
