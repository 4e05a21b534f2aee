"""Pictures for the invented prefecture of the demonstration: painted here, so that they are nobody's.

Every scene is a function of a seed, which settles the hour, the weather and the place of things.
"""

from collections.abc import Callable

from . import (
    bridge,
    civic,
    harbour,
    library,
    lotus,
    market,
    mountains,
    old_street,
    orchard,
    railway,
    rapeseed,
    reservoir,
    school,
    skyline,
    snow,
    solar,
    terraces,
    workshop,
)

SCENES: dict[str, Callable[[int], bytes]] = {
    "mountains": mountains.paint,
    "bridge": bridge.paint,
    "terraces": terraces.paint,
    "railway": railway.paint,
    "skyline": skyline.paint,
    "harbour": harbour.paint,
    "old_street": old_street.paint,
    "solar": solar.paint,
    "library": library.paint,
    "rapeseed": rapeseed.paint,
    "lotus": lotus.paint,
    "snow": snow.paint,
    "workshop": workshop.paint,
    "market": market.paint,
    "reservoir": reservoir.paint,
    "school": school.paint,
    "orchard": orchard.paint,
    "civic": civic.paint,
}


def draw(name: str, seed: int) -> bytes:
    """A JPEG of 1600 × 1067 pixels, the same for the same seed; KeyError where no scene has that name."""
    return SCENES[name](seed)
