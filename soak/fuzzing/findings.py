"""What the fuzzer has found: the smallest file for each place at which a law broke, and what was raised there."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path


class Findings:
    """The files in a folder that broke a law of one target; beside each its traceback with the ending .txt."""

    def __init__(self, folder: Path, name: str) -> None:
        """Take the folder for them and the name they begin with."""
        self._folder, self._name = folder, name
        self._sizes: dict[str, int] = {}

    def keep(self, data: bytes, error: BaseException) -> None:
        """Keep these bytes unless a file that is no larger broke at the same place."""
        place = _place(error)
        if self._sizes.get(place, len(data) + 1) <= len(data):
            return
        self._sizes[place] = len(data)
        path = self._folder / f"{self._name}-{place}.bin"
        path.write_bytes(data)
        told = "".join(traceback.format_exception(error))
        path.with_suffix(".txt").write_text(told, encoding="utf-8", errors="replace")

    def try_again(self, law: Callable[[bytes], None]) -> None:
        """Take away what an earlier run has found and does not break the law any more."""
        for path in sorted(self._folder.glob(f"{self._name}-*.bin")):
            data = path.read_bytes()
            path.unlink()
            path.with_suffix(".txt").unlink(missing_ok=True)
            self.hold(law, data)

    def hold(self, law: Callable[[bytes], None], data: bytes) -> None:
        """Hold the law against these bytes, and keep them where they break it."""
        try:
            law(data)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
            self.keep(data, error)


def _place(error: BaseException) -> str:
    """Return a short name for the kind of an error and where it came from."""
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    where = [(Path(frame.filename).name, frame.name, frame.lineno) for frame in frames]
    return blake2b(f"{type(error).__name__} {where}".encode(), digest_size=6).hexdigest()
