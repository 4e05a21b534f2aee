from django.conf import settings
from django.contrib.admin import AdminSite
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from .. import rules
from ..models import SiteProfile
from .access import on_staff
from .dashboard import piles
from .exchange import exchange
from .imports import import_pages, may_import
from .language import choose_language
from .login import SignInForm
from .memory import look_up
from .messages import message, message_list
from .queue import translation_queue_page
from .queue_count import shown, waiting_for
from .statistics import translation_statistics, translation_workbook

ROOMS = (
    "article",
    "photo",
    "glossaryterm",
    "person",
    "outlet",
    "category",
    "tag",
    "notice",
    "standingpage",
    "siteprofile",
    "formeraddress",
    "staffmember",
)
"""The kinds of record in the order of the menu."""


UNUSED = ("view_on_site", "autocomplete")


class NewsroomAdminSite(AdminSite):
    """The staff's door. There is one.

    Django asks for its site while this package, on whose import it then waits, already registers there;
    two sites would come of it, and the records would stand on the lost one.
    """

    the_one = None

    site_title = gettext_lazy("News desk")
    index_title = gettext_lazy("Today at the desk")
    login_form = SignInForm
    enable_nav_sidebar = False

    def __new__(cls, *args, **options):
        cls.the_one = cls.the_one or super().__new__(cls)
        return cls.the_one

    def __init__(self, name="admin"):
        if not hasattr(self, "_registry"):
            super().__init__(name)

    def register(self, model_or_iterable, admin_class=None, **options):
        """Only the office's own records: the groups of Django's permissions mean nothing here."""
        models = [model_or_iterable] if isinstance(model_or_iterable, type) else model_or_iterable
        own = [model for model in models if model._meta.app_label == "articles"]
        super().register(own, admin_class, **options)

    def get_urls(self):
        """Without the stock pages that nothing here uses; the jump to a public page asks no rule who may know of it."""
        stock = [url for url in super().get_urls() if getattr(url, "name", None) not in UNUSED]
        return [
            path("language/", choose_language, name="language"),
            path(
                "statistics/translations/",
                self.admin_view(self.translation_statistics_view),
                name="translation_statistics",
            ),
            path(
                "statistics/translations.xlsx",
                self.admin_view(require_safe(translation_workbook)),
                name="translation_workbook",
            ),
            path("translations/exchange/", self.admin_view(self.exchange_view), name="exchange"),
            path("messages/", self.admin_view(self.messages_view), name="messages"),
            path("messages/<int:pk>/", self.admin_view(self.message_view), name="message"),
            path("translations/", self.admin_view(require_safe(self.translations_view)), name="translations"),
            path("memory/", self.admin_view(require_safe(self.memory_view)), name="memory"),
            path("import/", self.admin_view(self.import_view), name="import"),
            *stock,
        ]

    def each_context(self, request):
        waits = waiting_for(request.user)
        site = SiteProfile.of_the_office()
        return super().each_context(request) | {
            "site_header": site.name_in(get_language())[0] or _("News office"),
            "office": site,
            "site_url": reverse("public:front", args=[get_language()]),
            "office_languages": settings.LANGUAGES,
            "rooms": self.rooms(request, {reverse("admin:translations"): shown(waits.translations)}),
            "unread_messages": waits.messages,
        }

    def rooms(self, request, waits):
        """The menu: what this person may look at, as labels and addresses, with what `waits` there."""
        kept = {model._meta.model_name: model_admin for model, model_admin in self._registry.items()}
        found = [(_("Today"), reverse("admin:index"))]
        for kind in ROOMS:
            if kind in kept and kept[kind].has_module_permission(request):
                label = capfirst(kept[kind].opts.verbose_name_plural)
                found.append((label, reverse(f"admin:articles_{kind}_changelist")))
        if on_staff(request.user):
            found.insert(2, (_("Earlier translations"), reverse("admin:memory")))
            found.insert(2, (_("Translations"), reverse("admin:translations")))
        if may_import(request.user):
            found.insert(2, (_("Old pages"), reverse("admin:import")))
        if request.user.is_authenticated and rules.figures_refusal(request.user) is None:
            found.append((_("Figures"), reverse("admin:translation_statistics")))
        here = request.path
        return [
            {
                "label": label,
                "address": address,
                "here": here == address,
                "inside": here.startswith(address),
                "waiting": waits.get(address, ""),
            }
            for label, address in found
        ]

    def login(self, request, extra_context=None):
        return super().login(request, {"title": _("Sign in"), **(extra_context or {})})

    def index(self, request, extra_context=None):
        begins = [code for code, _name in settings.LANGUAGES if rules.may_begin(request.user, code)]
        context = {
            **self.each_context(request),
            "title": self.index_title,
            "subtitle": None,
            "piles": piles(request.user, timezone.now()),
            "has_role": on_staff(request.user),
            "may_begin": bool(begins),
            "may_import": may_import(request.user),
            **(extra_context or {}),
        }
        request.current_app = self.name
        return TemplateResponse(request, "admin/index.html", context)

    def app_index(self, request, app_label, extra_context=None):
        """The menu holds all there is; a second list of it would be one more page to keep."""
        return HttpResponseRedirect(reverse("admin:index"))

    def translation_statistics_view(self, request):
        return translation_statistics(request, self.each_context(request))

    def exchange_view(self, request):
        return exchange(request, self.each_context(request))

    def messages_view(self, request):
        return message_list(request, self.each_context(request))

    def message_view(self, request, pk):
        return message(request, pk, self.each_context(request))

    def translations_view(self, request):
        return translation_queue_page(request, self.each_context(request))

    def memory_view(self, request):
        return look_up(request, self.each_context(request))

    def import_view(self, request):
        return import_pages(request, self.each_context(request))
