"""The errors of the practice instance.

PracticeError    it cannot start; for the person at the command line
ApiError         a request is refused; becomes ServiceNow's error envelope on the wire
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class PracticeError(Exception):
    """Says why the practice instance cannot start and what to do next.

    Args:
        message: What happened, as one sentence.
        next_step: What a person can do about it, as one sentence.
    """

    def __init__(self, message: str, next_step: str) -> None:
        super().__init__(message)
        self.message = message
        self.next_step = next_step

    def __str__(self) -> str:
        return f"{self.message} {self.next_step}"


class ApiError(Exception):
    """Refuses a REST request the way ServiceNow does.

    Args:
        status: The HTTP status.
        message: The envelope's `message`.
        detail: The envelope's `detail`; `None` becomes JSON null.
        headers: What the answer carries besides.
    """

    def __init__(
        self,
        status: int,
        message: str,
        detail: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.detail = detail
        self.headers = headers


def no_record() -> ApiError:
    """Return the answer for a record that does not exist or may not be seen."""
    return ApiError(
        404, "No Record found", "Record doesn't exist or ACL restricts the record retrieval"
    )


def not_authenticated(headers: Mapping[str, str] | None = None) -> ApiError:
    """Return the answer for a caller who has not proven who they are."""
    detail = "Required to provide Auth information"
    return ApiError(401, "User Not Authenticated", detail, headers)


def took_too_long() -> ApiError:
    """Return the answer for a transaction that was ended because it took too long."""
    message = "Transaction cancelled: maximum execution time exceeded"
    return ApiError(500, message, f"{message}. Check logs for error trace.")


def failed_acl() -> ApiError:
    """Return the answer for a caller none of whose roles opens the table."""
    return ApiError(403, "User Not Authorized", "Failed API level ACL Validation")


class Operation(StrEnum):
    """A kind of write, as error texts spell it."""

    INSERT = "Insert"
    UPDATE = "Update"
    DELETE = "Delete"


def refused_write(operation: Operation) -> ApiError:
    """Return the answer for a write that the access rules refuse."""
    detail = f"ACL Exception {operation} Failed due to security constraints"
    return ApiError(403, "Operation Failed", detail)
