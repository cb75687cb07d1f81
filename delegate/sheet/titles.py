"""Titles a written line, as its author did, else by its hotel, its crossing or its kind; names one of its places."""

from collections.abc import Sequence

from delegate.places.place import Place
from delegate.planning.stop import Line
from delegate.sheet.model import Said, Words
from delegate.sheet.names import OneLanguage
from delegate.sheet.wording import Wording


def line_titles(each: OneLanguage, line: Line) -> Words:
    """The titles of a line in one language of the print."""
    item, language = line.item, each.language
    if item.value:
        return each.titled(item.value)
    kind = language.needed(item.kind)  # `to be confirmed` alone tells nothing
    kind = kind[:1].upper() + kind[1:]
    if item.kind in item.tbc:
        if item.kind == "hotel":
            kind = language.say("hotel to be confirmed")
            kind = kind[:1].upper() + kind[1:]
        else:
            kind = language.labelled(kind, language.say("to be confirmed"))
    elif item.kind == "hotel" and line.places:
        return each.place_titles(line.places[0])
    elif item.kind == "hotel" and item.place and (venue := (each.plan.trip.venues or {}).get(item.place.name)):
        return each.titled(venue.name) or (Said(each.unnamed(venue.id), each.tag),)  # its city is not known
    elif item.place:
        crossing = each.plan.world.borders.crossing(item.place.name) if item.kind == "crossing" else None
        kind = each.crossing(crossing) if crossing else each.unnamed(item.place.name)
    if not kind and each.language.wordless == "beside":
        return ()  # the other language has the words
    return (Said(kind or "–", each.tag),)


def kind_beside_title(words: Wording, line: Line) -> Words:
    """The kind of a line in words, where no title is the same word: a free hour is often called no more.

    A language without it would borrow that of another, `free，東京`; so all have it or none.
    """
    kind = words.term(line.item.kind)
    told = any(is_title(each, line, each.language.term(line.item.kind)) for each in words.languages)
    return () if told else kind


def is_title(each: OneLanguage, line: Line, text: str) -> bool:
    """Whether a text says no more than the title of a line."""
    return text.casefold() in [said.text.casefold() for said in line_titles(each, line)]


def first_title(words: Wording, line: Line) -> Words:
    """The first title of a line in each language of the print, tagged as it was written."""
    return tuple([said for each in words.languages for said in line_titles(each, line)[:1]])


def title_in_text(words: Wording, line: Line) -> Words:
    """The first title of a line within a longer text, tagged with a language of the print, however it was written."""
    return words.each(lambda each: next((said.text for said in line_titles(each, line)), ""))


def one_of(each: OneLanguage, places: Sequence[Place]) -> str:
    """One of several places; where the language has no word for `or`, beside another only what is written in it."""
    said = [each.place(place) for place in places]
    between = each.say(" or ")
    if len(said) > 1 and not between and not any(each.own(place.names) for place in places):
        return ""
    return (between or " / ").join(said)
