"""An oracle that knows the edit of a shared address book: what a trip that includes it reports, and whom that tells."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from some_examples import some

from delegate.compare.comparison import compared
from delegate.compare.draft import Comparison, Draft
from delegate.includes import Library
from delegate.pipeline import work_out
from delegate.reading.books import Fetched, Refused

FOLDER = Path(__file__).parents[2] / "itineraries"
TRIP = (FOLDER / "tokyo-singapore-mission.trip.yaml").read_text("utf-8")
BOOK = (FOLDER / "address-book.yaml").read_text("utf-8")


class BookEdit(NamedTuple):
    """Words of the book and what stands for them, and what an oracle says was typed: pairs of kind and item."""

    old: str
    new: str
    typed: tuple[tuple[str, str], ...] = ()


TOLD = (
    BookEdit("    title: Chairman\n", "    title: Chairman of the board\n", (("detail", "hosts.tan-ah-kow"),)),
    BookEdit("ja: 副会頭", "ja: 会頭", (("detail", "hosts.yamada-hanako"),)),
    BookEdit("    title: Secretary of", "    title: First secretary of", (("detail", "delegation.wong-siu-ming"),)),
    BookEdit("    phone: +852 5555 0142", "    phone: +852 5555 0188", (("detail", "delegation.wong-siu-ming"),)),
    BookEdit("    address: Marunouchi\n", "    address: Otemachi\n", (("venue", "venues.lantern-hotel"),)),
)
SILENT = (
    BookEdit("people:\n", "people:  # of the office\n"),
    BookEdit("    speaks: [yue, en, ja]\n", "    speaks: [ja, yue, en]\n"),
    BookEdit("people:\n", "people:\n  nobody-here:\n    name: Somebody of another trip\n"),
    BookEdit("    address: Raffles Place\n", '    address: "Raffles Place"\n'),
    BookEdit("venues:\n", "venues:\n  another-hall:\n    name: Another Hall\n    city: Tokyo\n"),
)


@cache
def draft(book: str, trip: str = TRIP) -> Draft:
    def fetch(name: str) -> Fetched | Refused:
        found = Library(FOLDER).fetch(name)
        return found._replace(data=book.encode()) if isinstance(found, Fetched) else found

    outcome = work_out("trip.yaml", trip.encode(), fetch)
    assert outcome.plan is not None
    assert not [each for each in outcome.findings if each.code.startswith("DLG0")]
    return Draft("trip.yaml", outcome.plan, outcome.findings)


def edited(*edits: BookEdit) -> str:
    text = BOOK
    for edit in edits:
        assert text.count(edit.old) == 1, edit.old
        text = text.replace(edit.old, edit.new)
    return text


def typed(found: Comparison) -> list[tuple[str, str]]:
    return sorted((each.kind, each.item) for each in found.differences)


@some(40)
@given(st.sets(st.sampled_from(TOLD)), st.sampled_from((None, *SILENT)))
def test_a_trip_reports_exactly_what_was_typed_in_its_book_and_reversed_the_same(
    told: set[BookEdit], silent: BookEdit | None
) -> None:
    old, new = draft(BOOK), draft(edited(*told, *((silent,) if silent else ())))
    expected = sorted({each for edit in told for each in edit.typed})

    assert sorted(set(typed(compared(old, new)))) == expected
    assert sorted(set(typed(compared(new, old)))) == expected


@pytest.mark.parametrize("host", ["tan-ah-kow", "yamada-hanako"])
def test_a_host_with_another_title_is_told_of_to_those_who_meet_him_and_nobody_else(host: str) -> None:
    edit = next(each for each in TOLD if each.typed == (("detail", f"hosts.{host}"),))
    old, new = draft(BOOK), draft(edited(edit))
    meets = {who for line in new.plan.lines() if host in line.hosts for who in line.people}

    told = compared(old, new).told
    assert meets
    assert (set(told.people), set(told.vehicles)) == (meets, set())
    assert told.hosts <= {host}


def test_a_book_that_no_longer_has_its_entry_is_the_trip_s_own_entry() -> None:
    entry = BOOK[BOOK.index("  tan-ah-kow:\n") : BOOK.index("\nvenues:")]
    assert TRIP.count("  tan-ah-kow: {}\n") == 1
    moved = draft(BOOK.replace(entry, ""), TRIP.replace("  tan-ah-kow: {}\n", entry))

    assert compared(draft(BOOK), moved).differences == ()
