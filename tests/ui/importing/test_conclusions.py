"""What the file says of people, shown in the window and changed there before they come in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models.queries import PeopleFilter, people_ids, people_rows, person
from models.schema import Contact, Operation
from ui.importing.import_view import CHECK, DONE, DUPLICATES, RHYTHM

CARDS = """\
BEGIN:VCARD
VERSION:3.0
FN:Ada Lindgren
EMAIL;TYPE=WORK:ada@lumen.example
CATEGORIES:Clients,Sailing club
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Bo Okafor
TEL;TYPE=CELL:+46 70 123 45 67
CATEGORIES:Family
INTEREST:chess
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Caro Weiss
END:VCARD
"""
LDIF = "dn: cn=Ada Lindgren\nobjectclass: person\ncn: Ada Lindgren\nmail: ada@lumen.example\n"
MONICA = (
    '{"version": "1.0-preview.1", "account": {"data": [{"type": "contact", "values": [{"uuid": "a1", "properties": '
    '{"first_name": "Ada", "last_name": "Lindgren", "tags": ["Rowing"]}}]}]}}'
)


@pytest.fixture
def cards(tmp_path):
    path = tmp_path / "people.vcf"
    path.write_text(CARDS, encoding="utf-8")
    return path


def card_of(view):
    return view.check.conclusions


def choose(view, qtbot, field, word) -> None:
    """Choose in a field by the keyboard and wait until the file was looked at anew."""
    field.setFocus()
    with qtbot.waitSignal(view._live.seen, timeout=10_000):
        for _ in range(field.count()):
            QTest.keyClick(field, Qt.Key.Key_Up)
        for _ in range(field.findData(word)):
            QTest.keyClick(field, Qt.Key.Key_Down)


def press(view, qtbot, chip) -> None:
    """Press a chip by the keyboard and wait until the file was looked at anew."""
    chip.setFocus()
    with qtbot.waitSignal(view._live.seen, timeout=10_000):
        QTest.keyClick(chip, Qt.Key.Key_Space)


def chip(view, what: str, name: str):
    return next(chip for chip in card_of(view).chips[what] if chip.key == name)


def import_now(view, qtbot) -> None:
    while view.step != RHYTHM:
        view.next_button.click()
    with qtbot.waitSignal(view.step_shown, check_params_cb=lambda step: step == DONE, timeout=10_000):
        view.next_button.click()


def everybody() -> dict[str, tuple[str, str, list[str], list[str]]]:
    rows = people_rows(people_ids(PeopleFilter()))
    whole = {row.name: person(row.id) for row in rows}
    return {
        name: (one.kind, one.stage, sorted(one.groups), sorted(interest for interest, _ in one.interests))
        for name, one in whole.items()
    }


def test_the_card_says_how_many_are_what_and_why(checked, cards):
    card = card_of(checked(cards))
    told = {kind: (field.currentData(), card.hints[kind].text()) for kind, field in card.kind_fields.items()}
    assert told == {
        "professional": ("professional", "By Work email, the group Clients"),
        "personal": ("personal", "By the group Family"),
        "both": ("both", "Nothing tells more"),
    }
    assert list(card.stage_fields) == ["relationship"]
    shown = {what: [chip.text() for chip in chips] for what, chips in card.chips.items()}
    assert shown == {
        "groups": ["Clients · 1", "Family · 1", "Sailing club · 1"],
        "interests": ["chess · 1"],
        "platforms": ["Mobile · 1", "Work email · 1"],
    }


def test_everything_can_be_changed_by_keys_and_comes_in_so(checked, cards, qtbot):
    view = checked(cards)
    card = card_of(view)
    choose(view, qtbot, card.kind_fields["both"], "personal")
    assert card.hints["both"].text() == "The file says: professional and personal"
    choose(view, qtbot, card.stage_fields["relationship"], "connecting")
    press(view, qtbot, chip(view, "groups", "Sailing club"))
    assert chip(view, "groups", "Sailing club").text() == "Sailing club · left out"
    press(view, qtbot, chip(view, "platforms", "work_email"))
    press(view, qtbot, chip(view, "interests", "chess"))
    press(view, qtbot, chip(view, "interests", "chess"))
    QTest.keyClick(card.more_button, Qt.Key.Key_Space)
    with qtbot.waitSignal(view._live.seen, timeout=10_000):
        QTest.keyClicks(card.group_field.field, "PyCon 2026")
        QTest.keyClick(card.group_field.field, Qt.Key.Key_Return)
    assert view.step == CHECK
    assert Operation.select().count() == 0
    import_now(view, qtbot)
    assert everybody() == {
        "Ada Lindgren": ("professional", "connecting", ["Clients", "PyCon 2026"], []),
        "Bo Okafor": ("personal", "connecting", ["Family", "PyCon 2026"], ["chess"]),
        "Caro Weiss": ("personal", "connecting", ["PyCon 2026"], []),
    }
    ada = person(Contact.get(Contact.name == "Ada Lindgren").id)
    assert [(method.value, method.platform) for method in ada.methods] == [("ada@lumen.example", "")]


def test_a_group_still_being_typed_comes_too_and_continue_waits_for_the_new_look(checked, cards, qtbot):
    view = checked(cards)
    card = card_of(view)
    card.more_button.click()
    card.interest_field.field.setFocus()
    QTest.keyClicks(card.interest_field.field, "jazz")
    with qtbot.waitSignal(view.step_shown, timeout=10_000):
        view.next_button.setFocus()
        qtbot.mouseClick(view.next_button, Qt.MouseButton.LeftButton)
    assert view.step == RHYTHM
    import_now(view, qtbot)
    assert all(interests[-1] == "jazz" for _, _, _, interests in everybody().values())


def test_who_is_known_is_filled_in_with_the_group_and_the_numbers_say_so(imported, checked, cards, qtbot):
    imported(cards)
    view = checked(cards)
    assert view.check.counts.lines == ["0 new people", "3 already known, nothing new"]
    assert not card_of(view).kind_fields
    assert not view.next_button.isEnabled()
    card_of(view).more_button.click()
    with qtbot.waitSignal(view._live.seen, timeout=10_000):
        QTest.keyClicks(card_of(view).group_field.field, "Reunion")
        QTest.keyClick(card_of(view).group_field.field, Qt.Key.Key_Return)
    assert view.check.counts.lines == ["0 new people", "3 already known, filled in"]
    assert view.next_button.isEnabled()


def test_another_file_begins_with_nothing_chosen(checked, cards, linkedin, qtbot):
    view = checked(cards)
    press(view, qtbot, chip(view, "groups", "Family"))
    view.cancel_button.click()
    checked(linkedin)
    assert not card_of(view).choices
    assert card_of(view).hints["professional"].text() == "By LinkedIn, Work email"
    view.cancel_button.click()
    checked(cards)
    assert chip(view, "groups", "Family").isChecked()


def test_a_column_that_becomes_groups_shows_them(checked, linkedin, qtbot):
    view = checked(linkedin)
    rows = view.check.file_card.rows
    index = next(column.index for column in rows.match.columns if column.header == "Company")
    field = rows.fields[index]
    with qtbot.waitSignal(view._live.seen, timeout=10_000):
        field.setCurrentIndex(field.findData("groups"))
        field.activated.emit(field.currentIndex())
    assert "Lumen Labs" in [chip.key for chip in card_of(view).chips["groups"]]
    assert view.check.file_card.rows is rows


def test_the_parts_of_a_name_can_be_seen_one_by_one_and_changed(checked, linkedin, qtbot):
    view = checked(linkedin)
    rows = view.check.file_card.rows
    first = rows.fields[0]
    assert rows.name_field.isVisible()
    assert not first.isVisible()
    QTest.keyClick(rows.name_field, Qt.Key.Key_Down)
    assert first.isVisible()
    assert first.hasFocus()
    with qtbot.waitSignal(view._live.seen, timeout=10_000):
        first.setCurrentIndex(first.findData("nickname"))
        first.activated.emit(first.currentIndex())
    import_now(view, qtbot)
    assert sorted(row.name for row in people_rows(people_ids(PeopleFilter()))) == ["Lindgren", "Okafor", "Ødegård"]


@pytest.mark.parametrize(("name", "text", "groups"), [("book.ldif", LDIF, []), ("monica.json", MONICA, ["Rowing"])])
def test_every_kind_of_file_can_be_adjusted(checked, tmp_path, qtbot, name, text, groups):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    view = checked(path)
    (kind,) = card_of(view).kind_fields
    choose(view, qtbot, card_of(view).kind_fields[kind], "professional")
    assert [chip.key for chip in card_of(view).chips.get("groups", [])] == groups
    import_now(view, qtbot)
    assert everybody() == {"Ada Lindgren": ("professional", "relationship", groups, [])}


def test_answers_about_duplicates_stand_when_only_a_choice_is_changed(checked, tmp_path, qtbot):
    path = tmp_path / "people.csv"
    rows = "Name,Company,Mail\nBob Miller,Harbour,\nRobert Miller,Harbour,bob@harbour.example\n"
    path.write_text(rows, encoding="utf-8")
    view = checked(path)
    view.next_button.click()
    assert view.step == DUPLICATES
    QTest.keyClick(view.duplicates, Qt.Key.Key_M)
    view.back_button.click()
    choose(view, qtbot, card_of(view).stage_fields["relationship"], "prospect")
    assert view._plan.newcomers == 1
    import_now(view, qtbot)
    assert [stage for _, stage, _, _ in everybody().values()] == ["prospect"]


def test_many_groups_are_folded_and_unfold(checked, tmp_path, qtbot):
    path = tmp_path / "people.csv"
    groups = "; ".join(f"Group {number}" for number in range(30))
    path.write_text(f"Name,Email,Groups\nAda,ada@x.example,{groups}\n", encoding="utf-8")
    view = checked(path)
    chips = card_of(view).chips["groups"]
    assert (len(chips), sum(chip.isVisible() for chip in chips)) == (30, 8)
    more = next(button for button in card_of(view).findChildren(type(chips[0]).__base__) if button.text() == "22 more")
    QTest.keyClick(more, Qt.Key.Key_Space)
    assert all(chip.isVisible() for chip in chips)
    assert chips[8].hasFocus()


def test_every_control_of_the_card_has_a_name(checked, cards):
    card = card_of(checked(cards))
    card.more_button.click()
    fields = [*card.kind_fields.values(), *card.stage_fields.values()]
    assert all(field.accessibleName() for field in fields)
    chips = [chip for chips in card.chips.values() for chip in chips]
    assert all(chip.accessibleName() and chip.accessibleDescription() for chip in chips)


def test_fields_that_unfold_below_the_page_come_into_sight(checked, cards, qtbot):
    view = checked(cards)
    view.resize(1072, 420)
    card = card_of(view)
    QTest.keyClick(card.more_button, Qt.Key.Key_Space)

    def is_seen():
        area = view._area.viewport()
        top = card.interest_field.mapTo(area, card.interest_field.rect().topLeft()).y()
        return 0 <= top <= area.height() - card.interest_field.height()

    qtbot.waitUntil(is_seen)
