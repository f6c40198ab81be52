"""The table of the window's views: what each is called, its icon, and how it is made at its first showing."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from models.record import Record

if TYPE_CHECKING:
    from ui.operations import Operations

TODAY, PEOPLE, INTERESTS, IMPORT, SETTINGS = "today", "people", "interests", "import", "settings"
INTRODUCTIONS, INSIGHTS = "introductions", "insights"
DUPLICATES, EVENTS = "duplicates", "events"


class ViewEntry(Record):
    """A view: key, icon, how it is made; place is top, footer, or hidden (reached by an action only)."""

    key: str
    icon: str
    make: Callable[[Operations, QWidget], QWidget]
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


def _today(operations: Operations, parent: QWidget) -> QWidget:
    from ui.today.today_view import TodayView

    return TodayView(operations, parent)


def _people(operations: Operations, parent: QWidget) -> QWidget:
    from ui.people.people_view import PeopleView

    return PeopleView(operations, parent)


def _interests(operations: Operations, parent: QWidget) -> QWidget:
    from ui.interests.interests_view import InterestsView

    return InterestsView(operations, parent)


def _insights(operations: Operations, parent: QWidget) -> QWidget:
    from ui.insights.insights_view import InsightsView

    return InsightsView(operations, parent)


def _introductions(operations: Operations, parent: QWidget) -> QWidget:
    from ui.introductions.introductions_view import IntroductionsView

    return IntroductionsView(operations, parent)


def _events(operations: Operations, parent: QWidget) -> QWidget:
    from ui.events.events_view import EventsView

    return EventsView(operations, parent)


def _import(operations: Operations, parent: QWidget) -> QWidget:
    from ui.importing.import_view import ImportView

    return ImportView(operations, parent)


def _duplicates(operations: Operations, parent: QWidget) -> QWidget:
    from ui.duplicates.duplicates_view import DuplicatesView

    return DuplicatesView(operations, parent)


def _settings(operations: Operations, parent: QWidget) -> QWidget:
    from ui.settings.settings_view import SettingsView

    return SettingsView(operations, parent)


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
