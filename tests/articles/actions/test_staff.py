import pytest

from articles.actions import staff as accounts
from articles.errors import Refused
from articles.models import StaffMember
from articles.vocabulary import Role
from tests.factories import staff

pytestmark = pytest.mark.django_db

ADMINISTRATOR = [(Role.ADMINISTRATOR, "")]


def roles_of(person):
    return set(person.assignments.values_list("role", "language"))


def test_an_account_is_opened_with_its_roles():
    person = accounts.open_account(
        by=staff(Role.ADMINISTRATOR),
        username="lin",
        password="a long secret",
        full_name="林晓岚",
        assignments=[(Role.EDITOR, ""), (Role.TRANSLATOR, "en")],
    )
    assert roles_of(person) == {("editor", ""), ("translator", "en")}
    assert person.check_password("a long secret")
    assert person.holds(Role.EDITOR, "zh-hans")


def test_a_change_says_anew_which_roles_somebody_holds():
    person = staff(Role.REPORTER, Role.EDITOR, language="zh-hans")
    kept = person.assignments.get(role=Role.EDITOR)
    accounts.change_account(
        person,
        by=staff(Role.ADMINISTRATOR),
        full_name="New Name",
        assignments=[(Role.EDITOR, "zh-hans"), (Role.CHIEF_EDITOR, "")],
    )
    assert roles_of(person) == {("editor", "zh-hans"), ("chief_editor", "")}
    assert person.assignments.get(role=Role.EDITOR) == kept
    assert StaffMember.objects.get(pk=person.pk).full_name == "New Name"


@pytest.mark.parametrize("role", [role for role in Role if role != Role.ADMINISTRATOR])
def test_only_administrators_open_change_and_close_accounts(role):
    by, person = staff(role), staff()
    with pytest.raises(Refused):
        accounts.open_account(by=by, username="x", password="y", full_name="z")
    with pytest.raises(Refused):
        accounts.change_account(person, by=by, assignments=ADMINISTRATOR)
    with pytest.raises(Refused):
        accounts.change_account(by, by=by, assignments=ADMINISTRATOR)
    with pytest.raises(Refused):
        accounts.set_password(person, "another", by=by)
    assert (roles_of(person), roles_of(by)) == (set(), {(role.value, "")})


def test_nobody_gives_up_their_own_role_of_administrator():
    staff(Role.ADMINISTRATOR)
    me = staff(Role.ADMINISTRATOR)
    with pytest.raises(Refused):
        accounts.change_account(me, by=me, assignments=[(Role.EDITOR, "")])
    assert roles_of(me) == {("administrator", "")}


def test_nobody_closes_their_own_account():
    me = staff(Role.ADMINISTRATOR)
    with pytest.raises(Refused):
        accounts.change_account(me, by=me, assignments=ADMINISTRATOR, is_active=False)
    assert StaffMember.objects.get(pk=me.pk).is_active


def test_an_administrator_may_take_a_second_role():
    me = staff(Role.ADMINISTRATOR)
    accounts.change_account(me, by=me, assignments=[*ADMINISTRATOR, (Role.EDITOR, "en")])
    assert roles_of(me) == {("administrator", ""), ("editor", "en")}


def test_who_was_demoted_a_moment_ago_demotes_nobody():
    one, other = staff(Role.ADMINISTRATOR), staff(Role.ADMINISTRATOR)
    assert other.holds(Role.ADMINISTRATOR)
    accounts.change_account(other, by=one, assignments=[])
    with pytest.raises(Refused):
        accounts.change_account(one, by=other, assignments=[])
    assert roles_of(one) == {("administrator", "")}


def test_a_closed_administrator_changes_nothing():
    one, other = staff(Role.ADMINISTRATOR), staff(Role.ADMINISTRATOR)
    accounts.change_account(other, by=one, assignments=ADMINISTRATOR, is_active=False)
    with pytest.raises(Refused):
        accounts.set_password(one, "mine now", by=other)
