"""Spreadsheets of ways: the hours of drivers are times like those of all other copies, and no place stands twice."""

from copies import itinerary
from lost_words import copy_of
from workbooks import SPACE, sheet_of, strings_of, tabs, texts_of

from delegate.api import settle
from delegate.render.office.xlsx import render
from delegate.sheet import Edition


def test_an_empty_run_has_times_that_can_be_sorted_and_says_on_whose_clock_they_are() -> None:
    data = render(sheet_of(edition=Edition.MOVEMENTS))
    strings = strings_of(data)
    runs = []
    for row in tabs(data)["Programme"].iter(f"{SPACE}row"):
        cells = {cell.attrib["r"][0]: cell for cell in row.iter(f"{SPACE}c")}
        said = [strings[int(each.findtext(f"{SPACE}v") or 0)] for each in cells.values() if each.get("t", "n") == "s"]
        if any(text.startswith("Empty run to") for text in said):
            runs.append((cells, said))

    assert runs
    for cells, said in runs:
        assert "t" not in cells["B"].attrib  # a number
        assert "t" not in cells["C"].attrib
        assert 0 < float(cells["B"].findtext(f"{SPACE}v") or 0) < float(cells["C"].findtext(f"{SPACE}v") or 0) < 1
        assert "UTC+8" in said


def test_a_time_in_words_says_on_whose_clock_it_is() -> None:
    for name, whom, time, zone in (
        ("estonia-state-visit", "mayor", "by 11:00", "UTC+3"),
        ("tokyo-singapore-mission", "", "from 13:30", "UTC+9"),
    ):
        plan = itinerary(name).plan
        assert plan is not None
        data = render(settle(plan, edition=Edition.PROGRAMME, languages=("en",), whom=whom or None))
        strings = strings_of(data)
        rows = [texts_of(row, strings) for row in tabs(data)["Programme"].iter(f"{SPACE}row")]
        said = [row for row in rows if time in (text.replace("\u00a0", " ") for text in row)]

        assert said
        assert all(zone in row for row in said)


def test_a_way_within_one_place_has_its_name_once() -> None:
    said = {
        each.replace("\u00a0", " ") for each in strings_of(render(copy_of("bridge-works-visit", "run-sheet", ("en",))))
    }

    assert {"walk at Tube factory", "Tube factory, Zhuhai"} <= said
    assert "Zhuhai Jiuzhou Port → China Ferry Terminal, Tsim Sha Tsui" in said
    assert "Tube factory, Zhuhai → Tube factory, Zhuhai" not in said
