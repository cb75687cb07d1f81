"""The kinds of port of which a name says that its place is one, in the languages that stand on landing stages."""

import pytest

from delegate.places.fuzzy_names import ports_called


@pytest.mark.parametrize(
    "name",
    [
        "Luzern Schiffstation",
        "Schifflände Rapperswil",
        "Rapperswil Schifflände",
        "St. Pauli Landungsbrücken",
        "Embarcadère d'Ouchy",
        "Débarcadère du Jardin-Anglais",
        "Karaköy İskelesi",
        "Kadıköy iskele",
        "Imbarcadero di Bellagio",
        "Muelle de Chacachacare",
        "Embarcadero de Puno",
        "中環渡輪碼頭",
        "宮島桟橋",
        "高松旅客ターミナル",
        "부산 연안부두",
        "Bellagio Imbarcadero",
        "Pelabuhan Sanur",
        "Cais do Sodré",
    ],
)
def test_a_landing_stage_is_called_a_pier_in_the_language_of_its_place(name):
    assert ports_called(name) == {"pier"}


@pytest.mark.parametrize("name", ["Mueller House", "Caisse des Dépôts", "Schiffbau", "港湾庁舎", "香港", "Embarcation"])
def test_a_name_that_only_has_letters_of_such_a_word_is_called_none(name):
    assert ports_called(name) == frozenset()


@pytest.mark.parametrize(
    "name",
    [
        "Ministry of Transport",
        "Institute for Export",
        "Drax Power Station",
        "Police Station",
        "Landhaus am Bahnhof",
        "南丫發電站",
    ],
)
def test_a_name_that_ends_with_the_letters_of_a_port_and_means_something_else_is_called_none(name):
    assert ports_called(name) == frozenset()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Piraeus Port", "pier"),
        ("Naples Port", "pier"),
        ("Potsdam Hbf", "station"),
        ("Potsdam Hauptbahnhof", "station"),
        ("Amsterdam Hafen", "pier"),
        ("Las Vegas Station", "station"),
        ("Centreport", "pier"),
        ("Columbus Station", "station"),
        ("Columbus Terminal", "pier"),
        ("Westbahnhof", "station"),
    ],
)
def test_a_port_stays_one_where_its_name_ends_with_the_letters_of_such_words_and_not_with_the_words(name, kind):
    assert kind in ports_called(name)


@pytest.mark.parametrize(
    "name",
    [
        "Bus terminal",
        "Victoria Coach Station",
        "ZOB Busbahnhof",
        "Fernbusterminal",
        "Terminal de Ómnibus Retiro",
        "Gare routière",
        "福田汽車站",
        "新宿バスターミナル",
    ],
)
def test_where_buses_leave_is_no_port_of_trains_boats_or_flights(name):
    assert ports_called(name) == {"bus station"}
