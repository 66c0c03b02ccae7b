"""Files for tickets: one of this computer, or what a recommendation says is to be done."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from app.errors import InputError, StorageError
from app.instance.attachments import LONGEST_FILE_NAME, File
from app.recommendations.recommendation import Recommendation
from app.tickets.ticket import Ticket
from app.words import translate

LARGEST_MB: Final = 100
_UNKNOWN_TYPE: Final = "application/octet-stream"


def read_file(path: Path) -> File:
    """Return a file of this computer; it is short work only for small ones.

    Args:
        path: where it is.

    Errors:
        StorageError: it cannot be read.
        InputError: it is larger than anything that belongs on a ticket.
    """
    try:
        if path.stat().st_size > LARGEST_MB * 1024 * 1024:
            raise InputError(
                translate("Attachments", "This file is too large."),
                translate("Attachments", "At most {megabytes} MB are sent.").format(
                    megabytes=LARGEST_MB
                ),
                translate("Attachments", "Attach a smaller file, or a link to it in a comment."),
            )
        content = path.read_bytes()
    except OSError as exc:
        raise StorageError(path, str(exc)) from exc
    media_type = mimetypes.guess_type(path.name)[0] or _UNKNOWN_TYPE
    return File(_short(path), content, media_type)


def advice_for(ticket: Ticket, recommendations: Iterable[Recommendation]) -> File | None:
    """Return what is to be done by the recommendations behind a ticket, or None without a text.

    The same recommendations make the same file every time, so that none is attached twice.

    Args:
        ticket: which one.
        recommendations: those behind it.
    """
    parts = [_advice(each) for each in recommendations if each.advice]
    if not parts:
        return None
    text = "\n\n\n".join(parts) + "\n"
    return File(f"{ticket.number}-remediation.txt", text.encode(), "text/plain; charset=utf-8")


def _advice(recommendation: Recommendation) -> str:
    lines = (
        recommendation.title,
        recommendation.advice,
        recommendation.action_url,
    )
    return "\n\n".join(filter(None, lines))


def _short(path: Path) -> str:
    """Return the name of a file, cut in front of its ending where the instance would cut it."""
    room = LONGEST_FILE_NAME - len(path.suffix)
    return f"{path.stem[:room]}{path.suffix}"
