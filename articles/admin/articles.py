from functools import wraps

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.urls import path, reverse
from django.views.decorators.http import require_POST, require_safe

from ..models import Article
from . import (
    article_form,
    article_list,
    assign,
    beginning,
    expired,
    handing_over,
    history,
    moves,
    preview,
    remarks,
    review,
    translate,
    waivers,
)
from .access import KeptAdmin, on_staff


@admin.register(Article)
class ArticleAdmin(KeptAdmin):
    """The articles at the desk. All pages are our own; whoever has a role may read every one of them.

    What may be written and moved is asked of `articles.rules` by the deeds, not here.
    """

    def has_add_permission(self, request):
        return on_staff(request.user)

    def has_change_permission(self, request, obj=None):
        return on_staff(request.user)

    def get_urls(self):
        one = "<int:article_id>"
        return [
            path("", self.door(require_safe(article_list.article_list)), name="articles_article_changelist"),
            path("add/", self.door(beginning.add), name="articles_article_add"),
            path(f"{one}/", self.door(to_the_form), name="articles_article"),
            path(f"{one}/change/", self.door(article_form.change), name="articles_article_change"),
            path(f"{one}/move/", require_POST(self.door(moves.move)), name="articles_article_move"),
            path(
                f"{one}/publish/",
                require_POST(self.door(moves.publish_together)),
                name="articles_article_publish_together",
            ),
            path(
                f"{one}/history/", self.door(require_safe(history.history)), name="articles_article_history"
            ),
            path(
                f"{one}/history/<str:language>/",
                self.door(require_safe(history.history)),
                name="articles_article_history",
            ),
            path(
                f"{one}/history/<str:language>/compare/",
                self.door(require_safe(history.comparison)),
                name="articles_article_compare",
            ),
            path(
                f"{one}/history/<str:language>/restore/",
                require_POST(self.door(history.restore)),
                name="articles_article_restore",
            ),
            path(
                f"{one}/translate/<str:language>/",
                self.door(translate.translate),
                name="articles_article_translate",
            ),
            *(
                path(
                    f"{one}/exchange/<str:language>/{form}/",
                    self.door(require_safe(handing_over.export)),
                    {"form": form},
                    name=f"articles_article_export_{kind.name}",
                )
                for form, kind in handing_over.XLIFF.items()
            ),
            path(
                f"{one}/exchange/<str:language>/sheet.docx",
                self.door(require_safe(handing_over.export_sheet)),
                name="articles_article_export_sheet",
            ),
            path(
                f"{one}/preview/<str:language>/",
                self.door(require_safe(preview.preview)),
                name="articles_article_preview",
            ),
            path(
                f"{one}/review/<str:language>/",
                self.door(require_safe(review.review)),
                name="articles_article_review",
            ),
            path(f"{one}/assign/", self.door(assign.assign), name="articles_article_assign"),
            path(f"{one}/waive/", require_POST(self.door(waivers.waive)), name="articles_article_waive"),
            path(f"{one}/remark/", self.door(remarks.remark), name="articles_article_remark"),
            path(
                f"{one}/remark/<int:remark_id>/resolve/",
                require_POST(self.door(remarks.resolve)),
                name="articles_article_resolve_remark",
            ),
        ]

    def door(self, view):
        """For staff with a role. Whoever was signed out while writing gets the text back, not the sign-in page."""

        def entered(request, *args, **kwargs):
            if not on_staff(request.user):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        guarded = self.admin_site.admin_view(entered)

        @wraps(view)
        def door(request, *args, **kwargs):
            if request.method == "POST" and not self.admin_site.has_permission(request):
                return expired.hand_back(request)
            return guarded(request, *args, **kwargs)

        return door


def to_the_form(request, article_id):
    return HttpResponseRedirect(reverse("admin:articles_article_change", args=[article_id]))
