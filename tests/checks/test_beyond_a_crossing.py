"""What is asked where people go on from the far side of a crossing to which nobody wrote their way."""

import pytest
from small_trips import dated, head, worked_out

TOP = head("Ng Ho", "hk sz") + dated("2026-04-15:", '{meeting: Talks, time: "09:00-10:00", venue: hk}')
NIGHT = "    - {hotel: hk}\n  2026-04-16:\n"
ON = '    - {coach: To the hall, time: "12:00", from: shenzhen-bay/CN, to: sz}\n'
MORE = '    - {meeting: More, time: "15:00-16:00", venue: sz}\n'
TO_BORDER = "    - {coach: To the border, to: shenzhen-bay}\n"


def said(*lines):
    outcome = worked_out(TOP + "".join(lines))
    return [each for each in outcome.findings if each.severity.name in ("ERROR", "WARNING")]


BARE = ON.replace("/CN", "")


@pytest.mark.parametrize("on", [ON, BARE])
@pytest.mark.parametrize("night", ["", NIGHT])
def test_who_goes_on_from_the_far_side_of_a_crossing_is_asked_how_they_come_there(night, on):
    (found,) = said(night, on, MORE)

    assert found.name == "unknown-way"
    assert found.message.startswith("“To the hall” begins beyond Shenzhen Bay")
    assert found.message.endswith("and nobody wrote how the party would come there from Chamber in Hong Kong")


@pytest.mark.parametrize("night", ["", NIGHT])
def test_each_of_the_two_things_that_the_help_tells_to_write_is_right(night):
    assert said(night, TO_BORDER, ON, MORE) == []
    assert said(night, TO_BORDER, BARE, MORE) == []
    assert said(night, ON.replace("from: shenzhen-bay/CN", "via: [shenzhen-bay]"), MORE) == []


@pytest.mark.parametrize("on", [ON, BARE])
def test_of_a_way_to_a_crossing_that_is_asked_about_it_is_not_said_that_it_may_take_too_long(on):
    (found,) = said(on.replace("12:00", "11:45"), MORE)

    assert found.name == "unknown-way"


def test_only_who_is_not_brought_to_the_crossing_is_asked_how_they_come_there():
    (found,) = said(TO_BORDER.replace("}", ", who: ng}"), BARE, MORE)

    assert found.message.endswith("and nobody wrote how Ho would come there from Chamber in Hong Kong")


HOME = '    - {coach: Back, time: "18:00", from: shenzhen-bay, to: hk%s}\n'


@pytest.mark.parametrize(
    "lines",
    [
        "    - {crossing: shenzhen-bay}\n" + HOME % "",
        '    - {coach: To the border, time: "16:30", to: shenzhen-bay}\n' + HOME % "",
        '    - {walk: Home, time: "18:00", from: lo-wu, to: lo-wu/HK}\n',
        HOME % ", vehicle: both",
    ],
)
def test_a_crossing_line_a_drive_there_a_walk_or_the_coach_that_is_theirs_says_how_they_come_there(lines):
    fleet = "vehicles:\n  both: {kind: coach, seats: 30, plates: [HK, CN]}\ndays:"
    out = OVER.replace(", from: hk", "") % ("coach", "sz, vehicle: both")
    assert [each.name for each in worked_out(TOP.replace("days:", fleet) + out + MORE + lines).findings] == []


OVER = '    - {%s: To the border, time: "10:30", from: hk, to: %s}\n'


def test_who_is_driven_to_the_far_side_of_a_crossing_passes_it():
    assert said(OVER % ("coach", "shenzhen-bay/CN"), ON.replace("12:00", "13:30"), MORE) == []


def test_the_gate_of_another_one_is_asked_about_as_the_way_there_alone():
    on = ON.replace("shenzhen-bay/CN", "huanggang/CN").replace("12:00", "13:30")
    (found,) = said(OVER % ("coach", "shenzhen-bay/CN"), on, MORE)

    assert found.name == "service-leaves-elsewhere"


def test_a_drive_to_the_far_side_of_a_crossing_is_judged_as_one_over_it():
    (footbridge,) = said(OVER % ("coach", "lo-wu/CN"), ON.replace("shenzhen-bay", "lo-wu"), MORE)
    (night,) = said(OVER.replace("10:30", "23:30") % ("coach", "shenzhen-bay/CN"))

    assert (footbridge.name, footbridge.message.split(" takes ")[0]) == ("wrong-crossing", "Lo Wu / Luohu")
    assert (night.name, night.message.split(" is ")[0]) == ("closed-crossing", "Shenzhen Bay")
