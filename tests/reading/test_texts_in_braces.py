"""A text inside braces that needs quotes is the one that is named, and what is said of it can be done."""

from edited import day, mended, names, read
from every import every

LINES = day("    - meeting: Talks\n      venue: hall\n")
HALL = 'venues:\n  hall: {name: %s, city: Hong Kong, at: "22.2808, 114.1654", hours: "Mo-Su 10:00-20:00"}\n'


def trip(name: str) -> str:
    return LINES + HALL % name


@every(
    ("typed", "quoted", "sign"),
    [
        ("Town Hall #2", '"Town Hall #2"', "#"),
        ("Museum: Wine", '"Museum: Wine"', "a colon with a space behind it"),
        ("*VIP hall*", '"*VIP hall*"', "a text that begins with *"),
        ("'Wine' Museum", "\"'Wine' Museum\"", "a text that begins with a quote"),
        ('"Wine" Museum', "'\"Wine\" Museum'", "a text that begins with a quote"),
        ("Wine [Museum]", '"Wine [Museum]"', "a bracket"),
        ("Wine {old} Museum", '"Wine {old} Museum"', "a bracket"),
        ("[Wine] Museum", '"[Wine] Museum"', "a text that begins with ["),
        ("{en: Museum: Wine}", '{en: "Museum: Wine"}', "a colon with a space behind it"),
    ],
)
def test_the_text_that_breaks_the_braces_is_named_and_put_in_quotes(typed: str, quoted: str, sign: str) -> None:
    (finding,) = read(trip(typed)).findings

    assert finding.name == "unquoted-text"
    assert sign in finding.message
    assert finding.help.endswith(quoted.removeprefix("{en: ").removesuffix("}"))
    assert mended(trip(typed)) == trip(quoted)


@every("typed", ['"Town Hall', "'Town Hall", '"Town Hall, Kowloon'])
def test_of_a_quote_in_braces_that_is_not_closed_it_is_said_where_it_opens(typed: str) -> None:
    (finding,) = read(trip(typed)).findings

    assert (finding.name, finding.message) == ("broken-yaml", "this quote is never closed")
    assert finding.where.span.start.column == len("  hall: {name: ") + 1


@every("typed", ['"Talks, venue: tbc"', "[a, b]", "Wine Museum # 2 rooms"])
def test_where_another_thing_is_wrong_no_sound_text_is_named(typed: str) -> None:
    text = LINES + f"venues:\n  hall: {{name: {typed.removesuffix(' # 2 rooms')}, city: Hong Kong"

    assert [each for each in names(text) if each == "unquoted-text"] == []


def test_a_comment_behind_a_bracket_that_is_not_closed_stays_a_comment() -> None:
    (finding,) = read(LINES + "venues:\n  hall: {name: Hall, city: Hong Kong  # of 2 floors\n").findings

    assert finding.message == "this bracket is not closed"


@every(
    "typed",
    ["{name:Town Hall, city:Hong Kong}", "{name: Town Hall,city:Hong Kong}", "{ name:Town Hall, city: Hong Kong}"],
)
def test_a_field_in_braces_without_a_blank_behind_its_colon_is_that_field(typed: str) -> None:
    text = LINES + f"venues:\n  hall: {typed}\n"

    (finding,) = read(text).findings
    assert finding.name == "look-alike-sign"
    assert "there is no blank behind the colon" in finding.message
    assert names(mended(text)) == []


@every("typed", ["{name: Hall, city: Hong Kong, address: 'Room 2, at:home'}", "{name: Wine:Hall, city: Hong Kong}"])
def test_a_colon_inside_a_text_in_braces_stays(typed: str) -> None:
    assert names(LINES + f"venues:\n  hall: {typed}\n") == []


def test_a_word_in_a_list_that_has_a_colon_is_no_field() -> None:
    assert names(day("    - meeting: Talks\n      notes: [Lunch, at:home]\n")) == []


def test_a_star_before_a_text_of_several_words_asks_for_quotes() -> None:
    (finding,) = read(day("    - meeting: *Head of trade*\n")).findings

    assert (finding.name, finding.help) == ("unquoted-text", 'put the text in quotes: "*Head of trade*"')


@every("quote", ['"', "'"])
def test_a_quote_that_is_never_closed_is_one_finding_however_many_quotes_stand_below(quote: str) -> None:
    places = "".join(
        f'  hall-{n}: {{name: Lee\'s hall, city: Hong Kong, at: "22.2808, 114.1654"}}\n' for n in range(70)
    )
    lines = f"    - meeting: {quote}Talks\n      venue: hall-1\n"
    (finding,) = read(day(lines) + f"venues:\n{places}").findings

    assert (finding.where.span.start.line, finding.message) == (6, "this quote is never closed")


@every("typed", ["{name: Talks}", "{name: Talks, phone: 5555 0101}", "{text: Talks, phone: 5555 0101}"])
def test_fields_where_a_text_stands_are_told_with_the_text_to_write(typed: str) -> None:
    (finding,) = read(LINES.replace("meeting: Talks", f"meeting: {typed}") + HALL % "Hall").findings

    assert (finding.name, finding.help) == ("wrong-shape", "write the text alone: Talks")


def test_a_text_with_a_colon_of_its_own_stays_a_text() -> None:
    assert read(LINES.replace("meeting: Talks", "meeting: {Remarks: Mr Chan}") + HALL % "Hall").findings == ()
