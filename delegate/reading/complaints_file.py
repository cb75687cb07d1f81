"""Words what can be wrong with a file before anybody asks what it says: its bytes, its YAML, the files it includes."""

from delegate.diagnostics import Finding, Severity
from delegate.reading.complaint import complaint, quoted
from delegate.source import Where


@complaint("DLG001")
def not_utf8(where: Where, hint: str) -> Finding:
    """The file is not UTF-8 text.

    Names with accents or in Chinese come out as other letters when a file is read in the wrong encoding, and a badge
    or a place card is then printed wrong. So nothing is guessed: save the file as UTF-8 and read it again.
    """
    return Finding(where=where, message="this is not UTF-8 text", help=hint)


@complaint("DLG002")
def control_character(where: Where, what: str) -> Finding:
    """A character that cannot be seen stands in the file.

    Escape and other control characters change how a terminal shows everything behind them, and they come with text
    pasted from other programs. They are never part of a name or a title. Delete the character and type the text again.
    """
    return Finding(
        where=where, message=f"{what} has no place in a text", help="delete it, and type the text around it again"
    )


@complaint("DLG003")
def hidden_line_break(where: Where, what: str) -> Finding:
    """A line break that editors do not show stands in the file.

    Next line, line separator and paragraph separator end a line for YAML but not for most editors: what follows one
    in a comment would count although it looks commented out. Replace it by an ordinary line break or a space.
    """
    return Finding(
        where=where,
        message=f"{what} breaks the line for YAML, and your editor does not show it",
        help="replace it by an ordinary line break or a space",
    )


@complaint("DLG004")
def reversed_text(where: Where, what: str) -> Finding:
    """A character that turns the direction of the text stands in the file.

    What is on the screen then differs from what is read: a time or a name can be shown backwards, and nobody who
    reviews the file sees it. Arabic and Hebrew need none of these; delete the character.
    """
    return Finding(where=where, message=f"{what} turns the text around it", help="delete it")


@complaint("DLG005")
def tab_character(where: Where, lines: int, *, rows: bool = False) -> Finding:
    """A tab stands where YAML counts spaces.

    A tab looks like two, four or eight spaces depending on who looks, and YAML refuses it in indentation, so the same
    programme would read on one machine and fail on the next. Write spaces; tabs inside a comment line may stay. Rows
    that were pasted from a table have tabs between their cells: `delegate import` makes lines of them, below a line
    with their date.
    """
    also = f", here and in {lines - 1} more line{'s' if lines > 2 else ''}" if lines > 1 else ""
    if rows:
        remedy = (
            "put such rows into a file of their own, `rows.tsv`, below a line with their date, such as 2026-05-12, "
            "and `delegate import rows.tsv` makes lines of them"
        )
        return Finding(where=where, message=f"a tab parts two cells, as in a table{also}", help=remedy)
    return Finding(
        where=where, message=f"a tab stands where only spaces may{also}", help="write spaces instead of tabs"
    )


@complaint("DLG006")
def too_large(where: Where, size: int) -> Finding:
    """The file is larger than 32 MB.

    The programme of a long visit with hundreds of people fits into one megabyte. A file this large is something else,
    and reading it would only keep the desk waiting. Check the path.
    """
    return Finding(
        where=where, message=f"the file has {size // 1_000_000} MB, more than 32", help="is this the file you meant?"
    )


@complaint("DLG007")
def empty_file(where: Where) -> Finding:
    """The file says nothing.

    An empty file, or one with comments only, is mostly a save that went wrong or a wrong path, and no programme would
    be printed from it. A trip needs at least `trip`, `delegation` and `days`.
    """
    return Finding(where=where, message="the file is empty", help="a trip has at least `trip`, `delegation` and `days`")


@complaint("DLG008")
def several_documents(where: Where) -> Finding:
    """The file holds more than one YAML document.

    A line `---` in the middle, or `...`, starts another document, and it is not clear which of them is the programme.
    Keep one trip in one file, and delete the line.
    """
    return Finding(
        where=where, message="another document begins here", help="keep one trip in a file; delete this line"
    )


@complaint("DLG009")
def merge_conflict(where: Where, related: tuple[tuple[Where, str], ...]) -> Finding:
    """Two versions of the programme stand in the file, as git left them.

    Git marks the places where two people changed the same lines. Until somebody chooses, both times are there and
    neither holds. Keep the lines that are right and delete those that start with `<<<<<<<`, `=======` and `>>>>>>>`.
    """
    return Finding(
        where=where,
        message="a merge was not finished: both versions stand here",
        help="keep the lines that are right, and delete the marks",
        related=related,
    )


