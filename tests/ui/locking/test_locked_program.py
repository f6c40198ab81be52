"""The program while its book is locked: it asks, or waits in the tray and says so once, and is opened in many ways."""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QSystemTrayIcon

from models import keys
from models.clock import FixedClock
from scheduler.notifications.notification import Answer, Notification
from tests.ui.locking.conftest import PASSPHRASE, FakeKeyring
from ui.calling import Call, Order
from ui.collecting import begin_start
from ui.language import ENGLISH, active_language
from ui.locking import locked_program
from ui.locking.keyring import keep_key
from ui.locking.locked_program import LockedProgram
from ui.locking.wishes import KEYRING_FACT, LANGUAGE_FACT
from ui.single_instance import SingleInstance
from ui.theme.theme import active_theme
from ui.tray.locked_icon import LockedIcon, locked_picture
from ui.window.window_memory import WindowMemory


class FakeWays:
    """Ways out that keep what is shown; works says whether there is one."""

    def __init__(self) -> None:
        self.shown: list[Notification] = []
        self.works = True
        self.is_closed = False
        self.heard: list[Answer] = []

    def show(self, notification: Notification) -> str:
        if self.works:
            self.shown.append(notification)
        return "desktop" if self.works else ""

    def socket(self) -> None:
        return None

    def answers(self) -> list[Answer]:
        heard, self.heard = self.heard, []
        return heard

    def clicked(self, key: str) -> Answer | None:
        return Answer(self.shown[0], "unlock") if self.shown and self.shown[0].key == key else None

    def close(self) -> None:
        self.is_closed = True


@pytest.fixture
def ways() -> FakeWays:
    return FakeWays()


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Note each wish that the event loop end, which the tests need themselves."""
    wishes: list[bool] = []
    monkeypatch.setattr(locked_program, "end_event_loop", lambda: wishes.append(True))
    return wishes


@pytest.fixture
def tray(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let there be a tray."""
    monkeypatch.setattr(LockedIcon, "is_shown", property(lambda _self: True))


@pytest.fixture
def lock(
    qtbot, path: Path, ways: FakeWays, ended: list[bool], clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., LockedProgram]]:
    """Return a function that begins to wait with the locked book."""
    monkeypatch.setattr(locked_program, "clock_from_environment", lambda: clock)
    # The offscreen platform has none to put it into, and complains.
    monkeypatch.setattr(LockedIcon, "show", lambda _self: None)
    instance, begun = SingleInstance(path.parent), []

    def begin(*, is_shy: bool = False, at_start: bool = True, takes_focus: bool = True) -> LockedProgram:
        locked = LockedProgram(
            path.parent, instance, is_shy=is_shy, at_start=at_start, takes_focus=takes_focus, ways=ways
        )
        begun.append(locked)
        locked.begin()
        return locked

    look = active_theme().look
    yield begin
    for locked in begun:
        locked.end()
    active_language().speak(ENGLISH)
    active_theme().set_look(look)


def test_it_asks_at_once_and_the_passphrase_opens_it(lock, ended: list[bool], qtbot) -> None:
    locked = lock()
    assert locked.dialog.isVisible()
    qtbot.keyClicks(locked.dialog.field, PASSPHRASE)
    with qtbot.waitSignal(locked.dialog.accepted):
        qtbot.keyClick(locked.dialog.field, Qt.Key.Key_Return)
    assert locked.is_unlocked
    assert locked.was_asked
    assert ended


def test_at_login_nothing_comes_up_and_one_notification_says_so(
    lock, tray, ways: FakeWays, clock: FixedClock, ended: list[bool]
) -> None:
    clock.set(datetime(2026, 11, 23, 7, 30))
    locked = lock(is_shy=True)
    locked._look()
    assert not locked.dialog.isVisible()
    assert ways.shown == []
    clock.set(datetime(2026, 11, 23, 8, 0))
    for _ in range(3):
        locked._look()
    [shown] = ways.shown
    assert (shown.title, shown.body) == ("Tendril is locked", "Unlock it to be reminded.")
    assert [action.label for action in shown.actions] == ["Unlock…"]
    assert not locked.dialog.isVisible()
    assert not locked.was_asked
    assert not ended


def test_without_a_service_it_is_said_at_a_later_look(lock, tray, ways: FakeWays) -> None:
    locked = lock(is_shy=True)
    ways.works = False
    locked._look()
    ways.works = True
    locked._look()
    locked._look()
    assert len(ways.shown) == 1


