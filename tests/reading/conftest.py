"""Both parsers of YAML, in turn."""

from typing import Any

import pytest
from bad_inputs import PARSERS


@pytest.fixture(params=PARSERS.values(), ids=PARSERS.keys())
def parser(request: pytest.FixtureRequest) -> Any:
    return request.param
