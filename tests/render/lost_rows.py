"""Finds the rows of a sheet that are not in the data of its plan."""

import datetime as dt
import json
from collections.abc import Iterator

from delegate.sheet import Sheet
from delegate.sheet.model import ItemRow, LegRow


def missing_data(sheet: Sheet, data: bytes) -> Iterator[str]:
    """The lines that are neither a stop nor on the way, and the ways at whose instants no leg is.

    Nobody goes to what is called off, to free time, or where the delegation has no people.
    """
    parties = [party for day in json.loads(data)["days"] for party in day["parties"]]
    legs = [leg for party in parties for leg in party["legs"]]
    times = {(minutes(leg["leave"] or leg["latest"]), minutes(leg["arrive"])) for leg in legs}
    named = {stop["id"] for party in parties for stop in party["stops"]} | {id_ for leg in legs for id_ in leg["items"]}
    for row in (row for day in sheet.days for row in day.rows if isinstance(row, ItemRow | LegRow)):
        if isinstance(row, ItemRow) and (row.status == "cancelled" or row.kind == "free" or not parties):
            continue
        if not (driven_then(row, times) if isinstance(row, LegRow) else row.key in named):
            yield row.key


def driven_then(row: LegRow, times: set[tuple[int | None, int | None]]) -> bool:
    """Whether a leg is at the instants of a row; that of a drive from a port begins with the landing."""
    assert row.when is not None
    landed = next((stop.moment[0] for stop in row.stops if stop.kind == "lands" and stop.moment), row.when.start)
    return (landed, row.when.end) in times or (row.kerb_unknown and any(leave == landed for leave, _ in times))


def minutes(stamp: str | None) -> int | None:
    """Minutes since the epoch of a time in RFC 3339."""
    return int(dt.datetime.fromisoformat(stamp).timestamp()) // 60 if stamp else None
