"""Finds what looks like the number of a passport, a permit or an identity card in a text, and covers it.

Forms that nothing else has are found wherever they stand; a number that could be anything only beside a word such as
“passport”. What is dialled, flown, driven or posted has none of these forms. Where a form has a check digit that is
public, the digit says whether the number is one.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from functools import cache

from delegate.diagnostics import Finding
from delegate.source import Source
from delegate.tuples import NamedTuple

COVER = "•••"
# What the digits of every form look like, each as a nought; telephone numbers are grouped otherwise.
_SHAPES = (b"000000", b"000 000(", b"000 000 (", "000 000（".encode(), b"000 000 000")
_TO_NOUGHT = bytes.maketrans(b"123456789", b"000000000")
_WIDE_DIGITS = tuple(chr(0xFF10 + digit).encode() for digit in range(10))
_WIDE = "".join(map(chr, (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B), 0xFF08, 0xFF09)))
_NARROW = str.maketrans(_WIDE, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz()")

_FIRST = r"(?<![A-Za-z0-9_/=&#+\-])"  # not in a longer word, a link, a reference or a telephone number
_LAST = r"(?![A-Za-z0-9_]|[\-/.]\d)"
_FORMS = (
    ("resident", r"(?<!\.)\d{6}(?P<gap> ?)(?:19|20)\d{6}(?P=gap)\d{3}[\dXx]"),
    ("card", r"[A-Za-z]{1,2} ?\d{3} ?\d{3} ?\([\dAa]\)"),
    ("macau", r"[157](?:\d{6}\(\d\)|/\d{6}/\d)"),
    ("letter", r"(?:[EKCW]\d{8}|[HM]\d{8}(?:\d\d)?)"),
)
_ANY = r"[A-Z]{1,2} ?\d{7,8}|[A-Z]{1,2}\d{6}[\dA]|\d{9}|\d{3} \d{3} \d{3}"  # a number, beside a word
_WORDS = (
    *("passport", "permit", "identity card", "id card", "hkid", "護照", "护照", "回鄉", "回乡", "通行證", "通行证"),
    *("身份證", "身份证", "旅行證", "旅行证"),
)
_OF_A_VEHICLE = ("parking ", "vehicle ", "landing ", "road ")  # before “permit”
_OF_SOMETHING_ELSE = (
    *("tel", "phone", "fax", "call", "mobile", "office", "desk", "counter", "hotline", "whatsapp", "flight", "booking"),
    *("ref", "plate", "電話", "电话", "手機", "手机"),
)
_NEAR = 24  # characters between a word and its number
_IN_AN_ID = r"(?<![A-Za-z0-9])[a-z]{0,2}\d{6,17}(?:-?[\dax])?(?![A-Za-z0-9])"  # as help makes one of a name

_KINDS = {
    "resident": "a resident identity card of the Mainland",
    "card": "a Hong Kong identity card",
    "macau": "a Macau resident identity card",
    "E": "a passport",
    "K": "a passport",
    "H": "a passport or a home-return permit",
    "M": "a home-return permit",
    "C": "a two-way permit",
    "W": "a two-way permit",
}


class DocumentNumber(NamedTuple):
    """A number from `start` to before `end` in a text; `sure` where its check digit holds."""

    start: int
    end: int
    document: str  # "a passport"
    sure: bool = False


def may_have_numbers(text: str) -> bool:
    """Whether so many digits stand in a row as every form has; quick also in a long text."""
    return bool(_candidates([text]))


def _candidates(texts: Sequence[str]) -> list[int]:
    """The numbers of the lines that have the shape of a form; a text with breaks may be given alone."""
    data = "\n".join(texts).encode("utf-8", "surrogatepass")
    if b"\xef\xbc" in data and any(digit in data for digit in _WIDE_DIGITS):
        data = "\n".join(texts).translate(_NARROW).encode("utf-8", "surrogatepass")
    noughts = data.translate(_TO_NOUGHT)
    if not any(shape in noughts for shape in _SHAPES):
        return []
    shape = _whole_shape()
    return [at for at, each in enumerate(noughts.split(b"\n")) if shape.search(each)]


def numbers_in(text: str) -> tuple[DocumentNumber, ...]:
    """The numbers of documents in a text, in their order."""
    if not may_have_numbers(text):
        return ()
    found: list[DocumentNumber] = []
    for each in sorted(_all_in(text.translate(_NARROW)), key=lambda number: (number.start, -number.end)):
        if not found or each.start >= found[-1].end:
            found.append(each)
        elif each.sure and not found[-1].sure:
            found[-1] = found[-1]._replace(sure=True, document=each.document)
    return tuple(found)


def covered(text: str) -> str:
    """A text with a cover in place of each number."""
    for each in reversed(numbers_in(text)):
        text = text[: each.start] + COVER + text[each.end :]
    return text


def lines_with_numbers(source: Source) -> frozenset[int]:
    """The lines of a file in which a number stands, also one whose word stands at the end of the line above."""
    if not may_have_numbers(source.text):
        return frozenset()
    found = set()
    for at in _candidates(source.lines):
        above = source.lines[at - 1] if at else ""
        if any(each.end > len(above) + 1 for each in numbers_in(f"{above}\n{source.lines[at]}")):
            found.add(at + 1)
    return frozenset(found)


def without_numbers(finding: Finding) -> Finding:
    """The finding with a cover in place of each number it quotes, in an id too; its edits are those of the file."""
    changed = finding._replace(
        message=_said(finding.message),
        help=_said(finding.help),
        related=tuple((where, _said(words)) for where, words in finding.related),
    )
    return changed._replace(accepted=_said(finding.accepted)) if finding.accepted else changed


def _said(words: str) -> str:
    return re.sub(_IN_AN_ID, COVER, covered(words))


def reported(finding: Finding) -> Finding:
    """The finding as reports have it: without an edit that writes a number, which `fix` makes all the same."""
    writes = any(numbers_in(edit.text) for edit in finding.edits)
    return without_numbers(finding._replace(edits=()) if writes else finding)


@cache
def _whole_shape() -> re.Pattern[bytes]:
    """The shapes where they begin: not the decimals of a point, `22.541012`."""
    return re.compile("(?<![.0])000(?:000| 000(?: ?[(]|（| 000))".encode())


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The forms; compiled for a text with enough digits, which few trips have."""
    return tuple((name, re.compile(f"{_FIRST}(?:{form}){_LAST}")) for name, form in (*_FORMS, ("beside", _ANY)))


