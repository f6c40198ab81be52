"""Putting a person together from the cells of a row, whatever format the row is in."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from models.exchange.contents import is_honorific
from models.exchange.dates import Order, PartialDate, read_date
from models.exchange.formula_guard import without_guard
from models.exchange.normalize import email_key
from models.exchange.person_names import split_name, whole_name
from models.exchange.phone_cells import labelled_numbers, numbers_in, restored
from models.exchange.placeholders import says_nothing
from models.exchange.records import DateRecord, MethodRecord, PersonRecord, clean_line, clean_text
from models.exchange.teaching import add_method, distinct, kind_of, method, platform_of, settle_work_mail
from models.sentences import Sentence
from models.text import fold
from models.vocabulary import DateType, MethodType

GOOGLE_SEPARATOR = ":::"
_SINGLE = frozenset(
    {
        "name",
        "given_name",
        "additional_name",
        "family_name",
        "name_prefix",
        "name_suffix",
        "nickname",
        "phonetic_name",
        "organization",
        "department",
        "title",
        "place",
        "how_met",
    }
)
_ADDRESS_PARTS = ("street", "extended", "box", "postal_code", "city", "region", "country")
_PLACE_PARTS = frozenset({"city", "region", "country"})
_LIST_MARKS = re.compile(r"[;,\n]")
_MANY_ADDRESSES = re.compile(r":::|[;,\s]+|\s/\s")
_MANY_URLS = re.compile(r"\s+|[,;|]+(?=https?://|www\.)")
_ON_PLATFORM = frozenset("yes y true x ja oui si sim tak ano igen da evet на да так ja ναι はい 是 ✓ ✔ ☑".split())
_NOT_ON_PLATFORM = frozenset(
    "no n false nein non nao nie ne nem nu hayir нет ні nej nei ei οχι いいえ 否 ✗ ✘ ☐".split()
)
_SLUG = re.compile(r"[\w%-]+\Z")
# What a name alone in a column of profiles stands for; the rest is opened by the platform's own link.
_PROFILES = {
    "LinkedIn": "https://www.linkedin.com/in/", "Xing": "https://www.xing.com/profile/", "GitHub": "https://github.com/",
    "Facebook": "https://www.facebook.com/",
}  # fmt: skip
_DIGIT = re.compile(r"\d")
# A family may be called Null; names are left alone.
_NAMES = frozenset({"name", "given_name", "additional_name", "family_name", "nickname", "notes", "title"})
_MAILBOX = re.compile(r"\s*+\"?([^<>@\",;]++)\"?\s*<[^<>@\s]+@[^<>\s]+>\s*\Z")
_ADDRESS_IN_BRACKETS = re.compile(r"(?<![^<>,;])[^<>,;]*+<([^<>@\s]+@[^<>\s]+)>")
_NO_DATE = re.compile(r"[0\s./\-]+\Z")
_FEWEST_DIGITS = 3
_LONGEST_HONORIFIC = 12
NOTHING_KNOWN = Sentence("This row has no name and nothing to reach anyone by.")


@dataclass
class PersonBuilder:
    """Collects what the cells of a row say; finish() makes the person of it."""

    line: int
    region: str | None
    order: Order = Order.DAY_FIRST
    record: PersonRecord = field(init=False)

    def __post_init__(self) -> None:
        """Begin with an empty record."""
        self.record = PersonRecord(self.line)
        self._addresses: dict[str, dict[str, str]] = {}
        self._birth: dict[str, int] = {}
        self._stand_in = ""

    def put(self, role: str, text: str) -> None:
        """Take a cell by the role of its column (models.exchange.columns); blank ones are nothing."""
        self.put_value(role, without_guard(text))

    def put_value(self, role: str, value: str) -> None:
        """Take what a cell holds without the apostrophe that keeps a spreadsheet from taking it as a formula."""
        if not value.strip() or (says_nothing(value) and role not in _NAMES):
            return
        if role in _SINGLE:
            self._put_single(role, clean_line(value))
            return
        name, _, label = role.partition(":")
        if name in ("city", "region", "country"):
            self._put_address_part(f":{name}", value)
        elif name in ("birth_year", "birth_month", "birth_day"):
            self._put_birth(name, value)
        elif name in _PUTTERS:
            _PUTTERS[name](self, label, value)

    def put_emails(self, label: str, text: str, *, preferred: bool = False) -> None:
        """Take one or several e-mail addresses; what is plainly a number among them is a phone."""
        if "<" in text:
            if named := _MAILBOX.match(text):
                self._stand_in = self._stand_in or clean_line(named[1])
            text = _ADDRESS_IN_BRACKETS.sub(r" \1 ", text)
        if text.strip().casefold().startswith("/o="):
            # The directory path of an Exchange server, by which nobody outside it can be written to.
            self.record.kept.append(("E-mail", clean_line(text)))
            return
        if "@" not in text:
            if len(_DIGIT.findall(text)) > 5:
                self.put_phones(label, text)
                return
            # Not an address, but what was written can be mended by the user.
            add_method(self.record, MethodRecord(MethodType.EMAIL, clean_line(text), label))
            return
        rest = []
        for part in _MANY_ADDRESSES.split(text):
            if "@" in part:
                address = clean_line(part).strip("[]\"'")
                add_method(self.record, method(MethodType.EMAIL, address, label, self.region, preferred=preferred))
            elif part.strip("/|"):
                rest.append(part)
        left_over = " ".join(rest)
        if len(_DIGIT.findall(left_over)) > 5:
            self.put_phones("", left_over)

    def put_phones(self, label: str, text: str, *, preferred: bool = False) -> None:
        """Take one or several phone numbers; yes or no in a column of a messenger says whether they are on it."""
        if label in ("WhatsApp", "Signal") and self._put_presence(MethodType.PHONE, label, text):
            return
        if pairs := labelled_numbers(text):
            for own_label, number in pairs:
                add_method(self.record, method(MethodType.PHONE, clean_line(number), own_label, self.region))
            return
        for part in numbers_in(text):
            value = clean_line(without_guard(part.strip()))
            if "@" in value:
                self.put_emails("", value)
            elif (whole := restored(value)) is not None:
                # With digits missing it reaches nobody.
                if whole:
                    add_method(self.record, method(MethodType.PHONE, whole, label, self.region))
                else:
                    self.record.kept.append((label or "Phone", value))
            elif len(_DIGIT.findall(value)) >= _FEWEST_DIGITS or (value and any(map(str.isalpha, value))):
                add_method(self.record, method(MethodType.PHONE, value, label, self.region, preferred=preferred))
            elif _DIGIT.search(value):
                # A part of a number, such as a calling code of its own.
                self.record.kept.append((label or "Phone", value))

    def put_urls(self, label: str, text: str, *, preferred: bool = False) -> None:
        """Take one or several web addresses, or the name that somebody has on the platform the label names."""
        name = text.strip().removeprefix("@")
        if label in _PROFILES and _SLUG.match(name):
            if self._put_presence(MethodType.URL, label, name):
                return
            text = f"{_PROFILES[label]}{name}"
        for part in filter(None, _MANY_URLS.split(text.replace(GOOGLE_SEPARATOR, " "))):
            add_method(self.record, method(MethodType.URL, part, label, self.region, preferred=preferred))

    def put_handle(self, label: str, text: str) -> None:
        """Take a name on some service; a web address among them is one."""
        value = clean_line(text)
        if self._put_presence(MethodType.HANDLE, label, value):
            return
        type_ = MethodType.URL if "://" in value else MethodType.HANDLE
        add_method(self.record, method(type_, value, label, self.region))

    def _put_presence(self, type_: MethodType, label: str, text: str) -> bool:
        """Take “yes” as being on a platform and “no” as nothing; return whether it was one of them."""
        word = fold(text)
        if word in _ON_PLATFORM and (platform := platform_of(type_, "", label)):
            add_method(self.record, MethodRecord(type_, "", platform=platform))
        return word in _ON_PLATFORM or word in _NOT_ON_PLATFORM

    def put_address(self, label: str, parts: dict[str, str], formatted: str = "") -> None:
        """Take a postal address in parts, as one text or both."""
        parts = {name: line for name, value in parts.items() if (line := clean_line(value))}
        formatted = clean_text(formatted)
        if not parts and not formatted:
            return
        if parts and not formatted and set(parts) <= _PLACE_PARTS:
            self._put_single("place", ", ".join(parts[name] for name in _ADDRESS_PARTS if name in parts))
            return
        if parts.get("city"):
            self.record.columns.setdefault("place", parts["city"])
        value = formatted or _one_line(parts)
        entry = method(MethodType.ADDRESS, value, label, self.region)
        entry.details = parts or None
        add_method(self.record, entry)

    def put_date(self, type_: DateType, text: str, label: str = "") -> None:
        """Take an important date; one that cannot be read is kept as it is written."""
        if _NO_DATE.match(text):
            return
        found = read_date(text, self.order)
        if found is None:
            self.record.kept.append((label or str(type_), clean_line(text)))
            return
        entry = DateRecord(type_, found.month, found.day, found.year, label)
        if all(
            (there.type, there.month, there.day, there.label) != (type_, found.month, found.day, label)
            for there in self.record.dates
        ):
            self.record.dates.append(entry)

    def put_custom(self, name: str, text: str) -> None:
        """Take a value for a field of the user's own; several under one name are listed."""
        value = clean_text(text)
        there = self.record.custom.get(name)
        self.record.custom[name] = f"{there}, {value}" if there and there != value else value

    def finish(self) -> PersonRecord | None:
        """Return the person, or None where the row has no name and nothing to reach anyone by."""
        record = self.record
        self._finish_birthday()
        # A town by itself is where somebody lives and goes before those of addresses.
        for label, parts in sorted(self._addresses.items(), key=lambda entry: not set(entry[1]) <= _PLACE_PARTS):
            formatted = parts.pop("formatted", "")
            if number := parts.pop("number", ""):
                parts["street"] = f"{parts.get('street', '')} {number}".strip()
            self.put_address(label, parts, formatted)
        self._name()
        if not record.name:
            return None
        record.groups = distinct(record.groups)
        record.interests = distinct(record.interests)
        settle_work_mail(record)
        _settle_honorific(record)
        record.columns.setdefault("kind", kind_of(record))
        settle_preferences(record)
        return record

    def _name(self) -> None:
        columns, record = self.record.columns, self.record
        if columns.get("name") and email_key(str(columns["name"])) and record.methods:
            # Mail programs call somebody by the address where they know no name.
            self.put_emails("", str(columns.pop("name")))
        if columns.get("name"):
            if not columns.get("given_name") and not columns.get("family_name"):
                self._take_apart(str(columns["name"]))
            return
        parts = whole_name(*(str(columns.get(part, "")) for part in ("given_name", "additional_name", "family_name")))
        name = parts or columns.get("nickname") or self._stand_in or columns.get("organization")
        if name and name == self._stand_in:
            # “Ada Byron <ada@example.org>”: the address brings the name along.
            columns.update(split_name(self._stand_in))
        if not name:
            record.named = False
            reach = sorted(
                record.methods, key=lambda entry: (entry.type != MethodType.EMAIL, entry.type != MethodType.PHONE)
            )
            name = next((entry.value for entry in reach if entry.value), "")
        if name:
            columns["name"] = clean_line(str(name))

    def _take_apart(self, name: str) -> None:
        """Find given and family name in a name: “Lovelace, Ada” is shown as Ada Lovelace, Dr. is no given name."""
        columns = self.record.columns
        title, _, rest = name.partition(" ")
        bare = rest.strip() if is_honorific(title) and " " in rest.strip() else name
        parts = split_name(bare)
        columns.update(parts)
        if parts and bare != name:
            columns.setdefault("name_prefix", title)
        if parts and "," in bare:
            columns["name"] = " ".join(filter(None, (title if bare != name else "", *parts.values())))

    def _put_single(self, role: str, value: str) -> None:
        columns = self.record.columns
        if not value:
            # Direction marks and nothing else.
            return
        there = columns.setdefault(role, value)
        if there == value:
            return
        if role == "phonetic_name":
            # A column for each part of the name, in the order of the file.
            columns[role] = f"{there} {value}"
            return
        # The same column twice, or cells that slipped: nothing is lost.
        if "@" in value and " " not in value:
            self.put_emails("", value)
        else:
            self.record.kept.append((role, value))

    def _put_address_part(self, label_and_part: str, value: str) -> None:
        label, _, part = label_and_part.rpartition(":")
        parts = self._addresses.setdefault(label, {})
        separator = "\n" if part == "formatted" else ", "
        parts[part] = f"{parts[part]}{separator}{value.strip()}" if part in parts else value.strip()

    def _put_birthday(self, _label: str, value: str) -> None:
        self.put_date(DateType.BIRTHDAY, value)

    def _put_anniversary(self, _label: str, value: str) -> None:
        self.put_date(DateType.ANNIVERSARY, value)

    def _put_birth(self, part: str, value: str) -> None:
        if value.strip().isdecimal():
            self._birth[part] = int(value.strip()[:6])

    def _finish_birthday(self) -> None:
        month, day = self._birth.get("birth_month"), self._birth.get("birth_day")
        if month and day:
            year = self._birth.get("birth_year")
            self.put_date(DateType.BIRTHDAY, f"{year:04d}-{month}-{day}" if year else f"--{month:02d}-{day:02d}")

    def _put_met_on(self, _label: str, value: str) -> None:
        self._put_day("met_on", value)

    def _put_last_contact(self, _label: str, value: str) -> None:
        self._put_day("estimated_on", value)

    def _put_day(self, column: str, value: str) -> None:
        found: PartialDate | None = read_date(value, self.order, past_century=False)
        if found is not None and found.year is not None:
            self.record.columns.setdefault(column, found.whole())
        else:
            self.record.kept.append((column, clean_line(value)))

    def _put_notes(self, _label: str, value: str) -> None:
        there = str(self.record.columns.get("notes", ""))
        text = clean_text(value)
        if text not in there:
            self.record.columns["notes"] = f"{there}\n\n{text}" if there else text

    def _put_groups(self, _label: str, value: str) -> None:
        self.record.groups += [_bare(name) for name in _listed(value)]

    def _put_interests(self, _label: str, value: str) -> None:
        self.record.interests += _listed(value)

    def _put_kept(self, name: str, value: str) -> None:
        if _NO_DATE.match(value) and len(value) > 1 and not value.strip().isdecimal():
            # 0/0/00 and 0.0.00 are how Outlook writes that there is no date.
            return
        self.record.kept.append((name, clean_text(value)))


