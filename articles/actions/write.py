"""Writing: the working copy, and the row of history that every change of it leaves."""

from django.conf import settings
from django.db.transaction import atomic
from django.utils.translation import gettext as _

from .. import rules
from ..checks import material
from ..errors import Conflict, Refused
from ..models import Article, Credit, Edition, Person, Revision
from ..models.columns import column
from ..queries import translation
from ..text.digest import digest, paragraph_digests
from ..text.plain import one_line, refuse_unstorable
from ..text.sanitise import sanitise
from ..text.slugs import slug
from ..vocabulary import CreditRole, Impact, Move, State
from ..workflow import Who, make
from .checking import look_again
from .locking import locked, locked_article
from .release import withhold


@atomic
def create_article(*, source_language, by, at, tags=(), **details):
    """Begin an article with its edition in the language it is written in. `by` None: an importer."""
    require_writer(by, source_language, is_original=True)
    article = Article.objects.create(
        source_language=source_language, created_by=by, created_at=at, changed_at=at, **details
    )
    article.tags.set(tags)
    Edition.objects.create(article=article, language=source_language)
    return article


@atomic
def add_edition(article, language, *, by, at):
    """Begin the article's edition in another language, or find the one that somebody began."""
    require_writer(by, language, is_original=language == article.source_language)
    article = locked_article(article.pk)
    edition, _created = Edition.objects.get_or_create(article=article, language=language)
    return edition


@atomic
def save_revision(
    edition,
    *,
    title,
    summary,
    body,
    by,
    at,
    base,
    credits=None,
    source_revision=None,
    impact=Impact.MATERIAL,
    change_note="",
    alignment=None,
):
    """Save what somebody wrote, as the next revision; returns it, or the old one where nothing changed.

    `base` is the revision that stood in the form when the person began (None: nothing yet). Where
    somebody else saved since, Conflict is raised and nothing is written, so that no save is lost.
    `credits` are pairs of a role and a Person; None leaves them. `alignment` says how many paragraphs render each
    one of the source. A change of an original that touches a figure, a date, a registered name or the title is
    material, whatever `impact` says. A saved change ends an approval and
    takes a settled text back to draft; readers keep what is live.
    """
    edition = locked(edition, at=at)
    role = writing_role(by, edition)
    if edition.working != base:
        raise Conflict(_("Somebody else saved this text while you were writing. Both texts are below."))
    text = clean(title, summary, body)
    credits = current_credits(edition) if credits is None else list(dict.fromkeys(credits))
    snapshot = snapshot_of(credits, edition.language)
    new_digest = digest(*text, snapshot)
    source_revision = source_revision or translation.pin(edition, base)
    same = base and base.digest == new_digest and translation.pin(edition, base) == source_revision
    if same and alignment in (None, base.alignment):
        return base
    if base and edition.is_original and material.reasons(edition.language, base, text, at=at):
        impact = Impact.MATERIAL
    if edition.state in (State.APPROVED, State.SCHEDULED, State.PUBLISHED):
        withhold(edition)
        make(edition, Move.REVISE, by=by, role=role, at=at)
    revision = Revision.objects.create(
        edition=edition,
        number=base.number + 1 if base else 1,
        title=text[0],
        summary=text[1],
        body=text[2],
        credits=snapshot,
        digest=new_digest,
        paragraph_digests=paragraph_digests(text[2]),
        alignment=alignment,
        source_revision=source_revision,
        impact=impact,
        change_note=one_line(change_note)[:300],
        written_by=by,
        written_at=at,
    )
    keep_as_working(edition, revision, credits, at=at)
    look_again(edition, revision, at=at)
    return revision


@atomic
def restore(edition, old, *, by, at, base):
    """Bring back what an earlier revision said, as a new revision. Nothing in between is lost."""
    people = {person.pk: person for person in people_named(old)}
    return save_revision(
        edition,
        title=old.title,
        summary=old.summary,
        body=old.body,
        credits=[(c["role"], people[c["person"]]) for c in old.credits if c["person"] in people],
        source_revision=old.source_revision,
        change_note=_("Restored from revision %(number)s.") % {"number": old.number},
        by=by,
        at=at,
        base=base,
    )


def require_writer(by, language, *, is_original):
    sentence = by and rules.writing_refusal(by, language, is_original=is_original)
    if sentence:
        raise Refused(sentence)


def writing_role(by, edition):
    if by is None and edition.state == State.DRAFT:
        return None
    if by is None:
        raise Refused(_("Only a person may change a text that was handed in."))
    require_writer(by, edition.language, is_original=edition.is_original)
    return rules.acting_role(by, Who.WRITER, edition)


def clean(title, summary, body):
    for text in (title, summary, body):
        refuse_unstorable(text)
    title, summary = one_line(title), one_line(summary)
    if len(title) > settings.TITLE_LENGTH:
        raise Refused(
            _("The title has %(length)s characters: shorten it to %(most)s at most.")
            % {"length": len(title), "most": settings.TITLE_LENGTH}
        )
    if len(summary) > settings.SUMMARY_LENGTH:
        raise Refused(
            _("The summary has %(length)s characters: shorten it to %(most)s at most.")
            % {"length": len(summary), "most": settings.SUMMARY_LENGTH}
        )
    return title, summary, sanitise(body)


def current_credits(edition):
    return [(credit.role, credit.person) for credit in edition.credits.select_related("person")]


def people_named(revision):
    return Person.objects.filter(pk__in=[credit["person"] for credit in revision.credits])


def snapshot_of(credits, language):
    """The credits as they stand, in the order of the byline, for the revision to keep."""
    order = {role: place for place, role in enumerate(CreditRole.values)}
    return [
        {"role": str(role), "person": person.pk, "name": person.name_in(language)[0]}
        for role, person in sorted(credits, key=lambda credit: order[credit[0]])
    ]


def keep_as_working(edition, revision, credits, *, at):
    edition.working = revision
    if not edition.first_published_at:
        edition.slug = free_slug(edition, revision.title)
    edition.lock_version += 1
    edition.save()
    edition.credits.all().delete()
    Credit.objects.bulk_create(
        Credit(edition=edition, person=person, role=role, order=order)
        for order, (role, person) in enumerate(credits)
    )
    working_copy = {
        column(field, edition.language): getattr(revision, field) for field in ("title", "summary", "body")
    }
    Article.objects.filter(pk=edition.article_id).update(**working_copy, changed_at=at)


def free_slug(edition, title):
    """The address for people; a number is added where another edition of this language has it."""
    wanted = slug(title, edition.language)
    if not wanted:
        return None
    taken = set(
        Edition.objects.filter(language=edition.language, slug__startswith=wanted)
        .exclude(pk=edition.pk)
        .values_list("slug", flat=True)
    )
    if wanted not in taken:
        return wanted
    return next(f"{wanted}-{n}" for n in range(2, len(taken) + 3) if f"{wanted}-{n}" not in taken)
