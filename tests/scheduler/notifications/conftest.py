"""A session bus of the test's own, and on it a notification service that can be made to behave in any way."""

from __future__ import annotations

import os
import select
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from jeepney import DBusAddress, HeaderFields, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

SERVICE = "org.freedesktop.Notifications"
ADDRESS = DBusAddress("/org/freedesktop/Notifications", interface=SERVICE)
BUS_CONFIGURATION = """<busconfig><type>session</type><listen>unix:path={socket}</listen>
<policy context="default">{policy}</policy></busconfig>
"""
OPEN_TO_ALL = '<allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>'


class FakeService:
    """Answers like a notification service and keeps what it was told; silent makes it answer nothing."""

    def __init__(
        self,
        address: str,
        capabilities=("body", "actions", "body-markup"),
        first_number=1,
        server=("fake", "tests", "1"),
    ) -> None:
        self.server = server
        self.properties: dict[tuple[str, str], bool] = {}
        self.notified: list[tuple] = []
        self.closed: list[int] = []
        self.capabilities = list(capabilities)
        self.silent = False
        self.next_number = first_number
        self._connection = open_dbus_connection(address)
        self._connection.send_and_get_reply(message_bus.RequestName(SERVICE), timeout=5)
        self._stop_here, self._stop_there = os.pipe()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def emit(self, member: str, signature: str, *values: object) -> None:
        self._connection.send(new_signal(ADDRESS, member, signature, values))

    def press(self, number: int, key: str) -> None:
        self.emit("ActionInvoked", "us", number, key)

    def stop(self) -> None:
        if self._thread.is_alive():
            os.write(self._stop_there, b"x")
            self._thread.join(5)
            self._connection.close()
            os.close(self._stop_here)
            os.close(self._stop_there)

    def _serve(self) -> None:
        while True:
            readable, _, _ = select.select([self._connection.sock, self._stop_here], [], [])
            if self._stop_here in readable:
                return
            while True:
                try:
                    message = self._connection.receive(timeout=0)
                except TimeoutError:
                    break
                if message.header.message_type is MessageType.method_call and not self.silent:
                    self._connection.send(self._answer(message))

    def _answer(self, message):
        match message.header.fields[HeaderFields.member]:
            case "GetCapabilities":
                return new_method_return(message, "as", (self.capabilities,))
            case "GetServerInformation":
                return new_method_return(message, "ssss", (*self.server, "1.2"))
            case "Get" if tuple(message.body) in self.properties:
                return new_method_return(message, "v", (("b", self.properties[tuple(message.body)]),))
            case "Notify":
                self.notified.append(message.body)
                number = message.body[1] or self.next_number
                self.next_number += not message.body[1]
                return new_method_return(message, "u", (number,))
            case "CloseNotification":
                self.closed.append(message.body[0])
                return new_method_return(message)
            case _:
                return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")


class PrivateBus:
    """A dbus-daemon with nothing on it; start and stop as often as needed at the same address."""

    def __init__(self, folder: Path, policy: str = OPEN_TO_ALL) -> None:
        self._socket = folder / "bus"
        self._configuration = folder / "bus.conf"
        self._configuration.write_text(BUS_CONFIGURATION.format(socket=self._socket, policy=policy))
        self.address = f"unix:path={self._socket}"
        self._daemon: subprocess.Popen | None = None

    def start(self) -> None:
        command = ["dbus-daemon", f"--config-file={self._configuration}", "--nofork", "--print-address"]
        self._daemon = subprocess.Popen(command, stdout=subprocess.PIPE)
        assert self._daemon.stdout is not None
        self._daemon.stdout.readline()

    def stop(self) -> None:
        if self._daemon is not None:
            self._daemon.terminate()
            self._daemon.wait(10)
            self._daemon.stdout.close()
            self._daemon = None
        self._socket.unlink(missing_ok=True)


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PrivateBus]:
    if shutil.which("dbus-daemon") is None:
        pytest.skip("dbus-daemon is not installed (apt install dbus)")
    private = PrivateBus(tmp_path)
    private.start()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", private.address)
    yield private
    private.stop()


@pytest.fixture
def service(bus: PrivateBus) -> Iterator[FakeService]:
    fake = FakeService(bus.address)
    yield fake
    fake.stop()
