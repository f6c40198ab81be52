"""Where the data is: the folder, and the sample people in it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from models.operations.sample import remove_sample_people
from models.queries.vocabulary import has_sample_people, is_large
from ui.operations import Operations
from ui.settings.section import Section, error_label, say_error
from ui.shared.buttons import secondary_button
from ui.shared.labels import PlainLabel


class DataSection(Section):
    """The data directory, how to keep it elsewhere, and removing sample people."""

    tables = frozenset({"contact"})
    duplicates_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, operations: Operations) -> None:
        """Show where the book is."""
        super().__init__(
            operations,
            self.tr("Your data"),
            self.tr("Everything stays on this computer, in one folder that only you can read."),
        )
        self.folder = PlainLabel(str(self.book.directory), wrap=True)
        self.folder.setAccessibleName(self.tr("The folder: {folder}").format(folder=self.book.directory))
        self.folder.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.open_button = secondary_button(self.tr("Open folder"), "folder-open")
        self.open_button.clicked.connect(self._open_folder)
        self.row(
            self.tr("Folder"),
            self.folder,
            self.open_button,
            first_grows=True,
            hint=self.tr(
                "To keep it elsewhere, quit Tendril, move the folder, and start Tendril with --data-dir and the new "
                "place, or name that in the environment variable TENDRIL_DATA_DIR."
            ),
        )
        self.error = error_label()
        self.body.addWidget(self.error)
        self.find_duplicates = secondary_button(self.tr("Find duplicates"), "users")
        self.find_duplicates.clicked.connect(self.duplicates_wanted)
        self.row(
            self.tr("Duplicates"),
            self.find_duplicates,
            hint=self.tr("Whoever may be here twice is shown side by side, and you decide."),
        )
        self.export_button = secondary_button(self.tr("Export everybody…"), "download")
        self.export_button.clicked.connect(self.export_wanted)
        self.row(
            self.tr("Export"),
            self.export_button,
            hint=self.tr(
                "The complete book as JSON, or people as CSV, vCards or a calendar, for this and other programs. "
                "Some people only: choose them in People."
            ),
        )
        self.remove_samples = secondary_button(self.tr("Remove the sample people"), "users")
        self.remove_samples.clicked.connect(lambda: self.attempt(self.error, remove_sample_people))
        self._samples = self.row(
            self.tr("Sample people"),
            self.remove_samples,
            hint=self.tr("Only those who came with Tendril; undo brings them back."),
        )
        self.reload()

    def reload(self) -> None:
        """Offer to remove sample people while there are any."""
        if is_large():
            self.operations.background.ask("samples to remove", has_sample_people, self._samples.setVisible)
        else:
            self._samples.setVisible(has_sample_people())

    def _open_folder(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.book.directory))):
            say_error(self.error, self.tr("No program opens folders here. The path above can be copied."))
