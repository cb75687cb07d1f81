"""The map: shipped land cut at its window, pictures by how far places are apart, names that cover nothing."""

import json
import math
from itertools import combinations, pairwise

import pytest
from command import ROOT
from every import every
from html_pages import sheet_of

from delegate.places import coast
from delegate.render.web import map_svg
from delegate.render.web.labelling import Label, WantedName, folded, placed
from delegate.sheet.drawing_model import Map, MapRoute, Pin
from delegate.sheet.model import Said

HONG_KONG, SHENZHEN, TOKYO, SINGAPORE = (22.28, 114.16), (22.54, 114.06), (35.68, 139.77), (1.29, 103.85)
AUCKLAND, HONOLULU = (-36.85, 174.76), (21.31, -157.86)


def pin(point: tuple[float, float], name: str = "Place", kind: str = "venue") -> Pin:
    return Pin(point, (Said(name),), kind)


def near(point: tuple[float, float], number: int) -> list[Pin]:
    """Some venues within a few hundred metres."""
    return [pin((point[0] + each * 0.003, point[1]), f"Venue {each}") for each in range(number)]


def inside(ring: coast.Ring, x: float, y: float) -> bool:
    """Whether a point is inside a ring, by the edges east of it."""
    found = False
    for (ax, ay), (bx, by) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
            found = not found
    return found


def on_land(latitude: float, longitude: float, reach: float = 0.5) -> bool:
    box = (longitude - reach, latitude - reach, longitude + reach, latitude + reach)
    return sum(inside(ring, longitude, latitude) for ring in coast.land(box)) % 2 == 1


def texts(labels: tuple[Label, ...]) -> list[str]:
    return [" ".join(line.text for line in label.lines) for label in labels]


@pytest.mark.parametrize("name", coast.FILES)
def test_each_coastline_says_where_it_is_from_and_is_small(name: str) -> None:
    text = (coast.SHIPPED / name).read_text("utf-8")
    head = json.loads(text)
    assert head["source"].startswith("Natural Earth 4.1.0, 1:10m land")
    assert (head["licence"], head["date"]) == ("public domain", "2026-11-24")
    assert len(text) < 280_000


@every(
    ("latitude", "longitude", "land"),
    [
        (22.40, 114.12, True),  # New Territories
        (22.25, 113.80, False),  # the estuary
        (23.13, 113.26, True),  # Guangzhou
        (1.36, 103.82, True),  # Singapore
        (35.40, 139.80, False),  # Tokyo Bay
        (48.86, 2.35, True),  # Paris
        (-33.80, 150.90, True),  # Sydney
        (0.0, -30.0, False),  # the Atlantic
    ],
)
def test_land_is_where_it_is(latitude: float, longitude: float, land: bool) -> None:
    assert on_land(latitude, longitude, 0.3) is land


def test_the_estuary_is_drawn_in_full_and_the_world_simplified() -> None:
    estuary = sum(len(ring) for ring in coast.land((113.4, 22.0, 114.5, 22.9)))
    wider = sum(len(ring) for ring in coast.land((110.0, 20.0, 117.0, 25.0)))
    assert (coast.blur((113.4, 22.0, 114.5, 22.9)), coast.blur((110.0, 20.0, 117.0, 25.0))) == (0.003, 0.014)
    assert estuary > wider


def test_land_is_cut_at_the_box_and_beyond_the_date_line_it_goes_on() -> None:
    box = (113.5, 22.1, 114.3, 22.6)
    assert all(
        box[0] - 1e-9 <= x <= box[2] + 1e-9 and box[1] - 1e-9 <= y <= box[3] + 1e-9
        for ring in coast.land(box)
        for x, y in ring
    )
    siberia = ((66.5, 178.0), (66.5, -178.0), (66.5, 182.0), (68.0, -179.9), (66.5, -538.0))
    assert [on_land(*point) for point in siberia] == [True] * 5


def test_no_edge_of_the_land_runs_round_the_world() -> None:
    for _, _, _, _, points in coast._file("world.json")["rings"]:
        ring = coast.decoded(points, coast._file("world.json")["scale"])
        assert max(abs(b[0] - a[0]) for a, b in pairwise(ring)) < 10


def test_without_a_pin_there_is_no_map() -> None:
    assert map_svg.drawn(Map((), ())) == ()


def test_one_pin_is_a_map_of_some_kilometres() -> None:
    (picture,) = map_svg.drawn(Map((pin(HONG_KONG),), ()))
    assert picture.plate.spots[0].at == (179.0, 190.0)
    assert picture.plate.bar is not None
    assert picture.plate.bar[1] == "2 km"


