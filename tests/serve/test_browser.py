"""The page that follows a file in a browser: edit, save, see it change; it keeps its place and loses no save."""

import datetime as dt
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from choosing import few
from chromium import Browser
from command import ROOT, TRIP, trip_in
from following import Served, served

pytestmark = pytest.mark.slow
DAYS, LINES_A_DAY = *few([16], of=[60]), 20  # with more than 300 in all, days are fetched when they come near
(SAVES,) = few([8], of=[100])
STATE = "document.querySelector('#state').textContent"
ROWS = "document.querySelector('#days').textContent"


def opened(browser: Browser, address: str, width: int = 1280) -> None:
    browser.resize(width)
    browser.ask("/url", url=address)


def until(browser: Browser, true: str, seconds: float = 15) -> float:
    """How many seconds it takes until an expression of the page is true."""
    start = time.monotonic()
    while not browser.run(true):
        assert time.monotonic() - start < seconds, browser.run("document.body.innerText.slice(0, 2000)")
        time.sleep(0.01)
    return time.monotonic() - start


def choose(browser: Browser, name: str, value: str) -> None:
    """Choose on the page, as a hand would: the field keeps the focus."""
    field = f"document.querySelector('[name={name}]')"
    change = f"{field}.dispatchEvent(new Event('change', {{bubbles: true}}))"
    browser.run(f"({field}.focus(), {field}.value = '{value}', {change}, 1)")


def tokyo(folder: Path) -> Path:
    for name in ("tokyo-singapore-mission.trip.yaml", "address-book.yaml"):
        shutil.copy(ROOT / "itineraries" / name, folder)
    return folder / "tokyo-singapore-mission.trip.yaml"


