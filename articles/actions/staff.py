"""Accounts of the office: opened, changed and closed by administrators. No account is ever deleted."""

from django.db.transaction import atomic
from django.utils.translation import gettext as _

from .. import rules
from ..errors import Refused
from ..models import Assignment, StaffMember
from ..vocabulary import Role

DETAILS = ("username", "full_name", "email", "language", "is_active")


@atomic
def open_account(*, by, username, password, assignments=(), **details) -> StaffMember:
    """Open an account with its roles, pairs of a role and a language ("" for all). `by` None: the installer."""
    require_administrator(by)
    person = StaffMember.objects.create_user(username, password, **details)
    assign(person, assignments)
    return person


@atomic
def change_account(person, *, by, assignments, **details) -> StaffMember:
    """Change an account and say anew which roles it holds."""
    require_administrator(by)
    person = StaffMember.objects.select_for_update().get(pk=person.pk)
    if sentence := refusal(
        person, by=by, assignments=assignments, is_active=details.get("is_active", person.is_active)
    ):
        raise Refused(sentence)
    changed = [name for name in DETAILS if name in details]
    for name in changed:
        setattr(person, name, details[name])
    person.save(update_fields=changed)
    assign(person, assignments)
    return person


@atomic
def set_password(person, password, *, by):
    """Give an account a new password. Every other session of it ends."""
    require_administrator(by)
    person.set_password(password)
    person.save(update_fields=["password"])


def refusal(person, *, by, assignments, is_active) -> str | None:
    """Why an administrator may not change an account so; None where they may.

    Nobody closes the door behind themselves: one's own account and one's own administrator's role are for
    another administrator to take. So there is always one.
    """
    if by is None or person.pk != by.pk:
        return None
    if not is_active:
        return _("You cannot close your own account: ask another administrator to do it.")
    if not any(role == Role.ADMINISTRATOR for role, _language in assignments):
        return _("You cannot give up your own role of administrator: ask another administrator to take it.")
    return None


def require_administrator(by):
    """The rules, asked of the database as it stands inside the transaction: two may demote each other at once."""
    if by is None:
        return
    administrators = StaffMember.objects.select_for_update().filter(
        pk__in=Assignment.objects.filter(role=Role.ADMINISTRATOR).values("staff"), is_active=True
    )
    if by not in list(administrators) or not rules.may_keep(by, "staffmember"):
        raise Refused(_("Only an administrator can open, change or close accounts."))


def assign(person, assignments):
    wanted = {(str(role), language) for role, language in assignments}
    for held in person.assignments.all():
        if (held.role, held.language) not in wanted:
            held.delete()
        wanted.discard((held.role, held.language))
    Assignment.objects.bulk_create(
        Assignment(staff=person, role=role, language=language) for role, language in sorted(wanted)
    )
    person.__dict__.pop("assigned", None)


def choose_rhythm(person, rhythm):
    """How often a member of the office wants its messages by e-mail: their own choice alone."""
    person.mail_rhythm = rhythm
    person.save(update_fields=["mail_rhythm"])
