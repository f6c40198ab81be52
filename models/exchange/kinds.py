"""What every kind of file has in common: how it is told by its content, and what its reader gives."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.exchange.choices import ImportChoices
from models.exchange.glimpses import Glimpse
from models.exchange.records import PersonRecord, SetAside
from models.exchange.sources import Source
from models.exchange.tables import Table


class Contents(ABC):
    """A file that a reader has understood; entries() reads it anew each time and keeps nothing.

    format is its name in --json and in the book (what a kind cannot say is kept under it), encoding how its text was
    found to be written. table is the table behind it, None where there is none. tells_rhythms says that the file
    knows who has which rhythm, so that an import gives nobody one. aside_ending is the ending of a file of its kind.
    """

    format: str
    encoding: str = "UTF-8"
    table: Table | None = None
    tells_rhythms: bool = False
    aside_ending: str = ".csv"

    @property
    @abstractmethod
    def line_count(self) -> int:
        """How many physical lines there are, for telling how far reading is by the line of a person."""

    @abstractmethod
    def entries(self) -> Iterator[PersonRecord | SetAside]:
        """Yield people and what is set aside, in the order of the file."""

    def glimpses(self) -> Iterator[PersonRecord | SetAside | Glimpse]:
        """Yield what entries() does, or a glimpse instead of a person where the reader is faster so."""
        return self.entries()

    @abstractmethod
    def aside_text(self, set_aside: Sequence[SetAside]) -> Iterator[str]:
        """Yield the text of a file of the same kind that holds only what was set aside, to be mended and imported."""

    def begin(self, choices: ImportChoices) -> None:
        """Write what people refer to and no person brings, inside the import's operation before anybody is written.

        What the user's choices leave out of the file is left out.
        """
        return

    def finish(self) -> None:
        """Write what is between people or about the user, inside the import's operation when everybody is written."""
        return


@dataclass(frozen=True)
class FileKind:
    """A kind of file: the formats in it and what they are called, how it is told, and its reader.

    tells is asked about the beginning (Source.beginning_text, which may end in the middle of anything). read raises
    UnreadableFileError in a sentence where the file is of this kind and yet holds no people.
    """

    format_names: Mapping[str, str]
    tells: Callable[[str], bool]
    read: Callable[[Source, str | None], Contents]
