"""No trip makes a renderer fail, also an empty or a hostile one, and each copy has what is for its readers."""

from itertools import product

import pytest
from choosing import few
from copies import EXCHANGE, worked_out
from lost_words import COPIES, copy_of, lost, made, settled
from outputs import FORMATS, WORDED, flat, members, ready, told

from delegate.commands.documents import document
from delegate.render.formats import PrintOptions
from delegate.sheet import Edition

EMPTY = "trip: T\ndays:\n  2026-11-24: tbc\n"
HOSTILE_TEXTS = (
    "[/x] [bold]b[/bold] :smile:",
    "<script>alert(1)</script></td>&amp;&lt;",
    '=HYPERLINK("http://x")',
    "+1+1",
    "-2",
    "@SUM(A1)",
    "BEGIN:VEVENT;X=1:2,3",
    '#include "x"',
    "$x^2$ @ref *b* _u_ \\alpha {{7*7}} {% raw %} `c` ~s~ | pipe",
    "C:\\New\\table",
    "]]> <!-- -->",
    "\\u{1b} %0a",
    "# not a heading",
    "1. not a list",
    "骨直令返\U000282e2",
    "e\u0301 \u200d",
)
HOSTILE = {text.replace('"', "'"): text for text in HOSTILE_TEXTS}


def hostile_trip() -> str:
    """A trip with these texts as titles, names, notes and rooms."""

    def quoted(text: str) -> str:
        return "'" + text.replace("'", "''") + "'"

    people = "".join(f"  p{number}: {{name: {quoted(text)}}}\n" for number, text in enumerate(HOSTILE_TEXTS))
    days = "".join(
        f"    - meeting: {quoted(text)}\n      time: {6 + number // 2:02d}:{number % 2 * 30:02d}\n      venue: v\n"
        f"      room: {quoted(text)}\n      notes: {quoted(text)}\n      with: h\n"
        for number, text in enumerate(HOSTILE_TEXTS)
    )
    return (
        f"trip: {quoted(HOSTILE_TEXTS[1])}\nversion: {quoted(HOSTILE_TEXTS[8])}\ncontact: {quoted(HOSTILE_TEXTS[9])}\n"
        f"delegation:\n{people}hosts:\n  h: {{name: {quoted(HOSTILE_TEXTS[10])}, title: {quoted(HOSTILE_TEXTS[0])}}}\n"
        f'venues:\n  v: {{name: {quoted(HOSTILE_TEXTS[1])}, city: Hong Kong, at: "22.2808, 114.1654"}}\n'
        f"days:\n  2026-11-24:\n{days}"
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    ("form", "copy"),
    few(
        [(form, copy) for form in FORMATS for copy in COPIES if form == "pdf" or copy in ("programme", "run-sheet")],
        of=product(FORMATS, COPIES),
    ),
)
def test_an_empty_trip_is_printed(form: str, copy: str) -> None:
    ready(form)
    outcome = worked_out(EMPTY)
    alone = form == "pdf" and copy != "programme"  # what is read on the way is in one language
    tags = ("en",) if alone else ("en", "zh-Hans")
    sheet = settled(outcome, Edition(copy), *tags)

    assert lost(sheet, form, made(sheet, form)) == []
    assert made(sheet._replace(days=(), sections=(), legend=(), notes=(), titles=()), form) != b""


@pytest.mark.slow
@pytest.mark.parametrize("form", few(("pdf", "xlsx"), of=FORMATS))  # test_hostile_fields.py reads the others back
def test_a_hostile_trip_is_printed_as_it_was_written(form: str) -> None:
    ready(form)
    outcome = worked_out(hostile_trip())
    sheet = settled(outcome, Edition.RUN_SHEET, *(("en",) if form == "pdf" else ("en", "zh-Hant")))

    assert lost(sheet, form, made(sheet, form)) == []


