"""XLIFF 1.2 (OASIS Standard, 1 February 2008), out and in."""

from collections.abc import Iterator, Sequence

from lxml import etree

from .codes import ALONE, Code, Opens, Piece, Stands, codes_of, name_of, opening, pieces_of
from .handover import Group, Handover, Unit
from .marks import TOOL, VERSION, Mark
from .returned import Line, LineWriter, Returned, by_name, line, mark_of
from .xml import XML, append, child, children, language_tag, local, mixed, written

NAMESPACE = "urn:oasis:names:tc:xliff:document:1.2"
TAG = f"{{{NAMESPACE}}}"
TYPES = {
    "strong": "bold",
    "em": "italic",
    "sub": "x-html-sub",
    "sup": "x-html-sup",
    "a": "link",
    "br": "lb",
    "hr": "x-paragraph",
}
UNFINISHED = {"new", "needs-translation", "needs-adaptation", "needs-l10n", "needs-review-adaptation"} | {
    "needs-review-l10n",
    "needs-review-translation",
}
_NAMES = {ctype: name for name, ctype in TYPES.items()}
_SHOWN = {"br": "↵", "hr": "¶"}


def write(handovers: Sequence[Handover]) -> bytes:
    """One file of one or several articles."""
    root = etree.Element(f"{TAG}xliff", version="1.2", nsmap={None: NAMESPACE})
    for handover in handovers:
        _write_file(root, handover)
    return written(root)


def _write_file(root: etree._Element, handover: Handover) -> None:
    mark = handover.mark
    file = etree.SubElement(root, f"{TAG}file")
    file.attrib.update(
        {
            "original": str(mark),
            "source-language": language_tag(mark.source_language),
            "target-language": language_tag(mark.language),
            "datatype": "html",
            "tool-id": TOOL.lower(),
            "date": handover.at.isoformat(timespec="seconds"),
            "product-name": TOOL,
            "product-version": VERSION,
        }
    )
    header = etree.SubElement(file, f"{TAG}header")
    for note in handover.notes:
        _write_note(header, note)
    etree.SubElement(
        header, f"{TAG}tool", {"tool-id": TOOL.lower(), "tool-name": TOOL, "tool-version": VERSION}
    )
    body = etree.SubElement(file, f"{TAG}body")
    for group in handover.groups:
        _write_group(body, group, mark)


def _write_group(body: etree._Element, group: Group, mark: Mark) -> None:
    if not group.is_one:
        body = etree.SubElement(body, f"{TAG}group", id=group.name, restype=f"x-{group.kind}")
    for unit in group.units:
        _write_unit(body, unit, mark)


def _write_unit(parent: etree._Element, unit: Unit, mark: Mark) -> None:
    element = etree.SubElement(parent, f"{TAG}trans-unit", id=unit.name, restype=f"x-{unit.kind}")
    element.set(f"{XML}space", "preserve")
    pieces = pieces_of(unit.source)
    source = etree.SubElement(element, f"{TAG}source")
    source.set(f"{XML}lang", language_tag(mark.source_language))
    _write_line(source, pieces)
    if unit.target is not None:
        state = "translated" if unit.settled else "needs-adaptation"
        target = etree.SubElement(element, f"{TAG}target", state=state)
        target.set(f"{XML}lang", language_tag(mark.language))
        _write_line(target, pieces_of(unit.target, codes_of(pieces)))
    for note in unit.notes:
        _write_note(element, note)


def _write_note(parent: etree._Element, text: str) -> None:
    append(etree.SubElement(parent, f"{TAG}note", {"from": TOOL}), text)


def _write_line(element: etree._Element, pieces: Sequence[Piece]) -> None:
    """Formatting is wrapped in <g>; a link stands between the halves of its own tag, so that its address is seen."""
    here = [element]
    for piece in pieces:
        if isinstance(piece, str):
            append(here[-1], piece)
        elif isinstance(piece, Stands):
            _code(here[-1], "x", piece.code, **{"equiv-text": _SHOWN[piece.code.name]})
        elif piece.code.name == "a":
            half = _code(here[-1], "bpt" if isinstance(piece, Opens) else "ept", piece.code)
            append(half, piece.code.tag if isinstance(piece, Opens) else "</a>")
        elif isinstance(piece, Opens):
            here.append(_code(here[-1], "g", piece.code))
        else:
            here.pop()


def _code(parent: etree._Element, name: str, code: Code, **more: str) -> etree._Element:
    element = etree.SubElement(parent, f"{TAG}{name}", id=str(code.number))
    if name != "ept":
        element.set("ctype", TYPES[code.name])
    element.attrib.update(more)
    return element


def read(root: etree._Element) -> list[Returned]:
    """The articles of a file that came back. Files in it that are not ours raise Unreadable."""
    found = []
    for file in children(root, "file"):
        mark = mark_of(file.get("original", ""), said=file.get("target-language", ""))
        body = child(file, "body")
        found.append(Returned(mark, by_name(_units(body) if body is not None else ())))
    return found


def _units(body: etree._Element) -> Iterator[tuple[str, Line]]:
    for unit in body.iter(f"{TAG}trans-unit"):
        source, target = child(unit, "source"), child(unit, "target")
        if source is None:
            continue
        tags = dict(_tags(source))
        said = target.get("state", "") if target is not None else ""
        yield (
            unit.get("id", ""),
            line(
                _line(source, tags),
                None if target is None else _line(target, tags | dict(_tags(target))),
                unfinished=said in UNFINISHED,
            ),
        )


def _tags(element: etree._Element) -> Iterator[tuple[str, str]]:
    """From the number of a code to its tag, where an element of a line says it."""
    for one in element.iter(f"{TAG}g", f"{TAG}x", f"{TAG}bx", f"{TAG}ph", f"{TAG}bpt", f"{TAG}it"):
        if tag := _own_tag(one):
            yield one.get("id", ""), tag


def _own_tag(element: etree._Element) -> str:
    native = opening("".join(element.itertext())) if local(element) in ("bpt", "ph", "it") else ""
    name = _NAMES.get(element.get("ctype", ""), "")
    return native or (opening(f"<{name}>") if name and name != "a" else "")


def _line(element: etree._Element, tags: dict[str, str]) -> str:
    writer = LineWriter()
    _read_into(writer, element, tags)
    return writer.finish()


def _read_into(writer: LineWriter, element: etree._Element, tags: dict[str, str]) -> None:
    for piece in mixed(element):
        if isinstance(piece, str):
            writer.words(piece)
            continue
        name = local(piece) if piece.tag.startswith(TAG) else ""
        number = piece.get("id", "")
        pair = piece.get("rid") or number
        tag = _own_tag(piece) or tags.get(number, "")
        if name in ("x", "ph"):
            writer.alone(tag if name_of(tag) in ALONE else "")
        elif name in ("bpt", "bx") or (name == "it" and piece.get("pos") == "open"):
            writer.begin(pair, tag)
        elif name in ("ept", "ex") or name == "it":
            writer.end(pair)
        elif name == "g":
            writer.begin(number, tag)
            _read_into(writer, piece, tags)
            writer.end(number)
        else:
            _read_into(writer, piece, tags)
