"""What stands in each copy for everybody, with findings and papers."""

import re
from pathlib import Path

import pytest
from copies import EXCHANGE, EXCUSED, HURRIED, details, item, items, legs, rows, said, section, sheet
from printed_copies import printed

COPIES = ("schedule", "programme", "card", "run-sheet", "movements")
LEAVE_THE_OFFICE = ("programme", "card", "movements")


# --- what stands in which copy ---------------------------------------------------------------------------------------


def test_the_party_list_is_in_order_of_precedence_and_then_as_it_was_written() -> None:
    for copy in ("schedule", "programme", "run-sheet"):
        heads = [entry[0] for entry in section(sheet(copy=copy), "delegation")]

        assert heads == ["Ann Lee", "Jane Smith", "Ben Ho", "Kit Wu"], copy


@pytest.mark.parametrize("copy", COPIES)
def test_the_steps_of_an_item_are_for_guests_and_the_team_but_not_for_a_pocket_or_a_driver(copy: str) -> None:
    steps = [text for row in items(sheet(copy=copy)) for label, text in details(row) if not label]

    assert steps == (["11:00 Photograph"] if copy in ("schedule", "programme", "run-sheet") else [])


@pytest.mark.parametrize("copy", COPIES)
def test_private_notes_are_in_the_run_sheet_alone(copy: str) -> None:
    texts = said(sheet(copy=copy))

    assert ("The mayor is unwell." in texts) == (copy == "run-sheet")


@pytest.mark.parametrize("copy", COPIES)
def test_phones_are_in_the_run_sheet_and_a_drivers_also_in_the_movement_sheet(copy: str) -> None:
    phones = {*re.findall(r"\+\d[\d ]+\d", " | ".join(said(sheet(copy=copy))))}

    everyones = {"+86 755 5555 0101", "+852 5555 0102"}
    drivers = {"+86 755 5555 0103", "+852 5555 0104"}
    office = {"+86 755 5555 0100"}  # the contact of the trip is meant for everybody
    assert phones == {"run-sheet": office | everyones | drivers, "movements": office | drivers}.get(copy, office)


def test_the_run_sheet_has_everybodys_telephone_in_one_list() -> None:
    assert section(sheet(copy="run-sheet"), "contacts") == [
        ("Kit Wu", "+86 755 5555 0101"),
        ("Bernard Chan", "+852 5555 0102"),
        ("Van 1, Mr Wong", "+86 755 5555 0103"),
        ("Limousine, Mr Ma", "+852 5555 0104"),
    ]


def test_a_card_has_only_what_fits_a_pocket(tmp_path: Path) -> None:
    card = sheet(EXCHANGE.replace("papers: [hk-identity-card, home-return-permit]", "speaks: zh"), "card")

    assert section(card, "contacts") == [("The Inn", "Hong Kong")]
    assert [part.key for part in card.sections] == ["contacts", "emergencies"]
    assert (card.tables, card.notes) == ((), ())
    assert [day.timeline for day in card.days] == [None, None]
    welcome = item(card, "welcome")
    assert (said(welcome.place), said(welcome.facts)) == (("Government Offices, Hong Kong",), ())  # not the kind
    assert welcome.hosts == ()
    assert details(welcome) == [("Dress", "Dark suit")]
    first = legs(card)[0]
    assert said(first.way) == ("To Government Offices by Van 1 from Town Hall via Huanggang (new port), about 10:00",)
    assert (first.facts, first.border, first.minutes) == ((), (), ())
    assert " min" not in printed(tmp_path, EXCHANGE, "--copy", "card")


def test_a_card_says_where_to_go_if_it_rains() -> None:
    text = EXCHANGE.replace("dress: Dark suit", "dress: Dark suit\n      wet: clinic")

    assert details(item(sheet(text, "card"), "welcome")) == [
        ("If it rains", "The Clinic, Hong Kong"),
        ("Dress", "Dark suit"),
    ]


@pytest.mark.parametrize("copy", LEAVE_THE_OFFICE)
def test_no_copy_that_leaves_the_office_says_that_the_time_is_too_short(copy: str) -> None:
    late = [leg for leg in legs(sheet(HURRIED, "run-sheet")) if leg.spare is not None and leg.spare < 0]
    assert [said(leg.facts) for leg in late] == [("22 min (18-36) · 17 min late, 31 if the road is slow",)]

    theirs = {leg.key: leg for leg in legs(sheet(HURRIED, copy))}
    (told,) = (theirs[leg.key] for leg in late)
    assert (told.facts, told.spare, told.slow, told.minutes) == ((), None, None, ())
    if copy != "movements":
        assert "about" not in said(told.way)[0]  # when they are there is for the team to settle


def test_without_a_copy_the_terminal_has_the_schedule(tmp_path: Path) -> None:
    schedule = printed(tmp_path, EXCHANGE)

    assert "11:00 Photograph" in schedule
    assert "Travel documents" not in schedule
    assert "11:00 Photograph" not in printed(tmp_path, EXCHANGE, "--copy", "card")


# --- findings --------------------------------------------------------------------------------------------------------


def test_what_is_not_settled_has_a_code_in_the_schedule_and_the_run_sheet_and_nothing_elsewhere() -> None:
    for copy in ("schedule", "run-sheet"):
        row = item(sheet(HURRIED, copy), "a-lesson")
        assert "DLG301" in [flag.code for flag in row.flags], copy
    for copy in ("programme", "card"):
        row = item(sheet(HURRIED, copy), "a-lesson")
        assert row.flags == (), copy


