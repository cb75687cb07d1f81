"""Endorsements by the names that people give them, and what the format writes for them."""

import pytest
from edited import mended, names, read
from every import every

from delegate.borders.crossings import shipped
from delegate.reading.papers import ENDORSEMENTS, KINDS, read_endorsement


@every(
    ("written", "word"),
    [
        ("商務", "business"),
        ("商务签注", "business"),
        ("S", "business"),
        ("Business", "business"),
        ("multiple business", "business"),
        ("個人遊", "individual-visit"),
        ("个人旅游(G)", "individual-visit"),
        ("individual visit", "individual-visit"),
        ("IVS", "individual-visit"),
        ("探亲", "family"),
        ("團隊", "group"),
        ("crew", "crew"),
    ],
)
def test_an_endorsement_in_everyday_words_is_read_as_the_one_that_it_is_and_rewritten(written: str, word: str) -> None:
    text = f"trip: Visit\ndelegation:\n  ann: {{name: Ann, papers: [two-way-permit: {{endorsement: {written}}}]}}\n"
    text += "days: {2026-05-12: tbc}\n"

    assert read(text).trip.delegation["ann"].papers[0].endorsement == word
    assert set(names(text)) <= {"unknown-word"}
    assert mended(text) == (text if written.casefold() == word else text.replace(written, word))
    assert names(mended(text)) == []


@pytest.mark.parametrize(
    ("paper", "help_"),
    [
        ("{endorsement: HK business}", "write `endorsement: business, for: HK`"),
        ("{endorsement: 澳門商務}", "write `endorsement: business, for: MO`"),
        ("{endorsement: 一次個人遊}", "write `endorsement: individual-visit, entries: 1`"),
        ("商務", "write `two-way-permit: {endorsement: business, for: HK}`, with its own side for HK"),
    ],
)
def test_an_endorsement_with_more_or_behind_its_permit_is_answered_with_the_fields(paper: str, help_: str) -> None:
    text = f"trip: Visit\ndelegation:\n  ann: {{name: Ann, papers: [two-way-permit: {paper}]}}\n"
    (finding,) = read(text + "days: {2026-05-12: tbc}\n").findings

    assert finding.help == help_


def test_every_word_of_an_endorsement_that_a_shipped_rule_has_is_read_as_it_stands() -> None:
    known = {each for kind in KINDS for each in shipped().endorsements(kind)}

    assert known == ENDORSEMENTS
    assert {read_endorsement(each) for each in known} == known
