"""What is said of a movement with a place in `via` beyond a border that it does not lead over once (rule 3)."""

from small_trips import worked_out

from delegate.diagnostics import Severity

TOP = """\
trip: Suppliers
delegation: {ines: {name: Ines Rocha}}
venues:
  office: {name: The office, city: Hong Kong, at: "22.2800, 114.1600"}
  park: {name: The park, city: Hong Kong, at: "22.4270, 114.2100"}
  civic: {name: The civic centre, city: Shenzhen, at: "22.5450, 114.0590"}
  senate: {name: The senate, city: Macau, at: "22.1935, 113.5397"}
  lille: {name: The works, city: Lille, at: "50.6300, 3.0600"}
cities:
  Lille: {country: FR, zone: Europe/Paris, at: "50.6300, 3.0600"}
  Ghent: {country: BE, zone: Europe/Brussels, at: "51.0500, 3.7200"}
days:
  2026-05-12:
    - meeting: Briefing
      time: 08:00-09:00
      venue: office
"""


def two_borders(lines, top=TOP):
    outcome = worked_out(top + lines)
    return [each for each in outcome.findings if each.severity is Severity.ERROR]


def test_a_place_beyond_a_border_to_which_the_way_comes_back_is_an_error_with_the_sides_in_order():
    (found,) = two_borders("    - coach: Bus\n      time: 09:00\n      via: civic\n      to: park\n")

    assert (found.name, found.where.yaml_path) == ("two-borders", "days.2026-05-12[1].via")
    assert "HK - CN - HK" in found.message
    assert "`coach` with `to: civic`, then `coach` with `to: park`" in found.help


def test_the_lines_that_the_help_names_pass_each_border():
    text = "    - coach: Bus\n      time: 09:00\n      to: civic\n    - coach: Bus\n      to: park\n"
    outcome = worked_out(TOP + text)

    assert not [each.name for each in outcome.findings if each.severity is Severity.ERROR]
    assert [(each.origin, each.into) for each in outcome.plan.passages[0]] == [("HK", "CN"), ("CN", "HK")]


def test_a_place_on_a_third_side_is_an_error_and_nothing_else_is_said_of_that_way():
    (found,) = two_borders(
        "    - coach: Bus\n      via: [hzmb-hk-macau, senate]\n      to: civic\n"
        "    - visit: Works\n      time: 09:30-10:00\n      venue: civic\n"
    )

    assert found.name == "two-borders"
    assert "HK - MO - CN" in found.message


def test_places_on_the_two_sides_of_one_border_are_one_way():
    text = "    - coach: Bus\n      time: 09:00\n      via: [park, lok-ma-chau]\n      to: civic\n"

    assert not two_borders(text)


def test_sides_without_a_control_between_them_are_one():
    top = TOP.replace("venue: office", "venue: lille")

    assert not two_borders("    - coach: Bus\n      time: 09:00\n      via: Ghent\n      to: lille\n", top)
