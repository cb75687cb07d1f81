"""Finds which people of a few attend a line, looking through each list of people once."""

from collections.abc import Callable, Collection

from delegate.planning.stop import Line


def among(few: Collection[str]) -> Callable[[Line], tuple[str, ...]]:
    """A function that gives those of `few` delegates who attend a line, in the order of the delegation.

    Lines that name the same people share one list (`planning.presence.attendance`), so it is looked through once.
    """
    known: dict[int, tuple[tuple[str, ...], tuple[str, ...]]] = {}  # with the list itself, which keeps its number taken

    def attending(line: Line) -> tuple[str, ...]:
        if id(line.people) not in known:
            known[id(line.people)] = (line.people, tuple(who for who in line.people if who in few))
        return known[id(line.people)][1]

    return attending
