"""Taking the pictures: a book of its own for every size and look, the window before it, and one scene after another."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QLocale, QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from models.clock import FixedClock
from models.operations.language import name_new_book
from models.operations.sample import add_sample_people
from models.operations.settings import change_settings
from scheduler.opening import open_planned_book
from ui.language import active_language, built_in_names
from ui.operations import Operations
from ui.screenshots.empty_scenes import EMPTY
from ui.screenshots.import_scenes import IMPORTS
from ui.screenshots.locking_scenes import LOCKING
from ui.screenshots.pair_scenes import PAIRS
from ui.screenshots.scenes import SCENES
from ui.screenshots.stage import Scene, Stage
from ui.screenshots.state_scenes import STATES
from ui.theme.theme import active_theme
from ui.window.main_window import MainWindow
from ui.window.pause_menu import RemindersState

MOMENT = datetime.fromisoformat("2026-11-23T08:00")
SIZES = ("1280x800", "900x600")
LOOKS = ("light", "dark")
# The scenes of the main views, for whoever has no screen to see them on.
VIEWS = ("today", "people", "person", "interests", "introductions", "insights", "import", "settings")
# Scenes of single states are taken in windows at least this wide.
_WIDE = 1280
_VEIL, _EDGE = QColor(0, 0, 0, 70), QColor(0, 0, 0, 90)


@dataclass(frozen=True)
class Choice:
    """Which pictures are taken, and of what desktop; `only` are beginnings of names, points 0 the usual text."""

    sizes: tuple[tuple[int, int], ...]
    looks: tuple[str, ...] = LOOKS
    only: tuple[str, ...] = ("",)
    language: str = "en"
    points: float = 0.0
    right_to_left: bool = False


def take_pictures(directory: Path, choice: Choice) -> list[Path]:
    """Make the pictures and return their paths; OSError where one cannot be written."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    _set_up_desktop(application, choice)
    paths: list[Path] = []
    for look in choice.looks:
        for size in choice.sizes:
            paths += _take(application, directory, look, size, choice)
    return paths


def _set_up_desktop(application: QApplication, choice: Choice) -> None:
    """Give the application a person's language, text and direction."""
    active_language().speak(choice.language)
    # Wherever the pictures are made, a week begins on Monday and a day has 24 hours.
    QLocale.setDefault(QLocale("en_150" if choice.language == "en" else choice.language))
    theme = active_theme()
    if choice.points:
        font = application.font()
        font.setPointSizeF(choice.points)
        application.setFont(font)
        # The stylesheet has the size of the text in it, and is made anew with the colours.
        for look in LOOKS:
            theme.set_look(look)
    if choice.right_to_left:
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)


def _take(application: QApplication, directory: Path, look: str, size: tuple[int, int], choice: Choice) -> list[Path]:
    """Make the pictures of one look and size, with a book of their own: first without anybody, then with people."""
    active_theme().set_look(look)
    suffix = f"{look}-{size[0]}x{size[1]}"
    paths: list[Path] = []
    with tempfile.TemporaryDirectory(prefix="tendril-") as folder:
        book = open_planned_book(Path(folder) / "book", FixedClock(MOMENT))
        try:
            name_new_book(book, built_in_names(choice.language))
            # As settings too, since the window follows the book.
            change_settings(book, look=look, language=choice.language)
            for scenes in (EMPTY, (*SCENES, *STATES, *PAIRS, *IMPORTS, *LOCKING)):
                if scenes is not EMPTY:
                    add_sample_people(book)
                wanted = [scene for scene in scenes if _is_wanted(scene, size, choice.only)]
                if not wanted:
                    continue
                operations = Operations(book)
                window = MainWindow(operations, RemindersState(operations, None))
                window.resize(*size)
                window.show()
                stage = Stage(application, window, Path(folder))
                paths += [_picture(stage, scene, directory / f"{scene.name}-{suffix}.png") for scene in wanted]
                window.hide()
                window.deleteLater()
                # Nobody may ask the book anything any more once it is closed.
                application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
                application.processEvents()
                operations.wait_for_long()
        finally:
            book.close()
    return paths


def _is_wanted(scene: Scene, size: tuple[int, int], only: Sequence[str]) -> bool:
    """Return whether a scene's picture is taken; the main views are meant by their whole names."""
    if not (scene.everywhere or size[0] >= _WIDE):
        return False
    return scene.name in VIEWS if tuple(only) == VIEWS else scene.name.startswith(tuple(only))


def _picture(stage: Stage, scene: Scene, path: Path) -> Path:
    """Show a scene, make its picture and put away what it opened."""
    scene.show(stage)
    stage.settle()
    if not _seen(stage).save(str(path)):
        message = f"The picture {path} could not be written."
        raise OSError(message)
    stage.tidy()
    return path


def _seen(stage: Stage) -> QPixmap:
    """Return what is seen of the window, with the dialogs and whatever else floats before it."""
    window = stage.window
    picture = window.grab()
    painter = QPainter(picture)
    for widget in stage.floating():
        place = _place(window, widget)
        if isinstance(widget, QDialog):
            painter.fillRect(window.rect(), _VEIL)
        painter.drawPixmap(place, widget.grab())
        if isinstance(widget, QDialog):
            painter.setPen(_EDGE)
            painter.drawRect(place.x(), place.y(), widget.width() - 1, widget.height() - 1)
    painter.end()
    return picture


def _place(window: QWidget, widget: QWidget) -> QPoint:
    """Return where a widget is seen: a dialog in the middle, all else wholly inside where the window has room."""
    most = QPoint(window.width() - widget.width(), window.height() - widget.height())
    if isinstance(widget, QDialog):
        return most / 2
    place = window.mapFromGlobal(widget.pos())
    return QPoint(max(0, min(place.x(), most.x())), max(0, min(place.y(), most.y())))
