"""Sets what people are called by to their names: `Mr Chan Tai Man, JP`, `陳大文太平紳士`, `李大發先生`."""

from collections.abc import Iterable, Mapping

from delegate.i18n.escape import safe_line
from delegate.i18n.language import in_language, without_phrases
from delegate.model import Person, Trip, Vehicle, name_inside
from delegate.sheet.model import Said, Words
from delegate.values import Text

FIRST_OF_CJK = "\u2e80"  # from here on scripts set what somebody is called by behind the name, without a blank


def with_title_of(name: str, title: str) -> str:
    """`副局長陳百里`: a title in Chinese stands before the name; empty where not both are Chinese."""
    return f"{title}{name}" if title and is_cjk(title) and is_cjk(name) else ""


def addressed(
    name: str,
    tag: str,
    person: Person,
    *,
    with_honours: bool,
    with_honorific: bool,
    converted: Mapping[tuple[str, str], str],
) -> str:
    """A name in one language with the honorific, and with the honours of that language.

    What is written in Chinese follows the name, and honours then stand instead of the honorific.
    """
    honorific = _beside(name, tag, person.honorific, converted) if with_honorific else ""
    honours = _beside(name, tag, person.honours, converted) if with_honours else ""
    if honours and is_cjk(honours):
        return name + honours
    if honorific:
        name = name + honorific if is_cjk(honorific) else f"{honorific} {name}"
    return f"{name}, {honours}" if honours else name


def _beside(name: str, tag: str, text: Text | None, converted: Mapping[tuple[str, str], str]) -> str:
    """What is written for a language; what is written once for all stands beside names in its own script alone."""
    if text is None:
        return ""
    if said := in_language(text, tag):
        return safe_line(converted.get((tag, said), said))
    language, plain = text.by_language[0]
    plain = converted.get((tag, plain), plain)
    return safe_line(plain) if not language and is_cjk(plain) == is_cjk(name) else ""


def is_cjk(text: str) -> bool:
    """Whether a text is Chinese, Japanese or Korean by its first letter."""
    return text[:1] >= FIRST_OF_CJK


def is_one_of_several(trip: Trip, vehicle: Vehicle) -> bool:
    """Whether nobody named this vehicle, nor another of its kind: what it is would not tell them apart."""
    kinds = [each.kind or "car" for each in (trip.vehicles or {}).values() if not each.name]
    return not vehicle.name and kinds.count(vehicle.kind or "car") > 1


def inside(words: Words) -> Words:
    """A name behind a word of its line: `With the British ambassador`, `Programme of the Mayor of Matsuyama`.

    In a language without phrases that word is English too.
    """
    return tuple(
        said._replace(text=name_inside(said.text))
        if said.lang.split("-")[0] == "en" or without_phrases(said.lang)
        else said
        for said in words
    )


def unique(tagged: Iterable[tuple[str, str]]) -> Words:
    """Texts with their languages, equal ones once."""
    found: dict[str, Said] = {}
    for tag, said in tagged:
        found.setdefault(said, Said(said, tag))
    return tuple(found.values())
