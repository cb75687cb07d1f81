"""Bytes into nodes: a file is decoded, its signs are straightened, and it is parsed."""

from functools import lru_cache
from typing import Any

import yaml

from delegate.reading.decoding import decode
from delegate.reading.nodes import MappingNode, parsed
from delegate.reading.page import OpenFile, hide_by_sight
from delegate.reading.quotes import show_quotes
from delegate.reading.shifts import straight

MOST_KEPT = 65_536  # bytes of a file whose nodes are kept: a trip of three months has fewer


def read_nodes(name: str, data: bytes, loader: Any = None) -> tuple[OpenFile, MappingNode | None]:
    """The fields at the top of a file, None where there are none; all findings of family 0 are on the page.

    `loader` is the parser's class; without one libyaml is used where it is installed. The verdict is the same. Nobody
    changes a node: a file that is read again has the same ones, on a page of its own.
    """
    loader = loader or (yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader)
    page, root = (_kept if len(data) <= MOST_KEPT else _read)(name, data, loader)
    return page.afresh(), root


def _read(name: str, data: bytes, loader: Any) -> tuple[OpenFile, MappingNode | None]:
    page, readable = decode(name, data)
    root = straight(page, lambda page: parsed(page, loader)) if readable else None
    if root is None or page.lost or page.mended:
        hide_by_sight(page)
        show_quotes(page)
    return page, root


@lru_cache(maxsize=8)  # an editor asks four things of each text, and many trips bring one address book
def _kept(name: str, data: bytes, loader: Any) -> tuple[OpenFile, MappingNode | None]:
    return _read(name, data, loader)
