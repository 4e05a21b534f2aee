"""What is said of a text: who waives what the checks found, who leaves remarks and settles them."""

from django.utils.translation import gettext as _

from ..queries import history
from .roles import may_edit, may_publish
from .writing import may_write


def waiver_refusal(person, edition, finding) -> str | None:
    """Why the person may not waive a finding; None where they may.

    Four eyes hold here as well: whoever wrote or submitted the text does not excuse its faults.
    """
    if not may_edit(person, edition.language):
        return _("Only an editor of this language can waive a finding.")
    if not finding.check.waivable:
        return _("This cannot be waived: mend the text.")
    if edition.working and person.pk in history.hands(edition, edition.working):
        return _("You wrote or submitted this text: a second person must waive what was found in it.")
    return None


def remark_refusal(person) -> str | None:
    """Why the person may not leave remarks; whoever has a role may."""
    if person.has_module_perms("articles"):
        return None
    return _("You have no role in this office yet: ask the administrator.")


def resolving_refusal(person, remark) -> str | None:
    """Why the person may not say that a remark is dealt with; whoever wrote it may, and who works on the text."""
    edition = remark.edition
    edits = may_edit(person, edition.language) or may_publish(person, edition.language)
    if person.pk == remark.by_id or edits or may_write(person, edition):
        return None
    return _("Only who wrote the remark, or who works on this text, can say that it is dealt with.")
