"""Times with which steps begin."""

from edited import day, mended, names
from every import every


def run(step: str) -> str:
    return day(f"    - meeting: Tea\n      time: 15:00-16:30\n      steps:\n        - {step}\n")


@every(
    ("typed", "written"),
    [
        ("3pm Welcome by Dr Cheung", "15:00 Welcome by Dr Cheung"),
        ("3.15pm Tour of the robotics lab", "15:15 Tour of the robotics lab"),
        ("3:15 p.m. - Tour", "15:15 Tour"),
        ("1615 Group photo", "16:15 Group photo"),
        ("1615hrs: Group photo".replace(": ", ", "), "16:15 Group photo"),
        ("16:20 - Tea", "16:20 Tea"),
        ("3pm-3.30pm Tour", "15:00-15:30 Tour"),
        ("下午3:15 参观", "15:15 参观"),
        ("9:40 Remarks: Ms Costa, Ms Leong", "09:40 Remarks: Ms Costa, Ms Leong"),
        ('3pm Toast: "To Macau"  # by the hosts', '15:00 Toast: "To Macau"  # by the hosts'),
        ("3pm Remarks:", "15:00 Remarks:"),
    ],
)
def test_a_step_that_begins_with_a_typed_time_has_that_of_a_clock(typed: str, written: str) -> None:
    assert names(run(typed)) == ["step-time"]
    assert mended(run(typed)) == run(written)
    assert names(run(written)) == []


@every(
    "step",
    [
        "15:00 Welcome",
        "15:00-15:30 Tour",
        "15：30 合影",
        "2026 in review",
        "1997 remembered",
        "3 speeches",
        "Tea at 3pm",
        "24 guests",
        "15:00 Remarks: Mr Chan",
        "{en: 15:00 Remarks}",
    ],
)
def test_other_steps_stay_as_they_are(step: str) -> None:
    assert names(run(step)) == []
