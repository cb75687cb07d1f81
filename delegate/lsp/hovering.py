"""Says what stands under the cursor: a finding, a leg, whom or what an id means, what a field is for."""

import re

from delegate.keys import Choice, Key, Kind, Many, Part, Record, Scalar, Table
from delegate.lsp.analysis import Analysis
from delegate.lsp.cursor import Cursor, cursor_at
from delegate.lsp.diagnostics import explained, findings_at
from delegate.lsp.fields import field_at, kind_words
from delegate.lsp.inlays import leg_in_words, legs_at
from delegate.lsp.known_names import NamedThing, meant, unlisted
from delegate.lsp.mentions import Mention
from delegate.model import LINE_KINDS, AddressBook, Item, Trip
from delegate.reading.papers import KINDS
from delegate.values import PARTS_OF_DAY

_MOST_LEGS = 4


def top_record(analysis: Analysis | None) -> type[Record]:
    """Whether a file is a trip or an address book."""
    return AddressBook if analysis and isinstance(analysis.said, AddressBook) else Trip


def mention_at(found: tuple[Mention, ...], offset: int) -> Mention | None:
    """The id around an offset."""
    return next((each for each in found if each.start <= offset <= each.end), None)


def hover_text(analysis: Analysis, name: str, text: str, offset: int) -> str:
    """What is to be said of an offset of a file, in Markdown; nothing where there is nothing to say.

    `name` is the file that the cursor is in: the one that was worked out, or one of its books.
    """
    bom = int(text.startswith("\ufeff"))
    top = top_record(analysis) if name == analysis.name else AddressBook
    cursor = cursor_at(text, offset)
    parts = [_explanation(each.code) for each in findings_at(analysis.findings, name, offset - bom)]
    if name == analysis.name and _tells_of_leg(cursor, text):
        legs = legs_at(analysis, offset - bom)
        parts += [_columns(leg_in_words(analysis, *each)) for each in legs[:_MOST_LEGS]]
    if mention := mention_at(analysis.every_mention.get(name, ()), offset):
        thing = meant(analysis.said, mention.of, mention.text) or unlisted(analysis.said).get(mention.text)
        parts += [_thing(thing)] if thing else []
    parts.append(_field(top, cursor, text))
    return "\n\n---\n\n".join(dict.fromkeys(part for part in parts if part))


def _tells_of_leg(cursor: Cursor, text: str) -> bool:
    """Whether the cursor is on what a line is, or on its time."""
    if cursor.path[:1] != ("days",):
        return False
    field = cursor.path[-1] if cursor.in_value else cursor.whole(text)
    return field in (*LINE_KINDS, "time")


def _explanation(code: str) -> str:
    return markdown(explained(code) or "")


def _columns(text: str) -> str:
    fence = "`" * (max((len(each) for each in re.findall("`+", text)), default=2) + 1)
    return f"{fence}text\n{text}\n{fence}" if text else ""


def _thing(thing: NamedThing) -> str:
    head = f"**{markdown(thing.label)}** ({markdown(thing.what)} `{thing.id.replace('`', '')}`)"
    return "  \n".join([head, *map(markdown, thing.more)])


def _field(top: type[Record], cursor: Cursor, text: str) -> str:
    word = cursor.whole(text)
    if not cursor.in_value:
        here = field_at(top, cursor.path)
        if isinstance(here.kind, Part) and here.kind.of() is Item and word in LINE_KINDS:
            return f"`{word}`: {markdown(kind_words(word))}"
        if isinstance(here.kind, Table) and here.kind.key == Scalar("check", "the name or the code of a check"):
            return _explanation(word)
        below = field_at(top, (*cursor.path, word))
        return key_words(below.key) if below.key else _word(here.kind, word)
    here = field_at(top, cursor.path)
    return _word(here.kind, word)


def key_words(key: Key) -> str:
    """What a field is for, what it takes, and an example."""
    needed = " **Needed.**" if key.required else ""
    expects = "a group of fields" if isinstance(key.kind, Part) else key.kind.expects
    return f"`{key.name}`: {markdown(key.doc)}.{needed}  \nTakes {markdown(expects)}.  \n`{key.example}`"


def options_of(kind: Kind | None) -> dict[str, str]:
    """The words that a value may be, each with what it means."""
    if isinstance(kind, Choice):
        return dict(kind.options)
    if isinstance(kind, Many):
        return options_of(kind.of)
    if isinstance(kind, Table):
        return options_of(kind.key)
    if isinstance(kind, Part) and kind.tagged:
        return dict(KINDS)
    if isinstance(kind, Scalar):
        return _SCALARS.get(kind.name, {})
    return {}


_TIMES = dict.fromkeys(PARTS_OF_DAY, "a part of the day")
_SCALARS = {
    "times": _TIMES,
    "window": _TIMES,
    "yes-no": {"yes": "", "no": ""},
    "paper": KINDS,
}


def _word(kind: Kind | None, word: str) -> str:
    meaning = options_of(kind).get(word)
    return f"`{word}`: {markdown(meaning)}" if meaning else ""


def markdown(text: str) -> str:
    """A text as Markdown that shows just that text."""
    return re.sub(r"([\\`*_\[\]<>|#~&])", r"\\\1", text)
