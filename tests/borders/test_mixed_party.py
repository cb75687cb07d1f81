"""A mixed party through all three borders, both ways and in three years, judged person by person: one table."""

import pytest
from small_trips import worked_out

from delegate.assessment.entries import verdicts

PARTY = {
    "official": "official-permit, {passport: {nationality: CN}}",
    "hongkonger": "home-return-permit, hk-identity-card",
    "hongkonger_briton": "hk-identity-card, {passport: {nationality: GB}}",
    "macanese": "home-return-permit, macau-identity-card",
    "macanese_portuguese": "macau-identity-card, {passport: {nationality: PT}}",
    "briton": "{passport: {nationality: GB}}",
    "indian": "{passport: {nationality: IN}}, {visa: {for: CN}}",
    "russian": "{passport: {nationality: RU}}",
    "brazilian": "{passport: {nationality: BR}}",
    "japanese": "{passport: {nationality: JP}}",
    "taiwanese": "taiwan-permit",
    "apec": "apec-card, {passport: {nationality: AU}}",
    "diplomat": "{passport: {nationality: FR, type: diplomatic}}",
    "bno": "{passport: {nationality: GB, type: bno}}, hk-identity-card",
}
VENUES = """
venues:
  hk: {name: Admiralty office, city: Hong Kong, at: "22.2808, 114.1654"}
  sz: {name: Futian office, city: Shenzhen, at: "22.5431, 114.0579"}
  zh: {name: Office by the port, city: Zhuhai, at: "22.2250, 113.5420"}
  mo: {name: Print works, city: Macau, at: "22.2090, 113.5430"}
"""
# For each person what they come to at the borders of HK, MO and CN, the same on the way round and back: h home,
# a admitted, m missing, n not before a later day, l lapsed, ? not known.
TABLE = {
    "2023-03-01": {
        "official": "aah",
        "hongkonger": "haa",
        "hongkonger_briton": "han",
        "macanese": "aha",
        "macanese_portuguese": "ahn",
        "briton": "aan",
        "indian": "aaa",
        "russian": "aan",
        "brazilian": "aan",
        "japanese": "aan",
        "taiwanese": "aaa",
        "apec": "aaa",
        "diplomat": "???",
        "bno": "ham",
    },
    "2026-11-25": {
        "official": "aah",
        "hongkonger": "haa",
        "hongkonger_briton": "haa",
        "macanese": "aha",
        "macanese_portuguese": "aha",
        "briton": "aaa",
        "indian": "aaa",
        "russian": "aal",
        "brazilian": "aaa",
        "japanese": "aaa",
        "taiwanese": "aaa",
        "apec": "aaa",
        "diplomat": "???",
        "bno": "ham",
    },
    "2027-01-13": {
        "official": "aah",
        "hongkonger": "haa",
        "hongkonger_briton": "hal",
        "macanese": "aha",
        "macanese_portuguese": "ahl",
        "briton": "aal",
        "indian": "aaa",
        "russian": "aal",
        "brazilian": "aal",
        "japanese": "aal",
        "taiwanese": "aaa",
        "apec": "aaa",
        "diplomat": "???",
        "bno": "ham",
    },
}
LETTERS = {"home": "h", "admitted": "a", "missing": "m", "not-yet": "n", "lapsed": "l", "entry-unknown": "?"}


def letters(date: str, stops: str) -> dict[tuple[str, str], str]:
    """What each of the party comes to at the border of each side, with a meeting of all at each stop."""
    party = "\n".join(f"  {who}: {{name: {who}, papers: [{papers}]}}" for who, papers in PARTY.items())
    lines = [f"trip: Round\ndelegation:\n{party}{VENUES}days:\n  {date}:"]
    for number, venue in enumerate(stops.split()):
        start = 6 + 5 * number
        lines.append(f"    - meeting: At {venue}\n      time: {start:02}:30-{start + 1:02}:00\n      venue: {venue}")
    plan = worked_out("\n".join(lines)).plan
    assert plan is not None
    return {(who, each.entry.into): LETTERS[each.verdict.state] for each in verdicts(plan) for who in each.people}


@pytest.mark.parametrize("date", TABLE)
def test_a_mixed_party_is_judged_person_by_person_in_both_directions(date: str) -> None:
    there = letters(date, "sz hk mo zh")
    back = letters(date, "zh mo hk sz")

    assert {who: "".join(there[who, side] for side in ("HK", "MO", "CN")) for who in PARTY} == TABLE[date]
    assert back == there
