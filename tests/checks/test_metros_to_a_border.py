"""A metro to a station beside a crossing for people on foot, which no metro passes, may end in the near hall."""

from small_trips import found, head

PLACES = (
    '  inn: {name: Hotel, city: Macau, at: "22.1490, 113.5620"}\n'
    '  hq: {name: Office, city: Zhuhai, at: "22.1330, 113.5300"}\n'
)
STAY = '    - {event: Lunch, time: "11:00-12:00", venue: %s}\n'


def told(begins: str, metro: str, ends: str) -> list[tuple[str, str]]:
    """What is said of crossings on a day with a metro between two places: how grave it is, and what helps."""
    text = head("Ann Ben", "", places=PLACES) + "  2026-05-12:\n" + STAY % begins
    text += f"    - {{metro: Light rail, time: '14:00', {metro}}}\n" + (STAY % ends).replace(
        "11:00-12:00", "17:00-18:00"
    )
    return [(each.severity.word, each.help) for each in found(text, "no-crossing", "wrong-crossing")]


def test_it_is_a_warning_that_offers_the_near_hall() -> None:
    said = "if it is the metro to the border, let it end there, `to: hengqin/MO`: people walk through"
    ends = "from: taipa-ferry-lrt-station, to: hengqin-station"
    assert told("inn", ends, "hq") == [("warning", said)]
    assert told("inn", f"{ends}, via: [hengqin]", "hq") == [("warning", f"leave it out; {said}")]


def test_so_it_is_on_the_way_back() -> None:
    said = "if it is the metro from the border, let it begin there, `from: hengqin/MO`, and write how people come to it"
    assert told("hq", "from: hengqin-station, to: taipa-ferry-lrt-station", "inn") == [("warning", said)]


def test_what_it_offers_is_taken() -> None:
    assert told("inn", "from: taipa-ferry-lrt-station, to: hengqin/MO", "hq") == []


def test_a_metro_that_ends_far_from_every_crossing_is_an_error() -> None:
    ((severity, remedy),) = told("inn", "from: taipa-ferry-lrt-station, to: hq", "hq")
    assert severity == "error"
    assert remedy.startswith("change the hour, the mode or the vehicle")
