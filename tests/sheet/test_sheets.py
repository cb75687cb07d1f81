"""What a sheet is made of, in every language: its texts, columns, lanes, map, tables, and names that stay the same."""

import re
from collections.abc import Iterable
from typing import Any

import pytest
from command import ROOT
from copies import EXCHANGE, HURRIED, item, items, keys, legs, rows, said, section, sheet, spoken, worked_out
from hypothesis import given
from hypothesis import strategies as st
from outputs import flat

from delegate.includes import Library
from delegate.pipeline import work_out
from delegate.sheet import Edition, Scope, settle
from delegate.sheet.drawings import Timeline
from delegate.sheet.model import ItemRow, LegRow, NoteRow, Row, Said, Words
from delegate.sheet.wording import Wording, each_language, indexed, said_once

ITINERARIES = sorted((ROOT / "itineraries").glob("*.trip.yaml"))


def written(*names: str) -> str:
    """A trip with a title, a name and a note in the languages of these `tag: text`."""
    return EXCHANGE.replace("{en: Welcome, zh-Hant: 歡迎儀式}", "{" + ", ".join(names) + "}")


# --- languages -------------------------------------------------------------------------------------------------------


def test_two_languages_stand_in_one_row_each_with_its_tag() -> None:
    row = item(sheet(tags="en,zh-Hant"), "welcome")

    assert row.titles == (Said("Welcome", "en"), Said("歡迎儀式", "zh-Hant"))
    assert row.place.parts == (
        (Said("Government Offices, Hong Kong", "en"), Said("香港政府總部", "zh-Hant")),  # from large to small
    )
    team = item(sheet(copy="run-sheet", tags="en,zh-Hant"), "welcome")
    assert team.place.joined(" · ") == (
        Said("briefing · Government Offices, Hong Kong", "en"),
        Said("簡報會 · 香港政府總部", "zh-Hant"),
    )
    assert team.details[0].label == (Said("Vehicle", "en"), Said("車輛", "zh-Hant"))


def test_what_is_the_same_in_two_languages_is_said_once_in_the_first() -> None:
    row = item(sheet(tags="en,zh-Hant"), "welcome")

    assert row.time.joined("-") == (Said("11:00-12:00", "en"),)
    assert row.details[0].text == (Said("Dark suit", "en"),)
    assert item(sheet(tags="zh-Hant,en"), "welcome").time.joined("-") == (Said("11:00-12:00", "zh-Hant"),)


def test_what_differs_only_in_the_width_of_its_marks_is_said_once() -> None:
    row = item(sheet(tags="en,zh-Hant"), "welcome")

    assert row.hosts == ((Said("Bernard Chan, Under Secretary", "en"),),)
    assert said(item(sheet(tags="zh-Hant"), "welcome").hosts) == ("Bernard Chan，Under Secretary",)


def test_a_name_without_a_translation_stays_in_what_it_has() -> None:
    chinese = sheet(tags="zh-Hant")

    assert [entry[0] for entry in entries(chinese, "delegation")] == ["李安", "Jane Smith", "Ben Ho", "Kit Wu"]
    assert items(sheet(written("en: plain"), tags="zh-Hant"))[0].titles == (Said("plain", "en"),)


def entries(printed: Any, key: str) -> list[tuple[str, ...]]:
    """The entries of a list, each as its texts."""
    return [said(entry) for each in printed.sections if each.key == key for entry in each.entries]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("zh-TW", "臺"),
        ("zh-HK", "港"),
        ("zh-MO", "繁"),
        ("zh-Hant", "繁"),
        ("zh-CN", "简"),
        ("zh-SG", "简"),
        ("zh-Hans", "简"),
        ("zh", "简"),
        ("en-GB", "plain"),
        ("en", "plain"),
    ],
)
def test_a_tag_finds_its_own_words_else_those_that_are_written_alike(asked: str, found: str) -> None:
    text = written("en: plain", "zh-Hant: 繁", "zh-TW: 臺", "zh-Hans: 简", "zh-HK: 港")

    assert said(items(sheet(text, tags=asked))[0].titles) == (found,)


@pytest.mark.parametrize(
    ("there", "asked", "found"),
    [
        (["en: plain", "zh: 中"], "zh-Hant", "中"),
        (["en: plain", "zh: 中"], "zh-CN", "中"),
        (["en: plain", "zh-Hans: 简"], "zh-HK", "简"),  # the other writing is read more easily than English
        (["ja: 日本語", "en: plain"], "zh-Hant", "日本語"),  # neither is Chinese: the author's first
        (["en: plain", "ja: 日本語"], "zh-Hant", "plain"),
    ],
)
def test_where_a_language_is_not_written_the_nearest_one_is_said(there: list[str], asked: str, found: str) -> None:
    assert said(items(sheet(written(*there), tags=asked))[0].titles) == (found,)


