"""What each copy of a programme shows and what it keeps back, for everybody and for one person, host or vehicle."""

import re
from pathlib import Path

import pytest
from command import ROOT, here, trip_in
from copies import EXCHANGE, EXCUSED, HURRIED, details, item, items, keys, legs, rows, said, section, sheet

from delegate.sheet.model import LegRow, NoteRow

COPIES = ("schedule", "programme", "card", "run-sheet", "movements")
LEAVE_THE_OFFICE = ("programme", "card", "movements")


def printed(folder: Path, text: str, *options: str) -> str:
    """What `plan` prints, in one line with single spaces and without the bars."""
    path = trip_in(folder, text)
    return " ".join(re.sub("[│─]", " ", here("plan", str(path), "--width", "80", *options).out).split())


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
    assert said(first.way) == ("To Government Offices by Van 1 via Huanggang (new port), about 10:00",)
    assert (first.facts, first.border, first.minutes) == ((), (), ())
    assert " min" not in printed(tmp_path, EXCHANGE, "--copy", "card")


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
    assert papers(copy="card")[0] == (
        "two-way permit / to leave the Mainland: home return permit; "
        "to enter Hong Kong: Hong Kong identity card / passport"
    )
    assert papers(tags="zh-Hant")[1] == (
        "往來港澳通行證（Signers）；離開香港：香港身份證；"
        "入境內地：港澳居民來往內地通行證（Ben Ho）；護照及簽證（Jane Smith）"
    )


def test_a_card_has_no_room_for_more_than_a_few_kinds_of_papers() -> None:
    more = EXCHANGE.replace("  ann: {", "  liu: {name: Liu, papers: [taiwan-permit]}\n  ann: {")

    assert papers(text=more, copy="card")[1] == "your own, as in the programme"


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
    assert papers(text=open_)[0].startswith("two-way permit (at least 14 people); ")


def test_a_personal_programme_has_only_the_persons_own_papers() -> None:
    assert papers(whom="jane") == ["passport", "passport and visa"]
    assert papers(whom="signers") == ["two-way permit", "two-way permit"]


# --- for one person, group or role -----------------------------------------------------------------------------------


def test_a_personal_programme_has_the_persons_items_and_legs_alone() -> None:
    assert keys(sheet(whom="jane")) == [
        "start-town-hall@2026-11-24>welcome",
        "welcome",
        "welcome>a-lesson",
        "a-lesson",
        "a-lesson>dinner",
        "dinner",
        "dinner>inn",
        "inn",
        "back-home",
        "last-words",
    ]
    assert keys(sheet(whom="signers")) == [key.replace("a-lesson", "signing") for key in keys(sheet(whom="jane"))]


def test_a_personal_programme_says_whose_it_is_and_tells_of_nobodys_business_elsewhere() -> None:
    mine = sheet(whom="jane")

    assert said(mine.scope) == ("Programme of Jane Smith",)
    assert section(mine, "delegation") == [("Jane Smith",)]
    assert section(mine, "hosts") == [("Bernard Chan", "Under Secretary")]
    assert section(mine, "agreements") == [("Letter of schools", "signed by Jane Smith", "at: A lesson")]
    assert section(mine, "groups") == []
    assert [entry[0] for entry in section(mine, "places")] == ["Government Offices"]
    assert [entry[0] for entry in section(mine, "vehicles")] == ["Van 1"]
    assert not [text for text in said(mine) if "Signing" in text or "Clinic" in text or "Lam" in text]


def test_a_group_has_its_own_programme_with_what_is_signed_there() -> None:
    ours = sheet(whom="signers")

    assert said(ours.scope) == ("Programme of Signers",)
    assert section(ours, "agreements") == [("Memorandum on clinics", "signed by Ann Lee and Carol Lam", "at: Signing")]
    assert section(ours, "groups") == [("Signers", "Kit Wu, Ann Lee")]
    assert [entry[0] for entry in section(ours, "delegation")] == ["Ann Lee", "Kit Wu"]
    assert [entry[0] for entry in section(ours, "vehicles")] == ["Van 1", "Limousine"]


