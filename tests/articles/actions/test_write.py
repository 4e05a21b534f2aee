import pytest
from django.db import IntegrityError, transaction

from articles.actions import write
from articles.errors import Conflict, Refused
from articles.models import Article, Edition, Revision
from articles.models.revision import ImmutableRow
from articles.vocabulary import CreditRole, Move, Role, State
from tests.factories import NOON, PersonFactory, approve, begin, fresh, published, save, staff, translate

pytestmark = pytest.mark.django_db


def test_a_reporter_begins_an_article_in_their_own_language_only():
    reporter = staff(Role.REPORTER, language="zh-hans")
    article = write.create_article(source_language="zh-hans", by=reporter, at=NOON)
    assert [(e.language, e.state, e.working) for e in article.editions.all()] == [("zh-hans", "draft", None)]
    with pytest.raises(Refused, match="You do not write in this language"):
        write.create_article(source_language="en", by=reporter, at=NOON)


def test_a_save_appends_a_revision_and_the_working_copy_follows():
    edition = save(begin(), title="  新桥\n通车 ", body="<p>一</p><script>alert(1)</script>")
    edition = save(edition, title="新桥通车", body="<p>二</p>", change_note="figure corrected")
    assert [(r.number, r.title, r.body) for r in edition.revisions.order_by("number")] == [
        (1, "新桥 通车", "<p>一</p>"),
        (2, "新桥通车", "<p>二</p>"),
    ]
    assert edition.article.text_in("zh-hans") == ("新桥通车", "", "<p>二</p>")
    assert edition.working.number == 2


def test_saving_the_same_text_again_changes_nothing():
    edition = save(begin())
    assert save(edition).lock_version == edition.lock_version
    assert edition.revisions.count() == 1


def test_a_second_persons_save_is_never_overwritten():
    edition = begin()
    edition = save(edition, body="<p>起初。</p>")
    both_saw = edition.working
    save(edition, body="<p>甲改。</p>")
    with pytest.raises(Conflict):
        write.save_revision(
            edition, title="新桥通车", summary="", body="<p>乙改。</p>", by=None, at=NOON, base=both_saw
        )
    assert fresh(edition).working.body == "<p>甲改。</p>"


def test_saving_one_language_leaves_the_other_as_it_was():
    original = save(begin())
    stale_article = Article.objects.get(pk=original.article_id)
    translate(original, title="New bridge opens")
    save(original, title="新桥今日通车")
    article = Article.objects.get(pk=stale_article.pk)
    assert (article.title_zh_hans, article.title_en) == ("新桥今日通车", "New bridge opens")


def test_a_save_ends_an_approval_and_goes_back_to_draft_with_its_decision():
    writer = staff(Role.REPORTER)
    edition = approve(save(begin()))
    edition = save(edition, by=writer, body="<p>改了。</p>")
    assert edition.state == State.DRAFT
    decision = edition.decisions.get(move=Move.REVISE)
    assert (decision.by, decision.by_role, decision.from_state, decision.to_state) == (
        writer,
        Role.REPORTER,
        State.APPROVED,
        State.DRAFT,
    )


def test_readers_keep_the_live_text_while_its_next_revision_is_written():
    edition = published()
    live = edition.live
    edition = save(edition, body="<p>下一版。</p>")
    assert (edition.state, edition.live, edition.working.number) == (State.DRAFT, live, 2)


def test_nobody_writes_a_language_that_is_not_theirs():
    edition = save(begin())
    with pytest.raises(Refused, match="You do not write in this language"):
        save(edition, by=staff(Role.TRANSLATOR, language="en"), body="<p>x</p>")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ({"title": "长" * 300}, "The title has 300 characters: shorten it to 200 at most."),
        ({"summary": "长" * 601}, "The summary has 601 characters: shorten it to 600 at most."),
    ],
)
def test_a_text_that_is_too_long_is_refused_with_its_length(text, sentence):
    edition = begin()
    with pytest.raises(Refused) as refused:
        save(edition, **text)
    assert str(refused.value) == sentence
    assert fresh(edition).working is None