def test_a_japanese_trip_has_chinese_phrases_around_its_own_names() -> None:
    path = ROOT / "itineraries/matsuyama-sister-city.trip.yaml"
    outcome = work_out(path.name, path.read_bytes(), Library(path.parent).fetch)
    assert outcome.plan is not None
    printed = settle(outcome.plan, outcome.findings, edition=Edition.PROGRAMME, languages=("zh-Hant",))

    assert {each.lang for each in spoken(printed.labels)} == {"zh-Hant"}
    titles = [each for row in items(printed) for each in row.titles]
    assert {each.lang for each in titles} <= {"zh-Hant", "ja", "en"}
    assert [each.text for each in titles if re.search("[\u3040-\u30ff]", each.text) and each.lang != "ja"] == []


def test_what_one_language_needs_and_the_other_does_not_is_kept() -> None:
    text = EXCHANGE.replace("name: The Inn", "name: {en: The Inn, zh-Hant: 香港旅館}")  # its name says its city

    for tags, there in (("en", ("Hong Kong",)), ("zh-Hant", ()), ("zh-Hant,en", ("Hong Kong",))):
        assert said(item(sheet(text, "card", tags=tags), "inn").place) == there


def test_what_one_language_leaves_out_is_not_paired_with_the_next_line_of_the_other() -> None:
    text = EXCHANGE.replace("name: The Inn", "name: {en: The Inn, zh-Hant: 香港旅館}")
    text = text.replace("    - hotel: inn\n", "    - hotel: inn\n      by: 23:00\n")

    inn = item(sheet(text, "card", tags="en,zh-Hant"), "inn")
    assert said(inn.place) == ("Hong Kong",)
    assert [said(each) for each in inn.facts] == [("Please arrive by 23:00", "請於23:00前到達")]


def test_what_has_no_translation_is_said_in_the_first_language_alone() -> None:
    text = EXCHANGE.replace("{name: Bernard Chan,", "{name: {en: Bernard Chan, zh-Hant: 陳百里},")

    assert item(sheet(text, tags="en,zh-Hant"), "welcome").hosts == (
        (Said("Bernard Chan, Under Secretary", "en"), Said("陳百里", "zh-Hant")),
    )
    assert said(item(sheet(text, tags="zh-Hant"), "welcome").hosts) == ("陳百里，Under Secretary",)


def test_an_address_that_names_its_city_is_not_given_it_twice() -> None:
    text = EXCHANGE.replace("address: 2 Tim Mei", "address: '2 Tim Mei, Hong Kong'")

    assert section(sheet(text), "places")[0] == ("Government Offices", "2 Tim Mei, Hong Kong")
    assert section(sheet(text, tags="en,zh-Hant"), "places")[0] == (
        ("Government Offices", "政府總部", "2 Tim Mei, Hong Kong", "香港")
    )


def test_a_group_is_read_as_words_wherever_it_leaves_the_desk() -> None:
    text = EXCHANGE.replace("signers", "first-signers")

    assert said(item(sheet(text), "signing").who) == ("First signers",)
    assert said(item(sheet(text, "schedule"), "signing").who) == ("first-signers",)


def test_dates_are_headed_in_each_language() -> None:
    assert [said(day.headings) for day in sheet(tags="en,zh-Hant,zh-Hans").days] == [
        ("Tuesday 24 November 2026", "2026年11月24日（星期二）"),
        ("Wednesday 25 November 2026", "2026年11月25日（星期三）"),
    ]


@pytest.mark.slow
@pytest.mark.parametrize("path", ITINERARIES, ids=lambda path: path.name.split(".")[0])
def test_a_print_in_several_languages_says_what_the_prints_in_each_say_and_nothing_else(
    path: Any,
) -> None:
    outcome = work_out(path.name, path.read_bytes(), Library(path.parent).fetch)
    assert outcome.plan is not None
    for edition in Edition:
        alone = [settle(outcome.plan, outcome.findings, edition=edition, languages=(tag,)) for tag in TAGS]
        both = settle(outcome.plan, outcome.findings, edition=edition, languages=TAGS)

        assert both.languages == TAGS
        for there, first, *rest in zip(*map(texts_by_row, (both, *alone)), strict=True):
            assert first <= there
            assert len(set(map(flat, there))) == len(there)
            assert [text for text in there if not is_said(text, first.union(*rest))] == []
            assert [text for text in set().union(*rest) if not is_said(text, there)] == []


TAGS = ("en", "zh-Hant", "zh-Hans")
ONCE = ("協議方：", "协议方：", "已接納：", "已接受：")  # before names and reasons that are in English alone


def is_said(text: str, there: Iterable[str]) -> bool:
    """Whether each part between commas and brackets is there: what has no translation is in the first language."""
    parts = (flat(part) for part in re.split("[，,；：·（）]", text))
    return text.startswith(ONCE) or all(any(part in flat(said) for said in there) for part in parts)


