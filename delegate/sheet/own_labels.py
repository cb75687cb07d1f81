"""Keeps labels of other languages from the pages of one without phrases, where each language has pages of its own."""

from collections.abc import Collection
from typing import Any

from delegate.sheet.model import Detail, Said, Words


def with_own_labels(part: Any, tags: Collection[str]) -> Any:
    """A part of a sheet in which each label that one of these languages lacks is an empty text there.

    A page takes from the first language what its own does not say: a name or a note that nobody translated. A label is
    left out in its place, as it is where that language stands alone, for what it is of says it too.
    """
    if not isinstance(part, tuple) or not part or isinstance(part[0], Said):
        return part
    if isinstance(part, Detail):
        return part._replace(label=_of_its_own(part.label, tags)) if part.label else part
    own = [with_own_labels(each, tags) if each and isinstance(each, tuple) else each for each in part]
    return type(part)(*own) if hasattr(part, "_fields") else tuple(own)


def _of_its_own(label: Words, tags: Collection[str]) -> Words:
    said = {each.lang for each in label}
    return (*label, *(Said("", tag) for tag in tags if tag not in said))
