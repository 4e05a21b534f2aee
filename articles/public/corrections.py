"""What the office put right or took back, as a list and as a feed."""

from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.html import linebreaks
from django.utils.translation import gettext as _

from ..exchange.feed import Entry, Feed
from ..exchange.feed_xml import atom
from ..exchange.moments import office_time
from ..exchange.publisher import site_name
from ..models import SiteProfile
from ..queries.corrections import WITHDRAWAL, corrections_page, newest_corrections
from ..queries.shell import elsewhere, shell
from .headers import for_readers
from .numbers import page_number
from .site_address import site_address


def address_in(language):
    return reverse("public:corrections", args=[language])


@for_readers
def corrections(request, language):
    """Corrections and withdrawals, the newest first."""
    number = page_number(request)
    if number == 1 and "page" in request.GET:
        return HttpResponsePermanentRedirect(address_in(language))
    at = timezone.now()
    page = corrections_page(language, at, number)
    if page is None:
        raise Http404
    context = {
        "shell": shell(language, at),
        "page": page,
        "address": address_in(language),
        "languages": elsewhere(language, address_in),
    }
    return render(request, "public/corrections.html", context)


@for_readers
def corrections_feed(request, language):
    """The same as Atom, the newest fifty."""
    at, site, profile = timezone.now(), site_address(request), SiteProfile.of_the_office()
    publisher = site_name(profile, language)
    entries = [entry(admission, language, site) for admission in newest_corrections(language, at)]
    told = Feed(
        title=" – ".join([_("Corrections"), publisher]),
        description=_("What we got wrong and have put right, and what we have withdrawn, with the reason."),
        language=language,
        address=site.whole(request.path),
        page=site.whole(address_in(language)),
        publisher=profile.text_in("organiser", language) or publisher,
        icon=site.whole(static("img/icons/512.png")),
        updated=max((one.updated for one in entries), default=at),
        entries=entries,
    )
    return HttpResponse(atom(told), content_type="application/atom+xml; charset=utf-8")


def entry(admission, language, site):
    number = {"number": admission.article_id, "title": admission.title}
    withdrawn = admission.kind == WITHDRAWAL
    at = office_time(admission.at)
    return Entry(
        id=f"{site.whole(address_in(language))}#{admission.kind}-{admission.pk}",
        address=site.whole(admission.address),
        title=_("Withdrawn: article No. %(number)s") % number
        if withdrawn
        else _("Corrected: %(title)s") % number,
        summary=admission.note,
        html=linebreaks(admission.note, autoescape=True),
        published=at,
        updated=at,
        authors=[],
        subjects=[],
        outlet="",
        picture=None,
    )
