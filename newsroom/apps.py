from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig as DjangoAdminConfig


class AdminConfig(DjangoAdminConfig):
    """The staff's door is Django's admin, with a site of our own."""

    default_site = "articles.admin.site.NewsroomAdminSite"


class NewsroomConfig(AppConfig):
    name = "newsroom"
