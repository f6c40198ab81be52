"""The language of the window: the catalogue of its texts, Qt's own, and the locale of dates and numbers."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from models.built_ins import BUILT_IN_NAMES, COMMENT
from models.harmless import Harmless
from models.settings import LANGUAGES
from ui.words import translate

logger = logging.getLogger(__name__)

ENGLISH = "en"
# Each language is called by its own name, so that whoever ended up in a foreign one finds the way back.
OWN_NAMES = {ENGLISH: "English", "de": "Deutsch"}
_CATALOGUES = Path(__file__).resolve().parent.parent / "resources" / "translations"
# Which form a number takes: Unicode CLDR's plural rules.
_FORMS: dict[str, Callable[[int], int]] = {"de": lambda n: 0 if n == 1 else 1}


class Catalogue(QTranslator):
    """The texts of one language, read from a TS file.

    A text is looked up by itself and its comment, not by Qt's context: one word has one translation, unless a comment
    tells two meanings apart.
    """

    def __init__(self, language: str, path: Path | None = None) -> None:
        """Read a language's catalogue; raises OSError or ParseError where that cannot be done."""
        import xml.etree.ElementTree as ET

        super().__init__()
        self._form = _FORMS[language]
        self._texts: dict[tuple[str, str], tuple[str, ...]] = {}
        catalogue = ET.parse(path or _CATALOGUES / f"{language}.ts")  # noqa: S314 - a file of the program's own
        for message in catalogue.iter("message"):
            translation = message.find("translation")
            if translation is None:
                continue
            forms = tuple(form.text or "" for form in translation) or (translation.text or "",)
            if all(forms):
                self._texts[message.findtext("source", ""), message.findtext("comment", "")] = forms

    def isEmpty(self) -> bool:
        """Return whether there is nothing in it; Qt does not ask an empty one."""
        return not self._texts

    def translate(self, context: str, source: str, comment: str | None = None, n: int = -1) -> str | None:
        """Return the translation in the form for n, or None where there is none."""
        forms = self._texts.get((source, comment or "")) or self._texts.get((source, ""))
        if forms is None:
            return None
        return forms[self._form(n)] if len(forms) > 1 and n >= 0 else forms[0]


class Language:
    """The language the program speaks; empty follows the system."""

    def __init__(self) -> None:
        """Speak English until told otherwise."""
        self._installed: list[QTranslator] = []
        self._system = QLocale.system()
        self.wanted, self.spoken = "", ENGLISH

    def speak(self, wanted: str) -> str:
        """Speak a language from now on, or the system's for an empty text; return which one it has become.

        Texts already on the screen stay as they are: whoever changes the language builds the windows anew.
        """
        language = self.meant_by(wanted)
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed = []
        self.wanted, self.spoken = wanted, language
        # The country's own way with numbers and dates stays where the language is the system's.
        QLocale.setDefault(self._system if self._is_the_systems(language) else QLocale(language))
        if language != ENGLISH:
            self._install(language)
        return language

    def meant_by(self, wanted: str) -> str:
        """Return the language a setting means: itself, or for an empty or unknown one the system's."""
        return wanted if wanted in OWN_NAMES else self._of_the_system()

    def _install(self, language: str) -> None:
        """Install Qt's own texts, for its dialogs and menus, and ours."""
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        of_qt = QTranslator()
        if of_qt.load(f"qtbase_{language}", folder):
            self._installed.append(of_qt)
        else:
            logger.info("Qt has no texts of its own in %s", Harmless(language))
        try:
            self._installed.append(Catalogue(language))
        except (OSError, SyntaxError):  # a ParseError is one
            logger.exception("The texts in %s cannot be read; the window speaks English", Harmless(language))
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)

    def _of_the_system(self) -> str:
        """Return the first of the system's languages that there are texts in."""
        for name in self._system.uiLanguages():
            language = name.split("-")[0].split("_")[0]
            if language in OWN_NAMES:
                return language
        return ENGLISH

    def _is_the_systems(self, language: str) -> bool:
        # By their names: PySide6 would make 369 names of languages to say which it is.
        return QLocale(self._system).name().split("_")[0] == QLocale(language).name().split("_")[0]


def language_choices() -> list[tuple[str, object]]:
    """Return the languages to choose from as words and setting."""
    return [(OWN_NAMES.get(code, translate("Like the system")), code) for code in LANGUAGES]


def built_in_names(language: str) -> dict[str, str]:
    """Return the names of what comes with every book in a language, by key."""
    if language == ENGLISH:
        return dict(BUILT_IN_NAMES)
    catalogue = Catalogue(language)
    return {key: catalogue.translate("", name, COMMENT) or name for key, name in BUILT_IN_NAMES.items()}


def names_in_every_language() -> dict[str, set[str]]:
    """Return, by key, every name that what comes with a book has in some language."""
    spoken = [built_in_names(language) for language in OWN_NAMES]
    return {key: {names[key] for names in spoken} for key in BUILT_IN_NAMES}


_active: list[Language] = []


def active_language() -> Language:
    """Return the one language of the program."""
    if not _active:
        _active.append(Language())
    return _active[0]
