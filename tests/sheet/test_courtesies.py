"""What real programmes have beyond time and place: forms of address, precedence, receptions, gifts, rooms, contacts."""

import pytest
from copies import EXCHANGE, details, item, said, section, sheet
from every import every

from delegate.model import Person
from delegate.sheet.precedence import in_precedence

COPIES = ("schedule", "programme", "card", "run-sheet", "movements")
TRIP = (
    EXCHANGE.replace(
        "  ann: {name: {en: Ann Lee, zh-Hant: 李安}, role: principal,",
        "  ann:\n    name: {en: Ann Lee, zh-Hant: 李安}\n    honorific: {en: Ms, zh-Hant: 女士}\n"
        "    honours: {en: 'GBS, JP', zh-Hant: 太平紳士}\n    role: principal\n    ",
    )
    .replace("\n     title: Mayor, papers: [two-way-permit]}", "\n    title: Mayor\n    papers: [two-way-permit]")
    .replace("chan: {name: Bernard Chan,", "chan: {name: Bernard Chan, honorific: Mr,")
    .replace("steps: [11:00 Photograph]", "steps: [11:00 Photograph, {text: 11:10 Envelopes, private: yes}]")
    .replace(
        "      with: chan\n      dress",
        "      received-by: [lam, The doorman]\n      gift: A vase\n      with: chan\n      dress",
    )
    .replace("- hotel: inn", "- hotel: inn\n      rooms: {ann: 2801, signers: 3000, ben: 2803}")
    .replace("- meal: Dinner\n", "- meal: Dinner\n      optional: yes\n")
    .replace("name: The Inn,", "name: The Inn, phone: +852 5555 0999,")
    .replace(
        "base: town-hall\n",
        "base: town-hall\nclassification: {en: Restricted, zh-Hant: 限閱}\ncontacts:\n"
        "  - {name: Doctor Ho, title: On call, phone: +852 5555 0911, for: everybody}\n"
        "  - {name: Driver pool, phone: +852 5555 0922}\n",
    )
)


def labelled(copy: str, key: str, label: str, whom: str = "") -> list[str]:
    """The texts below a line under a label."""
    return [text for name, text in details(item(sheet(TRIP, copy, whom=whom), key)) if name == label]


def people(**precedence: int | None) -> dict[str, Person]:
    """People by name with the precedence that is written; `p` is the principal."""
    return {
        name: Person(id=name, precedence=place, role="principal" if name == "p" else None)
        for name, place in precedence.items()
    }


@every(
    ("written", "order"),
    [
        ({"a": None, "b": None, "p": None}, "pab"),
        ({"a": None, "b": 1, "p": None}, "bpa"),
        ({"a": None, "b": 2, "p": None}, "pba"),
        ({"a": 2, "b": 1, "p": None}, "bap"),
        ({"a": 9, "b": None, "p": None}, "pba"),
        ({"a": 1, "b": 1, "p": None}, "abp"),
        ({"a": 1, "b": 3, "p": None, "c": None}, "apbc"),
        ({}, ""),
    ],
)
def test_who_has_a_precedence_takes_that_place_and_the_others_follow_by_role_and_list(
    written: dict[str, int | None], order: str
) -> None:
    assert "".join(in_precedence(people(**written))) == order


def test_a_written_precedence_orders_the_party_list_and_the_names_of_a_row() -> None:
    text = EXCHANGE.replace("  ben: {name: Ben Ho,", "  ben: {name: Ben Ho, precedence: 1,")

    assert [entry[0] for entry in section(sheet(text), "delegation")] == ["Ben Ho", "Ann Lee", "Jane Smith", "Kit Wu"]
    assert said(item(sheet(text, "run-sheet"), "a-lesson").who) == ("Ben Ho, Jane Smith",)


def test_a_name_has_its_honorific_and_honours_in_each_language() -> None:
    assert section(sheet(TRIP, tags="en"), "delegation")[0][0] == "Ms Ann Lee, GBS, JP"
    assert section(sheet(TRIP, tags="zh-Hant"), "delegation")[0][0] == "李安太平紳士"
    assert section(sheet(TRIP, tags="en"), "hosts")[0][0] == "Mr Bernard Chan"
    assert section(sheet(TRIP, tags="zh-Hant"), "hosts")[0][0] == "Mr Bernard Chan"


