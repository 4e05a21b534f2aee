"""Which user agents are robots: a published list, less where it catches readers, plus bare programs.

The list is the package crawler-user-agents, whose version the lock file pins. Nearly all its patterns
are plain words, which are found far faster than one expression of fifteen hundred alternatives.
"""

import re
from importlib.metadata import version

from crawleruseragents import CRAWLER_USER_AGENTS_DATA

LIST_VERSION = version("crawler-user-agents")

NARROWED = {
    # "Sogou" alone is also the browser and the search app on readers' phones; its robots say spider.
    "Sogou": r"Sogou[\w -]{1,20}[Ss]pider",
}

SAYS_NOTHING = r"\W*$|Mozilla/[\d.]+\W*$"
WITHOUT_A_SCREEN = ("headless", "phantomjs", "slimerjs", "puppeteer", "playwright", "selenium", "cypress/")
# Of the tools that fetch pages for a program, those that the list leaves out. They stand at the beginning:
# apps on a reader's phone name some of them further on.
HTTP_LIBRARIES = (
    "alamofire", "apache-http", "aria2", "asynchttpclient", "axios", "bun/", "curl", "dalvik/", "dart/",
    "deno/", "faraday", "fasthttp", "go-http-client", "got/", "guzzle", "http.rb/", "http_request",
    "httpx/", "hyper/", "insomnia/", "jakarta", "java-http-client", "java/", "jersey/", "ktor-client",
    "libcurl", "lwp-", "manticore", "microsoft-winhttp", "mozilla/4.0 (compatible; win32; winhttp", "node",
    "php/", "postmanruntime/", "pycurl", "python", "reactornetty", "reqwest", "rest-client", "restsharp",
    "resty", "ruby", "symfony httpclient", "typhoeus", "undici", "unirest", "ureq/", "volley/", "wget",
    "winhttp", "zend_http",
)  # fmt: skip
APPS_WITHOUT_A_BROWSER = r"\bcfnetwork/"
LOOKED_AT = 1000

_ESCAPED_MARK = re.compile(r"\\(\W)")
_SPECIAL = re.compile(r"[.^$*+?{}\[\]|()\\]")


def _any_of(words):
    return "|".join(re.escape(word) for word in words)


def _sorted_out(patterns):
    """The patterns that are plain words, as words, and one expression of the few that are more than that."""
    words, expressions = [], []
    for pattern in patterns:
        if _SPECIAL.search(_ESCAPED_MARK.sub("", pattern)):
            expressions.append(f"(?:{pattern})")
        else:
            words.append(_ESCAPED_MARK.sub(r"\1", pattern))
    return tuple(words), re.compile("|".join(expressions))


_LISTED_WORDS, _LISTED_EXPRESSION = _sorted_out(
    NARROWED.get(entry["pattern"], entry["pattern"]) for entry in CRAWLER_USER_AGENTS_DATA
)
_BARE_PROGRAM = re.compile(
    rf"^(?:{SAYS_NOTHING}|{_any_of(HTTP_LIBRARIES)})|{_any_of(WITHOUT_A_SCREEN)}|{APPS_WITHOUT_A_BROWSER}",
    re.IGNORECASE,
)


def is_robot(user_agent: str) -> bool:
    """Whether a user agent belongs to a robot that we can recognise. An empty one does.

    Only its first 1,000 characters are looked at, so that no length of it takes long.
    """
    beginning = user_agent[:LOOKED_AT]
    return bool(
        _BARE_PROGRAM.search(beginning)
        or _LISTED_EXPRESSION.search(beginning)
        or any(map(beginning.__contains__, _LISTED_WORDS))
    )
