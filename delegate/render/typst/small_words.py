"""Keeps a small word in one line with the name behind it: `To` or `by` at the start of a text, `of` in a name."""

import re
from collections.abc import Sequence

from delegate.render.unbroken import size_of
from delegate.render.unbroken_words import WIDEST

NO_BREAK = "\u00a0"
FIRST = ("To ", "With ", "For ", "The ", "By ", "by ")  # one word that would stand in a line alone
SHORT = 14  # half-width letters: a name that has room behind a word in every column
_ARTICLE = "the "  # of the Mayor of Tallinn: measured with the name, as both may have no room in one line
_LINKED = re.compile(r"[A-Z]\w+ [A-Z]\w+-(?=[A-Z])")  # Hong Kong- of Hong Kong-Zhuhai

_OF = re.compile(r"(?<= )(?:of|for) (?!the )(?=\S)")
_OFFICE = re.compile(rf"[A-Za-z]+(?: [A-Za-z]+)+(?= (?:of|for){NO_BREAK})")
_ENDS_IN_OF = re.compile(rf"(?<= )(?:of|for){NO_BREAK}$")


def led(parts: Sequence[str]) -> tuple[Sequence[str], bool]:
    """The parts of a text, of which every second stands in one line, with its first word in the line of a name.

    And whether the first two are to stand in one line, where a column has room for both: `To Singapore Changi Airport`.
    """
    lead, *others = parts
    if lead in FIRST and others:
        return _before_a_name(parts)
    if lead == _ARTICLE and size_of(others[0]) + len(_ARTICLE) <= WIDEST:
        return ["", _ARTICLE + others[0], *others[1:]], False
    if lead.startswith(FIRST):
        return [lead.replace(" ", NO_BREAK, 1), *others], False
    return parts, False


def _before_a_name(parts: Sequence[str]) -> tuple[Sequence[str], bool]:
    """A small word at the start of a text, kept with the name behind it, or with the first word of a long one."""
    lead, name, *rest = parts
    if size_of(name) <= SHORT:
        return [lead[:-1] + NO_BREAK, name, *rest], False
    if linked := _LINKED.match(name):
        return [lead[:-1] + NO_BREAK + linked[0].replace(" ", NO_BREAK), name[linked.end() :], *rest], True
    first, blank, others = name.partition(" ")
    return ([f"{lead[:-1]}{NO_BREAK}{first} ", others, *rest], True) if blank and others else (parts, False)


def with_of(name: str) -> str:
    """A name that breaks before `of` and not behind it: `Mayor|of Shenzhen`."""
    return _OF.sub(lambda words: words[0].replace(" ", NO_BREAK), name)


def parted_at_of(name: str) -> tuple[str, str]:
    """The words of an office, which stand in one line, and the rest: `Party secretary`, ` of Shenzhen`; or none."""
    found = _OFFICE.match(name)
    return (found[0], name[found.end() :]) if found else ("", name)


def of_behind(text: str) -> str:
    """The `of` or `for` at the end of a text that is for the line of the name behind it, nothing where none is."""
    found = _ENDS_IN_OF.search(text)
    return found[0] if found else ""
