from django.db.models import ProtectedError
from django.db.transaction import atomic
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .. import rules
from ..errors import Refused


def removal_refusal(record) -> str | None:
    """Why a category, tag or outlet cannot be deleted now; None where no article refers to it."""
    n = record.articles.count()
    if not n:
        return None
    return ngettext(
        "%(count)s article uses this: it can be deleted when none does.",
        "%(count)s articles use this: it can be deleted when none does.",
        n,
    ) % {"count": n}


@atomic
def remove(record, *, by):
    """Delete a category, tag or outlet that no article refers to."""
    if not rules.may_keep(by, record._meta.model_name):
        raise Refused(_("Your role does not let you delete this."))
    record = type(record).objects.select_for_update().get(pk=record.pk)
    if sentence := removal_refusal(record):
        raise Refused(sentence)
    try:
        record.delete()
    except ProtectedError as used:
        raise Refused(_("An article has just begun to use this: it can be deleted when none does.")) from used
