"""Lines that are one text, `Overnight at Conrad`, and what stands beside a line: what to write is said at once."""

import pytest
from edited import HEAD, day, mended, names, read


def helps(text: str) -> list[str]:
    return [each.help for each in read(text).findings]


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("Overnight at Conrad", "Conrad"),
        ("stay at the Peninsula", "Peninsula"),
        ("Check in to Harbour Hotel", "Harbour Hotel"),
        ("入住白天鵝賓館", "白天鵝賓館"),
    ],
)
def test_a_night_in_words_is_a_hotel_and_rewritten(typed: str, place: str) -> None:
    text = day(f"    - {typed}\n")

    assert names(text) == ["line-without-kind"]
    assert mended(text) == day(f"    - hotel: {place}\n")


@pytest.mark.parametrize(
    ("typed", "help_"),
    [
        ("CX715 HKG-SIN", "write `flight: CX715 HKG-SIN`"),
        ("G6586 to Guangzhou South", "write `train: G6586 to Guangzhou South`"),
        ("Alumni choir", "start it with its kind, such as `meeting: Talks`, `hotel: ` or `coach: `"),
        ("21:00 overnight at Conrad", "write `- hotel: Conrad` with `time: 21:00` below it"),
    ],
)
def test_a_service_in_words_is_offered_as_its_kind(typed: str, help_: str) -> None:
    assert helps(day(f"    - {typed}\n")) == [help_]


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("market visit: Tai Po", "visit: Market visit, Tai Po"),
        ("networking: with alumni", "event: Networking, with alumni"),
        ("airport coach: to the hotel", "coach: Airport coach, to the hotel"),
    ],
)
def test_a_kind_behind_another_word_is_that_kind_and_both_words_are_kept(typed: str, written: str) -> None:
    assert mended(day(f"    - {typed}\n      time: 10:00-11:00\n")) == day(
        f"    - {written}\n      time: 10:00-11:00\n"
    )


@pytest.mark.parametrize("field", ["guests: about 80", "pax: 20", "人數: 20"])
def test_a_number_of_people_beside_a_line_is_sent_to_where_numbers_stand(field: str) -> None:
    (said,) = helps(day(f"    - meal: Lunch\n      time: 12:00-13:00\n      {field}\n"))

    assert "`notes:`" in said
    assert "`hosts:`" in said


@pytest.mark.parametrize(
    ("typed", "entry"),
    [("李敏副处长", "李敏: {name: 李敏, title: 副处长}"), ("王强", "王强: {name: 王强}"), ("wen", "wen: {name: ...}")],
)
def test_an_id_that_no_book_has_is_shown_as_the_entry_it_stands_for(typed: str, entry: str) -> None:
    text = HEAD.split("delegation:")[0] + f"delegation:\n  - {typed}\ndays:\n  2027-03-09:\n    - meeting: Talks\n"

    assert f"write `{entry}`, or include the address book it is in" in helps(text)
