"""Reads Markdown (.md), its front matter first."""

import re
from datetime import date

from delegate.importing.blocks import Block, Remark, SourceDocument, SourceLine
from delegate.importing.sources.decoding import decode_prose
from delegate.importing.sources.printed_page import languages_in, printed_page
from delegate.importing.sources.prose import blocks_of_text

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_ENTRY = re.compile(r"(\w[\w -]*?)\s*:\s*(.*)")
_ISO = re.compile(r"\d{4}-\d\d-\d\d")


def read(data: bytes, name: str) -> SourceDocument:
    """The blocks of the text: the title of its front matter is a heading, the rest of that a remark.

    The date of the front matter is the one on which the file says it was saved. Raises SourceRefused for an encoding
    that is not known.
    """
    text = decode_prose(data, name)
    if languages := languages_in(text):
        return SourceDocument("Markdown text", tuple(printed_page(text, languages)), languages=languages)
    blocks: list[Block] = []
    saved = None
    front = _FRONT_MATTER.match(text)
    if front and any(_ENTRY.fullmatch(line) for line in front[1].split("\n")):
        others = []
        for line in front[1].split("\n"):
            entry = _ENTRY.fullmatch(line)
            if entry and entry[1].casefold() == "title" and (title := entry[2].strip().strip("\"'")):
                blocks.append(SourceLine(title, "front matter", level=1))
            else:
                others.append(line)
                saved = _date(entry[2]) if entry and entry[1].casefold() in ("date", "updated") else saved
        if said := "\n".join(others).strip():
            blocks.append(Remark("front matter", said, "front matter"))
        text = text[front.end() :]
    skipped = front[0].count("\n") if front and blocks else 0
    blocks += blocks_of_text(text, marked=True, first=skipped)
    return SourceDocument("Markdown text", tuple(blocks), saved)


def _date(text: str) -> date | None:
    found = _ISO.search(text)
    try:
        return date.fromisoformat(found[0]) if found else None
    except ValueError:
        return None
