"""The desktop's own notification service: what goes out, what comes back, and servers that misbehave."""

from __future__ import annotations

import importlib.util
import os
import select
import sys
import time
from pathlib import Path

import pytest

from scheduler.notifications.freedesktop import FreedesktopWay
from scheduler.notifications.notification import Action, Notification
from scheduler.notifications.ways import send_test_notification
from tests.private_bus import PrivateBus

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the session bus is a matter of Linux and the BSDs")

_specification = importlib.util.spec_from_file_location("fake_service", Path(__file__).with_name("conftest.py"))
fake_service = importlib.util.module_from_spec(_specification)
_specification.loader.exec_module(fake_service)

MAYA = Notification(
    "person-1",
    "Time to reach out to Maya Okafor <maya>",
    "You share R&D and <b>chess</b>.",
    (Action("reached_out", "Reached out"), Action("tomorrow", "Tomorrow"), Action("open", "Open")),
    "open",
    (1,),
    ("1:rhythm",),
)


@pytest.fixture
def way():
    way = FreedesktopWay(Path(__file__))
    yield way
    way.close()


def answers(way, count=1):
    """Wait for answers as the window does: until the socket can be read."""
    found = []
    end = time.monotonic() + 5
    while len(found) < count and time.monotonic() < end:
        if way.socket() is not None:
            select.select([way.socket()], [], [], 0.2)
        found += way.answers()
    return found


def settle(way):
    """Let what the service sent arrive: an answered call comes after it."""
    way.describe()
    return way.answers()


def test_what_goes_out(way, service):
    assert way.show(MAYA)
    name, replaced, icon, title, body, actions, hints, timeout = service.notified[0]
    assert (name, replaced, timeout) == ("Tendril", 0, 60_000)
    assert icon == Path(__file__).resolve().as_uri()
    assert title == "Time to reach out to Maya Okafor ‹maya›"
    assert body == "You share R&amp;D and &lt;b&gt;chess&lt;/b&gt;."
    assert actions == ["default", "", "reached_out", "Reached out", "tomorrow", "Tomorrow", "open", "Open"]
    assert hints["urgency"] == ("y", 0)
    assert hints["suppress-sound"] == ("b", True)
    assert hints["desktop-entry"] == ("s", "tendril")


def test_what_a_command_shows_stays_when_the_command_ends(service):
    """GNOME Shell would take it away with the program it names."""
    reports = send_test_notification()
    assert reports[0].used
    *_, hints, _ = service.notified[0]
    assert "desktop-entry" not in hints
    assert service.closed == []


def test_only_what_the_service_can_show(bus):
    plain = fake_service.FakeService(bus.address, capabilities=["body"])
    way = FreedesktopWay()
    assert way.show(MAYA)
    _, _, icon, _, body, actions, _, _ = plain.notified[0]
    assert (icon, body, actions) == ("", "You share R&D and ‹b›chess‹/b›.", [])
    assert way.describe().english() == "fake 1 (tests) shows it without buttons"
    way.close()
    plain.stop()


@pytest.mark.parametrize(("pressed", "action"), [("tomorrow", "tomorrow"), ("default", "open")])
def test_an_answer_comes_back_once_and_closes_the_notification(way, service, pressed, action):
    way.show(MAYA)
    service.press(1, pressed)
    service.press(1, pressed)
    assert [(answer.notification, answer.action) for answer in answers(way)] == [(MAYA, action)]
    assert settle(way) == []
    assert service.closed == [1]


def test_the_activation_token_comes_with_the_answer(way, service):
    way.show(MAYA)
    service.emit("ActivationToken", "us", 1, "token-7")
    service.press(1, "open")
    assert [answer.activation_token for answer in answers(way)] == ["token-7"]


def test_a_closing_before_the_answer_loses_nothing(way, service):
    way.show(MAYA)
    service.emit("NotificationClosed", "uu", 1, 2)
    service.press(1, "reached_out")
    assert [answer.action for answer in answers(way)] == ["reached_out"]


def test_other_programs_notifications_are_not_ours(way, service):
    way.show(MAYA)
    service.press(99, "reached_out")
    service.emit("ActionInvoked", "s", "nonsense")
    assert settle(way) == []


def test_the_same_place_is_replaced_while_it_is_open(way, service):
    way.show(MAYA)
    way.show(MAYA)
    assert [body[1] for body in service.notified] == [0, 1]
    service.emit("NotificationClosed", "uu", 1, 1)
    assert settle(way) == []
    way.show(MAYA)
    assert service.notified[2][1] == 0


def test_settled_elsewhere_it_is_withdrawn(way, service):
    way.show(MAYA)
    way.withdraw("person-1")
    way.withdraw("person-1")
    way.withdraw("never shown")
    assert service.closed == [1]
    service.press(1, "reached_out")
    assert settle(way) == []


