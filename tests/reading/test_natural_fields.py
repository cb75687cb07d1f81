"""Fields and lists as people type them: one finding, with the text to write, and read as that."""

import pytest
from edited import HEAD, day, fix, mended, names, read
from every import every
from everyday_kinds import WORDS


@every("word", WORDS["fields"]["Trip"]["days"])
def test_a_programme_under_another_word_is_read_as_the_days(word: str) -> None:
    text = day("    - meeting: Prices\n").replace("days:", f"{word}:")

    assert names(text) == ["unknown-key"]
    assert mended(text) == text.replace(f"{word}:", "days:")


@pytest.mark.parametrize("word", ["what-we-do", "tage", "dates", "jours"])
def test_a_group_of_dates_is_the_days_whatever_it_is_called(word: str) -> None:
    text = day("    - meeting: Prices\n").replace("days:", f"{word}:")

    assert names(text) == ["unknown-key"]
    assert mended(text) == text.replace(f"{word}:", "days:")


@pytest.mark.parametrize("first", ["date: 2026-12-01\n    lines: []", "2026-12-01:\n      - meeting: Prices"])
def test_a_list_of_days_is_answered_with_the_form_of_a_date(first: str) -> None:
    (finding,) = read(f"{HEAD}days:\n  - {first}\n").findings

    assert (finding.name, finding.help) == (
        "wrong-shape",
        "write each date as a name, such as `2026-12-01:`, with the lines of that day below it",
    )


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("title: Big talk", "put `Big talk` there"),
        ("cancelled: yes", "write `status: cancelled` if it is"),
        ("暫定: yes", "write `status: tentative` if it is"),
    ],
)
def test_a_field_that_a_line_says_in_another_way_is_asked_about(typed: str, asked: str) -> None:
    (finding,) = read(day(f"    - meeting: Prices\n      {typed}\n")).findings

    assert finding.name == "unknown-key"
    assert asked in finding.help


def test_fields_by_their_everyday_words_are_renamed() -> None:
    text = (
        "trip: Tea\nparticipants:\n"
        "  ann: {name: Ann, position: Chair, languages: [English, 普通話], joins: 2 Dec 2026}\n"
        "days:\n  2026-12-01:\n    - meeting: Prices\n      location: Hong Kong\n      duration: 1.5 hours\n"
        "      remarks: Gifts\n"
    )

    assert mended(text) == (
        "trip: Tea\ndelegation:\n  ann: {name: Ann, title: Chair, speaks: [en, zh], joins: 2026-12-02}\n"
        "days:\n  2026-12-01:\n    - meeting: Prices\n      venue: Hong Kong\n      for: 1h30\n      notes: Gifts\n"
    )


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("en, yue", "[en, yue]"),
        ("English, Cantonese and Mandarin", "[en, yue, zh]"),
        ("英语、粤语", "[en, yue]"),
        ('"en / yue"', "[en, yue]"),
        ("EN & zh-hant", "[en, zh-Hant]"),
    ],
)
def test_several_languages_in_one_text_are_read_as_the_list(typed: str, written: str) -> None:
    text = f"trip: Tea\ndelegation:\n  ann:\n    name: Ann\n    speaks: {typed}\n"
    (finding,) = [each for each in read(text).findings if each.name != "missing-key"]

    assert (finding.name, finding.help) == ("unknown-language", f"write {written}")
    assert mended(text) == text.replace(typed, written)


def test_the_sides_of_two_plates_in_one_text_are_read_as_the_list() -> None:
    text = day("    - meeting: Prices\n") + "vehicles:\n  bus:\n    kind: coach\n    plates: HK and China\n"
    (finding,) = read(text).findings

    assert (finding.name, finding.help) == ("unreadable-country", "write [HK, CN]")
    assert mended(text) == text.replace("HK and China", "[HK, CN]")


def test_a_text_that_is_partly_a_list_of_codes_is_left_to_the_author() -> None:
    text = 'trip: Tea\ndelegation:\n  ann: {name: Ann, speaks: "en, some French"}\n'

    assert mended(text) == text


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("{name: Ann, speaks: en, yue}", "{name: Ann, speaks: [en, yue]}"),
        (
            "{name: Ann, speaks: english, mandarin, title: Chair}",
            "{name: Ann, speaks: [en, zh], title: Chair}",
        ),
    ],
)
def test_a_list_in_braces_without_its_brackets_gets_them(typed: str, written: str) -> None:
    text = f"trip: Tea\ndelegation:\n  ann: {typed}\n"

    assert "broken-text" in names(text)
    assert mended(text) == text.replace(typed, written)


