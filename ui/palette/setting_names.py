"""The single settings as the palette finds them: where each stands, what the page calls it, and other words for it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.record import Record


class SettingName(Record):
    """One setting: the page's and the control's name in the view of the settings, and its words.

    words are those of the page itself, in the present language, so that both say the same.
    """

    page: str
    control: str
    words: str
    synonyms: str = ""

    @property
    def identity(self) -> str:
        """What names it across sessions."""
        return f"setting:{self.page}.{self.control}"


def setting_names() -> list[SettingName]:
    """Return every setting that has a control of its own; what is one of many rows is found by its page."""
    return [
        SettingName("reminders", "on", _tr("Remind me"), _tr("notifications on off switch")),
        SettingName("reminders", "at", _tr("Remind me at"), _tr("hour time morning clock")),
        SettingName("reminders", "quiet_from", _tr("Quiet hours"), _tr("night silence disturb")),
        SettingName("reminders", "professional_from", _tr("Professional"), _tr("work hours office")),
        SettingName("reminders", "personal_from", _tr("Personal"), _tr("friends family hours")),
        SettingName("reminders", "hide_names", _tr("Hide names in notifications"), _tr("privacy private")),
        SettingName("reminders", "way", _tr("How reminders are shown"), _tr("tray desktop bubble")),
        SettingName("reminders", "test_button", _tr("Send a test notification"), _tr("try check")),
        SettingName("start", "on", _tr("Start Tendril when I log in"), _tr("autostart boot session")),
        SettingName("week", "first_capacity", _tr("People a day"), _tr("capacity how many room load")),
        SettingName("week", "first_working", _tr("Working day"), _tr("weekdays work weekend")),
        SettingName("week", "starts", _tr("Time off"), _tr("holiday vacation away absence free")),
        SettingName("circles", "new_name", _tr("Name of a new circle"), _tr("add rhythm days weight")),
        SettingName("platforms", "name_field", _tr("Name of a new platform"), _tr("add channel app")),
        SettingName("custom_fields", "new_name", _tr("Name of a new field"), _tr("add custom")),
        SettingName("templates", "add_button", _tr("New template…"), _tr("add draft wording")),
        SettingName("look", "chosen_look", _tr("Light or dark"), _tr("theme night mode appearance colour")),
        SettingName("look", "language", _tr("Language"), _tr("German English translation Deutsch")),
        SettingName("region", "country", _tr("Country of phone numbers"), _tr("code region prefix")),
        SettingName("backups", "here_button", _tr("Back up now"), _tr("save copy")),
        SettingName("backups", "elsewhere_button", _tr("Save elsewhere…"), _tr("backup copy stick")),
        SettingName("backups", "daily", _tr("Write one by itself, once a day"), _tr("automatic daily backup")),
        SettingName("backups", "file_button", _tr("Restore from another file…"), _tr("backup bring back")),
        SettingName("passphrase", "set_button", _tr("Set a passphrase…"), _tr("password encrypt lock protect")),
        SettingName("passphrase", "lock_after", _tr("Lock when away for"), _tr("automatic idle minutes auto")),
        SettingName(
            "passphrase",
            "by_keyring",
            _tr("Unlock by the system’s keyring"),
            _tr("password wallet login open"),
        ),
        SettingName("data", "open_button", _tr("Open folder"), _tr("where file place path directory")),
        SettingName("data", "export_button", _tr("Export everybody…"), _tr("save CSV JSON vCard calendar")),
        SettingName("about", "licences_button", _tr("Licences"), _tr("open source credits")),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("palette", text)
