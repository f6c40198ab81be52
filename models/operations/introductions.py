"""Introducing two people: an idea, both asked first, made, followed up and thanked for; or dropped."""

from __future__ import annotations

from datetime import date
from typing import Any

from models.book import Book
from models.errors import InvalidValueError
from models.history import Change
from models.operations.fields import checked_word, clean
from models.operations.people import existing, moment, update_contacts
from models.schema import Contact, Introduction
from models.vocabulary import IntroductionState

State = IntroductionState
_ASKED = {State.ASKED_A: "a", State.ASKED_B: "b"}
CLOSED_STATES = frozenset({State.THANKED, State.DROPPED})


def add_introduction(
    book: Book, a_id: int, b_id: int, reason: str = "", *, state: str = State.IDEA, note: str = ""
) -> Change:
    """Note that a and b should know each other, and why; the result is the introduction's id.

    Raises UnknownPersonError, or InvalidValueError where both are one person or are being introduced already.
    """
    a, b = existing(a_id), existing(b_id)
    if a_id == b_id:
        raise InvalidValueError("An introduction needs two different people.")
    checked_word(state, State, "state of an introduction")
    if state not in CLOSED_STATES and open_between(a_id, b_id) is not None:
        raise InvalidValueError(
            "There is an open introduction of {name} and {other} already.", name=a.name, other=b.name
        )
    with book.operation("add_introduction", name=a.name, other=b.name, state=str(state)) as step:
        introduction = Introduction.create(
            a=a,
            b=b,
            reason=clean(reason),
            state=state,
            note=clean(note),
            state_on=book.clock.today(),
            added_at=moment(book),
        )
        step.result = introduction.id
        _await_answer(book, introduction, state)
    return step.change


def move_introduction(book: Book, introduction_id: int, state: str) -> Change:
    """Say how far an introduction has come, forward or back.

    Whoever is asked has a pending request from then on; whoever agreed, or is not needed any more, has none. Raises
    InvalidValueError.
    """
    introduction = _existing(introduction_id)
    checked_word(state, State, "state of an introduction")
    names = {"name": introduction.a.name, "other": introduction.b.name}
    with book.operation("move_introduction", **names, state=str(state)) as step:
        if state != introduction.state:
            _end_request(book, introduction)
            Introduction.update(state=state, state_on=book.clock.today()).where(
                Introduction.id == introduction_id
            ).execute()
            _await_answer(book, introduction, state)
    return step.change


def edit_introduction(
    book: Book, introduction_id: int, *, reason: str | None = None, note: str | None = None, swapped: bool = False
) -> Change:
    """Change why, or what is noted of it; swapped asks b first and a second, while nobody was asked.

    Raises InvalidValueError.
    """
    introduction = _existing(introduction_id)
    values: dict[str, Any] = {}
    if reason is not None:
        values["reason"] = clean(reason)
    if note is not None:
        values["note"] = clean(note)
    if swapped:
        if introduction.state != State.IDEA:
            raise InvalidValueError("Who is asked first can be changed only before anybody was asked.")
        values |= {"a": introduction.b.id, "b": introduction.a.id}
    with book.operation("edit_introduction", name=introduction.a.name, other=introduction.b.name) as step:
        if values:
            Introduction.update(**values).where(Introduction.id == introduction_id).execute()
    return step.change


def delete_introduction(book: Book, introduction_id: int) -> Change:
    """Delete an introduction with its history; raises InvalidValueError."""
    introduction = _existing(introduction_id)
    with book.operation("delete_introduction", name=introduction.a.name, other=introduction.b.name) as step:
        _end_request(book, introduction)
        Introduction.delete().where(Introduction.id == introduction_id).execute()
    return step.change


def open_between(first_id: int, second_id: int) -> Introduction | None:
    """Return the introduction of two people, in either order, that is neither finished nor dropped."""
    found: Introduction | None = (
        Introduction.select()
        .where(
            Introduction.a.in_((first_id, second_id)),
            Introduction.b.in_((first_id, second_id)),
            Introduction.state.not_in(list(CLOSED_STATES)),
        )
        .order_by(Introduction.id.desc())
        .first()
    )
    return found


def _await_answer(book: Book, introduction: Introduction, state: str) -> None:
    """Note a pending request with whoever is asked now, so that nothing else pushes them."""
    side = _ASKED.get(State(state))
    if side is not None:
        update_contacts(book, [getattr(introduction, f"{side}_id")], requested_on=book.clock.today())


def _end_request(book: Book, introduction: Introduction) -> None:
    """End the request that the present state had made, unless a later one took its place."""
    side = _ASKED.get(State(introduction.state))
    if side is None:
        return
    asked: Contact = getattr(introduction, side)
    if asked.requested_on == _as_date(introduction.state_on):
        update_contacts(book, [asked.id], requested_on=None)


def _as_date(day: Any) -> date:
    return day if isinstance(day, date) else date.fromisoformat(day)


def _existing(introduction_id: int) -> Introduction:
    found: Introduction | None = Introduction.get_or_none(Introduction.id == introduction_id)
    if found is None:
        raise InvalidValueError(
            "There is no introduction with the id {introduction_id}.", introduction_id=introduction_id
        )
    return found
