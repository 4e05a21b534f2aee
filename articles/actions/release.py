from ..models import LiveCredit, Person


def show(edition, *, at, published_at=None, unreviewed=False):
    """Point readers to the working revision, which is then due no more. `published_at` is the date shown; the first
    one stays.
    """
    if edition.live_id != edition.working_id:
        edition.confirmed_source = None
    point_readers_to(edition, edition.working)
    edition.live_unreviewed = unreviewed
    edition.published_at = edition.published_at or published_at or at
    if edition.first_published_at:
        edition.updated_at = at
    edition.first_published_at = edition.first_published_at or at
    edition.public_from = edition.public_from or at
    edition.due_at = None


def withhold(edition):
    """Take a text that readers have not seen yet out of the queue for them."""
    edition.release_at = None
    if not edition.first_published_at:
        point_readers_to(edition, None)
        edition.public_from = edition.confirmed_source = None
        if not edition.imported_at:
            edition.published_at = None


def point_readers_to(edition, revision):
    """Make this the live revision, or none; the people whom it names are then found by their work.

    What a revision names in its credits is kept as it was: somebody who is no longer known is passed over.
    """
    edition.live = revision
    credits = {(credit["person"], credit["role"]) for credit in revision.credits} if revision else set()
    known = set(Person.objects.filter(pk__in={pk for pk, _role in credits}).values_list("pk", flat=True))
    LiveCredit.objects.filter(edition=edition).delete()
    LiveCredit.objects.bulk_create(
        LiveCredit(edition=edition, person_id=person, role=role)
        for person, role in sorted(credits)
        if person in known
    )
