from datetime import timedelta

import pytest

from articles.actions import publish
from articles.actions.details import save_details
from articles.errors import Conflict, Refused
from articles.vocabulary import Role
from tests.factories import NOON, CategoryFactory, TagFactory, approve, begin, fresh, published, save, staff

pytestmark = pytest.mark.django_db


def test_an_editor_changes_category_and_tags():
    article, category, tag = save(begin()).article, CategoryFactory(), TagFactory()
    changed = save_details(
        article, by=staff(Role.EDITOR), at=NOON, lock_version=0, category=category, tags=[tag], featured=True
    )
    assert (changed.category, list(changed.tags.all()), changed.featured, changed.lock_version) == (
        category,
        [tag],
        True,
        1,
    )


def test_what_is_not_given_stays():
    article = save(begin(original_url="https://daily.example/1")).article
    changed = save_details(article, by=staff(Role.EDITOR), at=NOON, lock_version=0, featured=True)
    assert (changed.original_url, changed.category) == ("https://daily.example/1", article.category)


def test_the_working_text_is_not_touched_by_stale_details():
    edition = save(begin())
    stale = edition.article
    save(edition, title="新题")
    save_details(stale, by=staff(Role.EDITOR), at=NOON, lock_version=0, featured=True)
    assert fresh(edition).article.title_zh_hans == "新题"


def test_a_second_persons_change_is_not_overwritten():
    article = save(begin()).article
    save_details(article, by=staff(Role.EDITOR), at=NOON, lock_version=0, featured=True)
    with pytest.raises(Conflict):
        save_details(article, by=staff(Role.EDITOR), at=NOON, lock_version=0, featured=False)


def test_a_reporter_changes_nothing_that_readers_see():
    article = published().article
    with pytest.raises(Refused, match="Readers see this article already"):
        save_details(article, by=staff(Role.REPORTER), at=NOON, lock_version=0, featured=True)


def test_an_embargo_comes_too_late_for_what_is_out():
    article = published().article
    with pytest.raises(Refused, match="too late"):
        save_details(
            article, by=staff(Role.EDITOR), at=NOON, lock_version=0, embargo_until=NOON + timedelta(days=1)
        )


def test_an_embargo_behind_the_release_asks_to_unschedule_first():
    edition = approve(save(begin()))
    chief = staff(Role.CHIEF_EDITOR)
    release = NOON + timedelta(hours=2)
    publish.schedule(edition, revision=edition.working, by=chief, at=NOON, release_at=release)
    with pytest.raises(Refused, match="take it off the schedule first"):
        save_details(
            edition.article,
            by=staff(Role.EDITOR),
            at=NOON,
            lock_version=0,
            embargo_until=release + timedelta(hours=1),
        )
    assert (
        save_details(
            edition.article, by=staff(Role.EDITOR), at=NOON, lock_version=0, embargo_until=release
        ).embargo_until
        == release
    )
