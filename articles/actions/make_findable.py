"""Keeping the words by which readers find what is live: of the text, and of all names that belong to it."""

from collections.abc import Iterator

from django.conf import settings
from django.db.models import prefetch_related_objects
from django.db.transaction import atomic

from ..models import Article, Edition, Person, SearchIndex
from ..models.columns import column, columns
from ..models.search_index import Document
from ..queries.register_kept import register
from ..text.plain import paragraphs
from ..text.search_figures import figures
from ..text.search_syntax import APART
from ..text.search_words import words
from ..vocabulary import Use

BATCH = 50
SHARED = ("live", "article__category", "article__outlet", "article__lead_photo__photographer")

index = SearchIndex()


def make_findable(editions, *, at):
    """Keep what these editions are found by, in place of what was kept before. Those without a live text are left out.

    Part of the deed that changed them: readers find a text from the moment they can read it.
    """
    live = [edition for edition in editions if edition.live_id]
    prefetch_related_objects(live, *SHARED, "article__tags")
    named = {credit["person"] for edition in live for credit in edition.live.credits}
    people = Person.objects.in_bulk(named)
    known = register(at)
    index.put([document(edition, people, known) for edition in live])


def rebuild(*, at) -> Iterator[int]:
    """Keep all that is live anew, the newest first; gives the number of editions after each batch.

    What was kept of anything else goes. Readers go on searching meanwhile.
    """
    pks = list(with_a_live_text().order_by("-id").values_list("pk", flat=True))
    gone = sorted(index.kept() - set(pks))
    for start in range(0, len(gone), BATCH):
        forget_what_is_gone(gone[start : start + BATCH])
    for start in range(0, len(pks), BATCH):
        batch = pks[start : start + BATCH]
        with atomic():
            lock_articles_of(batch)
            make_findable(with_a_live_text().filter(pk__in=batch), at=at)
        yield len(batch)


def with_a_live_text():
    """All that readers see or will see: a first publication that is scheduled is kept ahead of its time."""
    return Edition.objects.filter(live__isnull=False)


@atomic
def forget_what_is_gone(pks):
    lock_articles_of(pks)
    index.forget(set(pks) - set(with_a_live_text().filter(pk__in=pks).values_list("pk", flat=True)))


def lock_articles_of(pks):
    list(Article.objects.select_for_update().filter(editions__in=pks).order_by("pk").values("pk"))


def document(edition, people, known) -> Document:
    """What an edition is found by. Names stand in it in every language, so that either script finds it."""
    live, language = edition.live, edition.language

    def said(*texts):
        texts = [text for text in texts if text]
        return [*tokens(texts, language), *tokens(official_names("\n".join(texts), language, known))]

    return Document(
        edition.pk,
        title=said(live.title),
        lead=said(live.summary),
        names=tokens(names_of(edition, people)),
        body=said(*paragraphs(live.body), *captions(edition)),
    )


def tokens(texts, language=None):
    """The words of these texts, each apart from the next, and their figures, where they are in a `language`."""
    found = []
    for text in texts:
        found += [*(word.token for word in words(text)), APART]
        if language:
            found += [token for figure in figures(text, language) for token in (figure.token, APART)]
    return found


def names_of(edition, people):
    """Who and what the edition belongs to, in all languages: category, subjects, outlet, the people of its byline."""
    article = edition.article
    things = [article.category, *article.tags.all(), article.outlet]
    things += [people.get(credit["person"]) for credit in edition.live.credits]
    if article.lead_photo:
        things.append(article.lead_photo.photographer)
    written = [credit["name"] for credit in edition.live.credits]
    names = [getattr(thing, name) or "" for thing in things if thing for name in columns("name")]
    return list(dict.fromkeys(filter(None, [*names, *written])))


def official_names(text, language, known):
    """The names of the register that stand in a text, in all the wordings that nobody has forbidden."""
    terms = sorted({term for mention in known.every(text, language) for term in mention.terms})
    wordings = [
        one.text
        for term in terms
        for other, _own_name in settings.LANGUAGES
        for one in known.wordings(term, other)
        if one.use != Use.FORBIDDEN
    ]
    return list(dict.fromkeys(wordings))


def captions(edition):
    photo = edition.article.lead_photo
    return [getattr(photo, column("caption", edition.language)) or ""] if photo else []
