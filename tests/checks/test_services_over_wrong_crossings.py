"""A crossing in the `via` of a train or a boat is judged as that of a coach is."""

from every import every
from small_trips import complaints, dated, found, head

PORTS = """\
  wk: {name: West Kowloon station, city: Hong Kong, at: "22.3040, 114.1650"}
  south: {name: Guangzhou South station, city: Guangzhou, at: "22.9885, 113.2643"}
  pier: {name: Hong Kong Macau ferry terminal, city: Hong Kong, at: "22.2890, 114.1520"}
  harbour: {name: Macau outer harbour terminal, city: Macau, at: "22.1970, 113.5590"}
"""


def service(kind: str, origin: str, to: str, via: str) -> str:
    """A train or a boat with a crossing in its `via`, and nothing else."""
    line = f'{{{kind}, time: "09:00-10:00", from: {origin}, to: {to}, via: {via}}}'
    return head("Ng", "", places=PORTS) + dated("2026-12-10:", line)


@every(
    ("kind", "origin", "to", "via", "told"),
    [
        ("train: G 6511", "south", "wk", "gongbei", "Gongbei joins CN and MO, and this leg goes from CN to HK"),
        ("train: On", "south", "wk", "gongbei", "Gongbei joins CN and MO, and this leg goes from CN to HK"),
        ("train: On", "wk", "south", "lo-wu", "Luohu takes walk, metro, and this leg is by train"),
        ("train: On", "wk", "south", "sha-tau-kok", "Shatoujiao takes car, coach, and this leg is by train"),
        ("ferry: Over", "pier", "harbour", "gongbei", "Gongbei joins CN and MO, and this leg goes from HK to MO"),
        ("ferry: Over", "harbour", "pier", "hzmb-hk-macau", "Macau takes car, coach, and this leg is by ferry"),
        ("helicopter: Over", "pier", "harbour", "lo-wu", "Luohu joins CN and HK, and this leg goes from HK to MO"),
    ],
)
def test_a_crossing_in_the_via_of_a_train_or_a_boat_that_does_not_lead_over_it_is_told(
    kind: str, origin: str, to: str, via: str, told: str
) -> None:
    (said,) = complaints(service(kind, origin, to, via))

    assert said.startswith("error[DLG403]: ")
    assert told in said


@every(
    ("kind", "origin", "to", "via"),
    [
        ("train: On", "wk", "south", "west-kowloon"),
        ("train: On", "south", "wk", "shenzhen-north-station"),
        ("ferry: Over", "pier", "harbour", "macau-outer-harbour-immigration"),
        ("ferry: Over", "pier", "harbour", "macau-ferry-terminal-sheung-wan"),
    ],
)
def test_the_crossing_or_the_port_that_a_service_passes_may_stand_in_its_via(
    kind: str, origin: str, to: str, via: str
) -> None:
    assert [each for each in complaints(service(kind, origin, to, via)) if "DLG403" in each] == []


@every("sides", ["tbc", "HK MO"])
def test_a_crossing_of_the_trip_that_says_no_sides_is_told_to_write_them(sides: str) -> None:
    own = f"crossings:\n  strait: {{name: The strait, sides: {sides}, modes: [ferry]}}\ndays:"
    text = service("ferry: Over", "pier", "harbour", "strait").replace("days:", own)
    (said,) = found(text, "wrong-crossing")

    assert said.message == "The strait joins sides that nobody wrote, and this leg goes from HK to MO"
    assert (said.help or "").startswith("write its `sides`, such as `sides: {")