def test_the_people_of_a_line_in_braces_are_a_list_though_its_brackets_are_missing() -> None:
    people = "delegation:\n  ann: {name: Ann}\n  bob: {name: Bob}\n"
    text = f"trip: Tea\n{people}days:\n  2026-12-01:\n    - {{meeting: Prices, who: ann, bob, notes: Gifts}}\n"
    reading = read(text)

    assert [(each.name, each.help) for each in reading.findings] == [("broken-text", "write [ann, bob]")]
    assert [each.name for each in reading.trip.days[0].items[0].who] == ["ann", "bob"]
    assert mended(text) == text.replace("ann, bob", "[ann, bob]")


def test_the_words_of_a_list_on_a_private_line_are_not_shown() -> None:
    lines = "    - {meeting: Prices, with: ann, Bob Ho, private: yes}\n"

    assert "write [" not in " ".join(each.help for each in read(day(lines)).findings if each.name == "broken-text")


def test_a_telephone_under_another_word_is_hidden_like_one() -> None:
    reading = read("trip: Tea\ndelegation:\n  ann:\n    name: Ann\n    mobile: +852 5555 0123\n")

    assert reading.hidden["tea.trip.yaml"] == {5}


def test_what_is_not_known_yet_has_one_word() -> None:
    text = day("    - meeting: TBA\n      venue: TBA\n      who: 待定\n    - TBC\n    - tba\n")

    assert names(text) == ["tbc-by-another-name"] * 3
    assert mended(text) == day("    - meeting: TBA\n      venue: tbc\n      who: tbc\n    - TBC\n    - tbc\n")


def test_start_and_end_are_both_sides_of_the_time() -> None:
    finding, other = read(day("    - meeting: Prices\n      start: 10:00\n      end: 11:00\n")).findings

    assert finding.help == other.help == "write both ends in `time`, such as `time: 10:00-11:15`"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("depart: HKG", "write `from: HKG`"),
        ("到達: 香港", "write `to: 香港`"),
        ("depart: Noon", "write both ends in `time`, such as `time: 10:00-11:15`"),
        ("terminal: 1", "write it behind `notes:`"),
        ("座位: 3A", "write it behind `notes:`"),
    ],
)
def test_what_a_ticket_says_of_a_flight_is_told_its_field(typed: str, written: str) -> None:
    text = day(f"    - flight: CX 500\n      time: 09:00-14:00\n      {typed}\n")

    assert [each.help for each in read(text).findings if each.name == "unknown-key"] == [written]


def test_a_nationality_is_told_to_stand_with_the_passport() -> None:
    (finding,) = read(day("    - meeting: Prices\n").replace("people: 4}", "people: 4, nationality: GB}")).findings

    assert "`[{passport: {nationality: GB}}]`" in finding.help


def test_edits_keep_the_mark_at_the_head_the_line_ends_and_the_comments() -> None:
    text = "\ufeff" + day("    - lunch: Tea house  # at noon\n      time: 12.30\n").replace("\n", "\r\n")

    assert mended(text) == text.replace("lunch: Tea house", "meal: Lunch, Tea house").replace("12.30", "12:30")


def test_an_alias_is_not_edited_where_it_is_repeated() -> None:
    text = day("    - meeting: Prices\n      time: &t 10.30\n    - meeting: Quotas\n      time: *t\n")

    assert fix(text)[-1].data.decode().count("10.30") in (0, 1)
    assert "time: *t" in fix(text)[-1].data.decode()


@every(
    ("typed", "role"),
    [(word, role) for role, words in WORDS["roles"].items() for word in words]
    + [("Head of delegation", "principal"), ("Team Leader", "principal")],
)
def test_a_role_in_an_everyday_word_is_read_as_that_role(typed: str, role: str) -> None:
    text = f"trip: Tea\ndelegation:\n  ann: {{name: Ann, role: {typed}}}\ndays: {{2026-12-01: tbc}}\n"

    assert names(text) == ["unknown-word"]
    assert mended(text) == text.replace(typed, role)


def test_a_group_under_the_name_of_a_role_is_told_that_the_role_gives_one_already() -> None:
    (finding,) = read(f"{HEAD}groups:\n  staff: [team]\ndays: {{2026-12-01: tbc}}\n").findings

    assert finding.help.startswith("leave this group out: everybody with `role: staff` is one already")


