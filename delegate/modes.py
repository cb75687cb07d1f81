"""Lists the modes of travel: what each is called, and what is true of it.

This is the one table of modes. The reader, the schema, the estimator, the checks, the words of a sheet and the styles
of the web page are derived from it; how fast a mode is stands in `data/rides.json`, what stands around its ride
(platform, wait, exit) in `data/overheads.json`.
"""

from collections.abc import Mapping
from math import inf
from types import MappingProxyType
from typing import Literal

from delegate.tuples import NamedTuple


class Mode(NamedTuple):
    """A way of travelling.

    `words` say it in the reference and of a crossing, `carried` of a leg; `barred` why a crossing is not for it, and
    `served` whom the only crossing is for (nothing: for nobody in particular). `aliases` are what people write instead.

    `ride` is how its minutes are found: `foot`, `road` or `stations`, between which it is scheduled. What is on the
    `road` is a vehicle that somebody brings and that needs plates on both sides of a border. `vehicle` says whether it
    can be declared under `vehicles:`.

    `check_in` are the minutes before a departure at which people are at the port, where the trip does not say; None
    where nobody books it. `port` is the word for what a booked one leaves from, `hubs` are the kinds of known places
    that may be it. `charters` may set off from any door. A `feeder` takes people to the stations of other modes, a
    `timed` one has a last departure worth knowing.

    `presumed` says where a ride that is in no table is likely all the same: `anywhere`, `overland` or `nowhere`. It is
    suggested for ways of `from_km` to `to_km` over the great circle. One that `flies` is drawn as an arc.
    """

    name: str
    words: str
    barred: str
    carried: str = ""
    served: str = ""
    aliases: tuple[str, ...] = ()
    ride: Literal["foot", "road", "stations"] = "stations"
    vehicle: bool = False
    check_in: int | None = None
    port: str = ""
    hubs: tuple[str, ...] = ()
    charters: bool = False
    feeder: bool = False
    timed: bool = False
    presumed: Literal["anywhere", "overland", "nowhere"] = "nowhere"
    from_km: float = 0
    to_km: float = inf
    flies: bool = False


_ROWS = (
    Mode(
        "walk",
        "on foot",
        "not on foot",
        carried="walk",
        served="on foot",
        ride="foot",
        presumed="anywhere",
        to_km=5,  # farther than this nobody thinks of walking
    ),
    Mode(
        "car",
        "by car",
        "not for cars",
        served="for cars",
        aliases=("taxi", "drive"),
        ride="road",
        vehicle=True,
        presumed="anywhere",
    ),
    Mode(
        "coach",
        "by coach",
        "not for coaches",
        served="for coaches",
        aliases=("bus", "minibus", "shuttle"),
        ride="road",
        vehicle=True,
        presumed="anywhere",
    ),
    Mode(
        "metro",
        "by metro or tram",
        "no metro",
        carried="by metro",
        served="by metro",
        aliases=("subway", "mtr", "tram"),
        feeder=True,
        timed=True,
    ),
    Mode(
        "train",
        "by train",
        "no trains",
        served="by train",
        aliases=("rail", "hsr"),
        vehicle=True,
        check_in=20,
        port="station",
        hubs=("station",),
        timed=True,
        presumed="overland",
    ),
    Mode(
        "ferry",
        "by ferry",
        "no ferries",
        vehicle=True,
        check_in=30,
        port="pier",
        hubs=("pier",),
        charters=True,
        timed=True,
    ),
    Mode(
        "flight",
        "by air",
        "no flights",
        aliases=("plane", "fly"),
        vehicle=True,
        check_in=120,
        port="airport",
        hubs=("airport",),
        charters=True,
        presumed="anywhere",
        from_km=300,  # nearer than this nobody thinks of flying
        flies=True,
    ),
    Mode(
        "helicopter",
        "by helicopter",
        "no helicopters",
        vehicle=True,
        check_in=15,
        port="heliport",
        hubs=("airport", "pier"),
        charters=True,
        from_km=300,
    ),
)
MODES: Mapping[str, Mode] = MappingProxyType({row.name: row for row in _ROWS})

ROAD = tuple(row.name for row in _ROWS if row.ride == "road")
ON_FOOT = tuple(row.name for row in _ROWS if row.ride == "foot")
BY_STATIONS = tuple(row.name for row in _ROWS if row.ride == "stations")
SERVICES = tuple(row.name for row in _ROWS if row.check_in is not None)  # booked; from a port or a station
RAIL = tuple(row.name for row in _ROWS if row.feeder or "station" in row.hubs)  # over no sea without a tunnel
OVER_WATER = tuple(mode for mode in SERVICES if mode not in RAIL)  # by sea or by air
FEEDERS = tuple(row.name for row in _ROWS if row.feeder)
TIMED = tuple(row.name for row in _ROWS if row.timed)
AIRBORNE = tuple(row.name for row in _ROWS if "airport" in row.hubs)  # what lands, where others arrive
VEHICLES = tuple(row.name for row in _ROWS if row.vehicle)
UNKNOWN_MODE = "travel"  # a movement whose mode is not known yet
MOVEMENT_KINDS = (*MODES, UNKNOWN_MODE)
