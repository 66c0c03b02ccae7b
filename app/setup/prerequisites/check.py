"""One subject of the prerequisites, which only an administrator sees."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from app.errors import (
    AddressBlockedError,
    AppError,
    BrokenReplyError,
    NotAuthorizedError,
    NotFoundError,
    RefusedError,
)
from app.findings import Finding, Status
from app.instance.client import InstanceClient
from app.words import Words, translate

Findings = tuple[Finding, ...]
# About the record that was asked for. All others are about the way to the instance, or the person.
_ABOUT_THE_RECORD = (NotAuthorizedError, NotFoundError, RefusedError, BrokenReplyError)


@dataclass(frozen=True)
class Check:
    """A look at one subject.

    Attributes:
        key: names the finding that says that nothing could be seen.
        subject: what is looked at.
        look: returns what was found, green, amber or red.
    """

    key: str
    subject: Words
    look: Callable[[InstanceClient], Awaitable[Findings]]

    async def run(self, client: InstanceClient) -> Findings:
        """Look, and say so where the instance does not let anybody look.

        Args:
            client: a client that proves itself as an administrator.

        Errors:
            NotAuthenticatedError: the instance does not accept the administrator any more.
            NetworkError: the instance did not answer.
        """
        try:
            return await self.look(client)
        except AddressBlockedError:
            raise
        except _ABOUT_THE_RECORD as error:
            return (self._unseen(error),)

    def _unseen(self, error: AppError) -> Finding:
        return Finding(
            self.key,
            Status.WARNING,
            translate("Prerequisites", "Not checked: {subject}").format(subject=self.subject),
            error.detail,
            translate("Prerequisites", "Continue if nobody customised it, or have it looked at."),
            translate("Prerequisites", "What is unusual there shows itself only as a refusal."),
        )


def listed(parts: Sequence[Words | str]) -> Words:
    """Return several facts as one.

    Args:
        parts: words of the program, or text of the instance.
    """
    gaps: dict[str, object] = {f"part{number}": part for number, part in enumerate(parts)}
    return Words("", "; ".join(f"{{{name}}}" for name in gaps), values=gaps)
