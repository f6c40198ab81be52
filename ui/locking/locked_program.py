"""The running program while its book is locked: an icon in the tray, a dialog that asks, a keyring that may know."""

from __future__ import annotations

import gc
import logging
import os
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from models import keys
from models.clock import clock_from_environment
from models.database import FILE_NAME
from models.errors import WrongPassphraseError
from scheduler.notifications.ways import Ways, ways_out
from ui.calling import Call, Order
from ui.collecting import end_start
from ui.dock import DockIcon
from ui.ending import EndingApplication, end_event_loop
from ui.icons import icon_file
from ui.locking.keyring import Found, unlock_by_keyring
from ui.locking.locked_notice import LockedNotice
from ui.locking.trial import KeyringWork, LockWork
from ui.locking.unlock_dialog import UnlockDialog
from ui.locking.wishes import KEYRING_FACT
from ui.single_instance import SingleInstance
from ui.tray.locked_icon import LockedIcon
from ui.tray.notifier_watch import notifier_watch
from ui.unread import speak_and_look_as_last
from ui.window.window_memory import WindowMemory

logger = logging.getLogger(__name__)

# In milliseconds: at login panel and notification service come some seconds after the programs they serve.
_FIRST_LOOK, _LOOKS = 30_000, 60_000
# A keyring that is open answers sooner; until then no dialog flashes up.
_KEYRING_PATIENCE = 1_500


