"""The user's own templates: kept, put in order, taken back, and drafted with."""

from __future__ import annotations

from datetime import date

import pytest

from models.advice.composing import OwnTemplate
from models.advice.drafts import Purpose, draft_for
from models.advice.manners import Check, Note, look_at
from models.book import Book
from models.errors import InvalidValueError
from models.operations.fields import PersonFields
from models.operations.people import add_person
from models.operations.tags import set_my_interests
from models.operations.templates import add_template, delete_template, edit_template, move_template
from models.queries.templates import own_templates
from models.templates import (
    LANGUAGES,
    shown_fields,
    stored_fields,
    templates_in,
    unknown_fields,
    with_fields,
)

TODAY = date(2026, 11, 23)


def names(purpose: str | None = None) -> list[str]:
    return [row.name for row in own_templates(purpose)]


def test_templates_are_kept_in_their_order(book: Book) -> None:
    first = add_template(book, Purpose.SHARE, name="First", text="One").result
    add_template(book, Purpose.REVIVE, name="Other", text="Two")
    third = add_template(book, Purpose.SHARE, name="", text="Just a short word for you today").result
    assert names("share") == ["First", "Just a short word for"]
    move_template(book, third, -1)
    assert names("share") == ["Just a short word for", "First"]
    assert names() == ["Just a short word for", "Other", "First"]
    move_template(book, first, 1)
    assert names("share") == ["Just a short word for", "First"]
    assert book.undo().name == "move_template"
    assert names("share") == ["First", "Just a short word for"]


def test_templates_are_changed_and_deleted(book: Book) -> None:
    made = add_template(book, Purpose.SHARE, name="A", text="Hello {first_name}").result
    edit_template(book, made, Purpose.THANK, name=" B ", text=" Thanks ", subject=" S ")
    assert own_templates() == [OwnTemplate(made, "B", "thank", "S", "Thanks")]
    delete_template(book, made)
    assert own_templates() == []
    book.undo()
    assert names() == ["B"]
    book.undo()
    assert own_templates("share") == [OwnTemplate(made, "A", "share", "", "Hello {first_name}")]


def test_a_template_needs_a_text_and_a_purpose(book: Book) -> None:
    with pytest.raises(InvalidValueError):
        add_template(book, Purpose.SHARE, name="A", text="  ")
    with pytest.raises(InvalidValueError):
        add_template(book, "poetry", name="A", text="Hello")
    for change in (edit_template, move_template, delete_template):
        with pytest.raises((InvalidValueError, TypeError)):
            change(book, 9)


def test_own_templates_come_first_and_the_others_after(book: Book) -> None:
    set_my_interests(book, ["Chess"])
    ada = add_person(book, PersonFields(name="Ada King", interests=("Chess",))).result
    built_in = draft_for(ada, Purpose.REVIVE, today=TODAY)
    add_template(
        book, Purpose.REVIVE, name="A", text="Hi {first_name}, {shared_interest}? {met} {nonsense}", subject="{event}"
    )
    draft = draft_for(ada, Purpose.REVIVE, today=TODAY)
    assert draft.text == "Hi Ada, chess? [where you met] {nonsense}"
    assert (draft.subject, draft.variant, draft.variants) == ("[event]", 0, built_in.variants + 1)
    assert draft.template_id == own_templates()[0].id
    after = [draft_for(ada, Purpose.REVIVE, today=TODAY, variant=place) for place in range(1, draft.variants)]
    assert built_in.text in [one.text for one in after]
    assert {one.template_id for one in after} == {None}
    assert draft_for(ada, Purpose.REVIVE, today=TODAY, variant=draft.variants).text == draft.text


def test_the_checklist_looks_at_own_templates(book: Book) -> None:
    ada = add_person(book, PersonFields(name="Ada King")).result
    add_template(book, Purpose.REVIVE, name="A", text="Hi {first_name}, how is it going with {topic}?")
    draft = draft_for(ada, Purpose.REVIVE, today=TODAY)
    remarks = {remark.check: remark for remark in look_at(Note(draft.text, "Ada", draft.purpose, bare=draft.text))}
    assert not remarks[Check.FILLED].is_fine
    assert remarks[Check.FILLED].sentence.english() == "“[last topic]” still waits to be filled."
    assert not remarks[Check.OWN_WORDS].is_fine
    written = draft.text.replace("[last topic]", "the book")
    remarks = {remark.check: remark for remark in look_at(Note(written, "Ada", draft.purpose, bare=draft.text))}
    assert remarks[Check.FILLED].is_fine
    assert remarks[Check.OWN_WORDS].is_fine


@pytest.mark.parametrize("language", LANGUAGES)
def test_fields_are_shown_and_kept_by_their_names(language: str) -> None:
    templates = templates_in(language)
    stored = " ".join(f"{{{key}}}" for key in templates.fields) + " {nonsense} {}"
    shown = shown_fields(stored, templates)
    assert all(f"{{{name}}}" in shown for name in templates.fields.values())
    assert stored_fields(shown, templates) == stored
    assert stored_fields(shown.upper(), templates).startswith("{first_name} {name}")
    assert unknown_fields(stored, templates) == ("nonsense", "")


def test_both_languages_name_the_same_fields_each_once() -> None:
    english, german = (templates_in(language).fields for language in LANGUAGES)
    assert list(english) == list(german)
    for fields in (english, german):
        assert len({name.casefold() for name in fields.values()}) == len(fields)


def test_what_is_known_of_a_person_becomes_fields_again() -> None:
    fields = {"first_name": "Ada", "name": "Ada King", "shared_interest": "chess", "other": "x"}
    text = "Dear Ada King, Ada, chess and chessboards, x"
    assert with_fields(text, fields, templates_in("en")) == (
        "Dear {name}, {first_name}, {shared_interest} and chessboards, x"
    )
