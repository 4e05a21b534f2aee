"""Records for tests, made as the office makes them: through its deeds where there is one."""

from datetime import datetime
from zoneinfo import ZoneInfo

import factory

from articles.actions import glossary, publish, review, write
from articles.models import Article, Category, Outlet, Person, StaffMember, Tag
from articles.text.wordings import Worded
from articles.vocabulary import Role

OFFICE_TIME = ZoneInfo("Asia/Shanghai")
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=OFFICE_TIME)
LANGUAGES = ("zh-hans", "en")
TEXTS = {
    "zh-hans": ("新桥通车", "<p>大桥今天通车。</p>"),
    "en": ("New bridge opens", "<p>It opened.</p>"),
}
"""A title and a body in each language that say the same, so that no check finds anything in them."""


class StaffFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = StaffMember

    username = factory.Sequence(lambda n: f"staff{n}")
    full_name = factory.Sequence(lambda n: f"Member {n}")


class CategoryFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Category

    slug = factory.Sequence(lambda n: f"category-{n}")
    name_zh_hans = factory.Sequence(lambda n: f"栏目{n}")
    name_en = factory.Sequence(lambda n: f"Category {n}")


class TagFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Tag

    slug = factory.Sequence(lambda n: f"tag-{n}")
    name_zh_hans = factory.Sequence(lambda n: f"标签{n}")
    name_en = factory.Sequence(lambda n: f"Tag {n}")


class PersonFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Person

    name_zh_hans = factory.Sequence(lambda n: f"唐宇{n}")
    name_en = factory.Sequence(lambda n: f"Tang Yu{n}")


class OutletFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Outlet

    name_zh_hans = "岚渚日报"
    name_en = "Lanzhu Daily"


def staff(*roles, language="", **details):
    """An account with these roles, in one language or in all: `staff(Role.EDITOR, language="en")`."""
    person = StaffFactory(**details)
    for role in roles:
        person.assignments.create(role=role, language=language)
    return person


def desk():
    """One person a role, all languages, as a dict by role."""
    return {role: staff(role) for role in Role}


def begin(by=None, at=NOON, source_language="zh-hans", category=None, **details):
    """An article with its empty original edition."""
    category = category or CategoryFactory()
    return write.create_article(
        source_language=source_language, by=by, at=at, category=category, **details
    ).editions.get()


def save(edition, by=None, at=NOON, title=None, summary="", body=None, **details):
    """Write the edition's next revision; returns the edition as it stands then."""
    edition.refresh_from_db()
    title = TEXTS[edition.language][0] if title is None else title
    body = TEXTS[edition.language][1] if body is None else body
    by = by or (None if edition.state == "draft" else staff(Role.EDITOR))
    write.save_revision(
        edition, title=title, summary=summary, body=body, by=by, at=at, base=edition.working, **details
    )
    return fresh(edition)


def fresh(edition):
    return type(edition).objects.select_related("article", "working", "live").get(pk=edition.pk)


def translate(original, by=None, at=NOON, language="en", title=None, body=None):
    """Write the edition in another language from the original's working revision."""
    original.refresh_from_db()
    edition = write.add_edition(original.article, language, by=by, at=at)
    return save(edition, by=by, at=at, title=title, body=body, source_revision=original.working)


def approve(edition, at=NOON):
    """Take a written edition through review, by people of its own."""
    edition = fresh(edition)
    writer, editor = staff(Role.EDITOR), staff(Role.EDITOR)
    review.submit(edition, revision=edition.working, by=writer, at=at)
    review.approve(edition, revision=edition.working, by=editor, at=at)
    return fresh(edition)


def published(edition=None, at=NOON, **text):
    """An edition that readers see since `at`."""
    edition = approve(edition or save(begin(at=at), at=at, **text), at=at)
    publish.publish(edition, revision=edition.working, by=staff(Role.CHIEF_EDITOR), at=at)
    return fresh(edition)


def articles():
    return Article.objects.order_by("id")


def official_name(*renderings, kind="term", rank=None, note="", at=NOON):
    """An entry of the register of official names: `official_name(("zh-hans", "市长"), ("en", "Mayor", "short"))`."""
    return glossary.save_term(
        None,
        kind=kind,
        rank=rank,
        note=note,
        source="",
        renderings=[Worded(*one) for one in renderings],
        by=None,
        at=at,
    )
