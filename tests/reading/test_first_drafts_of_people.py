"""First drafts of people: surnames, hosts, numbers in a list, and offices."""

import pytest
from drafted_lines import helps, meeting, party
from edited import day, fix, mended, names, read
from every import every

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


@every(
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


@every(
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


@every("name", ["Two Rivers Ltd", "3M Company", "2nd Secretary Wong", "Samuel Ten", "Grace Wong"])
def test_a_number_in_a_name_is_no_number_of_people(name: str) -> None:
    assert "people:" not in helps(party(name))[0]


@every(
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
