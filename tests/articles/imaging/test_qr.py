import re

import segno

from articles.imaging.qr import BORDER, qr_svg

ADDRESS = "https://news.example/zh-hans/articles/12/"


def dark_modules(svg):
    """The dark squares of a drawing made of horizontal lines of one module each."""
    x, y, found = 0.0, 0.0, set()
    for command, numbers in re.findall(
        r"([MmhH])([-\d. ]+)", re.search(r'stroke="#000" d="([^"]+)"', svg)[1]
    ):
        values = [float(number) for number in numbers.split()]
        if command == "M":
            x, y = values
        elif command == "m":
            x, y = x + values[0], y + values[1]
        else:
            found |= {(int(x) + step, int(y)) for step in range(int(values[0]))}
            x += values[0]
    return found


def test_the_drawing_is_the_code_with_the_white_border_that_scanners_need():
    code = segno.make_qr(ADDRESS, error="m")
    expected = {
        (x + BORDER, y + BORDER) for y, row in enumerate(code.matrix) for x, dark in enumerate(row) if dark
    }
    assert dark_modules(qr_svg(ADDRESS)) == expected
    side = len(code.matrix) + 2 * BORDER
    assert f'viewBox="0 0 {side} {side}"' in qr_svg(ADDRESS)


def test_the_drawing_brings_no_style_script_or_name_of_its_own():
    svg = qr_svg(ADDRESS)
    assert set(re.findall(r"<(\w+)", svg)) == {"svg", "path"}
    assert set(re.findall(r' ([\w:-]+)="', svg)) == {"viewBox", "fill", "stroke", "d"}
