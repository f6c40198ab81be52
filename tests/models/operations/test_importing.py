"""Importing: one operation that duplicates nobody, overwrites nothing and can be undone exactly."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.book import Book
from models.errors import InvalidValueError
from models.exchange.files import ImportFile, read_people, set_aside_file
from models.exchange.preview import preview
from models.operations.importing import ImportCancelledError, ImportResult, import_people
from models.operations.people import edit_person
from models.schema import Circle, Contact, ContactGroup, ContactMethod, KeptProperty
from tests.models.content import recorded_content

LINKEDIN = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
TABLE = "First Name,Last Name,Email,Phone,Company,Notes\n"


def linkedin(*rows: str) -> ImportFile:
    return read_people((LINKEDIN + "\n".join(rows) + "\n").encode(), "US", name="Connections.csv")


def table(*rows: str, region: str | None = "US") -> ImportFile:
    return read_people((TABLE + "\n".join(rows) + "\n").encode(), region, name="people.csv")


def imported(book: Book, file: ImportFile, **options: Any) -> ImportResult:
    """Import a file, after checking that the preview tells the same."""
    foreseen = preview(book, file)
    result = import_people(book, file, circle_id=None, **options).result
    assert isinstance(result, ImportResult)
    for name in ("rows", "created", "updated", "unchanged", "possible_duplicates"):
        assert getattr(foreseen, name) == getattr(result, name), name
    assert result.rows == result.created + result.updated + result.unchanged + len(result.set_aside)
    return result


def counts(result: ImportResult) -> tuple[int, int, int]:
    return (result.created, result.updated, result.unchanged)


def person(name: str) -> Contact:
    found: Contact = Contact.get(Contact.name == name)
    return found


def test_the_json_of_the_command_line(book: Book) -> None:
    result = imported(book, linkedin("Ada,Byron,https://www.linkedin.com/in/ada,,,,16 Jan 2020", ",,x,,,,"))
    told = result.as_dict()
    columns = [(column["header"], column["meaning"], column["by"]) for column in told.pop("columns")]
    assert columns[0] == ("First Name", "given_name", "name")
    assert columns[-1] == ("Connected On", "met_on", "name")
    assert told.pop("dates") == {"first": "day", "sure": True}
    assert told.pop("said") == {
        "kinds": {"professional": 1}, "stages": {"connecting": 1}, "groups": {}, "interests": {},
        "platforms": {"linkedin": 1},
    }  # fmt: skip
    assert told == {
        "format": "linkedin-csv", "encoding": "UTF-8", "rows": 2, "created": 1, "updated": 0, "unchanged": 0,
        "set_aside": [{"line": 3, "reason": "This row has no name.", "text": ",,x,,,,"}],
        "possible_duplicates": 0, "given_rhythm": 0,
    }  # fmt: skip


def test_the_same_file_again_brings_nobody_and_is_no_step_to_undo(book: Book) -> None:
    rows = ("Ada,Byron,https://www.linkedin.com/in/ada,,Acme,Analyst,16 Jan 2020", "John,Doe,,,,,01 Mar 2019",
            "John,Doe,,,,,01 Mar 2019", "Ghost,,,,Acme,,")  # fmt: skip
    assert counts(imported(book, linkedin(*rows))) == (4, 0, 0)
    before = recorded_content()
    change = import_people(book, linkedin(*rows), circle_id=None)
    assert change.operation_id is None
    assert counts(change.result) == (0, 0, 4)
    assert recorded_content() == before


def test_a_third_namesake_without_a_key_is_someone_new(book: Book) -> None:
    imported(book, linkedin("John,Doe,,,,,01 Mar 2019"))
    assert counts(imported(book, linkedin("John,Doe,,,,,01 Mar 2019", "John,Doe,,,,,01 Mar 2019"))) == (1, 0, 1)


def test_namesakes_with_profiles_of_their_own_are_never_joined(book: Book) -> None:
    rows = ("Ada,Byron,https://www.linkedin.com/in/ada-1,,,,", "Ada,Byron,https://www.linkedin.com/in/ada-2,,,,")
    result = imported(book, linkedin(*rows))
    assert (counts(result), result.possible_duplicates) == ((2, 0, 0), 0)


def test_a_known_person_gains_and_keeps(book: Book) -> None:
    imported(book, linkedin("Bob,Ash,https://www.linkedin.com/in/bob,bob@acme.example,Acme,Engineer,05 Mar 2021"))
    bob = person("Bob Ash")
    edit_person(book, bob.id, title="Boss", notes="Likes tea")
    result = imported(book, table("Robert,Ash,BOB@acme.example,801-555-0142,Acme,Plays chess"))
    assert counts(result) == (0, 1, 0)
    bob = Contact.get_by_id(bob.id)
    assert (bob.name, bob.title, bob.notes) == ("Bob Ash", "Boss", "Likes tea\n\nPlays chess")
    methods = ContactMethod.select().where(ContactMethod.contact == bob).order_by(ContactMethod.position)
    assert [m.normalized for m in methods] == ["linkedin.com/in/bob", "bob@acme.example", "+18015550142"]
    assert counts(imported(book, table("Robert,Ash,BOB@acme.example,801-555-0142,Acme,Plays chess"))) == (0, 0, 1)


def test_what_the_user_rewrote_is_not_undone_by_importing_again(book: Book) -> None:
    rows = ("Ada,Byron,ada@a.example,,Acme,Analyst of engines",)
    imported(book, table(*rows))
    ada = person("Ada Byron")
    edit_person(
        book, ada.id, name="Countess", given_name="", family_name="", organization="Elsewhere", notes="New words"
    )
    before = recorded_content()
    assert import_people(book, table(*rows), circle_id=None).operation_id in (None, 3)
    after = Contact.get_by_id(ada.id)
    assert (after.name, after.organization, after.notes) == ("Countess", "Elsewhere", "New words")
    assert len(recorded_content()["contact"]) == len(before["contact"]) == 1


def test_a_title_is_not_mixed_with_another_organization(book: Book) -> None:
    imported(book, table("Ada,Byron,ada@a.example,,Acme,"))
    imported(book, linkedin("Ada,Byron,,ada@a.example,Other Ltd,Chief,05 Mar 2021"))
    ada = person("Ada Byron")
    assert (ada.organization, ada.title, ada.met_on) == ("Acme", "", date(2021, 3, 5))


def test_a_shared_mailbox_makes_possible_duplicates(book: Book) -> None:
    rows = ("Ana,Holm,holm@x.example,,,", "Bo,Holm,holm@x.example,,,", "Ana & Bo,Holm,holm@x.example,,,")
    result = imported(book, table(*rows))
    assert (counts(result), result.possible_duplicates) == ((3, 0, 0), 2)
    assert result.possible_duplicate_ids == [(2, 1), (3, 1)]
    again = imported(book, table(*rows))
    assert (counts(again), again.possible_duplicates) == ((0, 0, 3), 0)


def test_rows_of_one_file_that_are_the_same_person(book: Book) -> None:
    result = imported(
        book, table("Ada,Byron,ada@a.example,,,", "Byron,Ada,ada@a.example,,Acme,", "Ada,,ada@a.example,,,")
    )
    assert counts(result) == (1, 1, 1)
    assert person("Ada Byron").organization == "Acme"


def test_a_person_known_by_address_only_gets_the_name(book: Book) -> None:
    imported(book, table(",,ada@a.example,,,"))
    imported(book, table("Ada,Byron,ada@a.example,,,"))
    assert [(row.name, row.sort_name) for row in Contact.select()] == [("Ada Byron", "ada byron")]


def test_numbers_that_cannot_be_read_join_nobody_and_are_known_again_in_another_region(book: Book) -> None:
    rows = ("Ada,Byron,,801-555-0142,,", "Ada,Byron,,801-555-0142,,")
    assert counts(imported(book, table(*rows, region=None))) == (2, 0, 0)
    assert counts(imported(book, table(*rows, region="US"))) == (0, 0, 2)


def test_undo_takes_exactly_what_the_import_brought(book: Book) -> None:
    imported(book, table("Ada,Byron,ada@a.example,801-555-0142,Acme,tea"))
    before = recorded_content()
    imported(book, linkedin("Ada,Byron,https://www.linkedin.com/in/ada,ada@a.example,Acme,Chief,05 Mar 2021",
                            *(f"P{n},Q,https://www.linkedin.com/in/p{n},,,,05 Mar 2021" for n in range(40))))  # fmt: skip  # noqa: E501
    after = recorded_content()
    book.undo()
    assert recorded_content() == before
    book.redo()
    assert recorded_content() == after


def test_more_rows_than_fit_one_changeset_are_one_step(book: Book) -> None:
    before = recorded_content()
    rows = [f"P{n},Q{n},https://www.linkedin.com/in/p{n},,Acme,,05 Mar 2021" for n in range(11_000)]
    assert imported(book, linkedin(*rows)).created == 11_000
    book.undo()
    assert recorded_content() == before


def test_a_cancelled_or_failed_import_leaves_nothing(book: Book) -> None:
    before = recorded_content()
    rows = [f"P{n},Q,https://www.linkedin.com/in/p{n},,,,05 Mar 2021" for n in range(3000)]
    told: list[tuple[int, int]] = []
    with pytest.raises(ImportCancelledError, match="Nothing was changed"):
        import_people(book, linkedin(*rows), circle_id=None, progress=lambda *at: told.append(at),
                      cancelled=lambda: len(told) == 2)  # fmt: skip
    assert told == [(1001, 3002), (2001, 3002)]
    with pytest.raises(RuntimeError):
        import_people(book, linkedin(*rows), circle_id=1, spread=_failing)
    assert recorded_content() == before


def test_an_import_is_broken_off_inside_a_long_statement_too(book: Book) -> None:
    """What is derived of many people takes seconds in one statement, at whose end the program has to have ended."""
    before, asked = recorded_content(), []
    endless = "WITH RECURSIVE step (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM step) SELECT count(*) FROM step"

    def derive(_contact_ids: set[int], _tables: frozenset[str]) -> None:
        asked.append("to stop")
        book.database.execute_sql(endless)

    book.derivers.append(derive)
    with pytest.raises(ImportCancelledError, match="Nothing was changed"):
        import_people(book, linkedin("P,Q,,,,,"), circle_id=None, cancelled=lambda: bool(asked))
    book.derivers.remove(derive)
    assert recorded_content() == before
    assert import_people(book, linkedin("P,Q,,,,,"), circle_id=None, cancelled=lambda: False).result.created == 1


def _failing(*_arguments: object) -> dict[int, date]:
    raise RuntimeError


def test_the_circle_goes_to_whom_the_spread_names(book: Book) -> None:
    offered: list[Any] = []

    def spread(_book: Book, circle: Circle, candidates: Any) -> dict[int, date]:
        offered.append((circle.key, list(candidates)))
        return {2: date(2026, 11, 30)}

    file = linkedin("Ada,Byron,https://www.linkedin.com/in/ada,,,,16 Jan 2020", "Bob,Ash,,,,,")
    result = import_people(book, file, circle_id=3, spread=spread).result
    today = book.clock.today()
    assert offered == [("network", [(1, "professional", date(2020, 1, 16), today), (2, "professional", None, today)])]
    assert result.given_rhythm == 1
    rows = [(row.circle_id, row.first_contact_on) for row in Contact.select().order_by(Contact.id)]
    assert rows == [(None, None), (3, date(2026, 11, 30))]
    with pytest.raises(InvalidValueError):
        import_people(book, file, circle_id=999)


def test_platforms_groups_and_what_has_no_field_arrive(book: Book) -> None:
    file = read_people(
        b"First Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Photo,Phone 1 - Value\n"
        b"Ada,Family ::: * myContacts,Work,ada@a.example,https://x.example/p.jpg,\n", "US")  # fmt: skip
    imported(book, file)
    method = ContactMethod.get()
    assert (method.platform.key, method.label, method.position) == ("work_email", "Work", 0)
    assert [link.group.name for link in ContactGroup.select()] == ["Family"]
    kept = KeptProperty.get()
    assert (kept.format, kept.name, kept.value) == ("google-csv", "Photo", "https://x.example/p.jpg")


def test_rows_set_aside_can_be_mended_and_imported(book: Book, tmp_path: Path) -> None:
    file = table("Ada,Byron,ada@a.example,,,", ',,,,,"a note, only"', 'Bob,"Ash,bob@b.example,,,', "Cid,Elm,,,,")
    result = imported(book, file)
    assert [entry.line for entry in result.set_aside] == [3, 4]
    path = set_aside_file(file, tmp_path / "set aside.csv")
    text = path.read_text("utf-8-sig")
    assert text.splitlines() == [TABLE.strip(), ',,,,,"a note, only"', 'Bob,"Ash,bob@b.example,,,']
    path.write_text(text.replace(',,,,,"', 'Dee,,,,,"').replace('"Ash', "Ash"))
    assert counts(imported(book, read_people(path, "US"))) == (2, 0, 0)


@pytest.fixture
def many(book: Book) -> Callable[[int], ImportResult]:
    """Import so many people."""
    rows = [f"P{n},Q,https://www.linkedin.com/in/p{n},,,,05 Mar 2021" for n in range(2000)]
    return lambda count: imported(book, linkedin(*rows[:count]))


def test_known_people_are_found_across_batches(book: Book, many: Callable[[int], ImportResult]) -> None:
    many(1500)
    assert counts(many(2000)) == (500, 0, 1500)


def test_what_a_later_row_adds_comes_after_what_an_earlier_one_brought(book: Book) -> None:
    profile = "https://www.linkedin.com/in/ada"
    rows = (f"Ada,Byron,{profile},first@a.example,,,", f"Ada,Byron,{profile},second@b.example,,,")
    assert counts(imported(book, linkedin(*rows))) == (1, 1, 0)
    methods = ContactMethod.select().order_by(ContactMethod.position)
    assert [method.value for method in methods] == [profile, "first@a.example", "second@b.example"]
    assert [method.position for method in methods] == [0, 1, 2]
