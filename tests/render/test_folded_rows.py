"""What a row of a web page says on a phone while its facts are folded away."""

import pytest
from chromium import Browser
from html_pages import seen, text

TOKYO = "tokyo-singapore-mission"


@pytest.mark.slow
def test_a_flight_over_midnight_says_in_its_folded_row_on_which_date_it_lands_and_unfolded_once(
    browser: Browser,
) -> None:
    seen(browser, 390, TOKYO, ("en", "zh-Hant"), anew=True)
    (folded,) = (each for each in text(browser, ".item") if "XX 549" in each and "–01:40" in each)
    assert "arrives 11 June" in folded

    browser.run("document.querySelectorAll('details').forEach(each => each.open = true)")
    (unfolded,) = (each for each in text(browser, ".item") if "XX 549" in each and "–01:40" in each)
    assert unfolded.count("arrives 11 June") == 1
