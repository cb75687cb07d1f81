"""A server on loopback that speaks Nominatim's JSON, and misbehaves as it is told."""

import contextlib
import json
import socket
import threading
import time
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple
from urllib.parse import parse_qs, urlsplit


class Said(NamedTuple):
    """What to answer: a status, a body, headers; `delay` in seconds, or `cut` the connection without a word."""

    status: int = 200
    body: bytes = b"[]"
    headers: tuple[tuple[str, str], ...] = ()
    delay: float = 0.0
    cut: bool = False


class Asked(NamedTuple):
    """A request as it came in: what was asked, by whom, and when (seconds)."""

    text: str
    agent: str
    path: str
    at: float


def places(*rows: tuple[str, float | str, float | str]) -> Said:
    """Names with latitude and longitude, as Nominatim lists them."""
    listed = [{"place_id": n, "display_name": r[0], "lat": str(r[1]), "lon": str(r[2])} for n, r in enumerate(rows)]
    return raw(listed)


def raw(document: Any) -> Said:
    return Said(body=json.dumps(document).encode())


class Nominatim:
    """The server while it runs: `answers` by the text asked, everything that `asked`, and its `url`."""

    def __init__(self, port: int) -> None:
        self.url = f"http://127.0.0.1:{port}"
        self.answers: dict[str, Said] = {}
        self.otherwise = Said()
        self.asked: list[Asked] = []
        self.over = threading.Event()

    @property
    def texts(self) -> list[str]:
        return [each.text for each in self.asked]


@contextlib.contextmanager
def running(answers: Mapping[str, Said] | None = None) -> Iterator[Nominatim]:
    """The server, until the block ends."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = False
    known = Nominatim(server.server_address[1])
    known.answers.update(answers or {})
    server.known = known  # how a handler finds it
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield known
    finally:
        known.over.set()
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        known: Nominatim = self.server.known
        query = parse_qs(urlsplit(self.path).query)
        text = query.get("q", [""])[0]
        known.asked.append(Asked(text, self.headers.get("User-Agent", ""), self.path, time.time()))
        said = known.answers.get(text, known.otherwise)
        known.over.wait(said.delay)
        if said.cut:
            with contextlib.suppress(OSError):
                self.connection.shutdown(socket.SHUT_RDWR)
            return
        with contextlib.suppress(OSError):  # whoever asked may have lost patience
            self.send_response(said.status)
            for name, value in said.headers:
                self.send_header(name, value)
            if not any(name == "Content-Length" for name, _ in said.headers):
                self.send_header("Content-Length", str(len(said.body)))
            self.end_headers()
            self.wfile.write(said.body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""
