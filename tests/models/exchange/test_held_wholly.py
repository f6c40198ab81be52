"""Who is found at once to have all of a row is decided about as comparing everything would."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.book import Book
from models.exchange import known
from models.exchange.files import read_people
from models.exchange.known import Held, Index
from models.exchange.matching import Counts, Decision, Fate, batches, decide
from models.operations.importing import import_people
from models.operations.people import edit_person

_HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
_ROWS = st.lists(
    st.builds(
        "{},{},{},{},{},{},{}".format,
        st.sampled_from(["Ada", "Bo", "Å"]),
        st.sampled_from(["Byron", "Lind", ""]),
        st.sampled_from(["", "https://www.linkedin.com/in/ada", "https://www.linkedin.com/in/bo"]),
        st.sampled_from(["", "ada@lamp.example", "bo@gmail.com", "no address"]),
        st.sampled_from(["", "Lamp", "LAMP", "Wire"]),
        st.sampled_from(["", "Analyst"]),
        st.sampled_from(["", "05 Mar 2021", "soon"]),
    ),
    max_size=8,
)
_AGAIN = _HEADER + "Ada,Byron,https://www.linkedin.com/in/ada,ada@lamp.example,Lamp,Analyst,05 Mar 2021\n"


@given(before=_ROWS, after=_ROWS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_nothing_is_decided_otherwise(book: Book, before: list[str], after: list[str]) -> None:
    """Rows that come again, nearly the same, or shared by two people have the same fate and add the same."""
    imported = import_people(book, read_people((_HEADER + "\n".join(before)).encode(), name="b.csv"), circle_id=None)
    try:
        text = (_HEADER + "\n".join([*before, *after])).encode()
        short = _decided(text)
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(known, "held_wholly", lambda entries, *_: iter([None] * len(entries)))
            assert _decided(text) == short
    finally:
        if imported.operation_id is not None:
            book.undo()


def test_whoever_has_everything_is_not_read_in_full(book: Book, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same file again asks for nobody's ways to reach and dates, as it does for whom the user has edited."""
    asked: list[int] = []
    load = known.load_known
    monkeypatch.setattr(known, "load_known", lambda ids: asked.extend(ids) or load(ids))
    added = import_people(book, read_people(_AGAIN.encode(), name="a.csv"), circle_id=None).result.created_ids
    assert [_told(one)[0] for one in _decisions(_AGAIN.encode())] == [Fate.UNCHANGED]
    assert asked == []
    edit_person(book, added[0], organization="", title="")
    assert [_told(one)[0] for one in _decisions(_AGAIN.encode())] == [Fate.UPDATED]
    assert asked == added


def _decided(text: bytes) -> list[tuple[Fate, int, dict[str, object], list[str]]]:
    return [_told(one) for one in _decisions(text)]


def _told(one: Decision | Held) -> tuple[Fate, int, dict[str, object], list[str]]:
    if isinstance(one, Held):
        return (Fate.UNCHANGED, one.contact_id, {}, [])
    return (one.fate, one.contact_id, one.additions.columns, one.additions.sure_keys())


def _decisions(text: bytes) -> list[Decision | Held]:
    ids = iter(range(1_000_000, 2_000_000))
    entries = next(batches(read_people(text, name="after.csv"), Counts()), [])
    return list(decide(Index(writes_follow=True), entries, lambda: next(ids), lambda _id, _record: False))
