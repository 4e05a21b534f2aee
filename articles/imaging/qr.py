"""An address as a QR code, drawn as SVG: for WeChat on the screen, and for a telephone held over a printed page."""

import io
from functools import lru_cache

import segno

BORDER = 4  # modules of white around it, as the standard asks


@lru_cache(maxsize=1024)
def qr_svg(address: str) -> str:
    """The picture as an element for the middle of a page. It is black on white in every colour scheme."""
    drawn = io.BytesIO()
    segno.make_qr(address, error="m").save(
        drawn,
        kind="svg",
        border=BORDER,
        light="#fff",
        xmldecl=False,
        svgns=False,
        omitsize=True,
        nl=False,
        svgclass=None,
        lineclass=None,
    )
    return drawn.getvalue().decode()
