"""What is being written when the program ends: kept in the book, and offered by the bar at the next start."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

import apsw
from peewee import OperationalError
from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from models.deeds import ERASE_PEOPLE
from models.history import Change
from models.kept_writing import Kept, is_kept, keep_writing, kept_writing, whom_it_is_about
from scheduler.quiet_writing import write_if_free
from ui.operations import Operations
from ui.shared.soon import call_soon
from ui.window.main_window import MainWindow
from ui.window.views import IMPORT, PEOPLE
from ui.words import isolated

if TYPE_CHECKING:
    from ui.people.person_panel import PersonPanel

logger = logging.getLogger(__name__)
# Whoever does not take it up that often does not want it.
_MOST_OFFERS = 3
_PATIENCE = 5000


@runtime_checkable
class Unfinished(Protocol):
    """A dialog whose writing outlives the program: kept_as names its kind, plain JSON says what is written."""

    kept_as: str

    def kept(self) -> Kept | None:
        """Return what is written, None where nothing would be lost."""
        ...

    def take_back(self, kept: Kept) -> None:
        """Show what was written."""
        ...


class UnfinishedWriting(QObject):
    """Keeps what dialogs, the person's panel and the import hold, and brings it back (ui/window/reopening.py).

    At an end that is asked for all of it is kept; for one that comes without a word the same is kept meanwhile, each
    time nobody has written for a moment.
    """

    def __init__(
        self,
        operations: Operations,
        window: Callable[[], MainWindow],
        parent: QObject | None = None,
        patience: int = _PATIENCE,
    ) -> None:
        """Take what gives the main window that is there at present.

        patience is how many milliseconds later a copy is made that could not be made.
        """
        super().__init__(parent)
        self._operations, self._window = operations, window
        self._waiting: list[Kept] = []
        self._again = QTimer(self, singleShot=True, interval=patience)
        self._again.timeout.connect(self.keep_meanwhile)
        operations.changed.connect(self._on_changed)
        operations.returned.connect(self._on_returned)

    def offer(self) -> None:
        """Offer what the last program left, where it left something."""
        self._waiting = kept_writing()
        if self._waiting:
            self._window().undo_bar.offer(*_offered(self._waiting), self._resume, stays=True)

    def take_over(self) -> None:
        """Know what the window before left, where this one only follows it; go_on() opens it again.

        At once: who ends the program before that, or locks the book again, must not lose it.
        """
        self._waiting = kept_writing()

    def go_on(self) -> None:
        """Open again what was taken over."""
        if self._waiting:
            self._resume()

    def keep(self) -> None:
        """Keep what is written, as the program ends; what the panel can save without asking is saved."""
        self._again.stop()
        for panel in self._panels():
            panel.settle()
        writing = self._writing()
        try:
            if not is_kept(writing):
                keep_writing(writing)
        except (OperationalError, apsw.Error) as error:
            logger.warning("What was being written is not kept, because the book cannot be written: %s", error)

    def keep_meanwhile(self) -> None:
        """Keep what is written, as the program goes on; once nobody writes the book."""
        writing = self._writing()
        if is_kept(writing):
            return
        if self._operations.busy or not write_if_free(lambda: keep_writing(writing)):
            self._again.start()

    def _writing(self) -> list[Kept]:
        """Return what is written now, and what was offered and not taken up yet."""
        offered = [one | {"offers": one.get("offers", 0) + 1} for one in self._waiting]
        again = [one for one in offered if one["offers"] < _MOST_OFFERS]
        return [*again, *self._in_dialogs(), *self._in_panels(), *self._in_import()]

    def _in_dialogs(self) -> Iterable[Kept]:
        """Yield what the dialogs hold that are open, or that the bar offers back."""
        offered = [getattr(action, "__self__", None) for action in self._window().undo_bar.offered_actions()]
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog) and isinstance(dialog, Unfinished):
                kept = dialog.kept() if dialog.isVisible() or dialog in offered else None
                if kept is not None:
                    yield kept | {"kind": dialog.kept_as}

    def _panels(self) -> list[PersonPanel]:
        """Return the panels of people, which are in People; what makes them is not loaded before that is."""
        if not self._window().has_made(PEOPLE):
            return []
        from ui.people.person_panel import PersonPanel

        return self._window().findChildren(PersonPanel)

    def _in_panels(self) -> Iterable[Kept]:
        """Yield what is written about people in the panel beside the list."""
        for panel in self._panels():
            for contact_id, drafts in panel.unsaved().items():
                yield {"kind": "panel", "person": contact_id, "drafts": drafts}

    def _in_import(self) -> Iterable[Kept]:
        """Yield where an import stands, with what was chosen in its steps."""
        importing: Any = self._window().view(IMPORT) if self._window().has_made(IMPORT) else None
        kept = importing.kept() if importing is not None else None
        if kept is not None:
            yield kept | {"kind": "import"}

    def _resume(self) -> None:
        """Open everything again with what was written, which stays kept until it is saved."""
        from ui.window.reopening import in_order, reopen

        for kept in in_order(self._waiting):
            reopen(self._window(), kept)
            # Only now: what cannot be opened is kept for the next start, with all behind it.
            self._waiting.remove(kept)
        self.keep_meanwhile()

    def _on_returned(self, written: Kept) -> None:
        """Open a dialog again whose words were to be saved once a long write was done, and were not."""
        from ui.window.reopening import reopen

        reopen(self._window(), written)

    def _on_changed(self, change: Change, _initiator: object) -> None:
        """Forget what was saved just now, and whoever was erased."""
        kept = kept_writing()
        if change.name == ERASE_PEOPLE:
            about = set().union(*map(whom_it_is_about, kept))
            self._waiting = [one for one in self._waiting if whom_it_is_about(one) <= about]
        if kept:
            # The dialog that saved it closes in a moment.
            call_soon(self, self.keep_meanwhile)


def _offered(waiting: Sequence[Kept]) -> tuple[str, str]:
    """Return what was left, in a sentence, and what the button says that brings it back."""
    imports = [one for one in waiting if one["kind"] == "import"]
    if not imports:
        return _tr("Your changes were not saved"), _tr("Continue editing")
    name = Path(imports[0]["files"][0]).name
    if len(imports) < len(waiting):
        words = _tr("Your changes were not saved, and the import of {name} is not finished")
        return words.format(name=isolated(name)), _tr("Continue editing")
    return _tr("The import of {name} is not finished").format(name=isolated(name)), _tr("Continue the import")


def _tr(text: str) -> str:
    return QCoreApplication.translate("drafts", text)
