"""Works out small programmes of February 2023 for the tests on people and days."""

from programme import whole
from small_trips import worked_out

from delegate.assessment.not_judged import NotJudged, not_judged
from delegate.diagnostics import Finding

TWO = "delegation:\n  ann: {name: Ann}\n  ben: {name: Ben}"


def outcome(lines: str, *, top: str = "", people: str = TWO) -> tuple[list[Finding], tuple[NotJudged, ...]]:
    """The findings of a small programme, public holidays of its countries apart, and what of it was not judged."""
    text = whole(lines, top=top, people=people)
    out = worked_out(text)
    assert out.plan is not None
    return [each for each in out.findings if each.name != "holidays-unknown"], not_judged(out.plan)


def named(name: str, lines: str, *, top: str = "", people: str = TWO) -> list[Finding]:
    """The findings of one name."""
    return [each for each in outcome(lines, top=top, people=people)[0] if each.name == name]


def reasons(lines: str, *, top: str = "", people: str = TWO) -> list[str]:
    """Why something was not judged."""
    return [each.reason for each in outcome(lines, top=top, people=people)[1]]


def days(**lines: str) -> str:
    """Days of February 2023 by their numbers: `d24="- meeting: Talks"`."""
    written = []
    for day, text in lines.items():
        below = "\n".join(f"    {line}" for line in text.strip("\n").splitlines())
        written.append(f"  2023-02-{day[1:]}:\n{below}" if below.strip() else f"  2023-02-{day[1:]}:")
    return "days:\n" + "\n".join(written)


TALKS = "- meeting: Talks\n  time: 10:00-11:00\n  venue: a"
AWAY = "- meeting: Talks\n  time: 14:00-15:00\n  venue: b"
SPLIT = """
- visit: Mill
  time: 08:00-09:00
  venue: a
  who: ann
- visit: Dam
  time: 08:00-09:00
  venue: b
  who: ben
"""
