"""What looks like the number of a document is found and covered; telephones, flights, dates and plates are not."""

import pytest
from every import every

from delegate.reading.document_numbers import covered, lines_with_numbers, numbers_in
from delegate.source import Source

SURE = {
    "A123456(3)": "A123456(3)",
    "his card A 123 456 (3), the old one": "A 123 456 (3)",
    "身份證：Ａ１２３４５６（３）": "Ａ１２３４５６（３）",
    "AB987654(3)": "AB987654(3)",
    "HKID no. A1234563": "A1234563",
    "G123456(A)": "G123456(A)",
    "11010519491231002X": "11010519491231002X",
    "公民身份证号码110105 19491231 002x": "110105 19491231 002x",
    "身份证440524198001010013": "440524198001010013",
}
LIKELY = {
    "A123456(4)": "A123456(4)",
    "110105194912310021": "110105194912310021",
    "the card 1234567(8) of Macau": "1234567(8)",
    "BIR 5/123456/7": "5/123456/7",
    "E12345678": "E12345678",
    "護照號碼E12345678，": "E12345678",
    "No.K01234567": "K01234567",
    "Li Min (H12345678)": "H12345678",
    "回鄉證H1234567801": "H1234567801",
    "M12345678": "M12345678",
    "C12345678 and W87654321": "C12345678",
    "Passport No. 123456789": "123456789",
    "passport 123 456 789 (GB)": "123 456 789",
    "123456789 (passport, GB)": "123456789",
    "护照：EA1234567": "EA1234567",
    "通行證 CA1234567": "CA1234567",
    "her permit, C 12345678": "C 12345678",
    "passport H20260512": "H20260512",
}
NOTHING = (
    "+852 5555 0123",
    "tel. 28101234, fax 28101235",
    "+86 755 5555 0100",
    "+8613812345678",
    "mobile 91234567",
    "Passport office, tel. 123456789",
    "the permit desk, call 285012345",
    "parking permit AB1234567",
    "flight CX 500 and G6503, MU5101",
    "booking H20260512",
    "booking 123456789",
    "REF-12345678 and PNR ABC123",
    "order no. 2026051200001",
    "518000 Shenzhen",
    "邮编 518026",
    "2026-05-12 10:00-11:15",
    "20260512T100000",
    "粵Z1234港 and 粤B12345",
    "粤ZD12345港",
    "22.541012, 114.055312",
    "https://example.org/E12345678?a=K12345678",
    "6222021234567890123",
    "123456789012345678",
    "HK$1,234,567 (8 cheques)",
    "passports of 30 people by 24 February",
    "the permit is for 20270401",
    "Room 123456",
    "IBAN GB82WEST12345698765432",
    "e12345678",
    "0.110105194912310021",
)


@every("text", SURE)
def test_a_check_digit_that_holds_makes_it_sure(text: str) -> None:
    (found,) = numbers_in(text)

    assert (text[found.start : found.end], found.sure) == (SURE[text], True)


@every("text", LIKELY)
def test_a_form_without_one_or_with_a_wrong_one_is_likely(text: str) -> None:
    found = numbers_in(text)[0]

    assert (text[found.start : found.end], found.sure) == (LIKELY[text], False)


@every("text", NOTHING)
def test_what_is_dialled_flown_driven_posted_or_dated_is_no_document(text: str) -> None:
    assert numbers_in(text) == ()


@every("text", [*SURE, *LIKELY])
def test_a_covered_text_has_none_of_the_number_and_all_of_the_rest(text: str) -> None:
    number = {**SURE, **LIKELY}[text]

    assert number not in covered(text)
    assert numbers_in(covered(text)) == ()
    assert covered(text).startswith(text[: text.index(number)])


def test_two_numbers_in_a_text_are_two() -> None:
    assert [each.start for each in numbers_in("C12345678 and W87654321")] == [0, 14]


def test_a_line_is_known_by_its_number_in_whatever_way_lines_end() -> None:
    text = "a\r\nE12345678\rpassport\n  123456789\nb 22.541012\n123456789\n"

    assert lines_with_numbers(Source("trip.yaml", text)) == {2, 4}


@pytest.mark.parametrize("text", ["1 " * 400_000, "passport " * 90_000 + "1" * 9, "A 123 456 " * 80_000, "9" * 800_000])
def test_a_long_text_is_looked_through_at_once(text: str) -> None:
    lines_with_numbers(Source("trip.yaml", text))  # a pattern that goes back and forth would take hours
