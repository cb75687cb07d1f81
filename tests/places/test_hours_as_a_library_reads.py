"""Opening hours within a day are read as another library reads the same language."""

import datetime as dt

import opening_hours
from hypothesis import given
from hypothesis import strategies as st

from delegate.places.hours import stretches

MONTHS = st.sampled_from(["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])
NUMBERS = st.integers(1, 28)
DATES = st.one_of(
    st.tuples(MONTHS, MONTHS).map("-".join),
    st.builds("{} {:02d}".format, MONTHS, NUMBERS),
    st.builds("{} {:02d}-{} {:02d}".format, MONTHS, NUMBERS, MONTHS, NUMBERS),
    st.sampled_from(["2026", "2027+", "easter", "easter -2 days-easter +1 day", "week 05-31", "2026 Jun 01"]),
)
WEEK = st.sampled_from(["Mo-Fr", "Sa,Su", "Fr-Mo", "We", "Mo[1]", "Su[-1]", "Tu[2-3]"])
TIMES = st.tuples(st.integers(0, 47), st.integers(1, 48)).filter(lambda pair: pair[0] < pair[1])
SPANS = TIMES.map(lambda pair: "-".join(f"{half // 2:02d}:{half % 2 * 30:02d}" for half in pair))
SAID = st.one_of(SPANS, st.just("off"), st.builds("{} off".format, SPANS))
RULES = st.one_of(
    st.builds("{} {}".format, WEEK, SAID),
    st.builds("{} {}".format, DATES, SAID),
    st.builds("{} {} {}".format, DATES, WEEK, SAID),
)


@given(
    first=RULES,
    others=st.lists(st.tuples(st.sampled_from(["; ", ", "]), RULES), max_size=3),
    date=st.dates(dt.date(2025, 1, 1), dt.date(2028, 1, 1)),
)
def test_rules_within_a_day_are_read_as_the_library_reads_them(
    first: str, others: list[tuple[str, str]], date: dt.date
) -> None:
    hours = first + "".join(f"{sign}{rule}" for sign, rule in others)
    midnight = dt.datetime(date.year, date.month, date.day)
    told = opening_hours.OpeningHours(hours).intervals(midnight, midnight + dt.timedelta(days=1))
    expected = {
        minute
        for start, end, state, _ in told
        if str(state) == "open"
        for minute in range((start - midnight).seconds // 60, (end - midnight) // dt.timedelta(minutes=1))
    }
    found = stretches(hours, date)

    assert found is not None
    assert {minute for each in found for minute in range(each.start, each.end)} == expected
