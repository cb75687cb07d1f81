"""What a movement sheet shows of vehicles, drives and those on board."""

from pathlib import Path

import pytest
from command import ROOT, here
from copies import EXCHANGE, HURRIED, details, items, keys, legs, planned, said, sheet
from printed_copies import printed

from delegate.sheet import Edition, settle
from delegate.sheet.model import LegRow
from delegate.sheet.scope import Scope


def test_a_movement_sheet_has_the_days_of_each_vehicle_and_last_the_drives_without_one() -> None:
    assert [(said(day.part)[0], str(day.date)[5:], keys_of(day)) for day in sheet(copy="movements").days] == [
        (
            VAN,
            "11-24",
            [
                "start-town-hall@2026-11-24>welcome",
                "welcome>a-lesson",
                "Empty run to The Clinic, 19 min",
                "signing>dinner",
                "Empty run to The School, 22 min",
                "a-lesson>dinner",
            ],
        ),
        (VAN, "11-25", ["Empty run to The Inn, 6 min", "start-inn@2026-11-25>last-words:back-home"]),
        ("Limousine · 3 seats · driver Mr Ma · +852 5555 0104", "11-24", ["welcome>signing"]),
    ]


def test_of_two_vehicles_of_one_kind_none_takes_a_drive_by_itself() -> None:
    second = EXCHANGE.replace("  limo: {", "  van-2: {kind: coach, seats: 19}\n  limo: {")
    last = sheet(second, copy="movements").days[-1]

    assert said(last.part) == ("No vehicle is named",)
    assert keys_of(last) == ["welcome>a-lesson", "signing>dinner", "a-lesson>dinner"]


VAN = "Van 1 · coach, 19 seats · driver Mr Wong · plates of the Mainland and Hong Kong · +86 755 5555 0103"


def keys_of(day: object) -> list[str]:
    """The keys of the rows of one day; of a way made empty what is said of it."""
    return [getattr(row, "key", None) or said(row.text)[0] for row in day.rows]


def test_the_movements_of_a_person_are_the_drives_that_person_makes() -> None:
    assert keys(sheet(copy="movements", whom="jane")) == [
        "start-town-hall@2026-11-24>welcome",
        "welcome>a-lesson",
        "a-lesson>dinner",
        "start-inn@2026-11-25>last-words:back-home",
    ]
    assert sorted(keys(sheet(copy="movements", whom="signers"))[1:]) == [
        "signing>dinner",
        "start-inn@2026-11-25>last-words:back-home",
        "welcome>signing",
    ]
    assert keys(sheet(copy="movements", whom="chan")) == []


def test_a_drive_says_where_it_picks_up_whom_and_over_which_border_it_goes() -> None:
    out, _, _, _, back, *_ = (row for row in legs(sheet(copy="movements")))

    assert said(out.time.joined("-")) == ("08:05-09:57",)
    assert said(out.way) == ("by Van 1 from Town Hall to Government Offices",)
    assert said(out.border) == ("via Huanggang (new port) (open 24 hours)",)
    assert details(out) == [
        ("Pick-up", "Town Hall, Shenzhen"),
        ("Set-down", "Government Offices, 2 Tim Mei, Hong Kong"),
        ("On board", "4 people"),
    ]
    assert details(back) == [
        ("Pick-up", "The Inn, Hong Kong"),
        ("Set-down", "Town Hall, Shenzhen"),
        ("On board", "4 people"),
        ("Note", "Passports in hand."),  # the driver reads what is noted at the movement
    ]


def test_every_format_of_a_movement_sheet_has_the_stop_on_the_way() -> None:
    text = EXCHANGE.replace("vehicle: van\n      to: base", "vehicle: van\n      via: [clinic, school]\n      to: base")
    back = legs(sheet(text, copy="movements"))[-2]

    assert details(back)[:4] == [
        ("Pick-up", "The Inn, Hong Kong"),
        ("Stop", "The Clinic, Hong Kong"),
        ("Stop", "The School, Hong Kong"),
        ("Set-down", "Town Hall, Shenzhen"),
    ]


def test_the_drives_without_a_vehicle_have_a_head_in_a_language_without_phrases_too() -> None:
    second = EXCHANGE.replace("  limo: {", "  van-2: {kind: coach, seats: 19}\n  limo: {")

    assert said(sheet(second, copy="movements", tags="ja").days[-1].part)


def test_a_driver_reads_what_has_only_hours_with_its_name() -> None:
    text = EXCHANGE.replace("time: 14:00-15:00", "within: 14:00-16:30\n      for: 45 min")
    text = text.replace("venue: clinic", "venue: Hong Kong")
    told = [detail for row in legs(sheet(text, copy="movements")) for detail in details(row)]

    assert ("", "Signing: between 14:00 and 16:30") in told


def test_a_movement_sheet_names_those_on_board_where_it_is_not_everybody() -> None:
    boarding = [dict(details(row))["On board"] for row in legs(sheet(copy="movements"))]

    assert boarding == [
        "4 people",
        "2 people, Jane Smith, Ben Ho",
        "2 people, Signers",
        "2 people, Jane Smith, Ben Ho",
        "4 people",
        "2 people, Signers",
    ]


