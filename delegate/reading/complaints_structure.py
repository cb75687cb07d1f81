"""Words what can be wrong with what a trip says: its fields, its values, and the names that it uses."""

from delegate.diagnostics import Finding, NearWord, Severity
from delegate.reading.complaint import complaint, quoted
from delegate.source import Span, Where

_IN_FORM = "write it in that form"


@complaint("DLG101")
def unknown_key(where: Where, key: str, remedy: str, near: str = "") -> Finding:
    """A field has a name that the format does not know.

    Mostly a slip of the pen, and what stands behind it would silently be missing from the programme: a `tme` gives a
    meeting without a time. Write the field as `docs/itinerary.md` spells it.
    """
    message = f"{quoted(key)} is not a field that can stand here"
    return Finding(where=where, message=message, help=remedy, near=_near(key, near))


@complaint("DLG102")
def missing_key(where: Where, key: str, of: str, example: str, *, tbc_will_do: bool) -> Finding:
    """A field that cannot be done without is left out.

    A person without a name cannot be printed, and a place without a city has no clock and no country, so no time there
    can be checked. Write the field; `tbc` stands for what is not known yet, but not for
    the name of a crossing that the trip itself declares.
    """
    remedy = f"write, for example, `{example}`" + (f", or `{key}: tbc`" if tbc_will_do else "")
    return Finding(where=where, message=f"{of} has no `{key}`", help=remedy)


@complaint("DLG103")
def wrong_shape(where: Where, found: str, expects: str, remedy: str = "") -> Finding:
    """A list or a group of fields stands where one value is expected, or the other way round.

    What is written cannot be taken as what the field means, so it would be lost. Write the value in the form that the
    message names.
    """
    return Finding(where=where, message=f"this is {found}; expected is {expects}", help=remedy or _IN_FORM)


def in_its_form(said: Finding, span: Span, example: str) -> Finding:
    """A finding at the value of a field; where it says only that the form is wrong, with an example of that field."""
    if said.help != _IN_FORM or said.where.span != span:
        return said
    return said._replace(help=f"write it in that form, such as `{example}`")


@complaint("DLG104")
def broken_text(where: Where, key: str) -> Finding:
    """Inside `{ }` a comma broke a text in two.

    In braces a comma ends a value: `{title: Party secretary, Futian}` is a title and a field called “Futian”. The
    second half would be lost from the badge. Put the text in quotes, or write one field on a line. Several values stand
    in brackets, `speaks: [en, yue]`.
    """
    return Finding(
        where=where, message=f"{quoted(key)} stands here as a field without a value", help="put the text in quotes"
    )


@complaint("DLG105")
def document_number(where: Where) -> Finding:
    """The number of a passport or another document is written in the file.

    The file is shared, in git and by mail, and what was in it once stays in its history. No number is needed to check
    an itinerary, so the format has no field for one. Delete it, from the history too if the file was shared already.
    The value is not repeated here, and no report shows its line.
    """
    return Finding(where=where, message="numbers of documents are never kept in this file", help="delete the field")


@complaint("DLG106")
def line_without_kind(where: Where) -> Finding:
    """A line of a day does not say what it is.

    Each line starts with its kind, `meeting: Talks` or `hotel: harbour-hotel`; from it follows whether people stay or
    move. Without it nobody knows whether a coach is needed. Put the kind in front.
    """
    return Finding(
        where=where,
        message="this line does not say what it is",
        help="start it with its kind, such as `meeting: Talks`, `hotel: ` or `coach: `",
    )


@complaint("DLG107")
def two_kinds(where: Where, first: str, second: str, related: Where) -> Finding:
    """One line of a day is two things at once.

    A line is either a meeting or a meal, a stop or a movement; with both, it is not clear where people are. Mostly the
    dash of the second line was forgotten. Make it two lines, each with its `-`.
    """
    return Finding(
        where=where,
        message=f"this line is a `{first}` and a `{second}`",
        help="make it two lines, each with its own dash",
        related=((related, f"the `{first}`"),),
    )


@complaint("DLG108")
def misplaced_field(where: Where, key: str, kind: str, takers: str) -> Finding:
    """A field means nothing on a line of this kind.

    A `room` on a flight, or a `from` on a meal, would be read by nobody, and what the author wanted is lost. Move the
    field to the line that it belongs to, or change the kind of this one.
    """
    return Finding(
        where=where, message=f"`{key}` means nothing on a line of kind `{kind}`", help=f"it can stand on {takers}"
    )


@complaint("DLG109")
def end_and_length(where: Where, related: Where) -> Finding:
    """A line has an end and a length.

    When a meeting moves, one of the two is changed and the other forgotten, and then nobody knows which is meant.
    Write the end, or `for`, not both.
    """
    return Finding(
        where=where,
        message="`for` gives a length, and `time` already has an end",
        help="keep one of the two",
        related=((related, "this has an end"),),
    )


