"""What floats has round corners: nothing square is seen behind them."""

from __future__ import annotations

from ui.shared.floating import FloatingFrame


def test_the_corners_let_through_what_is_behind(qtbot) -> None:
    frame = FloatingFrame()
    frame.resize(120, 80)
    frame.show()
    seen = frame.grab().toImage()
    assert seen.pixelColor(0, 0).alpha() == 0
    assert seen.pixelColor(60, 40).alpha() == 255
    frame.close()
