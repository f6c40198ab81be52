"""How the window looks, which language it speaks, and how national phone numbers are read."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSignalBlocker, Qt
from PySide6.QtWidgets import QButtonGroup, QCompleter, QRadioButton

from models.operations.language import change_language
from ui.language import active_language, built_in_names, language_choices, names_in_every_language
from ui.operations import Operations
from ui.settings.fields import ChoiceField
from ui.settings.section import Section
from ui.theme.theme import active_theme


class LookSection(Section):
    """Like the system, light or dark, changed at once; and the language."""

    def __init__(self, operations: Operations) -> None:
        """Show the chosen look and language."""
        super().__init__(operations, self.tr("Look and language"))
        self.choices: dict[str, QRadioButton] = {}
        group = QButtonGroup(self)
        texts = {"system": self.tr("Like the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        for look, text in texts.items():
            button = QRadioButton(text)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.toggled.connect(lambda on, look=look: self._choose(look) if on else None)
            group.addButton(button)
            self.choices[look] = button
        self.row(self.tr("Light or dark"), *self.choices.values())
        self.language = ChoiceField(self.tr("Language"), language_choices())
        self.language.setMinimumWidth(200)
        self.language.settled.connect(self._speak)
        self.row(self.tr("Language"), self.language)
        self.reload()

    @property
    def chosen_look(self) -> QRadioButton:
        """The button of the look that is chosen."""
        return self.choices[self.book.settings.look]

    def reload(self) -> None:
        """Show the look in the book, and wear it where an undo brought another one."""
        look, language = self.book.settings.look, self.book.settings.language
        self.language.show_value(language)
        with QSignalBlocker(self.choices[look]):
            self.choices[look].setChecked(True)
        if active_theme().look != look:
            active_theme().set_look(look)

    def _speak(self, code: str) -> None:
        """Change the language, and with it the names of what comes with Tendril."""
        names = built_in_names(active_language().meant_by(code))
        self.attempt(None, change_language, code, names, names_in_every_language())

    def _choose(self, look: str) -> None:
        self.change(look=look)
        active_theme().set_look(look)


class RegionSection(Section):
    """The country whose national phone numbers are meant where a number names none."""

    def __init__(self, operations: Operations) -> None:
        """Show the chosen country."""
        super().__init__(
            operations,
            self.tr("Phone numbers"),
            self.tr("A number without a country code is read as one of this country, so that people are known again."),
        )
        self.country = ChoiceField(self.tr("Country of phone numbers"), _countries(self._system_words()))
        self.country.setEditable(True)
        self.country.setInsertPolicy(ChoiceField.InsertPolicy.NoInsert)
        completer = QCompleter(self.country.model(), self.country)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.country.setCompleter(completer)
        self.country.setMinimumWidth(300)
        self.country.settled.connect(lambda code: self.change(region=code))
        line_edit = self.country.lineEdit()
        if line_edit is not None:
            line_edit.setAccessibleName(self.country.accessibleName())
            line_edit.editingFinished.connect(self._settle_text)
        self.row(self.tr("Country"), self.country)
        self.reload()

    def reload(self) -> None:
        """Show the country in the book."""
        self.country.show_value(self.book.settings.region)

    def _settle_text(self) -> None:
        """Take what was typed where it names a country, else go back to what was chosen."""
        index = self.country.findText(self.country.currentText(), Qt.MatchFlag.MatchFixedString)
        if index >= 0 and self.country.itemData(index) != self.book.settings.region:
            self.country.setCurrentIndex(index)
            self.change(region=self.country.itemData(index))
        elif index < 0:
            self.reload()

    def _system_words(self) -> str:
        territory = QLocale.system().territory()
        if territory == QLocale.Country.AnyCountry:
            return self.tr("From the system")
        country = QLocale.territoryToString(territory)
        return self.tr("From the system ({country})").format(country=country)


def _countries(system: str) -> list[tuple[str, object]]:
    """Return the countries by name with their two-letter codes, the system's choice first."""
    found: dict[str, str] = {}
    for territory in QLocale.Country:
        code = QLocale.territoryToCode(territory)
        if len(code) == 2 and code.isalpha() and code not in ("ZZ", "UN", "EU", "EZ", "QO", "XK"):
            found[code] = QLocale.territoryToString(territory)
    named: list[tuple[str, object]] = [(name, code) for code, name in found.items()]
    return [(system, ""), *sorted(named, key=lambda pair: pair[0].casefold())]
