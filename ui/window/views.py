"""The table of the window's views: what each is called, its icon, and how it is made at its first showing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from ui.operations import Operations

TODAY, PEOPLE, INTERESTS, IMPORT, SETTINGS = "today", "people", "interests", "import", "settings"
INTRODUCTIONS, INSIGHTS = "introductions", "insights"
DUPLICATES, EVENTS = "duplicates", "events"


@dataclass(frozen=True)
class ViewEntry:
    """A view: key, icon, how it is made; place is top, footer, or hidden (reached by an action only)."""

    key: str
    icon: str
    make: Callable[[Operations], QWidget]
    place: str = "top"


def title_of(key: str) -> str:
    """Return a view's title in the user's language."""
    return {
        TODAY: QCoreApplication.translate("views", "Today"),
        PEOPLE: QCoreApplication.translate("views", "People"),
        INTERESTS: QCoreApplication.translate("views", "Interests"),
        INTRODUCTIONS: QCoreApplication.translate("views", "Introductions"),
        INSIGHTS: QCoreApplication.translate("views", "Insights"),
        IMPORT: QCoreApplication.translate("views", "Import people"),
        EVENTS: QCoreApplication.translate("views", "Events"),
        DUPLICATES: QCoreApplication.translate("views", "Duplicates"),
        SETTINGS: QCoreApplication.translate("views", "Settings"),
    }[key]


# The views are imported where they are made, so that the first window waits for none but its first view.


def _today(operations: Operations) -> QWidget:
    from ui.today.today_view import TodayView

    return TodayView(operations)


def _people(operations: Operations) -> QWidget:
    from ui.people.people_view import PeopleView

    return PeopleView(operations)


def _interests(operations: Operations) -> QWidget:
    from ui.interests.interests_view import InterestsView

    return InterestsView(operations)


def _insights(operations: Operations) -> QWidget:
    from ui.insights.insights_view import InsightsView

    return InsightsView(operations)


def _introductions(operations: Operations) -> QWidget:
    from ui.introductions.introductions_view import IntroductionsView

    return IntroductionsView(operations)


def _events(operations: Operations) -> QWidget:
    from ui.events.events_view import EventsView

    return EventsView(operations)


def _import(operations: Operations) -> QWidget:
    from ui.importing.import_view import ImportView

    return ImportView(operations)


def _duplicates(operations: Operations) -> QWidget:
    from ui.duplicates.duplicates_view import DuplicatesView

    return DuplicatesView(operations)


def _settings(operations: Operations) -> QWidget:
    from ui.settings.settings_view import SettingsView

    return SettingsView(operations)


VIEWS = (
    ViewEntry(TODAY, "sun", _today),
    ViewEntry(PEOPLE, "users", _people),
    ViewEntry(INTERESTS, "tag", _interests),
    ViewEntry(INTRODUCTIONS, "handshake", _introductions),
    ViewEntry(INSIGHTS, "chart-no-axes-column", _insights),
    ViewEntry(IMPORT, "upload", _import, place="hidden"),
    ViewEntry(EVENTS, "calendar-heart", _events, place="hidden"),
    ViewEntry(DUPLICATES, "users", _duplicates, place="hidden"),
    ViewEntry(SETTINGS, "settings", _settings, place="footer"),
)
