"""The block above the days: of somebody's programme what concerns those people; a host's has words in any language."""

from programme import planned

from delegate.assessment.not_judged import not_judged
from delegate.diagnostics import Finding
from delegate.planning.plan import Plan
from delegate.sheet import settle
from delegate.sheet.model import Sheet
from delegate.sheet.scope import scope_of

DAY = """
    - meeting: Talks
      time: 10:00-11:00
      venue: a
      who: ann
    - visit: Mill
      time: 11:40-12:00
      venue: b
      who: ann
    - meeting: Breakfast
      time: 8:00-9:00
      venue: a
      who: ben
      with: hal
    - visit: Quarry
      time: 15:00-16:00
      venue: tbc
      who: ben
"""


def block(plan: Plan, whom: str, *languages: str) -> Sheet:
    """The sheet of somebody, with an error at the mill, where Ben is not."""
    mill = next(line.item for line in plan.lines() if line.title == "Mill")
    error = Finding(mill.origin_, "Ann is late", code="DLG301", name="late-arrival")
    scope = scope_of(plan, whom)
    assert scope is not None
    return settle(plan, [error], scope=scope, languages=languages or None, summed_up=True)


def said(sheet: Sheet) -> list[str]:
    """The lines of the block."""
    return [" / ".join(each.text for each in words) for words in (sheet.counted, *sheet.closing)]


def test_it_tells_what_concerns_those_whose_programme_it_is() -> None:
    plan = planned(DAY)

    assert said(block(plan, "ann"))[:2] == [
        "1 error, no warnings",
        "tightest leg: 11:00 to Beta House, 10 min spare, may be 5 min late",
    ]
    assert not any("Quarry" in each for each in said(block(plan, "ann")))


def test_the_day_of_the_tightest_leg_and_its_hour_stand_together_in_chinese() -> None:
    plan = planned(DAY + "  2023-02-25:\n    - meeting: Farewell\n      time: 10:00-11:00\n      venue: a\n")

    assert "（星期五）11:00往" in said(block(plan, "ann", "zh-Hant"))[1]


def test_it_counts_the_findings_of_others_behind_those_of_the_whole_trip() -> None:
    sheet = block(planned(DAY), "ben")

    assert said(sheet)[0] == "no errors, no warnings"
    assert said(sheet)[-1] == "in the whole trip: 1 error, no warnings"
    assert not sheet.problems
    assert not any(each.startswith("tightest leg") for each in said(sheet))
    assert any("Quarry" in each for each in said(sheet))


def test_a_host_in_a_language_without_phrases_has_a_count_in_english() -> None:
    assert said(block(planned(DAY), "hal", "ja")) == [
        "no errors, no warnings",
        "in the whole trip: 1 error, no warnings",
    ]


def test_what_is_not_judged_of_everybody_is_that_of_each_together() -> None:
    plan = planned(DAY)

    assert not_judged(plan) == not_judged(plan, ["ann", "ben", "cat"])
    assert not_judged(plan, []) == ()
