"""The demonstration office, played whole once for all tests of this file."""

import io
from collections import Counter
from datetime import datetime, timedelta

import pytest
from PIL import Image

from articles import checks
from articles.errors import Refused
from articles.importers.demo import fill, play
from articles.importers.demo.stories import stories
from articles.models import (
    Article,
    Category,
    Correction,
    DailyViews,
    Edition,
    Notice,
    Notification,
    Photo,
    Revision,
    SiteProfile,
    StandingPage,
)
from articles.models.columns import column
from articles.queries.shell import shell
from articles.queries.standing_pages import offers
from articles.vocabulary import Role, Severity, State
from tests.factories import OFFICE_TIME, staff

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=OFFICE_TIME)


def small_picture(name, seed):
    out = io.BytesIO()
    Image.new("RGB", (60, 40), (seed % 255, len(name), 90)).save(out, "JPEG")
    return out.getvalue()


@pytest.fixture
def office(db, monkeypatch):
    monkeypatch.setattr(play, "draw", small_picture)
    return fill.fill(now=NOW)


def test_the_office_is_whole(office):
    states = Counter(Edition.objects.values_list("language", "state"))
    both = sum(article.editions.count() == 2 for article in Article.objects.all())
    assert (Article.objects.count(), Category.objects.count(), SiteProfile.objects.count()) == (60, 12, 1)
    assert both >= 45
    assert {state for _language, state in states} == set(State)
    assert states["zh-hans", State.PUBLISHED] >= 45
    assert Photo.objects.count() >= 45
    assert Edition.objects.filter(live_unreviewed=True).exists()
    assert Edition.objects.filter(updated_at__isnull=False).count() >= 5
    first, last = (
        Edition.objects.public(NOW).newest_first().last(),
        Edition.objects.public(NOW).newest_first()[0],
    )
    assert (last.published_at - first.published_at).days >= 700
    assert DailyViews.objects.filter(n__gt=0).count() > 500

    unread = Notification.objects.filter(read_at=None)
    assert unread.exists()
    assert not unread.filter(at__lt=NOW - timedelta(days=7)).exists()

    accounts = {next(iter(member.assigned))[0]: password for member, password in office.accounts}
    assert set(accounts) == set(Role)
    assert len(set(accounts.values())) == 5
    assert all(member.check_password(password) for member, password in office.accounts)

    long_ones = [
        edition for edition in Edition.objects.public(NOW, "zh-hans") if len(edition.live.body) > 3200
    ]
    assert len(long_ones) >= 5

    for edition in Edition.objects.select_related("article", "working"):
        assert edition.working == edition.revisions.first()
        assert edition.article.text_in(edition.language)[0] == edition.working.title

    with pytest.raises(Refused, match="needs an empty database"):
        fill.fill(now=NOW)


def test_names_were_corrected_after_publication(office):
    for told in stories():
        for language, change in told.corrected.items():
            edition = Edition.objects.get(
                language=language, **{f"article__{column('title', language)}": told.texts[language].title}
            )
            assert change["find"] not in edition.live.title + edition.live.summary + edition.live.body
            wrong = Revision.objects.get(edition=edition, number=1)
            assert change["find"] in wrong.title + wrong.summary + wrong.body
            kept = Correction.objects.get(edition=edition)
            assert (kept.note, kept.revision, kept.at) == (
                change["note"],
                edition.live,
                edition.corrected_at,
            )
            found = [issue for issue in checks.issues(edition, at=NOW) if issue.severity != Severity.NOTE]
            assert found == []


def test_readers_are_told_something_beside_the_articles(office):
    around = {language: shell(language, NOW) for language in ("zh-hans", "en")}
    assert [(len(one.notices), len(one.pages)) for one in around.values()] == [(1, 4), (1, 4)]
    over = Notice.objects.filter(ends_at__lt=NOW).values_list("severity", flat=True)
    assert sorted(over) == ["emergency", "information"]
    for page in StandingPage.objects.all():
        assert [offer.language for offer in offers(page, page.slug)] == ["zh-hans", "en"]
    corrected = Correction.objects.values_list("edition__article", "edition__language")
    assert {language for _article, language in corrected} == {"zh-hans", "en"}
    assert len(corrected) - len({article for article, _language in corrected}) == 1


@pytest.mark.django_db
def test_the_demonstration_never_mixes_with_real_records():
    staff(Role.REPORTER)
    assert fill.is_empty() is False
    with pytest.raises(Refused, match="needs an empty database"):
        fill.fill(now=NOW)


@pytest.mark.parametrize("told", list(stories()), ids=lambda told: told.name)
def test_every_story_says_as_much_in_one_language_as_in_the_other(told):
    paragraphs = {language: text.body.count("</p>") for language, text in told.texts.items()}
    assert len(set(paragraphs.values())) == 1
    assert all(text.title and text.summary and text.credits for text in told.texts.values())
    assert set(told.alt) >= (set(told.texts) if told.scene else set())
