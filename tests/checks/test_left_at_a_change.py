"""What is asked about who lands at a port from which only others go on by a service, and is on no line afterwards."""

import pytest
from every import every
from small_trips import dated, found, head, worked_out

from delegate.assessment.not_judged import not_judged

PLACES = """\
  gva: {name: Palace, city: Geneva, at: "46.2260, 6.1400"}
  zrh: {name: Town Hall, city: Zurich, at: "47.3700, 8.5430"}
  out: {name: Harbour Front, city: Singapore, at: "1.2650, 103.8200"}
  pier: {name: Batam Centre, city: Batam, at: "1.1310, 104.0540"}
  fort: {name: Factory, city: Batam, at: "1.1000, 104.0300"}
  rest: {name: Park Hotel, city: Zurich, at: "47.3650, 8.5350"}
"""


def based(base=""):
    return head("Ng Ho", "hk", base=base, places=PLACES) + dated("2026-12-09:")


TOP, BASE = based(), based("hk")
IN_GENEVA = '{meeting: Talks, time: "08:00-09:00", venue: gva}'
FROM_HOME = '{flight: CX 1, time: "00:30-06:00", from: HKG, to: GVA}'
FROM_ZURICH = '{flight: LX 0, time: "07:00-07:50", from: ZRH, to: GVA}'
TO_ZURICH = '{flight: LX 1, time: "12:00-12:50", from: GVA, to: ZRH}'
ON = '{flight: CX 2, time: "14:15-08:30+1", from: ZRH, to: HKG, who: ng}'
LATE = ON.replace("14:15", "22:15")
IN_TOWN = '{meeting: Canton, time: "15:00-16:00", venue: zrh, who: ng}'
TO_TOWN = "{coach: To town, from: ZRH, to: zrh, who: ng}"
FERRY = '{ferry: F1, time: "10:00-10:00", from: out, to: pier}'
TO_FACTORY = '{coach: To the factory, time: "11:00", from: pier, to: fort, who: ng}'
AT_FACTORY = '{visit: Factory, time: "12:00-13:00", venue: fort, who: ng}'
FERRY_BACK = '{ferry: F2, time: "16:00-18:00", from: pier, to: out, who: ng}'


def told(*lines, top=TOP):
    """Who is asked about (`unknown-way`), and whose way is named at the end."""
    done = worked_out(top + dated(*lines))
    asked = [each.people for each in done.findings if each.name == "unknown-way"]
    return asked, [each.message for each in not_judged(done.plan) if each.reason == "leaving" and "Ho " in each.message]


@every(
    ("top", "lines"),
    [
        (TOP, (IN_GENEVA, TO_ZURICH, ON)),
        (BASE, (FROM_HOME, IN_GENEVA, TO_ZURICH, ON)),
        (BASE, (FROM_HOME, IN_GENEVA, TO_ZURICH, ON, "2026-12-10:", "{coach: Home, to: base, who: ng}")),
        (BASE, (FROM_HOME, IN_GENEVA, TO_ZURICH, IN_TOWN, LATE)),
        (BASE, (FROM_HOME, TO_ZURICH, "{hotel: rest, who: ng}", "2026-12-10:", ON)),
        (based("out"), (FERRY, TO_FACTORY, AT_FACTORY, FERRY_BACK)),
    ],
    ids=["no-base", "base", "a-line-of-others-behind", "others-wait-in-town", "others-sleep", "by-ferry"],
)
def test_who_lands_where_others_go_on_by_a_service_is_asked_about(top, lines) -> None:
    assert told(*lines, top=top) == ([("ho",)], [])


def test_the_question_stands_at_the_landing_and_names_the_service_of_the_others() -> None:
    text = TOP + dated(IN_GENEVA, TO_ZURICH, ON)
    (asked,) = found(text, "unknown-way")

    assert asked.message == "others go on by “CX 2” from Zurich Airport, and nobody wrote where Ho would go from there"
    assert asked.help == "name Ho in the `who` of “CX 2”, or when they leave (`leaves`)"
    assert text.splitlines()[asked.where.span.start.line - 1].endswith(TO_ZURICH)


@every(
    ("top", "lines"),
    [
        (based("zrh"), (IN_GENEVA, TO_ZURICH, ON)),
        (TOP, (FROM_ZURICH, IN_GENEVA.replace("08:00-09:00", "09:30-10:00"), TO_ZURICH, ON)),
        (TOP, (IN_GENEVA, TO_ZURICH, ON.replace(", who: ng", ""))),
        (TOP, (IN_GENEVA, TO_ZURICH, ON.replace("who: ng", "who: tbc"))),
        (TOP, (IN_GENEVA, TO_ZURICH, ON, "2026-12-10: tbc")),
        (TOP, (IN_GENEVA, TO_ZURICH, ON.replace("14:15", "09:15"))),  # under the wrong date, or out of order
        (TOP, (IN_GENEVA, TO_ZURICH, IN_TOWN, LATE)),  # at home there, perhaps
    ],
    ids=[
        "base-there",
        "began-there",
        "goes-on",
        "people-open",
        "day-open",
        "out-of-order",
        "no-base-and-others-in-town",
    ],
)
def test_who_may_be_at_home_there_or_go_on_is_not_asked_about(top, lines) -> None:
    assert told(*lines, top=top)[0] == []


def test_who_leaves_there_is_named_at_the_end_alone() -> None:
    leaves = TOP.replace("ho: {name: Ho}", "ho: {name: Ho, leaves: 2026-12-09}")

    assert told(IN_GENEVA, TO_ZURICH, ON, top=leaves)[0] == []


@pytest.mark.parametrize("lines", [(IN_GENEVA, TO_ZURICH, TO_TOWN, LATE), (FERRY, TO_FACTORY, AT_FACTORY, FERRY_BACK)])
def test_who_lands_where_others_are_driven_on_is_named_at_the_end_without_a_base(lines) -> None:
    asked, named = told(*lines)

    assert asked == []
    assert len(named) == 1


def test_whose_way_by_metro_to_the_next_train_nobody_wrote_does_not_change_at_once() -> None:
    train = '{train: G2, time: "14:00-15:00", from: guangzhou-south-station, to: west-kowloon-station}'
    express = '{train: Airport Express, time: "16:30-16:54", from: kowloon-station, to: airport-station, who: ng}'

    assert told('{visit: Start, time: "11:00-12:00", venue: guangzhou-south-station}', train, express)[0] == []
