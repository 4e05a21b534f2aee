"""In whose hands a text lies, and until when: taking it, giving it out, giving it back."""

from datetime import datetime, time

from django.conf import settings
from django.db.transaction import atomic
from django.utils.timezone import get_default_timezone, make_aware
from django.utils.translation import gettext as _

from .. import rules
from ..errors import Conflict, Refused
from ..vocabulary import Event
from .locking import locked
from .notify import notify
from .write import add_edition


@atomic
def take(article, language, *, by, at):
    """Have the translation in hand from now on; returns its edition, which is begun where there was none."""
    edition = begun(article, language, at=at)
    refuse(edition.is_original and _("This is the original: there is nothing to translate."))
    refuse(rules.taking_refusal(by, language, edition.translator))
    if edition.translator != by:
        edition.translator, edition.assigned_at = by, at
        edition.save(update_fields=["translator", "assigned_at"])
    return edition


@atomic
def assign(article, language, *, translator, editor, due_at, by, at, seen=None):
    """Give a text to a translator and an editor, and set its day; None stands for nobody, or for no day.

    `due_at` is a moment, or a day, which then means the end of the office's day. `seen` is what `given` said when
    the person began to choose; Conflict is raised where somebody else has given the text out since. Those who are
    new to the text are told.
    """
    edition = begun(article, language, at=at)
    refuse(rules.assigning_refusal(by, language))
    if seen is not None and seen != given(edition):
        raise Conflict(
            _("Somebody else took or gave out this text in the meantime: look again, then decide.")
        )
    due_at = moment_due(due_at)
    if due_at and due_at != edition.due_at and due_at <= at:
        raise Refused(_("This day is over: choose a later one."))
    refuse(translator and edition.is_original and _("An original has no translator: choose an editor alone."))
    if translator and translator != edition.translator:
        refuse(rules.translator_refusal(translator, language))
    if editor and (editor, translator) != (edition.editor, edition.translator):
        refuse(rules.editor_refusal(editor, language, translator))
    told = {translator, editor} - {edition.translator, edition.editor, None}
    edition.translator, edition.editor, edition.due_at, edition.assigned_at = translator, editor, due_at, at
    edition.save(update_fields=["translator", "editor", "due_at", "assigned_at"])
    notify(Event.ASSIGNED, edition, by=by, at=at, to={person.pk for person in told})
    return edition


@atomic
def release(article, language, *, by, at):
    """Give a translation back, so that others can take it. Its editor and its day stay."""
    edition = begun(article, language, at=at)
    refuse(rules.releasing_refusal(by, language, edition.translator))
    edition.translator = edition.assigned_at = None
    edition.save(update_fields=["translator", "assigned_at"])
    return edition


def given(edition):
    """In whose hands an edition lies and until when, as a short text to compare; `edition` None: nobody's."""
    if edition is None:
        return ".."
    due_at = edition.due_at and int(edition.due_at.timestamp())
    return f"{edition.translator_id or ''}.{edition.editor_id or ''}.{due_at or ''}"


def begun(article, language, *, at):
    """The edition, locked; an empty one where nobody began. The deed asks the rules, and undoes it if they refuse."""
    return locked(add_edition(article, language, by=None, at=at), at=at)


def moment_due(due_at):
    if due_at is None or isinstance(due_at, datetime):
        return due_at
    return make_aware(datetime.combine(due_at, time(settings.OFFICE_DAY_ENDS)), get_default_timezone())


def refuse(sentence):
    if sentence:
        raise Refused(sentence)
