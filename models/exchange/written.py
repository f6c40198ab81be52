"""The formats people can be written in, and what writes each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from models.book import Book
from models.exchange.cards.writing import export_vcard, export_vcard_3
from models.exchange.export import export_csv
from models.exchange.google_writing import export_google
from models.exchange.icalendar import Say, export_icalendar
from models.exchange.outlook_writing import export_outlook
from models.exchange.tendril_json.writing import export_json
from models.sentences import translatable
from models.text import fold


class Writer(Protocol):
    """Writes these people, or everybody (None), whole or not at all; returns how many there were."""

    def __call__(
        self,
        book: Book,
        ids: Sequence[int] | None,
        path: Path,
        *,
        force: bool = False,
        progress: Callable[[int, int], None] | None = None,
    ) -> int:
        """Raise ExportError where the file exists (without force) or cannot be written."""
        ...


@dataclass(frozen=True)
class WrittenFormat:
    """A format by its name for --format, what it is called, and the ending of its files.

    Of several formats with one ending the first is the one that the ending means. in_words, where a file holds
    sentences of Tendril's, makes the writer that says them in the user's language.
    """

    key: str
    name: str
    ending: str
    write: Writer
    in_words: Callable[[Say], Writer] | None = None

    def writer(self, say: Say) -> Writer:
        """Return what writes the format, with sentences as say tells them."""
        return self.write if self.in_words is None else self.in_words(say)


WRITTEN = (
    WrittenFormat("csv", translatable("Tendril’s own CSV"), ".csv", export_csv),
    WrittenFormat("json", translatable("Complete book (JSON)"), ".json", export_json),
    WrittenFormat("google-csv", translatable("CSV for Google Contacts"), ".csv", export_google),
    WrittenFormat("outlook-csv", translatable("CSV for Outlook"), ".csv", export_outlook),
    WrittenFormat("vcf", translatable("vCard 4.0"), ".vcf", export_vcard),
    WrittenFormat("vcf3", translatable("vCard 3.0, for older phones and programs"), ".vcf", export_vcard_3),
    WrittenFormat(
        "ics",
        translatable("Calendar (iCalendar)"),
        ".ics",
        export_icalendar,
        lambda say: partial(export_icalendar, say=say),
    ),
)


def written_format(key: str) -> WrittenFormat | None:
    """Return the format with this name, however it is spelled, or None."""
    return next((format_ for format_ in WRITTEN if format_.key == fold(key)), None)


def format_of_ending(path: Path) -> WrittenFormat | None:
    """Return the format that a file's ending means, or None."""
    return next((format_ for format_ in WRITTEN if format_.ending == path.suffix.casefold()), None)
