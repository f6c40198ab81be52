"""The table of the settings' sections below the first ones: what each is called, and how it is made."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from models.record import Record
from ui.operations import Operations
from ui.settings.section import Section


class SectionEntry(Record):
    """A section: its name in the settings page, and how it is made."""

    name: str
    make: Callable[[Operations], Section]


def title_of(name: str) -> str:
    """Return a section's title in the user's language, as it says itself once it is made."""
    return {
        "circles": _tr("Circles"),
        "platforms": _tr("Platforms"),
        "interests": _tr("Your interests"),
        "custom_fields": _tr("Your own fields"),
        "templates": _tr("Your templates"),
        "look": _tr("Look and language"),
        "region": _tr("Phone numbers"),
        "backups": _tr("Backups"),
        "passphrase": _tr("Passphrase"),
        "data": _tr("Your data"),
        "history": _tr("History"),
        "about": _tr("About"),
    }[name]


# The sections are imported where they are made, so that the first showing waits for none but those it shows.


def _circles(operations: Operations) -> Section:
    from ui.settings.circles_section import CirclesSection

    return CirclesSection(operations)


def _platforms(operations: Operations) -> Section:
    from ui.settings.platforms_section import PlatformsSection

    return PlatformsSection(operations)


def _interests(operations: Operations) -> Section:
    from ui.settings.interests_section import InterestsSection

    return InterestsSection(operations)


def _custom_fields(operations: Operations) -> Section:
    from ui.settings.custom_fields_section import CustomFieldsSection

    return CustomFieldsSection(operations)


def _templates(operations: Operations) -> Section:
    from ui.settings.templates_section import TemplatesSection

    return TemplatesSection(operations)


def _look(operations: Operations) -> Section:
    from ui.settings.look_section import LookSection

    return LookSection(operations)


def _region(operations: Operations) -> Section:
    from ui.settings.look_section import RegionSection

    return RegionSection(operations)


def _backups(operations: Operations) -> Section:
    from ui.settings.backup_section import BackupSection

    return BackupSection(operations)


def _passphrase(operations: Operations) -> Section:
    from ui.settings.passphrase_section import PassphraseSection

    return PassphraseSection(operations)


def _data(operations: Operations) -> Section:
    from ui.settings.data_section import DataSection

    return DataSection(operations)


def _history(operations: Operations) -> Section:
    from ui.settings.history_section import HistorySection

    return HistorySection(operations)


def _about(operations: Operations) -> Section:
    from ui.settings.about_section import AboutSection

    return AboutSection(operations)


def _tr(text: str) -> str:
    return QCoreApplication.translate("settings", text)


LATER = (
    SectionEntry("circles", _circles),
    SectionEntry("platforms", _platforms),
    SectionEntry("interests", _interests),
    SectionEntry("custom_fields", _custom_fields),
    SectionEntry("templates", _templates),
    SectionEntry("look", _look),
    SectionEntry("region", _region),
    SectionEntry("backups", _backups),
    SectionEntry("passphrase", _passphrase),
    SectionEntry("data", _data),
    SectionEntry("history", _history),
    SectionEntry("about", _about),
)