def test_a_scale_bar_is_as_long_as_it_says() -> None:
    (picture,) = map_svg.drawn(Map((pin(HONG_KONG), pin(SHENZHEN)), ()))
    one, other = (spot.at for spot in picture.plate.spots)
    assert picture.plate.bar is not None
    length, said, _ = picture.plate.bar
    kilometres = math.dist(one, other) / length * float(said.removesuffix(" km"))
    assert kilometres == pytest.approx(30.7, abs=0.3)


def test_the_scale_stands_at_the_right_where_a_flight_goes_through_it_at_the_left() -> None:
    airport = (35.549, 139.78)
    pins = (pin(TOKYO), pin((35.62, 139.78)), pin(airport, "Airport", "hub"), pin(HONG_KONG, "Hong Kong"))
    begins = []
    for way in ((), (MapRoute((airport, HONG_KONG), "flight"),)):
        plate = map_svg.drawn(Map(pins, way))[-1].plate
        assert plate.bar
        begins.append(plate.bar[2] / plate.size[0])

    assert begins[0] < 0.1
    assert begins[1] > 0.5


def test_a_map_of_half_the_world_has_no_scale() -> None:
    (picture,) = map_svg.drawn(Map((pin((60.0, 25.0)), pin((-34.0, 18.0))), ()))
    assert picture.plate.bar is None


def test_places_that_would_be_one_blot_have_a_picture_of_their_own() -> None:
    pins = (pin(TOKYO, "Tokyo", "city"), *near(TOKYO, 3), pin(HONG_KONG, "Hong Kong"), pin(SINGAPORE, "Singapore"))
    whole, closer = map_svg.drawn(Map(pins, ()))
    assert (whole.letter, closer.letter) == ("", "A")
    assert sorted(texts(whole.plate.labels)) == ["A · Tokyo", "Hong Kong", "Singapore"]
    assert sorted(texts(closer.plate.labels)) == ["Tokyo", "Venue 0", "Venue 1", "Venue 2"]


def test_so_close_up_no_coast_is_drawn_that_may_be_a_mile_off() -> None:
    whole, closer = map_svg.drawn(Map((*near(TOKYO, 3), pin(SINGAPORE)), ()))
    assert (bool(whole.land), closer.land) == (True, "")


def test_over_the_date_line_the_short_way_is_drawn() -> None:
    (picture,) = map_svg.drawn(Map((pin(AUCKLAND), pin(HONOLULU)), (MapRoute((AUCKLAND, HONOLULU), "flight"),)))
    (auckland, honolulu) = (spot.at for spot in picture.plate.spots)
    assert auckland[0] < honolulu[0]
    assert all(0 <= x <= 860 and 0 <= y <= 520 for x, y in (auckland, honolulu))


def test_flights_are_arcs_other_legs_lines_and_rough_ones_marked() -> None:
    ways = (
        MapRoute((HONG_KONG, SHENZHEN), "flight"),
        MapRoute((HONG_KONG, (22.5, 114.0), SHENZHEN), "coach", rough=True),
    )
    (picture,) = map_svg.drawn(Map((pin(HONG_KONG), pin(SHENZHEN)), ways))
    flight, coach = picture.plate.lines
    assert ("Q" in flight.path, "L" in flight.path, flight.rough) == (True, False, False)
    assert (coach.path.count("L"), coach.mode, coach.rough) == (2, "coach", True)


