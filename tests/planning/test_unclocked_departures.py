"""What is said of people of whom nobody wrote when they leave, before and behind hours that are not theirs."""

import pytest
from programme import CROSSINGS, PLACES, really_planned
from small_trips import complaints, dated, head

from delegate.checks.travel.late_arrival import late_arrival

HALLS = """\
  hotel: {name: The Hotel, city: Hong Kong, at: "22.2790, 114.1720"}
  lab: {name: The Lab, city: Shenzhen, at: "22.5400, 113.9500"}
  bureau: {name: The Bureau, city: Guangzhou, at: "23.1290, 113.2640"}
"""
TRIP = head("Wen", "mo", base="hotel", places=HALLS)


def told(*lines: str) -> list[str]:
    """The errors and warnings of a day."""
    return complaints(TRIP + dated("2026-05-12:", *lines))


DINNER = '{meal: Dinner, time: "19:00-21:00", venue: lab}'
TWO_COACHES = ("{coach: To the hall, to: shenzhen-bay}", "{coach: Home, from: shenzhen-bay, to: base}")


def test_free_time_until_a_border_shuts_leaves_nobody_a_way_through_its_hall() -> None:
    late = told(DINNER, '{free: Shopping, time: "21:00-23:58"}', *TWO_COACHES)

    assert [("DLG401" in each, "at the earliest" in each) for each in late] == [(True, True)]
    assert told(DINNER, '{free: Shopping, time: "21:00-22:30"}', *TWO_COACHES) == []


@pytest.mark.parametrize("until", ["00:30+1", "03:59+1"])
@pytest.mark.parametrize("home", [TWO_COACHES, ("{coach: Home, via: [shenzhen-bay], to: base}",)])
def test_nobody_who_is_free_past_midnight_waits_for_a_border_to_open_in_the_morning(
    until: str, home: tuple[str, ...]
) -> None:
    late = told(DINNER, f'{{free: Karaoke, time: "21:00-{until}"}}', *home)

    assert [("DLG401" in each, "at the earliest" in each) for each in late] == [(True, True)]


@pytest.mark.parametrize("until", ["04:00+1", "06:00+1"])
def test_who_is_free_until_the_morning_may_wait_for_a_border_to_open(until: str) -> None:
    assert told(DINNER, f'{{free: Karaoke, time: "21:00-{until}"}}', *TWO_COACHES) == []


@pytest.mark.parametrize(
    ("home", "besides"),
    [("{hotel: hotel}", ["DLG320"]), ("{metro: Home, from: lo-wu, to: base}", [])],  # no road leads on from Lo Wu
)
def test_a_line_without_an_end_at_midnight_leaves_nobody_a_way_through_a_hall(home: str, besides: list[str]) -> None:
    walk = "{walk: Through the hall, from: lo-wu, to: lo-wu}"
    late = told('{meal: Dinner, time: "23:58", venue: lab}', walk, home)
    in_time = told('{meal: Dinner, time: "21:58", venue: lab}', walk, home)

    assert [each.partition("[")[2][:6] for each in late] == ["DLG401", *besides]
    assert [each.partition("[")[2][:6] for each in in_time] == besides


@pytest.mark.parametrize(
    ("before", "until", "service", "code"),
    [
        ("hotel", "23:50", "{train: Over, from: west-kowloon-station, to: futian-station}", "DLG307"),
        ("bureau", "22:30", "{train: Home, from: guangzhou-south-station, to: west-kowloon-station}", "DLG307"),
        ("mo", "21:45", "{ferry: Over, from: macau-outer-harbour, to: shekou-cruise-homeport}", "DLG401"),
    ],
)
def test_a_service_without_a_time_behind_free_time_is_asked_whether_it_still_runs(
    before: str, until: str, service: str, code: str
) -> None:
    talks = f'{{meeting: Talks, time: "10:00-11:00", venue: {before}}}'
    late = told(talks, f'{{free: Shopping, time: "17:00-{until}"}}', service)

    assert [code in each for each in late] == [True]
    assert told(talks, '{free: Shopping, time: "12:00-15:00"}', service) == []


