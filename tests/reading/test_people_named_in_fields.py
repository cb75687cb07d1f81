"""People and groups in first drafts: several in one text, in the wrong field, and by the names of groups."""

import pytest
from edited import day, fix, mended, names, read
from every import every

HOSTED = """delegation:
  team: {name: Tea traders, people: 4}
  tan: {name: Tan Wei Ling}
groups:
  A: [team]
  B: [tan]
hosts:
  zhang-wei: {name: Mr Zhang Wei}
  li-na: {name: Dr Li Na}
  chan: {name: 陳百里副局長}
"""
TWO_PARTIES = """delegation:
  group-a: {name: Group A (Executives), people: 5}
  Okafor: {name: Ngozi Okafor}
  west: {name: Western party, people: 2}
groups:
  group-b: {name: Group B (Engineers), people: [Okafor, west]}
  group-c: {name: {en: The drivers, zh-Hant: 司機組}, people: [west]}
"""


def tea(people: str, field: str) -> str:
    """A trip of these people with one meeting, which has this field."""
    return (
        f"trip: Tea traders\n{people}days:\n  2026-12-01:\n    - meeting: Tea\n      time: 10:00-11:15\n      {field}\n"
    )


def hosted(field: str) -> str:
    return tea(HOSTED, field)


def for_whom(field: str) -> str:
    return tea(TWO_PARTIES, field)


@pytest.mark.parametrize(
    ("typed", "id_"),
    [
        ("Zhang Wei", "zhang-wei"),
        ("Li Na", "li-na"),
        ("Mr Tan Wei Ling", "tan"),
        ("Zhang Wei and Dr. Li Na", "[zhang-wei, li-na]"),
    ],
)
def test_a_whole_name_is_that_of_the_person_with_a_title_in_front_or_without(typed: str, id_: str) -> None:
    assert names(hosted(f"with: {typed}")) == ["unknown-name"]
    assert mended(hosted(f"with: {typed}")) == hosted(f"with: {id_}")


def test_two_titles_in_front_of_one_name_are_two_people() -> None:
    assert mended(hosted("with: Ms Zhang Wei")) == hosted("with: Ms Zhang Wei")


@every(
    ("typed", "written"),
    [
        ("with: Mr Zhang, Dr Li", "with: [zhang-wei, li-na]"),
        ("with: zhang-wei, li-na", "with: [zhang-wei, li-na]"),
        ("with: zhang-wei and li-na", "with: [zhang-wei, li-na]"),
        ("with: Mr Zhang Wei, and Dr Li Na", "with: [zhang-wei, li-na]"),
        ("with: zhang-wei & Dr Li Na", "with: [zhang-wei, li-na]"),
        ("with: zhang-wei、陳百里及li-na", "with: [zhang-wei, chan, li-na]"),
        ("with: 陳百里", "with: chan"),
        ("with: [Mr Zhang and Dr Li]", "with: [zhang-wei, li-na]"),
        ("who: team and tan", "who: [team, tan]"),
        ("who: Group B", "who: B"),
        ("who: B組", "who: B"),
        ("who: group a and Group B", "who: [A, B]"),
        ("except: team, tan", "except: [team, tan]"),
    ],
)
def test_several_names_in_one_text_are_a_list(typed: str, written: str) -> None:
    assert names(hosted(typed)) == ["unknown-name"]
    assert mended(hosted(typed)) == hosted(written)


@pytest.mark.parametrize("typed", ["with: Mr Zhang, Dr Who", "with: Li and Zhang", "who: team, zhang-wei"])
def test_a_list_in_which_one_is_in_doubt_is_not_rewritten(typed: str) -> None:
    assert names(hosted(typed)) == ["unknown-name"]
    assert mended(hosted(typed)) == hosted(typed)


def test_two_names_behind_one_dash_are_told_apart_and_not_rewritten() -> None:
    text = hosted("with:\n      - Mr Zhang and Dr Li")

    assert "each as an entry of its own" in read(text).findings[0].help
    assert mended(text) == text


@every(
    ("typed", "written", "name"),
    [
        ("for: A", "who: A", "unreadable-length"),
        ("for: Group B", "who: B", "unreadable-length"),
        ("for: Tan Wei Ling", "who: tan", "unreadable-length"),
        ("for: A, tan", "who: [A, tan]", "unreadable-length"),
        ("for: chan", "with: chan", "unreadable-length"),
        ("出席: 陳百里", "with: chan", "unknown-key"),
        ("出席：陳百里、Mr Zhang Wei", "with: [chan, zhang-wei]", "unknown-key"),
        ("attendees: Dr Li Na", "with: li-na", "unknown-key"),
        ("participants: li-na", "with: li-na", "unknown-key"),
    ],
)
def test_people_in_the_wrong_field_of_a_line_are_put_in_theirs(typed: str, written: str, name: str) -> None:
    text = hosted(typed).replace("10:00-11:15", "10:00")

    assert [each for each in names(text) if each != "look-alike-sign"] == [name]
    assert mended(text) == hosted(written).replace("10:00-11:15", "10:00")
    assert names(mended(text)) == []


