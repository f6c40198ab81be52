"""What Tendril writes, measured: a full book goes out in each format and comes into an empty one."""

from __future__ import annotations

import re
from pathlib import Path

from models.exchange.files import read_people
from models.exchange.written import WRITTEN
from models.operations.importing import import_people
from tests.models.exchange.field_table.fields import FIELDS, KEPT_OF_OTHERS, KEPT_OF_THE_SAME, Field, Rows
from tests.models.exchange.field_table.full_book import fill
from tests.models.exchange.field_table.measuring import Kept, judged, opened

Measured = dict[str, dict[Field, Kept]]

_OWN_LINE = re.compile(r"(?m)^(?:item\d+\.)?(?:X-TENDRIL-[A-Z-]+[;:].*|PRODID:.*)\r\n")
_OWN_PARAMETER = re.compile(r';X-TENDRIL-[A-Z-]+=(?:"[^"]*"|[^;:"]*)')
# What the kept properties of a book are called by the names for --format.
KEPT_AS = {"google-csv": "google-csv", "outlook-csv": "outlook-csv", "vcf": "vcard", "vcf3": "vcard"}


def measure_written(folder: Path) -> Measured:
    """Return how each format that is written, by its key, holds each field; files and books go into the folder."""
    with opened(folder / "full") as book:
        fill(book)
        before = {field: field.rows() for field in FIELDS}
        for format_ in WRITTEN:
            format_.write(book, None, folder / format_.key)
    measured = {}
    for format_ in WRITTEN:
        key = format_.key
        if key == "ics":
            measured[key] = _in_calendar((folder / key).read_text("utf-8"), before)
            continue
        measured[key] = _read_back(folder, key, before)
        if key in ("vcf", "vcf3"):
            (folder / f"plain-{key}").write_text(
                _without_own((folder / key).read_bytes().decode()), "utf-8", newline=""
            )
            plain = _read_back(folder, f"plain-{key}", before)
            for field, kept in measured[key].items():
                if kept is Kept.WHOLE and plain[field] is not Kept.WHOLE:
                    measured[key][field] = Kept.OURS if plain[field] is Kept.LOST else Kept.OURS_IN_PART
    return measured


def _read_back(folder: Path, name: str, before: dict[Field, Rows]) -> dict[Field, Kept]:
    format_ = KEPT_AS.get(name.removeprefix("plain-"), "")
    with opened(folder / f"book-{name}") as book:
        import_people(book, read_people(folder / name, "GB"), circle_id=None)
        return {
            field: judged(field, of_format(field, before[field], format_), of_format(field, field.rows(), format_))
            for field in FIELDS
        }


def of_format(field: Field, rows: Rows, format_: str) -> Rows:
    """Return the rows that a field has in a format: what was kept of this kind of file, or of others."""
    if field is KEPT_OF_THE_SAME:
        return [row for row in rows if not format_ or row[0] == format_]
    return [row for row in rows if row[0] != format_] if field is KEPT_OF_OTHERS else rows


def _without_own(cards: str) -> str:
    """Return cards as a program sees them that knows nothing of Tendril."""
    unfolded = cards.replace("\r\n ", "")
    return _OWN_PARAMETER.sub("", _OWN_LINE.sub("", unfolded))


def _in_calendar(text: str, before: dict[Field, Rows]) -> dict[Field, Kept]:
    """Return what a calendar, which Tendril does not read, says of each field: texts, and days without dashes."""
    unfolded = text.replace("\r\n ", "").replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";")
    measured = {}
    for field, rows in before.items():
        texts = [said for row in rows for said in field.said(row)[:1] if len(said) > 3]
        found = sum(_in_words(said, unfolded) for said in texts)
        measured[field] = Kept.WHOLE if found == len(texts) > 0 else Kept.PART if found else Kept.LOST
    return measured


def _in_words(said: str, text: str) -> bool:
    shown = re.sub(r"^(\d{4}|-)-(\d\d)-(\d\d)$", lambda day: day[0].replace("-", ""), said)
    return (shown in text) if shown.isdecimal() else re.search(rf"\b{re.escape(shown)}\b", text) is not None
