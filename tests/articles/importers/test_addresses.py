import datetime

import pytest

from articles.importers.addresses import day_of, old_address

ART = "/art/2022/11/14/art_1229181173_58896571.html"
COLUMN = "/ln/201911/t20191106_4285012_1.html"


@pytest.mark.parametrize(
    ("urls", "path", "expected"),
    [
        ([f"http://www.yunhe.example{ART}"], "x.html", ART),
        ([f"https://www.yunhe.example{COLUMN}?from=a#b"], "x.html", COLUMN),
        (["", "http://[bad", "http://other.example/", f"http://a.example{COLUMN}"], "", COLUMN),
        ([], f"site{ART}", ART),
        ([], ART.lstrip("/"), ART),
        ([], ART.replace(".html", ".txt"), ART),
        (
            [],
            "mirror/www.yunhe.example/hihv/201805/t20180522_2362151.html",
            "/hihv/201805/t20180522_2362151.html",
        ),
        (
            [],
            "m/www.yunhe.example/en/news/201805/t20180522_2362151.html",
            "/en/news/201805/t20180522_2362151.html",
        ),
        ([], "pages.zip/ln/201911/t20191106_4285012_1.html", COLUMN),
        ([], "C:\\old\\ln\\201911\\t20191106_4285012_1.html", COLUMN),
        ([], "desk/page.html", ""),
        ([], f"{ART}.bak", ""),
        ([f"http://a.example/{'x' * 300}{ART}"], "", ""),
    ],
)
def test_the_old_address_is_found(urls, path, expected):
    assert old_address(urls, path) == expected


@pytest.mark.parametrize(
    ("address", "day"),
    [
        (ART, datetime.date(2022, 11, 14)),
        ("/art/2017/2/3/art_9630_875179.html", datetime.date(2017, 2, 3)),
        ("/hihv/201805/t20180522_2362151.html", datetime.date(2018, 5, 22)),
        (COLUMN, datetime.date(2019, 11, 6)),
        ("/art/2017/2/30/art_1_2.html", None),
        ("", None),
    ],
)
def test_an_old_address_names_its_day(address, day):
    assert day_of(address) == day
