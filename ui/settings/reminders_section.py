"""When and how reminders come."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from scheduler.notifications.ways import NO_WAY, WayReport, look_at_ways, names_of_ways, send_test_notification
from ui.operations import Operations
from ui.settings.fields import ChoiceField, TimeField
from ui.settings.section import Section
from ui.shared.buttons import secondary_button
from ui.shared.emptying import empty
from ui.shared.fitting_area import lay_out_now
from ui.shared.labels import PlainLabel
from ui.shared.soon import call_soon
from ui.words import say, translate

SendTest = Callable[[], Sequence[WayReport]]


class RemindersSection(Section):
    """On or off, the hour, the quiet hours, the hours of each kind, names, and a test."""

    def __init__(
        self,
        operations: Operations,
        send_test: SendTest = send_test_notification,
        look: SendTest | None = None,
    ) -> None:
        """Show the settings.

        send_test shows a notification and tells which way was used, look which one would be.
        """
        super().__init__(
            operations, self.tr("Reminders"), self.tr("One notification in the morning, and none when nobody is due.")
        )
        self._send_test = send_test
        self._look = look or (lambda: look_at_ways(preferred=self.book.settings.notification_way))
        self._has_looked = False
        self.on = QCheckBox(self.tr("Remind me"))
        self.on.toggled.connect(lambda on: self.change(reminders_on=on))
        self.at = TimeField(self.tr("Remind me at"))
        self.row(self.tr("Each morning"), self.on, PlainLabel(self.tr("at")), self.at)
        self._fields = {"reminders_at": self.at}
        self._add_hours()
        for key, field in self._fields.items():
            field.settled.connect(lambda value, key=key: self.change(**{key: value}))
        self.hide_names = QCheckBox(self.tr("Hide names in notifications"))
        self.hide_names.toggled.connect(lambda on: self.change(hide_names=on))
        self.row(
            self.tr("Privacy"),
            self.hide_names,
            hint=self.tr("For screens other people can see: “Time to reach out to someone”."),
        )
        self.way = ChoiceField(self.tr("How reminders are shown"), self._way_choices())
        self.way.setMinimumWidth(240)
        self.way.settled.connect(lambda name: self.change(notification_way=name))
        self.now = PlainLabel(tone="hint", scale="small", wrap=True)
        self.row(self.tr("Shown by"), self.way, hint=self.now)
        self.test_button = secondary_button(self.tr("Send a test notification"), "bell")
        self.test_button.clicked.connect(self.send_test)
        self.row(self.tr("Try it"), self.test_button)
        self.report = _Report()
        self.row("", self.report, first_grows=True)
        self._report_line = self.report.parentWidget()
        self._report_line.hide()
        self.reload()

    def _add_hours(self) -> None:
        """Add the hours in which something may be shown, or may not."""
        self.quiet_from = self._span(
            self.tr("Quiet hours"), "quiet_from", "quiet_until", self.tr("Nothing is shown then, whatever is due.")
        )
        self.professional_from = self._span(
            self.tr("Professional"),
            "professional_from",
            "professional_until",
            self.tr("Work matters come on your working days, within these hours."),
        )
        self.personal_from = self._span(
            self.tr("Personal"),
            "personal_from",
            "personal_until",
            self.tr("Friends and family on any day, within these hours."),
        )

    def reload(self) -> None:
        """Show the settings in the book."""
        settings = self.book.settings
        for box, on in ((self.on, settings.reminders_on), (self.hide_names, settings.hide_names)):
            with QSignalBlocker(box):
                box.setChecked(on)
        for key, field in self._fields.items():
            field.show_value(getattr(settings, key))
        self.at.setEnabled(settings.reminders_on)
        if settings.notification_way != self.way.currentData():
            self.way.show_value(settings.notification_way)
        if self._has_looked:
            self._say_now()

    def showEvent(self, event: QShowEvent) -> None:
        """Look which way is open, once the page is painted: a service that sleeps takes a moment to answer."""
        super().showEvent(event)
        call_soon(self, self._say_now)

    def _say_now(self) -> None:
        """Say which way would be used now."""
        self._has_looked = True
        used = next((report for report in self._look() if report.used), None)
        if used is None:
            words = self.tr("Nothing can show a notification here. Today still tells you.")
        else:
            template = self.tr("At present: {way} – {sentence}.")
            words = template.format(way=way_words(used.name), sentence=say(used.sentence))
        if words != self.now.text():
            self.now.setText(words)
            # The page is on the screen: the card grows before it is painted again, or is seen squeezed for a moment.
            lay_out_now(self.parentWidget() or self)

    def _way_choices(self) -> list[tuple[str, object]]:
        """Return what there is to choose on this platform."""
        choices: list[tuple[str, object]] = [(self.tr("The best there is"), NO_WAY)]
        return choices + [(way_words(name), name) for name in names_of_ways()]

    def send_test(self) -> None:
        """Show a notification and tell how it went."""
        self.report.show_ways(self._send_test())
        self._report_line.show()

    def _span(self, label: str, starts: str, ends: str, hint: str) -> TimeField:
        """Add a line with the beginning and the end of a span of hours; return the field of the beginning."""
        first = TimeField(self.tr("{label} from").format(label=label))
        last = TimeField(self.tr("{label} until").format(label=label))
        self._fields |= {starts: first, ends: last}
        self.row(label, first, PlainLabel(self.tr("until")), last, hint=hint)
        return first


def way_words(name: str) -> str:
    """Return what a way of showing reminders is called."""
    return {
        "desktop": translate("The desktop's notifications"),
        "plyer": translate("Plain notifications"),
        "tray": translate("The tray icon"),
    }[name]


class _Report(QWidget):
    """What each way of showing reminders did or would do."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(4)
        self.sentences: list[str] = []

    def show_ways(self, reports: Sequence[WayReport]) -> None:
        """Say which way was used and what the others would do."""
        empty(self._lines)
        self.sentences = []
        used = next((report for report in reports if report.used), None)
        if used is None:
            self._say(self.tr("No notification could be shown here. Today still tells you."), "due")
        for report in sorted(reports, key=lambda report: not report.used):
            template = self.tr("Shown by: {way} – {sentence}") if report.used else self.tr("{way}: {sentence}")
            self._say(
                template.format(way=way_words(report.name), sentence=say(report.sentence)),
                "primary" if report.used else "hint",
            )

    def _say(self, sentence: str, tone: str) -> None:
        self.sentences.append(sentence)
        self._lines.addWidget(PlainLabel(sentence, tone=tone, scale="small", wrap=True))
