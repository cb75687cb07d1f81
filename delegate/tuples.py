"""Makes named tuples as `typing.NamedTuple` does, at a twentieth of its price.

The standard library compiles a constructor for each class when it is defined, about 0.1 ms; a run defines two hundred
and makes instances of half of them. Here the constructor is compiled when the first instance is made. Fields, defaults,
`_replace`, equality, pickling and the type checker's view are those of the standard library.
"""

import sys
from typing import TYPE_CHECKING

# Python 3.14 works out annotations later, in a way of its own that typing.NamedTuple knows.
if TYPE_CHECKING or sys.version_info >= (3, 14):
    from typing import NamedTuple as NamedTuple
else:
    from collections import _tuplegetter

    class _Tuple(tuple):
        """What every named tuple has; `_fields` are its names in order, `_field_defaults` what may be left out."""

        __slots__ = ()

        def __new__(cls, /, *values, **named):
            """The first instance: compile the constructor of the class, and go by that one from now on."""
            owner = next(each for each in cls.__mro__ if "_fields" in vars(each))
            owner.__new__ = _constructor(owner)
            return owner.__new__(cls, *values, **named)

        @classmethod
        def _make(cls, values):
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **new):
            made = self._make(map(new.pop, self._fields, self))
            if new:
                raise ValueError(f"Got unexpected field names: {[*new]!r}")
            return made

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
            own = {"_fields": fields, "_field_defaults": defaults, "__match_args__": fields, "__slots__": ()}
            # A plain class, so that a class below it is one too.
            return type(name, (_Tuple,), {**body, **getters, **own})

    def _constructor(owner):
        """`__new__` with the fields as its parameters."""
        fields = owner._fields
        values = "".join(f"{field}, " for field in fields)
        scope = {"_new": tuple.__new__, "__name__": owner.__module__}
        made = eval(f"lambda _cls, {values}: _new(_cls, ({values}))", scope)
        made.__name__, made.__qualname__ = "__new__", f"{owner.__qualname__}.__new__"
        made.__defaults__ = tuple(owner._field_defaults.values()) or None
        return staticmethod(made)

    NamedTuple = type.__new__(_Definition, "NamedTuple", (), {})
