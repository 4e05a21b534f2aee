"""Every address of the staff's door, asked by everybody. An address without a row here fails."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.db import transaction
from django.urls import get_resolver
from django.utils import timezone

from articles.actions.notices import save_notice
from articles.actions.pages import save_page
from articles.models import FormerAddress, Photo, Remark, SiteProfile
from articles.vocabulary import Role
from tests.factories import (
    NOON,
    CategoryFactory,
    OutletFactory,
    PersonFactory,
    TagFactory,
    begin,
    official_name,
    save,
    staff,
)

pytestmark = pytest.mark.django_db

PEOPLE = ("anonymous", "nobody", *Role)
# anonymous, without a role, reporter, translator, editor, chief editor, administrator
ALL = "302 200 200 200 200 200 200"
LOOK = "302 403 200 200 200 200 200"
MOVED = "302 302 302 302 302 302 302"
NOBODY = "302 403 403 403 403 403 403"
NO_GET = "405 405 405 405 405 405 405"
EDITORS = "302 403 403 403 200 200 200"
CHIEFS = "302 403 403 403 403 200 200"
CHIEF = "302 403 403 403 403 200 403"
ADMINISTRATORS = "302 403 403 403 403 403 200"
PHOTOS = "302 403 200 403 200 200 403"


def done(row):
    """The same people, where what they ask is done at once and leads on to another page."""
    return row.replace("200", "302")


def kind(name, keepers, may_go=False):
    """The pages of one kind of record: address to (GET, POST)."""
    return {
        f"articles_{name}_changelist": (LOOK, LOOK),
        f"articles_{name}_add": (keepers, keepers),
        f"articles_{name}_change": (LOOK, keepers),
        f"articles_{name}_history": (LOOK, LOOK),
        f"articles_{name}_delete": (keepers, done(keepers)) if may_go else (NOBODY, NOBODY),
        f"articles/{name}/<path:object_id>/": (MOVED, MOVED),
    }


# A form of the desk that comes from nobody's session is handed back with its text, not sent to the sign-in page.
READ_ONLY = "403 403 405 405 405 405 405"
LOOKED_AT = "302 405 405 405 405 405 405"
UNFIT = "403 403 400 400 400 400 400"

ARTICLES = {
    "articles_article_changelist": (LOOK, READ_ONLY),
    "articles_article_add": ("302 403 302 403 302 403 403", "403 403 302 403 302 403 403"),
    "articles_article": (done(LOOK), "403 403 302 302 302 302 302"),
    "articles_article_change": (LOOK, "403 403 302 302 302 302 302"),
    "articles_article_move": (NO_GET, UNFIT),
    "articles_article_publish_together": (NO_GET, UNFIT),
    "articles_article_history": (LOOK, READ_ONLY),
    "articles_article_compare": (LOOK, READ_ONLY),
    "articles_article_preview": (LOOK, READ_ONLY),
    "articles_article_restore": (NO_GET, "403 403 404 404 404 404 404"),
    "articles_article_translate": (LOOK, "403 403 302 302 302 302 302"),
    **dict.fromkeys(
        [f"articles_article_export_{form}" for form in ("sheet", "xliff_1_2", "xliff_2_1")], (LOOK, READ_ONLY)
    ),
    "articles_article_review": (LOOK, READ_ONLY),
    "articles_article_waive": (NO_GET, UNFIT),
    "articles_article_assign": ("302 403 404 404 404 404 404", UNFIT),
    "articles_article_remark": (LOOK, UNFIT),
    "articles_article_resolve_remark": (NO_GET, "403 403 302 400 302 302 400"),
}

TABLE = {
    "index": (ALL, ALL),
    "login": ("200 302 302 302 302 302 302", "200 200 200 200 200 200 200"),
    "logout": ("302 405 405 405 405 405 405", "302 200 200 200 200 200 200"),
    "language": (NO_GET, MOVED),
    "password_change": (ALL, ALL),
    "password_change_done": (ALL, "302 405 405 405 405 405 405"),
    "jsi18n": (ALL, "302 405 405 405 405 405 405"),
    "app_list": (MOVED, MOVED),
    "(?P<url>.*)$": ("302 404 404 404 404 404 404", "302 404 404 404 404 404 404"),
    "translations": (LOOK, "302 405 405 405 405 405 405"),
    "messages": (ALL, "302 302 302 302 302 302 302"),
    "message": ("302 404 404 404 404 404 404", "302 404 404 404 404 404 404"),
    "translation_statistics": (CHIEFS, CHIEFS),
    "translation_workbook": (CHIEFS, "302 405 405 405 405 405 405"),
    "memory": (LOOK, "302 405 405 405 405 405 405"),
    "exchange": ("302 403 403 200 200 403 403", "302 403 403 200 200 403 403"),
    "import": ("302 403 200 403 200 200 403", "302 403 200 403 200 200 403"),
    **kind("category", CHIEFS, may_go=True),
    **kind("tag", EDITORS, may_go=True),
    **kind("outlet", EDITORS, may_go=True),
    **kind("person", EDITORS),
    **kind("glossaryterm", EDITORS, may_go=True),
    "articles_glossaryterm_old": (LOOK, LOOKED_AT),
    "articles_glossaryterm_used": (LOOK, LOOKED_AT),
    "articles_glossaryterm_export": (LOOK, LOOKED_AT),
    "articles_glossaryterm_import": (EDITORS, EDITORS),
    **kind("photo", PHOTOS),
    **kind("formeraddress", CHIEFS),
    **kind("notice", CHIEF),
    "articles_notice_take_down": (LOOKED_AT, "302 403 403 403 403 302 403"),
    **kind("standingpage", CHIEFS, may_go=True),
    **kind("siteprofile", CHIEFS),
    "articles_siteprofile_changelist": (done(LOOK), done(LOOK)),
    "articles_siteprofile_add": (NOBODY, NOBODY),
    **dict.fromkeys(
        [f"articles_staffmember_{page}" for page in ("changelist", "add", "change", "history", "password")],
        (ADMINISTRATORS, ADMINISTRATORS),
    ),
    "articles_staffmember_delete": (NOBODY, NOBODY),
    "articles/staffmember/<path:object_id>/": (MOVED, MOVED),
    **ARTICLES,
}


def addresses(patterns, before=""):
    """(name, or the route where it has none; whole route) of every address below these."""
    for one in patterns:
        route = before + str(one.pattern)
        if hasattr(one, "url_patterns"):
            yield from addresses(one.url_patterns, route)
        else:
            yield one.name or route, route


def door():
    found = next(one for one in get_resolver().url_patterns if getattr(one, "namespace", "") == "admin")
    return list(addresses(found.url_patterns))


def photo():
    """A row without its file: no page of the desk opens it."""
    row = Photo(image="photos/a.jpeg", image_width=60, image_height=40, alt_en="A bridge")
    row._skip_generate_files = True
    row.save()
    return row


def remark(edition):
    """One that is dealt with already, so that nothing changes where somebody says so again."""
    person = staff(Role.EDITOR)
    return Remark.objects.create(
        edition=edition,
        revision=edition.working,
        text="?",
        by=person,
        at=NOON,
        resolved_by=person,
        resolved_at=NOON,
    )


@pytest.fixture
def office():
    """One person a role, and one record of each kind; gives the people, and the ids by kind."""
    edition = save(save(begin()), title="新桥今天通车")
    former = FormerAddress.objects.create(path="/old.html", edition=edition)
    tomorrow = timezone.now() + timedelta(days=1)
    notice = save_notice(
        None, severity="information", starts_at=NOON, ends_at=tomorrow, title_en="Closed", by=None, at=NOON
    )
    page = save_page(None, slug="partners", title_en="Partners", body_en="<p>They.</p>", by=None, at=NOON)
    profile, _created = SiteProfile.objects.get_or_create(pk=1)
    records = [
        CategoryFactory(),
        TagFactory(),
        OutletFactory(),
        PersonFactory(),
        official_name(("en", "Mayor")),
        remark(edition),
        photo(),
        former,
        notice,
        page,
        profile,
        staff(),
    ]
    ids = {record._meta.model_name: record.pk for record in records} | {"article": edition.article_id}
    return {"nobody": staff(), **{role: staff(role) for role in Role}}, ids


QUERIES = {"articles_article_compare": "?from=1&to=2"}


def filled(route, ids):
    kind = route.split("/")[1] if route.startswith("articles/") else ""
    address = route.replace("<path:object_id>", str(ids.get(kind)))
    address = (
        address.replace("<int:article_id>", str(ids["article"]))
        .replace("<int:term_id>", str(ids["glossaryterm"]))
        .replace("<int:notice_id>", str(ids["notice"]))
        .replace("<int:remark_id>", str(ids["remark"]))
        .replace("<slug:form>", "csv")
        .replace("<str:language>", "en" if "/translate/" in route or "/exchange/" in route else "zh-hans")
    )
    return "/admin/" + address.replace("^(?P<app_label>articles)/$", "articles/").replace(
        "(?P<url>.*)$", "nowhere/"
    )


def stock():
    """How many rows of everything there are, and what the office's records say."""
    return {
        model._meta.label: sorted(map(str, model.objects.values_list()))
        for model in apps.get_app_config("articles").get_models()
        if model._meta.model_name != "staffmember"
    }


def test_every_address_has_its_row():
    assert {name for name, _route in door()} == set(TABLE)


@pytest.mark.parametrize(("name", "route"), door())
def test_everybody_gets_what_the_table_says(client, office, name, route):
    people, ids = office
    address = filled(route, ids) + QUERIES.get(name, "")
    answers = {"GET": [], "POST": []}
    for who in PEOPLE:
        for method, sent in (("GET", {}), ("POST", {"post": "yes"})):
            client.logout()
            if who in people:
                client.force_login(people[who])
            before = stock()
            with transaction.atomic():
                answer = client.generic(
                    method, address, "post=yes" if sent else "", "application/x-www-form-urlencoded"
                )
                if (
                    answer.status_code >= 400
                    or not name.endswith(("_delete", "_take_down"))
                    or method == "GET"
                ):
                    assert stock() == before, (who, method)
                transaction.set_rollback(True)
            answers[method].append(str(answer.status_code))
    assert (" ".join(answers["GET"]), " ".join(answers["POST"])) == TABLE.get(name)
