"""Going through Monica's export: first what people refer to, then the people one after another."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any

from models.exchange.building import NOTHING_KNOWN
from models.exchange.json_stream import BrokenPart, Part, Path, count_lines, json_encoding, walk
from models.exchange.kinds import Contents, FileKind
from models.exchange.monica.people import person_of
from models.exchange.monica.story import Shared
from models.exchange.monica.values import day, items, mapping, properties, singular, text
from models.exchange.records import PersonRecord, SetAside
from models.exchange.sources import Source
from models.exchange.working_copies import Pieces
from models.sentences import Sentence

FORMAT = "monica-json"
_DATA = ("account", "data")
_IMAGES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")
_NO_ROW = Sentence("This is no row of a Monica export.")
_BROKEN = Sentence("The file cannot be read as JSON from here on.")


class MonicaContents(Contents):
    """An export of a Monica account."""

    format = FORMAT
    aside_ending = ".json"

    def __init__(self, source: Source, region: str | None) -> None:
        """Take a file whose beginning says that it is such an export, and the country for national phone numbers."""
        self._source, self._region = source, region
        self.encoding = json_encoding(source)[1]
        self._instance: Mapping[str, Any] = {}

    @cached_property
    def line_count(self) -> int:
        """How many lines the file has."""
        return count_lines(self._source)

    def entries(self) -> Iterator[PersonRecord | SetAside]:
        """Yield the people in the order of the export, and rows that are none."""
        types, shared = self._learn()
        for part in walk(self._source, _goes_into):
            if isinstance(part, BrokenPart):
                yield SetAside(part.line, _BROKEN, part.text)
            elif _is_row(part) and types.get(part.path[2]) == "contact":
                yield self._entry(part, shared)

    def aside_text(self, set_aside: Sequence[SetAside]) -> Iterator[str]:
        """Yield an export that holds only what was set aside."""
        instance = json.dumps(self._instance, ensure_ascii=False)
        yield '{"version": "1.0-preview.1", "app_version": "4", "account": {"data": [\n'
        yield f'{{"count": {len(set_aside)}, "type": "contact", "values": [\n'
        yield ",\n".join(entry.text for entry in set_aside)
        yield f'\n]}}\n], "instance": {instance}}}}}\n'

    def _entry(self, part: Part, shared: Shared) -> PersonRecord | SetAside:
        if not isinstance(part.value, dict):
            return SetAside(part.line, _NO_ROW, part.text)
        person = person_of(part.line, part.value, shared, self._region)
        return person or SetAside(part.line, NOTHING_KNOWN, part.text)

    def _learn(self) -> tuple[dict[Any, str], Shared]:
        """Go through the file for what the rows of people refer to; returns the types of the lists, by their numbers.

        Of photographs only those that stand for people are held.
        """
        types: dict[Any, str] = {}
        shared, faces = Shared(photos=Pieces(self._source.name)), set[str]()
        for part in walk(self._source, _goes_into):
            if isinstance(part, BrokenPart):
                # What stands behind it is read all the same.
                continue
            if part.path == ("export_date",):
                shared.exported_on = day(part.value) or date.min
            elif part.path == ("account", "instance"):
                self._instance = mapping(part.value)
                _learn_instance(self._instance, shared)
            elif part.path[:2] == _DATA and part.path[3:] == ("type",):
                types[part.path[2]] = singular(part.value)
            elif _is_row(part):
                _learn_row(types.get(part.path[2], ""), mapping(part.value), shared, faces)
        return types, shared


def _goes_into(path: Path) -> bool:
    inside = len(path) == 3 or (len(path) == 4 and path[3] == "values")
    return path in ((), ("account",), _DATA) or (path[:2] == _DATA and inside)


def _is_row(part: Part) -> bool:
    return len(part.path) == 5 and part.path[:2] == _DATA and part.path[3] == "values"


def _learn_instance(instance: Mapping[str, Any], shared: Shared) -> None:
    for row in items(instance.get("contact_field_types")):
        shared.field_types[text(mapping(row).get("uuid"))] = properties(row)
    for name, names in (("genders", shared.genders), ("activity_types", shared.activity_types)):
        for row in items(instance.get(name)):
            names[text(mapping(row).get("uuid"))] = text(properties(row).get("name"))


def _learn_row(type_: str, row: Mapping[str, Any], shared: Shared, faces: set[str]) -> None:
    uuid, told = text(row.get("uuid")), properties(row)
    if type_ == "contact":
        shared.names[uuid] = " ".join(filter(None, (text(told.get(part)) for part in ("first_name", "last_name"))))
        faces.add(text(mapping(told.get("avatar")).get("avatar_photo")))
    elif type_ == "activity":
        shared.activities[uuid] = row
        shared.numbers[uuid] = len(shared.numbers) + 1
    elif type_ == "relationship":
        known = shared.relations.setdefault(text(told.get("of_contact")), [])
        known.append((text(told.get("contact_is")), text(told.get("type"))))
    elif type_ == "photo" and uuid in faces and (image := _image(text(told.get("dataUrl")))):
        shared.photos.keep(uuid, image)


def _image(url: str) -> bytes | None:
    """Return the bytes of a photograph in a data: URL, None where they are neither JPEG nor PNG."""
    head, comma, data = url.partition(",")
    if not comma or not head.endswith(";base64"):
        return None
    try:
        image = base64.b64decode(data)
    except (binascii.Error, ValueError):
        return None
    return image if image.startswith(_IMAGES) else None


def _is_monica(beginning: str) -> bool:
    start = beginning.lstrip()
    compact = "".join(start[:4096].split())
    return (
        start.startswith("{")
        and '"account":{' in compact
        and ('"app_version":' in compact or '"version":"1.0-preview' in compact)
    )


MONICA = FileKind({FORMAT: "Monica export (JSON)"}, _is_monica, MonicaContents)
