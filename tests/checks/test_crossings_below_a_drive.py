"""A coach that is written from the far side of a border, with the `crossing` line that it was to pass below it."""

from every import every
from small_trips import dated, found, head, worked_out

from delegate.assessment.not_judged import not_judged

HOTELS = """
  hk-hotel: {name: Harbour Hotel, city: Hong Kong, at: "22.2970, 114.1720"}
  mo-hotel: {name: Cotai Hotel, city: Macau, at: "22.1480, 113.5600"}
  sz-hotel: {name: Futian Hotel, city: Shenzhen, at: "22.5370, 114.0500"}
  far: {name: The Works, city: Dongguan, at: "23.0200, 113.7500"}
""".lstrip("\n")


def trip(woken: str, coach: str, *below: str, of: str = "hk sz mo zh", more: str = "") -> str:
    """People wake in a hotel; a coach and the lines below it are those of the next day, up to a lunch."""
    slept = "2026-06-09:", f'{{meeting: Talks, time: "13:00-14:00", venue: {woken}}}', f"{{hotel: {woken}}}"
    return head("Ann Ben", of, places=HOTELS, more=more) + dated(*slept, "2026-06-10:", coach, *below)


def lunch(venue: str) -> str:
    """Where people are next, with time to come there."""
    return f'{{meal: Lunch, time: "13:30-14:30", venue: {venue}}}'


def told(text: str) -> list[str]:
    """What is said of the crossings of a trip."""
    return [each.message for each in found(text, "wrong-crossing")]


def coach(origin: str, to: str, kind: str = "coach") -> str:
    """The line of the coach."""
    return f'{{{kind}: Out, time: "08:45", from: {origin}, to: {to}}}'


@every(
    ("woken", "origin", "to", "crossing", "said"),
    [
        (
            "sz-hotel",
            "hk-hotel",
            "hk",
            "shenzhen-bay",
            "“Out” leaves from Harbour Hotel, and before it people are at Futian Hotel: the crossing between, "
            "Shenzhen Bay, stands below it",
        ),
        (
            "hk-hotel",
            "sz-hotel",
            "sz",
            "huanggang",
            "“Out” leaves from Futian Hotel, and before it people are at Harbour Hotel: the crossing between, "
            "Huanggang (new port), stands below it",
        ),
        (
            "mo-hotel",
            "zh",
            "far",
            "hengqin",
            "“Out” leaves from Town Hall, and before it people are at Cotai Hotel: the crossing between, "
            "Hengqin, stands below it",
        ),
    ],
)
def test_a_coach_from_the_far_side_of_the_crossing_below_it_is_asked_about(
    woken: str, origin: str, to: str, crossing: str, said: str
) -> None:
    text = trip(woken, coach(origin, to), f"{{crossing: {crossing}}}", lunch(to))

    assert told(text) == [said]


@every("kind", ["coach", "car", "travel"])
def test_so_is_any_drive_in_the_middle_of_a_day_once_for_all_its_people(kind: str) -> None:
    met = '{meeting: More talks, time: "07:00-08:00", venue: sz, who: ann}'
    late = coach("hk-hotel", "hk", kind).replace("08:45", "11:45")
    (asked,) = found(trip("sz-hotel", met, late, "{crossing: shenzhen-bay}", lunch("hk")), "wrong-crossing")

    assert asked.people == ("ann", "ben")
    assert "people are at Futian Hotel and Civic Centre: the crossing" in asked.message
    assert asked.help.startswith("write in `from` where people are")


def test_only_who_goes_over_by_that_line_is_asked_about_and_for_others_the_way_is_named_at_the_end() -> None:
    text = trip("sz-hotel", coach("hk-hotel", "hk"), "{crossing: shenzhen-bay, who: ben}", lunch("hk"))
    (asked,) = found(text, "wrong-crossing")
    plan = worked_out(text).plan

    assert asked.people == ("ben",)
    assert plan is not None
    assert any("Futian Hotel to Harbour Hotel" in str(each) for each in not_judged(plan))


@every(
    ("woken", "lines"),
    [
        ("sz-hotel", ["{crossing: shenzhen-bay}", coach("hk-hotel", "hk"), lunch("hk")]),
        ("sz-hotel", [coach("sz-hotel", "hk"), "{crossing: shenzhen-bay}", lunch("hk")]),
        ("sz-hotel", [coach("sz-hotel", "sz"), "{crossing: shenzhen-bay}", lunch("hk")]),
        ("sz-hotel", ['{coach: Out, time: "08:45"}', "{crossing: shenzhen-bay}", lunch("hk")]),
        ("hk-hotel", [coach("shenzhen-bay/CN", "sz"), "{crossing: shenzhen-bay}", lunch("sz")]),
        ("mo-hotel", ['{train: C 1, time: "08:45-10:00", from: zhuhai-station, to: guangzhou-south-station}',
                      "{crossing: gongbei}", lunch("far")]),
        ("mo-hotel", [coach("zhuhai-station", "far"), "{crossing: gongbei}", lunch("far")]),
        ("hk-hotel", [coach("hzmb-zhuhai-port", "zh"), "{crossing: hzmb-hk-zhuhai}", lunch("zh")]),
        ("sz-hotel", [coach("hk-hotel", "hk"), "{crossing: shenzhen-bay, vehicle: bus}", lunch("hk")]),
        ("sz-hotel", [coach("hk-hotel", "hk"), lunch("hk"), "{crossing: shenzhen-bay}", "{hotel: sz-hotel}"]),
        ("sz-hotel", [coach("sz-hotel", "hk"), lunch("hk"), coach("hk", "hk-hotel").replace("08:45", "15:00"),
                      "{crossing: shenzhen-bay}", "{hotel: sz-hotel}"]),
    ],
)  # fmt: skip
def test_nothing_is_asked_where_the_line_is_in_its_place_or_people_go_to_the_crossing_itself(
    woken: str, lines: list[str]
) -> None:
    bus = "vehicles: {bus: {kind: coach, seats: 20, plates: [CN, HK]}}\n"

    assert told(trip(woken, *lines, more=bus)) == []


def test_who_comes_too_late_to_such_a_coach_is_told_that_alone() -> None:
    text = trip("sz-hotel", coach("hk-hotel", "hk"), '{crossing: shenzhen-bay, time: "10:30"}', lunch("hk"))

    assert told(text) == []
    assert len(found(text, "late-arrival", "impossible-leg")) == 1


@every(
    ("woken", "origin", "to", "crossing", "name"),
    [
        ("mo-hotel", "zh", "mo", "hengqin", "goes-nowhere"),
        ("mo-hotel", "hk-hotel", "hk", "gongbei", "wrong-crossing"),
        ("hk-hotel", "futian-station", "sz", "west-kowloon", "wrong-crossing"),
    ],
)
def test_so_is_whose_coach_leads_back_to_where_they_are_or_whose_way_does_not_fit_the_crossing(
    woken: str, origin: str, to: str, crossing: str, name: str
) -> None:
    text = trip(woken, coach(origin, to), f"{{crossing: {crossing}}}", lunch(to))
    (asked,) = found(text, "goes-nowhere", "wrong-crossing")

    assert asked.name == name
    assert "stands below it" not in asked.message
