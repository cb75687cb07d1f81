"""Who is surely refused, since when people are admitted, and which papers are named that somebody can hold."""

import pytest
from every import every
from small_trips import worked_out

from delegate.diagnostics import Finding
from delegate.pipeline import Outcome

VENUES = """
venues:
  hk: {name: Admiralty office, city: Hong Kong, at: "22.2808, 114.1654"}
  sz: {name: Futian office, city: Shenzhen, at: "22.5431, 114.0579"}
  gz: {name: Tianhe office, city: Guangzhou, at: "23.1200, 113.3200"}
  mo: {name: Print works, city: Macau, at: "22.2090, 113.5430"}
  near: {name: Qingmao office, city: Macau, at: "22.2137, 113.5405"}
  over: {name: Gongbei office, city: Zhuhai, at: "22.2190, 113.5400"}
"""
PAPERS = (
    "paper-missing",
    "paper-expired",
    "paper-refused-here",
    "stay-too-long",
    "entry-unknown",
    "nationality-unknown",
    "endorsement-side-unknown",
)


def outcome(papers: str, start: str, end: str, between: str = "", date: str = "2026-12-01") -> Outcome:
    text = f"""
trip: Refused
delegation:
  ann: {{name: Ann, papers: [{papers}]}}
{VENUES}
days:
  {date}:
    - meeting: Morning
      time: 08:00-09:00
      venue: {start}
{between}    - meeting: Evening
      time: 19:00-20:00
      venue: {end}
"""
    return worked_out(text)


def found(papers: str, start: str, end: str, between: str = "", date: str = "2026-12-01") -> list[Finding]:
    return [each for each in outcome(papers, start, end, between, date).findings if each.name in PAPERS]


def told(papers: str, start: str, end: str, **more: str) -> list[tuple[str, str]]:
    return [(each.name, each.severity.name) for each in found(papers, start, end, **more)]


@every(
    ("nationality", "first"),
    [
        ("FR", "2023-12-01"),
        ("DE", "2023-12-01"),
        ("MY", "2023-12-01"),
        ("KR", "2024-11-08"),
        ("CH", "2024-03-14"),
        ("NZ", "2024-07-01"),
        ("PT", "2024-10-15"),
    ],
)
def test_who_comes_too_early_is_told_the_first_day_on_which_any_rule_admits(nationality: str, first: str) -> None:
    (finding,) = found(f"{{passport: {{nationality: {nationality}}}}}", "hk", "sz", date="2023-06-01")

    assert finding.message.endswith(f"the {nationality} passport admits to CN only from {first}")


TRAIN = "    - train: Noon train\n      time: '12:00'\n"


@pytest.mark.parametrize("more", ["      via: west-kowloon\n      to: Guangzhou\n", "      to: Guangzhou\n", ""])
def test_who_no_port_of_a_side_admits_is_surely_refused_where_a_train_says_only_a_city(more: str) -> None:
    train = TRAIN + more

    assert told("{passport: {nationality: PH}}", "hk", "gz", between=train) == [("paper-missing", "ERROR")]


def test_a_paper_that_has_expired_is_an_error_where_a_train_says_only_a_city() -> None:
    papers = "{passport: {nationality: FR, expires: 2026-01-01}}"

    assert told(papers, "hk", "gz", between=TRAIN) == [("paper-expired", "ERROR")]


def test_a_tentative_train_is_a_warning_all_the_same() -> None:
    train = TRAIN + "      status: tentative\n"

    assert told("{passport: {nationality: PH}}", "hk", "gz", between=train) == [("paper-missing", "WARNING")]


@pytest.mark.parametrize(("crossing", "severity"), [("      via: qingmao\n", "ERROR"), ("", None)])
def test_a_hall_that_is_written_refuses_surely_also_on_the_way_to_a_city(crossing: str, severity: str | None) -> None:
    walk = f"    - walk: Over\n      time: '12:00'\n      to: Zhuhai\n{crossing}"
    papers = "macau-identity-card, {passport: {nationality: PT}}"

    assert told(papers, "mo", "sz", between=walk) == ([("paper-refused-here", severity)] if severity else [])


@every(
    ("nationality", "expected"),
    [
        ("AU", []),
        ("PH", []),
        ("IN", [("entry-unknown", "WARNING")]),
        ("US", [("entry-unknown", "WARNING")]),
        ("ZA", [("entry-unknown", "WARNING")]),
        ("HK", [("paper-missing", "ERROR")]),
    ],
)
def test_an_apec_card_admits_holders_from_economies_whose_cards_let_people_in(
    nationality: str, expected: list[tuple[str, str]]
) -> None:
    papers = f"{{passport: {{nationality: {nationality}}}}}, {{apec-card: {{for: CN}}}}"

    assert told(papers, "hk", "sz") == expected


