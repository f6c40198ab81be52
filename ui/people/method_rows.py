"""Rows to write ways to reach someone in."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from models.exchange.normalize import method_key
from models.operations.fields import MethodFields
from models.queries import MethodRow, PlatformRow, platforms
from models.vocabulary import MethodType, Preference
from ui import terms
from ui.icons import icon
from ui.shared.buttons import icon_button, link_button
from ui.shared.tab_order import lead_through_before

_WRITTEN = frozenset({MethodType.EMAIL, MethodType.ADDRESS})
_FIRST_OFFERED = ("private_email", "mobile", "work_email", "work_phone", "linkedin")


class MethodRows(QWidget):
    """The ways to reach someone, one a row; `changed` tells of every edit."""

    changed = Signal()

    def __init__(self, region: str | None, parent: QWidget | None = None) -> None:
        """Begin without any; region is the country whose national phone numbers are understood."""
        super().__init__(parent)
        self._region = region
        self._platforms = platforms()
        self.rows: list[WayFields] = []
        self._stored: Mapping[int, MethodRow] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self.add_button = link_button(self.tr("Add a way to reach"), "plus", flush=True)
        self.add_button.clicked.connect(self.add_row)
        self._layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_methods(self, methods: Sequence[MethodRow]) -> None:
        """Show someone's ways."""
        self._stored = {method.id: method for method in methods}
        for method in methods:
            self._append(method)

    def written(self) -> list[list[Any]]:
        """Return what is written, a row each, as plain values that outlive the program."""
        return [row.written() for row in self.rows]

    def show_written(self, rows: Sequence[list[Any]]) -> None:
        """Show what written() returned in place of what is shown."""
        for row in list(self.rows):
            self._remove(row)
        for written in rows:
            self._append(self._stored.get(written[0])).show_written(written)

    def add_row(self) -> None:
        """Offer an empty row, on the platform most people have that is not listed yet."""
        used = {row.platform.key for row in self.rows if row.platform is not None}
        row = self._append(None)
        row.choose(first_offered(used))
        row.value.setFocus()
        self.changed.emit()

    def methods(self) -> tuple[MethodFields, ...]:
        """Return what is written; a row with neither value nor a platform says nothing."""
        return tuple(fields for row in self.rows if (fields := row.fields(self._region)) is not None)

    def _append(self, method: MethodRow | None) -> WayFields:
        row = WayFields(self._platforms, method)
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._layout.insertWidget(self._layout.count() - 1, row)
        # A layout would show it only later, too late to have the focus.
        row.show()
        lead_through_before(row, self.add_button)
        return row

    def _remove(self, row: WayFields) -> None:
        position = self.rows.index(row)
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        following = self.rows[min(position, len(self.rows) - 1)].value if self.rows else self.add_button
        following.setFocus()
        self.changed.emit()


def first_offered(used: Collection[str | None]) -> str:
    """Return the key of the platform most people have that is not among the used ones."""
    return next((key for key in _FIRST_OFFERED if key not in used), _FIRST_OFFERED[0])


