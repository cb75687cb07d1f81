"""A geocoder of geopy's by name, told who asks and where; its answers checked before anyone believes them."""

import inspect
import math
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from geopy import exc
from geopy.geocoders import SERVICE_TO_GEOCODER, Nominatim
from geopy.location import Location

from delegate.geocoding.answers import AskingError, PlaceCandidate
from delegate.geocoding.settings import Setting, SettingsError
from delegate.geocoding.sides import side_said
from delegate.geocoding.wire import Probe, Wire, origin_of
from delegate.places.datum import wgs84
from delegate.tuples import NamedTuple
from delegate.values import Point

MOST = 8  # candidates; nobody reads more
PUBLIC_NOMINATIM = "nominatim.openstreetmap.org"

_DEGREES = re.compile(r"-?\d{1,3}(\.\d{1,20})?", re.ASCII)
_CHINESE = {"baidu": "bd09", "baiduv3": "bd09"}  # services whose points are shifted
_REASONS: tuple[tuple[type[Exception], str], ...] = (
    (exc.GeocoderRateLimited, "it says that it was asked too often (429); try again later"),
    (exc.GeocoderQuotaExceeded, "it says that the quota is used up"),
    (exc.GeocoderAuthenticationFailure, "it does not accept the key or the password"),
    (exc.GeocoderInsufficientPrivileges, "it refuses to answer (403): the User-Agent or the key may be why"),
    (exc.GeocoderTimedOut, "no answer in time, or it was too busy to give one"),
    (exc.GeocoderUnavailable, "no connection, or it was cut off"),
    (exc.GeocoderParseError, "its answer cannot be read"),
    (exc.GeocoderQueryError, "it could not make anything of the question"),
    (exc.ConfigurationError, "its settings are not complete"),
    (exc.GeocoderServiceError, "it answered with an error, or sent us to another host"),
)


class Service(NamedTuple):
    """A geocoder ready to be asked: `origin` is the only host it may talk to, `address` where on it."""

    name: str
    origin: str
    address: str
    language: str
    timeout: float
    geocoder: Any

    @property
    def host(self) -> str:
        """The host, and the port where one is written, that is asked."""
        return urlsplit(self.origin).netloc

    @property
    def loopback(self) -> bool:
        """Whether the server is on this very machine."""
        return urlsplit(self.origin).hostname in ("127.0.0.1", "localhost", "::1")

    @property
    def credit(self) -> str:
        """Where a point comes from, for the comment behind it."""
        return f"{self.host}, (c) OpenStreetMap contributors" if self.host == PUBLIC_NOMINATIM else self.host

    def key(self, text: str) -> tuple[str, ...]:
        """What an answer is remembered under."""
        return self.name, self.address, self.language, " ".join(text.split())


def open_service(
    name: str, settings: Mapping[str, Setting], server: str, user_agent: str, language: str, timeout: float
) -> Service:
    """The geocoder of that name, which waits so many seconds for an answer. Nothing is sent yet."""
    made = SERVICE_TO_GEOCODER.get(name.casefold())
    if made is None:
        raise SettingsError(f"geopy knows no service `{name[:40]}`: there are {', '.join(sorted(SERVICE_TO_GEOCODER))}")
    takes = inspect.signature(made.__init__).parameters
    told: dict[str, Any] = {**settings, "user_agent": user_agent, "timeout": timeout}
    if server:
        if "domain" not in takes or "scheme" not in takes:
            raise SettingsError(f"`{name}` takes no server of your own")
        scheme, _, rest = server.partition("://")
        told |= {"domain": rest.rstrip("/"), "scheme": scheme}
    if unknown := sorted(told.keys() - takes.keys()):
        raise SettingsError(f"`{name}` takes no setting {', '.join(unknown)[:80]}")
    try:
        geocoder = made(**told, adapter_factory=Wire)
        url = _address(made(**told, adapter_factory=Probe))
    except (exc.GeopyError, TypeError, ValueError):
        wanted = [each.name for each in takes.values() if each.default is each.empty and each.name != "self"]
        needs = f" (it needs {', '.join(wanted)})" if wanted else ""
        raise SettingsError(f"the settings of `{name}` are not complete{needs}") from None
    geocoder.adapter.origin = origin_of(url)
    language = language if isinstance(geocoder, Nominatim) else ""
    return Service(name.casefold(), origin_of(url), url.partition("?")[0], language, timeout, geocoder)


def geocode(service: Service, text: str) -> tuple[PlaceCandidate, ...]:
    """What the service knows under these words, best first; none where it says that there is no such place."""
    asked = inspect.signature(service.geocoder.geocode).parameters
    wanted: dict[str, Any] = {"exactly_one": False, "limit": MOST, "timeout": service.timeout}
    wanted |= {"language": service.language or None, "addressdetails": True}
    try:
        found = service.geocoder.geocode(
            text, **{key: value for key, value in wanted.items() if key in asked and value is not None}
        )
        return _candidates(service, found)
    except exc.GeopyError as error:
        reason = next((said for kind, said in _REASONS if isinstance(error, kind)), "it could not be asked")
        raise AskingError(f"{service.host}: {reason}") from error
    except Exception as error:  # a foreign answer makes geopy's readers stumble in every way there is
        raise AskingError(f"{service.host}: its answer cannot be read") from error


def _address(probed: Any) -> str:
    """Where this geocoder would send a question."""
    try:
        probed.geocode("Town Hall")
    except exc.GeocoderUnavailable:
        pass
    except AttributeError:  # it has no such method: it only names places
        raise ValueError from None
    url = str(probed.adapter.url)
    if not url:
        raise ValueError("it asks nobody")
    return url


def _candidates(service: Service, found: Any) -> tuple[PlaceCandidate, ...]:
    """The places found, each of them whole and on the earth, or the answer is worth nothing."""
    document = service.geocoder.adapter.document
    if not found:
        # geopy also gives nothing for `null`, `{}` and `0`, which are no answers.
        if document == [] or (isinstance(document, dict) and document and not isinstance(service.geocoder, Nominatim)):
            return ()
        raise ValueError("no answer")
    places = found if isinstance(found, list) else [found]
    return tuple(_candidate(service, each) for each in places[:MOST])


def _candidate(service: Service, place: Any) -> PlaceCandidate:
    if not isinstance(place, Location):
        raise TypeError("not a place")
    if isinstance(service.geocoder, Nominatim):
        # geopy makes 0, 0 of a missing point and wraps a longitude of 999: only what the server wrote can be judged.
        point = Point(_degrees(place.raw["lat"], 90), _degrees(place.raw["lon"], 180))
        name = place.raw.get("display_name")
        side = side_said(place.raw)
    else:
        point = Point(_degrees(place.latitude, 90), _degrees(place.longitude, 180))
        name, side = place.address, ""
    if not isinstance(name, str) or point == (0, 0):
        raise ValueError("not a place")
    return PlaceCandidate(name[:200], wgs84(point, _CHINESE.get(service.name)), side)


def _degrees(said: object, most: int) -> float:
    """A number of degrees, given as one or as the text of one."""
    if isinstance(said, bool) or not isinstance(said, str | int | float):
        raise TypeError("not a number")
    if isinstance(said, str) and not _DEGREES.fullmatch(said):
        raise ValueError("not a number")
    value = float(said)
    if not math.isfinite(value) or abs(value) > most:
        raise ValueError("nowhere on earth")
    return value
