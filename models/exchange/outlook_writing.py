"""Outlook's CSV out: the 92 English columns that every Outlook reads.

UTF-8 with a byte order mark, CR LF. Dates are written as 1984-03-07, which Windows reads in every region; the year 1604
stands for one that is not known. What the columns have no room for (a fourth e-mail address, names on other platforms)
is written below the notes, a line each, so that nothing is lost.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from models.book import Book
from models.exchange.people_of_the_book import Progress, people_of
from models.exchange.programs import OUTLOOK
from models.exchange.records import MethodRecord, PersonRecord
from models.exchange.rows_of_people import everybody
from models.exchange.sheet_writing import day_text, label_of, list_text, name_parts, sheet_row
from models.exchange.writing import write_file
from models.vocabulary import DateType, MethodType

HEADER = (
    "Title", "First Name", "Middle Name", "Last Name", "Suffix", "Company", "Department", "Job Title",
    "Business Street", "Business Street 2", "Business Street 3", "Business City", "Business State",
    "Business Postal Code", "Business Country", "Home Street", "Home Street 2", "Home Street 3", "Home City",
    "Home State", "Home Postal Code", "Home Country", "Other Street", "Other Street 2", "Other Street 3", "Other City",
    "Other State", "Other Postal Code", "Other Country", "Assistant's Phone", "Business Fax", "Business Phone",
    "Business Phone 2", "Callback", "Car Phone", "Company Main Phone", "Home Fax", "Home Phone", "Home Phone 2", "ISDN",
    "Mobile Phone", "Other Fax", "Other Phone", "Pager", "Primary Phone", "Radio Phone", "TTY/TDD Phone", "Telex",
    "Account", "Anniversary", "Assistant's Name", "Billing Information", "Birthday", "Business Address PO Box",
    "Categories", "Children", "Directory Server", "E-mail Address", "E-mail Type", "E-mail Display Name",
    "E-mail 2 Address", "E-mail 2 Type", "E-mail 2 Display Name", "E-mail 3 Address", "E-mail 3 Type",
    "E-mail 3 Display Name", "Gender", "Government ID Number", "Hobby", "Home Address PO Box", "Initials",
    "Internet Free Busy", "Keywords", "Language", "Location", "Manager's Name", "Mileage", "Notes", "Office Location",
    "Organizational ID Number", "Other Address PO Box", "Priority", "Private", "Profession", "Referred By",
    "Sensitivity", "Spouse", "User 1", "User 2", "User 3", "User 4", "Web Page",
)  # fmt: skip
_SINGLE = {
    "Title": "name_prefix",
    "Suffix": "name_suffix",
    "Company": "organization",
    "Department": "department",
    "Job Title": "title",
    "Location": "place",
    "Referred By": "how_met",
}
_BELOW = {"Nickname": "nickname", "Phonetic name": "phonetic_name", "Met on": "met_on"}
# Where a number goes by its label, the first that is free.
_PHONES = {
    "work": ("Business Phone", "Business Phone 2", "Company Main Phone"),
    "home": ("Home Phone", "Home Phone 2"),
    "mobile": ("Mobile Phone",),
    "work fax": ("Business Fax",),
    "home fax": ("Home Fax",),
    "fax": ("Other Fax",),
    "pager": ("Pager",),
    "car": ("Car Phone",),
    "main": ("Primary Phone",),
    "callback": ("Callback",),
    "isdn": ("ISDN",),
    "radio": ("Radio Phone",),
    "tty": ("TTY/TDD Phone",),
    "telex": ("Telex",),
}
_ANY_PHONE = ("Other Phone", "Primary Phone")
_MAILS = ("E-mail Address", "E-mail 2 Address", "E-mail 3 Address")
_PARTS = {
    "Street": "street",
    "Street 2": "extended",
    "City": "city",
    "State": "region",
    "Postal Code": "postal_code",
    "Country": "country",
}
_TOWNS = ("Business City", "Home City", "Other City")
_CUSTOM = {
    "Spouse": "Spouse",
    "Children": "Children",
    "Assistant": "Assistant's Name",
    "Assistant's phone": "Assistant's Phone",
    "Manager": "Manager's Name",
    "Gender": "Gender",
    "Language": "Language",
    "Custom 1": "User 1",
    "Custom 2": "User 2",
    "Custom 3": "User 3",
    "Custom 4": "User 4",
}
_OMITTED_YEAR = "1604-"


def export_outlook(
    book: Book, ids: Sequence[int] | None, path: Path, *, force: bool = False, progress: Progress = None
) -> int:
    """Write these people, or everybody (None), in this order as Outlook's CSV; returns how many there were.

    The file appears whole or not at all. Raises ExportError where it exists (without force) or cannot be written.
    """
    ids = everybody(book) if ids is None else ids
    write_file(path, _lines(ids, progress), force=force)
    return len(ids)


def _lines(ids: Sequence[int], progress: Progress) -> Iterator[str]:
    yield "\ufeff" + sheet_row(HEADER)
    for person in people_of(ids, progress):
        cells = outlook_cells(person)
        yield sheet_row(cells.get(name, "") for name in HEADER)


def outlook_cells(person: PersonRecord) -> dict[str, str]:
    """Return the cells of a person by the names of Outlook's columns."""
    columns, parts = person.columns, name_parts(person)
    cells = _kept(person)
    cells |= {name: str(columns[column]) for name, column in _SINGLE.items() if columns.get(column)}
    cells |= {
        "First Name": parts["given_name"],
        "Middle Name": parts["additional_name"],
        "Last Name": parts["family_name"],
        "Categories": ";".join(group for group in person.groups if not _breaks(group)),
        "Hobby": list_text(person.interests),
    }
    below = [f"{name}: {columns[column]}" for name, column in _BELOW.items() if columns.get(column)]
    below += [f"Group: {group}" for group in person.groups if _breaks(group)]
    if person.name != " ".join(filter(None, parts.values())) and person.name != columns.get("organization"):
        below.append(f"Name: {person.name}")
    below += [line for method in person.methods if method.value for line in _put_method(cells, method)]
    if cells.get("Location") == next((cells[name] for name in _TOWNS if cells.get(name)), ""):
        # The town of the first address is the place anyhow.
        cells["Location"] = ""
    below += _put_dates(cells, person)
    for name, value in person.custom.items():
        if name in _CUSTOM:
            cells[_CUSTOM[name]] = value
        else:
            below.append(f"{name}: {value}")
    below += _acquaintances(person)
    cells["Notes"] = "\n\n".join(filter(None, [str(columns.get("notes", "")), "\n".join(below)]))
    return cells


