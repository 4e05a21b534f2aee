"""axe looks at every template in both languages, light and dark, on a telephone and at a desk, and finds nothing.

In the dark it looks at colours alone, as nothing else differs there. The size of targets (WCAG 2.2) it measures when told.
"""

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from tests.site.pages import PAGES
from tests.site.window import DESK, PHONE

RUN = """async rules => {
  await Promise.all(document.getAnimations().map(one => one.finished.catch(() => null)));
  const chosen = rules ? {runOnly: {type: "rule", values: rules}} : {rules: {"target-size": {enabled: true}}};
  return (await axe.run({resultTypes: ["violations"], ...chosen})).violations;
}"""
SIZES = {"phone": PHONE, "desk": DESK}
RULES = {"light": None, "dark": ["color-contrast", "link-in-text-block"]}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_axe_finds_nothing(windows, addresses, page):
    window = windows.open(reduced_motion="reduce", bypass_csp=True)
    window.goto(addresses[page.name])
    window.evaluate(AXE_SCRIPT)
    found = []
    for size, viewport in SIZES.items():
        window.set_viewport_size(viewport)
        for scheme, rules in RULES.items():
            window.emulate_media(color_scheme=scheme)
            found += [(size, scheme, *said) for said in told(window.evaluate(RUN, rules))]
    assert found == []


def told(violations):
    """What is wrong, where, and why, in a line each."""
    for violation in violations:
        for node in violation["nodes"]:
            why = "; ".join(check["message"] for check in (*node["any"], *node["all"], *node["none"]))
            yield violation["id"], " ".join(map(str, node["target"])), why
