"""A title or the lines below it name the place of a line; what is no place is never taken for one."""

import pytest
from drafting import lines_of, loaded, row
from every import every


@every(
    ("title", "place"),
    [
        ("Concert\nHouse of the Black Heads, Pikk 26", "House of the Black Heads"),
        ("Welcome\nOffice of the President, A. Weizenbergi 39", "Office of the President"),
        ("The Duke opens the factory\nLaike tee 5, Peetri", "Laike tee 5"),
        ("Lunch, OCT Loft", "OCT Loft"),
        ("Concert at KUMU (HM)", "KUMU"),
        ("Opening of the factory, IPA, Peetri (DE)", "IPA"),
        ("Parade, in front of Mitsukoshi", "in front of Mitsukoshi"),
        ("Assembly -- Town Hall", "Town Hall"),
        ("Assemble at the Harbour Hotel (Gate 5)", "Harbour Hotel"),
        ("Dogo Onsen main building", "Dogo Onsen main building"),
        ("Ishite-ji temple", "Ishite-ji temple"),
        ("Empfang beim Oberbürgermeister im Rathaus", "Rathaus"),
        ("Ankunft im Touristenhafen", "Touristenhafen"),
        ("Führung durch die Burg Matsuyama", "Burg Matsuyama"),
        ("Concert au musée KUMU", "musée KUMU"),
        ("Arrivée à l'aéroport de Narva", "aéroport de Narva"),
        ("Concert, place de l'Hôtel de ville", "place de l'Hôtel de ville"),
        ("抵达五洲宾馆，市长迎接", "五洲宾馆"),
        ("晚宴，五洲宾馆", "五洲宾馆"),
        ("参观青年梦工场，与青年茶叙", "青年梦工场"),
        ("水口酒造見学", "水口酒造"),
        ("The Duke opens the factory, IPA, Laike tee 5, Peetri", "IPA"),
        ("Meeting with the President\nat the Office of the President, A. Weizenbergi 39", "Office of the President"),
        ("Besichtigung\nim Rathaus", "Rathaus"),
        ("Tasting of sake\nMinakuchi Shuzo", "Minakuchi Shuzo"),
        ("與香港青年茶敘，前海青年夢工場", "前海青年夢工場"),
        ("高速船で到着（松山観光港）", "松山観光港"),
        ("The Duke opens the factory (IPA, Laike tee 5, Peetri)", "IPA"),
        ("Wreath at the memorial of the Royal Navy (Pikk 70)", "Pikk 70"),
        ("Thé sur la place du château", "place du château"),
        ("歓迎夕食会　於：ANAクラウンプラザ", "ANAクラウンプラザ"),
        ("Visita guiada al castillo de Narva", "castillo de Narva"),
        ("Visita de cortesía al alcalde, Ayuntamiento", "Ayuntamiento"),
        ("Déjeuner au restaurant Chez Paul", "restaurant Chez Paul"),
    ],
)
def test_a_title_names_its_place(title, place):
    assert [each["name"] for each in loaded(row(title))["venues"].values()] == [place]


@every(
    "title",
    [
        "Company visit 2",
        "Forum (Group 2)",
        "Gespräch (Teil 3)",
        "Version of the forum (April 4)",
        "お茶会（展示会の時：ロープウェイ駅ホール）",
        "Environment forum",
        "Talks with the Director of the Museum",
        "Walkabout\nHead of the Office of Protocol",
        "Dinner for the guests\nDress: white tie",
    ],
)
def test_what_is_no_place_gives_none(title):
    assert "venues" not in loaded(row(title))


def test_a_room_below_the_title_is_no_place_where_the_title_names_one():
    (line,) = lines_of(row("Call on the mayor @ City Hall\nRoom 1, 3rd floor"))

    assert (line["venue"], line["room"]) == ("city-hall", "Room 1, 3rd floor")


def test_the_place_before_the_word_for_leaving_is_where_a_way_starts():
    (line,) = lines_of(row("Photograph at the Town Hall; coaches leave at 15:30"))

    assert (line["coach"][:10], line["from"]) == ("Photograph", "town-hall")


def test_the_same_place_behind_a_comma_is_the_one_above():
    first, second = lines_of(row("Concert, Great Hall"), row("Reception, same venue"))

    assert first["venue"] == second["venue"] == "great-hall"


def test_the_address_of_a_call_is_no_place():
    (line,) = lines_of(row("Anniversary dinner", place="https://example.org/j/1"))

    assert ("venue" in line, line["notes"]) == (False, "https://example.org/j/1")


def test_the_place_if_it_rains_may_stand_in_brackets():
    (line,) = lines_of(row("Tea (if it rains: Ropeway Hall)"))

    assert (line["wet"], "venue" in line) == ("ropeway-hall", False)


@pytest.mark.parametrize(
    ("step", "written"),
    [("1.05 pm Photograph", "13:05 Photograph"), ("1.05 - 1.20 pm Tea", "13:05-13:20 Tea"), ("13.05 Tea", "13:05 Tea")],
)
def test_a_step_in_the_afternoon_stays_in_the_afternoon(step, written):
    (line,) = lines_of(row(f"Talks with the mayor\n{step}"))

    assert line["steps"] == written
