"""Parties that are apart stand in columns, or below each other, each under its name."""

import pytest
from copies import EXCHANGE, item, rows, said, sheet

from delegate.sheet.model import ItemRow, LegRow, NoteRow, Row


def test_rows_stand_in_columns_while_the_parties_are_apart_and_below_each_other_before_and_after() -> None:
    first, second = sheet().days

    assert [
        [(said(column.who), [getattr(row, "key", "") for row in column.rows]) for column in group]
        for group in first.column_groups
    ] == [
        [((), ["start-town-hall@2026-11-24>welcome", "welcome"])],
        [
            (("Signers",), ["welcome>signing", "signing", "signing>dinner"]),
            (("Jane Smith, Ben Ho",), ["welcome>a-lesson", "a-lesson", "a-lesson>dinner"]),
        ],
        [((), ["dinner", "dinner>inn", "inn"])],
    ]
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


def test_where_somebody_goes_from_one_party_to_another_the_parties_stand_side_by_side_again() -> None:
    lines = (("[ann, kit]", "09:00-09:20"), ("ben", "09:30-09:50"), ("ann", "10:00-10:20"), ("kit", "10:30-10:50"))
    lines += (("[ann, ben]", "11:30-12:00"), ("kit", "11:40-12:00"))
    days = "".join(
        f"    - visit: At {time[:5]}\n      time: {time}\n      venue: cgo\n      who: {who}\n" for who, time in lines
    )
    groups = sheet(f"{EXCHANGE.split('days:')[0]}days:\n  2026-11-24:\n{days}").days[0].column_groups

    at = [
        [[text for row in column.rows for text in said(row) if text.startswith("At ")] for column in group]
        for group in groups
    ]
    assert [each for group in at for each in group if each] == [
        ["At 09:00"],
        ["At 09:30"],
        ["At 10:00", "At 11:30"],
        ["At 10:30", "At 11:40"],
    ]


def test_parties_whose_hours_do_not_meet_stand_below_each_other_each_under_its_name() -> None:
    apart = "".join(
        f"    - visit: Stand {who}\n      time: 1{number}:00-1{number}:20\n      venue: cgo\n      who: {who}\n"
        for number, who in enumerate(("kit", "ben", "jane", "ann"))
    )
    text = EXCHANGE.split("days:")[0] + "days:\n  2026-11-24:\n" + apart

    groups = sheet(text.replace("at: signing, ", "")).days[0].column_groups
    assert [[said(column.who) for column in group] for group in groups] == [
        [("Kit Wu",)],
        [("Ben Ho",)],
        [("Jane Smith",)],
        [("Ann Lee",)],
    ]


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
    ]


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
    assert said(groups["schedule"][1][0].who) == ("All except Ann Lee",)


def test_beside_two_parties_who_is_in_neither_is_not_one_of_the_others() -> None:
    six = EXCHANGE.replace("delegation:\n", "delegation:\n  max: {name: Max Mo}\n  may: {name: May Ma}\n").split(
        "days:"
    )[0]
    days = (
        "    - visit: A call\n      time: 10:00-11:00\n      who: ann\n"
        "    - visit: A walk\n      time: 10:00-11:00\n      except: [ann, kit]\n"
    )
    (group,) = sheet(f"{six}days:\n  2026-11-24:\n{days}").days[0].column_groups

    assert [said(column.who) for column in group] == [("Ann Lee",), ("All except Ann Lee and Kit Wu",)]


def test_on_somebodys_own_programme_the_few_others_are_among_those_present() -> None:
    day = sheet(whom="jane").days[0]
    lesson = next(row for row in day.rows if isinstance(row, ItemRow) and row.key == "a-lesson")

    assert [said(row.who) for row in day.rows if not isinstance(row, NoteRow)] == [()] * len(day.rows)
    assert [(each.kind, said(each.text)) for each in lesson.details if each.kind == "companions"] == [
        ("companions", ("Ben Ho",))
    ]


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


EARLY = EXCHANGE.replace("ben: {name: Ben Ho,", "ben: {name: Ben Ho, leaves: 2026-11-24 16:30,")


@pytest.mark.parametrize("copy", ["programme", "run-sheet", "schedule"])
def test_what_everybody_does_who_is_still_there_stands_under_no_party(copy: str) -> None:
    early, stays = (sheet(text, copy).days[0].column_groups for text in (EARLY, EXCHANGE))

    assert [len(group) for group in early] == [len(group) for group in stays]
    assert [column.who for column in early[-1]] == [()]


def test_a_way_says_for_whom_it_is_where_somebody_of_that_day_does_not_make_it() -> None:
    text = EARLY.replace("groups: {", "groups: {pupils: [ben, jane], ")
    mine = {row.key: said(row.who) for row in rows(sheet(text, whom="pupils")) if isinstance(row, LegRow)}

    assert mine["welcome>a-lesson"] == ()
    assert mine["a-lesson>dinner"] == ("Jane Smith",)
    assert mine["dinner>inn"] == ("Jane Smith",)  # Ben Ho, who has left, reads the page too


def test_the_page_of_a_group_names_nobody_else_at_its_lines() -> None:
    text = EXCHANGE.replace("      who: signers\n", "      who: [kit, ben]\n")
    text = text.replace("who: [ben, jane]", "who: [ann, jane]")
    day, whole = sheet(text, whom="signers").days[0], sheet(text).days[0]
    lanes = day.timeline.lanes if day.timeline else ()
    named = {text for row in day.rows if not isinstance(row, NoteRow) for text in said(row.who)}

    assert [said(column.who) for column in day.column_groups[1]] == [("Ann Lee",), ("Kit Wu",)]
    assert {said(lane.who) for lane in lanes} == {("Ann Lee",), ("Kit Wu",)}
    assert named == {"Ann Lee", "Kit Wu"}
    assert [said(column.who) for column in whole.column_groups[1]] == [("Ann Lee, Jane Smith",), ("Ben Ho, Kit Wu",)]