def test_a_post_and_a_passport_under_their_chinese_words_are_fields() -> None:
    text = "trip: Tea\ndelegation:\n  ann: {name: Ann, 職銜: 主席, 護照: 英國}\ndays: {2026-12-01: tbc}\n"

    assert mended(text) == text.replace("職銜", "title").replace("護照: 英國", "papers: {passport: {nationality: GB}}")


def test_days_beside_the_other_fields_are_said_once_and_read_as_days() -> None:
    text = f"{HEAD}2026-12-01:\n  - meeting: Prices\n2026-12-02:\n  - meeting: Quotas\n"
    reading = read(text)

    (finding,) = reading.findings
    assert (finding.where.span.start.line, finding.help[:30]) == (4, "put the days under `days:`: wr")
    assert reading.trip is not None
    assert [len(day.items) for day in reading.trip.days or ()] == [1, 1]


@pytest.mark.parametrize(
    ("typed", "kind", "time"),
    [
        ("9:30am: Check in", "meeting: Check in", "09:30"),
        ("10:00-11:00: Talks with Mr Chan", "meeting: Talks with Mr Chan", "10:00-11:00"),
        ("1230: Lunch", "meal: Lunch", "12:30"),
    ],
)
def test_a_time_in_place_of_the_kind_is_the_time_and_the_kind_is_asked(typed: str, kind: str, time: str) -> None:
    (finding,) = read(day(f"    - {typed}\n")).findings

    assert finding.help.startswith(f"write `- {kind}` with `time: {time}` below it")


def test_an_everyday_word_for_the_days_with_a_text_behind_it_is_the_title() -> None:
    text = "行程: 訪問香港\ndelegation:\n  team: {name: Tea, people: 4}\ndays: {2026-12-01: tbc}\n"

    assert mended(text) == text.replace("行程", "trip")


LISTED = "trip: Tea\ndelegation:\n  - {}\ndays: {{2026-12-01: tbc}}\n"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Jane Smith", "jane-smith: {name: Jane Smith}"),
        (
            "Pierre Favre (leader), Swiss passport",
            "pierre-favre: {name: Pierre Favre, role: principal, papers: {passport: {nationality: CH}}}",
        ),
    ],
)
def test_a_name_in_the_list_of_the_delegation_becomes_an_entry_under_an_id(typed: str, written: str) -> None:
    assert names(LISTED.format(typed)) == ["unusable-id"]
    assert mended(LISTED.format(typed)) == LISTED.format(written)
    assert names(mended(LISTED.format(typed))) == []


def test_what_a_listed_name_says_more_is_offered_and_not_rewritten() -> None:
    text = LISTED.format("Mayor Todd Gloria, San Diego")
    (finding,) = read(text).findings

    assert finding.help == "write `- todd-gloria: {name: Mayor Todd Gloria, organisation: San Diego}`"
    assert mended(text) == text


def test_venues_as_a_list_are_shown_as_entries_under_ids() -> None:
    (finding,) = read(f"{HEAD}venues:\n  - Tea house, Hong Kong\ndays: {{2026-12-01: tbc}}\n").findings

    assert finding.help.endswith("`tea-house: {name: Tea house, city: Hong Kong}`")


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("王芳", "that is the host `wang`: write `with: wang`"),
        ("王芳 and Li Na", "`wang` and `li` are hosts: write `with: [wang, li]`"),
        ("'[team, wang]'", "`wang` is a host: write `with: wang` and `who: team`"),
    ],
)
def test_hosts_in_who_by_their_names_are_sent_to_with(who, told) -> None:
    hosts = "hosts:\n  wang: {name: {en: Wang Fang, zh-Hant: 王芳}}\n  li: {name: Li Na}\n"
    text = day(f"    - meeting: Prices\n      who: {who}\n").replace("days:", f"{hosts}days:")

    (finding,) = read(text).findings
    assert finding.help == told


def test_a_host_in_who_of_a_movement_by_his_name_gets_his_id_as_no_movement_has_with() -> None:
    hosts = "hosts:\n  wang: {name: {en: Wang Fang, zh-Hant: 王芳}}\n"
    text = day("    - car: Their own\n      who: 王芳\n").replace("days:", f"{hosts}days:")

    assert [each.help for each in read(text).findings if each.name == "unknown-name"] == [
        "write `wang`, which is the id"
    ]
    assert "who: wang\n" in mended(text)
    assert "unknown-name" not in names(mended(text))


def test_a_list_in_quotes_is_told_the_names_that_nobody_knows_without_its_brackets() -> None:
    (finding,) = read(day("    - meeting: Prices\n      who: '[team, bob]'\n")).findings

    assert finding.help == "add `bob`, and write the ids of all in a list"
