"""A service that takes a day more than it needs has an end with the wrong date."""

import pytest
from small_trips import dated, found, head

from delegate.diagnostics import Finding


def asked(service: str) -> list[Finding]:
    west = '  west: {name: West Harbour, city: Helsinki, at: "60.1500, 24.9170"}\n'
    text = head("A", "hk", places=west) + dated("2026-06-09:", service)
    return found(text, "impossible-leg")


def told(service: str) -> list[tuple[str, str]]:
    return [(each.severity.word, each.message.split(" for ")[0]) for each in asked(service)]


@pytest.mark.parametrize(
    ("service", "said"),
    [
        ('{flight: CX 870, time: "00:05-20:35", from: HKG, to: SFO}', "35 h 30 min by flight"),
        ('{flight: CX 500, time: "09:00-14:00+1", from: HKG, to: NRT}', "28 h by flight"),
        ('{ferry: Star, time: "13:30-15:30+1", from: tallinn-old-port, to: west}', "26 h by ferry"),
        (
            '{train: G 1, time: "09:00-10:00+1", from: west-kowloon-station, to: shenzhen-north-station}',
            "25 h by train",
        ),
    ],
)
def test_a_service_that_could_do_it_in_a_day_less_is_a_warning(service: str, said: str) -> None:
    assert told(service) == [("warning", said)]


@pytest.mark.parametrize(
    "service",
    [
        '{flight: CX 870, time: "00:05-20:35-1", from: HKG, to: SFO}',
        '{flight: CX 840, time: "16:30-20:15", from: HKG, to: JFK}',
        '{train: Z 99, time: "14:00-10:30+1", from: guangzhou-east-station, to: shanghai-station}',
        '{ferry: Overnight, time: "17:00-09:00+1", from: tallinn-old-port, to: west}',
    ],
)
def test_a_long_journey_is_none(service: str) -> None:
    assert told(service) == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ('"00:05-20:35", from: HKG, to: SFO', "write 00:05-20:35-1 if it ends on 2026-06-08, the day before it leaves"),
        ('"09:00-14:00+1", from: HKG, to: NRT', "write 09:00-14:00 if it ends on 2026-06-09"),
        ('"09:00-14:00+2", from: HKG, to: NRT', "write 09:00-14:00+1 if it ends on 2026-06-10"),
        ('"09:00", for: 28h, from: HKG, to: NRT', "check its length: 4 h would do"),
    ],
)
def test_it_is_helped_with_what_to_write_for_a_day_less(written: str, meant: str) -> None:
    (finding,) = asked(f"{{flight: CX 1, time: {written}}}")

    assert str(finding.help).startswith(meant)
