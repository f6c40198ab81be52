"""Writing a file whole or not at all, for its owner's eyes only."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from models import partial_files
from models.disk_trouble import reason_of
from models.errors import ExportError, NameTakenError
from models.resting_collector import resting_collector


def write_file(path: Path, chunks: Iterable[str], *, force: bool) -> None:
    """Write text as UTF-8 to a temporary file beside the target, then put it in the target's place.

    Raises ExportError where the target exists (without force) or cannot be written; the target is then as before.
    """
    if path.is_dir():
        raise ExportError("{path} is a folder. Name a file in it. Nothing was written.", path=path)
    if path.exists() and not force:
        raise _taken(path)
    partial: Path | None = None
    try:
        partial = partial_files.partial_of(path)
        with partial.open("w", encoding="utf-8", errors="replace", newline="") as stream, resting_collector():
            for chunk in chunks:
                stream.write(chunk)
        partial_files.remove_remnants(path.parent, partial)
        partial_files.put_in_place(partial, path, may_replace=force)
    except FileExistsError as error:
        raise _taken(path) from error
    except OSError as error:
        raise ExportError(
            "{path} could not be written: {reason}. The book is unharmed.", path=path, reason=reason_of(error)
        ) from error
    finally:
        if partial is not None:
            # A disk that went away meanwhile takes what was not finished with it.
            with suppress(OSError):
                partial.unlink(missing_ok=True)


def _taken(path: Path) -> NameTakenError:
    return NameTakenError(
        "{path} exists already and was left as it is. Choose another name, or allow it to be replaced (--force).",
        path=path,
    )
