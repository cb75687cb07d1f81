"""A place below the title of its cell, a known place with more words, and what behind a name is an address."""

from markdown_drafts import lines_in, table_of

HEAD = "Time | Programme"


def test_a_line_below_a_title_is_a_place_where_another_row_has_it_or_it_has_an_address():
    trip = table_of(
        HEAD,
        "10:00 | Concert<br>KUMU",
        "11:00 | Reception<br>KUMU, Valge 1",
        "12:00 | Talks<br>Planning of the autumn",
        "13:00 | Dinner<br>Mr Tamm, Table 4",
    )

    assert trip["venues"] == {"kumu": {"name": "KUMU", "city": "tbc", "address": "Valge 1"}}
    assert [line.get("venue") for line in lines_in(trip)] == ["kumu", "kumu", None, None]


def test_a_town_below_a_title_with_a_place_is_its_city():
    trip = table_of(HEAD, "16:00 | Opening of the IPA factory<br>Peetri")

    assert trip["venues"] == {"ipa-factory": {"name": "IPA factory", "city": "Peetri"}}
    assert "notes" not in lines_in(trip)[0]


def test_a_known_place_with_more_words_stays_known_and_keeps_them():
    trip = table_of(
        "Time | Programme | Place",
        "14:30 | Talks | Tallinn Airport, Lennujaama 2",
        "16:30 | Talks | West Kowloon Station (co-located immigration)",
    )

    assert "venues" not in trip
    assert [(line["venue"], line["notes"]) for line in lines_in(trip)] == [
        ("Tallinn Airport", "Lennujaama 2"),
        ("West Kowloon Station", "co-located immigration"),
    ]


def test_a_ship_behind_a_port_is_no_address():
    trip = table_of(HEAD, "21:10 | Departure<br>Old Port, dock 17, HMS Liverpool")

    assert trip["venues"] == {"old-port": {"name": "Old Port", "city": "tbc"}}
    assert lines_in(trip)[0]["notes"] == ["dock 17", "HMS Liverpool"]
