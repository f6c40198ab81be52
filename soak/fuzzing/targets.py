"""What is fuzzed: for each kind of file a law, what to start from, and the words it is made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

from models.book import Book
from models.clock import FixedClock
from models.operations.sample import add_sample_people
from scheduler.opening import open_planned_book
from soak.fuzzing import laws, seeds, words
from soak.fuzzing.growing import grows_linearly


@dataclass(frozen=True, slots=True)
class Target:
    """A law for the bytes of a file, files that keep it, and words; prepare makes the law, once in a process.

    beginnings are put before bytes that do not begin like one of them, so that they reach the reader that is meant.
    """

    name: str
    prepare: Callable[[], Callable[[bytes], None]]
    seeds: Callable[[], Sequence[bytes]]
    words: Sequence[bytes]
    is_json: bool = False
    beginning: bytes = b""
    marks: Sequence[bytes] = ()

    def law(self) -> Callable[[bytes], None]:
        """Return what raises AssertionError, or anything else, where something is wrong with these bytes."""
        held = self.prepare()
        if not self.beginning:
            return held
        return lambda data: held(
            data if any(mark in data[:2000].lower() for mark in self.marks) else self.beginning + data
        )


def _all_seeds() -> list[bytes]:
    kinds = (seeds.tables, seeds.cards, seeds.json_cards, seeds.books, seeds.monica, seeds.friends, seeds.ldif)
    return [seed for kind in kinds for seed in kind()]


_ALL_WORDS = list(
    dict.fromkeys(
        [*words.TABLE, *words.CARDS, *words.JSON_CARDS, *words.BOOK, *words.MONICA, *words.FRIENDS, *words.LDIF]
    )
)


def _reads() -> Callable[[bytes], None]:
    return laws.reads


def _grows() -> Callable[[bytes], None]:
    return lambda data: grows_linearly(data, _ALL_WORDS)


def open_book() -> Book:
    """Return a book with the sample people in a new folder of its own."""
    book = open_planned_book(Path(mkdtemp(prefix="tendril-soak-")), FixedClock(seeds.NOW))
    add_sample_people(book)
    return book


def _imports() -> Callable[[bytes], None]:
    # Made first, since only one book can be open in a process.
    seeds.written()
    book = open_book()

    def law(data: bytes) -> None:
        nonlocal book
        try:
            laws.imports_whole(book, data)
        except BaseException:
            # What is left behind must not break the law for the next file.
            book.close()
            book = open_book()
            raise

    return law


TARGETS = (
    Target("table", _reads, seeds.tables, words.TABLE),
    Target("vcard", _reads, seeds.cards, words.CARDS, beginning=b"BEGIN:VCARD\n", marks=[b"begin:vcard", b"version:"]),
    Target(
        "jcard", _reads, seeds.json_cards, words.JSON_CARDS, is_json=True,
        beginning=b'[["vcard",[', marks=[b'"vcard"'],
    ),
    Target(
        "tendril-json", _reads, seeds.books, words.BOOK, is_json=True,
        beginning=b'{"format": "tendril-book", "version": 1, "people": [\n', marks=[b"tendril-book"],
    ),
    Target(
        "monica", _reads, seeds.monica, words.MONICA, is_json=True,
        beginning=b'{"app_version": "4", "account": {"data": [\n', marks=[b'"account"'],
    ),
    Target(
        "facebook", _reads, seeds.friends, words.FRIENDS, is_json=True,
        beginning=b'{"friends_v2": [\n', marks=[b'"friends'],
    ),
    Target("ldif", _reads, seeds.ldif, words.LDIF, beginning=b"dn: cn=a\n", marks=[b"dn:", b"version:"]),
    Target("zip", _reads, seeds.archives, words.ZIP, beginning=b"PK\x03\x04", marks=[b"pk\x03\x04", b"pk\x05\x06"]),
    Target("growth", _grows, _all_seeds, _ALL_WORDS),
    Target("import", _imports, _all_seeds, _ALL_WORDS, is_json=True),
)  # fmt: skip
BY_NAME = {target.name: target for target in TARGETS}
