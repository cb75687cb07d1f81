"""Papers on each copy: who may be stopped is named to the team, and no doubt stands in a guest's programme."""

import pytest
from command import ROOT, here
from copies import details, rows, sheet
from small_trips import worked_out

from delegate.sheet import settle
from delegate.sheet.model import Edition

TRIP = """
trip: Over the river
delegation:
  ann: {name: Ann, papers: [{passport: {nationality: IN}}]}
  dan: {name: Dan, papers: [{passport: {nationality: RU}}]}
  eve: {name: Eve}
  fay: {name: Fay, papers: [home-return-permit]}
venues:
  hk: {name: Admiralty office, city: Hong Kong, at: "22.2808, 114.1654"}
  sz: {name: Futian office, city: Shenzhen, at: "22.5431, 114.0579"}
days:
  2026-12-01:
    - meeting: Morning
      time: 08:00-09:00
      venue: sz
    - meeting: Noon
      time: 13:00-14:00
      venue: hk
    - meeting: Evening
      time: 19:00-20:00
      venue: sz
"""
NOTE = "Papers not checked, since none are written: Eve."


def on_copy(edition: Edition, text: str = TRIP) -> tuple[list[tuple[str, str]], list[str]]:
    """The lines below the ways, each with its label, and the notes."""
    outcome = worked_out(text)
    assert outcome.plan is not None
    sheet = settle(outcome.plan, edition=edition, findings=outcome.findings)
    details = [each for day in sheet.days for row in day.rows for each in getattr(row, "details", ())]
    return [(each.label[0].text, each.text[0].text) for each in details], [note[0].text for note in sheet.notes]


def test_who_may_be_stopped_is_named_to_the_team_with_the_reason_and_the_finding() -> None:
    lines, notes = on_copy(Edition.RUN_SHEET)

    assert lines == [
        (
            "Travel documents",
            "passport, with the slip of the registration before arrival (Ann); passport (Dan); "
            "home return permit (Fay)",
        ),
        ("Travel documents", "home return permit (Fay)"),
        (
            "Papers not in order",
            "DLG404 Ann: the IN passport does not admit to CN; DLG412 Dan: the RU passport "
            "admitted to CN until 2026-09-14, and whether that goes on is not known",
        ),
    ]
    assert notes == [NOTE]


@pytest.mark.parametrize("edition", [Edition.PROGRAMME, Edition.CARD])
def test_a_guests_copy_has_papers_to_bring_and_no_doubts_about_them(edition: Edition) -> None:
    lines, notes = on_copy(edition)

    assert {label for label, _ in lines} == {"Travel documents"}
    assert notes == []


def test_what_must_have_been_done_before_entry_stands_on_the_schedule_at_the_way_over_the_border() -> None:
    lines, notes = on_copy(Edition.SCHEDULE)

    assert lines == [("Needed to enter", "with the slip of the registration before arrival (Ann)")]
    assert notes == [NOTE]


def test_people_are_named_up_to_a_dozen() -> None:
    more = "".join(f"  p{number}: {{name: P{number}, papers: [home-return-permit]}}\n" for number in range(9))

    (first, *_), _ = on_copy(Edition.RUN_SHEET, TRIP.replace("venues:\n", f"{more}venues:\n", 1))

    assert "home return permit (Fay, P0, P1" in first[1]
    assert "people)" not in first[1]


def test_a_service_without_a_clock_says_its_border_itself_where_no_row_before_it_does() -> None:
    trip = str(ROOT / "itineraries/guangzhou-shenzhen-day.trip.yaml")
    screen = here("plan", trip, "--lang", "en", "--width", "120").out
    guests = here("plan", trip, "--lang", "en", "--copy", "programme", "--format", "txt").out

    assert "border control: West Kowloon (high-speed rail)" in screen
    assert "Border control: Hong Kong West Kowloon Station" in guests


FLIGHT = """
trip: Away
delegation:
  ann: {name: Ann, papers: [PAPERS]}
days:
  2026-12-01:
    - {flight: XX 500, time: "09:05-14:25", from: HKG, to: HND}
"""
CARD_OUT = "to leave Hong Kong: Hong Kong identity card"


@pytest.mark.parametrize("copy", ["programme", "card"])
@pytest.mark.parametrize(
    ("papers", "said"),
    [
        ("hk-identity-card, {passport: {nationality: CN}}", f"{CARD_OUT}; to enter Japan: passport"),
        ("hk-identity-card", CARD_OUT),
        ("{passport: {nationality: GB}}", "to leave Hong Kong: passport"),
    ],
)
def test_who_leaves_with_a_card_is_told_to_take_the_passport_where_no_rule_of_entry_is_known(
    papers: str, said: str, copy: str
) -> None:
    found = rows(sheet(FLIGHT.replace("PAPERS", papers), copy))

    assert [text for row in found for name, text in details(row) if name == "Travel documents"] == [said]
