import pytest

from articles.text.links import LONGEST, safe_address


@pytest.mark.parametrize(
    "address",
    [
        "https://www.example.cn", "http://example.cn:8080/a?b=c#d", "HTTPS://Example.CN/", "https://政务.cn/新闻",
        "https://xn--fiqs8s.cn/", "/zh-hans/articles/1/", "/art/2017/2/3/art_1_2.html", "#notes", "/",
        "mailto:desk@example.cn", "mailto:desk@example.cn?subject=Hello", "http://192.168.0.1/x", "https://example.cn./a",
        "/a/图片?x=%20",
    ],
)  # fmt: skip
def test_an_address_that_is_what_it_seems_is_kept(address):
    assert safe_address(f" {address}\n") == address


@pytest.mark.parametrize(
    "address",
    [
        "", "   ", "javascript:alert(1)", "JaVaScRiPt:x", "java\nscript:x", "data:text/html;base64,x", "vbscript:x",
        "//evil.example", "/\\evil.example", "\\\\evil.example", "https:evil.example", "https:/evil.example",
        "http:///evil.example", "http://gov.cn@evil.example", "http://user:pass@evil.example", "http://gov.cn\\@evil.example",
        "article.html", "?x=1", "ftp://a.example", "http://", "http://a..b", "http://a b.example", "https://a.example/ x",
        "http://gоv.cn", "https://xn--gv-yka.cn", "https://xn--\u0430", "https://xn--99999999999.cn", "http://g\u202eov.cn",
        "http://g\u200bov.cn", "https://a.example/\u2066x", "http://gov。cn", "https://a.example/＝x", "／／evil.example",
        "mailto:desk", "mailto:a@b@c.example", "mailto:desk@example.cn?subject=a\nb", "/" + "a" * LONGEST,
        'https://a.example/"x', "https://a.example/<x>", "https://[::1]/", "https://a.example:port/", "/\x00",
    ],
)  # fmt: skip
def test_an_address_that_may_deceive_is_none(address):
    assert safe_address(address) is None
