"""The suggested way to reach someone: opening it, and logging it afterwards."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from models.advice.platforms import Suggestion
from models.operations.reaching import reach_out
from models.queries.latest import latest_interaction
from models.vocabulary import Medium
from scheduler.today import Entry
from ui.operations import Operations
from ui.shared.links import is_openable, open_link
from ui.words import isolated

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
    if suggestion.link.startswith(("https:", "http:")):
        return "link"
    return _ICONS.get(Medium(suggestion.medium), "message-circle")


def log_reached_out(operations: Operations, contact_id: int, suggestion: Suggestion | None) -> None:
    """Log that the user reached out the suggested way today, and keep the promises that were due."""
    medium = suggestion.medium if suggestion is not None else Medium.MESSAGE
    platform_id = suggestion.platform_id if suggestion is not None else None
    operations.perform(reach_out, contact_id, medium=medium, platform_id=platform_id)


class LogOffer:
    """The offer to log what was begun with somebody; it holds until something is logged with them or they are gone."""

    def __init__(self, operations: Operations, contact_id: int, suggestion: Suggestion | None) -> None:
        """Offer it from now on."""
        self._operations, self._contact_id, self._suggestion = operations, contact_id, suggestion
        self._latest = latest_interaction(contact_id)

    def __call__(self) -> None:
        """Log it."""
        log_reached_out(self._operations, self._contact_id, self._suggestion)

    def holds(self) -> bool:
        """Whether there is still something to log."""
        latest = latest_interaction(self._contact_id)
        return latest is not None and self._latest is not None and latest <= self._latest


def follow_suggestion(entry: Entry, offer: Callable[[str], object]) -> None:
    """Open the suggested way, or copy its address where it cannot be opened; then offer to log it by a sentence."""
    suggestion = entry.suggestion
    if suggestion is None:
        return
    if open_link(suggestion.link):
        offer(_opened(suggestion).format(platform=suggestion.platform_name, name=isolated(entry.name)))
    elif suggestion.value:
        QGuiApplication.clipboard().setText(suggestion.value)
        offer(_tr("Copied {value} for {platform}").format(value=suggestion.value, platform=suggestion.platform_name))
    else:
        offer(_tr("Reach {name} on {platform}").format(name=isolated(entry.name), platform=suggestion.platform_name))


def _opened(suggestion: Suggestion) -> str:
    """Return the sentence about what was opened, as a person would say it."""
    if suggestion.link.startswith("tel:"):
        return _tr("Calling {name}")
    if suggestion.link.startswith("mailto:"):
        return _tr("Writing to {name}")
    return _tr("Opened {platform} for {name}")


def _tr(text: str) -> str:
    return QCoreApplication.translate("reaching", text)


__all__ = ["LogOffer", "follow_suggestion", "is_openable", "log_reached_out", "suggestion_icon"]
