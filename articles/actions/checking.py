"""Writing down what the checks found, for lists and figures that cannot look at every text anew."""

from .. import checks
from ..models import Finding


def look_again(edition, revision, *, at):
    """Keep what the checks say of a revision now, in place of what they said before; returns the issues."""
    found = checks.issues_of(edition, revision, at=at)
    Finding.objects.filter(revision=revision).delete()
    Finding.objects.bulk_create(
        Finding(
            revision=revision,
            check_name=issue.check.name,
            code=issue.found.code,
            severity=issue.severity,
            place=issue.place,
            params=issue.found.params,
            fingerprint=issue.fingerprint,
            found_at=at,
        )
        for issue in found
    )
    return found
