"""A letter is its subject and its body; heads, quotes, signature and attachments are kept beside the programme."""

from datetime import date
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st
from importing.sources_text.sources import lines, remarks, rows, said, said_or_refused
from some_examples import some

from delegate.importing.sources import letter, text

TABLE = "<table><tr><th>Time<th>Event</tr><tr><td>09:00<td>Tea<br>in the hall</tr></table>"


def made(body="09:00 Tea", *, subject="Visit on 1 March", page=None, charset="utf-8", cte=None):
    message = EmailMessage()
    message["From"] = "Visit office <visits@example.org>"
    message["Date"] = "Mon, 17 Feb 2014 23:12:00 +0800"
    message["Subject"] = subject
    message.set_content(body, charset=charset, cte=cte)
    if page is not None:
        message.add_alternative(page, subtype="html")
    return message


def read(message):
    return letter.read(message if isinstance(message, bytes) else message.as_bytes(), "visit.eml")


def test_the_subject_is_a_heading_and_the_heads_are_remarks():
    document = read(made())

    assert lines(document) == [("Visit on 1 March", 1, 0), ("09:00 Tea", 0, 0)]
    assert ("head of the letter", "From: Visit office <visits@example.org>") in remarks(document)
    assert document.saved == date(2014, 2, 17)


@pytest.mark.parametrize("cte", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "gb18030", "big5"])
def test_encoded_words_and_bodies_are_decoded(cte, charset):
    document = read(made("9:00 會見市長", subject="訪問香港行程：四月二十一日", charset=charset, cte=cte))

    assert [line for line, *_ in lines(document)] == ["訪問香港行程：四月二十一日", "9:00 會見市長"]


def test_a_body_whose_charset_is_said_wrongly_is_read_by_looking():
    data = "Subject: x\nContent-Type: text/plain; charset=us-ascii\n\n9:00 会见市长，参观".encode("gb18030")

    assert lines(read(data))[1][0] == "9:00 会见市长，参观"


def test_of_two_forms_the_plain_one_is_read():
    assert lines(read(made(page="<p>09:00 <b>Tea</b></p>")))[1:] == [("09:00 Tea", 0, 0)]


def test_the_page_is_read_where_only_it_has_kept_the_table():
    assert rows(read(made("09:00\nTea\nin the hall", page=TABLE))) == [["Time", "Event"], ["09:00", "Tea\nin the hall"]]


def test_a_table_in_a_table_for_layout_is_read_by_itself():
    page = (
        f"<table><tr><td>Dear all<td>x</tr><tr><td>{TABLE}</td></tr></table><h2>Friday</h2><ul><li>a<ul><li>b</ul></ul>"
    )
    document = read(made(" ", page=page))

    assert rows(document) == [["Time", "Event"], ["09:00", "Tea\nin the hall"]]
    assert lines(document)[-3:] == [("Friday", 2, 0), ("a", 0, 1), ("b", 0, 2)]
    assert "Dear all" in said(document)


def test_a_merged_cell_of_a_page_is_one_cell_with_its_span():
    page = "<table><tr><td rowspan=2>Friday<td>09:00<td>Tea<tr><td>10:00<td>Talk<tr><td colspan=3>Saturday</table>"
    (table,) = [block for block in read(made(" ", page=page)).blocks if hasattr(block, "cells")]

    assert [(c.text, c.row, c.column, c.rows, c.columns) for c in table.cells] == [
        ("Friday", 0, 0, 2, 1),
        ("09:00", 0, 1, 1, 1),
        ("Tea", 0, 2, 1, 1),
        ("10:00", 1, 1, 1, 1),
        ("Talk", 1, 2, 1, 1),
        ("Saturday", 2, 0, 1, 3),
    ]


