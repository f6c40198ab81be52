"""Writing chosen people, or everybody, to a file: asks where, writes on the worker, says what was written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from models.book import Book
from models.errors import ExportError
from ui.operations import Operations
from ui.words import counted, say, translate

if TYPE_CHECKING:
    from models.exchange.written import WrittenFormat

# Says a sentence, and offers something to do beside it where the second word is not empty.
Tell = Callable[[str, str, Callable[[], object] | None], None]


def ask_and_export(operations: Operations, ids: Sequence[int] | None, tell: Tell, parent: QWidget | None) -> None:
    """Ask for a file and a format and write these people to it, or everybody (None); tell says how it went.

    An ending that belongs to another format than the chosen one decides for that.
    """
    from models.exchange.written import WRITTEN, format_of_ending

    day = operations.book.clock.today().isoformat()
    filters = {f"{translate(format_.name)} (*{format_.ending})": format_ for format_ in WRITTEN}
    title = _tr("Export everybody") if ids is None else counted("Export 1 person", "Export {n} people", len(ids))
    suggested = str(Path.home() / f"tendril-{day}{WRITTEN[0].ending}")
    name, chosen = QFileDialog.getSaveFileName(parent, title, suggested, ";;".join(filters))
    if not name:
        return
    path = Path(name)
    wanted, meant = filters.get(chosen, WRITTEN[0]), format_of_ending(path)
    if meant is None:
        path = path.with_name(path.name + wanted.ending)
        if path.exists():
            # The dialog has asked about another name.
            tell(_tr("{file} exists already and was left as it is. Choose another name.").format(file=path), "", None)
            return
    elif meant.ending != wanted.ending:
        wanted = meant
    export_people(operations, ids, path, tell, wanted)


def export_people(
    operations: Operations, ids: Sequence[int] | None, path: Path, tell: Tell, format_: WrittenFormat
) -> None:
    """Write people, or everybody, to a file, which the file dialog has asked already whether it may be replaced."""
    if operations.busy:
        tell(_tr("Something else is being written. Try again when it is done."), "", None)
        return

    def work(book: Book, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> int:
        def report(reached: int, total: int) -> None:
            if cancelled():
                raise ExportError("The export was stopped. Nothing was written.")
            progress(reached, total)

        return format_.writer(say)(book, None if ids is None else list(ids), path, force=True, progress=report)

    def written(count: int) -> None:
        sentence = counted("Wrote 1 person to {file}", "Wrote {n} people to {file}", count, {"file": str(path)})
        tell(sentence, _tr("Open folder"), lambda: _open_folder(path, tell))

    everybody = _tr("Exporting everybody…")
    operations.run_long(
        work,
        on_progress=lambda _done, _total: None,
        on_done=written,
        on_failed=lambda message: tell(message, "", None),
        sentence=everybody if ids is None else counted("Exporting 1 person…", "Exporting {n} people…", len(ids)),
        can_cancel=True,
    )


def _open_folder(path: Path, tell: Tell) -> None:
    """Show the folder of a file in the system's own program for that."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent))):
        tell(_tr("No program opens folders here. The file is {file}.").format(file=path), "", None)


def _tr(text: str) -> str:
    return QCoreApplication.translate("exporting", text)
