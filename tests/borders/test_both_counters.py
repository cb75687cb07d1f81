"""What is shown to leave one side and to enter the next, what a hall asks, how days count, and transit."""

import pytest
from every import every

from delegate.assessment.entries import verdicts
from delegate.borders.papers import Verdict
from delegate.diagnostics import Finding, Severity
from delegate.pipeline import Outcome, Refused, work_out

PLACES = """
venues:
  sz: {name: Futian office, city: Shenzhen, at: "22.5431, 114.0579"}
  hk: {name: Admiralty office, city: Hong Kong, at: "22.2808, 114.1654"}
  zh: {name: Office by the port, city: Zhuhai, at: "22.2175, 113.5420"}
  mo: {name: Print works, city: Macau, at: "22.2090, 113.5430"}
"""
COUNTERS = ("paper-missing", "paper-refused-here", "entry-unknown", "stay-too-long", "endorsement-side-unknown")


def worked_out(papers: str, days: str) -> Outcome:
    text = f"trip: Counters\ndelegation:\n  ann: {{name: Ann, papers: [{papers}]}}\n{PLACES}days:\n{days}"
    outcome = work_out("trip.yaml", text.encode(), lambda name: Refused(name))
    assert outcome.plan is not None, [each.message for each in outcome.findings]
    return outcome


def found(papers: str, days: str) -> list[tuple[str, Severity]]:
    findings: list[Finding] = [each for each in worked_out(papers, days).findings if each.name in COUNTERS]
    return [(each.name, each.severity) for each in findings]


def shown(papers: str, days: str) -> list[tuple[str | None, str | None]]:
    """The kinds shown to leave and to enter, border by border."""
    plan = worked_out(papers, days).plan
    assert plan is not None
    return [
        (each.leaving.paper.kind if each.leaving.paper else None, each.verdict.paper.kind)
        for each in verdicts(plan)
        if each.verdict.paper
    ]


def verdicts_of(papers: str, days: str) -> list[Verdict]:
    plan = worked_out(papers, days).plan
    assert plan is not None
    return [each.verdict for each in verdicts(plan)]


def way(*venues: str, via: str = "", date: str = "2026-12-01") -> str:
    """One day with a meeting at each venue, three hours apart."""
    lines = [f"  {date}:"]
    for number, venue in enumerate(venues):
        if via and number:
            lines.append(f"    - crossing: {via}")
        start = 8 + 4 * number
        lines += [f"    - meeting: At {venue}", f"      time: {start:02}:00-{start:02}:30", f"      venue: {venue}"]
    return "\n".join(lines) + "\n"


CARD, PERMIT = "hk-identity-card", "home-return-permit"


@pytest.mark.parametrize("papers", [f"{CARD}, {PERMIT}", f"{PERMIT}, {CARD}", f"{PERMIT}, passport: {{}}, {CARD}"])
def test_a_resident_of_hong_kong_enters_it_on_the_identity_card_whatever_the_order(papers: str) -> None:
    papers = papers.replace("passport: {}", "{passport: {nationality: GB}}")

    assert shown(papers, way("sz", "hk", "sz")) == [(PERMIT, CARD), (CARD, PERMIT)]


def test_a_resident_of_macau_is_a_visitor_in_hong_kong_and_shows_the_card() -> None:
    papers = f"{PERMIT}, macau-identity-card"

    assert shown(papers, way("mo", "hk", "mo")) == [("macau-identity-card", "macau-identity-card")] * 2
    (into, _) = verdicts_of(papers, way("mo", "hk", "mo"))
    assert (into.state, into.stay) == ("admitted", 180)


def test_a_visitor_leaves_on_the_paper_with_which_they_came_in() -> None:
    papers = "{passport: {nationality: US}}, {visa: {for: CN, entries: 2}}"

    assert shown(papers, way("hk", "sz", "hk")) == [("passport", "visa"), ("passport", "passport")]


def test_an_official_of_the_mainland_leaves_it_for_hong_kong_on_the_permit() -> None:
    assert shown("{passport: {nationality: CN}}, official-permit", way("sz", "hk"))[0] == (
        "official-permit",
        "official-permit",
    )


def test_who_holds_nothing_with_which_people_leave_is_told_at_the_border() -> None:
    assert found(CARD, way("sz", "hk")) == [("paper-missing", Severity.ERROR)]
    assert found(f"{CARD}, {PERMIT}", way("sz", "hk")) == []


@pytest.mark.parametrize(("start", "end"), [("zh", "mo"), ("mo", "zh")])
@pytest.mark.parametrize(
    ("papers", "expected"),
    [
        (f"{CARD}, {PERMIT}", None),
        (f"macau-identity-card, {PERMIT}", None),
        ("{two-way-permit: {endorsement: business, for: MO}}", None),
        (f"{CARD}, {{passport: {{nationality: GB}}}}", ("paper-refused-here", Severity.ERROR)),
        ("macau-identity-card, {passport: {nationality: PT}}", ("paper-refused-here", Severity.ERROR)),
        (PERMIT, ("entry-unknown", Severity.WARNING)),
    ],
)
def test_a_hall_asks_everybody_for_its_papers_in_either_direction(
    start: str, end: str, papers: str, expected: tuple[str, Severity] | None
) -> None:
    assert found(papers, way(start, end, via="qingmao")) == ([expected] if expected else [])


