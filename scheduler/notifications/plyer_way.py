"""Notifications without buttons through plyer, wrapped against what it does not look after itself.

plyer 2.1 on Linux hands title and text to notify-send as bare arguments, where a leading dash is an option, and
ignores how that ends; in Flatpak it pastes them between quotes; on Windows a title of 64 or a text of 256 UTF-16
units raises in its own thread (https://github.com/nicotine-plus/nicotine-plus/pull/1836), after the call returned,
and its balloon comes with the system's sound.
"""

from __future__ import annotations

import importlib
import logging
import subprocess
import sys
import warnings
from html import escape
from pathlib import Path
from threading import Thread
from types import SimpleNamespace
from typing import Any

from models.sentences import Sentence
from scheduler.notifications.notification import APPLICATION_NAME, Notification
from scheduler.notifications.plain_text import shortened

log = logging.getLogger(__name__)

WINDOWS_TITLE, WINDOWS_TEXT = 63, 255
# Shell_NotifyIconW: no sound with the balloon, and where plyer hands over the balloon's flags
# (https://learn.microsoft.com/windows/win32/api/shellapi/ns-shellapi-notifyicondataw).
NIIF_NOSOUND = 0x10
_FLAGS_AT = 12
_LONGEST_WAIT = 2
_FLATPAK = Path("/app")


class PlyerWay:
    """The second way out: elsewhere than on a desktop with a notification service of its own."""

    name = "plyer"

    def __init__(self, icon: Path | None = None, platform: str = sys.platform) -> None:
        """Show icon where the platform can (Windows wants an .ico); platform is as sys.platform says it."""
        self._icon = icon
        self._platform = platform
        self._told = False

    def show(self, notification: Notification) -> bool:
        """Hand it to plyer; False where plyer cannot show it or says that it failed."""
        try:
            self._backend().notify(**self._arguments(notification))
        except Exception as trouble:  # noqa: BLE001 - plyer's backends raise whatever their system gives them
            if not self._told:
                log.info("plyer could not show a notification: %s", trouble)
            self._told = True
            return False
        return True

    def withdraw(self, key: str) -> None:
        """Do nothing: what plyer has shown cannot be taken back."""

    def is_open(self) -> bool:
        """Return whether plyer has a means here; whether that works shows only when it is used."""
        try:
            return type(self._backend()).__name__ != "Notification"
        except Exception:  # noqa: BLE001 - plyer's backends raise whatever their system gives them
            return False

    def describe(self) -> Sentence:
        """Return by which means plyer would show it."""
        try:
            backend = type(self._backend()).__name__
        except Exception as trouble:  # noqa: BLE001 - as above
            return Sentence("plyer has no way to show it ({trouble})", values={"trouble": _in_words(trouble)})
        if backend == "Notification":
            return Sentence("plyer has no way to show it (neither dbus-python nor notify-send is installed)")
        means = {
            "NotifySendNotification": Sentence("notify-send"),
            "NotifyDbus": Sentence("dbus-python"),
            "WindowsNotification": Sentence("a balloon"),
            "NotifyDesktopPortals": Sentence("the Flatpak portal"),
            "OSXNotification": Sentence("the notification centre"),
        }
        return Sentence(
            "plyer shows it through {means}, without buttons", values={"means": means.get(backend, backend)}
        )

    def _backend(self) -> Any:
        # plyer.notification is a proxy that hides which backend it took, so take the backend itself.
        systems = {"win32": "win", "darwin": "macosx"}
        module: Any = importlib.import_module(f"plyer.platforms.{systems.get(self._platform, 'linux')}.notification")
        if hasattr(module, "subprocess"):
            module.subprocess = SimpleNamespace(call=_checked, run=_checked, DEVNULL=subprocess.DEVNULL)
        if hasattr(module, "thread"):
            module.thread = _CaughtThread
            _silence(importlib.import_module("plyer.platforms.win.libs.balloontip").win_api_defs)
        with warnings.catch_warnings():
            # It warns about dbus-python, which is not missed here.
            warnings.simplefilter("ignore")
            return module.instance()

    def _arguments(self, notification: Notification) -> dict[str, str]:
        title, text = " ".join(notification.title.split()), notification.body.strip()
        arguments = {"app_name": APPLICATION_NAME}
        if self._platform == "win32":
            title, text = shortened(title, WINDOWS_TITLE), shortened(text, WINDOWS_TEXT)
            if self._icon is not None and self._icon.suffix == ".ico":
                arguments["app_icon"] = str(self._icon)
        elif self._platform != "darwin":
            # Services that read markup read it in the text only; one that does not would show “&amp;”, rarely.
            text = escape(text, quote=False)
            if _FLATPAK.is_dir():
                title, text = (part.replace("\\", "/").replace("'", "’") for part in (title, text))
            title, text = (f" {part}" if part.startswith("-") else part for part in (title, text))
        return {**arguments, "title": title, "message": text}


class _CaughtThread(Thread):
    """The thread in which plyer's balloon waits for its end; what goes wrong there is logged, without the names."""

    def run(self) -> None:
        """Show the balloon."""
        try:
            super().run()
        except Exception as trouble:  # noqa: BLE001 - plyer raises bare Exceptions, ctypes whatever it likes
            log.info("plyer's balloon was not shown: %s", type(trouble))


def _silence(api: Any) -> None:
    """Let plyer's balloons make no sound; once is enough."""
    make = api.get_NOTIFYICONDATAW
    if getattr(make, "is_silent", False):
        return

    def make_silent(*fields: Any) -> Any:
        return make(*fields[:_FLAGS_AT], fields[_FLAGS_AT] | NIIF_NOSOUND, *fields[_FLAGS_AT + 1 :])

    make_silent.is_silent = True  # type: ignore[attr-defined]
    api.get_NOTIFYICONDATAW = make_silent


def _in_words(trouble: Exception) -> str:
    return str(trouble) or type(trouble).__name__


def _checked(command: list[str], **_ignored: Any) -> int:
    """Run plyer's command for it, with a limit in time, and raise where it fails, which plyer would not notice."""
    try:
        result = subprocess.run(command, check=False, timeout=_LONGEST_WAIT, capture_output=True)
    except subprocess.TimeoutExpired:
        # Its message would carry the names in the notification into the log.
        raise RuntimeError(f"{command[0]} did not end within {_LONGEST_WAIT} s") from None
    if result.returncode:
        raise RuntimeError(f"{command[0]} ended with status {result.returncode}")
    return 0
