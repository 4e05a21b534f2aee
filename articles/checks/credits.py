from django.utils.translation import gettext_lazy as _

from ..text.scripts import chinese_runs, writes_han
from ..vocabulary import CreditRole, Severity
from .check import Found, check

EDITORS = (CreditRole.EDITOR, CreditRole.RESPONSIBLE_EDITOR)


@check(
    _("The byline of a translation names its translator; every byline names an editor."),
    {
        "translator": _("Nobody is named as translator: add the credit."),
        "editor": _("Nobody is named as editor: add the credit."),
    },
    severities=(Severity.WARNING,),
)
def missing_credits(subject):
    roles = {credit["role"] for credit in subject.revision.credits}
    if not subject.edition.is_original and CreditRole.TRANSLATOR not in roles:
        yield Found("translator", Severity.WARNING)
    if not roles.intersection(EDITORS):
        yield Found("editor", Severity.WARNING)


@check(
    _("Whoever is named in a byline has a name in the script of the edition."),
    {"untranslated": _("%(name)s has no name in this language yet: add it to the list of people.")},
    severities=(Severity.WARNING,),
)
def names_in_byline(subject):
    if writes_han(subject.edition.language):
        return
    for name in dict.fromkeys(credit["name"] for credit in subject.revision.credits):
        if chinese_runs(name):
            yield Found("untranslated", Severity.WARNING, params={"name": name}, key=name)
