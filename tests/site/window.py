"""Windows of readers on the site."""

from tests.browsers import READER

PHONE, DESK = {"width": 375, "height": 800}, {"width": 1280, "height": 900}
EXPECTED = "Failed to load resource: the server responded with a status of"


class Windows:
    """Each window is a reader of its own. Pages that answer 404 and the like say so in the console, by rights."""

    def __init__(self, chromium, address):
        self.chromium, self.address = chromium, address
        self.contexts, self.complaints = [], []

    def open(self, viewport=DESK, **options):
        context = self.chromium.new_context(
            base_url=self.address, viewport=viewport, user_agent=READER, locale="en-GB", **options
        )
        context.set_default_timeout(15_000)
        self.contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: self.note(message) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        return page

    def note(self, message):
        if not message.text.startswith(EXPECTED):
            self.complaints.append(message.text)

    def close(self):
        for context in self.contexts:
            context.close()
