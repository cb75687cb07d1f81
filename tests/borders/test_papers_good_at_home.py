"""A paper that is good at home alone does not hide, where no rules are known, that the passport does not last."""

from typing import Any

import pytest
from judged_papers import flown

from delegate.diagnostics import Severity

TO_JAPAN = (("HKG", "NRT", 14), ("NRT", "HKG", 16))
GONE, ENDING = (
    "{passport: {nationality: HK, expires: 2026-09-01}}",
    "{passport: {nationality: HK, expires: 2026-09-15}}",
)


@pytest.mark.parametrize(
    "papers",
    [
        f"hk-identity-card, {GONE}",
        f"{GONE}, hk-identity-card, home-return-permit",
        f"{GONE}, hk-identity-card, {{visa: {{for: US}}}}",  # which stands in that passport
    ],
)
def test_a_passport_that_has_expired_is_told_beside_cards_for_other_borders(papers: str) -> None:
    assert flown(papers, TO_JAPAN)[1] == [("paper-expired", Severity.WARNING)]


def test_a_passport_that_expires_during_the_stay_is_told_beside_a_card_too() -> None:
    assert flown(f"hk-identity-card, {ENDING}", TO_JAPAN)[1] == [("paper-expires-soon", Severity.WARNING)]


def test_of_a_passport_that_fails_on_the_way_home_too_it_is_told_there_alone() -> None:
    assert flown(ENDING, TO_JAPAN)[1] == [("paper-expired", Severity.ERROR)]


@pytest.mark.parametrize(
    ("papers", "flights"),
    [
        (f"{GONE}, hk-identity-card, {{passport: {{nationality: GB}}}}", TO_JAPAN),
        (f"{GONE}, hk-identity-card, {{passport: {{nationality: GB, expires: 2026-09-16}}}}", TO_JAPAN),
        (f"{GONE}, hk-identity-card, {{seamans-book: {{}}}}", TO_JAPAN),  # of which nobody knows where it admits
        ("hk-identity-card", TO_JAPAN),  # the passport may be unwritten
        (f"{GONE}, hk-identity-card", (("HKG", "TPE", 14),)),
    ],
)
def test_a_paper_that_may_admit_there_is_left_to_its_holder(papers: str, flights: Any) -> None:
    assert flown(papers, flights)[1] == []
