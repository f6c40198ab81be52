"""The icon in the tray: how many to tend, and a menu that acts on each of them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from models.history import Change
from scheduler.notifications.notification import Notification
from scheduler.ranking import Source
from scheduler.reasons import COUNTED_IN_MONTHS, DAYS_A_MONTH
from scheduler.today import Entry, todays_list
from ui.icons import paint_icon
from ui.operations import Operations
from ui.shared.menu_text import panel_row, plain_row
from ui.theme.theme import active_theme
from ui.tray.notifier_watch import NotifierWatch
from ui.tray.panel_icon import SILENT, SIZES, PanelIcon, is_x11
from ui.tray.person_menu import PersonMenu
from ui.window.pause_menu import RemindersState
from ui.words import counted, isolated, number, say

# A green that keeps about 3:1 on light and on dark panels, since a program cannot ask for the panel's colour.
SPROUT = "#3F936B"
BADGE, _BADGE_INK = "#A84A24", "#FFFFFF"
_LARGE = 32
# Below this size a plus makes two digits unreadable.
_ROOM_FOR_PLUS = 24
_MOST_COUNTED, _LONG = 99, 3
_MOST_PEOPLE = 12
_LONGEST_NAME = 48


class TrayIcon(PanelIcon):
    """Shows the count of Today and acts on people while the window is closed."""

    clicked = Signal()
    open_requested = Signal()
    today_requested = Signal()
    person_opened = Signal(int)
    way_chosen = Signal(object)
    log_requested = Signal()
    add_requested = Signal()
    met_requested = Signal()
    lock_requested = Signal()
    quit_requested = Signal()
    bubble_clicked = Signal(str)
    # What the picture shows (how many, silent or not), and what the menu was told of the reminders.
    _shown: tuple[int, bool]
    _told: str

    def __init__(
        self,
        operations: Operations,
        reminders: RemindersState,
        parent: QObject | None = None,
        panels: NotifierWatch | None = None,
    ) -> None:
        """Make the icon; show() puts it into the tray where there is one, or into one of these panels."""
        super().__init__(parent, panels)
        self._operations, self._reminders = operations, reminders
        self._bubble_key = ""
        self.make()
        operations.changed.connect(self._on_changed)
        reminders.changed.connect(self.refresh)
        active_theme().changed.connect(self.refresh)

    def show_bubble(self, notification: Notification) -> bool:
        """Show a notification as the tray's bubble; False where the tray can show none."""
        if not self.has_bubbles:
            return False
        self._bubble_key = notification.key
        self.icon.showMessage(notification.title, notification.body, self.icon.icon())
        return True

    def tell(self, title: str, body: str) -> None:
        """Say something by a bubble where the tray can; a click on it does nothing."""
        if self.has_bubbles:
            # Else a click would open whoever the last reminder was about.
            self._bubble_key = ""
            self.icon.showMessage(title, body, self.icon.icon())

    def refresh(self) -> None:
        """Bring count, tooltip and menu up to date; a menu that is open stays as it is under the pointer."""
        entries = todays_list(self._operations.book).entries
        count = len(entries)
        lines = ["Tendril", self._header(count)]
        if self._reminders.is_silent:
            lines.append(self._reminders.sentence())
        self.icon.setToolTip("\n".join(lines))
        shown = (count, self._reminders.is_silent)
        if shown != self._shown:
            self._shown = shown
            self.icon.setIcon(tray_picture(count, is_silent=self._reminders.is_silent))
        if not self.menu.isVisible():
            self._fill(entries)

    def speak_anew(self) -> None:
        """Say everything in the language that is spoken now."""
        for gone in (*self._people, self._pause):
            gone.deleteLater()
        self.menu.clear()
        self._make_rows()
        self.refresh()

    def make(self) -> None:
        """Make the icon and its menu, which say nothing yet, and let them say what is."""
        self._shown, self._told = (-1, False), ""
        self.icon = QSystemTrayIcon(self)
        self.menu = QMenu()
        self.menu.setAccessibleName("Tendril")
        self._make_rows()
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._on_activated)
        self.icon.messageClicked.connect(lambda: self.bubble_clicked.emit(self._bubble_key))
        self.menu.aboutToShow.connect(self.refresh)
        # Not before the chosen row has done its work.
        self.menu.aboutToHide.connect(self.refresh, Qt.ConnectionType.QueuedConnection)
        self.refresh()

    def _is_for_panels(self) -> bool:
        """Return whether an icon that is made now is one for panels that show it and its menu themselves."""
        return self._panels is not None and (self._panels.is_there or not is_x11())

    def _make_rows(self) -> None:
        """Make the rows of the menu, once for a language."""
        self._head = self.menu.addAction("")
        self._head.triggered.connect(self.today_requested)
        self._people: list[PersonMenu] = []
        as_row = panel_row if self._is_for_panels() else plain_row
        for _ in range(_MOST_PEOPLE):
            person = PersonMenu(self._operations, self.menu, as_row)
            person.person_opened.connect(self.person_opened)
            person.way_chosen.connect(self.way_chosen)
            self.menu.addMenu(person)
            self._people.append(person)
        self._more = self.menu.addAction("")
        self._more.triggered.connect(self.today_requested)
        self.menu.addSeparator()
        self._add(self.tr("Log interaction…"), self.log_requested.emit)
        self._add(self.tr("Add person…"), self.add_requested.emit)
        self._add(self.tr("Note whom you met…"), self.met_requested.emit)
        self.menu.addSeparator()
        self._pause = self.menu.addMenu("")
        self._add(self.tr("Open Tendril"), self.open_requested.emit)
        self._add(self.tr("Lock now"), self.lock_requested.emit)
        self._lock = self.menu.actions()[-1]
        self._add(self.tr("Quit"), self.quit_requested.emit)

    def _fill(self, entries: tuple[Entry, ...]) -> None:
        """Say in the menu who is due and whether reminders are on."""
        self._head.setText(self._header(len(entries)))
        for index, person in enumerate(self._people):
            if index < len(entries):
                person.show_entry(entries[index], self._row(entries[index]))
            else:
                person.put_away()
        more = len(entries) - len(self._people)
        self._more.setVisible(more > 0)
        self._more.setText(counted("1 more in Today", "{n} more in Today", max(more, 1)))
        self._lock.setVisible(self._operations.book.database.key is not None)
        sentence = self._reminders.sentence()
        self._pause.setTitle(sentence if self._reminders.is_silent else self.tr("Pause reminders"))
        if sentence != self._told:
            self._told = sentence
            self._reminders.fill(self._pause)

    def _header(self, count: int) -> str:
        """Return the first row: how many to tend."""
        if count == 0:
            return self.tr("Nobody to tend today")
        return counted("1 to tend today", "{n} to tend today", count)

    def _row(self, entry: Entry) -> str:
        """Return a person's row: the name and why in a few words."""
        if self._operations.book.settings.hide_names:
            return self.tr("Someone, {why}").format(why=self._why(entry))
        name = entry.name if len(entry.name) <= _LONGEST_NAME else f"{entry.name[:_LONGEST_NAME]}…"
        return self.tr("{name}, {why}").format(name=isolated(name), why=self._why(entry))

    def _why(self, entry: Entry) -> str:
        """Return why, in a few words."""
        if entry.tone == "due" and entry.days_late > 0:
            if entry.days_late >= COUNTED_IN_MONTHS:
                return counted("1 month late", "{n} months late", round(entry.days_late / DAYS_A_MONTH))
            return counted("1 day late", "{n} days late", entry.days_late)
        if entry.tone == "due" or entry.source in (Source.RHYTHM, Source.SNOOZE):
            return self.tr("today")
        words = say(entry.reason).split(" · ")[0].strip(".")
        return words[:1].lower() + words[1:] if words[1:2].islower() else words

    def _add(self, text: str, action: Callable[[], object]) -> None:
        """Add a row that does something."""
        self.menu.addAction(text).triggered.connect(lambda: action())

    def _on_changed(self, _change: Change, _initiator: object) -> None:
        """Follow the book."""
        self.refresh()

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        """Bring the window or put it away by a click; a second click soon after only brings it."""
        if reason == QSystemTrayIcon.ActivationReason.Trigger:
            self.clicked.emit()
        elif reason == QSystemTrayIcon.ActivationReason.DoubleClick:
            self.open_requested.emit()


