import pytest

from tests.factories import published


@pytest.fixture
def edition(db):
    """An edition that readers see since noon."""
    return published()
