"""What is left of rounds of use: Python's objects and Qt's, by kind, after everything has been done often.

Every deed (a view, a person, a dialog, an import, a lock…) is done in the real window with the sample people,
offscreen: some rounds to warm up, then some and as many again, counted before, between and after. Of a kind of which
there are more both times something may stay each time; what is bounded stops at its bound. Nothing is timed.
"""

from __future__ import annotations

import gc
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import cycle, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.big_book import NOW

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QDialog, QWidget

    from ui.program import Program

ROUNDS, _WARM_UP = 10, 4
_PEOPLE_SHOWN, _PEOPLE_A_ROUND = 50, 5
# What QObject::dumpObjectTree says of each object: its class and name, deeper ones further to the right.
_TREE_LINE = re.compile(r"\s*(?P<kind>[\w:<>]+)::")
_FILE = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Ada,Lindgren,https://www.linkedin.com/in/adal,ada@lumen.example,Lumen Labs,Research lead,05 Mar 2021\n"
    "Zoë,Ødegård,https://www.linkedin.com/in/zoe-o,,,Founder,20 Nov 2025\n"
)
Deed = Callable[[], object]


@dataclass(frozen=True)
class Left:
    """Of a deed done once so many objects of a kind stay, in the first half and the second of its rounds."""

    deed: str
    kind: str
    first: float
    second: float


def measure(rounds: int = ROUNDS, only: Collection[str] = ()) -> list[Left]:
    """Do every deed, or only some, and print what is left of each, a line a kind."""
    with tempfile.TemporaryDirectory(prefix="tendril-bench-") as folder:
        print("| deed | kind | a round | and again |\n|---|---|---:|---:|")
        found = []
        for one in left_behind(Path(folder), rounds, only):
            print(f"| {one.deed} | {one.kind} | {one.first:.1f} | {one.second:.1f} |", flush=True)
            found.append(one)
    return found


def left_behind(
    folder: Path,
    rounds: int,
    only: Collection[str] = (),
    *,
    but: Collection[str] = (),
    together: bool = False,
    warm_up: int = _WARM_UP,
) -> Iterator[Left]:
    """Do every deed, or only some, or all but some, in a window on a new book in the folder; yield what stays.

    together does all of them in each round, which is faster but does not tell them apart. Before they are counted all
    are done once and then so often as warm_up says.
    """
    from PySide6.QtWidgets import QApplication

    from benchmarks.weeks import running_program
    from models.clock import FixedClock
    from models.operations.sample import add_sample_people
    from scheduler.opening import open_planned_book

    application = QApplication.instance() or QApplication(sys.argv[:1])
    book = open_planned_book(folder / "book", FixedClock(NOW))
    add_sample_people(book)
    (folder / "people.csv").write_text(_FILE, encoding="utf-8")
    with running_program(folder / "book", book) as program:
        every = Deeds(program, folder).all().items()
        deeds = {name: deed for name, deed in every if name not in but and (not only or name in only)}
        # Each once before any is counted: whatever they have in common is made by then.
        _do(program, deeds.values())
        if together:
            yield from _left_of("everything", lambda: _do(program, deeds.values()), program, rounds, warm_up)
        else:
            for name, deed in deeds.items():
                yield from _left_of(name, partial(_do, program, [deed]), program, rounds, warm_up)
    if not only or "lock" in only:
        yield from _left_of("lock", lambda: _lock(folder / "book"), None, rounds, warm_up)
    del application


def _do(program: Program, deeds: Iterable[Deed]) -> None:
    for deed in deeds:
        deed()
        settle(program)


def _left_of(name: str, deed: Deed, program: Program | None, rounds: int, warm_up: int) -> Iterator[Left]:
    counts = []
    for times in (warm_up, rounds, rounds):
        for _ in range(times):
            deed()
        counts.append(counted(program))
    first, second = (later - earlier for earlier, later in pairwise(counts))
    for kind in sorted(first.keys() & second.keys()):
        yield Left(name, kind, first[kind] / rounds, second[kind] / rounds)


def _lock(directory: Path) -> None:
    """Open a window on the book, lock it, wait with the dialog that asks, and let go of that too."""
    from PySide6.QtWidgets import QApplication

    from benchmarks.weeks import show_no_reminder
    from models.clock import FixedClock
    from scheduler.notifications.ways import Ways
    from scheduler.opening import open_planned_book
    from ui.application import _put_away
    from ui.locking.locked_program import LockedProgram
    from ui.program import Program
    from ui.single_instance import SingleInstance

    instance = SingleInstance(directory)
    program = Program(open_planned_book(directory, FixedClock(NOW)), instance)
    show_no_reminder(program)
    program.start(minimized=False)
    program.window.show_view("people")
    settle(program)
    program.end()
    _put_away(program)
    locked = LockedProgram(directory, instance, is_shy=False, at_start=False, ways=Ways([]))
    locked.begin()
    QApplication.processEvents()
    locked.end()
    instance.release()
    instance.deleteLater()
    del program, locked, instance
    _let_go()


