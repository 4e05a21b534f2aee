"""Every address at the readers' door."""

from django.urls import path, register_converter

from . import article, converters, former, front, how_we_count, languages, listing, seen

register_converter(converters.Language, "language")
register_converter(converters.RecordNumber, "number")

app_name = "public"
urlpatterns = [
    path("", languages.entrance, name="entrance"),
    path("<language:language>/", front.front, name="front"),
    path("<language:language>/latest/", listing.latest, name="latest"),
    path("<language:language>/category/<slug:slug>/", listing.category, name="category"),
    path("<language:language>/tag/<slug:slug>/", listing.tag, name="tag"),
    path("<language:language>/articles/<number:article_id>/", article.article, name="article_by_number"),
    path("<language:language>/articles/<number:article_id>/<str:slug>/", article.article, name="article"),
    path("<language:language>/how-we-count/", how_we_count.how_we_count, name="how_we_count"),
    path("views/<number:edition_id>", seen.seen, name="seen"),
    path("views/<number:edition_id>.gif", seen.seen_image, name="seen_image"),
    path("<path:path>", former.former_address, name="former_address"),
]
