"""The panels of a card on its sheets: printed on both sides, cut once and folded they follow each other."""

import pytest

from delegate.render.typst.imposition import MOST, Side, imposed


def test_eight_panels_are_one_sheet() -> None:
    assert imposed(8) == (Side((8, 1), (6, 3)), Side((2, 7), (4, 5)))


def test_four_panels_are_two_cards_on_one_sheet() -> None:
    assert imposed(4) == (Side((4, 1), (4, 1)), Side((2, 3), (2, 3)))


@pytest.mark.parametrize("panels", range(4, MOST + 1, 4))
def test_cut_laid_into_each_other_and_folded_the_panels_follow_in_order(panels: int) -> None:
    sides = imposed(panels)
    pairs = list(zip(sides[::2], sides[1::2], strict=True))
    halves = [(*half(front), *half(back)) for front, back in pairs for half in (upper, lower)]
    booklet = [each for each in halves if any(each)][: panels // 4]

    # the outermost half is read first on its right, then on the left of its back; its other two pages end the booklet
    begins = [number for left, right, behind_left, behind_right in booklet for number in (right, behind_left)]
    ends = [number for left, right, behind_left, behind_right in booklet[::-1] for number in (behind_right, left)]
    assert [*begins, *ends] == list(range(1, panels + 1))


def upper(side: Side) -> tuple[int, int]:
    return side.upper


def lower(side: Side) -> tuple[int, int]:
    return side.lower


@pytest.mark.parametrize("panels", [0, 3, 6, MOST + 4])
def test_no_other_number_folds(panels: int) -> None:
    with pytest.raises(ValueError, match="do not fold"):
        imposed(panels)
