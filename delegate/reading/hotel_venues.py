"""Reads a hotel whose place stands behind `venue`, `check-in: Mandarin Oriental` above `venue: mandarin`, as one."""

import re
import unicodedata
from collections.abc import Iterator

from delegate.model import Item, Trip
from delegate.reading import complaints_structure as complain
from delegate.reading.edits import left_out, nodes_of, whole
from delegate.reading.everyday_words import field_meant, kind_meant
from delegate.reading.nodes import MappingNode, Node, ScalarNode, SequenceNode, line_nodes
from delegate.reading.open_file import OpenFile

# What a line says beside the hotel and is lost without harm.
_NO_NAME = (
    r"(?i)(?:hotel\s*)?(?:check[- ]?in|overnight(?: stay)?|stay|rest)(?:\s+(?:at|in)\s+(?:the\s+)?hotel)?"
    r"|(?:[办辦]理)?入住(?:酒店|手[续續])?|酒店(?:入住|休息)?|休息"
)


def with_venues_as_hotels(node: MappingNode, file: OpenFile) -> MappingNode:
    """The fields of a trip in which such a line has the venue behind its kind, which is complained of once.

    Only a venue that the file declares, and only where the text in its place is its name, a part of it, or none.
    """
    days = next((value for key, value in node.pairs if _is(key, Trip, "days")), None)
    if not isinstance(days, MappingNode) or not any(_venue_of(line) for line in line_nodes(days)):
        return node
    venues = dict(entry for key, table in node.pairs if _is(key, Trip, "venues") for entry in _entries(table))

    def mended(below: Node) -> Node:
        if not isinstance(below, SequenceNode):
            return below
        return below._replace(items=[_mended(each, venues, file) for each in below.items])

    lines = days._replace(pairs=[(date, mended(below)) for date, below in days.pairs])
    return node._replace(pairs=[(key, lines if value is days else value) for key, value in node.pairs])


def _is(key: ScalarNode, record: type[Trip] | type[Item], field: str) -> bool:
    """Whether a key is that field, also in an everyday word."""
    if key.text in record.declared:
        return key.text == field
    meant = field_meant(key.text, record.__name__)
    return meant is not None and meant.key == field


def _entries(table: Node) -> Iterator[tuple[str, list[str]]]:
    """The ids of venues, each with the names that it has."""
    for key, value in table.pairs if isinstance(table, MappingNode) else ():
        fields = value.pairs if isinstance(value, MappingNode) else [(ScalarNode("name", value.span), value)]
        said = [each for name, each in fields if name.text == "name"]
        texts = [one for each in said for one in nodes_of(each) if isinstance(one, ScalarNode)]
        yield key.text, [each.text for each in texts]


def _venue_of(line: MappingNode) -> tuple[ScalarNode, ScalarNode] | None:
    """The field with the venue of a line that is a hotel."""
    name, value = line.pairs[0] if line.pairs else (None, None)
    if name is None or not isinstance(value, ScalarNode) or value.empty:
        return None
    meant = kind_meant(name.text)
    if name.text not in ("hotel", "check-in") and not (meant and meant.key == "hotel" and not meant.question):
        return None
    found = [(key, each) for key, each in line.pairs[1:] if _is(key, Item, "venue")]
    key, venue = found[0] if len(found) == 1 else (None, None)
    return (key, venue) if key is not None and isinstance(venue, ScalarNode) else None


def _mended(line: Node, venues: dict[str, list[str]], file: OpenFile) -> Node:
    if not isinstance(line, MappingNode) or not (told := _venue_of(line)):
        return line
    (name, value), (key, place) = line.pairs[0], told
    ids = [each for each, names in venues.items() if _folded(place.text) in map(_folded, (each, *names))]
    assert isinstance(value, ScalarNode)
    if len(ids) != 1 or _names_another(value.text, ids[0], venues):
        return line
    said = complain.misplaced_field(file.where(key.span), key.text, "hotel", "items at a place")
    said = said._replace(help=f"the place stands behind `hotel:`: write `hotel: {ids[0]}`, and leave `{key.text}` out")
    gone = left_out(file, line, key) if _says_no_more(value.text, ids[0], venues[ids[0]]) else ()
    own = () if value.text == ids[0] else whole(file, value, ids[0])
    file.findings.append(said._replace(edits=(*own, *gone) if gone and (own or value.text == ids[0]) else ()))
    rest = [pair for pair in line.pairs[1:] if pair[0] is not key]
    return line._replace(pairs=[(name, ScalarNode(ids[0], value.span, "*")), *rest])


def _names_another(text: str, id_: str, venues: dict[str, list[str]]) -> bool:
    """Whether a text is the id or a name of a venue other than that of an id."""
    others = ((each, *names) for each, names in venues.items() if each != id_)
    return any(_folded(text) == _folded(each) for names in others for each in names)


def _says_no_more(text: str, id_: str, names: list[str]) -> bool:
    """Whether a text is a name of the venue, a part of one, or no name at all."""
    folded = _folded(text)
    return bool(re.fullmatch(_NO_NAME, text.strip())) or any(folded in _folded(each) for each in (id_, *names))


def _folded(text: str) -> str:
    return re.sub(r"[\s.,'’_-]+", "", unicodedata.normalize("NFKC", text).casefold())
