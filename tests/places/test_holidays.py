"""Public holidays come from tables that agree with two packages, and what is not known is said."""

import datetime as dt
from collections.abc import Iterator

import chinese_calendar
import holidays as package
import pytest
from every import every

from delegate.places.holidays import Holiday, HolidaysUnknown, holiday, made_up
from delegate.places.shipped import load

SIDES = {side: load(f"holidays/{side}.json") for side in ("HK", "MO", "CN")}


def dates(first: int, last: int) -> Iterator[dt.date]:
    day = dt.date(first, 1, 1)
    while day.year <= last:
        yield day
        day += dt.timedelta(days=1)


def day_off(side: str, date: dt.date) -> Holiday | None:
    found = holiday(side, date)
    assert not isinstance(found, HolidaysUnknown)
    return found


# --- the tables and the packages --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("side", "categories", "language"), [("HK", ("optional",), "en_HK"), ("MO", ("public", "government"), "en_MO")]
)
def test_hong_kong_and_macau_agree_with_the_package_on_every_day(
    side: str, categories: tuple[str, ...], language: str
) -> None:
    told = package.country_holidays(side, categories=categories, years=range(2023, 2028), language=language)

    ours = {date: found for date in dates(2023, 2027) if (found := day_off(side, date))}

    assert {date: f"{each.name}{' (Afternoon)' if each.afternoon else ''}" for date, each in ours.items()} == dict(told)


def test_hong_kong_has_seventeen_general_holidays_a_year() -> None:
    counts = {year: sum(1 for date in dates(year, year) if holiday("HK", date)) for year in range(2023, 2028)}

    assert counts == dict.fromkeys(range(2023, 2028), 17)


def test_the_mainland_agrees_with_chinesecalendar_on_every_day() -> None:
    expected = {date: chinese_calendar.get_holiday_detail(date) for date in dates(2023, 2026)}

    for date, (is_off, name) in expected.items():
        found, made = day_off("CN", date), made_up("CN", date)
        assert (str(found.name) if found else None) == (name if is_off else None), date
        # `chinesecalendar` names the holiday of a weekend that is worked, too, and calls an ordinary weekend off.
        assert (str(made) if made else None) == (None if is_off else name), date


def test_the_mainland_has_the_working_days_of_the_other_package_too() -> None:
    told = package.country_holidays("CN", years=range(2023, 2027))

    for date in dates(2023, 2026):
        works = made_up("CN", date) is not None or (date.weekday() < 5 and holiday("CN", date) is None)
        assert works == told.is_working_day(date), date


@pytest.mark.parametrize("side", SIDES)
def test_every_name_is_used_and_stands_in_three_languages(side: str) -> None:
    table = SIDES[side]
    used = {*table["days"].values(), *table.get("working", {}).values()}

    assert used == set(table["names"])
    assert all(list(names) == ["zh-Hant", "zh-Hans"] and all(names.values()) for names in table["names"].values())
    assert table["source"]
    assert dt.date.fromisoformat(table["checked"]) >= dt.date(2026, 11, 23)


# --- what a date is ---------------------------------------------------------------------------------------------------


@every(
    ("side", "date", "name"),
    [
        ("HK", "2026-04-07", "The day following Easter Monday"),
        ("HK", "2023-02-24", None),
        ("HK", "2026-07-05", None),  # an ordinary Sunday
        ("CN", "2026-10-05", "National Day"),
        ("CN", "2026-02-14", None),
        ("MO", "2026-12-20", "Macao S.A.R. Establishment Day"),
        ("AT", "2026-05-14", "Ascension Day"),
        ("AT", "2026-05-12", None),
        ("JP", "2026-09-22", "National Holiday"),
    ],
)
def test_the_holiday_of_a_date(side: str, date: str, name: str | None) -> None:
    found = day_off(side, dt.date.fromisoformat(date))

    assert (str(found.name) if found else None) == name


def test_the_eve_of_the_lunar_new_year_is_half_a_day_in_macau() -> None:
    found = day_off("MO", dt.date(2026, 2, 16))

    assert found is not None
    assert found.afternoon
    assert found.name.in_language("zh-Hant") == "農曆除夕"


@pytest.mark.parametrize(("side", "year"), [("CN", 2027), ("HK", 2028), ("MO", 2028), ("XX", 2026)])
def test_what_no_table_reaches_is_not_known(side: str, year: int) -> None:
    assert {isinstance(holiday(side, date), HolidaysUnknown) for date in dates(year, year)} == {True}


def test_a_weekend_of_a_year_not_announced_may_be_worked() -> None:
    assert isinstance(made_up("CN", dt.date(2027, 2, 13)), HolidaysUnknown)
    assert made_up("CN", dt.date(2027, 2, 12)) is None
    assert made_up("HK", dt.date(2026, 2, 14)) is None


@pytest.mark.parametrize("side", ["HK", "CN", "EE"])
def test_nothing_is_looked_up_before_2023(side: str) -> None:
    assert holiday(side, dt.date(2022, 1, 1)) is None
    assert made_up(side, dt.date(2022, 1, 29)) is None
