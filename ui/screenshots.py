"""Pictures of the main views with the sample people, made by the real window: python -m ui.screenshots."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QApplication, QDialog

    from ui.window.main_window import MainWindow

# A name and how the window comes to show it.
Scene = tuple[str, Callable[[], object]]
MakeScenes = Callable[["QApplication", "MainWindow", Path], Sequence[Scene]]
MOMENT = datetime.fromisoformat("2026-11-23T08:00")
SIZES = ("1280x800", "900x600")
LOOKS = ("light", "dark")
_PATIENCE_MILLISECONDS = 8000

# A made-up file in LinkedIn's form, its three lines of notes included.
SAMPLE_FILE = """\
Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ada,Lindgren,https://www.linkedin.com/in/ada-lindgren-example,ada@lumen.example,Lumen Labs,Research lead,05 Mar 2021
Bruno,Carvalho,https://www.linkedin.com/in/bruno-carvalho-example,,Harbour Data,Platform engineer,17 Jun 2022
Chiara,Moretti,https://www.linkedin.com/in/chiara-moretti-example,chiara@moretti.example,Moretti,Designer,02 Feb 2024
Dele,Adeyemi,https://www.linkedin.com/in/dele-adeyemi-example,,Northwind,Product manager,28 Oct 2025
,,https://www.linkedin.com/in/nameless-example,,,,11 Nov 2025
Emi,Tanaka,https://www.linkedin.com/in/emi-tanaka-example,emi@tanaka.example,Tanaka & Co,Partner,30 Aug 2023
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the pictures, print each one's path and return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m ui.screenshots", description=__doc__)
    parser.add_argument("--directory", type=Path, default=Path("screenshots"), help="where the pictures go")
    parser.add_argument("--size", action="append", metavar="WIDTHxHEIGHT", help="instead of 1280x800 and 900x600")
    options = parser.parse_args(arguments)
    sizes = [_size(text, parser) for text in options.size or SIZES]
    # A picture must not depend on the screen it is made on, nor flash over somebody's work.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    options.directory.mkdir(parents=True, exist_ok=True)
    _silence_the_plugin()
    for path in take_pictures(options.directory, sizes):
        print(path)
    return 0


