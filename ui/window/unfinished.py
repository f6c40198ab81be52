"""What is being written when the program ends: kept in the book, and offered by the bar at the next start."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from typing import Any, Protocol, runtime_checkable

import apsw
from peewee import OperationalError
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication, QDialog

from scheduler.kept_writing import Kept, keep_writing, kept_writing
from ui.people.person_panel import PersonPanel
from ui.window.main_window import MainWindow
from ui.window.views import PEOPLE

logger = logging.getLogger(__name__)
# Whoever does not take it up that often does not want it.
_MOST_OFFERS = 3


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
    """Keeps what dialogs and the person's panel hold, and brings it back."""

    def __init__(self, window: Callable[[], MainWindow], parent: QObject | None = None) -> None:
        """Take what gives the main window that is there at present."""
        super().__init__(parent)
        self._window = window
        self._waiting: list[Kept] = []

    def offer(self) -> None:
        """Offer what the last program left, where it left something."""
        self._waiting = kept_writing()
        if self._waiting:
            self._window().undo_bar.offer(_tr("Your changes were not saved"), _tr("Continue editing"), self._resume)

    def go_on(self) -> None:
        """Open again what the window before left, where this one only follows it: the book was locked meanwhile."""
        self._waiting = kept_writing()
        if self._waiting:
            self._resume()

    def keep(self) -> None:
        """Keep what is written now, and what was offered and not taken up yet."""
        offered = [one | {"offers": one.get("offers", 0) + 1} for one in self._waiting]
        writing = [one for one in offered if one["offers"] < _MOST_OFFERS]
        writing += [*self._in_dialogs(), *self._in_panels()]
        if not writing and not kept_writing():
            return
        try:
            keep_writing(writing)
        except (OperationalError, apsw.Error) as error:
            logger.warning("What was being written is not kept, because the book cannot be written: %s", error)

    def _in_dialogs(self) -> Iterable[Kept]:
        """Yield what the dialogs hold that are open, or that the bar offers back."""
        offered = [getattr(action, "__self__", None) for action in self._window().undo_bar.offered_actions()]
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog) and isinstance(dialog, Unfinished):
                kept = dialog.kept() if dialog.isVisible() or dialog in offered else None
                if kept is not None:
                    yield kept | {"kind": dialog.kept_as}

    def _in_panels(self) -> Iterable[Kept]:
        """Yield what is written about people in the panel beside the list."""
        for panel in self._window().findChildren(PersonPanel):
            for contact_id, drafts in panel.unsaved().items():
                yield {"kind": "panel", "person": contact_id, "drafts": drafts}

    def _resume(self) -> None:
        """Open everything again with what was written."""
        waiting, self._waiting = self._waiting, []
        keep_writing(())
        # What is modal comes last, in front of the rest.
        for kept in sorted(waiting, key=lambda one: one["kind"] != "panel"):
            self._open(kept)

    def _open(self, kept: Kept) -> None:
        wishes = self._window().wishes
        if kept["kind"] == "panel":
            people: Any = self._window().view(PEOPLE)
            people.panel.hand_back(kept["person"], kept["drafts"])
            self._window().open_person(kept["person"])
            return
        open_again: dict[str, Callable[[], QDialog]] = {
            "log": lambda: wishes.log_interaction(kept["people"]),
            "add_person": wishes.add_person,
            "met": lambda: wishes.note_met(kept["event"]),
            "note": lambda: wishes.write_draft(kept["people"], kept["purpose"], kept["about"]),
        }
        dialog = open_again[kept["kind"]]()
        if isinstance(dialog, Unfinished):
            dialog.take_back(kept)


def _tr(text: str) -> str:
    return QCoreApplication.translate("drafts", text)
