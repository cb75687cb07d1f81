"""Rows of data under one test: thousands of cases that take no time each would cost more to run than to judge."""

import functools
import inspect
from collections.abc import Callable, Iterable
from typing import Any


def every(
    names: str | tuple[str, ...], rows: Iterable[Any] | Callable[[], Iterable[Any]], ids: Any = str
) -> Callable[..., Callable[..., None]]:
    """Like `pytest.mark.parametrize`, as one test that tries every row and names each that fails with its reason.

    For rows of data that are judged in microseconds: a test of its own costs a millisecond. Fixtures are made once.
    Rows that take long to make are given as a function, so that only the worker that tries them makes them.
    """
    asked = tuple(name.strip() for name in names.split(",")) if isinstance(names, str) else names
    given = rows if callable(rows) else list(rows)

    def judged(test: Callable[..., None]) -> Callable[..., None]:
        @functools.wraps(test)
        def over_all(**fixtures: Any) -> None:
            tried = [row if len(asked) > 1 else (row,) for row in (given() if callable(given) else given)]
            called = ["-".join(str(ids(each)) for each in row) for row in tried] if callable(ids) else list(ids)
            assert tried, "no row to judge"
            wrong = []
            for name, row in zip(called, tried, strict=True):
                try:
                    test(**dict(zip(asked, row, strict=True)), **fixtures)
                except Exception as error:  # whatever a test can fail with: the other rows are judged all the same
                    wrong.append(f"[{name}] {type(error).__name__}: {error}")
            assert not wrong, f"{len(wrong)} of {len(tried)} rows:\n" + "\n".join(wrong)

        of_test = inspect.signature(test)
        others = [each for name, each in of_test.parameters.items() if name not in asked]
        over_all.__signature__ = of_test.replace(parameters=others)  # pytest gives fixtures by name
        return over_all

    return judged
