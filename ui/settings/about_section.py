"""What this program is, which version and build, and whose work it stands on."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.commands.version import Build, program_build, program_version
from ui.operations import Operations
from ui.settings.section import Section
from ui.shared.buttons import secondary_button
from ui.shared.empty_state import RoundIcon
from ui.shared.labels import PlainLabel


class AboutSection(Section):
    """Name, version, build, licence, and the way to the licences of what is used."""

    def __init__(self, operations: Operations) -> None:
        """Show them."""
        super().__init__(operations, self.tr("About"))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(RoundIcon("sprout", 44))
        words = QVBoxLayout()
        words.setSpacing(2)
        version = self.tr("Tendril {version}").format(version=program_version())
        words.addWidget(PlainLabel(version, scale="strong"))
        self.build = PlainLabel(self._build_words(program_build()), tone="hint", scale="small", wrap=True)
        words.addWidget(self.build)
        words.addWidget(
            PlainLabel(
                self.tr(
                    "Whom to reach today, why, on which platform, and what you have in common. "
                    "Free software, MIT licence."
                ),
                tone="secondary",
                wrap=True,
            )
        )
        head.addLayout(words, 1)
        self.body.addLayout(head)
        self.licences_button = secondary_button(self.tr("Licences"), "scale")
        self.licences_button.clicked.connect(self.show_licences)
        self.row(
            self.tr("Made with"),
            self.licences_button,
            hint=self.tr("Python, Qt, SQLite, Lucide's icons and more, each with the text of its licence."),
        )

    def show_licences(self) -> None:
        """Open the dialog with all licences."""
        # Seldom looked at, and it reads what the packages say of themselves.
        from ui.settings.licences_dialog import LicencesDialog

        dialog = LicencesDialog(self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _build_words(self, build: Build) -> str:
        if not build.commit:
            return self.tr("The build is unknown.")
        if build.day is None:
            return self.tr("Build {commit}").format(commit=build.commit)
        day = QLocale().toString(QDate(build.day.year, build.day.month, build.day.day), QLocale.FormatType.LongFormat)
        return self.tr("Build {commit} of {date}").format(commit=build.commit, date=day)
