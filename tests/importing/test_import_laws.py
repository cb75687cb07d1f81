"""Laws of every import: no word is lost, the same file gives the same bytes, no damaged file ends in a traceback."""

import csv
import io
import random
import re
import zipfile
from functools import cache
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from some_examples import some

from delegate.importing.draft import ImportRequest, draft
from delegate.importing.readable_draft import form_errors
from delegate.importing.refusals import SourceRefused

ITINERARIES = Path(__file__).parents[2] / "itineraries"
HEADS = ("Date", "Time", "Activity", "Venue", "Remarks")
NOUNS = """
    talks lunch bridge model harbour tour tower signing green quarry museum gallery Zhang Rivera Okoro walk reception
    press lantern copper survey orchard
"""
WORDS = st.sampled_from(NOUNS.split())
TEXT = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)
ROWS = st.lists(
    st.tuples(st.integers(8, 21), TEXT, st.one_of(st.just(""), TEXT), st.one_of(st.just(""), TEXT)),
    min_size=1,
    max_size=6,
    unique_by=lambda row: row[0],
)


def grid_of(rows):
    dated = sorted(rows)
    return [HEADS, *(("Tuesday 5 May 2026", f"{hour:02}:30", *texts) for hour, *texts in dated)]


def as_csv(grid):
    file = io.StringIO()
    csv.writer(file).writerows(grid)
    return file.getvalue().encode(), "programme.csv"


def as_markdown(grid):
    lines = [f"| {' | '.join(row)} |" for row in grid]
    return "\n".join([lines[0], "|" + " --- |" * len(grid[0]), *lines[1:]]).encode(), "programme.md"


def as_letter(grid):
    head = b"Subject: Programme\r\nDate: Mon, 4 May 2026 10:00:00 +0000\r\nContent-Type: text/plain\r\n\r\n"
    body = "\r\n".join(["Tuesday 5 May 2026", *(f"{row[1]} {'; '.join(filter(None, row[2:]))}" for row in grid[1:])])
    return head + body.encode(), "programme.eml"


def as_word(grid):
    document, file = Document(), io.BytesIO()
    table = document.add_table(rows=len(grid), cols=len(grid[0]))
    for line, row in zip(table.rows, grid, strict=True):
        for cell, text in zip(line.cells, row, strict=True):
            cell.text = text
    document.save(file)
    return file.getvalue(), "programme.docx"


def as_workbook(grid):
    book, file = Workbook(), io.BytesIO()
    for row in grid:
        book.active.append(row)
    book.save(file)
    return file.getvalue(), "programme.xlsx"


def as_calendar(grid):
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//another hand//EN"]
    for number, row in enumerate(grid[1:]):
        lines += ["BEGIN:VEVENT", f"UID:{number}", f"DTSTART:20260505T{row[1].replace(':', '')}00", f"SUMMARY:{row[2]}"]
        lines += [f"LOCATION:{row[3]}", f"DESCRIPTION:{row[4]}", "END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""]).encode(), "programme.ics"


FORMS = [as_csv, as_markdown, as_letter, as_word, as_workbook, as_calendar]


def drafted(data, name):
    return draft(data, name, ImportRequest(2026)).text


def plain(text):
    """A draft with its ids as words: a place or a person that stands in no text stands in its name."""
    return " ".join(re.findall(r"\w+", text.casefold()))


@pytest.mark.parametrize("form", FORMS)
@some(8)
@given(rows=ROWS)
def test_every_word_of_the_file_stands_in_the_draft_which_is_the_same_twice(form, rows):
    data, name = form(grid_of(rows))

    text = drafted(data, name)

    said = {word.casefold() for _, *texts in rows for text_of in texts for word in text_of.split()}
    assert said <= set(plain(text).split())
    assert text == drafted(data, name)
    assert form_errors(text) == []


def without_places(text):
    """A draft without the places of its rows in the source, which are others in another order."""
    return [re.sub(r"\s+# .*$", "", line) for line in text.splitlines() if not line.lstrip().startswith("#")]


@pytest.mark.parametrize("form", [as_csv, as_markdown, as_word, as_workbook])
@some(5)
@given(rows=ROWS, order=st.permutations(range(5)), place=st.integers(0, 6))
def test_shuffled_columns_and_one_more_empty_row_change_nothing(form, rows, order, place):
    grid = grid_of(rows)
    shuffled = [tuple(row[at] for at in order) for row in grid]
    airy = [*grid[: 1 + place], ("",) * 5, *grid[1 + place :]]
    expected = without_places(drafted(*form(grid)))

    assert without_places(drafted(*form(shuffled))) == expected
    assert without_places(drafted(*form(airy))) == expected


def reads_or_refuses(data, name):
    try:
        text = drafted(data, name)
    except SourceRefused:
        return
    assert form_errors(text) == []


def damaged(data, chance):
    """Bytes turned over, a piece left out, or the file cut off."""
    made = bytearray(data)
    how = chance.random()
    if how < 0.3:
        return bytes(made[: chance.randrange(len(made))])
    for _ in range(chance.randint(1, 6)):
        made[chance.randrange(len(made))] ^= 1 << chance.randrange(8)
    return bytes(made)


def swapped(data, chance):
    """An office file of which two parts have changed places, or whose text is damaged inside of its zip."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        parts = {name: source.read(name) for name in source.namelist()}
        one, other = chance.sample(sorted(parts), 2)
        if chance.random() < 0.5:
            parts[one], parts[other] = parts[other], parts[one]
        else:
            parts[one] = damaged(parts[one], chance) if parts[one] else b""
        for name, part in parts.items():
            made.writestr(name, part)
    return file.getvalue()


@cache
def whole(form):
    """The file of two lines that is damaged."""
    return form(grid_of([(9, "talks", "museum", "green"), (12, "lunch", "harbour gallery", "")]))


@pytest.mark.parametrize("form", FORMS)
@some(25)
@given(seed=st.integers(0, 10**9))
def test_no_damaged_file_ends_in_a_traceback(form, seed):
    chance = random.Random(seed)
    data, name = whole(form)

    reads_or_refuses(damaged(data, chance), name)
    if data.startswith(b"PK"):
        reads_or_refuses(swapped(data, chance), name)
