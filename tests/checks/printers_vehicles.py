"""Writes the days of the printers and their vehicles for the tests of vehicles."""

from small_trips import worked_out

TOP = """\
trip: Printers
delegation:
  wen: {name: Wen Jia, people: 16}
  members: {name: Members, people: 20}
venues:
  guild: {name: Guild hall, city: Hong Kong, at: "22.2808, 114.1654"}
  mill: {name: Mill, city: Hong Kong, at: "22.3900, 113.9730"}
  works: {name: Works, city: Hong Kong, at: "22.3810, 114.2700"}
"""
START = """\
days:
  2026-12-01:
    - meeting: Start
      time: 08:30-09:00
      venue: guild
"""
COACH = "vehicles: {coach-1: {kind: coach, seats: 45, plates: [HK]}}\n"
CARS = "vehicles: {coach-1: {kind: coach, seats: 16}, coach-2: {kind: coach, seats: 20}}\n"


def item(title, time, venue, *fields):
    return "".join(
        [f"    - visit: {title}\n      time: {time}\n      venue: {venue}\n", *(f"      {x}\n" for x in fields)]
    )


def found(text):
    outcome = worked_out(text)
    return {each.name: each for each in outcome.findings}


def plan(text):
    return worked_out(text).plan


def two_parties(there, *lines, ends="09:00", here="guild"):
    """Two parties who are at two places and go on to one line, the second from `there`."""
    text = TOP + '  far: {name: Far works, city: Shenzhen, at: "22.5410, 114.0553"}\n'
    text += '  next-door: {name: Next door, city: Hong Kong, at: "22.2811, 114.1655"}\n'
    return (
        text
        + "days:\n  2026-12-01:\n"
        + item("One", "08:00-09:00", here, "who: wen")
        + item("Two", f"08:00-{ends}", there, "who: members")
        + "".join(lines)
    )
