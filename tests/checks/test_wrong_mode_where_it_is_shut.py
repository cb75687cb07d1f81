"""A written crossing that takes other modes than that of a way, and is closed on that date, is told with both."""

from small_trips import dated, found, head

GATE = (
    'crossings: {gate: {name: Gate, sides: {HK: "22.5491, 114.2233", CN: "22.5510, 114.2235"}, modes: [car, coach], '
    'hours: "Mo-Su 07:00-20:00"%s}}\n'
)
REBUILT = ", changes: [{from: 2026-01-01, until: 2026-12-31, closed: being rebuilt, source: the office}]"


def told(more: str) -> list[str]:
    text = head("Ann Ben", "hk sz", more=GATE % more) + dated(
        "2026-05-12:",
        '{meeting: M, time: "09:00-10:00", venue: hk}',
        "{walk: Over, via: [gate], to: sz}",
        '{meeting: N, time: "19:00-20:00", venue: sz}',
    )
    return [each.message for each in found(text, "wrong-crossing")]


def test_that_it_is_closed_on_that_date_is_said_with_its_reason() -> None:
    assert told(REBUILT) == [
        "Gate takes car, coach, and this leg is by walk; it is closed on 2026-05-12 as well: being rebuilt"
    ]


def test_of_one_that_is_open_that_day_the_modes_alone_are_told() -> None:
    assert told("") == ["Gate takes car, coach, and this leg is by walk"]
