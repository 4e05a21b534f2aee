"""The desk's pages as a browser has them: signed in, read as elements, sent as they stand."""

from bs4 import BeautifulSoup
from django.urls import reverse

from tests.factories import staff

ADD = "/admin/articles/article/add/"


def sign_in(client, *roles, language="", **details):
    """Sign a new member of staff in, with English screens; returns the person."""
    person = staff(*roles, language=language, **{"email": "", **details})
    person.language = "en"
    person.save()
    client.force_login(person)
    return person


def change_page(article):
    return reverse("admin:articles_article_change", args=[article.pk])


def add_form(client, **query):
    """The page on which an article is begun, and its address, which is good for one."""
    page = client.get(ADD, query, follow=True)
    return page, page.redirect_chain[-1][0]


def soup(response):
    return BeautifulSoup(response.content, "html.parser")


def sections(response):
    """The languages of the edit page, by their codes."""
    return {section["id"]: section for section in soup(response).select("[data-panel]")}


def text_of(response, selector="#content"):
    """The visible words of a part of the page, spaces collapsed."""
    return " ".join(" ".join(part.get_text(" ") for part in soup(response).select(selector)).split())


def fields(response, form="article-form"):
    """What a browser would send of the page's form, as lists by name."""
    page = soup(response)
    sent = {}
    for element in page.select(f'[form="{form}"], #{form} input'):
        name, kind = element.get("name"), element.get("type", "")
        if not name or element.name == "button" or name == "csrfmiddlewaretoken":
            continue
        if kind in ("checkbox", "radio") and not element.has_attr("checked"):
            continue
        if element.name == "select":
            chosen = element.select_one("option[selected]") or element.select_one("option")
            value = chosen.get("value", "") if chosen else ""
        elif element.name == "textarea":
            value = element.get_text().removeprefix("\n")
        else:
            value = element.get("value", "on" if kind == "checkbox" else "")
        sent.setdefault(name, []).append(value)
    return sent


def send(client, article, **changes):
    """Open the page, type the changes (`en__title` for `en-title`), save; returns the answer."""
    page = change_page(article)
    return client.post(page, typed(fields(client.get(page)), **changes))


def typed(sent, **changes):
    return sent | {name.replace("__", "-"): value for name, value in changes.items()}


def messages(response):
    return text_of(response, ".messagelist")
