"""How long people need from a boat to a flight at one port: nobody is checked through (rule 20)."""

import pytest
from small_trips import dated, found, head

FLIGHT = '{flight: SQ 1, time: "%s-19:30", from: HKG, to: SIN}'
BOAT = '{ferry: Boat, time: "13:15-14:12", from: macau-taipa-ferry, to: HKG%s}'


@pytest.mark.parametrize(("leaves", "more", "told"), [("14:50", "", 1), ("15:30", "", 0), ("14:50", ", exit: 0h20", 0)])
def test_from_a_boat_to_a_flight_half_of_the_usual_check_in_is_needed(leaves: str, more: str, told: int) -> None:
    text = head("A", "mo") + dated("2026-05-12:", BOAT % more, FLIGHT % leaves)

    assert len(found(text, "missed-check-in", "late-arrival")) == told
