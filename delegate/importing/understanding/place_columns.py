"""Reads the columns of places, and those that hold a place or a remark: `Location / remarks`."""

import re

from delegate.importing.naming.place_lines import place_alone
from delegate.importing.naming.place_words import city_called, is_a_place, is_unknown
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
            beside = _is_labelled(line) or (mixed and not _is_a_place(line.strip()))
            (remarks if beside else places).append(line)
    return "\n".join(places), tuple(each.strip() for each in remarks if each.strip())


def _is_labelled(line: str) -> bool:
    """Whether a line says what its label is about, and that is no place: `Car 1: the Ambassador`, `Dress: casual`."""
    found = re.match(r"\s*(?P<about>[^:：/\d]{2,20}\d?)[:：]\s*[^\s/\d]", line)
    return bool(found and not (is_a_place(found["about"]) or city_called(found["about"]) or place_alone(line.strip())))


def _is_a_place(line: str) -> bool:
    """Whether a line names a place: by a word for one, by its town, or by names alone, `Bessastaðir, Álftanes`."""
    parts = [each.strip() for each in line.split(",")]
    named = len(parts) > 1 and all(word[0].isupper() for each in parts for word in each.split())
    return bool(named or place_alone(line) or is_unknown(line) or any(map(city_called, parts)))
