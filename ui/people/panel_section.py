"""A section of the person panel: built anew only where it must be, with its unsaved text and focus kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from models.record import Record
from ui.people.in_place import Drafting
from ui.people.panel_view import PersonView
from ui.shared.buttons import icon_button
from ui.shared.column import Column
from ui.shared.labels import SectionTitle

TOP, LEFT, RIGHT = "top", "left", "right"
_FIELDS = (QLineEdit, QPlainTextEdit)


class Section(Record):
    """What a section is.

    make builds it from what is known (None: there is nothing to show), signature is what that depends on; invitation
    is what a panel offers instead of an empty one, column where a wide page has it, and add_name what the "+" beside
    the title of a section that is not empty is called. say gives what was made for one person the words of another.
    """

    key: str
    title: str
    column: str
    make: Callable[[PersonView], QWidget | None]
    signature: Callable[[PersonView], object]
    is_empty: Callable[[PersonView], bool] = lambda _view: False
    invitation: str = ""
    add_name: str = ""
    say: Callable[[Any, PersonView], object] | None = None


class SectionBox(QWidget):
    """The place of a section: its title and what it holds at present."""

    def __init__(self, section: Section) -> None:
        """Be empty."""
        super().__init__()
        self.section = section
        self.content: QWidget | None = None
        # What was made for somebody else, while there is nothing to show of this person.
        self._resting: QWidget | None = None
        self._contact_id: int | None = None
        self._signature: object = None
        self._made_for: object = None
        self._column = Column(self, spacing=8)
        self._column.setContentsMargins(0, 6 if section.title else 0, 0, 0)
        self.add_button: QPushButton | None = None
        if section.title:
            self._column.addLayout(self._head(section))
        self.hide()

    def _head(self, section: Section) -> QHBoxLayout:
        """Return the title, with a "+" at its end where there is something to add."""
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(SectionTitle(section.title), 1)
        if section.add_name:
            self.add_button = icon_button("plus", section.add_name, colour="ink3")
            self.add_button.setFixedSize(26, 20)
            self.add_button.setIconSize(QSize(14, 14))
            self.add_button.clicked.connect(self.start)
            row.addWidget(self.add_button)
        return row

    def show_view(self, view: PersonView, *, is_wanted: bool, anew: bool = False, rests: bool = False) -> bool:
        """Show what is known now; not wanted, be empty. Built only where something differs, or anew: then True.

        rests where it is known already that no part of it is_under_way().
        """
        signature = (view.is_page, view.today, self.section.signature(view)) if is_wanted else None
        is_same_person = view.who.id == self._contact_id
        made_for = (view.is_page, QApplication.font().key())
        if is_same_person and signature == self._signature and not anew:
            return False
        self._contact_id, self._signature = view.who.id, signature
        if self.add_button is not None:
            self.add_button.setVisible(not self.section.is_empty(view))
        stays = not anew and not is_same_person and made_for == self._made_for
        self._made_for = made_for
        if not (stays and self._use_again(view, is_wanted=is_wanted, rests=rests)):
            self._make_anew(view, is_wanted=is_wanted, is_same_person=is_same_person)
        return True

    def _use_again(self, view: PersonView, *, is_wanted: bool, rests: bool) -> bool:
        """Give what was made for one person the words of another, or let it rest; whether that could be done."""
        made, say = self.content or self._resting, self.section.say
        if say is None or made is None or not is_at_rest(made, rests=rests):
            return False
        if is_wanted:
            say(made, view)
        self.content, self._resting = (made, None) if is_wanted else (None, made)
        self.setVisible(is_wanted)
        return True

    def _make_anew(self, view: PersonView, *, is_wanted: bool, is_same_person: bool) -> None:
        """Make what is shown; of the same person the unsaved texts and the focus stay."""
        old = self.content
        drafts = drafts_in(old) if old is not None and is_same_person else {}
        focus = _focus_in(old) if old is not None and is_same_person else None
        gone = [one for one in (old, self._resting) if one is not None]
        self._resting = None
        self.content = self.section.make(view) if is_wanted else None
        self.setVisible(self.content is not None)
        if self.content is not None:
            self._column.addWidget(self.content)
            if self.isVisible():
                # A layout would show it only later, too late to have the focus.
                self.content.show()
        # The old one may be in the midst of the event that started this.
        for one in gone:
            self._put_away(one)
        if self.content is not None:
            resume(self.content, drafts)
            if focus is not None and not drafts:
                _give_focus(self.content, focus)

    def forget(self) -> None:
        """Hold nothing of anybody any more, whether it is seen or kept for another time."""
        for one in (self.content, self._resting):
            if one is not None:
                self._put_away(one)
        self.content = self._resting = self._contact_id = self._signature = None
        self.hide()

    def _put_away(self, content: QWidget) -> None:
        for editor in editors_in(content):
            editor.abandon()
        self._column.removeWidget(content)
        content.hide()
        content.deleteLater()

    def start(self) -> None:
        """Begin to fill an empty section."""
        content = self.content
        begin = getattr(content, "start_adding", None) or getattr(content, "edit", None)
        if begin is not None:
            begin()


def is_at_rest(content: QWidget, *, rests: bool = False) -> bool:
    """Whether nothing of the present person is under way in a content, so that it can be given another's words.

    rests where none of its parts needs to be asked any more.
    """
    if QApplication.activePopupWidget() is not None or QApplication.activeModalWidget() is not None:
        return False
    if not rests and is_under_way(content, content.findChildren(QWidget)):
        return False
    return bool(getattr(content, "is_at_rest", True))


def is_under_way(content: QWidget, parts: Iterable[QWidget]) -> bool:
    """Whether one of the parts of a content is pressed, or an open field."""
    # Pressed for one person, a button must not be let go of for another.
    return any(
        part.isDown() if isinstance(part, QAbstractButton) else isinstance(part, _FIELDS) and part.isVisibleTo(content)
        for part in parts
    )


def editors_in(widget: QWidget) -> list[Drafting]:
    """Return the editors of a widget, itself included."""
    return [one for one in (widget, *widget.findChildren(QWidget)) if isinstance(one, Drafting)]


def drafts_in(widget: QWidget) -> dict[str, Any]:
    """Return the unsaved texts in a widget by the keys of their editors."""
    drafts = ((editor.draft_key, editor.draft()) for editor in editors_in(widget) if editor.draft_key)
    return {key: draft for key, draft in drafts if draft is not None}


def resume(widget: QWidget, drafts: dict[str, Any]) -> None:
    """Hand drafts back to the editors they were of."""
    if drafts:
        for editor in editors_in(widget):
            if editor.draft_key in drafts:
                editor.resume(drafts.pop(editor.draft_key))


class _Focus(Record):
    """Where the focus was: what the widget is called, and its place among those that can have it."""

    name: str
    place: int


def _focus_in(widget: QWidget) -> _Focus | None:
    able = _focusable(widget)
    for place, one in enumerate(able):
        if one.hasFocus():
            return _Focus(one.accessibleName(), place)
    return None


def _give_focus(widget: QWidget, focus: _Focus) -> None:
    able = _focusable(widget)
    named = next((one for one in able if one.accessibleName() == focus.name and focus.name), None)
    if named is None and able:
        named = able[min(focus.place, len(able) - 1)]
    if named is not None:
        named.setFocus()


def _focusable(widget: QWidget) -> list[QWidget]:
    return [
        one
        for one in widget.findChildren(QWidget)
        if one.focusPolicy().value and one.isEnabled() and one.isVisibleTo(widget)
    ]


__all__ = ["LEFT", "RIGHT", "TOP", "Section", "SectionBox", "drafts_in", "editors_in", "is_under_way", "resume"]
