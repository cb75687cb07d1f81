"""A crossing that a trip writes within an area without border control has hours and minutes; nobody enters there."""

from small_trips import found, worked_out

from delegate.assessment.not_judged import not_judged

PAPERS = "{passport: {nationality: CN}}, {visa: {for: LV, entries: 1}}"
TRIP = """
trip: Over the bridge of Valga
base: hall
delegation: {ann: {name: Ann PAPERS}}
crossings:
  post: {name: Valga-Valka, sides: {EE: "57.7740, 26.0310", LV: "57.7735, 26.0300"}, modes: [walk, coach, car]}
venues:
  hall: {name: Tartu hall, city: Tartu, at: "58.3800, 26.7220"}
  riga: {name: Riga hall, city: Riga, at: "56.9480, 24.1050"}
days:
  2027-06-08:
    - {coach: Out, time: "07:00-08:30", from: hall, to: post}
    - {coach: To Riga, time: "09:00-11:30", from: post, to: riga}
    - {meeting: Talks, time: "12:00-13:30", venue: riga}
    - {coach: Back, time: "14:00-18:30", from: riga, to: base, via: post}
"""


def papers_said(text: str) -> list[str]:
    plan = worked_out(text).plan
    assert plan
    return [each.message for each in not_judged(plan) if each.reason == "papers"]


def test_no_rule_of_entry_is_missing_at_a_crossing_of_the_schengen_area() -> None:
    trip = TRIP.replace(" PAPERS", "")

    assert papers_said(trip) == []
    assert papers_said(trip.replace("2027-06-08", "2007-06-08")) == ["entry into Estonia and Latvia (not in the data)"]


def test_a_visa_for_one_entry_is_not_used_up_within_the_area() -> None:
    trip = TRIP.replace(" PAPERS", f", papers: [{PAPERS}]")

    assert found(trip, "entries-used-up") == []
    assert papers_said(trip) == []


def test_such_a_crossing_still_closes() -> None:
    shut = TRIP.replace(" PAPERS", "").replace("modes: [", 'hours: "Mo-Su 10:00-12:00", modes: [')

    assert {each.name for each in found(shut, "closed-crossing")} == {"closed-crossing"}
