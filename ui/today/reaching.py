"""The suggested way to reach someone: opening it, and logging it afterwards."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from models.advice.platforms import Suggestion
from models.operations.reaching import reach_out
from models.vocabulary import Medium
from scheduler.today import Entry
from ui.operations import Operations

# Nothing else is ever handed to the desktop: an imported address could name a file or a program.
OPENED_SCHEMES = frozenset({"mailto", "tel", "https"})
_ICONS = {
    Medium.EMAIL: "mail",
    Medium.CALL: "phone",
    Medium.VIDEO: "video",
    Medium.MESSAGE: "message-circle",
    Medium.LETTER: "send",
    Medium.GIFT: "gift",
    Medium.IN_PERSON: "coffee",
    Medium.EVENT: "users",
}


def suggestion_icon(suggestion: Suggestion) -> str:
    """Return the icon for a suggested way."""
    if suggestion.link.startswith("https:"):
        return "link"
    return _ICONS.get(Medium(suggestion.medium), "message-circle")


def log_reached_out(operations: Operations, contact_id: int, suggestion: Suggestion | None) -> None:
    """Log that the user reached out the suggested way today, and keep the promises that were due."""
    medium = suggestion.medium if suggestion is not None else Medium.MESSAGE
    platform_id = suggestion.platform_id if suggestion is not None else None
    operations.perform(reach_out, contact_id, medium=medium, platform_id=platform_id)


def is_openable(link: str) -> bool:
    """Tell whether a link may be handed to the desktop."""
    url = QUrl(link, QUrl.ParsingMode.StrictMode)
    return url.isValid() and url.scheme() in OPENED_SCHEMES


def follow_suggestion(entry: Entry, offer: Callable[[str], object]) -> None:
    """Open the suggested way, or copy its address where it cannot be opened; then offer to log it by a sentence."""
    suggestion = entry.suggestion
    if suggestion is None:
        return
    if is_openable(suggestion.link) and QDesktopServices.openUrl(QUrl(suggestion.link)):
        offer(_tr("Opened {platform} for {name}").format(platform=suggestion.platform_name, name=entry.name))
    elif suggestion.value:
        QGuiApplication.clipboard().setText(suggestion.value)
        offer(_tr("Copied {value} for {platform}").format(value=suggestion.value, platform=suggestion.platform_name))
    else:
        offer(_tr("Reach {name} on {platform}").format(name=entry.name, platform=suggestion.platform_name))


def _tr(text: str) -> str:
    return QCoreApplication.translate("reaching", text)
