"""What it takes to write a ticket as the instance wants it."""

from __future__ import annotations

from dataclasses import dataclass

from app.tickets.drafts import Drafts
from app.tickets.form_book import FormBook
from app.tickets.references import ReferenceBook


@dataclass(frozen=True)
class WritingDesk:
    """The books that lie beside a ticket while it is written.

    Attributes:
        forms: what the instance wants to know.
        references: the records that a ticket may name.
        drafts: what was begun and not sent.
    """

    forms: FormBook
    references: ReferenceBook
    drafts: Drafts
