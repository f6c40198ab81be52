"""Another person in the panel: what stays is given their words, and nothing of the one before is left on it."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import date, timedelta
from itertools import zip_longest
from typing import Any
from weakref import ref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLayout, QWidget

from models.operations.acquaintances import add_acquaintance
from models.operations.contact import add_follow_up, complete_follow_up, log_interaction
from models.operations.custom_fields import add_custom_field
from models.operations.erasing import erase_people
from models.operations.fields import DateFields, MethodFields, PersonFields
from models.operations.introductions import add_introduction
from models.operations.methods import set_preference
from models.operations.people import add_person, set_photo
from models.queries import person, platforms
from ui.people.in_place import InPlace
from ui.people.panel_section import SectionBox
from ui.people.people_view import PeopleView
from ui.people.photo import photo_from_image
from ui.people.story_row import StoryRow

_TODAY = date(2026, 11, 23)


@pytest.fixture
def cast(operations, book, people) -> dict[str, int]:
    """People who differ in everything a panel shows."""
    ways = {row.key: (row.id, row.type) for row in platforms()}

    def way(key: str, value: str = "") -> MethodFields:
        id_, type_ = ways[key]
        return MethodFields(type=type_, value=value, platform_id=id_)

    full = add_person(
        book,
        PersonFields(
            name="Rosa & Söhne <b>",
            nickname="Ro",
            title="Gardener",
            organization="R&D",
            place="Lisbon",
            kind="professional",
            interests=("Chess", "R&D", "Jazz", "Databases", "Beekeeping"),
            groups=("Chess club", "<i>Choir</i>"),
            methods=(way("work_email", "rosa@garden.example"), way("facebook", "rosa"), way("signal", "+491701234567")),
            dates=(DateFields("birthday", 11, 25, 1980), DateFields("anniversary", 3, 1)),
            notes="A long note. " * 20,
            better_not_mention="The flood",
            met_on=date(2019, 5, 1),
            how_met="On a market",
        ),
    ).result
    with book.operation("many"):
        for number in range(30):
            day = _TODAY - timedelta(days=40 + 21 * number)
            medium = ("email", "call", "in_person")[number % 3]
            log_interaction(book, [full], medium=medium, on=day, note="Words " * (number % 7))
    set_preference(book, person(full).methods[0].id, "welcome")
    picture = QImage(30, 20, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkGreen)
    set_photo(book, full, photo_from_image(picture))
    add_acquaintance(book, full, people["maya"], "Same team")
    add_introduction(book, full, people["wei"])
    kept = add_follow_up(book, full, "Send the seeds", _TODAY).result
    complete_follow_up(book, kept)
    add_follow_up(book, full, "Ask about the bees", _TODAY + timedelta(days=4))
    add_custom_field(book, "Dog", full, "Bello")
    asked = PersonFields(name="Ned", stage="prospect", stage_reason="Wrote the book", requested_on=date(2026, 11, 1))
    long_ago = DateFields("anniversary", 6, 1, 2000, "A day whose name has no room in a panel")
    dead = add_person(book, PersonFields(name="Olga", status="deceased", interests=("Jazz",), dates=(long_ago,))).result
    add_acquaintance(book, dead, people["tomas"], "")
    add_acquaintance(book, dead, people["wei"], "Neighbours for twenty years")
    with book.operation("many"):
        for number in range(20):
            day = _TODAY - timedelta(days=400 + 9 * number)
            log_interaction(book, [people["wei"]], medium=("message", "video", "gift", "event")[number % 4], on=day)
    return {
        "maya": people["maya"],
        "full": full,
        "bare": add_person(book, PersonFields(name="محمد")).result,
        "dead": dead,
        "asked": add_person(book, asked).result,
        "sample": add_person(
            book, PersonFields(name="Sam", status="paused", methods=(way("facebook"),)), sample=True
        ).result,
        "tomas": people["tomas"],
        "wei": people["wei"],
    }


@pytest.fixture
def made(operations, show) -> Callable[..., Any]:
    """Return a function that shows another panel, or page, on the same book."""
    from ui.people.actions import PeopleActions
    from ui.people.person_panel import PersonPanel

    def make(is_page: bool = False) -> PersonPanel:
        holder = QWidget()
        panel = PersonPanel(operations, PeopleActions(operations, holder))
        panel.holder = holder
        show(panel, 900 if is_page else 352, 900)
        panel.set_page(is_page)
        return panel

    return make


def settle() -> None:
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()


def told(panel: Any) -> list[Any]:
    """Return every widget of a panel as it is seen, heard and reached, hidden ones too, and the pixels at the end.

    Left out is what is kept for another person, in no layout at present or in a section that has nothing to show.
    """
    panel.take_focus()
    settle()
    found: list[Any] = []

    def is_kept(child: QWidget) -> bool:
        if isinstance(child, SectionBox) and child.content is None:
            return True
        around = child.parentWidget()
        layouts = [around.layout(), *around.findChildren(QLayout, options=Qt.FindChildOption.FindDirectChildrenOnly)]
        held = {
            one.itemAt(index).widget()
            for layout in layouts
            if layout is not None
            for one in (layout, *layout.findChildren(QLayout))
            for index in range(one.count())
        }
        return child.isHidden() and child not in held

    def tell(part: QWidget, depth: int) -> None:
        for child in part.children():
            if not isinstance(child, QWidget) or child.isWindow() or is_kept(child):
                continue
            text = getattr(child, "text", None)
            is_seen = child.isVisibleTo(panel)
            found.append(
                (
                    depth,
                    type(child).__name__,
                    is_seen,
                    child.geometry().getRect() if is_seen else None,
                    text() if callable(text) else "",
                    child.accessibleName(),
                    child.accessibleDescription(),
                    child.toolTip(),
                    child.isEnabled(),
                    child.focusPolicy().value,
                    [child.property(name) for name in ("role", "tone", "scale", "error", "tag")],
                    (child.isChecked(), child.isDown()) if isinstance(child, QAbstractButton) else None,
                )
            )
            tell(child, depth + 1)

    tell(panel._holder, 0)
    stop = panel.nextInFocusChain()
    while stop is not panel:
        if panel.isAncestorOf(stop) and stop.isVisible() and stop.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append((type(stop).__name__, stop.accessibleName()))
        stop = stop.nextInFocusChain()
    image = panel.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    found.append(hash(bytes(image.constBits())))
    return found


def differing(got: list[Any], wanted: list[Any]) -> list[tuple[Any, Any]]:
    """Return what differs of what two panels told, as pairs; nothing where they are the same."""
    return [pair for pair in zip_longest(got, wanted) if pair[0] != pair[1]]


def walk(names: list[str]) -> list[str]:
    """Return a way through names on which each follows each other one once."""
    way = [names[0]]
    for index in range(len(names)):
        for after in names[index + 1 :]:
            way += [names[index], after] if way[-1] != names[index] else [after]
    return [*way, names[0]]


@pytest.mark.parametrize("is_page", [False, True], ids=["panel", "page"])
def test_each_after_each_is_as_in_a_fresh_panel(made, cast, is_page) -> None:
    # A page has the same parts, and more of them.
    names = ["full", "bare", "dead", "asked", "maya"] if is_page else list(cast)
    fresh = {}
    for name in names:
        panel = made(is_page)
        panel.show_person(cast[name])
        fresh[name] = told(panel)
        panel.close()
    kept = made(is_page)
    pairs = set()
    before = ""
    for name in walk(names):
        kept.show_person(cast[name])
        pairs.add((before, name))
        assert differing(told(kept), fresh[name]) == [], (before, name)
        before = name
    assert {(a, b) for a in names for b in names if a != b} <= pairs


def _unfold(panel) -> None:
    panel.section("next").why_button.click()


def _share(panel) -> None:
    panel.section("ground").toggle("Chess")


def _add_interest(panel) -> None:
    panel.section("ground").start_adding()
    QTest.keyClicks(panel.section("ground").field, "Che")


def _write_way(panel) -> None:
    panel.section("ways").start_adding()
    QTest.keyClicks(panel.section("ways").form.fields.value, "half@")


def _write_promise(panel) -> None:
    panel.section("promises").start_adding()


def _refuse_name(panel) -> None:
    name = panel.section("head").name
    name.edit()
    name.fields[0].clear()
    name.save()
    assert name.is_editing


def _cancel_name(panel) -> None:
    name = panel.section("head").name
    name.edit()
    QTest.keyClick(name.fields[0], Qt.Key.Key_Escape)


def _write_date(panel) -> None:
    panel.section("dates").start_adding()


def _say_how(panel) -> None:
    known = panel.section("knows").findChildren(InPlace)[0]
    known.edit()
    QTest.keyClick(known.fields[0], Qt.Key.Key_Escape)


def _write_known(panel) -> None:
    panel.section("knows").start_adding()


def _write_story(panel) -> None:
    panel.section("story").rows[0].edit_note()


def _narrow(panel) -> None:
    panel.section("story").chips["spoken"].click()


def _unfold_story(panel) -> None:
    panel.section("story").more_button.click()


def _focus(panel) -> None:
    panel.section("ground").findChildren(QAbstractButton)[1].setFocus()


def _drag(panel) -> None:
    panel.section("head").photo._awaits_drop = True


def _hold(panel) -> None:
    QTest.mousePress(panel.reached_button, Qt.MouseButton.LeftButton)


def _open_menu(panel) -> None:
    panel.section("story").rows[0].open_menu()


@pytest.mark.parametrize(
    "touch",
    [
        _unfold,
        _share,
        _add_interest,
        _write_way,
        _write_promise,
        _refuse_name,
        _cancel_name,
        _write_date,
        _say_how,
        _write_known,
        _write_story,
        _narrow,
        _unfold_story,
        _focus,
        _drag,
        _hold,
        _open_menu,
    ],
)
def test_what_was_under_way_with_one_is_not_with_the_next(made, cast, touch, qtbot) -> None:
    fresh = made()
    fresh.show_person(cast["maya"])
    expected = told(fresh)
    fresh.close()
    panel = made()
    qtbot.waitUntil(panel.isActiveWindow)
    # Who has a promise to keep needs no steps to explain the day.
    panel.show_person(cast["wei" if touch is _unfold else "full"])
    settle()
    panel.take_focus()
    touch(panel)
    settle()
    panel.show_person(cast["maya"])
    while (menu := QApplication.activePopupWidget()) is not None:
        menu.close()
    assert differing(told(panel), expected) == []


def test_what_is_done_with_a_row_is_done_with_whom_it_names_now(made, cast) -> None:
    panel = made()
    for name in ("full", "dead", "tomas"):
        panel.show_person(cast[name])
        settle()
    known = next(one for one in panel.section("knows").findChildren(InPlace) if one.parentWidget().isVisible())
    known.edit()
    known.fields[0].setText("Met at sea")
    known.save()
    assert [row.how for row in person(cast["tomas"]).acquaintances] == ["Met at sea"]
    assert sorted(row.how for row in person(cast["dead"]).acquaintances) == [
        "Met at sea",
        "Neighbours for twenty years",
    ]
    assert [row.how for row in person(cast["full"]).acquaintances] == ["Same team"]


def test_a_person_has_their_height_before_they_are_seen(made, cast) -> None:
    panel = made()
    heights = {}
    for name in ("maya", "full", "maya", "full"):
        panel.show_person(cast[name])
        at_once = panel._page.height()
        settle()
        assert panel._page.height() == at_once == heights.setdefault(name, at_once)
    assert heights["maya"] < heights["full"]


def test_a_button_held_for_one_does_nothing_to_the_next(made, cast) -> None:
    panel = made()
    panel.show_person(cast["maya"])
    settle()
    held = panel.reached_button
    QTest.mousePress(held, Qt.MouseButton.LeftButton)
    panel.show_person(cast["tomas"])
    before = [person(cast[name]).interactions for name in ("maya", "tomas")]
    QTest.mouseRelease(panel.reached_button, Qt.MouseButton.LeftButton)
    assert [person(cast[name]).interactions for name in ("maya", "tomas")] == before


def test_what_stays_is_about_the_person_shown(made, cast, operations, qtbot) -> None:
    panel = made()
    panel.show_person(cast["full"])
    panel.show_person(cast["maya"])
    settle()
    assert panel.section("head").name.shown.text() == "Maya Okafor"
    edit = panel.section("head").findChildren(QAbstractButton)[-1]
    with qtbot.waitSignal(panel.page_requested):
        edit.click()
    name = panel.section("head").name
    name.edit()
    name.fields[0].setText("Maya Berg")
    name.save()
    assert person(cast["maya"]).name == "Maya Berg"
    panel.refresh()
    panel.show_person(cast["full"])
    panel.show_person(cast["maya"])
    panel.reached_button.click()
    assert person(cast["maya"]).interactions[0].date == _TODAY
    panel.show_person(cast["tomas"])
    QTest.keyClick(panel.section("story").rows[0], Qt.Key.Key_Delete)
    assert person(cast["tomas"]).interactions == ()
    settle()
    chips = [one for one in panel.section("ground").findChildren(QAbstractButton) if one.isVisible()]
    QTest.keyClick(chips[0], Qt.Key.Key_Delete)
    assert [name for name, _mine in person(cast["tomas"]).interests] == ["Jazz"]
    assert len(person(cast["maya"]).interests) == 2
    with qtbot.waitSignal(panel.log_requested) as asked:
        panel.section("story").start_adding()
    assert asked.args == [[cast["tomas"]]]
    assert len(person(cast["full"]).interactions) == 30


def test_a_photo_that_is_being_chosen_is_of_whom_it_was_begun_for(made, cast, monkeypatch, tmp_path) -> None:
    picture = QImage(QSize(20, 20), QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    picture.save(str(tmp_path / "photo.png"))
    panel = made()
    panel.show_person(cast["maya"])

    def choose(*_arguments: object) -> tuple[str, str]:
        panel.show_person(cast["tomas"])
        return str(tmp_path / "photo.png"), ""

    monkeypatch.setattr("ui.people.photo.QFileDialog.getOpenFileName", choose)
    panel.section("head").photo.choose_file()
    assert person(cast["maya"]).has_photo
    assert not person(cast["tomas"]).has_photo


def test_few_widgets_are_made_for_the_second_person(made, book, cast) -> None:
    """Two people of whom as much is known take the same widgets."""
    alike = [
        add_person(
            book,
            PersonFields(
                name=f"{name} Holm",
                title="Baker",
                organization=f"{name}’s bread",
                kind="personal",
                interests=("Chess", f"Dough {name}"),
                methods=(MethodFields(type="email", value=f"{name}@bread.example"),),
            ),
        ).result
        for name in ("Ada", "Bo")
    ]
    for id_ in alike:
        for days in range(1, 6):
            log_interaction(book, [id_], medium="email", on=_TODAY - timedelta(days=days), note="Bread")
    panel = made()
    panel.show_person(alike[0])
    settle()
    before = panel.findChildren(QWidget)
    assert len(before) > 60
    panel.show_person(alike[1])
    assert [part for part in panel.findChildren(QWidget) if part not in before] == []
    # What is left over by who had more waits for the next who has more, and there is no more of it than that.
    seen = [part for part in before if part.isVisible()]
    numbers = set()
    for _ in range(4):
        panel.show_person(cast["full"])
        panel.show_person(alike[0])
        settle()
        numbers.add(len(panel.findChildren(QWidget)))
        assert len([part for part in panel.findChildren(QWidget) if part.isVisible()]) == len(seen)
    assert len(numbers) == 1


def test_a_section_that_rested_is_made_anew_for_a_page(made, cast) -> None:
    panel = made()
    panel.show_person(cast["full"])
    rested = panel.section("notes")
    panel.show_person(cast["maya"])
    assert panel.section("notes") is None
    panel.show_person(cast["full"])
    assert panel.section("notes") is rested
    panel.show_person(cast["maya"])
    panel.set_page(True)
    settle()
    assert panel.section("notes") is not rested
    assert panel._boxes["notes"].findChildren(type(rested)) == [panel.section("notes")]


def words_in(widget: QWidget) -> str:
    """Return all that a widget and what it holds say, hidden or not."""
    told: list[str] = []
    for one in (widget, *widget.findChildren(QWidget)):
        text = getattr(one, "text", None)
        told += [one.accessibleName(), one.accessibleDescription(), one.toolTip(), text() if callable(text) else ""]
    return " ".join(told)


OF_ROSA = ("Rosa", "Gardener", "Lisbon", "garden.example", "Beekeeping", "A long note", "The flood", "Seeds", "seeds")


@pytest.mark.parametrize("shown", ["maya", "full", None])
def test_of_whom_was_erased_nothing_is_kept_for_the_next(operations, cast, show, shown, settled_view) -> None:
    view = settled_view
    view.open_person(cast["full"])
    rows = [ref(row) for row in view.panel.findChildren(StoryRow)]
    assert len(rows) > 10
    if shown == "maya":
        view.open_person(cast["maya"])
    elif shown is None:
        view.panel.show_person(None)
    settle()
    assert any(words in words_in(view.panel) for words in OF_ROSA)
    if shown is None:
        view.hide()
    operations.announce(erase_people(operations.book, [cast["full"]]))
    settle()
    assert [words for words in OF_ROSA if words in words_in(view.panel)] == []
    gc.collect()
    assert [row for row in rows if row() is not None] == []


def test_of_whom_was_erased_no_unsaved_words_are_kept(operations, cast, settled_view) -> None:
    view = settled_view
    view.panel.hand_back(cast["full"], {"notes": "Half a sentence"})
    assert cast["full"] in view.panel.unsaved()
    operations.announce(erase_people(operations.book, [cast["full"]]))
    assert view.panel.unsaved() == {}


def test_what_is_written_about_another_stays_when_somebody_is_erased(operations, cast, settled_view) -> None:
    view = settled_view
    view.open_person(cast["full"])
    view.open_person(cast["maya"])
    view.panel.fill("notes")
    QTest.keyClicks(QApplication.focusWidget() or view, "Her garden")
    before = view.panel.unsaved()
    assert before
    operations.announce(erase_people(operations.book, [cast["full"]]))
    settle()
    assert view.panel.unsaved() == before


@pytest.fixture
def settled_view(operations, show, qtbot) -> Any:
    """The view of people, as the window shows it."""
    view = PeopleView(operations)
    show(view, 1200, 800)
    qtbot.waitUntil(view.isActiveWindow)
    settle()
    return view
