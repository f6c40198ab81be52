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
    """The notification service answered with an error, such as that nobody offers it."""


class SessionBus(DBusConnection):
    """The session bus with the notification service's signals kept in a queue.

    Every wait ends after a moment, also those that jeepney itself leaves open (its first Hello has no limit).
    """

    def __init__(self, address: str) -> None:
        """Connect to a socket's path; raises one of TROUBLE."""
        sock = prep_socket(address, timeout=_LONGEST_WAIT)
        sock.settimeout(_LONGEST_WAIT)
        self.signals: deque[Message] = deque()
        try:
            super().__init__(sock)
            self._listen(MatchRule(type="signal", interface=SERVICE, path=PATH))
            self._listen(owner_changes())
        except BaseException:
            sock.close()
            raise

    def receive(self, *, timeout: float | None = None) -> Message:
        """Return the next message, waiting a moment at most; raises TimeoutError."""
        return super().receive(timeout=_LONGEST_WAIT if timeout is None else timeout)

    def call(self, method: str, signature: str | None = None, body: tuple[object, ...] = ()) -> tuple[object, ...]:
        """Call a method of the notification service and return its answer; raises one of TROUBLE."""
        address = DBusAddress(PATH, bus_name=SERVICE, interface=SERVICE)
        return self._answer(new_method_call(address, method, signature, body))

    def property(self, interface: str, name: str) -> object:
        """Return the value of one of the service's properties; raises one of TROUBLE."""
        address = DBusAddress(PATH, bus_name=SERVICE, interface=interface)
        ((_signature, value),) = self._answer(Properties(address).get(name))
        return value

    def identity(self) -> tuple[str, str]:
        """Return the bus's own id and the unique name of the service on it; raises one of TROUBLE."""
        (bus,) = self._answer(message_bus.GetId())
        (service,) = self._answer(message_bus.GetNameOwner(SERVICE))
        return str(bus), str(service)

    def _answer(self, question: Message) -> tuple[Any, ...]:
        answer = self.send_and_get_reply(question, timeout=_LONGEST_WAIT)
        if answer.header.message_type is MessageType.error:
            name = answer.header.fields.get(HeaderFields.error_name, "an error")
            raise ServiceError(f"{name}: {' '.join(map(str, answer.body))}")
        return tuple(answer.body)

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
        self.send_and_get_reply(message_bus.AddMatch(rule), timeout=_LONGEST_WAIT)


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
