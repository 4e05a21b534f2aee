import pytest
from django.core.management import call_command

from articles.models import StaffMember
from articles.vocabulary import Role
from tests.factories import staff

pytestmark = pytest.mark.django_db


def test_the_command_of_the_installer_makes_an_administrator(monkeypatch):
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", "the river runs east")
    call_command("createsuperuser", interactive=False, username="qiu", full_name="Qiu Lei", verbosity=0)
    person = StaffMember.objects.get(username="qiu")
    assert person.assigned == {(Role.ADMINISTRATOR, "")}
    assert person.check_password("the river runs east")


def test_a_role_for_one_language_is_held_there_only():
    person = staff(Role.EDITOR, language="en")
    assert [person.holds(Role.EDITOR, language) for language in ("en", "zh-hans", None)] == [
        True,
        False,
        True,
    ]
    assert person.holds(Role.CHIEF_EDITOR, "en") is False


def test_djangos_own_permissions_open_nothing():
    assert staff(*Role).has_perm("articles.change_article") is False


def test_a_person_is_called_by_name_and_by_account_where_there_is_none():
    assert [str(StaffMember(username="ann", full_name=name)) for name in ("Ann Lee", "")] == [
        "Ann Lee",
        "ann",
    ]
