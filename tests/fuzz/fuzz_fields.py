"""Writes values for every declared field of the format, plausible ones and nasty ones, as YAML in braces."""

import random
from collections.abc import Callable
from typing import Any

from delegate.keys import Choice, Convoy, Key, Kind, Many, Name, NameOrText, Part, Phrase, Record, Scalar, Table
from delegate.model import AddressBook, Item, Paper, Trip
from delegate.model.lines import LINE_KINDS

PEOPLE = ("ann", "ben", "cat", "hal", "few", "staff", "nobody")
VENUES = ("guild", "hall", "canton", "HKG", "CAN", "Hong Kong", "Shenzhen", "Cessy", "west-kowloon-station", "Nowhere")
CROSSINGS = ("lo-wu", "lok-ma-chau", "shenzhen-bay", "bridge", "west-kowloon", "hzmb-hk-zhuhai", "gone")
VEHICLES = ("bus", "van", "train-1")
IDS = {
    "person": PEOPLE,
    "place": (*VENUES, *CROSSINGS, "tbc", "base"),
    "vehicle": VEHICLES,
    "item": ("signing", "talks"),
}
IDS |= {
    "city": ("Hong Kong", "Shenzhen", "Guangzhou", "Macau", "Cessy", "Tokyo", "Oslo", "Atlantis"),
    "crossing": CROSSINGS,
}
# The ids under which the entries of a table stand, by the field that holds the table.
ENTRIES = {"delegation": PEOPLE[:4], "people": PEOPLE[:4], "hosts": ("hal", "chan"), "groups": ("few", "pair", "ann")}
ENTRIES |= {
    "venues": VENUES[:3],
    "cities": ("Cessy", "Atlantis"),
    "crossings": ("bridge", "lo-wu"),
    "vehicles": VEHICLES,
}
DATES = ("2023-02-24", "2023-02-25", "2023-02-26", "2026-06-01", "2026-06-02", "2020-04-01", "2023-03-26", "2023-10-29")

PLAUSIBLE: dict[str, tuple[str, ...]] = {
    "text": ("A text", "文字", "+852 5555 0123", "Q2", "book.yaml"),
    "date": DATES,
    "moment": (*DATES, "2023-02-24 11:00", "2023-02-25 23:59", "2026-06-01 00:00"),
    "clock": ("14:30", "00:45+1", "~9:00", "23:59"),
    "times": ("10:00", "10:00-11:15", "~10:00", "morning", "noon", "evening", "tbc", "23:00-00:30+1", "09:00-~10:00"),
    "window": ("15:00-18:00", "afternoon", "09:00-09:05"),
    "length": ("45 min", "1h", "1h30", "0 min", "20h"),
    "length-range": ("45 min", "2h30-3h", "1h-1h", "0 min"),
    "clearing": ("30-90", "45 min", "0"),
    "distance": ("500 m", "5 km", "0 m", "20000 km"),
    "yes-no": ("yes", "no"),
    "count": ("0", "1", "2", "12", "999999"),
    "heads": ("12", "~40", "0", "1"),
    "point": ('"22.5410, 114.0553"', '"0, 0"', '"90, 180"', '"-90, -180"', '"22.2808, 114.1654"', '"89.9, 0"'),
    "paper": ("passport", "two-way-permit", "home-return-permit", "hk-identity-card", "border-pass"),
    "country": ("CN", "HK", "MO", "NO", "GB", "XX", "FR"),
    "zone": ("Asia/Hong_Kong", "Europe/Paris", "Pacific/Kiritimati", "Etc/GMT+12", "Asia/Kathmandu"),
    "hours": ("Mo-Fr 09:00-18:00; PH off", "24/7", "Mo-Su 06:30-22:30", "off", "Mo-Su 22:00-06:00"),
    "language": ("en", "zh-Hant", "zh-Hans", "yue", "fr", "ar"),
    "id": ("signing", "talks", "west-kowloon", "lo-wu"),
    "check": ("late-arrival", "tight-leg", "DLG301", "no-hotel"),
    "days": ("14 days", "90 days", "0 days"),
}
TITLES = ("Talks", "Lunch at the Guild", "CX 500", "G80", "Signing", "訪問", "Meet Ann at HKG", "Lo Wu", "Walk", "TBA")

