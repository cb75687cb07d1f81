"""Times that stand in titles: each is taken out, or asked about, and none is planned without in silence."""

import pytest
from edited import day, mended, names, read
from every import every


@every(
    ("typed", "written", "time"),
    [
        ("meal: Breakfast, 7.30am at hotel", "meal: Breakfast at hotel", "07:30"),
        ("breakfast: 7.30am at hotel", "meal: Breakfast at hotel", "07:30"),
        ("visit: 4pm Museum of History", "visit: Museum of History", "16:00"),
        ("visit: Palace Museum 5pm", "visit: Palace Museum", "17:00"),
        ("visit: Museum 10am-11am", "visit: Museum", "10:00-11:00"),
        ("event: 2-4pm Tea dance", "event: Tea dance", "14:00-16:00"),
        ("visit: 科学馆 上午10点", "visit: 科学馆", "10:00"),
        ("visit: 上午10点科学馆", "visit: 科学馆", "10:00"),
        ("event: 下午两点半开会", "event: 开会", "14:30"),
        ("meeting: Meet at 9am at the lobby", "meeting: Meet at the lobby", "09:00"),
        ("event: Gun salute at noon", "event: Gun salute", "12:00"),
        ("flight: SQ 891 HKG-SIN, dep 1530", "flight: SQ 891 HKG-SIN", "15:30"),
        ("flight: KQ 860 from Nairobi, arriving HKIA 0650", "flight: KQ 860 from Nairobi, arriving HKIA", "tbc-06:50"),
        ("car: Motorcade to Grand Hyatt, 12.15", "car: Motorcade to Grand Hyatt", "12:15"),
        ("car: Motorcade to Grand Hyatt, 0745", "car: Motorcade to Grand Hyatt", "07:45"),
        ("train: G6582 0820-0925", "train: G6582", "08:20-09:25"),
        ("ferry: 10:30 TurboJET to Macau", "ferry: TurboJET to Macau", "10:30"),
    ],
)
def test_a_time_in_a_title_is_the_time_of_its_line(typed: str, written: str, time: str) -> None:
    assert mended(day(f"    - {typed}\n")) == day(f"    - {written}\n      time: {time}\n")


@pytest.mark.parametrize("typed", ["check-in: Island Hotel, 2pm", "hotel: Island Hotel, check-in 2pm"])
def test_a_time_behind_a_hotel_is_when_people_come(typed: str) -> None:
    assert mended(day(f"    - {typed}\n")) == day("    - hotel: Island Hotel\n      time: 14:00\n")


@every(
    ("typed", "asked"),
    [
        ("visit: 澳门科学馆，10点到11点半", "`time: 10:00-11:30` or `time: 22:00-23:30`"),
        ("visit: 科学馆 (10点)", "`time: 10:00` or `time: 22:00`"),
        ("visit: Museum, 10 to 11.30", "`time: 10:00-11:30`"),
        ("event: Exhibition 1030-1200", "`time: 10:30-12:00`"),
        ("event: Gala, doors 7pm", "`time: 19:00`"),
        ("meal: Dinner, 7pm for 7.30pm", "`time: 19:00` or `time: 19:30`"),
        ("coach: Leaves hotel 8.30am for Shenzhen", "`time: 08:30`"),
    ],
)
def test_a_time_in_a_title_that_may_be_several_is_asked_about(typed: str, asked: str) -> None:
    text = day(f"    - {typed}\n")
    (said,) = read(text).findings

    assert asked in said.help
    assert mended(text) == text
    assert names(day(f"    - {typed}\n      time: tbc\n")) == []


@every(
    "title",
    [
        *("Version 2.10", "Forum, 2026", "Expo 2026-2027", "Halls, 1-2", "7-11 opening", "24/7 Fitness", "Bay 10"),
        *("三点建议", "新时代论坛", "第3时段", "時代廣場", "3 Mar 2027", "10:30:15"),
    ],
)
def test_figures_in_a_title_that_are_no_time_are_left(title: str) -> None:
    assert names(day(f"    - event: {title}\n")) == []


@pytest.mark.parametrize("title", ["CX 1530 to Perth", "KA1530", "Line 960 to Central"])
def test_the_number_of_a_service_is_no_time(title: str) -> None:
    assert names(day(f"    - flight: {title}\n")) == []