@pytest.mark.parametrize("form", FORMATS)
def test_what_is_no_character_is_spelt_out(form: str) -> None:
    ready(form)
    title = "Call \\ufffe\\uffff\\x07\\u202e"
    outcome = worked_out(f'trip: T\ndays:\n  2026-11-24:\n    - meeting: "{title}"\n      time: 10:00\n')
    sheet = settled(outcome, Edition.RUN_SHEET, "en")

    assert sheet.days[0].rows[0].titles[0].text.startswith("Call \\u{fffe}\\u{ffff}\\u{7}\\u{202e}")
    assert lost(sheet, form, made(sheet, form)) == []


@pytest.mark.parametrize("form", WORDED)
def test_what_was_accepted_is_no_error_any_more(form: str) -> None:
    ready(form)
    sheet = copy_of("estonia-state-visit", "run-sheet", ("en",))
    text = flat(told(form, made(sheet, form)))

    assert flat("accepted DLG301 late-arrival") in text
    assert flat("error DLG301") not in text


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    "line", ['"Talks \\u0301, \\u0e31 and \\u0f74"\n      time: 10:00', "Talks\n      time: 10:00\n      for: 700h"]
)
def test_no_mark_without_a_letter_and_no_line_of_weeks_stops_it(form: str, line: str) -> None:
    ready(form)
    ann = "delegation: {ann: {name: Ann}}\n"
    outcome = worked_out(f"trip: T\n{ann}days:\n  2026-11-24:\n    - meeting: {line}\n      venue: Hong Kong\n")
    sheet = settled(outcome, Edition.PROGRAMME, "en")

    assert document(sheet, form, PrintOptions(columns=40)).data


def test_a_cell_that_is_too_long_goes_on_below_with_every_letter() -> None:
    note = "".join(f"\U0001f600{number}" for number in range(20_000))
    outcome = worked_out(f'trip: T\ndays:\n  2026-11-24:\n    - meeting: Talks\n      notes: "{note}"\n')
    sheet = settled(outcome, Edition.PROGRAMME, "en")

    assert told("xlsx", made(sheet, "xlsx")).count("\U0001f600") == 20_000


@pytest.mark.parametrize(
    "form", few(("html", "pdf", "txt", "xlsx"), of=[form for form in WORDED if form not in ("ics", "terminal")])
)
def test_the_run_sheet_alone_has_the_id_or_the_number_of_a_line(form: str) -> None:
    ready(form)
    outcome = worked_out(EXCHANGE)
    team, guests = (
        flat(told(form, made(settled(outcome, edition, "en"), form)))
        for edition in (Edition.RUN_SHEET, Edition.PROGRAMME)
    )
    briefing = 1 + EXCHANGE[: EXCHANGE.index("- briefing")].count("\n")
    for mark in (f"l.{briefing}", "a-lesson"):
        assert mark in team
        assert mark not in guests


def test_in_markdown_a_party_has_its_own_rows_below_its_name_and_no_others() -> None:
    lines = made(copy_of("estonia-state-visit", "programme", ("en",)), "md").decode().splitlines()
    duke = lines.index("- **The Duke of Edinburgh**")
    queen = next(at for at, line in enumerate(lines) if at > duke and line.startswith("- "))

    assert any("The Duke opens a factory" in line and line.startswith("  - ") for line in lines[duke:queen])


def test_no_text_of_a_trip_is_a_formula_or_a_link_of_a_spreadsheet() -> None:
    outcome = worked_out(hostile_trip())
    sheet = settled(outcome, Edition.RUN_SHEET, "en")

    files = {name: member for name, member in members(made(sheet, "xlsx")) if name.startswith("xl/worksheets/")}
    assert files
    assert [name for name, member in files.items() if b"<f>" in member or b"<hyperlink" in member] == []


@pytest.mark.slow
@pytest.mark.parametrize("form", few(("html", "pdf", "terminal", "txt", "xlsx"), of=FORMATS))
def test_a_word_that_is_longer_than_a_line_is_broken_and_not_cut(form: str) -> None:
    ready(form)
    outcome = worked_out(EXCHANGE.replace("Gifts are in the van.", "https://example.org/" + "abcdefghij" * 30))
    sheet = settled(outcome, Edition.PROGRAMME, "en", "zh-Hant")

    assert lost(sheet, form, made(sheet, form)) == []
