"""The office on the day of the demonstration, whatever the day is. The clock runs on from there."""

import time_machine

from tests.site.server.day import NOW

time_machine.travel(NOW, tick=True).start()

from newsroom.wsgi import application  # noqa: E402

__all__ = ["application"]
