"""The city of a place: which words tell it, that they are kept, and that it is told where nobody knows it."""

from markdown_drafts import looks_of, table_of


def places_of(*places: str, day: str = "4 April 2024", title: str = "Visit") -> dict[str, dict[str, str]]:
    """The venues of these places by name."""
    trip = table_of("Time | Programme | Place", *(f"9:00 | Visit | {each}" for each in places), day=day, title=title)
    return {each["name"]: each for each in trip["venues"].values()}


def test_a_city_is_not_read_inside_the_name_of_a_lake_or_a_road():
    found = places_of("松山湖凯悦酒店", "北京路步行街", "深圳五洲宾馆")

    assert [each["city"] for each in found.values()] == ["tbc", "tbc", "深圳"]


def test_a_city_in_a_name_is_not_taken_where_the_day_is_in_another_country():
    day = "2023年4月23日（星期日） 东莞"
    looks = looks_of("时间 | 活动 | 地点", "12:00 | 午餐 | 松山凯悦酒店", day=day)

    assert places_of("松山凯悦酒店", day=day)["松山凯悦酒店"]["city"] == "东莞"
    assert [message for _, message in looks] == ["“松山凯悦酒店”: taken as in 东莞, not in 松山"]


def test_the_words_that_tell_the_city_are_kept_in_the_address():
    found = places_of(
        "Science Park, Sha Tin",
        "库卡机器人（顺德）",
        "大疆天空之城（深圳南山）",
        "比亚迪，深圳坪山",
        "BYD, Pingshan, Shenzhen",
    )

    assert [each.get("address") for each in found.values()] == ["Sha Tin", "顺德", "深圳南山", "深圳坪山", "Pingshan"]
    assert [each["city"] for each in found.values()] == ["Hong Kong", "Foshan", "深圳", "深圳", "Shenzhen"]


def test_a_district_gives_its_city_in_the_language_of_the_draft():
    trip = table_of("时间 | 活动 | 地点", "9:00 | 参观 | 库卡机器人（顺德）", day="2023年4月23日")

    assert trip["venues"]["place-1"] == {"name": "库卡机器人", "city": "佛山", "address": "顺德"}


def test_a_place_without_a_city_is_told_with_its_line():
    looks = looks_of("Time | Programme | Place", "9:00 | Talks | City Hall", "11:00 | Lunch | Hilton Beijing")

    assert looks == [("city: tbc", "“City Hall”: its city is tbc, and no way to it is judged")]
