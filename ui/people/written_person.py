"""What is written in the form of a person, as plain values that outlive the program."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ui.people.tag_fields import interest_tags
from ui.shared.tag_input import Tag

if TYPE_CHECKING:
    from ui.people.person_dialog import PersonDialog

Written = dict[str, Any]
_OWN = "own: "


def written_in(form: PersonDialog) -> Written:
    """Return what every field of a form holds, by the field's name."""
    return {name: read() for name, (read, _show) in _fields(form).items()}


def show_written(form: PersonDialog, written: Written) -> None:
    """Put what was written into its fields again; what has no field any more goes to the notes."""
    fields = _fields(form)
    for name, value in written.items():
        if name in fields:
            fields[name][1](value)
    for name, value in written.items():
        if name not in fields:
            form.notes.appendPlainText(f"{name.removeprefix(_OWN)}: {value}")


def _fields(form: PersonDialog) -> dict[str, tuple[Callable[[], Any], Callable[[Any], object]]]:
    """Return how each field is read and shown."""
    lines = {
        "title": form.title,
        "organization": form.organization,
        "place": form.place,
        "met_on": form.met_on.field,
        "how_met": form.how_met,
        "better_not_mention": form.better_not_mention,
        **{_OWN + name: line for name, line in form.custom.items()},
    }
    choices = {"kind": form.kind, "stage": form.stage, "estimate": form.estimate}
    return {
        "names": (form.names.values, form.names.show_columns),
        "rhythm": (form.rhythm.values, lambda rhythm: form.rhythm.show_values(**rhythm)),
        **{name: (line.text, line.setText) for name, line in lines.items()},
        **{name: (lambda choice=choice: choice.value, choice.set_value) for name, choice in choices.items()},
        "interests": (
            lambda: list(form.interests.texts),
            lambda names: form.interests.set_tags(interest_tags(names)),
        ),
        "groups": (lambda: list(form.groups.texts), lambda names: form.groups.set_tags(map(Tag, names))),
        "methods": (form.methods.written, form.methods.show_written),
        "dates": (form.dates.written, form.dates.show_written),
        "notes": (form.notes.toPlainText, form.notes.setPlainText),
    }
