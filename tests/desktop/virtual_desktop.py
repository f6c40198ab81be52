"""A real but invisible desktop: X server, window manager, tray and notification service on a bus of their own."""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection

from tests.desktop.screen import Area, area_of_color, area_of_window, colors_in, send_to_window_manager

T = TypeVar("T")

WIDTH, HEIGHT = 1280, 800
# Seconds until what is waited for counts as not coming; a machine that has much else to do takes many.
PATIENCE = 60.0
PACKAGES = "xvfb openbox trayer xfce4-notifyd xfconf adwaita-icon-theme xdotool imagemagick x11-utils dbus strace"
_PROGRAMS = ("Xvfb", "openbox", "trayer", "xdotool", "import", "xwininfo", "xprop", "dbus-daemon")
_BUS = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
_NOTIFICATIONS = "org.freedesktop.Notifications"

# The style gives each button of a notification a ground of its own, hardly to be told apart by eye, so that a
# picture shows exactly where which button is. The numbers are red, green and blue.
_BUTTON_COLORS = ((231, 239, 232), (231, 239, 233), (231, 239, 234), (231, 239, 235), (231, 239, 236))
# Fewer are a ground, frames and blocks that wait for what comes into them.
_COLORS_OF_SOMETHING = 16
_BUS_CONFIGURATION = """<busconfig><type>session</type><listen>unix:path={folder}/bus</listen><auth>EXTERNAL</auth>
<servicedir>{folder}/services</servicedir><policy context="default"><allow send_destination="*"/>
<allow receive_sender="*"/><allow own="*"/></policy></busconfig>"""
# Unhurried, so that a slow machine still finds the button it wants to press.
_NOTIFICATION_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-notifyd" version="1.0">
  <property name="do-fadeout" type="bool" value="false"/>
  <property name="do-slideout" type="bool" value="false"/>
  <property name="expire-timeout" type="int" value="120"/>
  <property name="initial-opacity" type="double" value="1"/>
  <property name="notification-log" type="bool" value="false"/>
