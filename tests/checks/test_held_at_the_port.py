"""Who is held at a port, or next door, until too late before a service over a border cannot board, and is told."""

from every import every
from small_trips import worked_out

from delegate.diagnostics import Finding, Severity

VENUES = """
  terminal: {name: Room in Terminal 1, city: Hong Kong, at: "22.3155, 113.9345"}
  lounge: {name: Lounge 12, city: Hong Kong, at: "22.3155, 113.9345"}
  station: {name: Office over the station, city: Hong Kong, at: "22.3046, 114.1652"}
  pier: {name: Office over the pier, city: Hong Kong, at: "22.2885, 114.1522"}
"""
FLIGHT = "flight: SQ893, time: 10:15-14:15, from: HKG, to: SIN"
CHARTER = "flight: Government aircraft, time: 10:15-14:15, from: HKG, to: SIN"
TRAIN = "train: G6507, time: 10:10-11:07, from: west-kowloon-station, to: guangzhou-south-station"
BOAT = "ferry: TurboJET, time: 10:10-11:10, from: macau-ferry-terminal-sheung-wan, to: macau-outer-harbour"


def found(line: str, service: str) -> list[Finding]:
    text = f"trip: T\ndelegation:\n  a: {{name: Ann}}\nvenues:{VENUES}days:\n  2026-06-09:\n"
    out = worked_out(f"{text}    - {{{line}}}\n    - {{{service}}}\n")
    return [each for each in out.findings if each.name == "missed-check-in"]


ERROR, WARNING = Severity.ERROR, Severity.WARNING
TALKS = "meeting: Talks, time: 08:00-"


@every(
    ("line", "service", "told"),
    [
        (f"{TALKS}10:00, venue: terminal", FLIGHT, [ERROR]),
        (f"{TALKS}09:45, venue: terminal", FLIGHT, [WARNING]),  # 30 minutes: with hand luggage alone perhaps
        (f"{TALKS}09:25, venue: terminal", FLIGHT, []),
        (f"{TALKS}10:05, venue: HKG", FLIGHT, [ERROR]),  # past the gate, wherever in the airport
        (f"{TALKS}09:45, venue: HKG", FLIGHT, []),  # it may be behind the counters
        (f"{TALKS}10:05, venue: lounge", FLIGHT, []),
        (f"{TALKS}10:05, venue: terminal", CHARTER, []),  # it waits for its people
        ("event: Check-in, time: 08:00-10:10, venue: terminal", FLIGHT, []),
        ("briefing: 登機, time: 08:00-10:10, venue: terminal", FLIGHT, []),
        ("ceremony: Farewell on the apron, time: 09:00-10:14, venue: HKG", FLIGHT, []),
        ("meal: Breakfast, time: 08:00-10:05, venue: HKG", FLIGHT, []),
        (f"{TALKS}10:00, venue: station", TRAIN, [ERROR]),
        (f"{TALKS}09:50, venue: station", TRAIN, [WARNING]),
        (f"{TALKS}09:40, venue: station", TRAIN, []),
        (f"{TALKS}10:08, venue: west-kowloon-station", TRAIN, [ERROR]),
        (f"{TALKS}10:00, venue: west-kowloon-station", TRAIN, []),
        (f"{TALKS}10:00, venue: pier", BOAT, [ERROR]),
        (f"{TALKS}09:55, venue: pier", BOAT, []),
        (f"{TALKS}10:00, venue: pier, status: tentative", BOAT, [WARNING]),
    ],
)
def test_a_line_at_the_port_that_ends_too_late_for_a_service_over_a_border_is_told(
    line: str, service: str, told: list[Severity]
) -> None:
    assert [each.severity for each in found(line, service)] == told


def test_the_line_says_until_when_it_holds_people_and_how_long_the_way_aboard_takes() -> None:
    (told,) = found(f"{TALKS}10:00, venue: pier", BOAT)

    assert told.message == (
        "“Talks” holds the party at the port until 10:00, 10 min before “TurboJET” leaves over a border: "
        "that takes more than 10 min (ordinary figures)"
    )


def test_before_a_service_that_stays_on_one_side_nothing_is_said_of_a_line_at_the_port() -> None:
    boat = "ferry: Sun Ferry, time: 10:10-11:10, from: central-pier-5, to: cheung-chau"

    assert found(f"{TALKS}10:05, venue: central-pier-5", boat) == []
