"""Files made to take for ever: one thing repeated very often is read in proportion to its size, or set aside."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest

from models.errors import UnreadableFileError
from models.exchange.files import read_people
from models.exchange.records import PersonRecord, SetAside
from models.exchange.tables import TOO_MANY_CELLS
from soak.fuzzing.growing import slower

HEADER = b"First Name,Last Name,E-mail Address,Company\n"
CARD = b"BEGIN:VCARD\nFN:Ada\n"
FRIENDS = b'{"friends_v2": [\n'
MONICA = b'{"app_version": "4", "account": {"data": ['
# What comes before, what is repeated so many times at first, and what comes behind.
GROWING = {
    "quotes that open in every line and close far below": (HEADER, b'"x\n' * 1990 + b'x"\n', 1, b""),
    "quotes in every line that close in the next but one": (HEADER, b'"x,"y\nz",w\n', 1500, b""),
    "quotes that close far below, with rows between them": (HEADER, b'"a,1\nA,B,c@d.e,F\n' * 990 + b'x",y\n', 1, b""),
    "quotes inside quotes that close far below": (HEADER, b'"a"b,c\n' * 1990 + b'x",y\n', 1, b""),
    "quotes that close far below in a line of many cells": (
        HEADER, b'"a\n' * 1990 + b'x"' + b",y" * 3000 + b"\n", 1, b"",
    ),
    "quotes that never close": (HEADER, b'"x\n', 8000, b""),
    # From 128 KiB on a line is read by another way.
    "quoted cells in one line": (HEADER, b'",', 70_000, b""),
    "blanks inside a cell": (HEADER + b"Ada", b" ", 50_000, b"x,B"),
    "links of Notion that are not closed": (
        b"Name,URL\nAda (https://www.notion.so/x),", b"(https://notion.so/", 6000, b"",
    ),
    "a name and blanks before an address": (HEADER + b'Ada,B,"a', b" ", 50_000, b'b <a@b.example"'),
    "an angle bracket and a long word": (HEADER + b"Ada,B,<", b"a", 50_000, b""),
    "one address after another": (HEADER + b"Ada,B,", b"%05d@b.example;", 5000, b""),
    "a list of addresses with dots": (b"", b"a" * 100 + b"@" + b"a." * 90 + b" x\n", 30, b"b@c.example\n"),
    "a long word in an old encoding": (HEADER + b"J\xfc", b"a", 12_000, b",x\n"),
    "eighteen thousand columns": (b"First Name,Last Name,", b"c%05d,", 3000, b"\nAda,B,x,y"),
    "columns of one name": (b"First Name,Last Name", b",E-mail", 6000, b"\nAda,B,a@b.example"),
    "headers with lost letters": (b"Vorname,Nachname,", "\ufffdx".encode(), 2500, b"\na,b,c"),
    "cards that begin and never end": (b"", b"BEGIN:VCARD\n", 8000, b""),
    "cards inside a card": (CARD + b"AGENT:\n", b"BEGIN:VCARD\n", 8000, b""),
    "folded lines": (CARD + b"NOTE:x\n", b" y\n", 30_000, b"END:VCARD\n"),
    "soft breaks": (CARD + b"NOTE;ENCODING=QUOTED-PRINTABLE:x\n", b"=\n", 30_000, b"END:VCARD\n"),
    "parameters": (CARD + b"TEL", b';X="', 20_000, b":1\nEND:VCARD\n"),
    "a photograph": (CARD + b"PHOTO;ENCODING=b;TYPE=JPEG:", b"QUFB\n ", 20_000, b"\nEND:VCARD\n"),
    "a UID of dashes": (CARD + b"UID:", b"-", 50_000, b"ab\nEND:VCARD\n"),
    "a word that begins a group": (CARD + b"NOTE:", b"KIND;", 20_000, b"\nEND:VCARD\n"),
    "numbers of one person": (CARD, b"TEL:+4790%06d\n", 300, b"END:VCARD\n"),
    "jCards that are not closed": (b"[", b'["vcard",[["fn",{},"text","A"]],\n', 2500, b""),
    "jCards with a broken text": (b"[", b'["vcard",[["fn",{},"text","A]]],\n', 5000, b""),
    "brackets": (b'[["vcard",[["fn",{},"text",', b"[", 30_000, b""),
    "a number of very many digits": (FRIENDS + b'{"name": ', b"1", 60_000, b"}]}"),
    "a text that never ends": (FRIENDS + b'{"name": "', b"a", 200_000, b""),
    "rows of JSON that are broken": (FRIENDS, b'{"name": "A\n', 4000, b""),
    "lists inside each other": (MONICA, b'{"type":"contact","values":[\n', 800, b""),
    "blanks in a distinguished name": (b"dn: cn=a", b" ", 12_000, b"x\ncn: A\n"),
    "lines of one entry": (b"dn: cn=a\nobjectclass: groupOfNames\ncn: g\n", b"member: cn=%05d\n", 12_000, b"\n"),
    "folds of one value": (b"dn: cn=a\ncn: A\ndescription: x\n", b" y\n", 30_000, b""),
}  # fmt: skip


def read(data: bytes) -> Callable[[], None]:
    def work() -> None:
        try:
            for _ in read_people(data, "US").entries():
                pass
        except UnreadableFileError:
            pass

    return work


@pytest.mark.parametrize("what", GROWING)
def test_six_times_as_much_takes_six_times_as_long(what: str) -> None:
    before, repeated, times, behind = GROWING[what]

    def grown(count: int) -> bytes:
        pieces = (repeated % number for number in range(count)) if b"%" in repeated else (repeated,) * count
        return before + b"".join(pieces) + behind

    assert not slower(read(grown(times)), read(grown(times * 6)))


def test_a_cell_of_ten_megabytes() -> None:
    (person,) = read_people(HEADER + b"Ada,Byron,," + b"a" * 10_000_000 + b"\n", "US").entries()
    assert isinstance(person, PersonRecord)
    assert len(person.columns["organization"]) == 10_000_000


def test_a_row_of_a_hundred_thousand_filled_cells_is_set_aside_alone() -> None:
    row = b"Ada,Byron" + b",x" * 100_000
    file = read_people(HEADER + b"Bo,B,,\n" + row + b"\nCy,C,,\n", "US")
    first, aside, last = file.entries()
    assert isinstance(first, PersonRecord)
    assert isinstance(last, PersonRecord)
    assert aside == SetAside(3, TOO_MANY_CELLS, row.decode())


def test_an_entry_of_thousands_of_values_is_set_aside_and_a_group_of_thousands_is_not() -> None:
    group = b"dn: cn=g\nobjectclass: groupOfNames\ncn: Team\n" + b"member: cn=Ada\n" * 3000
    ada = b"\ndn: cn=Ada\ncn: Ada\n\ndn: cn=Bo\ncn: Bo\n" + b"mail: a@b.example\n" * 3000
    person, aside = read_people(group + ada, "US").entries()
    assert (person.name, person.groups) == ("Ada", ["Team"])
    assert aside.reason.english() == "This entry has thousands of values, which no person has."
    assert aside.line == 3008


def test_a_jcard_of_thousands_of_properties_is_set_aside() -> None:
    many = b'["vcard",[["fn",{},"text","Ada"]' + b',["note",{},"text","x"]' * 3000 + b"]]"
    aside, person = read_people(b"[" + many + b',["vcard",[["fn",{},"text","Bo"]]]]', "US").entries()
    assert aside.text == many.decode()
    assert person.name == "Bo"


def test_a_zip_bomb_is_refused_without_being_unpacked() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("Connections.csv", "w") as member:
        for _ in range(257):
            member.write(b"\n" * (1 << 20))
    assert len(stream.getvalue()) < 400_000
    with pytest.raises(UnreadableFileError, match="larger than 256 MiB"):
        read_people(stream.getvalue(), "US")
