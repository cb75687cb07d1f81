"""Fields, kinds and ids that are typed with capital letters are read as those of the format."""

from edited import HEAD, day, fix, mended, names, read

DRAFT = """\
Trip: Northbank
delegation:
  Harris: {Name: Sir David Harris, Phone: "+44 20 5555 0123"}
  team: {name: Engineers, People: 5}
venues:
  MTR HQ: {Name: MTR Headquarters, city: Hong Kong}
  Conrad: {name: Conrad Hong Kong, City: Hong Kong}
days:
  2026-11-16:
    - Arrival: CX252 from London Heathrow
      Time: 0700
      Venue: HKG
    - Meeting: MTR Corporation
      Time: 1430-1600
      Venue: MTR HQ
      Who: team
      steps:
        - {Text: Tea, Private: true}
    - Check-in: Conrad Hong Kong
"""


def test_fields_with_capital_letters_are_said_once_for_the_file() -> None:
    said = [each for each in read(DRAFT).findings if each.name == "unknown-key"]

    assert said[0].message == (
        "15 names of fields are written with capital letters: “Trip”, “Name”, “Phone”, “People” ..."
    )
    assert said[0].help == "write them in small letters: `trip`, `name`, `phone`, `people` ..."


def test_an_arrival_with_capital_letters_is_mended_as_one_in_small_letters_is() -> None:
    small = DRAFT.replace("Time", "time").replace("Venue", "venue")

    assert mended(DRAFT) == mended(small)
    assert "time: tbc-07:00\n      to: HKG\n" in mended(DRAFT)
    assert "    - hotel: Conrad\n" in mended(DRAFT)
    assert "{text: Tea" in mended(DRAFT)


def test_an_id_with_a_blank_is_renamed_with_the_fields_that_name_it_whatever_their_letters() -> None:
    assert "  mtr-hq: {name: MTR" in mended(DRAFT)
    assert "venue: mtr-hq\n" in mended(DRAFT)
    assert "venue: mtr-hq\n" in mended(DRAFT.replace("Venue: MTR HQ", "venue: Mtr hq"))
    assert names(mended(DRAFT)) == []


def test_one_field_alone_is_said_by_its_name() -> None:
    [said] = read(day("    - meeting: Prices\n      Time: 10:00\n")).findings

    assert (said.message, said.help) == ("“Time” is not a field that can stand here", "write `time`")


def test_a_phone_number_behind_a_capital_letter_is_not_shown() -> None:
    assert 3 in read(DRAFT).hidden["tea.trip.yaml"]
    assert 3 in fix(DRAFT)[0].hidden


def test_a_field_that_stands_there_in_small_letters_too_is_left_to_the_author() -> None:
    text = day("    - meeting: Prices\n      time: 10:00\n      Time: 11:00\n")

    assert mended(text) == text
    assert names(text) == ["unknown-key"]


def test_ids_keep_their_letters() -> None:
    text = f"{HEAD}venues:\n  Time: {{name: The Time, city: Hong Kong}}\ndays:\n  2026-12-01: tbc\n"

    assert names(text) == []


def test_a_venue_called_by_its_id_in_other_letters_has_its_id() -> None:
    text = day("    - meeting: Prices\n      venue: conrad\n").replace(
        "days:", "venues:\n  Conrad: {name: Conrad Hong Kong, city: Hong Kong}\ndays:"
    )

    assert mended(text) == text.replace("venue: conrad", "venue: Conrad")
