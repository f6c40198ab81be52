"""The scenes of the lock: its section in the settings, and the dialogs that ask for the passphrase."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from models.backups import KeptBackup, Reason
from models.database import newer_book
from models.keys import Key
from models.older_backups import OlderBackups
from ui.application import refusal
from ui.locking.passphrase_dialog import PassphraseDialog, Purpose
from ui.locking.rekeying import RekeyingDialog
from ui.locking.trial import Tried
from ui.locking.unlock_dialog import BackupUnlockDialog, UnlockDialog, words_of_failure
from ui.locking.wishes import Rekeying
from ui.screenshots.scenes import settings
from ui.screenshots.stage import Scene, Stage
from ui.tray.locked_icon import LockedIcon
from ui.window.views import SETTINGS, TODAY
from ui.words import say


def _open(stage: Stage) -> None:
    """Show the section of a book without a passphrase."""
    settings(stage, "passphrase")


def _locked(stage: Stage) -> None:
    """Show the section of a locked book, which has backups of before."""
    section = stage.view(SETTINGS).passphrase
    stage.settle()
    database = stage.operations.book.database
    now = stage.operations.book.clock.now().replace(tzinfo=None)
    kept = [KeptBackup(Path("daily"), now - timedelta(days=age), 4_000_000, Reason.DAILY) for age in (1, 8, 40)]
    database.key = Key(bytes(32), bytes(16))
    try:
        section.reload()
    finally:
        database.key = None
    section.say_outcome(section.tr("The book is locked with the new passphrase."), is_done=True)
    section.show_older(OlderBackups(in_clear=tuple(kept)), is_locked=True)
    settings(stage, "passphrase")


def _refused(stage: Stage) -> None:
    """Tell at a start that the book is of a newer Tendril, where no window can be shown."""
    stage.view(TODAY)
    box = refusal(say(newer_book(stage.operations.book.path, 999).sentence), stage.window)
    box.open()


def _ask(stage: Stage, purpose: Purpose) -> PassphraseDialog:
    _open(stage)
    dialog = PassphraseDialog(stage.operations.book.path, purpose, stage.window)
    dialog.open()
    return dialog


def _setting(stage: Stage) -> None:
    """Set a passphrase that is strong, and typed otherwise the second time."""
    dialog = _ask(stage, Purpose.SET)
    dialog.new.setText("otter violin gravel teacup")
    dialog.again.setText("otter violin gravel teacups")
    dialog.save()


def _changing(stage: Stage) -> None:
    """Change it to a weak one."""
    dialog = _ask(stage, Purpose.CHANGE)
    dialog.present.setText("otter violin gravel teacup")
    dialog.new.setText("Sommer2024")


def _removing(stage: Stage) -> None:
    """Remove it."""
    _ask(stage, Purpose.REMOVE)


def _unlocking(stage: Stage) -> None:
    """Ask at the start; the first try was wrong, and the keyring is asked besides."""
    stage.view(TODAY)
    dialog = UnlockDialog(stage.operations.book.path, stage.window)
    dialog.problem.setText(words_of_failure(Tried.WRONG))
    dialog.problem.show()
    dialog.field.setText("otter violin")
    dialog.open()


def _unlocking_backup(stage: Stage) -> None:
    """Ask for the passphrase of a backup."""
    settings(stage, "backups")
    BackupUnlockDialog(stage.operations.book.path, stage.window).open()


def _rekeying(stage: Stage) -> None:
    """Tell that the book is being written anew; nothing is."""
    stage.view(TODAY)
    dialog = RekeyingDialog(stage.operations.book.directory, Rekeying(None))
    stage.kept.append(dialog)
    dialog.show()


def _locked_tray(stage: Stage) -> None:
    """Show the menu of the tray while the book is locked."""
    stage.view(TODAY)
    stage.pop_up(LockedIcon(stage.window).menu, stage.window.topbar)


LOCKING = (
    Scene("settings-passphrase", _open),
    Scene("settings-passphrase-locked", _locked),
    Scene("refused-newer", _refused, everywhere=False),
    *(
        Scene(f"passphrase-{name}", show, everywhere=False)
        for name, show in (
            ("set", _setting),
            ("change", _changing),
            ("remove", _removing),
            ("unlock", _unlocking),
            ("backup", _unlocking_backup),
            ("rekeying", _rekeying),
            ("tray", _locked_tray),
        )
    ),
)
