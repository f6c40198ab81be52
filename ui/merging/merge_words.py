"""How what people have differently is put into words."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QSize
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QAbstractButton

from models.queries import merging
from models.queries.merging import CUSTOM, Joined
from ui import terms
from ui.words import counted, exact_day, isolated, translate

_PHOTO_SIDE = 48


def title(key: str) -> str:
    """Return what a choice is about; a field of the user's own is called by its name."""
    return key.removeprefix(CUSTOM) if key.startswith(CUSTOM) else _titles()[key]


def value(key: str, values: tuple[Any, ...]) -> str:
    """Return someone's value of a block in words."""
    if key == merging.NAME or key.startswith(CUSTOM):
        return str(values[0])
    words = {merging.KIND: terms.kind, merging.STAGE: terms.stage, merging.STATUS: terms.status}
    if key in words:
        return words[key](values[0])
    if key == merging.RHYTHM:
        return _rhythm(*values)
    if key == merging.MET_ON:
        return exact_day(_as_date(values[0]))
    if key == merging.BIRTHDAY:
        return _birthday(*values)
    return ", ".join(str(part) for part in values if part)


def choice_words(label: str, words: str, name: str) -> str:
    """Return what a screen reader says of a choice: what it is about, the value, and whose it is."""
    if not name:
        return _tr("{field}: {value}").format(field=label, value=words)
    return _tr("{field}: {value}, from {name}").format(field=label, value=words, name=isolated(name))


def noted_words() -> dict[str, str]:
    """Return what the notes call values that were not chosen."""
    more = {"introduction": _tr("Introduction"), "acquaintance": _tr("How they know each other")}
    return _titles() | more


def together(joined: Joined) -> str:
    """Return what the person will have who they become."""
    parts = (
        (joined.ways, counted("1 way to reach them", "{n} ways to reach them", joined.ways)),
        (joined.interests, counted("1 interest", "{n} interests", joined.interests)),
        (joined.groups, counted("1 group", "{n} groups", joined.groups)),
        (joined.interactions, counted("1 interaction", "{n} interactions", joined.interactions)),
        (joined.promises, counted("1 promise", "{n} promises", joined.promises)),
        (joined.acquaintances, counted("1 acquaintance", "{n} acquaintances", joined.acquaintances)),
    )
    told = " · ".join(words for number, words in parts if number)
    return _tr("Together: {what}").format(what=told) if told else ""


def show_photo(button: QAbstractButton, image: bytes) -> None:
    """Show a photograph on a button."""
    pixmap = QPixmap()
    pixmap.loadFromData(image)
    button.setIcon(QIcon(pixmap))
    button.setIconSize(QSize(_PHOTO_SIDE, _PHOTO_SIDE))


def _titles() -> dict[str, str]:
    return {
        merging.NAME: _tr("Name"),
        merging.NICKNAME: _tr("Nickname"),
        merging.PHONETIC: _tr("Pronounced"),
        merging.WORK: _tr("Work"),
        merging.PLACE: _tr("Place"),
        merging.KIND: _tr("Kind"),
        merging.STAGE: _tr("Stage"),
        merging.STATUS: _tr("Status"),
        merging.RHYTHM: _tr("Rhythm"),
        merging.MET_ON: _tr("Met on"),
        merging.MET_EVENT: _tr("Met at"),
        merging.BIRTHDAY: _tr("Birthday"),
        merging.PHOTO: _tr("Photo"),
    }


def _rhythm(circle: str | None, days: int | None, none: bool) -> str:
    if days:
        return counted("Every day", "Every {n} days", days)
    if circle:
        return circle
    return _tr("No rhythm") if none else _tr("No rhythm chosen")


def _birthday(year: int | None, month: int, day: int) -> str:
    # A leap year, so that 29 February can be told without its year.
    shown = QDate(year or 2000, month, day)
    return QLocale().toString(shown, translate("d MMM yyyy") if year else translate("d MMM"))


def _as_date(day: date | str) -> date:
    return day if isinstance(day, date) else date.fromisoformat(day)


def _tr(text: str) -> str:
    return QCoreApplication.translate("merging", text)