def texts_by_row(printed: Any) -> Iterable[set[str]]:
    """What each row, each entry, each mark, each note and each label says."""
    sections = [part for each in printed.sections for part in (each.heading, *each.entries)]
    tables = [row for each in printed.tables for row in (each.name, each.header, *each.rows)]
    days = [part for day in printed.days for part in (day.headings, day.part, day.notes, day.timeline, *day.rows)]
    parts = (printed.titles, printed.scope, *days, *sections, *printed.legend, *printed.notes, *printed.labels, *tables)
    return [set(said(part)) for part in parts]


WORDS = st.lists(st.builds(Said, st.sampled_from("abc"), st.sampled_from(("en", "ja"))), max_size=6).map(tuple)


@given(WORDS)
def test_equal_words_are_said_once_in_their_order_and_in_the_first_language_that_says_them(words: Words) -> None:
    once = said_once(sheet()._replace(titles=words)).titles

    assert [each.text for each in once] == list(dict.fromkeys(each.text for each in words))
    assert all(each == next(other for other in words if other.text == each.text) for each in once)


def test_a_phrase_is_said_in_each_language_in_which_its_values_say_something() -> None:
    words = Wording(worked_out(EXCHANGE).plan, each_language(worked_out(EXCHANGE).plan, ("en", "zh-Hant")))
    name = (Said("Lo Wu", "en"), Said("羅湖", "zh-Hant"))

    assert words.phrase("via {crossing}", crossing=name) == (Said("via Lo Wu", "en"), Said("經羅湖", "zh-Hant"))
    assert words.phrase("via {crossing}", crossing=name[1:]) == (Said("經羅湖", "zh-Hant"),)
    assert words.phrase("{number} nights", number=2) == (Said("2 nights", "en"), Said("2晚", "zh-Hant"))
    assert words.listed(["1", name, "2"])[0] == Said("1, Lo Wu and 2", "en")
    assert words.joined([(), "1", name[:1]]) == (Said("1, Lo Wu", "en"), Said("1", "zh-Hant"))


def test_a_finding_is_found_at_every_part_of_the_file_that_it_is_in_and_at_no_other() -> None:
    late = next(each for each in worked_out(HURRIED).findings if each.name == "late-arrival")
    index = indexed([late])
    path, route = late.where.path, late.where.yaml_path
    line = route.rpartition(".")[0]

    assert line.endswith("]")
    for part in (route, line, line.partition("[")[0], "days"):
        assert tuple(index.at(path, part)) == (late,)
    for path_, part in ((path, ""), (path, route[:-1]), (path, f"{route}.more"), ("other.yaml", route)):
        assert tuple(index.at(path_, part)) == ()


# --- parties apart ---------------------------------------------------------------------------------------------------


def test_rows_stand_in_columns_while_the_parties_are_apart_and_below_each_other_before_and_after() -> None:
    first, second = sheet().days

    assert [[(said(column.who), [getattr(row, "key", "") for row in column.rows]) for column in group] for group in
            first.column_groups] == [
        [((), ["start-town-hall@2026-11-24>welcome", "welcome"])],
        [
            (("Signers",), ["welcome>signing", "signing", "signing>dinner"]),
            (("Jane Smith, Ben Ho",), ["welcome>a-lesson", "a-lesson", "a-lesson>dinner"]),
        ],
        [((), ["dinner", "dinner>inn", "inn"])],
    ]  # fmt: skip
    assert [[said(column.who) for column in group] for group in second.column_groups] == [[()]]


def test_a_personal_programme_has_one_column() -> None:
    assert [len(group) for day in sheet(whom="jane").days for group in day.column_groups] == [1, 1]


@pytest.mark.parametrize("copy", ["programme", "card", "run-sheet"])
def test_the_columns_have_every_row_of_the_day_once_and_a_night_of_which_nothing_is_known(copy: str) -> None:
    unknown = sheet(EXCHANGE.replace("    - hotel: inn\n", ""), copy)

    nights = [("Night of 24 November: no hotel is written",)] if copy == "run-sheet" else []  # no business of guests
    assert [said(row) for row in rows(unknown) if isinstance(row, NoteRow)] == nights
    assert [len(group) for group in unknown.days[0].column_groups] == [1, 2, 1]
    for day in (*sheet(copy=copy).days, *unknown.days):
        in_columns = [row for group in day.column_groups for column in group for row in column.rows]
        told = [_unnamed(row) for row in day.rows]
        assert sorted(repr(_unnamed(row)) for row in in_columns) == sorted(map(repr, told))
        for column in (column for group in day.column_groups for column in group):
            kept = [_unnamed(row) for row in column.rows]
            assert [row for row in told if row in kept] == kept


def _unnamed(row: Row) -> Row:
    """A row without who goes, which a column says at its head."""
    return row if isinstance(row, NoteRow) else row._replace(who=())


