"""Defines the nodes of a file, each with its position: texts, lists, and fields with values."""

from collections.abc import Iterator
from typing import TypeAlias

from delegate.source import Span
from delegate.tuples import NamedTuple


class ScalarNode(NamedTuple):
    """A text. `style` is the quote or block sign, empty where plain."""

    text: str
    span: Span
    style: str = ""

    @property
    def empty(self) -> bool:
        return not self.text and not self.style


class SequenceNode(NamedTuple):
    """A list."""

    items: list["Node"]
    span: Span
    flow: bool


class MappingNode(NamedTuple):
    """Fields with values, in the order written, no key twice."""

    pairs: list[tuple[ScalarNode, "Node"]]
    span: Span
    flow: bool


Node: TypeAlias = ScalarNode | SequenceNode | MappingNode


def line_nodes(days: MappingNode) -> Iterator[MappingNode]:
    """Every written line below the dates of a trip that has fields."""
    for _, below in days.pairs:
        if isinstance(below, SequenceNode):
            yield from (each for each in below.items if isinstance(each, MappingNode))
