"""Words of first drafts: of one reading, one finding with the line as it is to be written; else a question."""

import pytest
from edited import day, fix, mended, names, read

from delegate.reading.nearest import may_mean
from delegate.reading.titles import ends_by_words

FLIGHT = day("    - flight: CX 500\n      time: arr 1:15pm\n      from: NRT\n      to: HKG\n")


def meeting(field: str) -> str:
    return day(f"    - meeting: Tea\n      time: 10:00-11:15\n      {field}\n")


def timed(time: str) -> str:
    return day(f"    - meeting: Tea\n      time: {time}\n")


def helps(text: str) -> list[str]:
    return [each.help for each in read(text).findings]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("arr 1:15pm", "tbc-13:15"),
        ("arrives at 13:15", "tbc-13:15"),
        ("ETA 13.15", "tbc-13:15"),
        ("13:15 arrival", "tbc-13:15"),
        ("1:15pm (arr)", "tbc-13:15"),
        ("13:15抵達", "tbc-13:15"),
        ("dep 9.10", "09:10"),
        ("09:10 dep", "09:10"),
        ("dep 09:10 arr 13:55", "09:10-13:55"),
        ("dep. 09:10, arr. 13:55", "09:10-13:55"),
        ("ETD 23:50 / ETA 07:00+2", "23:50-07:00+2"),
        ("起飛 09:10 抵達 13:55", "09:10-13:55"),
    ],
)
def test_an_arrival_on_the_move_is_the_end_of_its_time(typed: str, written: str) -> None:
    text = FLIGHT.replace("arr 1:15pm", typed)

    assert names(text) == ["unreadable-time"]
    assert mended(text) == FLIGHT.replace("arr 1:15pm", written)
    assert names(mended(text)) == []


@pytest.mark.parametrize(
    "text", ["arr", "dep", "dep late", "morning arrival", "arr 5 or 6", "09:10-13:55", "10:00", ""]
)
def test_what_says_no_departure_or_arrival_is_left_alone(text: str) -> None:
    assert ends_by_words(text) == ""


@pytest.mark.parametrize("title", ["CX 500, arr 1:15pm", "CX 500 (arr 1:15pm)", "CX 500 arriving at 1:15pm"])
def test_an_arrival_in_the_title_of_a_flight_is_not_its_departure(title: str) -> None:
    text = day(f"    - flight: {title}\n      from: NRT\n      to: HKG\n")

    assert "time: tbc-13:15" in mended(text)
    assert "flight: CX 500\n" in mended(text)


def test_an_arrival_at_a_meeting_is_no_end_of_it() -> None:
    assert names(timed("arr 14:00")) == ["unreadable-time"]
    assert fix(timed("arr 14:00"))[-1].data.decode() == timed("arr 14:00")


def test_a_check_in_at_a_hotel_is_a_hotel_line() -> None:
    text = day("    - check-in: Hong Kong\n      time: 15:00\n")

    assert names(text) == ["unknown-key"]
    assert mended(text) == text.replace("check-in", "hotel")


@pytest.mark.parametrize("length", ["2h", "45 min", "tbc"])
def test_a_length_behind_check_in_is_no_hotel(length: str) -> None:
    assert names(day(f"    - check-in: {length}\n      time: 15:00\n")) == ["line-without-kind"]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("TBC", "tentative"),
        ("TBA", "tentative"),
        ("待定", "tentative"),
        ("暫定", "tentative"),
        ("暂定", "tentative"),
        ("Provisional", "tentative"),
        ("pencilled in", "tentative"),
        ("已確認", "confirmed"),
        ("Agreed", "confirmed"),
        ("canceled", "cancelled"),
        ("取消", "cancelled"),
    ],
)
def test_a_status_in_another_word_is_rewritten(typed: str, written: str) -> None:
    text = meeting(f"status: {typed}")

    assert names(text) == ["unknown-word"]
    assert mended(text) == meeting(f"status: {written}")


def test_a_status_that_is_not_known_is_no_promise() -> None:
    trip = read(meeting("status: tbc")).trip

    assert trip is not None
    assert [item.status for each in trip.days or () for item in each.items] == ["tentative"]


@pytest.mark.parametrize(
    ("typed", "written"),
    [("18:30 - late", "18:30-tbc"), ("7pm till late", "19:00-tbc"), ("18:30 to close", "18:30-tbc")],
)
def test_an_end_that_nobody_says_is_not_known(typed: str, written: str) -> None:
    assert mended(timed(typed)) == timed(written)