def test_no_name_covers_another_or_a_pin() -> None:
    names = ["Short", "A place with a rather long name in English", "香港特別行政區政府總部東翼前地"]
    spread = [(22.28 + i % 5 * 0.011, 114.16 + i // 5 * 0.014) for i in range(25)]
    pins = tuple(pin(point, f"{names[i % 3]} {i}") for i, point in enumerate(spread))
    for picture in map_svg.drawn(Map(pins, ())):
        for plate in (picture.plate,):
            rooms = [label.room for label in plate.labels]
            marks = [(x - 4, y - 4, x + 4, y + 4) for x, y in (spot.at for spot in plate.spots)]
            assert [two for two in combinations(rooms, 2) if _meet(*two)] == []
            assert [(room, mark) for room in rooms for mark in marks if _meet(room, mark)] == []
            assert all(r[0] >= 0 and r[1] >= 0 and r[2] <= plate.size[0] and r[3] <= plate.size[1] for r in rooms)
            assert len(rooms) == 25


def _meet(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_a_number_stays_with_its_word_in_a_name_of_two_lines() -> None:
    berth = "Old Port, dock 17, HMS Liverpool"
    (picture,) = map_svg.drawn(Map((pin(HONG_KONG, berth), pin(SHENZHEN, "Shenzhen")), ()))
    lines = [[line.text for line in label.lines] for label in picture.plate.labels]
    assert ["Old Port, dock 17,", "HMS Liverpool"] in lines


def test_a_name_is_set_narrower_rather_than_over_a_way() -> None:
    wanted = [WantedName((180, 190), "", (Said("Guangzhou South Station"),))]
    ways = [((x, 0.0), (x, 380.0)) for x in (140.0, 220.0)]
    (free,), (between,) = (list(placed(wanted, [(180, 190)], (358, 380), legs=legs)) for legs in ((), ways))
    assert free
    assert [line.text for line in free.lines] == ["Guangzhou", "South Station"]
    assert between
    assert [line.text for line in between.lines] == ["Guangzhou", "South", "Station"]
    assert between.tie is None
    assert 140 < between.room[0] < between.room[2] < 220


def test_a_name_in_chinese_is_not_set_narrower_for_that_would_break_its_words() -> None:
    assert folded("前海深港青年梦工场", 16) == ("前海深港青年梦工场",)


def test_a_name_of_three_lines_ends_one_at_its_comma() -> None:
    assert folded("East Wing forecourt, Central Government Offices") == (
        "East Wing forecourt,",
        "Central Government",
        "Offices",
    )


@pytest.mark.parametrize("tags", [("en", "zh-Hant"), ("ja",)])
def test_a_name_does_not_stand_at_the_pin_of_another_place(tags: tuple[str, ...]) -> None:
    sketch = sheet_of(ROOT / "itineraries/tokyo-singapore-mission.trip.yaml", tags).sketch
    assert sketch
    plate = map_svg.drawn(sketch)[-1].plate
    for label in plate.labels:
        near = min(plate.spots, key=lambda spot: math.dist(_nearest(label.room, spot.at), spot.at))
        assert label.lines[0].text.split(" · ")[-1].split("・")[0] in near.name


@pytest.mark.parametrize("trip", ["four-cities-tour", "guangzhou-shenzhen-day", "estonia-state-visit"])
def test_a_name_stands_nearest_to_the_pins_of_its_own(trip: str) -> None:
    """`Modern Dental` stood between two pins, as near to the one as to the other."""
    sketch = sheet_of(ROOT / f"itineraries/{trip}.trip.yaml", ("en",)).sketch
    assert sketch
    for plate in (picture.plate for picture in map_svg.drawn(sketch)):
        for label in (each for each in plate.labels if not each.lines[0].text[:1].isdigit() and not each.tie):
            away = sorted((math.dist(_nearest(label.room, spot.at), spot.at), spot.name) for spot in plate.spots)
            name = label.lines[0].text.split(" · ")[-1].split(" - ")[0]
            assert name in away[0][1] or " · " in label.lines[0].text  # else it speaks for a group
            assert len(away) < 2 or away[1][0] > away[0][0] + 2 or " · " in label.lines[0].text


def test_no_line_of_a_name_begins_with_the_sign_between_two_names() -> None:
    for name in ("Hong Kong-Zhuhai-Macao Bridge, Zhuhai part", "C · Foshan · Guangzhou"):
        assert not [line for columns in (12, 16) for line in folded(name, columns) if line.startswith(("-", "·"))]


def _nearest(room: tuple[float, float, float, float], at: tuple[float, float]) -> tuple[float, float]:
    """The point of a rectangle that is nearest to another."""
    return min(max(at[0], room[0]), room[2]), min(max(at[1], room[1]), room[3])


def test_a_name_without_room_is_a_number_with_the_name_below() -> None:
    (picture,) = map_svg.drawn(Map((pin(HONG_KONG, "x" * 10_000), pin(SHENZHEN, "Shenzhen")), ()))
    assert sorted(texts(picture.plate.labels)) == ["1", "Shenzhen"]
    assert picture.plate.keys == (("1", (Said("x" * 10_000),)),)


@pytest.mark.parametrize("tags", [("en",), ("en", "ja")])
def test_a_name_for_which_there_is_room_far_away_alone_is_a_number(tags: tuple[str, ...]) -> None:
    """`Castle top square` stood a third of the picture from its pin, on a line past the names of other places."""
    sketch = sheet_of(ROOT / "itineraries/matsuyama-sister-city.trip.yaml", tags).sketch
    assert sketch
    for plate in (picture.plate for picture in map_svg.drawn(sketch)):
        assert all(math.dist(*label.tie) < plate.size[0] / 4 for label in plate.labels if label.tie)


def test_a_name_that_is_not_beside_its_pin_is_tied_to_it() -> None:
    at = (100.0, 100.0)
    wanted = [WantedName(at, "", (Said(f"Name {number}"),)) for number in range(4)]
    ties = [label.tie and label.tie[0] for label in placed(wanted, [at], (400, 300)) if label]
    assert ties == [None, None, at, at]


def test_the_land_of_half_a_world_is_small() -> None:
    pins = tuple(pin(point) for point in (HONG_KONG, TOKYO, SINGAPORE, (51.5, -0.12)))
    (picture,) = map_svg.drawn(Map(pins, ()))
    assert 5_000 < len(picture.land) < 60_000
