from django.utils.translation import gettext as _

from .issue import Issue


def undescribed_photo(edition):
    """The lead photo is described in the edition's own language for those who do not see it."""
    photo = edition.article.lead_photo
    if photo and not photo.alt_in(edition.language):
        yield Issue(_("Describe the lead photo in this language for those who do not see it."))
