"""Whatever stands in a source stands in its draft as text, and the draft can be read."""

import yaml
from drafting import lines_of, row, text_of, understood
from every import every
from hypothesis import given
from hypothesis import strategies as st
from some_examples import some

from delegate.i18n.escape import safe_line
from delegate.importing.blocks import Remark
from delegate.importing.naming import name_rows
from delegate.importing.readable_draft import form_errors, readable_draft

HOSTILE = [
    '=HYPERLINK("http://x", "y")',
    "# x",
    "- x",
    "key: value",
    "{{ name }}",
    "{a: b}",
    "[/x]",
    "*alias",
    "&anchor",
    "!!python/object:os.system",
    "| block",
    "> folded",
    "%YAML 1.1",
    "--- x",
    "<<<<<<< HEAD",
    "'quoted\"",
    "yes",
    "123",
    "12:30",
    "a #b #c",
    "trailing:",
    "back\\slash",
    "bell \x07 and \x1b[31m",
    "turned \u202e around",
    "zero\u200bwidth",
    "\ufeffmark",
    "<script>alert(1)</script>",
    "BEGIN:VEVENT",
    "#include",
    "tab\tinside",
    "Meeting 3pm - 4pm, passport E12345678",
    "? question",
    "@ Town Hall",
    "``",
    "😀 party",
    "line\u2028separator",
]
PIECES = st.sampled_from(
    [*HOSTILE, "Lunch", "參觀", "at the Town Hall", "Coach to", "Shenzhen", ", ", ": ", "\n", "(", ")", "10.30 "]
)
TEXTS = st.one_of(
    st.text(max_size=40), st.lists(PIECES, max_size=5).map(" ".join), st.lists(PIECES, max_size=4).map("".join)
)


@every("text", HOSTILE)
def test_a_hostile_title_is_that_text(text):
    (line,) = lines_of(row(text, "10:00", where="table 1, row 1"))

    assert safe_line(text) in line.values()


@given(TEXTS, TEXTS, TEXTS, TEXTS, TEXTS, TEXTS)
@some(24)
def test_a_draft_can_be_read_whatever_went_in(title, place, who, hosts, note, remark):
    rows = (
        row(
            title,
            "10:00",
            where="r1",
            place=place,
            who=who,
            hosts=hosts,
            notes=(note,),
            before=(Remark("deletion", remark, "p"),),
        ),
        row(note, "", where="r2", place_city=place, city=who, group=title, private=(remark,)),
    )
    source = understood(
        *rows, title=remark, before=(Remark("page header", title, "h"),), after=(Remark("footnote", place, "f"),)
    )
    made, _ = readable_draft(name_rows(source, "Visit"), source, title, "Word document")

    assert form_errors(made.text) == []
    assert isinstance(yaml.load(made.text, yaml.BaseLoader), dict)
    assert made.text == readable_draft(name_rows(source, "Visit"), source, title, "Word document")[0].text


@given(TEXTS, TEXTS, TEXTS, TEXTS, TEXTS)
@some(100)
def test_every_word_of_a_row_stands_in_its_draft(title, place, hosts, note, remark):
    text = text_of(row(title, "10:00", where="r1", place=place, hosts=hosts, notes=(note,), private=(remark,)))
    said = letters(text)

    for each in (title, note, remark, place, hosts):
        for word in letters(each).split():
            assert word in said, (word, text)


def letters(text):
    """The letters and figures of a text in words."""
    return "".join(each if each.isalnum() else " " for each in text.casefold())
