"""One ticket for several recommendations, and the list in it by which they are known again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.connections.connection import Centre
from app.instance.client import Shown
from app.recommendations.recommendation import Category, Level, Recommendation, Source
from app.tickets.checklist import ids_in
from app.tickets.draft import LONGEST_DESCRIPTION, TicketType, group_draft
from app.tickets.records import record_of, ticket_of

CHANGE = TicketType.CHANGE_REQUEST


def recommendation(number, title="Turn on (preset) policies", **changes):
    made = Recommendation(
        id=f"scid-{number}",
        title=title,
        description="",
        source=Source.MICROSOFT,
        category=Category.APPS,
        points_now=0,
        points_max=5,
        impact=Level.LOW,
        cost=Level.LOW,
    )
    return replace(made, **changes)


def grouped(recommendations):
    return group_draft(
        recommendations,
        CHANGE,
        name="Three of the score",
        text="All of these.",
        centre=Centre.SECURITY,
        initiated_by="mara.lindqvist",
    )


def ticket_after(draft, edit=str):
    record = {**record_of(draft), "description": edit(record_of(draft)["description"])}
    return ticket_of(CHANGE, {name: Shown(value, value) for name, value in record.items()})


def test_a_group_is_one_line_for_each_recommendation():
    """People can read what the ticket stands for, and tick it off."""
    draft = grouped([recommendation(1), recommendation(2, "Block\nlegacy sign-in")])

    assert draft.task_description == (
        "All of these.\n\n[Check list]\n"
        "[ ] Turn on (preset) policies (scid-1)\n[ ] Block legacy sign-in (scid-2)"
    )


def test_the_order_of_choosing_makes_no_second_ticket():
    """The id is made from the recommendations, and another one more is another ticket."""
    one, two, three = (recommendation(number) for number in range(3))

    assert grouped([one, two]).correlation_id == grouped([two, one]).correlation_id
    assert grouped([one, two]).correlation_id != grouped([one, two, three]).correlation_id


@pytest.mark.parametrize("tick", ["[x]", "[X]", "[]", "✓", "done:", ""])
def test_ticks_change_nothing_about_the_list(tick):
    """Whatever people write in place of the box, the ids are read back."""
    draft = grouped([recommendation(1), recommendation(2)])
    ticket = ticket_after(draft, lambda text: text.replace("[ ]", tick).replace("\n", "\r\n"))

    assert ticket.checklist == draft.checklist == ("scid-1", "scid-2")


def test_long_titles_give_way_and_ids_stay():
    """Sixty recommendations fit into the column, each with its whole id."""
    long = [recommendation(number, f"{number} {'title ' * 30}") for number in range(60)]
    draft = grouped(long)

    assert len(draft.task_description) <= LONGEST_DESCRIPTION
    assert "…" in draft.task_description
    assert ticket_after(draft).checklist == tuple(each.id for each in long)


def test_a_description_without_a_list_names_nothing():
    """A remark in brackets at the end of a line is no recommendation."""
    assert ids_in("Look at it (today)") == ()


def test_the_commonest_category_is_the_group_s():
    """A ticket has one category; most of its recommendations are of it."""
    mixed = [recommendation(1, category=Category.DATA), recommendation(2), recommendation(3)]

    assert grouped(mixed).category is Category.APPS