def test_a_service_without_a_time_behind_a_line_without_an_end_is_asked_whether_it_still_runs() -> None:
    train = "{train: Home, from: guangzhou-south-station, to: west-kowloon-station}"
    (late,) = told('{meal: Dinner, time: "22:30", venue: bureau}', train)

    assert "DLG307" in late
    assert told('{meal: Dinner, time: "18:30", venue: bureau}', train) == []


WALK = "{walk: Through the hall, from: lo-wu, to: lo-wu}"
EARLY = "{coach: On, from: shenzhen-bay, to: lab}"


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ((WALK, '{train: D1, time: "06:10-07:30", from: shenzhen-station, to: guangzhou-east-station}'), "DLG308"),
        ((TWO_COACHES[0], EARLY, '{visit: The Lab, time: "06:40-12:00", venue: lab}'), "DLG301"),
        ((TWO_COACHES[0], EARLY.replace("On,", 'On, time: "06:35",')), "DLG301"),
        ((EARLY.replace("On,", 'On, time: "06:35",'),), "DLG301"),
    ],
)
def test_a_hall_that_opens_too_late_is_told_where_nobody_wrote_when_the_day_begins(
    lines: tuple[str, ...], code: str
) -> None:
    (late,) = told(*lines)

    assert code in late
    assert told(*(each.replace("06:", "09:").replace("07:30", "11:00") for each in lines)) == []


@pytest.mark.parametrize(
    ("service", "venue"),
    [
        ("{train: Out, from: west-kowloon-station, to: guangzhou-south-station}", "bureau"),
        ("{train: Out, from: shenzhen-north-station, to: guangzhou-south-station}", "bureau"),
    ],
)
def test_the_first_service_of_a_day_is_too_late_for_what_is_earlier(service: str, venue: str) -> None:
    (late,) = told(service, f'{{meeting: Talks, time: "06:00-07:00", venue: {venue}}}')

    assert "DLG301" in late
    assert told(service, f'{{meeting: Talks, time: "10:30-11:00", venue: {venue}}}') == []


def test_people_wait_for_a_port_to_open_where_nobody_wrote_when_the_service_leaves() -> None:
    train = "{train: The first one, from: west-kowloon-station, to: guangzhou-south-station}"
    talks = '{meeting: Talks, time: "10:00-11:00", venue: bureau}'

    assert told('{coach: To the station, time: "06:00", to: west-kowloon-station}', train, talks) == []
    assert told('{meal: Breakfast, time: "05:20-05:50", venue: hotel}', train, talks) == []
    early = told('{coach: To the station, time: "05:00", to: west-kowloon-station}', train, talks)
    assert any("DLG401" in each for each in early)


def test_who_may_have_crossed_on_the_evening_before_is_not_late_for_want_of_time() -> None:
    coach = "{coach: To the airport, to: HKG}"

    assert told(coach, '{flight: CX 1, time: "00:50-05:00", from: HKG, to: BKK}') == []


@pytest.mark.parametrize(
    ("departs", "check_in", "told_as"),
    [
        ("06:31-07:25", 45, ["error"]),
        ("06:45-07:40", 45, ["error"]),
        ("06:35-07:30", 20, ["error"]),
        ("07:00-07:55", 45, ["warning"]),
        ("07:15-08:10", 45, []),
    ],
)
def test_a_port_that_opens_when_the_check_in_has_begun_is_told_and_is_shut_when_half_of_it_is_over(
    departs: str, check_in: int, told_as: list[str]
) -> None:
    train = f'train: G1, time: "{departs}", check-in: {check_in} min'
    found = told(f"{{{train}, from: west-kowloon-station, to: guangzhou-south-station}}")

    assert [each.partition("[DLG401]")[0].split()[-1] for each in found if "06:30" in each] == told_as


def test_who_goes_on_by_a_second_service_without_a_clock_is_reckoned_from_the_first_ones_arrival() -> None:
    plan = really_planned(
        """
    - {train: First, to: Gamma, time: "20:30", for: 45 min}
    - {train: Second, time: evening}
    - {hotel: g, by: "22:00"}
""",
        places=PLACES + CROSSINGS,
    )

    assert list(late_arrival.function(plan)) == []
