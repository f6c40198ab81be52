"""Ways to reach a person, as the panel lists them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from models.advice.platforms import Contacted, Method, Suggestion, is_allowed, link_of, suggest, they_used
from models.queries import MethodRow, Person
from models.vocabulary import Kind, Preference
from ui import terms
from ui.icons import pixmap, screen_ratio
from ui.shared.buttons import icon_button
from ui.shared.chips import SHARED, Chip
from ui.shared.elided_button import ElidedButton
from ui.shared.labels import PlainLabel, as_tooltip
from ui.shared.links import open_link


def suggestion_for(person: Person) -> Suggestion | None:
    """Return the one way to reach a person that fits best now."""
    contacted = _contacted(person)
    return suggest(person.kind, [_method(row) for row in person.methods], contacted, they_used(contacted), person.stage)


class WaysToReach(QWidget):
    """The methods of a person, professional ones first; `copied` carries a sentence."""

    copied = Signal(str)

    def __init__(self, person: Person, parent: QWidget | None = None) -> None:
        """List a person's methods."""
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        best = suggestion_for(person)
        used = they_used(_contacted(person))
        order = {Kind.PROFESSIONAL: 0, Kind.PERSONAL: 1, None: 2}
        for row in sorted(person.methods, key=lambda row: order[Kind(row.kind) if row.kind else None]):
            is_best = best is not None and best.method_id == row.id and not best.is_gentle_warning
            way = _WayRow(row, _hint(person, row, used), is_best=is_best)
            way.copied.connect(self.copied)
            layout.addWidget(way)


class _WayRow(QWidget):
    """One method: icon, value to press, Best, copy, and the gentle hint."""

    copied = Signal(str)

    def __init__(self, row: MethodRow, hint: str, *, is_best: bool) -> None:
        super().__init__()
        self._row = row
        link = link_of(_method(row))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        mark = QLabel()
        colour = row.kind if row.kind and not hint else "ink3"
        mark.setPixmap(pixmap(terms.method_icon(row.type, row.platform_key), 16, colour, screen_ratio()))
        mark.setFixedWidth(16)
        line.addWidget(mark)
        shown = _shown_value(row)
        told = " · ".join(
            part
            for part in (
                row.platform or row.label,
                terms.kind(row.kind) if row.kind else "",
                terms.preference(row.preference) if row.preference else "",
            )
            if part
        )
        self.value = ElidedButton(shown, quiet=not row.value)
        self.value.setAccessibleName(f"{told}: {shown}" if told else shown)
        self.value.setToolTip(as_tooltip(told))
        if link:
            self.value.clicked.connect(lambda: open_link(link))
        else:
            self.value.setEnabled(False)
        line.addWidget(self.value, 1)
        if row.preference == Preference.PREFER_NOT:
            line.addWidget(Chip(terms.preference(row.preference)))
        if is_best:
            line.addWidget(Chip(QCoreApplication.translate("people", "Best"), SHARED, icon=False))
        if row.value:
            copy = icon_button(
                "copy", QCoreApplication.translate("people", "Copy {value}").format(value=shown), colour="ink3"
            )
            copy.setToolTip(QCoreApplication.translate("people", "Copy"))
            copy.clicked.connect(self._copy)
            copy.setFixedSize(26, 26)
            line.addWidget(copy)
        outer.addLayout(line)
        if hint:
            label = PlainLabel(hint, tone="hint", scale="small", wrap=True)
            label.setContentsMargins(24, 0, 0, 4)
            outer.addWidget(label)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._row.value)
        self.copied.emit(QCoreApplication.translate("people", "Copied “{value}”").format(value=self._row.value))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Copy by a double click on the row."""
        if event.button() == Qt.MouseButton.LeftButton and self._row.value:
            self._copy()


def _shown_value(row: MethodRow) -> str:
    """Return the value as it is read: an address without its scheme, or the platform where there is none."""
    if not row.value:
        return row.platform or row.label
    value = row.value.strip()
    for prefix in ("https://www.", "http://www.", "https://", "http://"):
        if value.lower().startswith(prefix):
            return value[len(prefix) :].rstrip("/")
    return " ".join(value.split())


def _hint(person: Person, row: MethodRow, used: frozenset[int]) -> str:
    """Return the gentle hint where a personal platform meets a professional contact."""
    if row.preference == Preference.PREFER_NOT or is_allowed(person.kind, _method(row), used):
        return ""
    return QCoreApplication.translate("people", "personal; you know each other through work")


def _method(row: MethodRow) -> Method:
    return Method(
        row.id,
        row.type,
        row.value,
        row.label,
        row.preference,
        row.normalized,
        row.platform_id,
        row.platform_key or None,
        row.platform,
        row.kind,
        row.medium,
        row.link,
    )


def _contacted(person: Person) -> list[Contacted]:
    return [Contacted(row.medium, row.direction, row.platform_id) for row in person.interactions]
