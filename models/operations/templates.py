"""The user's own templates for notes: added, changed, copied, put in order, deleted."""

from __future__ import annotations

from peewee import fn

from models.advice.drafts import Purpose
from models.book import Book
from models.errors import InvalidValueError
from models.history import Change
from models.operations.fields import checked_word, clean
from models.schema import NoteTemplate


def add_template(book: Book, purpose: str, *, name: str, text: str, subject: str = "") -> Change:
    """Add a template, behind the others of its purpose; the result is its id.

    Without a name its first words are the name. Raises InvalidValueError without a text.
    """
    values = _checked(purpose, name, subject, text)
    with book.operation("add_template", name=values["name"]) as step:
        last = NoteTemplate.select(fn.max(NoteTemplate.position)).scalar()
        step.result = int(NoteTemplate.create(position=0 if last is None else last + 1, **values).id)
    return step.change


def edit_template(book: Book, template_id: int, purpose: str, *, name: str, text: str, subject: str = "") -> Change:
    """Change a template; raises InvalidValueError."""
    existing_template(template_id)
    values = _checked(purpose, name, subject, text)
    with book.operation("edit_template", name=values["name"]) as step:
        NoteTemplate.update(**values).where(NoteTemplate.id == template_id).execute()
        step.result = template_id
    return step.change


def move_template(book: Book, template_id: int, step: int) -> Change:
    """Exchange a template with the one before (-1) or after it (1) of its purpose; raises InvalidValueError."""
    template = existing_template(template_id)
    same = NoteTemplate.select().where(NoteTemplate.purpose == template.purpose)
    order = [row.id for row in same.order_by(NoteTemplate.position, NoteTemplate.id)]
    positions = sorted(row.position for row in same)
    place = order.index(template_id)
    to = min(max(place + step, 0), len(order) - 1)
    order.insert(to, order.pop(place))
    with book.operation("move_template", name=template.name) as operation:
        if to != place:
            # Positions may repeat where templates came from another book.
            distinct = positions if len(set(positions)) == len(positions) else list(range(len(order)))
            for id_, position in zip(order, distinct, strict=True):
                NoteTemplate.update(position=position).where(NoteTemplate.id == id_).execute()
    return operation.change


def delete_template(book: Book, template_id: int) -> Change:
    """Delete a template; raises InvalidValueError."""
    template = existing_template(template_id)
    with book.operation("delete_template", name=template.name) as step:
        NoteTemplate.delete().where(NoteTemplate.id == template_id).execute()
    return step.change


def existing_template(template_id: int) -> NoteTemplate:
    """Return a template's row; raises InvalidValueError."""
    template: NoteTemplate | None = NoteTemplate.get_or_none(NoteTemplate.id == template_id)
    if template is None:
        raise InvalidValueError("This template is not in the book any more.")
    return template


def _checked(purpose: str, name: str, subject: str, text: str) -> dict[str, str]:
    """Return the columns, stripped."""
    values = {
        "purpose": checked_word(purpose, Purpose, "purpose of a note"),
        "name": " ".join(clean(name).split()),
        "subject": " ".join(clean(subject).split()),
        "text": clean(text),
    }
    if not values["text"]:
        raise InvalidValueError("A template needs a text.")
    values["name"] = values["name"] or " ".join(values["text"].split()[:5])
    return values
