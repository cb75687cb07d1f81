"""Gives every row of a programme its kind, its places and its people: the third stage of an import."""

from collections.abc import Sequence

from delegate.importing.naming.cities_said import cities_said
from delegate.importing.naming.days_on_the_road import before_they_leave
from delegate.importing.naming.delegation_lines import members_in
from delegate.importing.naming.drafted import DraftedLine, DraftedTrip
from delegate.importing.naming.languages import Spoken, parted, spoken_in, title_and_lines
from delegate.importing.naming.lines import drafted_line
from delegate.importing.naming.people import PeopleBook
from delegate.importing.naming.place_lines import places_said
from delegate.importing.naming.places import PlaceBook
from delegate.importing.naming.rows_together import in_their_company
from delegate.importing.naming.ways import way_in
from delegate.importing.rows import Doubt, Understood
from delegate.values import Text


def name_rows(understood: Understood, spare_title: str, languages: Sequence[str] = ()) -> DraftedTrip:
    """The draft of a trip; `spare_title` is for a programme without one, `languages` those to look for, in order."""
    texts = [text for row in understood.rows for text in (row.title, row.place) if text.strip()]
    told = understood.languages
    spoken = spoken_in([*texts, *([understood.title] if understood.title else [])], languages or told)
    spoken = spoken._replace(told=told, both=len(told) > 1) if told else spoken
    read = () if told else understood.rows
    places = PlaceBook(spoken, places_said(read), cities_said(read))
    if way := way_in(understood.title):
        places.go_to(way.destination, "")  # `Visit of the county team to Rotterdam`
    people = PeopleBook(
        understood.members or (() if told else members_in((*understood.before, *understood.after))), spoken
    )
    doubts: list[Doubt] = []
    rows = understood.rows if told else in_their_company(understood.rows, doubts)
    rows = rows if told else before_they_leave(rows)
    lines = tuple(drafted_line(row, spoken, places, people) for row in rows)
    understood = understood._replace(doubts=(*understood.doubts, *doubts))
    title = " ".join(understood.title.split()) or spare_title
    if told and understood.title:
        said, _ = title_and_lines(understood.title.split("\n"), spoken)
        return _drafted(said, spoken, lines, places, people, understood, plain=len(told) < 2)
    halves = parted(title) if len(spoken.order) > 1 or "\n" in understood.title else None
    in_both = dict(zip((spoken.west, spoken.east), halves or (), strict=False))
    whole = Text(tuple(sorted(in_both.items(), key=lambda each: _place_in(spoken, each[0])))) if halves else None
    plain_english = spoken.order == ("en",) and not languages
    return _drafted(whole or Text((("", title),)), spoken, lines, places, people, understood, plain=plain_english)


def _drafted(
    title: Text,
    spoken: Spoken,
    lines: tuple[DraftedLine, ...],
    places: PlaceBook,
    people: PeopleBook,
    understood: Understood,
    *,
    plain: bool,
) -> DraftedTrip:
    """The draft with what its lines made; `plain` where its texts have no language."""
    return DraftedTrip(
        title,
        () if plain else spoken.order,
        people.delegation,
        people.hosts,
        places.venues,
        places.cities,
        lines,
        understood.members,
        (*understood.doubts, *people.doubts, *places.doubts),
        people.groups,
    )


def _place_in(spoken: Spoken, language: str) -> int:
    return spoken.order.index(language) if language in spoken.order else len(spoken.order)
