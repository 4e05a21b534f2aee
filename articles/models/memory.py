from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from .edition import Edition
from .word_index import WordIndex


class MemoryPairQuerySet(models.QuerySet):
    def offered(self):
        """What translators may be shown: nothing of an edition that was withdrawn, or whose source was.

        Asked of each pair by its own edition: given as a join, SQLite begins with all editions that were not
        withdrawn, whichever pairs are wanted.
        """
        source_withdrawn = Edition.objects.filter(
            article=OuterRef("article"),
            language=OuterRef("article__source_language"),
            withdrawal__isnull=False,
        )
        kept_back = Edition.objects.filter(pk=OuterRef("edition")).filter(
            Q(withdrawal__isnull=False) | Q(live=None) | Exists(source_withdrawn)
        )
        return self.filter(~Exists(kept_back))


class MemoryPair(models.Model):
    """A paragraph and how the office once published it in another language.

    Taken from a published translation; a later publication of the same edition replaces its pairs. `place` is
    the number of the paragraph in the source, from 0.
    """

    edition = models.ForeignKey("Edition", models.CASCADE, related_name="memory", verbose_name=_("edition"))
    place = models.PositiveIntegerField()
    source_language = models.CharField(max_length=12)
    target_language = models.CharField(max_length=12)
    source = models.TextField()
    target = models.TextField()
    at = models.DateTimeField()

    objects = MemoryPairQuerySet.as_manager()
    words = WordIndex("articles_memorywords", records="articles_memorypair")

    class Meta:
        verbose_name = _("earlier translation")
        verbose_name_plural = _("earlier translations")
        ordering = ["-at", "-id"]
        constraints = [
            models.UniqueConstraint("edition", "place", name="one_memory_of_a_paragraph"),
        ]

    def __str__(self):
        return self.source[:60]


class MemoryBand(models.Model):
    """One of the marks by which paragraphs that resemble each other find together."""

    pair = models.ForeignKey(MemoryPair, models.CASCADE, related_name="bands", db_index=False)
    band = models.BigIntegerField()

    class Meta:
        indexes = [
            models.Index("band", "pair", name="pairs_by_band"),
            models.Index("pair", name="bands_of_a_pair"),
        ]

    def __str__(self):
        return f"{self.band}"
