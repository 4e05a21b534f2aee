import pytest

from articles.vocabulary import Role
from newsroom.middleware import AddressBehindProxies
from tests.factories import staff

pytestmark = pytest.mark.django_db


def test_a_public_page_speaks_the_language_of_its_address_whatever_the_browser_asks(client):
    answer = client.get("/en/", headers={"accept-language": "zh-CN"})
    assert answer.headers["Content-Language"] == "en"
    assert "Cookie" not in answer.headers.get("Vary", "")
    assert not answer.cookies


def test_staff_screens_speak_the_language_of_the_account(client):
    client.force_login(staff(Role.EDITOR, language="", full_name="Xu"))
    for account_language in ("zh-hans", "en"):
        person = staff(Role.EDITOR)
        person.language = account_language
        person.save()
        client.force_login(person)
        assert client.get("/admin/").headers["Content-Language"] == account_language


@pytest.mark.parametrize(("asked", "language"), [("zh-CN,zh;q=0.9", "zh-hans"), ("en-GB", "en")])
def test_the_sign_in_page_speaks_what_the_browser_asks_for(client, asked, language):
    answer = client.get("/admin/login/", headers={"accept-language": asked})
    assert answer.headers["Content-Language"] == language


def test_staff_pages_are_kept_by_no_cache(client):
    assert client.get("/admin/login/").headers["Cache-Control"] == "no-store, private"


@pytest.mark.parametrize("address", ["/en/", "/admin/login/", "/en/nothing-here/"])
def test_every_page_forbids_framing_sniffing_and_foreign_scripts(client, address):
    answer = client.get(address)
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize(
    ("proxies", "forwarded", "address"),
    [
        (0, "203.0.113.9", "127.0.0.1"),
        (1, "203.0.113.9", "203.0.113.9"),
        (1, "6.6.6.6, 203.0.113.9", "203.0.113.9"),
        (2, "6.6.6.6, 203.0.113.9, 10.0.0.2", "203.0.113.9"),
        (2, "203.0.113.9", "127.0.0.1"),
        (1, "2001:db8::1", "2001:db8::1"),
        (1, "<script>", "127.0.0.1"),
        (1, "", "127.0.0.1"),
    ],
)
def test_only_the_offices_own_proxies_are_believed_about_the_reader(
    rf, settings, proxies, forwarded, address
):
    settings.PROXIES = proxies
    request = rf.get("/", headers={"X-Forwarded-For": forwarded})
    seen = AddressBehindProxies(lambda request: request.META["REMOTE_ADDR"])(request)
    assert seen == address