def test_quotes_and_the_signature_are_remarks():
    body = "09:00 Tea\n\nBest regards,\nVisit office\nTel. 5555\n\nOn 10 Feb, a member wrote:\n> Lunch\n>\n> please?\n"

    assert remarks(read(made(body)))[2:] == [
        ("signature", "Best regards,\nVisit office\nTel. 5555"),
        ("quoted letter", "On 10 Feb, a member wrote:\nLunch\n\nplease?"),
    ]


def test_a_programme_below_the_signature_is_read():
    body = "See below.\n\nKind regards\nVisit office\n\n-----Original Message-----\n1 March\n09:00 Tea\n"

    assert ("09:00 Tea", 0, 0) in lines(read(made(body)))


def test_a_programme_that_stands_in_the_quoted_part_alone_is_read():
    assert ("09:00 Tea", 0, 0) in lines(read(made("For you.\n\n> 1 March 2014\n> 09:00 Tea\n")))


def test_the_line_above_a_quote_that_is_read_is_no_line_of_the_programme():
    document = read(
        made("For you.\n\n> On 21 Feb 2014, at 09:30, May <m@example.org> wrote:\n>\n> 1 March 2014\n> 10:00 Tea\n")
    )

    assert [line for line, *_ in lines(document)] == ["Visit on 1 March", "For you.", "1 March 2014", "10:00 Tea"]
    assert ("line", "On 21 Feb 2014, at 09:30, May <m@example.org> wrote:") in remarks(document)


def test_a_quote_of_a_page_is_a_remark_where_the_programme_stands_beside_it():
    page = f"<p>1 March</p>{TABLE}<blockquote type=cite><p>Monday</p><p>08:00 breakfast?</p></blockquote>"

    assert ("quoted letter", "Monday\n08:00 breakfast?") in remarks(read(made(page=page)))


def test_a_quote_of_a_page_is_read_where_the_programme_stands_in_it():
    page = "<p>For you.</p><blockquote><p>1 March</p><p>09:00 Tea</p></blockquote>"

    assert ("09:00 Tea", 0, 0) in lines(read(made(page=page)))


def test_an_attachment_is_named():
    message = made()
    message.add_attachment(b"x", maintype="application", subtype="pdf", filename="行程.pdf")

    assert ("attachment", "行程.pdf") in remarks(read(message))


def test_a_letter_that_is_sent_along_is_read():
    message = made("See below.")
    message.add_attachment(made("10:00 Talk", subject="Inner"))

    assert [line for line, *_ in lines(read(message))] == ["Visit on 1 March", "See below.", "Inner", "10:00 Talk"]


def test_a_text_that_begins_like_a_letter_is_read_as_one():
    document = text.read(b"From: a@example.org\nSubject: Visit\n\n09:00 Tea\n", "visit.txt")

    assert document.form == "letter"
    assert lines(document) == [("Visit", 1, 0), ("09:00 Tea", 0, 0)]
    assert document.blocks[-1].where == "line 4"


SAMPLE = made("9:00 會見 =\n> a", page=TABLE, cte="quoted-printable")
SAMPLE.add_attachment(b"x", maintype="application", subtype="pdf", filename="行程.pdf")
SAMPLE = SAMPLE.as_bytes()


@some(150)
@given(st.lists(st.tuples(st.integers(0, len(SAMPLE) - 1), st.integers(0, 255)), min_size=1, max_size=6), st.booleans())
def test_a_damaged_letter_is_read_or_refused_and_never_a_fault(changes, cut):
    data = bytearray(SAMPLE)
    for at, byte in changes:
        data[at] = byte

    said_or_refused(letter.read, bytes(data[: changes[0][0]] if cut else data), "visit.eml")


def test_heads_that_are_not_encoded_keep_their_letters():
    document = read("From: 林女士 <a@example.org>\nSubject: 訪問廣州行程\n\n9:00 會見市長\n".encode())

    assert lines(document)[0] == ("訪問廣州行程", 1, 0)
    assert ("head of the letter", "From: 林女士 <a@example.org>") in remarks(document)