def tray_picture(count: int, *, is_silent: bool = False) -> QIcon:
    """Return the tray's icon with a count badge at several sizes; more than 99 is shown as 99+ where that is readable.

    While nothing is said, the sprout is grey and two bars stand at its lower right. The largest sizes serve panels
    with two or more pixels to the point.
    """
    result = QIcon()
    for size in SIZES:
        result.addPixmap(_tray_pixmap(size, count, is_silent=is_silent))
    return result


def _tray_pixmap(size: int, count: int, *, is_silent: bool) -> QPixmap:
    """Draw the icon at one size; the badge covers the upper right and its number stays readable."""
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    # With a badge above it the sprout moves a little aside, so that more of it is seen.
    side = size if count == 0 else round(size * 0.88)
    paint_icon(painter, QRect(0, size - side, side, side), "sprout", SILENT if is_silent else SPROUT)
    if is_silent:
        _paint_pause(painter, size)
    if count > 0:
        text = number(min(count, _MOST_COUNTED))
        if count > _MOST_COUNTED and size >= _ROOM_FOR_PLUS:
            text += "+"
        # A number needs more of a small icon to be read.
        height = round(size * (0.62 if size < _LARGE else 0.52))
        width = min(size, max(height, round(height * (0.55 + 0.42 * len(text)))))
        badge = QRect(size - width, 0, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(BADGE))
        painter.drawRoundedRect(badge, height / 2, height / 2)
        font = QFont(active_theme().font(weight=QFont.Weight.Bold))
        font.setPixelSize(max(8, round(height * (0.78 if len(text) < _LONG else 0.68))))
        painter.setFont(font)
        painter.setPen(QColor(_BADGE_INK))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return picture


def _paint_pause(painter: QPainter, size: int) -> None:
    """Draw two bars at the lower right, with a clear edge that parts them from the sprout."""
    bar, height = max(2, round(size * 0.11)), round(size * 0.36)
    edge = max(1, round(size * 0.05))
    left = size - 3 * bar
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
    painter.fillRect(QRect(left - edge, size - height - edge, 3 * bar + edge, height + edge), Qt.GlobalColor.black)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    for x in (left, left + 2 * bar):
        painter.fillRect(QRect(x, size - height, bar, height), QColor(SILENT))
