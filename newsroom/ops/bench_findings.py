"""How long a translator waits for the findings: an article of 2,000 characters, with a small and a large register."""

import math
import statistics
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import count

from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client, override_settings
from django.urls import reverse

from articles import checks
from articles.actions import glossary, write
from articles.models import Edition, GlossaryTerm, Revision
from articles.queries import register_kept
from articles.text.wordings import Worded
from articles.vocabulary import Role, Use

from .measuring import milliseconds
from .page_fields import PageFields
from .sample_article import SOURCE, TARGET, Sample, article, fill_register

SIZES = (200, 20_000)
ROUNDS = 20
UNCOLLECTED = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
"""Nobody has to collect the static files before measuring."""
ALONE, WARM = "the checks alone", "a save, the register at hand"
CHANGED, COLD = "a save, a name just changed", "a save, the register read anew"


@dataclass(frozen=True)
class Measured:
    """What one thing took with a register of one size, in milliseconds."""

    what: str
    entries: int
    median: float
    p95: float


def bench(at: datetime, *, sizes=SIZES, rounds: int = ROUNDS) -> Iterator[Measured]:
    """Write the article, then translate it over and over, a word more each time, with registers of each size.

    Needs an empty database.
    """
    sample = article()
    translator = get_user_model().objects.create_user("bench")
    translator.assignments.create(role=Role.TRANSLATOR, language="")
    edition = written(sample, at)
    for entries in sizes:
        fill_register(entries, at)
        checks.issues_of(edition, edition.working, at=at)
        for what, taken in (
            (ALONE, looking(edition, sample, f"{entries} names", rounds, at)),
            (WARM, saving(edition, translator, rounds)),
            (CHANGED, saving(edition, translator, rounds, before=change_of_a_name(at))),
            (COLD, saving(edition, translator, rounds, before=register_kept.forget)),
        ):
            taken = sorted(taken)
            yield Measured(what, entries, statistics.median(taken), taken[math.ceil(0.95 * len(taken)) - 1])


def written(sample: Sample, at: datetime) -> Edition:
    """The article in both languages; its translation."""
    original = write.create_article(source_language=SOURCE, by=None, at=at).editions.get()
    translation = write.add_edition(original.article, TARGET, by=None, at=at)
    rendered = None
    for edition, title, body in zip(
        (original, translation), ("年度数据", "The year in figures"), sample.bodies(), strict=True
    ):
        rendered = write.save_revision(
            edition, title=title, summary="", body=body, by=None, at=at, base=None, source_revision=rendered
        )
    return Edition.objects.select_related("article__lead_photo", "working__source_revision").get(
        pk=translation.pk
    )


def looking(edition: Edition, sample: Sample, word: str, rounds: int, at: datetime) -> Iterator[float]:
    """Ask all checks about the translation, each time with another last paragraph that nobody asked about yet."""
    for number in range(rounds):
        revision = Revision(
            title="The year in figures",
            body=sample.bodies()[1] + f"<p>Note {number} of {word}.</p>",
            source_revision=edition.working.source_revision,
        )
        yield milliseconds(lambda revision=revision: checks.issues_of(edition, revision, at=at))


def saving(
    edition: Edition, translator, rounds: int, before: Callable[[], None] = lambda: None
) -> Iterator[float]:
    """Open the translation page, type a word, save, as the page does it."""
    client = Client(SERVER_NAME="localhost")
    client.force_login(translator)
    with override_settings(STORAGES=settings.STORAGES | UNCOLLECTED):
        yield from times_of_saving(client, edition, rounds, before)


def times_of_saving(
    client: Client, edition: Edition, rounds: int, before: Callable[[], None]
) -> Iterator[float]:
    page = reverse("admin:articles_article_translate", args=[edition.article_id, edition.language])
    sent = PageFields(client.get(page, secure=True).content.decode()).sent
    for _round in range(rounds):
        field = next(name for name, value in sent.items() if value.startswith("<p>"))
        sent[field] = sent[field].replace("</p>", " indeed</p>", 1)
        before()
        answers = []
        yield milliseconds(
            lambda sent=sent, answers=answers: answers.append(
                client.post(page, sent, secure=True, headers={"x-requested-with": "fetch"})
            )
        )
        saved = PageFields(answers[0].content.decode()).sent
        if answers[0].status_code != 200 or saved.get(field) != sent[field]:
            raise RuntimeError(f"The page was not saved: {answers[0].status_code}")
        sent = saved


def change_of_a_name(at: datetime) -> Callable[[], None]:
    """What an editor does to the register in another process while somebody translates: each time a new wording."""
    term = GlossaryTerm.objects.order_by("pk").first()
    numbers = count()

    def change() -> None:
        kept = [Worded(one.language, one.text, one.use) for one in term.renderings.filter(use=Use.APPROVED)]
        new = Worded(TARGET, f"Office of the Bench No. {next(numbers)}", Use.ADMITTED)
        glossary.save_term(term, kind=term.kind, renderings=[*kept, new], by=None, at=at)

    return change


def growth(measured: list[Measured], what: str) -> float:
    """How many times longer one thing takes with the largest register than with the smallest."""
    taken = {one.entries: one.median for one in measured if one.what == what}
    return taken[max(taken)] / taken[min(taken)]
