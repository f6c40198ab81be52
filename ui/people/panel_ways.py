"""Ways to reach a person, professional and personal, each to be used, copied, approved, edited in place."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QWidget

from models.advice.platforms import Suggestion, is_allowed, link_of, suggest, they_used
from models.exchange.normalize import region_or_default
from models.operations.methods import add_method, delete_method, edit_method, set_preference
from models.queries import MethodRow, Person
from models.queries.ways import contacted_of, method_of, methods_of
from models.record import Record
from models.vocabulary import Kind, Preference
from ui import terms
from ui.icons import pixmap, screen_ratio
from ui.operations import Operations
from ui.people.in_place import Editor
from ui.people.method_form import MethodForm
from ui.shared.buttons import icon_button, link_button
from ui.shared.chips import SHARED, Chip
from ui.shared.column import Column
from ui.shared.elided_button import ElidedButton
from ui.shared.kept import KeptRow, Wanted
from ui.shared.labels import PlainLabel, as_tooltip
from ui.shared.links import is_openable, open_link, shown_link
from ui.shared.menu_text import plain_row

_ORDER = {Kind.PROFESSIONAL: 0, Kind.PERSONAL: 1, None: 2}


def suggestion_for(person: Person) -> Suggestion | None:
    """Return the one way to reach a person that fits best now."""
    contacted = contacted_of(person)
    return suggest(person.kind, methods_of(person), contacted, they_used(contacted), person.stage)


class WaysToReach(Editor):
    """The methods of a person, professional ones first, and a form to add one or change one.

    `copied` carries a sentence; `followed` a sentence about a way that was opened, and its MethodRow; put_away the key
    of a hint that is not to be shown again.
    """

    copied = Signal(str)
    followed = Signal(str, object)
    put_away = Signal(str)

    def __init__(
        self,
        operations: Operations,
        person: Person,
        dismissed: Collection[str] = (),
        parent: QWidget | None = None,
        *,
        best: Suggestion | None = None,
        is_page: bool = False,
    ) -> None:
        """List a person's methods with the best one marked; a page names the platforms too.

        dismissed are the keys of hints not to be shown.
        """
        super().__init__(parent)
        self.draft_key = "ways"
        self._operations, self._is_page = operations, is_page
        self._layout = Column(self, spacing=2)
        self.add_button = link_button(_tr("Add a way to reach"), "plus", flush=True)
        self.add_button.clicked.connect(self.start_adding)
        self._layout.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows = KeptRow(self._layout, following=(self.add_button,))
        self.form: MethodForm | None = None
        self.show_person(person, dismissed, best=best)

    def show_person(self, person: Person, dismissed: Collection[str], *, best: Suggestion | None) -> None:
        """List another person's, while no form is open."""
        self.person = person
        used = they_used(contacted_of(person))
        rows = sorted(person.methods, key=lambda row: _ORDER[Kind(row.kind) if row.kind else None])
        titled = len({row.kind for row in rows if row.kind}) > 1
        shown_kind: str | None = ""
        wanted = []
        for row in rows:
            if titled and row.kind and row.kind != shown_kind:
                wanted.append(_title(terms.kind(row.kind)))
            shown_kind = row.kind
            is_best = best is not None and best.method_id == row.id and not best.is_gentle_warning
            has_hint = hint_key(row) not in dismissed and _wants_hint(person, row, used)
            wanted.append(self._way(row, is_best=is_best, has_hint=has_hint))
        self._rows.show(wanted)
        self.add_button.setHidden(bool(rows))

    # --- the form ---------------------------------------------------------------------------------------------

    def start_adding(self) -> None:
        """Offer to write a new way."""
        self._start(None)

    def draft(self) -> Any:
        """Return the way as it is being written."""
        return (self.form.method_id, self.form.state()) if self.form is not None else None

    def resume(self, draft: Any) -> None:
        """Go on writing a way; one that is gone meanwhile would be added again."""
        method_id, state = draft
        self._start(next((row for row in self.person.methods if row.id == method_id), None))
        if self.form is not None:
            self.form.set_state(state)

    def _start(self, row: MethodRow | None) -> None:
        self._stop()
        region = region_or_default(self._operations.book.settings.region)
        self.form = MethodForm(row, region, {method.platform_key for method in self.person.methods})
        self.form.cancelled.connect(self._stop)
        self.form.saved.connect(self._save)
        self._layout.addWidget(self.form)
        self.add_button.hide()
        self.form.show()
        self.form.take_focus()

    def _stop(self) -> None:
        form, self.form = self.form, None
        if form is not None:
            had_focus = form.isAncestorOf(form.focusWidget() or self)
            form.hide()
            form.deleteLater()
            if not self.person.methods:
                self.add_button.show()
            if had_focus:
                self.focusNextPrevChild(False)

    def _save(self, method_id: int | None, fields: Any) -> None:
        self._stop()
        if method_id is None:
            self._operations.perform(add_method, self.person.id, fields)
        else:
            self._operations.perform(edit_method, method_id, fields)

    # --- rows -------------------------------------------------------------------------------------------------

    def _way(self, row: MethodRow, *, is_best: bool, has_hint: bool) -> Wanted:
        """Return a row, of which any with the same parts can take the words."""
        names_platform = bool(self._is_page and row.value and row.platform)
        felt = row.preference if row.preference in (Preference.PREFER_NOT, Preference.WELCOME) else None
        parts = _WayParts(bool(row.value), names_platform, felt, is_best, has_hint)
        return Wanted(parts, lambda: self._make_way(row, parts), lambda way: way.show_method(row))

    def _make_way(self, row: MethodRow, parts: _WayParts) -> _WayRow:
        way = _WayRow(row, self._menu, parts)
        way.copied.connect(self.copied)
        way.followed.connect(self.followed)
        way.edit_requested.connect(lambda: self._start(way.row))
        way.welcomed.connect(lambda: self._operations.perform(set_preference, way.row.id, str(Preference.WELCOME)))
        way.dismissed.connect(lambda: self.put_away.emit(hint_key(way.row)))
        way.delete_requested.connect(lambda: self._operations.perform(delete_method, way.row.id))
        return way

    def _menu(self, way: _WayRow) -> QMenu:
        row = way.row
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if way.link:
            menu.addAction(plain_row(way.action_words())).triggered.connect(way.follow)
        if row.value:
            menu.addAction(_tr("Copy")).triggered.connect(way.copy)
        menu.addSeparator()
        for preference in (*Preference, None):
            action = menu.addAction(terms.preference(preference))
            action.setCheckable(True)
            action.setChecked(row.preference == preference)
            action.triggered.connect(
                lambda _checked=False, preference=preference: self._operations.perform(
                    set_preference, row.id, str(preference) if preference else None
                )
            )
        menu.addSeparator()
        menu.addAction(_tr("Edit")).triggered.connect(lambda: self._start(row))
        menu.addAction(_tr("Remove")).triggered.connect(lambda: self._operations.perform(delete_method, row.id))
        return menu


