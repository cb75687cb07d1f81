"""What is asked where the title of a ride says the port of the next service, and it ends at another one."""

from every import every
from small_trips import but, dated, found, head

DAY = "2026-06-09:"
TO_THE_AIRPORT = '{coach: To the airport, time: "08:00", from: hk, to: HKG}'
TRAIN = '{train: G1, time: "10:30-11:40", from: west-kowloon-station, to: guangzhou-south-station}'
FLIGHT = '{flight: CX 1, time: "20:00-23:00", from: HKG, to: SIN}'


def asked(*lines: str, top: str) -> list[str]:
    return [each.name for each in found(top + dated(DAY, *lines), "service-leaves-elsewhere")]


@every(
    "ride",
    [
        TO_THE_AIRPORT.replace("To the airport", "To the station"),
        TO_THE_AIRPORT.replace("To the airport", "To the train"),
        TO_THE_AIRPORT.replace("To the airport", "Coach to G1"),
        TO_THE_AIRPORT.replace("To the airport", "前往高鐵站"),
    ],
)
def test_a_title_that_says_the_service_or_its_port_is_asked_about_though_others_fly_or_one_leaves(ride):
    others = "{ann: {name: Ann}, ben: {name: Ben}}"
    top, flight = head("Ann", "hk gz", base="hk"), but(FLIGHT.replace("20:00", "12:00"), "who: ben")
    of_ann = (but(ride, "who: ann"), but(TRAIN, "who: ann"))

    assert "service-leaves-elsewhere" in asked(*of_ann, flight, top=top.replace("{ann: {name: Ann}}", others))
    leaves = others.replace("name: Ben", "name: Ben, leaves: 2026-06-09")
    assert "service-leaves-elsewhere" in asked(*of_ann, top=top.replace("{ann: {name: Ann}}", leaves))


def test_a_title_that_says_the_port_to_which_it_leads_is_not_asked_about_where_others_fly():
    top = head("Ann", "hk gz", base="hk").replace("{ann: {name: Ann}}", "{ann: {name: Ann}, ben: {name: Ben}}")
    flight = but(FLIGHT.replace("20:00", "12:00"), "who: ben")

    for title in ("To the airport", "Farewell to Ben", "To the terminal"):
        ride = but(TO_THE_AIRPORT.replace("To the airport", title), "who: ann")
        assert "service-leaves-elsewhere" not in asked(ride, but(TRAIN, "who: ann"), flight, top=top)


def test_a_title_that_says_the_boat_is_asked_about_where_others_fly_from_the_airport_at_which_it_ends():
    top = head("Ann", "hk mo", base="hk").replace("{ann: {name: Ann}}", "{ann: {name: Ann}, ben: {name: Ben}}")
    boat = '{ferry: TurboJET, time: "12:00-13:00", from: macau-ferry-terminal-sheung-wan, to: macau-outer-harbour}'
    flight = but(FLIGHT.replace("20:00", "12:00"), "who: ben")

    for title in ("To the ferry", "To the pier", "To TurboJET"):
        ride = but(TO_THE_AIRPORT.replace("To the airport", title), "who: ann")
        assert "service-leaves-elsewhere" in asked(ride, but(boat, "who: ann"), flight, top=top)
