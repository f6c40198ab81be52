"""What is to come as a calendar."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.book import Book
from models.errors import ExportError
from models.exchange.folding import folded
from models.exchange.icalendar import export_icalendar
from models.operations.contact import add_follow_up, complete_follow_up, snooze
from models.operations.fields import DateFields, PersonFields
from models.operations.people import add_person
from models.operations.rhythm import set_status
from models.queries import people_rows
from models.schema import Contact
from models.sentences import Sentence
from models.vocabulary import DateType


def events(path: Path) -> dict[str, dict[str, str]]:
    """Return the events by their summaries, each with its properties by their names, unfolded and unescaped."""
    raw = path.read_bytes()
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert max(len(line) for line in raw.split(b"\r\n")) <= 75
    text = raw.replace(b"\r\n ", b"").decode()
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert text.endswith("END:VCALENDAR\r\n")
    found = {}
    for block in re.findall(r"BEGIN:VEVENT\r\n(.*?)END:VEVENT\r\n", text, re.DOTALL):
        properties = dict(line.split(":", 1) for line in block.split("\r\n")[:-1])
        assert properties["DTSTAMP"] == "20261123T070000Z"
        found[re.sub(r"\\(.)", lambda match: "\n" if match[1] == "n" else match[1], properties["SUMMARY"])] = properties
    return found


def test_promises_dates_and_planned_contacts(book: Book, tmp_path: Path) -> None:
    dates = (
        DateFields(DateType.BIRTHDAY, 2, 29, 1984),
        DateFields(DateType.ANNIVERSARY, 2, 29),
        DateFields(DateType.OTHER, 12, 24, 1999, "Moved; to, Oslo\\"),
        DateFields(DateType.NAME_DAY, 7, 3),
    )
    ada = add_person(book, PersonFields(name="Ada", dates=dates, circle_id=3)).result
    bo = add_person(book, PersonFields(name="Bo", circle_id=3)).result
    add_follow_up(book, ada, "ask how\nit went", date(2026, 12, 24), time(9, 30))
    done = add_follow_up(book, ada, "done", date(2026, 12, 24)).result
    complete_follow_up(book, done)
    add_follow_up(book, ada, "send it", date(2026, 12, 25))
    snooze(book, [bo], datetime(2026, 12, 2, 18, 30))
    path = tmp_path / "x.ics"
    assert export_icalendar(book, None, path) == 2
    found = events(path)
    assert (found["ask how\nit went (Ada)"]["DTSTART"], found["ask how\nit went (Ada)"]["DURATION"]) == (
        "20261224T093000",
        "PT30M",
    )
    assert found["send it (Ada)"]["DTSTART;VALUE=DATE"] == "20261225"
    birthday = found["Birthday of Ada"]
    assert (birthday["DTSTART;VALUE=DATE"], birthday["DESCRIPTION"]) == ("19840229", "Born in 1984")
    assert birthday["RRULE"] == "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"
    assert found["Anniversary of Ada"]["DTSTART;VALUE=DATE"] == "20260228"
    assert found["Moved; to, Oslo\\ (Ada)"]["RRULE"] == "FREQ=YEARLY"
    assert found["Name day of Ada"]["DTSTART;VALUE=DATE"] == "20260703"
    assert found["Reach out to Ada"]["DESCRIPTION"] == "Network\\, every 90 days"
    assert found["Reach out to Bo"]["DTSTART"] == "20261202T183000"
    assert len(found) == 8
    # The same again has the same UIDs, all different.
    export_icalendar(book, [ada, bo], path, force=True)
    again = events(path)
    assert {name: event["UID"] for name, event in again.items()} == {
        name: event["UID"] for name, event in found.items()
    }
    assert len({event["UID"] for event in again.values()}) == 8
    assert export_icalendar(book, [bo], path, force=True) == 1
    assert list(events(path)) == ["Reach out to Bo"]


def test_whoever_was_put_off_without_a_plan_is_on_the_day_they_come_back(book: Book, tmp_path: Path, clock) -> None:
    """As in the list and under Coming up: a snooze of somebody without rhythm, or paused, ends on a day, too."""
    people = ("Ada", None), ("Bo", 3), ("Cy", 3), ("Di", None)
    ada, bo, cy, di = (add_person(book, PersonFields(name=name, circle_id=circle)).result for name, circle in people)
    set_status(book, [bo], "paused")
    set_status(book, [cy], "let_go")
    snooze(book, [ada, bo, cy], datetime(2026, 12, 2, 18, 30))
    snooze(book, [di], datetime(2026, 11, 23, 9))
    path = tmp_path / "x.ics"
    export_icalendar(book, None, path)
    found = events(path)
    assert found["Reach out to Ada"]["DTSTART"] == found["Reach out to Bo"]["DTSTART"] == "20261202T183000"
    assert "DESCRIPTION" not in found["Reach out to Bo"], "whoever is paused has no rhythm"
    assert set(found) == {f"Reach out to {name}" for name in ("Ada", "Bo", "Di")}
    assert [row.next_on for row in people_rows([ada, bo, cy])] == [date(2026, 12, 2), date(2026, 12, 2), None]
    # Once it is over, they wait on Today.
    clock.set(datetime(2026, 11, 23, 10))
    export_icalendar(book, [di], path, force=True)
    assert b"DTSTART;VALUE=DATE:20261123" in path.read_bytes()


def test_who_has_died_and_who_was_let_go(book: Book, tmp_path: Path) -> None:
    dates = (DateFields(DateType.BIRTHDAY, 4, 12),)
    ids = [add_person(book, PersonFields(name=name, dates=dates, circle_id=3)).result for name in ("Ada", "Bo")]
    for id_ in ids:
        add_follow_up(book, id_, "ask", date(2026, 12, 24))
    set_status(book, ids[:1], "deceased")
    set_status(book, ids[1:], "let_go")
    export_icalendar(book, None, tmp_path / "x.ics")
    assert list(events(tmp_path / "x.ics")) == ["ask (Bo)"]


def test_sentences_are_said_as_the_reader_asks(book: Book, tmp_path: Path) -> None:
    add_person(book, PersonFields(name="Ada", dates=(DateFields(DateType.BIRTHDAY, 4, 12),)))

    def shouted(sentence: Sentence) -> str:
        return sentence.english().upper()

    export_icalendar(book, None, tmp_path / "x.ics", say=shouted)
    assert "BIRTHDAY OF ADA" in events(tmp_path / "x.ics")
    with pytest.raises(ExportError, match="exists already"):
        export_icalendar(book, None, tmp_path / "x.ics")


def test_a_birthday_of_which_the_calendar_knows_no_year(book: Book, tmp_path: Path) -> None:
    add_person(book, PersonFields(name="Ada\x07", dates=(DateFields(DateType.BIRTHDAY, 2, 29),)))
    assert Contact.get().name
    export_icalendar(book, None, tmp_path / "x.ics")
    assert events(tmp_path / "x.ics")["Birthday of Ada"]["DTSTART;VALUE=DATE"] == "20260228"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300))
def test_folding(text: str) -> None:
    lines = folded(text).split("\r\n")
    assert "".join([lines[0], *(line[1:] for line in lines[1:])]) == text
    assert all(len(line.encode()) <= 75 for line in lines)
    assert all(line.startswith(" ") for line in lines[1:])
