"""The desktop's keyring (org.freedesktop.secrets), spoken to through jeepney, without Qt; every call waits.

GNOME Keyring, KWallet's ksecretd and KeePassXC offer it. Secrets cross the session bus, which only the user can reach,
as they are (the session algorithm "plain"): whoever could listen there could as well ask the keyring itself.
SecretStorage, which `keyring` uses too, was weighed: it brings cryptography, 4 MB of Rust, for encrypting that way.
Source: https://specifications.freedesktop.org/secret-service/latest/
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence, Sized
from contextlib import suppress
from types import TracebackType
from typing import Any, Self

from jeepney import DBusAddress, MatchRule, Message, Properties, new_method_call
from jeepney.bus_messages import message_bus

from scheduler.notifications.bus import TROUBLE, BriefConnection, session_address

SERVICE = "org.freedesktop.secrets"
PATH = "/org/freedesktop/secrets"
INTERFACE = "org.freedesktop.Secret"
NO_OBJECT = "/"
# In seconds: the bus may have to start the service first. For its window the user has a few minutes.
_LONGEST_WAIT = 10.0
_LONGEST_PROMPT = 300.0
# Between two looks whether the answer is still wanted: whoever quits is not kept waiting.
_LOOK = 0.1
_CONTENT_TYPE = "text/plain; charset=utf8"

IsCancelled = Callable[[], bool]
__all__ = ["TROUBLE", "PromptDismissedError", "SecretService"]


class PromptDismissedError(Exception):
    """The user closed the keyring's own window, or gave up waiting for it."""


class _KeyringBus(BriefConnection):
    """The session bus, whose every answer is waited for only as long as somebody wants it."""

    def __init__(self, is_cancelled: IsCancelled) -> None:
        self._is_cancelled = is_cancelled
        super().__init__(session_address(), _LONGEST_WAIT)

    def receive(self, *, timeout: float | None = None) -> Message:
        """Return the next message; raises TimeoutError, or PromptDismissedError where nobody wants it."""
        until = time.monotonic() + (_LONGEST_WAIT if timeout is None else timeout)
        while not self._is_cancelled():
            try:
                return super().receive(timeout=max(0, min(_LOOK, until - time.monotonic())))
            except TimeoutError:
                if time.monotonic() >= until:
                    raise
        raise PromptDismissedError


class SecretService:
    """A connection to the keyring; a context manager that opens and closes it. Everything raises one of TROUBLE."""

    def __init__(self, is_cancelled: IsCancelled = lambda: False) -> None:
        """Ask is_cancelled while the keyring does not answer, or its own window waits for the user."""
        self._is_cancelled = is_cancelled

    def __enter__(self) -> Self:
        """Connect to the session bus."""
        self._bus = _KeyringBus(self._is_cancelled)
        try:
            _, self._session = self._call("Service", "OpenSession", "sv", ("plain", ("s", "")))
        except BaseException:
            self._bus.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leave the bus; the service closes the session with it."""
        self._bus.close()

    def search(self, attributes: Mapping[str, str]) -> tuple[list[str], list[str]]:
        """Return the items that have these attributes: those that can be read at once, and those that are locked."""
        unlocked, locked = self._call("Service", "SearchItems", "a{ss}", (dict(attributes),))
        return list(unlocked), list(locked)

    def unlock(self, objects: Sequence[str]) -> None:
        """Unlock items or collections, with the keyring's own window where it wants one.

        Raises PromptDismissedError where the user closed that.
        """
        _, prompt = self._call("Service", "Unlock", "ao", (list(objects),))
        self._complete(prompt)

    def secret(self, item: str) -> str:
        """Return the secret of an item that is unlocked."""
        ((_session, _parameters, value, _type),) = self._call("Item", "GetSecret", "o", (self._session,), item)
        return bytes(value).decode("utf-8")

    def keep(self, label: str, attributes: Mapping[str, str], secret: str) -> None:
        """Keep a secret in the default keyring, in place of one with the same attributes; makes and unlocks that.

        Raises PromptDismissedError where the user would rather not.
        """
        collection = self._default_collection()
        properties = {
            f"{INTERFACE}.Item.Label": ("s", label),
            f"{INTERFACE}.Item.Attributes": ("a{ss}", dict(attributes)),
        }
        value = (self._session, b"", secret.encode(), _CONTENT_TYPE)
        body = (properties, value, True)
        _, prompt = self._call("Collection", "CreateItem", "a{sv}(oayays)b", body, collection)
        self._complete(prompt)

    def delete(self, item: str) -> None:
        """Delete an item that is unlocked."""
        (prompt,) = self._call("Item", "Delete", path=item)
        self._complete(prompt)

    def _default_collection(self) -> str:
        """Return the default keyring, unlocked; a first one is made."""
        (collection,) = self._call("Service", "ReadAlias", "s", ("default",))
        if collection == NO_OBJECT:
            label = {f"{INTERFACE}.Collection.Label": ("s", "Default keyring")}
            collection, prompt = self._call("Service", "CreateCollection", "a{sv}s", (label, "default"))
            made = self._complete(prompt)
            return str(made if collection == NO_OBJECT else collection)
        address = DBusAddress(collection, bus_name=SERVICE, interface=f"{INTERFACE}.Collection")
        ((_signature, is_locked),) = self._bus.ask(Properties(address).get("Locked"))
        if is_locked:
            self.unlock([collection])
        return str(collection)

    def _complete(self, prompt: str) -> Any:
        """Let the keyring show its window where it has one, and return what comes of it."""
        if prompt == NO_OBJECT:
            return None
        rule = MatchRule(type="signal", interface=f"{INTERFACE}.Prompt", member="Completed", path=prompt)
        self._bus.ask(message_bus.AddMatch(rule))
        with self._bus.filter(rule) as completed:
            try:
                self._call("Prompt", "Prompt", "s", ("",), prompt)
                self._wait_for(completed)
            except PromptDismissedError:
                # Nobody waits for what is said to that; it may have come to an end at this very moment.
                self._bus.send(_method("Prompt", "Dismiss", path=prompt))
                raise
        is_dismissed, (_signature, result) = completed[0].body
        if is_dismissed:
            raise PromptDismissedError
        return result

    def _wait_for(self, completed: Sized) -> None:
        """Wait until the user has answered the prompt; raises PromptDismissedError where that takes minutes."""
        until = time.monotonic() + _LONGEST_PROMPT
        while not completed:
            if time.monotonic() > until:
                raise PromptDismissedError
            with suppress(TimeoutError):
                self._bus.recv_messages(timeout=_LOOK)

    def _call(
        self, interface: str, method: str, signature: str | None = None, body: tuple[Any, ...] = (), path: str = PATH
    ) -> tuple[Any, ...]:
        return self._bus.ask(_method(interface, method, signature, body, path))


def _method(
    interface: str, method: str, signature: str | None = None, body: tuple[Any, ...] = (), path: str = PATH
) -> Message:
    address = DBusAddress(path, bus_name=SERVICE, interface=f"{INTERFACE}.{interface}")
    return new_method_call(address, method, signature, body)
