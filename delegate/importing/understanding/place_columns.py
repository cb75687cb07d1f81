"""Reads the columns of places, and those that hold a place or a remark: `Location / remarks`."""

from delegate.importing.naming.place_lines import place_alone
from delegate.importing.naming.place_words import city_called, is_unknown
from delegate.importing.understanding.cell_grid import BLANK, RowTexts
from delegate.importing.understanding.heads import roles_of_head


def place_and_remarks(texts: RowTexts) -> tuple[str, tuple[str, ...]]:
    """The place of a row, and the lines that are none of a column headed for places and remarks alike."""
    places: list[str] = []
    remarks: list[str] = []
    for at, cell in texts.with_role("place"):
        if BLANK.fullmatch(cell.text):
            continue
        mixed = "notes" in roles_of_head(texts.columns[at].head)[0]
        for line in cell.text.strip().split("\n"):
            (remarks if mixed and not _is_a_place(line.strip()) else places).append(line.strip() if mixed else line)
    return "\n".join(places), tuple(each for each in remarks if each)


def _is_a_place(line: str) -> bool:
    """Whether a line names a place: by a word for one, by its town, or by names alone, `Bessastaðir, Álftanes`."""
    parts = [each.strip() for each in line.split(",")]
    named = len(parts) > 1 and all(word[0].isupper() for each in parts for word in each.split())
    return bool(named or place_alone(line) or is_unknown(line) or any(map(city_called, parts)))
