"""The moves as the desk offers them: which deed a button does, what it asks for, and how it is told."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from ..actions import confirm, correct, publish, review, withdraw
from ..vocabulary import Move


class Asks(Enum):
    """What a person gives besides pressing the button."""

    NOTHING = auto()
    REMARK = auto()
    REASON = auto()
    RELEASE = auto()
    DATE = auto()
    COMPARISON = auto()
    NOTE = auto()


@dataclass(frozen=True)
class Deed:
    """One button. `means` stands below it, `done` is said afterwards; `is_plain` is the usual next step."""

    do: Callable
    means: Promise
    done: Promise
    asks: Asks = Asks.NOTHING
    is_plain: bool = False


DEEDS: dict[Move, Deed] = {
    Move.SUBMIT: Deed(
        review.submit,
        _("An editor reads the saved text next."),
        _("The text is in review: an editor reads it next."),
        is_plain=True,
    ),
    Move.SEND_BACK: Deed(
        review.send_back,
        _("The writer gets the text back with your reason."),
        _("The text went back to its writer with your reason."),
        Asks.REASON,
    ),
    Move.APPROVE: Deed(
        review.approve,
        _("You vouch for this text as it stands. A remark may go with it."),
        _("The text is approved: a chief editor can publish it."),
        Asks.REMARK,
        is_plain=True,
    ),
    Move.PUBLISH: Deed(
        publish.publish,
        _("Readers see this text at once."),
        _("The text is published: readers see it now."),
        is_plain=True,
    ),
    Move.CORRECT: Deed(
        correct.correct,
        _("Readers see this text at once, and your note on what was wrong with the one before."),
        _("The correction is published: readers see the text and your note."),
        Asks.NOTE,
    ),
    Move.SCHEDULE: Deed(
        publish.schedule,
        _("The text goes out by itself at the time you choose."),
        _("The text is scheduled: it goes out by itself."),
        Asks.RELEASE,
    ),
    Move.UNSCHEDULE: Deed(
        publish.unschedule,
        _("The text stays approved and waits."),
        _("The text is off the schedule. It is still approved."),
    ),
    Move.PUBLISH_UNREVIEWED: Deed(
        publish.publish_unreviewed,
        _(
            "Readers see this text at once, although nobody else has read it. It stays marked until somebody signs."
        ),
        _("The text is published without review. A second person has to sign it."),
        Asks.REASON,
    ),
    Move.SIGN: Deed(
        publish.sign,
        _("You vouch for the text that readers see now. A remark may go with it."),
        _("The published text has its second signature."),
        Asks.REMARK,
        is_plain=True,
    ),
    Move.REVISE: Deed(
        review.revise,
        _("You take the text back to work on it. What readers see stays."),
        _("The text is a draft again. What readers see stays as it was."),
    ),
    Move.TAKE_OVER: Deed(
        publish.take_over,
        _("The old page is published as it was, on its old date."),
        _("The old page is taken over: readers see it on its old date."),
        Asks.DATE,
        is_plain=True,
    ),
    Move.CONFIRM_CURRENT: Deed(
        confirm.confirm_current,
        _("You have compared the changed source: the text that readers see stays right as it is."),
        _("The text is confirmed for the source as it stands now, in your name."),
        Asks.COMPARISON,
    ),
    Move.WITHDRAW: Deed(
        withdraw.withdraw,
        _("Readers no longer get this text; at its address they read your reason."),
        _("The text is withdrawn: readers are told your reason."),
        Asks.REASON,
    ),
    Move.REINSTATE: Deed(
        withdraw.reinstate,
        _("Readers get the withdrawn text again, as it was."),
        _("The text is reinstated: readers see it again."),
        Asks.REASON,
    ),
}
