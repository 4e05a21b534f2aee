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
    CORRECT = "correct", pgettext_lazy("move", "Publish as a correction")
    PUBLISH_UNREVIEWED = "publish_unreviewed", pgettext_lazy("move", "Publish unreviewed")
    SIGN = "sign", pgettext_lazy("move", "Sign afterwards")
    REVISE = "revise", pgettext_lazy("move", "Revise")
    TAKE_OVER = "take_over", pgettext_lazy("move", "Take over as published")
    CONFIRM_CURRENT = "confirm_current", pgettext_lazy("move", "Confirm: no change needed")
    WITHDRAW = "withdraw", pgettext_lazy("move", "Withdraw")
    REINSTATE = "reinstate", pgettext_lazy("move", "Reinstate")


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


class Severity(TextChoices):
    """How much what a check found weighs. An error holds the text back until it is mended or waived."""

    ERROR = "error", pgettext_lazy("severity", "Error")
    WARNING = "warning", pgettext_lazy("severity", "Warning")
    NOTE = "note", pgettext_lazy("severity", "Note")


class Urgency(TextChoices):
    """How grave a notice to all readers is, the gravest first."""

    EMERGENCY = "emergency", pgettext_lazy("urgency", "Emergency")
    WARNING = "warning", pgettext_lazy("urgency", "Warning")
    INFORMATION = "information", pgettext_lazy("urgency", "Information")


class TermKind(TextChoices):
    """What kind of thing an official name belongs to."""

    LEADER = "leader", pgettext_lazy("term", "Leader")
    OFFICE = "office", pgettext_lazy("term", "Office or body")
    TITLE = "title", pgettext_lazy("term", "Title of an office-holder")
    PLACE = "place", pgettext_lazy("term", "Place")
    SLOGAN = "slogan", pgettext_lazy("term", "Slogan or policy")
    TERM = "term", pgettext_lazy("term", "Term")


class Use(TextChoices):
    """How one wording of an official name may be used."""

    APPROVED = "approved", pgettext_lazy("use", "Approved")
    ADMITTED = "admitted", pgettext_lazy("use", "Admitted as well")
    SHORT = "short", pgettext_lazy("use", "Short form, after the full one")
    FORBIDDEN = "forbidden", pgettext_lazy("use", "Forbidden")


class Event(TextChoices):
    """What the members of the office are told of."""

    ASSIGNED = "assigned", pgettext_lazy("event", "Given to you")
    SUBMITTED = "submitted", pgettext_lazy("event", "Submitted for review")
    SENT_BACK = "sent_back", pgettext_lazy("event", "Sent back")
    APPROVED = "approved", pgettext_lazy("event", "Approved")
    SOURCE_CHANGED = "source_changed", pgettext_lazy("event", "The source has changed")
    SOURCE_WITHDRAWN = "source_withdrawn", pgettext_lazy("event", "The source was withdrawn")
    MENTIONED = "mentioned", pgettext_lazy("event", "You were mentioned")


class Rhythm(TextChoices):
    """How often somebody wants the office's messages by e-mail."""

    AT_ONCE = "at_once", pgettext_lazy("rhythm", "Each message at once")
    DAILY = "daily", pgettext_lazy("rhythm", "One summary a day")
    NEVER = "never", pgettext_lazy("rhythm", "No e-mail")


class Pile(TextChoices):
    """What a translation waits for, the most urgent first."""

    WITHDRAWN = "withdrawn", pgettext_lazy("pile", "Source withdrawn")
    STALE = "stale", pgettext_lazy("pile", "Behind the source")
    SENT_BACK = "sent_back", pgettext_lazy("pile", "Sent back")
    IN_REVIEW = "in_review", pgettext_lazy("pile", "Waiting for approval")
    IN_WORK = "in_work", pgettext_lazy("pile", "In work")
    UNTRANSLATED = "untranslated", pgettext_lazy("pile", "Not yet translated")
    APPROVED = "approved", pgettext_lazy("pile", "Waiting for publication")
    MINOR = "minor", pgettext_lazy("pile", "Source changed a little")


class Order(TextChoices):
    """By what the queue of translations is sorted."""

    URGENT = "urgent", pgettext_lazy("order", "Urgent first, then the oldest")
    OLDEST = "oldest", pgettext_lazy("order", "Oldest first")
    NEWEST = "newest", pgettext_lazy("order", "Newest first")
    READERS = "readers", pgettext_lazy("order", "Most read first")
    DUE = "due", pgettext_lazy("order", "By due date")
