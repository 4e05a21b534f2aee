import pytest

from tests.articles.public.rows import NOW


@pytest.fixture
def now(time_machine):
    """The moment of the test, standing still."""
    time_machine.move_to(NOW, tick=False)
    return time_machine