def test_an_honorific_of_one_script_never_stands_beside_a_name_of_another() -> None:
    text = EXCHANGE.replace("role: principal,", "role: principal, honorific: Ms,")

    assert section(sheet(text, tags="zh-Hant"), "delegation")[0][0] == "李安"


def test_in_chinese_the_honorific_stands_behind_the_name_where_there_are_no_honours() -> None:
    text = EXCHANGE.replace("role: principal,", "role: principal, honorific: {en: Ms, zh-Hant: 女士},")

    assert section(sheet(text, tags="zh-Hant"), "delegation")[0][0] == "李安女士"


@pytest.mark.parametrize("copy", COPIES[:4])
def test_who_receives_them_is_on_every_copy_but_the_card(copy: str) -> None:
    shown = [] if copy == "card" else ["Carol Lam, Director; The doorman"]

    assert labelled(copy, "welcome", "Received by") == shown


@pytest.mark.parametrize("copy", COPIES)
def test_gifts_private_steps_and_the_contacts_of_the_team_are_in_the_run_sheet_alone(copy: str) -> None:
    printed = " | ".join(said(sheet(TRIP, copy)))

    for secret in ("A vase", "11:10 Envelopes", "+852 5555 0922", "2803"):
        assert (secret in printed) == (copy == "run-sheet"), secret


def test_the_steps_of_the_team_keep_their_order_and_say_which_are_private() -> None:
    found = [(label, text) for label, text in details(item(sheet(TRIP, "run-sheet"), "welcome")) if "11:" in text]

    assert found == [("", "11:00 Photograph"), ("Private", "11:10 Envelopes")]


@pytest.mark.parametrize(
    ("copy", "whom", "rooms"),
    [
        ("run-sheet", "", ["Ms Ann Lee 2801; Signers 3000; Ben Ho 2803"]),
        ("run-sheet", "ben", ["Ben Ho 2803"]),
        ("programme", "", []),
        ("programme", "signers", []),
        ("card", "ben", []),
    ],
)
def test_rooms_are_the_teams(copy: str, whom: str, rooms: list[str]) -> None:
    assert labelled(copy, "inn", "Rooms", whom) == rooms


def test_on_a_personal_programme_stands_ones_own_room_and_no_other() -> None:
    assert labelled("programme", "inn", "Room", "ben") == ["2803"]
    assert labelled("programme", "inn", "Room", "kit") == ["3000"]
    assert labelled("programme", "inn", "Room", "jane") == []


def test_a_venues_phone_is_on_the_run_sheet_and_that_of_a_hotel_on_the_card() -> None:
    assert labelled("run-sheet", "inn", "Telephone") == ["+852 5555 0999"]
    assert ("The Inn", "+852 5555 0999") in section(sheet(TRIP, "run-sheet"), "contacts")
    assert section(sheet(TRIP, "card"), "contacts") == [
        ("Doctor Ho, On call", "+852 5555 0911"),
        ("The Inn", "Hong Kong", "+852 5555 0999"),
    ]


def test_contacts_for_everybody_are_on_the_programme_with_what_to_dial_in_an_emergency() -> None:
    assert section(sheet(TRIP), "contacts") == [("Doctor Ho, On call", "+852 5555 0911")]
    assert section(sheet(TRIP), "emergencies") == [
        ("Hong Kong", "999"),
        ("Mainland", "110 police, 120 ambulance, 119 fire"),
    ]
    assert section(sheet(TRIP, whom="chan"), "contacts") == []


@pytest.mark.parametrize("copy", COPIES)
def test_the_classification_is_on_every_copy(copy: str) -> None:
    assert said(sheet(TRIP, copy, tags="en,zh-Hant").classification) == ("Restricted", "限閱")


def test_an_optional_line_says_so_behind_its_title() -> None:
    assert said(item(sheet(TRIP), "dinner").status_said) == ("(tentative) (optional)",)


def test_what_somebody_does_not_eat_is_in_the_teams_list_of_people_alone() -> None:
    text = EXCHANGE.replace("  ben: {name: Ben Ho,", "  ben: {name: Ben Ho, diet: No pork,")

    assert ["No pork" in said(sheet(text, copy).tables) for copy in ("programme", "run-sheet")] == [False, True]
