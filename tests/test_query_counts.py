"""What a page costs does not depend on how much the office has published."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.models import Article, DailyViews, Edition, LiveCredit, Revision
from articles.vocabulary import CreditRole, Role, State
from tests.factories import (
    NOON,
    CategoryFactory,
    OutletFactory,
    PersonFactory,
    TagFactory,
    begin,
    published,
    save,
    staff,
    translate,
)

pytestmark = pytest.mark.django_db

MOST = {
    "front": 8,
    "latest": 8,
    "category": 8,
    "tag": 8,
    "outlet": 8,
    "people": 8,
    "person": 8,
    "what a person did": 8,
    "archive": 8,
    "month": 8,
    "site map": 8,
    "side by side": 8,
    "article": 6,
    "all on one page": 6,
    "admin list": 20,
}


def full_article(category, tag):
    people = [(role, PersonFactory()) for role in CreditRole]
    original = begin(category=category, tags=[tag], outlet=OutletFactory())
    original = published(save(original, credits=people, body="<p>长文。</p>" * 800))
    published(translate(original))
    return original


def many_more(edition, count):
    """Copies of a public edition, in one go."""
    articles = Article.objects.bulk_create(
        Article(
            source_language="zh-hans",
            title_zh_hans=f"旧闻{n}",
            category=edition.article.category,
            outlet=edition.article.outlet,
            created_at=NOON,
            changed_at=NOON - timedelta(hours=n),
        )
        for n in range(count)
    )
    editions = Edition.objects.bulk_create(
        Edition(article=article, language="zh-hans", slug=f"old-{n}") for n, article in enumerate(articles)
    )
    revisions = Revision.objects.bulk_create(
        Revision(edition=one, number=1, title="旧闻", body="<p>一</p>", digest="0" * 64, written_at=NOON)
        for one in editions
    )
    for n, (one, revision) in enumerate(zip(editions, revisions, strict=True)):
        one.working = one.live = one.approved = revision
        one.state = State.PUBLISHED
        one.published_at = one.first_published_at = one.public_from = NOON - timedelta(hours=n)
    Edition.objects.bulk_update(
        editions,
        ["working", "live", "approved", "state", "published_at", "first_published_at", "public_from"],
    )
    DailyViews.objects.bulk_create(DailyViews(edition=one, day=NOON.date(), n=3) for one in editions)
    people = [credit.person for credit in edition.live_credits.all()]
    LiveCredit.objects.bulk_create(
        LiveCredit(edition=one, person=person, role=CreditRole.AUTHOR)
        for one in editions
        for person in people
    )


def costs(client, addresses):
    found = {}
    for name, address in addresses.items():
        with CaptureQueriesContext(
            connection,
        ) as queries:
            answer = client.get(address)
        assert answer.status_code == 200, name
        found[name] = len(queries)
    return found


def test_every_page_costs_the_same_with_two_articles_and_with_hundreds(client):
    category, tag = CategoryFactory(), TagFactory()
    original = full_article(category, tag)
    full_article(category, tag)
    editor = staff(Role.EDITOR)
    author = original.live_credits.get(role=CreditRole.AUTHOR).person
    public = {
        "front": "/zh-hans/",
        "latest": "/zh-hans/latest/",
        "category": category.address_in("zh-hans"),
        "tag": tag.address_in("zh-hans"),
        "outlet": original.article.outlet.address_in("zh-hans"),
        "people": "/zh-hans/people/",
        "person": author.address_in("zh-hans"),
        "what a person did": author.address_in("zh-hans", CreditRole.AUTHOR),
        "archive": "/zh-hans/archive/",
        "month": f"/zh-hans/archive/{NOON:%Y/%m}/",
        "site map": "/zh-hans/site-map/",
        "side by side": f"{original.get_absolute_url()}with/en/",
        "article": original.get_absolute_url(),
        "all on one page": f"{original.get_absolute_url()}?page=all",
    }

    def measured():
        client.logout()
        found = costs(client, public)
        client.force_login(editor)
        return found | costs(client, {"admin list": "/admin/articles/article/"})

    few = measured()
    many_more(original, 300)
    many = measured()
    assert {name: cost for name, cost in few.items() if cost > MOST[name]} == {}
    assert {name: cost for name, cost in many.items() if cost > few[name]} == {}
