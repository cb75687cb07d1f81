"""What is dialled is the number that was written, without the hours behind it."""

from every import every

from delegate.i18n.telephone import calls


@every(
    ("text", "number", "dialled"),
    [
        ("Visit office, +86 755 5555 0100", "+86 755 5555 0100", "+8675555550100"),
        ("+86 755 5555 0100 (24 h)", "+86 755 5555 0100", "+8675555550100"),
        ("+852 5555 0101 08:00-20:00", "+852 5555 0101", "+85255550101"),
        ("+852 5555 0101 (9-17)", "+852 5555 0101", "+85255550101"),
        ("+852 5555 0101 9-17", "+852 5555 0101", "+85255550101"),
        ("+852 5555 0101 24 h", "+852 5555 0101", "+85255550101"),
        ("+852 5555 0101 9 am to 5 pm", "+852 5555 0101", "+85255550101"),
        ("+852-5555-0101, ask for Mei", "+852-5555-0101", "+85255550101"),
        ("+44 (0)20 7946 0000", "+44 (0)20 7946 0000", "+442079460000"),
        ("+1 (212) 555-0100", "+1 (212) 555-0100", "+12125550100"),
        ("+33 1 99 00 12 34", "+33 1 99 00 12 34", "+33199001234"),
    ],
)
def test_a_number_is_dialled_as_it_is_written(text: str, number: str, dialled: str) -> None:
    (call,) = calls(text)

    assert (text[call.start : call.end], call.dialled) == (number, dialled)


@every("text", ["+1+1", "flight +852", "gate 755 5555 0100", "x+85255550101", "+1 2 3", "UTC+8 10:00"])
def test_what_is_no_number_with_a_country_code_is_not_dialled(text: str) -> None:
    assert list(calls(text)) == []


def test_two_numbers_in_one_line_are_two_calls() -> None:
    assert [call.dialled for call in calls("+852 5555 0101 / +86 755 5555 0100")] == ["+85255550101", "+8675555550100"]
