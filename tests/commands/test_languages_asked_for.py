"""What `plan` says of a language that is asked for and in which little is written."""

from pathlib import Path

from command import here, trip_in

TRIP = """\
trip: Visit of the chamber
delegation: {ann: {name: Ann Lee}}
days:
  2026-11-24:
    - meeting: {en: Talks, zh-Hant: 會談}
      time: 09:00-10:00
    - flight: CX 500
      time: 15:00-19:00
      from: HKG
      to: NRT
"""


def told(folder: Path, *arguments: str) -> str:
    return here("plan", str(trip_in(folder, TRIP)), "-o", str(folder / "o.md"), *arguments).err


def test_a_print_says_how_many_texts_are_not_in_a_language_that_is_asked_for(tmp_path: Path) -> None:
    said = told(tmp_path, "--lang", "en,zh-Hant")

    assert "2 texts not written in zh-Hant, printed as they stand: lines 1 and 2\n" in said
    assert "not written in en" not in said


def test_a_print_in_no_language_that_is_asked_for_says_nothing_of_texts(tmp_path: Path) -> None:
    assert "printed as they stand" not in told(tmp_path)


def test_of_the_languages_of_a_trip_the_check_speaks_alone(tmp_path: Path) -> None:
    path = trip_in(tmp_path, TRIP + "languages: [en, zh-Hant]\n")

    assert "printed as they stand" not in here("plan", str(path), "--lang", "zh-Hant").err
