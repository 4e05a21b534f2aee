from dataclasses import dataclass, field

from django.contrib import messages


@dataclass
class Outcome:
    """How the saving went: the status of the answer, what was saved, and what to say."""

    status: int = 200
    saved: list[str] = field(default_factory=list)
    notes: list[tuple[int, str, str]] = field(default_factory=list)

    def say(self, level, sentence, tags=""):
        self.notes.append((level, sentence, tags))

    def fail(self, status):
        self.status = max(self.status, status)

    @property
    def went_well(self):
        return self.status == 200

    def tell(self, request):
        for level, sentence, tags in self.notes:
            messages.add_message(request, level, sentence, extra_tags=tags)