NASTY = (
    *("", "tbc", "TBC", "null", "~", "yes", "no", "0", "-1", "1e400", "9" * 25, "0x10", ".nan", "-.inf", "0o17", "1_0"),
    *(
        "[]",
        "{}",
        "[[]]",
        "[[], {}]",
        "{: }",
        "''",
        '""',
        '" "',
        "'a\n\n  b'",
        "- x",
        "-",
        "?",
        ": :",
        ",",
        "%",
        "@",
        "`",
    ),
    *("!!python/object:os.system x", "!!binary aGk=", "&a [x]", "*a", "&a [*a]", "<<", "{<<: {a: b}}", "|", ">-", "!"),
    *(
        '"\\0"',
        '"\\x1b[31m"',
        '"\\u202e"',
        '"\\ud800"',
        '"\\ud83d\\ude00"',
        "a\u0301\u0301",
        "\u0301",
        "e" + "\u0301" * 300,
    ),
    *("\u200b", "\ufeff", "\u00a0", "\u3000", "：", "“x”", "´", "\u2028", "\x85", "ﷺ", "👩‍👩‍👧‍👦", "𠮷", "İ", "ß", "٣"),
    *(
        "=1+1",
        "@SUM(A1)",
        "<script>alert(1)</script>",
        "{{7*7}}",
        "{% x %}",
        "[/b]",
        "[bold]",
        "BEGIN:VEVENT",
        "]]>",
        "&amp;",
    ),
    *(
        "#include",
        "\\",
        "\\n",
        "\\\\server",
        "../../x",
        "/dev/zero",
        "C:\\x",
        "$(x)",
        "%s%n",
        "{0}",
        "{x}",
        "*",
        "_x_",
        "#",
    ),
    *("2023-02-29", "9999-12-31", "0001-01-01", "2023-13-01", "0000-00-00", "10000-01-01", "24.2.2023", "02/24/2023"),
    *(
        "24:00",
        "25:61",
        "00:00-00:00",
        "23:59-00:01+9",
        "10:00-09:00",
        "10:00+99",
        "10:00-10:00+1",
        "9am",
        "~",
        "~~10:00",
    ),
    *("-1 min", "999999999 min", "1e9h", "0-0", "5-3", "h", "min", "1h-", "½h", "1h61", "三十分", "10 km/h"),
    *('"91, 0"', '"0, 181"', '"nan, nan"', '"1e308, 1e308"', "[22.5, 114.0]", "[1]", "[[1], 2]", '"22°N, 114°E"'),
    *("Etc/GMT+14", "UTC", "../etc/passwd", "Asia", "asia/hong_kong", "+08:00", "Factory", "localtime", "posixrules"),
    *("Mo-Su 25:00-99:00", "PH", "off off", "Mo[1] 09:00-10:00", "sunrise-sunset", "week 1-53", "09:00+", "easter"),
    *("a" * 3000, "字" * 2000, "a b " * 500, "[" * 60, "{a: " * 60, "[x, " * 200 + "]", "-" * 80, ":" * 50, "tbc, tbc"),
    *("{en: x, zh-Hant: [y]}", "{en: {en: x}}", "{xx: y}", "{en: tbc}", "{en: , zh-Hant: }", "{a: 1, a: 2}", "[tbc]"),
    *("[tbc, tbc]", "{tbc: tbc}", "[null]", "[{}]", "{x: tbc}", "[ann, [ben]]", "name", "trip", "days", "who", "None"),
)

Rnd = random.Random


def every_field() -> dict[str, list[Key]]:
    """The declared fields by name, of every record that a trip or an address book can hold."""
    found: dict[str, list[Key]] = {}
    waiting: list[Kind | type[Record]] = [Trip, AddressBook]
    seen: set[type] = set()
    while waiting:
        kind = waiting.pop()
        if isinstance(kind, type):
            if kind not in seen:
                seen.add(kind)
                waiting += [each.kind for each in kind.declared.values()]
                for name, each in kind.declared.items():
                    found.setdefault(name, []).append(each)
        elif isinstance(kind, Part):
            waiting.append(kind.of())
        elif isinstance(kind, Many | Table):
            waiting.append(kind.of)
    return found


FIELDS = every_field()
KEYS = sorted({*FIELDS, *LINE_KINDS, *DATES[:3], *PEOPLE, "passport", "visa", "en", "zh-Hant"})


def nasty(rnd: Rnd) -> str:
    """A value that no field is made for."""
    return rnd.choice(NASTY)


def value_of(kind: Kind, rnd: Rnd, evil: float, field: str = "") -> str:
    """A value as this kind of field takes it; in so many cases of one an evil one instead."""
    if rnd.random() < evil:
        return nasty(rnd)
    return _WRITERS[type(kind)](kind, rnd, evil, field)


def field_of(name: str, rnd: Rnd, evil: float = 0.3) -> str:
    """`name: value` for a declared name."""
    return f"{name}: {value_of(rnd.choice(FIELDS[name]).kind, rnd, evil, name)}" if name in FIELDS else f"{name}: x"