class _WayParts(Record):
    """Which parts a row has: a value to copy, the platform's name, how they feel about it, Best, the gentle hint."""

    has_value: bool
    names_platform: bool
    felt: str | None
    is_best: bool
    has_hint: bool


def _title(words: str) -> Wanted:
    """Return the kind that stands above its ways."""
    return Wanted("title", _title_label, lambda label: label.setText(words))


def _title_label() -> PlainLabel:
    """Return the label of a kind, nearer to what is below it than to what is above."""
    label = PlainLabel(tone="hint", scale="small")
    label.setContentsMargins(0, 4, 0, 0)
    return label


class _WayRow(QWidget):
    """One method: icon, value to press, Best, copy, what else can be done, and the gentle hint."""

    copied = Signal(str)
    followed = Signal(str, object)
    edit_requested = Signal()
    welcomed = Signal()
    dismissed = Signal()
    delete_requested = Signal()

    def __init__(self, row: MethodRow, menu: Callable[[_WayRow], QMenu], parts: _WayParts) -> None:
        super().__init__()
        self._menu, self._parts = menu, parts
        outer = Column(self)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        self._mark = QLabel()
        self._mark.setFixedWidth(18)
        line.addWidget(self._mark)
        self.value = ElidedButton("", quiet=not parts.has_value)
        self.value.clicked.connect(self.follow)
        line.addWidget(self.value, 1)
        if parts.names_platform:
            self._platform = PlainLabel(tone="hint", scale="small")
            line.addWidget(self._platform)
            line.addSpacing(6)
        if parts.felt is not None:
            line.addWidget(Chip(terms.preference(parts.felt)))
        if parts.is_best:
            line.addWidget(Chip(_tr("Best"), SHARED, icon=False))
        if parts.has_value:
            self._copy = icon_button("copy", _tr("Copy"), colour="ink3")
            self._copy.clicked.connect(self.copy)
            self._copy.setFixedSize(26, 26)
            line.addWidget(self._copy)
        self._more = more = icon_button("ellipsis", _tr("How they feel about it, edit, remove"), colour="ink3")
        more.setFixedSize(26, 26)
        more.clicked.connect(lambda: self.open_menu(more.mapToGlobal(QPoint(0, more.height()))))
        line.addWidget(more)
        outer.addLayout(line)
        if parts.has_hint:
            outer.addLayout(self._hint())
        self.show_method(row)

    def show_method(self, row: MethodRow) -> None:
        """Show another method with the same parts."""
        self.row, parts = row, self._parts
        link, shown = link_of(method_of(row)), shown_value(row)
        self.link = link if is_openable(link) else ""
        colour = row.kind if row.kind and not parts.has_hint else "ink3"
        self._mark.setPixmap(pixmap(terms.method_icon(row.type, row.platform_key), 16, colour, screen_ratio()))
        if parts.names_platform:
            self._platform.setText(row.platform or "")
        if parts.has_value:
            self._copy.setAccessibleName(_tr("Copy {value}").format(value=shown))
        self._more.setAccessibleName(_tr("More on {value}").format(value=shown))
        told = [
            part
            for part in (
                row.platform or row.label,
                row.label if row.platform and row.label else "",
                terms.kind(row.kind) if row.kind else "",
                terms.preference(row.preference) if row.preference else "",
            )
            if part
        ]
        self.value.set_text(shown)
        about = " · ".join(told)
        self.value.setAccessibleName(f"{about}: {shown}" if about else shown)
        self.value.setAccessibleDescription(self.action_words())
        self.value.setToolTip(as_tooltip("\n".join(filter(None, (about, self.action_words())))))

    def action_words(self) -> str:
        """Return what a press does, and with what: nothing is opened that was not shown before."""
        if self.link.startswith("mailto:"):
            return _tr("Write to {value}").format(value=shown_link(self.link))
        if self.link.startswith("tel:"):
            return _tr("Call {value}").format(value=shown_link(self.link))
        if self.link:
            return _tr("Open {value}").format(value=shown_link(self.link))
        return _tr("Copy {value}").format(value=shown_value(self.row)) if self.row.value else _tr("Add the address")

    def follow(self) -> None:
        """Write, call or open; copy what cannot be opened, and ask for the address where there is none."""
        if self.link and open_link(self.link):
            if self.link.startswith("mailto:"):
                words = _tr("Writing to {value}")
            elif self.link.startswith("tel:"):
                words = _tr("Calling {value}")
            else:
                words = _tr("Opened {value}")
            self.followed.emit(words.format(value=shown_value(self.row)), self.row)
        elif self.row.value:
            self.copy()
        else:
            self.edit_requested.emit()

    def copy(self) -> None:
        """Copy the value."""
        QGuiApplication.clipboard().setText(self.row.value)
        self.copied.emit(_tr("Copied “{value}”").format(value=self.row.value))

    def open_menu(self, at: QPoint) -> None:
        """Show what else can be done."""
        self._menu(self).popup(at)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show the menu."""
        self.open_menu(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit by F2, remove by Delete."""
        if event.key() == Qt.Key.Key_F2:
            self.edit_requested.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_requested.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Copy by a double click on the row."""
        if event.button() == Qt.MouseButton.LeftButton and self.row.value:
            self.copy()

    def _hint(self) -> QHBoxLayout:
        """Return the gentle hint, which can be answered or put away."""
        line = QHBoxLayout()
        line.setContentsMargins(22, 0, 0, 4)
        line.setSpacing(2)
        line.addWidget(
            PlainLabel(_tr("personal; you know each other through work"), tone="hint", scale="small", wrap=True), 1
        )
        self.welcome_button = link_button(_tr("Welcome"))
        self.welcome_button.setToolTip(_tr("They are glad to be reached here"))
        self.welcome_button.clicked.connect(self.welcomed)
        dismiss = icon_button("x", _tr("Put this hint away"), colour="ink3")
        dismiss.setFixedSize(26, 26)
        dismiss.clicked.connect(self.dismissed)
        line.addWidget(self.welcome_button)
        line.addWidget(dismiss)
        return line


def hint_key(row: MethodRow) -> str:
    """Return the key under which the hint on a way is put away."""
    return f"way:{row.id}"


def shown_value(row: MethodRow) -> str:
    """Return the value as it is read: an address without its scheme, or the platform where there is none."""
    if not row.value:
        return row.platform or row.label
    value = row.value.strip()
    for prefix in ("https://www.", "http://www.", "https://", "http://"):
        if value.lower().startswith(prefix):
            return value[len(prefix) :].rstrip("/")
    return " ".join(value.split())


def _wants_hint(person: Person, row: MethodRow, used: frozenset[int]) -> bool:
    """Whether a personal platform meets a professional contact who did not ask for it."""
    return row.preference != Preference.PREFER_NOT and not is_allowed(person.kind, method_of(row), used)


def _tr(text: str) -> str:
    return QCoreApplication.translate("people", text)
