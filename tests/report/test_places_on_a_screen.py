"""What stands below a title on a screen: the place, once for lines that are at one place, and whom they meet."""

from pathlib import Path

import pytest
from command import ROOT, here, trip_in

GUANGZHOU = ROOT / "itineraries/guangzhou-shenzhen-day.trip.yaml"
VENUES = 'venues:\n  hall: {name: The Hall, city: Hong Kong, at: "22.2800, 114.1650"}\n'


def said(folder: Path, place: str) -> list[str]:
    """The lines below two talks that name the same place."""
    talks = "".join(f"    - meeting: Talk {at}\n      time: {at}:00-{at}:30\n      venue: {place}\n" for at in (10, 11))
    file = trip_in(folder, f"trip: Talks\ndelegation: {{ann: {{name: Ann}}}}\n{VENUES}days:\n  2026-12-09:\n{talks}")
    lines = here("plan", str(file)).out.split("\n")
    return [lines[at + 1].strip() for at, line in enumerate(lines) if "Talk 1" in line]


@pytest.mark.parametrize(("place", "printed"), [("tbc", "place to be confirmed"), ("Guangzhou", "Guangzhou")])
def test_a_place_that_is_open_or_a_whole_city_is_said_at_each_line(tmp_path: Path, place: str, printed: str) -> None:
    assert said(tmp_path, place) == [printed, printed]


def test_a_hall_is_said_at_the_first_of_its_lines_alone(tmp_path: Path) -> None:
    first, second = said(tmp_path, "hall")

    assert first == "The Hall"
    assert "Hall" not in second


def test_hosts_of_whom_one_has_a_title_are_parted_by_semicolons_for_a_comma_stands_before_a_title() -> None:
    lines = [line.strip() for line in here("plan", str(GUANGZHOU), "--width", "100").out.split("\n")]
    at = next(number for number, line in enumerate(lines) if line.startswith("with Huang Kunming"))

    assert " ".join(lines[at : at + 2]).endswith(
        "Party secretary of Guangdong province; Wang Weizhong 王偉中, Governor of Guangdong province"
    )


@pytest.mark.parametrize("form", ["terminal", "txt"])
def test_a_night_of_some_stands_at_the_left_edge_and_not_below_the_head_of_another_party(form: str) -> None:
    lines = here("plan", str(ROOT / "itineraries/estonia-state-visit.trip.yaml"), "--format", form).out.split("\n")
    (night,) = (number for number, line in enumerate(lines) if "no hotel is written for" in line)

    assert lines[night].startswith("Night of 19 October")
    assert not lines[night - 1]
