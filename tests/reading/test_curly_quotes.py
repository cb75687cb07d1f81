"""Quotes that Word or a Chinese keyboard put in place of YAML's: taken off where they stand around a whole value."""

from pathlib import Path

import pytest
from command import here, trip_in
from edited import day, fix, mended, names, read
from every import every

FROM_WORD = """\
trip: “Visit: part 1”
delegation:
  ann: {name: Ann Lee, role: ‘principal’, speaks: [“en”, ‘yue’], title: “Chair, Futian”}
venues:
  hall: {name: The Hall, city: Hong Kong, at: "22.2808, 114.1654"}
days:
  “2026-12-01”:
    - meeting: “Prices” and “Quotas”
      time: ‘10:00–11:00’
      venue: “hall”
      who: „ann“
    - meeting: “Spring Talks”
      time: «14:00-15:00»
      venue: 「hall」
"""
STRAIGHT = """\
trip: "Visit: part 1"
delegation:
  ann: {name: Ann Lee, role: principal, speaks: [en, yue], title: "Chair, Futian"}
venues:
  hall: {name: The Hall, city: Hong Kong, at: "22.2808, 114.1654"}
days:
  2026-12-01:
    - meeting: “Prices” and “Quotas”
      time: 10:00–11:00
      venue: hall
      who: ann
    - meeting: “Spring Talks”
      time: 14:00-15:00
      venue: hall
"""


def test_quotes_from_word_are_told_and_taken_off_and_those_of_titles_stay(tmp_path: Path) -> None:
    trip = trip_in(tmp_path, FROM_WORD)
    told = here("check", str(trip), "--format", "full")
    wrote = here("fix", "--write", str(trip))

    assert told.code == 1
    assert "“ and ” are no quotes to YAML, and belong to this value" in told.out
    assert "= help: take them off: write 10:00–11:00\n" in told.out
    assert 'help: put the text in quotes: "Visit: part 1"\n' in told.out
    assert wrote.code == 0
    assert trip.read_text("utf-8") == STRAIGHT
    assert "no quotes" not in here("check", str(trip)).out


def test_a_programme_with_quotes_from_word_is_read_as_without_them() -> None:
    trip, straight = read(FROM_WORD).trip, read(STRAIGHT).trip

    assert trip == straight


@every(
    ("typed", "written"),
    [
        ("for: ”1h“", "for: 1h"),
        ("venue: “tbc”", "venue: tbc"),
        ("who: “team”", "who: team"),
        ("who: [‘team’]", "who: [team]"),
        ('time: "“10:00”"', 'time: "10:00"'),
        ("time: “10.00”", "time: 10:00"),
        ("time: “ 10:00 ”", "time: 10:00"),
    ],
)
def test_a_value_in_curly_quotes_is_what_stands_in_them(typed: str, written: str) -> None:
    text = day(f"    - meeting: Prices\n      {typed}\n")

    assert names(text)[0] == "look-alike-sign"
    assert mended(text) == text.replace(typed, written)


@pytest.mark.parametrize("title", ["“A” and “B”", "「春」", "«Spring»", "“Prices”", '"“Prices: high”"'])
def test_a_title_keeps_its_quotation_marks(title: str) -> None:
    text = day(f"    - meeting: {title}\n      notes: {title}\n")

    assert names(text) == []
    assert mended(text) == text


@pytest.mark.parametrize("title", ["“Prices: high” and “low: none”", "「春: 茶樓」"])
def test_a_title_that_needs_quotes_keeps_the_marks_that_are_its_own(title: str) -> None:
    text = day(f"    - meeting: {title}\n")

    assert mended(text) == text.replace(title, f'"{title}"')


def test_what_may_be_the_number_of_a_document_is_not_shown_without_its_quotes_either() -> None:
    text = "trip: Tea\ndelegation:\n  ann: {name: Ann, papers: {passport: {nationality: “K1234567”}}}\n"

    assert "K1234567" not in " ".join(each.help + each.message for each in read(text).findings)


def test_the_text_in_quotes_of_an_alias_is_read_and_left_to_the_author() -> None:
    text = day("    - meeting: Prices\n      time: &t “10:00”\n    - meeting: Quotas\n      time: *t\n")

    assert names(text) == ["look-alike-sign", "look-alike-sign"]
    assert "time: *t" in fix(text)[-1].data.decode()


@every(
    ("typed", "written"),
    [
        ("'Chamber's lunch'", '"Chamber\'s lunch"'),
        ("'Lee's: tea and Ho's'", "\"Lee's: tea and Ho's\""),
        ("'A' and 'B'", "\"'A' and 'B'\""),
    ],
)
def test_quotes_around_a_text_with_an_apostrophe_give_way_to_others(typed: str, written: str) -> None:
    assert mended(day(f"    - meal: {typed}\n      time: 12:00\n")) == day(
        f"    - meal: {written}\n      time: 12:00\n"
    )
