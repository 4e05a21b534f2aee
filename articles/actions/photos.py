"""Pictures come in: opened safely, drawn anew, named by the office, kept with their descriptions."""

from django.core.files.base import ContentFile
from django.db.transaction import atomic
from django.utils.translation import gettext as _

from .. import rules
from ..errors import Refused
from ..imaging import renditions
from ..imaging.intake import Picture, open_upload
from ..models import Edition, Photo
from ..vocabulary import Role


def take_in(file, *, by, **details) -> Photo:
    """Take a picture file into the library; PictureRefused where it is none that can be used.

    `details` are the columns of Photo: alt_en, caption_zh_hans, photographer, rights, image_ppoi. `by`
    None: an importer.
    """
    return keep(open_upload(file), by=by, **details)


def keep(picture: Picture, *, by, **details) -> Photo:
    """Store an opened picture. A row never stands without its file, nor the file without its row.

    Where nobody says whose the rights are, the name that the file itself carries is noted.
    """
    if by is not None and not rules.may_keep(by, "photo"):
        raise Refused(_("Your role does not let you add photos."))
    photo = Photo(**details)
    photo.rights = photo.rights or picture.credit
    photo.image.save(picture.name, ContentFile(picture.content), save=False)
    try:
        renditions.make(photo.image)
        with atomic():
            photo.save()
    except BaseException:
        photo.image.delete(save=False)
        raise
    return photo


def change(photo, *, by, at) -> Photo:
    """Store what was changed of a photo's descriptions or its point of interest, and cut it anew around that."""
    if sentence := change_refusal(photo, by=by, at=at):
        raise Refused(sentence)
    photo.save()
    renditions.make(photo.image)
    return photo


def change_refusal(photo, *, by, at) -> str | None:
    """Why the person may not change what is said of a photo: what readers see already is an editor's."""
    if not rules.may_keep(by, "photo"):
        return _("Your role does not let you change photos.")
    if by.holds(Role.EDITOR) or by.holds(Role.CHIEF_EDITOR):
        return None
    if Edition.objects.public(at).filter(article__lead_photo=photo).exists():
        return _("Readers see this photo already: ask an editor to change what is said of it.")
    return None
