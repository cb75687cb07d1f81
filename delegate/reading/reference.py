"""Makes docs/itinerary.md from the declarations: every record, every field, what it takes, and an example."""

from collections.abc import Iterable

from delegate.docstrings import doc_of
from delegate.keys import Choice, Key, Kind, Many, Part, Record, Table
from delegate.model import (
    ITEM_KINDS,
    LINE_KINDS,
    AddressBook,
    Admission,
    Agreement,
    Change,
    CityEntry,
    Contact,
    Crossing,
    Defaults,
    Group,
    Item,
    Paper,
    Person,
    Step,
    Trip,
    Vehicle,
    Venue,
)
from delegate.modes import MODES, MOVEMENT_KINDS
from delegate.reading.papers import KINDS
from delegate.values import PARTS_OF_DAY

_RECORDS = (
    (Trip, "The trip"),
    (AddressBook, "An address book"),
    (Person, "A person"),
    (Paper, "A paper"),
    (Group, "A group"),
    (Contact, "A contact"),
    (Venue, "A venue"),
    (CityEntry, "A city"),
    (Vehicle, "A vehicle"),
    (Crossing, "A crossing"),
    (Change, "A change at a crossing"),
    (Admission, "A rule of entry"),
    (Defaults, "Defaults"),
    (Item, "A line of a day"),
    (Step, "A step"),
    (Agreement, "An agreement"),
)

_HEAD = """\
# The itinerary, field by field

A trip is one file, `<name>.trip.yaml`. Every value is read as the text that was typed: quotes change nothing, `10:30`
is a time, `NO` is Norway. `tbc` may stand for any value that is not known yet, on either side of a time (`tbc-13:00`)
and for a whole day; a time or a place of a line that is left empty (`venue:`) is `tbc` too. A field left out has its
default, and where it has none it is unknown.

Every text may be one text, or one for each language: `name: {en: Huang Wei, zh-Hant: 黃偉}`.

This page is made from the declarations that the reader follows. **Needed** marks fields that cannot be left out; in an
entry that an address book has, they may.
"""

_VALUES = f"""\
## How values are written

| value | written | refused |
| --- | --- | --- |
| a time | `10:00`, `9:30`, `~10:00` (about), `10:00-11:15`, `22:30-00:15+1` (ends on the next day), \
`17:00-23:00-1` (on the day before, over the date line), `tbc-13:00` | \
`10.30`, `10am`, `24:00`, `10:00:00` |
| an hour that clocks repeat | `02:30+01:00`, the offset from UTC behind it | |
| a part of the day | {", ".join(f"`{name}`" for name in PARTS_OF_DAY)} | |
| a window | `15:00-18:00`, `afternoon` | one that ends before it starts |
| a length | `45 min`, `1h`, `1h30`, `1 h 30 min`; on a movement also `2h30-3h` | a bare `45`: say the unit |
| a distance | `500 m`, `1.5 km` | a bare `500`: say the unit |
| the time to clear a border | `30-90` (minutes), `45 min` | |
| a date | `2023-02-24` | days that do not exist |
| a point | `"22.5410, 114.0553"` or `[22.5410, 114.0553]`, latitude first | longitude first |
| a country or region | `CN`, `HK`, `MO`, `NO`: two capital letters | `UK` (it is `GB`) |
| a step or a note | `10:10 Remarks: Mr Chan`, as people type it | a comma inside `{{ }}` without quotes |
"""


def itinerary_reference() -> str:
    """The whole page, ending in a line break."""
    parts = [_HEAD, _VALUES]
    parts += [_section(cls, title) for cls, title in _RECORDS]
    return "\n".join(parts)


def _section(cls: type[Record], title: str) -> str:
    intro = doc_of(cls).strip().splitlines()[0]
    lines = [f"## {title}", "", intro, ""]
    if cls is Item:
        lines += _about_lines()
    if cls is Paper:
        lines += [
            "A paper is written as its kind alone, `two-way-permit`, or with fields, `passport: {nationality: GB}`.",
            "",
            *_table(("kind", "what it is"), ((f"`{word}`", doc) for word, doc in KINDS.items())),
            "",
        ]
    rows = (_row(key, with_kinds=cls is Item) for key in cls.declared.values())
    head = ("field", "takes", "what it is for", "example")
    lines += _table((*head, "stands on") if cls is Item else head, rows)
    choices = [(key, options) for key in cls.declared.values() if (options := _options(key.kind))]
    for key, options in choices:
        lines += ["", f"`{key.name}` is one of:", ""]
        lines += [f"- `{word}`: {meaning}" for word, meaning in options.items()]
    return "\n".join(lines) + "\n"


def _about_lines() -> list[str]:
    return [
        "One key names the kind of the line; its value is the title, the place, the service number or a few words.",
        "",
        *_table(
            ("kind", "what it is"),
            (
                (_said(ITEM_KINDS), "an item at a place, with hosts"),
                ("`free`", "time off; people stay where they are"),
                ("`hotel`", "a place: the stop there; the day's last one is where the night is spent"),
                (_said(MODES), "a movement; the value is the service number or a few words"),
                ("`travel`", "a movement whose mode is not known yet"),
                ("`crossing`", "the border, between two lines where nothing else is written about the way"),
            ),
        ),
        "",
        "A line has an end or `for`, not both, and `time` or `within`, not both. A line that is just `tbc` is kept as",
        "an `event` of which nothing is known.",
        "",
    ]


def _row(key: Key, *, with_kinds: bool) -> tuple[str, ...]:
    needed = ". **Needed.**" if key.required else ""
    row = (f"`{key.name}`", _expects(key), f"{key.doc}{needed}", f"`{key.example}`")
    return (*row, _takers(key)) if with_kinds else row


def _expects(key: Key) -> str:
    if isinstance(key.kind, Part):
        return "a group of fields"
    if _options(key.kind):
        return "a word, or a list" if isinstance(key.kind, Many) else "a word, see below"
    return key.kind.expects


def _takers(key: Key) -> str:
    if not key.lines:
        return "every line"
    rest, words = set(key.lines), []
    if rest.issuperset(ITEM_KINDS):
        words.append("items")
        rest -= set(ITEM_KINDS)
    if rest.issuperset(MOVEMENT_KINDS):
        words.append("movements")
        rest -= set(MOVEMENT_KINDS)
    return ", ".join([*words, *(f"`{kind}`" for kind in LINE_KINDS if kind in rest)])


def _options(kind: Kind) -> dict[str, str]:
    if isinstance(kind, Choice):
        return dict(kind.options)
    if isinstance(kind, Many):
        return _options(kind.of)
    return _options(kind.key) if isinstance(kind, Table) and isinstance(kind.key, Choice) else {}


def _said(kinds: Iterable[str]) -> str:
    return " ".join(f"`{kind}`" for kind in kinds)


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    lines = [head, tuple("---" for _ in head), *rows]
    return ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in lines]
