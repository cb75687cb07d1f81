"""What is said of one whom the others leave out of their ride to what stands at a border, or on from there."""

from every import every
from small_trips import dated, found, head, ways_named

INN = '  inn: {name: Hotel in Sai Kung, city: Hong Kong, at: "22.3820, 114.2730"}\n'
WORKS = '  works: {name: Works, city: Zhuhai, at: "22.0600, 113.3600"}\n'
NEAR = '  near: {name: Works, city: Zhuhai, at: "22.2010, 113.5300"}\n'
BRIDGE = head("Ann Ben", "hk mo", base="hk", places=INN) + dated(
    "2026-06-07:",
    "{hotel: inn}",
    "2026-06-08:",
    "{coach: To the bridge, time: 08:00, from: inn, to: hzmb-hong-kong-port, who: [ann, ben]}",
    "{coach: Bridge bus, time: 10:45, from: hzmb-hong-kong-port, to: hzmb-macau-port}",
    "{meeting: Talks, time: 14:00-16:00, venue: mo}",
)
METRO = head("Ann Ben", "sz hk", base="hk", places=INN) + dated(
    "2026-06-07:",
    "{hotel: inn}",
    "2026-06-08:",
    "{metro: To the border, time: 07:30, from: inn, to: lo-wu-station, who: [ann, ben]}",
    "{walk: Over, time: 09:30, from: lo-wu-station, to: lo-wu/CN}",
    "{meal: Lunch, time: 13:00-14:30, venue: sz}",
)
BUSES = head("Ann Ben", "mo", places=WORKS) + dated(
    "2026-06-08:",
    "{meeting: Talks, time: 13:00-14:30, venue: works}",
    "{coach: To the buses, time: 15:00, from: works, to: gongbei-bus-station, who: [ann, ben]}",
    "{walk: Over, time: 17:30, from: gongbei-bus-station, to: gongbei/MO}",
    "{meal: Dinner, time: 20:00, venue: mo}",
)
BY_BUS = head("Ann Ben", "gz", places=WORKS) + dated(
    "2026-06-08:",
    "{meeting: Talks, time: 13:00-14:30, venue: works}",
    "{coach: To the buses, time: 15:00, from: works, to: gongbei-bus-station, who: [ann, ben]}",
    "{coach: 16:30 bus, time: 16:30, from: gongbei-bus-station, to: gz}",
    "{meal: Dinner, time: 20:00, venue: gz}",
)
ASHORE = head("Ann Ben", "hk", base="hk", places=WORKS) + dated(
    "2026-06-08:",
    "{coach: Bridge bus, time: 10:45, from: hzmb-hong-kong-port, to: hzmb-zhuhai-port}",
    "{coach: On, time: 12:30, from: hzmb-zhuhai-port, to: works, who: [ann, ben]}",
    "{meeting: Talks, time: 15:00-16:00, venue: works}",
)
SHEKOU = '  shekou: {name: Shekou works, city: Shenzhen, at: "22.4760, 113.9000"}\n'
OFF_THE_BUS = head("Ann Ben", "gz sz", places=SHEKOU) + dated(
    "2026-06-08:",
    "{meeting: Talks, time: 09:00-10:30, venue: gz}",
    "{coach: Bus, time: 11:00, from: gz, to: futian-transport-hub}",
    "{coach: On, time: 14:00, from: futian-transport-hub, to: shekou, who: [ann, ben]}",
    "{meeting: Talks, time: 15:30-16:00, venue: shekou}",
)


@every(
    ("text", "way"),
    [
        (BRIDGE, "Hotel in Sai Kung to Hong Kong-Zhuhai-Macao Bridge Hong Kong Port"),
        (METRO, "Hotel in Sai Kung to Lo Wu Station"),
        (BUSES, "Works to Gongbei Bus Station"),
        (BY_BUS, "Works to Gongbei Bus Station"),
    ],
)
def test_who_is_left_out_of_the_ride_to_a_port_building_a_station_or_the_buses_at_a_gate_is_named(text, way):
    assert ways_named(text) == []
    assert ways_named(text.replace("[ann, ben]", "ann")) == [f"transport for Ben from {way} on 8 June"]


@every(
    ("text", "place"),
    [(ASHORE, "Hong Kong-Zhuhai-Macao Bridge Zhuhai Port"), (OFF_THE_BUS, "Futian Transport Hub")],
)
def test_who_is_left_out_of_the_ride_on_from_there_is_asked_about(text, place):
    assert found(text, "unknown-way") == []

    (told,) = found(text.replace("[ann, ben]", "ann"), "unknown-way")

    assert told.message == (
        f"others go on from {place} by “On”, and nobody wrote how Ben would go from there to “Talks”"
    )


@every(
    "text",
    [
        BUSES.replace("venue: works", "venue: near").replace("from: works", "from: near").replace(WORKS, NEAR),
        OFF_THE_BUS.replace("shekou", "sz"),
        BRIDGE.replace("who: [ann, ben]}", "who: ann}").replace(
            "{coach: Bridge bus",
            "{coach: Taxi, time: 08:00, from: inn, to: hzmb-hong-kong-port, who: ben}\n    - {coach: Bridge bus",
        ),
    ],
)
def test_nobody_is_named_whose_way_is_short_or_written(text):
    left_out = text.replace("[ann, ben]", "ann")

    assert (ways_named(left_out), found(left_out, "unknown-way")) == ([], [])
