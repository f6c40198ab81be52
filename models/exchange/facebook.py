"""Facebook's list of friends as JSON, out of “Download your information”: a name and since when, nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

from models.exchange.building import PersonBuilder
from models.exchange.json_stream import BrokenPart, Part, count_lines, json_encoding, walk
from models.exchange.kinds import Contents, FileKind
from models.exchange.records import MethodRecord, PersonRecord, SetAside, clean_line
from models.exchange.sources import Source
from models.sentences import Sentence
from models.vocabulary import Kind, MethodType

FORMAT = "facebook-json"
_LISTS = ("friends_v2", "friends")
_BEGINNING = re.compile(r'\s*\{(?:[^{}\[\]]*,)?\s*"(?:friends_v2|friends)"\s*:\s*\[')
_NO_NAME = Sentence("This friend has no name, as those whose account was deleted.")
_BROKEN = Sentence("The file cannot be read as JSON from here on.")


class FriendsContents(Contents):
    """A list of friends."""

    format = FORMAT
    aside_ending = ".json"

    def __init__(self, source: Source, region: str | None) -> None:
        """Take a file whose beginning says that it is such a list, and the country for national phone numbers."""
        self._source, self._region = source, region
        self.encoding = json_encoding(source)[1]

    @cached_property
    def line_count(self) -> int:
        """How many lines the file has."""
        return count_lines(self._source)

    def entries(self) -> Iterator[PersonRecord | SetAside]:
        """Yield the friends in the order of the file."""
        for part in walk(self._source, lambda path: not path or (len(path) == 1 and path[0] in _LISTS)):
            if isinstance(part, BrokenPart):
                yield SetAside(part.line, _BROKEN, part.text)
            elif len(part.path) == 2:
                yield self._friend(part)

    def aside_text(self, set_aside: Sequence[SetAside]) -> Iterator[str]:
        """Yield a list that holds only what was set aside."""
        yield '{"friends_v2": [\n'
        yield ",\n".join(entry.text for entry in set_aside)
        yield "\n]}\n"

    def _friend(self, part: Part) -> PersonRecord | SetAside:
        told = part.value if isinstance(part.value, dict) else {}
        name = told.get("name")
        builder = PersonBuilder(part.line, self._region)
        builder.put("name", repaired(name) if isinstance(name, str) else "")
        if not builder.record.columns.get("name"):
            return SetAside(part.line, _NO_NAME, part.text)
        contact = told.get("contact_info")
        if isinstance(contact, str) and contact:
            builder.put_emails("", repaired(contact))
        record = builder.finish()
        if record is None:
            return SetAside(part.line, _NO_NAME, part.text)
        record.columns["kind"] = Kind.PERSONAL
        since = _day(told.get("timestamp"))
        if since is not None:
            record.columns["met_on"] = since
        record.methods.append(MethodRecord(MethodType.HANDLE, "", platform="facebook"))
        return record


def repaired(text: str) -> str:
    """Return a text as it was meant: Facebook writes the bytes of UTF-8 as if each were a letter.

    Where the letters are no such bytes, the text is as it should be.
    """
    try:
        meant = text.encode("latin-1").decode("utf-8")
    except UnicodeError:
        meant = text
    return clean_line(meant.replace("\x00", ""))


def _day(timestamp: Any) -> Any:
    """Return the day of a number of seconds since 1970, the same wherever the file is read."""
    if not isinstance(timestamp, (int, float)) or isinstance(timestamp, bool) or timestamp <= 0:
        return None
    try:
        return datetime.fromtimestamp(timestamp, UTC).date()
    except (OverflowError, ValueError, OSError):
        return None


def _is_friends(beginning: str) -> bool:
    return _BEGINNING.match(beginning) is not None


FACEBOOK = FileKind({FORMAT: "Facebook friends (JSON)"}, _is_friends, FriendsContents)