@pytest.mark.parametrize("copy", COPIES)
def test_every_copy_is_a_draft_while_an_error_stands_that_nobody_accepted(copy: str) -> None:
    assert [sheet(text, copy).draft for text in (HURRIED, EXCUSED, EXCHANGE)] == [True, False, False]


def test_the_run_sheet_lists_open_findings_with_their_help_and_accepted_ones_with_the_reason() -> None:
    hurried, excused = sheet(HURRIED, "run-sheet"), sheet(EXCUSED, "run-sheet")
    message = "Ben Ho and Jane Smith are ready at The School at 12:22 for 12:05, 17 min late"

    (found,) = (each for each in section(hurried, "findings") if each[0] == message)
    assert len(found) == 2  # and what would help
    assert section(hurried, "accepted") == []
    assert message not in [each[0] for each in section(excused, "findings")]
    assert section(excused, "accepted") == [(message, "accepted: The class waits.")]
    flags = [
        flag for part in excused.sections if part.key == "accepted" for each in part.entries for flag in each.flags
    ]
    assert [(flag.code, flag.accepted) for flag in flags] == [("DLG301", True)]


@pytest.mark.parametrize("copy", ["schedule", "programme", "card", "movements"])
def test_no_other_copy_lists_findings(copy: str) -> None:
    for text in (HURRIED, EXCUSED):
        assert not {part.key for part in sheet(text, copy).sections} & {"findings", "accepted"}
        assert not [each for each in said(sheet(text, copy)) if "are ready at" in each or "The class waits." in each]


@pytest.mark.slow
@pytest.mark.parametrize("copy", LEAVE_THE_OFFICE)
def test_no_copy_that_leaves_the_office_has_a_code_anywhere(copy: str, tmp_path: Path) -> None:
    for text in (HURRIED, EXCUSED):
        assert "DLG" not in printed(tmp_path, text, "--copy", copy)
    assert "error DLG301 late-arrival" in printed(tmp_path, HURRIED, "--copy", "run-sheet")


# --- papers ----------------------------------------------------------------------------------------------------------


def papers(*, text: str = EXCHANGE, copy: str = "programme", whom: str = "", tags: str = "en") -> list[str]:
    """What is to be had ready, border by border."""
    found = rows(sheet(text, copy, whom=whom, tags=tags))
    label = {"en": "Travel documents", "zh-Hant": "旅行證件"}[tags]
    return [text for row in found for name, text in details(row) if name == label]


def test_papers_to_have_ready_stand_at_each_crossing_by_kind_and_name() -> None:
    there, back = papers()
    assert there == (
        "two-way permit (Signers); to leave the Mainland: home return permit; "
        "to enter Hong Kong: Hong Kong identity card (Ben Ho); passport (Jane Smith)"
    )
    assert back == (
        "two-way permit (Signers); to leave Hong Kong: Hong Kong identity card; "
        "to enter the Mainland: home return permit (Ben Ho); passport and visa (Jane Smith)"
    )
    assert papers(copy="run-sheet") == [there, back]
    assert papers(copy="card")[0] == there, "the paper of one is not read as everybody's"
    assert papers(tags="zh-Hant")[1] == (
        "往來港澳通行證（Signers）；離開香港：香港身份證；"
        "入境內地：港澳居民來往內地通行證（Ben Ho）；護照及簽證（Jane Smith）"
    )


def test_a_card_has_no_room_for_more_than_a_few_kinds_of_papers() -> None:
    more = EXCHANGE.replace("  ann: {", "  liu: {name: Liu, papers: [taiwan-permit]}\n  ann: {")

    assert papers(text=more, copy="card")[1] == "your own, as in the programme"


def test_a_card_names_whose_a_paper_is_where_nobody_wrote_those_of_the_others() -> None:
    more = EXCHANGE.replace("  ann: {", "  liu: {name: Liu}\n  ann: {")

    there, back = papers(text=more, copy="card")

    assert (there, back) == tuple(papers(text=more))
    assert "(Signers)" in there


def test_a_card_has_no_room_for_many_holders() -> None:
    crowd = "".join(f"  p{number}: {{name: P{number}, papers: [home-return-permit]}}\n" for number in range(5))
    more = EXCHANGE.replace("  ann: {", f"{crowd}  ann: {{")

    assert papers(text=more, copy="card") == ["your own, as in the programme"] * 2


def test_papers_are_in_no_schedule_and_in_no_movement_sheet() -> None:
    assert papers(copy="schedule") == papers(copy="movements") == []


def test_one_kind_that_everybody_holds_needs_no_names() -> None:
    text = re.sub(r"papers: \[hk-.*?\]|papers: \[passport.*\]", "papers: [two-way-permit]", EXCHANGE)

    assert papers(text=text) == ["two-way permit", "two-way permit"]


def test_papers_of_a_crowd_are_counted_by_heads() -> None:
    more = "".join(f"  p{number}: {{name: P{number}, papers: [two-way-permit]}}\n" for number in range(12))
    crowd = EXCHANGE.replace(
        "hosts:\n", f"{more}  press: {{name: Press, people: 20, papers: [two-way-permit]}}\nhosts:\n"
    )

    assert papers(text=crowd)[0].startswith("two-way permit (34 people); to leave the Mainland: home return permit; ")
    open_ = crowd.replace("people: 20", "people: tbc")
    assert papers(text=open_)[0].startswith("two-way permit (Kit Wu, Ann Lee, P0, P1, ")


def test_a_personal_programme_has_only_the_persons_own_papers() -> None:
    assert papers(whom="jane") == ["passport", "passport and visa"]
    assert papers(whom="signers") == ["two-way permit", "two-way permit"]
