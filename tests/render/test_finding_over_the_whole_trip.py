"""A finding about texts all over a trip stands in the list of findings, and at nobody's name as if about him."""

import pytest
from copies import worked_out
from lost_words import made, settled
from outputs import told

from delegate.sheet import Edition

NAME = "missing-translation"
FORMS = ("txt", "md", "html", "docx", "xlsx", "pdf")
TRIP = """\
trip: {en: Visit, ja: 訪問}
languages: [en, ja]
delegation:
  ann: {name: {en: Ann Lee}}
  ben: {name: {en: Ben Ho}}
venues: {hall: {name: {en: The Hall}, city: Hong Kong}}
days:
  2026-11-24:
    - meeting: {en: Talks, ja: 会談}
      time: 10:00
      venue: hall
"""


@pytest.mark.parametrize("form", FORMS)
def test_what_is_missing_all_over_a_trip_stands_at_no_delegate(form: str) -> None:
    text = told(form, made(settled(worked_out(TRIP), Edition.RUN_SHEET, "en"), form))

    assert text.count(NAME) == 1
    assert "3 texts not in every language of the trip" in " ".join(text.split())