def test_parties_that_meet_while_others_are_away_stand_in_one_column_in_time_order() -> None:
    lines = (("ann", "09:00-09:20"), ("kit", "09:30-09:50"), ("ann", "10:00-10:20"), ("kit", "10:30-10:50"))
    lines += (("[ann, kit]", "11:30-12:00"), ("[ben, jane]", "11:40-12:00"))
    days = "".join(
        f"    - visit: At {time[:5]}\n      time: {time}\n      venue: cgo\n      who: {who}\n" for who, time in lines
    )
    first = sheet(f"{EXCHANGE.split('days:')[0]}days:\n  2026-11-24:\n{days}").days[0].column_groups[0]

    assert [[text for row in column.rows for text in said(row) if text.startswith("At ")] for column in first] == [
        ["At 09:00", "At 09:30", "At 10:00", "At 10:30", "At 11:30"],
        ["At 11:40"],
    ]


def test_parties_whose_hours_do_not_meet_stand_below_each_other_each_under_its_name() -> None:
    apart = "".join(
        f"    - visit: Stand {who}\n      time: 1{number}:00-1{number}:20\n      venue: cgo\n      who: {who}\n"
        for number, who in enumerate(("kit", "ben", "jane", "ann"))
    )
    text = EXCHANGE.split("days:")[0] + "days:\n  2026-11-24:\n" + apart

    groups = sheet(text.replace("at: signing, ", "")).days[0].column_groups
    assert [[said(column.who) for column in group] for group in groups] == [
        [("Kit Wu",)], [("Ben Ho",)], [("Jane Smith",)], [("Ann Lee",)]
    ]  # fmt: skip


def test_parties_stand_abreast_while_both_have_lines_and_what_follows_for_one_stands_under_its_name() -> None:
    lines = (("kit", "09:00-09:20"), ("ben", "09:30-10:00"), ("kit", "11:00-11:30"), ("kit", "12:00-12:30"))
    days = "".join(
        f"    - visit: At {time[:5]}\n      time: {time}\n      venue: cgo\n      who: {who}\n" for who, time in lines
    )
    groups = sheet(f"{EXCHANGE.split('days:')[0]}days:\n  2026-11-24:\n{days}").days[0].column_groups
    told = [
        [[text for row in column.rows for text in said(row) if text.startswith("At ")] for column in group]
        for group in groups
    ]

    assert told == [
        [["At 09:30"], ["At 09:00"]],
        [["At 11:00", "At 12:00"]],
    ]  # fmt: skip


def test_a_party_that_is_alone_on_a_day_stands_under_its_name_and_no_line_repeats_it() -> None:
    days = "".join(f"    - visit: At {hour}\n      time: {hour}-{hour + 1}\n      who: kit\n" for hour in (10, 12))
    (group,) = sheet(f"{EXCHANGE.split('days:')[0]}days:\n  2026-11-24:\n{days}", "programme").days[0].column_groups

    assert [said(column.who) for column in group] == [("Kit Wu",)]
    assert [said(row.who) for column in group for row in column.rows if isinstance(row, ItemRow)] == [(), ()]


def test_of_a_detour_while_the_others_wait_each_line_says_itself_for_whom_it_is() -> None:
    lines = ((9, ""), (10, "      who: kit\n"), (11, ""))
    days = "".join(f"    - visit: At {hour}\n      time: {hour}:00-{hour}:30\n{who}" for hour, who in lines)
    day = sheet(f"{EXCHANGE.split('days:')[0]}days:\n  2026-11-24:\n{days}", "programme").days[0]

    assert [said(column.who) for group in day.column_groups for column in group] == [(), (), ()]
    assert [said(row.who) for row in day.rows if isinstance(row, ItemRow)] == [(), ("Kit Wu",), ()]


def test_who_parts_from_the_others_leaves_them_as_the_others() -> None:
    five = EXCHANGE.replace("delegation:\n", "delegation:\n  max:\n    name: Max Mo\n").split("days:")[0]
    days = (
        "    - visit: A call\n      time: 10:00-11:00\n      who: ann\n"
        "    - visit: A walk\n      time: 10:00-11:00\n      except: ann\n"
    )
    groups = {
        copy: sheet(f"{five}days:\n  2026-11-24:\n{days}", copy).days[0].column_groups
        for copy in ("programme", "schedule")
    }

    assert [said(column.who) for column in groups["programme"][0]] == [("Ann Lee",), ("The others",)]
    assert said(groups["schedule"][1][0].who) == ("all except Ann Lee",)


def test_on_somebodys_own_programme_the_few_others_are_among_those_present() -> None:
    day = sheet(whom="jane").days[0]
    lesson = next(row for row in day.rows if isinstance(row, ItemRow) and row.key == "a-lesson")

    assert [said(row.who) for row in day.rows if not isinstance(row, NoteRow)] == [()] * len(day.rows)
    assert said(lesson.hosts[0]) == ("Ben Ho",)


def test_a_way_in_a_narrow_column_has_its_place_unless_the_line_that_follows_has_it() -> None:
    day = sheet().days[0]
    ways = {row.key: said(row.brief)[0] for row in day.rows if isinstance(row, LegRow)}

    assert all(text.startswith(("By ", "On foot")) for key, text in ways.items() if not key.endswith("inn")), ways