@complaint("DLG010")
def not_a_trip(where: Where, found: str) -> Finding:
    """The file is YAML, but not a trip or an address book.

    Both are fields with values, `trip: ...`, `days: ...`, one under the other. A list or a single text at the top of
    the file says nothing about a visit. Start each top line with the name of a field and a colon.
    """
    return Finding(
        where=where, message=f"the file is {found}, not fields with values", help="start with `trip: ` and a title"
    )


@complaint("DLG011")
def broken_yaml(where: Where, problem: str, remedy: str) -> Finding:
    """The line cannot be read as YAML.

    Mostly the indentation does not fit the lines around it, a colon is missing, or a quote or a bracket is not closed.
    What the line says would be lost from the programme. Fields of one entry start in the same column; lines below a
    field are indented by two more spaces.
    """
    return Finding(where=where, message=problem, help=remedy)


@complaint("DLG012")
def unquoted_text(where: Where, sign: str, remedy: str) -> Finding:
    """A text holds a sign that means something else to YAML.

    A colon with a space behind it, or a text that begins with `@`, `%`, `*`, `!`, `&`, a quote or a bracket, is taken
    for YAML's own punctuation, so a title such as `Meeting: the Minister` cannot be read. Put the text in quotes.
    """
    return Finding(where=where, message=f"{sign} means something else to YAML here", help=remedy)


@complaint("DLG013", Severity.WARNING)
def text_taken_for_comment(where: Where) -> Finding:
    """A text ends at a `#`, and the rest is taken for a comment.

    A space and a `#` start a comment, so `room: Room #4` reads as “Room”, and the printed programme sends people to no
    room in particular. Put the text in quotes; a comment has a space behind its `#`.
    """
    return Finding(
        where=where, message="everything from the # on is taken for a comment", help="put the text in quotes"
    )


@complaint("DLG014")
def duplicate_key(where: Where, key: str, first: Where, *, names_something: bool = False) -> Finding:
    """One field, or one date, is written twice in the same place.

    Only one of the two can hold; YAML quietly takes the last, and the lines of a whole morning disappear that way.
    Join the two, or delete one; what is another person, vehicle or place needs a name of its own. What is read here is
    the first.
    """
    return Finding(
        where=where,
        message=f"`{key}` is written a second time",
        help="give this one another name if it is another, else join the two or delete one"
        if names_something
        else "join the two, or delete one",
        related=((first, "the first one"),),
    )


@complaint("DLG015")
def explicit_tag(where: Where) -> Finding:
    """A word with `!` in front is taken for a YAML tag.

    Tags tell programs what type a value has; in a programme each field knows that itself, and another program that
    reads the file would lose the first word of `!important`. Delete the tag, or put the text in quotes.
    """
    return Finding(
        where=where,
        message="a word with ! in front is a tag to YAML, and tags mean nothing here",
        help="delete it, or put the text in quotes",
    )


@complaint("DLG016")
def recursive_alias(where: Where, alias: str) -> Finding:
    """An entry contains itself through an alias.

    `*name` repeats what `&name` marks; inside the very entry that it marks there is no end to it, and nothing can be
    printed. Write the lines out.
    """
    return Finding(where=where, message=f"`*{alias}` repeats the entry it stands in", help="write it out")


@complaint("DLG017")
def too_many_aliases(where: Where) -> Finding:
    """Aliases blow the file up to more than 200,000 values.

    A few lines of aliases that repeat aliases can stand for more values than any programme has; such files are made to
    stop programs. Write out what the trip says.
    """
    return Finding(where=where, message="aliases repeat more than 200,000 values", help="write out what is meant")


@complaint("DLG018")
def nested_too_deep(where: Where) -> Finding:
    """Brackets or indentation go more than 50 levels deep.

    No part of a trip needs more than seven. So many levels mean a lost closing bracket, or a file that is not a
    programme at all. Close the brackets.
    """
    return Finding(where=where, message="this is more than 50 levels deep", help="close the brackets before it")


