"""Finding from the window: the search field, which filters People and elsewhere opens the palette, and the palette."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QTimer

from models.queries import PeopleFilter
from ui.window.views import DUPLICATES, EVENTS, PEOPLE, SETTINGS
from ui.words import counted

if TYPE_CHECKING:
    from ui.palette.commands import Command
    from ui.palette.palette import Palette
    from ui.palette.rows import PaletteRow
    from ui.palette.sources import Sources
    from ui.window.main_window import MainWindow


class Finding(QObject):
    """Joins the search field and the palette with the window's views."""

    def __init__(self, window: MainWindow) -> None:
        """Make the palette only when it is first asked for."""
        super().__init__(window)
        self._window = window
        self._search = window.topbar.search
        self.palette: Palette | None = None
        self._sources: Sources | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        # At once, but letters that wait already are searched for together.
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.search)
        self._search.changed.connect(self._on_text)
        self._search.submitted.connect(self._open_found)
        self._search.descended.connect(self._go_on)
        self._search.field.installEventFilter(self)

    def open_palette(self, text: str = "") -> None:
        """Open the palette, or close it where it is open."""
        palette, sources = self._made()
        if palette.isVisible() and not text:
            palette.dismiss()
            return
        sources.open()
        palette.open(text)

    def search_here(self) -> None:
        """Put the cursor into the search field of the view, where it has one to search in, else into that of People."""
        search_view = getattr(self._window.view(self._window.present_view), "focus_search", None)
        if search_view is not None and search_view():
            return
        self._window.show_view(PEOPLE)
        self._search.field.setFocus()
        self._search.field.selectAll()

    def search(self) -> None:
        """Show in People whom the text finds."""
        self._timer.stop()
        if self._window.present_view == PEOPLE:
            people: Any = self._window.view(PEOPLE)
            people.set_search(self._search.text())

    def _go_on(self) -> None:
        """Go on in the list of those who were found."""
        self.search()
        if self._window.present_view == PEOPLE:
            people: Any = self._window.view(PEOPLE)
            people.go_on_in_list()

    def _open_found(self) -> None:
        """Open whoever is marked in the list of those who were found."""
        self.search()
        if self._window.present_view == PEOPLE:
            people: Any = self._window.view(PEOPLE)
            people.open_marked()

    def show_text(self, text: str) -> None:
        """Show in the search field what People is filtered by, or nothing in other views; searches nothing."""
        self._timer.stop()
        if self._search.text() != text.strip():
            self._search.blockSignals(True)
            self._search.field.setText(text)
            self._search.blockSignals(False)

    def let_go(self) -> None:
        """Forget everybody's names, which the next opening of the palette reads again."""
        if self._sources is not None:
            self._sources.let_go()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a click into the field open the palette where there is no list to filter."""
        if event.type() == QEvent.Type.MouseButtonPress and self._window.present_view != PEOPLE:
            self.open_palette()
            return True
        return super().eventFilter(watched, event)

    def _on_text(self, text: str) -> None:
        """Search once the letters that have come are all in; what is typed outside of People goes to the palette."""
        if self._window.present_view == PEOPLE:
            self._timer.start()
        elif text:
            self.show_text("")
            self.open_palette(text)

    def _made(self) -> tuple[Palette, Sources]:
        """Return the palette and what it finds, made at the first call."""
        if self.palette is None or self._sources is None:
            from ui.palette.palette import Palette
            from ui.palette.sources import Answers, Sources

            window = self._window
            answers = Answers(
                open_person=window.open_person,
                log=window.log_interaction,
                show_people=self._show_people,
                show_saved_view=window.show_saved_view,
                open_interest=self._open_interest,
                open_event=window.wishes.open_event,
                show_setting=self._show_setting,
            )
            self._sources = Sources(window.operations, answers, self._commands, self._on_read)
            self.palette = Palette(window, self._find)
            self.palette.chosen.connect(self._remember)
            self.palette.add_wanted.connect(window.wishes.add_person)
        return self.palette, self._sources

    def _find(self, text: str) -> Sequence[PaletteRow]:
        _, sources = self._made()
        return sources.find(text, self._window.memory.used())

    def _on_read(self) -> None:
        """Find again where names have come while somebody waits for them."""
        if self.palette is not None and self.palette.isVisible() and self.palette.field.text():
            self.palette.refresh()

    def _remember(self, row: PaletteRow) -> None:
        self._window.memory.use(row.identity)

    def _show_people(self, people_filter: PeopleFilter) -> None:
        self._window.show_people(people_filter)

    def _open_interest(self, name: str) -> None:
        self._window.wishes.open_interest(name)

    def _show_settings_page(self, name: str) -> None:
        settings: Any = self._window.show_view(SETTINGS)
        # Once the page has been laid out, which its first showing brings about.
        QTimer.singleShot(0, settings, lambda: settings.show_section(getattr(settings, name)))

    def _show_setting(self, page: str, control: str) -> None:
        settings: Any = self._window.show_view(SETTINGS)
        section = getattr(settings, page)
        QTimer.singleShot(0, settings, lambda: settings.show_setting(section, getattr(section, control)))

    def _commands(self) -> list[Command]:
        """Return what the window can do."""
        from ui.palette.commands import Command, commands

        window, wishes = self._window, self._window.wishes
        others = [
            Command("introduce", self.tr("Introduce two people"), wishes.introduce, "handshake"),
            Command(
                "share",
                self.tr("Share something"),
                lambda: wishes.share(""),
                "send",
                synonyms=self.tr("article link offer"),
            ),
            Command(
                "duplicates",
                self.tr("Find duplicates"),
                lambda: window.show_view(DUPLICATES),
                "merge",
                synonyms=self.tr("merge double same person twice"),
            ),
            Command(
                "go:events",
                self.tr("Events"),
                lambda: window.show_view(EVENTS),
                "calendar-heart",
                synonyms=self.tr("conference meeting before look up go to view"),
            ),
            Command("add_event", self.tr("Add an event"), wishes.add_event, "calendar-plus"),
            Command("review", self.tr("Review who wilts"), wishes.review, "leaf", synonyms=self.tr("revive let go")),
        ]
        other_words = self.tr("delete remove privacy forget")
        words = self.tr("Erase somebody who was deleted…")
        others.append(Command("erase_gone", words, lambda: wishes.show_gone(), "eraser", synonyms=other_words))
        if chosen := window.chosen_people():
            words = counted("Erase 1 chosen person for good…", "Erase {n} chosen people for good…", len(chosen))
            others.append(Command("erase", words, lambda: wishes.erase(chosen), "eraser", synonyms=other_words))
        return commands(window.answers, window.show_view, self._show_settings_page, others)
