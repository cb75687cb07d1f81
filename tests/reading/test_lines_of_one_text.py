"""Lines that are one text, `Overnight at Conrad`, and what stands beside a line: what to write is said at once."""

import pytest
from drafted_lines import helps
from edited import HEAD, day, mended, names
from every import every


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("Overnight at Conrad", "Conrad"),
        ("stay at the Peninsula", "Peninsula"),
        ("Check in to Harbour Hotel", "Harbour Hotel"),
        ("入住白天鵝賓館", "白天鵝賓館"),
    ],
)
def test_a_night_in_words_is_a_hotel_and_rewritten(typed: str, place: str) -> None:
    text = day(f"    - {typed}\n")

    assert names(text) == ["line-without-kind"]
    assert mended(text) == day(f"    - hotel: {place}\n")


@every(
    ("typed", "help_"),
    [
        ("CX715 HKG-SIN", "write `flight: CX715 HKG-SIN`"),
        ("G6586 to Guangzhou South", "write `train: G6586 to Guangzhou South`"),
        ("transfer to hotel by coach, 1pm", "write `- coach: transfer to hotel by coach` with `time: 13:00` below it"),
        (
            "depart hotel for the airport at 9am",
            "write `- coach: depart hotel for the airport` with `time: 09:00` below it, "
            "or `car` or another movement in place of `coach`",
        ),
        ("Alumni choir", "start it with its kind, such as `meeting: Talks`, `hotel: ` or `coach: `"),
        ("12:30 Lunch", "write `- meal: Lunch` with `time: 12:30` below it"),
        ("12:30-14:00\n      Lunch", "write `- meal: Lunch` with `time: 12:30-14:00` below it"),
        ("Lunch 12:30", "write `- meal: Lunch` with `time: 12:30` below it"),
        ("Dinner, 19:00-21:00", "write `- meal: Dinner` with `time: 19:00-21:00` below it"),
        ("午餐 12:30", "write `- meal: 午餐` with `time: 12:30` below it"),
        ("Roll call 8am", "write `- meeting: Roll call` with `time: 08:00` below it"),
        ("21:00 overnight at Conrad", "write `- hotel: Conrad` with `time: 21:00` below it"),
    ],
)
def test_a_service_in_words_is_offered_as_its_kind(typed: str, help_: str) -> None:
    assert helps(day(f"    - {typed}\n")) == [help_]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("market visit: Tai Po", "visit: Market visit, Tai Po"),
        ("networking: with alumni", "event: Networking, with alumni"),
        ("airport coach: to the hotel", "coach: Airport coach, to the hotel"),
    ],
)
def test_a_kind_behind_another_word_is_that_kind_and_both_words_are_kept(typed: str, written: str) -> None:
    assert mended(day(f"    - {typed}\n      time: 10:00-11:00\n")) == day(
        f"    - {written}\n      time: 10:00-11:00\n"
    )


@pytest.mark.parametrize("field", ["guests: about 80", "pax: 20", "人數: 20"])
def test_a_number_of_people_beside_a_line_is_sent_to_where_numbers_stand(field: str) -> None:
    (said,) = helps(day(f"    - meal: Lunch\n      time: 12:00-13:00\n      {field}\n"))

    assert "`notes:`" in said
    assert "`hosts:`" in said


@pytest.mark.parametrize(
    ("typed", "entry"),
    [("李敏副处长", "李敏: {name: 李敏, title: 副处长}"), ("王强", "王强: {name: 王强}"), ("wen", "wen: {name: ...}")],
)
def test_an_id_that_no_book_has_is_shown_as_the_entry_it_stands_for(typed: str, entry: str) -> None:
    text = HEAD.split("delegation:")[0] + f"delegation:\n  - {typed}\ndays:\n  2027-03-09:\n    - meeting: Talks\n"

    assert f"write `{entry}`, or include the address book it is in" in helps(text)


VENUES = "venues:\n  club: {name: {en: Harbour Club, zh-Hant: 海港會}, city: Hong Kong, at: '22.28, 114.16'}\n"


