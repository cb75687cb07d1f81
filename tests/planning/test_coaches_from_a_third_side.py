"""A coach to a crossing of two other sides goes there over the border that leads to one of them (rule 3)."""

from every import every
from small_trips import complaints, dated, found, head, worked_out

from delegate.diagnostics import Severity

LUNCH = '{meal: Lunch, time: "13:00-14:00", venue: %s}'


def trip(origin: str, *lines: str) -> str:
    """A morning that begins at the base, in one of the three territories."""
    return head("Ng Ho", "hk mo zh sz", base=origin) + dated("2026-12-10:", *lines)


def coach(origin: str, to: str) -> str:
    """The coach of the morning."""
    return f'{{coach: To the border, time: "08:00-11:30", from: {origin}, to: {to}}}'


def ridden(text: str) -> list[str]:
    """Each way with the side on which it ends and the crossing that it passes."""
    plan = worked_out(text).plan
    assert plan is not None
    ends = [(leg.mode, leg.destination.place, leg.crossing) for leg in plan.legs()]
    return [f"{mode} to {place.id}/{place.side} via {crossing}" for mode, place, crossing in ends if place]


@every(
    ("origin", "to", "lunch", "ways"),
    [
        ("hk", "gongbei", "zh", ["coach to gongbei/CN via hzmb-hk-zhuhai", "coach to zh/CN via None"]),
        ("hk", "gongbei", "mo", ["coach to gongbei/MO via hzmb-hk-macau", "coach to mo/MO via None"]),
        ("mo", "shenzhen-bay", "hk", ["coach to shenzhen-bay/HK via hzmb-hk-macau", "coach to hk/HK via None"]),
        ("mo", "shenzhen-bay", "sz", ["coach to shenzhen-bay/CN via hzmb-zhuhai-macau", "coach to sz/CN via None"]),
        (
            "hk",
            "gongbei/CN",
            "mo",
            ["coach to gongbei/CN via hzmb-hk-zhuhai", "walk to gongbei/MO via gongbei", "coach to mo/MO via None"],
        ),
    ],
)
def test_a_coach_to_a_crossing_from_a_third_side_ends_where_people_go_on(
    origin: str, to: str, lunch: str, ways: list[str]
) -> None:
    text = trip(origin, coach(origin, to), LUNCH % lunch)

    assert ridden(text) == ways
    assert complaints(text) == []


@every("through", ["{crossing: gongbei}", '{walk: Over, time: "11:30-12:20", from: gongbei, to: gongbei/MO}'])
def test_who_goes_through_on_foot_is_left_on_the_near_side_by_the_coach(through: str) -> None:
    assert ridden(trip("hk", coach("hk", "gongbei"), through, LUNCH % "mo")) == [
        "coach to gongbei/CN via hzmb-hk-zhuhai",
        "walk to gongbei/MO via gongbei",
        "coach to mo/MO via None",
    ]


@every("side", ["CN", "MO"])
def test_where_nobody_goes_on_the_side_is_asked_for_and_what_the_help_says_is_told_no_more(side: str) -> None:
    (told,) = found(trip("hk", coach("hk", "gongbei")), "wrong-crossing")

    assert told.severity == Severity.WARNING
    assert told.message == (
        "nothing says on which side of Border Gate / Gongbei “To the border” ends; Macau is assumed"
    )
    assert f"`to: gongbei/{side}`" in (told.help or "")
    assert complaints(trip("hk", coach("hk", f"gongbei/{side}"))) == []
