"""Who walks from the door of one hall to that of the other goes through there, whatever papers are written."""

from every import every
from small_trips import complaints, dated, head, worked_out

from delegate.assessment.border_words import choice_words

DOORS = """\
  gate: {name: Border Gate square, city: Macau, at: "22.2140, 113.5490"}
  plaza: {name: Gongbei plaza, city: Zhuhai, at: "22.2190, 113.5500"}
  bank: {name: Bank, city: Macau, at: "22.2105, 113.5495"}
"""
RESIDENT = "[home-return-permit, macau-identity-card]"
MAINLANDER = "[two-way-permit]"
FRENCH = "[{passport: {nationality: FR}}]"


def over(origin: str, to: str, papers: str = "", clock: str = "11:00-11:45") -> str:
    """A walk over the border at Gongbei, with the meal that it leads to."""
    return head("Ng", "zh mo", base=origin, places=DOORS).replace(
        "{name: Ng}", f"{{name: Ng, papers: {papers}}}" if papers else "{name: Ng}"
    ) + dated(
        "2026-12-10:",
        f'{{walk: Over, time: "{clock}", from: {origin}, to: {to}}}',
        f'{{meal: Lunch, time: "13:00-14:00", venue: {to}}}',
    )


def chosen(text: str) -> tuple[str | None, str]:
    """The crossing that is proposed for the walk, and why."""
    plan = worked_out(text).plan
    assert plan is not None
    leg = next(each for each in plan.legs() if each.movement)
    assert leg.option is not None
    assert leg.option.reason is not None
    return leg.crossing, choice_words(leg.option.reason, crossing=lambda each: each)


@every("papers", ["", RESIDENT, MAINLANDER, FRENCH])
@every(("origin", "to"), [("gate", "plaza"), ("plaza", "gate")])
def test_a_walk_between_the_two_doors_of_gongbei_leads_through_gongbei(papers: str, origin: str, to: str) -> None:
    walk = over(origin, to, papers)

    assert chosen(walk)[0] == "gongbei"
    assert complaints(walk) == []


def test_another_crossing_that_is_quicker_by_the_clock_lies_aside_from_the_doors() -> None:
    assert chosen(over("gate", "plaza", MAINLANDER)) == (
        "gongbei",
        "the walk leads from door to door of it, and qingmao lies aside",
    )


def test_while_the_hall_at_the_doors_is_shut_people_walk_to_the_one_that_is_open() -> None:
    assert chosen(over("gate", "plaza", MAINLANDER, "02:00-02:45"))[0] == "qingmao"


def test_a_hall_for_some_papers_is_not_proposed_to_people_without_any_where_another_is_as_quick() -> None:
    said = "within 5 min of qingmao, which takes some papers only, and theirs are not known"

    assert chosen(over("bank", "plaza")) == ("gongbei", said)
    assert chosen(over("bank", "plaza", MAINLANDER)) == (
        "qingmao",
        "5 min shorter than gongbei, and safer at the slowest",
    )
