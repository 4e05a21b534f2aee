from django.db.transaction import atomic
from django.utils.translation import gettext as _

from .. import checks, rules
from ..errors import Conflict, Refused
from ..models import Waiver
from .locking import locked


@atomic
def waive(edition, *, revision, fingerprint, by, at, reason):
    """Excuse one finding on the working revision, for a reason that is kept. Returns the waiver.

    It holds as long as exactly these facts stand; it dies by itself when one of them changes.
    """
    edition = locked(edition, at=at)
    if edition.working != revision:
        raise Conflict(_("The text was changed after you opened it: read the new text, then decide."))
    found = {issue.fingerprint: issue for issue in checks.issues(edition, at=at)}
    issue = found.get(fingerprint)
    if issue is None:
        raise Refused(_("This is no longer found in the text: there is nothing to waive."))
    if sentence := rules.waiver_refusal(by, edition, issue):
        raise Refused(sentence)
    if not reason.strip():
        raise Refused(_("Give the reason: it is kept with the article."))
    return issue.waiver or Waiver.objects.create(
        edition=edition,
        revision=revision,
        fingerprint=fingerprint,
        check_name=issue.check.name,
        code=issue.found.code,
        params=issue.found.params,
        reason=reason.strip(),
        by=by,
        by_name=str(by),
        at=at,
    )
