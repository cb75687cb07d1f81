"""The lines below a row as plain text: a label and what it labels, in each language."""

from collections.abc import Iterator

from delegate.i18n.language import language_of
from delegate.sheet.model import Detail, Said


def behind_label(detail: Detail, *, every_line: bool = False) -> Iterator[Said]:
    """`Note: Gifts are in the car`; the label stands once, or before every line that the author broke."""
    labels = {said.lang: said.text for said in detail.label}
    for said in detail.text:
        label = labels.get(said.lang) or next(iter(labels.values()), "")
        for text in said.text.split("\n") if every_line else (said.text,):
            yield Said(language_of(said.lang).labelled(label, text) if label else text, said.lang)
