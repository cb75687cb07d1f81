"""Finds the parts of an office file by what its relationships call them, whatever the program named them."""

from collections.abc import Iterator, Mapping
from datetime import date
from posixpath import dirname, join, normpath
from xml.etree.ElementTree import Element

from delegate.importing.refusals import SourceRefused
from delegate.importing.sources.xml_parts import attribute, child, local, parse
from delegate.tuples import NamedTuple

EARLIEST = 1990  # no office file of today's formats is older


class Relation(NamedTuple):
    """A relationship: the last word of its type ("styles"), and the part that it leads to."""

    kind: str
    part: str


class OfficeParts(NamedTuple):
    """The parts of an office file: the main one, its relationships by id, and the date it says it was saved on."""

    document: Element
    relations: Mapping[str, Relation]
    packed: Mapping[str, bytes]
    name: str
    saved: date | None

    def by_id(self, key: str) -> Element | None:
        """The part that a relationship leads to; None for one outside of the file."""
        relation = self.relations.get(key)
        if relation is None or relation.part not in self.packed:
            return None
        return parse(self.packed[relation.part], self.name, relation.kind)

    def all(self, kind: str) -> Iterator[Element]:
        """All parts of a kind, in the order of the relationships."""
        for key, relation in self.relations.items():
            if relation.kind == kind and (root := self.by_id(key)) is not None:
                yield root

    def first(self, kind: str) -> Element | None:
        """The part of a kind, None where the file has none."""
        return next(self.all(kind), None)


def parts_by_kind(packed: Mapping[str, bytes], name: str, usual: str) -> OfficeParts:
    """The parts of an office file, unpacked; `usual` is where its main part stands where no relationship says so.

    Raises SourceRefused where it has no main part.
    """
    top = relations_of("", packed, name).values()
    main = next((relation.part for relation in top if relation.kind == "officeDocument"), usual)
    if main not in packed:
        raise SourceRefused(
            f"{name} has nothing in it that Word or Excel would show",
            "open it there or in LibreOffice, see whether the programme is in it, and save it anew",
        )
    core = next(
        (packed[relation.part] for relation in top if relation.kind == "core-properties" and relation.part in packed),
        None,
    )
    document = parse(packed[main], name, "text")
    saved = _saved(parse(core, name, "properties")) if core else None
    return OfficeParts(document, relations_of(main, packed, name), packed, name, saved)


def relations_of(part: str, packed: Mapping[str, bytes], name: str) -> dict[str, Relation]:
    """The relationships of a part inside the file, by id; those of the file itself for ""."""
    folder = dirname(part)
    found = packed.get(join(folder, "_rels", part.rpartition("/")[2] + ".rels"))
    if found is None:
        return {}
    relations = {}
    for entry in parse(found, name, "list of parts"):
        target = attribute(entry, "Target") or ""
        if local(entry) == "Relationship" and attribute(entry, "TargetMode") != "External":
            path = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
            kind = (attribute(entry, "Type") or "").rpartition("/")[2]
            relations[attribute(entry, "Id") or ""] = Relation(kind, path)
    return relations


def _saved(core: Element) -> date | None:
    """The day on which the file says it was changed last, else made."""
    for name in ("modified", "created"):
        found = child(core, name)
        text = (found.text or "").strip()[:10] if found is not None else ""
        try:
            day = date.fromisoformat(text)
        except ValueError:
            continue
        # Programs that hide when a file was made write the first day that a zip can tell.
        if day.year > EARLIEST:
            return day
    return None
