"""Text of people is text: put where it could become markup, and looked for by parsing."""

import json

import pytest
from bs4 import BeautifulSoup

from articles.models import SiteProfile
from tests.articles.public import rows

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]

MARKER = "\"><svg onload=M>'</script><script>M</script>{{7*7}}{% debug %}"


def test_no_field_becomes_markup_on_any_page(client):
    names = {"zh-hans": MARKER, "en": MARKER}
    SiteProfile.objects.create(
        pk=1,
        site_code=MARKER[:20],
        icp_number=MARKER[:60],
        public_security_number=MARKER[:60],
        **{
            f"{field}_{end}": MARKER
            for field in ("name", "tagline", "organiser", "contact")
            for end in ("zh_hans", "en")
        },
    )
    photographer = rows.Person.objects.create(name_en=MARKER)
    photo = rows.photo(photographer=photographer, alt_en=MARKER, caption_en=MARKER, rights=MARKER)
    of = rows.article(
        lead_photo=photo,
        category=rows.category(**names),
        outlet=rows.outlet(**names),
        original_url=f"https://daily.example/{MARKER}",
    )
    of.tags.add(rows.tag(**names))
    text = {"title": MARKER, "summary": MARKER, "credits": rows.credits(author=MARKER, translator=MARKER)}
    english = rows.edition(of, "en", **text)
    rows.edition(of, "zh-hans", **text)
    lonely = rows.edition(rows.article(), "zh-hans", **text)
    for address in (
        "/en/",
        "/en/latest/",
        "/en/category/economy/",
        "/en/tag/tea/",
        "/en/how-we-count/",
        english.get_absolute_url(),
        f"/en/articles/{lonely.article_id}/x/",
        "/nothing",
    ):
        page = BeautifulSoup(client.get(address).content, "html.parser")
        assert (
            page.select(
                "svg:not(.icon, .qr > svg), [onload], script:not([src], [type='application/ld+json'])"
            )
            == []
        ), address
        for data in page.select("script[type='application/ld+json']"):
            assert "<" not in data.string, address
            assert json.loads(data.string), address
        assert page.select("main, footer.imprint"), address
        if address not in ("/en/how-we-count/", "/nothing"):
            assert MARKER in page.get_text(), address
