"""A `crossing` written below a drive that is called off is in its place, or was left standing (rule 2)."""

import pytest
from small_trips import dated, found, head

TOP = head("Ng Ho", "hk sz") + dated("2026-04-15:")


def talks(at, start="09:00-10:00"):
    return f'{{meeting: Talks at {at}, time: "{start}", venue: {at}}}'


def asked(*lines):
    return [each.where.span.start.line - TOP.count("\n") for each in found(TOP + dated(*lines), "unknown-way")]


OVER = "{coach: Over the border, from: hk, to: sz, via: [shenzhen-bay], status: cancelled}"


def test_a_crossing_takes_the_place_of_a_drive_that_names_another_one():
    assert asked(talks("hk"), OVER, "{crossing: heung-yuen-wai}", talks("sz", "15:00-16:00")) == []


@pytest.mark.parametrize("off", [OVER, OVER.replace(", via: [shenzhen-bay]", "")])
def test_a_crossing_that_may_be_that_of_the_drive_that_is_called_off_was_left_standing(off):
    (line,) = asked(talks("hk"), off, "{crossing: shenzhen-bay}", talks("sz", "15:00-16:00"))

    assert line == 2
