from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.db.transaction import atomic, set_rollback

from articles.actions import details, glossary, make_findable, publish, recheck, withdraw
from articles.models import Edition
from articles.queries.search import Filters, search
from articles.text.search_query import query
from articles.text.wordings import Worded
from articles.vocabulary import CreditRole, Role
from tests.factories import (
    NOON,
    CategoryFactory,
    OutletFactory,
    PersonFactory,
    TagFactory,
    approve,
    begin,
    fresh,
    published,
    save,
    staff,
    translate,
)

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(days=1)


def found(words, at=NOON):
    """The editions that readers find, as pairs of an article and a language."""
    page = search(query(words), "zh-hans", Filters(), 1, at=at)
    return {(one.article_id, one.language) for hit in page.hits for one in (hit.edition, *hit.others)}


def test_a_text_is_found_from_its_publication_on():
    edition = save(
        begin(), title="新桥通车", summary="桥长三百米。", body="<p>大桥今天通车。</p><p>桥面很宽。</p>"
    )
    assert found("新桥") == set()
    edition = published(edition)
    here = {(edition.article_id, "zh-hans")}
    assert found("新桥") == found("三百米") == found("桥面很宽") == found("新橋") == here
    assert found("通车桥面") == found("旧桥") == set()


def test_a_publication_that_fails_leaves_nothing_behind():
    edition = approve(save(begin()))
    with atomic():
        publish.publish(edition, revision=edition.working, by=staff(Role.CHIEF_EDITOR), at=NOON)
        assert found("新桥")
        set_rollback(True)
    assert found("新桥") == set()


def test_a_scheduled_first_publication_is_found_at_its_time_though_the_clerk_is_late():
    edition = approve(save(begin()))
    publish.schedule(
        edition, revision=edition.working, by=staff(Role.CHIEF_EDITOR), at=NOON, release_at=LATER
    )
    assert found("新桥", LATER - timedelta(seconds=1)) == set()
    assert found("新桥", LATER) == {(edition.article_id, "zh-hans")}


def test_what_was_taken_off_the_schedule_is_not_found():
    edition = approve(save(begin()))
    chief = staff(Role.CHIEF_EDITOR)
    publish.schedule(edition, revision=edition.working, by=chief, at=NOON, release_at=LATER)
    publish.unschedule(fresh(edition), revision=edition.working, by=chief, at=NOON)
    assert found("新桥", LATER) == set()


def test_the_next_publication_replaces_the_words():
    edition = published(save(begin()))
    published(save(edition, title="老桥大修"), at=LATER)
    assert found("老桥", LATER) == {(edition.article_id, "zh-hans")}
    assert found("新桥", LATER) == set()


def test_words_of_an_unpublished_revision_are_not_found():
    edition = published(save(begin()))
    save(edition, title="尚未公布")
    assert found("尚未公布") == set()


def test_a_withdrawn_text_is_not_found_until_it_is_reinstated():
    edition = published(save(begin()))
    chief = staff(Role.CHIEF_EDITOR)
    edition = withdraw.withdraw(edition, revision=edition.live, by=chief, at=NOON, comment="错误。")
    assert found("新桥") == set()
    withdraw.reinstate(edition, revision=edition.live, by=chief, at=NOON, comment="已核实。")
    assert found("新桥") == {(edition.article_id, "zh-hans")}


def test_the_same_figure_is_found_in_both_languages():
    original = published(save(begin(), body="<p>总投资100亿元。</p>"))
    published(translate(original, body="<p>It cost 10 billion yuan.</p>"))
    both = {(original.article_id, "zh-hans"), (original.article_id, "en")}
    assert found("100亿") == found("10 billion") == found("100亿元") == found("10,000,000,000") == both


def test_names_are_found_in_either_script():
    category = CategoryFactory(name_zh_hans="交通运输", name_en="Roads and rail")
    tag = TagFactory(name_zh_hans="桥梁", name_en="Crossings")
    person = PersonFactory(name_zh_hans="马琳", name_en="Ma Lin")
    edition = begin(category=category, tags=[tag], outlet=OutletFactory())
    edition = published(save(edition, credits=[(CreditRole.AUTHOR, person)]))
    here = {(edition.article_id, "zh-hans")}
    for name in (
        "Roads and rail",
        "交通运输",
        "crossing",
        "桥梁",
        "Lanzhu Daily",
        "岚渚日报",
        "Ma Lin",
        "馬琳",
    ):
        assert found(name) == here, name


def test_an_official_name_is_found_in_its_other_wordings_but_by_no_forbidden_one():
    renderings = [
        Worded("zh-hans", "望渚大桥"),
        Worded("en", "Wangzhu Bridge"),
        Worded("en", "Wangzhu Crossing", use="admitted"),
        Worded("en", "Wangzhu Viaduct", use="forbidden"),
    ]
    glossary.save_term(None, kind="place", renderings=renderings, by=None, at=NOON)
    edition = published(save(begin(), body="<p>望渚大桥通车。</p>"))
    here = {(edition.article_id, "zh-hans")}
    assert found("Wangzhu Bridge") == found("wangzhu crossing") == here
    assert found("viaduct") == set()


def test_after_a_change_of_the_register_the_clerk_makes_the_new_name_findable():
    edition = published(save(begin(), body="<p>望渚大桥通车。</p>"))
    renderings = [Worded("zh-hans", "望渚大桥"), Worded("en", "Wangzhu Bridge")]
    glossary.save_term(None, kind="place", renderings=renderings, by=None, at=NOON)
    recheck.recheck(at=NOON)
    assert found("Wangzhu") == {(edition.article_id, "zh-hans")}


def test_changed_details_are_found():
    edition = published(save(begin()))
    tag = TagFactory(name_zh_hans="隧道", name_en="Tunnels")
    article = edition.article
    details.save_details(
        article, by=staff(Role.CHIEF_EDITOR), at=NOON, lock_version=article.lock_version, tags=[tag]
    )
    assert found("tunnel") == {(edition.article_id, "zh-hans")}


def test_a_text_of_many_thousand_characters_is_found_by_its_end():
    body = "".join(f"<p>第{n}段，桥梁工程进展顺利，the bridge and the county.</p>" for n in range(1_000))
    edition = published(save(begin(), body=f"{body}<p>末尾的暗号：琥珀色的灯塔。</p>"))
    assert found("琥珀色的灯塔") == {(edition.article_id, "zh-hans")}


def test_the_command_fills_the_index_anew_and_forgets_what_is_gone(capsys):
    kept, gone = published(save(begin())), published(save(begin(), title="另一座桥"))
    make_findable.index.forget([kept.pk])
    make_findable.index.put([make_findable.Document(999_999, ["幽灵"], [], [], [])])
    Edition.objects.filter(pk=gone.pk).update(
        live=None, public_from=None, working=None, approved=None, state="draft"
    )
    assert found("新桥") == set()
    with time_machine.travel(LATER):
        call_command("rebuild_search")
    assert found("新桥") == {(kept.article_id, "zh-hans")}
    assert make_findable.index.kept() == {kept.pk}
    assert "1" in capsys.readouterr().out


def test_many_texts_are_made_findable_with_a_few_queries(django_assert_max_num_queries):
    for _n in range(3):
        published(save(begin()))
    with django_assert_max_num_queries(14):
        make_findable.make_findable(Edition.objects.all(), at=NOON)
