"""Where a browser may break the English names of travel documents."""

import pytest
from chromium import Browser
from copies import planned
from html_pages import TORN, held
from kept import file_of

from delegate.render.web import html
from delegate.sheet import settle
from delegate.sheet.model import Edition
from delegate.sheet.scope import scope_of

TOKYO = "tokyo-singapore-mission"


def test_the_english_name_of_a_paper_is_held_also_where_it_begins_with_a_small_letter() -> None:
    names = ("Hong Kong", "Hong Kong identity card", "home return permit")
    assert held("to leave Hong Kong: Hong Kong identity card (Mr Low)", *names, tag="en") == [
        "Hong\u00a0Kong:",
        "Hong\u00a0Kong identity card",
    ]
    assert held("to enter Shenzhen: home return permit; passport", *names, tag="en") == ["home return permit;"]


@pytest.mark.slow
def test_a_browser_breaks_no_paper_to_have_ready(browser: Browser) -> None:
    plan, findings = planned(TOKYO)
    scope, names = scope_of(plan, "chan-tai-man"), ["Hong\u00a0Kong identity card"]
    assert scope
    for tags in (("en",), ("en", "zh-Hant"), ("en", "zh-Hant", "ja")):
        page = html.render(settle(plan, findings, edition=Edition.PROGRAMME, languages=tags, scope=scope))
        assert f'<span class="n">{names[0]}' in page
        browser.show(file_of(page, ".html"), 390)
        for width in (390, 768, 1280):
            browser.resize(width)
            assert [tags, width, *browser.run(f"{TORN}({names!r})")] == [tags, width]
