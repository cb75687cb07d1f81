"""What the team finds beside a line: where it is in the file, who is in a party, and whom to call."""

from copies import EXCHANGE, item, legs, said, section, sheet

PARTED = """\
trip: {en: Exchange, zh-Hant: 交流}
delegation:
  ann: {name: Ann Lee}
  bob: {name: Bob Lee, role: principal}
  eve: {name: Eve Lee}
groups:
  A: [ann]
  B: [bob, eve]
venues:
  inn: {name: Inn, city: Hong Kong, at: "22.2790, 114.1700"}
  school: {name: School, city: Hong Kong, at: "22.3193, 114.1694", address: 1 High Street}
days:
  2026-11-24:
    - visit: One
      time: 09:00-10:00
      venue: school
      who: A
    - visit: Two
      time: 09:00-10:00
      venue: inn
      who: B
"""


def test_a_line_is_found_by_the_id_that_somebody_wrote_else_by_its_number() -> None:
    printed = sheet(EXCHANGE, "run-sheet")
    assert said(item(printed, "signing").mark) == ("signing",)
    number = EXCHANGE.splitlines().index("    - briefing: {en: Welcome, zh-Hant: 歡迎儀式}") + 1
    assert said(item(printed, "welcome").mark) == (f"l. {number}",)
    assert said(item(sheet(EXCHANGE, "run-sheet", tags="zh-Hant"), "welcome").mark) == (f"第{number}行",)
    assert said(item(sheet(EXCHANGE), "signing").mark) == ()


def test_the_driver_and_his_telephone_stand_beside_a_drive_for_the_team_alone() -> None:
    def called(copy: str) -> list[str]:
        return [text for leg in legs(sheet(EXCHANGE, copy)) for each in leg.details for text in said(each.text)]

    assert "Mr Wong, +86 755 5555 0103" in called("run-sheet")
    assert not [text for text in called("programme") if "0103" in text]


def test_a_party_that_is_called_by_a_letter_is_told_by_name() -> None:
    (columns,) = (group for group in sheet(PARTED).days[0].column_groups if len(group) > 1)
    assert [(said(each.who), said(each.members)) for each in columns] == [
        (("B",), ("Bob Lee, Eve Lee",)),
        (("A",), ("Ann Lee",)),
    ]
    assert section(sheet(PARTED), "groups") == []
    (columns,) = (group for group in sheet(PARTED, tags="en,zh-Hant").days[0].column_groups if len(group) > 1)
    assert said(columns[0].members) == ("Bob Lee, Eve Lee",)
    (columns,) = (group for group in sheet(PARTED, "run-sheet").days[0].column_groups if len(group) > 1)
    assert said(columns[0].members) == ("Bob Lee, Eve Lee; 2 people",)


def test_a_list_of_places_has_no_place_of_which_it_tells_nothing_new() -> None:
    assert section(sheet(PARTED), "places") == [("School", "1 High Street, Hong Kong")]


def test_the_team_reads_who_heads_the_delegation() -> None:
    assert ("Bob Lee", "Head of delegation") in section(sheet(PARTED, "run-sheet"), "delegation")


def test_of_two_principals_the_first_in_precedence_alone_heads_the_delegation() -> None:
    text = EXCHANGE.replace("{name: Kit Wu, role: staff", "{name: Kit Wu, role: principal")

    for first, other in (("Kit Wu", "Ann Lee"), ("Ann Lee", "Kit Wu")):
        asked = (
            text.replace("title: Mayor", "precedence: 1") if first == "Ann Lee" else text.replace("title: Mayor, ", "")
        )
        heads = [(entry[0], entry[1]) for entry in section(sheet(asked, "run-sheet"), "delegation")[:2]]
        assert heads == [(first, "Head of delegation"), (other, "Principal")]
    titled = section(sheet(text.replace("title: Mayor", "precedence: 2, title: Mayor"), "run-sheet"), "delegation")
    assert [entry[1] for entry in titled[:2]] == ["Head of delegation", "Mayor"]
    assert "Principal" not in titled[1]


def test_parties_that_go_to_one_place_at_different_times_stand_in_the_order_of_time() -> None:
    text = PARTED.replace("time: 09:00-10:00\n      venue: inn", "time: 08:00-08:30\n      venue: inn")
    text = text.replace("venues:", "venues:\n  hall: {name: Hall, city: Hong Kong, at: '22.3000, 114.1700'}")
    text += "    - meal: Lunch\n      time: 12:00\n      venue: hall\n"
    times = [row.when.start for row in legs(sheet(text))]
    assert len(times) == 2
    assert times == sorted(times)


def test_a_host_or_a_vehicle_of_which_nothing_is_known_but_the_name_is_in_no_list_for_guests() -> None:
    hosts = "hosts: {dan: {name: Dan Lee}, kim: {name: Kim Lee, title: Head}}\nvehicles: {v: {kind: coach, seats: 9}}\n"
    text = PARTED.replace("days:", hosts + "days:").replace(
        "who: A", "who: A\n      with: [dan, kim]\n      vehicle: v"
    )
    assert section(sheet(text), "hosts") == [("Kim Lee", "Head")]
    assert section(sheet(text), "vehicles") == []
    assert len(section(sheet(text, "run-sheet"), "hosts")) == 2


def test_the_team_reads_above_a_party_how_many_they_are_and_in_what_they_ride() -> None:
    text = PARTED.replace("groups:", "vehicles: {van: {name: Van 1, kind: van, seats: 7}}\ngroups:").replace(
        "venues:", "venues:\n  hall: {name: Hall, city: Hong Kong, at: '22.3000, 114.1700'}"
    )
    text += "    - meal: Lunch\n      time: 12:00\n      venue: hall\n      who: B\n      vehicle: van\n"
    (columns,) = (group for group in sheet(text, "run-sheet").days[0].column_groups if len(group) > 1)
    assert [said(each.members) for each in columns] == [
        ("Bob Lee, Eve Lee; 2 people, Van 1, 7 seats",),
        ("Ann Lee; 1 person",),
    ]
    assert not [each for group in sheet(text).days[0].column_groups for each in group if "7 seats" in str(each.members)]
