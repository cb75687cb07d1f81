"""A border hall that opens when the check-in of a service has begun is told, as people who come late are."""

from every import every
from small_trips import found, head


def told(kind: str, leaves: str, origin: str, destination: str, *, people: int = 8, more: str = "") -> list[str]:
    """What is said of the halls of a service on the morning behind a night, each as its severity and its words."""
    party = "passport: {nationality: FR, expires: 2031-01-01}"
    text = (
        head("Ann", "hk sz mo zh")
        .replace("{name: Ann}", f"{{name: Ann, people: {people}, papers: [{{{party}}}]}}")
        .replace("trip: Small\n", "trip: Small\n" + more)
        + "  2026-05-12:\n    - {hotel: hk}\n  2026-05-13:\n"
        + f'    - {{{kind}, time: "{leaves}", from: {origin}, to: {destination}}}\n'
    )
    return [f"{each.severity.word}: {each.message}" for each in found(text, "closed-crossing")]


TRAIN = "train: G 1"
STATIONS = "west-kowloon-station", "futian-station"
PIERS_OF_HONG_KONG = "china-ferry-terminal", "macau-outer-harbour"


def test_a_hall_that_opens_in_the_check_in_of_a_train_is_a_warning() -> None:
    said = "West Kowloon (high-speed rail) opens at 06:30, 18 min before “G 1” leaves, and its check-in and the control"
    (message,) = told(TRAIN, "06:48-07:02", *STATIONS, people=1)
    assert message.startswith(f"warning: {said} take 20 min")


def test_so_it_is_of_a_boat() -> None:
    (message,) = told("ferry: Boat", "07:20-08:20", *PIERS_OF_HONG_KONG, people=1)
    assert message.startswith("warning: China Ferry Terminal opens at 07:00, 20 min before “Boat” leaves")


def test_where_less_is_left_than_the_counter_and_half_of_the_least_control_it_is_an_error() -> None:
    (message,) = told(TRAIN, "06:40-06:54", *STATIONS, people=20)
    assert message.startswith("error: West Kowloon (high-speed rail) opens at 06:30, 10 min before “G 1” leaves")


def test_the_control_of_many_people_counts_where_it_takes_longer_than_the_check_in() -> None:
    few, many = (told(TRAIN, "06:49-07:03", *STATIONS, people=number) for number in (1, 60))
    assert few[0].endswith("take 20 min")
    assert int(many[0].split()[-2]) > 20


@every(
    ("kind", "leaves", "ends"),
    [(TRAIN, "06:50-07:04", STATIONS), ("ferry: Boat", "07:30-08:30", PIERS_OF_HONG_KONG)],
)
def test_the_first_service_behind_a_whole_check_in_is_right(kind: str, leaves: str, ends: tuple[str, str]) -> None:
    assert told(kind, leaves, *ends) == []


def test_of_a_check_in_that_somebody_wrote_all_is_needed() -> None:
    kind = "train: G 1, check-in: 40 min"
    (message,) = told(kind, "06:55-07:09", *STATIONS)
    assert message.startswith("warning: West Kowloon (high-speed rail) opens at 06:30, 25 min before “G 1” leaves")
    assert message.endswith("take 40 min")
    assert told(kind, "07:10-07:24", *STATIONS) == []


def test_a_line_at_the_station_before_it_changes_nothing() -> None:
    said = "West Kowloon (high-speed rail) opens at 06:30, 15 min before “G 1” leaves"
    before = "event: Meet, time: '06:20', venue: west-kowloon-station}\n    - {"
    (message,) = told(f"{before}{TRAIN}", "06:45-06:59", *STATIONS, people=1)
    assert message.startswith(f"warning: {said}")
    assert told(f"{before}{TRAIN}", "06:50-07:04", *STATIONS, people=1) == []
    (shut,) = told(f"{before}{TRAIN}", "06:35-06:49", *STATIONS, people=1)
    assert shut.startswith("error: ")


def test_so_it_is_of_a_crossing_of_the_trip_that_a_train_names() -> None:
    gate = 'name: Gate, sides: {GB: "51.5320, -0.1260", FR: "51.5320, -0.1260"}, modes: [train], minutes: 10-20'
    more = f'crossings: {{gate: {{{gate}, hours: "Mo-Su 05:30-22:00"}}}}\n'
    ends = "london-st-pancras", "paris-gare-du-nord, via: [gate]"
    (message,) = told("train: ES 9002", "05:45-09:17", *ends, people=1, more=more)
    assert message.startswith("warning: Gate opens at 05:30, 15 min before “ES 9002” leaves")
    assert told("train: ES 9002", "05:50-09:22", *ends, people=1, more=more) == []


def test_who_writes_that_less_is_asked_for_is_believed() -> None:
    assert told("train: G 1, check-in: 15 min", "06:48-07:02", *STATIONS) == []


def test_of_a_flight_the_desk_and_the_control_alone_are_counted() -> None:
    gate = 'name: Hong Kong Airport, sides: {HK: "22.3154, 113.9344"}, modes: [flight], minutes: 10-20'
    hours = f'crossings: {{hong-kong-airport: {{{gate}, hours: "Mo-Su 05:00-24:00"}}}}\n'
    assert told("flight: CX 1", "06:30-10:00", "HKG", "PEK", more=hours) == []
    assert told("flight: CX 1, check-in: 180 min", "06:45-10:15", "HKG", "PEK", more=hours) == []
    (message,) = told("flight: CX 1, check-in: 90 min", "05:50-09:20", "HKG", "PEK", more=hours)
    assert message.startswith("warning: Hong Kong Airport opens at 05:00, 50 min before “CX 1” leaves")
