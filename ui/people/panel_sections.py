"""Which sections the panel of a person has, in their order, and what each depends on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from models.operations.hints import dismiss_hint
from models.operations.people import edit_person
from models.operations.reaching import reach_out
from models.queries import InteractionRow, MethodRow, Person
from models.vocabulary import Medium
from ui.operations import Operations
from ui.people.actions import PeopleActions
from ui.people.in_place import InPlace, Part
from ui.people.panel_custom import CustomSection
from ui.people.panel_deeds import DeedButtons
from ui.people.panel_facts import DatesSection, KnowsSection
from ui.people.panel_ground import CommonGround, Groups
from ui.people.panel_head import Head, HeadChips
from ui.people.panel_next import NextBox
from ui.people.panel_promises import Promises
from ui.people.panel_section import LEFT, RIGHT, TOP, Section
from ui.people.panel_story import Story, StoryState
from ui.people.panel_view import PersonView
from ui.people.panel_ways import WaysToReach

# Of so many people it is known how their story was left: unfolded, narrowed.
_STORIES_KEPT = 50


def _tr(text: str) -> str:
    return QCoreApplication.translate("people", text)


class Sections(QObject):
    """Builds the sections; what they ask of the window comes out here. See PersonPanel for the signals."""

    page_requested = Signal()
    edit_requested = Signal(int)
    person_requested = Signal(int)
    interest_requested = Signal(str)
    group_requested = Signal(str)
    log_requested = Signal(list)
    draft_requested = Signal(list, str, object)
    hint_put_away = Signal()
    notice = Signal(str)
    offer = Signal(str, str, object)

    def __init__(self, operations: Operations, actions: PeopleActions, parent: QWidget) -> None:
        """Build for a panel."""
        super().__init__(parent)
        self._operations, self._actions = operations, actions
        self.story_states: dict[int, StoryState] = {}
        self.reached_button: QWidget | None = None
        self.more_button: QWidget | None = None
        # Kept here too, since the book takes them only when long work is over.
        self.put_away: set[str] = set()

    def all(self) -> list[Section]:
        """Return the sections in the order of a panel."""
        return [*self._foremost(), *self._talking(), *self._facts()]

    def _foremost(self) -> list[Section]:
        """Return who it is, when they are next, and what to do about it."""
        return [
            Section(
                "head",
                "",
                TOP,
                self._head,
                lambda view: (_names(view.who), view.photo),
                say=lambda head, view: head.show_person(view.who, view.photo),
            ),
            Section(
                "chips",
                "",
                TOP,
                self._chips,
                lambda view: _relationship(view.who),
                say=lambda chips, view: chips.show_person(view.who),
            ),
            Section(
                "next",
                "",
                LEFT,
                self._next,
                lambda view: (
                    view.next,
                    view.who.interactions[:10],
                    view.dismissed,
                    _relationship(view.who),
                    _asked(view),
                ),
                say=lambda box, view: box.show_person(view.who, view.next, view.dismissed),
            ),
            Section(
                "actions",
                "",
                TOP,
                self._deeds,
                lambda view: (view.suggestion, _relationship(view.who)),
                say=self._say_deeds,
            ),
        ]

    def _talking(self) -> list[Section]:
        """Return how to reach them, what to talk about, and what was said so far."""
        return [
            Section(
                "ways",
                _tr("Ways to reach"),
                RIGHT,
                self._ways,
                lambda view: (view.who.methods, view.who.kind, view.suggestion, view.dismissed),
                lambda view: not view.who.methods,
                add_name=_tr("Add a way to reach"),
                say=lambda ways, view: ways.show_person(view.who, view.dismissed, best=view.suggestion),
            ),
            self._written(
                "better_not_mention", _tr("Better not mention"), _tr("Better not mention"), _tr("Nothing to avoid")
            ),
            Section(
                "ground",
                _tr("Common ground"),
                LEFT,
                self._ground,
                lambda view: (view.who.interests, view.sharing, view.who.interactions[:1], view.who.follow_ups),
                say=lambda ground, view: ground.show_person(view.who, view.sharing),
            ),
            Section(
                "promises",
                _tr("Follow-ups"),
                LEFT,
                lambda view: Promises(self._operations, view.who),
                lambda view: view.who.follow_ups,
                lambda view: all(row.done_on is not None for row in view.who.follow_ups),
                _tr("Follow-up"),
                _tr("Add a follow-up"),
            ),
            Section(
                "story",
                _tr("Story so far"),
                LEFT,
                self._story,
                _story_signature,
                add_name=_tr("Log interaction"),
                say=self._say_story,
            ),
        ]

    def _facts(self) -> list[Section]:
        """Return what else is known of them."""
        return [
            self._written("notes", _tr("Notes"), _tr("Note"), _tr("What is worth remembering")),
            Section(
                "dates",
                _tr("Dates"),
                RIGHT,
                lambda view: DatesSection(self._operations, view.who),
                lambda view: view.who.dates,
                lambda view: not view.who.dates,
                _tr("Date"),
                _tr("Add a date"),
                say=lambda dates, view: dates.show_person(view.who),
            ),
            Section(
                "knows",
                _tr("Knows"),
                RIGHT,
                self._knows,
                lambda view: view.who.acquaintances,
                lambda view: not view.who.acquaintances,
                _tr("Someone they know"),
                _tr("Add someone they know"),
                say=lambda knows, view: knows.show_person(view.who),
            ),
            Section(
                "groups",
                _tr("Groups"),
                RIGHT,
                self._groups,
                lambda view: view.who.groups,
                lambda view: not view.who.groups,
                _tr("Group"),
                say=lambda groups, view: groups.show_person(view.who),
            ),
            Section(
                "custom",
                _tr("Your own fields"),
                RIGHT,
                lambda view: CustomSection(self._operations, view.who, list(view.custom), with_empty=view.is_page),
                lambda view: view.custom,
                lambda view: not any(row.value for row in view.custom),
                _tr("Field"),
                _tr("Add a field"),
            ),
            self._written("how_met", _tr("How you met"), _tr("How you met"), _tr("At a conference, through a friend…")),
        ]

    def _written(self, column: str, title: str, invitation: str, hint: str) -> Section:
        """Return the section of a text of the user's own, kept in a column of the person."""

        def make(view: PersonView) -> QWidget:
            text = _Written(column, [], invitation=hint, is_long=True)
            text.saved.connect(lambda changes: self._operations.perform(edit_person, text.contact_id, **changes))
            say(text, view)
            return text

        def say(text: _Written, view: PersonView) -> None:
            text.contact_id = view.who.id
            text.show_parts([Part(column, title, view.who.columns[column], hint)])

        return Section(
            column,
            title,
            RIGHT,
            make,
            lambda view: view.who.columns[column],
            lambda view: not view.who.columns[column],
            invitation,
            say=say,
        )

    # --- makers -----------------------------------------------------------------------------------------------

    def _head(self, view: PersonView) -> QWidget:
        head = Head(self._operations, view.who, view.photo, is_page=view.is_page)
        head.page_requested.connect(self.page_requested)
        head.edit_requested.connect(lambda: self.edit_requested.emit(head.who.id))
        head.notice.connect(self.notice)
        return head

    def _chips(self, view: PersonView) -> QWidget:
        return HeadChips(self._actions, view.who)

    def _next(self, view: PersonView) -> QWidget:
        box = NextBox(self._operations, view.who, view.next, view.dismissed)
        box.draft_requested.connect(lambda purpose, other: self.draft_requested.emit([box.who.id], purpose, other))
        box.put_away.connect(self._put_away)
        return box

    def _put_away(self, key: str) -> None:
        """Show a hint, a question or an offer no more; that is no change of the book, so nobody else is told."""
        self.put_away.add(key)
        self._operations.perform(dismiss_hint, key)
        self.hint_put_away.emit()

    def _deeds(self, view: PersonView) -> QWidget:
        deeds = DeedButtons(self._operations, self._actions, view)
        deeds.draft_requested.connect(self.draft_requested)
        self._remember_buttons(deeds)
        return deeds

    def _say_deeds(self, deeds: DeedButtons, view: PersonView) -> None:
        deeds.show_person(view)
        self._remember_buttons(deeds)

    def _remember_buttons(self, deeds: DeedButtons) -> None:
        self.reached_button, self.more_button = deeds.reached, deeds.more

    def _ways(self, view: PersonView) -> QWidget:
        ways = WaysToReach(self._operations, view.who, view.dismissed, best=view.suggestion, is_page=view.is_page)
        ways.copied.connect(self.notice)
        ways.put_away.connect(self._put_away)
        ways.followed.connect(lambda words, row: self._offer_to_log(ways.person.id, words, row))
        return ways

    def _ground(self, view: PersonView) -> QWidget:
        ground = CommonGround(self._operations, view.who, view.sharing, is_page=view.is_page)
        ground.chosen.connect(self.interest_requested)
        ground.person_requested.connect(self.person_requested)
        return ground

    def _story(self, view: PersonView) -> QWidget:
        state = self._story_state(view.who.id)
        story = Story(self._operations, view.who, view.introductions, state)
        story.edit_requested.connect(lambda row: self._edit_interaction(story.person.id, row))
        story.person_requested.connect(self.person_requested)
        story.log_requested.connect(lambda: self.log_requested.emit([story.person.id]))
        return story

    def _say_story(self, story: Story, view: PersonView) -> None:
        story.show_person(view.who, view.introductions, self._story_state(view.who.id))

    def _story_state(self, contact_id: int) -> StoryState:
        """Return how somebody's story was left, as it is at first where that is long ago."""
        state = self.story_states.pop(contact_id, None) or StoryState()
        self.story_states[contact_id] = state
        if len(self.story_states) > _STORIES_KEPT:
            del self.story_states[next(iter(self.story_states))]
        return state

    def _knows(self, view: PersonView) -> QWidget:
        knows = KnowsSection(self._operations, view.who)
        knows.chosen.connect(self.person_requested)
        return knows

    def _groups(self, view: PersonView) -> QWidget:
        groups = Groups(self._operations, view.who)
        groups.chosen.connect(self.group_requested)
        return groups

    # --- what they do -----------------------------------------------------------------------------------------

    def _offer_to_log(self, contact_id: int, words: str, row: MethodRow) -> None:
        """Offer to log what a way was opened for."""
        medium = row.medium or str(Medium.MESSAGE)

        def log() -> None:
            self._operations.perform(reach_out, contact_id, medium=medium, platform_id=row.platform_id)

        self.offer.emit(words, _tr("Log it"), log)

    def _edit_interaction(self, contact_id: int, row: InteractionRow) -> None:
        from ui.interactions.log_dialog import EditInteractionDialog

        parent = self.parent()
        window = parent.window() if isinstance(parent, QWidget) else None
        EditInteractionDialog(self._operations, contact_id, row, window).open()


class _Written(InPlace):
    """A text of the user's own about the person of an id."""

    contact_id = 0


def _names(who: Person) -> tuple[str, ...]:
    return (who.name, who.nickname, who.title, who.organization, who.place, *map(who.columns.get, _PARTS))


_PARTS = ("name_prefix", "given_name", "additional_name", "family_name", "name_suffix")


def _relationship(who: Person) -> tuple[object, ...]:
    return who.kind, who.stage, who.circle, who.rhythm_days, who.no_rhythm, who.status, who.sample, who.requested_on


def _asked(view: PersonView) -> tuple[object, ...]:
    who = view.who
    met = who.met_on, who.met_event_id
    return who.stage_reason, who.acquaintances[:1], bool(who.methods), who.estimated_on, who.skipped_on, met


def _story_signature(view: PersonView) -> object:
    who = view.who
    kept = tuple(row for row in who.follow_ups if row.done_on is not None)
    return who.interactions, kept, view.introductions, who.met_on, who.met_event_id, who.how_met
