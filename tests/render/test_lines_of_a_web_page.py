"""Where a web page breaks its lines: no label stands alone, and no word of two short parts is torn at its hyphen."""

import re

import pytest
from choosing import few
from chromium import Browser
from html_pages import seen

pytestmark = pytest.mark.slow

# The lines of each fact, as the browser broke them.
LINES = """(() => {
const found = [], range = document.createRange();
for (const part of document.querySelectorAll('.rows p > span, .rows p.f:not(:has(> span[class^=l]))')) {
  const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT), lines = [];
  let top = null;
  while (walk.nextNode()) for (let i = 0; i < walk.currentNode.length; i++) {
    range.setStart(walk.currentNode, i); range.setEnd(walk.currentNode, i + 1);
    const box = range.getBoundingClientRect();
    if (!box.width) continue;
    if (top === null || box.top > top + 4) lines.push('');
    lines[lines.length - 1] += walk.currentNode.data[i];
    top = box.top;
  }
  if (lines.length) found.push(lines);
}
return found})()"""


PAGES = (
    ("tokyo-singapore-mission", ("en", "zh-Hant", "ja")),
    ("four-cities-tour", ("en", "zh-Hant")),
    ("matsuyama-sister-city", ("en", "ja")),
)


@pytest.mark.parametrize(
    ("trip", "tags"),
    few(PAGES[:1], of=PAGES),
)
def test_no_label_stands_alone_above_its_names_and_no_short_word_is_torn(
    browser: Browser, trip: str, tags: tuple[str, ...]
) -> None:
    seen(browser, 390, trip, tags, anew=True)
    for width in (390, 768, 1280):
        browser.resize(width)
        browser.run("document.querySelectorAll('details').forEach(each => each.open = true)")
        told = [[line.strip() for line in lines] for lines in browser.run(LINES)]

        assert any(lines[0].startswith("With ") for lines in told)
        alone = [lines for lines in told if re.fullmatch(r"With|For", lines[0]) and len(lines) > 1]
        torn = [line for lines in told for line in lines[:-1] if re.search(r"(?<![\w-])[A-Za-z][a-z]{1,8}-$", line)]
        assert (width, alone, torn) == (width, [], [])


def test_no_way_and_no_title_ends_with_a_word_alone_on_a_phone(browser: Browser) -> None:
    seen(browser, 390, "four-cities-tour", ("en",))
    told = browser.run(
        LINES.replace(".rows p > span, .rows p.f:not(:has(> span[class^=l]))", ".rows .way, .rows h3, .rows h4")
    )
    several = [[line.strip() for line in lines] for lines in told if len(lines) > 1]

    assert ["Leave for Qianhai Shenzhen-HK Youth", "Innovation and Entrepreneur Hub", "by coach"] in [
        [line.replace("\u2060", "") for line in lines] for lines in several
    ]
    assert [lines for lines in several if re.fullmatch(r"[a-z]+", lines[-1])] == []


def test_a_name_wider_than_the_column_beside_a_pin_begins_behind_the_words_before_it(browser: Browser) -> None:
    """It began a line of its own, and was broken in that: `Hong Kong-Zhuhai-`, `Macao Bridge,`, `Zhuhai part`."""
    for trip, lines in (
        ("bridge-works-visit", ["Hong Kong-Zhuhai-Macao Bridge,", "Zhuhai part"]),
        ("tokyo-singapore-mission", ["Flight XX 702 to Hong Kong", "International Airport"]),
        ("four-cities-tour", ["Leave for Hong Kong West", "Kowloon Station by train from", "Guangzhou South Station"]),
    ):
        seen(browser, 390, trip, ("en",))
        told = browser.run(LINES.replace(".rows p > span, .rows p.f:not(:has(> span[class^=l]))", ".rows .p, .rows h3"))

        assert lines in [[line.replace("\u00a0", " ").replace("\u2060", "").strip() for line in each] for each in told]


def test_no_emergency_number_is_torn_from_whom_it_calls_beside_the_day_to_scale(browser: Browser) -> None:
    seen(browser, 390, "futian-hong-kong", ("zh-Hant",), "run-sheet")
    numbers = LINES.replace(".rows p > span, .rows p.f:not(:has(> span[class^=l]))", ".rows .list div p")
    for width in (390, 620, 768, 1280):
        browser.resize(width)
        told = [lines for lines in browser.run(numbers) if "119" in "".join(lines)]

        assert told
        ends = [re.sub(r"\d+（\w+）[，]?", "", line) for lines in told for line in lines]
        assert (width, ends) == (width, [""] * len(ends))
        assert len(told[0]) <= (3 if width == 620 else 2)


def test_the_two_clocks_of_an_estimate_stand_as_close_as_those_of_a_line(browser: Browser) -> None:
    seen(browser, 768, "tokyo-singapore-mission", ("en",), "run-sheet")
    gaps = browser.run("""(() => [...document.querySelectorAll('.t b + .e')].map(end => {
      const begin = end.previousElementSibling, range = document.createRange(); range.selectNodeContents(begin);
      const one = range.getBoundingClientRect(), other = end.getBoundingClientRect();
      return Math.abs(one.top - other.top) < 4 && other.width ? other.left - one.right : 0;
    }))()""")

    assert len(gaps) > 10
    assert [gap for gap in gaps if gap > 1] == []


def test_the_hour_of_a_way_ends_before_the_line_that_marks_an_estimate(browser: Browser) -> None:
    seen(browser, 390, "tokyo-singapore-mission", ("en",), "run-sheet")
    near = browser.run("""(() => [...document.querySelectorAll('.leg .t b')].map(hour => {
      const range = document.createRange(); range.selectNodeContents(hour);
      const line = hour.closest('.leg').querySelector('.worked-out');
      const room = line ? line.getBoundingClientRect().left - range.getBoundingClientRect().right : 99;
      return [hour.innerText.replace(/\\s+/g, ' '), room];
    }))()""")

    assert "from 13:30" in [hour for hour, _ in near]
    assert [hour for hour, room in near if room < 4] == []


def test_one_language_has_the_width_of_both_on_a_phone_held_across(browser: Browser) -> None:
    seen(browser, 667, "futian-hong-kong", ("en", "zh-Hant"), anew=True)
    wide = "Math.round(document.querySelector('.way .l0').getBoundingClientRect().width)"

    alone = browser.run(wide)
    browser.run("document.getElementById('every').checked = true")
    assert alone > browser.run(wide) + 150
