"""Finds the title of a programme: the first line that is no day, time, greeting, list of people or head of a letter."""

import re
from collections.abc import Sequence

from delegate.importing.blocks import Block, Remark, SourceDocument, SourceLine, SourceTable
from delegate.importing.understanding.cell_grid import grid_of
from delegate.importing.understanding.columns import head_row
from delegate.importing.understanding.dates import read_day
from delegate.importing.understanding.heads import MEMBERS, roles_of_head
from delegate.importing.understanding.letters import has_chinese, trimmed
from delegate.importing.understanding.times import read_time

_NO_TITLE = re.compile(
    r"(?i)\s*(?:dear\b|hello\b|hi\b|to:|from:|cc:|date:|subject:|draft\b|version\b|page\b|ref\b|>|尊敬|各位"
    r"|(?:party|delegates|participants|(?:delegation )?members|(?:delegations)?(?:teilnehmer(?:innen)?|mitglieder))"
    r"\s*[:：])|.*[,，:：]\s*$"
)
_PROGRAMME = (
    r"\b(?:programme|program|itinerary|schedule|agenda|visit|mission|programm|besuch)\b"
    r"|行程|日程|訪問|访问|考察|交流團|交流团|代表團|代表团"
)
# A heading that says no more than that a programme follows.
_BARE = (
    r"(?i)(?:(?:official|draft|final|provisional|tentative|detailed|outline|full) )?"
    r"(?:programme|program|itinerary|schedule|agenda)(?: \(.*\))?"
)
_PLAIN_NAMES = re.compile(r"(?i)(?:sheet|table|tabelle|feuil|工作表)\s?\d*")


def title_of(document: SourceDocument) -> tuple[str, tuple[Block, ...]]:
    """The title, one text for each language, and the blocks without the lines that became it."""
    blocks = document.blocks
    first = blocks[0] if blocks else None
    if document.languages and isinstance(first, SourceLine):
        return first.text, blocks[1:]
    for at, block in enumerate(blocks):
        if isinstance(block, SourceLine):
            if not _may_be_title(block.text):
                if read_time(block.text) or read_day(block.text):
                    break
                continue
            at = _of_the_programme(blocks, at)
            beside = _beside(blocks, at)
            taken = {at} if beside is None else {at, beside}
            lines = (blocks[n] for n in sorted(taken))
            texts = [_without_of(" ".join(line.text.split())) for line in lines if isinstance(line, SourceLine)]
            return "\n".join(texts), tuple(b for n, b in enumerate(blocks) if n not in taken)
        if isinstance(block, SourceTable):
            if above := _above_head(block):
                return above, blocks
            break
    headed = [block.text for block in blocks if isinstance(block, Remark) and block.kind == "page header"]
    named = [block.title for block in blocks if isinstance(block, SourceTable)][:1]
    names = (name for name in (*headed, *named) if name and not _PLAIN_NAMES.fullmatch(name) and _may_be_title(name))
    return next(names, ""), blocks


def _without_of(title: str) -> str:
    """A title below `Official programme` without the word that joined them: `of the State Visit to Iceland`."""
    return re.sub(r"^of\s+(?:the\s+)?(?=[A-Z])", "", title)


def _of_the_programme(blocks: Sequence[Block], at: int) -> int:
    """The line that is the title by its style or by a word for a programme, where an office's name stands above it."""
    first = blocks[at]
    if not isinstance(first, SourceLine) or first.level or _names_a_programme(first.text):
        return at
    for number, block in enumerate(blocks[at + 1 : at + 4], at + 1):
        if not isinstance(block, SourceLine) or read_time(block.text) or read_day(block.text):
            break
        if _may_be_title(block.text) and (block.level == 1 or _names_a_programme(block.text)):
            return number
    return at


def _beside(blocks: Sequence[Block], at: int) -> int | None:
    """The line below, where it is the title in the other language."""
    here, below = blocks[at], blocks[at + 1] if at + 1 < len(blocks) else None
    if isinstance(here, SourceLine) and isinstance(below, SourceLine) and _may_be_title(below.text):
        return at + 1 if has_chinese(here.text) != has_chinese(below.text) and len(below.text) < 80 else None
    return None


def _above_head(table: SourceTable) -> str:
    """The row above the header of a table that is its title, the first that names a programme; it is a remark too."""
    grid = grid_of(table)
    rows = (grid.own(row) for row in range(head_row(grid) or head_row(grid, MEMBERS) or 0))
    found = [cells[0].text for cells in rows if len(cells) == 1 and _may_be_title(cells[0].text)]
    title = next((each for each in found[:3] if _names_a_programme(each)), next(iter(found), ""))
    return "\n".join(" ".join(line.split()) for line in title.split("\n"))


def _names_a_programme(text: str) -> bool:
    """Whether a line says that it heads a programme: `訪問重慶行程（暫定）`, `Programme of the visit`."""
    return re.search(_PROGRAMME, text, re.IGNORECASE) is not None


def _may_be_title(text: str) -> bool:
    if _NO_TITLE.match(text.strip()) or re.fullmatch(_BARE, trimmed(text)):
        return False
    text = trimmed(text)
    if not 3 < len(text) <= 200 or not re.search(r"[^\W\d_]", text):
        return False
    if roles_of_head(text)[1] or read_time(text):
        return False
    day = read_day(text)
    return day is None or (day.last is not None and len(trimmed(day.rest)) > 12)