@pytest.mark.parametrize("typed", ["Harbour Club", "harbour club", "海港會"])
def test_a_venue_called_by_its_name_is_its_id(typed: str) -> None:
    text = day(f"    - meal: Lunch\n      time: 12:00-13:00\n      venue: {typed}\n").replace("days:", f"{VENUES}days:")

    assert names(text) == ["unknown-name"]
    assert mended(text) == text.replace(f"venue: {typed}", "venue: club")


def test_a_name_of_two_venues_or_of_a_known_place_is_left() -> None:
    venues = VENUES + "  two: {name: Harbour Club, city: Macau}\n  tsim: {name: Tsim Sha Tsui, city: Hong Kong}\n"
    lines = "    - meal: Lunch\n      venue: Harbour Club\n    - visit: Walk\n      venue: Tsim Sha Tsui\n"

    assert names(day(lines).replace("days:", f"{venues}days:")) == []


@pytest.mark.parametrize("typed", ["13:20-06:35 (+1)", "13:20-06:35 next day", "1320-0635(+1)", "13:20-06:35翌日"])
def test_a_time_of_the_next_day_in_words_has_its_sign(typed: str) -> None:
    text = day(f"    - flight: X1\n      time: {typed}\n      from: HKG\n      to: SIN\n")

    assert mended(text) == text.replace(typed, "13:20-06:35+1")


def test_the_fields_of_a_movement_in_chinese_words_are_read() -> None:
    text = day("    - coach: 前往\n      从: HKG\n      到: SIN\n      经: lok-ma-chau\n      车程: 2h\n")

    assert mended(text) == day(
        "    - coach: 前往\n      from: HKG\n      to: SIN\n      via: lok-ma-chau\n      for: 2h\n"
    )


@pytest.mark.parametrize(
    ("typed", "entry"),
    [
        (
            "Ms Alice Cheung, Regional Head, Invest Hong Kong",
            "alice-cheung: {name: Ms Alice Cheung, title: Regional Head, organisation: Invest Hong Kong}",
        ),
        (
            "Mr Tan Wei, Director, Economic Bureau, Macao",
            "tan-wei: {name: Mr Tan Wei, title: Director, organisation: 'Economic Bureau, Macao'}",
        ),
    ],
)
def test_nothing_that_a_listed_name_says_more_is_lost(typed: str, entry: str) -> None:
    assert helps(HEAD.replace("  team: {name: Tea traders, people: 4}", f"  - {typed}") + "days:\n  2026-12-01:\n") == [
        f"write `- {entry}`"
    ]


def test_a_listed_name_with_an_office_alone_is_rewritten() -> None:
    text = HEAD.replace("  team: {name: Tea traders, people: 4}", "  - Cllr Ann Lo (Lord Mayor, leader)")

    assert "  - cllr-ann-lo: {name: Cllr Ann Lo, title: Lord Mayor, role: principal}\n" in mended(f"{text}days:\n")


@pytest.mark.parametrize("typed", ["straight after lunch", "following the talks", "會後"])
def test_a_time_that_follows_the_line_above_may_be_left_out(typed: str) -> None:
    (said,) = helps(day(f"    - coach: Back\n      time: {typed}\n"))

    assert said.startswith("leave `time` out where it follows the line above, or write, for example, 09:30")


def test_a_role_in_other_words_is_sent_to_the_title() -> None:
    text = day("    - meeting: Talks\n").replace("people: 4", "role: deputy head")
    (said,) = helps(text)

    assert said.endswith("; what somebody is besides can stand in `title`")


@every(
    ("pasted", "help_"),
    [
        ("12:30  Lunch at the hotel", "write `- meal: Lunch at the hotel` with `time: 12:30` below it"),
        ("12:30-14:00 Lunch", "write `- meal: Lunch` with `time: 12:30-14:00` below it"),
        ("    -y", "begin the line with a dash and a blank: `- y`"),
    ],
)
def test_a_pasted_line_is_told_what_it_lacks(pasted: str, help_: str) -> None:
    assert helps(day(f"    - visit: Port\n      time: 10:00\n{pasted}\n")) == [help_]
