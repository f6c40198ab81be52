"""A session bus of the tests' own, so that nothing is heard of the desktop's, and nothing told to it."""

from __future__ import annotations

import subprocess
from pathlib import Path

BUS_CONFIGURATION = """<busconfig><type>session</type><listen>unix:path={socket}</listen>
<policy context="default">{policy}</policy></busconfig>
"""
OPEN_TO_ALL = '<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>'


class PrivateBus:
    """A dbus-daemon with nothing on it; start and stop as often as needed at the same address."""

    def __init__(self, folder: Path, policy: str = OPEN_TO_ALL) -> None:
        self._socket = folder / "bus"
        self._configuration = folder / "bus.conf"
        self._configuration.write_text(BUS_CONFIGURATION.format(socket=self._socket, policy=policy))
        self.address = f"unix:path={self._socket}"
        self._daemon: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        command = ["dbus-daemon", f"--config-file={self._configuration}", "--nofork", "--print-address"]
        self._daemon = subprocess.Popen(command, stdout=subprocess.PIPE)
        assert self._daemon.stdout is not None
        self._daemon.stdout.readline()

    def stop(self) -> None:
        if self._daemon is not None:
            self._daemon.terminate()
            self._daemon.wait(10)
            if self._daemon.stdout is not None:
                self._daemon.stdout.close()
            self._daemon = None
        self._socket.unlink(missing_ok=True)