@pytest.mark.parametrize("way", ["icon", "menu", "call", "notification", "bubble"])
def test_whoever_comes_to_it_is_asked(lock, tray, ways: FakeWays, way: str, qtbot) -> None:
    locked = lock(is_shy=True)
    locked._look()
    do = {
        "icon": lambda: locked.icon.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger),
        "menu": lambda: locked.icon.menu.actions()[1].trigger(),
        "call": lambda: locked._instance.raised.emit(Call((Path("/a.vcf"),), "token")),
        "notification": lambda: (ways.heard.append(Answer(ways.shown[0], "unlock", "t")), locked.notice._listen()),
        "bubble": lambda: locked.icon.icon.messageClicked.emit(),
    }
    do[way]()
    assert locked.dialog.isVisible()
    assert locked.was_asked
    assert locked.call.files == ((Path("/a.vcf"),) if way == "call" else ())


def test_the_icon_says_that_it_is_locked_and_nothing_else(lock, tray) -> None:
    icon = lock(is_shy=True).icon
    assert icon.icon.toolTip() == "Tendril\nLocked"
    assert [row.text() for row in icon.menu.actions() if row.text()] == ["Tendril is locked", "Unlock…", "Quit"]
    sizes = locked_picture().availableSizes()
    assert len(sizes) == 9


def test_made_anew_for_a_panel_that_came_later_it_still_leads_to_the_dialog(lock, tray, ended: list[bool]) -> None:
    locked = lock(is_shy=True)
    old = locked.icon.icon
    locked.icon.make_anew()
    assert locked.icon.icon is not old
    assert locked.icon.icon.toolTip() == "Tendril\nLocked"
    locked.icon.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert locked.dialog.isVisible()
    locked.icon.menu.actions()[-1].trigger()
    assert ended


def test_closing_the_dialog_leaves_it_in_the_tray(lock, tray, ended: list[bool], qtbot) -> None:
    locked = lock()
    qtbot.keyClick(locked.dialog, Qt.Key.Key_Escape)
    assert not locked.dialog.isVisible()
    assert not ended
    locked.come_forward()
    locked.dialog.quit_button.click()
    assert ended
    assert not locked.is_unlocked


def test_without_a_tray_closing_ends_it_and_a_shy_one_lies_minimised(lock, ended: list[bool], qtbot) -> None:
    shy = lock(is_shy=True)
    shy._look()
    assert shy.dialog.isMinimized()
    assert not shy.was_asked
    shy.come_forward()
    assert not shy.dialog.isMinimized()
    qtbot.keyClick(shy.dialog, Qt.Key.Key_Escape)
    assert ended


def test_a_command_opens_it_with_the_right_key_only(
    lock, path: Path, tray, ended: list[bool], caplog: pytest.LogCaptureFixture
) -> None:
    secret = keys.unlock(path, PASSPHRASE).secret
    keys.forget_keys()
    locked = lock(is_shy=True)
    locked.answer(Call(order=Order.UNLOCK, secret=bytes(32)))
    assert not locked.is_unlocked
    assert not ended
    assert keys.needs_passphrase(path)
    locked.answer(Call(order=Order.LOCK))
    assert not locked.dialog.isVisible()
    with caplog.at_level(logging.DEBUG):
        locked.answer(Call(order=Order.UNLOCK, secret=secret))
    assert locked.is_unlocked
    assert ended
    assert not locked.was_asked
    assert secret.hex() not in caplog.text


