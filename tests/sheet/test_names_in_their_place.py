"""Offices, groups, ports and titles are named as the reader of each copy and of each language needs them."""

from command import ROOT
from copies import EXCHANGE, item, legs, planned, rows, said, section, sheet
from every import every

from delegate.render.schedule.text import render_plain
from delegate.sheet import Edition, settle
from delegate.sheet.forms_of_address import inside
from delegate.sheet.model import NoteRow, Said

FOUR_CITIES = (ROOT / "itineraries" / "four-cities-tour.trip.yaml").read_text("utf-8")
FLIGHT = EXCHANGE.split("days:")[0] + (
    "days:\n  2026-11-24:\n    - flight: CX 500\n      time: 09:05-14:25\n      from: HKG\n      to: HND\n"
)


@every(
    ("name", "told"),
    [
        ("Mayor of Matsuyama", "the Mayor of Matsuyama"),
        ("Vice-mayor of Freiburg", "the Vice-mayor of Freiburg"),
        ("President of the Republic", "the President of the Republic"),
        ("The British ambassador", "the British ambassador"),
        ("Members of the chamber", "Members of the chamber"),
        ("Mayor Salomon", "Mayor Salomon"),
        ("Joan of Arc", "Joan of Arc"),
    ],
)
def test_an_office_has_its_article_in_a_sentence(name: str, told: str) -> None:
    assert said(inside((Said(name, "en"),))) == (told,)
    assert said(inside((Said(name, "et"),))) == (told,)  # the word before it is English
    assert said(inside((Said(name, "zh-Hant"),))) == (name,)


def test_a_port_stands_below_its_check_in_in_all_languages_of_a_page_or_in_none() -> None:
    def ports(tags: str) -> list[tuple[str, ...]]:
        return [said(row.place) for row in rows(sheet(FLIGHT, tags=tags)) if isinstance(row, NoteRow)]

    assert ports("en,zh-Hant") == [("Hong Kong International Airport", "香港國際機場")]
    assert ports("zh-Hant") == [()]


def test_a_page_in_a_language_without_phrases_is_headed_by_the_name_in_it() -> None:
    text = EXCHANGE.replace("{name: Jane Smith", "{name: {en: Jane Smith, ja: ジェーン}")
    text = text.replace("    name: Jane Smith\n", "    name: {en: Jane Smith, ja: ジェーン}\n")

    assert said(sheet(text, whom="jane", tags="en,ja").scope) == ("Programme of Jane Smith", "ジェーン")
    assert said(sheet(text, whom="ben", tags="en,ja").scope) == ("Programme of Ben Ho",)


def test_a_language_without_phrases_says_a_number_for_each_service() -> None:
    """`119 ambulance, fire` reads as if fire had no number."""
    text = FLIGHT.replace("contact:", "contacts: [{name: Doctor, phone: +852 5555 0143, for: everybody}]\ncontact:")

    assert ("Japan", "110 police, 119 ambulance, 119 fire") in section(sheet(text, tags="ja"), "emergencies")


def test_a_host_reads_who_is_in_a_small_group() -> None:
    assert said(item(sheet(whom="lam"), "signing").who) == ()  # all of the guests of that host
    text = EXCHANGE.replace("      status: tentative\n      with: chan\n", "      with: [chan, lam]\n")
    assert said(item(sheet(text, whom="lam"), "signing").who) == ("Ann Lee, Kit Wu",)
    assert said(item(sheet(text), "signing").who) == ("Signers",)


def test_a_group_that_a_personal_programme_names_is_in_its_list() -> None:
    text = EXCHANGE.replace("groups: {", "groups: {pupils: [ben, jane], ").replace(
        "who: [ben, jane]", "who: [ben, jane, ann]"
    )
    text = text.replace("time: 14:30-15:30", "time: 15:30-16:30")

    assert ("Pupils", "Ben Ho, Jane Smith") in section(sheet(text, whom="ann"), "groups")
    assert section(sheet(text, whom="kit"), "groups") == [("Signers", "Kit Wu, Ann Lee")]


def test_a_group_without_a_name_is_no_key_of_the_file_on_a_screen_either() -> None:
    grouped = EXCHANGE.replace("signers", "north-group")
    screen = render_plain(sheet(grouped, "schedule"))

    assert "for North group" in screen
    assert "north-group" not in screen.casefold()


def test_a_driver_reads_the_city_of_a_door_in_both_languages_where_the_door_has_a_name_in_one() -> None:
    """The Chinese half said `Hong Kong`, since the whole of a name without a translation is said once."""
    drives = legs(sheet(FOUR_CITIES, "movements", tags="en,zh-Hant"))
    doors = {text for drive in drives for stop in drive.stops for text in [said(stop.place)] if text}

    assert ("Modern Dental, Dongguan", "Modern Dental，東莞") in doors
    assert ("Foshan city brain",) in doors  # which names its city itself
    japanese = legs(sheet(FOUR_CITIES, "movements", tags="en,ja"))  # where no city has a name of its own
    assert ("Modern Dental, Dongguan",) in [said(stop.place) for drive in japanese for stop in drive.stops]


def test_a_drive_without_an_hour_is_on_the_clock_of_where_people_get_in() -> None:
    """The coach from Hong Kong was on Shenzhen time; a train from Hong Kong is met in Guangzhou."""
    first = [said(day.clock) for day in sheet(FOUR_CITIES, "movements").days]

    assert first == [("Hong Kong time",), ("Shenzhen time",), ("Dongguan time",)]
    met = (ROOT / "itineraries" / "guangzhou-shenzhen-day.trip.yaml").read_text("utf-8")
    assert [said(day.clock) for day in sheet(met, "movements").days] == [("Guangzhou time",)]


@every(
    ("tag", "door"),
    [
        ("en", "Lantern Hotel Tokyo, Marunouchi"),
        ("zh-Hant", "東京燈籠酒店，Marunouchi"),
        ("ja", "提灯ホテル東京, Marunouchi"),
    ],
)
def test_a_driver_reads_no_city_that_the_name_of_a_house_says_in_any_language(tag: str, door: str) -> None:
    plan, _ = planned("tokyo-singapore-mission")
    drives = legs(settle(plan, edition=Edition.MOVEMENTS, languages=(tag,)))

    places = {place for row in drives for stop in row.stops for place in said(stop.place) if "Marunouchi" in place}
    assert places == {door}