@complaint("DLG019")
def yaml_directive(where: Where) -> Finding:
    """A line that starts with `%` gives an order to YAML.

    Only `%YAML 1.1` and `%YAML 1.2` are known here; any other order could change how the rest of the programme is
    read. Delete the line, or put the text in quotes if it is one.
    """
    return Finding(
        where=where,
        message="a line that starts with % is an order to YAML, and this one is not known",
        help="delete the line",
    )


@complaint("DLG020")
def escaped_control_character(where: Where, what: str) -> Finding:
    """A text in double quotes writes a character that cannot be seen.

    `"\\e"`, `"\\0"` or `"\\u202e"` put control characters into a title; printed, they would clear the screen or turn
    the text around. Write the text without them; a Chinese character is typed as itself, not as `\\u` and its number.
    """
    return Finding(
        where=where,
        message=f"the text writes {what}, which has no place in it",
        help="type the text as it should be read",
    )


@complaint("DLG021")
def unknown_alias(where: Where) -> Finding:
    """A text begins with `*`, and YAML takes it for an alias.

    `*VIP` repeats what `&VIP` marks somewhere above, and nothing is marked so. If the star belongs to the text, put
    the text in quotes; else write out what is meant.
    """
    return Finding(
        where=where,
        message="a text that begins with * is an alias to YAML, and nothing above is marked so",
        help="put the text in quotes",
    )


@complaint("DLG022")
def merge_key(where: Where) -> Finding:
    """`<<` is used to take over the fields of another entry.

    A reader who has never seen YAML cannot know which fields a line then has, and a changed time would change in two
    places. Write the fields out; what many trips share belongs in an address book.
    """
    return Finding(where=where, message="`<<` takes over fields from somewhere else", help="write the fields out")


@complaint("DLG023")
def key_without_name(where: Where) -> Finding:
    """A value stands under something that is not a name.

    Each value of a trip stands behind a name and a colon. Here the name is missing, or it is itself a list or a group
    of fields, which happens when a text begins with `?`, `[` or `{`. Write the name, or put the text in quotes.
    """
    return Finding(
        where=where,
        message="there is no name in front of the colon",
        help="write `name: value`, or put the text in quotes",
    )


@complaint("DLG024")
def include_refused(where: Where, name: str, reason: str) -> Finding:
    """An included file could not be had.

    People, venues and crossings of this trip may be in it, so names can be missing in the whole programme. An address
    book is a `.yaml` or `.yml` file inside the repository of the trip; correct the path, or add the file.
    """
    return Finding(
        where=where,
        message=f"{name} is not included: {reason}",
        help="name a .yaml or .yml file inside the repository of the trip",
    )


@complaint("DLG025")
def not_an_address_book(where: Where, name: str) -> Finding:
    """An included file is not an address book.

    Only people, groups, venues, cities, crossings and vehicles can be shared; anything else in the file is none of the
    trip's business, and nothing of it is shown. Correct the path.
    """
    return Finding(
        where=where,
        message=f"{name} is not an address book",
        help="an address book has `people`, `groups`, `venues`, `cities`, `crossings` or `vehicles`, and nothing else",
    )


@complaint("DLG026")
def nested_include(where: Where) -> Finding:
    """An address book includes another one.

    Then a trip would take over names from files that nobody named in it, and a change there would go unnoticed. List
    all address books in the trip itself.
    """
    return Finding(
        where=where, message="an address book cannot include another", help="list both in the `include` of the trip"
    )


@complaint("DLG027")
def look_alike_sign(where: Where, problem: str, remedy: str) -> Finding:
    """A sign only looks like the one that belongs here.

    Chinese keyboards type a full-width colon, comma and brackets, and Word turns a hyphen into a dash and a blank into
    one that does not break. In a title they are right; behind the name of a field, or in front of a line, YAML does not
    know them, and what they hold would be lost. Curly quotes around a time or a name are read as a part of it. Type the
    sign again with the keyboard in Latin, or have it replaced.
    """
    return Finding(where=where, message=problem, help=remedy)


@complaint("DLG028", Severity.WARNING)
def unseen_mark(where: Where, name: str, what: str) -> Finding:
    """A name has a mark in it that nobody sees.

    Web pages and chat programs leave zero-width spaces and their like in what is copied from them. Here names are
    compared without such marks; in another program the same two names are different ones. Type the name again.
    """
    return Finding(
        where=where, message=f"{what} stands in {quoted(name)}, unseen", help="delete it, or type the name again"
    )
