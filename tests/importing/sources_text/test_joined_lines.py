"""Lines of plain text that belong together become one item, and those that do not stay apart."""

import pytest
from every import every
from importing.sources_text.sources import lines, read, rows


def test_every_line_that_begins_with_a_time_a_day_or_a_bullet_stands_for_itself():
    source = "Saturday, 1 March\n09:00 Talk\n10.30 Tea\n0945 hrs Walk\nMorning: visit\nthen lunch\n"
    source += "下午3时 會見\n- a point\n4月2日"

    assert [line for line, *_ in lines(read(source))] == [
        "Saturday, 1 March",
        "09:00 Talk",
        "10.30 Tea",
        "0945 hrs Walk",
        "Morning: visit",
        "then lunch",
        "下午3时 會見",
        "a point",
        "4月2日",
    ]


def test_the_number_of_a_point_is_no_hour():
    source = "1. 10:00-10:15 Forum\n2. 10.30 Fair\n10. 11h40 Parade\n9. 30 people"

    assert [line for line, *_ in lines(read(source))] == [
        "10:00-10:15 Forum",
        "10.30 Fair",
        "11h40 Parade",
        "9. 30 people",
    ]


def test_the_letter_o_may_be_the_sign_of_a_list():
    assert [line for line, *_ in lines(read("  o  08:00 Assemble\n  o 08:30 Ferry\n"))] == [
        "08:00 Assemble",
        "08:30 Ferry",
    ]


@every(
    ("source", "joined"),
    [
        ("09:00 Visit, guided by the\n      bridge office", "09:00 Visit, guided by the bridge office"),
        ("09:00 Besichtigung, geführt vom\n      Umweltamt", "09:00 Besichtigung, geführt vom Umweltamt"),
        ("09:00 Visite guidée par\n      Mme Martin", "09:00 Visite guidée par Mme Martin"),
        ("09:00 Dinner\n      City Hall, 2nd floor", "09:00 Dinner\nCity Hall, 2nd floor"),
        ("09:00 Talks\n      09:10 Welcome\n      09:20 Remarks", "09:00 Talks\n09:10 Welcome\n09:20 Remarks"),
        ("09:00 Visit (two sailings,\n  One of them late)", "09:00 Visit (two sailings, One of them late)"),
        ("9:00 參觀，\n     會見市長", "9:00 參觀，會見市長"),
        ("09:00\nTalks at the hall", "09:00 Talks at the hall"),
        ("- 09:00 Visit\n\n  Flat shoes", "09:00 Visit\nFlat shoes"),
    ],
)
def test_an_indented_line_belongs_to_the_one_above(source, joined):
    assert [line for line, *_ in lines(read(source))] == [joined]


def test_a_line_that_is_wrapped_is_joined_and_a_new_item_never():
    source = (
        "We thank all of you for signing up, and ask you to read the programme below with\ncare.\n\n"
        "Visit to the new research centre for the environment in the south of the district\nLunch\nDinner"
    )

    assert [line for line, *_ in lines(read(source))] == [
        "We thank all of you for signing up, and ask you to read the programme below with care.",
        "Visit to the new research centre for the environment in the south of the district",
        "Lunch",
        "Dinner",
    ]


def test_a_name_wrapped_in_a_column_is_one_name():
    source = "1515 hrs    Group photograph at the East Wing forecourt of the Central\n"
    source += (
        "            Government Offices; coaches leave\n1745 hrs    Arrival at the guest house\n            Lobby\n"
    )

    assert [row[1] for row in rows(read(source))] == [
        "Group photograph at the East Wing forecourt of the Central Government Offices; coaches leave",
        "Arrival at the guest house\nLobby",
    ]


@pytest.mark.parametrize("time", ["14.55 Uhr - 15.15 Uhr", "ab 18.30 Uhr", "9 am to 10 am", "ca. 12.30 Uhr"])
def test_a_time_in_a_line_of_its_own_is_that_of_the_line_below(time):
    assert [line for line, *_ in lines(read(f"{time}\nTalks\n"))] == [f"{time} Talks"]


def test_a_range_broken_over_two_lines_is_one():
    source = "12.30 -\n12.40        Arrival\n13.00        Talks\n"

    assert [row[:2] for row in rows(read(source))] == [["12.30-12.40", "Arrival"], ["13.00", "Talks"]]


def test_the_end_of_a_time_may_stand_below_the_title():
    found = lines(read("9.00 - Visit to the castle\n10.15\nCastle square\n"))

    assert found[0][0] == "9.00 - 10.15  Visit to the castle"


def test_what_stands_directly_below_an_item_belongs_to_it_where_every_item_is_a_paragraph():
    source = "9:00 Visit\nCastle square\n\n10:15 Tea\nTown Hall\n\n11:00 Talks\n\nPlease be in time.\n"

    assert [line for line, *_ in lines(read(source))] == [
        "9:00 Visit\nCastle square",
        "10:15 Tea\nTown Hall",
        "11:00 Talks",
        "Please be in time.",
    ]


def test_an_item_told_as_a_form_is_a_line_with_its_time():
    source = "When: 9-10am\nWhat: Talks\nWhere: Town Hall\n\nWhen: 11.30\nWhat: Tea\n"

    assert [line for line, *_ in lines(read(source))][-1] == "11.30  Tea"


def test_a_row_with_an_open_range_takes_the_end_from_the_row_below():
    source = "11.00 -    The Queen among the public\n11.40      Town Hall Square\n11.50      Departure\n"

    assert [row[:2] for row in rows(read(source))] == [
        ["11.00 - 11.40", "The Queen among the public\nTown Hall Square"],
        ["11.50", "Departure"],
    ]


@every(
    ("first", "second", "third"),
    [
        ("乘高鐵前往廣州", "會見廣東省領導", "午餐"),
        ("乘高铁前往广州", "参观市图书馆", "午餐"),
        ("Train to Lyon", "Meeting with the mayor", "Lunch"),
        ("Zug nach Lyon", "Treffen mit dem Bürgermeister", "Mittagessen"),
        ("Train pour Lyon", "Rencontre avec le maire", "Déjeuner"),
        ("広島へ移動", "市長表敬訪問", "昼食"),
    ],
)
def test_what_is_done_next_below_an_item_is_a_row_of_its_own(first, second, third):
    document = read(f"09:00      {first}\n           {second}\n12:00      {third}\n")

    assert rows(document) == [["09:00", first], ["", second], ["12:00", third]]


@pytest.mark.parametrize("note", ["參觀時請勿拍照", "Dress: casual", "Please bring gifts", "guided by the office"])
def test_what_is_told_about_an_item_stays_with_it(note):
    document = read(f"09:00      Visit to the port\n           {note}\n12:00      Lunch\n")

    assert len(rows(document)) == 2
    assert note in rows(document)[0][1]


def test_times_may_be_set_to_the_right():
    document = read(" 9.00 a.m.   Talks\n10.15 a.m.   Tea\n 1.05 p.m.   Lunch\n")

    assert rows(document) == [["9.00 a.m.", "Talks"], ["10.15 a.m.", "Tea"], ["1.05 p.m.", "Lunch"]]


def test_a_name_that_is_wrapped_within_a_column_stays_one_name():
    line = "12.45 - 15.00      Lunch and free time for everybody at OCT Loft Creative"
    document = read(f"{line}\n                   Culture Park, Shenzhen\n15.15 - 17.30      Visit\n")

    assert rows(document)[0][1].endswith("OCT Loft Creative Culture Park, Shenzhen")
