from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from articles.importers.demo import fill
from articles.models import Article, StaffMember
from tests.articles.importers.demo.test_fill import small_picture

pytestmark = pytest.mark.django_db


@pytest.fixture
def two_stories(monkeypatch):
    monkeypatch.setattr("articles.importers.demo.play.draw", small_picture)
    everything = list(fill.stories())
    monkeypatch.setattr(fill, "stories", lambda: everything[:2])


def test_it_prints_one_account_for_each_role_with_a_password_that_opens_the_door(two_stories, client):
    out = StringIO()
    call_command("demo", stdout=out, verbosity=0)
    heading, *lines = out.getvalue().splitlines()
    assert heading == "One account for each role:"
    accounts = [line.rsplit(maxsplit=2) for line in lines]
    assert [role.strip() for role, _name, _password in accounts] == [
        "Reporter",
        "Translator",
        "Editor",
        "Chief editor",
        "Administrator",
    ]
    for _role, name, password in accounts:
        assert client.login(username=name, password=password)
    assert Article.objects.count() == 2


def test_it_leaves_an_office_that_has_begun_alone(two_stories):
    StaffMember.objects.create_user("ann")
    with pytest.raises(CommandError, match="needs an empty database"):
        call_command("demo", verbosity=0)
    assert Article.objects.count() == 0
