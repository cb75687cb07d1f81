"""What is said where two lines give one service on one date two departures, arrivals or ends."""

import pytest
from every import every
from programme import really_planned

from delegate.checking import examine
from delegate.checks import every_check

CHECKS = [each for each in every_check() if each.name == "service-told-twice"]


def said(one: str, other: str, *, date: str = "2026-05-12") -> list[str]:
    """What is said of two lines, for two people."""
    days = f"days:\n  2026-05-12:\n    - {{{one}, who: ann}}\n"
    days += f"    - {{{other}, who: ben}}\n" if date == "2026-05-12" else f"  {date}:\n    - {{{other}, who: ben}}\n"
    return [each.message for each in examine(really_planned(days), CHECKS)]


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ("time: 16:10-19:50, from: PEK, to: HKG", "leaves at 16:10"),
        ("time: 16:00-19:40, from: PEK, to: HKG", "arrives at 19:40"),
        ("time: 16:00-19:50, from: PKX, to: HKG", "leaves from Beijing Daxing International Airport"),
        ("time: 15:00-19:50, from: PKX, to: HKG", "leaves from Beijing Daxing International Airport"),
        ("time: 16:00-19:50, from: PEK, to: SZX", "ends at Shenzhen Bao'an International Airport"),
    ],
)
@pytest.mark.parametrize("number", ["CX 347", "cx347", "CX-0347"])
def test_a_number_on_one_date_is_one_service(other: str, words: str, number: str) -> None:
    found = said("flight: CX 347, time: 16:00-19:50, from: PEK, to: HKG", f"flight: {number}, {other}")
    assert len(found) == 1
    assert words in found[0]


@every(
    "other",
    [
        "flight: TG 638, time: 16:00-19:50, from: SIN, to: HKG",
        "flight: TG 638, time: 11:00-14:45, from: BKK, to: HKG",
        "flight: TG 638, time: 11:00, from: BKK, to: HKG",
        "flight: TG 638, time: 08:00-09:25, from: SIN, to: BKK",
        "flight: TG 639, time: 09:00-10:00, from: SIN, to: BKK",
    ],
)
def test_a_service_may_call_at_several_places(other: str) -> None:
    found = said("flight: TG 638, time: 08:00-09:25, from: SIN, to: BKK", other)
    assert bool(found) == ("16:00" in other)


def test_on_another_date_it_is_another_service() -> None:
    one = "flight: CX 347, time: 16:00-19:50, from: PEK, to: HKG"
    assert said(one, one.replace("16:00", "16:10"), date="2026-05-13") == []


@pytest.mark.parametrize("title", ["Charter", "To the city", "Delegation flight 2"])
def test_a_title_that_is_no_number_names_no_one_service(title: str) -> None:
    one = f"flight: {title}, time: 16:00-19:50, from: PEK, to: HKG"
    assert said(one, one.replace("16:00", "17:00")) == []


def test_a_train_that_stops_on_its_way_has_a_line_for_each_station() -> None:
    one = "train: G 80, time: 10:00-10:40, from: guangzhou-south-station, to: west-kowloon-station"
    assert said(one, "train: G 80, time: 10:20-10:40, from: shenzhen-north-station, to: west-kowloon-station") == []
    assert said(one, "train: G 80, time: 10:00-10:40, from: shenzhen-north-station, to: west-kowloon-station") != []