def settle(program: Program) -> None:
    """Let what is done in the background come to its end, and let go of what is not shown any more."""
    from PySide6.QtTest import QTest

    operations = program.operations
    QTest.qWait(1)
    # The search for duplicates and the day's backup have a thread each.
    while operations.busy or any(one.busy for one in operations._backgrounds):  # noqa: SLF001 - nobody else asks
        QTest.qWait(2)
    _let_go()


def _let_go() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def counted(program: Program | None = None) -> Counter[str]:
    """Return how many objects there are of each kind: of Python by their class, of Qt with "Qt " before it."""
    from PySide6.QtWidgets import QApplication

    _let_go()
    # Twice: what the first finds may let go of more.
    gc.collect()
    gc.collect()
    found = Counter(f"{type(one).__module__}.{type(one).__qualname__}" for one in gc.get_objects())
    # Those that are compared.
    del found["collections.Counter"]
    application = QApplication.instance()
    tops = [top for top in QApplication.topLevelWidgets() if top.parent() is None]
    return found + _of_qt([one for one in (*tops, program, application) if one is not None])


def _of_qt(tops: Iterable[QObject]) -> Counter[str]:
    """Count the objects of Qt below some, by class.

    They tell it themselves: asked one by one, each would get an object of Python beside it, which stays.
    """
    from PySide6.QtCore import qInstallMessageHandler

    found: Counter[str] = Counter()

    def hear(_kind: object, _place: object, line: str) -> None:
        if told := _TREE_LINE.match(line):
            found[f"Qt {told['kind']}"] += 1

    before = qInstallMessageHandler(hear)
    try:
        for top in tops:
            top.dumpObjectTree()
    finally:
        qInstallMessageHandler(before)
    return found


