"""Cards that are put together at once are those that are made line by line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.people_files import write_people
from models.book import Book
from models.exchange.cards import writing
from models.exchange.cards.plain import plain_card
from models.exchange.cards.writing import card, export_vcard
from models.exchange.files import read_people
from models.exchange.people_of_the_book import person_of
from models.exchange.rows_of_people import USUAL, PersonRows
from models.operations.importing import import_people

_TEXTS = st.sampled_from(
    [
        *(
            "",
            "Ada",
            "Åsa Ćosić",
            "花子",
            "Lamp; Wire",
            "Lamp, Wire",
            "a\\b",
            "two\nlines",
            " Ada",
            "Ada ",
            "A |",
            "\u00a0A",
        ),
        *("Lamp" * 20, "Läden" * 14, "花" * 24, "花" * 30, "x" * 69, "x" * 72),
    ]
)
_PLAIN = {
    "id": 1,
    "uid": "8a9c1f04-0000-4000-8000-00000000000a",
    "name": "Ada Byron",
    "given_name": "Ada",
    "family_name": "Byron",
    "organization": "Lamp",
    "title": "Analyst",
    "circle": "Network",
    "circle_days": 90,
    "circle_weight": 3,
    "kind": "professional",
    "stage": "connecting",
    "status": "active",
    "met_on": "2021-03-05",
    "first_contact_on": "2026-12-01",
    "added_at": "2026-11-23 08:00:00",
    "edited_at": "2026-11-23 08:00:00.25",
}
_MAY_BE_MISSING = frozenset({"met_on", "circle", "circle_days", "circle_weight"})
# At most two columns are as few people have them, so that most cards are plain but for those.
_ODD_COLUMNS = st.one_of(
    *(
        st.tuples(st.just(name), _TEXTS)
        for name in ("name", "given_name", "family_name", "organization", "title", "circle", "place", "nickname")
    ),
    st.tuples(st.just("uid"), st.sampled_from(["0" * 36, "short", "é" * 36, "a;b" * 12])),
    st.tuples(st.sampled_from(["met_on", "first_contact_on"]), st.dates().map(str) | st.just("")),
    st.tuples(st.sampled_from(["added_at", "edited_at"]), st.datetimes().map(str) | st.just("")),
    st.tuples(st.sampled_from(["kind", "stage", "status", "circle_days", "circle_weight"]), st.just("")),
    st.tuples(st.sampled_from(["rhythm_days", "no_rhythm"]), st.just(1)),
)
_COLUMNS = st.lists(_ODD_COLUMNS, max_size=2).map(lambda odd: _PLAIN | dict(odd))
_METHODS = st.tuples(
    st.sampled_from(["email", "url", "phone", "handle"]),
    st.sampled_from(
        [
            *(
                "ada@lamp.example",
                "Ada@Lamp.example",
                "ada,b@lamp.example",
                "https://www.linkedin.com/in/ada",
                "",
                "ada",
            ),
            *(
                f"https://www.linkedin.com/in/{'a' * 40}",
                f"https://www.linkedin.com/in/{'a-' * 60}z",
                "https://x.example/a;b",
            ),
        ]
    ),
    st.sampled_from(["", "", "", "Mine"]),
    st.sampled_from(["", "", "", "preferred"]),
    st.just("key"),
    st.sampled_from([None, None, None, '{"city": "Oslo"}']),
    st.sampled_from([None, "linkedin", "work_email", "private_email", "work_website", "Matrix"]),
    st.just(None),
)


def _method(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the row of a way to reach someone, on one of the built-in platforms unless it is Matrix."""
    own = ("personal", "handle", "message", "") if row[6] == "Matrix" else (None,) * 4
    return (*row[:7], None if row[6] == "Matrix" else row[6], *own)


_RELATED = st.fixed_dictionaries(
    {},
    optional={
        "methods": st.lists(_METHODS.map(_method), min_size=1, max_size=2),
    },
) | st.sampled_from([{"groups": [("Choir",)]}, {"kept": [("vcard", "ROLE", "Chief")]}])


@settings(max_examples=300, deadline=None)
@given(columns=_COLUMNS, related=_RELATED)
def test_a_plain_card_is_the_card(columns: dict[str, Any], related: dict[str, list[tuple[Any, ...]]]) -> None:
    """Whatever somebody is called and has, the card made at once is the one made line by line."""
    # Somebody without a name is in no book.
    told = {"name": "?"} | {name: value for name, value in columns.items() if value}
    usual = tuple(
        told.pop(name, None if name in _MAY_BE_MISSING else "")
        for name in (*USUAL, "circle", "circle_days", "circle_weight")
    )
    held = PersonRows(usual, told, related)
    at_once = plain_card(held)
    assert at_once in (None, card(person_of(held), "4.0"))


def test_people_of_linkedin_have_plain_cards(book: Book, tmp_path: Path, monkeypatch) -> None:
    """None of their cards is made line by line, and the file is the one that would have been."""
    write_people(tmp_path / "people", "linkedin-csv", 60, 7)
    import_people(book, read_people(tmp_path / "people"), circle_id=None)
    made: list[str] = []
    by_line = writing.card
    monkeypatch.setattr(writing, "card", lambda person, version: made.append(person.name) or by_line(person, version))
    export_vcard(book, None, tmp_path / "at once.vcf")
    assert made == []
    monkeypatch.setattr(writing, "plain_card", lambda held: None)
    export_vcard(book, None, tmp_path / "by line.vcf")
    assert len(made) == 60
    assert (tmp_path / "at once.vcf").read_bytes() == (tmp_path / "by line.vcf").read_bytes()
