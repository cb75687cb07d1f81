"""Measures how far the shipped stations lie from a list of points that somebody else has made.

    python tools/compare_stations.py main-line-stations.csv
    python tools/compare_stations.py main-line-stations.csv --over 300   # exit code 1 where one lies farther off

The list has a name in simplified Chinese without the word for station, a latitude and a longitude to a row, and a head:
`station_zh_hans,lat,lon`. A list from OpenStreetMap has a licence (ODbL) under which nothing of it is copied here: it
judges the shipped points, which come from elsewhere.
"""

import argparse
import csv
import json
from pathlib import Path
from statistics import median

from delegate.travel.distance import km
from delegate.values import Point

HUBS = Path(__file__).parent.parent / "delegate/data/hubs.json"
STATION = "站"


def shipped() -> dict[str, tuple[str, Point]]:
    """The id and the point of each shipped station, by its name in simplified Chinese."""
    rows = json.loads(HUBS.read_text("utf-8"))["rows"]
    stations = (row for row in rows if row["kind"] == "station" and "zh-Hans" in row["names"])
    return {row["names"]["zh-Hans"].removesuffix(STATION): (row["id"], Point(*row["at"])) for row in stations}


def metres_off(listed: Path) -> list[tuple[int, str]]:
    """Metres between the shipped point and the listed one of each station that both have, the farthest first."""
    known = shipped()
    found = []
    with listed.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["station_zh_hans"] in known:
                id_, point = known[row["station_zh_hans"]]
                found.append((round(1000 * km(point, Point(float(row["lat"]), float(row["lon"])))), id_))
    return sorted(found, reverse=True)


def main() -> int:
    """Print a line for each station, then how many there are, the median and the farthest."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("listed", type=Path)
    parser.add_argument("--over", type=int, default=300, metavar="METRES")
    given = parser.parse_args()
    found = metres_off(given.listed)
    for metres, id_ in found:
        print(f"{metres:7,} m  {id_}")
    far = [metres for metres, _ in found if metres > given.over]
    print(f"{len(found)} stations, median {median(m for m, _ in found):.0f} m, farthest {found[0][0]:,} m, ", end="")
    print(f"{len(far)} beyond {given.over} m")
    return 1 if far else 0


if __name__ == "__main__":
    raise SystemExit(main())
