"""Checks on agreements: at which line they are signed, and who of their signatories is there."""

import pytest
from programme import whole

from delegate.pipeline import Refused, work_out

PEOPLE = "delegation:\n  ann: {name: Ann}\n  ben: {name: Ben}\ngroups:\n  heads: [ann, ben]"


def said(at: str, signatories: str, more: str = "", people: str = PEOPLE) -> list[tuple[str, tuple[str, ...]]]:
    """What is said of a memorandum, and of whom."""
    top = f"agreements:\n  - {{title: Memorandum, at: {at}, signatories: [{signatories}]}}"
    line = f"- ceremony: The signing\n      id: sign-it\n      time: 10:00-11:00\n      venue: a{more}"
    days = f"days:\n  2023-02-08:\n    {line}"
    out = work_out("trip.yaml", whole(days, top=top, people=people).encode(), lambda name: Refused(name))
    names = ("signatory-absent", "named-while-away", "agreement-without-ceremony", "unknown-name")
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


def test_whoever_may_still_be_named_at_the_signing_is_not_missed() -> None:
    assert said("sign-it", "ann", "\n      who: tbc") == []
    assert said("sign-it", "ann", "\n      who: tbc\n      except: ann") == [("signatory-absent", ("ann",))]
    assert said("sign-it", "ann", "\n      who: ben") == [("signatory-absent", ("ann",))]


@pytest.mark.parametrize(("joins", "missed"), [("09:30", False), ("10:30", True)])
def test_a_signatory_who_joins_too_late_is_missed_also_where_people_are_to_be_confirmed(
    joins: str, missed: bool
) -> None:
    people = PEOPLE.replace("name: Ann", f"name: Ann, joins: 2023-02-08 {joins}")

    found = said("sign-it", "ann", "\n      who: tbc", people=people)
    assert found == ([("signatory-absent", ("ann",))] if missed else [])


def test_a_host_who_signs_and_has_left_by_then_is_missed_and_told_once() -> None:
    people = PEOPLE + "\nhosts:\n  hal: {name: Hal, leaves: 2023-02-08 09:00}"

    assert said("sign-it", "hal", "\n      with: hal", people=people) == [("signatory-absent", ("hal",))]
