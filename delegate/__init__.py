"""Checks and prints the programme of a delegation.

`import delegate` offers what `delegate.api` lists: read, plan, check, settle and render, and the types between them.
"""

from importlib import import_module

TYPE_CHECKING = False  # as in `typing`, which takes long to import: until the program is heard, Ctrl-C is Python's
if TYPE_CHECKING:
    from delegate.api import Document as Document
    from delegate.api import Edition as Edition
    from delegate.api import Finding as Finding
    from delegate.api import Plan as Plan
    from delegate.api import Reading as Reading
    from delegate.api import Severity as Severity
    from delegate.api import Sheet as Sheet
    from delegate.api import Trip as Trip
    from delegate.api import check as check
    from delegate.api import plan as plan
    from delegate.api import read as read
    from delegate.api import render as render
    from delegate.api import settle as settle

__version__ = "0.1.0"
__all__ = [
    "Document",
    "Edition",
    "Finding",
    "Plan",
    "Reading",
    "Severity",
    "Sheet",
    "Trip",
    "check",
    "plan",
    "read",
    "render",
    "settle",
]

# The first import of a folder puts it among the names of its package. Done here it is over before anybody asks for the
# function `render`; done later it would take the function's place.
import_module("delegate.render")
del globals()["render"]


def __getattr__(name: str) -> object:
    """A public name, when it is first asked for: what stands behind it takes a tenth of a second to import."""
    if name not in __all__:
        raise AttributeError(f"module 'delegate' has no attribute '{name}'")
    globals()[name] = found = getattr(import_module("delegate.api"), name)
    return found


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