def _breaks(group: str) -> bool:
    """Tell whether Outlook would make several categories of a group's name."""
    return "," in group or ";" in group


def _acquaintances(person: PersonRecord) -> Iterator[str]:
    for entry in (person.story or {}).get("acquaintances", ()):
        yield f"Knows: {entry['name']} ({entry['how']})" if entry["how"] else f"Knows: {entry['name']}"


def _kept(person: PersonRecord) -> dict[str, str]:
    """Return what Outlook's own columns held that Tendril has no field for."""
    found = {}
    for name, value in person.kept:
        format_, _, own = name.partition("\x1f")
        if format_ == OUTLOOK.format and own in HEADER:
            found[own] = value
    return found


def _put_method(cells: dict[str, str], method: MethodRecord) -> Iterator[str]:
    """Put a way to reach someone where there is room; else yield the line for the notes."""
    label = label_of(MethodType(method.type), method.label, method.platform)
    known = label.casefold()
    if method.type == MethodType.ADDRESS:
        yield from _put_address(cells, method, known)
        return
    columns: tuple[str, ...] = ()
    if method.type == MethodType.EMAIL:
        columns = _MAILS
    elif method.type == MethodType.PHONE:
        columns = _PHONES.get(known, () if known in ("whatsapp", "signal") else _ANY_PHONE)
    elif method.type == MethodType.URL:
        columns = ("Web Page",)
    free = next((column for column in columns if not cells.get(column)), None)
    if free is None:
        names = {MethodType.EMAIL: "E-mail", MethodType.PHONE: "Phone", MethodType.URL: "Web Page"}
        yield f"{label or names.get(MethodType(method.type), 'Other')}: {method.value}"
    else:
        cells[free] = method.value


def _put_address(cells: dict[str, str], method: MethodRecord, label: str) -> Iterator[str]:
    place = "Business" if label == "work" else "Home" if label == "home" else "Other"
    if any(cells.get(f"{place} {part}") for part in _PARTS):
        yield f"{method.label or 'Address'}: {method.value}"
        return
    details = method.details or {"street": ", ".join(method.value.splitlines())}
    cells |= {f"{place} {name}": details[part] for name, part in _PARTS.items() if details.get(part)}
    if details.get("box"):
        cells[f"{place} Address PO Box"] = details["box"]


def _put_dates(cells: dict[str, str], person: PersonRecord) -> Iterator[str]:
    columns = {DateType.BIRTHDAY: "Birthday", DateType.ANNIVERSARY: "Anniversary"}
    for entry in person.dates:
        column = columns.get(DateType(entry.type), "")
        if column and not cells.get(column):
            cells[column] = day_text(entry, _OMITTED_YEAR)
        else:
            yield f"{entry.label or str(entry.type).replace('_', ' ').capitalize()}: {day_text(entry, '--')}"
