"""What somebody types between two drafts, by what it is: the edits, the changes in them, and whom they tell.

Where the changes or the people are None, they are not asked after.
"""

from drafts import ALL

EVERYBODY_AT_THE_BANKS = (*ALL, "car-1", "chan")
ADDED = "    - meal: Lunch\n      time: 12:00-13:00\n      venue: tower\n      who: ben\n    - free: Rest\n"

CASES = {
    "an added line": (
        [("    - free: Rest\n", ADDED)],
        [("added", "lunch")],
        ("ben",),
    ),
    "a line that is gone": (
        [("    - briefing: Last words\n      id: last\n", "    - free: Day off\n      id: off\n")],
        None,
        None,
    ),
    "another time": (
        [("09:30-10:30", "09:45-10:30")],
        [("retimed", "banks")],
        EVERYBODY_AT_THE_BANKS,
    ),
    "a deadline tells no host": (
        [("      time: 14:00-15:00\n", "      time: 14:00-15:00\n      by: 13:50\n")],
        [("retimed", "lab-visit")],
        ("ben", "car-2", "cat"),
    ),
    "another place": (
        [("      venue: tower\n", "      venue: office\n")],
        [("venue", "banks")],
        EVERYBODY_AT_THE_BANKS,
    ),
    "a room": (
        [("      venue: tower\n", "      venue: tower\n      room: Hall 2\n")],
        [("venue", "banks")],
        EVERYBODY_AT_THE_BANKS,
    ),
    "another hotel": (
        [("hotel: inn", "hotel: other-inn")],
        [("venue", "night")],
        None,
    ),
    "the address of a venue": (
        [('"22.2840, 114.1580"', '"22.2840, 114.1580", address: 1 Pier Road')],
        [("venue", "venues.tower")],
        EVERYBODY_AT_THE_BANKS,
    ),
    "a new title": (
        [("Talks with the banks", "Round table")],
        [("renamed", "banks")],
        (*ALL, "chan"),
    ),
    "another kind of item": (
        [("- meeting: Talks", "- briefing: Talks")],
        [("renamed", "banks")],
        (*ALL, "chan"),
    ),
    "an id alone": (
        [("id: banks", "id: money")],
        [("renamed", "money")],
        (),
    ),
    "a member off a line": (
        [("      with: chan\n      vehicle", "      with: chan\n      except: ben\n      vehicle")],
        [("people", "banks")],
        ("ben", "car-1", "chan"),
    ),
    "without the interpreter it is another line": (
        [("      with: chan\n      vehicle", "      with: chan\n      except: ivo\n      vehicle")],
        [("people", "banks")],
        EVERYBODY_AT_THE_BANKS,
    ),
    "a host who does not come": (
        [("with: [lau, mak]", "with: lau")],
        [("people", "lab-visit")],
        ("ben", "cat", "mak"),
    ),
    "who welcomes them": (
        [("with: [lau, mak]", "with: [lau, mak]\n      received-by: chan")],
        [("people", "lab-visit")],
        ("ben", "cat", "chan"),
    ),
    "a member who comes": (
        [("  cat: {name: Cat Yu}\n", "  cat: {name: Cat Yu}\n  dan: {name: Dan Wu}\n")],
        [("people", "delegation.dan")],
        ("car-1", "chan", "dan"),
    ),
    "a member who goes": (
        [("  crew: {name: The film crew, role: media, people: 4}\n", "")],
        [("people", "delegation.crew")],
        None,
    ),
    "somebody joins later": (
        [("  cat: {name: Cat Yu}\n", "  cat: {name: Cat Yu, joins: 2026-09-15 13:00}\n")],
        [("people", "delegation.cat")],
        ("car-1", "cat", "chan"),
    ),
    "somebody joins before anything that names him": (
        [("  cat: {name: Cat Yu}\n", "  cat: {name: Cat Yu, joins: 2026-09-15 08:00}\n")],
        [("people", "delegation.cat")],
        (),
    ),
    "a group": (
        [("pair: [ben, cat]", "pair: [ben]")],
        [("people", "groups.pair")],
        ("car-2", "cat", "lau", "mak"),
    ),
    "the status": (
        [("      who: pair\n", "      who: pair\n      status: cancelled\n")],
        [("status", "lab-visit")],
        ("ben", "car-2", "cat", "lau", "mak"),
    ),
    "another vehicle": (
        [("vehicle: car-2", "vehicle: car-1")],
        [("vehicle", "lab-visit")],
        ("ben", "car-1", "car-2", "cat"),
    ),
    "the driver": (
        [("driver: Ms Mok", "driver: Mr Ng")],
        [("vehicle", "vehicles.car-2")],
        ("car-2",),
    ),
    "notes": (
        [("The lift is slow.", "The lift is new.")],
        [("detail", "banks")],
        (*ALL, "chan"),
    ),
    "what to bring": (
        [("bring: Samples", "bring: Cards")],
        [("detail", "last")],
        ALL,
    ),
    "somebody else's room": (
        [("ben: 101", "ben: 107")],
        [("detail", "night")],
        ("ben",),
    ),
    "a private note": (
        [("They will ask about the licence.", "They know.")],
        [("detail", "banks")],
        (),
    ),
    "a hidden step": (
        [("Gifts change hands", "No gifts")],
        [("detail", "lab-visit")],
        (),
    ),
    "a telephone": (
        [("phone: +852 5555 0123", "phone: +852 5555 0199")],
        [("detail", "delegation.ann")],
        (),
    ),
    "a title of a member": (
        [("title: Engineer", "title: Chief engineer")],
        [("detail", "delegation.ben")],
        ("chan", "lau", "mak"),
    ),
    "a title of a host": (
        [("name: Mak Siu", "name: Mak Siu, title: Director")],
        [("detail", "hosts.mak")],
        ("ben", "cat"),
    ),
    "an agreement": (
        [("title: Memorandum", "title: Treaty")],
        [("detail", "agreements[0]")],
        ("ann", "chan"),
    ),
    "the contact": (
        [("5555 0100", "5555 0200")],
        [("detail", "trip")],
        tuple(sorted((*ALL, "car-1", "car-2", "chan", "lau", "mak"))),
    ),
    "an acceptance": (
        [("      bring: Samples\n", "      bring: Samples\n      accept: {tight-leg: They know.}\n")],
        [("detail", "last")],
        (),
    ),
    "a group by another key": (
        [("pair: [ben, cat]", "duo: [cat, ben]"), ("who: pair", "who: duo")],
        [("renamed", "groups.duo")],
        (),
    ),
    "a room if it rains": (
        [("      venue: lab\n", "      venue: lab\n      wet: office\n")],
        [("venue", "lab-visit")],
        ("ben", "car-2", "cat", "lau", "mak"),
    ),
    "a window": (
        [("      id: rest\n", "      id: rest\n      within: 15:00-18:00\n")],
        [("retimed", "rest")],
        ALL,
    ),
    "nights": (
        [("nights: 1", "nights: 2")],
        [("retimed", "night")],
        ALL,
    ),
    "who takes leave of them": (
        [("with: [lau, mak]", "with: [lau, mak]\n      seen-off-by: chan")],
        [("people", "lab-visit")],
        ("ben", "cat", "chan"),
    ),
    "a principal who comes is told to everybody there": (
        [("who: pair", "who: [pair, ann]")],
        [("people", "lab-visit")],
        ("ann", "ben", "car-2", "cat", "lau", "mak"),
    ),
    "how many an entry stands for": (
        [("people: 4", "people: 3")],
        [("people", "delegation.crew")],
        ("car-1", "chan", "crew"),
    ),
    "somebody leaves earlier": (
        [("  cat: {name: Cat Yu}\n", "  cat: {name: Cat Yu, leaves: 2026-09-15 13:00}\n")],
        [("people", "delegation.cat")],
        ("car-2", "cat", "chan", "lau", "mak"),
    ),
    "the programme of a line": (
        [("14:10 Welcome", "14:15 Welcome")],
        [("detail", "lab-visit")],
        ("ben", "cat", "lau", "mak"),
    ),
    "what nobody has to attend": (
        [("      who: pair\n", "      who: pair\n      optional: yes\n")],
        [("detail", "lab-visit")],
        ("ben", "cat", "lau", "mak"),
    ),
    "what to wear": (
        [("bring: Samples", "bring: Samples\n      dress: Dark suit")],
        [("detail", "last")],
        ALL,
    ),
    "the name of a vehicle": (
        [("car-2: {kind: car", "car-2: {name: Blue car, kind: car")],
        [("vehicle", "vehicles.car-2")],
        ("ben", "car-2", "cat"),
    ),
    "its seats": (
        [("car-2: {kind: car, seats: 8", "car-2: {kind: car, seats: 7")],
        [("vehicle", "vehicles.car-2")],
        ("car-2",),
    ),
    "the point of a venue": (
        [("22.4265, 114.2100", "22.4266, 114.2100")],
        [("detail", "venues.lab")],
        (),
    ),
    "who signs": (
        [("signatories: [ann, chan]", "signatories: [ann, lau]")],
        [("detail", "agreements[0]")],
        ("ann", "chan", "lau"),
    ),
    "a gift and a paper": (
        [
            ("bring: Samples", "bring: Samples\n      gift: Vase"),
            ("name: Cat Yu", "name: Cat Yu, papers: [hk-identity-card]"),
        ],
        [("detail", "delegation.cat"), ("detail", "last")],
        (),
    ),
    "a member by another key": (
        [("  ben: {name: Ben Ho", "  ho: {name: Ben Ho"), ("pair: [ben,", "pair: [ho,"), ("{ben: 101", "{ho: 101")],
        [("renamed", "delegation.ho")],
        (),
    ),
}
