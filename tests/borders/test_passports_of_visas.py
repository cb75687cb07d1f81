"""A visa counts for nothing without a passport that lasts: the passport is told, where it is written and once."""

import pytest
from judged_papers import flown, made

from delegate.diagnostics import Severity

TWO = (("HKG", "NRT", 14), ("NRT", "ICN", 16), ("ICN", "HKG", 18))
VISAS = "{visa: {for: JP}}, {visa: {for: KR}}"
TRIP = """
trip: Days
base: conrad
venues:
  conrad: {name: Conrad, city: Hong Kong, at: "22.2770, 114.1650"}
  sz: {name: SZ Hotel, city: Shenzhen, at: "22.5400, 114.0580"}
delegation:
  ann:
    name: Ann
    papers:
      - %s
      - passport: {nationality: %s, expires: %s}
      - hk-identity-card
days:
  2026-12-12:
    - {coach: Out, time: "09:00", via: [huanggang], to: sz}
    - {hotel: sz, nights: 3}
  2026-12-15:
    - {coach: Home, time: "09:00", via: [huanggang], to: base}
"""


def test_a_passport_that_expires_during_the_stay_is_told_although_the_visa_outlasts_it() -> None:
    text = TRIP % ("visa: {for: CN, expires: 2027-12-31}", "IN", "2026-12-13")
    _, (found,) = made(text)

    assert (found.name, found.severity) == ("paper-expires-soon", Severity.ERROR)
    assert found.message.endswith("expires on 2026-12-13, during the stay, which ends on 2026-12-15: 2 days short")
    assert "passport" in text.splitlines()[found.where.span.start.line - 1]


def test_one_that_lasts_to_the_last_day_is_long_enough() -> None:
    assert made(TRIP % ("visa: {for: CN}", "IN", "2026-12-15"))[1] == []


@pytest.mark.parametrize(("expires", "name"), [("2026-12-11", "paper-expired"), ("2026-12-13", "paper-expires-soon")])
def test_so_it_is_with_a_card_that_goes_with_a_passport(expires: str, name: str) -> None:
    found = made(TRIP % ("apec-card: {nationality: VN, for: CN}", "VN", expires))[1]

    assert [each.name for each in found] == [name]


def test_one_passport_with_two_visas_is_told_once() -> None:
    ending = "{passport: {nationality: IN, expires: 2026-09-13}}"

    assert flown(f"hk-identity-card, {ending}, {VISAS}", TWO)[1] == [("paper-expired", Severity.WARNING)]
