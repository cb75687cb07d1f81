"""The shipped rules of entry: who is admitted where, when and for how long, in transit too."""

from collections.abc import Iterator

import pytest
from admission_rules import RULES, in_force, state
from every import every

from delegate.borders.crossings import shipped
from delegate.clock import DAY
from delegate.model import Admission

pytestmark = pytest.mark.slow
NOBODY = "nobody"  # no rule in force speaks of it
HOME = "home"
OPEN = "no figure"  # admitted, for a stay that no rule knows
EUROPEAN_UNION = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK"
VISA_FREE = """AD AR AT AU BE BG BH BR CH CL CY DE DK EE ES FI FR GR HR HU IE IS IT JP KR KW LI LU LV MC ME MK MT NL NO
NZ OM PE PL PT RO SA SI SK UY"""


def longest(rules: Iterator[Admission]) -> str | int:
    """Days of the longest stay, or one of the words above."""
    found = list(rules)
    if not found:
        return NOBODY
    if any(rule.home for rule in found):
        return HOME
    return max((rule.stay.low // DAY for rule in found if rule.stay), default=OPEN)


@every(
    ("paper", "into", "date", "of", "stay"),
    [
        ("two-way-permit", "HK", "2023-02-24", "business", 7),
        ("two-way-permit", "HK", "2024-05-05", "business", 7),
        ("two-way-permit", "HK", "2024-05-06", "business", 14),
        ("two-way-permit", "MO", "2024-05-05", "business", 7),
        ("two-way-permit", "MO", "2026-11-20", "business", 14),
        ("two-way-permit", "HK", "2023-02-19", "talent", NOBODY),
        ("two-way-permit", "HK", "2023-02-20", "talent", 30),
        ("two-way-permit", "HK", "2026-11-20", "other", 14),
        ("two-way-permit", "HK", "2026-11-20", "individual-visit", 7),
        ("two-way-permit", "MO", "2026-11-20", "group", 7),
        ("two-way-permit", "HK", "2026-11-20", "family", OPEN),
        ("two-way-permit", "HK", "2026-11-20", "exhibition", NOBODY),
        ("two-way-permit", "MO", "2024-05-05", "exhibition", NOBODY),
        ("two-way-permit", "MO", "2024-05-06", "exhibition", OPEN),
        ("two-way-permit", "MO", "2024-12-31", "hengqin", NOBODY),
        ("two-way-permit", "MO", "2025-01-01", "zhuhai", 7),
        ("two-way-permit", "CN", "2023-02-24", "business", HOME),
        ("official-permit", "HK", "2023-02-24", "", OPEN),
        ("official-permit", "MO", "2023-02-24", "", OPEN),
        ("official-permit", "CN", "2023-02-24", "", HOME),
        ("passport", "CN", "2026-11-20", "CN", HOME),
        ("passport", "HK", "2026-11-20", "HK", HOME),
        ("passport", "CN", "2026-11-20", "HK", NOBODY),
        ("hk-identity-card", "HK", "2026-11-20", "", HOME),
        ("hk-identity-card", "MO", "2026-11-20", "", 365),
        ("hk-identity-card", "CN", "2026-11-20", "", NOBODY),
        ("macau-identity-card", "HK", "2026-11-20", "", 180),
        ("macau-identity-card", "MO", "2026-11-20", "", HOME),
        ("home-return-permit", "CN", "2023-02-24", "", OPEN),
        ("home-return-permit", "HK", "2023-02-24", "", HOME),
        ("home-return-permit", "MO", "2023-02-24", "", 30),
        ("non-chinese-travel-permit", "CN", "2024-07-09", "", NOBODY),
        ("non-chinese-travel-permit", "CN", "2024-07-10", "", 90),
        ("visa", "CN", "2023-02-24", "", OPEN),
        ("passport", "CN", "2025-07-15", "AZ", NOBODY),
        ("passport", "CN", "2025-07-16", "AZ", 30),
        ("passport", "CN", "2024-05-27", "GE", NOBODY),
        ("passport", "CN", "2024-05-28", "GE", 30),
        ("passport", "CN", "2024-12-28", "SB", 30),
        ("passport", "CN", "2025-04-02", "WS", 30),
        ("passport", "CN", "2024-05-20", "AM", 90),
        ("passport", "CN", "2024-05-21", "AM", 30),
        ("passport", "CN", "2026-11-20", "MN", NOBODY),
        ("passport", "HK", "2019-04-09", "BY", 14),
        ("passport", "HK", "2019-04-10", "BY", 30),
        ("passport", "HK", "2024-09-29", "GE", NOBODY),
        ("passport", "HK", "2024-09-30", "GE", 30),
        ("passport", "HK", "2026-11-20", "KZ", 14),
        ("passport", "HK", "2026-11-20", "PA", 30),
        ("passport", "HK", "2024-01-29", "SZ", 90),
        ("passport", "HK", "2026-11-20", "SZ", NOBODY),
        ("passport", "MO", "2024-10-23", "KZ", NOBODY),
        ("passport", "MO", "2024-10-24", "KZ", 14),
        ("taiwan-permit", "CN", "2026-11-20", "", OPEN),
        ("taiwan-permit", "HK", "2011-08-31", "", NOBODY),
        ("taiwan-permit", "HK", "2026-11-20", "", 30),
        ("taiwan-permit", "MO", "2017-04-09", "", NOBODY),
        ("taiwan-permit", "MO", "2026-11-20", "", 30),
        ("apec-card", "CN", "2026-11-20", "AU", 60),
        ("apec-card", "HK", "2026-11-20", "AU", 60),
        ("apec-card", "CN", "2026-11-20", "IN", NOBODY),
        ("apec-card", "MO", "2026-11-20", "AU", NOBODY),
        ("tour-group-list", "CN", "2026-11-20", "", 6),
        ("passport", "CN", "2023-11-30", "FR", NOBODY),
        ("passport", "CN", "2023-12-01", "FR", 15),
        ("passport", "CN", "2024-11-29", "FR", 15),
        ("passport", "CN", "2024-11-30", "FR", 30),
        ("passport", "CN", "2024-11-07", "KR", NOBODY),
        ("passport", "CN", "2024-11-08", "KR", 15),
        ("passport", "CN", "2024-11-29", "JP", NOBODY),
        ("passport", "CN", "2024-11-30", "JP", 30),
        ("passport", "CN", "2025-11-09", "SE", NOBODY),
        ("passport", "CN", "2025-11-10", "SE", 30),
        ("passport", "CN", "2023-02-24", "GB", NOBODY),
        ("passport", "CN", "2026-02-16", "GB", NOBODY),
        ("passport", "CN", "2026-02-17", "GB", 30),
        ("passport", "CN", "2026-02-17", "CA", 30),
        ("passport", "CN", "2026-11-20", "US", NOBODY),
        ("passport", "CN", "2026-11-20", "MY", 30),
        ("passport", "CN", "2027-06-01", "MY", 30),
        ("passport", "CN", "2024-02-08", "SG", 15),
        ("passport", "CN", "2024-02-09", "SG", 30),
        ("passport", "HK", "2023-02-24", "GB", 180),
        ("passport", "HK", "2026-11-20", "US", 90),
        ("passport", "HK", "2026-11-20", "NO", 90),
        ("passport", "HK", "2026-11-20", "ZA", 30),
        ("passport", "HK", "2026-11-20", "IN", 14),
        ("passport", "HK", "2023-02-24", "RU", 14),
        ("passport", "MO", "2026-11-20", "GB", 180),
        ("passport", "MO", "2026-11-20", "RU", 30),
        ("passport", "MO", "2026-11-20", "BN", 14),
        ("passport", "MO", "2025-07-15", "SA", NOBODY),
        ("passport", "MO", "2025-07-16", "SA", 30),
    ],
)
def test_a_paper_admits_for_so_many_days(paper: str, into: str, date: str, of: str, stay: str | int) -> None:
    assert longest(in_force(paper, into, date, of)) == stay


@every("nationality", EUROPEAN_UNION.split())
def test_whoever_is_of_the_european_union_has_90_days_in_hong_kong_and_macau(nationality: str) -> None:
    assert longest(in_force("passport", "HK", "2026-11-20", nationality)) == 90
    assert longest(in_force("passport", "MO", "2026-11-20", nationality, at="gongbei")) == 90


@every("nationality", [*VISA_FREE.split(), "SE", "GB", "CA"])
def test_the_visa_free_list_ends_with_2026_and_nobody_is_admitted_by_it_after(nationality: str) -> None:
    assert longest(in_force("passport", "CN", "2026-12-31", nationality)) == 30
    assert longest(in_force("passport", "CN", "2027-01-01", nationality)) == NOBODY


def test_the_list_of_november_2025_has_45_countries() -> None:
    assert len(set(VISA_FREE.split())) == 45


def test_russians_are_admitted_without_a_visa_for_one_year() -> None:
    ends = {day: longest(in_force("passport", "CN", day, "RU")) for day in ("2025-09-14", "2026-09-14", "2026-09-15")}

    assert ends == {"2025-09-14": NOBODY, "2026-09-14": 30, "2026-09-15": NOBODY}


def test_macau_wants_a_passport_valid_for_90_days_beyond_the_stay() -> None:
    wanted = {rule.beyond for rule in RULES if rule.into == "MO" and rule.paper == "passport" and rule.stay}

    assert {length.low // DAY for length in wanted if length} == {90}
    assert None not in wanted


# --- in transit -------------------------------------------------------------------------------------------------------


@every(
    ("nationality", "date", "port", "stay"),
    [
        ("US", "2024-12-16", "shenzhen-airport", NOBODY),
        ("US", "2024-12-17", "shenzhen-airport", 10),
        ("US", "2026-11-20", "shekou-immigration", 10),
        ("US", "2026-11-20", "lo-wu", NOBODY),
        ("US", "2026-11-20", "gongbei", NOBODY),
        ("US", "2025-11-04", "west-kowloon", NOBODY),
        ("US", "2025-11-05", "west-kowloon", 10),
        ("US", "2025-11-05", "hengqin", 10),
        ("ID", "2025-06-11", "guangzhou-airport", NOBODY),
        ("ID", "2025-06-12", "guangzhou-airport", 10),
        ("ID", "2025-11-05", "hzmb-hk-zhuhai", 10),
        ("IN", "2026-11-20", "shenzhen-airport", NOBODY),
    ],
)
def test_transit_admits_for_ten_days_at_its_ports(nationality: str, date: str, port: str, stay: str | int) -> None:
    assert longest(in_force("passport", "CN", date, nationality, at=port, onward=True)) == stay


def test_transit_is_for_54_countries_and_indonesia() -> None:
    transit = [rule for rule in RULES if rule.onward and rule.nationality != ("CN",)]

    assert {len(rule.nationality or ()) for rule in transit} == {54, 1}
    assert len({each for rule in transit for each in rule.nationality or ()}) == 55
    assert all(rule.into == "CN" and rule.only_at for rule in transit)


@pytest.mark.parametrize("into", ["CN", "MO"])
def test_qingmao_takes_no_passport(into: str) -> None:
    papers = {rule.paper for rule in shipped().admissions(into) if "qingmao" not in (rule.never_at or ())}
    elsewhere = {rule.paper for rule in RULES if rule.only_at and "qingmao" not in rule.only_at}

    assert papers & {"passport", "visa"} <= elsewhere
    assert {"two-way-permit", "home-return-permit"} <= papers


# --- not known is never no --------------------------------------------------------------------------------------------


def test_whose_waiver_was_withdrawn_is_admitted_until_then_and_refused_from_then_on() -> None:
    assert state("SZ", "HK", date="2024-01-29") == "admitted"
    assert state("SZ", "HK", date="2024-01-30") == "missing"
