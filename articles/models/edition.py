from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ..vocabulary import State


class EditionQuerySet(models.QuerySet):
    def public(self, at, language=None):
        """What readers may see at a moment. The only definition of public; everything begins here."""
        public = self.filter(
            Q(expires_at=None) | Q(expires_at__gt=at),
            live__isnull=False,
            public_from__lte=at,
            withdrawal=None,
        )
        return public if language is None else public.filter(language=language)

    def withdrawn(self, at):
        """What readers had and no longer get: at its address they are told so."""
        return self.filter(withdrawal__isnull=False, live__isnull=False, public_from__lte=at)

    def expired(self, at):
        """What readers had until its time was over: at its address they are told so."""
        return self.filter(
            live__isnull=False,
            public_from__lte=at,
            expires_at__lte=at,
            expires_at__gt=F("public_from"),
            withdrawal=None,
        )

    def newest_first(self):
        """The order of every list: by the date shown, and for equal dates the later record first."""
        return self.order_by("-published_at", "-id")


class Edition(models.Model):
    """The article in one language: where it stands at the desk, and what readers see of it.

    `state` speaks of the working revision only. What readers see follows from `live` and the times.
    An edition scheduled for its first publication already points to its live revision; `public_from`
    keeps it back until its time, so that a late clerk delays nothing and leaks nothing.
    """

    article = models.ForeignKey("Article", models.PROTECT, related_name="editions", verbose_name=_("article"))
    language = models.CharField(_("language"), max_length=12)
    state = models.CharField(_("state"), max_length=12, choices=State, default=State.DRAFT)
    slug = models.CharField(_("address"), max_length=80, null=True, blank=True)

    working = models.ForeignKey(
        "Revision", models.PROTECT, null=True, related_name="+", verbose_name=_("working revision")
    )
    approved = models.ForeignKey(
        "Revision",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("approved revision"),
    )
    live = models.ForeignKey(
        "Revision", models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("live revision")
    )
    confirmed_source = models.ForeignKey(
        "Revision",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("source revision that the live text was confirmed for"),
    )
    withdrawal = models.ForeignKey(
        "Withdrawal",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("withdrawal"),
    )
    live_unreviewed = models.BooleanField(_("published without review"), default=False)

    published_at = models.DateTimeField(_("publication date shown"), null=True, blank=True)
    updated_at = models.DateTimeField(_("updated"), null=True, blank=True)
    corrected_at = models.DateTimeField(_("last correction"), null=True, blank=True)
    first_published_at = models.DateTimeField(_("first published"), null=True, blank=True)
    release_at = models.DateTimeField(_("release"), null=True, blank=True)
    public_from = models.DateTimeField(_("public from"), null=True, blank=True)
    expires_at = models.DateTimeField(_("expiry"), null=True, blank=True)

    imported_at = models.DateTimeField(_("imported"), null=True, blank=True)
    baseline_views = models.PositiveIntegerField(_("views counted on the old site"), default=0)

    translator = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="translations_assigned",
        verbose_name=_("translator"),
    )
    editor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="reviews_assigned",
        verbose_name=_("editor"),
    )
    assigned_at = models.DateTimeField(_("given out"), null=True, blank=True)
    due_at = models.DateTimeField(_("due"), null=True, blank=True)
    lock_version = models.PositiveIntegerField(default=0, editable=False)

    objects = EditionQuerySet.as_manager()

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        ordering = ["article", "language"]
        indexes = [
            models.Index(
                F("language"),
                F("published_at").desc(),
                F("id").desc(),
                name="newest_live_by_language",
                condition=Q(live__isnull=False),
            ),
            models.Index("language", "state", name="by_language_and_state"),
        ]
        constraints = [
            models.UniqueConstraint("article", "language", name="one_edition_per_language"),
            models.UniqueConstraint("language", "slug", name="one_slug_per_language"),
            models.CheckConstraint(condition=Q(state__in=State.values), name="state_is_known"),
            models.CheckConstraint(
                condition=~Q(state=State.PUBLISHED)
                | Q(live__isnull=False, published_at__isnull=False, live=F("working")),
                name="published_shows_the_working_revision",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=[State.APPROVED, State.SCHEDULED])
                | Q(approved__isnull=False, approved=F("working")),
                name="approval_is_of_the_working_revision",
            ),
            models.CheckConstraint(
                condition=Q(state=State.SCHEDULED, release_at__isnull=False)
                | (~Q(state=State.SCHEDULED) & Q(release_at=None)),
                name="scheduled_has_its_release",
            ),
            models.CheckConstraint(
                condition=Q(live=None, public_from=None, live_unreviewed=False)
                | Q(live__isnull=False, public_from__isnull=False, published_at__isnull=False),
                name="live_has_its_times",
            ),
            models.CheckConstraint(
                condition=Q(confirmed_source=None) | Q(live__isnull=False),
                name="only_live_texts_are_confirmed",
            ),
            models.CheckConstraint(
                condition=Q(corrected_at=None) | Q(live__isnull=False), name="only_live_texts_are_corrected"
            ),
            models.CheckConstraint(
                condition=Q(withdrawal=None) | Q(live__isnull=False), name="only_live_texts_are_withdrawn"
            ),
        ]

    def __str__(self):
        return f"{self.article_id} · {self.language}"

    def get_absolute_url(self):
        return reverse("public:article", args=[self.language, self.article_id, self.slug or "-"])

    @property
    def is_original(self):
        return self.language == self.article.source_language

    def is_public(self, at):
        """The same question as `public(at)`, asked of one edition already at hand."""
        return bool(
            self.live_id
            and self.public_from <= at
            and (self.expires_at is None or self.expires_at > at)
            and self.withdrawal_id is None
        )
