"""Reads what stands beside the cells of a workbook: comments of cells, and the texts of drawn shapes."""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from delegate.importing.blocks import Remark
from delegate.importing.sources.cell_values import unescaped
from delegate.importing.sources.package import relations_of
from delegate.importing.sources.xml_parts import attribute, local, parse


def comments_of(sheet: str, packed: Mapping[str, bytes], name: str, label: str) -> Iterator[Remark]:
    """The comments of the cells of a sheet, those of a thread before what stands in for them in older programs."""
    threads: dict[str, list[str]] = {}
    for root in _related(sheet, "threadedComment", packed, name):
        for entry in root:
            text = "".join(inner.text or "" for inner in entry if local(inner) == "text")
            threads.setdefault(attribute(entry, "ref") or "", []).append(text)
    found = {reference: "\n".join(texts) for reference, texts in threads.items()}
    for root in _related(sheet, "comments", packed, name):
        for entry in root.iter():
            reference = attribute(entry, "ref") or ""
            if local(entry) == "comment" and reference not in threads:
                found[reference] = "".join(_runs(entry))
    for reference, text in found.items():
        if clean := unescaped(text).strip():
            yield Remark("comment", clean, f"{label}, {reference}")


def drawings_of(sheet: str, packed: Mapping[str, bytes], name: str, label: str) -> Iterator[Remark]:
    """The texts of shapes and text boxes that lie over the cells of a sheet."""
    for root in _related(sheet, "drawing", packed, name):
        for shape in root.iter():
            if local(shape) == "txBody":
                lines = ["".join(_runs(line)) for line in shape if local(line) == "p"]
                if text := "\n".join(filter(str.strip, lines)):
                    yield Remark("text box", text, label)


def _runs(element: Element) -> Iterator[str]:
    """The texts of runs, without the reading aids that East Asian programs add."""
    for inner in element:
        if local(inner) == "t":
            yield inner.text or ""
        elif local(inner) == "br":
            yield "\n"
        elif local(inner) != "rPh":
            yield from _runs(inner)


def _related(sheet: str, kind: str, packed: Mapping[str, bytes], name: str) -> Iterator[Element]:
    for relation in relations_of(sheet, packed, name).values():
        if relation.kind == kind and relation.part in packed:
            yield parse(packed[relation.part], name, "comments")