def test_the_clock_with_which_a_step_begins_is_told_by_itself() -> None:
    text = EXCHANGE.replace("steps: [11:00 Photograph]", "steps: [11:00 Photograph, '11:00-11:20 Tea', Flags]")
    told = [each for each in item(sheet(text), "welcome").details if each.kind == "steps"]

    assert [(each.time, said(each.below), said(each.text)) for each in told] == [
        ("11:00", ("Photograph",), ("11:00 Photograph",)),
        ("11:00-11:20", ("Tea",), ("11:00-11:20 Tea",)),
        ("", (), ("Flags",)),
    ]


def test_a_chinese_title_stands_before_a_chinese_name() -> None:
    host = "name: {en: Bernard Chan, zh-Hant: 陳百里}, title: {en: Under Secretary, zh-Hant: 副局長}"
    text = EXCHANGE.replace("name: Bernard Chan, title: Under Secretary", host)

    for tag, met in (("en", "Bernard Chan, Under Secretary"), ("zh-Hant", "副局長陳百里")):
        assert said(item(sheet(text, tags=tag), "welcome").hosts[0]) == (met,)


def test_of_many_hosts_a_narrow_column_names_the_first() -> None:
    six = [f"host-{number}" for number in range(1, 7)]
    hosts = "".join(f"  {id_}: {{name: Host {id_[-1]}}}\n" for id_ in six)
    text = EXCHANGE.replace("hosts:\n", f"hosts:\n{hosts}").replace(
        "with: chan\n      dress", f"with: [{', '.join(six)}]\n      dress"
    )

    assert said(item(sheet(text), "welcome").company) == ("Host 1; Host 2; Host 3; 6 in all",)
    assert said(item(sheet(), "welcome").company) == ()


def test_on_somebodys_own_programme_each_day_has_the_room_of_its_night() -> None:
    text = EXCHANGE.replace("    - hotel: inn\n", "    - hotel: inn\n      rooms: {jane: 2801, ben: 17}\n")
    own, whole = sheet(text, whom="jane"), sheet(text)

    assert [said(day.room) for day in own.days] == [("The Inn, room 2801",), ()]
    assert (said(own.bearer), said(whole.bearer)) == (("Jane Smith",), ())
    assert [day.room for day in whole.days] == [(), ()]


# --- a day to scale --------------------------------------------------------------------------------------------------


def drawn(text: str = EXCHANGE, day: int = 0, **asked: str) -> Timeline:
    """The timeline of a day."""
    timeline = sheet(text, **asked).days[day].timeline
    assert timeline is not None
    return timeline


def test_the_parties_of_a_day_have_a_lane_each_with_what_they_do_and_how_they_travel() -> None:
    lanes = {said(lane.who): lane.blocks for lane in drawn().lanes}

    assert list(lanes) == [("Signers",), ("Jane Smith, Ben Ho",)]
    assert [(said(block.text), block.kind, block.end and block.end - block.start) for block in lanes["Signers",]] == [
        (("to Government Offices",), "coach", 112),
        (("Welcome",), "briefing", 60),
        (("to The Clinic",), "car", 9),
        (("Signing",), "ceremony", 60),
        (("to Government Offices",), "coach", 9),
        (("Dinner",), "meal", 120),
        (("to The Inn",), "walk", 9),
    ]
    assert [said(block.text) for block in lanes["Signers",] if block.tentative] == [
        ("to Government Offices",),
        ("Dinner",),
        ("to The Inn",),  # as the dinner may not be, nor may the ways there and back
    ]


def test_the_scale_begins_and_ends_at_full_hours_that_hold_the_whole_day() -> None:
    timeline = drawn()

    instants = [
        at for lane in timeline.lanes for block in lane.blocks for at in (block.start, block.end or block.start)
    ]
    assert timeline.start <= min(instants) < timeline.start + 60
    assert timeline.end - 60 < max(instants) <= timeline.end
    assert [clock for _, clock in timeline.ticks] == [f"{hour:02d}:00" for hour in (8, 10, 12, 14, 16, 18, 20, 22)]
    assert [at for at, _ in timeline.ticks] == list(range(timeline.start, timeline.end + 1, 120))


ABROAD = """\
trip: Two clocks
delegation: {ann: {name: Ann}}
venues:
  a: {name: A House, city: Tokyo, at: "35.6812, 139.7671"}
  b: {name: B House, city: Singapore, at: "1.2830, 103.8513"}
  c: {name: C House, city: Mumbai, at: "18.9398, 72.8355"}
days:
  2026-03-02:
    - meeting: Early
      time: 09:00-10:00
      venue: a
    - flight: SQ 637
      time: 14:00-20:30
      from: NRT
      to: SIN
  2026-03-03:
    - meeting: Late
      time: 09:00-10:10
      venue: b
"""


def test_a_day_of_two_clocks_says_which_one_its_ticks_show() -> None:
    first, second = drawn(ABROAD), drawn(ABROAD, 1)

    assert first.ticks[0] == (first.start, "09:00 UTC+9")
    assert [clock for _, clock in first.ticks[1:] if "UTC" in clock] == ["21:00 UTC+8"]
    assert [clock for _, clock in second.ticks if "UTC" in clock] == []


