from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command

from articles.actions import publish
from articles.vocabulary import Role, State
from tests.factories import NOON, approve, begin, fresh, save, staff


@pytest.mark.django_db
def test_the_clerk_enters_what_is_due_and_says_how_much():
    edition = approve(save(begin()))
    publish.schedule(
        edition,
        revision=edition.working,
        by=staff(Role.CHIEF_EDITOR),
        at=NOON,
        release_at=NOON + timedelta(hours=1),
    )
    out = StringIO()
    with time_machine.travel(NOON + timedelta(hours=2)):
        call_command("clerk", stdout=out)
    assert out.getvalue() == "Releases entered: 1.\n"
    assert fresh(edition).state == State.PUBLISHED
