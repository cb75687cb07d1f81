"""What a row is beside the others of its day: nights, ways, arrivals, and the place of another group."""

from markdown_drafts import lines_in, looks_of, table_of

HEAD = "Time | Programme | Place"


def lines(*rows: str, head: str = HEAD) -> list[dict[str, str]]:
    """The lines of one day."""
    return lines_in(table_of(head, *rows))


def test_a_line_for_the_night_names_its_hotel_without_the_word_for_it():
    for said in (
        "Hotel: Grand Hotel, Tallinn",
        "Overnight: Grand Hotel, Tallinn",
        "Night: Grand Hotel, Tallinn",
        "Hotel – Grand Hotel, Tallinn",
    ):
        trip = table_of(HEAD, f" | {said} | ")

        assert trip["venues"] == {"grand-hotel": {"name": "Grand Hotel", "city": "Tallinn"}}, said
        assert [line["hotel"] for line in lines_in(trip)] == ["grand-hotel"]
    assert table_of(HEAD, " | 晚宿北京饭店 | ")["venues"]["place-1"]["name"] == "北京饭店"


def test_a_check_in_at_noon_is_no_second_hotel_of_the_night():
    first, last = lines("11:45 | Check-in, lunch on your own | ANA Hotel", " | Overnight: ANA Hotel | ")

    assert (first["event"], last["hotel"]) == ("Check-in, lunch on your own", first["venue"])


def test_a_check_in_without_a_line_for_the_night_is_its_hotel():
    assert next(iter(lines("15:00 | Check-in | ANA Hotel")[0])) == "hotel"


def test_an_arrival_at_a_port_is_not_the_passage():
    arrived, numbered, both = lines(
        "10:47-11:00 | Arrival by fast ferry from Hiroshima | Matsuyama Tourist Port",
        "14:00-15:00 | Arrival by flight CX500 from Hong Kong | Narita Airport",
        "16:00-17:00 | Arrive by ferry from Hong Kong to Macao | Macau Ferry Terminal",
    )

    assert arrived["event"] == "Arrival by fast ferry from Hiroshima"
    assert arrived["venue"] == "Matsuyama Tourist Port"
    assert "flight" in numbered
    assert "ferry" in both


def test_free_time_of_a_group_is_not_where_the_other_group_is():
    call, free = lines(
        "14:55-15:15 | Call on the mayor | Free time | City Hall, 3F room 1",
        head="Time | Group A | Group B | Place",
    )

    assert (call["venue"], call["room"]) == ("city-hall", "3F room 1")
    assert "venue" not in free
    assert "notes" not in free


def test_a_crossing_on_the_way_of_a_title_is_its_via():
    found = lines("9:00-10:00 | Coach to Shenzhen via Shenzhen Bay Port | ", "12:00 | 乘大巴经深圳湾口岸赴香港 | ")

    assert [line["via"] for line in found] == [["shenzhen-bay"], ["shenzhen-bay"]]


def test_two_ways_in_one_line_become_two_lines_and_are_told():
    row = "15:30 | Coach to Guangzhou South Station, then train G1102 to Changsha | Guangzhou South Station"
    coach, train = lines(row)

    assert (coach["coach"], coach["to"]) == ("Coach to Guangzhou South Station", "Guangzhou South Station")
    assert (train["train"], train["from"], train["to"]) == (
        "train G1102 to Changsha",
        "Guangzhou South Station",
        "Changsha",
    )
    assert ["two ways in one line" in message for _, message in looks_of(HEAD, row)] == [True]


def test_people_who_come_together_before_the_coach_are_no_coach():
    found = lines("15:15 | 集合、合影，乘车出发 | 市政府", "15:30-17:30 | 乘大巴赴深圳 | ")

    assert [next(iter(line)) for line in found] == ["event", "coach"]
