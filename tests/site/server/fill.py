"""Fills a new data folder with the demonstration and writes down where its pages are: `python -m tests.site.server.fill`.

The newest stories get the pictures that readers see first, drawn as in the demonstration. With `--drawn` all do.
"""

import argparse
import io
import json
import zlib

import django
import time_machine
from django.conf import settings
from django.core.management import call_command
from PIL import Image

from tests.site.server.day import NOW

DRAWN = 12


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--drawn", action="store_true")
    with time_machine.travel(NOW, tick=True):
        django.setup()
        call_command("migrate", verbosity=0)
        call_command("collectstatic", verbosity=0, interactive=False)
        fill(drawn=arguments.parse_args().drawn)


def fill(*, drawn):
    from articles.importers.demo import fill, play  # noqa: PLC0415
    from tests.site import pages  # noqa: PLC0415
    from tests.site.server.besides import add_besides  # noqa: PLC0415

    if not drawn:
        play.draw = drawn_for_the_newest(play.draw, fill.stories())
    fill.fill(now=NOW)
    add_besides(at=NOW)
    (settings.DATA_DIR / "pages.json").write_text(json.dumps(pages.addresses(NOW)))


def drawn_for_the_newest(draw, stories):
    newest = sorted((story for story in stories if story.scene), key=lambda story: story.date)[-DRAWN:]
    seeds = {zlib.crc32(story.name.encode()) for story in newest}
    return lambda scene, seed: draw(scene, seed) if seed in seeds else plain_picture(seed)


def plain_picture(seed):
    out = io.BytesIO()
    Image.new("RGB", (60, 40), (seed % 255, seed % 101, 90)).save(out, "JPEG")
    return out.getvalue()


if __name__ == "__main__":
    main()
