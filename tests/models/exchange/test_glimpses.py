"""A glimpse of a row tells, and becomes, what reading the row in full does."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.book import Book
from models.exchange import glimpses
from models.exchange.files import read_people
from models.exchange.glimpses import Glimpse
from models.exchange.known import ALIKE, BETWEEN, COLUMNS
from models.exchange.preview import preview
from models.exchange.records import PersonRecord, SetAside
from models.exchange.table_files import TableContents
from models.exchange.tables import write_row
from models.operations.importing import import_people

_HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
_NAMES = st.sampled_from(
    [
        "Ada",
        "Byron",
        "de la Cruz",
        "Åsa",
        "花子",
        "山田",
        "",
        " ",
        "Ada ",
        " Ada",
        "A  B",
        "A\u00a0B",
        "A|B",
        "A |B",
        "\u200eAda",
    ]
)
_PROFILES = st.sampled_from(
    [
        *("https://www.linkedin.com/in/ada", "http://linkedin.com/in/Ada-B_2/", "https://www.linkedin.com/in/ada?x=1"),
        *("https://www.linkedin.com/in/%C3%A5sa", "https://de.linkedin.com/in/ada", "linkedin.com/in/ada", "no", ""),
    ]
)
_MAILS = st.sampled_from(["", "Ada@Lamp.example", "bo@gmail.com", "a@b.example; c@d.example", "a@b.example,x", "none"])
_TEXTS = st.sampled_from(
    ["", "Lamp", "Läden & Söhne", "Lamp, Inc.", 'The "Lamp"', " Lamp", "Lamp\u2003Inc", "Two\nlines"]
)
_DAYS = st.sampled_from(["", "05 Mar 2021", "2021-03-05", "soon", "5 Mar", "31 Feb 2020"])
_CELLS = st.tuples(_NAMES, _NAMES, _PROFILES, _MAILS, _TEXTS, _TEXTS, _DAYS)
_ODD = st.sampled_from([",,,,,,", "Ada,Byron", "a,b,c,d,e,f,g,h", "a,b,c,d,e,f,g,", '"open', ""])
_ROWS = st.lists(_CELLS.map(lambda cells: write_row(cells, ",")) | _ODD, max_size=8)
_PLAIN = "".join(
    f"Ada{number},Byron,https://www.linkedin.com/in/ada-{number},{mail},Lamp,Analyst,05 Mar 2021\n"
    for number, mail in enumerate(["", "ada@lamp.example", "bo@gmail.com"])
)


@given(rows=_ROWS)
@settings(deadline=None)
def test_a_glimpse_becomes_the_person_of_its_row(rows: list[str]) -> None:
    """Whoever a row is about is the same, with the same source key, and the glimpse says what is said of them."""
    file = read_people((_HEADER + "\n".join(rows)).encode(), name="a.csv")
    whole, glimpsed = list(file.entries()), list(file.glimpses())
    assert len(whole) == len(glimpsed)
    for record, entry in zip(whole, glimpsed, strict=True):
        if isinstance(entry, Glimpse):
            assert isinstance(record, PersonRecord)
            _check(entry, record)
        else:
            assert entry == record


def _check(glimpse: Glimpse, record: PersonRecord) -> None:
    assert glimpse.whole() == record
    assert list(glimpse.whole().columns) == list(record.columns)
    assert glimpse.line == record.line
    assert list(glimpse.keys) == record.sure_keys()
    assert set(glimpse.platforms) == {method.platform for method in record.methods}
    assert glimpse.alike == BETWEEN.join(record.columns.get(name, "") for name in ALIKE)
    others = {name: value for name, value in record.columns.items() if name in COLUMNS and name not in ALIKE}
    assert dict(glimpse.others) == others
    # Nothing that a glimpse does not tell.
    rest = (record.kept, record.dates, record.groups, record.interests, record.custom, record.story)
    assert not any(rest)


def test_nearly_all_rows_are_glimpsed() -> None:
    """What LinkedIn writes is plain."""
    entries = list(read_people((_HEADER + _PLAIN).encode(), name="a.csv").glimpses())
    assert [type(entry) for entry in entries] == [Glimpse] * 3


@pytest.mark.parametrize("header", ["First Name,Last Name,URL,Company,Position,Connected On", _HEADER[:-1] + ",Tags"])
def test_a_table_with_other_columns_is_read_in_full(header: str) -> None:
    """A missing column, and one that LinkedIn does not write, leave no glimpses."""
    row = ",".join(
        ["Ada", "Byron", "https://www.linkedin.com/in/ada", "x", "x", "x", "x", "x"][: header.count(",") + 1]
    )
    entries = list(read_people(f"{header}\n{row}\n".encode(), name="a.csv").glimpses())
    assert not any(isinstance(entry, Glimpse) for entry in entries)


def test_the_same_file_again_makes_no_people(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of rows that somebody has wholly no person is made, in an import; the preview makes those it shows."""
    text = (_HEADER + _PLAIN).encode()
    assert import_people(book, read_people(text, name="a.csv"), circle_id=None).result.created == 3
    made: list[int] = []
    whole = glimpses.Glimpse.whole
    monkeypatch.setattr(glimpses.Glimpse, "whole", lambda self: made.append(self.line) or whole(self))
    change = import_people(book, read_people(text, name="a.csv"), circle_id=None)
    assert (change.operation_id, change.result.unchanged, made) == (None, 3, [])
    shown = preview(book, read_people(text, name="a.csv"))
    assert [example.name for example in shown.examples] == ["Ada0 Byron", "Ada1 Byron", "Ada2 Byron"]


@given(before=_ROWS, after=_ROWS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
def test_previews_and_imports_tell_the_same_without_glimpses(book: Book, before: list[str], after: list[str]) -> None:
    """The wizard's numbers and examples, and what an import did, do not depend on how rows are read."""
    first = import_people(book, read_people((_HEADER + "\n".join(before)).encode(), name="b.csv"), circle_id=None)
    try:
        text = (_HEADER + "\n".join([*before, *after])).encode()
        glimpsed = _told(book, text)
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(TableContents, "glimpses", TableContents.entries)
            assert _told(book, text) == glimpsed
    finally:
        if first.operation_id is not None:
            book.undo()


def _told(book: Book, text: bytes) -> tuple[Any, ...]:
    shown = preview(book, read_people(text, name="a.csv"), ask_duplicates=True)
    change = import_people(book, read_people(text, name="a.csv"), circle_id=None)
    try:
        result = change.result
        people = book.database.execute_sql(
            "SELECT name, sort_name, given_name, family_name, organization, title, kind, stage, met_on, "
            "(SELECT group_concat(type || value || normalized || coalesce(platform_id, '') || position) "
            "FROM contact_method WHERE contact_id = contact.id), "
            "(SELECT group_concat(key) FROM source_key WHERE contact_id = contact.id), "
            "(SELECT group_concat(name || value) FROM kept_property WHERE contact_id = contact.id) "
            "FROM contact ORDER BY id"
        ).fetchall()
        facts = result.as_dict()
        facts["set_aside"] = [(row.line, row.text) for row in result.set_aside if isinstance(row, SetAside)]
    finally:
        if change.operation_id is not None:
            book.undo()
    counts = (shown.created, shown.updated, shown.unchanged, shown.possible_duplicates, len(shown.duplicates))
    return counts, shown.examples, shown.candidates, shown.conclusions.as_dict(), facts, people