def test_a_day_of_two_clocks_names_their_cities_in_each_language() -> None:
    day = sheet(ABROAD, tags="en,zh-Hant").days[0]

    assert said(day.clock) == ("Tokyo, UTC+9; Singapore, UTC+8", "東京，UTC+9；新加坡，UTC+8")
    assert [row.zone for row in day.rows if row.zone] == []  # once a day is enough for guests


def test_a_port_is_told_by_the_ways_to_it_and_from_it() -> None:
    (lane,) = drawn(ABROAD).lanes

    assert [said(block.text)[0] for block in lane.blocks] == [
        "Early",
        "to Narita International Airport",
        "to Singapore Changi Airport",
    ]


def test_a_clock_that_is_half_an_hour_off_has_its_ticks_at_its_own_full_hours() -> None:
    text = (
        ABROAD.split("    - flight")[0]
        .replace("city: Tokyo", "city: Mumbai")
        .replace("35.6812, 139.7671", "18.9, 72.8")
    )

    assert [clock for _, clock in drawn(text).ticks] == ["09:00", "10:00"]


def test_a_day_with_fewer_than_two_clock_times_is_not_drawn() -> None:
    text = ABROAD.split("    - flight")[0]

    assert sheet(text.replace("09:00-10:00", "09:00")).days[0].timeline is None
    assert sheet(text.replace("09:00-10:00", "morning")).days[0].timeline is None
    assert sheet(text).days[0].timeline is not None


# --- on a map --------------------------------------------------------------------------------------------------------


def test_the_map_has_the_places_of_the_sheet_each_once_and_the_crossings_that_are_passed() -> None:
    pins = sheet().sketch.pins

    assert sorted((pin.kind, *said(pin.name)) for pin in pins) == [
        ("crossing", "Huanggang (new port)"),
        ("hotel", "The Inn"),
        ("venue", "Government Offices"),
        ("venue", "The Clinic"),
        ("venue", "The School"),
        ("venue", "Town Hall"),
    ]


def test_a_way_over_a_border_goes_through_both_sides_of_its_crossing() -> None:
    out, *_, home = sheet().sketch.ways
    town_hall, office, inn = (22.5410, 114.0553), (22.2808, 114.1654), (22.2790, 114.1700)
    crossing = next(pin.point for pin in sheet().sketch.pins if pin.kind == "crossing")

    assert (out.points[0], out.points[1], out.points[-1]) == (town_hall, crossing, office)
    assert (home.points[0], home.points[-2], home.points[-1]) == (inn, crossing, town_hall)
    assert home.points[1] == out.points[2]
    assert sorted(way.mode for way in sheet().sketch.ways) == ["car", *["coach"] * 5, "walk"]


def test_the_sides_of_a_crossing_stand_in_the_order_in_which_they_are_passed() -> None:
    bridge = 'crossings:\n  bridge: {name: Bridge, sides: {HK: "22.50, 114.07", CN: "22.53, 114.07"}}\ngroups:'
    text = EXCHANGE.replace("groups:", bridge).replace("    - briefing", "    - crossing: bridge\n    - briefing")

    out, *_ = sheet(text).sketch.ways
    assert out.points[1:-1] == ((22.53, 114.07), (22.50, 114.07))


def test_a_way_to_another_city_that_ends_at_a_place_known_only_by_its_city_is_rough() -> None:
    text = EXCHANGE.replace('city: Hong Kong, at: "22.3193, 114.1694"', "city: Shenzhen")

    assert [way.mode for way in sheet(text).sketch.ways if way.rough] == ["coach", "coach"]
    assert [way for way in sheet().sketch.ways if way.rough] == []


# --- tables ----------------------------------------------------------------------------------------------------------


def table(printed: Any, key: str) -> list[tuple[str, ...]]:
    """A manifest: its header and its rows, every cell one text."""
    (found,) = [each for each in printed.tables if each.key == key]
    return [tuple(_of_cell(cell) for cell in row) for row in (found.header, *found.rows)]


def _of_cell(cell: Any) -> str:
    """A cell as a text: a number or a date as it is."""
    return " / ".join(said(cell)) if isinstance(cell, tuple) else str(cell)


def test_the_manifest_lists_people_in_order_of_precedence_with_the_columns_that_say_something() -> None:
    assert table(sheet(), "people") == [
        ("Name", "Title", "Role"),
        ("Ann Lee", "Mayor", "Head of delegation"),
        ("Jane Smith", "", "delegate"),
        ("Ben Ho", "", "interpreter"),
        ("Kit Wu", "", "staff"),
    ]
    assert table(sheet(copy="run-sheet"), "people")[0] == ("Name", "Title", "Role", "Phone")
    assert table(sheet(tags="en,zh-Hant"), "people")[1] == ("Ann Lee / 李安", "Mayor", "Head of delegation / 團長")


