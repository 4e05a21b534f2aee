"""The scripts of ours that others of ours ask for by name: the storage of files gives each a name of its own."""

from js_asset import ImportMap, Media


def named(*names):
    """What a page needs whose scripts import these, as in `import … from "desk/keys"`."""
    return Media(importmap=ImportMap({f"desk/{name}": f"js/desk/{name}.js" for name in names}))


def for_page(request, media):
    """The same with the mark by which the page's own scripts are known."""
    return Media.from_media(media, nonce=str(request.csp_nonce))
