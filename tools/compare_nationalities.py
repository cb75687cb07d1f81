"""Compares who needs a visa, by the shipped rules, with a public index of visa rules, nationality by nationality.

    python tools/compare_nationalities.py INDEX.csv [--on 2026-02-17] [--list]

The index has the columns `passport,HK,MO,CN`: days or `visa free`, `visa on arrival`, or anything else for a visa that
is needed before the journey. Only the class is compared, since the days of such an index are often wrong. Where both
agree the cell stands; where they differ somebody looked it up, and it is in `LOOKED_UP` with what was found; all other
cells are not known here, so that nobody is admitted or refused by them. A difference that nobody looked up ends with
exit 1.
"""

import argparse
import csv
import datetime as dt
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from delegate.borders.crossings import shipped

SIDES = ("HK", "MO", "CN")
LOOKED_UP = {  # where the shipped rules stand against the index, and why they do
    ("CA", "CN"): "30 days from 17 February 2026, the Foreign Ministry; the index is of that day and lags",
    ("GB", "CN"): "30 days from 17 February 2026, the Foreign Ministry; the index is of that day and lags",
    ("HK", "CN"): "the index means residents; they enter on the home return permit and not on the passport",
    ("MO", "CN"): "the index means residents; they enter on the home return permit and not on the passport",
    ("TW", "CN"): "the index means residents; they enter on the permit for residents of Taiwan",
    ("IN", "HK"): "14 days after a registration before arrival, which the index calls a visa",
}


class Cell(NamedTuple):
    """One nationality at one side: the class by the rules and by the index, and what that comes to."""

    nationality: str
    side: str
    ours: str
    theirs: str
    result: str


def ours(nationality: str, side: str, date: dt.date) -> str:
    """`free`, `visa` or `not known`, of an ordinary passport on that date; rules for transit apart."""
    found = set()
    for rule in shipped().admissions(side):
        ordinary = "ordinary" in (rule.passport_types or ("ordinary",))
        running = (rule.start or date) <= date <= (rule.until or date)
        meant = ordinary and running and nationality in (rule.nationality or (nationality,))
        if rule.paper == "passport" and meant and not rule.onward and not rule.home:
            found.add("visa" if rule.refused else "free")
    return "free" if "free" in found else "visa" if found else "not known"


def theirs(cell: str) -> str:
    """The class of a cell of the index."""
    if cell.isdigit() or cell == "visa free":
        return "free"
    return "on arrival" if cell == "visa on arrival" else "visa"


def cells(path: str, date: dt.date) -> Iterator[Cell]:
    """Every cell but those of a side's own passport."""
    with Path(path).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for side in SIDES:
                if row["passport"] != side:
                    yield _cell(row["passport"], side, ours(row["passport"], side, date), theirs(row[side]))


def _cell(nationality: str, side: str, rules: str, index: str) -> Cell:
    if rules == "not known":
        result = "marked"
    elif rules == index:
        result = "agree"
    else:
        result = "looked up" if (nationality, side) in LOOKED_UP else "OPEN"
    return Cell(nationality, side, rules, index, result)


def main() -> int:
    """Prints the counts of each side and the cells that differ; 1 where nobody looked one up."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("index")
    parser.add_argument("--on", type=dt.date.fromisoformat, default=dt.date(2026, 2, 17))
    parser.add_argument("--list", action="store_true", help="every cell that does not simply agree")
    options = parser.parse_args()
    found = tuple(cells(options.index, options.on))
    for side in SIDES:
        here = [each for each in found if each.side == side]
        counts = {
            result: sum(each.result == result for each in here) for result in ("agree", "looked up", "marked", "OPEN")
        }
        print(f"{side}: {len(here)} cells; " + ", ".join(f"{result} {count}" for result, count in counts.items()))
        for index in ("free", "on arrival", "visa"):
            marked = [each.nationality for each in here if each.result == "marked" and each.theirs == index]
            if marked and options.list:
                print(f"  marked, {index} by the index: {' '.join(marked)}")
        for each in here:
            if each.result == "OPEN" or (each.result == "looked up" and options.list):
                why = LOOKED_UP.get((each.nationality, side), "nobody looked it up")
                print(f"  {each.nationality}: {each.ours} here, {each.theirs} in the index; {why}")
    return int(any(each.result == "OPEN" for each in found))


if __name__ == "__main__":
    sys.exit(main())