def test_the_manifest_lists_vehicles_and_of_a_person_those_that_he_rides_in() -> None:
    van, limo = ("Van 1", "coach", "19", "Mr Wong"), ("Limousine", "car", "3", "Mr Ma")

    assert table(sheet(), "vehicles") == [("Vehicle", "Kind", "Seats", "Driver"), van, limo]
    assert table(sheet(whom="jane"), "vehicles")[1:] == [van]
    assert table(sheet(copy="run-sheet"), "vehicles")[1:] == [
        (*van, "the Mainland and Hong Kong", "+86 755 5555 0103"),
        (*limo, "", "+852 5555 0104"),
    ]


STAY = """\
trip: A stay
delegation:
  ann: {name: Ann}
  ben: {name: Ben, people: 12}
venues:
  one: {name: Hotel One, city: Hong Kong, at: "22.2808, 114.1654"}
  two: {name: Hotel Two, city: Hong Kong, at: "22.2708, 114.1754"}
days:
  2026-11-24:
    - hotel: one
      nights: 3
  2026-11-26:
    - hotel: two
      who: ben
      nights: 2
  2026-11-28:
    - meeting: Talks
      time: 14:00-15:00
      venue: one
"""


def test_every_night_of_a_stay_is_listed_until_they_move_on() -> None:
    assert table(sheet(STAY), "nights") == [
        ("Night", "Hotel", "City", "Number", "Who"),
        ("2026-11-24", "Hotel One", "Hong Kong", "13 people", "Ann, Ben"),
        ("2026-11-25", "Hotel One", "Hong Kong", "13 people", "Ann, Ben"),
        ("2026-11-26", "Hotel One", "Hong Kong", "1 person", "Ann"),
        ("2026-11-26", "Hotel Two", "Hong Kong", "12 people", "Ben"),
        ("2026-11-27", "Hotel Two", "Hong Kong", "12 people", "Ben"),
    ]
    assert [row[:2] for row in table(sheet(STAY, whom="ann"), "nights")[1:]] == [
        ("2026-11-24", "Hotel One"),
        ("2026-11-25", "Hotel One"),
        ("2026-11-26", "Hotel One"),
    ]


def test_rooms_for_a_number_that_nobody_knows_are_at_least_so_many_or_to_be_confirmed() -> None:
    nights = table(sheet(STAY.replace("people: 12", "people: tbc")), "nights")

    assert [row[3] for row in nights[1:]] == ["at least 1 person"] * 2 + ["1 person"] + ["number to be confirmed"] * 2


def test_an_approximate_number_stays_approximate_with_others_added() -> None:
    nights = table(sheet(STAY.replace("people: 12", 'people: "~12"')), "nights")

    assert [row[3] for row in nights[1:]] == ["about 13 people"] * 2 + ["1 person"] + ["about 12 people"] * 2


# --- a copy has what is in its scope ---------------------------------------------------------------------------------


def test_the_map_of_a_driver_has_the_own_drives_alone() -> None:
    limo, everybody = sheet(copy="movements", whom="limo").sketch, sheet().sketch

    assert limo is not None
    assert everybody is not None
    assert {name for pin in limo.pins for name in said(pin.name)} == {"Government Offices", "The Clinic"}
    assert [way.mode for way in limo.ways] == ["car"]
    assert len(everybody.ways) > 1


def test_a_vehicle_that_is_called_as_somebody_is_titled_as_a_vehicle() -> None:
    text = EXCHANGE.replace("  limo: {", "  chan: {").replace("vehicle: limo", "vehicle: chan")
    outcome = work_out("visit.trip.yaml", text.encode(), Library(ROOT).fetch)
    assert outcome.plan is not None
    printed = settle(outcome.plan, edition=Edition.MOVEMENTS, languages=("en",), scope=Scope("chan", vehicle="chan"))

    assert said(printed.scope) == ("Movements: Limousine",)


def test_the_run_sheet_of_somebody_accounts_for_the_own_lines_alone() -> None:
    found = {who: section(sheet(HURRIED, "run-sheet", whom=who), "findings") for who in ("ben", "chan", "")}

    assert found["ben"] == found[""] != []
    assert found["chan"] == []


def test_drives_without_a_time_are_listed_in_the_order_of_the_programme() -> None:
    folder = ROOT / "itineraries"
    outcome = work_out("t", (folder / "four-cities-tour.trip.yaml").read_bytes(), Library(folder).fetch)
    assert outcome.plan is not None
    ways = [said(row.way)[0] for row in legs(settle(outcome.plan, edition=Edition.MOVEMENTS, languages=("en",)))]
    red = ["Modern Dental to Huayang Lake", "Huayang Lake to Jianyuzhou park"]

    assert sorted(red, key=lambda part: next(at for at, way in enumerate(ways) if part in way)) == red


def test_a_hotel_that_is_called_off_has_no_guests() -> None:
    text = STAY.replace(
        "      who: ben\n      nights: 2\n", "      who: ben\n      nights: 2\n      status: cancelled\n"
    )

    assert [row[:2] for row in table(sheet(text), "nights")[1:]] == [
        ("2026-11-24", "Hotel One"),
        ("2026-11-25", "Hotel One"),
        ("2026-11-26", "Hotel One"),
    ]