@every(
    ("papers", "start", "end", "nights", "too_long"),
    [
        ("{passport: {nationality: FR}}", "hk", "sz", 30, False),
        ("{passport: {nationality: FR}}", "hk", "sz", 31, True),
        ("{passport: {nationality: RU}}", "sz", "hk", 14, False),
        ("{passport: {nationality: RU}}", "sz", "hk", 15, True),
        (f"{CARD}, {PERMIT}", "sz", "hk", 60, False),
        ("{two-way-permit: {endorsement: group, for: HK}}", "sz", "hk", 7, False),
        ("{two-way-permit: {endorsement: group, for: HK}}", "sz", "hk", 8, True),
        ("{two-way-permit: {endorsement: group, for: MO}}", "zh", "mo", 6, False),
        ("{two-way-permit: {endorsement: group, for: MO}}", "zh", "mo", 7, True),
    ],
)
def test_each_side_says_whether_the_day_of_entry_counts(
    papers: str, start: str, end: str, nights: int, too_long: bool
) -> None:
    first = way(start, end, date="2026-05-01") + f"    - hotel: {end}\n      nights: {nights}\n"
    month, day = (5, 1 + nights) if nights < 31 else (6, nights - 30)
    home = way(start, date=f"2026-{month:02}-{day:02}") if nights < 60 else ""

    assert ("stay-too-long" in [name for name, _ in found(papers, first + home)]) is too_long


def test_where_nobody_knows_how_days_are_counted_one_too_many_is_a_warning_and_two_are_an_error() -> None:
    def stay(nights: int) -> list[tuple[str, Severity]]:
        first = way("zh", "mo", date="2026-05-01") + f"    - hotel: mo\n      nights: {nights}\n"
        return found(
            "{two-way-permit: {endorsement: group, for: MO}}", first + way("zh", date=f"2026-05-{1 + nights:02}")
        )

    assert stay(6) == []
    assert stay(7) == [("stay-too-long", Severity.WARNING)]
    assert stay(8) == [("stay-too-long", Severity.ERROR)]


TO_LONDON = """    - flight: XX 251
      time: 20:00-04:55+1
      from: HKG
      to: LHR
"""
CHINESE = "{passport: {nationality: CN}}, {visa: {for: GB}}"


def test_a_chinese_passport_passes_through_hong_kong_to_a_booked_flight() -> None:
    assert found(CHINESE, way("sz", "hk") + TO_LONDON) == []


def test_transit_without_a_booked_service_may_be() -> None:
    assert found("{passport: {nationality: CN}}, {visa: {for: MO}}", way("sz", "hk", "mo")) == [
        ("entry-unknown", Severity.WARNING)
    ]


def test_transit_at_a_port_that_a_list_may_have_is_not_known_and_names_all_ports() -> None:
    days = """  2026-12-01:
    - flight: XX 39
      time: 16:30-10:20+1
      from: LHR
      to: PEK
  2026-12-02:
    - visit: The lake
      city: Beijing
  2026-12-04:
    - flight: XX 111
      time: 13:00-16:45
      from: PEK
      to: HKG
"""
    (said,) = (
        each for each in worked_out("{passport: {nationality: US}}", days).findings if each.name == "entry-unknown"
    )

    assert said.severity == Severity.WARNING
    for port in ("shenzhen-airport", "west-kowloon", "zhongshan-immigration", "ports of other regions"):
        assert port in said.message


def test_an_endorsement_without_its_side_is_asked_about_once_for_both() -> None:
    sides = way("sz", "hk", "sz", "mo")

    assert found("{two-way-permit: {endorsement: business}}", sides) == [("endorsement-side-unknown", Severity.WARNING)]
    each = "{two-way-permit: {endorsement: business, for: HK}}, {two-way-permit: {endorsement: business, for: MO}}"
    assert found(each, sides) == []


def test_a_kind_of_paper_that_no_rule_names_is_not_known() -> None:
    assert found("seafarer-book", way("sz", "hk")) == [("entry-unknown", Severity.WARNING)]


@pytest.mark.parametrize(("home", "said"), [("ZRH", []), ("nowhere", [("stay-too-long", Severity.WARNING)])])
def test_a_stay_in_an_area_without_controls_ends_where_people_leave_it_from_any_of_its_countries(home, said) -> None:
    back = "    - flight: CZ332\n      time: 12:00-05:00+1\n      from: ZRH\n      to: CAN\n" if home == "ZRH" else ""
    visa = "{passport: {nationality: CN}}, {visa: {for: DE, stay: 5 days}}"
    days = f"""\
  2027-03-01:
    - flight: CZ331
      time: 00:30-06:30
      from: CAN
      to: FRA
  2027-03-02:
    - car: To Zurich
      time: 09:00-15:00
      from: Frankfurt
      to: Zurich
  2027-03-03:
    - visit: The works
      time: 09:00-09:30
      venue: Zurich
{back}  2027-03-08:
    - meeting: Report
      time: 15:00-16:00
      venue: {"Guangzhou" if back else "Zurich"}
"""
    assert found(visa, days) == said
