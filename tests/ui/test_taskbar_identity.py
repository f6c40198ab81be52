"""Windows is told whose windows these are, by its own call; no other system is told anything."""

from __future__ import annotations

import ctypes
import logging
from types import SimpleNamespace

import pytest

from ui.taskbar_identity import APP_USER_MODEL_ID, tell_taskbar


class Shell:
    """Stands in for shell32."""

    def __init__(self, result: int) -> None:
        self.told: list[str | None] = []
        self._result = result

    def SetCurrentProcessExplicitAppUserModelID(self, name: ctypes.c_wchar_p) -> int:  # noqa: N802 - Windows' name
        self.told.append(name.value)
        return self._result


def test_windows_is_told() -> None:
    shell = Shell(0)
    assert tell_taskbar("win32", SimpleNamespace(shell32=shell))
    assert shell.told == [APP_USER_MODEL_ID]
    assert len(APP_USER_MODEL_ID) <= 128
    assert " " not in APP_USER_MODEL_ID


def test_a_refusal_is_logged_and_ends_nothing(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        # E_INVALIDARG, as ctypes gives an HRESULT: signed.
        assert not tell_taskbar("win32", SimpleNamespace(shell32=Shell(-2147024809)))
    assert "0x80070057" in caplog.text


@pytest.mark.parametrize("platform", ["linux", "darwin", "freebsd14"])
def test_no_other_system_is_told(platform: str) -> None:
    shell = Shell(0)
    assert not tell_taskbar(platform, SimpleNamespace(shell32=shell))
    assert shell.told == []
