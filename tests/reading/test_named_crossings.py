"""Crossings that a `via` calls by a name, where one alone between the two sides is called so."""

import pytest
from edited import day, mended, names
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


@every("name", ["Lok Ma Chau", "皇岗", "Futian", "Hengqin", "Bay", "HZMB", "lok-ma-chau", "works"])
def test_a_name_of_several_crossings_or_of_a_place_too_is_left_as_it_is(name: str) -> None:
    assert names(drive(f"via: {name}", destination="Nowhere")) == []


def test_a_crossing_on_a_line_at_a_place_is_told_to_stand_on_a_movement() -> None:
    assert names(day("    - meeting: Prices\n      口岸: 深圳湾\n")) == ["misplaced-field"]
