"""Writing a file whole or not at all, for its owner's eyes only."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from models import partial_files
from models.errors import ExportError


def write_file(path: Path, chunks: Iterable[str], *, force: bool) -> None:
    """Write text as UTF-8 to a temporary file beside the target, then put it in the target's place.

    Raises ExportError where the target exists (without force) or cannot be written; the target is then as before.
    """
    if path.is_dir():
        raise ExportError("{path} is a folder. Name a file in it. Nothing was written.", path=path)
    if path.exists() and not force:
        raise ExportError(
            "{path} exists already and was left as it is. Choose another name, or allow it to be replaced (--force).",
            path=path,
        )
    partial: Path | None = None
    try:
        # mkstemp gives the file mode 0600.
        handle, partial_name = tempfile.mkstemp(
            prefix=f".{path.name[:100]}.", suffix=partial_files.ENDING, dir=path.parent
        )
        partial = Path(partial_name)
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="") as stream:
            for chunk in chunks:
                stream.write(chunk)
        partial_files.remove_remnants(path.parent, partial)
        partial_files.put_in_place(partial, path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportError(
            "{path} could not be written: {reason}. The book is unharmed.", path=path, reason=reason
        ) from error
    finally:
        if partial is not None:
            partial.unlink(missing_ok=True)
