"""A schedule loses nothing of a trip, and its lines fit."""

import json
import re
from pathlib import Path

import pytest
from choosing import few
from command import ROOT, here
from every import every
from hypothesis import given
from hypothesis import strategies as st

from delegate.i18n.escape import safe, safe_line, safe_lines
from delegate.i18n.text_width import fold, pad, width
from delegate.includes import Library
from delegate.pipeline import work_out
from delegate.reading.trip import Refused, read_trip
from delegate.render.formats import PrintOptions, printed
from delegate.sheet import settle
from delegate.sheet.data import sheet_without_trip
from delegate.values import Text

pytestmark = pytest.mark.usefixtures("in_a_folder")


# --- nothing is lost -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", sorted((ROOT / "itineraries").glob("*.trip.yaml")), ids=lambda path: path.name)
def test_every_value_of_the_itineraries_is_in_the_print(path: Path) -> None:
    trip = read_trip(path.name, path.read_bytes(), lambda name: Refused(name)).trip
    assert trip
    assert trip.trip
    out = here("plan", str(path), "--format", "md", "--copy", "run-sheet", "--fail-on", "never").out
    flat = re.sub(r"\\(?=\S)", "", out)

    texts = [trip.trip, trip.version, trip.contact]
    for person in (*(trip.delegation or {}).values(), *(trip.hosts or {}).values()):
        texts += [person.name, person.title, person.organisation]
    for day in trip.days or ():
        for item in day.items:
            texts += [item.value, item.room, item.dress, *(item.steps or ()), *(item.notes or ()), *(item.bring or ())]
    texts += [agreement.title for agreement in trip.agreements or ()]
    spoken = trip.languages or [tag for tag, _ in trip.trip.by_language]
    words = [
        word
        for text in texts
        if isinstance(text, Text)
        for language, said in text.by_language
        if not language or language in spoken
        for word in said.split()
    ]
    assert [word for word in words if word not in flat] == []


@pytest.mark.slow
def test_every_example_of_the_checks_is_printed_in_every_form() -> None:
    """Of those with something to find one of two; all, and the good ones, which say less, with `--every-document`."""
    wrong, every = (sorted((ROOT / "delegate/checks").rglob(name)) for name in ("*.bad.yaml", "*.yaml"))
    examples = few(wrong[::2], of=every)
    assert examples
    for path in examples:
        plan, findings = work_out(path.name, path.read_bytes(), Library(path.parent).fetch)[:2]
        if plan is not None:
            shown = settle(plan, findings, summed_up=True)
            for options in (PrintOptions(columns=20), PrintOptions(columns=110, colour=True, problems=True)):
                assert printed(shown, "terminal", options).data, path.name
        data = settle(plan, findings, data=True) if plan is not None else sheet_without_trip(findings)
        assert json.loads(printed(data, "json", PrintOptions()).data), path.name


# --- cells and lines -------------------------------------------------------------------------------------------------


@given(st.text(alphabet="abc xyz福田區代表團，。（）กำหนดการ대표단éé\u0301", max_size=80), st.integers(2, 30))
def test_folding_loses_nothing_but_spaces_and_no_line_is_too_wide(text: str, cells: int) -> None:
    lines = fold(text, cells)

    assert "".join("".join(lines).split()) == "".join(text.split())
    assert [line for line in lines if width(line) > cells] == []


def test_a_word_without_a_slash_is_broken_in_lines_of_two_and_three_cells_too() -> None:
    assert fold("coach", 2) == ["co", "ac", "h"]
    assert fold("a/coach", 3) == ["a/", "coa", "ch"]


def test_a_line_never_begins_with_a_closing_mark_where_there_is_a_choice() -> None:
    assert fold("經濟合作，會談", 8) == ["經濟合", "作，會談"]


@pytest.mark.parametrize("counted", ["12 min", "1 h 10 min", "38 km", "20 people"])
def test_a_number_is_not_parted_from_what_it_counts(counted: str) -> None:
    for cells in range(len(counted) + 1, 24):
        assert [line for line in fold(f"as we go there {counted} late", cells) if counted in line]


def test_a_mark_above_a_letter_stays_with_its_letter() -> None:
    assert fold("กำหนดการ" + "e\u0301" * 4, 3)[-1].endswith("e\u0301")
    assert all(not line.startswith("\u0301") for line in fold("e\u0301" * 9, 4))


@every(("text", "cells"), [("abc", 3), ("福田", 4), ("e\u0301", 1), ("❤\ufe0f", 2), ("กี่", 1), ("한국", 4)])
def test_the_width_of_a_text_is_that_of_its_cells(text: str, cells: int) -> None:
    assert width(text) == cells
    assert width(pad(text, 9)) == 9


# --- safe text -------------------------------------------------------------------------------------------------------


def test_line_breaks_are_lines_of_a_note_and_spaces_of_a_title() -> None:
    assert safe_line(" a\n b\t c ") == "a b c"
    assert safe_lines("a\n\n  b\tc\r\nd\x1b") == ("a", "b c", "d\\u{1b}")
    assert safe("a\nb") == "a\\u{a}b"


def test_joiners_that_scripts_need_are_left_alone() -> None:
    assert safe("می\u200cخواهم क\u094d\u200dष 👨\u200d👩") == "می\u200cخواهم क\u094d\u200dष 👨\u200d👩"
