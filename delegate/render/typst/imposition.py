"""Orders the panels of a folded card on the sheets of paper from which it is cut.

A sheet has four panels a side, two by two. It is printed on both sides, turned over on its long edge and cut once
across the middle. The halves are laid into each other, the cover outermost, and folded: the panels follow in order.
"""

from delegate.tuples import NamedTuple

MOST = 16  # panels that still fold flat: two sheets


class Side(NamedTuple):
    """The numbers of the panels on one side of a sheet, row by row from the left; 0 is an empty panel."""

    upper: tuple[int, int]
    lower: tuple[int, int]


def every_folding() -> dict[int, tuple[Side, ...]]:
    """The sides of a card for each number of panels that folds."""
    return {panels: imposed(panels) for panels in range(4, MOST + 1, 4)}


def imposed(panels: int) -> tuple[Side, ...]:
    """The sides in the order in which they are printed, front and back of each sheet.

    `panels` is a multiple of four. Four are one half of a sheet, so that a sheet gives the card twice. An odd half has
    nothing below it. Raises `ValueError` for a number that does not fold.
    """
    if panels % 4 or not 4 <= panels <= MOST:
        raise ValueError(f"{panels} panels do not fold into a card")
    halves = [_half(panels, number) for number in range(panels // 4)]
    if len(halves) == 1:
        halves *= 2
    if len(halves) % 2:
        halves.append(((0, 0), (0, 0)))
    pairs = zip(halves[::2], halves[1::2], strict=True)
    return tuple(Side(upper[side], lower[side]) for upper, lower in pairs for side in (0, 1))


def _half(panels: int, number: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """Front and back of a half of a sheet, counted from the outermost."""
    first, last = 2 * number + 1, panels - 2 * number
    return (last, first), (first + 1, last - 1)
