"""The door of the program, `delegate` and `python -m delegate`: from here on Ctrl-C ends it without a word."""

import os
import signal

INTERRUPTED = 130


def main() -> None:
    """Load the program and run it.

    Before a command runs and after it there is nothing to clear away, and Ctrl-C leaves at once; a program that was
    started to go on through Ctrl-C still does.
    """
    asked = signal.getsignal(signal.SIGINT)
    heard = asked is signal.default_int_handler
    if heard:
        signal.signal(signal.SIGINT, _leave)
    from delegate import cli

    try:
        signal.signal(signal.SIGINT, asked)
        cli.main()
    except KeyboardInterrupt:  # a second one, while the first was being answered
        _leave()
    finally:
        if heard:
            signal.signal(signal.SIGINT, _leave)


def _leave(*_: object) -> None:
    os._exit(INTERRUPTED)


if __name__ == "__main__":
    main()
