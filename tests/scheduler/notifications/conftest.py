"""A session bus of the test's own, and on it a notification service that can be made to behave in any way."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from jeepney import DBusAddress, HeaderFields, new_error, new_method_return, new_signal

from tests.bus_service import BusService
from tests.private_bus import PrivateBus

SERVICE = "org.freedesktop.Notifications"
ADDRESS = DBusAddress("/org/freedesktop/Notifications", interface=SERVICE)


class FakeService(BusService):
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
        super().__init__(address, SERVICE)

    def emit(self, member: str, signature: str, *values: object) -> None:
        self.connection.send(new_signal(ADDRESS, member, signature, values))

    def press(self, number: int, key: str) -> None:
        self.emit("ActionInvoked", "us", number, key)

    def reply_to(self, message):
        if self.silent:
            return None
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