def test_whom_a_driver_fetches_alone_has_a_name_also_on_a_day_with_nobody_else() -> None:
    plan, findings = planned("estonia-state-visit")
    copy = settle(plan, findings, edition=Edition.MOVEMENTS, languages=("en",), scope=Scope())

    queen, duke = "1 person, Her Majesty Queen Elizabeth II", "1 person, the Duke of Edinburgh"
    assert [dict(details(row))["On board"] for row in legs(copy)] == [queen, duke, queen, queen]


@pytest.mark.parametrize(
    ("heads", "said_of_them"),
    [("12", "15 people"), ("~40", "about 43 people"), ("tbc", "number of people to be confirmed")],
)
def test_a_crowd_on_board_is_as_sure_as_it_was_written(heads: str, said_of_them: str) -> None:
    text = EXCHANGE.replace("name: Ben Ho, role", f"name: Ben Ho, people: {heads}, role")

    assert dict(details(legs(sheet(text, "movements"))[0]))["On board"] == said_of_them


def test_a_half_without_phrases_has_the_number_on_board_and_the_whole_address_too() -> None:
    trip = EXCHANGE.replace(
        "{name: The Inn, city: Hong Kong,", "{name: {en: The Inn, ja: 宿}, address: 8 Wood Road, city: Hong Kong,"
    )
    japanese, estonian = (
        legs(sheet(trip.replace("ja:", f"{tag}:"), copy="movements", tags=f"en,{tag}"))[4] for tag in ("ja", "et")
    )

    assert details(japanese)[0] == ("Pick-up", "The Inn, 8 Wood Road, Hong Kong / 宿, 8 Wood Road, Hong Kong")
    assert details(japanese)[2] == ("On board", "4 people / 4名")
    assert details(estonian)[2] == ("On board", "4 people")


def test_a_movement_sheet_has_the_contact_and_no_lists() -> None:
    moves = sheet(EXCHANGE.replace("papers: [hk-identity-card, home-return-permit]", "speaks: zh"), "movements")

    assert said(moves.contact) == ("Visit office, +86 755 5555 0100",)
    assert (moves.sections, moves.tables, moves.notes) == ((), (), ())
    assert not [text for text in said(moves) if "Gifts" in text or "Dark suit" in text or "Mayor" in text]


def test_one_vehicle_has_its_own_sheet_and_is_asked_for_nowhere_else(tmp_path: Path) -> None:
    limo = sheet(copy="movements", whom="limo")

    assert keys(limo) == ["welcome>signing"]
    assert said(limo.scope) == ("Movements: Limousine",)
    alone = printed(tmp_path, EXCHANGE, "--copy", "movements", "--for", "limo")
    assert "Mr Ma" in alone
    assert "Mr Wong" not in alone
    refused = here("plan", str(tmp_path / "visit.trip.yaml"), "--for", "limo", "--copy", "programme")
    assert (refused.code, refused.out) == (2, "")
    assert "`limo` is a vehicle: its drives are in --copy movements" in refused.err


def test_a_host_reads_how_many_do_not_eat_what_and_not_who() -> None:
    text = EXCHANGE.replace("name: Ben Ho, role", "name: Ben Ho, diet: No meat, role")
    told = [detail for row in items(sheet(text, whom="chan")) for detail in details(row) if detail[0] == "Diets"]

    assert told == [("Diets", "No meat (1)")]
    assert "Diets" not in [label for row in items(sheet(text)) for label, _ in details(row)]


def test_on_a_printed_sheet_what_has_no_name_is_put_into_words() -> None:
    """Ids stand in the list of vehicles; only where two are alike does the team read in a row which of them it is."""
    unnamed = EXCHANGE.replace("van: {name: Van 1, ", "van-1: {").replace("vehicle: van\n", "vehicle: van-1\n")
    text = unnamed.replace("groups: {signers: [ann, kit]}", "groups: {first-signers: [ann, kit]}").replace(
        "who: signers", "who: first-signers"
    )
    run_sheet = " ".join(said(sheet(text, "run-sheet")))
    two = text.replace("  limo: {", "  van-2: {kind: coach, seats: 19}\n  limo: {")

    assert "First signers" in run_sheet
    assert "first-signers" not in run_sheet
    assert run_sheet.count("van-1") == 1
    assert "coach; Coach" not in run_sheet
    assert "Van 1" in " ".join(said(sheet(two, "run-sheet")))
    assert "van-1" in " ".join(said(sheet(text, "schedule")))


def test_the_run_sheet_asks_once_for_what_was_not_judged() -> None:
    told = sheet(HURRIED, "run-sheet")
    asked = [text for each in told.matters for text in said(each.said)]

    assert not [text for words in told.closing for text in said(words) if "not judged" in text]
    assert len(asked) == len({*asked})
    assert {each.lang for matter in told.matters for each in matter.said} == {"en"}  # findings are in English alone


