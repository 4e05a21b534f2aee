import pytest
from django.urls import reverse

from articles.models import StaffMember
from articles.vocabulary import Role
from tests.articles.admin.pages import sign_in, soup, text_of
from tests.factories import staff

pytestmark = pytest.mark.django_db

ADD, LIST = reverse("admin:articles_staffmember_add"), reverse("admin:articles_staffmember_changelist")
PASSWORD = "river-and-bridge-2026"
NEW = {
    "username": "lin",
    "full_name": "林晓岚",
    "email": "",
    "language": "zh-hans",
    "password1": PASSWORD,
    "password2": PASSWORD,
    "roles": ["editor:", "translator:en"],
}


@pytest.fixture
def me(client):
    return sign_in(client, Role.ADMINISTRATOR)


def page_of(person, page="change"):
    return reverse(f"admin:articles_staffmember_{page}", args=[person.pk])


def details(person, **changes):
    fields = ("username", "full_name", "email", "language")
    return {**{name: getattr(person, name) for name in fields}, "is_active": "on", **changes}


def roles_of(person):
    return set(person.assignments.values_list("role", "language"))


def test_an_account_is_opened_with_password_and_roles(client, me):
    assert client.post(ADD, NEW)["Location"] == LIST
    person = StaffMember.objects.get(username="lin")
    assert roles_of(person) == {("editor", ""), ("translator", "en")}
    assert (person.full_name, person.language, person.is_active) == ("林晓岚", "zh-hans", True)
    assert person.check_password(PASSWORD)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"password2": "something else"}, "password2"),
        ({"password1": "12345678", "password2": "12345678"}, "password2"),
        ({"username": "LIN"}, "username"),
        ({"username": ""}, "username"),
        ({"full_name": ""}, "full_name"),
        ({"roles": ["superuser:"]}, "roles"),
        ({"language": "tlh"}, "language"),
        ({"email": "no address"}, "email"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_lost(client, me, changes, field):
    staff(username="lin")
    page = client.post(ADD, {**NEW, "username": "lin2", **changes})
    assert page.status_code == 200
    assert soup(page).select(f".field-{field} .errorlist")
    ticked = {box["value"] for box in soup(page).select(".roles input[checked]")}
    assert ticked == set(changes.get("roles", NEW["roles"])) - {"superuser:"}
    assert StaffMember.objects.count() == 2


def test_roles_stand_in_one_table_by_language(client, me):
    person = staff(Role.REPORTER, language="zh-hans")
    page = soup(client.get(page_of(person)))
    assert [box["value"] for box in page.select(".roles input[checked]")] == ["reporter:zh-hans"]
    client.post(page_of(person), details(person, full_name="New", roles=["reporter:zh-hans", "editor:"]))
    assert roles_of(person) == {("reporter", "zh-hans"), ("editor", "")}
    assert StaffMember.objects.get(pk=person.pk).full_name == "New"


def test_somebody_who_leaves_may_no_longer_sign_in(client, me):
    person = staff(Role.EDITOR)
    leaving = details(person, roles=["editor:"])
    del leaving["is_active"]
    client.post(page_of(person), leaving)
    assert not StaffMember.objects.get(pk=person.pk).is_active
    assert roles_of(person) == {("editor", "")}


def test_an_administrator_stays_one_until_another_says_otherwise(client, me):
    staff(Role.ADMINISTRATOR)
    page = client.post(page_of(me), details(me, roles=["editor:"]))
    assert "ask another administrator to take it" in text_of(page, ".errorlist")
    closing = details(me, roles=["administrator:"])
    del closing["is_active"]
    page = client.post(page_of(me), closing)
    assert "ask another administrator to do it" in text_of(page, ".errorlist")
    assert roles_of(me) == {("administrator", "")}


def test_fields_that_are_not_in_the_form_change_nothing(client, me):
    person = staff(Role.REPORTER)
    before = StaffMember.objects.get(pk=person.pk)
    client.post(
        page_of(person),
        details(person, roles=["reporter:"], password="x", last_login="2001-01-01", is_superuser="on"),
    )
    after = StaffMember.objects.get(pk=person.pk)
    assert (after.password, after.last_login) == (before.password, before.last_login)


def test_a_forgotten_password_is_replaced(client, me):
    person = staff(Role.EDITOR)
    sent = {"new_password1": PASSWORD, "new_password2": PASSWORD}
    assert client.post(page_of(person, "password"), sent)["Location"] == page_of(person)
    assert StaffMember.objects.get(pk=person.pk).check_password(PASSWORD)
    assert "New password." in text_of(client.get(page_of(person, "history")))


def test_a_weak_password_is_not_taken(client, me):
    person = staff(Role.EDITOR)
    page = client.post(page_of(person, "password"), {"new_password1": "1234", "new_password2": "1234"})
    assert soup(page).select(".errorlist")
    assert StaffMember.objects.get(pk=person.pk).password == ""


def test_ones_own_new_password_ends_no_session_of_ones_own(client, me):
    sent = {"new_password1": PASSWORD, "new_password2": PASSWORD}
    client.post(page_of(me, "password"), sent)
    assert client.get(LIST).status_code == 200


@pytest.mark.parametrize("number", ["0", "999999", "none"])
def test_a_password_for_nobody_is_not_found(client, me, number):
    address = reverse("admin:articles_staffmember_password", args=[number])
    assert client.get(address).status_code == 404


def test_the_list_says_who_holds_what(client, me):
    staff(Role.EDITOR, full_name="Lin", language="en")
    rows = [row.get_text(" ") for row in soup(client.get(LIST)).select("#result_list tbody tr")]
    assert any("Lin" in row and "Editor (English)" in row for row in rows)


def test_the_list_can_be_narrowed_by_role(client, me):
    staff(Role.EDITOR, Role.REPORTER)
    page = soup(client.get(LIST, {"assignments__role__exact": "editor"}))
    assert len(page.select("#result_list tbody tr")) == 1


def test_the_list_cannot_be_searched_for_passwords(client, me):
    assert client.get(LIST, {"password__startswith": "a"}).status_code in (302, 400)


def test_the_list_costs_the_same_with_more_rows(client, me, django_assert_max_num_queries):
    for _number in range(6):
        staff(Role.EDITOR, Role.REPORTER)
    with django_assert_max_num_queries(9):
        client.get(LIST)
