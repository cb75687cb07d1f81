"""A mode of travel is one row of `delegate/modes.py`, and its minutes in the data: everything else follows."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from command import PLAIN
from parsed import nodes_of

from delegate.modes import MODES
from delegate.places.shipped import load

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parent.parent
ROW = """
    Mode(
        "cable-car",
        "by cable car",
        "no cable cars",
        served="by cable car",
        aliases=("gondola",),
        presumed="anywhere",
        to_km=10,
    ),
)
MODES: """
MINUTES = {
    "words": "by cable car",
    "rough": True,
    "circuity": 1.0,
    "bands": [[None, 18]],
    "start": 2,
    "factors": [0.9, 1.0, 1.3],
    "limit_kmh": 36,
}
AROUND = {"within_km": 2, "platform": [0, 0, 0], "wait": [0, 5, 20], "exit": [1, 2, 3], "unknown": [0, 0, 0]}
TRIP = """\
trip: Ngong Ping
base: tung-chung
delegation:
  ann: {name: Ann Lee}
venues:
  tung-chung: {name: Tung Chung, city: Hong Kong, at: "22.2893, 113.9416"}
  ngong-ping: {name: Ngong Ping, city: Hong Kong, at: "22.2564, 113.9017"}
days:
  2026-05-12:
    - briefing: Morning talks
      time: 09:00-10:00
      venue: tung-chung
    - cable-car: Ngong Ping 360
      time: 10:05
    - visit: The village
      time: 12:00-13:00
      venue: ngong-ping
    - meeting: Last words
      time: 15:00
      venue: tung-chung
"""


QUOTED = re.compile(rf"""["'](?:{"|".join(MODES)})["']""")


class House(NamedTuple):
    """A copy of the package that knows one mode more, and a process in which its commands run."""

    folder: Path
    process: subprocess.Popen[str]


# One process answers all commands: each line that it is told is the arguments of one.
SERVED = """
import json, sys
from command import here
for line in sys.stdin:
    print(json.dumps(here(*json.loads(line))), flush=True)
"""


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("house")
    shutil.copytree(ROOT / "delegate", folder / "delegate")  # with the byte code: nothing is compiled twice
    table = folder / "delegate/modes.py"
    text = table.read_text("utf-8")
    assert text.count("\n)\nMODES: ") == 1
    table.write_text(text.replace("\n)\nMODES: ", ROW), "utf-8")
    for name, row in (("rides.json", MINUTES), ("overheads.json", AROUND)):
        data = json.loads((folder / "delegate/data" / name).read_text("utf-8"))
        data["modes"]["cable-car"] = row
        (folder / "delegate/data" / name).write_text(json.dumps(data), "utf-8")
    (folder / "visit.trip.yaml").write_text(TRIP, "utf-8")
    env = {**PLAIN, "PYTHONPATH": os.pathsep.join((str(folder), str(ROOT / "tests"))), "PYTHONUTF8": "1"}
    served = [sys.executable, "-c", SERVED]
    with subprocess.Popen(
        served, cwd=folder, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as process:
        yield House(folder, process)


def asked(house: House, *arguments: str, trip: str = "") -> str:
    """What the `delegate` of that copy answers."""
    if trip:
        (house.folder / "other.trip.yaml").write_text(trip, "utf-8")
    process = house.process
    assert process.stdin
    assert process.stdout
    process.stdin.write(json.dumps(arguments) + "\n")
    process.stdin.flush()
    code, out, err = json.loads(process.stdout.readline())
    assert code in (0, 1), err
    return str(out)


def test_a_trip_is_planned_with_it(house: House) -> None:
    plan = json.loads(asked(house, "plan", "visit.trip.yaml", "--format", "json"))
    leg = plan["days"][0]["parties"][0]["legs"][0]

    assert (leg["mode"], leg["minutes"]["planned"]) == ("cable-car", 28)  # 5.5 km at 18 km/h, the wait and the way out
    assert "10:05" in asked(house, "plan", "visit.trip.yaml")
    assert asked(house, "check", "visit.trip.yaml") == ""


def test_its_words_are_those_of_the_row(house: House) -> None:
    unwritten = TRIP.replace("base: tung-chung", "base: tung-chung\ndefaults: {mode: cable-car}")

    assert "to Tung Chung, cable-car" in asked(house, "plan", "other.trip.yaml", trip=unwritten)
    assert "Tung Chung by cable car" in asked(house, "plan", "other.trip.yaml", "--format", "md")
    assert "by cable car" in asked(house, "legs", "--from", "22.2893,113.9416/HK", "--to", "22.2564,113.9017/HK")
    between = ("crossings", "--between", "HK", "CN", "--mode", "cable-car")
    assert "not by cable car" in asked(house, *between)


def test_a_trip_may_say_it_in_other_words(house: House) -> None:
    said = asked(house, "check", "--format", "full", "other.trip.yaml", trip=TRIP.replace("cable-car:", "gondola:"))

    assert "write `cable-car" in said


def test_the_schemas_know_it(house: House) -> None:
    trip, plan = (json.loads(asked(house, "schema", what)) for what in ("trip", "plan"))
    lines = [each.get("title") for each in trip["definitions"]["Line"]["anyOf"]]

    assert "cable-car" in lines
    assert "cable-car" in plan["definitions"]["mode"]["enum"]
    assert {"const": "cable-car", "description": "by cable car"} in _choices(trip)


def _choices(schema: object) -> list[object]:
    if isinstance(schema, dict):
        return [*schema.get("oneOf", []), *(found for each in schema.values() for found in _choices(each))]
    return [found for each in schema for found in _choices(each)] if isinstance(schema, list) else []


def test_no_leg_is_faster_than_it_can_be(house: House) -> None:
    quick = TRIP.replace("      time: 10:05\n", "      time: 10:05-10:09\n")

    assert "impossible-leg" in asked(house, "check", "--format", "full", "other.trip.yaml", trip=quick)


def test_the_web_page_has_a_style_for_its_bar(house: House) -> None:
    asked(house, "plan", "visit.trip.yaml", "-o", "visit.html")
    page = (house.folder / "visit.html").read_text("utf-8")

    assert 'class="block cable-car' in page
    assert ".block.cable-car" in page


def test_every_mode_has_its_minutes() -> None:
    assert load("rides.json")["modes"].keys() == MODES.keys()
    assert load("overheads.json")["modes"].keys() == {name for name, row in MODES.items() if row.ride == "stations"}


def test_no_other_file_lists_modes() -> None:
    """A list of modes elsewhere would be a second place to edit, as there were thirteen."""
    found = []
    for path in sorted((ROOT / "delegate").rglob("*.py")):
        if path.name == "modes.py" or len(set(QUOTED.findall(path.read_text("utf-8")))) < 2:
            continue
        for node in nodes_of(path):
            inside: list[ast.expr | None] = []
            if isinstance(node, ast.Tuple | ast.List | ast.Set):
                inside = [*node.elts]
            if isinstance(node, ast.Dict):
                inside = [*node.keys]
            named = [each.value for each in inside if isinstance(each, ast.Constant) and each.value in MODES]
            if len(named) > 1:
                found.append(f"{path.relative_to(ROOT)}:{node.lineno}: {', '.join(named)}")

    assert found == []
