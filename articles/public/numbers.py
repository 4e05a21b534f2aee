"""The page number in an address."""

import re

from django.http import Http404

_NUMBER = re.compile(r"[1-9][0-9]{0,5}", re.ASCII)


def page_number(request):
    """The number after `?page=`, 1 where there is none. Anything that no link of ours says is not found."""
    written = request.GET.getlist("page")
    if not written:
        return 1
    if len(written) > 1 or not _NUMBER.fullmatch(written[0]):
        raise Http404
    return int(written[0])
