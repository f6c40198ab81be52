"""No input crashes the readers, and every row is someone or set aside."""

from __future__ import annotations

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from models.book import Book
from models.errors import UnreadableFileError
from models.exchange.files import ImportFile, read_people
from models.exchange.google import FORMAT as GOOGLE
from models.exchange.meanings import MEANINGS
from models.exchange.records import PersonRecord, SetAside
from models.exchange.tables import BrokenRow, Row
from models.exchange.tendril_csv import HEADER
from models.operations.importing import import_people

LINKEDIN = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
OUTLOOK = "Title,First Name,Last Name,Company,Job Title,E-mail Address,Home Phone,Birthday,Categories,Notes,Web Page,Home City"  # noqa: E501
NEW_GOOGLE = (
    "First Name,Last Name,Nickname,File As,Organization Name,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,"
    "Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Street,Address 1 - City,Event 1 - Label,Event 1 - Value,"  # noqa: E501
    "Custom Field 1 - Label,Custom Field 1 - Value"
)
GERMAN = "Anrede;Vorname;Nachname;Firma;E-Mail-Adresse;Telefon (privat);Geburtstag;Straße geschäftlich;Kategorien"
YAHOO = "First,Last,Email,Home,Work,Mobile,Birthday,Comments"
THUNDERBIRD = "First Name,Last Name,Display Name,Primary Email,Birth Year,Birth Month,Birth Day,Web Page 1,Custom 1"
JAPANESE = "姓,名,会社名,電子メール アドレス,携帯電話,誕生日"
UNKNOWN = "Nafn,Annað,Sími"
HEADERS = (LINKEDIN, OUTLOOK, NEW_GOOGLE, ",".join(HEADER), GERMAN, YAHOO, THUNDERBIRD, JAPANESE, UNKNOWN)
pieces = st.one_of(
    st.sampled_from([",", ",,", ";", "\n", "\r\n", "\r", '"', '""', "'", "=", " ::: ", "* ", "@", "a@b.example", "--03-07",  # noqa: E501
                     "05 Mar 2021", "1/2/03", "+47 900 00 001", "https://www.linkedin.com/in/x", "Ada", "Byron", "[", "{",  # noqa: E501
                     '"[{""type"":""email""}]"', "\ufffd", "\u202e", "²"]),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=6),
)  # fmt: skip
bodies = st.lists(pieces, max_size=60).map("".join)


def understood(data: bytes) -> ImportFile | None:
    try:
        return read_people(data, "US")
    except UnreadableFileError:
        return None


def check(file: ImportFile | None) -> None:
    """Compare the people and the rows set aside with the rows of the table."""
    if file is None or file.table is None:
        # A few bytes may begin like LDIF.
        return
    rows = list(file.table.rows())
    entries = list(file.entries())
    assert [entry.line for entry in entries] == [row.line for row in rows]
    assert sum(isinstance(entry, SetAside) for entry in entries) == len(file.set_aside)
    for row, entry in zip(rows, entries, strict=True):
        if isinstance(row, BrokenRow):
            assert isinstance(entry, SetAside)
        if isinstance(entry, PersonRecord):
            assert isinstance(row, Row)
            assert entry.name.strip()
            assert entry.source_key
            assert all(value not in (None, "") for value in entry.columns.values())


@given(st.binary(max_size=400))
@example(b"PK\x03\x04")
@example(b"\xff\xfe\x00")
@example(b"\xef\xbb\xbf\xff\xfe")
def test_any_bytes(data: bytes) -> None:
    check(understood(data))


@settings(max_examples=300)
@given(st.sampled_from(HEADERS), bodies, st.sampled_from(["utf-8", "utf-16", "utf-16-le", "cp1252"]))
@example(OUTLOOK, '"a,b\nc,d"\nx', "utf-8")
def test_any_rows_under_a_known_header(header: str, body: str, codec: str) -> None:
    check(understood(f"{header}\n{body}".encode(codec, "replace")))


@given(st.sampled_from(HEADERS), st.binary(max_size=300))
def test_any_bytes_under_a_known_header(header: str, body: bytes) -> None:
    check(understood(header.encode() + b"\r\n" + body))


@settings(max_examples=200)
@given(bodies)
@example('Ada,Byron,ada@b.example\n"x')
@example("sep=;\na@b.example;Ada")
@example("x\n" + "Ada,a@b.example\n" * 9)
def test_any_table_without_a_header(body: str) -> None:
    check(understood(body.encode("utf-8", "replace")))


@settings(max_examples=100)
@given(st.sampled_from(HEADERS[:3] + HEADERS[4:]), bodies, st.integers(0, 8), st.sampled_from(sorted(MEANINGS)))
def test_any_meaning_of_any_column(header: str, body: str, index: int, meaning: str) -> None:
    file = understood(f"{header}\n{body}".encode("utf-8", "replace"))
    if file is None or file.match is None or index >= len(file.match.columns):
        return
    changed = file.match.with_meaning(index, meaning)
    check(file.with_match(changed))
    assert file.match.recalled(changed.to_remember()).roles == changed.roles


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(HEADERS), bodies)
def test_counts_add_up_in_the_book(book: Book, header: str, body: str) -> None:
    file = understood(f"{header}\n{body}".encode("utf-8", "replace"))
    if file is None:
        return
    result = import_people(book, file, circle_id=None).result
    assert result.rows == result.created + result.updated + result.unchanged + len(result.set_aside)
    assert result.rows == len(list(file.entries()))


def test_google_is_what_the_header_says() -> None:
    file = understood(NEW_GOOGLE.encode())
    assert file is not None
    assert file.format == GOOGLE