_PUTTERS: dict[str, Callable[[PersonBuilder, str, str], None]] = {
    "email": PersonBuilder.put_emails,
    "phone": PersonBuilder.put_phones,
    "url": PersonBuilder.put_urls,
    "handle": PersonBuilder.put_handle,
    "address": PersonBuilder._put_address_part,  # noqa: SLF001
    "birthday": PersonBuilder._put_birthday,  # noqa: SLF001
    "anniversary": PersonBuilder._put_anniversary,  # noqa: SLF001
    "birth_year": PersonBuilder._put_birth,  # noqa: SLF001
    "birth_month": PersonBuilder._put_birth,  # noqa: SLF001
    "birth_day": PersonBuilder._put_birth,  # noqa: SLF001
    "met_on": PersonBuilder._put_met_on,  # noqa: SLF001
    "last_contact": PersonBuilder._put_last_contact,  # noqa: SLF001
    "notes": PersonBuilder._put_notes,  # noqa: SLF001
    "groups": PersonBuilder._put_groups,  # noqa: SLF001
    "interests": PersonBuilder._put_interests,  # noqa: SLF001
    "custom": PersonBuilder.put_custom,
    "kept": PersonBuilder._put_kept,  # noqa: SLF001
}


def _listed(text: str) -> list[str]:
    """Return the entries of a list; Google's own mark, where it stands, is the only one."""
    parts = text.split(GOOGLE_SEPARATOR) if GOOGLE_SEPARATOR in text else _LIST_MARKS.split(text)
    return [clean_line(part) for part in parts]


def _bare(name: str) -> str:
    """Return the name of a group without quotation marks around it."""
    return name[1:-1] if len(name) > 2 and name.startswith('"') and name.endswith('"') else name


def _one_line(parts: dict[str, str]) -> str:
    town = " ".join(parts[name] for name in ("postal_code", "city") if name in parts)
    lines = [
        parts.get("street", ""),
        parts.get("extended", ""),
        parts.get("box", ""),
        town,
        parts.get("region", ""),
        parts.get("country", ""),
    ]
    return ", ".join(line for line in lines if line)


def _settle_honorific(record: PersonRecord) -> None:
    """Move “Mr” or “Dr.” from the job, where some programs put it, to the name."""
    title = record.columns.get("title")
    if title and "name_prefix" not in record.columns and len(title) <= _LONGEST_HONORIFIC and is_honorific(title):
        record.columns["name_prefix"] = record.columns.pop("title")


def settle_preferences(record: PersonRecord) -> None:
    """Drop “preferred” where there is nothing to prefer it to: exports mark the only address too."""
    for type_ in {entry.type for entry in record.methods}:
        same = [entry for entry in record.methods if entry.type == type_]
        if len(same) == 1 and same[0].preference == "preferred":
            same[0].preference = None
