"""Reads a plain text (.txt); one that begins like a letter is read as a letter."""

import re

from delegate.importing.blocks import SourceDocument
from delegate.importing.sources.decoding import decode_prose
from delegate.importing.sources.letter import read_letter
from delegate.importing.sources.prose import blocks_of_text

_LETTER_HEAD = re.compile(
    r"\s*(?=(?:.+\n){0,9}(?:From|Von|De|发件人|寄件者|寄件人)\s*[:：])(?=(?:.+\n){0,9}(?:Subject|Betreff|Objet|Asunto|主题|主旨)\s*[:：])"
    r"[\w-]+ ?[:：]",
    re.IGNORECASE,
)


def read(data: bytes, name: str) -> SourceDocument:
    """The blocks of the text. Raises SourceRefused for an encoding that is not known."""
    text = decode_prose(data, name)
    if _LETTER_HEAD.match(text[:4096]):
        return read_letter(text.lstrip("\n ").encode("utf-8", "replace"), name)
    return SourceDocument("text", tuple(blocks_of_text(text, marked=False)))