def test_what_was_not_judged_is_asked_under_the_day_that_it_is_of() -> None:
    trip = """\
trip: Exchange
delegation: {ann: {name: Ann Lee, papers: [{kind: passport, of: GB}]}}
days:
  2026-11-24:
    - meeting: One
      time: 09:00-10:00
      venue: tbc
    - meeting: Two
      time: 11:00-12:00
      venue: tbc
  2026-11-25:
    - meeting: Three
      time: 09:00-10:00
      venue: tbc
"""
    asked = [
        (each.date.day, said(each.said)[0]) for each in sheet(trip, "run-sheet").matters if said(each.word)[0] == "Ask"
    ]
    assert (24, "places to be confirmed (“One” and “Two”)") in asked
    assert (25, "places to be confirmed (“Three”)") in asked


def test_a_personal_programme_lists_no_base_at_which_the_person_never_is(tmp_path: Path) -> None:
    trip = str(ROOT / "itineraries" / "tokyo-singapore-mission.trip.yaml")
    for whom, listed in (("joe-bloggs", False), ("chan-tai-man", True)):
        out = tmp_path / f"{whom}.md"
        here("plan", trip, "--for", whom, "--copy", "programme", "--lang", "en", "-o", str(out))
        assert ("Chamber House" in out.read_text("utf-8")) is listed


@pytest.mark.parametrize(("name", "what"), [("Coach 3", "19 seats"), ("Coachman", "coach, 19 seats")])
def test_a_vehicle_whose_name_says_what_it_is_is_not_told_so_again(name: str, what: str) -> None:
    named = sheet(EXCHANGE.replace("Van 1", name), copy="movements").days[0].part
    assert said(named)[0].startswith(f"{name} · {what} ·")
    parts = sheet(EXCHANGE.replace("Van 1", name), copy="movements").days[0].vehicle
    assert any(text.startswith(f"{what}, plates") for part in parts for text in said(part.text))


def example(name: str, tags: str = "en") -> list[LegRow]:
    """The drives of an example itinerary as its drivers read them."""
    return legs(sheet((ROOT / "itineraries" / f"{name}.trip.yaml").read_text("utf-8"), "movements", tags=tags))


def test_a_driver_reads_the_part_of_the_day_of_a_drive_without_a_clock() -> None:
    (first, second, *_) = example("four-cities-tour")

    assert [(said(stop.word), said(stop.time.start)) for stop in first.stops if stop.kind != "border"] == [
        (("Leave",), ("afternoon",)),
        (("Set-down",), ()),
    ]
    assert [said(stop.time.start) for stop in second.stops] == [(), ("afternoon",)]
    assert [said(row.time.start) for row in (first, second)] == [("afternoon",), ("afternoon",)]


def test_a_driver_reads_where_a_train_or_a_ferry_comes_from_and_when_it_is_said_to_go() -> None:
    (ferry,) = example("bridge-works-visit")
    stop = ferry.stops[0]

    assert (said(stop.word), said(stop.place)) == (("Arrives",), ("Ferry from China Ferry Terminal, Tsim Sha Tsui",))
    assert said(stop.more) == ("To Jiuzhou port: leaves between 08:30 and 08:40",)

    (ferry,) = example("bridge-works-visit", "zh-Hant")
    assert said(ferry.stops[0].more) == ("To Jiuzhou port：08:30至08:40之間出發",)


def test_every_time_of_a_drive_has_its_word_in_a_language_without_phrases() -> None:
    landed = example("bridge-works-visit", "ja")[0]

    assert [said(stop.word) for stop in landed.stops] == [("Arrives",), ("Kerb",), ("Set-down",)]
    assert said(sheet(copy="movements", tags="ja").labels.order) == ("Order of vehicles",)


def test_a_driver_reads_that_what_is_driven_to_or_a_drive_itself_is_tentative() -> None:
    """The dinner is; then the coach back home is, where people get in."""
    drives = [row for day in sheet(copy="movements").days for row in day.rows if isinstance(row, LegRow)]
    to_dinner = next(row for row in drives if row.key == "signing>dinner")
    assert ("Set-down", "Government Offices, 2 Tim Mei, Hong Kong (tentative)") in details(to_dinner)
    assert said(to_dinner.stops[-1].place) == ("Government Offices, 2 Tim Mei, Hong Kong (tentative)",)
    assert said(to_dinner.way)[0].endswith("to Government Offices (tentative)")
    assert not [row.key for row in drives if row.key == "welcome>a-lesson" and "(tentative)" in str(details(row))]

    back = EXCHANGE.replace("      time: 10:00\n      vehicle: van\n", "      time: 10:00\n      status: tentative\n")
    home = next(row for row in legs(sheet(back, copy="movements")) if row.key.endswith(":back-home"))
    assert ("Pick-up", "The Inn, Hong Kong (tentative)") in details(home)
    assert "from The Inn (tentative) to" in said(home.way)[0]


def test_a_movement_sheet_has_no_legend() -> None:
    assert sheet(EXCHANGE, copy="movements").legend == ()
