"""How the closing line names who comes and who leaves by nothing that is written, side by side."""

from every import every
from small_trips import dated, head, worked_out

from delegate.assessment.not_judged import not_judged

LANDS = '{flight: SQ 892, time: "07:00-11:00", from: SIN, to: HKG, who: [ann, ben]}'
TO_TOWN = '{coach: To town, time: "12:00", from: HKG, to: hk, who: [ann, ben]}'
DAY = (
    '{meeting: Talks, time: "14:00-16:00", venue: hk}',
    '{coach: To the border, time: "16:15", from: hk, to: sz, via: [shenzhen-bay]}',
    '{meal: Farewell, time: "19:00-20:30", venue: sz}',
    '{coach: To the airport, time: "20:45", from: sz, to: SZX, who: [ann, ben]}',
    '{flight: SQ 899, time: "23:40-03:40+1", from: SZX, to: SIN, who: [ann, ben]}',
)
WITH_DAN = "who: [ann, ben, dan]"


@every(
    ("coming", "named"),
    [
        ((LANDS, TO_TOWN), "transport for Kim and Dan to Chamber and from Civic Centre"),
        (
            (LANDS.replace("who: [ann, ben]", WITH_DAN), TO_TOWN.replace("who: [ann, ben]", WITH_DAN)),
            "transport for Kim to Chamber, for Dan to Singapore Changi Airport, and for Kim and Dan from Civic Centre",
        ),
    ],
)
def test_how_people_come_and_how_they_leave_are_two_ways_and_those_of_others_have_their_own_names(coming, named):
    plan = worked_out(head("Ann Ben Kim Dan", "hk sz") + dated("2026-06-08:", *coming, *DAY)).plan

    assert plan
    (left,) = (each for each in not_judged(plan) if each.reason == "leaving")
    assert left.message == named
    assert [said for _, said in left.by_day] == [named]
