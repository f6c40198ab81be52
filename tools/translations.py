"""Every text the user may read, gathered from the sources and carried into resources/translations/*.ts.

    python tools/translations.py update    add new texts to every catalogue, drop those no longer used
    python tools/translations.py check     list what is missing in each catalogue; exit status 1 where something is

Found are literal texts given to tr(), translate(), counted(), Sentence() and to errors of ours, and whole tables
given to translatable(). A text with {n} counts something and has a form for each number the language knows. The
catalogues are Qt's TS files, so that Qt Linguist edits them.
"""

from __future__ import annotations

import ast
import builtins
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("models", "scheduler", "ui")
CATALOGUES = ROOT / "resources" / "translations"
# How many forms a language has for numbers.
FORMS = {"de": 2}

_PLACE = re.compile(r"\{(\w+)\}")
_DIRECT = frozenset({"tr", "translate", "translatable", "_tr"})
_COUNTING = frozenset({"counted", "Sentence"})
# Command line only: it speaks English.
_UNTRANSLATED = ("ui/commands/", "ui/screenshots/", "models/migrations/")


@dataclass
class Text:
    """A text of the sources: its comment tells two of the same spelling apart; one is its form for n = 1."""

    source: str
    comment: str = ""
    one: str = ""
    counts: bool = False
    files: list[str] = field(default_factory=list)

    @property
    def key(self) -> tuple[str, str]:
        """What the text is looked up by."""
        return self.source, self.comment


def texts_of_the_sources() -> dict[tuple[str, str], Text]:
    """Return every text by its key, in the order of the files."""
    found: dict[tuple[str, str], Text] = {}
    for folder in SOURCES:
        for path in sorted((ROOT / folder).rglob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            if name.startswith(_UNTRANSLATED):
                continue
            for text in texts_of(ast.parse(path.read_text(encoding="utf-8"))):
                kept = found.setdefault(text.key, text)
                kept.counts |= text.counts
                kept.one = kept.one or text.one
                if name not in kept.files:
                    kept.files.append(name)
    return found


def texts_of(tree: ast.AST) -> Iterator[Text]:
    """Yield the texts of a module."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = _name_of(node.func)
        if name == "translatable":
            comment = next(_literals(node.args[1]), "") if len(node.args) > 1 else ""
            yield from (Text(literal, comment, counts="{n}" in literal) for literal in _literals(node.args[0]))
        elif name in _COUNTING:
            yield from _counting_texts(node)
        elif name == "translate" and len(node.args) > 1:
            # QCoreApplication.translate(context, text): the context is not looked at.
            yield from map(Text, _literals(node.args[1]))
        elif name in _DIRECT:
            comment = next(_literals(node.args[1]), "") if len(node.args) > 1 else ""
            yield from (Text(literal, comment) for literal in _literals(node.args[0]))
        elif name.endswith("Error") and not hasattr(builtins, name):
            yield from (Text(literal) for literal in _literals(node.args[0]) if " " in literal)


def _counting_texts(node: ast.Call) -> Iterator[Text]:
    """Yield what counted() and Sentence() are given: one text, or the forms for one and for many."""
    keywords = {keyword.arg: keyword.value for keyword in node.keywords}
    ones = list(_literals(node.args[0]))
    many_node = node.args[1] if len(node.args) > 1 else keywords.get("many")
    many = list(_literals(many_node)) if many_node is not None else []
    if not any(many):
        yield from map(Text, ones)
        return
    for index, text in enumerate(many):
        yield Text(text, one=ones[index] if index < len(ones) else "", counts=True)


def _name_of(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _literals(node: ast.expr) -> Iterator[str]:
    """Yield the texts an expression may come to: of a dict only its values, of a condition both sides."""
    if isinstance(node, ast.Constant):
        if isinstance(node.value, str) and node.value:
            yield node.value
    elif isinstance(node, ast.Dict):
        for value in node.values:
            yield from _literals(value)
    elif isinstance(node, (ast.Tuple, ast.List, ast.Set)):
        for value in node.elts:
            yield from _literals(value)
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)
    elif isinstance(node, ast.Subscript):
        yield from _literals(node.value)


@dataclass
class Entry:
    """A text in a catalogue: its forms in the language, one where it counts nothing; empty ones are missing."""

    forms: list[str]


def read_catalogue(path: Path) -> dict[tuple[str, str], Entry]:
    """Return what a catalogue holds, by key."""
    entries: dict[tuple[str, str], Entry] = {}
    if not path.exists():
        return entries
    for message in ET.parse(path).iter("message"):
        translation = message.find("translation")
        if translation is None:
            continue
        forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
        entries[message.findtext("source", ""), message.findtext("comment", "")] = Entry(forms)
    return entries


def write_catalogue(path: Path, texts: dict[tuple[str, str], Text], entries: dict[tuple[str, str], Entry]) -> None:
    """Write a catalogue with every text of the sources and what is known of it."""
    language = path.stem
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = "Tendril"
    for text in texts.values():
        message = ET.SubElement(context, "message", {"numerus": "yes"} if text.counts else {})
        ET.SubElement(message, "location", filename=text.files[0])
        ET.SubElement(message, "source").text = text.source
        if text.comment:
            ET.SubElement(message, "comment").text = text.comment
        if text.one:
            ET.SubElement(message, "extracomment").text = f"For one: {text.one}"
        wanted = FORMS[language] if text.counts else 1
        entry = entries.get(text.key)
        forms = entry.forms if entry is not None and len(entry.forms) == wanted else [""] * wanted
        translation = ET.SubElement(message, "translation", {} if all(forms) else {"type": "unfinished"})
        if text.counts:
            for form in forms:
                ET.SubElement(translation, "numerusform").text = form
        else:
            translation.text = forms[0]
    ET.indent(root, space="    ")
    body = ET.tostring(root, encoding="unicode", short_empty_elements=False)
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def faults(language: str) -> Iterator[str]:
    """Yield what is wrong with a catalogue: texts missing in it, no longer used, or with other places."""
    texts = texts_of_the_sources()
    entries = read_catalogue(CATALOGUES / f"{language}.ts")
    for key, text in texts.items():
        entry = entries.get(key)
        wanted = FORMS[language] if text.counts else 1
        if entry is None or len(entry.forms) != wanted or not all(entry.forms):
            yield f"not translated: {text.source!r} ({text.files[0]})"
            continue
        places = set(_PLACE.findall(text.source)) | set(_PLACE.findall(text.one))
        for form in entry.forms:
            strange = set(_PLACE.findall(form)) - places
            lost = set(_PLACE.findall(text.source)) - set(_PLACE.findall(form)) - {"n"}
            if strange or lost:
                yield f"places differ: {text.source!r} and {form!r}"
    yield from (f"no longer used: {source!r}" for source, comment in entries.keys() - texts.keys())


def main(arguments: list[str]) -> int:
    """Update or check the catalogues and return the exit status."""
    if arguments == ["update"]:
        texts = texts_of_the_sources()
        for language in FORMS:
            path = CATALOGUES / f"{language}.ts"
            write_catalogue(path, texts, read_catalogue(path))
        return 0
    if arguments == ["check"]:
        found = [f"{language}: {fault}" for language in FORMS for fault in faults(language)]
        print("\n".join(found) or "Everything is translated.")
        return 1 if found else 0
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
