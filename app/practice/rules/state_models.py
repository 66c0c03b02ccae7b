"""State models: the moves that changes and problems may make from state to state.

Source: ServiceNow documentation, "Change state model", "Problem state model", "Change models";
KB0759295; for the answers over REST, field notes on developer instances, which name the rules.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from app.practice.rules.write import Write
from app.practice.store.database import Row

_NEW, _ASSESS, _AUTHORIZE, _SCHEDULED, _IMPLEMENT, _REVIEW = "-5", "-4", "-3", "-2", "-1", "0"
_CLOSED, _CANCELED = "3", "4"

_PATHS = {
    "normal": (_NEW, _ASSESS, _AUTHORIZE, _SCHEDULED, _IMPLEMENT, _REVIEW, _CLOSED),
    "standard": (_NEW, _SCHEDULED, _IMPLEMENT, _REVIEW, _CLOSED),
    "emergency": (_NEW, _AUTHORIZE, _SCHEDULED, _IMPLEMENT, _REVIEW, _CLOSED),
}
_NOT_CANCELED_FROM = {_REVIEW, _CLOSED, _CANCELED}
_REVERTED_FROM = {_ASSESS, _AUTHORIZE}
_ASSIGNED = {_ASSESS, _AUTHORIZE, _SCHEDULED}

_PROBLEM_MOVES = {
    "101": ("102",),
    "102": ("103", "107"),
    "103": ("104", "106", "107"),
    "104": ("103", "106", "107"),
    "106": ("103", "107"),
    "107": ("103",),
}

Moves = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class StateModel:
    """Which moves there are.

    Args:
        rule: The business rule that enforces it.
        feature: What a release must have to enforce it over REST.
        starts: The states a record may be made in.
        moves: From a record to the states that follow each state; a state that is not among them
            is none of the model's business.
        needs: The field that must be filled before a record enters some states.
        needed_in: Those states.
    """

    rule: str
    feature: str
    starts: frozenset[str]
    moves: Callable[[Row], Moves]
    needs: str
    needed_in: frozenset[str]

    def next_states(self, row: Row) -> tuple[str, ...]:
        """Return the states a record may be moved to now.

        Args:
            row: The record.
        """
        following = self.moves(row).get(row["state"], ())
        return tuple(state for state in following if self._is_open(state, row))

    def allows(self, before: Row | None, after: Row) -> bool:
        """Return whether a record may become another.

        Args:
            before: The record as it was, or nothing when it is new.
            after: The record as it would be.
        """
        known = self.moves(after)
        if after["state"] not in known:
            return True
        if before is None:
            return after["state"] in self.starts
        moved = after | {"state": before["state"]}
        return before["state"] not in known or after["state"] in self.next_states(moved)

    def _is_open(self, state: str, row: Row) -> bool:
        return state not in self.needed_in or bool(row[self.needs])


def _change_moves(row: Row) -> Moves:
    path = _PATHS.get(row["type"], _PATHS["normal"])
    moves: dict[str, tuple[str, ...]] = {_CLOSED: (), _CANCELED: ()}
    for state, following in pairwise(path):
        back = (_NEW,) if state in _REVERTED_FROM else ()
        canceled = () if state in _NOT_CANCELED_FROM else (_CANCELED,)
        moves[state] = (following, *back, *canceled)
    return {state: moves.get(state, ()) for state in {*moves, *_PATHS["normal"]}}


MODELS = {
    "change_request": StateModel(
        rule="Change Model: Check State Transition",
        feature="change models",
        # Field notes: new changes are taken up to Implement, and refused in Review or an end state.
        starts=frozenset({_NEW, _ASSESS, _AUTHORIZE, _SCHEDULED, _IMPLEMENT}),
        moves=_change_moves,
        needs="assignment_group",
        needed_in=frozenset(_ASSIGNED),
    ),
    "problem": StateModel(
        rule="Problem Model: Check State Transition",
        feature="problem state model",
        starts=frozenset({"101"}),
        moves=lambda _row: _PROBLEM_MOVES,
        needs="assigned_to",
        needed_in=frozenset({"102"}),
    ),
}


def follow_state_model(write: Write) -> None:
    """Refuse a move that the table's state model does not have.

    Notes from the field name both: mostly the write is aborted, sometimes it succeeds and the
    state stays as it was. The switch `state_model` chooses; unset, releases with models abort.
    """
    model = MODELS[write.table.name]
    modern = write.database.schema.release.has(model.feature)
    answer = write.conditions.state_model or ("abort" if modern else "off")
    if answer == "off" or write.by_instance or not write.changed("state"):
        return
    if model.allows(write.before, write.after):
        return
    if answer == "abort":
        write.abort(model.rule)
        return
    columns = write.database.schema.columns(write.table.name)
    write.after["state"] = write.before["state"] if write.before else columns["state"].default
