"""One translation as a person finds it: the two texts, where they stand, and what the person may do."""

from dataclasses import dataclass

from django.conf import settings
from django.http import Http404
from django.shortcuts import get_object_or_404

from ..models import Article, Edition
from ..queries import translation
from ..vocabulary import Move
from .forms.credits import CreditRows
from .panel import Panel
from .panels import editions_of, first_credits, outline, pairs_of, panel
from .sides import Sides


@dataclass
class Desk:
    """`source` is the edition of the original, `sides` are None while it has no text."""

    article: Article
    source: Edition | None
    panel: Panel
    sides: Sides | None

    @property
    def language(self):
        return self.panel.language

    @property
    def may_write(self):
        return self.panel.may_write and self.sides is not None

    @property
    def is_ahead(self):
        """Whether the newer original is one that readers do not see yet, so that nothing is amiss."""
        return bool(self.sides and self.sides.moved_on and not self.panel.source_differs)

    @property
    def confirmation(self):
        """The button by which an editor says that the change needs no change here, open or not."""
        return next((one for one in self.panel.buttons if one.move == Move.CONFIRM_CURRENT), None)

    def credits(self, person, people):
        """The credits as they stand; where nothing is saved yet, those to begin with."""
        working = self.panel.working
        found = pairs_of(working) if working else first_credits(self.panel, person, people)
        return CreditRows.of(self.language, found, people)


def opened(person, article_id, language, *, at):
    """The translation into `language`, begun or not, with how it stands and what was found in it."""
    article, source, edition = editions_at(article_id, language)
    one = panel(article, language, edition, source, person, at=at)
    one.is_stale = bool(edition) and translation.stale_editions().filter(pk=edition.pk).exists()
    return Desk(article, source, one, sides(article, one))


def taken_up(person, article_id, language):
    """The same as it takes what is sent, without looking at what stands there."""
    article, source, edition = editions_at(article_id, language)
    one = outline(article, language, edition, source, person)
    return Desk(article, source, one, sides(article, one))


def editions_at(article_id, language):
    """The article with the editions of its original and in `language`; Http404 where these are one."""
    article = get_object_or_404(Article, pk=article_id)
    if language == article.source_language or language not in {code for code, _name in settings.LANGUAGES}:
        raise Http404
    editions = {edition.language: edition for edition in editions_of(article)}
    return article, editions.get(article.source_language), editions.get(language)


def sides(article, one):
    """The original as it is to be rendered, and as the stored text renders it; None while there is no original."""
    if one.source is None:
        return None
    return Sides(article.source_language, *translation.source_beside(one.edition, one.source))
