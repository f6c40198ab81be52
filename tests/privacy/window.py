"""The real window in a process of its own, used by itself: python -m tests.privacy.window PLAY FOLDER.

The plays: `day` does all that could leave something behind and quits; `importing` and `reading` say "now" in the midst
of an import and of a preview, `writing` while it writes without end, and wait to be killed; `crash` ends by a fault.
"""

from __future__ import annotations

import ctypes
import faulthandler
import itertools
import logging
import os
import resource
import sys
import threading
import time
import traceback
import warnings
from argparse import Namespace
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from models import keys
from models.advice.drafts import Purpose
from models.backups import back_up_here, restore_book
from models.exchange.files import read_people
from models.operations.contact import log_interaction
from models.operations.fields import PersonFields
from models.operations.importing import import_people
from models.operations.people import add_person, edit_person, set_photo
from scheduler.notifications.notification import Notification
from tests.models.erasing.content import MARKS, marked_person
from tests.privacy.living import PASSPHRASE, Folders
from ui import application
from ui.autostart.login_start import login_start
from ui.importing.import_view import CHECK, DONE
from ui.people.person_panel import PersonPanel
from ui.people.photo import photo_from_image
from ui.program import Program
from ui.trouble_dialog import TroubleDialog
from ui.window.exporting import export_people
from ui.window.views import IMPORT, PEOPLE, VIEWS

# In seconds.
_LONGEST = 180
# Not written out where it is raised: a traceback has the lines of the program.
NAME = " ".join(MARKS[:2])
Steps = Iterator[Callable[[], bool]]


class Play:
    """What is done in the window, one after another."""

    def __init__(self, program: Program, folders: Folders) -> None:
        self.program, self.folders = program, folders
        self.window, self.operations, self.book = program.window, program.operations, program.book

    def day(self) -> Steps:
        """Do all that could leave something behind."""
        self._write()
        yield from self._look()
        yield from self._import()
        yield from self._stumble()
        yield from self._remind()
        yield from self._keep()
        yield from self._leave_unfinished()

    def reading(self) -> Steps:
        """Look at a large file until killed."""
        preview: Any = self.window.show_view(IMPORT)
        preview.open_path(self.folders.file("large.csv"))
        yield lambda: preview.is_working
        QTimer.singleShot(400, lambda: _say("now"))

    def importing(self) -> Steps:
        """Import a large file until killed."""

        def work(book: Any, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> object:
            return import_people(book, read_people(self.folders.file("large.csv"), "DE"), circle_id=None, progress=told)

        def told(done: int, _total: int) -> None:
            if done > 500:
                _say("now")
                time.sleep(_LONGEST)

        self.operations.run_long(
            work, on_progress=lambda *_: None, on_done=lambda _: None, on_failed=_say, sentence="Importing"
        )
        yield lambda: False

    def writing(self) -> Steps:
        """Write until killed."""
        for number in itertools.count():
            one = self.operations.perform(add_person, PersonFields(name=f"Quexvor {number}", notes="Vrundelkap" * 50))
            log_interaction(self.book, [one.result], medium="call", note="Vrundelkap on the phone")
            if number == 20:
                _say("now")
            if number % 3 == 0:
                self.operations.undo()
            yield lambda: True

    def crash(self) -> Steps:
        """End by a fault of machine code, with a name in the memory."""
        yield lambda: True
        edit_person(self.book, add_person(self.book, PersonFields(name="Quexvor Zilmarth")).result, title="Vrundelkap")
        ctypes.string_at(0)

    # --- the day --------------------------------------------------------------------------------------------------

    def _write(self) -> None:
        self.marked, *_ = marked_person(self.book)
        self.operations.undo()
        self.operations.redo()
        picture = QImage(64, 64, QImage.Format.Format_RGB32)
        picture.fill(Qt.GlobalColor.red)
        set_photo(self.book, self.marked, photo_from_image(picture))
        due = add_person(self.book, PersonFields(name="Quexvor Due", circle_id=1)).result
        long_ago = self.book.clock.today() - timedelta(days=90)
        log_interaction(self.book, [due], medium="call", on=long_ago, note="Vrundelkap then")

    def _look(self) -> Steps:
        for entry in VIEWS:
            self.window.show_view(entry.key)
            yield from self._settle()
        people: Any = self.window.show_view(PEOPLE)
        people.set_search("Quexvor Zilm")
        yield from self._settle()
        self.window.finding.open_palette("Quexvor")
        yield from self._settle()
        palette = self.window.finding.palette
        QTest.keyClick(palette.field, Qt.Key.Key_Return)
        yield from self._settle()
        self.window.open_person(self.marked)
        yield from self._settle()
        QGuiApplication.clipboard().setText("Quexvor Zilmarth")

    def _import(self) -> Steps:
        for name in ("window.csv", "window.vcf", "window.zip"):
            view: Any = self.window.show_view(IMPORT)
            view.open_path(self.folders.file(name))
            yield lambda shown=view: shown.step == CHECK
            while view.step != DONE:
                yield lambda shown=view: shown.step == DONE or shown.next_button.isEnabled()
                view.next_button.click()
                yield from self._settle()
            view.reset()
        view.open_path(self.folders.file("large.csv"))
        yield lambda: view.step == CHECK
        yield from self._settle()

    def _stumble(self) -> Steps:
        logging.getLogger("ui.operations").warning("Seen: %s", NAME)
        logging.getLogger("anybody").error(NAME)
        warnings.warn(f"{NAME} is no zone", UserWarning, stacklevel=1)
        try:
            Path(f"/nowhere/{NAME}").read_bytes()
        except OSError:
            logging.getLogger("models.backups").exception("It failed")
        thread = threading.Thread(target=lambda: {}[NAME])
        thread.start()
        thread.join()
        QTimer.singleShot(0, self.program, lambda: int(NAME))
        yield lambda: any(isinstance(one, TroubleDialog) for one in QApplication.topLevelWidgets())
        yield from self._settle()
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, TroubleDialog):
                dialog.with_words.click()
                dialog.copy_button.click()
                dialog.accept()

    def _remind(self) -> Steps:
        self.program.reminding.look()
        self.program.reminding.send_test()
        self.program.tray.show_bubble(Notification("today", "Reach Quexvor Zilmarth", "Vrundelkap"))
        yield from self._settle()

    def _keep(self) -> Steps:
        login_start(self.book.directory).switch(on=True)
        self.operations.redo()
        kept = back_up_here(self.book)
        export_people(
            self.operations,
            None,
            self.folders.written / "everybody.json",
            lambda *_: None,
            _format_of("everybody.json"),
        )
        yield lambda: not self.operations.busy
        restore_book(self.book, kept)

    def _leave_unfinished(self) -> Steps:
        wishes: Any = self.window.wishes
        log = wishes.log_interaction([self.marked])
        log.note.setPlainText("Vrundelkap unfinished")
        added = wishes.add_person("Quexvor Unfinished")
        added.notes.setPlainText("Vrundelkap unfinished")
        draft = wishes.write_draft([self.marked], Purpose.FIRST_MESSAGE)
        draft.editor.text.setPlainText("Dear Quexvor, Vrundelkap")
        self.window.open_person(self.marked)
        panel = self.window.findChild(PersonPanel)
        panel.section("promises").start_adding()
        panel.section("promises").form.text.setText("Vrundelkap unfinished")
        yield from self._settle()
        if len([one for one in self.window.findChildren(QDialog) if one.isVisible()]) < 3:
            raise RuntimeError("the dialogs are not there")
        self.program.quit()

    def _settle(self) -> Steps:
        """Let the window do what it has to."""
        for _ in range(3):
            yield lambda: True
        yield lambda: not (self.operations.background.busy or self.operations.busy)


