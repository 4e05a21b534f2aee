from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.db import models
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from ..vocabulary import Rhythm, Role


class StaffManager(BaseUserManager):
    def create_user(self, username, password=None, **details):
        person = self.model(username=self.model.normalize_username(username), **details)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def create_superuser(self, username, password=None, **details):
        """The administrator who installs: an account with the administrator's role in all languages."""
        person = self.create_user(username, password, **details)
        person.assignments.create(role=Role.ADMINISTRATOR)
        return person


class StaffMember(AbstractBaseUser):
    """An account of the office. What it may do follows from its assignments alone."""

    username = models.CharField(
        _("user name"), max_length=150, unique=True, validators=[UnicodeUsernameValidator()]
    )
    full_name = models.CharField(_("full name"), max_length=150)
    email = models.EmailField(_("e-mail"), blank=True)
    language = models.CharField(_("language of the screens"), max_length=12, blank=True)
    mail_rhythm = models.CharField(
        _("messages by e-mail"), max_length=10, choices=Rhythm, default=Rhythm.DAILY
    )
    is_active = models.BooleanField(_("may sign in"), default=True)
    joined_at = models.DateTimeField(_("joined"), auto_now_add=True)

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["full_name"]

    objects = StaffManager()

    class Meta:
        verbose_name = _("member of staff")
        verbose_name_plural = _("staff")
        ordering = ["full_name", "id"]

    def __str__(self):
        return self.full_name or self.username

    @property
    def is_staff(self):
        return True

    @cached_property
    def assigned(self):
        """The (role, language) pairs this person holds; language "" stands for all."""
        return frozenset(self.assignments.values_list("role", "language"))

    def holds(self, role, language=None):
        """Whether this person has the role for the language; for any language where none is given."""
        if not self.is_active:
            return False
        if language is None:
            return any(held == role for held, _ in self.assigned)
        return (role, "") in self.assigned or (role, language) in self.assigned

    def has_perm(self, perm, obj=None):
        """Django's permissions are not used here: articles.rules decides."""
        return False

    def has_module_perms(self, app_label):
        return bool(self.is_active and self.assigned)


class Assignment(models.Model):
    """One role of one person, in one language or in all."""

    staff = models.ForeignKey(
        StaffMember, models.CASCADE, related_name="assignments", verbose_name=_("member of staff")
    )
    role = models.CharField(_("role"), max_length=20, choices=Role)
    language = models.CharField(
        _("language"), max_length=12, blank=True, help_text=_("Leave empty for all languages.")
    )

    class Meta:
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        ordering = ["staff", "role", "language"]
        constraints = [
            models.UniqueConstraint("staff", "role", "language", name="one_assignment_of_each_kind"),
            models.CheckConstraint(condition=models.Q(role__in=Role.values), name="assignment_role_is_known"),
        ]

    def __str__(self):
        return f"{self.get_role_display()} · {self.language or '*'}"
