"""A flight, a train or a boat of which nobody wrote when it leaves is named at the end, and by `delegate open`."""

import json
from pathlib import Path

import pytest
from command import here
from small_trips import dated, head

PLACES = (
    '  nairobi: {name: State House, city: Nairobi, at: "-1.2800, 36.8070"}\n'
    '  east: {name: East pier, city: Hong Kong, at: "22.2870, 114.1600"}\n'
    '  lamma: {name: Yung Shue Wan, city: Hong Kong, at: "22.2260, 114.1120"}\n'
)
COACH = '{coach: To the airport, time: "09:00", from: nairobi, to: NBO}'


def told(line: str, folder: Path) -> str:
    """What the closing line says of hours, of a trip with a coach and a line behind it."""
    trip = folder / "t.trip.yaml"
    trip.write_text(head("Ng Ho", "", places=PLACES) + dated("2026-09-15:", COACH, line), "utf-8")
    answer = here("check", "--format", "json", str(trip))
    closing = [each["message"] for each in json.loads(answer.out)["not_judged"] if each["reason"] == "port"]
    return "".join(closing)


def told_and_open(*lines: str, folder: Path) -> str:
    """What `open` says of the last line, whose hour the closing line names too."""
    title, trip = lines[-1].partition(": ")[2].split(",")[0], folder / "t.trip.yaml"
    trip.write_text(head("Ng Ho", "", places=PLACES) + dated("2026-09-15:", *lines), "utf-8")
    closing = json.loads(here("check", "--format", "json", str(trip)).out)["not_judged"]

    assert f"the hour of “{title}” on 15 September" in "; ".join(each["message"] for each in closing)
    listed = json.loads(here("open", "--format", "json", str(trip)).out)["open"]
    return "; ".join(each["message"] for each in listed if each["message"].startswith(f"{title}: "))


@pytest.mark.parametrize(
    "line",
    [
        "{flight: TC 201, from: NBO, to: MBA}",
        "{flight: TC 201, time: tbc, from: NBO, to: MBA}",
        "{flight: To the coast, from: NBO, to: MBA}",
    ],
)
def test_a_flight_without_a_clock_time_is_named(line: str, tmp_path: Path) -> None:
    title = line.removeprefix("{flight: ").split(",")[0]

    assert told(line, tmp_path) == f"the hour of “{title}” on 15 September"


def test_trains_and_boats_are_named_with_arrivals_without_a_port(tmp_path: Path) -> None:
    train, boat = "{train: T 7, for: 4h, from: NBO, to: Mombasa}", "{ferry: Azam 1, from: Mombasa, to: Zanzibar}"
    trip = tmp_path / "t.trip.yaml"
    trip.write_text(head("Ng Ho", "", places=PLACES) + dated("2026-09-15:", COACH, train, boat), "utf-8")
    said = here("check", str(trip)).err

    assert "the hours of “T 7” on 15 September and “Azam 1” on 15 September" in said


@pytest.mark.parametrize(
    "line",
    [
        "{ferry: Back to Hong Kong, from: jiuzhou-port, to: macau-ferry-terminal-sheung-wan}",
        "{ferry: Back to Hong Kong, time: tbc, from: jiuzhou-port, to: macau-ferry-terminal-sheung-wan}",
        "{train: Back by rail, time: tbc, from: guangzhou-south-station, to: west-kowloon-station}",
        "{ferry: Over the strait, from: Tallinn, to: Helsinki}",
        "{train: By rail to the coast, for: 4h, from: Nairobi, to: Mombasa}",
    ],
)
def test_a_service_named_in_words_has_an_hour_too_over_a_border_or_to_another_city(line: str, tmp_path: Path) -> None:
    assert told_and_open("{meal: Dinner, time: 20:00-22:00}", line, folder=tmp_path)


@pytest.mark.parametrize(
    "line",
    [
        "{flight: TC 201, time: 12:45-14:00, from: NBO, to: MBA}",
        '{flight: TC 201, by: "16:00", from: NBO, to: MBA}',
        '{flight: TC 201, within: "12:00-12:30", from: NBO, to: MBA}',
        "{flight: TC 201, time: ~12:45, from: NBO, to: MBA}",
        "{ferry: By launch, time: evening, from: east, to: lamma}",
        '{ferry: By launch, within: "12:00-16:00", from: east, to: lamma}',
        "{flight: TC 201, status: cancelled, from: NBO, to: MBA}",
        "{ferry: By launch, from: east, to: lamma}",
        "{train: To the airport, from: hong-kong-station, to: HKG}",
        "{coach: To the coast, from: NBO, to: Mombasa}",
    ],
)
def test_what_has_an_hour_or_leaves_as_people_come_is_not_named(line: str, tmp_path: Path) -> None:
    assert "the hour" not in told(line, tmp_path)


@pytest.mark.parametrize(
    "line",
    [
        "{flight: TC 201, time: evening, from: NBO, to: MBA}",
        '{flight: TC 201, within: "22:00-23:59", from: NBO, to: MBA}',
        "{ferry: Back to Hong Kong, time: evening, from: jiuzhou-port, to: macau-ferry-terminal-sheung-wan}",
        '{train: By rail to the coast, within: "21:00-23:00", from: Nairobi, to: Mombasa}',
    ],
)
def test_a_part_of_the_day_or_a_window_is_no_hour_of_a_service(line: str, tmp_path: Path) -> None:
    title = line.partition(": ")[2].split(",")[0]

    assert f"{title}: at which hour it leaves, is not written" in told_and_open(line, folder=tmp_path)


def test_it_is_on_the_list_of_what_is_open(tmp_path: Path) -> None:
    told("{flight: TC 201, from: NBO, to: MBA}", tmp_path)
    trip = str(tmp_path / "t.trip.yaml")

    for form in ("terminal", "md"):
        assert "TC 201: when it leaves, is not written" in here("open", "--format", form, trip).out
    listed = json.loads(here("open", "--format", "json", trip).out)["open"]
    (item,) = [each for each in listed if each["kind"] == "time"]
    assert (item["duty"], item["date"], item["message"]) == (
        "desk",
        "2026-09-15",
        "TC 201: when it leaves, is not written",
    )
