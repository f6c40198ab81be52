"""What can be done with a person: reached out, snooze, write, and more."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from models.operations.reaching import reach_out
from models.operations.rhythm import set_requested
from models.queries import Person
from models.vocabulary import Medium, Stage, Status
from ui.operations import Operations
from ui.people.actions import PeopleActions
from ui.people.panel_view import PersonView
from ui.people.purposes import purposes_for
from ui.shared.buttons import icon_button, primary_button, secondary_button
from ui.shared.flow import FlowLayout
from ui.shared.kept import KeptRow, Wanted


def _tr(text: str) -> str:
    return QCoreApplication.translate("people", text)


class DeedButtons(QWidget):
    """The buttons of what can be done; draft_requested asks for the dialog that writes to them. See PersonPanel."""

    draft_requested = Signal(list, str, object)

    def __init__(self, operations: Operations, actions: PeopleActions, view: PersonView) -> None:
        """Offer what can be done with a person."""
        super().__init__()
        self._operations, self._actions = operations, actions
        self._row = KeptRow(FlowLayout(self, spacing=6, line_spacing=6))
        self.show_person(view)

    def show_person(self, view: PersonView) -> None:
        """Offer it for another person; there is nobody to reach who has died, but what was can be looked after."""
        self._view = view
        wanted = [Wanted("more", self._make_more)]
        if view.who.status != Status.DECEASED:
            reach = [
                Wanted("reached", self._make_reached),
                Wanted("snooze", self._make_snooze),
                Wanted("write", self._make_write),
            ]
            wanted = [*reach, *wanted]
        self._row.show(wanted)

    @property
    def reached(self) -> QWidget | None:
        """The button that logs that the user reached out, None for who has died."""
        return self._row.widgets[0] if self._view.who.status != Status.DECEASED else None

    @property
    def more(self) -> QWidget:
        """The button of what else can be done."""
        return self._row.widgets[-1]

    # --- the buttons ------------------------------------------------------------------------------------------

    def _make_reached(self) -> QPushButton:
        reached = primary_button(_tr("Reached out"), "check")
        reached.setToolTip(_tr("Log it in one step; Log interaction has room for a note"))
        reached.clicked.connect(self._reach_out)
        return reached

    def _make_snooze(self) -> QPushButton:
        snooze = secondary_button(_tr("Snooze"), "clock")
        snooze.clicked.connect(
            lambda: self._actions.run(self._actions.snooze_menu([self._view.who.id], snooze), below=snooze)
        )
        return snooze

    def _make_write(self) -> QPushButton:
        if self._view.is_page:
            write = secondary_button(_tr("Write…"), "pen-line")
        else:
            write = icon_button("pen-line", _tr("Write…"), colour="ink")
            write.setToolTip(_tr("Write a note from a draft"))
            write.setFixedWidth(30)
        write.clicked.connect(lambda: self._actions.run(self._write_menu(self._view), below=write))
        return write

    def _make_more(self) -> QPushButton:
        more = icon_button("ellipsis", _tr("More"))
        more.clicked.connect(lambda: self._actions.run(self._more_menu(self._view.who), below=more))
        more.setFixedWidth(30)
        return more

    # --- what they do -----------------------------------------------------------------------------------------

    def _reach_out(self) -> None:
        """Log an interaction by the way that was suggested; the note can be added in the story."""
        best = self._view.suggestion
        self._operations.perform(
            reach_out,
            self._view.who.id,
            medium=best.medium if best else str(Medium.MESSAGE),
            platform_id=best.platform_id if best else None,
        )

    def _write_menu(self, view: PersonView) -> QMenu:
        menu = QMenu(self.window())
        for purpose, words in purposes_for(view.who, view.next, view.today):
            menu.addAction(words).triggered.connect(
                lambda _checked=False, purpose=purpose: self.draft_requested.emit([view.who.id], purpose, None)
            )
        return menu

    def _more_menu(self, who: Person) -> QMenu:
        """Return what else can be done, with the request to connect or to meet."""
        menu = self._actions.more_menu(who.id, who.status)
        if who.status == Status.ACTIVE:
            before = menu.actions()[0]
            asked = who.requested_on is not None
            if asked:
                words = _tr("My request is no longer open")
            elif who.stage == Stage.RELATIONSHIP:
                words = _tr("I asked to meet")
            else:
                words = _tr("I asked to connect")
            action = menu.addAction(words)
            action.setToolTip(_tr("They are left in peace for 30 days"))
            day = None if asked else self._operations.book.clock.today()
            action.triggered.connect(lambda: self._operations.perform(set_requested, who.id, day))
            menu.insertAction(before, action)
        return menu


__all__ = ["DeedButtons"]
