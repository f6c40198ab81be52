"""The import as a page of the window: the steps, what may be pressed at each, and what becomes of the work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from models.book import Book
from models.exchange.files import read_people
from models.exchange.normalize import region_or_default
from models.exchange.preview import ImportPreview
from models.history import Change
from models.kept_writing import Kept
from models.operations.broken_off import unmark_import
from models.operations.importing import ImportResult
from models.operations.undoing import UndoneImport
from models.queries import CircleRow, PeopleFilter
from models.queries.remembered_columns import recalled
from scheduler.quiet_writing import write_if_free
from scheduler.today_reader import dated_at_once
from ui.importing.kept_import import Left, Mark, answers_to, kept_import, mark_of, taken_up
from ui.importing.live_preview import LivePreview, look
from ui.importing.plan import ImportPlan, travel_of
from ui.importing.wizard_frame import WizardFrame
from ui.importing.wizard_work import PATIENCE_MILLISECONDS, WizardWork
from ui.merging.merge_words import noted_words
from ui.operations import Operations
from ui.people.photo import smaller_photo
from ui.shared.undo_bar import keep_clear
from ui.words import counted, isolated

CHOOSE, CHECK, DUPLICATES, RHYTHM, DONE = range(5)
# Undoing an import of so many people takes long enough to be done on the worker.
MANY_PEOPLE = 3000


class ImportView(WizardFrame):
    """Choose a file, match its columns, resolve duplicates, set a rhythm, done; nothing is written before Import.

    people_requested carries a PeopleFilter with the imported people; finished tells that the user leaves; message
    carries a sentence for the bar; step_shown the step (CHOOSE, CHECK, DUPLICATES, RHYTHM, DONE) each time one is seen.
    """

    people_requested = Signal(object)
    finished = Signal()
    view_requested = Signal(str)
    message = Signal(str, str, object)
    step_shown = Signal(int)

    def __init__(self, operations: Operations, parent: QWidget | None = None) -> None:
        """Wait for a file."""
        super().__init__(parent)
        self.operations = operations
        self.step = CHOOSE
        self._plan: ImportPlan | None = None
        # The file that is read or imported, None where there is none or a table was pasted.
        self._path: Path | None = None
        self._mark: Mark = []
        # What is to be gone on with, until its file is read again; and by their first files those that wait for it.
        self._returning: Kept | None = None
        self._left: dict[Path, Kept] = {}
        self._live = LivePreview(operations, self)
        self._work = WizardWork(operations, self)
        self._is_going_on = False
        self._waiting: list[Path] = []
        # Those of them that were opened while another one was under way: who leaves that one means them.
        self._later: list[Path] = []
        self._change: Change | None = None
        self._result: ImportResult | None = None
        self._circle: CircleRow | None = None
        self._connect()
        self._show_step(CHOOSE)

    # --- ways in ----------------------------------------------------------------------------------------------

    def open_path(self, path: Path) -> None:
        """Read a file and show what importing it would do."""
        self.open_paths([path])

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Read the first of several files; the others wait until it is imported or turns out to be none of people.

        While another one is read, in its steps or imported, all of them wait, which is said.
        """
        if self.is_working or self._is_in_steps:
            self._wait_for_present(paths)
        elif paths:
            self._waiting = [*paths[1:], *self._waiting]
            self._read(paths[0], paths[0].name, self._left.pop(paths[0], None))

    # The window's word for the same.
    open_file = open_path

    def open_text(self, text: str) -> None:
        """Read a table that was pasted or dropped as text."""
        self._waiting = []
        self._read(text.encode("utf-8", "surrogatepass"), self.tr("The pasted text"))

    def _wait_for_present(self, paths: Sequence[Path]) -> None:
        """Let files wait for the one that is under way, and say so; that one itself, unchanged, is shown already."""
        new = [path for path in paths if path != self._path or mark_of(path) != self._mark]
        if not new:
            return
        self._waiting += new
        self._later += new
        if self._plan is not None:
            self.check.file_card.show_waiting(len(self._waiting))
            self.done.show_following(self._following)
        words = counted(
            "{file} comes after this import",
            "{n} files come after this import",
            len(new),
            {"file": isolated(new[0].name)},
        )
        self.message.emit(words, "", None)

    def reset(self) -> None:
        """Begin anew with the choice of a file."""
        self._live.stop()
        self._waiting, self._later, self._left = [], [], {}
        self._plan = self._change = self._result = self._path = self._returning = None
        self.choose.show_trouble("")
        self._show_step(CHOOSE)

    def begin(self) -> None:
        """Go on with the files that wait behind one that is done, or begin anew with the choice of one."""
        if self.step == DONE and self._waiting:
            self._go_on_with_files()
        else:
            self.reset()

    def _go_on_with_files(self) -> None:
        """Read the file that waits, or begin anew with the choice of one."""
        waiting, later, left = self._waiting, self._later, self._left
        self.reset()
        self._left, self._later = left, [path for path in later if path in waiting[1:]]
        self.open_paths(waiting)

    def _go_on_with_later(self) -> bool:
        """Read what was opened while the file that is left was under way; whether there was anything."""
        later = self._later
        self.reset()
        self.open_paths(later)
        return bool(later)

    @property
    def _following(self) -> str:
        """The name of the file that waits to be next, empty where none does."""
        return self._waiting[0].name if self._waiting else ""

    @property
    def is_working(self) -> bool:
        """Whether a file is being read or imported."""
        return self._work.is_running

    @property
    def _is_in_steps(self) -> bool:
        """Whether something was chosen, or is to be gone on with, that another file must not take the place of."""
        is_shown = self._plan is not None and self.step in (CHECK, DUPLICATES, RHYTHM)
        return is_shown or self._returning is not None

    def kept(self) -> Kept | None:
        """Return what leads back to this step with all that was chosen; None where nothing is, or it is written."""
        if self._returning is not None:
            first = Path(self._returning["files"][0])
            return self._returning | {"files": kept_import([first, *self._waiting])["files"]}
        if self.is_working and self._plan is not None:
            # The next start says of it that nothing of it was imported.
            return None
        is_begun = self._path is not None and self.step != DONE
        files = [*([self._path] if self._path is not None and is_begun else []), *self._waiting]
        if not files:
            return None
        if not is_begun or self._plan is None:
            return kept_import(files)
        file = self.check.chosen(self._plan.preview.file)
        circle_id = self._circle.id if self._circle is not None else None
        return kept_import(files, Left(self.step, file, self._mark, circle_id, self.duplicates.answers()))

    def take_back(self, kept: Kept) -> None:
        """Read the file again as soon as nothing else is written, and go on where it was left.

        Another import, in its steps or to be taken back too, comes next; one that is read or written comes first.
        """
        first, *following = files = [Path(name) for name in kept["files"]]
        if self.is_working:
            self._waiting += files
            self._left[first] = kept
            return
        other = self.kept()
        if other is not None and other["files"][0] != kept["files"][0]:
            # What was chosen in it waits with its file.
            next_, *after = (Path(name) for name in other["files"])
            self._left[next_] = other
            following += [next_, *after]
        self._waiting, self._returning = following, kept
        self._read_again(kept)

    def _read_again(self, kept: Kept) -> None:
        """Read the file of what is to be gone on with, unless another one was chosen meanwhile."""
        if self._returning is not kept:
            return
        if self.operations.busy:
            QTimer.singleShot(PATIENCE_MILLISECONDS, self, lambda: self._read_again(kept))
        else:
            first = Path(kept["files"][0])
            self._read(first, first.name, kept)

    # --- the steps --------------------------------------------------------------------------------------------

    def _show_step(self, step: int) -> None:
        """Show a step with its buttons."""
        self._work.forget_progress()
        self.step, self._is_going_on = step, False
        pages = {
            CHOOSE: self.choose,
            CHECK: self.check,
            DUPLICATES: self.duplicates,
            RHYTHM: self.rhythm,
            DONE: self.done,
        }
        self.show_page(pages[step])
        self.steps.set_current(step)
        for button in (self.back_button, self.cancel_button, self.next_button):
            button.setVisible(step in (CHECK, DUPLICATES, RHYTHM))
        self._label_next()
        first = {CHOOSE: self.choose.zone.choose_button, CHECK: self.next_button, DONE: self.done.main_button}.get(step)
        if first is not None and self.isVisible():
            first.setFocus()
        elif self.isVisible() and step == DUPLICATES:
            self.duplicates.take_focus()
        elif self.isVisible():
            self.rhythm.focus_choice()
        self.scroll_to_top()
        self.step_shown.emit(step)

    def _label_next(self) -> None:
        """Say on the main button what it does."""
        plan = self._plan
        if plan is None:
            return
        if self.step in (CHECK, DUPLICATES):
            self.next_button.setText(self.tr("Continue"))
            self.next_button.setEnabled(plan.people > 0)
        elif self.step == RHYTHM:
            self.next_button.setText(counted("Import 1 person", "Import {n} people", plan.people))
            self.next_button.setEnabled(plan.people > 0)

    def _steps(self) -> list[int]:
        """Return the steps that have something to ask."""
        plan = self._plan
        if plan is None:
            return [CHOOSE]
        asked = {DUPLICATES: bool(plan.preview.duplicates), RHYTHM: plan.preview.created > 0}
        return [step for step in (CHOOSE, CHECK, DUPLICATES, RHYTHM) if asked.get(step, True)]

    def _go_on(self) -> None:
        """Do what the main button says."""
        if self._live.is_reading:
            # What is being looked at anew decides which step comes next.
            self._is_going_on = True
            self.next_button.setEnabled(False)
            return
        following = [step for step in self._steps() if step > self.step]
        if not following:
            self._import()
            return
        if following[0] == RHYTHM:
            self._show_rhythm(self._circle)
        self._show_step(following[0])

    def _go_back(self) -> None:
        self._show_step([step for step in self._steps() if step < self.step][-1])

    def _leave(self) -> None:
        """Forget the file with those that came with it, and leave, unless another one was opened since."""
        if not self._go_on_with_later():
            self.finished.emit()

    # --- reading ----------------------------------------------------------------------------------------------

    def _read(self, source: Path | bytes, name: str, kept: Kept | None = None) -> None:
        """Understand a file on the worker; kept is where it was left before the program ended."""
        if self.is_working:
            return
        self._path, self._returning = source if isinstance(source, Path) else None, kept
        self._mark = mark_of(self._path)
        region = region_or_default(self.operations.book.settings.region)

        def work(book: Book, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> ImportPreview:
            file = recalled(read_people(source, region, name=name))
            return look(book, taken_up(file, kept), progress, cancelled)

        self._work.run(
            work,
            self.tr("Reading {name}…").format(name=name),
            self.tr("Line {done} of {total}"),
            self._on_read,
            self._on_unreadable,
        )

    def _on_read(self, seen: ImportPreview) -> None:
        """Show what importing the file would do, or the step where it was left."""
        kept, self._returning = self._returning, None
        if self._work.is_cancelled:
            self._path = None
            if not (self._later and self._go_on_with_later()):
                self._show_step(CHOOSE)
            return
        self._take(seen)
        self.choose.show_trouble("")
        self.rhythm.show_circles()
        left = kept["left"] if kept is not None else None
        if kept is not None and left is not None:
            self.rhythm.choose_again(left["circle"])
            self.duplicates.answer_again(answers_to(kept, self._mark))
        self._circle = self.rhythm.circle
        skipped = max(0, seen.file.table.header_line) if seen.file.table else 0
        self.check.show_preview(seen, skipped, len(self._waiting))
        self._show_rhythm(self._circle)
        self._show_step(left["step"] if left is not None and left["step"] in self._steps() else CHECK)

    def _take(self, seen: ImportPreview, *, same_file: bool = False) -> None:
        """Plan anew by what was seen in the file."""
        self._plan = ImportPlan(self.operations.book, seen)
        self.duplicates.show_pairs(seen, self.operations.book.clock.today(), same_file=same_file)
        self._resolve()

    def _look_anew(self) -> None:
        """Look at what becomes of the people with other meanings of columns, or other choices about everybody."""
        if self._plan is not None:
            self._live.look(self.check.chosen(self._plan.preview.file))

    def _on_seen_anew(self, seen: ImportPreview) -> None:
        if self._plan is None:
            return
        self._take(seen, same_file=True)
        self.check.show_counts(seen)
        self._show_rhythm(self._circle)
        self._label_next()
        if self._is_going_on:
            self._go_on()

    def _resolve(self) -> None:
        if self._plan is not None:
            self._plan.resolve(self.duplicates.resolutions())

    def _on_unreadable(self, sentence: str) -> None:
        """Say why the file cannot be read."""
        self._plan = self._path = self._returning = None
        if self._work.is_cancelled and self._later:
            self._go_on_with_later()
            return
        self._show_step(CHOOSE)
        self.choose.show_trouble("" if self._work.is_cancelled else sentence, self._following)

    # --- the rhythm -------------------------------------------------------------------------------------------

    def _show_rhythm(self, circle: CircleRow | None) -> None:
        """Say how many would get a circle's rhythm and how many would wait."""
        self._circle = circle
        plan = self._plan
        if plan is None:
            return
        given, days = plan.given_to(circle), circle.days if circle is not None else 0
        for card in (self.check.no_flood, self.rhythm.no_flood):
            card.show_rhythm(given, plan.newcomers, days, plan.told_rhythms)

    # --- importing --------------------------------------------------------------------------------------------

    def _import(self) -> None:
        """Write, on the worker, in one transaction."""
        plan = self._plan
        if plan is None or self.is_working:
            return
        file, words = plan.preview.file, noted_words()
        circle_id = self._circle.id if self._circle is not None else None
        file.scale_photo = smaller_photo

        def work(book: Book, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> Change:
            return plan.import_into(book, circle_id, words, progress, cancelled)

        self._work.run(
            work,
            self.tr("Importing {name}…").format(name=file.name),
            self.tr("Line {done} of {total}"),
            self._on_imported,
            self._on_not_imported,
            at_once=True,
        )

    def _on_imported(self, change: Change) -> None:
        self._change, self._result = change, change.result
        self._show_result(change.result)
        self.done.show_following(self._following)
        self._show_step(DONE)

    def _show_result(self, result: ImportResult) -> None:
        """Say what the import did, and what of it comes up these days."""
        clock = self.operations.book.clock
        dated = dated_at_once(clock.today(), clock.now(), result.created_ids)
        undecided = self._plan.undecided if self._plan is not None else 0
        self.done.show_result(result, self._circle, undecided, dated)

    def _on_not_imported(self, sentence: str) -> None:
        """Go back to the step before, where nothing was written."""
        if self._plan is not None:
            name = self._plan.preview.file.name
            write_if_free(lambda: unmark_import(name))
        self._show_step(self._steps()[-1])
        self.trouble.setText(self.tr("Cancelled. Nothing was imported.") if self._work.is_cancelled else sentence)
        self.trouble.show()

    # --- done -------------------------------------------------------------------------------------------------

    def _show_people(self) -> None:
        if self._result is not None:
            ids = self._result.created_ids or self._result.updated_ids
            self.people_requested.emit(PeopleFilter(ids=tuple(ids), ids_words=self.tr("From this import")))
        if self._waiting:
            words = counted(
                "{file} still waits to be imported",
                "{n} files still wait to be imported",
                len(self._waiting),
                {"file": isolated(self._following)},
            )
            go_on = self.tr("Go on with {file}").format(file=self._following)
            self.message.emit(words, go_on, self._come_back)

    def _come_back(self) -> None:
        """Go on with what waits, from another view."""
        self.view_requested.emit("import")
        if self.step == DONE and not self.is_working:
            self.begin()

    def _undo_or_redo(self) -> None:
        """Take the import back, out of order where other steps came after it, or do it again."""
        change = self._change
        if change is None or change.operation_id is None:
            return
        function = travel_of(change.operation_id)
        touched = len(self._result.created_ids) + len(self._result.updated_ids) if self._result is not None else 0
        if touched < MANY_PEOPLE:
            self._on_undone(self.operations.perform(function))
            return
        self._work.run(
            lambda book, _progress, _cancelled: function(book),
            self.tr("Redoing the import…") if function is Book.redo else self.tr("Undoing the import…"),
            "",
            self._on_undone,
            self._on_not_undone,
            at_once=True,
            can_cancel=False,
        )

    def _on_undone(self, change: Change | None) -> None:
        """Tell who stayed; what else there is to tell of an undo came with the news of the change."""
        self.show_page(self.done)
        if change is not None and isinstance(change.result, UndoneImport):
            self.done.show_undone(change.result)
        self._go_on_where_it_was_pressed()

    def _on_not_undone(self, sentence: str) -> None:
        self.show_page(self.done)
        self.done.say(sentence, trouble=True)
        self._go_on_where_it_was_pressed()

    def _go_on_where_it_was_pressed(self) -> None:
        """Keep the keyboard on this page: the button that was pressed may be hidden, or was for a while."""
        if self.done.isVisible():
            self.done.take_focus()

    def _on_changed(self, change: Change, _initiator: object) -> None:
        """Follow an undo or redo of the import, whoever pressed it, and what changes room and circles."""
        mine = self._change is not None and change.operation_id == self._change.operation_id
        if self.step == DONE and mine and change.undone:
            self.done.show_undone(None)
        elif self.step == DONE and mine and change.redone and self._result is not None:
            self._show_result(self._result)
        elif self.step in (CHECK, DUPLICATES, RHYTHM) and change.tables & {"circle", "setting", "time_off"}:
            if self._plan is not None:
                self._plan.forget_room()
            self.rhythm.show_circles()
            self._show_rhythm(self.rhythm.circle)

    def _save_set_aside(self) -> None:
        if self._plan is not None:
            self.done.ask_where_to_save(self._plan.preview.file)

    def _connect(self) -> None:
        self.choose.paths_chosen.connect(self.open_paths)
        self.choose.next_requested.connect(self._go_on_with_files)
        self.choose.text_given.connect(self.open_text)
        self.rhythm.chosen.connect(self._show_rhythm)
        self.check.changed.connect(self._look_anew)
        self.duplicates.settled.connect(self._resolve)
        self.duplicates.finished.connect(self.next_button.setFocus)
        self._live.seen.connect(self._on_seen_anew)
        self._live.failed.connect(self._on_unreadable)
        self.done.duplicates_button.clicked.connect(lambda: self.view_requested.emit("duplicates"))
        for button in (self.back_button, self.cancel_button, self.next_button):
            keep_clear(button)
        self.back_button.clicked.connect(self._go_back)
        self.cancel_button.clicked.connect(self._leave)
        self.next_button.clicked.connect(self._go_on)
        self.done.show_button.clicked.connect(self._show_people)
        self.done.undo_button.clicked.connect(self._undo_or_redo)
        self.done.save_button.clicked.connect(self._save_set_aside)
        self.done.again_button.clicked.connect(self._go_on_with_files)
        self.done.promise.follow(self.operations, self.done)
        self.done.promise.ways.people_requested.connect(self.people_requested)
        self.operations.changed.connect(self._on_changed)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(lambda: self.choose.paste() if self.step == CHOOSE and not self.is_working else None)
