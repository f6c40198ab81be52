"""Writing chosen people to a file: asks where, writes on the worker, says what was written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from models.book import Book
from models.errors import ExportError
from ui.operations import Operations
from ui.words import counted

Tell = Callable[[str, str, None], None]


def ask_and_export(operations: Operations, ids: Sequence[int], tell: Tell, parent: QWidget | None) -> None:
    """Ask for a file and write these people to it, as CSV or vCard by its ending; tell says how it went."""
    day = operations.book.clock.today().isoformat()
    csv, vcard = _tr("Tendril’s own CSV (*.csv)"), _tr("vCard (*.vcf)")
    title = counted("Export 1 person", "Export {n} people", len(ids))
    suggested = str(Path.home() / f"tendril-{day}.csv")
    name, chosen = QFileDialog.getSaveFileName(parent, title, suggested, f"{csv};;{vcard}")
    if not name:
        return
    path = Path(name)
    if path.suffix.casefold() not in (".csv", ".vcf"):
        path = path.with_name(path.name + (".vcf" if chosen == vcard else ".csv"))
    export_people(operations, ids, path, tell)


def export_people(operations: Operations, ids: Sequence[int], path: Path, tell: Tell) -> None:
    """Write people to a file, which the file dialog has asked already whether it may be replaced."""
    from models.exchange.export import export_csv
    from models.exchange.vcard import export_vcard

    if operations.busy:
        tell(_tr("Something else is being written. Try again when it is done."), "", None)
        return
    write = export_vcard if path.suffix.casefold() == ".vcf" else export_csv
    stopped = _tr("The export was stopped. Nothing was written.")

    def work(book: Book, progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> int:
        def report(reached: int, total: int) -> None:
            if cancelled():
                raise ExportError(stopped)
            progress(reached, total)

        return write(book, list(ids), path, force=True, progress=report)

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
