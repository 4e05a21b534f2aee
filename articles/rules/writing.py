"""Who writes what: originals, translations, and what all languages of an article share."""

from django.utils.translation import gettext as _

from ..vocabulary import Role
from .roles import may_edit, may_publish, writing_roles


def writing_refusal(person, language, *, is_original) -> str | None:
    """Why the person may not write in this language, an original or a translation; None where they may."""
    if any(person.holds(role, language) for role in writing_roles(is_original=is_original)):
        return None
    return _("You do not write in this language: ask the administrator for the role.")


def may_write(person, edition) -> bool:
    """Whether the person may change the text of this edition."""
    return writing_refusal(person, edition.language, is_original=edition.is_original) is None


def may_begin(person, language) -> bool:
    """Whether the person may begin an article in this language."""
    return writing_refusal(person, language, is_original=True) is None


def may_translate(person, language) -> bool:
    """Whether the person may begin a translation into this language."""
    return writing_refusal(person, language, is_original=False) is None


def details_refusal(person, article, *, at) -> str | None:
    """Why the person may not change what all languages share: category, photo, outlet, dates.

    Readers see these at once, so that after the first publication they are an editor's.
    """
    language = article.source_language
    if may_edit(person, language) or may_publish(person, language):
        return None
    if any(edition.is_public(at) for edition in article.editions.all()):
        return _("Readers see this article already: ask an editor to change its category, photo or dates.")
    if not person.holds(Role.REPORTER, language):
        return _("Only those who write the original can change the category, photo or dates.")
    return None