def record_of(cls: type[Record], rnd: Rnd, evil: float) -> str:
    """A record in braces: what it needs and a few fields more."""
    return "{" + ", ".join(_fields_of(cls, rnd, evil)) + "}"


def _fields_of(cls: type[Record], rnd: Rnd, evil: float) -> list[str]:
    fields = []
    kind = ""
    if cls is Item:
        kind = rnd.choice(LINE_KINDS)
        of = Name("crossing" if kind == "crossing" else "place") if kind in ("hotel", "crossing") else Phrase()
        fields.append(f"{kind}: {value_of(of, rnd, evil)}")
    few = 4 / max(len(cls.declared), 1)
    for name, each in cls.declared.items():
        wanted = rnd.random() < (1 - evil / 2 if each.required else max(few, 0.12))
        if wanted and (not each.lines or kind in each.lines or rnd.random() < evil):
            fields.append(f"{name}: {value_of(each.kind, rnd, evil, name)}")
    return fields


def _scalar(kind: Scalar, rnd: Rnd, _evil: float, _field: str) -> str:
    return rnd.choice(PLAUSIBLE[kind.name])


def _choice(kind: Choice, rnd: Rnd, _evil: float, _field: str) -> str:
    return rnd.choice(sorted(kind.options))


def _phrase(_kind: Phrase, rnd: Rnd, evil: float, _field: str) -> str:
    if rnd.random() < 0.7:
        return rnd.choice(TITLES)
    texts = (f"{tag}: {nasty(rnd) if rnd.random() < evil else rnd.choice(TITLES)}" for tag in ("en", "zh-Hant"))
    return "{" + ", ".join(texts) + "}"


def _name(kind: Name | NameOrText, rnd: Rnd, _evil: float, _field: str) -> str:
    return rnd.choice(IDS[kind.of])


def _many(kind: Many, rnd: Rnd, evil: float, field: str) -> str:
    if kind.alone and rnd.random() < 0.4:
        return value_of(kind.of, rnd, evil, field)
    return "[" + ", ".join(value_of(kind.of, rnd, evil, field) for _ in range(rnd.randint(0, 3))) + "]"


def _table(kind: Table, rnd: Rnd, evil: float, field: str) -> str:
    if kind.key is None:
        ids: list[str] = list(ENTRIES.get(field, ("x", "y")))
        if kind.ids_alone and rnd.random() < 0.1:
            return "[" + ", ".join(ids) + "]"
        keys = [each for each in ids if rnd.random() < 0.8]
    else:
        keys = [value_of(kind.key, rnd, evil / 3, field) for _ in range(rnd.randint(1, 3))]
    return "{" + ", ".join(f"{each}: {value_of(kind.of, rnd, evil, field)}" for each in keys) + "}"


def _part(kind: Part, rnd: Rnd, evil: float, field: str) -> str:
    cls: type[Record] = kind.of()
    if cls is Paper:
        word = rnd.choice(PLAUSIBLE["paper"])
        return word if rnd.random() < 0.4 else f"{{{word}: {record_of(cls, rnd, evil)}}}"
    if kind.short and rnd.random() < 0.5:
        return value_of(cls.declared[kind.short].kind, rnd, evil, field)
    return record_of(cls, rnd, evil)


def _convoy(_kind: Convoy, rnd: Rnd, _evil: float, _field: str) -> str:
    shape = rnd.randint(0, 2)
    if shape == 0:
        return rnd.choice(VEHICLES)
    if shape == 1:
        return "[bus, van]"
    return f"{{bus: [{rnd.choice(PEOPLE)}], van: {rnd.choice(PEOPLE)}}}"


_WRITERS: dict[type, Callable[[Any, Rnd, float, str], str]] = {
    Scalar: _scalar,
    Choice: _choice,
    Phrase: _phrase,
    Name: _name,
    NameOrText: _name,
    Many: _many,
    Table: _table,
    Part: _part,
    Convoy: _convoy,
}


def by_declarations(cls: type[Record], rnd: Rnd, evil: float) -> str:
    """A whole file of this kind, one field of it a line; the days line by line."""
    lines = []
    for name, each in cls.declared.items():
        if name == "days":
            lines.append("days:")
            for date in sorted(rnd.sample(DATES, rnd.randint(1, 3))):
                lines.append(f"  {date if rnd.random() > evil / 3 else nasty(rnd)}:")
                lines += [f"    - {record_of(Item, rnd, evil)}" for _ in range(rnd.randint(1, 5))]
        elif rnd.random() < (0.97 if each.required else 0.35):
            lines.append(f"{name}: {value_of(each.kind, rnd, evil, name)}")
    return "\n".join(lines) + "\n"