@pytest.mark.parametrize("typed", ["for: C", "for: A\n      who: B", "for: A, chan"])
def test_a_length_that_is_none_and_names_nobody_is_a_length_still(typed: str) -> None:
    text = hosted(typed).replace("10:00-11:15", "10:00")

    assert names(text) == ["unreadable-length"]
    assert mended(text) == text


def test_those_who_attend_from_both_sides_are_not_made_hosts() -> None:
    assert mended(hosted("attendees: [tan, chan]")) == hosted("who: [tan, chan]")


def test_a_line_that_is_lost_elsewhere_hides_no_name_that_is_known() -> None:
    text = hosted("who: Group B\n      with: Mr Zhang, Dr Li\n    - free time\n      time: 12:00")

    assert names(text).count("unknown-name") == 2
    assert [each.help for each in read(text).findings if each.name == "unknown-name"] == [
        "write `B`, which is the id",
        "write `with: [zhang-wei, li-na]`",
    ]


@every(
    ("typed", "written"),
    [
        ("who: Group A", "who: group-a"),
        ("who: group b", "who: group-b"),
        ("who: Group B (Engineers)", "who: group-b"),
        ("who: The Drivers", "who: group-c"),
        ("who: 司機組", "who: group-c"),
        ("who: Group A + B", "who: [group-a, group-b]"),
        ("who: Groups A and B", "who: [group-a, group-b]"),
        ("who: Group A, Group B", "who: [group-a, group-b]"),
        ("who: Group A & Group B, west", "who: [group-a, group-b, west]"),
        ("who: ngozi okafor", "who: Okafor"),
        ("who: WEST", "who: west"),
        ("for: Group A + B", "who: [group-a, group-b]"),
        ("who: Group A / west", "who: [group-a, west]"),
    ],
)
def test_a_group_is_known_by_its_name_and_several_are_a_list_of_them_all(typed: str, written: str) -> None:
    assert names(for_whom(typed)) != []
    assert mended(for_whom(typed)) == for_whom(written)


def test_groups_with_one_word_for_all_are_known_in_a_list_in_quotes_too() -> None:
    (finding,) = read(for_whom('who: "[Groups A and B]"')).findings

    assert finding.help == "write `who: [group-a, group-b]`"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("red: Tan Wei Ling", "red: tan"),
        ("red: tan, team", "red: [tan, team]"),
        ("red: [Ms Tan, Tea traders]", "red: [tan, team]"),
        ("red: {name: Red group, people: [Tan Wei Ling]}", "red: {name: Red group, people: [tan]}"),
        ("red: {people: tan and team}", "red: {people: [tan, team]}"),
    ],
)
def test_the_people_of_a_group_are_known_by_their_names(typed: str, written: str) -> None:
    text = hosted("who: red").replace("  A: [team]\n", f"  {typed}\n")

    assert mended(text) == text.replace(typed, written)
    assert names(mended(text)) == []


def test_those_who_sign_and_those_in_a_car_are_known_by_their_names() -> None:
    signing = "agreements:\n  - {title: MoU, parties: [A, B], signatories: [Tan Wei Ling, Dr Li Na], at: tea}\n"
    cars = "vehicles:\n  car-1: {kind: car, seats: 5}\n"
    text = hosted("vehicle: {car-1: [Tan Wei Ling]}").replace("days:", f"{signing}{cars}days:")
    reading = read(text)

    assert [each.help for each in reading.findings] == [
        "write `tan`, which is the id",
        "write `li-na`, which is the id",
        "write `tan`, which is the id",
    ]
    assert reading.trip is not None
    assert [each.name for each in reading.trip.agreements[0].signatories] == ["tan", "li-na"]


@pytest.mark.parametrize("typed", ["who: Group A + D", "who: Group D", "who: Group A, Mr Nobody"])
def test_where_one_of_several_groups_is_not_known_nobody_is_dropped(typed: str) -> None:
    assert fix(for_whom(typed))[-1].data.decode() == for_whom(typed)
    assert "did you mean" not in read(for_whom(typed)).findings[0].help or "+" not in typed


@every("typed", ["10余人", "10餘人", "约10余人", "10多人", "十余人", "10來人"])
def test_a_number_and_some_more_is_about_that_number(typed: str) -> None:
    text = day("    - meeting: Tea\n").replace("people: 4", f"people: {typed}")

    assert mended(text) == text.replace(typed, "~10")


def test_a_group_in_a_person_is_told_to_hold_the_person() -> None:
    text = day("    - meeting: Tea\n").replace("people: 4", "group: group-a")

    assert [each.help for each in read(text).findings] == [
        "write the person in a group of the trip, such as `groups: {group-a: [chan, li-min]}`: `group-a` with the ids "
        "of its people"
    ]
