"""A small book that has lived, and books as SQL text: how each released format is kept for the tests.

`python -m tests.models.formats.released_book > tests/models/formats/NUMBER.sql` writes the present format, with a row
in every table, texts that are hostile, and a history with a step that is undone. That is done before a format is
released; afterwards the file stays as it is, as the books of that program do. 1.sql was written with the last program
of its format.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import apsw

from models.book import Book
from models.clock import FixedClock
from models.connection import open_file
from models.database import APPLICATION_ID, FILE_NAME
from models.exchange.files import read_people
from models.operations.acquaintances import add_acquaintance
from models.operations.contact import FollowUpFields, add_follow_up, log_interaction, set_answer, snooze
from models.operations.custom_fields import add_custom_field
from models.operations.events import EventFields, add_event
from models.operations.fields import DateFields, MethodFields, PersonFields
from models.operations.importing import import_people
from models.operations.introductions import add_introduction
from models.operations.merging import merge_people
from models.operations.offers import give_offer, keep_offer
from models.operations.people import add_person, delete_people, edit_person, set_photo
from models.operations.saved_views import save_view
from models.operations.settings import add_circle, add_platform, add_time_off, change_settings
from models.operations.tags import set_my_interests
from models.operations.templates import add_template
from models.queries import PeopleFilter
from models.schema import LocalState, ReminderLog
from models.text import fold
from scheduler.opening import open_planned_book
from scheduler.planner import import_spread
from scheduler.today import todays_list

FORMATS = Path(__file__).parent
_NOW = datetime(2026, 11, 23, 8, 0)
HOSTILE = (
    '<img src="file:///etc/passwd"><b>bold</b><script>alert(1)</script>',
    "Robert'); DROP TABLE contact;--",
    '=HYPERLINK("https://x.example","click")',
    "--help",
    "../../../etc/passwd",
    "Anna \u202egnp.exe\u2066\u2067 \U0001f469\u200d\U0001f467 Z\u0301\u0301\u0301algo \\u0041 {name} %s &lt;i&gt;",
)
_CARDS = """BEGIN:VCARD
VERSION:3.0
UID:card-1
FN:Karla Card
N:Card;Karla;;;
EMAIL;TYPE=WORK:karla@example.org
X-SHOE-SIZE:39
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Nobody Sure
N:Sure;Nobody;;;
NOTE:No key at all
END:VCARD
"""


def live(folder: Path) -> None:
    """Make a book of the present format in a folder and let it live: a row in every table, and what makes a history."""
    clock = FixedClock(_NOW)
    book = open_planned_book(folder, clock)
    people = [add_person(book, _person(text)).result for text in HOSTILE]
    ada = add_person(book, PersonFields(name="Ada Example", circle_id=1, interests=("Engines",))).result
    maya = add_person(book, PersonFields(name="Maya Okafor", circle_id=2, groups=("Choir",))).result
    cards = read_people(_CARDS.replace("\n", "\r\n").encode(), "DE", name="cards.vcf")
    import_people(book, cards, circle_id=3, spread=import_spread)
    _say_all(book, people, ada, maya)
    merge_people(book, people[0], [people[1]])
    delete_people(book, [people[2]])
    clock.move(days=1, hours=1)
    _be_used(book)
    edit_person(book, maya, notes="Undone, to be done again")
    book.undo()
    book.close()


def _person(text: str) -> PersonFields:
    return PersonFields(
        name=text,
        organization=text,
        how_met=text,
        better_not_mention=text,
        notes=f"{text}\nsecond line\ttab",
        circle_id=2,
        interests=(text, "Chess"),
        groups=(text,),
        methods=(MethodFields("email", "x@example.org", 1), MethodFields("handle", text, 18, label=text)),
        dates=(DateFields("birthday", 2, 29), DateFields("anniversary", 11, 26, 1999, text)),
    )


def _say_all(book: Book, people: list[int], ada: int, maya: int) -> None:
    """Say something of each kind about people."""
    set_photo(book, ada, bytes.fromhex("89504e470d0a1a0a") + bytes(range(256)))
    add_circle(book, name=HOSTILE[0], days=45, weight=4)
    platform = add_platform(book, name=HOSTILE[5], kind="personal", type="handle", medium="message", link="{value}")
    for person in people:
        attempt = log_interaction(book, [person], medium="message", on=date(2026, 8, 1), note=HOSTILE[5])
        set_answer(book, attempt.result, "no")
        add_follow_up(book, person, HOSTILE[1], date(2026, 11, 30), time(14, 30))
    promise = FollowUpFields("ask how the talk went", date(2026, 12, 1))
    log_interaction(
        book, [ada, maya, people[0]], medium="in_person", gave=True, note="Lunch", follow_up=promise,
        platform_id=platform.result,
    )  # fmt: skip
    add_custom_field(book, HOSTILE[2], people[0], HOSTILE[4])
    add_acquaintance(book, people[0], people[1], HOSTILE[0])
    add_acquaintance(book, people[1], ada, "school")
    add_introduction(book, people[3], ada, HOSTILE[0], note=HOSTILE[5])
    add_introduction(book, people[2], people[4], HOSTILE[0])
    offer = keep_offer(book, HOSTILE[2], "https://x.example/", HOSTILE[5], ["Chess"], [people[1]]).result
    give_offer(book, offer, [ada])
    add_event(book, EventFields(HOSTILE[4], date(2026, 11, 25), HOSTILE[0], HOSTILE[5]), [ada, people[1]])
    add_time_off(book, date(2026, 12, 24), date(2026, 12, 31), HOSTILE[0])
    save_view(book, HOSTILE[0], PeopleFilter(text=HOSTILE[1]))
    add_template(book, "keep_in_touch", name=HOSTILE[0], text=f"{{first_name}} {HOSTILE[5]}")
    set_my_interests(book, ["Chess"])
    change_settings(book, backups_on=False)
    snooze(book, [maya], datetime(2026, 12, 1, 9))


def _be_used(book: Book) -> None:
    """Leave what only using the program leaves: the list of a day, and reminders that were said."""
    todays_list(book)
    ReminderLog.insert(occurrence="promise 1 2026-11-24", shown_at=_NOW, way="desktop").on_conflict_ignore().execute()
    LocalState.insert(key="paused", value='"2026-11-25T08:00:00"').on_conflict_ignore().execute()


def as_sql(path: Path) -> Iterator[str]:
    """Yield the statements that make a book anew as it is in a file: layout, rows, blobs as hex, counters, versions."""
    with closing(open_file(path)) as book:
        schema = [
            (str(name), str(sql))
            for name, sql in book.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")
        ]
        virtual = [name for name, sql in schema if sql.startswith("CREATE VIRTUAL")]
        tables = [name for name, sql in schema if sql.startswith("CREATE") and " TABLE " in sql[:21]]
        shadows = [name for name in tables if any(name.startswith(f"{one}_") for one in virtual)]
        yield f"PRAGMA application_id = {APPLICATION_ID}"
        yield f"PRAGMA user_version = {book.pragma('user_version')}"
        # The tables first, so that the rows below have what they refer to.
        for name, sql in schema:
            if name not in shadows and not name.startswith("sqlite_"):
                yield sql
        for table in shadows:
            # The virtual table has put its own first rows there.
            yield f"DELETE FROM {table}"
        for table in tables:
            if table not in virtual:
                for row in book.execute(f"SELECT * FROM {table}"):
                    yield f"INSERT INTO {table} VALUES ({', '.join(map(_literal, row))})"


def _literal(value: object) -> str:
    """Return a value as SQL, on one line and in signs that every editor shows."""
    if isinstance(value, str) and not (value.isprintable() and "\\" not in value):
        signs = "".join(one if one.isprintable() and one != "\\" else f"\\+{ord(one):06x}" for one in value)
        return f"unistr({apsw.format_sql_value(signs)})"
    return str(apsw.format_sql_value(value))


def make(folder: Path, statements: str) -> None:
    """Make a book from such SQL text in a new folder, with the modes and the log that a program leaves."""
    folder.mkdir(mode=0o700)
    connection: Any = apsw.Connection(str(folder / FILE_NAME))
    with closing(connection) as book:
        book.create_scalar_function("fold", fold, 1, deterministic=True)
        with book:
            book.execute(statements)
        book.pragma("journal_mode", "wal")
    (folder / FILE_NAME).chmod(0o600)


def write(tell: Callable[[str], object] = sys.stdout.write) -> None:
    """Write a book of the present format as SQL text."""
    with tempfile.TemporaryDirectory() as folder:
        live(Path(folder) / "book")
        for statement in as_sql(Path(folder) / "book" / FILE_NAME):
            tell(f"{statement};\n")


if __name__ == "__main__":
    write()
