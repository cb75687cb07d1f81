"""Columns for some of the people: groups with those whom the table of members puts into them, and single persons."""

from markdown_drafts import drafted, lines_in, looks_of, table_of, trip_of

MEMBERS = (
    "| No. | Name | Function | Group |",
    "|---|---|---|---|",
    "| 1 | Ann Lee | Mayor | A |",
    "| 2 | Two partners of councillors | | B |",
    "| 3-12 | Members of the chamber | | A |",
)


def test_the_group_of_a_member_is_the_group_of_a_column():
    trip = table_of(
        "Time | Group A (officials) | Group B (partners) | Place", "9:00 | Talks | Museum | City Hall", above=MEMBERS
    )

    assert trip["groups"]["group-a-officials"]["people"] == ["ann-lee", "members-of-chamber"]
    assert trip["groups"]["group-b-partners"]["people"] == ["two-partners-of-councillors"]
    assert [line["who"] for line in lines_in(trip)] == [["group-a-officials"], ["group-b-partners"]]
    assert "tbc" not in str(trip["delegation"])


def test_a_count_in_the_table_of_members_is_how_many_they_are():
    people = table_of("Time | Programme", "9:00 | Talks", above=MEMBERS)["delegation"]
    more = ("| 姓名 | 职务 |", "|---|---|", "| 陈大文 | 团长 |", "| 立法会议员等共约100人 | |")
    chinese = table_of("时间 | 活动", "9:00 | 会见", day="2023年4月21日", above=more)["delegation"]

    assert [each.get("people") for each in people.values()] == [None, "2", "10"]
    assert [each.get("people") for each in chinese.values()] == [None, "~100"]


def test_a_group_without_a_column_is_written_too():
    trip = table_of("Time | Programme", "9:00 | Talks", above=MEMBERS)

    assert trip["groups"]["group-a"] == {"name": "Group A", "people": ["ann-lee", "members-of-chamber"]}


def test_a_group_that_the_members_do_not_have_is_to_be_looked_at():
    told = ("| Name | Function |", "|---|---|", "| Ann Lee | Mayor |")
    looks = looks_of("Time | Group A | Group B", "9:00 | Talks | Museum", above=told)

    assert [message.split(":")[0] for _, message in looks] == ["“Group A”", "“Group B”"]


def test_a_member_of_no_group_is_to_be_looked_at_where_others_have_one():
    looks = looks_of(
        "Time | Group A | Group B", "9:00 | Talks | Museum", above=(*MEMBERS, "| 13 | Ben Wong | Clerk | |")
    )

    assert ["“Ben Wong”" in message for _, message in looks] == [True]


def test_columns_of_persons_are_for_each_of_them():
    trip = table_of(
        "Time | The Queen | The Duke | Venue", "10:00 | Concert | | KUMU", "11:00 | | Opening of a mill | IPA"
    )

    assert [(line.get("event") or line["ceremony"], line["who"]) for line in lines_in(trip)] == [
        ("Concert", ["queen"]),
        ("Opening of a mill", ["duke"]),
    ]


def test_a_column_of_a_person_means_the_member_with_these_words():
    members = ("| Name | Post |", "|---|---|", "| HM Queen Elizabeth II | |", "| Ann Lee | Mayor |", "| Ben Wong | |")
    trip = table_of("Time | The Queen | Mayor's programme | Ben Wong", "10:00 | Concert | Talks | Lunch", above=members)

    assert len(trip["delegation"]) == 3
    assert [line.get("who") for line in lines_in(trip)] == [["hm-queen-elizabeth-ii"], ["ann-lee"], ["ben-wong"]]


def test_the_rows_of_members_are_counted_as_people():
    page = ["# Visit", *MEMBERS, "", "4 April 2024", "", "| Time | Programme |", "|---|---|", "| 9:00 | Talks |"]
    made = drafted(*page)
    sums = made.sums

    assert (made.people, sums.comments) == (3, 0)
    assert sums.read == sums.lines + sums.days + sums.headers + sums.empty


def test_a_number_in_place_of_an_office_counts_the_people():
    page = (
        "# Visit",
        "",
        "| Name | Function |",
        "|---|---|",
        "| Household | 8 persons |",
        "| Press | 12 members |",
        "",
    )
    trip = trip_of(*page, "4 April 2024", "", "| Time | Programme |", "|---|---|", "| 10:00 | Talks |")

    assert trip["delegation"] == {
        "household": {"name": "Household", "people": "8"},
        "press": {"name": "Press", "people": "12"},
    }


def test_a_line_of_names_above_the_programme_is_the_delegation():
    def delegation(line: str) -> list[tuple[str, str]]:
        trip = trip_of("# Visit, 4 April 2024", "", line, "", "| Time | Programme |", "|---|---|", "| 10:00 | Talks |")
        return [(each["name"], each.get("title", "")) for each in trip["delegation"].values()]

    assert delegation("Delegation: Mr A Chan, Director of Trade, Ms B Wong and Dr C Ho") == [
        ("Mr A Chan", "Director of Trade"),
        ("Ms B Wong", ""),
        ("Dr C Ho", ""),
    ]
    assert delegation("Delegation: Mr A Chan and 12 others") == [("The delegation", "")]
