"""The lists of a spreadsheet mark at each row what it was in an earlier version, and keep what is gone at its place."""

import datetime as dt

from copies import EXCHANGE, worked_out

from delegate.sheet import Edition, Sheet, settle
from delegate.sheet.model import Cell, Earlier
from delegate.sheet.since_rows import Since

HERE = Earlier("v3")
KIT = "  kit: {name: Kit Wu, role: staff, phone: +86 755 5555 0101, papers: [two-way-permit]}\n"


def edited(*edits: tuple[str, str]) -> str:
    text = EXCHANGE
    for old, new in edits:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def sheet_of(text: str, since: Since | None = None, edition: Edition = Edition.RUN_SHEET) -> Sheet:
    plan = worked_out(text).plan
    assert plan is not None
    return settle(plan, edition=edition, languages=("en",), since=since)


def said(key: str, new: str, edition: Edition = Edition.RUN_SHEET, days: int = 0) -> dict[str, str]:
    """The word at each row of a list that has one, by the text of its first two cells."""
    since = Since(HERE, sheet_of(EXCHANGE, edition=edition), days=dt.timedelta(days))
    tables = {table.key: table for table in sheet_of(new, since, edition).tables}
    rows = tables[key].rows if key in tables else ()
    return {" ".join(map(text_of, row[:2])): text_of(row[-1]) for row in rows if row[-1]}


def text_of(cell: Cell) -> str:
    return " / ".join(each.text for each in cell) if isinstance(cell, tuple) else str(cell)


def test_a_list_that_is_as_it_was_has_no_word() -> None:
    for key in ("people", "vehicles", "papers", "drives", "meals", "nights"):
        assert said(key, EXCHANGE) == {}


def test_who_is_new_another_or_gone_has_a_word() -> None:
    mayor = edited(("title: Mayor", "title: Vice-mayor"), (KIT, ""), ("signers: [ann, kit]", "signers: [ann]"))
    found = said("people", mayor)

    assert found["Ann Lee Vice-mayor"] == "was Mayor"
    assert [word for name, word in found.items() if name.startswith("Kit Wu")] == ["no longer"]


def test_who_is_gone_stands_where_he_stood() -> None:
    since = Since(HERE, sheet_of(EXCHANGE))
    without = edited(
        ("  ben: {name: Ben Ho, role: interpreter, papers: [hk-identity-card, home-return-permit]}\n", ""),
        ("[ben, jane]", "[jane]"),
    )

    before, now = (
        [text_of(row[0]) for row in sheet.tables[0].rows] for sheet in (since.sheet, sheet_of(without, since)) if sheet
    )
    assert now == before


def test_another_hotel_is_a_night_that_is_no_more_and_a_new_one() -> None:
    inn = '  inn: {name: The Inn, city: Hong Kong, at: "22.2790, 114.1700"}\n'
    other = edited(
        (inn, inn + inn.replace("inn:", "hill:").replace("The Inn", "The Hill")), ("- hotel: inn", "- hotel: hill")
    )

    assert said("nights", other) == {"2026-11-24 The Inn": "no longer", "2026-11-24 The Hill": "new"}


def test_a_list_that_had_rows_and_has_none_says_what_is_gone() -> None:
    assert said("nights", edited(("    - hotel: inn\n", ""))) == {"2026-11-24 The Inn": "no longer"}


def test_a_drive_at_another_hour_says_the_old_one() -> None:
    later = edited(("- coach: Back home\n      time: 10:00", "- coach: Back home\n      time: 10:30"))

    assert any("10:00" in word for word in said("drives", later).values())


def test_a_trip_that_moves_as_a_whole_has_the_same_nights() -> None:
    later = edited(("2026-11-24:", "2026-12-01:"), ("2026-11-25:", "2026-12-02:"))

    for key in ("people", "nights", "meals", "drives"):
        assert said(key, later, days=7) == {}


def test_no_guest_reads_what_the_list_did_not_have() -> None:
    secret = edited(
        ("phone: +86 755 5555 0101", "phone: +86 755 5555 0199"),
        ("driver: Mr Wong, phone: +86 755 5555 0103", "driver: Mr Wong, phone: +86 755 5555 0104"),
    )

    for key in ("people", "vehicles"):
        assert said(key, secret, Edition.PROGRAMME) == {}
        assert said(key, secret) != {}


def test_who_was_not_in_that_version_has_every_row_new() -> None:
    tables = sheet_of(EXCHANGE, Since(HERE)).tables

    assert tables
    assert {text_of(row[-1]) for table in tables for row in table.rows} == {"new"}
