"""Who is too late for a coach is told so once (rule 14)."""

from small_trips import found

TWO_LANDINGS = """
trip: Kansai
delegation: {ann: {name: Ann, role: principal}, ben: {name: Ben}, cat: {name: Cat}}
days:
  2026-06-08:
    - {flight: A, time: "08:15-13:05", from: HKG, to: KIX, who: [ann, ben]}
    - {flight: B, time: "08:15-13:05", from: HKG, to: NGO, who: cat}
    - {coach: C, time: "14:30", from: KIX, to: Kyoto}
    - {meeting: M, time: "17:00-18:00", venue: Kyoto}
    - {hotel: Kyoto}
"""


def test_who_is_too_late_for_a_coach_is_told_once_and_the_others_that_its_way_is_tight() -> None:
    late, tight = found(TWO_LANDINGS, "late-arrival", "tight-leg")
    assert (late.name, late.people) == ("late-arrival", ("cat",))
    assert (tight.name, tight.people) == ("tight-leg", ("ann", "ben"))
