"""A finding about texts all over a trip stands in the list of findings, and at nobody's name as if about him."""

import pytest
from lost_words import printed
from outputs import told

NAME = "missing-translation"
FORMS = ("txt", "md", "html", "docx", "xlsx", "pdf")


@pytest.mark.parametrize("form", FORMS)
def test_what_is_missing_all_over_a_trip_stands_at_no_delegate(form: str) -> None:
    text = told(form, printed("tokyo-singapore-mission", "run-sheet", ("en",), form))

    assert text.count(NAME) == 1
    assert "27 texts not in every language of the trip" in " ".join(text.split())
