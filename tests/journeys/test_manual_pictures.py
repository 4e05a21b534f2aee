"""The pictures of the desk manual, taken in each language as its reader sees the desk. `make pictures` puts them in place."""

import pytest
from django.urls import reverse
from django.utils import timezone

from articles.actions import discuss, review
from articles.actions.glossary import save_term
from articles.actions.remember import rebuild
from articles.models import Person
from articles.text.wordings import Worded
from articles.vocabulary import CreditRole, TermKind
from tests.factories import CategoryFactory, begin, fresh, published, save, translate
from tests.journeys.conftest import MANUAL

PICTURES = ("queue", "finding", "aids", "stale", "review", "decide", "messages", "names")
CHINESE = (
    "<p>江岚大桥3月2日通车，江岚市市长陆文舟出席通车仪式。</p>"
    "<p>大桥全长1.2公里，工程总投资{}亿元，历时三年建成。</p>"
    "<h2>便利两岸</h2><p>两岸居民过江由40分钟缩短到6分钟。</p>"
)
ENGLISH = (
    "<p>The Jianglan Bridge opened on 2 March. Lu Wenzhou, mayor of Jianglan, attended the opening.</p>"
    "<p>The bridge is 1.2 kilometres long. It cost {} billion yuan and took three years to build.</p>"
    "<h2>Closer banks</h2><p>Crossing the river now takes 6 minutes instead of 40.</p>"
)


@pytest.fixture
def stories(office):
    """One text in each state that the manual shows, and what the office knows already."""
    editor, now = office["editor"], timezone.now()
    save_term(
        None, kind=TermKind.LEADER, rank=1, note="", source="", by=editor, at=now,
        renderings=[Worded("zh-hans", "陆文舟"), Worded("en", "Lu Wenzhou")],
    )  # fmt: skip
    save_term(
        None, kind=TermKind.PLACE, rank=None, note="", source="", by=editor, at=now,
        renderings=[Worded("zh-hans", "江岚大桥"), Worded("en", "Jianglan Bridge")],
    )  # fmt: skip
    category = CategoryFactory(slug="bridges", name_zh_hans="城建", name_en="City")
    people = list(Person.objects.order_by("id"))
    credits = [(CreditRole.TRANSLATOR, people[1]), (CreditRole.EDITOR, people[2])]

    def original(title, body):
        return published(save(begin(category=category), title=title, body=body))

    def english(source, title, body, credits=()):
        edition = translate(source, by=office["translator"], title=title, body=body)
        return save(edition, by=office["translator"], title=title, body=body, credits=credits)

    before = original("江岚大桥合龙", "<p>大桥全长1.2公里，工程总投资100亿元，计划三年建成。</p>")
    joined = "<p>The bridge is 1.2 kilometres long, will cost 10 billion yuan and is to be built in three years.</p>"
    published(english(before, "Jianglan Bridge joined", joined, credits))
    rebuild(at=now)
    wrong = english(
        original("江岚大桥通车", CHINESE.format(100)), "Jianglan Bridge opens", ENGLISH.format(100), credits
    )
    stale = original("江岚大桥通车一周", CHINESE.format(100))
    published(english(stale, "A week of the new bridge", ENGLISH.format(10), credits))
    published(save(fresh(stale), title="江岚大桥通车一周", body=CHINESE.format(120)))
    first = original("江岚大桥通车首日", CHINESE.format(100))
    judged = english(first, "First day of the Jianglan Bridge", ENGLISH.format(10), credits)
    discuss.leave(
        judged, revision=judged.working, place="1", by=office["editor"], at=now,
        text="@Qian Mo Please check the length once more.",
    )  # fmt: skip
    review.submit(judged, revision=judged.working, by=office["translator"], at=now)
    original("两岸公交线路调整", "<p>市交通运输局4月起调整12条公交线路。</p>")
    return {"wrong": wrong, "stale": stale, "judged": judged}


@pytest.mark.parametrize("language", ["en", "zh-hans"])
def test_the_desk_is_pictured(browser, office, stories, language):
    for person in office.values():
        person.language = language
        person.save()

    def take(page, name):
        folder = MANUAL / language
        folder.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=folder / f"{name}.jpg", type="jpeg", quality=72)
        taken.append(name)

    def address(kind, edition):
        return reverse(f"admin:articles_article_{kind}", args=[edition.article_id, "en"])

    taken = []
    translator = browser.signed_in(office["translator"])
    assert translator.locator("html").get_attribute("lang").lower() == language
    translator.goto(reverse("admin:translations"))
    take(translator, "queue")
    translator.goto(address("translate", stories["wrong"]))
    translator.wait_for_selector(".has-script")
    translator.locator("[data-row=s1]").scroll_into_view_if_needed()
    translator.locator("[data-row=s1] [data-rest]").click()
    take(translator, "finding")
    for details in translator.locator("[data-row=s0] details, [data-row=s1] details").all():
        details.evaluate("one => one.open = true")
    translator.locator("[data-row=s1]").scroll_into_view_if_needed()
    take(translator, "aids")
    translator.goto(address("translate", stories["stale"]))
    translator.wait_for_selector(".has-script")
    translator.locator("[data-row=s1]").scroll_into_view_if_needed()
    take(translator, "stale")

    editor = browser.signed_in(office["editor"])
    editor.goto(address("review", stories["judged"]))
    editor.wait_for_selector("[data-do=next]")
    editor.locator("#row-p1").scroll_into_view_if_needed()
    take(editor, "review")
    editor.keyboard.press("a")
    editor.wait_for_selector("dialog[open]")
    take(editor, "decide")
    translator.goto(reverse("admin:messages"))
    take(translator, "messages")
    editor.goto(reverse("admin:articles_glossaryterm_changelist"))
    take(editor, "names")
    assert tuple(taken) == PICTURES
