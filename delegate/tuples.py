"""Makes named tuples as `typing.NamedTuple` does, at a twentieth of its price.

The standard library compiles a constructor for each class, about 0.1 ms, and a run defines two hundred. Here one is
compiled for each number of fields, and a class has a copy with the names of its own. Fields, defaults, `_replace`,
equality, pickling and the type checker's view are those of the standard library.
"""

import sys
from typing import TYPE_CHECKING

# Python 3.14 works out annotations later, in a way of its own that typing.NamedTuple knows.
if TYPE_CHECKING or sys.version_info >= (3, 14):
    from typing import NamedTuple as NamedTuple
else:
    from collections import _tuplegetter
    from functools import cache
    from types import CodeType, FunctionType

    class _Tuple(tuple):
        """What every named tuple has; `_fields` are its names in order, `_field_defaults` what may be left out.

        `_places` has the number of each field.
        """

        __slots__ = ()

        @classmethod
        def _make(cls, values):
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **new):
            values, places = [*self], self._places
            for name, value in new.items():
                if name not in places:
                    raise ValueError(f"Got unexpected field names: {[each for each in new if each not in places]!r}")
                values[places[name]] = value
            return tuple.__new__(type(self), values)

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            fields = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({fields})"

        def __getnewargs__(self):
            return tuple(self)

    class _Definition(type):
        """Makes a class with NamedTuple as its base into a tuple with a getter for each annotated name."""

        def __new__(cls, name, _, body):
            fields = tuple(body.get("__annotations__", ()))
            defaults = {field: body[field] for field in fields if field in body}
            getters = {field: _tuplegetter(number, None) for number, field in enumerate(fields)}
            made = FunctionType(_constructor(len(fields)).replace(co_varnames=("_cls", *fields)), _SCOPE, "__new__")
            made.__defaults__ = tuple(defaults.values()) or None
            made.__qualname__ = f"{body['__qualname__']}.__new__"
            own = {"__new__": made, "__slots__": (), "__match_args__": fields}
            own |= {"_fields": fields, "_field_defaults": defaults}
            own["_places"] = {field: number for number, field in enumerate(fields)}
            # A plain class, so that a class below it is one too.
            return type(name, (_Tuple,), {**body, **getters, **own})

    _SCOPE = {"_new": tuple.__new__, "__name__": __name__}

    @cache
    def _constructor(count) -> CodeType:
        """The code of a `__new__` with so many fields, whose names are still to be given."""
        values = "".join(f"_{number}, " for number in range(count))
        return eval(f"lambda _cls, {values}: _new(_cls, ({values}))", _SCOPE).__code__

    NamedTuple = type.__new__(_Definition, "NamedTuple", (), {})
