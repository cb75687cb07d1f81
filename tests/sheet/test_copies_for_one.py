"""What the copy of one person, group or host shows and keeps back."""

from pathlib import Path

import pytest
from copies import EXCHANGE, EXCUSED, item, items, keys, rows, said, section, sheet
from printed_copies import printed

from delegate.sheet.model import ItemRow, LegRow

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


@pytest.mark.parametrize("asked", ["jane", "Jane Smith", "jane smith", "SMITH", "Smith"])
def test_a_personal_programme_is_titled_with_the_name_however_it_was_typed(asked: str) -> None:
    assert said(sheet(whom=asked).scope) == ("Programme of Jane Smith",)
    assert said(sheet(whom="lee", tags="en,zh-Hant").scope) == ("Programme of Ann Lee", "李安行程")


def test_a_personal_copy_has_of_a_motorcade_the_vehicles_in_which_they_ride() -> None:
    cars = EXCHANGE.replace(
        "vehicle: van\n      with: chan", "vehicle: {limo: [ann], van: [kit, ben, jane]}\n      with: chan"
    )
    cars = cars.replace("      vehicle: limo\n", "")  # of the signers
    for whom, theirs, others in (("ann", "Limousine", "Mr Wong"), ("jane", "Van 1", "Limousine")):
        run_sheet = sheet(cars, "run-sheet", whom=whom)
        first = next(row for row in rows(run_sheet) if isinstance(row, LegRow))

        assert said(first.carrier) == (theirs,)
        assert theirs in [entry[0] for entry in section(sheet(cars, whom=whom), "vehicles")]
        assert not [text for text in said(first) if others in text]
    assert [entry[0] for entry in section(sheet(cars, whom="jane"), "vehicles")] == ["Van 1"]
    assert not [text for text in said(sheet(cars, whom="jane").tables) if "Limousine" in text]


def test_the_run_sheet_of_one_person_has_that_persons_phones() -> None:
    calls = section(sheet(copy="run-sheet", whom="jane"), "contacts")

    assert calls == [("Bernard Chan", "+852 5555 0102"), ("Van 1, Mr Wong", "+86 755 5555 0103")]


def test_a_groups_own_programme_does_not_say_at_each_line_that_it_is_for_them() -> None:
    text = EXCHANGE.replace("      who: signers\n", "      who: [signers, ben]\n").replace("[ben, jane]", "jane")
    signing = item(sheet(text, whom="signers"), "signing")

    assert signing.who == ()
    assert said(next(each for each in signing.details if each.kind == "companions")) == ("Also attending", "Ben Ho")
    assert not [each for row in rows(sheet(whom="signers")) if isinstance(row, LegRow | ItemRow) for each in row.who]
    assert said(item(sheet(), "signing").who) == ("Signers",)  # on everybody's it stands


@pytest.mark.parametrize("copy", ["schedule", "run-sheet"])
def test_the_teams_copy_of_somebody_names_that_one_only_beside_others(copy: str) -> None:
    alone = EXCHANGE.replace("who: [ben, jane]", "who: jane")
    told = [
        {said(row.who) for row in rows(sheet(text, copy=copy, whom="jane")) if isinstance(row, ItemRow | LegRow)}
        for text in (EXCHANGE, alone)
    ]

    assert told[0] - {()}
    assert not told[1] - {()}


