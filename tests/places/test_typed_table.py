"""Three hundred places as people type them lead to the right point or to a question with the right one among it."""

import json
from pathlib import Path
from typing import Any

from every import every

from delegate.places.gazetteer import shipped
from delegate.travel.distance import km
from delegate.values import Point

ROWS: list[Any] = json.loads(Path(__file__).with_name("typed.json").read_text("utf-8"))["rows"]


def point_of(typed: str) -> Point | None:
    found = shipped().hub(typed) or shipped().city(typed)
    return found.point if found else None


@every(("typed", "at", "within", "why"), ROWS, ids=[row[0] for row in ROWS])
def test_a_typed_place_is_the_right_one_or_asked_about(
    typed: str, at: list[list[float]], within: float, why: str
) -> None:
    point = point_of(typed)
    if point is not None:
        assert why != "asked"
        assert km(point, Point(*at[0])) <= within
        return
    candidates = [point_of(each) for each in shipped().several(typed)]
    for meant in at:
        assert any(each is not None and km(each, Point(*meant)) <= within for each in candidates), meant


@every("typed", [row[0] for row in ROWS if row[3] in ("airport", "Portuguese", "Chinese", "city")])
def test_what_people_know_by_one_name_is_not_asked_about(typed: str) -> None:
    assert point_of(typed) is not None


def test_there_are_three_hundred_with_those_of_the_region() -> None:
    from test_typed import ASKED, FOUND

    assert len(ROWS) + len(FOUND) + len(ASKED) >= 300
    assert sum(row[3] == "airport" for row in ROWS) >= 50
