"""The scenes of single states: menus and lists that float, what is chosen, hovered or refused, work under way."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt

from models.backup_difference import Difference
from models.backups import BackupContents, KeptBackup, Reason
from models.operations.settings import change_settings
from models.salvage import Salvaged
from scheduler.outlook import promise_and_room
from ui.damage.damage_dialog import DamageDialog, Ways
from ui.error_report import Report
from ui.migration_dialog import MigrationDialog
from ui.operations import Work
from ui.people.person_dialog import AddPersonDialog
from ui.screenshots.scenes import add_person, insights, interests, settings
from ui.screenshots.stage import Scene, Stage
from ui.settings.licences_dialog import LicencesDialog
from ui.tray.tray_icon import TrayIcon
from ui.trouble_dialog import TroubleDialog
from ui.window.views import IMPORT, INSIGHTS, INTERESTS, INTRODUCTIONS, PEOPLE, SETTINGS, TODAY


def _reached(stage: Stage) -> None:
    """Reach out to the first: the entry goes, and Undo is offered."""
    stage.press(stage.view(TODAY), Qt.Key.Key_R)


def _finished(stage: Stage) -> None:
    """Reach out to everybody: the day is done."""
    view = stage.view(TODAY)
    for _ in range(len(view.cards)):
        stage.press(view, Qt.Key.Key_R)
        stage.settle()


def _snoozing(stage: Stage) -> None:
    """Ask how long to snooze."""
    stage.view(TODAY).cards[0].snooze_button.click()


def _hovered(stage: Stage) -> None:
    """Point at one button while another has the focus."""
    cards = stage.view(TODAY).cards
    # The view takes the focus itself when it is shown.
    stage.settle()
    cards[0].snooze_button.setFocus(Qt.FocusReason.TabFocusReason)
    stage.point_at(cards[1].way_button)


def _chosen(stage: Stage, count: int = 4) -> None:
    """Choose several people in the list."""
    table = stage.people().table
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    table.choose_row(1)
    for row in range(2, count + 1):
        table.selectionModel().select(table.model().index(row, 0), flags)


def _tagging(stage: Stage) -> None:
    """Offer to tag those who are chosen."""
    _chosen(stage)
    stage.view(PEOPLE).bulk_bar.start_tagging()


def _choosing_interests(stage: Stage) -> None:
    """Filter by interests."""
    stage.people().filter_bar.interest_chip.click()


def _more_filters(stage: Stage) -> None:
    """Offer the other filters."""
    stage.people().filter_bar.more_chip.click()


def _columns(stage: Stage) -> None:
    """Choose columns and order."""
    stage.people().table.header.columns_button.click()


def _row_menu(stage: Stage) -> None:
    """Offer what can be done with a person."""
    view = stage.people()
    view.table.choose_row(2)
    actions = view.people_actions
    actions.run(actions.context_menu(view.chosen_people()), at=view.table.mapToGlobal(QPoint(120, 150)))


def _incomplete(stage: Stage) -> None:
    """Refuse a person without a name."""
    add_person(stage)
    stage.dialog(AddPersonDialog).save()


def _sorting(stage: Stage) -> None:
    """Choose the order of the interests."""
    interests(stage)
    stage.view(INTERESTS).order_button.click()


def _unreadable(stage: Stage) -> None:
    """Refuse a file that holds no table."""
    view = stage.view(IMPORT)
    stage.window.open_import(stage.file("Letter.csv", ""))
    stage.wait(lambda: not view.is_working)


def _crowded(stage: Stage) -> None:
    """Show what would make the rhythms fit a week that has too little room for them."""
    room = int(promise_and_room(stage.operations.book).promised)
    stage.operations.perform(change_settings, capacity=(room, 0, 0, 0, 0, 0, 0))


def _insights_crowded(stage: Stage) -> None:
    """Show the ways out in Insights, below the year."""
    _crowded(stage)
    insights(stage, "numbers")
    view = stage.view(INSIGHTS)
    stage.settle()
    view.numbers_area.ensureWidgetVisible(view.numbers.ways)


def _settings_crowded(stage: Stage) -> None:
    """Show the ways out in the settings of the week."""
    _crowded(stage)
    settings(stage, "week")


def _restoring(stage: Stage) -> None:
    """Show what going back to a backup would change."""
    settings(stage, "backups")
    section = stage.view(SETTINGS).backups
    contents = BackupContents(38, 214, 41, stage.operations.book.clock.today() - timedelta(days=6))
    names = ("Aylin Demir", "Jonas Berg", "Maya Okafor", "Priya Raman", "Sofia Lindqvist", "Tom", "Zoë")
    found = Difference(names[1:2], names, names[2:4], 1, 48, 2, 57)
    section.preview.show_contents(Path("daily-2026-11-17-081500.sqlite3"), section.words_of(contents), found)


def _migrating(stage: Stage) -> None:
    """Say that an older book is brought over."""
    stage.view(TODAY)
    dialog = MigrationDialog()
    dialog.setParent(stage.window, dialog.windowFlags())
    dialog.open()


def _licences(stage: Stage) -> None:
    """Show the licence of Qt."""
    settings(stage, "about")
    stage.view(SETTINGS).about.show_licences()
    stage.dialog(LicencesDialog).parts.setCurrentRow(2)


def _working(stage: Stage) -> None:
    """Say what is being done meanwhile, and how far it is."""
    stage.people()
    stage.operations.working.emit(Work("Backing up everything", 3, 8, lambda: None))


def _refused(stage: Stage) -> None:
    """Say why something could not be done."""
    stage.view(TODAY)
    stage.window.show_trouble("The backup could not be written: there is no room left on the disk.")


def _trouble(stage: Stage) -> None:
    """Tell of a mistake nobody expected."""
    stage.view(TODAY)
    report = Report("Traceback (most recent call last):\n  …\nbuiltins.ValueError", "ValueError: made up for a picture")
    TroubleDialog(report, stage.window).open()


def _damaged(stage: Stage) -> None:
    """Tell of a damaged book, and what there is to go back to."""
    stage.view(TODAY)
    now = stage.operations.book.clock.now().replace(tzinfo=None)
    folder = Path("/home/robin/.local/share/tendril")
    dialog = DamageDialog(folder, "Tree 7 page 9: btreeInitPage() returns error code 11", now, parent=stage.window)
    dialog.show_ways(
        Ways(
            (
                KeptBackup(folder / "backups" / "daily.sqlite3", now - timedelta(hours=21), 4_000_000, Reason.DAILY),
                BackupContents(211, 3_020, 40, now.date()),
            ),
            Salvaged(people=212, interactions=3_031, read=9_140, from_backup=14, lost=2, damaged=["contact"]),
        )
    )
    dialog.open()


def _tray(stage: Stage) -> None:
    """Show the menu of the tray."""
    stage.view(TODAY)
    tray = TrayIcon(stage.operations, stage.window.reminders, stage.window)
    stage.pop_up(tray.menu, stage.window.topbar)


def _pausing(stage: Stage) -> None:
    """Offer to pause the reminders."""
    stage.view(TODAY)
    stage.window.sidebar.reminders.click()


STATES = tuple(
    Scene(name, show, everywhere=name.endswith("-crowded"))
    for name, show in (
        ("today-hover", _hovered),
        ("today-snooze", _snoozing),
        ("insights-crowded", _insights_crowded),
        ("settings-week-crowded", _settings_crowded),
        ("settings-restoring-crowded", _restoring),
        ("migrating", _migrating),
        ("today-reached", _reached),
        ("today-finished", _finished),
        ("today-refused", _refused),
        ("people-chosen", _chosen),
        ("people-tagging", _tagging),
        ("people-filter", _choosing_interests),
        ("people-more", _more_filters),
        ("people-columns", _columns),
        ("people-menu", _row_menu),
        ("people-nobody", lambda stage: stage.people("xyzzy")),
        ("people-working", _working),
        ("person-refused", _incomplete),
        ("interests-order", _sorting),
        ("introductions-more", lambda stage: stage.view(INTRODUCTIONS).cards[0].more_button.click()),
        ("import-unreadable", _unreadable),
        ("licences", _licences),
        ("trouble", _trouble),
        ("damage", _damaged),
        ("tray", _tray),
        ("reminders", _pausing),
    )
)
