"""Common ground and groups of a person, added to in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from models.operations.tags import set_mine, tag_people, untag_people
from models.queries import Person, interests_with_counts
from models.schema import Interest
from models.text import fold
from ui.operations import Operations
from ui.people.tag_fields import suggest_groups, suggest_interests
from ui.shared.chips import NEUTRAL, SHARED, ChipButton
from ui.shared.completion import Completion, Suggestion
from ui.shared.flow import FlowLayout
from ui.words import counted


class ChipSection(QWidget):
    """Chips with "+ Add" at the end, which turns into a field; `added` carries a name, `dropped` a name."""

    added = Signal(str)
    dropped = Signal(str)
    chosen = Signal(str)

    def __init__(
        self, name: str, suggest: Callable[[str], Sequence[Suggestion]], parent: QWidget | None = None
    ) -> None:
        """Make an empty section; name is what a screen reader calls the field."""
        super().__init__(parent)
        self._flow = FlowLayout(self, spacing=6, line_spacing=6)
        self.add_chip = ChipButton("+ " + self.tr("Add"), NEUTRAL, icon=False)
        self.add_chip.setAccessibleName(name)
        self.field = QLineEdit()
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(name)
        self.field.setFixedSize(180, 28)
        self.field.hide()
        self.completion = Completion(self.field, suggest)
        self.completion.chosen.connect(lambda suggestion: self._add(suggestion.text))
        self.field.removeEventFilter(self.completion)
        self.field.installEventFilter(self)
        self.field.installEventFilter(self.completion)
        self.add_chip.clicked.connect(self.start_adding)

    def fill(self, chips: Sequence[tuple[str, str, str]], menu: Callable[[str], QMenu]) -> None:
        """Show chips given as (name, text, kind); a press chooses, the menu is for the rest."""
        for name, text, kind in chips:
            chip = ChipButton(text, kind, icon=False)
            chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            chip.clicked.connect(lambda _checked=False, name=name: self.chosen.emit(name))
            chip.customContextMenuRequested.connect(
                lambda point, name=name, chip=chip: menu(name).popup(chip.mapToGlobal(point))
            )
            chip.installEventFilter(self)
            chip.setProperty("tag", name)
            chip.setAccessibleDescription(self.tr("Delete removes it"))
            self._flow.addWidget(chip)
        self._flow.addWidget(self.add_chip)
        self._flow.addWidget(self.field)

    def start_adding(self) -> None:
        """Turn "+ Add" into a field."""
        self.add_chip.hide()
        self.field.clear()
        self.field.show()
        self.field.setFocus()
        self._flow.invalidate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Add by Enter, leave by Escape, drop a chip by Delete."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if watched is self.field and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._add(self.field.text())
                return True
            if watched is self.field and key == Qt.Key.Key_Escape:
                self._stop_adding()
                return True
            if watched is not self.field and key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
                self.dropped.emit(watched.property("tag"))
                return True
        if watched is self.field and event.type() == QEvent.Type.FocusOut and not self.field.text().strip():
            QTimer.singleShot(0, self, self._stop_adding)
        return super().eventFilter(watched, event)

    def _add(self, name: str) -> None:
        if name.strip():
            self.completion.close()
            self.field.clear()
            self.added.emit(name.strip())
        else:
            self._stop_adding()

    def _stop_adding(self) -> None:
        had_focus = self.field.hasFocus()
        self.completion.close()
        self.field.hide()
        self.add_chip.show()
        if had_focus:
            self.add_chip.setFocus()
        self._flow.invalidate()


class CommonGround(ChipSection):
    """A person's interests: those the user shares first and in green, with how many others have them."""

    def __init__(self, operations: Operations, person: Person, parent: QWidget | None = None) -> None:
        """Show a person's interests."""
        super().__init__(QCoreApplication.translate("people", "Add an interest"), suggest_interests, parent)
        self._operations, self._person = operations, person
        people = {fold(row.name): row.people for row in interests_with_counts()} if person.interests else {}
        chips: list[tuple[str, str, str]] = []
        for name, mine in person.interests:
            text = name
            if mine:
                number = people.get(fold(name), 0)
                words = counted("{name} · 1 person", "{name} · {n} people", number, {"name": name})
                text = words if not chips else f"{name} · {number}"
            chips.append((name, text, SHARED if mine else NEUTRAL))
        self.fill(chips, self._menu)
        self.added.connect(lambda name: operations.perform(tag_people, [person.id], interests=[name]))
        self.dropped.connect(lambda name: operations.perform(untag_people, [person.id], interests=[name]))

    def _menu(self, name: str) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        interest = Interest.get_or_none(Interest.folded == fold(name))
        if interest is not None:
            mine = menu.addAction(self.tr("Mine too"))
            mine.setCheckable(True)
            mine.setChecked(interest.mine)
            mine.triggered.connect(lambda checked: self._operations.perform(set_mine, interest.id, mine=checked))
        menu.addAction(self.tr("Show everyone with it")).triggered.connect(lambda: self.chosen.emit(name))
        menu.addAction(self.tr("Remove")).triggered.connect(lambda: self.dropped.emit(name))
        return menu


class Groups(ChipSection):
    """A person's groups."""

    def __init__(self, operations: Operations, person: Person, parent: QWidget | None = None) -> None:
        """Show a person's groups."""
        super().__init__(QCoreApplication.translate("people", "Add a group"), suggest_groups, parent)
        self.fill([(name, name, NEUTRAL) for name in person.groups], self._menu)
        self.added.connect(lambda name: operations.perform(tag_people, [person.id], groups=[name]))
        self.dropped.connect(lambda name: operations.perform(untag_people, [person.id], groups=[name]))

    def _menu(self, name: str) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Show everyone in it")).triggered.connect(lambda: self.chosen.emit(name))
        menu.addAction(self.tr("Remove")).triggered.connect(lambda: self.dropped.emit(name))
        return menu
