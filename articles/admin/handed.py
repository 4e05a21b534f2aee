"""What goes into a file for a translator outside: the two texts, the official names, the open remarks, the people."""

from django.utils.timezone import get_default_timezone, localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from ..errors import Refused
from ..exchange import sheet
from ..exchange.facing import Sides, handover
from ..models import SiteProfile
from ..queries import translation
from ..queries.register import hints
from ..queries.remarks import threads_of
from ..text.dates import long_date
from ..vocabulary import CreditRole
from .panels import editions_of


def handed(article, language, *, at):
    """What goes into a file: the source to render now, the present translation, the names and the open remarks."""
    editions = {edition.language: edition for edition in editions_of(article)}
    source, edition = editions.get(article.source_language), editions.get(language)
    if source is None or source.working is None:
        raise Refused(
            _("The original of article %(number)s has no text yet: there is nothing to translate.")
            % {"number": article.pk}
        )
    return handover(
        article,
        language,
        sides(source, edition),
        at=localtime(at, get_default_timezone()),
        remarks=open_remarks(edition) if edition else {},
        names=lambda text: told_names(text, article.source_language, language, at=at),
    )


def sides(source, edition):
    now, pinned = translation.source_beside(edition, translation.source_to_render(source))
    return Sides(now, edition.working if edition else None, pinned)


def open_remarks(edition):
    """The remarks that wait to be dealt with, with their answers, as sentences by place."""
    found = {}
    for place, threads in threads_of(edition).items():
        for thread in threads:
            if thread.is_open:
                found.setdefault(place, []).extend(
                    told_remark(one) for one in (thread.remark, *thread.answers)
                )
    return found


def told_remark(remark):
    return _("Remark by %(name)s: %(text)s") % {"name": remark.by, "text": remark.text}


def told_names(text, source_language, language, *, at):
    """What the register says of the names in a text, in sentences for the translator."""
    sentences = []
    for hint in hints(text, source_language, language, at=at):
        if hint.approved:
            names = {"source": hint.source, "approved": " / ".join(hint.approved)}
            sentences.append(_("Official name: %(source)s is %(approved)s.") % names)
        if hint.forbidden:
            names = {"source": hint.source, "forbidden": " / ".join(hint.forbidden)}
            sentences.append(_("Not to be used for %(source)s: %(forbidden)s.") % names)
    return sentences


def head(article, one):
    """What stands above the table of the sheet."""
    office = SiteProfile.objects.filter(pk=1).first()
    mark, screen = one.mark, get_language()
    lines = [
        _("Article %(number)s, revision %(revision)s of the original, handed out on %(day)s.")
        % {"number": article.pk, "revision": mark.source_number, "day": long_date(one.at.date(), screen)},
        _("The translation below is its revision %(revision)s.") % {"revision": mark.base_number}
        if mark.base
        else _("There is no translation yet."),
    ]
    return sheet.Head(office.name_in(screen)[0] if office else _("News office"), lines + credits(article))


def credits(article):
    """The people of the original and their parts, one a line."""
    source = article.editions.select_related("working").get(language=article.source_language)
    labels = dict(CreditRole.choices)
    return [f"{labels[credit['role']]} {credit['name']}" for credit in source.working.credits]
