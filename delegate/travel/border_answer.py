"""Defines what an option says of its border: when people pass it, and why that crossing was chosen."""

from typing import Literal

from delegate.tuples import NamedTuple

LONGEST_WAIT = 60  # minutes that people wait for a crossing to open; what opens later is closed (rule 17)


class CrossingChoice(NamedTuple):
    """Why one crossing was chosen, against the second best (`other`, an id) or as the only one that can be used.

    `minutes` are gained: on the way (`shorter`), in arriving (`sooner`) or in leaving (`later`); of one that is `alike`
    0, and of a `near` one at most so many, as of one for `any-papers` where the other takes some only and theirs are
    not known. A walk begins and ends at the `doors` of its halls. `safer` where the slowest case decides, else the name
    where nothing does. Of the only one `mode` tells for which mode, `open_at` at which minute past local midnight the
    others are closed, and `takes_all` that they turn somebody away.
    """

    kind: Literal["in-time", "shorter", "sooner", "later", "alike", "near", "by-name", "only", "doors", "any-papers"]
    other: str = ""
    minutes: int = 0
    safer: bool = False
    mode: str = ""
    open_at: int | None = None
    takes_all: bool = False


class BorderTimes(NamedTuple):
    """The instants at which people reach the first counter of a border and have cleared the last.

    `opens` and `closes` are those of the opening that serves them: `opens` is None where the border does not open
    again on that local date, `closes` where nobody knows when it closes.
    """

    reached: int
    cleared: int
    opens: int | None
    closes: int | None

    @property
    def shut(self) -> bool:
        """Whether they come after the last opening of that date, or longer before the next than anybody waits."""
        return self.opens is None or self.opens - self.reached > LONGEST_WAIT

    @property
    def too_slow(self) -> bool:
        """Whether they come in time and are not through by closing."""
        return not self.shut and self.closes is not None and self.cleared > self.closes

    @property
    def passable(self) -> bool:
        """Whether they get through."""
        return not self.shut and not self.too_slow
