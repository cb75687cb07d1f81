"""Crossings that a `via` calls by a name, where one alone between the two sides is called so."""

import pytest
from edited import day, mended, names, read
from every import every

VENUES = """venues:
  office: {name: Office, city: Hong Kong}
  works: {name: 工厂, city: 深圳}
days:"""


def drive(field: str, origin: str = "office", destination: str = "works") -> str:
    lines = f"    - coach: Over the border\n      from: {origin}\n      to: {destination}\n      {field}\n"
    return day(lines).replace("days:", VENUES)


@every(
    ("typed", "id_"),
    [
        ("via: 深圳湾", "shenzhen-bay"),
        ("via: 深圳灣口岸", "shenzhen-bay"),
        ("via: Shenzhen Bay", "shenzhen-bay"),
        ("via: Man Kam To", "man-kam-to"),
        ("via: Liantang", "heung-yuen-wai"),
        ("口岸: 深圳湾", "shenzhen-bay"),
        ("口岸：文锦渡", "man-kam-to"),
    ],
)
def test_a_name_that_one_crossing_alone_has_is_written_as_its_id(typed: str, id_: str) -> None:
    assert mended(drive(typed)) == drive(f"via: {id_}")


@pytest.mark.parametrize(
    ("name", "origin", "destination", "id_"),
    [
        ("港珠澳大桥", "office", "Macau", "hzmb-hk-macau"),
        ("港珠澳大橋", "澳門", "HKG", "hzmb-hk-macau"),
        ("HZMB", "Zhuhai", "office", "hzmb-hk-zhuhai"),
        ("HZMB", "Macau", "Zhuhai", "hzmb-zhuhai-macau"),
    ],
)
def test_of_several_the_one_that_joins_the_two_sides_is_meant(
    name: str, origin: str, destination: str, id_: str
) -> None:
    assert mended(drive(f"via: {name}", origin, destination)) == drive(f"via: {id_}", origin, destination)


def test_behind_the_word_for_a_crossing_a_district_of_that_name_is_not_meant() -> None:
    assert mended(drive("口岸: 横琴", "Macau", "Zhuhai")) == drive("via: hengqin", "Macau", "Zhuhai")


@every("name", ["Lok Ma Chau", "Futian", "Hengqin", "Bay", "HZMB", "lok-ma-chau", "works"])
def test_a_name_of_several_crossings_or_of_a_place_too_is_left_as_it_is(name: str) -> None:
    assert names(drive(f"via: {name}", destination="Nowhere")) == []


def test_a_crossing_on_a_line_at_a_place_is_told_to_stand_on_a_movement() -> None:
    assert names(day("    - meeting: Prices\n      口岸: 深圳湾\n")) == ["misplaced-field"]


HUANGGANG = ["皇崗", "皇岗口岸", "皇崗口岸", "Huanggang Port", "Huanggang crossing"]
OLD_AND_NEW = [
    ("2023-05-02", "lok-ma-chau"),
    ("2022-05-02", "lok-ma-chau"),  # shut in the pandemic, and the only one there was
    ("2026-10-11", "lok-ma-chau"),
    ("2026-10-12", "huanggang"),
    ("2026-12-02", "huanggang"),
]


def on(date: str, text: str) -> str:
    return text.replace("2026-12-01", date)


def crossing_on(date: str, name: str, *, own: str = "") -> str:
    """What the name on a line of a crossing is read as, with nothing said about it."""
    reading = read(on(date, day(f"    - crossing: {name}\n")).replace("days:", f"{own}days:"))
    assert reading.findings == ()
    places = [item.place for each in (reading.trip and reading.trip.days) or () for item in each.items]
    return " ".join(place.name for place in places if place)


@every(("date", "id_"), OLD_AND_NEW)
def test_of_a_name_that_two_have_one_after_the_other_the_one_of_the_date_is_meant(date: str, id_: str) -> None:
    for name in HUANGGANG:
        assert crossing_on(date, name) == id_
        assert mended(on(date, drive(f"via: {name}"))) == on(date, drive(f"via: {id_}"))
        assert mended(on(date, drive("notes: Out", name))) == on(date, drive("notes: Out", id_))
        assert mended(on(date, drive("notes: Out", destination=name))) == on(date, drive("notes: Out", destination=id_))
    assert crossing_on(date, "Huanggang") == id_


@every("name", ["huanggang", "lok-ma-chau", "新皇崗口岸"])
def test_an_id_and_a_name_that_one_alone_has_mean_that_one_on_any_date(name: str) -> None:
    assert [crossing_on(date, name) for date, _ in OLD_AND_NEW] == [name] * len(OLD_AND_NEW)


def test_a_city_of_the_name_is_not_taken_for_the_crossing() -> None:
    assert names(drive("notes: By the Yangtze", "Huanggang", "Wuhan")) == []
    assert names(drive("via: Huanggang", "Wuhan", "Nanchang")) == []


def test_a_name_with_the_word_for_a_port_is_that_of_a_crossing() -> None:
    assert mended(drive("via: Shenzhen Bay Port")) == drive("via: shenzhen-bay")
    assert names(drive("via: Hong Kong Port")) == []


@every(("id_", "name"), [("皇崗", "Gate"), ("new-gate", "皇崗口岸")])
def test_a_name_that_a_crossing_of_the_trip_has_is_left_to_it(id_: str, name: str) -> None:
    own = f"crossings:\n  {id_}: {{name: {name}, sides: {{HK: '22.5, 114.0', CN: '22.5, 114.0'}}}}\n"
    typed = id_ if id_ == "皇崗" else name
    assert crossing_on("2026-12-01", typed, own=own) == typed
