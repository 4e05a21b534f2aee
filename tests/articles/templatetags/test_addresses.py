import pytest

from articles.templatetags.addresses import absolute, is_web_address


@pytest.mark.parametrize(
    ("site", "address"),
    [
        ("", "http://testserver/zh-hans/%E6%A1%A5/"),
        ("https://news.lanzhu.example", "https://news.lanzhu.example/zh-hans/%E6%A1%A5/"),
        ("https://news.lanzhu.example/", "https://news.lanzhu.example/zh-hans/%E6%A1%A5/"),
    ],
)
def test_addresses_are_whole(rf, settings, site, address):
    settings.PUBLIC_URL = site
    for path in ("/zh-hans/桥/", "/zh-hans/%E6%A1%A5/"):
        assert absolute({"request": rf.get("/")}, path) == address


@pytest.mark.parametrize(
    ("address", "is_one"),
    [
        ("https://daily.example/1", True),
        ("HTTP://daily.example", True),
        ("javascript:alert(1)", False),
        (" https://x", False),
        ("//evil.example", False),
        ("", False),
    ],
)
def test_only_addresses_of_the_web_become_links(address, is_one):
    assert is_web_address(address) is is_one
