"""Checks on agreements: at which line they are signed, and who of their signatories is there."""

import pytest
from programme import whole
from small_trips import worked_out

PEOPLE = "delegation:\n  ann: {name: Ann}\n  ben: {name: Ben}\ngroups:\n  heads: [ann, ben]"


def said(at: str, signatories: str, more: str = "", people: str = PEOPLE) -> list[tuple[str, tuple[str, ...]]]:
    """What is said of a memorandum, and of whom."""
    top = f"agreements:\n  - {{title: Memorandum, at: {at}, signatories: [{signatories}]}}"
    line = f"- ceremony: The signing\n      id: sign-it\n      time: 10:00-11:00\n      venue: a{more}"
    days = f"days:\n  2023-02-08:\n    {line}"
    out = worked_out(whole(days, top=top, people=people))
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


# --- twice, unsigned, too many, without a host ------------------------------------------------------------------------

HOSTED = PEOPLE + "\nhosts:\n  hal: {name: Hal, organisation: Harbour Power}\n  jo: {name: Jo}"


def told(agreements: str, line: str = "time: 10:00-11:00\n      with: hal", people: str = HOSTED) -> list[str]:
    """What is said of agreements that are signed at one ceremony."""
    top = f"agreements:\n{agreements}"
    days = f"days:\n  2023-02-08:\n    - ceremony: The signing\n      id: sign\n      venue: a\n      {line}"
    out = worked_out(whole(days, top=top, people=people))
    new = ("signed-twice", "party-unsigned", "signing-too-short", "signing-without-host")
    return [f"{each.name}: {each.message}" for each in out.findings if each.name in new]


def agreed(*titles: str, more: str = "signatories: [ann, hal]") -> str:
    return "\n".join(f"  - {{title: {title}, at: sign, {more}}}" for title in titles)


def test_an_agreement_of_the_same_title_is_told_once_for_each_time_too_many() -> None:
    assert told(agreed("On wind", "On sun", "on  Wind!")) == [
        "signed-twice: “on  Wind!” stands in the list of agreements already"
    ]
    assert len(told(agreed("On wind", "On wind", "On wind"))) == 2


def test_agreements_of_one_title_with_different_parties_are_two() -> None:
    one = agreed("On wind", more="parties: [Alpha, Beta], signatories: [ann, hal]")

    assert told(f"{one}\n{one.replace('Beta', 'Gamma')}") == []
    assert len(told(f"{one}\n{one.replace('Alpha, Beta', 'Beta, Alpha')}")) == 1


@pytest.mark.parametrize(
    ("signs", "said"),
    [
        ("[ann, hal]", []),
        ("[ann]", ["1 person signs for the 2 parties"]),
        ("[hal]", ["nobody signs for Alpha Town, a party"]),
        ("tbc", []),
        ("[]", ["nobody is named who signs for the parties"]),
    ],
)
def test_each_party_has_somebody_who_signs_one_fewer_is_too_few(signs: str, said: list[str]) -> None:
    found = told(agreed("On wind", more=f"parties: [Alpha Town, Harbour Power], signatories: {signs}"))

    assert found == [f"party-unsigned: {each} of “On wind”" for each in said]


def test_two_who_sign_for_one_party_leave_the_other_without() -> None:
    both = HOSTED.replace("name: Jo", "name: Jo, organisation: Harbour Power")
    line = "time: 10:00-11:00\n      with: [hal, jo]"
    parties = "parties: [Alpha Town, Harbour Power], signatories: [hal, jo]"

    assert told(agreed("On wind", more=parties), line, both) == [
        "party-unsigned: nobody signs for Alpha Town, a party of “On wind”"
    ]
    assert told(agreed("On wind", more=parties.replace("hal, jo", "hal, ann")), line, both) == []


def test_one_entry_that_stands_for_many_may_sign_for_several_parties() -> None:
    many = HOSTED.replace("name: Jo", "name: Jo, people: 12")

    assert (
        told(
            agreed("On wind", more="parties: [Alpha, Beta, Gamma], signatories: [ann, jo]"),
            "time: 10:00-11:00\n      with: jo",
            many,
        )
        == []
    )


@pytest.mark.parametrize(
    ("line", "short"),
    [
        ("time: 10:00-10:09", False),
        ("time: 10:00-10:08", True),
        ("for: 9 min", False),
        ("for: 8 min", True),
        ("time: 10:00", False),
    ],
)
def test_three_agreements_need_nine_minutes_and_eight_are_too_few(line: str, short: bool) -> None:
    found = told(agreed("On wind", "On sun", "On rain"), f"{line}\n      with: hal")

    assert bool(found) is short
    if short:
        assert found == ["signing-too-short: 3 agreements are signed at “The signing” in 8 min; they take about 9"]


def test_a_signing_that_names_no_host_is_told_once_however_many_are_signed() -> None:
    alone = agreed("On wind", "On sun", more="signatories: ann")

    assert told(alone) == []
    assert told(alone, "time: 10:00-11:00") == [
        "signing-without-host: no host is named at “The signing”, where “On wind” is signed"
    ]
    assert told(alone, "time: 10:00-11:00\n      with: tbc") == []
    assert told(alone, "time: 10:00-11:00", PEOPLE) == []
    assert told(agreed("On wind"), "time: 10:00-11:00") == []  # of the host who signs it is said that he is absent
