"""A panel that shows icons by org.kde.StatusNotifierItem, as Plasma, GNOME's extension, Xfce and Cinnamon do.

It is the watcher that programs tell of their icons, and the host that reads an icon and its menu, which is told by
com.canonical.dbusmenu.
https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/
https://github.com/AyatanaIndicators/libdbusmenu/blob/main/libdbusmenu-glib/dbus-menu.xml
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Self

from jeepney import DBusAddress, HeaderFields, Message, MessageType, new_error, new_method_call, new_method_return
from jeepney.io.blocking import open_dbus_connection
from jeepney.wrappers import DBusErrorResponse

from tests.bus_service import BusService

WATCHER = "org.kde.StatusNotifierWatcher"
_ITEM = "org.kde.StatusNotifierItem"
_MENU = "com.canonical.dbusmenu"
_PROPERTIES = "org.freedesktop.DBus.Properties"


@dataclass(frozen=True)
class Row:
    """A row of the menu as the panel would draw it; one without words is a line."""

    number: int
    words: str
    is_enabled: bool
    rows: tuple[Row, ...]


class NotifierHost(BusService):
    """A panel; without has_host it is a watcher alone, as Plasma's is while no panel runs."""

    def __init__(self, address: str) -> None:
        """Take the watcher's name on the bus at this address and answer from now on."""
        self.has_host = True
        # Unique names on the bus, in the order in which they came.
        self.registered: list[str] = []
        self._asking = open_dbus_connection(address)
        super().__init__(address, WATCHER)

    def __enter__(self) -> Self:
        """Be there."""
        return self

    def __exit__(self, *_: object) -> None:
        """Be gone."""
        self.stop()

    def stop(self) -> None:
        """Be gone, as a panel that crashed."""
        super().stop()
        self._asking.close()

    @property
    def icons(self) -> list[str]:
        """The names of those whose icons can be seen now."""
        return [name for name in self.registered if self._ask_bus("NameHasOwner", name)]

    def property(self, name: str) -> Any:
        """Return a property of the newest icon: Title, Status, ToolTip, IconPixmap (width, height, ARGB32 bytes)."""
        item = DBusAddress("/StatusNotifierItem", self.icons[-1], _PROPERTIES)
        return self._call(item, "Get", "ss", (_ITEM, name))[0][1]

    def tooltip(self) -> str:
        """Return the words of the newest icon's tooltip, title and text in lines."""
        _icon, _pictures, title, text = self.property("ToolTip")
        return "\n".join(filter(None, (title, text)))

    def click(self) -> None:
        """Do what a click on the newest icon does."""
        self._call(DBusAddress("/StatusNotifierItem", self.icons[-1], _ITEM), "Activate", "ii", (0, 0))

    def open_menu(self) -> tuple[Row, ...]:
        """Open the newest icon's menu and return the rows that are seen."""
        self._call(self._menu(), "AboutToShow", "i", (0,))
        self._event(0, "opened")
        _revision, root = self._call(self._menu(), "GetLayout", "iias", (0, -1, []))
        return _rows(root)

    def choose(self, *words: str, closes: bool = True) -> None:
        """Open the menu, go down the rows that begin with these words, and press the last one.

        The menu closes then, unless the program is to be gone by that time.
        """
        rows = self.open_menu()
        chosen = []
        for begin in words:
            [row] = [row for row in rows if row.words.startswith(begin)]
            chosen.append(row)
            rows = row.rows
        for row in chosen[:-1]:
            self._call(self._menu(), "AboutToShow", "i", (row.number,))
            self._event(row.number, "opened")
        self._event(chosen[-1].number, "clicked")
        if closes:
            for number in (*(row.number for row in reversed(chosen[:-1])), 0):
                self._event(number, "closed")

    def _menu(self) -> DBusAddress:
        return DBusAddress(self.property("Menu"), self.icons[-1], _MENU)

    def _event(self, number: int, what: str) -> None:
        self._call(self._menu(), "Event", "isvu", (number, what, ("s", ""), 0))

    def _ask_bus(self, member: str, name: str) -> Any:
        bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
        return self._call(bus, member, "s", (name,))[0]

    def _call(self, address: DBusAddress, member: str, signature: str, values: tuple[object, ...]) -> Any:
        message = new_method_call(address, member, signature, values)
        reply = self._asking.send_and_get_reply(message, timeout=10)
        if reply.header.message_type is MessageType.error:
            raise DBusErrorResponse(reply)
        return reply.body

    def reply_to(self, call: Message) -> Message:
        known = {
            "RegisteredStatusNotifierItems": ("as", self.registered),
            "IsStatusNotifierHostRegistered": ("b", self.has_host),
            "ProtocolVersion": ("i", 0),
        }
        match call.header.fields[HeaderFields.member], call.body:
            case "RegisterStatusNotifierItem", (_,):
                self.registered.append(str(call.header.fields[HeaderFields.sender]))
                return new_method_return(call)
            case "Get", (_, name) if name in known:
                return new_method_return(call, "v", (known[name],))
            case "GetAll", (_,):
                return new_method_return(call, "a{sv}", (known,))
            case _:
                return new_error(call, "org.freedesktop.DBus.Error.UnknownMethod")


def _rows(layout: tuple[int, dict[str, tuple[str, Any]], list[tuple[str, Any]]]) -> tuple[Row, ...]:
    """Return the rows below one as GetLayout tells them, without what is not to be seen."""
    rows = []
    for _signature, (number, properties, below) in layout[2]:
        told = {name: value for name, (_kind, value) in properties.items()}
        if told.get("visible", True):
            # As panels draw it: an underscore underlines what follows, two are one.
            words = re.sub("_(.)", r"\1", str(told.get("label", "")))
            rows.append(Row(number, words, bool(told.get("enabled", True)), _rows((number, properties, below))))
    return tuple(rows)
