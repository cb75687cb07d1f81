"""Zones as people write them, by the country of their city; zones of another country; and the small hours."""

import pytest
from edited import HEAD, mended, names, read
from every import every
from small_trips import worked_out

from delegate.clock import is_zone_of


def town(country: str, zone: str) -> str:
    cities = f'cities:\n  Tea Town: {{country: {country}, zone: {zone}, at: "22.8200, 113.6700"}}\n'
    return f"{HEAD}{cities}days:\n  2026-12-01:\n    - meeting: Prices\n      venue: Tea Town\n"


@every(
    ("country", "typed", "written"),
    [
        ("HK", "HKT", "Asia/Hong_Kong"),
        ("JP", "JST", "Asia/Tokyo"),
        ("CN", "CST", "Asia/Shanghai"),
        ("US", "CST", "America/Chicago"),
        ("CN", "GMT+8", "Asia/Shanghai"),
        ("SG", "UTC+08:00", "Asia/Singapore"),
        ("KR", "+9", "Asia/Seoul"),
        ("CN", "北京時間", "Asia/Shanghai"),
        ("CN", "Asia/Beijing", "Asia/Shanghai"),
        ("HK", "Hong Kong", "Asia/Hong_Kong"),
        ("CN", "Shanghai", "Asia/Shanghai"),
        ("US", "new york", "America/New_York"),
        ("CN", "China Standard Time", "Asia/Shanghai"),
        ("CH", "Europe/Geneva", "Europe/Zurich"),
    ],
)
def test_a_zone_as_people_write_it_is_that_of_the_country(country: str, typed: str, written: str) -> None:
    text = town(country, typed)

    assert names(text) == ["unknown-zone"]
    assert mended(text) == text.replace(typed, written)


def test_a_zone_that_may_be_of_several_countries_is_asked_about() -> None:
    (finding,) = read(town("MX", "CST")).findings

    assert finding.help.startswith("write the zone of the country, such as Asia/Shanghai")


@every(
    ("zone", "country", "its"),
    [
        ("Etc/GMT+8", "CN", False),
        ("America/New_York", "JP", False),
        ("Asia/Singapore", "MY", False),
        ("Asia/Urumqi", "CN", True),
        ("PRC", "CN", True),
        ("Asia/Calcutta", "IN", True),
        ("Asia/Hong_Kong", "AA", True),
    ],
)
def test_a_zone_is_of_a_country_under_any_of_its_names(zone: str, country: str, its: bool) -> None:
    assert is_zone_of(zone, country) is its
    said = [each.name for each in worked_out(town(country, zone)).findings]
    assert ("impossible-zone" in said) is not its


@every(
    ("zone", "country", "remedy"),
    [
        ("Indian/Reunion", "FR", "write `Europe/Paris`; or `country: RE`, whose zone Indian/Reunion is"),
        ("Atlantic/Faroe", "DK", "write `Europe/Copenhagen`; or `country: FO`, whose zone Atlantic/Faroe is"),
        ("Etc/GMT-1", "FR", "write `Europe/Paris`"),
    ],
)
def test_a_zone_of_another_country_is_answered_by_either(zone: str, country: str, remedy: str) -> None:
    found = worked_out(town(country, zone)).findings
    assert [each.help for each in found if each.name == "impossible-zone"] == [remedy]
    code = remedy.partition("country: ")[2][:2]
    assert not code or "impossible-zone" not in [each.name for each in worked_out(town(code, zone)).findings]


@pytest.mark.parametrize(
    ("evening", "small", "said"),
    [
        ("23:00-23:45", "00:15-00:45", "write it under 2026-12-02, the date that begins at midnight"),
        ("18:00", "05:59", "write it under 2026-12-02, the date that begins at midnight"),
        ("17:00", "00:15", "move it above “Farewell”, or correct one of the two times"),
        ("23:00", "09:00", "move it above “Farewell”, or correct one of the two times"),
    ],
)
def test_a_line_of_the_small_hours_below_the_evening_belongs_to_the_next_date(
    evening: str, small: str, said: str
) -> None:
    text = HEAD + (
        f"days:\n  2026-12-01:\n    - reception: Farewell\n      time: {evening}\n      venue: Hong Kong\n"
        f"    - meeting: Last words\n      time: {small}\n      venue: Hong Kong\n"
    )
    found = worked_out(text).findings

    assert [each.help for each in found if each.name == "out-of-order"] == [said]
