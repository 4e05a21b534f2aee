"""The controlled vocabularies: the words in which the office speaks of its work."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class State(TextChoices):
    """Where the working revision of an edition stands."""

    DRAFT = "draft", pgettext_lazy("state", "Draft")
    IN_REVIEW = "in_review", pgettext_lazy("state", "In review")
    APPROVED = "approved", pgettext_lazy("state", "Approved")
    SCHEDULED = "scheduled", pgettext_lazy("state", "Scheduled")
    PUBLISHED = "published", pgettext_lazy("state", "Published")


class Move(TextChoices):
    """A step of the workflow."""

    SUBMIT = "submit", pgettext_lazy("move", "Submit for review")
    SEND_BACK = "send_back", pgettext_lazy("move", "Send back")
    APPROVE = "approve", pgettext_lazy("move", "Approve")
    SCHEDULE = "schedule", pgettext_lazy("move", "Schedule")
    UNSCHEDULE = "unschedule", pgettext_lazy("move", "Take off the schedule")
    PUBLISH = "publish", pgettext_lazy("move", "Publish")
    PUBLISH_UNREVIEWED = "publish_unreviewed", pgettext_lazy("move", "Publish unreviewed")
    SIGN = "sign", pgettext_lazy("move", "Sign afterwards")
    REVISE = "revise", pgettext_lazy("move", "Revise")
    TAKE_OVER = "take_over", pgettext_lazy("move", "Take over as published")


class Role(TextChoices):
    """What a member of staff may do, in one language or in all."""

    REPORTER = "reporter", pgettext_lazy("role", "Reporter")
    TRANSLATOR = "translator", pgettext_lazy("role", "Translator")
    EDITOR = "editor", pgettext_lazy("role", "Editor")
    CHIEF_EDITOR = "chief_editor", pgettext_lazy("role", "Chief editor")
    ADMINISTRATOR = "administrator", pgettext_lazy("role", "Administrator")


class CreditRole(TextChoices):
    """What a named person did for an edition, in the order of the byline."""

    AUTHOR = "author", pgettext_lazy("credit", "Author")
    PHOTOGRAPHER = "photographer", pgettext_lazy("credit", "Photographer")
    TRANSLATOR = "translator", pgettext_lazy("credit", "Translator")
    EDITOR = "editor", pgettext_lazy("credit", "Editor")
    RESPONSIBLE_EDITOR = "responsible_editor", pgettext_lazy("credit", "Responsible editor")


class Impact(TextChoices):
    """Whether a change of the text touches what its translations say."""

    MATERIAL = "material", _("Material: translations must follow")
    MINOR = "minor", _("Minor: translations stay right")
