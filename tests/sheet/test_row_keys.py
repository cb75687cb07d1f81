"""A row keeps its key from version to version and from copy to copy."""

import pytest
from copies import EXCHANGE, item, items, keys, legs, planned, said, sheet
from example_itineraries import ITINERARIES

from delegate.sheet import Edition, settle
from delegate.sheet.model import ItemRow, LegRow


def test_rows_keep_their_keys_when_times_change_and_when_a_day_is_put_before_them() -> None:
    before = keys(sheet())
    later = EXCHANGE.replace("time: 11:00-12:00", "time: 11:30-12:15").replace("time: 19:00-21:00", "time: 19:30-20:00")
    day = "days:\n  2026-11-20:\n    - meeting: Rehearsal\n      time: 10:00-11:00\n      venue: town-hall\n"
    day += "    - hotel: town-hall\n      nights: 4\n"

    assert keys(sheet(later)) == before
    assert keys(sheet(EXCHANGE.replace("days:\n", day))) == ["rehearsal", "town-hall", *before]


def test_the_same_row_has_the_same_key_in_everybodys_programme_and_in_somebodys() -> None:
    everybodys = {row.key: (row.when, said(getattr(row, "ends", ()))) for row in (*items(sheet()), *legs(sheet()))}
    for whom in ("ann", "ben", "jane", "kit", "signers", "staff", "chan", "lam"):
        mine = sheet(whom=whom)
        for row in (*items(mine), *legs(mine)):
            assert everybodys[row.key][1] == said(getattr(row, "ends", ())), (whom, row.key)
    assert set(everybodys) == {key for whom in ("ann", "ben", "jane", "kit") for key in keys(sheet(whom=whom))}


APART = """\
trip: Ways of their own
delegation: {ann: {name: Ann}, ben: {name: Ben}}
venues:
  one: {name: Hotel One, city: Hong Kong, at: "22.2808, 114.1654"}
  two: {name: Hotel Two, city: Hong Kong, at: "22.2708, 114.1754"}
  plant: {name: The Plant, city: Shenzhen, at: "22.5403, 113.9346"}
days:
  2026-11-24:
    - {hotel: one, who: ann, nights: 3}
    - {hotel: two, who: ben, nights: 3}
  2026-11-25:
    - {meeting: Talks, time: "14:00-15:00", venue: plant}
    - {crossing: shenzhen-bay, who: ann}
    - {crossing: CROSSING, who: ben}
    - {meeting: After, time: "19:00-20:00", venue: one}
  2026-11-26:
    - {car: Ride, time: "10:00", who: ann}
    - {coach: Bus, time: "10:30", who: ben}
    - {meeting: Again, time: "14:00-15:00", venue: plant}
"""


@pytest.mark.parametrize("crossing", ["lok-ma-chau", "shenzhen-bay"])
@pytest.mark.parametrize("copy", ["schedule", "movements"])
def test_parties_that_go_the_same_way_each_on_their_own_have_keys_of_their_own(crossing: str, copy: str) -> None:
    text = APART.replace("CROSSING", crossing)
    found = keys(sheet(text, copy))

    assert sorted(found) == sorted(set(found))
    assert len(legs(sheet(text, copy))) == (7 if copy == "schedule" else 9)
    for whom in ("ann", "ben"):
        assert set(keys(sheet(text, copy, whom=whom))) <= set(found)


def test_a_movement_of_parties_from_two_places_says_who_comes_from_where() -> None:
    together_ = APART.replace("CROSSING", "lok-ma-chau").replace('    - {car: Ride, time: "10:00", who: ann}\n', "")
    text = together_.replace(", who: ben}\n    - {meeting: Again", "}\n    - {meeting: Again")
    row = item(sheet(text, "run-sheet"), "bus")

    ways = [text for text in said((row.place, row.facts)) if text.startswith("coach")]
    assert ways == [
        "coach · Hotel One, Hong Kong to The Plant, Shenzhen (Ann)",
        "coach · Hotel Two, Hong Kong to The Plant, Shenzhen (Ben)",
    ]
    assert said((item(sheet(text), "bus").place, item(sheet(text), "bus").facts)) == (
        "Leave for The Plant by coach via Shenzhen Bay, arriving about 12:15 (Ann)",
        "Leave for The Plant by coach via Shenzhen Bay, arriving about 12:15 (Ben)",
    )


@pytest.mark.slow
@pytest.mark.parametrize("copy", [each.value for each in Edition])
def test_no_two_rows_of_a_sheet_have_one_key(copy: str) -> None:
    for path in ITINERARIES:
        plan, findings = planned(path.name.removesuffix(".trip.yaml"))
        printed = settle(plan, findings, edition=Edition(copy), languages=("en",))
        found = [  # a way of several vehicles is on the sheet of each
            (row.key, part)
            for day in printed.days
            for row in day.rows
            if isinstance(row, ItemRow | LegRow)
            for part in {said(day.part)}
        ]
        assert (path.name, sorted(found)) == (path.name, sorted(set(found)))
