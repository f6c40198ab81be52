"""A section of rows with a form to add another."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from models.queries import Person
from ui.operations import Operations
from ui.people.in_place import Editor
from ui.shared.buttons import icon_button, link_button
from ui.shared.column import Column


def _tr(text: str) -> str:
    return QCoreApplication.translate("people", text)


class ListSection(Editor):
    """Rows with a link below to add another, which turns into a form; Escape leaves the form."""

    def __init__(self, operations: Operations, person: Person, key: str, add_text: str) -> None:
        """Make an empty section; key names the form to whoever keeps its draft."""
        super().__init__()
        self.draft_key = key
        self._operations, self._person = operations, person
        self.rows = Column(self, spacing=3)
        self.add_button = link_button(add_text, "plus", flush=True)
        self.add_button.clicked.connect(self.start_adding)
        self.form: QWidget | None = None

    def finish(self) -> None:
        """Put the link where there are no rows; otherwise adding begins beside the title."""
        is_empty = self.rows.count() == 0
        self.rows.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.offer_to_add(is_empty=is_empty)

    def offer_to_add(self, *, is_empty: bool) -> None:
        """Show the link where the section is empty, and hide it where it is not."""
        self._is_empty = is_empty
        self.add_button.setHidden(not is_empty)

    def start_adding(self) -> None:
        """Offer a form for another row."""
        raise NotImplementedError

    def open_form(self, form: QWidget) -> None:
        """Show a form instead of the link."""
        self.close_form()
        self.form = form
        self.rows.addWidget(form)
        self.add_button.hide()
        form.show()

    def close_form(self) -> None:
        """Show the link again."""
        form, self.form = self.form, None
        if form is not None:
            had_focus = form.isAncestorOf(form.focusWidget() or self)
            form.hide()
            form.deleteLater()
            if self._is_empty:
                self.add_button.show()
            if had_focus:
                self.focusNextPrevChild(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the form by Escape."""
        if event.key() == Qt.Key.Key_Escape and self.form is not None:
            self.close_form()
        else:
            super().keyPressEvent(event)

    def more_button(self, name: str, actions: Sequence[tuple[str, Callable[[], object]]]) -> QPushButton:
        """Return the button at a row's end that shows what can be done with it, as (text, action)."""
        more = icon_button("ellipsis", name, colour="ink3")
        more.setFixedSize(26, 26)

        def show() -> None:
            menu = QMenu(more)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            for text, action in actions:
                menu.addAction(text).triggered.connect(lambda _checked=False, action=action: action())
            menu.popup(more.mapToGlobal(QPoint(0, more.height())))

        more.clicked.connect(show)
        return more


__all__ = ["ListSection"]
