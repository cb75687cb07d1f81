"""Opening hours in everyday words: each is one finding with the text to write, and that text can be evaluated."""

from edited import mended, names, read
from every import every

from delegate.places.hours import readable

HOURS = {
    "daily 10:00-18:00": "Mo-Su 10:00-18:00",
    "9:00-18:00 daily": "Mo-Su 09:00-18:00",
    "24 hours": "24/7",
    "open 24 hours": "24/7",
    "24小時": "24/7",
    "10:00-18:00, closed Mondays": "10:00-18:00; Mo off",
    "10:00-18:00 (closed Mon)": "10:00-18:00; Mo off",
    "weekdays 0900-1700": "Mo-Fr 09:00-17:00",
    "weekdays 9am to midnight": "Mo-Fr 09:00-00:00",
    "Tu-Su 10-18": "Tu-Su 10:00-18:00",
    "Sat-Mon 10-18": "Sa-Mo 10:00-18:00",
    "every day except Tuesday 10am-6pm": "Mo-Su 10:00-18:00; Tu off",
    "Mo-Fr 09:00-18:00, closed on public holidays": "Mo-Fr 09:00-18:00; PH off",
    "Mo-Sa 08:30-17:30 except PH": "Mo-Sa 08:30-17:30; PH off",
    "Mon-Fri 0900-1800, Sat 0900-1300, closed Sun": "Mo-Fr 09:00-18:00; Sa 09:00-13:00; Su off",
    "09:00 - 17:00 (Mon-Fri)": "Mo-Fr 09:00-17:00",
    "周一至周五 9:00-18:00": "Mo-Fr 09:00-18:00",
    "星期二至日 10:00-18:00": "Tu-Su 10:00-18:00",
    "上午9時至下午5時": "09:00-17:00",
    "10:00-18:00，逢星期一休館": "10:00-18:00; Mo off",
    "closed Mondays": 'Mo-Su unknown "hours not given"; Mo off',
    "星期一休館": 'Mo-Su unknown "hours not given"; Mo off',
    "weekends only": 'Sa-Su unknown "hours not given"',
    "weekdays 9:00-12:00, 13:00-17:00": "Mo-Fr 09:00-12:00,13:00-17:00",
}


def trip(hours: str, *, braces: bool = False) -> str:
    venue = f"{{name: Tea house, hours: {hours}}}" if braces else f"\n    name: Tea house\n    hours: {hours}"
    return f"trip: Tea\nvenues:\n  house: {venue}\n"


@every(("typed", "written"), HOURS.items())
def test_hours_in_everyday_words_are_one_finding_and_rewritten_in_a_form_that_can_be_evaluated(
    typed: str, written: str
) -> None:
    found = [each for each in read(trip(typed)).findings if each.code == "DLG132"]

    assert [each.help.removesuffix(", or with the hours themselves") for each in found] == [f"write {written}"]
    assert (readable(typed), readable(written)) == (False, True)
    quoted = f"'{written}'" if set('",') & set(written) else written
    assert mended(trip(typed)) == trip(quoted)
    assert names(mended(trip(typed))) == names(trip("24/7"))


def test_inside_braces_a_comma_of_hours_is_put_in_quotes() -> None:
    assert mended(trip("weekends and public holidays 10-16", braces=True)) == trip(
        "'Sa-Su,PH 10:00-16:00'", braces=True
    )


@every(
    "typed",
    [
        "Mo-Fr 09:00-18:00; PH off",
        "Mon - Fri 9am - 6pm",
        "Tuesday to Sunday 10:00-18:00",
        "09:00-17:00 Mon to Sat",
        "by appointment only",
        "sunrise-sunset",
        "24/7",
        "9-5",
        "weekdays nine to five",
        "daily from 10:00",
        "closed for lunch",
        "closed on 25 December",
        "first Monday of the month 10:00-12:00",
        "Mo 10:00-12:00, daily 14:00-16:00 in summer",
    ],
)
def test_what_is_evaluated_as_it_stands_or_has_several_readings_is_left_alone(typed: str) -> None:
    assert "hours-in-words" not in names(trip(typed))