class TestWithAKeyring:
    """The keyring, which the user has let keep the key."""

    @pytest.fixture(autouse=True)
    def _kept(self, path: Path, keyring: FakeKeyring) -> None:
        key = keys.unlock(path, PASSPHRASE)
        keep_key(key)
        WindowMemory(path.parent).keep_fact(KEYRING_FACT, key.salt.hex())
        keys.forget_keys()

    def test_it_opens_the_book_at_the_start_without_a_dialog(self, lock, tray, ended: list[bool], qtbot) -> None:
        locked = lock()
        qtbot.waitUntil(lambda: locked.is_unlocked)
        assert not locked.dialog.isVisible()
        assert ended

    def test_it_opens_it_at_login_too_and_the_window_stays_away(self, lock, tray, qtbot) -> None:
        locked = lock(is_shy=True)
        qtbot.waitUntil(lambda: locked.is_unlocked)
        assert not locked.was_asked

    def test_after_lock_now_it_is_not_asked(self, lock, tray, keyring: FakeKeyring, path: Path) -> None:
        locked = lock(at_start=False)
        assert locked._keyring_work is None
        assert locked.dialog.isVisible()

    def test_one_that_is_locked_asks_beside_the_dialog(self, lock, tray, keyring: FakeKeyring, qtbot) -> None:
        keyring.is_locked = True
        locked = lock()
        qtbot.waitUntil(lambda: locked.is_unlocked)
        assert keyring.prompted == 1

    def test_at_login_it_does_not_ask_but_later_looks_find_it_open(
        self, lock, tray, keyring: FakeKeyring, qtbot
    ) -> None:
        keyring.is_locked = True
        locked = lock(is_shy=True)
        qtbot.waitUntil(lambda: locked._keyring_work is None)
        assert keyring.prompted == 0
        assert not locked.dialog.isVisible()
        keyring.is_locked = False
        locked._look()
        qtbot.waitUntil(lambda: locked.is_unlocked)

    def test_whoever_closes_its_window_types(self, lock, tray, keyring: FakeKeyring, qtbot) -> None:
        keyring.is_locked, keyring.answer = True, "no"
        locked = lock()
        qtbot.waitUntil(lambda: "stayed locked" in locked.dialog.hint.text())
        assert locked.dialog.isVisible()
        locked.come_forward()
        assert keyring.prompted == 1
        qtbot.keyClicks(locked.dialog.field, PASSPHRASE)
        with qtbot.waitSignal(locked.dialog.accepted):
            qtbot.keyClick(locked.dialog.field, Qt.Key.Key_Return)

    def test_typing_is_not_held_up_by_a_prompt_nobody_answers(self, lock, tray, keyring: FakeKeyring, qtbot) -> None:
        keyring.is_locked, keyring.answer = True, "never"
        locked = lock()
        qtbot.waitUntil(lambda: keyring.prompted == 1)
        qtbot.keyClicks(locked.dialog.field, PASSPHRASE)
        with qtbot.waitSignal(locked.dialog.accepted):
            qtbot.keyClick(locked.dialog.field, Qt.Key.Key_Return)
        locked.end()
        qtbot.waitUntil(lambda: keyring.dismissed == 1)
        locked.end = lambda: None

    def test_one_that_has_lost_the_key_says_so(self, lock, tray, keyring: FakeKeyring, qtbot) -> None:
        keyring.items.clear()
        locked = lock()
        qtbot.waitUntil(lambda: "does not have the key" in locked.dialog.hint.text())
        assert locked.dialog.isVisible()

    def test_one_that_is_gone_says_so(self, lock, tray, keyring: FakeKeyring, bus, monkeypatch, qtbot) -> None:
        monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
        locked = lock()
        qtbot.waitUntil(lambda: "No keyring answers" in locked.dialog.hint.text())
        assert locked.dialog.isVisible()


def test_the_keyring_is_not_asked_unless_the_user_wished_it(lock, tray, keyring: FakeKeyring, path: Path) -> None:
    keep_key(keys.unlock(path, PASSPHRASE))
    keys.forget_keys()
    locked = lock()
    assert locked._keyring_work is None
    assert locked.dialog.isVisible()


def test_it_speaks_as_the_book_did(lock, tray, path: Path) -> None:
    WindowMemory(path.parent).keep_fact(LANGUAGE_FACT, "de")
    assert lock().dialog.windowTitle() == "Tendril ist gesperrt"


def test_after_a_rest_the_dialog_leaves_the_keyboard_where_it_is(lock, qtbot) -> None:
    elsewhere = QLineEdit()
    qtbot.addWidget(elsewhere)
    elsewhere.show()
    elsewhere.activateWindow()
    qtbot.waitUntil(elsewhere.isActiveWindow)
    locked = lock(at_start=False, takes_focus=False)
    qtbot.waitExposed(locked.dialog)
    assert elsewhere.isActiveWindow()
    locked.come_forward()
    qtbot.waitUntil(locked.dialog.isActiveWindow)


def test_unlocked_in_two_ways_at_once_it_ends_once(lock, path: Path, ended: list[bool]) -> None:
    """A second end would be that of the window that comes next."""
    locked = lock()
    secret = keys.unlock(path, PASSPHRASE).secret
    keys.forget_keys()
    for _ in range(2):
        locked.answer(Call(order=Order.UNLOCK, secret=secret))
    assert ended == [True]


def test_the_icon_in_the_dock_leads_to_the_dialog(
    qtbot, path: Path, ways: FakeWays, ended: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    """On macOS nothing else does where the dialog was closed."""
    monkeypatch.setattr(LockedIcon, "show", lambda _self: None)
    led_to: list[Callable[[], object]] = []
    monkeypatch.setattr(
        locked_program, "DockIcon", lambda _application, come_forward, _parent: led_to.append(come_forward)
    )
    locked = LockedProgram(path.parent, SingleInstance(path.parent), is_shy=True, at_start=False, ways=ways)
    qtbot.addWidget(locked.dialog)
    seen: list[bool] = []

    class Application:
        def exec(self) -> None:
            seen.append(locked.dialog.isVisible())
            led_to[0]()
            seen.append(locked.dialog.isVisible())

    assert not locked.run(Application())
    assert seen == [False, True]


def test_python_collects_while_it_waits(lock) -> None:
    begin_start()
    lock(is_shy=True)
    assert gc.isenabled()
