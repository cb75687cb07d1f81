"""What stands where no rule looks for it is kept: below the days, in a link."""

from markdown_drafts import drafted, lines_in, trip_of

from delegate.importing.draft import ImportRequest, draft

HEAD = ("# Visit", "", "| Date | Time | Programme | Venue |", "|---|---|---|---|")


def test_a_text_below_the_days_of_a_table_is_kept_as_a_comment():
    made = drafted(*HEAD, "| 4 April 2024 | 9:00 | Talks | Town Hall |", "| Enquiries: Ms Chan 5555 6666 | | | |")

    assert "# from the source, row: Enquiries: Ms Chan 5555 6666" in made.text
    assert len(lines_in(trip_of(*HEAD, "| 4 April 2024 | 9:00 | Talks | Town Hall |"))) == made.lines == 1


def test_what_is_told_of_a_day_in_its_own_cell_is_a_line_of_that_day():
    said = "the flag is raised on the square at the break of day, for all who wish"
    trip = trip_of(
        "# Visit",
        "",
        "| Time | Date | Programme |",
        "|---|---|---|",
        f"| | 4 April 2024: {said} | |",
        "| 9:00 | 5 April 2024 | Talks |",
    )

    assert said in str(trip["days"]["2024-04-04"])


def test_the_address_of_a_link_stands_behind_its_words():
    event = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20250601T000000Z\r\n"
        "DTSTART;TZID=Europe/Zurich:20250616T143000\r\nSUMMARY:Bike tour\r\n"
        'DESCRIPTION:Rain jacket. <a href="https://example.org/route">Route</a> <a href="#top">up</a>\r\n'
        "END:VEVENT\r\nEND:VCALENDAR\r\n"
    )

    text = draft(event.encode(), "tour.ics", ImportRequest()).text
    assert "Rain jacket. Route (https://example.org/route) up" in text
