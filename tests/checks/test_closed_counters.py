"""Who has a line at the port counts as being there, from its clock on; a counter that has closed by then is told."""

from every import every
from small_trips import worked_out

from delegate.diagnostics import Finding, Severity

FLIGHT = "- {flight: CX1, time: 09:00-11:05, from: HKG, to: TPE}"
WRITTEN = FLIGHT.replace("}", ", check-in: 2h}")
TRAIN = "- {train: G1, time: 08:05-08:25, from: west-kowloon, to: futian-station}"
INLAND = TRAIN.replace("west-kowloon", "shenzhen-north-station").replace("futian", "guangzhou-south")
BOAT = "- {ferry: TurboJET, time: 08:05-09:05, from: macau-ferry-terminal-sheung-wan, to: macau-outer-harbour}"
OFFICE = "- {meeting: Talks, time: 07:00-%s, venue: office}\n"


def found(lines: str, people: str = "a: {name: Ann}") -> list[Finding]:
    """The findings about check-ins of one day."""
    text = f"trip: T\ndelegation:\n  {people}\n"
    text += 'venues: {office: {name: Office, city: Hong Kong, at: "22.2808, 114.1654"}}\n'
    text += "days:\n  2026-06-09:\n" + "".join(f"    {line}\n" for line in lines.splitlines())
    out = worked_out(text)
    return [each for each in out.findings if each.name == "missed-check-in"]


@every(
    ("before", "service", "short"),
    [
        ("- {event: Meet, time: 08:30-08:50, venue: HKG}", FLIGHT, [15]),  # closes 45 minutes before
        ("- {event: Meet, time: 08:15-08:58, venue: HKG}", FLIGHT, []),
        ("- {event: Meet, time: 08:30, venue: HKG}", FLIGHT.replace("}", ", check-in: 20 min}"), []),
        ("- {meal: Breakfast, time: 08:00-08:58, venue: HKG}", WRITTEN, [60]),
        ("- {meal: Breakfast, time: 07:00-08:58, venue: HKG}", WRITTEN, []),
        ("- {event: Meet, time: 07:00, venue: HKG}\n- {meal: Breakfast, time: 08:50, venue: HKG}", WRITTEN, []),
        ("- {event: Meet, venue: HKG}\n- {meal: Breakfast, time: 08:50, venue: HKG}", FLIGHT, []),
        ("- {event: Assemble, time: 08:04, venue: shenzhen-north-station}", INLAND, [4]),
        ("- {event: Assemble, time: 08:00, venue: shenzhen-north-station}", INLAND, []),
        ("- {event: Assemble, time: 07:55, venue: west-kowloon}", TRAIN, [10]),  # the control stands before the gates
        ("- {event: Assemble, time: 07:45, venue: west-kowloon}", TRAIN, []),
        ("- {meal: Lunch on departure, time: 07:55, venue: west-kowloon}", TRAIN, []),  # it may be behind the control
        ("- {event: Assemble, time: 07:50, venue: macau-ferry-terminal-sheung-wan}", BOAT, [5]),
        ("- {event: Assemble, time: 07:45, venue: macau-ferry-terminal-sheung-wan}", BOAT, []),
        ("- {event: Assemble, within: 08:00-08:55, venue: HKG}", FLIGHT, []),
        ("- {event: Assemble, within: 08:20-08:55, venue: HKG}", FLIGHT, [5]),
        ("- {hotel: HKG}", FLIGHT, []),
    ],
)
def test_who_comes_to_a_port_when_its_counter_has_closed_is_warned(before: str, service: str, short: list[int]) -> None:
    told = found(f"{before}\n{service}")

    assert [(each.minutes, each.severity) for each in told] == [(-minutes, Severity.WARNING) for minutes in short]


def test_a_line_at_the_port_without_a_clock_has_the_deadline_of_the_service() -> None:
    assemble = "- {event: Assemble, venue: HKG}\n"

    (told,) = found(OFFICE % "07:30" + assemble + FLIGHT)
    assert told.severity is Severity.WARNING
    assert "by 07:00, 120 min before it leaves" in told.message
    assert found(OFFICE.replace("07:00", "05:00") % "05:30" + assemble + FLIGHT) == []


@every(
    ("joins", "service", "short"),
    [
        ("08:58", WRITTEN, [118]),
        ("09:00", WRITTEN, []),  # with the flight
        ("07:00", WRITTEN, []),
        ("08:10", FLIGHT, []),
        ("08:40", FLIGHT, [25]),
    ],
)
def test_who_joins_inside_the_check_in_is_warned(joins: str, service: str, short: list[int]) -> None:
    people = f"a: {{name: Ann}}\n  b: {{name: Ben, joins: 2026-06-09 {joins}}}"
    told = found(service, people)

    assert [(each.minutes, each.people) for each in told] == [(-minutes, ("b",)) for minutes in short]


def test_what_the_help_says_mends_it() -> None:
    (told,) = found("- {event: Meet, time: 08:30, venue: HKG}\n" + FLIGHT)

    assert told.help.startswith("start “Meet” by 08:15, ")
    assert found("- {event: Meet, time: 08:15, venue: HKG}\n" + FLIGHT) == []
    assert found("- {event: Meet, time: 08:30, venue: HKG}\n" + FLIGHT.replace("09:00-11:05", "09:15-11:20")) == []
