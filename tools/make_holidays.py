"""Writes `holidays/` anew from the packages `holidays` and `chinesecalendar`; read the difference before it is kept.

    python tools/make_holidays.py 2026-11-23

The date is the day on which it was run, and stands in the files. The packages take 100 ms to import, a file a tenth
of a millisecond to open.
"""

import datetime as dt
import json
import re
import sys
from collections.abc import Mapping
from importlib.metadata import version
from pathlib import Path
from typing import Any

import holidays
from chinese_calendar import constants

FIRST, LAST = 2023, 2027
TARGET = Path(__file__).parent.parent / "delegate/data/holidays"
# By the names that `chinesecalendar` uses: what it does not say at all, and where it cuts a name short.
TRADITIONAL = {
    "New Year's Day": "元旦",
    "Spring Festival": "春節",
    "Tomb-sweeping Day": "清明節",
    "Labour Day": "勞動節",
    "Dragon Boat Festival": "端午節",
    "National Day": "國慶節",
    "Mid-autumn Festival": "中秋節",
}
SIMPLIFIED = {"清明": "清明节", "端午": "端午节", "中秋": "中秋节"}


def region(code: str, categories: tuple[str, ...], tags: Mapping[str, str], about: dict[str, str]) -> dict[str, Any]:
    """The table of Hong Kong or Macau; `tags` are the package's names of our languages."""
    years = range(FIRST, LAST + 1)
    told = {
        language: holidays.country_holidays(code, categories=categories, years=years, language=tag)
        for language, tag in tags.items()
    }
    names: dict[str, dict[str, str]] = {}
    days: dict[str, str] = {}
    afternoons: list[str] = []
    for date in sorted(told["en"]):
        by_language = {language: days_off[date] for language, days_off in told.items()}
        if by_language["en"].endswith(" (Afternoon)"):
            afternoons.append(date.isoformat())
        plain = {each: text.replace(" (Afternoon)", "").replace("（下午）", "") for each, text in by_language.items()}
        name = plain.pop("en")
        names[name], days[date.isoformat()] = plain, name
    return {**about, "from": FIRST, "until": LAST, "names": names, "days": days, "afternoons": afternoons}


def mainland(about: dict[str, str]) -> dict[str, Any]:
    """The table of the Mainland: only years that the State Council has announced."""

    def since_first(table: Mapping[dt.date, str]) -> dict[str, str]:
        return {date.isoformat(): name for date, name in sorted(table.items()) if date.year >= FIRST}

    names = {}
    for each in constants.Holiday:
        if each.value in TRADITIONAL:
            simplified = SIMPLIFIED.get(each.chinese, each.chinese)
            names[each.value] = {"zh-Hant": TRADITIONAL[each.value], "zh-Hans": simplified}
    days, working = since_first(constants.holidays), since_first(constants.workdays)
    until = int(max(days)[:4])
    return {**about, "from": FIRST, "until": until, "names": names, "days": days, "working": working}


def main(checked: str) -> None:
    """Write a file for each side."""
    package = f"holidays {version('holidays')}"
    more = "later versions of delegate will know more"
    sides = {
        "HK": region(
            "HK",
            ("optional",),
            {"en": "en_HK", "zh-Hant": "zh_HK", "zh-Hans": "zh_CN"},
            {
                "about": "The general holidays of Hong Kong: 17 a year, besides every Sunday.",
                "of": "Hong Kong",
                "source": f"{package} (there under `optional`)",
                "checked": checked,
                "after": more,
            },
        ),
        "MO": region(
            "MO",
            ("public", "government"),
            {"en": "en_MO", "zh-Hant": "zh_MO", "zh-Hans": "zh_CN"},
            {
                "about": "The public and government days of Macau; on `afternoons` only the afternoon is free.",
                "of": "Macau",
                "source": package,
                "checked": checked,
                "after": more,
            },
        ),
        "CN": mainland(
            {
                "about": "Days off on the Mainland, as the State Council set them, and the weekends worked in return.",
                "of": "the Mainland",
                "source": f"chinesecalendar {version('chinesecalendar')}",
                "checked": checked,
                "after": f"the State Council announces them late in the year before; {more}",
            }
        ),
    }
    for side, table in sides.items():
        text = json.dumps(table, ensure_ascii=False, indent=1)
        text = re.sub(r"\{\s+(\"zh-Hant\".*)\s+(\"zh-Hans\".*)\s+\}", r"{\1 \2}", text)
        TARGET.joinpath(f"{side}.json").write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
