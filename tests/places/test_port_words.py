"""The words with which titles of drives say a port, in every language that has a row."""

from every import every

from delegate.places.port_words import has_word_for, ports_said


@every(
    ("title", "kind", "role"),
    [
        ("Airport transfer", "airport", "either"),
        ("VIP airport transfer (coach 1)", "airport", "either"),
        ("Transfer: airport", "airport", "either"),
        ("Airport", "airport", "either"),
        ("Airport to hotel transfer", "airport", "either"),
        ("Ferry transfer", "pier", "either"),
        ("Station transfer", "station", "either"),
        ("Airport drop-off", "airport", "to"),
        ("Drop off at the airport", "airport", "to"),
        ("Hotel to airport transfer", "airport", "to"),
        ("Hotel → airport", "airport", "to"),
        ("To the plane", "airport", "to"),
        ("To departures", "airport", "to"),
        ("To the boat", "pier", "to"),
        ("To the railway", "station", "to"),
        ("Departure transfer", "any", "to"),
        ("From the airport", "airport", "from"),
        ("Transfer to the hotel from the station", "station", "from"),
        ("Airport pick-up", "airport", "from"),
        ("Arrival transfer", "any", "from"),
        ("Zum Flughafen Zürich", "airport", "to"),
        ("Flughafentransfer", "airport", "either"),
        ("Abholung am Bahnhof", "station", "from"),
        ("Vom Hafen zum Hotel", "pier", "from"),
        ("Vom Flughafen ins Hotel", "airport", "from"),
        ("À l’aéroport", "airport", "to"),
        ("Navette aéroport", "airport", "either"),
        ("Retour de la gare", "station", "from"),
        ("Al aeropuerto de Madrid", "airport", "to"),
        ("Desde el aeropuerto al hotel", "airport", "from"),
        ("Al muelle", "pier", "to"),
        ("Alla stazione", "station", "to"),
        ("Dall'aeroporto all'hotel", "airport", "from"),
        ("Para o aeroporto", "airport", "to"),
        ("Naar het vliegveld", "airport", "to"),
        ("Från flygplatsen", "airport", "from"),
        ("Havalimanına", "airport", "to"),
        ("Havalimanından otele", "airport", "from"),
        ("前往渡轮", "pier", "to"),
        ("從機場前往酒店", "airport", "from"),
        ("從酒店前往機場", "airport", "to"),
        ("機場接送", "airport", "either"),
        ("送機", "airport", "to"),
        ("接机后前往酒店", "airport", "from"),
        ("羽田空港へ", "airport", "to"),
        ("空港から酒店へ", "airport", "from"),
        ("서울역으로", "station", "to"),
        ("공항에서 호텔로", "airport", "from"),
    ],
)
def test_a_title_says_a_port_and_in_which_direction(title, kind, role):
    assert [(each.kind, each.role) for each in ports_said(title)] == [(kind, role)]


@every(
    "title",
    [
        "Airport Hotel transfer",
        "Transfer from the airport hotel",
        "To Hotel Airport",
        "Station tour",
        "Harbour tour",
        "Pier restaurant",
        "To the train museum",
        "Police station transfer",
        "Bus station transfer",
        "To the port authority",
        "To Port of Spain",
        "From Port Said",
        "Shipyard transfer",
        "To Porto",
        "Nach Zug",
        "Zum Hafen Hotel",
        "Zum Bahnhofplatz",
        "Hotel am Bahnhof Transfer",
        "Al Puerto de Santa María",
        "Au Port Louis",
        "Visite du port",
        "到機場酒店",
        "前往船廠",
        "到香港口岸",
        "香港へ",
        "지역으로",
    ],
)
def test_a_word_that_is_a_part_of_another_name_says_no_port(title):
    assert ports_said(title) == ()


@every(
    ("name", "kind", "said"),
    [
        ("Hafenhotel", "pier", True),
        ("Boat Quay Hotel", "pier", True),
        ("Terminal Hotel", "airport", True),
        ("Boat Quay Hotel", "airport", False),
        ("Portland Hotel", "pier", False),
        ("City hall", "any", False),
    ],
)
def test_a_name_may_have_a_word_for_a_port_anywhere(name, kind, said):
    assert has_word_for(name, kind) is said
