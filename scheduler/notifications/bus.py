"""A connection to the session bus that never keeps its caller waiting."""

from __future__ import annotations

import os
from collections import deque
from pathlib import Path
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, Properties, new_method_call
from jeepney.bus import get_connectable_addresses
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, prep_socket

SERVICE = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
_LONGEST_WAIT = 1.5
# Everything that can go wrong between here and the service: no bus, no service, a broken or silent peer.
TROUBLE = (OSError, RuntimeError, ValueError, KeyError, StopIteration)


class ServiceError(RuntimeError):
    """A service answered with an error, such as that nobody offers it; name is the error's own on the bus."""

    def __init__(self, message: str, name: str = "") -> None:
        """Take what is said, and the error's name where it has one."""
        super().__init__(message)
        self.name = name


class BriefConnection(DBusConnection):
    """A connection whose every wait ends after a while, also those that jeepney leaves open (its first Hello)."""

    def __init__(self, address: str, longest_wait: float = _LONGEST_WAIT) -> None:
        """Connect to a socket's path, and wait for so many seconds at most each time; raises one of TROUBLE."""
        self._longest_wait = longest_wait
        # The bus itself answers at once, whatever has to be started for the service.
        sock = prep_socket(address, timeout=min(longest_wait, _LONGEST_WAIT))
        sock.settimeout(longest_wait)
        try:
            super().__init__(sock)
        except BaseException:
            sock.close()
            raise

    def receive(self, *, timeout: float | None = None) -> Message:
        """Return the next message, waiting a while at most; raises TimeoutError."""
        return super().receive(timeout=self._longest_wait if timeout is None else timeout)

    def ask(self, question: Message) -> tuple[Any, ...]:
        """Return what is answered to a call; raises one of TROUBLE."""
        answer = self.send_and_get_reply(question, timeout=self._longest_wait)
        if answer.header.message_type is MessageType.error:
            name = str(answer.header.fields.get(HeaderFields.error_name, "an error"))
            raise ServiceError(f"{name}: {' '.join(map(str, answer.body))}", name)
        return tuple(answer.body)


class SessionBus(BriefConnection):
    """The session bus with the notification service's signals kept in a queue."""

    def __init__(self, address: str) -> None:
        """Connect to a socket's path; raises one of TROUBLE."""
        self.signals: deque[Message] = deque()
        super().__init__(address)
        try:
            self._listen(MatchRule(type="signal", interface=SERVICE, path=PATH))
            self._listen(owner_changes())
        except BaseException:
            self.close()
            raise

    def call(self, method: str, signature: str | None = None, body: tuple[object, ...] = ()) -> tuple[object, ...]:
        """Call a method of the notification service and return its answer; raises one of TROUBLE."""
        address = DBusAddress(PATH, bus_name=SERVICE, interface=SERVICE)
        return self.ask(new_method_call(address, method, signature, body))

    def property(self, interface: str, name: str) -> object:
        """Return the value of one of the service's properties; raises one of TROUBLE."""
        address = DBusAddress(PATH, bus_name=SERVICE, interface=interface)
        ((_signature, value),) = self.ask(Properties(address).get(name))
        return value

    def identity(self) -> tuple[str, str]:
        """Return the bus's own id and the unique name of the service on it; raises one of TROUBLE."""
        (bus,) = self.ask(message_bus.GetId())
        (service,) = self.ask(message_bus.GetNameOwner(SERVICE))
        return str(bus), str(service)

    def collect(self) -> list[Message]:
        """Read what has arrived, without waiting, and return the signals; raises OSError when the bus is gone."""
        while True:
            try:
                self.recv_messages(timeout=0)
            except TimeoutError:
                break
        signals = list(self.signals)
        self.signals.clear()
        return signals

    def _listen(self, rule: MatchRule) -> None:
        self.filter(rule, queue=self.signals)
        self.ask(message_bus.AddMatch(rule))


def owner_changes() -> MatchRule:
    """Return the rule for the bus's word that the notification service came, went or changed hands."""
    rule = MatchRule(
        type="signal",
        sender=message_bus.bus_name,
        interface=message_bus.interface,
        member="NameOwnerChanged",
        path=message_bus.object_path,
    )
    rule.add_arg_condition(0, SERVICE)
    return rule


def session_address() -> str:
    """Return the path of the session bus's socket; raises one of TROUBLE where there is none.

    A program started outside the session (cron, ssh) has no address in its environment although the bus runs;
    like libdbus, look at its usual place then.
    """
    addresses = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    if addresses:
        return str(next(get_connectable_addresses(addresses)))
    usual = Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent")) / "bus"
    if usual.is_socket():
        return str(usual)
    raise FileNotFoundError("there is no session bus")
