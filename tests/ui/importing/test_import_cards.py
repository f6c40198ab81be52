"""vCards in the wizard, which has no columns to tell of."""

from __future__ import annotations

import base64

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from models.queries import people_ids, person
from models.schema import ContactPhoto
from ui.importing.import_view import DONE

CARDS = """BEGIN:VCARD
VERSION:3.0
FN:Maya Okafor
N:Okafor;Maya;;;
ORG:Harbour Labs;
EMAIL;type=INTERNET;type=WORK:maya@harbour.example
TEL;type=CELL:+44 7700 900123
BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29
CATEGORIES:Sailing
PHOTO;ENCODING=b;TYPE=PNG:{photo}
GENDER:F
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Sam Okafor
EMAIL:sam@home.example
END:VCARD
BEGIN:VCARD
VERSION:3.0
X-ODD:1
END:VCARD
"""


def test_cards_are_told_by_what_they_say_and_imported(checked, tmp_path, qtbot) -> None:
    image = QImage(900, 600, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    assert image.save(str(tmp_path / "large.png"))
    photo = base64.b64encode((tmp_path / "large.png").read_bytes()).decode()
    path = tmp_path / "people.vcf"
    path.write_text(CARDS.format(photo=photo), encoding="utf-8")
    view = checked(path)
    told = {line.meaning: (line.heading, line.example) for line in view.check.file_card.lines}
    assert told["Name"] == ("Of 2 people", "Maya Okafor")
    assert told["Phone"] == ("Of 1 person", "+44 7700 900123")
    assert told["Group"] == ("Of 1 person", "Sailing")
    assert told["Kept as it is"] == ("Of 1 person", "GENDER")
    assert view.check.counts.lines == ["2 new people", "1 row set aside"]
    with qtbot.waitSignal(view.step_shown, check_params_cb=lambda step: step == DONE, timeout=10_000):
        while view.step != DONE and not view.is_working:
            qtbot.mouseClick(view.next_button, Qt.MouseButton.LeftButton)
    assert sorted(person(id_).name for id_ in people_ids()) == ["Maya Okafor", "Sam Okafor"]
    kept = QImage.fromData(bytes(ContactPhoto.get().image))
    assert max(kept.width(), kept.height()) == 512


def test_who_comes_with_a_rhythm_is_not_said_to_wait_for_one(checked, tmp_path, qtbot) -> None:
    own = "EMAIL:sam@home.example\nX-TENDRIL-RHYTHM-DAYS:30"
    path = tmp_path / "people.vcf"
    path.write_text(CARDS.format(photo="").replace("EMAIL:sam@home.example", own), encoding="utf-8")
    view = checked(path)
    told = "1 keeps the rhythm that the file tells. 1 person gets a rhythm that fits your week"
    assert view.check.no_flood.sentence.text().startswith(told)
    with qtbot.waitSignal(view.step_shown, check_params_cb=lambda step: step == DONE, timeout=10_000):
        while view.step != DONE and not view.is_working:
            qtbot.mouseClick(view.next_button, Qt.MouseButton.LeftButton)
    assert view.done.sentence.text() == "1 keeps the rhythm that the file tells. 1 of them is in Network now."
