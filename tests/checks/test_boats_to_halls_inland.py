"""What the closing line says of boats that are written from and to a hall far from the sea."""

from every import every
from small_trips import complaints, dated, head, worked_out

from delegate.assessment.not_judged import not_judged
from delegate.sheet.checklist import checklist
from delegate.sheet.checklist_model import ASK

HALLS = (
    '  hall: {name: %s, city: Naples, at: "%s"}\n  isle: {name: Hotel Regina, city: Ischia, at: "40.7430, 13.9420"}\n'
)
ON_A_RIVER = (
    '  hall: {name: %s, city: Bangkok, at: "%s"}\n  isle: {name: Other Hall, city: Bangkok, at: "13.8600, 100.5130"}\n'
)
INLAND, ASHORE = "40.8700, 14.2500", "40.8300, 14.2480"
DAY = (
    "2026-06-08:",
    '{meeting: Talks, time: "07:00-08:00", venue: hall}',
    '{ferry: Boat, time: "09:00-10:30", from: hall, to: isle}',
    '{meal: Lunch, time: "12:00-13:00", venue: isle}',
    '{ferry: Boat home, time: "15:00-16:30", from: isle, to: hall}',
    '{meal: Dinner, time: "20:00", venue: hall}',
)


def named(name: str, at: str, lines: tuple[str, ...] = DAY, halls: str = HALLS) -> list[tuple[str, tuple[str, ...]]]:
    text = head("Ann Ben", "", places=halls % (name, at)) + dated(*lines)
    plan = worked_out(text).plan
    assert plan is not None
    assert complaints(text) == []
    return [(each.message, each.people) for each in not_judged(plan) if each.reason == "port"]


def test_a_hall_inland_from_which_boats_leave_and_to_which_they_come_back_is_named() -> None:
    asked = "whether a boat comes to Vomero Hall on 8 June"
    alone = tuple(line.replace("}", ", who: ben}") if "Boat" in line else line for line in DAY[:3] + DAY[4:])

    assert named("Vomero Hall", INLAND) == [(asked, ("ann", "ben"))]
    assert named("Vomero Hall", INLAND, alone) == [(asked, ("ben",))]


def test_so_it_is_among_what_is_open_once_for_both_boats() -> None:
    done = worked_out(head("Ann", "", places=HALLS % ("Vomero Hall", INLAND)) + dated(*DAY))
    assert done.plan is not None
    asked = [each for group in checklist(done.plan, done.findings).groups for each in group.items]

    assert [(each.said, each.duty, str(each.date)) for each in asked] == [
        ("whether a boat comes to Vomero Hall: it lies inland; ask the operator", ASK, "2026-06-08")
    ]


@every(
    ("name", "at", "lines"),
    [
        ("Seaside Hall", ASHORE, DAY),
        ("Vomero Pier", INLAND, DAY),
        ("Vomero Hall", INLAND, (DAY[0], *DAY[2:5])),  # nothing is held there: it may be a landing of the trip's own
    ],
)
def test_a_hall_by_the_sea_and_a_pier_are_not_named(name, at, lines):
    assert named(name, at, lines) == []


def test_a_hall_from_which_a_boat_leads_to_another_one_inland_is_not_named():
    assert named("River Hall", "13.7563, 100.5018", DAY, ON_A_RIVER) == []
