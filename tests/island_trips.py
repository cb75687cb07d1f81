"""Days on islands and other shores inside one city, in a few lines, for the tests of what is said of them."""

from small_trips import but, dated, worked_out

from delegate.assessment.not_judged import not_judged

M = '{meeting: M, time: "08:00-08:30", venue: hall}'
OUT = '{ferry: F 1, time: "10:00-10:30", from: pier, to: landing}'
ISLAND = '{visit: N, time: "11:30-12:30", venue: house}'
BACK = '{ferry: F 2, time: "14:00-14:30", from: landing, to: pier}'
DINNER = '{meal: Dinner, time: "19:30-21:00", venue: hall}'
DAKAR = {
    "hall": "14.6700, -17.4380",
    "pier": "14.6780, -17.4290",
    "landing": "14.6690, -17.3990",
    "house": "14.6680, -17.3970",
    "hotel": "14.7450, -17.5200",
}
ISTANBUL = {
    "hall": "41.0100, 28.9700",
    "pier": "41.0180, 28.9730",
    "landing": "40.8750, 29.1280",
    "house": "40.8730, 29.1250",
    "second": "40.8770, 29.1010",
    "school": "40.8790, 29.0960",
}
OSLO = {
    "hall": "59.9139, 10.7400",
    "pier": "59.9110, 10.7300",
    "landing": "59.9035, 10.6980",
    "house": "59.9033, 10.6990",
}
LONDON = {
    "hall": "51.5000, -0.1400",
    "pier": "51.5020, -0.1230",
    "landing": "51.4835, -0.0095",
    "house": "51.4780, 0.0000",
}
HONG_KONG = {
    "hall": "22.2790, 114.1650",
    "pier": "22.2870, 114.1610",
    "landing": "22.2937, 114.1687",
    "house": "22.2950, 114.1720",
}
VENICE = {
    "hall": "45.4380, 12.3350",
    "pier": "45.4330, 12.3420",
    "landing": "45.5040, 12.3480",
    "house": "45.5050, 12.3450",
    "mestre": "45.4900, 12.2400",
}
STAVANGER = {"hall": "58.9700, 5.7330", "pier": "58.8790, 5.6310", "landing": "58.7500, 5.2000"}


def off(line):
    return but(line, "status: cancelled")


def day(city, places, *lines):
    venues = "".join(f'  {name}: {{city: "{city}", at: "{at}"}}\n' for name, at in places.items())
    people = "delegation: {ann: {name: Ann}, ben: {name: Ben}}\n"
    return f"trip: Island\nbase: hall\n{people}venues:\n{venues}days:\n{dated('2026-06-08:', *lines)}"


def ways(text):
    return [each.message for each in not_judged(worked_out(text).plan) if each.reason == "leaving"]
