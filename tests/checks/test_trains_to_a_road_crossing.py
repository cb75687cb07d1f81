"""A train or a boat to a crossing where none stops is told once, at its `to`, whatever follows from it."""

from every import every
from small_trips import complaints, dated, head

TRAIN = '{train: To the border, time: "11:00-12:00", to: man-kam-to}'
FERRY = '{ferry: To the border, time: "11:00-12:00", from: macau-ferry-terminal-sheung-wan, to: gongbei/CN}'
DINNER = '{meal: Dinner, time: "19:00-20:00", venue: %s}'


@every(
    ("service", "behind"),
    [
        (TRAIN, ""),
        (TRAIN, "{crossing: man-kam-to}"),
        (TRAIN, '{coach: On, time: "12:30-13:30", from: man-kam-to, to: sz}'),
        (TRAIN, '{coach: On, time: "12:30-13:30", from: man-kam-to/CN, to: sz}'),
        (TRAIN, DINNER % "hk"),
        (TRAIN, DINNER % "sz"),
        (FERRY, DINNER % "sz"),
    ],
)
def test_a_service_to_a_crossing_without_a_port_is_one_finding(service: str, behind: str) -> None:
    lines = [each for each in ('{meal: Breakfast, time: "08:00-09:00", venue: hk}', service, behind) if each]
    (told,) = complaints(head("Ng Ho", "hk sz", base="hk") + dated("2026-12-10:", *lines))

    assert told.startswith("warning[DLG313]: “To the border” goes to ")
    assert "which is a border crossing" in told


def test_a_coach_of_the_others_that_leaves_them_where_nobody_may_walk_is_told_as_before() -> None:
    lines = ('{coach: Out, time: "11:00-12:00", from: hk, to: man-kam-to/HK}', "{crossing: man-kam-to}")
    (told,) = complaints(head("Ng Ho", "hk sz", base="hk") + dated("2026-12-10:", *lines))

    assert told.startswith("error[DLG403]: Man Kam To / Wenjindu takes car, coach")
