"""What the closing line says of ways that nobody wrote beside a drive, or behind the last service of all."""

from every import every
from small_trips import dated, found, head, ways_named

PLACES = """
  inn: {name: Hotel Metropole, city: Brussels, at: "50.8510, 4.3530"}
  hall: {name: Egmont Palace, city: Brussels, at: "50.8370, 4.3570"}
  works: {name: Works, city: Brussels, at: "50.8880, 4.4500"}
  near: {name: Park, city: Brussels, at: "50.8440, 4.3640"}
""".lstrip("\n")
TOP = head("Ann Ben", "", places=PLACES)
TALKS = "{meeting: Talks, time: 10:00-12:00, venue: hall}"
REVIEW = "{meeting: Review, time: 15:00-16:00, venue: hall}"
INN = "{hotel: inn}"
FROM_WORKS = "{coach: To the talks, time: 09:00, from: works, to: hall}"
TO_WORKS = "{coach: To the hotel, time: 12:30, from: hall, to: works}"


def named(*days: str) -> list[str]:
    """What the closing line says of transport, day by day from 7 June."""
    dates = (f"2026-06-{7 + number:02}:" for number in range(len(days)))
    return ways_named(TOP + dated(*(part for date, lines in zip(dates, days, strict=True) for part in (date, lines))))


def test_a_coach_that_begins_elsewhere_than_its_people_are_is_named():
    assert named(INN, FROM_WORKS) == ["transport for Ann and Ben from Hotel Metropole to Works on 8 June"]


def test_so_is_who_is_set_down_where_they_have_nothing():
    days = (INN, f"{TALKS}\n    - {TO_WORKS}\n    - {REVIEW}")

    assert named(*days) == ["transport for Ann and Ben from Works to Egmont Palace on 8 June"]


@every(
    "days",
    [
        (INN, FROM_WORKS.replace("works", "near")),  # a short way goes without saying
        (INN, FROM_WORKS.replace("works", "inn")),
        (INN, f"{{coach: Before, time: 08:00, from: inn, to: works}}\n    - {FROM_WORKS}"),
        (INN, f"{TALKS}\n    - {TO_WORKS}\n    - {{visit: Works, time: 13:30-14:00, venue: works}}"),
        (INN, f"{TALKS}\n    - {TO_WORKS.replace('works', 'inn')}\n    - {REVIEW}"),  # back to the hotel
        ("{hotel: works, nights: 2}", FROM_WORKS),
    ],
)
def test_nothing_is_said_where_people_are_there_have_a_line_or_their_hotel_there_or_the_way_is_written(days):
    assert named(*days) == []


COMO = '  como: {name: Silk works, city: Namur, at: "50.4700, 4.8700"}\n'
OUT = "{coach: To Namur, time: 08:00, from: inn, to: como, except: ben}"
SILK = "{visit: Silk, time: 10:00-11:00, venue: como}"


def test_who_is_left_out_of_the_coach_of_the_others_to_a_line_in_another_city_is_named():
    top = TOP.replace("venues:\n", "venues:\n" + COMO.replace("50.4700, 4.8700", "50.7100, 4.6000"))

    assert ways_named(top + dated("2026-06-07:", INN, "2026-06-08:", OUT.replace(", except: ben", ""), SILK)) == []
    assert ways_named(top + dated("2026-06-07:", INN, "2026-06-08:", OUT, SILK)) == [
        "transport for Ben from Hotel Metropole to Silk works on 8 June"
    ]


@every(
    ("last", "is_named"),
    [
        ("{flight: SN 1, time: 18:00-19:00, from: MUC, to: BRU}", False),
        ("{flight: SN 1, time: 18:00-19:00, from: MUC, to: FRA}", True),  # a slip, or the second flight is lost
        ("{flight: SN 1, time: 18:00-19:00, from: BRU, to: FRA}", False),  # it takes guests home
    ],
)
def test_whose_last_service_leads_from_one_city_to_another_and_not_home_is_named(last, is_named):
    there = "{flight: SN 2, time: 09:00-10:15, from: BRU, to: MUC}\n    - " if "MUC" in last else ""
    base = head("Ann Ben", "", base="hall", places=PLACES)
    told = ways_named(base + dated("2026-06-08:", "{meeting: Start, time: 06:00-06:20, venue: hall}", there + last))

    assert any("from Frankfurt Airport" in each for each in told) == is_named


def test_nothing_is_named_of_what_a_finding_tells():
    top = TOP.replace("venues:\n", "venues:\n" + COMO)
    landing = "{flight: SN 2, time: 18:00-19:30, from: MUC, to: BRU}\n    - {coach: In, from: BRU, to: inn}"
    copied = "{coach: To Namur, time: 09:00, from: BRU, to: como}"
    text = top + dated(
        "2026-06-07:", landing, INN, "2026-06-08:", copied, SILK.replace("10:00", "11:30").replace("11:00", "13:00")
    )

    assert [each.name for each in found(text, "goes-nowhere")] == ["goes-nowhere"]
    assert not [each for each in ways_named(text) if "to Brussels Airport" in each]
