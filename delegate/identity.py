"""Makes cache keys of records that cannot be hashed, by their identity."""

from typing import Any, Generic, TypeVar

Kept = TypeVar("Kept")
Parts = TypeVar("Parts", bound=tuple[Any, ...])


class OneOfEach(Generic[Parts]):
    """Gives one tuple for all whose parts are the very same objects, so that a long trip holds it once.

    It costs less than comparing the parts, which are records. It starts anew when it has `most` of them; all are of
    one class.
    """

    def __init__(self, most: int = 4096) -> None:
        self._most = most
        self._kept: dict[tuple[int, ...], Parts] = {}

    def __call__(self, made: Parts) -> Parts:
        if len(self._kept) >= self._most:
            self._kept.clear()
        return self._kept.setdefault(tuple(map(id, made)), made)  # what is kept keeps its parts, and so their numbers


class Identity(Generic[Kept]):
    """A record as a key: equal only to the very same record, which it keeps alive.

    Records hold mappings and cannot be hashed, yet a plan asks about the same ones again and again.
    """

    __slots__ = ("of",)

    def __init__(self, of: Kept) -> None:
        self.of = of

    def __hash__(self) -> int:
        return id(self.of)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Identity) and self.of is other.of