@pytest.mark.parametrize(
    ("asked", "whose"), [("jane", "jane"), ("Jane Smith", "jane"), ("李安", "ann"), ("staff", "kit")]
)
def test_somebody_is_asked_for_by_id_name_or_role(asked: str, whose: str) -> None:
    assert keys(sheet(whom=asked)) == keys(sheet(whom=whose))
    assert section(sheet(whom=asked), "delegation") == section(sheet(whom=whose), "delegation")


def test_the_run_sheet_of_one_person_has_that_persons_phones() -> None:
    calls = section(sheet(copy="run-sheet", whom="jane"), "contacts")

    assert calls == [("Bernard Chan", "+852 5555 0102"), ("Van 1, Mr Wong", "+86 755 5555 0103")]


# --- for one host ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("host", "there", "coming"),
    [
        ("chan", ["welcome", "dinner"], ["Ann Lee", "Jane Smith", "Ben Ho", "Kit Wu"]),
        ("lam", ["signing"], ["Ann Lee", "Kit Wu"]),
    ],
)
def test_a_hosts_copy_has_the_items_where_the_host_is_and_who_comes(
    host: str, there: list[str], coming: list[str]
) -> None:
    theirs = sheet(whom=host)

    assert keys(theirs) == there
    assert [entry[0] for entry in section(theirs, "delegation")] == coming


def test_a_hosts_copy_has_no_ways_hotels_vehicles_papers_or_other_hosts_business() -> None:
    chan, lam = sheet(whom="chan"), sheet(whom="lam")

    for theirs in (chan, lam):
        assert not [row for row in rows(theirs) if isinstance(row, LegRow)]
        assert (theirs.tables, theirs.notes, theirs.sketch.ways) == ((), (), ())
        assert [day.timeline for day in theirs.days] == [None]  # the day of the journey home is not theirs
        assert [column.who for day in theirs.days for group in day.column_groups for column in group] == [()]
        for hidden in ("Inn", "Town Hall", "documents", "permit", "Back home"):
            assert not [text for text in said(theirs) if hidden in text], hidden
    assert not [text for text in said(chan) if "Lam" in text or "Signing" in text or "clinics" in text]
    assert not [text for text in said(lam) if "Chan" in text or "Dinner" in text or "schools" in text]
    assert section(lam, "agreements") == [("Memorandum on clinics", "signed by Ann Lee and Carol Lam", "at: Signing")]
    assert [said(pin.name) for pin in lam.sketch.pins] == [("The Clinic",)]


def test_a_host_sees_when_the_guests_come_and_go_and_in_what() -> None:
    told = [
        (row.kind, *said(row.time.joined()), *said(row.text))
        for row in rows(sheet(whom="lam"))
        if isinstance(row, NoteRow)
    ]

    assert told == [
        ("arrival", "about 12:10", "2 guests arrive by Limousine"),
        ("departure", "15:00", "The guests leave by Van 1"),
    ]


def test_a_host_has_the_same_copy_in_every_format(tmp_path: Path) -> None:
    for text in (
        printed(tmp_path, EXCUSED, "--for", "chan"),
        printed(tmp_path, EXCUSED, "--for", "chan", "--copy", "run-sheet"),
    ):
        assert "DLG" not in text
        assert "The mayor is unwell." not in text
        assert "+86 755 5555 0101" not in text


def test_a_host_is_not_told_how_the_delegation_groups_itself() -> None:
    text = EXCHANGE.replace("groups: {", "groups: {table: [ann, lam], ")

    assert [entry[0] for entry in section(sheet(text), "groups")] == ["Table", "Signers"]
    assert section(sheet(text, whom="lam"), "groups") == []