</channel>"""
_HURRIED = """
import sys
from datetime import timedelta
from scheduler import reminding
reminding.SETTLING = timedelta(seconds={seconds})
from main import main
sys.exit(main(sys.argv[1:]))
"""
_DUNST_SETTINGS = "[global]\nmouse_left_click = do_action\n"


class DesktopMissingError(Exception):
    """This machine lacks a program of the invisible desktop; the message names the command that installs it."""


class VirtualDesktop:
    """One desktop; service is "xfce" (buttons that can be pressed), "dunst" (one default action) or "none".

    environment is what programs are started with: a display, a bus and personal folders that nobody else has.
    """

    def __init__(self, service: str = "xfce") -> None:
        """Start everything and return when it is ready; raises DesktopMissingError where it cannot be."""
        self._service_program = _service_program(service)
        # Short, because the path of a socket may have 107 bytes only.
        self.folder = Path(tempfile.mkdtemp(prefix="tendril-desk-"))
        self._furniture: list[subprocess.Popen[bytes]] = []
        self._programs: list[subprocess.Popen[bytes]] = []
        self._service: subprocess.Popen[bytes] | None = None
        self.environment = self._make_environment()
        try:
            self._write_settings()
            self._start_screen()
            self._start_bus()
            self._furniture.append(self._spawn(["openbox"], "openbox"))
            self.wait_until(self._has_window_manager, what="the window manager")
            self.start_tray()
            self.start_service()
        except BaseException:
            self.close()
            raise

    def start_tray(self) -> None:
        """Start the panel with the tray."""
        tray = "trayer --edge top --align right --widthtype pixel --width 160 --height 28 --SetPartialStrut true"
        self._tray = self._spawn(tray.split(), "trayer")
        self._furniture.append(self._tray)
        self.wait_until(self.tray_owner, what="the tray")

    def stop_tray(self) -> None:
        """Kill the panel with the tray, as one that crashes."""
        self._tray.kill()
        self._tray.wait()
        self.wait_until(lambda: not self.tray_owner(), what="the tray to go")

    def start_service(self) -> None:
        """Start the notification service, where this desktop has one."""
        if not self._service_program:
            return
        arguments = [argument.format(folder=self.folder) for argument in self._service_program]
        self._service = self._spawn(arguments, "notifications")
        self.wait_until(self._has_service, what="the notification service")

    def stop_service(self) -> None:
        """Kill the notification service, as one that crashes or has not come yet."""
        if self._service is not None:
            self._service.kill()
            self._service.wait()
        self.wait_until(lambda: not self._has_service(), what="the notification service to go")

    # programs ---------------------------------------------------------------------------------------------------

    def start(
        self, arguments: Sequence[str | Path], environment: Mapping[str, str] | None = None, cwd: Path | None = None
    ) -> subprocess.Popen[bytes]:
        """Start a program on this desktop; what it prints is kept in output(). It ends with the test."""
        name = f"program-{len(self._programs)}"
        process = self._spawn([str(each) for each in arguments], name, environment, cwd)
        self._programs.append(process)
        return process

    def start_tendril(
        self, *arguments: str | Path, environment: Mapping[str, str] | None = None, settling: int | None = None
    ) -> subprocess.Popen[bytes]:
        """Start the real program from this checkout with these arguments.

        settling is how many seconds after a start or a sleep it tells what was missed, instead of its thirty.
        """
        root = Path(__file__).resolve().parents[2]
        if settling is None:
            return self.start([sys.executable, root / "main.py", *arguments], environment)
        hurried = [sys.executable, "-c", _HURRIED.format(seconds=settling), *arguments]
        return self.start(hurried, {**(environment or {}), "PYTHONPATH": str(root)})

    def output(self) -> str:
        """Return what all programs of this test have printed so far, standard error included."""
        logs = sorted(self.folder.glob("program-*.log"))
        return "".join(log.read_text(encoding="utf-8", errors="replace") for log in logs)

    def stop_programs(self) -> None:
        """End the programs of a test, with all they started, and put its notifications away."""
        for process in reversed(self._programs):
            _stop(process)
        self._programs.clear()
        for log in self.folder.glob("program-*.log"):
            log.unlink()
        if self._tray.poll() is not None:
            self.start_tray()
        if self._service and (self.notifications() or self._service.poll() is not None):
            _stop(self._service)
            self.start_service()

    def close(self) -> None:
        """End everything and remove its folder; safe to call at any time and more than once."""
        for process in (*reversed(self._programs), self._service, *reversed(self._furniture)):
            if process:
                _stop(process)
        self._programs.clear()
        self._furniture.clear()
        self._service = None
        shutil.rmtree(self.folder, ignore_errors=True)

    # hands ------------------------------------------------------------------------------------------------------

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Move the pointer to a point of the screen and press a button of the mouse (1 left, 3 right)."""
        self._run("xdotool", "mousemove", str(x), str(y), "click", str(button))

    def type(self, text: str) -> None:
        """Type a text into the window that has the keyboard."""
        self._run("xdotool", "type", "--delay", "15", "--", text)

    def key(self, *keys: str) -> None:
        """Press keys one after the other, each written like ctrl+i or Return."""
        self._run("xdotool", "key", "--delay", "30", *keys)

    def press_notification_button(self, number: int, timeout: float = PATIENCE) -> None:
        """Press a button of the newest notification, counted from 0 as its actions are; xfce only."""
        place = self.wait_until(lambda: self._settled_button(number), timeout, f"button {number} of a notification")
        self.click(*place)

    def activate(self, window: int) -> None:
        """Bring a window to the front, and return once it has the keyboard and something to see."""

        def hears_and_shows() -> bool:
            if self._active_window() != window:
                self._run("xdotool", "windowactivate", str(window))
                return False
            return self.is_painted(window)

        self.wait_until(hears_and_shows, what=f"the window {window:#x} with the keyboard")

    def close_window(self, window: int) -> None:
        """Ask a window to close, as its close button does.

        By a message to the window manager: of the first keys on a busy machine it has missed some that are its own.
        """
        send_to_window_manager(self.environment["DISPLAY"], window, "_NET_CLOSE_WINDOW")

    # eyes -------------------------------------------------------------------------------------------------------

    def find_window(self, name: str) -> int | None:
        """Return a visible window whose title has this in it (a regular expression), or None."""
        found = self._search("--name", name)
        return found[-1] if found else None

    def wait_for_window(self, name: str, timeout: float = PATIENCE) -> int:
        """Return the window with this title as soon as it is visible."""
        return self.wait_until(lambda: self.find_window(name), timeout, f"a window named “{name}”")

    def windows_of(self, program: subprocess.Popen[bytes]) -> list[int]:
        """Return the visible windows of a program started here, menus and tray icons among them."""
        return self._search("--pid", str(program.pid))

    def managed_windows(self) -> set[int]:
        """Return the windows that the window manager has put on the screen, but for the panel of the tray.

        That is listed a moment after it is there, or never where it came before the window manager listened.
        """
        listed = self._run("xprop", "-root", "_NET_CLIENT_LIST")
        panels = {int(line) for line in self._run("xdotool", "search", "--class", "^[Tt]rayer$").split()}
        return {int(window, 16) for window in re.findall(r"0x[0-9a-f]+", listed)} - panels

    def notifications(self) -> list[int]:
        """Return the windows of the notifications on the screen, the newest last."""
        return self._search("--class", "^[Xx]fce4-notifyd$") or self._search("--class", "^[Dd]unst$")

    def area(self, window: int) -> Area:
        """Return where a window is on the screen, without its frame."""
        return area_of_window(self._run("xwininfo", "-id", str(window)))

    def state_of(self, window: int) -> str:
        """Return how a window is: "Normal", "Iconic" (minimised), or "" where it is put away altogether."""
        state = re.search(r"window state: (\w+)", self._run("xprop", "-id", str(window), "WM_STATE"))
        return state[1] if state else ""

    def is_painted(self, window: int) -> bool:
        """Return whether there is something to see in a window: one that is only shown has a single colour."""
        return len(colors_in(self.area(window), self.environment["DISPLAY"])) > _COLORS_OF_SOMETHING

    def tray_icons(self) -> list[Area]:
        """Return where the icons in the tray are, from left to right."""
        icons: list[Area] = []
        for panel in self._search("--class", "^[Tt]rayer$"):
            tree = self._run("xwininfo", "-id", str(panel), "-tree")
            # Docked windows are leaves with a title; what trayer wraps them in has none.
            docked = re.findall(r"^\s+(0x[0-9a-f]+) \"(?!panel\").*\d+x\d+\+", tree, flags=re.MULTILINE)
            told = [self._run("xwininfo", "-id", window) for window in docked]
            icons += [area_of_window(description) for description in told if "IsViewable" in description]
        return sorted(icons, key=lambda icon: icon.x)

    def wait_for_tray_icon(self) -> Area:
        """Return where the only icon in the tray is, as soon as it stays at one place."""

        def settled() -> Area | None:
            icons = self.tray_icons()
            time.sleep(0.1)
            return icons[0] if len(icons) == 1 and icons == self.tray_icons() else None

        return self.wait_until(settled, what="the icon in the tray")

    def open_tray_menu(self, program: subprocess.Popen[bytes], icon: Area) -> None:
        """Open the menu of a program's icon in the tray, and return once it is seen."""
        before = set(self.windows_of(program))
        self.click(*icon.middle, button=3)

        def is_seen() -> bool:
            return any(self.is_painted(window) for window in set(self.windows_of(program)) - before)

        self.wait_until(is_seen, what="the menu")

    def tray_owner(self) -> int:
        """Return the window that owns the system tray, 0 where none does."""
        library = ctypes.CDLL("libX11.so.6")
        library.XOpenDisplay.restype = ctypes.c_void_p
        library.XInternAtom.restype = library.XGetSelectionOwner.restype = ctypes.c_ulong
        display = ctypes.c_void_p(library.XOpenDisplay(self.environment["DISPLAY"].encode()))
        if display.value is None:
            return 0
        atom = ctypes.c_ulong(library.XInternAtom(display, b"_NET_SYSTEM_TRAY_S0", 0))
        owner = int(library.XGetSelectionOwner(display, atom))
        library.XCloseDisplay(display)
        return owner

    def wait_for_rest(self, program: subprocess.Popen[bytes]) -> None:
        """Return once a program has done what it was asked for: it sleeps, and uses the processor no more."""

        def rests() -> bool:
            before = _doings(program)
            for _look in range(6):
                time.sleep(0.05)
                if _doings(program) != before:
                    return False
            return before[0] == "S"

        self.wait_until(rests, what="the program at rest")

    def screenshot(self, path: Path) -> Path:
        """Write a picture of the whole screen, in the format of the path's ending."""
        self._run("import", "-window", "root", str(path))
        return path

    def wait_until(self, predicate: Callable[[], T | None], timeout: float = PATIENCE, what: str = "") -> T:
        """Return the predicate's first true answer; fail, with a picture of the screen, after timeout seconds."""
        end = time.monotonic() + timeout
        while True:
            answer = predicate()
            if answer:
                return answer
            if time.monotonic() > end:
                raise AssertionError(self._disappointment(what or "it", timeout))
            time.sleep(0.05)

    def watch_that_never(self, predicate: Callable[[], object], seconds: float, what: str) -> None:
        """Look for so long and fail as soon as the predicate is true."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if predicate():
                raise AssertionError(f"{what} came, which should not")
            time.sleep(0.2)

    # internal ---------------------------------------------------------------------------------------------------

    def _make_environment(self) -> dict[str, str]:
        environment = {name: os.environ[name] for name in ("PATH", "TZ") if name in os.environ}
        environment |= {"LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "NO_AT_BRIDGE": "1", "PYTHONUNBUFFERED": "1"}
        for name, folder in (
            ("HOME", "home"),
            ("XDG_CONFIG_HOME", "home/.config"),
            ("XDG_DATA_HOME", "home/.local/share"),
            ("XDG_CACHE_HOME", "home/.cache"),
            ("XDG_STATE_HOME", "home/.local/state"),
            ("XDG_RUNTIME_DIR", "run"),
        ):
            (self.folder / folder).mkdir(mode=0o700, parents=True)
            environment[name] = str(self.folder / folder)
        return environment

    def _write_settings(self) -> None:
        configuration = Path(self.environment["XDG_CONFIG_HOME"])
        channels = configuration / "xfce4/xfconf/xfce-perchannel-xml"
        for folder in (channels, configuration / "gtk-3.0", self.folder / "services"):
            folder.mkdir(parents=True)
        (channels / "xfce4-notifyd.xml").write_text(_NOTIFICATION_SETTINGS)
        (configuration / "gtk-3.0/gtk.css").write_text(
            "".join(
                f"#XfceNotifyWindow button:nth-child({n}) {{ background: rgb{color}; border-radius: 4px; "
                "text-shadow: none; box-shadow: none; color: #21302a; transition: none }\n"
                for n, color in enumerate(_BUTTON_COLORS, 1)
            )
        )
        (self.folder / "dunstrc").write_text(_DUNST_SETTINGS)
        (self.folder / "bus.conf").write_text(_BUS_CONFIGURATION.format(folder=self.folder))
        # The only service the bus may start by itself: a desktop that is to have no notifications has none.
        settings_service = Path("/usr/share/dbus-1/services/org.xfce.Xfconf.service")
        if settings_service.exists():
            shutil.copy(settings_service, self.folder / "services")

    def _start_screen(self) -> None:
        reader, writer = os.pipe()
        # Else it would begin anew each time its last guest leaves, and turn away whoever comes just then.
        stays = ("-noreset", "-nolisten", "tcp")
        arguments = ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", *stays]
        self._furniture.append(self._spawn(arguments, "Xvfb", pass_fds=(writer,)))
        os.close(writer)
        with os.fdopen(reader, "rb") as pipe:
            number = pipe.readline().strip().decode()
        if not number:
            raise DesktopMissingError("Xvfb did not start: " + (self.folder / "Xvfb.log").read_text(errors="replace"))
        self.environment["DISPLAY"] = f":{number}"

    def _start_bus(self) -> None:
        bus = ["dbus-daemon", f"--config-file={self.folder}/bus.conf", "--nofork", "--nopidfile"]
        self._furniture.append(self._spawn(bus, "dbus"))
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={self.folder}/bus"
        self.wait_until((self.folder / "bus").exists, what="the session bus")

    def _has_service(self) -> bool:
        with open_dbus_connection(self.environment["DBUS_SESSION_BUS_ADDRESS"]) as connection:
            question = new_method_call(_BUS, "NameHasOwner", "s", (_NOTIFICATIONS,))
            return bool(connection.send_and_get_reply(question, timeout=5).body[0])

    def _active_window(self) -> int:
        told = re.search(r"0x[0-9a-f]+", self._run("xprop", "-root", "_NET_ACTIVE_WINDOW"))
        return int(told[0], 16) if told else 0

    def _has_window_manager(self) -> bool:
        return "window id" in self._run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")

    def _spawn(
        self,
        arguments: list[str],
        name: str,
        environment: Mapping[str, str] | None = None,
        cwd: Path | None = None,
        pass_fds: tuple[int, ...] = (),
    ) -> subprocess.Popen[bytes]:
        # Should the tests be killed, the kernel ends what they started.
        leash = ["setpriv", "--pdeathsig", "TERM", "--"] if shutil.which("setpriv") else []
        with (self.folder / f"{name}.log").open("ab") as log:
            return subprocess.Popen(
                [*leash, *arguments],
                env={**self.environment, **(environment or {})},
                cwd=cwd or self.folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                pass_fds=pass_fds,
            )

    def _run(self, *arguments: str) -> str:
        result = subprocess.run(
            arguments, env=self.environment, capture_output=True, text=True, timeout=30, check=False
        )
        return result.stdout

    def _search(self, *arguments: str) -> list[int]:
        return [int(line) for line in self._run("xdotool", "search", "--onlyvisible", *arguments).split()]

    def _settled_button(self, number: int) -> tuple[int, int] | None:
        """Return the middle of a button as soon as it is at one place in two pictures."""
        place = self._button(number)
        if place is None:
            return None
        time.sleep(0.1)
        return place if self._button(number) == place else None

    def _button(self, number: int) -> tuple[int, int] | None:
        for window in reversed(self.notifications()):
            corner = self.area(window)
            picture = subprocess.run(
                ["import", "-window", str(window), "-depth", "8", "ppm:-"],
                env=self.environment, capture_output=True, timeout=30, check=False,
            ).stdout  # fmt: skip
            found = area_of_color(picture, _BUTTON_COLORS[number])
            if found:
                x, y = found.middle
                return corner.x + x, corner.y + y
        return None

    def _disappointment(self, what: str, timeout: float) -> str:
        picture = Path(tempfile.gettempdir()) / f"{self.folder.name}-{time.time_ns()}.png"
        if "DISPLAY" in self.environment:
            self.screenshot(picture)
        logs = {log.stem: log.read_text(encoding="utf-8", errors="replace") for log in self.folder.glob("*.log")}
        said = "\n".join(f"--- {name}:\n{text[-4000:]}" for name, text in sorted(logs.items()) if text)
        return f"{what} did not come within {timeout} s; the screen: {picture}\n{said}"


def _doings(program: subprocess.Popen[bytes]) -> tuple[str, str, str]:
    """Return what a program is at (S: it sleeps) and its processor time of both kinds; man 5 proc."""
    # The name before them is in brackets and may hold anything.
    fields = Path(f"/proc/{program.pid}/stat").read_text(errors="replace").rpartition(")")[2].split()
    return fields[0], fields[11], fields[12]


def _service_program(service: str) -> list[str]:
    """Return how to start a notification service; raises DesktopMissingError where something is not installed."""
    missing = [name for name in _PROGRAMS if not shutil.which(name)]
    program: list[str] = []
    if service == "xfce":
        # Debian keeps it below the machine's kind, others do not. Looking through all of /usr/lib took long, and
        # failed where something was installed or removed meanwhile.
        service_file = "xfce4/notifyd/xfce4-notifyd"
        places = [*Path("/usr/lib").glob(f"*/{service_file}"), *Path("/usr/lib").glob(service_file)]
        program = [str(place) for place in places[:1]]
        if not program:
            missing.append("xfce4-notifyd")
    elif service == "dunst":
        program = ["dunst", "-conf", "{folder}/dunstrc"]
        if not shutil.which("dunst"):
            missing.append("dunst")
    if missing:
        packages = PACKAGES + (" dunst" if service == "dunst" else "")
        command = f"sudo apt-get install --no-install-recommends {packages}"
        raise DesktopMissingError(f"no invisible desktop without {', '.join(missing)}: {command}")
    return program


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End a process with everything it started: ask, wait, insist."""
    for order in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, order)
            process.wait(5)
        except ProcessLookupError:
            break
        except subprocess.TimeoutExpired:
            continue
    process.wait(5)
