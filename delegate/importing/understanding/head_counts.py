"""Reads how many people an entry of a table stands for: `Ten members of the chamber`, `3-12`, `共约100人`."""

import re
from collections.abc import Iterable

from delegate.importing.understanding.heads import roles_of_head
from delegate.importing.understanding.letters import plain_letters, squeezed

_WORDS = (
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
)
_ABOUT = r"(?P<about>about|around|approximately|approx\.?|ca\.?|some|~|约|約|大约|大約)?\s*"
_IN_NAME = (
    rf"^{_ABOUT}(?P<number>\d{{1,4}}|{'|'.join(_WORDS)})\s+(?:\w+\s+){{0,3}}?(?:\w+s|people|staff|media|press)\b",
    rf"[(（]{_ABOUT}(?P<number>\d{{1,4}})\s*(?:people|persons|members|pax)?\s*[)）]",
    rf"\b{_ABOUT}(?P<number>\d{{1,4}})\s*(?:people|persons|pax)\b",
    rf"(?:共|等|合计|合計)?{_ABOUT}(?P<number>\d{{1,4}}|[二三四五六七八九十两兩])\s*(?:余|餘|多)?\s*[人名位]",
)


def how_many(name: str, notes: Iterable[str]) -> str:
    """The number for `people`, "12" or "~100"; "" where the texts of the row tell of one person or say nothing.

    A note is a text behind the head of its column. A range of the numbers of the rows, `No.: 3-12`, counts them.
    """
    said = plain_letters(name)
    for pattern in _IN_NAME:
        if match := re.search(pattern, said):
            return _written(match["number"], about=bool(match["about"]) or bool(re.search("[余餘多]", match[0])))
    for note in notes:
        head, colon, text = note.partition(": ")
        if not colon:
            continue
        if "number" in roles_of_head(head, ("number",))[0]:
            if match := re.fullmatch(
                rf"{_ABOUT}(?P<number>\d{{1,4}})\s*(?:people|persons|pax|members|staff|人|名|位)?", plain_letters(text)
            ):
                return _written(match["number"], about=bool(match["about"]))
        elif is_row_number(head) and (match := re.fullmatch(r"(\d{1,4})\s*[-–—~至到]\s*(\d{1,4})", text.strip())):
            return _written(str(int(match[2]) - int(match[1]) + 1))
    return ""


def is_a_count(text: str) -> bool:
    """Whether a text is nothing but a number of people: `8 persons`, `12 members`."""
    return (
        re.fullmatch(rf"{_ABOUT}\d{{1,4}}\s*(?:people|persons|pax|members|staff|人|名|位)", plain_letters(text))
        is not None
    )


def is_row_number(head: str) -> bool:
    """Whether a head is that of the numbers of the rows."""
    return squeezed(head).rstrip(".") in ("", "#", "no", "nr", "序号", "序號", "编号", "編號")


def _written(number: str, *, about: bool = False) -> str:
    if number in _WORDS:
        number = str(_WORDS.index(number) + 2)
    elif not number.isdecimal():
        number = str("二三四五六七八九十".find(number) + 2 if number not in "两兩" else 2)
    return "" if int(number) < 2 else f"{'~' if about else ''}{int(number)}"
