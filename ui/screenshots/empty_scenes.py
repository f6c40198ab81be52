"""The scenes without anybody: the steps of the first start, and what each view says while it is empty."""

from __future__ import annotations

from ui.screenshots.scenes import insights
from ui.screenshots.stage import Scene, Stage
from ui.welcome.welcome_view import WelcomeView
from ui.window.views import IMPORT, INTERESTS, INTRODUCTIONS, TODAY


def _welcome(stage: Stage) -> WelcomeView:
    """Return the first start, shown in Today."""
    found = stage.view(TODAY).findChild(WelcomeView)
    if not isinstance(found, WelcomeView):
        message = "The first start is not shown."
        raise TypeError(message)
    return found


EMPTY = (
    Scene("welcome-interests", lambda stage: _welcome(stage).go_to(0)),
    Scene("welcome-room", lambda stage: _welcome(stage).go_to(1)),
    Scene("welcome-people", lambda stage: _welcome(stage).go_to(2)),
    Scene("empty-people", lambda stage: stage.people()),
    Scene("empty-interests", lambda stage: stage.view(INTERESTS)),
    Scene("empty-introductions", lambda stage: stage.view(INTRODUCTIONS)),
    Scene("empty-insights", lambda stage: insights(stage, "numbers")),
    Scene("empty-map", lambda stage: insights(stage, "map")),
    Scene("empty-import", lambda stage: stage.view(IMPORT)),
    Scene("empty-today", lambda stage: _welcome(stage).skip()),
)
