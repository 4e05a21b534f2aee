"""The newest articles for feed readers: of a language, of a category, of a tag; as Atom, RSS and JSON Feed."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from ..exchange.feed import Feed, entry
from ..exchange.feed_xml import atom, rss
from ..exchange.json_feed import json_feed
from ..exchange.publisher import site_name
from ..models import Category, SiteProfile, Tag
from ..queries.feeds import newest
from .headers import for_readers
from .site_address import site_address

FORMS = {
    "atom": ("application/atom+xml", atom),
    "rss": ("application/rss+xml", rss),
    "json": ("application/feed+json", json_feed),
}
"""The type and the writer of each form, by the end of its address."""


@for_readers
def feed(request, language, form):
    return _feed(request, language, form, reverse("public:latest", args=[language]))


@for_readers
def category_feed(request, language, slug, form):
    about = get_object_or_404(Category, slug=slug)
    return _feed(request, language, form, about.address_in(language), category=about)


@for_readers
def tag_feed(request, language, slug, form):
    about = get_object_or_404(Tag, slug=slug)
    return _feed(request, language, form, about.address_in(language), tag=about)


def _feed(request, language, form, page, **about):
    at, site, profile = timezone.now(), site_address(request), SiteProfile.of_the_office()
    entries = [entry(edition, site) for edition in newest(language, at, **about)]
    publisher = site_name(profile, language)
    names = [thing.name_in(language)[0] for thing in about.values()]
    told = Feed(
        title=" – ".join([*names, publisher]),
        description=profile.text_in("tagline", language) or _("The latest articles, with their full text."),
        language=language,
        address=site.whole(request.path),
        page=site.whole(page),
        publisher=profile.text_in("organiser", language) or publisher,
        icon=site.whole(static("img/icons/512.png")),
        updated=max((one.updated for one in entries), default=at),
        entries=entries,
    )
    content_type, written = FORMS[form]
    return HttpResponse(written(told), content_type=f"{content_type}; charset=utf-8")
