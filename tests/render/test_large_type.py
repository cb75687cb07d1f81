"""What a reader of the large type sees on each page: the trip, its dates, whose page it is, and what goes on there."""

import pytest
from choosing import few
from copies import sheet
from paper import copy_of, foot, pages_of

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("name", "whom", "title", "whose"),
    [
        ("guangzhou-shenzhen-day", "erick-tsang", "Guangzhou and Shenzhen", "Erick Tsang"),
        ("four-cities-tour", "business-people", "four cities of the Greater Bay Area", "Hong Kong business people"),
        ("tokyo-singapore-mission", "tan-ah-kow", "mission to Tokyo and Singapore", "Mr Tan Ah Kow"),
    ],
)
def test_a_long_title_is_whole_in_every_foot_beside_the_name(name: str, whom: str, title: str, whose: str) -> None:
    for page in copy_of(name, whom):
        assert title in foot(page)
        assert whose in foot(page)


def head(page: str) -> list[str]:
    """The first lines of a page."""
    return [line.strip() for line in page.splitlines() if line.strip()][:4]


FIRST_PAGES = (
    ("four-cities-tour", "business-people", "delegation to four cities", "Sunday 23 April 2023"),
    ("matsuyama-sister-city", "mayor", "Freiburg delegation in Matsuyama", "Friday 4 April 2014"),
    ("four-cities-tour", "", "delegation to four cities", "21–24 April 2023"),
    ("tokyo-singapore-mission", "", "trade mission to Tokyo and Singapore", "9–12 June 2026"),
)


@pytest.mark.parametrize(
    ("name", "whom", "title", "dates"),
    few(FIRST_PAGES[1:3], of=FIRST_PAGES),
)
def test_the_first_page_says_what_trip_it_is_and_of_which_dates(name: str, whom: str, title: str, dates: str) -> None:
    first, *others = copy_of(name, whom)
    assert title in " ".join(head(first))
    assert dates in head(first)
    assert not any(dates in head(page) for page in others)


def test_the_first_page_of_each_language_says_the_year() -> None:
    assert sum("2023年4月21日至24日" in page for page in copy_of("four-cities-tour", "john-lee", "en", "zh-Hant")) == 1


A_LONG_DAY = "trip: A trip\ndelegation: {ann: {name: Ann Lee}, ben: {name: Ben Ho}}\ndays:\n  2026-06-01:\n" + "".join(
    f"    - meeting: Talk {at}\n      time: {at}:00\n      notes: Nothing to bring\n" for at in range(1, 24)
)


@pytest.mark.parametrize("whom", ["ann", ""])
def test_a_page_on_which_a_day_goes_on_names_the_day_and_whose_page_it_is(whom: str) -> None:
    first, second, *_ = pages_of(sheet(A_LONG_DAY, whom=whom))
    assert "Monday 1 June 2026" in head(first)
    assert "Monday 1 June" in head(second)[0]
    assert ("Ann Lee" in head(second)[0]) is bool(whom)


def test_a_page_on_which_a_list_goes_on_names_the_list() -> None:
    hosts = "".join(f"  h{at}: {{name: Host {at}, title: Secretary}}\n" for at in range(40))
    heads = [
        head(page)[0]
        for page in pages_of(
            sheet(f"{A_LONG_DAY}      with: [{', '.join(f'h{at}' for at in range(40))}]\nhosts:\n{hosts}", whom="ann")
        )
    ]
    assert any(line.startswith("Ann Lee") and line.endswith("Hosts") for line in heads)
    assert all(line.startswith("Ann Lee") for line in heads)


def test_a_day_of_one_line_stands_on_the_page_of_another() -> None:
    found = copy_of("four-cities-tour", "bureau-heads")
    assert len(found) == 3
    assert "Saturday 22 April" in found[1]
    assert "Sunday 23 April" in found[1]


def test_no_legend_and_no_short_list_stands_alone_on_a_page() -> None:
    (whom,) = few(["tan-ah-kow"], of=["chan-tai-man"])
    trips = (("four-cities-tour", "red-group"), ("tokyo-singapore-mission", whom))
    for page in (page for trip in trips for page in copy_of(*trip, ended=True)):
        assert len([line for line in page.splitlines() if line.strip()]) > 12


EVERYBODYS = (("four-cities-tour", "Hong Kong"), ("tokyo-singapore-mission", "Harbour Chamber"))


@pytest.mark.parametrize(("name", "title"), few(EVERYBODYS[:1], of=EVERYBODYS))
def test_every_page_of_everybodys_names_the_trip_in_its_first_line(name: str, title: str) -> None:
    for page in copy_of(name):
        assert head(page)[0].strip().startswith(title)


@pytest.mark.parametrize(
    ("name", "whom"), [("futian-hong-kong", "representatives"), ("tokyo-singapore-mission", "tan-ah-kow")]
)
def test_no_last_entry_of_a_list_stands_alone_on_the_next_page(name: str, whom: str) -> None:
    below = [page.split("Agreements")[0] for page in copy_of(name, whom, ended=True)[1:]]
    assert sum(any(text in page for text in ("Interpreters", "Mr Wong Siu Ming")) for page in below) == 1
    assert any(text in page for page in below for text in ("Officials of the district", "Mr Joe Bloggs"))


def test_a_short_last_day_stands_with_the_day_before_also_where_lists_follow_it() -> None:
    last = copy_of("matsuyama-sister-city", "salomon", ended=True)[-1]
    assert all(text in last for text in ("Sunday 6 April", "Monday 7 April", "Delegation"))
