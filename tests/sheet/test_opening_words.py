"""Opening hours are worded on paper in each language; a rule for which there are no words stays as it was typed."""

from pathlib import Path

import pytest
from command import here, trip_in
from every import every
from printed_schedules import days, printed
from programme import PLACES, whole

from delegate.i18n.language import language_of, languages_of
from delegate.sheet.opening_words import opening

LINES = """
    - meeting: A talk
      time: 09:00-10:00
      venue: a
"""


@pytest.mark.parametrize(
    ("typed", "english", "chinese"),
    [
        ("Mo-Fr 08:30-20:00", "open Mon–Fri 08:30–20:00", "開放時間：週一至週五 08:30–20:00"),
        ("09:00-18:00", "open daily 09:00–18:00", "開放時間：每日 09:00–18:00"),
        ("Mo-Su 06:30-02:00", "open daily 06:30–02:00", "開放時間：每日 06:30–02:00"),
        ("Mo-Su 18:00-26:00", "open daily 18:00–02:00", "開放時間：每日 18:00–02:00"),
        ("Mo-Su 00:00-24:00", "open daily 00:00–24:00", "開放時間：每日 00:00–24:00"),
        ("24/7", "open at all hours", "開放時間：全日24小時"),
        ("Fr 18:00+", "open Fri from 18:00", "開放時間：週五 18:00起"),
        ("Tu-We", "open Tue–Wed", "開放時間：週二至週三"),
        (
            "Mo-Fr 08:00-12:00,13:30-18:00; Sa 09:00-13:00; PH off",
            "open Mon–Fri 08:00–12:00 and 13:30–18:00; Sat 09:00–13:00; closed public holidays",
            "開放時間：週一至週五 08:00–12:00及13:30–18:00；週六 09:00–13:00；公眾假期休息",
        ),
        (
            "Mo off; Tu-Su,PH 10:00-18:00",
            "closed Mon; Tue–Sun and public holidays 10:00–18:00",
            "週一休息；週二至週日及公眾假期 10:00–18:00",
        ),
        ("by appointment", "open by appointment", "開放時間：須預約"),
        (
            'Mo-Fr 09:00-17:00 "by appointment"',
            "open Mon–Fri 09:00–17:00 by appointment",
            "開放時間：週一至週五 09:00–17:00 須預約",
        ),
    ],
)
def test_hours_are_worded_in_each_language(typed: str, english: str, chinese: str) -> None:
    assert [opening(typed, language_of(tag)) for tag in ("en", "zh-Hant")] == [english, chinese]


@pytest.mark.parametrize(
    "typed",
    [
        "Mo-Fr 09:00-17:00; Fr[-1] off",
        "Jun-Aug Mo-Fr 08:00-16:00",
        "sunrise-sunset",
        'Mo-Fr 09:00-17:00 open "ring the bell"',
        "Mo-Fr 09:00-12:00; 13:00-17:00",
        "Mo-Fr 09:00-17:00 || by appointment",
        "off",
        "when the flag is up",
    ],
)
def test_a_rule_without_words_stays_as_it_was_typed(typed: str) -> None:
    assert opening(typed, language_of("en")) == f"open {typed}"


def test_a_language_without_phrases_words_them_where_its_table_can() -> None:
    (alone,) = languages_of(["ja"], for_team=True)
    _, japanese = languages_of(["en", "ja"], for_team=True)
    _, estonian = languages_of(["en", "et"], for_team=True)

    said = "利用時間 月～金 08:30–20:00; 祝日は休み"
    assert opening("Mo-Fr 08:30-20:00; PH off", alone) == said
    assert opening("Mo-Fr 08:30-20:00; PH off", japanese) == said
    assert opening("Mo-Fr 08:30-20:00", estonian) == ""


@pytest.mark.parametrize("form", ["md", "html"])
def test_every_copy_that_has_the_hours_of_a_place_words_them(tmp_path: Path, form: str) -> None:
    places = PLACES.replace("a: {name: Alpha House,", "a: {name: Alpha House, hours: Mo-Fr 08:30-20:00,")
    path = trip_in(tmp_path, whole(LINES, places=places))

    chinese = here("plan", str(path), "--format", form, "--lang", "zh-Hant", "--copy", "run-sheet").out

    assert "週一至週五" in chinese
    assert "Mo-Fr" not in chinese


@pytest.mark.usefixtures("in_a_folder")
@every(
    ("written", "said"),
    [
        ("works", ("closed on this date: works", "當日關閉：works")),
        ("{en: works, zh-Hant: 維修}", ("closed on this date: works", "當日關閉：維修")),
        ("{zh-Hant: 維修}", ("closed on this date: 維修", "當日關閉：維修")),
    ],
)
def test_a_trips_own_words_for_a_closure_are_printed_in_each_language_of_the_page(
    written: str, said: tuple[str, str]
) -> None:
    gate = (
        "crossings:\n  gate:\n    name: {en: North Gate, zh-Hant: 北閘}\n"
        '    sides: {HK: "22.5280, 114.1130", CN: "22.5330, 114.1170"}\n    modes: [coach, car, train]\n'
        f"    hours: 24/7\n    changes: [{{from: 2023-02-24, until: 2023-02-24, closed: {written}}}]\n"
    )
    lines = "    - crossing: gate\n    - visit: Tour\n      time: 15:00\n      venue: Shenzhen\n"
    sheet = printed(days(lines, gate), "--copy", "run-sheet", "--format", "md", "--lang", "en,zh-Hant")

    assert all(each in sheet for each in said), sheet
