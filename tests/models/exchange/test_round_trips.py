"""Round trips of whole books: what the table of formats calls kept comes back, whatever is written there.

A second export of what was read is the first one again, byte for byte.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.book import Book, open_book
from models.clock import FixedClock
from models.exchange.cards.kept import parameter
from models.exchange.cards.properties import escape
from models.exchange.files import read_people
from models.exchange.written import WRITTEN
from models.operations.acquaintances import add_acquaintance
from models.operations.contact import add_follow_up, log_interaction
from models.operations.fields import PersonFields
from models.operations.importing import import_people
from models.operations.people import add_person, set_photo
from models.schema import Contact, KeptProperty
from models.vocabulary import MethodType
from tests.models.exchange import hostile
from tests.models.exchange.field_table.fields import FIELDS, Field, Rows
from tests.models.exchange.field_table.measuring import Kept, judged
from tests.models.exchange.field_table.written import KEPT_AS, Measured, measure_written, of_format

CLOCK = FixedClock(datetime(2026, 11, 23, 8, 0))
LATER = FixedClock(datetime(2027, 2, 1, 9, 30))
FORMATS = {format_.key: format_ for format_ in WRITTEN if format_.key != "ics"}
_HERE = (Kept.WHOLE, Kept.OURS, Kept.OURS_IN_PART)
platforms = st.none() | st.integers(1, 12)


class Table(Measured):
    """What the table of formats says; with every failure Hypothesis shows it, which would be thousands of lines."""

    def __repr__(self) -> str:
        return "Table(...)"


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Table:
    """Return what the table of formats says."""
    return Table(measure_written(tmp_path_factory.mktemp("measured")))


@contextmanager
def opened(folder: Path, clock: FixedClock = CLOCK) -> Iterator[Book]:
    book = open_book(folder, clock)
    try:
        yield book
    finally:
        book.close()


def fill(book: Book, everybody: Sequence[PersonFields], notes: Sequence[str]) -> None:
    """Fill a book with people, and with what happened between them in these words."""
    ids = [add_person(book, person).result for person in everybody]
    for number, note in enumerate(notes):
        log_interaction(book, sorted({ids[0], ids[number % len(ids)]}), medium="call", on=date(2026, 11, 1), note=note)
        add_follow_up(book, ids[-1], note, date(2026, 12, 24))
        KeptProperty.create(contact=ids[0], format="ldif", name=note, value=note)
    if len(ids) > 1 and notes:
        add_acquaintance(book, ids[0], ids[1], notes[0])
        set_photo(book, ids[1], b"\x89PNG\r\n\x1a\n" + notes[0].encode())


def in_order() -> list[int]:
    """Return everybody in the order of the file: names, by which they are sorted else, may be made in another way."""
    return [row.id for row in Contact.select(Contact.id).order_by(Contact.id)]


def there_and_back(
    folder: Path, key: str, everybody: Sequence[PersonFields], notes: Sequence[str]
) -> tuple[dict[Field, Rows], dict[Field, Rows]]:
    """Return what the fields say before and after a book went out and came in; it goes out the same way again."""
    one, two = folder / f"one-{key}", folder / f"two-{key}"
    with opened(folder / "from") as book:
        fill(book, everybody, notes)
        before = {field: field.rows() for field in FIELDS}
        FORMATS[key].write(book, in_order(), one)
    with opened(folder / "to", LATER) as book:
        result = import_people(book, read_people(one, "NO"), circle_id=None).result
        assert (result.created, result.set_aside) == (len(everybody), [])
        after = {field: field.rows() for field in FIELDS}
        FORMATS[key].write(book, in_order(), two)
        assert import_people(book, read_people(one, "NO"), circle_id=None).result.created == 0
    # The moment of writing stands in the first line of a book as JSON.
    skipped = 1 if key == "json" else 0
    assert two.read_bytes().split(b"\n")[skipped:] == one.read_bytes().split(b"\n")[skipped:]
    return before, after


def compare(key: str, table: dict[Field, Kept], before: dict[Field, Rows], after: dict[Field, Rows]) -> None:
    for field in FIELDS:
        if table[field] in _HERE:
            one, two = (of_format(field, rows[field], KEPT_AS.get(key, "")) for rows in (before, after))
            assert judged(field, one, two) is Kept.WHOLE, (field.name, one, two)


lossless = settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@pytest.mark.parametrize("key", ["csv", "json", "vcf", "vcf3"])
@lossless
@given(
    st.lists(hostile.people(platforms), min_size=1, max_size=3),
    st.lists(hostile.texts, max_size=2),
)
def test_a_book_comes_back(tmp_path_factory, measured: Table, key: str, everybody, notes) -> None:
    before, after = there_and_back(tmp_path_factory.mktemp("round"), key, everybody, notes)
    compare(key, measured[key], before, after)


def nothing_is_concluded(person: PersonFields) -> bool:
    """Return whether an import leaves an address without a label at that: with an organization it is for work."""
    return not person.organization or all(way.label or way.type != MethodType.EMAIL for way in person.methods)


@pytest.mark.parametrize("key", ["google-csv", "outlook-csv"])
@lossless
@given(hostile.people(st.none(), named=True).filter(nothing_is_concluded))
def test_what_other_programs_have_columns_for_comes_back(tmp_path_factory, measured, key: str, person) -> None:
    # Two people with one address would be joined, since these files have no Tendril ID.
    before, after = there_and_back(tmp_path_factory.mktemp("round"), key, [person], ())
    compare(key, measured[key], before, after)


CARD = """\
BEGIN:VCARD
VERSION:4.0
FN:Mara Ilves
{lines}
END:VCARD
"""
names = st.sampled_from(["X-FOO", "X-BAR-2", "TZ", "GENDER", "CALURI", "LOGO", "KEY", "BIRTHPLACE", "CLIENTPIDMAP"])
parameters = st.dictionaries(
    st.sampled_from(["TYPE", "ALTID", "PID", "LANGUAGE", "X-P"]),
    st.text(st.characters(exclude_categories=["C", "Z"], exclude_characters="\\"), min_size=1, max_size=8),
    max_size=2,
)
unknown = st.lists(st.tuples(names, parameters, hostile.lines, st.just("") | hostile.lines), min_size=1, max_size=4)


@pytest.mark.parametrize("key", ["vcf", "vcf3"])
@lossless
@given(unknown)
def test_what_a_card_of_another_program_has_is_written_back(tmp_path_factory, key: str, properties) -> None:
    """Properties Tendril does not know come back with their parameters and labels, in whatever order."""
    written = []
    for number, (name, told, value, label) in enumerate(properties):
        shown = "".join(f";{parameter_name}={parameter(text)}" for parameter_name, text in told.items())
        group = f"g{number}." if label else ""
        written.append(f"{group}{name}{shown}:{escape(value)}")
        written += [f"{group}X-ABLabel:{escape(label)}"] if label else []
    folder = tmp_path_factory.mktemp("kept")
    (folder / "theirs.vcf").write_bytes(CARD.format(lines="\n".join(written)).replace("\n", "\r\n").encode())
    with opened(folder / "book") as book:
        import_people(book, read_people(folder / "theirs.vcf", "NO"), circle_id=None)
        FORMATS[key].write(book, None, folder / "ours.vcf")
    assert told_in(folder / "ours.vcf") == told_in(folder / "theirs.vcf")


def told_in(path: Path) -> set[tuple[str, str]]:
    """Return what a reader that knows nothing of Tendril keeps of the card in a file."""
    lines = path.read_bytes().replace(b"\r\n ", b"").split(b"\r\n")
    plain = b"\r\n".join(line.replace(b";X-TENDRIL-KEPT=yes", b"") for line in lines if not line.startswith(b"PRODID"))
    (person,) = read_people(plain, "NO", name="x.vcf").records()
    return {entry for entry in person.kept if entry[0] not in ("UID", "CREATED")}
