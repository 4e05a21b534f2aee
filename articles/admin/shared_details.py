"""What all languages of an article share, on the edit page."""

from django.contrib import messages
from django.utils.translation import gettext as _

from .. import rules
from ..actions import details
from ..errors import Conflict, Refused
from .forms.details import DetailsForm


def details_form(article, data=None):
    return DetailsForm(data, article=article, tags=article.tags.all() if article.pk else ())


def chosen_photo(form, article):
    if form.is_bound and form.is_valid():
        return form.cleaned_data["lead_photo"]
    return article.lead_photo


def save_details(article, form, person, *, at, outcome):
    """Save what all languages share, where the person changed it; returns the sentence of a refusal."""
    if rules.details_refusal(person, article, at=at):
        return ""
    if not form.is_valid():
        outcome.fail(400)
        return ""
    if not form.is_changed:
        return ""
    version = form.cleaned_data["lock_version"]
    try:
        details.save_details(
            article, by=person, at=at, lock_version=version, tags=form.cleaned_data["tags"], **form.details
        )
    except Conflict as conflict:
        outcome.fail(409)
        return str(conflict)
    except Refused as refused:
        outcome.fail(400)
        return str(refused)
    outcome.saved.append("details")
    outcome.say(messages.SUCCESS, _("The details for all languages are saved."))
    return ""
