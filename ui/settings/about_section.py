"""What this program is, which version, and whose work it stands on."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.operations import Operations
from ui.settings.section import Section
from ui.shared.empty_state import RoundIcon
from ui.shared.labels import Hairline, PlainLabel

# Names as they are on the package index, with the licence each gives itself.
PARTS = (
    ("PySide6-Essentials", "PySide6, Qt for Python", "LGPL 3"),
    ("peewee", "peewee", "MIT"),
    ("apsw-sqlite3mc", "APSW and SQLite", "OSI approved; public domain"),
    ("APScheduler", "APScheduler", "MIT"),
    ("plyer", "plyer", "MIT"),
    ("jeepney", "jeepney", "MIT"),
    ("charset-normalizer", "charset-normalizer", "MIT"),
    ("phonenumbers", "phonenumbers", "Apache 2.0"),
    ("platformdirs", "platformdirs", "MIT"),
    ("python-lucide", "Lucide icons", "ISC"),
)


def version_of(package: str) -> str:
    """Return the installed version of a package, nothing where it is not installed."""
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


class AboutSection(Section):
    """Name, version, licence, and the parts with theirs."""

    def __init__(self, operations: Operations) -> None:
        """Show them."""
        super().__init__(operations, self.tr("About"))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(RoundIcon("sprout", 44))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(self.tr("Tendril {version}").format(version=version_of("tendril")), scale="strong"))
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
        self.body.addWidget(Hairline())
        parts = [
            self.tr("{name} {version} ({licence})").format(name=name, version=found, licence=licence)
            for package, name, licence in PARTS
            if (found := version_of(package))
        ]
        self.body.addWidget(
            PlainLabel(
                self.tr("Made with {parts}.").format(parts=", ".join(parts)), tone="hint", scale="small", wrap=True
            )
        )
