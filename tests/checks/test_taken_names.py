"""A misspelt name that is a place somewhere else is asked about, not guessed."""

from every import every
from small_trips import worked_out

TRIP = """
trip: Slips
delegation: {{ng: {{name: Ng}}}}
venues:
  ipb: {{name: Patents Office, city: {city}}}
  hall: {{name: Hall, city: Tokyo, at: "35.6800, 139.7600"}}
days:
  2026-06-10:
    - {{meeting: Talks, time: "09:00-10:00", venue: hall}}
    - {{meeting: More talks, time: "13:00-14:00", venue: {venue}}}
{more}
"""


def asked(venue="ipb", city="Tokyo", more=""):
    text = TRIP.format(venue=venue, city=city, more=more)
    outcome = worked_out(text)
    return [(each.message, each.help, each.severity.name) for each in outcome.findings if each.name == "unknown-place"]


def test_an_id_that_is_one_letter_off_and_happens_to_be_an_airport_is_asked_about():
    ((message, remedy, severity),) = asked("ipa")

    assert message == "“ipa” is Ipota Airport in VU, where nothing else of the trip is"
    assert remedy.startswith("did you mean `ipb`?")
    assert severity == "WARNING"


def test_a_city_that_is_one_letter_off_and_happens_to_be_a_town_is_asked_about():
    ((message, remedy, _),) = asked(city="Toyo")

    assert "“Toyo” is Tōyō in JP" in message
    assert remedy.startswith("did you mean `Tokyo`?")


@every(
    ("venue", "city", "more"),
    [
        ("ipb", "Tokyo", ""),
        ("ipb", "'Toyo', at: '35.67, 139.815'", ""),  # a point says that it is meant
        ("ipb", "Yokohama", ""),
        ("IPA", "Tokyo", ""),  # an airport as one writes it
        ("ipa", "Tokyo", "    - {flight: NF 1, time: '16:00-17:00', from: ipa, to: VLI}"),
        ("HND", "Tokyo", ""),
        ("Osaka", "Tokyo", ""),
    ],
)
def test_a_place_that_may_be_meant_is_not_asked_about(venue, city, more):
    assert asked(venue, city, more) == []


def test_the_article_before_an_id_is_no_part_of_it():
    ((message, remedy, _),) = asked("The ipb")

    assert message == "no place is called “The ipb”"
    assert remedy == "did you mean `ipb`?"