# --- keys ------------------------------------------------------------------------------------------------------------


def test_rows_keep_their_keys_when_times_change_and_when_a_day_is_put_before_them() -> None:
    before = keys(sheet())
    later = EXCHANGE.replace("time: 11:00-12:00", "time: 11:30-12:15").replace("time: 19:00-21:00", "time: 19:30-20:00")
    day = "days:\n  2026-11-20:\n    - meeting: Rehearsal\n      time: 10:00-11:00\n      venue: town-hall\n"
    day += "    - hotel: town-hall\n      nights: 4\n"

    assert keys(sheet(later)) == before
    assert keys(sheet(EXCHANGE.replace("days:\n", day))) == ["rehearsal", "town-hall", *before]


def test_the_same_row_has_the_same_key_in_everybodys_programme_and_in_somebodys() -> None:
    everybodys = {row.key: (row.when, said(getattr(row, "ends", ()))) for row in (*items(sheet()), *legs(sheet()))}
    for whom in ("ann", "ben", "jane", "kit", "signers", "staff", "chan", "lam"):
        mine = sheet(whom=whom)
        for row in (*items(mine), *legs(mine)):
            assert everybodys[row.key][1] == said(getattr(row, "ends", ())), (whom, row.key)
    assert set(everybodys) == {key for whom in ("ann", "ben", "jane", "kit") for key in keys(sheet(whom=whom))}


APART = """\
trip: Ways of their own
delegation: {ann: {name: Ann}, ben: {name: Ben}}
venues:
  one: {name: Hotel One, city: Hong Kong, at: "22.2808, 114.1654"}
  two: {name: Hotel Two, city: Hong Kong, at: "22.2708, 114.1754"}
  plant: {name: The Plant, city: Shenzhen, at: "22.5403, 113.9346"}
days:
  2026-11-24:
    - {hotel: one, who: ann, nights: 3}
    - {hotel: two, who: ben, nights: 3}
  2026-11-25:
    - {meeting: Talks, time: "14:00-15:00", venue: plant}
    - {crossing: shenzhen-bay, who: ann}
    - {crossing: CROSSING, who: ben}
    - {meeting: After, time: "19:00-20:00", venue: one}
  2026-11-26:
    - {car: Ride, time: "10:00", who: ann}
    - {coach: Bus, time: "10:30", who: ben}
    - {meeting: Again, time: "14:00-15:00", venue: plant}
"""


@pytest.mark.parametrize("crossing", ["lok-ma-chau", "shenzhen-bay"])
@pytest.mark.parametrize("copy", ["schedule", "movements"])
def test_parties_that_go_the_same_way_each_on_their_own_have_keys_of_their_own(crossing: str, copy: str) -> None:
    text = APART.replace("CROSSING", crossing)
    found = keys(sheet(text, copy))

    assert sorted(found) == sorted(set(found))
    assert len(legs(sheet(text, copy))) == (7 if copy == "schedule" else 9)
    for whom in ("ann", "ben"):
        assert set(keys(sheet(text, copy, whom=whom))) <= set(found)


def test_a_movement_of_parties_from_two_places_says_who_comes_from_where() -> None:
    together_ = APART.replace("CROSSING", "lok-ma-chau").replace('    - {car: Ride, time: "10:00", who: ann}\n', "")
    text = together_.replace(", who: ben}\n    - {meeting: Again", "}\n    - {meeting: Again")
    row = item(sheet(text, "run-sheet"), "bus")

    ways = [text for text in said((row.place, row.facts)) if text.startswith("coach")]
    assert ways == [
        "coach · Hotel One, Hong Kong to The Plant, Shenzhen (Ann)",
        "coach · Hotel Two, Hong Kong to The Plant, Shenzhen (Ben)",
    ]
    assert said((item(sheet(text), "bus").place, item(sheet(text), "bus").facts)) == (
        "Leave for The Plant by coach via Shenzhen Bay, arriving about 12:15 (Ann)",
        "Leave for The Plant by coach via Shenzhen Bay, arriving about 12:15 (Ben)",
    )


@pytest.mark.slow
@pytest.mark.parametrize("copy", [each.value for each in Edition])
def test_no_two_rows_of_a_sheet_have_one_key(copy: str) -> None:
    for path in ITINERARIES:
        outcome = work_out(path.name, path.read_bytes(), Library(path.parent).fetch)
        assert outcome.plan is not None
        printed = settle(outcome.plan, outcome.findings, edition=Edition(copy), languages=("en",))
        found = [  # a way of several vehicles is on the sheet of each
            (row.key, part)
            for day in printed.days
            for row in day.rows
            if isinstance(row, ItemRow | LegRow)
            for part in {said(day.part)}
        ]
        assert (path.name, sorted(found)) == (path.name, sorted(set(found)))
