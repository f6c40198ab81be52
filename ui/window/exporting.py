"""Writing chosen people to a file: asks where, writes on the worker, says what was written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from models.book import Book
from models.errors import ExportError
from ui.operations import Operations
from ui.words import counted, say, translate

if TYPE_CHECKING:
    from models.exchange.written import WrittenFormat

Tell = Callable[[str, str, None], None]


def ask_and_export(operations: Operations, ids: Sequence[int], tell: Tell, parent: QWidget | None) -> None:
    """Ask for a file and a format and write these people to it; tell says how it went.

    An ending that belongs to another format than the chosen one decides for that.
    """
    from models.exchange.written import WRITTEN, format_of_ending

    day = operations.book.clock.today().isoformat()
    filters = {f"{translate(format_.name)} (*{format_.ending})": format_ for format_ in WRITTEN}
    title = counted("Export 1 person", "Export {n} people", len(ids))
    suggested = str(Path.home() / f"tendril-{day}{WRITTEN[0].ending}")
    name, chosen = QFileDialog.getSaveFileName(parent, title, suggested, ";;".join(filters))
    if not name:
        return
    path = Path(name)
    wanted, meant = filters.get(chosen, WRITTEN[0]), format_of_ending(path)
    if meant is None:
        path = path.with_name(path.name + wanted.ending)
    elif meant.ending != wanted.ending:
        wanted = meant
    export_people(operations, ids, path, tell, wanted)


def export_people(operations: Operations, ids: Sequence[int], path: Path, tell: Tell, format_: WrittenFormat) -> None:
    """Write people to a file, which the file dialog has asked already whether it may be replaced."""
    if operations.busy:
        tell(_tr("Something else is being written. Try again when it is done."), "", None)
        return

    def work(book: Book, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> int:
        def report(reached: int, total: int) -> None:
            if cancelled():
                raise ExportError("The export was stopped. Nothing was written.")
            progress(reached, total)

        return format_.writer(say)(book, list(ids), path, force=True, progress=report)

    written = _tr("Written to {file}")
    operations.run_long(
        work,
        on_progress=lambda _done, _total: None,
        on_done=lambda _count: tell(written.format(file=path), "", None),
        on_failed=lambda message: tell(message, "", None),
        sentence=counted("Exporting 1 person…", "Exporting {n} people…", len(ids)),
        can_cancel=True,
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("exporting", text)
