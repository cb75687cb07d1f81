"""A copy as text: what stands in it is read line by line."""

from copies import EXCHANGE, sheet

from delegate.render.schedule.text import render_plain


def test_a_line_of_a_copy_has_its_place_though_the_line_before_is_at_the_same() -> None:
    second = EXCHANGE.replace(
        "    - meeting: Last words\n",
        "    - visit: Archive\n      time: 15:00-15:30\n      venue: town-hall\n    - meeting: Last words\n",
    )
    text = render_plain(sheet(second))
    screen = render_plain(sheet(second, "schedule"))

    assert "Town Hall" in text.split("Last words")[1].split("\n\n")[0]
    assert "Town Hall" not in screen.split("Last words")[1].split("\n\n")[0]