class WayFields(QWidget):
    """Platform, value, label, preference, remove; in one line, or in a narrow place without remove in three."""

    changed = Signal()
    removed = Signal()

    def __init__(self, known: Sequence[PlatformRow], method: MethodRow | None, *, is_narrow: bool = False) -> None:
        """Show a way to reach somebody, or an empty one."""
        super().__init__()
        self._method = method
        self._known = {row.id: row for row in known}
        self.where = QComboBox()
        self.where.setAccessibleName(self.tr("Platform"))
        self.where.setMaxVisibleItems(14)
        if method is not None and method.platform_id is None:
            self.where.addItem(self.tr("No platform"), None)
        for row in known:
            self.where.addItem(icon(terms.method_icon(row.type, row.key), row.kind), row.name, row.id)
        self.value = QLineEdit()
        self.value.setAccessibleName(self.tr("Address, number or name there"))
        self.label = QLineEdit()
        self.label.setAccessibleName(self.tr("Label"))
        self.label.setPlaceholderText(self.tr("Label"))
        self.preference = QComboBox()
        self.preference.setAccessibleName(self.tr("How they feel about it"))
        self.preference.addItem("–", None)
        self.preference.setItemData(0, terms.preference(None), Qt.ItemDataRole.ToolTipRole)
        for preference in Preference:
            self.preference.addItem(terms.preference(preference), str(preference))
        if is_narrow:
            self._lay_out_narrow()
        else:
            self._lay_out_wide()
        if method is not None:
            self.where.setCurrentIndex(max(0, self.where.findData(method.platform_id)))
            self.value.setText(" ".join(method.value.splitlines()) if method.value else "")
            self.value.setCursorPosition(0)
            self.label.setText(method.label)
            self.preference.setCurrentIndex(max(0, self.preference.findData(method.preference)))
        self._shown_value = self.value.text()
        self._hint()
        self.where.currentIndexChanged.connect(lambda _index: self._on_platform())
        self.value.textEdited.connect(lambda _text: self.changed.emit())
        self.label.textEdited.connect(lambda _text: self.changed.emit())
        self.preference.currentIndexChanged.connect(lambda _index: self.changed.emit())

    def _lay_out_wide(self) -> None:
        """Set all in one line."""
        self.where.setFixedWidth(160)
        self.label.setFixedWidth(106)
        self.preference.setFixedWidth(124)
        remove = icon_button("x", self.tr("Remove this way"))
        remove.clicked.connect(self.removed)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        for widget, stretch in ((self.where, 0), (self.value, 1), (self.label, 0), (self.preference, 0), (remove, 0)):
            line.addWidget(widget, stretch)

    def _lay_out_narrow(self) -> None:
        """Set the platform and the preference above, the value, and the label below."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        choices = QHBoxLayout()
        choices.setSpacing(6)
        for choice in (self.where, self.preference):
            choice.setMinimumWidth(60)
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choices.addWidget(self.where, 3)
        choices.addWidget(self.preference, 2)
        column.addLayout(choices)
        column.addWidget(self.value)
        column.addWidget(self.label)

    def written(self) -> list[Any]:
        """Return the id of the stored way, the platform's, value, label and preference."""
        stored_id = self._method.id if self._method is not None else None
        platform_id, preference = self.where.currentData(), self.preference.currentData()
        return [stored_id, platform_id, self.value.text(), self.label.text(), preference]

    def show_written(self, written: list[Any]) -> None:
        """Show what written() returned; a platform that is gone meanwhile becomes the first."""
        _stored_id, platform_id, value, label, preference = written
        self.where.setCurrentIndex(max(0, self.where.findData(platform_id)))
        self.value.setText(value)
        self.label.setText(label)
        self.preference.setCurrentIndex(max(0, self.preference.findData(preference)))

    @property
    def platform(self) -> PlatformRow | None:
        """The platform chosen."""
        return self._known.get(self.where.currentData())

    def choose(self, key: str) -> None:
        """Choose a built-in platform."""
        for row in self._known.values():
            if row.key == key:
                self.where.setCurrentIndex(self.where.findData(row.id))

    def fields(self, region: str | None) -> MethodFields | None:
        """Return what is written, keeping of the stored method what was not touched."""
        platform, value, method = self.platform, self.value.text().strip(), self._method
        # "She is on Signal" needs no value, but a new row for an address that was only opened says nothing.
        is_new = method is None and not self.label.text().strip()
        says_nothing = platform is None or (is_new and platform.type in _WRITTEN)
        if not value and says_nothing:
            return None
        type_ = platform.type if platform is not None else method.type if method is not None else MethodType.HANDLE
        if method is not None and method.platform_id == (platform.id if platform else None):
            type_ = method.type
        untouched = method is not None and value == self._shown_value.strip() and type_ == method.type
        return MethodFields(
            type=str(type_),
            value=method.value if untouched and method is not None else value,
            platform_id=platform.id if platform is not None else None,
            label=self.label.text().strip(),
            preference=self.preference.currentData(),
            details=method.details if untouched and method is not None else None,
            normalized=method.normalized if untouched and method is not None else method_key(str(type_), value, region),
        )

    def _on_platform(self) -> None:
        self._hint()
        self.changed.emit()

    def _hint(self) -> None:
        platform = self.platform
        self.value.setPlaceholderText(
            {
                MethodType.EMAIL: self.tr("name@example.org"),
                MethodType.PHONE: self.tr("+44 20 7946 0000"),
                MethodType.URL: self.tr("Address or user name"),
                MethodType.ADDRESS: self.tr("Street, town, country"),
                MethodType.HANDLE: self.tr("User name, if known"),
            }[MethodType(platform.type)]
            if platform is not None
            else ""
        )
