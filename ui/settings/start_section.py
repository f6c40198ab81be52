"""Whether Tendril starts with the desktop session, as the system says it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox

from models.errors import TendrilError
from ui.autostart.login_start import LoginStart, LoginState, login_start
from ui.operations import Operations
from ui.settings.section import Section, error_label, say_error
from ui.shared.buttons import secondary_button
from ui.shared.labels import PlainLabel
from ui.words import say


class StartSection(Section):
    """A box that is ticked where the system starts Tendril at login; read from there whenever it is shown."""

    tables = frozenset()

    def __init__(self, operations: Operations, make_way: Callable[[], LoginStart] | None = None) -> None:
        """Show what the system says; make_way replaces the system's own way."""
        super().__init__(operations, self.tr("Start at login"))
        self._make_way = make_way or (lambda: login_start(self.book.directory))
        self.on = QCheckBox(self.tr("Start Tendril when I log in"))
        self.on.toggled.connect(self.switch)
        self.row(
            self.tr("At login"),
            self.on,
            hint=self.tr(
                "It waits in the tray, so that reminders come without the window. The system keeps this; untick it to "
                "take it back."
            ),
        )
        self.other = PlainLabel(tone="gold", wrap=True)
        self.take_over = secondary_button(self.tr("Start this one instead"))
        self.take_over.clicked.connect(lambda: self.switch(on=True))
        self._other_line = self.row("", self.other, self.take_over, first_grows=True)
        self.error = error_label()
        self.body.addWidget(self.error)
        self.reload()

    def reload(self) -> None:
        """Read from the system what starts at login."""
        self._other_line.hide()
        try:
            state = self._make_way().state()
        except TendrilError as error:
            say_error(self.error, say(error.sentence))
            state = LoginState(is_on=False)
        with QSignalBlocker(self.on):
            self.on.setChecked(state.is_on)
        if state.is_on and state.is_gone:
            self.other.setText(
                self.tr("What is to start is not there any more: {command}").format(command=state.command)
            )
            self._other_line.show()
        elif state.is_on and not state.is_this:
            self.other.setText(self.tr("Another Tendril is started: {command}").format(command=state.command))
            self._other_line.show()

    def switch(self, on: bool) -> None:
        """Tell the system, and show what it says then."""
        say_error(self.error, "")
        try:
            self._make_way().switch(on=on)
        except TendrilError as error:
            say_error(self.error, say(error.sentence))
        self.reload()

    def showEvent(self, event: QShowEvent) -> None:
        """Look again: the desktop's own settings may have changed it."""
        super().showEvent(event)
        self.reload()
