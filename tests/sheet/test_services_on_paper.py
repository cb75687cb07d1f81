"""What guests and the team read of flights, trains and ferries, and of the ways that lead on from them."""

import pytest
from copies import details, items, legs, said, sheet

from delegate.sheet.model import ItemRow, NoteRow

FERRIES = """\
trip: Exchange
delegation:
  ann: Ann Lee
venues:
  ipim: {name: IPIM, city: Macau}
days:
  2026-05-14:
    - ferry: TurboJET to Macau
      time: 09:00
      from: Sheung Wan
      to: Macau
    - visit: IPIM
      time: 11:15-12:15
      venue: ipim
    - ferry: back to HK
      time: 15:30
      from: Taipa
      to: Sheung Wan
"""


def test_an_arrival_that_nobody_wrote_is_told_once() -> None:
    for copy in ("programme", "card"):
        for row in items(sheet(FERRIES, copy)):
            facts = "; ".join((*said(row.place), *said(row.facts)))
            assert "arrives 1" not in facts
            assert facts.count("about") == (row.kind == "ferry")


def test_a_way_without_a_time_says_whereto() -> None:
    way = legs(sheet(FERRIES))[0]
    assert said(way.brief) == ("To IPIM by coach",)


OVERNIGHT = """\
trip: Exchange
delegation:
  ann: {name: Ann Lee}
  bob: {name: Bob Lee}
venues:
  hotel: {name: Hotel, city: Hong Kong, at: "22.2772, 114.1644"}
days:
  2026-05-11:
    - flight: LH 796
      time: 22:05-15:10+1
      from: FRA
      to: HKG
  2026-05-12:
    - hotel: hotel
      time: 17:30
      who: ann
"""


def test_a_landing_on_another_date_stands_on_that_date() -> None:
    for copy in ("programme", "card", "run-sheet", "schedule"):
        first, second = sheet(OVERNIGHT, copy).days
        assert not [row for row in first.rows if isinstance(row, NoteRow) and row.kind == "landing"]
        landing = second.rows[0]
        assert isinstance(landing, NoteRow)
        assert said(landing.time.joined()) == ("15:10",)
        assert said(landing.text) == ("Arrival at Hong Kong International Airport",)


def test_the_date_of_an_arrival_is_said_once() -> None:
    def facts(copy: str) -> str:
        return str([(row.place, row.facts) for row in sheet(OVERNIGHT, copy).days[0].rows if isinstance(row, ItemRow)])

    assert "arrives 12 May 15:10" in facts("card")
    assert facts("card").count("arrives") == facts("programme").count("arrives") == 1
    assert "arrives 12 May" in facts("programme")


def test_the_team_reads_when_who_has_landed_is_at_the_kerb_and_guests_when_they_go_on() -> None:
    landing, way = (sheet(OVERNIGHT, "run-sheet").days[1].rows[0], sheet(OVERNIGHT).days[1].rows[1])
    assert [text for _, text in details(landing)] == ["at the kerb about 15:45"]
    assert said(way.time.joined()) == ("about 15:45",)
    assert details(sheet(OVERNIGHT).days[1].rows[0]) == []


def test_who_has_nothing_else_on_the_date_of_a_landing_has_no_row_there() -> None:
    assert sheet(OVERNIGHT, whom="bob").days[1].rows == ()
    assert len(sheet(OVERNIGHT, whom="ann").days[1].rows) > 1


BY_TRAIN = """\
trip: Exchange
delegation:
  ann: {{name: Ann Lee, papers: [home-return-permit, hk-identity-card]}}
days:
  2026-05-14:
    - train: G 79
      time: 16:00-17:05
      from: {}
      to: {}
"""
SOUTH, NORTH = "guangzhou-south-station", "west-kowloon-station"


def test_immigration_is_said_before_boarding_only_where_the_hall_is() -> None:
    for copy in ("programme", "card", "run-sheet", "schedule"):
        check_in, _ = sheet(BY_TRAIN.format(SOUTH, NORTH), copy).days[0].rows
        assert isinstance(check_in, NoteRow)
        assert "immigration" not in "".join(said(check_in.text))
        assert check_in.details == ()
        check_in, _ = sheet(BY_TRAIN.format(NORTH, SOUTH), copy).days[0].rows
        assert isinstance(check_in, NoteRow)
        assert "immigration" in "".join(said(check_in.text))


@pytest.mark.parametrize("copy", ["programme", "card", "run-sheet", "schedule"])
def test_no_immigration_is_said_before_a_service_inside_an_area_without_border_control(copy: str) -> None:
    for line, abroad in (
        ("train: NJ 40233, from: wien-hauptbahnhof, to: Rome", False),
        ("flight: EI 155, from: LHR, to: DUB", False),
        ("flight: BA 458, from: LHR, to: CDG", True),
    ):
        top = "trip: Exchange\ndelegation:\n  ann: {name: Ann Lee}\ndays:\n  2026-05-14:\n"
        check_in, *_ = sheet(f'{top}    - {{{line}, time: "16:00-17:05"}}\n', copy).days[0].rows
        assert isinstance(check_in, NoteRow)
        assert ("immigration" in "".join(said(check_in.text))) == abroad


def test_papers_are_shown_at_the_hall_where_a_train_ends() -> None:
    (train,) = items(sheet(BY_TRAIN.format(SOUTH, NORTH)))
    assert ("Border control", "Hong Kong West Kowloon Station") in details(train)
    assert "Travel documents" in [label for label, _ in details(train)]

    (train,) = items(sheet(BY_TRAIN.format(NORTH, SOUTH)))
    assert details(train) == []


def test_nobody_leaves_a_city_for_itself() -> None:
    text = OVERNIGHT + "    - meeting: Talks\n      time: 19:00\n      venue: Hong Kong\n      who: ann\n"
    ways = [said(way.way) for way in legs(sheet(text))]
    assert not [way for way in ways if "Leave for Hong Kong by" in way[0]]


BASE = """\
trip: Day out
base: office
delegation:
  ann: Ann Lee
venues:
  office: {name: {en: Town Office, zh-Hant: 市政府}, city: Hong Kong, at: "22.2820, 114.1660"}
  works: {name: {en: The Works, zh-Hant: 工廠}, city: Hong Kong, at: "22.3700, 114.1100"}
  hall: {name: {en: The Hall, zh-Hant: 會堂}, city: Hong Kong, at: "22.3400, 114.1500"}
days:
  2026-05-14:
    - visit: Works
      time: 11:15-12:15
      venue: works
    - visit: Hall
      time: 14:15-15:15
      venue: hall
"""


@pytest.mark.parametrize("copy", ["programme", "card"])
def test_guests_read_where_the_first_way_of_a_trip_begins(copy: str) -> None:
    first, then = legs(sheet(BASE, copy))

    for text in (*said(first.way), *said(first.brief)):
        assert " from Town Office, " in text
    assert " from " not in said(then.way)[0]
    assert said(legs(sheet(BASE, copy, tags="zh-Hant"))[0].way)[0].startswith("由市政府乘")


def test_no_way_is_said_to_begin_where_the_row_before_it_is_or_in_a_city_alone() -> None:
    roll_call = "    - {event: Roll call, time: 10:00-10:15, venue: office}\n"
    there = BASE.replace("2026-05-14:\n", f"2026-05-14:\n{roll_call}")

    for text in (there, BASE.replace("base: office", "base: Hong Kong")):
        assert all(" from " not in said(way)[0] for leg in legs(sheet(text)) for way in (leg.way, leg.brief))
