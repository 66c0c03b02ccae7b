"""How the points of a ticket stand, in words."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.tickets.following_points import TicketPoints
from app.tickets.states import Meaning
from app.tickets.ticket import Ticket
from ui.board.wording import NOTHING, points
from ui.translation import translate
from ui.widgets.chip import ChipKind
from ui.widgets.note import Note


class PointsNote(Note):
    """Says where a ticket and its points do not go together; hidden where they do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.hide()

    def show_points(self, ticket: Ticket, found: TicketPoints | None) -> None:
        """Show what there is to say of a ticket and its points."""
        is_done = ticket.meaning is Meaning.DONE
        self.setVisible(found is not None and found.is_gained != is_done)
        if found is None:
            return
        if found.is_gained:
            self.say(
                translate("Points", "All points are gained"),
                translate("Points", "The ticket is still open. Move it on if its work is done."),
                kind=ChipKind.OK,
            )
        else:
            left = translate("Points", "{left} points are left.").format(
                left=points(found.most - found.now)
            )
            waiting = translate("Points", "They were read before it was closed; import them again.")
            self.say(
                translate("Points", "Closed, but points are left"),
                f"{left} {waiting}" if found.is_waiting else left,
                kind=ChipKind.WARN,
            )


def points_text(found: TicketPoints | None) -> str:
    """Return the points now, and those when the ticket was made where they were others."""
    if found is None:
        return NOTHING
    now, most = points(found.now), points(found.most)
    if found.then is None or found.then == found.now:
        return translate("Points", "{now} of {most}").format(now=now, most=most)
    text = translate("Points", "{now} of {most}, {then} when created")
    return text.format(now=now, most=most, then=points(found.then))