@pytest.fixture(scope="module")
def mission(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A page of a long trip; who saves its file puts it back."""
    with served(tokyo(tmp_path_factory.mktemp("mission"))) as page:
        yield page


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The same of a small trip with a vehicle."""
    driven = TRIP.replace("hosts:\n", "vehicles:\n  car: {name: Car one, seats: 4}\nhosts:\n")
    with served(trip_in(tmp_path_factory.mktemp("small"), driven)) as page:
        yield page


def test_a_save_is_seen_at_once_and_the_page_keeps_its_place(mission: Served, browser: Browser) -> None:
    with mission.put_back():
        opened(browser, mission.address)
        row = "[...document.querySelectorAll('#days .item')].find(each => each.textContent.includes('Working lunch'))"
        browser.run(f"({row}.scrollIntoView(), {row}.querySelector('.ln').click(), 1)")
        browser.run(f"({row}.querySelector('details').open = true, 1)")
        before = browser.run(f"{row}.getBoundingClientRect().top")
        mission.save("time: 11:55-12:10", "time: 11:55-12:20")
        took = until(browser, f"{STATE}.includes('1 error')")

        assert took < 6  # half a second on a machine that does nothing else, two where six others work
        assert abs(browser.run(f"{row}.getBoundingClientRect().top") - before) < 2
        assert browser.run(f"{row}.querySelector('details').open")
        assert browser.run(f"{row}.classList.contains('lit')")
        changed = browser.run("[...document.querySelectorAll('[data-changed]')].map(each => each.textContent).join()")
        assert "Press briefing" in changed
        assert "Doing business" not in changed
        browser.run("(document.querySelector('.card.error .to-row').click(), 1)")
        assert browser.run("document.querySelector('#days .lit').textContent.includes('Working lunch')")
        assert browser.run("document.querySelector('.card.lit').textContent.includes('error')")
        assert browser.log("browser") == []


def test_what_is_chosen_stays_and_a_broken_file_shows_what_is_wrong(tmp_path: Path, browser: Browser) -> None:
    with served(trip_in(tmp_path)) as page:
        opened(browser, page.address)
        select = "document.querySelector('[name=copy]')"
        browser.run(
            f"({select}.value = 'programme', {select}.dispatchEvent(new Event('change', {{bubbles: true}})), 1)"
        )
        until(browser, f"!{ROWS}.includes('Nobody else')")
        page.save("time: 09:00-10:00", "time: [09:00-10:00")
        until(browser, f"{STATE}.includes('cannot be read')")
        assert browser.run("document.querySelector('#broken').textContent.includes('not what the file says now')")
        assert browser.run(f"{ROWS}.includes('Morning talks')")
        page.save("time: [09:00-10:00", "time: 09:00-10:30")
        until(browser, f"{ROWS}.includes('10:30')")
        assert browser.run(f"{select}.value") == "programme"
        assert browser.run("document.querySelector('#broken').textContent.trim()") == ""
        page.process.kill()
        until(browser, f"{STATE}.includes('delegate serve has ended')")
        assert browser.run(f"{ROWS}.includes('Morning talks')")
        choose(browser, "copy", "run-sheet")
        until(browser, f"{select}.value === 'programme'")
        choose(browser, "form", "md")
        until(browser, "document.querySelector('#told').textContent.startsWith('no document')")


def test_a_reload_keeps_the_copy_and_so_does_the_next_save(small: Served, browser: Browser) -> None:
    with small.put_back():
        opened(browser, small.address)
        choose(browser, "copy", "programme")
        until(browser, "location.search.includes('copy=programme')")
        browser.ask("/refresh")
        assert browser.run("document.querySelector('[name=copy]').value") == "programme"
        small.save("Morning talks", "Evening talks")
        until(browser, f"{ROWS}.includes('Evening talks')")
        assert not browser.run(f"{ROWS}.includes('Nobody else')")


def test_a_vehicle_is_never_shown_with_the_rows_of_everybody(small: Served, browser: Browser) -> None:
    opened(browser, small.address)
    choose(browser, "for", "car")
    until(browser, f"!{ROWS}.includes('Morning talks')")
    assert browser.run("document.querySelector('[name=copy]').value") == "movements"
    assert browser.run("document.querySelector('#told').textContent") == "Car one has movement sheets"
    choose(browser, "copy", "programme")
    until(browser, f"{ROWS}.includes('Morning talks')")
    assert browser.run("document.querySelector('[name=for]').value") == ""
    assert browser.run("document.querySelector('#told').textContent.includes('this is for everybody')")
    assert browser.run("new URLSearchParams(location.search).get('for')") == ""


def test_of_a_file_that_cannot_be_read_the_line_is_in_sight_wherever_the_page_is(
    mission: Served, browser: Browser
) -> None:
    with mission.put_back():
        opened(browser, mission.address)
        assert browser.run("document.querySelector('#alarm').hidden")
        browser.run("(scrollTo(0, 1500), 1)")
        mission.save("ja: 昼食会}", "ja: 昼食会")
        until(browser, "!document.querySelector('#alarm').hidden")
        assert browser.run("document.querySelector('#alarm').getBoundingClientRect().bottom <= innerHeight")
        assert browser.run("/^Line \\d+: the file cannot be read/.test(document.querySelector('#alarm').innerText)")
        browser.run("(document.querySelector('#alarm a').click(), 1)")
        until(browser, "document.querySelector('#alarm').hidden")


def test_where_the_row_at_the_top_has_gone_the_next_one_stays(mission: Served, browser: Browser) -> None:
    with mission.put_back():
        opened(browser, mission.address)
        rows = "[...document.querySelectorAll('#days .item')]"
        top = f"{rows}.find(each => each.textContent.includes('Press briefing'))"
        row = f"{rows}.find(each => each.textContent.includes('Working lunch'))"
        browser.run(f"(scrollTo(0, scrollY + {top}.getBoundingClientRect().top - 50), 1)")
        before = browser.run(f"{row}.getBoundingClientRect().top")
        text = mission.trip.read_text("utf-8")
        start = text.index("    - press:")
        mission.save(text[start : text.index("    - meal: {en: Working lunch")], "")
        until(browser, f"!{ROWS}.includes('Press briefing')")

        assert abs(browser.run(f"{row}.getBoundingClientRect().top") - before) < 2


def test_nothing_scrolls_sideways(mission: Served, browser: Browser) -> None:
    opened(browser, mission.address, 390)
    for width in (390, 768, 1280):
        browser.resize(width)

        assert [width, browser.run("document.documentElement.scrollWidth <= innerWidth")] == [width, True]


def test_names_of_places_are_held_in_one_line_as_on_the_page_of_a_copy(mission: Served) -> None:
    assert '<span class="n">Hama-\u2060rikyu Gardens</span>' in mission.get("?copy=run-sheet&lang=en")[1]


def test_no_pin_lies_on_a_text(mission: Served, browser: Browser) -> None:
    covered = """[...document.querySelectorAll('#days .pinned')].filter(row => {
        const pin = row.querySelector('.pin').getBoundingClientRect(), range = document.createRange();
        range.selectNodeContents(row.querySelector('h3'));
        return [...range.getClientRects()].some(box => box.right > pin.left && box.top < pin.bottom);
    }).length"""
    opened(browser, mission.address, 390)

    assert browser.run("document.querySelectorAll('#days .pinned').length") > 0
    for width in (390, 768, 1280):
        browser.resize(width)
        assert [width, browser.run(covered)] == [width, 0]


def test_a_picture_of_a_day_has_one_legend_and_the_rule_of_its_column_alone(mission: Served, browser: Browser) -> None:
    opened(browser, mission.address)
    picture = "document.querySelector('.pictures-of-day')"
    assert browser.run(f"{picture}.textContent.split('Grey: on the way.').length - 1") == 1
    rules = f"[{picture}, {picture}.querySelector('.scale')].map(each => getComputedStyle(each).borderLeftWidth)"
    assert browser.run(rules) == ["1px", "0px"]

    browser.resize(768)  # too narrow for rows and names of lanes beside each other
    assert browser.run("document.querySelector('.scale').getBoundingClientRect().left") < 20


def test_text_of_a_trip_runs_nowhere(small: Served, browser: Browser) -> None:
    evil = "'<img src=x onerror=\"document.title=1\"><script>document.title=2</script>'"
    with small.put_back():
        opened(browser, small.address)
        small.save("Morning talks", evil)
        until(browser, f"{ROWS}.includes('onerror')")

        assert browser.run("document.title") == "Visit"
        assert browser.run("document.querySelectorAll('main img, main script').length") == 0


def test_two_windows_and_ten_saves_a_second(small: Served, browser: Browser) -> None:
    with small.put_back(), browser.two_windows() as windows:
        for each in windows:
            browser.ask("/window", handle=each)
            opened(browser, small.address)
        begun = time.monotonic()
        for number in range(SAVES):
            small.trip.write_text(TRIP.replace("Morning talks", f"Talk no{number}."), "utf-8")
            time.sleep(max(0.0, begun + (number + 1) / 10 - time.monotonic()))
        for each in windows:
            browser.ask("/window", handle=each)
            assert until(browser, f"{ROWS}.includes('Talk no{SAVES - 1}.')") < 5
        # A page of an earlier test may still ask its server, which has ended.
        own = [said for said in browser.log("browser") if small.address.partition("?")[0] in said["message"]]
        assert own == []


def many_days() -> str:
    """A trip of days of twenty lines, all at one place: what is read there is the page, not the plan."""
    days = (dt.date(2026, 3, 2) + dt.timedelta(days=day) for day in range(DAYS))
    talk = "    - meeting: Talk {0}\n      time: {1:02}:{2:02}\n      venue: hall\n"
    talks = "".join(talk.format(at, 9 + at // 2, at % 2 * 30) for at in range(LINES_A_DAY - 1))
    briefing = "    - briefing: Briefing\n      time: 08:00-08:30\n      venue: hall\n"
    return (
        "trip: A long trip\ndelegation: {ann: {name: Ann}}\nvenues: {hall: {name: The hall, city: Hong Kong}}\ndays:\n"
        + "".join(f"  {day}:\n{briefing}{talks}" for day in days)
    )


def test_a_trip_of_many_days_shows_the_days_that_are_looked_at(tmp_path: Path, browser: Browser) -> None:
    with served(trip_in(tmp_path, many_days())) as page:
        opened(browser, page.address)
        assert browser.run("document.querySelectorAll('.day[data-later]').length") > DAYS / 2 - 5
        last = "[...document.querySelectorAll('.day')].at(-1)"
        browser.run(f"({last}.scrollIntoView(), 1)")
        until(browser, f"!{last}.hasAttribute('data-later')", 30)
        page.save("briefing: Briefing", "briefing: Another briefing")
        until(browser, f"{ROWS}.includes('Another briefing')", 60)
