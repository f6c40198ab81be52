"""What Tendril has no field for, kept as a name with parameters and a value, and written back from them."""

from __future__ import annotations

import base64
import re

from models.exchange.cards.properties import Property, escape, read_properties
from models.exchange.records import PersonRecord

_PARAMETER_NAME = re.compile(r"[A-Z0-9-]+\Z")
_NAME = re.compile(r"[A-Z][A-Z0-9-]*\Z")
_NEEDS_QUOTES = re.compile(r"[^A-Za-z0-9_.@/+-]")
_PICTURES = frozenset({"jpeg", "png", "gif", "heic", "webp"})
# The group's label, which has no parameter of its own.
LABEL = "X-LABEL"


def keep(record: PersonRecord, entry: Property, label: str) -> None:
    """Keep a property with a person; one without a value, or that cannot be written again, is nothing to keep."""
    name = entry.name.replace("/", "-").replace("_", "-")
    if not _NAME.match(name) or not (entry.raw.strip() or entry.data):
        return
    made = (name + _parameters(entry, label), _value(entry))
    if made not in record.kept:
        record.kept.append(made)


def kept_property(name: str, value: str) -> Property | None:
    """Return the property that keep() made a name and a value of, None where these are something else."""
    found = next(read_properties([f"{name}:{value}".encode("utf-8", "replace")], "utf-8"), None)
    if found is None or not _NAME.match(found.name) or "\n" in name:
        return None
    found.version = "4.0"
    return found


def parameter(text: str) -> str:
    """Return a parameter's value, in quotes where it must be, with RFC 6868 for what cannot stand in them."""
    caret = text.replace("^", "^^").replace('"', "^'")
    caret = caret.replace("\r\n", "^n").replace("\n", "^n").replace("\r", "^n")
    return f'"{caret}"' if not text or _NEEDS_QUOTES.search(text) else caret


def _parameters(entry: Property, label: str) -> str:
    # What kind of data it is stands in the address that the data becomes.
    left = {"ENCODING", "CHARSET", LABEL} | ({"MEDIATYPE"} if entry.data is not None else set())
    shown = [
        f";{name}={','.join(map(parameter, values))}"
        for name, values in entry.parameters.items()
        if values and _PARAMETER_NAME.match(name) and name not in left
    ]
    return "".join(shown) + (f";{LABEL}={parameter(label)}" if label else "")


def _value(entry: Property) -> str:
    if entry.data is not None:
        media = entry.parameter("MEDIATYPE") or _media(entry)
        return f"data:{media};base64,{base64.b64encode(entry.data).decode('ascii')}"
    if entry.version == "2.1":
        # There backslashes and commas mean themselves.
        return ";".join(escape(part) for part in entry.parts())
    return entry.raw.strip().replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def _media(entry: Property) -> str:
    kind = next((type_ for type_ in entry.types if type_ not in ("work", "home", "pref")), "")
    kinds = {"PHOTO": "image", "LOGO": "image", "SOUND": "audio"}
    if entry.name == "KEY":
        return {"x509": "application/pkix-cert", "pgp": "application/pgp-keys"}.get(kind, "application/octet-stream")
    of = "image" if kind in _PICTURES else kinds.get(entry.name, "application")
    return f"{of}/{kind or 'octet-stream'}"
