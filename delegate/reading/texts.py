"""Reads the value of a field that takes a text: one text, or one for each language."""

import re
from typing import Any

from delegate.keys import Choice, Phrase
from delegate.reading import complaints_structure as complain
from delegate.reading.braces import rejoined
from delegate.reading.edits import in_place_of
from delegate.reading.everyday_words import kind_meant, role_meant, status_meant
from delegate.reading.languages import is_language, nearest_language
from delegate.reading.nearest import guess
from delegate.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode
from delegate.reading.open_file import OpenFile
from delegate.reading.records import UNKNOWN, is_empty, is_tbc
from delegate.reading.short_records import misshapen
from delegate.values import Text

_SEATS = (
    r"(?i)(?<![\d.])(\d{1,2})[\s-]*(?:seat(?:er|s)?\b|pax\b|人?座|座位|人車|人车)"  # as a text: compiled when asked
)


def read_phrase(kind: Phrase, node: Node, route: str, file: OpenFile) -> Any:
    """The text in each of its languages, or an `UnknownKey` where it cannot be read and is complained of."""
    if isinstance(node, ScalarNode):
        return Text((("", node.text.strip("\n")),))
    if isinstance(node, SequenceNode):
        return misshapen(node, kind.expects, route, file)
    node = rejoined(node, lambda key: "text" if is_language(key) else "", is_language, route, file)
    for key, value in node.pairs:
        if node.flow and is_empty(value):
            file.findings.append(complain.broken_text(file.where(key.span, route), key.text))
            return UNKNOWN
    if any(is_language(key.text) for key, _ in node.pairs):
        return _by_language(node, route, file)
    if (alone := _named(node)) and (node.flow or len(node.pairs) > 1):
        misshapen(node, kind.expects, route, file, f"write the text alone: {alone}")
        return Text((("", alone),))
    if len(node.pairs) == 1:
        return _lone_pair(kind, node, route, file)
    return misshapen(node, kind.expects, route, file, "put a text with a colon in quotes")


def _named(node: MappingNode) -> str:
    """The text of a name within a group of fields, as a person has one: `{name: Mr Wong, phone: +852 5555 0101}`."""
    said = (value for key, value in node.pairs if key.text in ("name", "text", "title"))
    return next((each.text.strip() for each in said if isinstance(each, ScalarNode) and not is_tbc(each)), "")


def _by_language(node: MappingNode, route: str, file: OpenFile) -> Any:
    texts: list[tuple[str, str]] = []
    for key, value in node.pairs:
        if not is_language(key.text):
            _complain_of_language(key, route, file)
        elif not isinstance(value, ScalarNode):
            misshapen(value, "a text", f"{route}.{key.text}", file)
        elif not is_empty(value) and not is_tbc(value):
            texts.append((key.text, value.text.strip("\n")))
    return Text(tuple(texts)) if texts else UNKNOWN


def _lone_pair(kind: Phrase, node: MappingNode, route: str, file: OpenFile) -> Any:
    """`10:10 Remarks: Mr Chan`, which YAML takes for a field, is the text that was typed."""
    (key, value) = node.pairs[0]
    if "-" in key.text and nearest_language(key.text):
        _complain_of_language(key, route, file)
        return UNKNOWN
    if not isinstance(value, ScalarNode):
        return misshapen(node, kind.expects, route, file, "put a text with a colon in quotes")
    return Text((("", text_of_pair(key, value, file)),))


def text_of_pair(key: ScalarNode, value: ScalarNode, file: OpenFile) -> str:
    """The text that was typed where YAML sees a field and its value."""
    end = key.span.end.offset + 1 if is_empty(value) else value.span.end.offset
    return " ".join(file.source.text[key.span.start.offset : end].split())


def _complain_of_language(key: ScalarNode, route: str, file: OpenFile) -> None:
    usual = nearest_language(key.text)
    remedy = f"write {usual}" if usual else "write its code, such as en, zh-Hant or yue"
    file.findings.append(complain.unknown_language(file.where(key.span, route), key.text, remedy))


def read_choice(kind: Choice, node: Node, route: str, file: OpenFile) -> Any:
    """The word of those that a field takes, or an `UnknownKey` where it is none and is complained of."""
    if not isinstance(node, ScalarNode):
        return misshapen(node, kind.expects, route, file)
    word = node.text.strip()
    if word in kind.options:
        return word
    if (meant := role_meant(word) or status_meant(word)) in kind.options:
        return meant_word(node, word, meant, route, file)
    if "coach" in kind.options and (rides := kind_meant(word)) and rides.key in kind.options and rides.exactly:
        return meant_word(node, word, rides.key, route, file)  # a minibus
    remedy, near = guess(word, kind.options, f"write {kind.expects}")
    if "coach" in kind.options and (seats := re.search(_SEATS, word)):
        remedy, near = f"write {'car or coach' if int(seats[1]) < 20 else 'coach'}, and `seats: {int(seats[1])}`", ""
    if route.endswith(".role") and not near:
        remedy += "; what somebody is besides can stand in `title`"
    said = complain.unknown_word(file.where(node.span, route), word, remedy, near)
    if ".papers" in route and not near:  # as above
        file.hide(node.span)
        said = said._replace(message="this is not one of the words this field takes")
    file.findings.append(said)
    return UNKNOWN


def meant_word(node: ScalarNode, word: str, meant: str, route: str, file: OpenFile) -> str:
    """The word of the format in place of another one, which is complained of."""
    said = complain.unknown_word(file.where(node.span, route), word, f"write {meant}")
    file.findings.append(said._replace(edits=in_place_of(file, node, meant)))
    return meant
