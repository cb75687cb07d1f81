"""First drafts of fields: meals, dates, vague hours, kinds and bare words."""

import pytest
from drafted_lines import FLIGHT, helps, meeting, party, timed
from edited import day, fix, mended, names, read
from every import every

from delegate.reading.nearest import may_mean


@every(
    ("typed", "written"),
    [
        ("dinner: free evening", "free: Dinner, free evening"),
        ("lunch: own arrangements", "free: Lunch, own arrangements"),
        ("dinner: at leisure", "free: Dinner, at leisure"),
        ("午餐: 自理", "free: 午餐，自理"),
        ("dinner: on own", "free: Dinner, on own"),
    ],
)
def test_a_meal_that_nobody_serves_is_free_time(typed: str, written: str) -> None:
    assert mended(day(f"    - {typed}\n")) == day(f"    - {written}\n")


@pytest.mark.parametrize("typed", ["dinner: Free Masons' Hall", "lunch: Freedom Club", "dinner: Own Label"])
def test_a_meal_at_a_place_with_such_a_name_is_one(typed: str) -> None:
    assert "- meal:" in mended(day(f"    - {typed}\n"))


@every(
    ("kind", "field", "remedy"),
    [
        ("train: To Guangzhou", "train no: G6124", "put `G6124` behind `train:`, in front of its words"),
        ("flight: To Tokyo", "航班号: CX500", "put `CX500` behind `flight:`, in front of its words"),
        ("meeting: Tea", "dates: 2026-05-12", "leave it out: the date above the line says it"),
        ("hotel: Hong Kong", "地点: Hong Kong", "the place stands behind `hotel:`"),
        ("coach: Home", "venue: Hong Kong", "write where it begins behind `from:`, and where it ends behind `to:`"),
    ],
)
def test_a_field_that_is_none_is_answered_with_what_to_write_instead(kind: str, field: str, remedy: str) -> None:
    assert remedy in helps(day(f"    - {kind}\n      {field}\n"))


def test_who_signs_is_sent_to_the_agreements() -> None:
    assert any("`agreements:`" in each for each in helps(meeting("signatories: [chan]")))


def test_the_dates_of_a_trip_are_those_of_its_days() -> None:
    assert "leave it out: the dates of the days say when the trip is" in helps("start: 2026-05-12\n" + meeting(""))


def test_a_group_of_a_line_is_who_it_is_for() -> None:
    assert mended(meeting("group: team")) == meeting("who: team")


@pytest.mark.parametrize("typed", ["assemble: Lobby", "集合: 大堂"])
def test_where_people_assemble_is_an_event(typed: str) -> None:
    assert "- event: " in mended(day(f"    - {typed}\n"))


@every("typed", ["2 Dec", "December 2", "12月2日", "Wed 2 December", "12月2日（星期三）"])
def test_a_date_without_a_year_is_of_the_year_of_the_other_days(typed: str) -> None:
    text = day("    - free: Rest\n") + "  DATE: tbc\n"

    assert mended(text.replace("DATE", typed)) == text.replace("DATE", "2026-12-02")


@pytest.mark.parametrize(
    ("typed", "written"),
    [("晚8点", "20:00"), ("早9点", "09:00"), ("12:30-2", "12:30-14:00"), ("10:30-1", "10:30-13:00")],
)
def test_a_time_of_one_likely_reading_is_written_out(typed: str, written: str) -> None:
    assert mended(timed(typed)) == timed(written)


@every(
    ("typed", "part"),
    [
        ("late", "evening"),
        ("after lunch", "afternoon"),
        ("late morning", "morning"),
        ("early afternoon", "afternoon"),
        ("晚飯後", "evening"),
    ],
)
def test_a_vague_hour_is_answered_with_its_part_of_the_day(typed: str, part: str) -> None:
    assert helps(timed(typed)) == [f"write {part}, or tbc"]


