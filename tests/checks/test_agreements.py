"""Checks on agreements: at which line they are signed, and who of their signatories is there."""

import pytest
from programme import whole

from delegate.pipeline import Refused, work_out

PEOPLE = "delegation:\n  ann: {name: Ann}\n  ben: {name: Ben}\ngroups:\n  heads: [ann, ben]"


def said(at: str, signatories: str, more: str = "") -> list[tuple[str, tuple[str, ...]]]:
    """What is said of a memorandum, and of whom."""
    top = f"agreements:\n  - {{title: Memorandum, at: {at}, signatories: [{signatories}]}}"
    line = f"- ceremony: The signing\n      id: sign-it\n      time: 10:00-11:00\n      venue: a{more}"
    days = f"days:\n  2023-02-08:\n    {line}"
    out = work_out("trip.yaml", whole(days, top=top, people=PEOPLE).encode(), lambda name: Refused(name))
    names = ("signatory-absent", "agreement-without-ceremony", "unknown-name")
    return [(each.name, each.people) for each in out.findings if each.name in names]


@pytest.mark.parametrize("at", ["sign-it", "Sign-It", "sign_it", "the-signing"])
def test_the_line_of_an_agreement_may_be_called_in_other_letters_or_by_its_title(at: str) -> None:
    assert said(at, "ann") == []
    assert said(at, "ann", "\n      except: ann") == [("signatory-absent", ("ann",))]


def test_a_group_that_signs_is_its_people() -> None:
    assert said("sign-it", "heads") == []
    assert [name for name, _ in said("sign-it", "heads", "\n      except: ann")] == ["signatory-absent"]


def test_an_agreement_at_a_line_that_is_called_off_is_signed_nowhere() -> None:
    (found,) = said("sign-it", "ann", "\n      status: cancelled")

    assert found[0] == "agreement-without-ceremony"
