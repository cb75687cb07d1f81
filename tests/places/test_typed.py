"""Places as people type them: each leads to the right point, or to a question with the right candidates."""

import json
from pathlib import Path
from typing import Any

from every import every

from delegate.places.gazetteer import shipped
from delegate.travel.distance import km
from delegate.values import Point

# Of the whole world: what somebody types, where it may be, how near the point must lie in km, and why it is a row.
ROWS: list[Any] = json.loads(Path(__file__).with_name("typed.json").read_text("utf-8"))["rows"]

# Of the region: what somebody types, its city, where it is (by hand, from memory), and how near in km.
FOUND = [
    ("HKCEC", "Hong Kong", (22.283, 114.173), 0.5),
    ("會展", "Hong Kong", (22.283, 114.173), 0.5),
    ("West Kowloon station", "Hong Kong", (22.304, 114.165), 0.5),
    ("West Kowloon", "Hong Kong", (22.304, 114.165), 0.5),
    ("西九龍", "Hong Kong", (22.304, 114.165), 0.5),
    ("高鐵西九龍站", "Hong Kong", (22.304, 114.165), 0.5),
    ("HKIA", "Hong Kong", (22.309, 113.915), 2.5),
    ("HKG", "Hong Kong", (22.309, 113.915), 2.5),
    ("香港國際機場", "Hong Kong", (22.309, 113.915), 2.5),
    ("Central", "Hong Kong", (22.282, 114.158), 0.6),
    ("中環", "Hong Kong", (22.282, 114.158), 0.6),
    ("中环", "Hong Kong", (22.282, 114.158), 0.6),
    ("Admiralty", "Hong Kong", (22.279, 114.165), 0.6),
    ("金鐘", "Hong Kong", (22.279, 114.165), 0.6),
    ("金钟站", "Hong Kong", (22.279, 114.165), 0.6),
    ("TST", "Hong Kong", (22.297, 114.172), 0.8),
    ("尖沙咀", "Hong Kong", (22.297, 114.172), 0.8),
    ("Wanchai", "Hong Kong", (22.278, 114.172), 0.6),
    ("LegCo", "Hong Kong", (22.281, 114.166), 0.5),
    ("Lo Wu", "Hong Kong", (22.529, 114.113), 0.6),
    ("Skypier", "Hong Kong", (22.320, 113.944), 1.0),
    ("China Ferry Terminal", "Hong Kong", (22.300, 114.167), 0.5),
    ("Futian", "Shenzhen", (22.541, 114.055), 3),
    ("福田", "Shenzhen", (22.541, 114.055), 3),
    ("福田区", "Shenzhen", (22.541, 114.055), 3),
    ("福田站", "Shenzhen", (22.541, 114.052), 0.5),
    ("Nanshan", "Shenzhen", (22.531, 113.930), 3),
    ("Luohu", "Shenzhen", (22.548, 114.131), 3),
    ("羅湖", "Shenzhen", (22.548, 114.131), 3),
    ("罗湖区", "Shenzhen", (22.548, 114.131), 3),
    ("Qianhai", "Shenzhen", (22.530, 113.898), 3),
    ("前海", "Shenzhen", (22.530, 113.898), 3),
    ("Shekou", "Shenzhen", (22.485, 113.915), 2),
    ("Shenzhen North", "Shenzhen", (22.610, 114.029), 1),
    ("深圳北站", "Shenzhen", (22.610, 114.029), 1),
    ("深圳北", "Shenzhen", (22.610, 114.029), 1),
    ("SZX", "Shenzhen", (22.639, 113.811), 1.5),
    ("深圳机场", "Shenzhen", (22.639, 113.811), 1.5),
    ("Canton", "Guangzhou", (23.129, 113.264), 5),
    ("Nansha", "Guangzhou", (22.802, 113.525), 3),
    ("南沙", "Guangzhou", (22.802, 113.525), 3),
    ("Pazhou", "Guangzhou", (23.099, 113.365), 2),
    ("琶洲", "Guangzhou", (23.099, 113.365), 2),
    ("廣州南站", "Guangzhou", (22.990, 113.265), 1),
    ("Hengqin", "Zhuhai", (22.125, 113.525), 3),
    ("橫琴", "Zhuhai", (22.125, 113.525), 3),
    ("横琴", "Zhuhai", (22.125, 113.525), 3),
    ("拱北", "Zhuhai", (22.222, 113.550), 2),
    ("Cotai", "Macau", (22.145, 113.565), 2),
    ("路氹", "Macau", (22.145, 113.565), 2),
    ("Macao", "Macau", (22.201, 113.546), 2),
    ("Zhongshan", "Zhongshan", (22.516, 113.393), 3),
    ("中山", "Zhongshan", (22.516, 113.393), 3),
    ("Shunde", "Foshan", (22.805, 113.293), 3),
    ("Humen station", "Dongguan", (22.861, 113.672), 1),
    ("Paris", "Paris", (48.857, 2.352), 3),
    ("NRT", "Tokyo", (35.765, 140.386), 2),
    ("羽田機場", "Tokyo", (35.552, 139.780), 2),
    ("Brussels Airport", "Brussels", (50.901, 4.484), 2),
    ("MUC", "Munich", (48.354, 11.786), 2),
    ("Saigon", "Ho Chi Minh City", (10.776, 106.701), 10),
    ("São Paulo", "São Paulo", (-23.551, -46.634), 5),
]

