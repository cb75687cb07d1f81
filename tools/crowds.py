"""Makes the shipped factors of crowds from counts of daily passengers, and says how right they are.

The counts are the "Statistics on Daily Passenger Traffic" of Hong Kong's Immigration Department (open data of the
Government of the Hong Kong Special Administrative Region, data.gov.hk; free to use with credit), as CSV or CSV.GZ:

    https://www.immd.gov.hk/opendata/hks/transport/immigration_clearance/statistics_on_daily_passenger_traffic.csv

    python tools/crowds.py daily-passengers.csv 2026-11-25     # writes delegate/data/borders/crowds.json anew
    python tools/crowds.py daily-passengers.csv --error        # fits the year before the last, and judges the last

A factor is the median, over the days of a kind in one year, of the passengers of a day over the median of the ordinary
Mondays to Thursdays within four weeks of it. A day is foretold from the ordinary days of the eight weeks that end a
month before it, times the factor; the error is that of all travellers of a crossing and direction on that day.
"""

import csv
import datetime as dt
import gzip
import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median, quantiles
from typing import TypeAlias

from delegate.borders.crowds import BUSY, ORDINARY, TRAVELLERS, kind_of_day
from delegate.clock import A_DAY

TARGET = Path(__file__).parent.parent / "delegate/data/borders/crowds.json"
CROSSINGS = {
    "Lo Wu": ("lo-wu",),
    "Lok Ma Chau Spur Line": ("lok-ma-chau-spur-line",),
    "Lok Ma Chau": ("lok-ma-chau",),
    "Shenzhen Bay": ("shenzhen-bay",),
    "Heung Yuen Wai": ("heung-yuen-wai",),
    "Man Kam To": ("man-kam-to",),
    "Express Rail Link West Kowloon": ("west-kowloon",),
    "Hong Kong-Zhuhai-Macao Bridge": ("hzmb-hk-zhuhai", "hzmb-hk-macau"),  # counted as one
}
DIRECTIONS = {"Arrival": "arrival", "Departure": "departure"}
YEAR = 365
NEARBY = 28  # days on either side of a day that its ordinary ones are taken from
AHEAD, BEFORE = 30, 56  # a month ahead, from the ordinary days of eight weeks
FEWEST = 4  # ordinary days that a comparison needs

Stream: TypeAlias = tuple[str, str, str]  # control point, direction, travellers
Counts: TypeAlias = dict[Stream, dict[dt.date, int]]
Factors: TypeAlias = dict[Stream, dict[str, float]]


def counts_of(path: Path) -> Counts:
    """The passengers of a file by control point, direction, travellers and date; only the land crossings."""
    found: Counts = {}
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8-sig")
    for date, point, direction, *numbers in csv.reader(text.splitlines()):
        if point in CROSSINGS:
            day = dt.datetime.strptime(date, "%d-%m-%Y").date()
            for who, number in zip(TRAVELLERS, numbers, strict=False):
                found.setdefault((point, DIRECTIONS[direction], who), {})[day] = int(number)
    return found