@pytest.mark.parametrize("field", ["title", "summary", "body"])
def test_a_lone_surrogate_is_refused_with_a_sentence_in_any_field(field):
    with pytest.raises(Refused):
        save(begin(), **{field: "坏\ud800字"})


def test_credits_are_kept_with_the_revision_as_they_stood():
    author = PersonFactory(name_zh_hans="唐宇昕", name_en="Tang Yuxin")
    editor = PersonFactory(name_zh_hans="蒋一帆", name_en="Jiang Yifan")
    edition = save(begin(), credits=[(CreditRole.EDITOR, editor), (CreditRole.AUTHOR, author)])
    author.name_zh_hans = "唐雨昕"
    author.save()
    assert fresh(edition).working.credits == [
        {"role": "author", "person": author.pk, "name": "唐宇昕"},
        {"role": "editor", "person": editor.pk, "name": "蒋一帆"},
    ]


def test_a_change_of_credits_alone_is_a_new_revision():
    edition = save(begin())
    edition = save(edition, credits=[(CreditRole.AUTHOR, PersonFactory())])
    assert edition.working.number == 2
    assert edition.credits.count() == 1


def test_restoring_brings_back_the_old_text_and_credits_as_a_new_revision():
    author = PersonFactory()
    edition = save(begin(), body="<p>一</p>", credits=[(CreditRole.AUTHOR, author)])
    first = edition.working
    edition = save(edition, body="<p>二</p>", credits=[])
    write.restore(edition, first, by=staff(Role.REPORTER), at=NOON, base=edition.working)
    edition = fresh(edition)
    assert (edition.working.number, edition.working.digest, edition.working.change_note) == (
        3,
        first.digest,
        "Restored from revision 1.",
    )
    assert [credit.person for credit in edition.credits.all()] == [author]


def test_a_translation_is_pinned_to_the_source_revision_it_renders_until_it_is_pinned_anew():
    original = published()
    first = original.working
    english = translate(original)
    original = save(original, body="<p>新的。</p>")
    english = save(english, title="Typo mended")
    assert english.working.source_revision == first
    english = save(english, title="Typo mended", source_revision=original.working)
    assert (english.working.number, english.working.source_revision) == (3, original.working)


def test_slugs_follow_the_title_until_readers_know_the_address():
    edition = save(begin(), title="One")
    assert edition.slug == "one"
    edition = published(save(edition, title="Two"))
    assert edition.slug == "two"
    assert save(edition, title="Three").slug == "two"


def test_two_articles_of_one_title_have_two_addresses():
    assert [save(begin(), title="Flood notice").slug for _ in range(3)] == [
        "flood-notice",
        "flood-notice-2",
        "flood-notice-3",
    ]


def test_a_translator_begins_an_edition_once():
    original = save(begin())
    translator = staff(Role.TRANSLATOR, language="en")
    first = write.add_edition(original.article, "en", by=translator, at=NOON)
    assert write.add_edition(original.article, "en", by=translator, at=NOON) == first
    with pytest.raises(Refused):
        write.add_edition(original.article, "en", by=staff(Role.REPORTER, language="zh-hans"), at=NOON)


def test_history_is_never_changed():
    revision = save(begin()).working
    revision.title = "改写历史"
    with pytest.raises(ImmutableRow):
        revision.save()
    with pytest.raises(ImmutableRow):
        revision.delete()
    with pytest.raises(ImmutableRow):
        Revision.objects.update(title="改写历史")
    with pytest.raises(ImmutableRow):
        Revision.objects.all().delete()


@pytest.mark.parametrize(
    "change",
    [
        {"state": "nonsense"},
        {"state": State.PUBLISHED, "live": None},
        {"state": State.APPROVED, "approved": None},
        {"state": State.SCHEDULED, "release_at": None},
        {"state": State.DRAFT, "release_at": NOON},
        {"live": None},
        {"public_from": None},
    ],
)
def test_the_database_itself_refuses_an_edition_that_cannot_be(change):
    edition = published()
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.filter(pk=edition.pk).update(**change)


def test_the_database_refuses_two_editions_of_one_language():
    edition = begin()
    with pytest.raises(IntegrityError), transaction.atomic():
        Edition.objects.create(article=edition.article, language="zh-hans")
