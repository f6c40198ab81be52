"""What a file says of people, and what the user decides about everybody in it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.book import Book, open_book
from models.errors import InvalidValueError
from models.exchange.choices import ImportChoices, choices_for_all
from models.exchange.conclusions import MOST_NAMES, Conclusions
from models.exchange.files import ImportFile, read_people
from models.exchange.preview import preview
from models.exchange.records import MethodRecord, PersonRecord
from models.exchange.teaching import Evidence, evidence_of, kind_of
from models.exchange.tendril_json.writing import export_json
from models.operations.fields import clean
from models.operations.importing import ImportResult, import_people
from models.queries import PeopleFilter, groups_with_counts, people_ids, people_rows, person
from models.vocabulary import Kind, MethodType, Stage

CARDS = """\
BEGIN:VCARD
VERSION:3.0
UID:5f7a4e0c-6a52-4a3c-9d9f-000000000001
FN:Ada Lindgren
EMAIL;TYPE=WORK:ada@lumen.example
CATEGORIES:Clients,Sailing club
END:VCARD
BEGIN:VCARD
VERSION:3.0
UID:5f7a4e0c-6a52-4a3c-9d9f-000000000002
FN:Bo Okafor
TEL;TYPE=CELL:+46 70 123 45 67
CATEGORIES:Family,Sailing club
INTEREST:chess
END:VCARD
BEGIN:VCARD
VERSION:3.0
UID:5f7a4e0c-6a52-4a3c-9d9f-000000000003
FN:Caro Weiss
END:VCARD
"""
LINKEDIN = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Ada,Lindgren,https://www.linkedin.com/in/adal,,Lumen Labs,,05 Mar 2021\n"
)
NAMES = st.lists(st.text(min_size=1, max_size=12).filter(clean), max_size=4)


def cards(choices: ImportChoices | None = None) -> ImportFile:
    return read_people(CARDS.encode(), name="people.vcf").with_choices(choices or ImportChoices())


def everybody() -> dict[str, tuple[str, str, list[str], list[str]]]:
    found = {}
    for row in people_rows(people_ids(PeopleFilter())):
        whole = person(row.id)
        found[row.name] = (whole.kind, whole.stage, sorted(whole.groups), sorted(name for name, _ in whole.interests))
    return found


def said_of(file: ImportFile) -> Conclusions:
    said = Conclusions()
    for record in file.records():
        said.count(record, is_new=True)
    return said


def test_a_file_says_kinds_and_why_stages_groups_interests_and_platforms() -> None:
    said = said_of(cards())
    assert said.kinds == {Kind.PROFESSIONAL: 1, Kind.PERSONAL: 1, Kind.BOTH: 1}
    assert said.reasons[Kind.PROFESSIONAL] == {
        Evidence(Kind.PROFESSIONAL, "work_email"): 1,
        Evidence(Kind.PROFESSIONAL, group="Clients"): 1,
    }
    assert said.reasons[Kind.PERSONAL] == {Evidence(Kind.PERSONAL, group="Family"): 1}
    assert not said.reasons[Kind.BOTH]
    assert said.stages == {Stage.RELATIONSHIP: 3}
    assert said.groups.most_common() == [("Sailing club", 2), ("Clients", 1), ("Family", 1)]
    assert said.interests.most_common() == [("chess", 1)]
    assert said.platforms == {"work_email": 1, "mobile": 1}


def test_the_preview_and_the_import_apply_the_same_choices(book: Book) -> None:
    choices = ImportChoices(
        {Kind.BOTH: Kind.PERSONAL},
        {Stage.RELATIONSHIP: Stage.CONNECTING},
        ("PyCon 2026",),
        ("jazz",),
        frozenset({"sailing club"}),
        frozenset({"chess"}),
    )
    foreseen = preview(book, cards(choices))
    assert foreseen.conclusions.as_dict() == said_of(cards()).as_dict()
    result: ImportResult = import_people(book, cards(choices), circle_id=None).result
    assert (foreseen.created, result.created) == (3, 3)
    assert result.conclusions.as_dict() == foreseen.conclusions.as_dict()
    assert everybody() == {
        "Ada Lindgren": ("professional", "connecting", ["Clients", "PyCon 2026"], ["jazz"]),
        "Bo Okafor": ("personal", "connecting", ["Family", "PyCon 2026"], ["jazz"]),
        "Caro Weiss": ("personal", "connecting", ["PyCon 2026"], ["jazz"]),
    }
    book.undo()
    assert everybody() == {}


def test_who_is_known_gains_the_group_and_keeps_kind_and_stage(book: Book) -> None:
    import_people(book, cards(), circle_id=None)
    choices = choices_for_all(kind=Kind.PERSONAL, stage=Stage.PROSPECT, groups=("PyCon 2026",))
    foreseen = preview(book, cards(choices))
    assert (foreseen.created, foreseen.updated, foreseen.unchanged) == (0, 3, 0)
    assert not foreseen.conclusions.kinds
    import_people(book, cards(choices), circle_id=None)
    assert everybody()["Ada Lindgren"] == (
        "professional",
        "relationship",
        ["Clients", "PyCon 2026", "Sailing club"],
        [],
    )
    again: ImportResult = import_people(book, cards(choices), circle_id=None).result
    assert (again.created, again.updated, again.unchanged) == (0, 0, 3)


def test_a_complete_book_comes_in_without_the_group_that_is_left_out(book: Book, tmp_path: Path) -> None:
    import_people(book, cards(), circle_id=None)
    export_json(book, None, tmp_path / "book.json")
    other = open_book(tmp_path / "other", book.clock)
    try:
        chosen = choices_for_all(kind=Kind.BOTH, groups=("Old friends",), without_groups=("FAMILY",))
        file = read_people(tmp_path / "book.json").with_choices(chosen)
        foreseen = preview(other, file)
        result: ImportResult = import_people(other, file, circle_id=None).result
        assert (foreseen.created, result.created) == (3, 3)
        assert [row.name for row in groups_with_counts()] == ["Clients", "Old friends", "Sailing club"]
        assert everybody()["Bo Okafor"] == ("both", "relationship", ["Old friends", "Sailing club"], ["chess"])
    finally:
        other.close()


def test_a_column_can_mean_something_else_under_the_same_choices() -> None:
    file = read_people(LINKEDIN.encode(), name="Connections.csv").with_choices(choices_for_all(groups=("PyCon",)))
    assert file.match is not None
    other = file.with_match(file.match.with_meaning(4, "groups"))
    assert [record.groups for record in other.records()] == [["Lumen Labs", "PyCon"]]
    assert other.with_choices(ImportChoices()).match == other.match


def test_a_row_is_known_again_whatever_was_chosen() -> None:
    plain = [record.source_key for record in cards().records()]
    chosen = choices_for_all(kind=Kind.BOTH, groups=("x",), without_groups=("Clients",))
    assert [record.source_key for record in cards(chosen).records()] == plain


def test_addresses_on_a_platform_that_is_left_out_are_on_none() -> None:
    signal = MethodRecord(MethodType.HANDLE, "", platform="signal")
    mail = MethodRecord(MethodType.EMAIL, "ada@lumen.example", platform="work_email", key="ada@lumen.example")
    record = PersonRecord(1, {"name": "Ada", "kind": Kind.PROFESSIONAL}, methods=[signal, mail])
    new = choices_for_all(without_platforms=("Signal", "work_email")).applied_to(record)
    assert [(method.value, method.platform, method.key) for method in new.methods] == [(mail.value, "", mail.key)]
    assert (mail.platform, new.columns["kind"]) == ("work_email", Kind.PROFESSIONAL)
    said = Conclusions()
    said.count(new, is_new=True)
    assert said.platforms == {"signal": 1, "work_email": 1}


def test_a_group_needs_a_name() -> None:
    with pytest.raises(InvalidValueError, match="needs a name"):
        choices_for_all(groups=("  ",))
    with pytest.raises(InvalidValueError, match="at most 200"):
        choices_for_all(interests=("x" * 201,))


def test_choosing_what_the_file_says_is_no_choice() -> None:
    assert not ImportChoices({Kind.BOTH: Kind.BOTH}, {Stage.CONNECTING: Stage.CONNECTING})
    record = PersonRecord(1, {"name": "Ada"})
    assert ImportChoices().applied_to(record) is record


def test_texts_that_are_no_names_do_not_fill_the_memory() -> None:
    said = Conclusions()
    for number in range(MOST_NAMES + 50):
        said.count(PersonRecord(number, groups=[f"text {number}", "Team"]), is_new=False)
    assert len(said.groups.most_common()) == MOST_NAMES
    assert said.groups.most_common()[0] == ("Team", MOST_NAMES + 50)


@given(NAMES, NAMES, NAMES, st.sampled_from([None, *Kind]), st.sampled_from([None, *Stage]))
def test_choices_say_who_somebody_becomes_and_leave_the_record_alone(
    groups: list[str], more: list[str], without: list[str], kind: Kind | None, stage: Stage | None
) -> None:
    record = PersonRecord(1, {"name": "Ada", "kind": Kind.BOTH}, groups=list(groups))
    choices = choices_for_all(kind=kind, stage=stage, groups=tuple(more), without_groups=tuple(without))
    new = choices.applied_to(record)
    assert record == PersonRecord(1, {"name": "Ada", "kind": Kind.BOTH}, groups=list(groups))
    if choices:
        assert new.told is record
        assert (new.columns["kind"], new.columns["stage"]) == (kind or Kind.BOTH, stage or Stage.RELATIONSHIP)
        assert set(choices.applied_to(new).groups) == set(new.groups)


@given(
    st.lists(st.sampled_from(["linkedin", "work_email", "mobile", "", "post"]), max_size=3),
    st.lists(st.sampled_from(["Family", "Clients", "Chess", "freunde"]), max_size=3),
)
def test_the_evidence_agrees_with_the_kind(platforms: list[str], groups: list[str]) -> None:
    methods = [MethodRecord(MethodType.HANDLE, str(at), platform=key) for at, key in enumerate(platforms)]
    record = PersonRecord(1, {"name": "Ada"}, methods=methods, groups=groups)
    sides = {reason.speaks_for for reason in evidence_of(record)}
    expected = next(iter(sides)) if len(sides) == 1 else Kind.BOTH
    assert kind_of(record) is expected
