"""One vehicle that two lines take from one place to two: who gets off second goes by the first place (rule 24)."""

from itertools import permutations

import pytest
from printers_vehicles import found, plan

HEAD = """\
trip: One car
delegation: {%s}
vehicles: {car-hk: {kind: car, seats: 4, plates: [HK, CN]}}
venues:
  cgo: {name: Central Offices, city: Hong Kong, at: "22.2808, 114.1654"}
  lab: {name: Nanshan lab, city: Shenzhen, at: "22.5390, 113.9500"}
  hall: {name: Civic hall, city: Shenzhen, at: "22.5430, 114.0580"}
  inn: {name: Luohu inn, city: Shenzhen, at: "22.5400, 114.1200"}
  bao: {name: Baoan works, city: Shenzhen, at: "22.7200, 113.8200"}
  plant: {name: Guanlan plant, city: Shenzhen, at: "22.6200, 113.9000"}
  park: {name: Science Park, city: Hong Kong, at: "22.4270, 114.2100"}
  yantian: {name: Yantian port, city: Shenzhen, at: "22.5700, 114.2700"}
days:
  2026-06-08:
"""
PEOPLE = {
    name.lower(): f"{name.lower()}: {{name: {name}, papers: [home-return-permit]}}"
    for name in ("Ann", "Bo", "Cy", "Dee")
}


def trip(*goals, order=("ann", "bo", "cy"), at=("09:00",), more=""):
    """People who leave by one car for a place each, with talks there: who, where, and when the talks begin."""
    going = [who for who in order if who in {each[0] for each in goals}]
    written = "from: cgo, via: shenzhen-bay, vehicle: car-hk" + more
    drives = "".join(
        f'    - {{car: "{who} goes", time: "{at[number % len(at)]}", to: {to}, who: {who}, {written}}}\n'
        for number, (who, to, _) in enumerate(goals)
    )
    talks = "".join(
        f'    - {{meeting: Talks of {who}, time: "{begins}-12:30", venue: {to}, who: {who}}}\n'
        for who, to, begins in goals
    )
    return HEAD % ", ".join(PEOPLE[who] for who in going) + drives + talks


def ways(text):
    """By who goes, when they are there, their minutes where the road is slow, and where others get off before them."""
    clock = plan(text).clock
    return {
        leg.people[0]: (clock(leg.arrive, "Asia/Shanghai"), leg.minutes.high, [str(each.names) for each in leg.calls])
        for leg in plan(text).legs()
    }


TWO = (("ann", "lab", "11:45"), ("bo", "hall", "11:40"))


def test_rule_24_who_is_set_down_second_has_the_minutes_of_the_way_by_the_first_place():
    text = trip(*TWO)

    assert ways(text) == {"ann": ("10:25", 140, []), "bo": ("10:51", 177, ["Nanshan lab"])}
    direct = ways(trip(*TWO[1:]))
    assert direct == {"bo": ("10:38", 158, [])}
    said = found(text)
    assert said["tight-leg"].people == ("bo",)
    assert said["tight-leg"].message == (
        "Bo: 49 min spare on the way to Civic hall by way of Nanshan lab, where others get off, may be 17 min late"
    )
    assert said["tight-leg"].help.endswith(
        "with all who are in the vehicle, or move “Talks of bo” to 12:00-12:50, or name another vehicle"
    )
    assert not {"vehicle-double-booked", "vehicle-elsewhere"} & said.keys()


def test_rule_24_the_order_is_that_in_which_people_are_least_late_whoever_is_listed_first():
    early = (("ann", "lab", "12:20"), ("bo", "hall", "11:40"))

    for these, first, called in ((TWO, "ann", "Nanshan lab"), (early, "bo", "Civic hall")):
        for lines in permutations(these):
            for order in permutations(("ann", "bo")):
                on_the_way = {who: calls for who, (_, _, calls) in ways(trip(*lines, order=order)).items()}
                second = "bo" if first == "ann" else "ann"
                assert on_the_way == {first: [], second: [called]}


def test_rule_24_three_who_leave_together_are_set_down_one_after_the_other():
    three = (("cy", "inn", "12:10"), ("bo", "hall", "12:10"), ("ann", "lab", "12:10"))
    text = trip(*three)

    made = ways(text)
    assert [made[who][2] for who in ("ann", "bo", "cy")] == [[], ["Nanshan lab"], ["Nanshan lab", "Civic hall"]]
    assert [made[who][0] for who in ("ann", "bo", "cy")] == ["10:25", "10:51", "11:11"]
    (drive,) = plan(text).vehicles.drives
    assert [each.destination.id for each in drive.parts] == ["lab", "hall", "inn"]
    assert drive.end - drive.start == 131


@pytest.mark.parametrize(
    ("text", "booked"),
    [
        (trip(("ann", "bao", "11:00"), ("bo", "yantian", "11:00")), True),  # in each order one is late on any day
        (trip(*TWO, at=("09:00", "09:05")), True),
        (trip(*TWO, more=", for: 95 min"), False),  # whoever wrote it knows how it is driven
    ],
)
def test_rule_24_nobody_goes_by_the_place_of_others_without_one_drive_or_where_its_length_is_written(text, booked):
    assert all(calls == [] for _, _, calls in ways(text).values())
    assert ("vehicle-double-booked" in found(text)) is booked