def _silence_the_plugin() -> None:
    """Keep what Qt says of its own offscreen plugin from whoever wants pictures; all else it says stays."""
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

    def tell(_type: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if message != "This plugin does not support propagateSizeHints()":
            sys.stderr.write(f"{message}\n")

    qInstallMessageHandler(tell)


def take_pictures(directory: Path, sizes: Sequence[tuple[int, int]], looks: Sequence[str] = LOOKS) -> list[Path]:
    """Make the pictures of every view in every size and look, and return their paths."""
    from PySide6.QtWidgets import QApplication

    from models.clock import FixedClock
    from models.operations.sample import add_sample_people
    from models.operations.settings import change_settings
    from scheduler.opening import open_planned_book
    from ui.operations import Operations
    from ui.theme.theme import active_theme
    from ui.window.main_window import MainWindow
    from ui.window.pause_menu import RemindersState

    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    paths: list[Path] = []
    with tempfile.TemporaryDirectory(prefix="tendril-pictures-") as folder:
        book = open_planned_book(Path(folder) / "book", FixedClock(MOMENT))
        try:
            sample_file = Path(folder) / "Connections.csv"
            sample_file.write_text(SAMPLE_FILE, encoding="utf-8")

            def picture(make_scenes: MakeScenes) -> None:
                """Make the pictures of some scenes in every size and look."""
                for look in looks:
                    # As a setting too, since the settings view makes the theme follow the book.
                    change_settings(book, look=look)
                    active_theme().set_look(look)
                    for width, height in sizes:
                        operations = Operations(book)
                        window = MainWindow(operations, RemindersState(operations, None))
                        window.resize(width, height)
                        window.show()
                        scenes = make_scenes(application, window, sample_file)
                        paths.extend(_picture(application, window, scenes, directory, f"{look}-{width}x{height}"))
                        operations.wait_for_long()
                        window.hide()
                        window.deleteLater()
                        application.processEvents()

            picture(_first_start)
            add_sample_people(book)
            picture(_views)
        finally:
            book.close()
    return paths


def _first_start(_application: QApplication, window: MainWindow, _sample_file: Path) -> list[Scene]:
    """Return the steps of the first start, for a book without anybody."""
    from ui.welcome.welcome_view import WelcomeView

    def step(number: int) -> None:
        welcome = window.findChild(WelcomeView)
        if isinstance(welcome, WelcomeView):
            welcome.go_to(number)

    names = ("welcome-interests", "welcome-room", "welcome-people")
    return [(name, lambda number=number: step(number)) for number, name in enumerate(names)]


def _views(application: QApplication, window: MainWindow, sample_file: Path) -> list[Scene]:
    """Return the views, for a book with the sample people."""
    from scheduler.today import todays_list
    from ui.window.views import IMPORT, INSIGHTS, INTRODUCTIONS, PEOPLE, SETTINGS, TODAY

    entries = todays_list(window.operations.book).entries

    def draft() -> None:
        view: Any = window.show_view(INTRODUCTIONS)
        view.cards[0].act()

    def person() -> None:
        window.open_person(entries[0].contact_id)

    def page() -> None:
        person()
        view: Any = window.view(PEOPLE)
        view.place.open(asked=True)

    def review() -> None:
        view: Any = window.show_view(TODAY)
        view.review_requested.emit()

    def importing() -> None:
        view: Any = window.show_view(IMPORT)
        window.open_import(sample_file)
        _wait(application, lambda: not view.is_working)

    def insights(page: str) -> None:
        view: Any = window.show_view(INSIGHTS)
        view.show_page(page)
        _wait(application, lambda: not view.is_reading)

    def settings(section: str) -> None:
        view: Any = window.show_view(SETTINGS)
        view.show_section(getattr(view, section))

    def palette(text: str) -> None:
        window.show_view(TODAY)
        window.finding.open_palette(text)

    def keys() -> None:
        if window.finding.palette is not None:
            window.finding.palette.dismiss()
        window.show_keys()

    return [
        ("today", lambda: window.show_view(TODAY)),
        ("review", review),
        ("people", lambda: window.show_view(PEOPLE)),
        *_list_scenes(window),
        ("person", person),
        ("person-page", page),
        *_interest_scenes(window, entries[0].contact_id),
        ("introductions", lambda: window.show_view(INTRODUCTIONS)),
        ("draft", draft),
        ("insights", lambda: insights("numbers")),
        ("map", lambda: insights("map")),
        ("import", importing),
        ("settings", lambda: window.show_view(SETTINGS)),
        ("settings-circles", lambda: settings("circles")),
        ("settings-backups", lambda: settings("backups")),
        ("palette", lambda: palette("")),
        ("palette-people", lambda: palette("ma")),
        ("palette-misspelt", lambda: palette("oakfor")),
        ("palette-notes", lambda: palette("talk")),
        ("palette-nothing", lambda: palette("xyzzy")),
        ("keys", keys),
    ]


def _list_scenes(window: MainWindow) -> list[Scene]:
    """Return what else the list of people shows."""
    from ui.window.views import PEOPLE

    view: Any = window.view(PEOPLE)

    def found() -> None:
        window.show_view(PEOPLE)
        view.set_search("talk")

    def merging() -> None:
        window.show_view(PEOPLE)
        view.set_search("")
        view.merge_requested.emit(view.model.ids[1:3])

    return [("people-found", found), ("merge", merging)]


def _interest_scenes(window: MainWindow, contact_id: int) -> list[Scene]:
    """Return the log dialog with a day in its note, the interests, and something to share."""
    from ui.interactions.log_dialog import LogDialog
    from ui.window.views import INTERESTS

    def log() -> None:
        window.log_interaction([contact_id])
        for dialog in window.findChildren(LogDialog):
            dialog.note.setPlainText("Reviewed the slides. She speaks on 4 December; ask how it went.")

    def interests() -> None:
        view: Any = window.show_view(INTERESTS)
        view.open_interest("Databases")

    def share() -> None:
        view: Any = window.show_view(INTERESTS)
        view.share("Databases")
        view.panel.share.title.setText("A field guide to write-ahead logging")

    return [("log", log), ("interests", interests), ("share", share)]


def _picture(
    application: QApplication, window: MainWindow, scenes: Sequence[Scene], directory: Path, suffix: str
) -> list[Path]:
    """Show each scene in turn and make its picture; the dialogs it opened are closed afterwards."""
    paths = []
    for name, show in scenes:
        show()
        _settle(application)
        path = directory / f"{name}-{suffix}.png"
        if not _seen(window).save(str(path)):
            message = f"The picture {path} could not be written."
            raise OSError(message)
        paths.append(path)
        for dialog in _dialogs(window):
            dialog.reject()
    return paths


def _dialogs(window: MainWindow) -> list[QDialog]:
    """Return the dialogs open before the window."""
    from PySide6.QtWidgets import QDialog

    return [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]


def _seen(window: MainWindow) -> QPixmap:
    """Return what is seen of the window, with the dialogs in the middle of it."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtGui import QColor, QPainter

    picture = window.grab()
    for dialog in _dialogs(window):
        painter = QPainter(picture)
        painter.fillRect(window.rect(), QColor(0, 0, 0, 70))
        place = QPoint((window.width() - dialog.width()) // 2, (window.height() - dialog.height()) // 2)
        painter.drawPixmap(place, dialog.grab())
        painter.setPen(QColor(0, 0, 0, 90))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place.x(), place.y(), dialog.width() - 1, dialog.height() - 1)
        painter.end()
    return picture


def _settle(application: QApplication) -> None:
    """Let layouts, timers of zero and deferred loading run before a picture."""
    from PySide6.QtCore import QElapsedTimer

    timer = QElapsedTimer()
    timer.start()
    while timer.elapsed() < 250:
        application.processEvents()


def _wait(application: QApplication, ready: Callable[[], bool]) -> None:
    """Let the program run until something is ready, at most some seconds."""
    from PySide6.QtCore import QElapsedTimer

    timer = QElapsedTimer()
    timer.start()
    while not ready() and timer.elapsed() < _PATIENCE_MILLISECONDS:
        application.processEvents()


def _size(text: str, parser: argparse.ArgumentParser) -> tuple[int, int]:
    """Return a size such as 1280x800 as two numbers."""
    width, _, height = text.partition("x")
    if not (width.isdigit() and height.isdigit()):
        parser.error(f"a size is written like 1280x800, not “{text}”")
    return int(width), int(height)


if __name__ == "__main__":
    sys.exit(main())
