"""Makes cache keys of records that cannot be hashed, by their identity."""

from typing import Generic, TypeVar

Kept = TypeVar("Kept")


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
