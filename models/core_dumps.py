"""No picture of the memory on the disk where the program crashes: it would hold the book and its key in clear."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

logger = logging.getLogger(__name__)

_FILTER = Path("/proc/self/coredump_filter")


def leave_none() -> None:
    """Let the system write no core of this process from now on; what cannot be switched off is logged.

    On Linux a core may go to a program (systemd-coredump, Apport), which no limit of size keeps from it, so nothing of
    the memory is put into it either. PR_SET_DUMPABLE would do both, but takes /proc from the process, by which the
    desktop's portals know whom they talk to: no file dialog and no notification would come in a sandbox.
    https://man7.org/linux/man-pages/man5/core.5.html
    """
    if sys.platform == "win32":
        return
    import resource

    try:
        # The hard limit stays, so that a program that is started from here may ask for its own.
        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
        if _FILTER.exists():
            _FILTER.write_text("0x0", encoding="ascii")
    except (OSError, ValueError) as error:
        logger.warning("The system may write the memory to the disk where the program crashes: %s", error)
