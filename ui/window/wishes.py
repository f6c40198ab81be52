"""What views and dialogs can ask of the window by the signals they have, and the dialogs that answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ui.window.views import EVENTS, IMPORT, INTERESTS, PEOPLE

if TYPE_CHECKING:
    from ui.window.main_window import MainWindow


class Wishes(QObject):
    """Connects a view's signals, as far as it has them, with what the window does; dialogs are imported when asked for.

    A dialog opened here can ask in the same way.
    """

    def __init__(self, window: MainWindow) -> None:
        """Answer for a window."""
        super().__init__(window)
        self._window = window
        self._operations = window.operations

    def join(self, view: Any, key: str = "") -> None:
        """Connect what a view (by its key) or a dialog can ask."""
        for name, answer in self._answers().items():
            # People shows its own people; asking the window would come back to it.
            if hasattr(view, name) and not (key == PEOPLE and name == "person_opened"):
                getattr(view, name).connect(answer)
        if key == IMPORT and hasattr(view, "finished"):
            view.finished.connect(lambda: self._window.show_view(PEOPLE))

    def add_person(self, name: str = "") -> QDialog:
        """Ask for a new person, whose name may be known already, and return the dialog."""
        from ui.people.person_dialog import AddPersonDialog

        dialog = AddPersonDialog(self._operations, self._parent())
        dialog.names.name.setText(name)
        dialog.person_added.connect(self._open_added)
        dialog.several_wanted.connect(self.note_met)
        dialog.open()
        return dialog

    def _open_added(self, contact_id: int) -> None:
        """Show somebody new, with the focus where one more Enter logs nothing."""
        self._window.open_person(contact_id)
        people: Any = self._window.view(PEOPLE)
        people.rest_focus()

    def log_interaction(self, contact_ids: Sequence[int] = ()) -> QDialog:
        """Ask what happened with people, and return the dialog."""
        from ui.interactions.log_dialog import LogDialog

        return self._open(LogDialog(self._operations, list(contact_ids), self._parent()))

    def write_draft(self, contact_ids: Sequence[int], purpose: str, about: object = None) -> QDialog:
        """Help to write to people and return the dialog.

        about is the id of an offer or, for introductions, of the other person.
        """
        from models.advice.drafts import ABOUT_SOMEONE, Purpose
        from ui.drafts.draft_dialog import DraftDialog

        about_id = about if isinstance(about, int) else None
        about_someone = purpose in ABOUT_SOMEONE
        return self._open(
            DraftDialog(
                self._operations,
                list(contact_ids),
                Purpose(purpose),
                offer_id=None if about_someone else about_id,
                other_id=about_id if about_someone else None,
                parent=self._parent(),
            )
        )

    def introduce(self, contact_ids: Sequence[int] = ()) -> QDialog:
        """Ask who is to be introduced to whom, and return the dialog."""
        from ui.introductions.introduction_dialog import IntroductionDialog

        return self._open(IntroductionDialog(self._operations, tuple(contact_ids), parent=self._parent()))

    def note_met(self, event_id: object = None) -> QDialog:
        """Ask whom the user met, at an event of the book where one is given, and return the dialog."""
        from ui.events.meeting_dialog import MeetingDialog

        known = event_id if isinstance(event_id, int) else None
        return self._open(MeetingDialog(self._operations, known, self._parent()))

    def add_event(self) -> QDialog:
        """Ask for a new event, and return the dialog."""
        from ui.events.event_dialog import EventDialog

        self._window.show_view(EVENTS)
        return self._open(EventDialog(self._operations, parent=self._parent()))

    def open_event(self, event_id: int) -> None:
        """Show an event among the others."""
        events: Any = self._window.show_view(EVENTS)
        events.open_event(event_id)

    def review(self) -> None:
        """Review the relationships that wilt, one after another."""
        from ui.review.review_dialog import WiltingReview

        self._open(WiltingReview(self._operations, parent=self._parent()))

    def merge(self, contact_ids: Sequence[int]) -> None:
        """Ask how several entries become one person."""
        from ui.merging.merge_dialog import MergeDialog

        self._open(MergeDialog(self._operations, list(contact_ids), self._parent()))

    def erase(self, contact_ids: Sequence[int]) -> None:
        """Say what erasing people for good means, and ask whether to do it."""
        from ui.erasing.erase_dialog import EraseDialog

        self._open(EraseDialog(self._operations, list(contact_ids), self._parent()))

    def show_gone(self) -> QDialog:
        """List who was deleted and is still in the history, and return the dialog."""
        from ui.erasing.gone_dialog import GoneDialog

        return self._open(GoneDialog(self._operations, self._parent()))

    def export(self, contact_ids: Sequence[int] | None) -> None:
        """Ask where to write people to, or everybody (None)."""
        from ui.window.exporting import ask_and_export

        ask_and_export(self._operations, contact_ids, self._window.undo_bar.offer, self._parent())

    def open_interest(self, name: str) -> None:
        """Show an interest among the others."""
        interests: Any = self._window.show_view(INTERESTS)
        interests.open_interest(name)

    def share(self, interest: str) -> None:
        """Look for people who would be glad of something about an interest."""
        interests: Any = self._window.show_view(INTERESTS)
        interests.share(interest)

    def _answers(self) -> dict[str, Callable[..., object]]:
        """Return what the window does for each signal a view may have."""
        window = self._window
        return {
            "person_opened": window.open_person,
            "people_requested": window.show_people,
            "view_requested": window.show_view,
            "import_requested": window.open_import,
            "message": window.undo_bar.offer,
            "search_cleared": window.clear_search,
            "add_requested": lambda: self.add_person(),
            "log_requested": window.log_interaction,
            "draft_requested": self.write_draft,
            "introduction_requested": self.introduce,
            "review_requested": self.review,
            "met_requested": self.note_met,
            "event_opened": self.open_event,
            "merge_requested": self.merge,
            "export_requested": self.export,
            "erase_requested": self.erase,
            "gone_requested": self.show_gone,
            "interest_opened": self.open_interest,
            "share_requested": self.share,
            "drop_targets_offered": window.sidebar.set_drop_targets,
            "filtered": window.mark_people,
        }

    def show(self, make: Callable[[QWidget | None], QDialog]) -> QDialog:
        """Show the dialog that is made for what it is to belong to, and return it."""
        return self._open(make(self._parent()))

    def _open(self, dialog: QDialog) -> QDialog:
        """Show a dialog, which may ask in its turn, and return it."""
        self.join(dialog)
        dialog.open()
        return dialog

    def _parent(self) -> QWidget | None:
        """Return what a dialog belongs to: the dialog that asks, or the window where it can be seen."""
        asking = QApplication.activeModalWidget()
        if asking is not None:
            return asking
        return self._window if self._window.isVisible() else None
