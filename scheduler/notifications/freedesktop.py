"""Notifications with buttons through the desktop's own service (org.freedesktop.Notifications), without Qt.

PySide6's QtDBus cannot send the unsigned number that Notify wants, so this speaks through jeepney. What servers
do differently, and what is done about it:

* some show no buttons, or show a modal dialog instead: actions go out only where GetCapabilities names them
  (https://github.com/electron-archive/brightray/pull/210);
* xfce4-notifyd makes a fourth button of the default action where that has a label, so it has none; qBittorrent
  does the same (https://github.com/qbittorrent/qBittorrent/pull/17282);
* some read the body as markup and some show it as it is: it is escaped for the former, and for the latter, and in
  titles, ‹ and › stand for < and >, so that one that reads markup without saying so finds no tag;
* some have no body at all (mako's format without %b): the reason follows in the title then;
* GNOME Shell shows a low urgency in its list only, and Plasma keeps it in no list: the urgency stays low, and where
  the service does not say that it keeps notifications ("persistence"), they stay up for a minute;
* dunst leaves a notification up after its action, others close it: it is closed here after the first answer, and
  a second answer counts for nothing (https://github.com/dunst-project/dunst/issues/660);
* Awesome and lxqt send NotificationClosed before ActionInvoked, and history lists let people press a button hours
  later: a closed notification is remembered for a while (https://github.com/awesomeWM/awesome/issues/3836,
  https://github.com/vlevit/notify-send.sh/issues/13);
* some send signals to everybody: unknown numbers are ignored (https://github.com/qbittorrent/qBittorrent/pull/17282);
* a service that restarts counts from 1 again: its old numbers are forgotten when the name changes hands;
* after kill -9 a notification stays up whose buttons nobody hears (GNOME alone clears up behind an installed
  program): its trace is kept by the caller, and taken back where the same service still runs.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from html import escape
from pathlib import Path
from socket import socket

from jeepney import HeaderFields, Message

from models.sentences import Sentence
from scheduler.notifications.bus import SERVICE, TROUBLE, ServiceError, SessionBus, session_address
from scheduler.notifications.notification import APPLICATION_NAME, DESKTOP_ENTRY, Answer, Notification, Trace
from scheduler.notifications.plain_text import LONGEST_BODY, shortened, without_tags

log = logging.getLogger(__name__)

DEFAULT_ACTION = "default"
_REMEMBERED = 50
_URGENCY_LOW = 0
# In milliseconds: where the service keeps a list it decides, else a minute: long enough to come back to the screen.
_SERVER_DECIDES, _A_MINUTE = -1, 60_000
# Services that put a low urgency into their list without a pop-up.
_LIST_ONLY = {"gnome-shell"}
# Services that show no buttons, but have the answers in a menu of their own.
_IN_A_MENU = {"dunst"}
# How the bus says that nobody offers the service, nor can be started for it.
_NOBODY = {"org.freedesktop.DBus.Error.ServiceUnknown", "org.freedesktop.DBus.Error.NameHasNoOwner"}
# The interface and property that say "do not disturb", by the service's name.
_QUIET = {"Plasma": (SERVICE, "Inhibited"), "dunst": ("org.dunstproject.cmd0", "paused")}


class FreedesktopWay:
    """The first way out on Linux and the BSDs; connects when needed and again after the bus or service went."""

    name = "desktop"

    def __init__(self, icon: Path | None = None) -> None:
        """Show icon (a file) in every notification."""
        self._icon = icon
        self._bus: SessionBus | None = None
        self._capabilities: frozenset[str] | None = None
        self._shown: dict[int, Notification] = {}
        self._open: dict[str, int] = {}
        self._identity: tuple[str, str] | None = None
        self._tokens: dict[int, str] = {}
        self._heard: list[Answer] = []
        self._told = ""

    def show(self, notification: Notification) -> bool:
        """Show it in place of an open one with the same key; False where no service takes it."""
        # What the service did since, a restart above all, counts before what it does now.
        self._listen()
        for attempt in (1, 2):
            try:
                number = self._notify(notification)
            except TROUBLE as trouble:
                # A connection that was cut while the program slept shows only now: once more with a new one.
                reused = self._drop_if_cut(trouble)
                if reused and attempt == 1:
                    continue
                self._tell(trouble)
                return False
            self._remember(number, notification)
            self._told = ""
            return True
        return False

    def withdraw(self, key: str) -> None:
        """Close the notification with this key where it is still open."""
        number = self._open.pop(key, None)
        if number is None or self._bus is None:
            return
        self._shown.pop(number, None)
        self._close(number)

    def traces(self) -> tuple[Trace, ...]:
        """Return where the notifications that are up now can be found by another run of the program."""
        if self._identity is None:
            return ()
        return tuple(Trace(*self._identity, number) for number in self._open.values())

    def take_back(self, traces: Sequence[Trace]) -> bool:
        """Close what an earlier run left, where the same service still runs; tell whether that is settled."""
        if not traces:
            return True
        try:
            identity = self._known_identity(self._connected())
        except ServiceError:
            # Nobody offers the service, so the one that showed them is gone with them.
            return True
        except TROUBLE as trouble:
            self._drop_if_cut(trouble)
            log.info("What an earlier run left on the screen could not be looked for: %s", trouble)
            return False
        for trace in traces:
            if (trace.bus, trace.service) == identity:
                self._close(trace.number)
        return True

    def is_open(self) -> bool:
        """Return whether a notification service answers."""
        try:
            self._connected().call("GetServerInformation")
        except TROUBLE as trouble:
            self._drop_if_cut(trouble)
            return False
        return True

    def describe(self) -> Sentence:
        """Return which service would show the notification, and whether with buttons."""
        try:
            bus = self._connected()
            server, vendor, version, *_ = bus.call("GetServerInformation")
            has_buttons = "actions" in self._known_capabilities(bus)
            is_quiet = self._is_quiet(bus, str(server))
        except TROUBLE as trouble:
            self._drop_if_cut(trouble)
            if isinstance(trouble, ServiceError) and trouble.name in _NOBODY:
                return Sentence("no notification service runs on this desktop")
            return Sentence("no notification service answers ({trouble})", values={"trouble": str(trouble)})
        values = {"server": str(server), "version": str(version), "vendor": str(vendor)}
        if is_quiet:
            return Sentence("{server} {version} ({vendor}) holds it back: “do not disturb” is on", values=values)
        if server in _LIST_ONLY:
            return Sentence("{server} {version} ({vendor}) puts it into its list, without a pop-up", values=values)
        if has_buttons and server in _IN_A_MENU:
            return Sentence("{server} {version} ({vendor}) shows it, with the answers in its menu", values=values)
        if has_buttons:
            return Sentence("{server} {version} ({vendor}) shows it with buttons", values=values)
        return Sentence("{server} {version} ({vendor}) shows it without buttons", values=values)

    def socket(self) -> socket | None:
        """Return the socket to watch for answers, None where there is no connection."""
        return self._bus.sock if self._bus is not None else None

    def answers(self) -> list[Answer]:
        """Read what the user answered since the last call, without waiting."""
        self._listen()
        heard, self._heard = self._heard, []
        return heard

    def close(self) -> None:
        """Take back what is still open, since nobody would hear its buttons, and leave the bus."""
        for key in list(self._open):
            self.withdraw(key)
        self.leave()

    def leave(self) -> None:
        """Leave the bus and let stand what is up, as a command does that ends at once."""
        self._disconnect()

    def _listen(self) -> None:
        """Take in the signals that have arrived; they are answered for when the caller asks."""
        if self._bus is None:
            return
        try:
            signals = self._bus.collect()
        except TROUBLE as trouble:
            log.info("The session bus is gone: %s", trouble)
            signals = list(self._bus.signals)
            self._disconnect()
        for signal in signals:
            answer = self._understand(signal)
            if answer is not None:
                self._heard.append(answer)

    def _notify(self, notification: Notification) -> int:
        bus = self._connected()
        capabilities = self._known_capabilities(bus)
        title, body = _words(notification, capabilities)
        hints: dict[str, tuple[str, object]] = {
            "urgency": ("y", _URGENCY_LOW),
            "category": ("s", "x-tendril.reminder"),
            "suppress-sound": ("b", True),
        }
        if not notification.outlives:
            # GNOME Shell takes everything of a named program away when that leaves the bus.
            hints["desktop-entry"] = ("s", DESKTOP_ENTRY)
        icon = self._icon.resolve().as_uri() if self._icon is not None else ""
        actions = _actions(notification) if "actions" in capabilities else []
        replaced = self._open.get(notification.key, 0)
        timeout = _SERVER_DECIDES if "persistence" in capabilities else _A_MINUTE
        self._known_identity(bus)
        parts = (APPLICATION_NAME, replaced, icon, title, body, actions, hints, timeout)
        (number,) = bus.call("Notify", "susssasa{sv}i", parts)
        if not isinstance(number, int):
            raise ServiceError(f"Notify answered {number!r}")
        return number

    def _remember(self, number: int, notification: Notification) -> None:
        self._shown.pop(number, None)
        self._shown[number] = notification
        self._open[notification.key] = number
        while len(self._shown) > _REMEMBERED:
            del self._shown[next(iter(self._shown))]

    def _understand(self, signal: Message) -> Answer | None:
        match signal.header.fields.get(HeaderFields.member), signal.body:
            case "ActionInvoked", (int(number), str(action)):
                return self._answered(number, action)
            case "ActivationToken", (int(number), str(token)):
                if number in self._shown:
                    self._tokens[number] = token
            case "NotificationClosed", (int(number), *_):
                self._forget_open(number)
            case "NameOwnerChanged", (_, str(before), _):
                self._capabilities = self._identity = None
                if before:
                    self._forget_all()
            case _:
                pass
        return None

    def _answered(self, number: int, action: str) -> Answer | None:
        notification = self._shown.pop(number, None)
        if notification is None:
            return None
        self._forget_open(number)
        self._close(number)
        token = self._tokens.pop(number, "")
        return Answer(notification, notification.default if action == DEFAULT_ACTION else action, token)

    def _forget_open(self, number: int) -> None:
        for key in [key for key, shown in self._open.items() if shown == number]:
            del self._open[key]

    def _close(self, number: int) -> None:
        if self._bus is None:
            return
        try:
            self._bus.call("CloseNotification", "u", (number,))
        except TROUBLE as trouble:
            # The specification wants an error for one that is already closed; that is what was wished for.
            log.debug("Closing notification %s: %s", number, trouble)

    def _connected(self) -> SessionBus:
        if self._bus is None:
            self._bus = SessionBus(session_address())
        return self._bus

    def _known_capabilities(self, bus: SessionBus) -> frozenset[str]:
        if self._capabilities is None:
            (capabilities,) = bus.call("GetCapabilities")
            self._capabilities = frozenset(capabilities) if isinstance(capabilities, list) else frozenset()
        return self._capabilities

    def _known_identity(self, bus: SessionBus) -> tuple[str, str]:
        if self._identity is None:
            self._identity = bus.identity()
        return self._identity

    def _is_quiet(self, bus: SessionBus, server: str) -> bool:
        """Return whether the user asked the service for silence, as far as it tells."""
        if server not in _QUIET:
            return False
        try:
            return bus.property(*_QUIET[server]) is True
        except ServiceError as trouble:
            log.debug("%s does not say whether it is quiet: %s", server, trouble)
            return False

    def _drop_if_cut(self, trouble: BaseException) -> bool:
        """Leave a bus that is gone, so that the next call connects anew; tell whether there was a connection."""
        cut = isinstance(trouble, OSError) and not isinstance(trouble, TimeoutError)
        if self._bus is None or not cut:
            return False
        self._disconnect()
        return True

    def _disconnect(self) -> None:
        if self._bus is not None:
            self._bus.close()
        self._bus = None
        self._capabilities = self._identity = None
        self._forget_all()

    def _forget_all(self) -> None:
        self._shown.clear()
        self._open.clear()
        self._tokens.clear()

    def _tell(self, trouble: Exception) -> None:
        """Log a trouble once until it is another one: a missing service would fill the log every minute."""
        if str(trouble) != self._told:
            log.info("The notification service took no notification: %s", trouble)
        self._told = str(trouble)


def _words(notification: Notification, capabilities: frozenset[str]) -> tuple[str, str]:
    """Return title and body as a service with these capabilities takes them."""
    title = without_tags(notification.title)
    if "body" not in capabilities:
        return shortened(" – ".join(filter(None, (title, without_tags(notification.body)))), LONGEST_BODY), ""
    if "body-markup" in capabilities:
        return title, escape(notification.body, quote=False)
    return title, without_tags(notification.body)


def _actions(notification: Notification) -> list[str]:
    """Return the buttons as the service wants them: key, label, key, label, with the click beside them first."""
    actions = [DEFAULT_ACTION, ""] if notification.default else []
    return actions + [text for action in notification.actions for text in (action.key, action.label)]
