"""The documents that a run of the tests makes are few, and each two values that go together are in one of them."""

from collections.abc import Iterator
from itertools import combinations, product

import choosing
import pytest
from choosing import all_pairs, every_document, few

FORMS, COPIES, TAGS, PEOPLE = ("pdf", "html", "md"), ("programme", "card"), ("en", "ja", "et"), ("all", "ann", "car")


@pytest.fixture
def _each_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choosing, "_ALL", [])
    every_document()


@pytest.fixture
def _a_few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choosing, "_ALL", [])


def pairs(rows: list[tuple[str, ...]]) -> Iterator[object]:
    return (pair for row in rows for pair in combinations(enumerate(row), 2))


def has_car_on_card(_form: str, copy: str, _tag: str, who: str) -> bool:
    return not (copy == "card" and who == "car")


@pytest.mark.usefixtures("_a_few")
def test_each_two_values_are_in_one_row_and_the_rows_are_few() -> None:
    rows = all_pairs(FORMS, COPIES, TAGS, PEOPLE)

    assert {*pairs(rows)} == {*pairs([*product(FORMS, COPIES, TAGS, PEOPLE)])}
    assert len(rows) <= 12  # of 54; nine are the least, three values with three
    assert rows == all_pairs(FORMS, COPIES, TAGS, PEOPLE)


@pytest.mark.usefixtures("_a_few")
def test_what_does_not_go_together_is_in_no_row_and_all_else_is() -> None:
    rows = all_pairs(FORMS, COPIES, TAGS, PEOPLE, where=has_car_on_card)

    assert all(has_car_on_card(*row) for row in rows)
    assert {*pairs(rows)} == {*pairs([row for row in product(FORMS, COPIES, TAGS, PEOPLE) if has_car_on_card(*row)])}


@pytest.mark.usefixtures("_a_few")
def test_what_is_made_anyway_is_taken_first_and_its_pairs_once() -> None:
    made = all_pairs(FORMS, COPIES)[:2]

    assert all_pairs(FORMS, COPIES, anyway=made) == [
        *made,
        *(row for row in all_pairs(FORMS, COPIES) if row not in made),
    ]


@pytest.mark.usefixtures("_each_document")
def test_every_document_is_made_where_that_is_asked_for() -> None:
    assert all_pairs(FORMS, COPIES) == [*product(FORMS, COPIES)]
    assert few(["md"], of=FORMS) == [*FORMS]
