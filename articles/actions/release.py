def show(edition, *, at, published_at=None, unreviewed=False):
    """Point readers to the working revision, which is then due no more. `published_at` is the date shown; the first
    one stays.
    """
    if edition.live_id != edition.working_id:
        edition.confirmed_source = None
    edition.live = edition.working
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
        edition.live = edition.public_from = edition.confirmed_source = None
        if not edition.imported_at:
            edition.published_at = None
