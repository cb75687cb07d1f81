"""Tells what each copy may show, applied where the sheet is settled, so that a renderer never sees the rest."""

from typing import NamedTuple

from delegate.sheet.model import Edition


class Contents(NamedTuple):
    """What stands in an edition beyond the programme itself."""

    findings: bool = False  # by code; elsewhere a sign says that something is open
    private: bool = False
    phones: bool = False  # of everybody
    drivers: bool = False  # the phone and the plates of a vehicle
    steps: bool = False  # the run of an item, minute by minute
    papers: bool = False  # what to have ready at a border
    lists: bool = False  # people, places and agreements below the days
    tables: bool = False  # the manifests of a spreadsheet
    pictures: bool = False  # the timeline of a day, the map
    terse: bool = False  # only what fits a pocket


_SHOWS = {
    Edition.SCHEDULE: Contents(findings=True, steps=True, lists=True),
    Edition.PROGRAMME: Contents(papers=True, lists=True, tables=True, pictures=True),
    Edition.CARD: Contents(papers=True, terse=True),
    Edition.RUN_SHEET: Contents(
        findings=True,
        private=True,
        phones=True,
        drivers=True,
        steps=True,
        papers=True,
        lists=True,
        tables=True,
        pictures=True,
    ),
    Edition.MOVEMENTS: Contents(drivers=True, pictures=True),
}


def contents_of(edition: Edition) -> Contents:
    """What an edition may show."""
    return _SHOWS[edition]