class Deeds:
    """Everything that is done often in a window, by name; each leaves the book and the window as they were."""

    def __init__(self, program: Program, folder: Path) -> None:
        """Take the running program, and a folder with a file to import."""
        from models.queries import people_ids

        self._program, self._folder = program, folder
        self._window, self._operations = program.window, program.operations
        self._people = people_ids()
        self._shown = cycle(self._people[:_PEOPLE_SHOWN])

    def all(self) -> dict[str, Deed]:
        """Return every deed by its name."""
        from ui.window.views import VIEWS

        views: dict[str, Deed] = {f"view {view.key}": partial(self._look_at, view.key) for view in VIEWS}
        others: dict[str, Deed] = {
            "five people": self._five_people,
            "the same people": self._same_people,
            "a person's page": self._page,
            "search": self._search,
            "filter": self._filter,
            "sort": self._sort,
            "palette": self._palette,
            "log and undo": self._log,
            "snooze and undo": self._snooze,
            "undo and redo": self._travel,
            "import and undo": self._import,
            "duplicates": self._duplicates,
            "look": self._other_look,
            "settings": self._change_settings,
            "backup": self._back_up,
            "window away": self._put_away,
            "a minute": self._minute,
            "menus": self._menus,
        }
        return views | others | {f"dialog: {name}": partial(self._open, make) for name, make in self._dialogs()}

    # --- looking ----------------------------------------------------------------------------------------------

    def _look_at(self, key: str) -> None:
        from ui.window.views import PEOPLE, TODAY

        self._window.show_view(key)
        settle(self._program)
        self._window.show_view(PEOPLE if key == TODAY else TODAY)

    def _five_people(self) -> None:
        for _ in range(_PEOPLE_A_ROUND):
            self._window.open_person(next(self._shown))
            settle(self._program)

    def _same_people(self) -> None:
        for contact_id in self._people[:_PEOPLE_A_ROUND]:
            self._window.open_person(contact_id)
            settle(self._program)

    def _page(self) -> None:
        place = self._people_view().place
        self._window.open_person(self._people[0])
        place.open(asked=True)
        settle(self._program)
        place.leave()

    def _people_view(self) -> Any:
        from ui.window.views import PEOPLE

        return self._window.show_view(PEOPLE)

    def _search(self) -> None:
        view = self._people_view()
        for word in ("m", "ma", "mar", "xyz"):
            view.set_search(word)
            settle(self._program)
        view.set_search("")

    def _filter(self) -> None:
        from models.queries import PeopleFilter

        view = self._people_view()
        for one in (PeopleFilter(interests=("Chess",)), PeopleFilter(kinds=("personal",)), PeopleFilter()):
            view.apply_filter(one)
            settle(self._program)

    def _sort(self) -> None:
        view = self._people_view()
        for column in ("last", "next", "name"):
            view.look.sort_by(column)
            settle(self._program)

    def _palette(self) -> None:
        finding: Any = self._window.finding
        for text in ("a", "set", "xyz"):
            finding.open_palette(text)
            settle(self._program)
        finding.palette.dismiss()

    def _put_away(self) -> None:
        for shown in (False, True):
            self._window.setVisible(shown)
            settle(self._program)

    def _minute(self) -> None:
        clock: Any = self._program.book.clock
        clock.move(minutes=1)
        self._program.reminding.look()
        clock.move(minutes=-1)

    def _menus(self) -> None:
        from PySide6.QtCore import QPoint
        from PySide6.QtWidgets import QApplication

        self._people_view()._show_menu(QPoint(40, 40))  # noqa: SLF001 - a right click that no offscreen platform has
        self._close_menu(QApplication.activePopupWidget())
        self._window.sidebar.reminders.click()
        self._close_menu(QApplication.activePopupWidget())

    def _close_menu(self, menu: Any) -> None:
        settle(self._program)
        if menu is not None:
            menu.close()
        settle(self._program)

    # --- doing ------------------------------------------------------------------------------------------------

    def _log(self) -> None:
        from models.operations.contact import log_interaction

        deed = partial(self._operations.perform, log_interaction, medium="call", note="A word about chess")
        self._do_and_undo(lambda: deed(self._people[:1]), self._operations.undo)

    def _snooze(self) -> None:
        from datetime import timedelta

        from models.operations.contact import snooze

        until = self._program.book.clock.now() + timedelta(days=3)
        self._do_and_undo(lambda: self._operations.perform(snooze, self._people[1:2], until), self._operations.undo)

    def _travel(self) -> None:
        self._log()
        self._do_and_undo(self._operations.redo, self._operations.undo)

    def _do_and_undo(self, do: Deed, undo: Deed) -> None:
        """Do one step and take it back; a deed that does nothing would count nothing, and undo another one's."""
        from models.history import newest

        before = newest(undone=False)
        do()
        settle(self._program)
        assert newest(undone=False) != before, do
        undo()
        settle(self._program)
        assert newest(undone=False) == before, undo

    def _import(self) -> None:
        view: Any = self._window.show_view("import")
        view.open_path(self._folder / "people.csv")
        settle(self._program)
        view.next_button.click()
        settle(self._program)
        self._do_and_undo(view.next_button.click, view.done.undo_button.click)
        view.reset()
        self._window.show_view("today")

    def _duplicates(self) -> None:
        view: Any = self._window.show_view("duplicates")
        view.search()
        settle(self._program)
        self._window.show_view("today")

    def _other_look(self) -> None:
        from ui.theme.theme import active_theme

        for look in ("dark", "light"):
            active_theme().set_look(look)
            settle(self._program)

    def _change_settings(self) -> None:
        from models.operations.settings import change_settings

        self._window.show_view("settings")
        deed = partial(self._operations.perform, change_settings, capacity=(3,) * 7)
        self._do_and_undo(deed, self._operations.undo)

    def _back_up(self) -> None:
        """Let a day pass, whose backup is written."""
        clock: Any = self._program.book.clock
        clock.move(days=1)
        self._program.daily_backup.look()

    # --- dialogs ----------------------------------------------------------------------------------------------

    def _dialogs(self) -> Iterator[tuple[str, Deed]]:
        window, wishes, people = self._window, self._window.wishes, self._people
        yield "add", window.add_person
        yield "edit", lambda: self._people_view().edit_person(people[0])
        yield "log", lambda: window.log_interaction(people[:1])
        yield "draft", lambda: wishes.write_draft(people[:1], "keep_in_touch")
        yield "introduce", lambda: wishes.introduce(people[:2])
        yield "met", wishes.note_met
        yield "event", wishes.add_event
        yield "review", wishes.review
        yield "merge", lambda: wishes.merge(people[:2])
        yield "erase", lambda: wishes.erase(people[:1])
        yield "gone", wishes.show_gone
        yield "keys", window.show_keys
        yield "name", lambda: self._people_view()._ask_view_name()  # noqa: SLF001 - its button is hidden unless filtered
        yield "licences", lambda: self._settings().about.show_licences()
        yield "template", lambda: wishes.show(self._template)

    def _template(self, parent: QWidget | None) -> QDialog:
        from models.advice.drafts import Purpose
        from ui.drafts.template_dialog import TemplateDialog, TemplateDraft

        return TemplateDialog(self._operations, TemplateDraft(Purpose.REVIVE), None, parent)

    def _settings(self) -> Any:
        return self._window.show_view("settings")

    def _open(self, make: Deed) -> None:
        """Open a dialog and close it by Escape, as somebody does who has changed nothing."""
        from PySide6.QtWidgets import QApplication

        make()
        settle(self._program)
        dialog: QDialog | Any = QApplication.activeModalWidget()
        assert dialog is not None, make
        dialog.reject()
        del dialog
        settle(self._program)
