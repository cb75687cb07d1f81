"""Reads a plain text (.txt); one that begins like a letter is read as a letter."""

import re
from collections.abc import Iterator

from delegate.importing.blocks import SourceDocument
from delegate.importing.sources.decoding import decode_prose
from delegate.importing.sources.letter import read_letter
from delegate.importing.sources.printed_text import is_printed, read_printed
from delegate.importing.sources.prose import blocks_of_text
from delegate.importing.words import words_of

_HEAD = re.compile(r"([^\W\d_][\w -]{0,20}?) ?[:：](.*)")


def read(data: bytes, name: str) -> SourceDocument:
    """The blocks of the text. Raises SourceRefused for an encoding that is not known."""
    text = decode_prose(data, name)
    if is_printed(text):
        return read_printed(text)
    lines = text.lstrip("\n ").split("\n")
    heads = list(_heads(lines[:10]))
    if {"from", "subject"} <= {head for head, _ in heads}:
        letter = "\n".join([*(line for _, line in heads), *lines[len(heads) :]])
        return read_letter(letter.encode("utf-8", "replace"), name)
    return SourceDocument("text", tuple(blocks_of_text(text, marked=False)))


def _heads(lines: list[str]) -> Iterator[tuple[str, str]]:
    """The lines at the top of a text that may be heads of a letter, known ones as mail has them, `Subject` for `主旨`.

    Ends before the first line that is none; a head that is not known stays as it is.
    """
    known = words_of("letters")
    for line in lines:
        found = _HEAD.fullmatch(line.rstrip())
        if found is None:
            return
        said = found[1].casefold()
        head = next((each for each in ("from", "to", "cc", "date", "subject") if said in known[each]), "")
        yield head, f"{head.title()}:{found[2]}" if head else line