@complaint("DLG110")
def time_and_window(where: Where, related: Where) -> Finding:
    """A line is placed and not placed at once.

    `time` says when something is, `within` that it is still to be placed somewhere in a window. With both, the plan
    could be made on either. Keep `time` once it is agreed.
    """
    return Finding(
        where=where,
        message="`within` is for a line that has no `time` yet",
        help="keep one of the two",
        related=((related, "its time"),),
    )


@complaint("DLG111")
def unreadable_time(where: Where, problem: str, remedy: str) -> Finding:
    """A time is not written as a time.

    `10.30`, `10am` and `24:00` are each read differently by different people, and an hour is easily lost. Times are
    written on the 24-hour clock of the place, without seconds: `09:30`, `10:00-11:15`, `22:30-00:15+1`.
    """
    return Finding(where=where, message=problem, help=remedy)


@complaint("DLG112")
def unreadable_date(where: Where, problem: str, remedy: str) -> Finding:
    """A date is not written as a date, or does not exist.

    `3/4` is in March or in April, and 30 February is never. A wrong date moves a whole day of the visit. Write year,
    month and day: `2023-02-24`.
    """
    return Finding(where=where, message=problem, help=remedy)


@complaint("DLG113")
def unreadable_length(where: Where, problem: str, remedy: str) -> Finding:
    """A length of time is not written as one.

    A bare `90` may be minutes or a slip for 9:0; legs are reckoned from it, so it says its unit: `45 min`, `1h`,
    `1h30`, `1 h 30 min`, on a movement also `2h30-3h`.
    """
    return Finding(where=where, message=problem, help=remedy)


@complaint("DLG114")
def unreadable_number(where: Where, problem: str, remedy: str) -> Finding:
    """A number is not written as a number.

    Seats, capacities and heads are counted against each other, so they are plain whole numbers: `45`, and for people
    also `~40`. Words and units stand elsewhere.
    """
    return Finding(where=where, message=problem, help=remedy)


@complaint("DLG115")
def unreadable_point(where: Where, problem: str, remedy: str) -> Finding:
    """A point on the map is not written as latitude and longitude.

    Ways are measured between points, so a wrong one makes every leg wrong. Write degrees with decimals, latitude
    first, in quotes: `"22.5410, 114.0553"`.
    """
    return Finding(where=where, message=problem, help=remedy)


@complaint("DLG116")
def swapped_point(where: Where, remedy: str) -> Finding:
    """Latitude and longitude are the wrong way round.

    No latitude is beyond 90 degrees. Some maps copy a point as longitude, latitude; read as it stands, the venue would
    be nowhere on earth. Latitude, the smaller number here, comes first.
    """
    return Finding(where=where, message="latitude comes first; this looks swapped", help=remedy)


@complaint("DLG117")
def unknown_zone(where: Where, zone: str, remedy: str) -> Finding:
    """A time zone is not one that the world's clocks are kept by.

    Every time in the city is read on its clock, so without a zone no connection can be checked. Write the zone as the
    IANA list spells it, continent and city: `Asia/Hong_Kong`, `Europe/Paris`.
    """
    return Finding(where=where, message=f"{quoted(zone)} is not a known time zone", help=remedy)


@complaint("DLG118")
def unreadable_country(where: Where, problem: str, remedy: str) -> Finding:
    """A country or region is not written as its code.

    Borders are found by comparing these codes, so one place must not have two. Write the two capital letters of ISO
    3166: `CN`, `HK`, `MO`, `GB`, `NO`.
    """
    return Finding(where=where, message=problem, help=remedy)


@complaint("DLG119")
def unknown_word(where: Where, word: str, remedy: str, near: str = "") -> Finding:
    """A field that takes one of a few words has another one.

    Each of the words changes what is printed or checked; another would change nothing, and the author would not
    notice. Write one of the words that the message lists.
    """
    message = f"{quoted(word)} is not one of the words this field takes"
    return Finding(where=where, message=message, help=remedy, near=_near(word, near))


@complaint("DLG120")
def unknown_name(where: Where, name: str, of: str, remedy: str, near: str = "") -> Finding:
    """A name is used that nobody has introduced.

    A person, group, vehicle or line is used by its id, and nothing in the trip or its address books has this one. The
    person would be left out of the car list. Correct the spelling, or add the entry.
    """
    message = f"{quoted(name)} is not {of} of this trip"
    return Finding(where=where, message=message, help=remedy, near=_near(name, near))


@complaint("DLG121")
def name_clash(
    where: Where,
    name: str,
    what: str,
    other: str,
    related: tuple[tuple[Where, str], ...],
    remedy: str = "rename one of them",
) -> Finding:
    """Two things share one name.

    People, hosts, groups and roles are all used in `who` and `with`, so each needs a name of its own; with two, half
    the delegation may be sent to the wrong room. Rename one of them.
    """
    return Finding(
        where=where,
        message=f"{quoted(name)} is the name of {what} and of {other}",
        help=remedy,
        related=related,
    )