def _all_in(text: str) -> Iterator[DocumentNumber]:
    for form, pattern in _patterns():
        for match in pattern.finditer(text):
            start, end = match.span()
            number = re.sub(r"[ ()]", "", match[0]).upper()
            if form == "resident":
                if _is_a_date(number[6:14]):
                    yield DocumentNumber(start, end, _KINDS[form], _resident_digit_holds(number))
            elif form == "letter":
                if not _is_a_date(number[1:]):  # as in the reference `H20260512`
                    yield DocumentNumber(start, end, _KINDS[number[0]])
            elif form == "beside":
                if _word_before(text[max(0, start - 60) : start]) or _word_behind(text[end : end + 24]):
                    sure = _card_digit_holds(number)
                    yield DocumentNumber(start, end, _KINDS["card"] if sure else "a passport or a permit", sure)
            else:
                yield DocumentNumber(start, end, _KINDS[form], form == "card" and _card_digit_holds(number))


def _word_before(text: str) -> bool:
    """Whether a text ends with the word for a document and a few words more, of nothing else that has a number."""
    lower = text.lower()
    at, word = max((lower.rfind(word), word) for word in _WORDS)
    between = lower[at + len(word) :]
    if at < 0 or len(between) > _NEAR or lower[:at].endswith(_OF_A_VEHICLE):
        return False
    return not any(sign.isdigit() for sign in between) and not any(each in between for each in _OF_SOMETHING_ELSE)


def _word_behind(text: str) -> bool:
    return text.lower().lstrip(" \n,:：，、(").startswith(_WORDS)


def _is_a_date(digits: str) -> bool:
    """Whether eight digits are a date of this century or the one before."""
    try:
        return 1900 <= dt.datetime.strptime(digits, "%Y%m%d").year < 2100
    except ValueError:
        return False


def _resident_digit_holds(number: str) -> bool:
    """Whether the last sign of a resident identity number is that of ISO 7064 MOD 11-2."""
    total = sum(int(digit) * pow(2, 17 - place, 11) for place, digit in enumerate(number[:17]))
    return (total + (10 if number[17] == "X" else int(number[17]))) % 11 == 1


def _card_digit_holds(number: str) -> bool:
    """Whether the last sign of a Hong Kong identity card's number, `A1234563`, is the check digit of the others."""
    match = re.fullmatch(r"([A-Z]{1,2})(\d{6})([\dA])", number)
    if not match:
        return False
    values = [ord(sign) - ord("A") + 10 for sign in match[1]] + [int(digit) for digit in match[2]]
    values = [36, *values] if len(match[1]) == 1 else values
    check = 10 if match[3] == "A" else int(match[3])
    return (sum(value * weight for value, weight in zip(values, range(9, 1, -1), strict=True)) + check) % 11 == 0
