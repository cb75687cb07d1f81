"""The drives in the workbook of a run sheet say what drivers read: when to stand ready, the kerb, the order."""

import datetime as dt
from typing import Any

from copies import planned, said

from delegate.sheet import Edition, settle

Values = tuple[Any, ...]


def drives(edition: Edition, *columns: str, tags: tuple[str, ...] = ("en",)) -> list[Values]:
    """The cells of some columns in each row of the drives of the mission."""
    plan, findings = planned("tokyo-singapore-mission")
    sheet = settle(plan, findings, edition=edition, languages=tags)
    (table,) = (each for each in sheet.tables if each.key == "drives")
    heads = [said(head)[0] for head in table.header]
    at = [heads.index(each) for each in columns]
    return [tuple(said(row[n]) if isinstance(row[n], tuple) else row[n] for n in at) for row in table.rows]


def test_who_lands_where_nobody_knows_when_they_are_at_the_kerb_has_no_hour_to_set_out() -> None:
    times = {row[0]: row[1:] for row in drives(Edition.RUN_SHEET, "From", "Departure", "Arrival")}

    assert times["Tokyo Haneda Airport",] == (("Lands: 14:25",), ())
    assert times["Singapore Changi Airport",] == (("Lands: 17:20",), ())


def test_a_language_without_a_word_for_landing_adds_no_bare_clock_that_reads_as_an_hour_to_set_out() -> None:
    """`Lands: 14:25`, `降落：14:25` and `14:25` stood below each other under Departure."""
    departures = [row[0] for row in drives(Edition.RUN_SHEET, "Departure", tags=("en", "zh-Hant", "ja"))]

    assert ("Lands: 14:25", "降落：14:25") in departures
    assert (("Lands: 14:25",),) in drives(Edition.RUN_SHEET, "Departure", tags=("en", "ja"))
    assert (("Lands: 14:25",),) in drives(Edition.RUN_SHEET, "Departure", tags=("ja",))


def test_the_team_reads_when_a_vehicle_stands_ready_and_as_which_it_goes() -> None:
    rows = drives(Edition.RUN_SHEET, "Vehicle", "Ready", "Departure", "Order of vehicles")

    assert (("Car A",), dt.time(17, 40), dt.time(17, 55), 1) in rows
    assert (("Coach 1",), dt.time(17, 40), dt.time(17, 55), 2) in rows
    assert (("Coach 1",), dt.time(13, 15), dt.time(13, 30), ()) in rows
    assert (("Coach 1",), (), dt.time(13, 1), ()) in rows  # goes empty


def test_guests_read_of_no_vehicle_that_waits_for_them() -> None:
    plan, findings = planned("tokyo-singapore-mission")
    (table,) = (
        each
        for each in settle(plan, findings, edition=Edition.PROGRAMME, languages=("en",)).tables
        if each.key == "drives"
    )

    assert {"Ready", "Order of vehicles"}.isdisjoint(said(head)[0] for head in table.header)
