"""What is written for Google and Outlook comes back as it was, formulas and numbers included."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.book import Book
from models.errors import ExportError
from models.exchange import google_writing, outlook_writing
from models.exchange.files import ImportFile, read_people
from models.exchange.google_writing import export_google
from models.exchange.outlook_writing import export_outlook
from models.exchange.placeholders import NOTHING
from models.exchange.records import DateRecord, PersonRecord
from models.exchange.sheet_writing import sheet_row
from models.exchange.teaching import method
from models.operations.importing import import_people
from models.text import fold
from models.vocabulary import DateType, MethodType

plain = st.text(
    st.characters(exclude_categories=["C", "Z"], exclude_characters=":;,·*|<>/\\`\"'"), min_size=1, max_size=8
)
# What says that nothing is known comes back as just that.
words = st.lists(plain, min_size=1, max_size=3).map(" ".join).filter(lambda text: text not in NOTHING)
risky = st.tuples(st.sampled_from(["", "=", "+", "-", "@", "'", "'="]), plain).map("".join)
notes = st.one_of(risky, st.just('Said "hi",\nleft; at 5'))
locals_ = st.text("abcdefgh0123", min_size=1, max_size=6)
emails = st.builds("{}@{}.example".format, locals_, locals_)
numbers = st.integers(10_000_000, 99_999_999).map(lambda number: f"+47 {number}")
labels = st.sampled_from(["Work", "Home"])
days = st.dates()


@st.composite
def people(draw: st.DrawFn, most: int) -> PersonRecord:
    """Return a person with at most so many ways to reach them of each type."""
    given_name, family_name = draw(plain), draw(plain)
    person = PersonRecord(
        0, {"given_name": given_name, "family_name": family_name, "name": f"{given_name} {family_name}"}
    )
    for column in ("organization", "title", "department", "name_prefix", "name_suffix"):
        if draw(st.booleans()):
            person.columns[column] = draw(words)
    if draw(st.booleans()):
        person.columns["notes"] = draw(notes)
    for value in draw(st.lists(emails, unique=True, max_size=most)):
        person.methods.append(method(MethodType.EMAIL, value, draw(labels), "NO"))
    for value, label in zip(draw(st.lists(numbers, unique=True, max_size=2)), ("Work", "Home"), strict=False):
        person.methods.append(method(MethodType.PHONE, value, label, "NO"))
    if draw(st.booleans()):
        person.dates.append(DateRecord(DateType.BIRTHDAY, 2, 29, draw(st.sampled_from([None, 1984]))))
    if draw(st.booleans()):
        day = draw(days)
        person.dates.append(DateRecord(DateType.ANNIVERSARY, day.month, day.day, max(day.year, 1605)))
    person.groups = draw(st.lists(words, unique_by=fold, max_size=3))
    person.interests = draw(st.lists(words, unique_by=fold, max_size=3))
    return person


def written(cells: dict[str, str], header: tuple[str, ...]) -> ImportFile:
    rows = sheet_row(header) + sheet_row(cells.get(name, "") for name in header)
    return read_people(rows.encode(), "NO", name="x.csv")


def compare(person: PersonRecord, found: PersonRecord, *, with_labels: bool) -> None:
    for column, value in person.columns.items():
        assert found.columns.get(column) == value, column
    as_told: Callable[[PersonRecord], list[tuple[str, ...]]] = lambda who: sorted(  # noqa: E731
        (str(entry.type), entry.value, entry.label if with_labels or entry.type != "email" else "")
        for entry in who.methods
    )
    assert as_told(found) == as_told(person)
    assert sorted(found.dates, key=str) == sorted(person.dates, key=str)
    assert (found.groups, found.interests) == (person.groups, person.interests)
    assert found.kept == []


@given(people(4))
def test_a_person_comes_back_from_google(person: PersonRecord) -> None:
    header = tuple(google_writing._Shape(dict.fromkeys(google_writing._COUNTED, 5)).header())
    file = written(google_writing.google_cells(person), header)
    assert file.format == "google-csv"
    (found,) = file.records()
    compare(person, found, with_labels=True)


@given(people(3))
def test_a_person_comes_back_from_outlook(person: PersonRecord) -> None:
    file = written(outlook_writing.outlook_cells(person), outlook_writing.HEADER)
    assert file.format == "outlook-csv"
    (found,) = file.records()
    compare(person, found, with_labels=False)


RICH = (
    "Name Prefix,First Name,Last Name,Nickname,Organization Name,Birthday,Notes,Labels,E-mail 1 - Label,"
    "E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Street,Address 1 - City,"
    "Event 1 - Label,Event 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value,"
    "Custom Field 2 - Label,Custom Field 2 - Value\n"
    "Dr.,Ada,Byron,Countess,Analytical Engines,--12-10,=1+1,* myContacts ::: Chess,* Work,ada@engines.example,Mobile,"
    "+44 20 7946 0958,Home,12 St James's Sq,London,Met,2024-03-01,Telegram,@ada,Shoe size,38\n"
)


@pytest.mark.parametrize("export", [export_google, export_outlook])
def test_a_book_goes_out_whole_and_nothing_is_lost(book: Book, tmp_path: Path, export: Callable[..., int]) -> None:
    import_people(book, read_people(RICH.encode(), "GB", name="x.csv"), circle_id=None)
    target = tmp_path / "people.csv"
    assert export(book, None, target) == 1
    text = target.read_bytes().decode("utf-8-sig")
    for there in ("'=1+1", "+44 20 7946 0958", "ada@engines.example", "12-10", "2024-03-01", "@ada", "38", "Countess"):
        assert there in text, there
    assert "'+44" not in text
    assert not list(tmp_path.glob(".*"))
    (ada,) = read_people(target, "GB").records()
    assert str(ada.columns["notes"]).startswith("=1+1")
    with pytest.raises(ExportError):
        export(book, None, target)


def test_google_gets_back_what_only_google_has(book: Book, tmp_path: Path) -> None:
    text = "First Name,Last Name,Photo,E-mail 1 - Label,E-mail 1 - Value\nAda,Byron,https://photos.example/ada,,a@b.example\n"
    import_people(book, read_people(text.encode(), "GB", name="x.csv"), circle_id=None)
    export_google(book, None, tmp_path / "people.csv")
    (ada,) = read_people(tmp_path / "people.csv", "GB").records()
    assert ada.kept == [("Photo", "https://photos.example/ada")]


def test_names_on_other_platforms_come_back_from_google(book: Book, tmp_path: Path) -> None:
    import_people(book, read_people(RICH.encode(), "GB", name="x.csv"), circle_id=None)
    export_google(book, None, tmp_path / "people.csv")
    (ada,) = read_people(tmp_path / "people.csv", "GB").records()
    assert [(m.type, m.value, m.platform) for m in ada.methods if m.type == "handle"] == [
        ("handle", "@ada", "telegram")
    ]
    assert ada.custom == {"Shoe size": "38"}
    assert ada.columns["place"] == "London"