def test_a_killed_run_s_notification_is_taken_back_by_the_next_one(service):
    killed, restarted = FreedesktopWay(), FreedesktopWay()
    killed.show(MAYA)
    [trace] = killed.traces()
    # As kill -9 does: the connection ends, nothing is closed.
    killed._bus.close()
    assert restarted.take_back([trace])
    assert service.closed == [1]
    restarted.close()


def test_another_service_s_numbers_are_left_alone(way, bus):
    killed = FreedesktopWay()
    old = fake_service.FakeService(bus.address)
    killed.show(MAYA)
    traces = killed.traces()
    old.stop()
    assert way.take_back(traces), "without a service there is nothing left to be taken back"
    new = fake_service.FakeService(bus.address)
    assert way.take_back(traces)
    settle(way)
    assert new.closed == []
    assert killed.answers() == []
    assert killed.traces() == ()
    killed.close()
    new.stop()


def test_without_a_bus_what_was_left_is_looked_for_again_later(monkeypatch, service):
    killed, restarted = FreedesktopWay(), FreedesktopWay()
    killed.show(MAYA)
    address = os.environ["DBUS_SESSION_BUS_ADDRESS"]
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    assert not restarted.take_back(killed.traces())
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert restarted.take_back(killed.traces())
    assert service.closed == [1]
    killed.close()
    restarted.close()


def test_traces_are_of_what_is_up(way, service):
    assert way.traces() == ()
    way.show(MAYA)
    assert [trace.number for trace in way.traces()] == [1]
    service.emit("NotificationClosed", "uu", 1, 2)
    settle(way)
    assert way.traces() == ()


def test_at_the_end_nothing_with_dead_buttons_stays(service):
    way = FreedesktopWay()
    way.show(MAYA)
    way.close()
    assert service.closed == [1]
    assert way.socket() is None


def test_a_service_that_comes_later(way, bus):
    assert not way.show(MAYA)
    assert "runs on this desktop" in way.describe().english()
    late = fake_service.FakeService(bus.address)
    assert way.show(MAYA)
    late.stop()


def test_a_service_that_starts_again_counts_from_one_again(way, bus):
    old = fake_service.FakeService(bus.address)
    way.show(MAYA)
    old.stop()
    new = fake_service.FakeService(bus.address, capabilities=["body"])
    new.press(1, "reached_out")
    assert settle(way) == []
    assert way.show(MAYA)
    assert new.notified[0][1] == 0
    assert new.notified[0][5] == [], "its capabilities are asked anew"
    new.stop()


def test_a_bus_that_vanishes_and_comes_back(way, bus):
    first = fake_service.FakeService(bus.address)
    assert way.show(MAYA)
    first.stop()
    bus.stop()
    assert way.answers() == []
    assert not way.show(MAYA)
    bus.start()
    second = fake_service.FakeService(bus.address)
    assert way.show(MAYA)
    second.press(1, "open")
    assert [answer.action for answer in answers(way)] == ["open"]
    second.stop()


def test_a_bus_that_was_exchanged_meanwhile_is_joined_at_once(way, bus):
    first = fake_service.FakeService(bus.address)
    assert way.show(MAYA)
    first.stop()
    bus.stop()
    bus.start()
    second = fake_service.FakeService(bus.address)
    assert way.show(MAYA)
    second.stop()


def test_a_service_that_hangs_does_not_hang_the_program(way, service):
    service.silent = True
    start = time.monotonic()
    assert not way.show(MAYA)
    assert time.monotonic() - start < 2.5


def test_without_any_bus(monkeypatch, tmp_path):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    way = FreedesktopWay()
    assert not way.show(MAYA)
    assert way.answers() == []
    assert "there is no session bus" in way.describe().english()


def test_outside_the_session_the_bus_is_found_where_it_usually_is(bus, service, monkeypatch, tmp_path):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    way = FreedesktopWay()
    assert way.show(MAYA)
    way.close()


@pytest.mark.parametrize("address", ["nonsense", "tcp:host=localhost", "unix:path=/nowhere/bus", "unix:", ";"])
def test_an_address_that_cannot_be_used(address, monkeypatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    assert not FreedesktopWay().show(MAYA)


def test_a_bus_that_lets_in_but_never_answers_does_not_hang_the_program(tmp_path, monkeypatch):
    """jeepney waits for its first Hello without a limit; a bus whose policy forbids answers gives none."""
    mute = PrivateBus(tmp_path, policy='<allow user="*"/>')
    mute.start()
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", mute.address)
    start = time.monotonic()
    assert not FreedesktopWay().show(MAYA)
    assert time.monotonic() - start < 2.5
    mute.stop()
