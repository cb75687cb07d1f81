"""What is said of one whom the others leave out of their coach to a pier or a station that is a venue of the trip."""

from pathlib import Path

import pytest
from command import here, trip_in

BUSAN = """\
trip: To Busan
delegation: {ann: {name: Ann}, ben: {name: Ben}}
venues:
  inst: {name: Institute, city: Fukuoka, at: "33.5960, 130.2200"}
  hak: {name: Hakata port, city: Fukuoka, at: "33.6060, 130.3990"}
  bus: {name: Busan port, city: Busan, at: "35.1150, 129.0480"}
  hall: {name: Hall Busan, city: Busan, at: "35.1700, 129.2000"}
days:
  2026-06-09:
    - {meeting: K, time: 09:30-10:30, venue: inst}
    - {coach: To the port, time: 10:45, from: inst, to: hak, who: [ann, ben]}
    - {ferry: Camellia, time: 12:30-18:00, from: hak, to: bus}
    - {coach: To the hall, time: 18:30, from: bus, to: hall, who: [ann, ben]}
    - {meeting: B, time: 20:00-21:00, venue: hall}
"""
TRAIN = """\
trip: By train
delegation: {ann: {name: Ann}, ben: {name: Ben}}
venues:
  park: {name: Business park, city: London, at: "51.4800, -0.4500"}
  eus: {name: Euston station, city: London, at: "51.5280, -0.1330"}
  man: {name: Manchester Piccadilly station, city: Manchester, at: "53.4770, -2.2300"}
  hall: {name: Hall Manchester, city: Manchester, at: "53.4790, -2.2440"}
days:
  2026-06-09:
    - {meeting: K, time: 09:30-11:00, venue: park}
    - {coach: To the station, time: 11:15, from: park, to: eus, who: [ann, ben]}
    - {train: Avanti, time: 14:30-16:40, from: eus, to: man}
    - {meeting: B, time: 19:00-20:00, venue: hall}
"""
OUT, ON = "from Institute to Hakata port", "from Busan port to Hall Busan"


def closing(folder: Path, text: str) -> str:
    """The line of `delegate check` that says what was not judged; nothing where there is none."""
    answer = here("check", str(trip_in(folder, text)))
    return next((line for line in (answer.out + answer.err).splitlines() if line.startswith("not judged")), "")


def without_ann(text: str, line: str) -> str:
    return "".join(
        each.replace("[ann, ben]", "ben") if f"coach: {line}" in each else each for each in text.splitlines(True)
    )


@pytest.mark.parametrize(
    ("text", "line", "way"),
    [
        (BUSAN, "To the port", f"transport for Ann {OUT} on 9 June"),
        (BUSAN, "To the hall", f"transport for Ann {ON} on 9 June"),
        (TRAIN, "To the station", "transport for Ann from Business park to Euston station on 9 June"),
    ],
)
def test_the_way_of_one_left_out_of_the_coach_to_or_from_a_port_of_the_trips_own_is_named(
    tmp_path: Path, text: str, line: str, way: str
) -> None:
    assert "transport" not in closing(tmp_path, text)
    assert way in closing(tmp_path, without_ann(text, line))


def test_it_is_not_where_all_go_by_themselves_or_the_way_is_short(tmp_path: Path) -> None:
    alone = "".join(each for each in BUSAN.splitlines(True) if "coach: To the port" not in each)
    beside = BUSAN.replace("33.5960, 130.2200", "33.5960, 130.3500")

    assert "transport" not in closing(tmp_path, alone)
    assert "transport" not in closing(tmp_path, without_ann(beside, "To the port"))


def test_a_hall_from_which_no_service_leaves_is_no_port(tmp_path: Path) -> None:
    ferry = "- {ferry: Camellia, time: 12:30-18:00, from: hak, to: bus}"
    kept = ("meeting: B", "coach: To the hall")
    there = BUSAN.replace(ferry, "- {meeting: At the port, time: 12:30-13:30, venue: hak}")
    there = "".join(each for each in there.splitlines(True) if not any(name in each for name in kept))

    assert "transport" not in closing(tmp_path, without_ann(there, "To the port"))