@pytest.mark.parametrize(
    ("typed", "remedy"),
    [
        ("22:05 (11 May) - 15:10", "write 22:05-15:10+1 under 11 May"),
        ("22:05 (11 May) - 15:10 (13 May)", "write 22:05-15:10+2 under 11 May"),
        ("09:05 (11 May) - 15:10", "write 09:05-15:10 under 11 May"),
        ("22:05 - 15:10 (12 May)", "write 22:05-15:10+1"),
    ],
)
def test_a_date_within_a_time_is_taken_out(typed: str, remedy: str) -> None:
    assert helps(FLIGHT.replace("arr 1:15pm", typed)) == [remedy]


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("7pm: Dinner, Aberdeen (venue tbc)", "meal: Dinner, Aberdeen (venue tbc)\n      time: 19:00"),
        ("TBC: Courtesy call", "meeting: Courtesy call\n      time: tbc"),
    ],
)
def test_a_time_in_front_gives_way_to_the_kind_that_the_title_tells(line: str, written: str) -> None:
    assert mended(day(f"    - {line}\n")) == day(f"    - {written}\n")


@pytest.mark.parametrize(
    ("line", "remedy"),
    [
        ("late: drinks", "write `- reception: drinks` with `time: evening` below it"),
        ("11.45am: depart for Central", "write `- travel: depart for Central` with `time: 11:45` below it, or"),
        ('"9:30am  Pick up at hotel"', "write `- travel: Pick up at hotel` with `time: 09:30` below it, or"),
        ("Tasting", "start it with its kind"),
    ],
)
def test_a_line_without_its_kind_is_asked_about_once(line: str, remedy: str) -> None:
    (said,) = helps(day(f"    - {line}\n"))

    assert said.startswith(remedy)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_fields_below_a_bare_word_are_one_finding_and_right_once_it_is_mended(newline: str) -> None:
    text = day("    - lunch\n      time: 12:00-13:00\n      venue: Hong Kong\n    - meeting: Tea\n").replace(
        "\n", newline
    )

    assert names(text) == ["line-without-kind"]
    assert helps(text) == ["write `meal: lunch`"]
    assert names(text.replace("- lunch", "- meal: lunch")) == []


def test_two_people_of_one_surname_get_ids_of_their_own() -> None:
    text = party("Ms Wong").replace("  - Ms Wong\n", "  - Ms Wong\n  - Mr Wong (Head)\n")

    assert [each.name for each in read(text).findings if each.code == "DLG127"] == []
    assert "- ms-wong: {name: Ms Wong}" in fix(text)[-1].data.decode()
    assert any("- mr-wong: {name: Mr Wong" in each for each in (*helps(text), fix(text)[-1].data.decode()))


@pytest.mark.parametrize(
    ("host", "typed", "remedy"),
    [
        ("陳志明先生", "陈志明", "write `chan`"),
        ("陈志明", "陳志明", "write `chan`"),
        ("張志明", "陳志明", "add it, or name a person, host, group or role that is there"),
        ("Mr Wong", "Wong", "write `chan`"),
    ],
)
def test_a_host_is_known_by_the_surname_and_in_the_other_script(host: str, typed: str, remedy: str) -> None:
    hosts = f"hosts:\n  chan: {{name: {host}}}\n"

    assert helps(hosts + meeting(f"with: {typed}")) == [remedy]


def test_accompanied_by_with_a_wide_colon_is_with() -> None:
    hosts = "hosts:\n  chan: {name: 陈志明}\n"

    assert mended(hosts + meeting("陪同： chan")) == hosts + meeting("with: chan")


@every(
    ("typed", "known", "meant"),
    [
        ("Hong Kong Club", "Hong Kong", False),
        ("Hong Kong University", "Hong Kong", False),
        ("Huawei", "Shanwei", False),
        ("Lantau", "Atlanta", False),
        ("东莞市人民政府", "廣州市人民政府", False),
        ("北京市人民政府", "南京市人民政府", False),
        ("廣州市人民政附", "廣州市人民政府", True),
        ("Guangzou", "Guangzhou", True),
        ("Hongkong", "Hong Kong", True),
        ("Guangzhuo South", "Guangzhou South Station", True),
        ("Hong Kong Station", "Hong Kong", True),
    ],
)
def test_a_place_is_suggested_only_for_a_slip_in_its_own_name(typed: str, known: str, meant: bool) -> None:
    assert may_mean(typed, known) is meant
