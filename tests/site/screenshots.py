"""`make screenshots`: every page at four widths, in both languages, light and dark, and all of them on sheets to look
through, in build/screenshots/site/."""

import json
import tempfile
from pathlib import Path

from PIL import Image, ImageDraw
from playwright.sync_api import sync_playwright

from tests.browsers import CHROMIUM
from tests.site.pages import LANGUAGES, PAGES
from tests.site.server import run

FOLDER = Path(__file__).resolve().parents[2] / "build" / "screenshots" / "site"
WIDTHS = {375: 812, 768: 1024, 1280: 900, 1920: 1080}
SCHEMES = ("light", "dark")
SMALL = {375: 140, 768: 200, 1280: 280, 1920: 320}  # how wide each stands on a sheet
TALLEST, ROWS, GAP, LABEL = 420, 6, 12, 18


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        run.fill(folder, "--drawn")
        addresses = json.loads((Path(folder) / "pages.json").read_text())
        with run.serving(folder) as site, sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
            for width, height in WIDTHS.items():
                take(browser, site, addresses, {"width": width, "height": height})
            browser.close()
    for language in LANGUAGES:
        for scheme in SCHEMES:
            put_together(language, scheme)


def take(browser, site, addresses, viewport):
    context = browser.new_context(base_url=site, viewport=viewport, reduced_motion="reduce")
    window = context.new_page()
    for page in PAGES:
        window.goto(addresses[page.name])
        window.evaluate(
            "() => Promise.all([...document.images].map(one => { one.loading = 'eager'; return one.decode().catch(() => 0); }))"
        )
        for scheme in SCHEMES:
            window.emulate_media(color_scheme=scheme)
            window.screenshot(
                path=file_of(page, viewport["width"], scheme), full_page=True, type="jpeg", quality=75
            )
    context.close()


def file_of(page, width, scheme):
    name = page.kind.name.replace(",", "").replace(" ", "-")
    return FOLDER / f"{name}-{page.language}-{width}-{scheme}.jpg"


def put_together(language, scheme):
    """Sheets of so many pages each: a row a page, its widths beside each other, the top of long ones alone."""
    pages = [page for page in PAGES if page.language == language]
    for number, start in enumerate(range(0, len(pages), ROWS), 1):
        rows = pages[start : start + ROWS]
        wide = GAP + sum(width + GAP for width in SMALL.values())
        sheet = Image.new("RGB", (wide, GAP + len(rows) * (TALLEST + LABEL + GAP)), "#8a8f98")
        for row, page in enumerate(rows):
            lay(sheet, page, scheme, GAP + row * (TALLEST + LABEL + GAP))
        sheet.save(FOLDER / f"contact-sheet-{language}-{scheme}-{number}.png")
    print(f"{language}, {scheme}: {number} sheets in {FOLDER}")


def lay(sheet, page, scheme, top):
    ImageDraw.Draw(sheet).text((GAP, top), page.kind.name, fill="white")
    left = GAP
    for width, small in SMALL.items():
        with Image.open(file_of(page, width, scheme)) as picture:
            shown = picture.resize((small, max(1, round(picture.height * small / picture.width))))
            sheet.paste(shown.crop((0, 0, small, min(shown.height, TALLEST))), (left, top + LABEL))
        left += small + GAP


if __name__ == "__main__":
    main()
