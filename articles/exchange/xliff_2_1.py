"""XLIFF 2.1 (OASIS Standard, 13 February 2018), out and in; what it reads holds for 2.0 as well."""

from collections.abc import Iterator, Sequence

from django.utils.translation import gettext as _
from lxml import etree

from ..errors import Refused
from .codes import ALONE, Code, Opens, Piece, Stands, codes_of, name_of, opening, pieces_of
from .handover import Group, Handover, Unit
from .marks import TOOL, VERSION
from .returned import Line, LineWriter, Returned, by_name, line, mark_of
from .xml import XML, append, child, children, language_tag, local, mixed, written

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
METADATA = "urn:oasis:names:tc:xliff:metadata:2.0"
TAG = f"{{{NAMESPACE}}}"
MDA = f"{{{METADATA}}}"
TYPES = {
    "strong": ("fmt", "xlf:b"),
    "em": ("fmt", "xlf:i"),
    "sub": ("fmt", "html:sub"),
    "sup": ("fmt", "html:sup"),
    "a": ("link", "html:a"),
    "br": ("fmt", "xlf:lb"),
    "hr": ("other", "html:p"),
}
_NAMES = {subtype: name for name, (_type, subtype) in TYPES.items()}
_SHOWN = {"br": "↵", "hr": "¶"}


def write(handovers: Sequence[Handover]) -> bytes:
    """One file of one or several articles, all of one pair of languages, as the format demands."""
    pairs = {(one.mark.source_language, one.mark.language) for one in handovers}
    if len(pairs) != 1:
        raise Refused(
            _(
                "XLIFF 2.1 holds one pair of languages: choose articles of one original language, or take XLIFF 1.2."
            )
        )
    source, target = pairs.pop()
    root = etree.Element(
        f"{TAG}xliff",
        {"version": "2.1", "srcLang": language_tag(source), "trgLang": language_tag(target)},
        nsmap={None: NAMESPACE, "mda": METADATA},
    )
    for handover in handovers:
        _write_file(root, handover)
    return written(root)


def _write_file(root: etree._Element, handover: Handover) -> None:
    mark = handover.mark
    file = etree.SubElement(root, f"{TAG}file", id=f"article-{mark.article}", original=str(mark))
    known = etree.SubElement(
        etree.SubElement(file, f"{MDA}metadata"), f"{MDA}metaGroup", category=TOOL.lower()
    )
    for name, value in (
        ("tool", TOOL),
        ("tool-version", VERSION),
        ("date", handover.at.isoformat(timespec="seconds")),
        ("article", str(mark.article)),
        ("source-revision", str(mark.source_number)),
        ("source-digest", mark.digest),
        ("target-revision", str(mark.base_number)),
    ):
        etree.SubElement(known, f"{MDA}meta", type=name).text = value
    _write_notes(file, handover.notes)
    for group in handover.groups:
        _write_group(file, group)


def _write_group(file: etree._Element, group: Group) -> None:
    parent = file
    if not group.is_one:
        parent = etree.SubElement(file, f"{TAG}group", id=group.name, type=f"html:{group.kind}")
    for unit in group.units:
        _write_unit(parent, unit)


def _write_unit(parent: etree._Element, unit: Unit) -> None:
    element = etree.SubElement(parent, f"{TAG}unit", id=unit.name, type=f"html:{unit.kind}")
    element.set(f"{XML}space", "preserve")
    _write_notes(element, unit.notes)
    sources = pieces_of(unit.source)
    targets = pieces_of(unit.target, codes_of(sources)) if unit.target is not None else None
    data = _write_data(element, [*sources, *(targets or [])])
    segment = etree.SubElement(element, f"{TAG}segment", id="s1")
    if targets is not None:
        segment.set("state", "translated" if unit.settled else "initial")
    _write_line(etree.SubElement(segment, f"{TAG}source"), sources, data)
    if targets is not None:
        _write_line(etree.SubElement(segment, f"{TAG}target"), targets, data)


def _write_notes(parent: etree._Element, notes: Sequence[str]) -> None:
    if notes:
        element = etree.SubElement(parent, f"{TAG}notes")
        for note in notes:
            append(etree.SubElement(element, f"{TAG}note", category=TOOL.lower()), note)


def _write_data(unit: etree._Element, pieces: Sequence[Piece]) -> dict[str, str]:
    """The tags of a unit in its originalData, each once; returns the id of each."""
    tags: list[str] = []
    for piece in pieces:
        if isinstance(piece, Stands):
            tags.append(piece.code.tag)
        elif isinstance(piece, Opens):
            tags += [piece.code.tag, f"</{piece.code.name}>"]
    data = {tag: f"d{number}" for number, tag in enumerate(dict.fromkeys(tags), start=1)}
    if data:
        element = etree.SubElement(unit, f"{TAG}originalData")
        for tag, name in data.items():
            append(etree.SubElement(element, f"{TAG}data", id=name), tag)
    return data


