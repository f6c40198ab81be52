"""The real window, moved through its own widgets by lines of JSON: python -m soak.crashing.window_hand FOLDER.

A line says a deed and what it is done with, {"deed": "log", "with": [3]}; the answer tells what the window said once it
said something: {"said": …, "is_done": …, "is_mistake": …}. The first answer comes when the window is ready.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication

from main import main
from models.exchange.written import format_of_ending
from ui.ending import EndingApplication
from ui.importing.import_view import CHOOSE, DONE
from ui.merging.merge_dialog import MergeDialog
from ui.trouble_dialog import TroubleDialog
from ui.window.exporting import export_people
from ui.window.main_window import MainWindow
from ui.window.views import IMPORT, SETTINGS

_LOOK_EVERY = 2  # milliseconds
_IS_DONE, _IS_MISTAKE = "is_done", "is_mistake"
# What the window says to nobody's deed, offscreen, where no tray comes.
_NOTICE = "This desktop has no tray"
# What it says where it writes something of itself.
_BUSY = "Something else is being written."
# What was said, and whether it was done; None while nothing was said.
_Said = tuple[str, bool] | None


class Hand(QObject):
    """Does in the window what it is told, one deed after another, and tells what the window said to it."""

    def __init__(self) -> None:
        """Wait for the window."""
        super().__init__()
        self._window: MainWindow | None = None
        self._ended: Callable[[], _Said] = self._is_ready
        self._has_changed = False
        self._text = b""
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY)
        self._timer.timeout.connect(self._look)
        self._timer.start()
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)

    @property
    def window(self) -> MainWindow:
        """The window, once it is there."""
        assert self._window is not None
        return self._window

    def _hear(self) -> None:
        """Begin a deed."""
        heard = os.read(sys.stdin.fileno(), 1 << 16)
        if not heard:
            self._notifier.setEnabled(False)
        self._text += heard
        if b"\n" not in self._text:
            return
        line, self._text = self._text.split(b"\n", 1)
        told = json.loads(line)
        self._has_changed = False
        self.window.undo_bar.close_button.click()
        self._ended = getattr(self, f"_{told['deed']}")(*told["with"])
        self._timer.start()

    def _look(self) -> None:
        """Tell what the window said, once it did."""
        mistakes = [one for one in QApplication.topLevelWidgets() if isinstance(one, TroubleDialog) and one.isVisible()]
        if mistakes:
            self._answer(mistakes[0].report.toPlainText(), is_mistake=True)
            mistakes[0].close()
        elif (said := self._ended()) is not None:
            self._answer(said[0], is_done=said[1])

    def _answer(self, said: str, **facts: bool) -> None:
        self._timer.stop()
        answer = {"said": said, _IS_DONE: False, _IS_MISTAKE: False} | facts
        os.write(sys.stdout.fileno(), json.dumps(answer).encode() + b"\n")

    def _is_ready(self) -> _Said:
        windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)]
        if not windows or not windows[0].isVisible() or windows[0].operations.busy:
            return None
        self._window = windows[0]
        self.window.operations.changed.connect(self._on_changed)
        bar = self.window.undo_bar
        return (bar.label.text() if bar.isVisible() else "", True)

    def _on_changed(self) -> None:
        self._has_changed = True

    def _by_bar(self) -> _Said:
        """What the bar says once it says that something was done or why not; progress is neither."""
        bar = self.window.undo_bar
        if not bar.isVisible() or not bar.close_button.isVisible():
            return None
        if _NOTICE in bar.label.text():
            # Said by itself after a while, perhaps in the place of what was done.
            bar.close_button.click()
            return (_NOTICE, True) if self._has_changed else None
        return bar.label.text(), self._has_changed

    # --- the deeds --------------------------------------------------------------------------------------------

    def _import(self, path: str) -> Callable[[], _Said]:
        self.window.open_import(Path(path))
        view: Any = self.window.view(IMPORT)

        def ended() -> _Said:
            if view.is_working:
                return None
            if view.step == DONE:
                return view.done.title.text(), True
            if view.step == CHOOSE:
                return (view.choose.trouble.label.text(), False) if view.choose.trouble.isVisible() else None
            if view.trouble.isVisible():
                return view.trouble.text(), False
            if view.next_button.isVisible() and view.next_button.isEnabled():
                view.next_button.click()
            return None

        return ended

    def _log(self, contact_id: int) -> Callable[[], _Said]:
        dialog: Any = self.window.wishes.log_interaction([contact_id])
        dialog.note.setPlainText("Coffee and slides")
        dialog.save_button.click()
        return self._closing(dialog)

    def _merge(self, *ids: int) -> Callable[[], _Said]:
        dialog = MergeDialog(self.window.operations, ids, self.window)
        dialog.open()
        dialog.merge_button.click()
        return self._closing(dialog)

    def _closing(self, dialog: Any) -> Callable[[], _Said]:
        """Return what waits for the bar and then closes a dialog that stayed open, as where nothing was done."""
        gone: list[bool] = []
        dialog.destroyed.connect(lambda: gone.append(True))

        def ended() -> _Said:
            said = self._by_bar()
            if said is not None and not said[1] and not gone:
                dialog.done(0)
            return said

        return ended

    def _undo(self) -> Callable[[], _Said]:
        self.window.undo()
        return self._by_bar

    def _redo(self) -> Callable[[], _Said]:
        self.window.redo()
        return self._by_bar

    def _export(self, path: str) -> Callable[[], _Said]:
        written = format_of_ending(Path(path))
        assert written is not None
        export_people(self.window.operations, None, Path(path), self.window.undo_bar.offer, written)

        def ended() -> _Said:
            said = self._by_bar()
            return said and (said[0], said[0].startswith("Wrote"))

        return ended

    def _backup(self, path: str = "") -> Callable[[], _Said]:
        view: Any = self.window.show_view(SETTINGS)
        section = view.backups
        section.back_up_to(Path(path)) if path else section.back_up()

        def ended() -> _Said:
            if _BUSY in section.error.text():
                # The copy before a merge goes on beside: whoever sits there presses it again.
                section.back_up_to(Path(path)) if path else section.back_up()
                return None
            if section.error.text():
                return section.error.text(), False
            return (section.done.text(), True) if section.done.text() else None

        return ended

    def _tick(self) -> Callable[[], _Said]:
        """Look again as once a minute, and tell what the bar says to it, if anything."""
        self.window.look_again()
        bar = self.window.undo_bar
        return lambda: (bar.label.text() if bar.isVisible() else "", True)

    def _quit(self) -> Callable[[], _Said]:
        self.window.quit_requested.emit()
        return lambda: None


def run(folder: str) -> int:
    """Run the program on the book of a folder until it ends, with the hand in it."""
    EndingApplication(sys.argv[:1])
    hand = Hand()
    try:
        return main(["--data-dir", folder])
    finally:
        hand.deleteLater()


if __name__ == "__main__":
    sys.exit(run(sys.argv[1]))