class Player(QObject):
    """Goes through the steps of a play from the event loop, each once what it waits for is there."""

    def __init__(self, steps: Steps, parent: QObject) -> None:
        super().__init__(parent)
        self._steps, self._is_ready = steps, lambda: True
        self._timer = QTimer(self, interval=10)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()

    def _go_on(self) -> None:
        """Go on, and end the process where that does not go as it should."""
        if not self._is_ready():
            return
        try:
            self._is_ready = next(self._steps)
        except StopIteration:
            self._timer.stop()
        except Exception:  # noqa: BLE001 - whatever it is, nobody waits for this process any longer
            traceback.print_exc()
            sys.stderr.flush()
            os._exit(9)


def _format_of(name: str) -> Any:
    from models.exchange.written import format_of_ending

    return format_of_ending(Path(name))


def _say(word: object) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def main() -> int:
    """Open the window and play."""
    folders = Folders(Path(sys.argv[2]))
    plays: list[Play] = []
    resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)

    class Played(Program):
        def start(self, *, minimized: bool, goes_on: bool = False) -> None:
            super().start(minimized=minimized, goes_on=goes_on)
            play = Play(self, folders)
            plays.append(play)
            self.first_look.ended.connect(lambda: Player(getattr(play, sys.argv[1])(), self))

    application.Program = Played  # type: ignore[misc]
    # Where something hangs, this says where, and ends it.
    faulthandler.dump_traceback_later(_LONGEST, exit=True)
    if keys.is_locked(folders.book):
        keys.unlock(folders.book, PASSPHRASE)
    return application.run(Namespace(data_dir=folders.data))


if __name__ == "__main__":
    from ui.log_text import values_kept_from_stderr

    with values_kept_from_stderr():
        sys.exit(main())
