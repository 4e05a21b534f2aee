"""Every address at the readers' door."""

from django.urls import path, register_converter

from . import (
    archive,
    article,
    colours,
    converters,
    corrections,
    feeds,
    for_the_root,
    former,
    front,
    how_we_count,
    languages,
    listing,
    machines,
    pages,
    people,
    search,
    seen,
    side_by_side,
    site_map,
    sitemaps,
)

register_converter(converters.Language, "language")
register_converter(converters.RecordNumber, "number")
register_converter(converters.Year, "year")
register_converter(converters.Month, "month")
register_converter(converters.Doing, "doing")
register_converter(converters.FeedForm, "form")
register_converter(converters.Colour, "colour")

app_name = "public"
urlpatterns = [
    path("", languages.entrance, name="entrance"),
    path("<language:language>/", front.front, name="front"),
    path("<language:language>/feed.<form:form>", feeds.feed, name="feed"),
    path(
        "<language:language>/category/<slug:slug>/feed.<form:form>", feeds.category_feed, name="category_feed"
    ),
    path("<language:language>/tag/<slug:slug>/feed.<form:form>", feeds.tag_feed, name="tag_feed"),
    path("<language:language>/manifest.webmanifest", for_the_root.manifest, name="manifest"),
    path("<language:language>/for-developers/", machines.machines, name="machines"),
    path("robots.txt", for_the_root.robots, name="robots"),
    path(".well-known/security.txt", for_the_root.security, name="security"),
    path("sitemap.xml", sitemaps.sitemap_index, name="sitemap_index"),
    path("sitemap-news.xml", sitemaps.sitemap_of_news, name="sitemap_of_news"),
    path("sitemaps/pages.xml", sitemaps.sitemap_of_pages, name="sitemap_of_pages"),
    path("sitemaps/articles-<number:portion>.xml", sitemaps.sitemap_of_articles, name="sitemap_of_articles"),
    path("<language:language>/latest/", listing.latest, name="latest"),
    path("<language:language>/category/<slug:slug>/", listing.category, name="category"),
    path("<language:language>/tag/<slug:slug>/", listing.tag, name="tag"),
    path("<language:language>/outlet/<number:outlet_id>/", listing.outlet, name="outlet"),
    path("<language:language>/archive/", archive.archive, name="archive"),
    path("<language:language>/archive/<year:year>/<month:number>/", archive.month, name="month"),
    path("<language:language>/people/", people.people, name="people"),
    path("<language:language>/people/<number:person_id>/", people.person, name="person"),
    path("<language:language>/people/<number:person_id>/<doing:role>/", people.person, name="person_role"),
    path("<language:language>/search/", search.search, name="search"),
    path("<language:language>/site-map/", site_map.site_map, name="site_map"),
    path("<language:language>/articles/<number:article_id>/", article.article, name="article_by_number"),
    path("<language:language>/articles/<number:article_id>/<str:slug>/", article.article, name="article"),
    path(
        "<language:language>/articles/<number:article_id>/<str:slug>/with/<language:other>/",
        side_by_side.side_by_side,
        name="side_by_side",
    ),
    path("<language:language>/how-we-count/", how_we_count.how_we_count, name="how_we_count"),
    path("<language:language>/corrections/", corrections.corrections, name="corrections"),
    path("<language:language>/corrections/feed.atom", corrections.corrections_feed, name="corrections_feed"),
    path("<language:language>/<slug:slug>/", pages.page, name="page"),
    path("colours/<colour:digits>.css", colours.colours, name="colours"),
    path("views/<number:edition_id>", seen.seen, name="seen"),
    path("views/<number:edition_id>.gif", seen.seen_image, name="seen_image"),
    path("<path:path>", former.former_address, name="former_address"),
]
