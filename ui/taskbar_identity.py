"""Whose windows these are, on Windows: without a word of its own, the taskbar puts them under Python's icon.

https://learn.microsoft.com/windows/win32/api/shobjidl_core/nf-shobjidl_core-setcurrentprocessexplicitappusermodelid
"""

from __future__ import annotations

import logging
import sys
from typing import Any

logger = logging.getLogger(__name__)

# CompanyName.ProductName, at most 128 characters without spaces; pinned icons and jump lists belong to it.
APP_USER_MODEL_ID = "Tendril.Tendril"


def tell_taskbar(platform: str = sys.platform, libraries: Any = None) -> bool:
    """Tell Windows that this process is Tendril, before its first window; elsewhere do nothing.

    libraries is ctypes.windll or what stands in for it. Returns whether Windows took it.
    """
    if platform != "win32":
        return False
    # Not before: no other system needs it at the start.
    import ctypes

    shell = (libraries or getattr(ctypes, "windll")).shell32  # noqa: B009 - there on Windows only
    result = int(shell.SetCurrentProcessExplicitAppUserModelID(ctypes.c_wchar_p(APP_USER_MODEL_ID)))
    if result != 0:
        # An HRESULT; the program is as good without it.
        logger.warning("Windows did not take the name of the program for its taskbar: 0x%08X", result & 0xFFFFFFFF)
    return result == 0
