"""Parts of the person form: labelled fields, the name, choices in a row, the rhythm."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from models.operations.fields import composed_name
from models.queries import circles
from ui.interactions.option_chip import OptionChip
from ui.settings.fields import fit_text
from ui.shared.buttons import link_button
from ui.shared.flow import FlowLayout
from ui.shared.labels import PlainLabel, set_property
from ui.words import counted

_PARTS = ("name_prefix", "given_name", "additional_name", "family_name", "name_suffix")
_NOT_CHOSEN, _NO_RHYTHM, _OWN = "not chosen", "no rhythm", "own"


class Field(QWidget):
    """A label above a widget, and below it what is wrong with it."""

    def __init__(self, label: str, widget: QWidget, parent: QWidget | None = None) -> None:
        """Put a label to a widget and name the widget by it."""
        super().__init__(parent)
        self.widget = widget
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self.label = PlainLabel(label, tone="secondary", scale="small")
        self.label.setBuddy(widget)
        if not widget.accessibleName():
            widget.setAccessibleName(label)
        layout.addWidget(self.label)
        layout.addWidget(widget)
        self.problem = PlainLabel(tone="due", scale="small", wrap=True)
        layout.addWidget(self.problem)
        self.problem.hide()

    def complain(self, words: str) -> None:
        """Say what is wrong, and lead there."""
        self.problem.setText(words)
        self.problem.show()
        target = self._target()
        target.setAccessibleDescription(words)
        set_property(target, "error", "true")
        target.setFocus()

    def clear(self) -> None:
        """Say nothing any more."""
        if self.problem.isVisibleTo(self):
            target = self._target()
            target.setAccessibleDescription("")
            set_property(target, "error", "false")
        self.problem.hide()

    def _target(self) -> QWidget:
        """Return what of the widget is typed in or chosen by."""
        line = getattr(self.widget, "field", None)
        return line if isinstance(line, QWidget) else self.widget.focusProxy() or self.widget


class ChipChoice(QWidget):
    """One of a few words, as chips; arrows and Space choose. `changed` tells of it."""

    changed = Signal()

    def __init__(self, name: str, choices: Sequence[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        """Offer choices given as (value, text, explanation)."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._value = ""
        flow = FlowLayout(self, spacing=6, line_spacing=6)
        self.chips: dict[str, OptionChip] = {}
        for value, text, explanation in choices:
            chip = OptionChip(text)
            chip.setAccessibleName(f"{name}: {text}")
            chip.setToolTip(explanation)
            chip.clicked.connect(lambda _checked=False, value=value: self._choose(value))
            self.chips[value] = chip
            flow.addWidget(chip)

    @property
    def value(self) -> str:
        """The value chosen."""
        return self._value

    def set_value(self, value: str) -> None:
        """Choose without telling."""
        self._value = value
        for key, chip in self.chips.items():
            chip.setChecked(key == value)

    def _choose(self, value: str) -> None:
        self.set_value(value)
        self.changed.emit()


def split_name(name: str) -> dict[str, str]:
    """Return the parts a plain name is made of: the first word, the last, and those between."""
    words = name.split()
    split = {
        "given_name": words[0] if words else "",
        "additional_name": " ".join(words[1:-1]),
        "family_name": words[-1] if len(words) > 1 else "",
    }
    return {part: split.get(part, "") for part in _PARTS}


def parts_following(columns: Mapping[str, Any], name: str) -> dict[str, str]:
    """Return the parts of a new name where the old name was made of its parts; otherwise they are left alone."""
    return split_name(name) if _are_followed(columns) else {}


def _are_followed(columns: Mapping[str, Any]) -> bool:
    return composed_name({part: columns[part] for part in _PARTS}) in ("", columns["name"])


