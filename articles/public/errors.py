"""What a reader sees where there is no page. Nothing of the request is repeated in it, and no cache keeps it."""

from django.conf import settings
from django.shortcuts import render
from django.utils import timezone, translation
from django.utils.cache import patch_cache_control

from ..queries.shell import elsewhere, shell


def not_found(request, exception=None, *, editions=(), pages=(), side_by_side=False):
    """404; where the article can be read in other languages, `editions` are offered; of a standing page, `pages`.

    `side_by_side`: two languages were asked for at once, and one of them has no edition.
    """
    addresses = {edition.language: edition.get_absolute_url() for edition in editions}
    addresses |= {page.language: page.address for page in pages}
    return _inside_the_shell(
        request, "404.html", 404, addresses, editions=editions, pages=pages, side_by_side=side_by_side
    )


def forbidden(request, exception=None):
    return _inside_the_shell(request, "403.html", 403, {})


def gone(request, exception=None, *, withdrawal=None, expired_at=None, editions=()):
    """410, with the reason that the office gives, or since when the text is no longer shown.

    `editions` in other languages are offered as by `not_found`.
    """
    addresses = {edition.language: edition.get_absolute_url() for edition in editions}
    return _inside_the_shell(
        request,
        "410.html",
        410,
        addresses,
        withdrawal=withdrawal,
        expired_at=None if withdrawal else expired_at,
        editions=editions,
    )


def bad_request(request, exception=None):
    """400. The request may be one that no address can be made of, so the page leans on nothing of it."""
    return _bare(request, "400.html", 400)


def server_error(request):
    """500, without the database, which may be what failed."""
    return _bare(request, "500.html", 500)


def _inside_the_shell(request, template, status, addresses, **context):
    language = _language()
    context["shell"] = shell(language, timezone.now())
    context["languages"] = elsewhere(language, addresses.get)
    return _kept_by_nobody(render(request, template, context, status=status))


def _bare(request, template, status):
    return _kept_by_nobody(render(request, template, {"language": _language()}, status=status))


def _language():
    """The language that is active, where it is one of the office's own."""
    active = translation.get_language()
    return active if active in dict(settings.LANGUAGES) else settings.SOURCE_LANGUAGE


def _kept_by_nobody(response):
    patch_cache_control(response, no_store=True)
    return response
