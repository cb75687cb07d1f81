"""The connection that geopy is given: one host, ten seconds, two megabytes, no redirects, every refusal an error.

geopy's own would follow a redirect to any host with the names of the visit in its address, read without end, and take
an empty text for “not found”.
"""

import http.client
import json
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from geopy.adapters import AdapterHTTPError, BaseSyncAdapter
from geopy.exc import GeocoderParseError, GeocoderServiceError, GeocoderTimedOut, GeocoderUnavailable

LARGEST = 2 * 1024 * 1024


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_: Any) -> None:
        """Follow none: the answer 301 is then an error like 500."""
        return


class Probe(BaseSyncAdapter):  # type: ignore[misc]  # geopy has no types
    """Notes where a geocoder would go, and does not go there."""

    def __init__(self, *, proxies: Any, ssl_context: Any) -> None:
        super().__init__(proxies=proxies, ssl_context=ssl_context)
        self.url = ""

    def get_text(self, url: str, *, timeout: float, headers: Mapping[str, str]) -> str:  # noqa: ARG002 - geopy's
        """Nothing is sent."""
        self.url = url
        raise GeocoderUnavailable("nothing is sent")

    get_json = get_text


class Wire(BaseSyncAdapter):  # type: ignore[misc]  # geopy has no types
    """Asks the host that the notice named; `document` is what it answered last, before geopy made anything of it."""

    def __init__(self, *, proxies: Any, ssl_context: Any) -> None:
        super().__init__(proxies=proxies, ssl_context=ssl_context)
        self.origin = ""
        self.document: Any = None
        secure = urllib.request.HTTPSHandler(context=ssl_context)
        self._open = urllib.request.build_opener(_NoRedirects, secure).open

    def get_json(self, url: str, *, timeout: float, headers: Mapping[str, str]) -> Any:
        """The JSON document behind the address."""
        text = self.get_text(url, timeout=timeout, headers=headers)
        try:
            self.document = json.loads(text, parse_constant=_refuse)
        except (ValueError, RecursionError):
            raise GeocoderParseError("not JSON") from None
        return self.document

    def get_text(self, url: str, *, timeout: float, headers: Mapping[str, str]) -> str:
        """The text behind the address."""
        self.document = None
        if origin_of(url) != self.origin:
            raise GeocoderServiceError("another host")
        deadline = time.monotonic() + timeout
        try:
            with self._open(urllib.request.Request(url, headers=dict(headers)), timeout=timeout) as page:
                self.document = text = _read(page, deadline).decode("utf-8")
                return text
        except urllib.error.HTTPError as error:
            error.close()
            headers = {name.lower(): value for name, value in error.headers.items()}
            raise AdapterHTTPError("refused", status_code=error.code, headers=headers, text="") from None
        except UnicodeDecodeError:
            raise GeocoderParseError("not UTF-8") from None
        except TimeoutError:
            raise GeocoderTimedOut("no answer in time") from None
        except (OSError, http.client.HTTPException) as error:
            if isinstance(getattr(error, "reason", None), TimeoutError):
                raise GeocoderTimedOut("no answer in time") from None
            raise GeocoderUnavailable("not reached") from None


def origin_of(url: str) -> str:
    """The scheme and host of an address, with its port."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def _read(page: Any, deadline: float) -> bytes:
    """The body, unless it is too long or comes too slowly."""
    parts, size = [], 0
    while part := page.read1(65536):
        parts.append(part)
        size += len(part)
        if size > LARGEST:
            raise GeocoderParseError("too long")
        if time.monotonic() > deadline:
            raise TimeoutError
    if page.length:  # what was announced did not come
        raise http.client.IncompleteRead(b"")
    return b"".join(parts)


def _refuse(constant: str) -> None:
    raise ValueError(constant)
