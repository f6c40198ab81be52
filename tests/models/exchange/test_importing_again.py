"""The same file again, as a spreadsheet saves it, and a newer export: nobody twice, nothing of the user's lost."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass

import pytest

from models.book import Book
from models.exchange.files import ImportFile, read_people
from models.operations.importing import ImportResult, import_people
from models.operations.people import edit_person
from models.schema import Contact, ContactMethod


@dataclass(frozen=True)
class Export:
    """A program's file of two people, and who is in it when somebody is new and Ada has another job and address."""

    header: str
    ada: str
    bo: str
    changed_ada: str
    cy: str

    def text(self, *rows: str) -> str:
        return "\n".join((self.header, *rows)) + "\n"


EXPORTS = {
    "linkedin-csv": Export(
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
        "Ada,Byron,https://www.linkedin.com/in/ada-byron,,Engine Works,Analyst,05 Mar 2021",
        "Bo,Lind,https://www.linkedin.com/in/bo-lind,bo@lind.example,,,17 Nov 2019",
        "Ada,Byron,https://www.linkedin.com/in/ada-byron,ada@loom.example,Loom & Co,Director,05 Mar 2021",
        "Cy,Ott,https://www.linkedin.com/in/cy-ott,,,,02 Jan 2024",
    ),
    "google-csv": Export(
        "First Name,Last Name,Organization Name,Organization Title,Birthday,Labels,E-mail 1 - Label,E-mail 1 - Value,"
        "Phone 1 - Label,Phone 1 - Value",
        "Ada,Byron,Engine Works,Analyst,1985-12-10,* myContacts,Home,ada@home.example,Mobile,+44 20 7946 0018",
        "Bo,Lind,,,,Family,,,Mobile,+46 8 123 456 78",
        "Ada,Byron,Loom & Co,Director,1985-12-10,* myContacts,Home,ada@loom.example,Mobile,+44 20 7946 0018",
        "Cy,Ott,,,,,,cy@ott.example,,",
    ),
    "outlook-csv": Export(
        "First Name,Last Name,Company,Job Title,Business Phone,E-mail Address,Birthday",
        "Ada,Byron,Engine Works,Analyst,+44 20 7946 0018,ada@home.example,12/13/1985",
        "Bo,Lind,,,+46 8 123 456 78,,",
        "Ada,Byron,Loom & Co,Director,+44 20 7946 0018,ada@loom.example,12/13/1985",
        "Cy,Ott,,,,cy@ott.example,",
    ),
    "thunderbird-csv": Export(
        "First Name,Last Name,Display Name,Primary Email,Mobile Number,Organization,Job Title,Birth Year,Birth Month,"
        "Birth Day",
        "Ada,Byron,Ada Byron,ada@home.example,+44 20 7946 0018,Engine Works,Analyst,1985,12,13",
        "Bo,Lind,Bo Lind,,+46 8 123 456 78,,,,,",
        "Ada,Byron,Ada Byron,ada@loom.example,+44 20 7946 0018,Loom & Co,Director,1985,12,13",
        "Cy,Ott,Cy Ott,cy@ott.example,,,,,,",
    ),
    "csv": Export(
        "Name,E-mail,Mobile,Company,Job Title,Birthday,Last contact",
        "Ada Byron,ada@home.example,+44 20 7946 0018,Engine Works,Analyst,1985-12-13,2024-01-25",
        "Bo Lind,,,,,,2023-11-17",
        "Ada Byron,ada@loom.example,+44 20 7946 0018,Loom & Co,Director,1985-12-13,2024-03-25",
        "Cy Ott,cy@ott.example,,,,,",
    ),
}  # fmt: skip
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_WORDY = re.compile(r"(\d\d) (Jan|Mar|Nov) (\d{4})")
_SLASHES = re.compile(r"(\d\d)/(\d\d)/(\d{4})")
_MONTHS = {"Jan": "01", "Mar": "03", "Nov": "11"}


def read(text: str | bytes) -> ImportFile:
    data = text if isinstance(text, bytes) else text.encode()
    return read_people(data, "GB", name="people.csv")


def bring(book: Book, text: str | bytes) -> ImportResult:
    result = import_people(book, read(text), circle_id=None).result
    assert isinstance(result, ImportResult)
    return result


def saved_by_excel(text: str) -> bytes:
    """Return a file as a German Excel saves it: a byte order mark, semicolons, CR LF, its own dates."""

    def restyled(cell: str) -> str:
        cell = _ISO.sub(r"\3.\2.\1", cell)
        cell = _SLASHES.sub(r"\2.\1.\3", cell)
        return _WORDY.sub(lambda match: f"{match[1]}.{_MONTHS[match[2]]}.{match[3]}", cell)

    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerows([[restyled(cell) for cell in row] for row in csv.reader(io.StringIO(text))])
    return out.getvalue().encode("utf-8-sig")


def everybody() -> list[str]:
    return sorted(contact.name for contact in Contact.select())


@pytest.mark.parametrize("format_", EXPORTS)
def test_the_same_file_and_the_file_that_excel_has_saved_bring_nobody_again(book: Book, format_: str) -> None:
    export = EXPORTS[format_]
    text = export.text(export.ada, export.bo)
    assert read(text).format == format_
    assert bring(book, text).created == 2
    assert import_people(book, read(text), circle_id=None).operation_id is None
    edited = bring(book, saved_by_excel(text))
    assert (edited.created, edited.updated, edited.unchanged) == (0, 0, 2)
    assert everybody() == ["Ada Byron", "Bo Lind"]


@pytest.mark.parametrize("format_", EXPORTS)
def test_a_newer_export_brings_who_is_new_and_keeps_what_the_user_wrote(book: Book, format_: str) -> None:
    export = EXPORTS[format_]
    bring(book, export.text(export.ada, export.bo))
    ada = Contact.get(Contact.name == "Ada Byron")
    mine = {"name": "Countess Lovelace", "organization": "Analytical Society", "title": "Founder", "notes": "Mine."}
    edit_person(book, ada.id, **mine)
    newer = bring(book, export.text(export.changed_ada, export.bo, export.cy))
    assert (newer.created, newer.set_aside) == (1, [])
    assert everybody() == ["Bo Lind", "Countess Lovelace", "Cy Ott"]
    told = Contact.get_by_id(ada.id)
    assert {name: getattr(told, name) for name in mine} == mine
    addresses = {method.value for method in ContactMethod.select().where(ContactMethod.contact == ada.id)}
    assert "ada@loom.example" in addresses


def test_rows_in_another_order_bring_nobody_again(book: Book) -> None:
    export = EXPORTS["csv"]
    bring(book, export.text(export.ada, export.bo))
    again = bring(book, export.text(export.bo, export.ada))
    assert (again.created, again.unchanged) == (0, 2)
