"""Serves the page to browsers of this machine alone: a secret in the address, the host header checked, nothing written.

Everything is a GET but one POST, which opens a line in the editor that was named on the command line.
"""

import hmac
import json
import secrets
import sys
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, TypeAlias
from urllib.parse import parse_qs, quote, urlsplit

from delegate.render.web import follow
from delegate.serve.answers import CannotMakeError, PageAnswers
from delegate.tuples import NamedTuple

HERE = "127.0.0.1"
_PAUSE = 10.0  # seconds after which a browser that waits is told that we are still there
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; connect-src 'self'; "
    "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
_HTML, _PLAIN = "text/html; charset=utf-8", "text/plain; charset=utf-8"
_LONGEST = 4096  # bytes of the one request that has a body

Opener: TypeAlias = Callable[[str], None]
"""Opens `path:line:column` in an editor. Raises LookupError where that is no line of the trip, OSError."""


class HttpAnswer(NamedTuple):
    """What is sent: a text or the bytes of a file with its name."""

    said: str | bytes
    kind: str = _HTML
    status: HTTPStatus = HTTPStatus.OK
    name: str = ""


class PageServer(ThreadingHTTPServer):
    """Answers on loopback under one secret path; `opener` is None where no editor was named."""

    daemon_threads = True
    allow_reuse_address = sys.platform != "win32"  # where it would let two listen; elsewhere it frees a port at once

    def __init__(self, port: int, answers: PageAnswers, opener: Opener | None) -> None:
        self.answers, self.opener = answers, opener
        self.token = secrets.token_urlsafe(18)
        super().__init__((HERE, port), _Request)

    @property
    def address(self) -> str:
        """Where the page is."""
        return f"http://{HERE}:{self.server_address[1]}/{self.token}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that goes away in the middle is nothing to tell anybody."""


class _Request(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "delegate"
    sys_version = ""
    timeout = 60
    server: PageServer

    def do_GET(self) -> None:
        """HttpAnswer one of the few addresses that there are; what goes wrong inside is said and ends nothing."""
        address = urlsplit(self.path)
        name = self._admitted(address.path)
        if name == "events":
            self._events()
        elif name is not None:
            try:
                answer = self._answer(name, parse_qs(address.query))
            except CannotMakeError as error:
                answer = HttpAnswer(str(error), _PLAIN, HTTPStatus.CONFLICT)
            except Exception as error:
                said = f"internal error, {type(error).__name__}: {' '.join(str(error).split())[:200]}"
                answer = HttpAnswer(said, _PLAIN, HTTPStatus.INTERNAL_SERVER_ERROR)
            self._send(*answer)

    def _answer(self, name: str, query: dict[str, list[str]]) -> HttpAnswer:
        """What is found under a name. Raises CannotMakeError."""
        answers = self.server.answers
        if name == "":
            return HttpAnswer(follow.whole(answers.page(query), f"/{self.server.token}"))
        if name == "part":
            return HttpAnswer(follow.part(answers.page(query)))
        if name == "day" and (html := answers.day(query)):
            return HttpAnswer(html)
        if name == "follow.css":
            return HttpAnswer(follow.style(), "text/css; charset=utf-8")
        if name == "follow.js":
            return HttpAnswer(follow.asset("follow.js"), "text/javascript; charset=utf-8")
        if name == "save":
            made = answers.document(query)
            return HttpAnswer(made.data, "application/octet-stream", name=made.name)
        return HttpAnswer(HTTPStatus.NOT_FOUND.phrase, _PLAIN, HTTPStatus.NOT_FOUND)

    def do_POST(self) -> None:
        """Open a line in the editor: for this page alone, which says where it comes from."""
        self.close_connection = True  # what is left of a body that is not read is no request
        if self._admitted(urlsplit(self.path).path) != "open" or self.server.opener is None:
            self._refuse(HTTPStatus.NOT_FOUND)
            return
        if self.headers.get("Origin") != f"http://{self.headers.get('Host')}":
            self._refuse(HTTPStatus.FORBIDDEN)
            return
        try:
            size = int(self.headers.get("Content-Length", ""))
            asked = json.loads(self.rfile.read(size)) if 0 < size <= _LONGEST else {}
            self.server.opener(str(asked["at"]))
        except (ValueError, TypeError, LookupError):
            self._refuse(HTTPStatus.BAD_REQUEST)
        except OSError as error:
            self._send(f"the editor did not start: {error.strerror}", _PLAIN, HTTPStatus.BAD_GATEWAY)
        else:
            self._send("opened", _PLAIN)

    def _admitted(self, path: str) -> str | None:
        """What is asked for behind the secret; None, with the refusal sent, for whoever may not ask.

        A page of another site can make a browser ask here, by a name that it lets lead to this machine: the host
        header has that name.
        """
        port = self.server.server_address[1]
        _, token, *rest = f"{path}/".split("/", 2) if path.startswith("/") else ("", "", "")
        known = hmac.compare_digest(token.encode(), self.server.token.encode())
        if self.headers.get("Host") not in (f"{HERE}:{port}", f"localhost:{port}") or not known:
            self._refuse(HTTPStatus.FORBIDDEN)
            return None
        if self.headers.get("Sec-Fetch-Site", "none") not in ("none", "same-origin"):
            self._refuse(HTTPStatus.FORBIDDEN)
            return None
        return "/".join(rest).removesuffix("/")

    def _events(self) -> None:
        """The number of each save as it comes, for as long as the browser listens."""
        self.close_connection = True
        self._head(HTTPStatus.OK, "text/event-stream")
        self.end_headers()
        try:
            for number in self.server.answers.saves.numbers(_PAUSE):
                self.wfile.write(f"data: {number}\n\n".encode() if number else b": still here\n\n")
                self.wfile.flush()
        except OSError:
            pass  # the browser has left

    def _send(self, said: str | bytes, kind: str, status: HTTPStatus = HTTPStatus.OK, name: str = "") -> None:
        data = said if isinstance(said, bytes) else said.encode("utf-8", "replace")
        self._head(status, kind)
        if name:
            self.send_header("Content-Disposition", f"attachment; filename*=UTF-8''{quote(name)}")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _refuse(self, status: HTTPStatus) -> None:
        self._send(f"{status.phrase}\n", _PLAIN, status)

    def _head(self, status: HTTPStatus, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in _HEADERS.items():
            self.send_header(name, value)

    def log_message(self, *_: Any) -> None:
        """Nobody reads a log of requests, and addresses have the secret in them."""
