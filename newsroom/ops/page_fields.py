from html.parser import HTMLParser


class PageFields(HTMLParser):
    """What a browser would send of a page: `sent`, the values of its fields by name."""

    def __init__(self, page: str):
        super().__init__()
        self.sent: dict[str, str] = {}
        self.area = ""
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        name, kind = given.get("name") or "", given.get("type", "")
        if tag == "textarea":
            self.area, self.sent[name] = name, ""
        elif tag == "input" and name and (kind not in ("checkbox", "radio") or "checked" in given):
            self.sent[name] = given.get("value") or ""

    def handle_endtag(self, tag):
        if tag == "textarea":
            self.sent[self.area] = self.sent[self.area].removeprefix("\n")
            self.area = ""

    def handle_data(self, data):
        if self.area:
            self.sent[self.area] += data
