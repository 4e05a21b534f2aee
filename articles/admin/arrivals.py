"""One article of a returned file, judged against what the office has now: what would come in, and what speaks against it."""

from dataclasses import dataclass, field
from datetime import datetime

from django.conf import settings
from django.utils.translation import gettext as _

from .. import checks, rules
from ..actions import write
from ..errors import Refused
from ..exchange.facing import Sides
from ..exchange.rebuilding import Rebuilt, RebuiltRow, rebuilt
from ..exchange.returned import Returned
from ..models import Article, Edition, Person, Revision
from ..queries import translation
from ..text.alignment import carried
from ..text.diff import Segment, compare
from ..text.plain import block_lines
from ..vocabulary import CreditRole
from .panels import editions_of
from .saving import revision_of

MADE_THE_ORIGINAL = (CreditRole.AUTHOR, CreditRole.PHOTOGRAPHER)


@dataclass
class ArrivalRow:
    """One paragraph. `later` is what its source became since the file was made, `change` leads to the file's text."""

    made: RebuiltRow
    label: str
    change: list[Segment]
    later: list[Segment] = field(default_factory=list)
    issues: list = field(default_factory=list)

    @property
    def is_changed(self):
        return self.made.present != self.made.made


@dataclass
class Arrival:
    """`refusal` says why nothing of it can come in; then there are no texts.

    `source` is the revision of the original that the file was made from, `now` the one that the desk works from.
    `seen` is the present text, `base` the one that was in the file.
    """

    returned: Returned
    article: Article | None = None
    edition: Edition | None = None
    source: Revision | None = None
    now: Revision | None = None
    base: Revision | None = None
    text: Rebuilt | None = None
    rows: list[ArrivalRow] = field(default_factory=list)
    issues: list = field(default_factory=list)
    new_paragraphs: list[str] = field(default_factory=list)
    moved_on: bool = False
    refusal: str = ""

    @property
    def language(self):
        return self.returned.mark.language

    @property
    def seen(self):
        return self.edition.working if self.edition else None

    @property
    def base_differs(self):
        """Whether somebody changed the present text since the file was made."""
        return said(self.seen) != said(self.base)

    @property
    def unfinished(self):
        """How many paragraphs of the source the file brings no finished translation of."""
        return sum(row.made.is_unfinished for row in self.rows)

    @property
    def changes_nothing(self):
        return bool(self.text and self.seen and said(self.seen) == said(self.text))


def said(text):
    return (text.title, text.summary, text.body) if text else ("", "", "")


def arrival(returned, person, *, at) -> Arrival:
    """Look at one article of a file; nothing is stored."""
    one = Arrival(returned)
    try:
        find(one, person)
        put_together(one, at=at)
    except Refused as refused:
        one.refusal = str(refused)
    return one


def find(one, person):
    """The article, its revisions and its edition, or the reason why they do not belong to this file."""
    mark = one.returned.mark
    one.article = Article.objects.filter(pk=mark.article).first()
    if one.article is None:
        raise Refused(_("This office has no article %(number)s.") % {"number": mark.article})
    if mark.language not in dict(settings.LANGUAGES) or mark.language == one.article.source_language:
        raise Refused(_("This office does not translate this article into the language of the file."))
    editions = {edition.language: edition for edition in editions_of(one.article)}
    original, one.edition = editions.get(one.article.source_language), editions.get(mark.language)
    one.source = Revision.objects.filter(pk=mark.source, edition=original, digest=mark.digest).first()
    if one.source is None or original is None or original.working is None:
        raise Refused(
            _(
                "The file was made from a text of article %(number)s that this office never had: it is another office's."
            )
            % {"number": mark.article}
        )
    one.now = translation.source_to_render(original)
    one.moved_on = one.source.digest not in {text.digest for text in translation.sources_to_follow(original)}
    if mark.base:
        one.base = revision_of(one.edition, mark.base)
        if one.base is None:
            raise Refused(
                _("The file holds a translation that this office never had: it is another office's.")
            )
    if sentence := rules.writing_refusal(person, mark.language, is_original=False):
        raise Refused(sentence)
    if not one.returned.brings:
        raise Refused(_("The file brings no translation of this article."))


def put_together(one, *, at):
    pinned = translation.pin(one.edition, one.seen) if one.edition else None
    one.text = rebuilt(Sides(one.source, one.seen, pinned), one.returned.lines)
    write.clean(one.text.title, one.text.summary, one.text.body)
    later = changes_since(one) if one.moved_on else {}
    one.issues = found_in(one, at=at)
    one.rows = [
        ArrivalRow(
            row,
            label_of(row),
            compare(row.present, row.made),
            later.get(row.place, []),
            [issue for issue in one.issues if issue.place and issue.place in row.places],
        )
        for row in one.text.rows
    ]
    shown = {place for row in one.text.rows for place in row.places}
    one.issues = [issue for issue in one.issues if issue.place not in shown]


def changes_since(one) -> dict[str, list[Segment]]:
    """How the source changed since the file was made, by place; what is new in it is kept aside."""
    changes = {
        place: compare(getattr(one.source, place), getattr(one.now, place))
        for place in ("title", "summary")
        if getattr(one.source, place) != getattr(one.now, place)
    }
    before, now = block_lines(one.source.body), block_lines(one.now.body)
    for i, k in carried(before, now):
        if i is None:
            one.new_paragraphs.append(now[k])
        elif k is None or before[i] != now[k]:
            changes[str(i)] = compare(before[i], "" if k is None else now[k])
    return changes


def label_of(row):
    names = {"title": _("Title"), "summary": _("Summary"), "": _("Renders nothing of the original")}
    return names.get(row.place) or _("Paragraph %(number)s") % {"number": int(row.place) + 1}


def found_in(one, *, at):
    """What the checks say of the text before it is stored; nothing where there is no edition to check it in."""
    if one.edition is None:
        return []
    text = one.text
    unsaved = Revision(
        edition=one.edition,
        title=text.title,
        summary=text.summary,
        body=text.body,
        alignment=text.alignment,
        source_revision=one.source,
        credits=one.seen.credits if one.seen else [],
        written_at=at,
    )
    return checks.issues_of(one.edition, unsaved, at=at)


def take_over(one, *, base, by, at: datetime) -> Revision:
    """Save the text of the file as the next revision, bound to the source that it was made from.

    `base` is the present text as the person saw it beside the file's. Raises Conflict where it has changed since.
    """
    edition = one.edition or write.add_edition(one.article, one.language, by=by, at=at)
    return write.save_revision(
        edition,
        title=one.text.title,
        summary=one.text.summary,
        body=one.text.body,
        by=by,
        at=at,
        base=base,
        credits=None if one.seen else credits_to_begin_with(one.source),
        source_revision=one.source,
        alignment=one.text.alignment,
        change_note=_("From a file of a translator outside."),
    )


def credits_to_begin_with(source):
    """Who made the original; who translated it is not in the file."""
    made = [credit for credit in source.credits if credit["role"] in MADE_THE_ORIGINAL]
    people = Person.objects.in_bulk([credit["person"] for credit in made])
    return [(credit["role"], people[credit["person"]]) for credit in made if credit["person"] in people]