class LockedProgram(QObject):
    """Waits until the book is unlocked: by the dialog, the keyring or `tendril unlock`.

    is_shy says that nothing is to come up on the screen by itself, as at login. Afterwards `call` holds what other
    starts asked for meanwhile, and was_asked says whether the user has come to the dialog, and so wants the window.
    """

    def __init__(
        self,
        directory: Path,
        instance: SingleInstance,
        *,
        is_shy: bool,
        at_start: bool,
        takes_focus: bool = True,
        ways: Ways | None = None,
    ) -> None:
        """Take the directory of the locked book; at_start lets the keyring open it, which “Lock now” does not.

        takes_focus says whether the dialog that comes up by itself takes the keyboard.
        """
        super().__init__()
        self._path = directory / FILE_NAME
        self._is_shy, self._asks_keyring, self._takes_focus = is_shy, at_start, takes_focus
        self._follows_a_window = not at_start
        self.is_unlocked = False
        self.was_asked = not is_shy
        self.call = Call()
        self.memory = WindowMemory(directory)
        self._keyring_work: KeyringWork | None = None
        if at_start:
            speak_and_look_as_last(self.memory)
        self.icon = LockedIcon(self, notifier_watch(self))
        self.dialog = UnlockDialog(self._path)
        self.dialog.setModal(False)
        ways = ways or ways_out(icon_file(), self.icon.show_bubble, has_tray=lambda: self.icon.is_shown)
        self.notice = LockedNotice(clock_from_environment(), ways, self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        self._join(instance)

    def run(self, application: QApplication) -> bool:
        """Wait, and tell whether the book is unlocked; False where the program is to end."""
        if isinstance(application, EndingApplication):
            application.file_opened.connect(self._open_path)
        DockIcon(application, self.come_forward, self)
        self.begin()
        application.exec()
        self.end()
        return self.is_unlocked

    def begin(self) -> None:
        """Show the icon, ask the keyring, and unless shy the user."""
        # It may be days until a window is painted, with which the start is over else.
        end_start()
        if self._follows_a_window:
            # After the window, which goes with the first turn of the event loop: what it leaves names people.
            QTimer.singleShot(0, self, gc.collect)
        self.icon.show()
        if self._may_ask_keyring():
            self._ask_keyring(may_ask=False)
            if not self._is_shy:
                QTimer.singleShot(_KEYRING_PATIENCE, self, self._show_unless_unlocked)
        elif not self._is_shy and self._takes_focus:
            self.come_forward()
        elif not self._is_shy:
            self._lay_beside()
        if self._is_shy:
            self._timer.start(_FIRST_LOOK)

    def end(self) -> None:
        """Let go of everything."""
        self._timer.stop()
        LockWork.stop_all()
        self.notice.end()
        self._instance.raised.disconnect(self.answer)
        self.dialog.blockSignals(True)
        self.dialog.reject()
        self.icon.hide()
        self.dialog.deleteLater()
        self.deleteLater()

    def come_forward(self) -> None:
        """Bring the dialog forward, and let a keyring that is locked ask in its own window."""
        self.was_asked = True
        dialog = self.dialog
        dialog.setWindowState(dialog.windowState() & ~dialog.windowState().WindowMinimized)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()
        if self._may_ask_keyring():
            self._ask_keyring(may_ask=True)

    def _lay_beside(self) -> None:
        """Show the dialog in the place of the window, and leave the keyboard to whom it belongs."""
        unasked = Qt.WidgetAttribute.WA_ShowWithoutActivating
        self.dialog.setAttribute(unasked)
        self.dialog.show()
        self.dialog.setAttribute(unasked, on=False)

    def answer(self, call: Call) -> None:
        """Do what another start or a command asks for."""
        if call.order is Order.UNLOCK:
            self._unlock_by(call.secret)
        elif call.order is Order.NONE:
            self.call = self.call.followed_by(call)
            self._come_with(call.token)

    def _join(self, instance: SingleInstance) -> None:
        self._instance = instance
        instance.raised.connect(self.answer)
        self.icon.unlock_requested.connect(self.come_forward)
        self.icon.quit_requested.connect(end_event_loop)
        self.icon.bubble_clicked.connect(self.notice.clicked)
        self.notice.answered.connect(self._come_with)
        self.dialog.accepted.connect(self._unlocked)
        self.dialog.given_up.connect(end_event_loop)
        self.dialog.rejected.connect(self._on_closed)

    def _come_with(self, token: str) -> None:
        """Come forward with the token that the desktop gave for it."""
        if token:
            os.environ["XDG_ACTIVATION_TOKEN"] = token
        self.come_forward()

    def _open_path(self, path: str) -> None:
        self.answer(Call((Path(path),)))

    def _on_closed(self) -> None:
        """Stay in the tray where there is one; else nothing would lead back here."""
        if not self.icon.is_shown:
            end_event_loop()

    def _unlocked(self) -> None:
        # Once only: a second end would be that of the window which comes next.
        if not self.is_unlocked:
            self.is_unlocked = True
            end_event_loop()

    def _unlock_by(self, secret: bytes) -> None:
        """Open the book with a key that a command has sent."""
        try:
            keys.unlock_by_secret(self._path, secret)
        except WrongPassphraseError:
            logger.warning("Somebody sent a key that does not open the book")
        else:
            self._unlocked()

    def _look(self) -> None:
        """Tell once that the book is locked; where there is no tray, lay the dialog beside the other windows."""
        self._timer.start(_LOOKS)
        if self._may_ask_keyring():
            # It may have been opened for another program since.
            self._ask_keyring(may_ask=False)
        if self.dialog.isVisible() and not self.dialog.isMinimized():
            return
        if not self.icon.is_shown and not self.dialog.isVisible():
            self.dialog.showMinimized()
        self.notice.look()

    def _may_ask_keyring(self) -> bool:
        """Tell whether the user has let the keyring keep this very key, and it is not being asked already."""
        salt = keys.salt_of(self._path) if self._asks_keyring and self._keyring_work is None else None
        return salt is not None and self.memory.fact(KEYRING_FACT) == salt.hex()

    def _show_unless_unlocked(self) -> None:
        if not self.is_unlocked and not self.dialog.isVisible():
            self.come_forward()

    def _ask_keyring(self, *, may_ask: bool) -> None:
        """Ask the keyring on a thread; with may_ask it may show its own window."""
        if may_ask:
            self.dialog.say(_tr("Your keyring is asked, too; it may want its own password in a window of its own."))
        path = self._path
        self._keyring_work = KeyringWork(
            lambda is_cancelled: unlock_by_keyring(path, may_ask=may_ask, is_cancelled=is_cancelled)
        )
        self._keyring_work.ended.connect(self._on_found)
        self._keyring_work.begin()

    def _on_found(self, found: object) -> None:
        self._keyring_work = None
        if found is Found.KEY:
            self._unlocked()
            return
        if isinstance(found, Exception):
            logger.warning("The keyring could not be asked: %s", found)
        if self.dialog.isVisible():
            # The user has seen it ask, and types now.
            self._asks_keyring = False
            self.dialog.say(_words_of(found))
        elif not self._is_shy:
            self._asks_keyring = found is Found.LOCKED
            self.come_forward()
            if found is not Found.LOCKED:
                self.dialog.say(_words_of(found))


def _words_of(found: object) -> str:
    """Say why the keyring did not open the book."""
    if found is Found.LOCKED:
        return _tr("Your keyring stayed locked, so the passphrase is needed.")
    if found is Found.NOTHING:
        return _tr("Your keyring does not have the key of this book any more.")
    return _tr("No keyring answers, so the passphrase is needed.")


def _tr(text: str) -> str:
    return QCoreApplication.translate("locking", text)
