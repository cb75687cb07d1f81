"""Runs the command in a copy of a process that has it loaded: a start of Python takes a fifth of a second, a copy none.

For what is asked of a process: its exit code and its streams. What is asked of the start of Python (what it imports,
how its environment sets it) has a Python of its own.
"""

import atexit
import functools
import json
import os
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]

# Each message is the arguments, the folder and the environment of a command, with its three streams. No document is
# made before the copies: what sets them has threads, which are not copied.
_SERVED = """
import json, os, socket, sys
from delegate import cli
from delegate.__main__ import main
for command in ("check", "plan"):
    cli.run([command, "itineraries/futian-hong-kong.trip.yaml"])
asked = socket.socket(fileno=int(sys.argv[1]))
while (message := socket.recv_fds(asked, 1 << 20, 3))[0]:
    if not (copy := os.fork()):
        asked.close()
        for stream, given in enumerate(message[1]):
            os.dup2(given, stream)
            os.close(given)
        sys.argv[1:], folder, environment = json.loads(message[0])
        os.chdir(folder)
        os.environ.clear()
        os.environ.update(environment)
        main()
        sys.exit()
    for given in message[1]:
        os.close(given)
    asked.send(b"%d" % os.waitstatus_to_exitcode(os.waitpid(copy, 0)[1]))
"""


@functools.cache
def _server(_: int) -> socket.socket:
    """The way to the process that is copied, of this very process; it ends when nobody can ask any more."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with theirs:
        command, none = [sys.executable, "-c", _SERVED, str(theirs.fileno())], subprocess.DEVNULL
        running = subprocess.Popen(command, cwd=ROOT, pass_fds=[theirs.fileno()], stdin=none, stdout=none, stderr=none)
    atexit.register(running.wait)
    atexit.register(ours.close)
    return ours


def copied(arguments: Sequence[str], streams: Sequence[int], cwd: Path, env: Mapping[str, str]) -> int:
    """The exit code of the command with these streams, by their numbers; below 0 where a signal ended it."""
    server = _server(os.getpid())
    message = json.dumps([arguments, str(cwd.absolute()), dict(env)]).encode()
    socket.send_fds(server, [message], streams)
    return int(server.recv(20))