def _write_line(element: etree._Element, pieces: Sequence[Piece], data: dict[str, str]) -> None:
    here = [element]
    for piece in pieces:
        if isinstance(piece, str):
            append(here[-1], piece)
        elif isinstance(piece, Stands):
            shown = _SHOWN[piece.code.name]
            _code(here[-1], "ph", piece.code, dataRef=data[piece.code.tag], equiv=shown, disp=shown)
        elif isinstance(piece, Opens):
            ends = data[f"</{piece.code.name}>"]
            here.append(_code(here[-1], "pc", piece.code, dataRefStart=data[piece.code.tag], dataRefEnd=ends))
        else:
            here.pop()


def _code(parent: etree._Element, name: str, code: Code, **more: str) -> etree._Element:
    kind, subtype = TYPES[code.name]
    element = etree.SubElement(parent, f"{TAG}{name}", id=str(code.number), type=kind, subType=subtype)
    element.attrib.update(more)
    return element


def read(root: etree._Element) -> list[Returned]:
    """The articles of a file that came back. Files in it that are not ours raise Unreadable."""
    said = root.get("trgLang", "")
    return [
        Returned(mark_of(file.get("original", ""), said=said), by_name(_units(file)))
        for file in children(root, "file")
    ]


def _units(file: etree._Element) -> Iterator[tuple[str, Line]]:
    for unit in file.iter(f"{TAG}unit"):
        reader = UnitReader(unit)
        yield unit.get("id", ""), reader.read()


class UnitReader:
    """One unit: its segments joined again, in the order that their translations ask for."""

    def __init__(self, unit: etree._Element):
        self.unit = unit
        self.data = {
            one.get("id", ""): "".join(one.itertext())
            for holder in children(unit, "originalData")
            for one in children(holder, "data")
        }
        self.parts = [one for one in unit if one.tag in (f"{TAG}segment", f"{TAG}ignorable")]
        self.tags: dict[str, str] = {}
        for name in ("source", "target"):
            for part in self.parts:
                self._know(child(part, name))

    def _know(self, element: etree._Element | None) -> None:
        """Remember the tags of a line's codes by their numbers: a tool may leave out what it repeats."""
        for one in element.iter(f"{TAG}pc", f"{TAG}sc", f"{TAG}ph") if element is not None else ():
            if tag := self._own_tag(one):
                self.tags[one.get("id", "")] = tag

    def _own_tag(self, element: etree._Element) -> str:
        reference = element.get("dataRefStart") or element.get("dataRef") or ""
        name = _NAMES.get(element.get("subType", ""), "")
        return opening(self.data.get(reference, "")) or (opening(f"<{name}>") if name and name != "a" else "")

    def read(self) -> Line:
        segments = [part for part in self.parts if local(part) == "segment"]
        brought = [part for part in segments if child(part, "target") is not None]
        source = self._joined([child(part, "source") for part in self.parts])
        if not brought:
            return line(source, None)
        return line(
            source,
            self._joined(self._targets()),
            unfinished=any(part.get("state", "") == "initial" for part in brought),
            incomplete=len(brought) < len(segments),
        )

    def _targets(self) -> list[etree._Element]:
        """The translated parts, put where their `order` says; what stands between segments is taken from the source."""
        found: list[tuple[int, etree._Element]] = []
        for place, part in enumerate(self.parts, start=1):
            target = child(part, "target")
            if target is None and local(part) == "ignorable":
                target = child(part, "source")
            if target is not None:
                order = target.get("order", "")
                found.append((int(order) if order.isascii() and order.isdigit() else place, target))
        return [target for _place, target in sorted(found, key=lambda one: one[0])]

    def _joined(self, elements: Sequence[etree._Element | None]) -> str:
        writer = LineWriter()
        for element in elements:
            if element is not None:
                self._read_into(writer, element)
        return writer.finish()

    def _read_into(self, writer: LineWriter, element: etree._Element) -> None:
        for piece in mixed(element):
            if isinstance(piece, str):
                writer.words(piece)
                continue
            name = local(piece) if piece.tag.startswith(TAG) else ""
            number = piece.get("id", "")
            tag = self._own_tag(piece) or self.tags.get(number) or self.tags.get(piece.get("copyOf", ""), "")
            if name == "ph":
                writer.alone(tag if name_of(tag) in ALONE else "")
            elif name == "sc":
                writer.begin(number, tag)
            elif name == "ec":
                writer.end(piece.get("startRef") or number)
            elif name == "pc":
                writer.begin(number, tag)
                self._read_into(writer, piece)
                writer.end(number)
            elif name == "cp":
                writer.words(_character(piece.get("hex", "")))
            elif name not in ("sm", "em"):
                self._read_into(writer, piece)


def _character(hexadecimal: str) -> str:
    try:
        return chr(int(hexadecimal, 16))
    except (ValueError, OverflowError):
        return ""
