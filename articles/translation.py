"""Which fields have a column per language."""

from modeltranslation.translator import TranslationOptions, register

from .models import Article, Category, Notice, Outlet, Person, Photo, SiteProfile, StandingPage, Tag


@register(Article)
class ArticleTranslation(TranslationOptions):
    fields = ("title", "summary", "body")


@register([Category, Tag, Person, Outlet])
class NameTranslation(TranslationOptions):
    fields = ("name",)


@register(Photo)
class PhotoTranslation(TranslationOptions):
    fields = ("alt", "caption")


@register(SiteProfile)
class SiteProfileTranslation(TranslationOptions):
    fields = ("name", "tagline", "organiser", "contact", "address")


@register(Notice)
class NoticeTranslation(TranslationOptions):
    fields = ("title", "text", "link")


@register(StandingPage)
class StandingPageTranslation(TranslationOptions):
    fields = ("title", "body")
