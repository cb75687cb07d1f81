"""Colour on a terminal is for the word that says how grave something is, and never for a sentence."""

from delegate.render.diff_layout import laid_out
from delegate.sheet.change_page import ChangeDay, ChangePage, ChangeRow


def styled(severity: str, columns: int) -> list[tuple[str, str]]:
    """What is painted of a new finding."""
    said = f"{severity} late-arrival: Ann and Ben are ready at Bayside Hall at 12:36 for 12:30, 6 min late"
    page = ChangePage(
        "Visit", (), (ChangeDay("Wednesday 10 June 2026", (ChangeRow("", "new", said, severity),)),), (), ""
    )
    lines = list(laid_out(page, columns))
    assert " ".join("".join(each.text for line in lines for each in line).split()).endswith("6 min late")
    return [(piece.text, piece.style) for line in lines[2:] for piece in line if piece.style][1:]


def test_a_change_shows_the_word_for_a_finding_alone_in_colour() -> None:
    for columns in (40, 60, 100):
        assert styled("error", columns) == [("error", "bold red")]
        assert styled("warning", columns) == [("warning", "bold magenta")]