@complaint("DLG122", Severity.WARNING)
def misspelt_paper(where: Where, word: str, nearest: str) -> Finding:
    """A travel document has a name that is almost a known one.

    Borders admit by the kind of document; a misspelt one admits nowhere, and the traveller looks as if he had none.
    Write the known name, or leave it if the document really is another.
    """
    message = f"{quoted(word)} is not a paper that is known here"
    return Finding(where=where, message=message, help=f"did you mean `{nearest}`?", near=NearWord(word, nearest))


@complaint("DLG130")
def paper_by_another_name(where: Where, word: str, remedy: str) -> Finding:
    """A travel document is written by the name that people give it, and the format has another.

    Rules of entry know papers by one word each, and a passport or a visa with a field that says whose it is. What is
    written otherwise is judged at no border. Write the line that is offered.
    """
    return Finding(where=where, message=f"{quoted(word)} is not how a paper is written here", help=remedy)


@complaint("DLG131")
def tbc_by_another_name(where: Where, word: str) -> Finding:
    """What is not known yet is written in another word than `tbc`.

    `TBA`, `TBD` and 待定 all say that somebody still has to settle it. The format has one word for that, `tbc`, so that
    the print can mark every unknown and nothing is looked up under the name of “TBA”. Write `tbc`.
    """
    return Finding(where=where, message=f"{quoted(word)} is not how an unknown is written", help="write `tbc`")


@complaint("DLG132", Severity.WARNING)
def hours_in_words(where: Where, hours: str, remedy: str) -> Finding:
    """Opening hours are written in everyday words.

    “Daily”, “closed Mondays” and “24 hours” are clear to people, and each office writes them in its own way. The format
    has the form of OpenStreetMap, which every visit is held against. Write the text that is offered; it says the same.
    """
    return Finding(where=where, message=f"{quoted(hours)} is not how opening hours are written", help=remedy)


@complaint("DLG135", Severity.NOTE)
def step_time(where: Where, text: str, instead: str) -> Finding:
    """A step begins with a time that is not written as a clock has it.

    It is read as the text that is offered, so that the run of an item has one column of times, and so that it moves
    with its line. Write it so: `15:00 Welcome`.
    """
    message = f"{quoted(text)} begins with a time in another form than `15:00`"
    return Finding(where=where, message=message, help=f"write `{instead}`")


@complaint("DLG123", Severity.WARNING)
def disagreeing_books(where: Where, name: str, keys: str, related: Where) -> Finding:
    """Two address books say different things about one entry.

    The one that is included first holds, but a phone number or an address in one of them is out of date, and another
    trip may use just that one. Correct one of the books, or say in the trip what holds.
    """
    return Finding(
        where=where,
        message=f"{quoted(name)} has another {keys} in an earlier address book",
        help="correct one of the two; the earlier one holds",
        related=((related, "the earlier entry"),),
    )


@complaint("DLG124")
def acceptance_without_reason(where: Where) -> Finding:
    """A finding is accepted without saying why.

    Six weeks later nobody remembers who decided that eight minutes are enough, or whether the hosts were asked. Write
    the reason behind the name of the check: `tight-leg: The hosts confirmed on 20 February.`
    """
    return Finding(
        where=where,
        message="a finding is accepted here without a reason",
        help="write the name of the check, a colon and the reason, such as `tight-leg: The hosts know.`",
    )


@complaint("DLG125")
def unusable_id(where: Where, name: str, problem: str, remedy: str) -> Finding:
    """An id cannot be used as one.

    Ids are what the lines of the programme call people and places by. One with a space is easily taken for two, and
    `tbc` or `base` already mean something. Write a short name with hyphens, `harbour-hotel`.
    """
    return Finding(where=where, message=f"{quoted(name)} {problem}", help=remedy)


@complaint("DLG126")
def unknown_language(where: Where, language: str, remedy: str) -> Finding:
    """A language is not written as its code.

    The print picks texts by language and pairs interpreters with speakers, so one language must not have two names.
    Write the code: `en`, `zh`, `zh-Hant`, `yue`.
    """
    return Finding(where=where, message=f"{quoted(language)} is not the code of a language", help=remedy)


@complaint("DLG127")
def duplicate_id(where: Where, name: str, related: Where) -> Finding:
    """Two lines of the programme have the same id.

    An id is how an agreement says at which ceremony it is signed; with two lines of one id that is anybody's guess.
    Rename one of them.
    """
    return Finding(
        where=where,
        message=f"{quoted(name)} is already the id of another line",
        help="rename one of them",
        related=((related, "the other line"),),
    )


@complaint("DLG129")
def circular_group(where: Where, name: str) -> Finding:
    """A group contains itself.

    A group may name other groups, but going round in a circle it never says who is in it. List the people.
    """
    return Finding(where=where, message=f"the group {quoted(name)} contains itself", help="list its people")


def _near(written: str, known: str) -> NearWord | None:
    return NearWord(written, known) if known else None