def test_a_host_is_not_told_whose_papers_nobody_looked_at() -> None:
    text = EXCHANGE.replace(", papers: [hk-identity-card, home-return-permit]", "")
    note = "Papers not checked, since none are written: Ben Ho."

    assert [said(each) for each in sheet(text, "run-sheet").notes] == [(note,)]
    assert sheet(text, "run-sheet", whom="chan").notes == ()
    assert sheet(text, "run-sheet", whom="jane").notes == ()
    assert [said(each) for each in sheet(text, "run-sheet", whom="ben").notes] == [(note,)]


# --- movements -------------------------------------------------------------------------------------------------------


def test_a_movement_sheet_has_the_days_of_each_vehicle_and_last_the_drives_without_one() -> None:
    assert [(said(day.part)[0], str(day.date)[5:], keys_of(day)) for day in sheet(copy="movements").days] == [
        (
            VAN,
            "11-24",
            [
                "start-town-hall@2026-11-24>welcome",
                "welcome>a-lesson",
                "Empty run to The Clinic, 19 min",
                "signing>dinner",
                "a-lesson>dinner",
            ],
        ),
        (VAN, "11-25", ["Empty run to The Inn, 6 min", "start-inn@2026-11-25>last-words:back-home"]),
        ("Limousine · car, 3 seats · driver Mr Ma · +852 5555 0104", "11-24", ["welcome>signing"]),
    ]


def test_of_two_vehicles_of_one_kind_none_takes_a_drive_by_itself() -> None:
    second = EXCHANGE.replace("  limo: {", "  van-2: {kind: coach, seats: 19}\n  limo: {")
    last = sheet(second, copy="movements").days[-1]

    assert said(last.part) == ("No vehicle is named",)
    assert keys_of(last) == ["welcome>a-lesson", "signing>dinner", "a-lesson>dinner"]


VAN = "Van 1 · coach, 19 seats · driver Mr Wong · plates of the Mainland and Hong Kong · +86 755 5555 0103"


def keys_of(day: object) -> list[str]:
    """The keys of the rows of one day; of a way made empty what is said of it."""
    return [getattr(row, "key", None) or said(row.text)[0] for row in day.rows]


def test_the_movements_of_a_person_are_the_drives_that_person_makes() -> None:
    assert keys(sheet(copy="movements", whom="jane")) == [
        "start-town-hall@2026-11-24>welcome",
        "welcome>a-lesson",
        "a-lesson>dinner",
        "start-inn@2026-11-25>last-words:back-home",
    ]
    assert sorted(keys(sheet(copy="movements", whom="signers"))[1:]) == [
        "signing>dinner",
        "start-inn@2026-11-25>last-words:back-home",
        "welcome>signing",
    ]
    assert keys(sheet(copy="movements", whom="chan")) == []


def test_a_drive_says_where_it_picks_up_whom_and_over_which_border_it_goes() -> None:
    out, _, _, _, back, *_ = (row for row in legs(sheet(copy="movements")))

    assert said(out.time.joined("-")) == ("08:05-09:57",)
    assert said(out.way) == ("by Van 1 from Town Hall to Government Offices",)
    assert said(out.border) == ("via Huanggang (new port) (open 24 hours)",)
    assert details(out) == [
        ("Pick-up", "Town Hall, Shenzhen"),
        ("Set-down", "Government Offices, 2 Tim Mei, Hong Kong"),
        ("On board", "4 people"),
    ]
    assert details(back) == [
        ("Pick-up", "The Inn, Hong Kong"),
        ("Set-down", "Town Hall, Shenzhen"),
        ("On board", "4 people"),
        ("Note", "Passports in hand."),  # the driver reads what is noted at the movement
    ]


def test_a_movement_sheet_names_those_on_board_where_it_is_not_everybody() -> None:
    boarding = [dict(details(row))["On board"] for row in legs(sheet(copy="movements"))]

    assert boarding == [
        "4 people",
        "2 people, Jane Smith, Ben Ho",
        "2 people, Signers",
        "2 people, Jane Smith, Ben Ho",
        "4 people",
        "2 people, Signers",
    ]


