"""A named tuple of ours is one of the standard library in all that is done with it."""

import pickle
import subprocess
import sys
import typing

import pytest

from delegate import tuples


class Ours(tuples.NamedTuple):
    """A point with a name."""

    east: int
    north: int = 0
    name: str | None = None

    @property
    def far(self) -> int:
        return self.east + self.north


class Theirs(typing.NamedTuple):
    """A point with a name."""

    east: int
    north: int = 0
    name: str | None = None


class Below(Ours):
    pass


@pytest.mark.parametrize("given", [((1,), {}), ((1, 2, "a"), {}), ((), {"east": 3, "name": "b"}), ((1,), {"north": 4})])
def test_it_is_made_compared_shown_and_replaced_like_one_of_the_standard_library(given):
    values, named = given
    ours, theirs = Ours(*values, **named), Theirs(*values, **named)

    assert ours == theirs
    assert hash(ours) == hash(theirs)
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert ours._replace(north=9) == theirs._replace(north=9)
    assert ours._asdict() == theirs._asdict()
    assert (ours.east, ours.north, ours.name) == (theirs.east, theirs.north, theirs.name)
    assert ours.far == theirs.east + theirs.north


def test_it_says_of_itself_what_one_of_the_standard_library_says():
    for name in ("_fields", "_field_defaults", "__match_args__", "__annotations__", "__doc__", "__slots__"):
        assert getattr(Ours, name) == getattr(Theirs, name), name


@pytest.mark.parametrize("given", [((), {}), ((1, 2, "a", 4), {}), ((1,), {"west": 2}), ((1,), {"east": 2})])
def test_what_does_not_fit_its_fields_is_refused(given):
    values, named = given
    for kind in (Ours, Theirs):
        with pytest.raises(TypeError):
            kind(*values, **named)


def test_replacing_or_filling_wrongly_is_refused():
    with pytest.raises(ValueError, match="west"):
        Ours(1)._replace(west=2)
    with pytest.raises(TypeError, match="Expected 3"):
        Ours._make([1])


def test_it_is_pickled_and_a_class_below_it_keeps_its_own_kind():
    assert pickle.loads(pickle.dumps(Ours(1, 2))) == Ours(1, 2)
    assert type(Below(1)._replace(north=2)) is Below
    assert type(pickle.loads(pickle.dumps(Below(1)))) is Below


def test_a_class_below_may_be_used_before_its_own():
    asked = (
        "from delegate.tuples import NamedTuple\nclass A(NamedTuple):\n  x: int\nclass B(A): pass\nprint(B(1), A(x=2))"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True, text=True)

    assert done.stdout == "B(x=1) A(x=2)\n"