def test_late_behind_a_time_that_may_be_of_the_morning_is_asked() -> None:
    assert names(timed("6:30 - late")) == ["unreadable-time"]
    assert fix(timed("6:30 - late"))[-1].data.decode() == timed("6:30 - late")


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("5.30-7", "write 05:30-07:00, or 17:30-19:00"),
        ("5:30-7", "write 05:30-07:00, or 17:30-19:00"),
        ("2.15-4.30", "write 02:15-04:30, or 14:15-16:30"),
        ("3.30", "write 03:30, or 15:30"),
    ],
)
def test_an_hour_of_one_figure_may_be_of_the_afternoon_and_is_asked(typed: str, asked: str) -> None:
    assert helps(timed(typed)) == [asked]
    assert fix(timed(typed))[-1].data.decode() == timed(typed)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("5.30-7pm", "17:30-19:00"),
        ("9.30-11", "09:30-11:00"),
        ("05.30-07.00", "05:30-07:00"),
        ("下午3時至5時", "15:00-17:00"),
        ("下午3时至5时", "15:00-17:00"),
        ("下午5時30分至7時", "17:30-19:00"),
    ],
)
def test_a_range_of_one_reading_is_rewritten(typed: str, written: str) -> None:
    assert mended(timed(typed)) == timed(written)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("courtesy call: The Mayor", "meeting: Courtesy call, The Mayor"),
        ("Ribbon-cutting: The new wing", "ceremony: Ribbon-cutting, The new wing"),
        ("拜會: 市長", "meeting: 拜會，市長"),
    ],
)
def test_a_word_that_says_more_than_the_kind_is_kept_in_the_title(typed: str, written: str) -> None:
    text = day(f"    - {typed}\n      time: 10:00\n")

    assert mended(text) == day(f"    - {written}\n      time: 10:00\n")


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("accept: tight-leg： The hosts know.", "accept: {tight-leg: The hosts know.}"),
        ('accept: "tight-leg: The hosts know."', "accept: {tight-leg: The hosts know.}"),
        ("accept: tight-leg：The hosts, too, know.", "accept: {tight-leg: 'The hosts, too, know.'}"),
    ],
)
def test_a_check_and_its_reason_in_one_text_are_one_finding(typed: str, written: str) -> None:
    assert names(meeting(typed)) == ["acceptance-without-reason"]
    assert mended(meeting(typed)) == meeting(written)


HOSTS = """hosts:
  chan: {name: Bernard Chan Pak-li}
  wong: {name: {en: Wong Mei-ling, zh-Hant: 黃美玲}}
  lee: {name: Mr Lee Wai}
  ho-a: {name: Ho Ka-yan}
  ho-b: {name: Ho Siu-ming}
"""


def hosted(typed: str) -> str:
    return meeting(f"with: {typed}").replace("days:", f"{HOSTS}days:")


@pytest.mark.parametrize(
    ("typed", "id_"),
    [("Ms Wong", "wong"), ("Miss Wong", "wong"), ("黃女士", "wong"), ("Mr. Chan", "chan"), ("Dr Lee", "lee")],
)
def test_the_only_person_of_a_surname_may_be_addressed_by_it_and_is_written_by_the_id(typed: str, id_: str) -> None:
    assert names(hosted(typed)) == ["unknown-name"]
    assert mended(hosted(typed)) == hosted(id_)
    assert mended(hosted(f"[{typed}]")) == hosted(f"[{id_}]")


@pytest.mark.parametrize("typed", ["Ms Lee", "Ms Smith", "Wong", "Mr Mei"])
def test_a_surname_of_nobody_or_of_a_man_where_a_woman_is_meant_is_nobody(typed: str) -> None:
    assert names(hosted(typed)) == ["unknown-name"]
    assert fix(hosted(typed))[-1].data.decode() == hosted(typed)


def test_a_surname_of_two_is_asked() -> None:
    assert helps(hosted("Ms Ho")) == ["write `ho-a` or `ho-b`"]
    assert fix(hosted("Ms Ho"))[-1].data.decode() == hosted("Ms Ho")


@pytest.mark.parametrize("typed", ["&x y", "&Beyond launch", "&Beyond"])
def test_a_title_that_begins_with_an_ampersand_is_that_text_in_quotes(typed: str) -> None:
    text = day(f"    - meeting: {typed}\n      time: 10:00\n")

    assert names(text) == ["unquoted-text"]
    assert mended(text) == day(f'    - meeting: "{typed}"\n      time: 10:00\n')


def test_an_anchor_that_is_used_is_no_text() -> None:
    text = day("    - meeting: &tea Tea\n      time: 10:00\n    - meeting: *tea\n      time: 12:00\n")

    assert names(text) == []


