"""Thunderbird without a window, told what to do through Marionette, its protocol for tests.

A message is the length of its JSON, a colon and the JSON: [0, number, name, parameters] there, [1, number, error,
result] back (https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html).
"""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from pathlib import Path
from typing import Any

_PROGRAMS = Path(__file__).parent / "programs"
_STARTS_WITHIN, _ANSWERS_WITHIN = 120, 120  # seconds
_QUIET = {
    "app.update.enabled": False, "mail.provider.suppress_dialog_on_startup": True, "mailnews.start_page.enabled": False,
    "datareporting.policy.dataSubmissionPolicyBypassNotification": True, "toolkit.telemetry.enabled": False,
}  # fmt: skip


class Thunderbird:
    """A Thunderbird with a profile of its own."""

    def __init__(self, profile: Path) -> None:
        """Start it; raises TimeoutError where it does not answer."""
        port = _free_port()
        settings = {"marionette.port": port, **_QUIET}
        lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in settings.items())
        (profile / "user.js").write_text("".join(lines))
        command = ["thunderbird", "--headless", "--marionette", "--remote-allow-system-access", "--no-remote"]
        self._program = subprocess.Popen(
            [*command, "--profile", str(profile)],
            env={**os.environ, "HOME": str(profile)}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self._number = 0
        try:
            self._socket = _connected(port)
            self._receive()
            session = self._call("WebDriver:NewSession", capabilities={})
            self.version = str(session["capabilities"]["browserVersion"])
            self._call("Marionette:SetContext", value="chrome")
        except BaseException:
            self._end_program()
            raise

    def run(self, script: str, *arguments: str | Path) -> Any:
        """Return what a script in programs/ hands to its last argument; fails where it tells an error."""
        text = (_PROGRAMS / script).read_text()
        answer = self._call("WebDriver:ExecuteAsyncScript", script=text, args=list(map(str, arguments)))["value"]
        assert "error" not in answer, answer["error"]
        return answer

    def close(self) -> None:
        """End it."""
        self._socket.close()
        self._end_program()

    def _end_program(self) -> None:
        self._program.terminate()
        try:
            self._program.wait(30)
        except subprocess.TimeoutExpired:
            self._program.kill()
            self._program.wait()

    def _call(self, name: str, **parameters: Any) -> Any:
        self._number += 1
        message = json.dumps([0, self._number, name, parameters]).encode()
        self._socket.sendall(b"%d:%b" % (len(message), message))
        _, _, error, result = self._receive()
        assert error is None, error
        return result

    def _receive(self) -> Any:
        head = b""
        while not head.endswith(b":"):
            head += self._bytes(1)
        return json.loads(self._bytes(int(head[:-1])))

    def _bytes(self, count: int) -> bytes:
        data = b""
        while len(data) < count:
            piece = self._socket.recv(count - len(data))
            if not piece:
                raise EOFError("Thunderbird has ended.")
            data += piece
        return data


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _connected(port: int) -> socket.socket:
    end = time.monotonic() + _STARTS_WITHIN
    while time.monotonic() < end:
        try:
            return socket.create_connection(("127.0.0.1", port), _ANSWERS_WITHIN)
        except ConnectionRefusedError:
            time.sleep(0.2)
    raise TimeoutError("Thunderbird does not answer.")