# What leads nowhere by itself, and what a person is asked whether it was meant.
ASKED = [
    ("Georgetown", {"George Town, Penang", "Georgetown, Guyana"}),
    ("San José", {"San José, Costa Rica", "San Jose, California"}),
    ("Birmingham", {"Birmingham, England", "Birmingham, Alabama"}),
    ("Windsor", {"Windsor, Ontario", "Windsor, England"}),
    ("Aberdeen", {"Aberdeen, Hong Kong", "Aberdeen, Scotland"}),
    ("CGO", {"Central Government Offices", "Zhengzhou Xinzheng International Airport"}),
    ("羅湖站", {"Lo Wu Station", "Luohu Metro Station", "Shenzhen Station"}),
    ("Lok Ma Chau", {"Lok Ma Chau Station"}),
    ("Macau Ferry Terminal", {"Macau Ferry Terminal Sheung Wan", "Macau Outer Harbour Ferry Terminal"}),
    ("黃埔", {"Huangpu, Guangzhou", "Whampoa"}),
    ("松山機場", {"Matsuyama Airport", "Taipei Songshan Airport"}),
    ("Tokyo airport", {"Narita International Airport", "Tokyo Haneda Airport"}),
    ("London airport", {"London Heathrow Airport", "London Gatwick Airport", "London City Airport"}),
    ("Zhongshan district", {"Zhongshan"}),
    ("West Kowloon Terminal", {"West Kowloon Terminus"}),
    ("Shenzen", {"Shenzhen"}),
    ("Tsim Sha Tsiu", {"Tsim Sha Tsui"}),
    ("Futian pier", {"Futian"}),
]


@every(("typed", "city", "at", "within"), FOUND, ids=[row[0] for row in FOUND])
def test_a_place_typed_as_people_type_it_is_at_the_right_point(
    typed: str, city: str, at: tuple[float, float], within: float
) -> None:
    hub, town = shipped().hub(typed), shipped().city(typed)
    point = hub.point if hub else town.point if town else None

    assert point is not None
    assert km(point, Point(*at)) <= within
    assert (hub.city if hub else town and town.id) == city


@every(("typed", "candidates"), ASKED, ids=[row[0] for row in ASKED])
def test_a_name_that_could_be_another_place_is_asked_about_and_never_decided(typed: str, candidates: set[str]) -> None:
    assert shipped().hub(typed) is None
    assert shipped().city(typed) is None
    assert candidates <= set(shipped().nearest(typed))


def test_there_are_sixty_of_them() -> None:
    assert len(FOUND) >= 60
    assert len({typed for typed, *_ in FOUND}) == len(FOUND)


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
    assert len(ROWS) + len(FOUND) + len(ASKED) >= 300
    assert sum(row[3] == "airport" for row in ROWS) >= 50
