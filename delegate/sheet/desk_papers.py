"""Words what papers come to at a crossing without a trip, on both sides of it."""

from delegate.assessment.paper_words import days_words, fault_words, paper_called, remedy_words
from delegate.queries.crossing_status import Direction
from delegate.queries.desk_papers import DeskVerdict
from delegate.sheet.leg_options import Speech

IN_ENGLISH = Speech()


def papers_said(direction: Direction, speech: Speech = IN_ENGLISH) -> str:
    """What the rules say of the papers on one way through: `the GB passport admits to CN, for 30 days at most`."""
    language = speech.language
    side, desk = direction.entered, direction.papers
    assert desk is not None
    out = desk.leaving.fault
    doubts = (fault_words(each, language) for each in desk.doubts)
    left = (fault_words(out, language), remedy_words(out, language))
    return language.joined((_entry_said(desk, side, direction.left, speech), *doubts, *left), "; ")


def _entry_said(desk: DeskVerdict, side: str, left: str, speech: Speech) -> str:
    language, verdict = speech.language, desk.entry
    if verdict.state == "unchecked":
        return language.say("no rule of entry into {side} is known", side=side)
    if verdict.fault:
        return language.joined((fault_words(verdict.fault, language), remedy_words(verdict.fault, language)), "; ")
    name = paper_called(verdict.paper, language) if verdict.paper else language.say("one of them")
    phrase = "{paper} admits to {side} as a return home" if verdict.state == "home" else "{paper} admits to {side}"
    parts = [language.say(phrase, paper=name, side=side)]
    if verdict.stay:
        parts.append(language.say("for {days} at most", days=days_words(verdict.stay, language)))
    parts.append(speech.name(rule.needs) if (rule := verdict.admission) and rule.needs else "")
    if (leave := desk.leaving.paper) and verdict.paper and leave.kind not in (verdict.paper.kind, "passport"):
        parts.append(language.say("to leave {side}: {paper}", side=left, paper=paper_called(leave, language)))
    return language.joined(parts)
