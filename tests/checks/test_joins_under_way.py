"""What is said of somebody who joins when what takes all the others from the city of the base has already left."""

import pytest
from small_trips import dated, worked_out

from delegate.assessment.not_judged import not_judged


def named(joins, line='{flight: AY 1, time: "13:00-14:00", from: HEL, to: RIX}', base="base: office\n", first="office"):
    text = (
        f"trip: Baltic\n{base}"
        f"delegation: {{ann: {{name: Ann}}, ben: {{name: Ben}}, cat: {{name: Cat, joins: 2026-06-08 {joins}}}}}\n"
        "groups: {guests: [ben, cat], hosts: [ann, ben]}\nvenues:\n"
        '  office: {name: Office, city: Helsinki, at: "60.1700, 24.9500"}\n'
        '  riga: {name: Riga chamber, city: Riga, at: "56.9500, 24.1100"}\ndays:\n'
    ) + dated(
        "2026-06-08:",
        f'{{meeting: M, time: "08:00-08:30", venue: {first}}}',
        line,
        '{meeting: W, time: "16:30-17:00", venue: riga}',
        "{hotel: riga}",
        "2026-06-09:",
        '{flight: AY 2, time: "13:00-14:00", from: RIX, to: HEL}',
    )
    return [each.message for each in not_judged(worked_out(text).plan)]


@pytest.mark.parametrize("joins", ["13:01", "13:59"])
def test_who_joins_while_the_flight_of_all_others_is_under_way_is_named(joins):
    assert named(joins) == ["transport for Cat to Riga chamber"]


@pytest.mark.parametrize("joins", ["13:00", "14:00", "15:00"])
def test_nobody_is_named_who_takes_it_or_joins_when_it_has_landed(joins):
    assert named(joins) == []


@pytest.mark.parametrize("who", ["who: cat", "who: [ann, ben, cat]", "who: hosts", "except: cat"])
def test_nor_is_who_does_not_belong_to_it_or_is_named_by_name_of_which_a_check_tells(who):
    flight = f'{{flight: AY 1, time: "13:00-14:00", from: HEL, to: RIX, {who}}}'

    assert [each for each in named("13:10", flight) if "Cat" in each] == []


def test_who_belongs_to_a_group_that_takes_it_is_named():
    flight = '{flight: AY 1, time: "13:00-14:00", from: HEL, to: RIX, who: [ann, guests]}'

    assert named("13:10", flight) == ["transport for Cat to Riga chamber"]


@pytest.mark.parametrize(("first", "told"), [("office", True), ("riga", False)])
def test_without_a_base_it_is_the_city_in_which_all_others_begin(first, told):
    """Who begin in Riga have been to Helsinki and are back: Cat may join where the trip began."""
    back = '{flight: AY 1, time: "13:00-14:00", from: HEL, to: RIX}'

    assert ("transport for Cat to Riga chamber" in named("13:10", back, base="", first=first)) is told