def test_an_apec_card_without_its_side_is_asked_about() -> None:
    (finding,) = found("{passport: {nationality: PH}}, apec-card", "hk", "sz")

    assert finding.name == "endorsement-side-unknown"
    assert "`for: CN` or `for: HK`" in finding.help


@every(
    ("papers", "start", "end", "wanted", "unwanted"),
    [
        ("{passport: {nationality: IN}}", "hk", "sz", ["a visa for CN", "tour-group-list"], ["home-return", "taiwan"]),
        ("{passport: {nationality: US}}", "hk", "sz", ["a visa for CN"], ["home-return-permit", "apec-card"]),
        ("{passport: {nationality: PH}}", "hk", "sz", ["a visa for CN", "apec-card"], ["taiwan-permit"]),
        ("{passport: {nationality: CN}}", "sz", "hk", ["two-way-permit", "official-permit"], ["visa", "macau-id"]),
        ("hk-identity-card", "hk", "sz", ["home-return-permit", "non-chinese-travel-permit"], ["taiwan-permit"]),
        ("{passport: {nationality: TW}}", "hk", "sz", ["taiwan-permit"], ["visa", "home-return-permit"]),
        (
            "{two-way-permit: {endorsement: business, for: MO}}",
            "sz",
            "hk",
            ["an endorsement for HK"],
            ["visa", "known"],
        ),
    ],
)
def test_what_is_needed_is_what_such_a_person_can_hold(
    papers: str, start: str, end: str, wanted: list[str], unwanted: list[str]
) -> None:
    (finding,) = found(papers, start, end)

    assert [each for each in wanted if each not in finding.help] == []
    assert [each for each in unwanted if each in finding.help] == []


def test_an_endorsement_for_the_other_side_is_told_as_that() -> None:
    (finding,) = found("{two-way-permit: {endorsement: business, for: MO}}", "sz", "hk")

    assert finding.message.endswith("the two-way-permit for MO (business) is for MO, and not for HK")


def test_an_endorsement_that_is_issued_later_needs_another_endorsement_and_no_visa() -> None:
    (finding,) = found("{two-way-permit: {endorsement: talent, for: HK}}", "sz", "hk", date="2023-01-10")

    assert finding.help == "get another endorsement for HK"


@pytest.mark.parametrize(
    ("papers", "start", "end", "expected"),
    [
        ("{passport: {nationality: HK}}", "sz", "hk", [("paper-missing", "ERROR")]),
        ("{two-way-permit: {endorsement: business, for: MO}}", "hk", "mo", [("paper-missing", "ERROR")]),
        ("{passport: {nationality: US}}", "sz", "hk", []),
        ("home-return-permit", "sz", "hk", []),
    ],
)
def test_who_cannot_be_on_a_side_with_such_papers_is_told_as_they_leave_it(
    papers: str, start: str, end: str, expected: list[tuple[str, str]]
) -> None:
    assert told(papers, start, end) == expected


@pytest.mark.parametrize("fields", ["nationality: Ruritania", "nationality: GB, type: diplomat"])
def test_a_field_of_a_paper_that_cannot_be_read_is_one_finding(fields: str) -> None:
    result = outcome(f"{{passport: {{{fields}}}}}", "hk", "sz")

    assert [each.severity.name for each in result.findings] == ["ERROR"]


def test_a_type_to_be_confirmed_is_asked_for_by_its_names() -> None:
    (finding,) = found("{passport: {nationality: GB, type: tbc}}", "hk", "sz")

    assert finding.help == "write its type: ordinary, diplomatic, official, service, bno"


@pytest.mark.parametrize(
    ("papers", "expected"),
    [
        ("hk-identity-card, non-chinese-travel-permit", [("entry-unknown", "WARNING")]),
        ("non-chinese-travel-permit", [("entry-unknown", "WARNING")]),
        ("hk-identity-card, {passport: {nationality: GB}}", [("paper-refused-here", "ERROR")]),
    ],
)
def test_whether_a_hall_takes_a_permit_of_the_same_family_is_not_known(
    papers: str, expected: list[tuple[str, str]]
) -> None:
    assert told(papers, "mo", "sz", between="    - crossing: qingmao\n") == expected


@pytest.mark.parametrize(
    ("papers", "through"),
    [("home-return-permit, hk-identity-card", True), ("home-return-permit", False)],
)
def test_nobody_is_sent_through_a_hall_that_asks_for_papers_they_do_not_have(papers: str, through: bool) -> None:
    plan = outcome(papers, "near", "over", between="    - walk: On foot\n", date="2026-06-10").plan
    (leg,) = plan.legs()

    assert (leg.crossing == "qingmao") is through