class NameFields(QWidget):
    """The name as it is shown, and its parts behind a link; the parts follow the name until they are edited."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin without a name."""
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("First and last name"))
        self.name_field = Field(self.tr("Name"), self.name)
        self.nickname = QLineEdit()
        row.addWidget(self.name_field, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Field(self.tr("Nickname"), self.nickname), 2, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(row)
        self.link = link_button(self.tr("Name in parts"), "chevron-down", flush=True)
        self.link.clicked.connect(self._unfold)
        layout.addWidget(self.link, 0, Qt.AlignmentFlag.AlignLeft)
        self._parts_holder = QWidget()
        grid = QGridLayout(self._parts_holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        self.parts: dict[str, QLineEdit] = {}
        titles = (
            self.tr("Before the name"),
            self.tr("First name"),
            self.tr("Middle names"),
            self.tr("Last name"),
            self.tr("After the name"),
        )
        for column, (part, title) in enumerate(zip(_PARTS, titles, strict=True)):
            line = QLineEdit()
            line.textEdited.connect(self._on_part)
            self.parts[part] = line
            grid.addWidget(Field(title, line), 0, column)
            grid.setColumnStretch(column, 1 if part in ("name_prefix", "name_suffix") else 2)
        layout.addWidget(self._parts_holder)
        self._parts_holder.hide()
        self._follows = True
        self.name.textEdited.connect(self._on_name)
        self.nickname.textEdited.connect(lambda: self.changed.emit())

    def show_columns(self, columns: dict[str, Any]) -> None:
        """Show a person's names."""
        self.name.setText(columns["name"])
        self.nickname.setText(columns["nickname"])
        for part, line in self.parts.items():
            line.setText(columns[part])
        self._follows = _are_followed(columns)

    def values(self) -> dict[str, str]:
        """Return name, nickname and parts as PersonFields names them."""
        parts = {part: line.text().strip() for part, line in self.parts.items()}
        return {"name": self.name.text().strip(), "nickname": self.nickname.text().strip(), **parts}

    def _unfold(self) -> None:
        self.link.hide()
        self._parts_holder.show()
        self.parts["given_name"].setFocus()

    def _on_name(self, text: str) -> None:
        self.name_field.clear()
        if self._follows:
            split = split_name(text)
            for part, line in self.parts.items():
                line.setText(split[part])
        self.changed.emit()

    def _on_part(self) -> None:
        """Let the name follow its parts once these are edited."""
        self._follows = False
        values = {part: line.text().strip() for part, line in self.parts.items()}
        self.name.setText(composed_name(values))
        self.changed.emit()


class RhythmField(QWidget):
    """A circle, days of one's own, no rhythm, or none chosen yet."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Offer the book's circles."""
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Rhythm"))
        self.choice.addItem(self.tr("Not chosen yet"), _NOT_CHOSEN)
        for circle in circles():
            words = counted("{name}, every day", "{name}, every {n} days", circle.days, {"name": circle.name})
            self.choice.addItem(words, circle.id)
        self.choice.addItem(self.tr("Own number of days"), _OWN)
        self.choice.addItem(self.tr("No rhythm"), _NO_RHYTHM)
        self.days = QSpinBox()
        self.days.setRange(1, 3650)
        self.days.setValue(60)
        self.days.setAccessibleName(self.tr("Days between contacts"))
        self.days.setSuffix(self.tr(" days"))
        fit_text(self.days)
        self.days.hide()
        row.addWidget(self.choice, 1)
        row.addWidget(self.days)
        self.setFocusProxy(self.choice)
        self._circle_id: int | None = None
        self.choice.currentIndexChanged.connect(self._on_choice)
        self.days.valueChanged.connect(lambda _days: self.changed.emit())

    def show_values(self, circle_id: int | None, rhythm_days: int | None, *, no_rhythm: bool) -> None:
        """Show someone's rhythm."""
        self._circle_id = circle_id
        if rhythm_days is not None:
            self.days.setValue(rhythm_days)
        value = (
            _OWN
            if rhythm_days is not None
            else circle_id
            if circle_id is not None
            else _NO_RHYTHM
            if no_rhythm
            else _NOT_CHOSEN
        )
        self.choice.setCurrentIndex(max(0, self.choice.findData(value)))

    def values(self) -> dict[str, Any]:
        """Return circle_id, rhythm_days and no_rhythm."""
        value = self.choice.currentData()
        if value == _OWN:
            return {"circle_id": self._circle_id, "rhythm_days": self.days.value(), "no_rhythm": False}
        circle_id = value if isinstance(value, int) else None
        return {"circle_id": circle_id, "rhythm_days": None, "no_rhythm": value == _NO_RHYTHM}

    def _on_choice(self) -> None:
        self.days.setVisible(self.choice.currentData() == _OWN)
        self.changed.emit()
