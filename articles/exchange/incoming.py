"""A file that came back from a translator outside: which format it is, and what it brings."""

from django.utils.translation import gettext as _
from lxml import etree

from ..errors import Unreadable
from . import xliff_1_2, xliff_2_1
from .returned import Returned
from .xml import parsed

READERS = {
    f"{{{xliff_1_2.NAMESPACE}}}xliff": xliff_1_2.read,
    f"{{{xliff_2_1.NAMESPACE}}}xliff": xliff_2_1.read,
}


def read(data: bytes) -> list[Returned]:
    """The articles of a returned XLIFF file, 1.2, 2.0 or 2.1. Raises Unreadable with a sentence on what is wrong."""
    root = parsed(data)
    reader = READERS.get(root.tag)
    if reader is None:
        raise Unreadable(
            _("This is no XLIFF file of version 1.2, 2.0 or 2.1, but begins with “%(name)s”.")
            % {"name": etree.QName(root).localname[:40]}
        )
    found = reader(root)
    if not found:
        raise Unreadable(_("This file holds no article."))
    if len({(one.mark.article, one.mark.language) for one in found}) < len(found):
        raise Unreadable(_("This file holds one article twice: send each back once."))
    return found
