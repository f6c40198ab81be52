"""A service on a session bus that answers on a thread of its own: the part that all made-up services share."""

from __future__ import annotations

import os
import select
import threading

from jeepney import Message, MessageType
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection


class BusService:
    """Has a well-known name on the bus and gives each call to reply_to(); the names are the service's own to choose.

    What reply_to() needs must be there before this class's __init__, from which on it is called.
    """

    def __init__(self, address: str, name: str) -> None:
        """Take the name on the bus at this address and answer from now on."""
        self.connection = open_dbus_connection(address)
        self.connection.send_and_get_reply(message_bus.RequestName(name), timeout=5)
        self._is_stopped = False
        self._stop_here, self._stop_there = os.pipe()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Be gone, as a service that crashed; once is enough."""
        if self._is_stopped:
            return
        self._is_stopped = True
        os.write(self._stop_there, b"x")
        self._thread.join(5)
        self.connection.close()
        os.close(self._stop_here)
        os.close(self._stop_there)

    def reply_to(self, call: Message) -> Message | None:
        """Return what is said to a call; None where nothing is."""
        raise NotImplementedError

    def _serve(self) -> None:
        while True:
            # First what has come already: reading one message may have read more of them.
            while True:
                try:
                    message = self.connection.receive(timeout=0)
                except TimeoutError:
                    break
                if message.header.message_type is not MessageType.method_call:
                    continue
                reply = self.reply_to(message)
                if reply is not None:
                    self.connection.send(reply)
            readable, _, _ = select.select([self.connection.sock, self._stop_here], [], [])
            if self._stop_here in readable:
                return
