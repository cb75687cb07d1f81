"""A `crossing` line that names nobody, behind movements that leave several groups elsewhere: whose is it (rule 3)?"""

from pathlib import Path

import pytest
from command import here, trip_in
from small_trips import worked_out

TRIP = """\
trip: T
{base}delegation: {{ann: {{name: Ann}}, bob: {{name: Bob}}}}
venues:
  sz: {{name: SZ hall, city: Shenzhen, at: "22.5430, 114.0590"}}
  inn: {{name: Luohu inn, city: Shenzhen, at: "22.5600, 114.1190"}}
  park: {{name: Nanshan park, city: Shenzhen, at: "22.5390, 113.9500"}}
  hk: {{name: HK hall, city: Hong Kong, at: "22.2810, 114.1650"}}
days:
  2026-12-10:
    - {{meeting: Talks, time: "13:00-14:00", venue: sz}}
{lines}    - {{crossing: lo-wu}}
{after}"""
ANN = "    - {coach: A, time: 15:00-15:40, from: sz, to: inn, who: ann}\n"
BOB = "    - {coach: B, time: 15:00-15:40, from: sz, to: park, who: bob}\n"
NEXT = "  2026-12-11:\n    - {{meeting: Next, time: 14:00-15:00, venue: {}, who: {}}}\n"


def said(folder: Path, *lines: str, after: str = "", base: str = "") -> list[str]:
    """What `delegate check` says of that line."""
    answer = here("check", str(trip_in(folder, TRIP.format(lines="".join(lines), after=after, base=base))))
    return [line for line in answer.out.splitlines() if "DLG403" in line]


def over(*lines: str, after: str = "", base: str = "") -> set[str]:
    """Who goes over Lo Wu."""
    made = worked_out(TRIP.format(lines="".join(lines), after=after, base=base)).plan.passages
    return {who for each in made for passage in each if passage.crossing == "lo-wu" for who in passage.people}


def test_rule_3_of_groups_that_end_in_different_places_it_is_asked_who_goes_over(tmp_path: Path) -> None:
    (told,) = said(tmp_path, ANN, BOB)

    assert "warning[DLG403] nobody wrote who goes over Lo Wu / Luohu" in told
    assert told.endswith("the last movements leave Ann at Luohu inn and Bob at Nanshan park")


@pytest.mark.parametrize(
    "lines",
    [
        (ANN.replace(", who: ann", ""),),
        (ANN, BOB.replace("park", "inn")),
        (ANN, BOB.replace("to: park", "to: lo-wu/CN")),
        (ANN,),
        (ANN, BOB.replace("coach: B", "meal: B").replace("from: sz, to: park", "venue: park")),
    ],
    ids=["one coach", "one place", "one ends there", "one stays", "one is at dinner"],
)
def test_rule_3_it_is_not_asked_where_the_line_is_that_of_all_or_of_those_who_can_be_there(
    tmp_path: Path, lines: tuple[str, ...]
) -> None:
    assert not said(tmp_path, *lines)


def test_rule_3_it_is_not_asked_where_the_line_names_somebody_or_everybody_goes_home_over_it(tmp_path: Path) -> None:
    text = TRIP.format(lines=ANN + BOB, after="", base="").replace("lo-wu}", "lo-wu, who: bob}")

    assert "DLG403" not in here("check", str(trip_in(tmp_path, text))).out
    assert not said(tmp_path, ANN, BOB, base="base: hk\n")
    assert over(ANN, BOB, base="base: hk\n") == {"ann", "bob"}


def test_rule_3_the_line_is_that_of_who_is_next_beyond_it(tmp_path: Path) -> None:
    after = NEXT.format("hk", "bob")

    assert not said(tmp_path, ANN, BOB, after=after)
    assert over(ANN, BOB, after=after) == {"bob"}
    assert over(ANN, BOB, after=NEXT.format("hk", "[ann, bob]")) == {"ann", "bob"}


def test_rule_3_so_it_is_of_all_who_are_left_at_one_place_with_them() -> None:
    assert over(ANN.replace(", who: ann", ""), after=NEXT.format("hk", "bob")) == {"ann", "bob"}


def test_rule_3_who_is_next_on_the_near_side_leaves_the_line_to_the_others(tmp_path: Path) -> None:
    after = NEXT.format("hk", "bob") + "    - {meeting: Own, time: 14:00-15:00, venue: sz, who: ann}\n"

    for lines in ((ANN, BOB), (ANN.replace(", who: ann", ""),)):
        assert not said(tmp_path, *lines, after=after)
        assert over(*lines, after=after) == {"bob"}