def test_an_organisation_that_a_title_names_is_said_once() -> None:
    text = EXCHANGE.replace(
        "title: Under Secretary", "title: 'Under Secretary, Bureau of Schools', organisation: Bureau of Schools"
    )
    text = text.replace("title: Director", "title: Director, organisation: The Clinic")

    assert section(sheet(text), "hosts") == [
        ("Bernard Chan", "Under Secretary, Bureau of Schools"),
        ("Carol Lam", "Director", "The Clinic"),
    ]
    both = text.replace(
        "'Under Secretary, Bureau of Schools'", "{en: 'Under Secretary, Bureau of Schools', zh-Hant: 副局長}"
    )
    (name, *lines) = section(sheet(both, tags="en,zh-Hant"), "hosts")[0]
    assert (name, "Bureau of Schools" in lines) == ("Bernard Chan", False)


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
        assert (theirs.tables, theirs.notes, theirs.sketch) == ((), (), None)
        assert [day.timeline for day in theirs.days] == [None]  # the day of the journey home is not theirs
        assert [column.who for day in theirs.days for group in day.column_groups for column in group] == [()]
        for hidden in ("Inn", "Town Hall", "documents", "permit", "Back home"):
            assert not [text for text in said(theirs) if hidden in text], hidden
    assert not [text for text in said(chan) if "Lam" in text or "Signing" in text or "clinics" in text]
    assert not [text for text in said(lam) if "Chan" in text or "Dinner" in text or "schools" in text]
    assert section(lam, "agreements") == [("Memorandum on clinics", "signed by Ann Lee and Carol Lam", "at: Signing")]


def test_a_host_is_told_what_he_or_she_signs_and_not_what_another_host_signs_beside() -> None:
    both = EXCHANGE.replace("with: lam", "with: [lam, chan]")
    chan, lam = sheet(both, whom="chan"), sheet(both, whom="lam")

    assert [entry[0] for entry in section(lam, "agreements")] == ["Memorandum on clinics"]
    assert [said(each.label) for each in item(lam, "signing").details].count(("To be signed",)) == 1
    assert section(chan, "agreements") == []
    assert ("To be signed",) not in [said(each.label) for each in item(chan, "signing").details]


def test_a_host_is_not_told_to_be_there_with_oneself() -> None:
    both = EXCHANGE.replace("with: lam", "with: [lam, chan]").replace("name: Carol Lam", "name: The director")

    assert [said(host) for host in item(sheet(both, whom="lam"), "signing").hosts] == [
        ("Bernard Chan, Under Secretary",)
    ]
    assert said(sheet(both, whom="lam").scope) == ("Programme of the director",)


def test_whoever_leaves_before_the_others_has_no_more_nights_in_a_hotel_than_are_spent_there() -> None:
    text = EXCHANGE.replace("hotel: inn\n", "hotel: inn\n      nights: 2\n").replace(
        "ben: {", "ben: {leaves: 2026-11-25, "
    )

    ben, everybody = (item(sheet(text, whom=whom), "inn") for whom in ("ben", ""))

    assert (ben.nights, said(ben.place)) == (1, ("Hong Kong · 1 night",))
    assert (everybody.nights, said(everybody.place)) == (2, ("Hong Kong · 2 nights",))


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


def test_a_groups_programme_says_whose_the_way_home_is_where_one_of_them_has_left_before() -> None:
    text = """\
trip: A short visit
delegation:
  lee: {name: Ann Lee}
  joe: {name: Joe Bloggs, leaves: 2026-06-12 15:00}
groups: {pair: [lee, joe]}
venues:
  hall: {name: The Hall, city: Hong Kong, at: "22.2830, 114.1730"}
days:
  2026-06-12:
    - {meeting: Talks, time: "10:00-12:00", venue: hall}
    - {meal: Farewell, time: "19:00-21:00", venue: hall}
"""
    who = {said(row.titles)[0]: said(row.who) for row in items(sheet(text, whom="pair"))}

    assert who == {"Talks": (), "Farewell": ("Ann Lee",)}
    assert {said(row.who) for row in items(sheet(text, whom="lee"))} == {()}


def test_the_page_of_a_host_and_that_of_a_driver_have_the_dates_on_which_they_are_needed() -> None:
    """Whoever meets the guests on the first evening read the dates of the whole trip below the title."""
    assert said(sheet(whom="lam").dates) == ("Tuesday 24 November 2026",)
    assert said(sheet(copy="movements", whom="limo").dates) == ("Tuesday 24 November 2026",)
    assert said(sheet(copy="movements", whom="van").dates) == ("24–25 November 2026",)
    assert said(sheet().dates) == ("24–25 November 2026",)