def party(*entries: str) -> str:
    return read_list("delegation", entries)


def read_list(field: str, entries: tuple[str, ...]) -> str:
    listed = "".join(f"  - {each}\n" for each in entries)
    return f"trip: Tea\n{field}:\n{listed}days:\n  2026-12-01:\n    - meeting: Tea\n      venue: Hong Kong\n"


@pytest.mark.parametrize(
    ("typed", "name", "people"),
    [
        ("12 members of the chamber", "Members of the chamber", "12"),
        ("5 pax", "Members of the party", "5"),
        ("about 20 people", "Members of the party", "~20"),
        ("20+ officials", "Officials", "~20"),
        ("two interpreters", "Interpreters", "2"),
        ("20 people from the British Chamber", "British Chamber", "20"),
        ("Chamber members, 10 pax", "Chamber members", "10"),
        ("Officials of the district (12)", "Officials of the district", "12"),
        ("随行人员6人", "随行人员", "6"),
        ("6名随员", "随员", "6"),
        ("五名隨員", "隨員", "5"),
        ("隨員 約6人", "隨員", "~6"),
    ],
)
def test_an_entry_with_a_number_of_people_stands_for_so_many(typed: str, name: str, people: str) -> None:
    assert f"{{name: {name}, people: {people}}}" in mended(party(typed))
    assert names(mended(party(typed))) == []


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        (
            "Prof Lee + 2",
            "`- lee: {name: Prof Lee}` and `- companions-of-prof-lee: {name: Companions of Prof Lee, people: 2}`",
        ),
        ("Mr & Mrs Tan", "`- mr-tan: {name: Mr Tan}` and `- mrs-tan: {name: Mrs Tan}`"),
        ("Dr Ho and spouse", "`- ho: {name: Dr Ho}` and `- spouse-of-dr-ho: {name: Spouse of Dr Ho}`"),
        ("陈先生夫妇", "`- 陈先生: {name: 陈先生}` and `- 陈先生夫人: {name: 陈先生夫人}`"),
        ("陳志明等5人", "`- 陳志明: {name: 陳志明}` and `- 隨行人員: {name: 隨行人員, people: 4}`"),
        ("Ms Wong and family", "`- family-of-ms-wong: {name: Family of Ms Wong, people: tbc}`"),
    ],
)
def test_several_in_one_entry_are_asked_about(typed: str, asked: str) -> None:
    (said,) = read(party(typed)).findings

    assert said.message == f"“{typed}” is more than one person"
    assert asked in said.help
    assert not said.edits


def test_a_range_of_heads_is_not_written_without_asking() -> None:
    (said,) = read(party("10-12 members")).findings

    assert "people: ~12" in said.help
    assert not said.edits


@pytest.mark.parametrize("name", ["Two Rivers Ltd", "3M Company", "2nd Secretary Wong", "Samuel Ten", "Grace Wong"])
def test_a_number_in_a_name_is_no_number_of_people(name: str) -> None:
    assert "people:" not in helps(party(name))[0]


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        ("Mr Peter Lam, Chairman (head)", "title: Chairman, role: principal"),
        (
            "Mr Zhang Lei, Deputy Director, Shenzhen Commerce Bureau",
            "title: Deputy Director, organisation: Shenzhen Commerce Bureau",
        ),
        ("Mr Zhang (TBC)", "zhang: {name: Mr Zhang}"),
        ("Ann Lo, Tea Board", "organisation: Tea Board"),
        ("陳志明（主席）", "title: 主席"),
    ],
)
def test_an_office_behind_a_name_is_a_title_and_no_organisation(typed: str, fields: str) -> None:
    assert fields in helps(party(typed))[0]


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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


@pytest.mark.parametrize("typed", ["2 Dec", "December 2", "12月2日", "Wed 2 December", "12月2日（星期三）"])
def test_a_date_without_a_year_is_of_the_year_of_the_other_days(typed: str) -> None:
    text = day("    - free: Rest\n") + "  DATE: tbc\n"

    assert mended(text.replace("DATE", typed)) == text.replace("DATE", "2026-12-02")


@pytest.mark.parametrize(
    ("typed", "written"),
    [("晚8点", "20:00"), ("早9点", "09:00"), ("12:30-2", "12:30-14:00"), ("10:30-1", "10:30-13:00")],
)
def test_a_time_of_one_likely_reading_is_written_out(typed: str, written: str) -> None:
    assert mended(timed(typed)) == timed(written)


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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
