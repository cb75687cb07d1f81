"""What is said of trains inside one side, from a city whose only known station is for trains over the border."""

from small_trips import complaints, dated, head

PLACES = (
    '  park: {name: Science Park, city: Hong Kong, at: "22.4270, 114.2100"}\n'
    '  offices: {name: Offices, city: Hong Kong, at: "22.2808, 114.1654"}\n'
)


def said(*lines: str) -> list[str]:
    """What is complained of on one day of a small trip."""
    return complaints(head("Wen", "sz", places=PLACES) + dated("2026-12-10:", *lines))


def test_rule_20_a_train_inside_one_side_leaves_from_no_station_whose_trains_all_go_over_the_border() -> None:
    (asked,) = said(
        '{meeting: Talks, time: "08:00-09:00", venue: offices}',
        '{train: East Rail line, time: "10:00-10:50", to: lo-wu}',
        "{crossing: lo-wu}",
        '{coach: To Futian, time: "12:30", from: lo-wu/CN, to: sz}',
        '{meeting: Talks, time: "14:00-15:00", venue: sz}',
    )

    assert asked.startswith("warning[DLG313]: “East Rail line” leaves from Hong Kong, which has 11 stations for it: ")
    assert "West Kowloon" not in asked


def test_rule_20_nor_does_it_end_at_one() -> None:
    assert not said(
        '{meeting: Talks, time: "08:00-09:00", venue: sz}',
        '{coach: To the port, time: "09:10", to: lo-wu/CN}',
        "{crossing: lo-wu}",
        '{train: East Rail line, time: "11:00-11:45", from: lo-wu-station, to: park}',
        '{meeting: Talks, time: "12:15-15:00", venue: park}',
    )


def test_rule_20_between_two_doors_no_station_for_it_is_known() -> None:
    (asked,) = said(
        '{meeting: Talks, time: "08:00-09:00", venue: offices}',
        '{train: East Rail line, time: "10:00-10:50", from: offices, to: park}',
        '{meeting: Talks, time: "13:00-15:00", venue: park}',
    )

    assert asked == "warning[DLG313]: “East Rail line” leaves from Hong Kong, where no station for it is known"


def test_rule_20_a_train_over_the_border_still_leaves_from_the_station_of_the_city() -> None:
    assert not said(
        '{meeting: Talks, time: "08:00-09:00", venue: offices}',
        '{train: G 80, time: "11:00-11:20", to: futian-station}',
        '{meeting: Talks, time: "13:00-15:00", venue: sz}',
    )


def test_rule_20_a_train_inside_one_side_to_an_airport_ends_at_the_station_of_the_metro_beside_it() -> None:
    (asked,) = said(
        '{meeting: Talks, time: "08:00-09:00", venue: offices}',
        '{train: Airport Express, time: "09:50-10:14", from: offices, to: HKG}',
        '{flight: CX 254, time: "14:00-20:00", from: HKG, to: LHR}',
    )

    assert asked == (
        "warning[DLG313]: “Airport Express” leaves from Hong Kong, which has 3 stations for it: "
        "Hong Kong Station, Kowloon Station and Tsing Yi Station"
    )
