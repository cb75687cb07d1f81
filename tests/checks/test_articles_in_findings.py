"""Names that begin with an article, and those of offices, inside a finding: `the Duke of Edinburgh`."""

import pytest
from small_trips import dated, found, worked_out

from delegate.assessment.not_judged import not_judged


def trip(name: str) -> str:
    return (
        f"trip: Fair\nbase: office\ndelegation: {{ann: {{name: Ann}}, ben: {{name: {name}}}}}\nvenues:\n"
        '  office: {name: Office, city: Helsinki, at: "60.1700, 24.9500"}\n'
        '  riga: {name: Riga chamber, city: Riga, at: "56.9500, 24.1100"}\ndays:\n'
    ) + dated(
        "2026-06-08:",
        '{meeting: M, time: "08:00-08:30", venue: office}',
        '{flight: AY 1, time: "13:00-14:00", from: HEL, to: RIX}',
        '{meeting: W, time: "16:30-17:00", venue: riga}',
        "{hotel: riga}",
        "2026-06-09:",
        '{meeting: V, time: "09:00-10:00", venue: riga, who: ann}',
        '{flight: AY 2, time: "13:00-14:00", from: RIX, to: HEL, who: ann}',
    )


NAMES = [
    ("The Duke of Edinburgh", "the Duke of Edinburgh"),
    ("Mayor of Turku", "the Mayor of Turku"),
    ("Mayor Salomon", "Mayor Salomon"),
    ("Theo Duke", "Theo Duke"),
]


@pytest.mark.parametrize(("name", "said"), NAMES)
def test_an_article_is_written_small_and_an_office_has_one(name: str, said: str) -> None:
    assert [each.message for each in found(trip(name), "idle-day")] == [f"nothing is written for {said} on 9 June"]


@pytest.mark.parametrize(("name", "said"), NAMES)
def test_so_they_are_where_nobody_wrote_how_people_come(name: str, said: str) -> None:
    later = trip(name).replace(f"{name}}}", f"{name}, joins: 2026-06-08 13:30}}").replace(", who: ann", "")

    assert f"transport for {said} to Riga chamber" in [each.message for each in not_judged(worked_out(later).plan)]
