"""A visa stands in a passport: where nobody wrote that, the closing line says so."""

from every import every
from programme import really_planned

from delegate.assessment.not_judged import not_judged
from delegate.checking import examine
from delegate.checks import every_check

DAY = """
    - meeting: First
      time: 09:00-10:00
      venue: hk
    - meeting: Second
      time: 14:00-15:00
      venue: {}
"""
HOME = "    - coach: Home\n      time: 16:00\n      to: base\n"
PLACES = """
venues:
  hk: {name: The tower, city: Hong Kong, at: "22.2808, 114.1654"}
  sz: {name: The office, city: Shenzhen, at: "22.5431, 114.0579"}
"""


@every(
    ("papers", "venue", "said"),
    [
        ("visa: {for: CN}", "sz", ["the passport of Ann (a visa alone is written)"]),
        ("visa: {for: CN}}, {hk-identity-card: {}", "sz", ["the passport of Ann (a visa without it is written)"]),
        ("visa: {for: CN}}, {home-return-permit: {}", "sz", []),  # which is shown
        ("visa: {for: CN}}, {seamans-book: {}", "sz", []),  # in which it may stand
        ("visa: {for: JP}}, {hk-identity-card: {}", "hk", []),
        ("visa: {for: CN}", "hk", []),
        ("passport: {nationality: US}}, {visa: {for: CN}", "sz", []),
    ],
)
def test_a_visa_without_a_passport_is_named_at_the_end(papers: str, venue: str, said: list[str]) -> None:
    people = f"delegation:\n  ann: {{name: Ann, papers: [{{{papers}}}]}}\n"
    plan = really_planned(f"days:\n  2026-12-02:{DAY.format(venue)}", people=people, places=PLACES)

    assert [each.message for each in not_judged(plan) if each.reason == "papers"] == said


def test_a_visa_alone_is_no_error_at_the_border_home_nor_at_one_for_which_the_passport_may_do() -> None:
    def told(papers: str) -> list[str]:
        people = f"base: hk\ndelegation:\n  ann: {{name: Ann, papers: [{papers}]}}\n"
        plan = really_planned(f"days:\n  2026-12-02:{DAY.format('sz')}{HOME}", people=people, places=PLACES)
        return [each.name for each in examine(plan, [each for each in every_check() if each.code[:4] == "DLG4"])]

    assert "paper-missing" not in told("visa: {for: CN}")
    assert "paper-missing" in told("hk-identity-card")