def test_rule_24_people_who_leave_a_meeting_together_are_set_down_in_turn_too():
    lines = (
        ("Talks", "09:00-10:00", "inn", "[ann, bo]", "notes: none"),
        ("Visit", "10:40-11:00", "hall", "ann", "vehicle: car-hk"),
        ("Call", "11:00-11:10", "lab", "bo", "vehicle: car-hk"),
    )
    text = HEAD % ", ".join(PEOPLE[who] for who in ("ann", "bo")) + "".join(
        f'    - {{meeting: {title}, time: "{time}", venue: {venue}, who: {who}, {more}}}\n'
        for title, time, venue, who, more in lines
    )

    assert [calls for _, _, calls in ways(text).values()] == [[], ["Civic hall"]]
    assert found(text)["tight-leg"].message.startswith(
        "Bo: 13 min spare on the way to Nanshan lab by way of Civic hall"
    )


def test_rule_24_a_fourth_place_is_put_between_those_of_the_first_three():
    four = (("cy", "inn", "13:30"), ("bo", "hall", "13:30"), ("ann", "lab", "13:30"), ("dee", "plant", "13:30"))
    (drive,) = plan(trip(*four, order=("ann", "bo", "cy", "dee"))).vehicles.drives

    assert [each.destination.id for each in drive.parts] == ["lab", "plant", "hall", "inn"]


@pytest.mark.parametrize(("via", "crossing"), [("man-kam-to", "man-kam-to"), ("", None)])
def test_rule_24_whoever_gets_off_before_the_border_is_set_down_before_it(via, crossing):
    goals = (("ann", "park", "10:30"), ("bo", "hall", "12:30"))
    text = trip(*goals)
    first, second = (line for line in text.splitlines() if "goes" in line)
    text = text.replace(first, first.replace(" via: shenzhen-bay,", ""))
    text = text.replace(
        second, second.replace("shenzhen-bay", via) if via else second.replace(" via: shenzhen-bay,", "")
    )

    (bo,) = (leg for leg in plan(text).legs() if leg.people == ("bo",))
    assert [each.id for each in bo.calls] == ["park"]
    assert [part.kind for part in bo.segments] == ["ride", "ride", "clear", "ride"]
    assert crossing in (None, bo.crossing)


@pytest.mark.parametrize("slow", ["Ann", "Bo"])
def test_rule_24_at_a_border_the_vehicle_waits_for_everybody_who_is_in_it(slow):
    early = (("ann", "lab", "11:15"), ("bo", "hall", "12:10"))
    text = trip(*early).replace(f"{slow}, papers: [home-return-permit]", f"{slow}, nationality: FR, papers: [passport]")

    cleared = [part.minutes.planned for leg in plan(text).legs() for part in leg.segments if part.kind == "clear"]
    assert cleared == [16, 16]
    assert {who: (arrive, calls) for who, (arrive, _, calls) in ways(text).items()} == {
        "ann": ("10:32", []),
        "bo": ("10:58", ["Nanshan lab"]),
    }


FROM_THERE = '    - {coach: On, time: "%s", from: hall, to: inn, who: bo}\n'
BEHIND_LUNCH = (
    '    - {meal: Lunch, venue: hall, who: bo}\n    - {meeting: Next, time: "%s-13:00", venue: inn, who: bo}\n'
)


def going_on(*, talks, ends="", on):
    """Ann and Bo leave by one car, Ann to talks at the lab; Bo goes on from the hall, his way as long as is written."""
    car = "from: cgo, via: shenzhen-bay, vehicle: car-hk"
    return (
        HEAD % ", ".join(PEOPLE[who] for who in ("ann", "bo"))
        + f'    - {{car: Ann goes, time: "09:00", to: lab, who: ann, {car}}}\n'
        + f'    - {{car: Bo goes, time: "09:00{ends}", to: hall, who: bo, {car}}}\n'
        + f'    - {{meeting: Talks, time: "{talks}-12:30", venue: lab, who: ann}}\n'
        + on
    )


@pytest.mark.parametrize(
    ("on", "soon", "later"),
    [(FROM_THERE, "10:45", "10:55"), (BEHIND_LUNCH, "11:05", "11:20")],
    ids=["from there", "behind lunch"],
)
def test_rule_24_who_goes_on_before_the_car_can_set_him_down_is_not_in_it_though_his_arrival_is_written(
    on, soon, later
):
    said = found(going_on(talks="10:40", ends="-10:35", on=on % soon))

    assert said["vehicle-double-booked"].people == ("bo",)
    assert "vehicle-double-booked" not in found(going_on(talks="10:40", ends="-10:35", on=on % later))


@pytest.mark.parametrize("ends", ["", "-10:35"])
def test_rule_24_who_goes_on_soon_is_set_down_first_where_the_others_have_the_time(ends):
    text = going_on(talks="11:45", ends=ends, on=FROM_THERE % "10:45")

    assert [each.destination.id for each in plan(text).vehicles.drives[0].parts] == ["hall", "lab"]
    assert not {"vehicle-double-booked", "late-arrival"} & found(text).keys()
