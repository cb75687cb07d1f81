"""Names the signs that look like those of YAML, and the fields behind or in which they are looked for."""

import re
import unicodedata
from functools import cache

from delegate.keys import Many, Name, Record, Scalar
from delegate.model import (
    LINE_KINDS,
    AddressBook,
    Agreement,
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
from delegate.reading.everyday_words import field_meant, kind_meant
from delegate.reading.languages import is_language
from delegate.reading.papers import KINDS
from delegate.reading.typed_dates import dates_as_written
from delegate.tuples import NamedTuple

UNSEEN_MARKS = "\u200b\u200c\u200d\u200e\u200f\u2060\u00ad\u034f\u061c\u180e\u3164"
STRAY_MARKS = "\u200b\u2060\u00ad"  # those that are of no use in front of a text in any script
ODD_BLANKS = tuple(map(chr, (0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)))
BLANKS = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"  # the same, inside the brackets of a pattern
COLONS = "：∶﹕꞉"  # those of Chinese keyboards and of typographers, which YAML takes for letters
DASHES = "‐‑‒–—―−－﹣•·・●◦*"
TEXTS = frozenset(("steps", "notes", "private", "bring", "gift", "parties"))  # lists of what may be any text
NAMED_BELOW = frozenset(("groups", "accept"))  # what stands below them has a name of the author's, and no braces
_TABLES = frozenset(("delegation", "hosts", "groups", "venues", "vehicles"))

# Patterns that begin with a sign are found ten times as quickly as those that begin at any line.
_RUN_ON, _FIELD = r":(?=[^\s/])", r" *(?:- +)*[^\W\d][\w-]*"
_RUN_ON_IN_BRACES = r"[{,] *[^\W\d][\w-]*:(?=[^\s/])"
_BULLET = r"\n *(?:[-*](?=[^\W\d])|\* )"
_UNSEEN, _DASH = f"[{BLANKS}{UNSEEN_MARKS}]", f"\n *[{DASHES}]"
_WIDE = f"[{COLONS}，､、｛｝［］]"
# A field with an ordinary colon and a text behind it, a step that begins with its time, and braces in which no name
# stands behind a wide comma: a wide sign is text there.
_NO_NAME_BEHIND = rf"[，、､](?! *[^\s:{COLONS},，、{{}}\"']{{0,40}} *[:\"'])"
_TEXT_LINE = (
    rf"(?m:^ *(?:- +)*[\w-]+: +[^\s{{\[\"'|>｛［].*$|^ *- +\d[^{COLONS}\n]*$"
    rf"|^ *(?:- +)*(?:[\w-]+: +)?\{{(?:[^\r\n{COLONS}，、､｛｝［］]|{_NO_NAME_BEHIND})*\r?$)"
)
_NAMES = {
    "：": "full-width colon",
    "，": "full-width comma",
    "、": "Chinese comma",
    "､": "Chinese comma",
    "｛": "full-width brace",
    "｝": "full-width brace",
    "［": "full-width bracket",
    "］": "full-width bracket",
    "－": "full-width hyphen",
    "–": "en dash",
    "—": "em dash",
    "−": "minus sign",
    "•": "bullet",
    "\u00a0": "no-break space",
    "\u3000": "ideographic space",
}

_RECORDS: tuple[type[Record], ...] = (
    Trip,
    AddressBook,
    Item,
    Person,
    Paper,
    Group,
    Venue,
    CityEntry,
    Vehicle,
    Crossing,
    Defaults,
    Agreement,
    Contact,
    Step,
)


class SignEdit(NamedTuple):
    """A sign to replace: offsets in the text, what takes its place, what it is, and what to write."""

    start: int
    end: int
    text: str
    sign: str
    remedy: str


def is_suspect(text: str) -> bool:
    """Whether a text has any sign that may be out of place; most that do have it in a title or a note."""
    lines = f"\n{text}"  # each begins behind a sign, the first too
    if _lacks_a_blank(lines) or re.search(_BULLET, lines) or re.search(_RUN_ON_IN_BRACES, text):
        return True
    if text.isascii():
        return False
    if re.search(_UNSEEN, text) or re.search(_DASH, lines):
        return True
    if not re.search(_WIDE, text):
        return False
    opening = (line for line in text.splitlines() if re.search(r"[{[｛［]", line))
    opened = any(sum(map(line.count, "{[｛［")) > sum(map(line.count, "}]｝］")) for line in opening)
    return opened or bool(re.search(_WIDE, re.sub(_TEXT_LINE, "", text)))


def _lacks_a_blank(lines: str) -> bool:
    """Whether a value stands right behind the colon of a field: `venue:office`."""
    field = re.compile(_FIELD)
    colons = (match.start() for match in re.finditer(_RUN_ON, lines))
    return any(field.fullmatch(lines, lines.rfind("\n", 0, at) + 1, at) for at in colons)


def named(sign: str) -> str:
    """A sign in words: `the full-width colon ： (U+FF1A)`."""
    name = _NAMES.get(sign) or unicodedata.name(sign, "sign").lower()
    shown = f" {sign}" if sign.isprintable() and not sign.isspace() else ""
    return f"the {name}{shown} (U+{ord(sign):04X})"


@cache
def _fields() -> frozenset[str]:
    """The names of all fields, kinds and papers."""
    return frozenset((*LINE_KINDS, *KINDS, *(name for record in _RECORDS for name in record.declared)))


def is_field(key: str) -> bool:
    """Whether a word is the name of a field, a kind or a paper of the format."""
    return key in _fields()


def is_table(key: str) -> bool:
    """Whether entries under ids of the author's own stand below a field of a trip, also in an everyday word: 地點."""
    meant = field_meant(key, Trip.__name__)
    return (meant.key if meant else key) in _TABLES


def parts_names(key: str) -> bool:
    """Whether a field holds a list of names or words, in which a comma of any width parts two."""
    return key in _lists_of_names()


@cache
def _lists_of_names() -> frozenset[str]:
    """The fields whose list holds names or words, in which a comma of any width parts two."""
    found = {
        name
        for record in _RECORDS
        for name, key in record.declared.items()
        if isinstance(key.kind, Many) and isinstance(key.kind.of, Name | Scalar)
    }
    return frozenset(found - TEXTS)


def is_known(key: str) -> bool:
    """Whether a word is a field, a kind, a language or a date, in the format or as people type it."""
    bare = key.strip().translate(dict.fromkeys(map(ord, UNSEEN_MARKS)))
    if bare in _fields() or is_language(bare) or kind_meant(bare):
        return True
    return any(field_meant(bare, record.__name__) for record in _RECORDS) or bool(dates_as_written(bare))


def is_own_name(key: str) -> bool:
    """Whether the author made up a name, as for a vehicle, rather than wrote a field or a date."""
    return not is_known(key) and not key[:1].isdecimal()


def without_colon(line: str, above: str = "") -> tuple[str, str]:
    """What is wrong with a line that has no colon of a field, and what to write; `above` is what stands before it."""
    if sign := _block_open(above):
        return (
            f"this line belongs to the text below `{sign}` and does not stand deeper than its field",
            f"begin each line of that text two blanks further right than the field with `{sign}`",
        )
    if re.match(r"\s*\d", line):
        from delegate.reading.timed_lines import offered_line  # for the rare line out of a table or a letter

        if remedy := offered_line(" ".join(line.split())):
            return "this line has neither a dash nor a kind", remedy
    if re.match(r"[ ]*(?:- +)*[^\s:]+:\S", line):
        return "there is no space behind the colon", "write a space behind the colon"
    if re.match(r"[ ]*(?:- +)*[^\s:：]+：", line):
        return "the full-width colon ： (U+FF1A) is not the one of a field", "write `:` and a blank instead"
    if dash := re.match(r"[ ]*-(?=[^\s-])", line):
        remedy = f"begin the line with a dash and a blank: `- {line[dash.end() :].strip()}`"
        return "there is no blank behind the dash", remedy
    remedy = "write a field as `name: value`"
    if _goes_on(line, above):
        remedy = f"{remedy}, or begin it two blanks further right if it goes on with the text above"
    return "there is no colon in this line", remedy


def _goes_on(line: str, above: str) -> bool:
    """Whether a line of several words that names no field stands in the column of a field with a text above it."""
    words = line.split()
    text = re.search(r"(?:^|[\r\n])([ ]*(?:- +)*)[\w-]+: +[^\s\"'\[{|>&*!#][^\r\n]*(?:\r\n|\n|\r)\Z", above)
    column = len(line) - len(line.lstrip(" "))
    return bool(text and len(words) > 1 and not is_known(words[0]) and len(text[1]) == column)


def _block_open(above: str) -> str:
    """The `|` or `>` of a field right above, or with lines of its text between; nothing where no such field is."""
    for line in reversed(above.splitlines()):
        if found := re.search(r":[ ]+([|>])[-+\d]{0,2}[ ]*(?:#.*)?$", line):
            return found[1]
        if ":" in line or line.lstrip().startswith(("- ", "#")):
            return ""
    return ""
