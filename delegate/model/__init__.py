"""Declares what a delegation is made of: the trip, its people, places and lines, as they were written.

Nouns only. Nothing here is worked out: what the author left out is None, what was written `tbc` is None and named in
`tbc`. Positions take no part in equality, so two trips that say the same are equal.
"""

from delegate.model.fields import Carriage, Reference
from delegate.model.lines import (
    AT_A_PLACE,
    HOTEL,
    ITEM_KINDS,
    ITEMS,
    LINE_KINDS,
    MOVING,
    OTHER_TIME_WORDS,
    STATUSES,
    STEP_CLOCK,
    Day,
    Item,
    Step,
)
from delegate.model.people import PASSPORT_TYPES, ROLES, Contact, Paper, Person, name_inside, others_said
from delegate.model.places import CONFIDENCES, Admission, Change, CityEntry, Crossing, Vehicle, Venue
from delegate.model.trip import AddressBook, Agreement, Book, Defaults, Group, Trip

__all__ = [
    "AT_A_PLACE",
    "CONFIDENCES",
    "HOTEL",
    "ITEMS",
    "ITEM_KINDS",
    "LINE_KINDS",
    "MOVING",
    "OTHER_TIME_WORDS",
    "PASSPORT_TYPES",
    "ROLES",
    "STATUSES",
    "STEP_CLOCK",
    "AddressBook",
    "Admission",
    "Agreement",
    "Book",
    "Carriage",
    "Change",
    "CityEntry",
    "Contact",
    "Crossing",
    "Day",
    "Defaults",
    "Group",
    "Item",
    "Paper",
    "Person",
    "Reference",
    "Step",
    "Trip",
    "Vehicle",
    "Venue",
    "name_inside",
    "others_said",
]