@pytest.mark.parametrize(
    ("heads", "said_of_them"), [("12", "15 people"), ("~40", "about 43 people"), ("tbc", "at least 3 people")]
)
def test_a_crowd_on_board_is_as_sure_as_it_was_written(heads: str, said_of_them: str) -> None:
    text = EXCHANGE.replace("name: Ben Ho, role", f"name: Ben Ho, people: {heads}, role")

    assert dict(details(legs(sheet(text, "movements"))[0]))["On board"] == said_of_them


def test_a_movement_sheet_has_the_contact_and_no_lists() -> None:
    moves = sheet(EXCHANGE.replace("papers: [hk-identity-card, home-return-permit]", "speaks: zh"), "movements")

    assert said(moves.contact) == ("Visit office, +86 755 5555 0100",)
    assert (moves.sections, moves.tables, moves.notes) == ((), (), ())
    assert not [text for text in said(moves) if "Gifts" in text or "Dark suit" in text or "Mayor" in text]


def test_one_vehicle_has_its_own_sheet_and_is_asked_for_nowhere_else(tmp_path: Path) -> None:
    limo = sheet(copy="movements", whom="limo")

    assert keys(limo) == ["welcome>signing"]
    assert said(limo.scope) == ("Movements: Limousine",)
    alone = printed(tmp_path, EXCHANGE, "--copy", "movements", "--for", "limo")
    assert "Mr Ma" in alone
    assert "Mr Wong" not in alone
    refused = here("plan", str(tmp_path / "visit.trip.yaml"), "--for", "limo", "--copy", "programme")
    assert (refused.code, refused.out) == (2, "")
    assert "`limo` is a vehicle: its drives are in --copy movements" in refused.err


def test_a_host_reads_how_many_do_not_eat_what_and_not_who() -> None:
    text = EXCHANGE.replace("name: Ben Ho, role", "name: Ben Ho, diet: No meat, role")
    told = [detail for row in items(sheet(text, whom="chan")) for detail in details(row) if detail[0] == "Diets"]

    assert told == [("Diets", "No meat (1)")]
    assert "Diets" not in [label for row in items(sheet(text)) for label, _ in details(row)]


def test_on_a_printed_sheet_what_has_no_name_is_put_into_words() -> None:
    """Ids stand in the list of vehicles; only where two are alike does the team read in a row which of them it is."""
    unnamed = EXCHANGE.replace("van: {name: Van 1, ", "van-1: {").replace("vehicle: van\n", "vehicle: van-1\n")
    text = unnamed.replace("groups: {signers: [ann, kit]}", "groups: {first-signers: [ann, kit]}").replace(
        "who: signers", "who: first-signers"
    )
    run_sheet = " ".join(said(sheet(text, "run-sheet")))
    two = text.replace("  limo: {", "  van-2: {kind: coach, seats: 19}\n  limo: {")

    assert "First signers" in run_sheet
    assert "first-signers" not in run_sheet
    assert run_sheet.count("van-1") == 1
    assert "coach; Coach" not in run_sheet
    assert "Van 1" in " ".join(said(sheet(two, "run-sheet")))
    assert "van-1" in " ".join(said(sheet(text, "schedule")))


def test_the_run_sheet_asks_once_for_what_was_not_judged() -> None:
    told = sheet(HURRIED, "run-sheet")
    asked = [text for each in told.matters for text in said(each.said)]

    assert not [text for words in told.closing for text in said(words) if "not judged" in text]
    assert len(asked) == len({*asked})
    assert {each.lang for matter in told.matters for each in matter.said} == {"en"}  # findings are in English alone


def test_a_personal_programme_lists_no_base_at_which_the_person_never_is(tmp_path: Path) -> None:
    trip = str(ROOT / "itineraries" / "tokyo-singapore-mission.trip.yaml")
    for whom, listed in (("joe-bloggs", False), ("chan-tai-man", True)):
        out = tmp_path / f"{whom}.md"
        here("plan", trip, "--for", whom, "--copy", "programme", "--lang", "en", "-o", str(out))
        assert ("Chamber House" in out.read_text("utf-8")) is listed
