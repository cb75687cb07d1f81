"""How the time of `delegate check` grows with the lines of a trip and with its people.

    .venv/bin/python benchmarks/growth.py                        # a table of processor seconds
    .venv/bin/python benchmarks/growth.py --write 2400 100 FILE  # one of the trips, to time it elsewhere

The trips are made of ten groups that part and meet between Hong Kong and Shenzhen, twenty lines a day.
"""

import datetime as dt
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

SIZES = ((240, 10), (240, 100), (2400, 10), (2400, 100), (2400, 1000))
GROUPS = 10
LINES_A_DAY = 20
VENUES = {
    "offices": ("Hong Kong", "22.2808, 114.1654"),
    "clinic": ("Hong Kong", "22.2783, 114.1823"),
    "hotel": ("Hong Kong", "22.2935, 114.1700"),
    "works": ("Shenzhen", "22.5410, 114.0553"),
    "lab": ("Shenzhen", "22.5333, 113.9305"),
}


def trip(lines: int, people: int) -> str:
    """A trip of so many lines and people, as YAML."""
    return "\n".join(_parts(lines, people)) + "\n"


def _parts(lines: int, people: int) -> Iterator[str]:
    yield "trip: A trip made by a script"
    yield "delegation:"
    for number in range(people):
        yield f"  p{number}: {{name: Person {number}, papers: [home-return-permit, hk-identity-card]}}"
    yield "groups:"
    for group in range(GROUPS):
        members = ", ".join(f"p{number}" for number in range(group, people, GROUPS))
        yield f"  g{group}: [{members}]"
    yield "venues:"
    for id_, (city, at) in VENUES.items():
        yield f'  {id_}: {{name: The {id_}, city: {city}, at: "{at}"}}'
    yield "days:"
    names = list(VENUES)
    for day, first in enumerate(range(0, lines, LINES_A_DAY)):
        yield f"  {dt.date(2026, 3, 2) + dt.timedelta(days=day)}:"
        yield "    - briefing: Briefing\n      time: 08:00-08:30\n      venue: hotel"
        for number in range(min(LINES_A_DAY, lines - first) - 3):
            who, venue = f"g{number % GROUPS}", names[(number // GROUPS * 3 + number) % len(names)]
            hour = 10 + number // GROUPS * 4
            yield f"    - meeting: Meeting {number}\n      time: {hour}:{number % GROUPS:02d}-{hour + 1}:00"
            yield f"      venue: {venue}\n      who: {who}"
        yield "    - meal: Dinner\n      time: 20:00-21:30\n      venue: hotel\n    - hotel: hotel"


def seconds(lines: int, people: int) -> float:
    """Processor seconds of one `delegate check`."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "made.trip.yaml"
        path.write_text(trip(lines, people), "utf-8")
        before = os.times()
        subprocess.run(
            [sys.executable, "-m", "delegate", "check", str(path)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def main() -> None:
    if "--write" in sys.argv:
        lines, people, path = sys.argv[sys.argv.index("--write") + 1 :][:3]
        Path(path).write_text(trip(int(lines), int(people)), "utf-8")
        return
    print("lines  people  seconds")
    for lines, people in SIZES:
        print(f"{lines:5}  {people:6}  {seconds(lines, people):7.2f}")


if __name__ == "__main__":
    main()
