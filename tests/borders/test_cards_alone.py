"""A card or permit is for other borders: where no passport is written beside it, the closing line says so."""

import pytest
from judged_papers import flown

from delegate.assessment.not_judged import not_judged


@pytest.mark.parametrize(
    ("papers", "said"),
    [
        ("hk-identity-card", "; the passport of Zhao (a card or permit alone is written)"),
        ("hk-identity-card, home-return-permit", "; the passport of Zhao (a card or permit alone is written)"),
        ("hk-identity-card, {passport: {nationality: HK}}", ""),
        ("seamans-book", ""),  # of which nobody knows where it admits
    ],
)
def test_a_card_without_a_passport_into_a_side_without_rules_is_named_at_the_end(papers: str, said: str) -> None:
    plan, found = flown(papers, (("HKG", "NRT", 14), ("NRT", "HKG", 16)))
    papers_left = [each.message for each in not_judged(plan) if each.reason == "papers"]

    assert papers_left == [f"entry into Japan (not in the data){said}"]
    assert found == []


def test_a_card_without_a_passport_is_not_named_between_the_sides_that_it_is_for() -> None:
    plan, _ = flown("hk-identity-card", (("HKG", "MFM", 14), ("MFM", "HKG", 16)))

    assert [each.message for each in not_judged(plan) if each.reason == "papers"] == []
