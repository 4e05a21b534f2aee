"""What stands in the head of a page for machines, and in `<script>` elements that no browser runs."""

from django import template
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from ..exchange import government_meta, hreflang, open_graph, schema_org, schema_org_site
from ..exchange.publisher import site_name
from ..text.plain import one_line, plain
from .addresses import site_of

register = template.Library()

FEED_TYPES = {"atom": "application/atom+xml", "rss": "application/rss+xml", "json": "application/feed+json"}


@register.simple_tag(takes_context=True)
def alternates(context, address, languages):
    """The languages of a page: `address` is its own, `languages` the ways that its switcher offers."""
    paths = {context["shell"].language: address} | {
        way.language: way.address for way in languages if way.same_page
    }
    lines = hreflang.alternates(paths, site_of(context))
    return format_html_join("\n", '<link rel="alternate" hreflang="{}" href="{}">', lines)


@register.simple_tag(takes_context=True)
def site_tags(context):
    """The government's tags that every page carries."""
    shell = context["shell"]
    return metas(government_meta.of_site(shell.site, shell.language, site_of(context)))


@register.simple_tag(takes_context=True)
def page_tags(context, title, description, address):
    """The description of a page that is no article, and how a link to it is shown."""
    return told_of_page(context, title, description, address)


@register.simple_tag(takes_context=True)
def front_tags(context, address):
    """The same of the front page: the name of the site, and the line below it."""
    shell = context["shell"]
    tagline = shell.site.text_in("tagline", shell.language)
    title = site_name(shell.site, shell.language)
    return told_of_page(context, title, tagline or _("The latest news of the office, in full."), address)


def told_of_page(context, title, description, address):
    shell, site = context["shell"], site_of(context)
    told = open_graph.of_page(
        title=title,
        description=description,
        address=site.whole(address),
        site_name=site_name(shell.site, shell.language),
        language=shell.language,
        icon=icon(site),
    )
    return together(metas([("description", one_line(description))]), properties(told))


@register.simple_tag(takes_context=True)
def column_tags(context, name, description):
    """The government's tags of a list."""
    shell = context["shell"]
    return metas(government_meta.of_column(name, description, shell.site, shell.language))


@register.simple_tag(takes_context=True)
def article_tags(context):
    """The government's tags of an article, and how a link to it is shown."""
    shell, page, site = context["shell"], context["page"], site_of(context)
    tags = [
        *government_meta.of_category(page.article.category, shell.site, shell.language),
        *government_meta.of_article(page, shell.site, site),
    ]
    name = site_name(shell.site, shell.language)
    shown = open_graph.of_article(page, site, site_name=name, icon=icon(site))
    return together(metas(tags), properties(shown))


@register.simple_tag(takes_context=True)
def article_facts(context):
    """The facts of an article, and the way to it from the front page."""
    shell, page, site = context["shell"], context["page"], site_of(context)
    facts = schema_org.news_article(page, site, office=office(context))
    category = page.article.category
    steps = [(category.name_in(shell.language)[0], category.address_in(shell.language))] if category else []
    here = (page.revision.title, page.edition.get_absolute_url())
    return together(schema_org_site.element(facts), trail_to(context, [*steps, here]))


@register.simple_tag(takes_context=True)
def front_facts(context):
    """What the site is, who publishes it, and how to search it."""
    shell = context["shell"]
    told = schema_org_site.website(shell.site, shell.language, site_of(context), office=office(context))
    return schema_org_site.element(told)


@register.simple_tag(takes_context=True)
def trail(context, name, address):
    """The way from the front page to a page that stands right below it."""
    return trail_to(context, [(name, address)])


@register.simple_tag(takes_context=True)
def feeds(context, name, title="", *about):
    """The feeds of the address `name`, in each form, announced to feed readers; those of all articles by the site's name."""
    shell = context["shell"]
    language = shell.language
    lines = [
        (
            kind,
            title or site_name(shell.site, language),
            reverse(f"public:{name}", args=[language, *about, form]),
        )
        for form, kind in FEED_TYPES.items()
    ]
    return format_html_join("\n", '<link rel="alternate" type="{}" title="{}" href="{}">', lines)


@register.simple_block_tag
def plainly(content):
    """What stands inside, as one line of plain text."""
    return one_line(plain(content))


def icon(site):
    return site.whole(static("img/icons/512.png"))


def office(context):
    shell, site = context["shell"], site_of(context)
    return schema_org_site.publisher(shell.site, shell.language, site, icon=icon(site))


def trail_to(context, steps):
    front = (_("Front page"), reverse("public:front", args=[context["shell"].language]))
    return schema_org_site.element(schema_org_site.breadcrumbs([front, *steps], site_of(context)))


def metas(tags):
    return format_html_join("\n", '<meta name="{}" content="{}">', tags)


def properties(told):
    return format_html_join("\n", '<meta property="{}" content="{}">', told)


def together(*parts):
    """Safe pieces, each on a line."""
    return mark_safe("\n".join(parts))