def days(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """Every date from the first to the last."""
    return (first + A_DAY * number for number in range((last - first).days + 1))


def ordinary(counted: Mapping[dt.date, int], first: dt.date, last: dt.date) -> float | None:
    """The median of the ordinary days of a time; None where there are too few."""
    found = [counted[day] for day in days(first, last) if day in counted and kind_of_day("HK", day) == ORDINARY]
    return median(found) if len(found) >= FEWEST else None


def factors(counts: Counts, first: dt.date, last: dt.date) -> Factors:
    """By stream and kind of day, passengers over those of ordinary days nearby; from the days of one time alone."""
    found: Factors = {}
    for stream, counted in counts.items():
        shares: dict[str, list[float]] = {kind: [] for kind in BUSY}
        for day in days(first, last):
            kind = kind_of_day("HK", day)
            usual = ordinary(counted, max(first, day - NEARBY * A_DAY), min(last, day + NEARBY * A_DAY))
            if kind != ORDINARY and day in counted and usual:
                shares[kind].append(counted[day] / usual)
        found[stream] = {kind: median(each) for kind, each in shares.items() if each}
    return found


def errors(counts: Counts, known: Factors, first: dt.date, last: dt.date) -> list[float]:
    """How far each day of a time is from what was foretold a month before, by crossing and direction."""
    found = []
    for point, direction in sorted({stream[:2] for stream in counts}):
        streams = [(point, direction, who) for who in TRAVELLERS]
        for day in days(first, last):
            actual = sum(counts[stream].get(day, 0) for stream in streams)
            until = day - AHEAD * A_DAY
            usual = [ordinary(counts[stream], until - (BEFORE - 1) * A_DAY, until) for stream in streams]
            if not actual or None in usual:
                continue
            kind = kind_of_day("HK", day)
            told = sum(
                (each or 0) * known.get(stream, {}).get(kind, 1.0) for each, stream in zip(usual, streams, strict=True)
            )
            found.append(abs(told / actual - 1))
    return found


def table(counts: Counts, checked: str) -> dict[str, object]:
    """The shipped table, from the last year of the counts."""
    last = max(max(each) for each in counts.values())
    first = last - (YEAR - 1) * A_DAY
    known = factors(counts, first, last)
    rows = {
        point: {
            direction: {
                who: [_rounded(known[point, direction, who].get(kind, 1.0)) for kind in BUSY] for who in TRAVELLERS
            }
            for direction in DIRECTIONS.values()
        }
        for point in CROSSINGS
        if (point, "arrival", "residents") in counts
    }
    others = {
        direction: {
            who: [_rounded(median(row[direction][who][at] for row in rows.values())) for at in range(len(BUSY))]
            for who in TRAVELLERS
        }
        for direction in DIRECTIONS.values()
    }
    return {
        "about": "Passengers of a day over those of an ordinary Monday to Thursday, the median of a year: by crossing, "
        "direction (arrival: into Hong Kong), kind of traveller and kind of day, in the order of `kinds`. `here` is "
        "a public holiday of Hong Kong alone, `mainland` one of the Mainland alone, `eve` the day before one of Hong "
        "Kong.",
        "source": "Statistics on Daily Passenger Traffic, Immigration Department, open data of the Government of the "
        "Hong Kong Special Administrative Region",
        "from": first.isoformat(),
        "until": last.isoformat(),
        "checked": checked,
        "kinds": list(BUSY),
        "crossings": {id_: row for point, row in rows.items() for id_ in CROSSINGS[point]},
        "others_why": "Crossings that nobody counts, or that are too new: the median of those above, an assumption.",
        "others": others,
    }


def _rounded(value: float) -> float:
    return round(value, 2)


def written(made: Mapping[str, object]) -> str:
    """The table as JSON, the factors of one kind of traveller on one line."""
    text = json.dumps(made, ensure_ascii=False, indent=1)
    lines: list[str] = []
    for line in text.splitlines():  # a list of figures is read across, not down
        if lines and (lines[-1].endswith("[") or (lines[-1].lstrip().startswith('"') and "[" in lines[-1])):
            joined = lines[-1].count("[") > lines[-1].count("]")
            if joined:
                gap = "" if lines[-1].endswith("[") or line.strip().startswith("]") else " "
                lines[-1] += gap + line.strip()
                continue
        lines.append(line)
    return "\n".join(lines) + "\n"


def main(path: str, what: str, target: str = str(TARGET)) -> None:
    """Writes the table, or prints the error of one that is fitted to the year before the last."""
    counts = counts_of(Path(path))
    if what != "--error":
        Path(target).write_text(written(table(counts, what)), "utf-8")
        return
    last = max(max(each) for each in counts.values())
    until = last - YEAR * A_DAY
    fitted = factors(counts, until - (YEAR - 1) * A_DAY, until)
    for name, known in (("no factor", {}), ("factors of the year before", fitted)):
        found = errors(counts, known, until + A_DAY, last)
        print(
            f"{name}: {len(found)} days, {until + A_DAY} to {last}, "
            f"median {median(found):.1%}, 90th percentile {quantiles(found, n=10)[-1]:.1%}"
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
