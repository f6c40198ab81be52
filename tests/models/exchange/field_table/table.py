"""The measurement as tables of Markdown for docs/formats.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tests.models.exchange.field_table.fields import FIELDS, Field
from tests.models.exchange.field_table.footnotes import FOOTNOTES
from tests.models.exchange.field_table.measuring import Kept
from tests.models.exchange.field_table.read import Arrived
from tests.models.exchange.field_table.written import Measured

BEGIN = "<!-- Measured; after a change: python -m tests.models.exchange.field_table -->"
END = "<!-- Here the measurement ends. -->"
_WRITTEN = {
    "csv": "Tendril CSV", "json": "JSON", "vcf": "vCard 4.0", "vcf3": "vCard 3.0", "google-csv": "Google",
    "outlook-csv": "Outlook", "ics": "iCalendar",
}  # fmt: skip
# The table of what is read would be too wide in one.
_READ = (
    ("LinkedIn", "Google", "Outlook", "Outlook.com", "Thunderbird", "Yahoo", "Apple", "HubSpot", "Notion"),
    ("vCard 2.1", "vCard 3.0", "vCard 4.0", "jCard", "LDIF", "Monica", "Facebook", "Monica (CSV)", "Dex", "Clay",
     "Nextcloud"),
)  # fmt: skip
_IN_PART = (Kept.PART, Kept.OURS_IN_PART)


def rendered(written: Measured, read: dict[str, Arrived]) -> str:
    """Return the block that stands between the marks."""
    return "\n".join([
        BEGIN, "### Written, and read back", "", _WRITTEN_WORDS, "", *_written_table(written), "",
        "### Read from other programs", "", _READ_WORDS, "",
        *_read_table(read, _READ[0]), "", *_read_table(read, _READ[1]), "",
        _REST_WORDS, "", *_elsewhere(read), END,
    ])  # fmt: skip


_WRITTEN_WORDS = """\
A book in which every field is filled was written in each format and read into an empty book.

- **yes**: whole. In the calendar, which Tendril does not read: said there.
- **Tendril**: whole for Tendril; other programs do not see it, or not as what it is.
- **notes**: a line below the notes, so that nothing is lost, but no longer a field.
- **in part**: see the number below the table.
- **–**: not in such a file."""
_READ_WORDS = """\
A file in which everything is filled that the program has for a person was read. A blank: the program has no such \
thing."""


_REST_WORDS = """\
What has no field in Tendril becomes a field of your own or is kept with the person; what was kept of a vCard, of \
Google and of Outlook is written back in the next file of that kind."""


def _written_table(written: Measured) -> Iterator[str]:
    numbers: dict[str, int] = {}
    section = ""
    yield _row(["", *_WRITTEN.values()])
    yield _row(["---"] * (len(_WRITTEN) + 1))
    for field in FIELDS:
        if field.section != section:
            section = field.section
            yield _row([f"**{section}**", *[""] * len(_WRITTEN)])
        yield _row([field.name, *(_cell(written[key][field], key, field, numbers) for key in _WRITTEN)])
    for text, number in numbers.items():
        yield f"\n{number}. {text}"


def _cell(kept: Kept, key: str, field: Field, numbers: dict[str, int]) -> str:
    word = Kept.OURS.value if kept is Kept.OURS_IN_PART else kept.value
    if kept not in _IN_PART:
        return word
    text = FOOTNOTES[key, field.name]
    return f"{word} ({numbers.setdefault(text, len(numbers) + 1)})"


def _read_table(read: dict[str, Arrived], programs: tuple[str, ...]) -> Iterator[str]:
    yield _row(["", *programs])
    yield _row(["---"] * (len(programs) + 1))
    for field in FIELDS:
        if any(field in read[program].fields for program in programs):
            yield _row([field.name, *("yes" if field in read[program].fields else "" for program in programs)])


def _elsewhere(read: dict[str, Arrived]) -> Iterator[str]:
    for program, arrived in read.items():
        told = [
            f"{what}: {', '.join(f'`{name}`' for name in names)}"
            for what, names in (
                ("a field of your own", arrived.own_fields), ("kept", arrived.kept), ("left out", arrived.left_out)
            )
            if names
        ]  # fmt: skip
        yield f"- **{program}**: {'; '.join(told) or 'nothing'}."


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def in_part(written: Measured) -> set[tuple[str, str]]:
    """Return the cells that need a footnote, by format and field."""
    return {(key, field.name) for key, fields in written.items() for field, kept in fields.items() if kept in _IN_PART}
