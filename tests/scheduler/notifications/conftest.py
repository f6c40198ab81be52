"""A session bus of the test's own, and on it a notification service that can be made to behave in any way."""

from __future__ import annotations

import os
import select
import threading
from collections.abc import Iterator

import pytest
from jeepney import DBusAddress, HeaderFields, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from tests.private_bus import PrivateBus

SERVICE = "org.freedesktop.Notifications"
ADDRESS = DBusAddress("/org/freedesktop/Notifications", interface=SERVICE)


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


@pytest.fixture
def service(bus: PrivateBus) -> Iterator[FakeService]:
    fake = FakeService(bus.address)
    yield fake
    fake.stop()
