"""The demonstration office at work: every story goes through the same deeds as at any desk."""

import io
import zlib
from datetime import datetime, time, timedelta

from django.utils import timezone

from ...actions import correct, photos, publish, review, write
from ...models import Edition
from ...models.columns import column
from ...vocabulary import CreditRole, Impact, Role
from .office import Office
from .scenes import draw
from .stories import Story, Text

WRITTEN, SUBMITTED, APPROVED, PUBLISHED = time(9, 10), time(10, 40), time(11, 25), time(15, 0)
STEPS = ("draft", "in_review", "approved", "published")
HASTE = {
    "zh-hans": "情况紧急，先行发布，随后补审。",
    "en": "Urgent notice: published first, to be checked at once.",
}


def tell(story: Story, office: Office, *, now: datetime) -> None:
    """Play one story from its first draft to where its file says it came."""
    article = write.create_article(
        source_language=story.source_language,
        by=None,
        at=on(story, WRITTEN),
        category=office.categories[story.category],
        tags=[office.tags[slug] for slug in story.tags],
        outlet=office.outlets.get(story.outlet),
        original_date=story.date if story.outlet else None,
        featured=story.featured,
        lead_photo=photo_of(story, office),
    )
    original = article.editions.get()
    bring(original, story, office, source=None, now=now)
    for language in story.texts:
        if language != story.source_language:
            translation = write.add_edition(article, language, by=None, at=on(story, WRITTEN))
            original.refresh_from_db()
            bring(translation, story, office, source=original.working, now=now)
    for edition in sorted(article.editions.all(), key=lambda edition: not edition.is_original):
        if change := story.corrected.get(edition.language):
            put_right(edition, change["note"], story, office)
    for language, change in story.updated.items():
        update(article.editions.get(language=language), story, change, office)


def on(story: Story, hour: time, days: int = 0) -> datetime:
    """A moment of the story's day, a few minutes apart from other stories of that day."""
    minutes = zlib.crc32(story.name.encode()) % 25
    return timezone.make_aware(datetime.combine(story.date + timedelta(days=days), hour)) + timedelta(
        minutes=minutes
    )


def photo_of(story: Story, office: Office):
    if not story.scene:
        return None
    texts = {column("alt", language): words for language, words in story.alt.items()} | {
        column("caption", language): words for language, words in story.caption.items()
    }
    taken_by = (key for text in story.texts.values() for role, key in text.credits if role == "photographer")
    seed = zlib.crc32(story.name.encode())
    return photos.take_in(
        io.BytesIO(draw(story.scene, seed)),
        by=None,
        photographer=office.people.get(next(taken_by, "")),
        **texts,
    )


def bring(edition: Edition, story: Story, office: Office, *, source, now: datetime) -> None:
    """Write an edition and take it as far as the story says, each step by somebody who may."""
    language, target = edition.language, story.state[edition.language]
    text = story.texts[language]
    correction = story.corrected.get(language)
    first = text.with_words(correction["replace"], correction["find"]) if correction else text
    if target == "unreviewed":
        writer = write_text(edition, first, story, office, source=source, at=on(story, WRITTEN))
        chief = office.staff_with(Role.CHIEF_EDITOR, language, but=(writer,))
        publish.publish_unreviewed(
            edition, revision=working(edition), by=chief, at=on(story, PUBLISHED), comment=HASTE[language]
        )
        return
    step = "approved" if target == "scheduled" else target
    work_through(edition, first, story, office, source=source, step=step)
    if target == "scheduled":
        release = timezone.localtime(now).replace(hour=9, minute=0, second=0, microsecond=0) + timedelta(
            days=9
        )
        chief = office.staff_with(Role.CHIEF_EDITOR, language)
        publish.schedule(
            edition, revision=working(edition), by=chief, at=on(story, APPROVED), release_at=release
        )


def put_right(edition: Edition, note: str, story: Story, office: Office) -> None:
    """Correct a published text on the next day, the original before its translation, and tell readers what was wrong."""
    original = edition.article.editions.get(language=story.source_language)
    work_through(
        edition,
        story.texts[edition.language],
        story,
        office,
        source=None if edition.is_original else working(original),
        step="approved",
        days=1,
        impact=Impact.MINOR,
    )
    chief = office.staff_with(Role.CHIEF_EDITOR, edition.language)
    correct.correct(
        edition, revision=working(edition), by=chief, at=on(story, PUBLISHED, days=1), comment=note
    )


def update(edition: Edition, story: Story, change: dict[str, str], office: Office) -> None:
    """Change a published original after its translations went out; `next` stops before approval."""
    text = story.texts[edition.language].with_words(change["find"], change["replace"])
    step = "in_review" if story.note == "next" else "published"
    work_through(edition, text, story, office, source=None, step=step, days=2)


def work_through(
    edition, text: Text, story: Story, office: Office, *, source, step, days=0, impact=Impact.MATERIAL
):
    """Write, submit, approve and publish, as far as `step`."""
    reach = STEPS.index(step)
    writer = write_text(
        edition, text, story, office, source=source, at=on(story, WRITTEN, days), impact=impact
    )
    if reach >= 1:
        review.submit(edition, revision=working(edition), by=writer, at=on(story, SUBMITTED, days))
    if reach >= 2:
        editor = office.staff_with(Role.EDITOR, edition.language, but=(writer,))
        review.approve(edition, revision=working(edition), by=editor, at=on(story, APPROVED, days))
    if reach >= 3:
        chief = office.staff_with(Role.CHIEF_EDITOR, edition.language)
        publish.publish(edition, revision=working(edition), by=chief, at=on(story, PUBLISHED, days))


def write_text(edition, text: Text, story: Story, office: Office, *, source, at, impact=Impact.MATERIAL):
    """Save the text in the name of whoever is credited for it, or of a colleague; returns the writer."""
    writer = writer_of(edition, text, office)
    write.save_revision(
        edition,
        title=text.title,
        summary=text.summary,
        body=text.body,
        credits=[(CreditRole(role), office.people[key]) for role, key in text.credits],
        source_revision=source,
        impact=impact,
        by=writer,
        at=at,
        base=working(edition),
    )
    return writer


def writer_of(edition, text: Text, office: Office):
    role = Role.REPORTER if edition.is_original else Role.TRANSLATOR
    credited = CreditRole.AUTHOR if edition.is_original else CreditRole.TRANSLATOR
    for given, key in text.credits:
        account = office.account_of(key)
        if given == credited and account and account.holds(role, edition.language):
            return account
    anybody = [person for person in office.staff if person.holds(role, edition.language)]
    return anybody[0] if anybody else office.staff_with(Role.EDITOR, edition.language)


def working(edition):
    return Edition.objects.select_related("working__source_revision").get(pk=edition.pk).working
