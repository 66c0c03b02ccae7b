"""The client for one instance: records in, records out, every failure an AppError."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from http import HTTPStatus
from typing import Final, Self, TypeVar
from urllib.parse import quote

import httpx
from tenacity import (
    AsyncRetrying,
    RetryCallState,
    retry_if_exception,
    stop_after_attempt,
    wait_exponential_jitter,
)

from app.errors import AnswerLostError, BrokenReplyError, MaintenanceError, RateLimitedError
from app.instance.address import InstanceAddress
from app.instance.pace import Pace
from app.instance.query import Query
from app.instance.replies import Reply, page_of, result_of, row_of, rows_of
from app.instance.transport import Transport
from app.instance.values import Record, Shown, plain, shown
from app.network import NetworkPolicy

__all__ = ["InstanceClient", "Record", "Shown"]

LONGEST_PAUSE_S: Final = 60.0
_TRIES: Final = 3
_TRY_AGAIN: Final = (AnswerLostError, BrokenReplyError, MaintenanceError)
_TOO_MUCH: Final = (HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE)
_Result = TypeVar("_Result")
_log = logging.getLogger(__name__)
_backoff = wait_exponential_jitter(multiplier=2, max=LONGEST_PAUSE_S)


class InstanceClient:
    """Speaks to one instance as one user; an async context manager.

    Reads are tried up to three times where the answer was lost or the instance asks for a pause.
    Writes are sent once: whoever writes knows how to find out whether it was done.

    Args:
        address: the instance.
        policy: trust and time limits.
        access: how requests prove who asks; without it nobody does.
        tries: how often a read is sent at most.
        pause: waits between two tries.
        transport: takes the place of the network.

    Attributes:
        address: the instance.
        pace: how many requests are on their way at once.

    Errors:
        CertificateFileError: the policy's CA file cannot be used.
    """

    def __init__(
        self,
        address: InstanceAddress,
        policy: NetworkPolicy,
        access: httpx.Auth | None = None,
        *,
        tries: int = _TRIES,
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self.address = address
        self.pace = Pace()
        self._transport = Transport(address, policy, access=access, over=transport)
        self._retrying = AsyncRetrying(
            retry=retry_if_exception(may_try_again),
            wait=_pause_s,
            stop=stop_after_attempt(tries),
            sleep=pause,
            before_sleep=_log_pause,
            reraise=True,
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_exc: object) -> None:
        await self.aclose()

    async def aclose(self) -> None:
        """Close every connection."""
        await self._transport.aclose()

    async def records(
        self, table: str, query: Query | None = None, *, fields: Sequence[str], limit: int = 1000
    ) -> list[Record]:
        """Return one page of records with plain values.

        Args:
            table: the table's name.
            query: which records, all where None.
            fields: the wanted columns; one that the user may not read is empty.
            limit: the most records to return.

        Errors:
            AppError: any NetworkError, InstanceError or SignInError.
        """
        params = _selection(query, fields, limit)
        rows = await self.read(_path(table), params, rows_of)
        return [plain(row, fields) for row in rows]

    async def shown_records(
        self, table: str, query: Query | None = None, *, fields: Sequence[str], limit: int = 1000
    ) -> list[dict[str, Shown]]:
        """Return one page of records with values and how the instance shows them.

        Args:
            table: the table's name.
            query: which records, all where None.
            fields: the wanted columns; one that the user may not read is empty.
            limit: the most records to return.

        Errors:
            AppError: any NetworkError, InstanceError or SignInError.
        """
        params = {**_selection(query, fields, limit), "sysparm_display_value": "all"}
        rows = await self.read(_path(table), params, rows_of)
        return [shown(row, fields) for row in rows]

    async def pages(
        self, table: str, query: Query, *, fields: Sequence[str], page_size: int = 500
    ) -> AsyncIterator[list[dict[str, Shown]]]:
        """Yield all records page by page.

        Each page begins behind the last sys_id of the one before, so rows that come and go
        meanwhile shift nothing. A short page is no end: the instance limits first and hides rows
        afterwards.

        Args:
            table: the table's name.
            query: which records; the order is ours.
            fields: the wanted columns.
            page_size: the most records in one page.

        Errors:
            AppError: any NetworkError, InstanceError or SignInError.
        """
        fields = tuple(dict.fromkeys((*fields, "sys_id")))
        last, rest = "", query
        while rows := await self.shown_records(
            table, rest.order_by("sys_id"), fields=fields, limit=page_size
        ):
            newest = rows[-1]["sys_id"].value
            if newest <= last:  # the instance dropped the condition and starts again
                what = f"sys_id {newest} <= {last}"
                raise BrokenReplyError(what)
            yield rows
            last, rest = newest, query.where("sys_id", ">", newest)

    async def record(self, table: str, sys_id: str, *, fields: Sequence[str]) -> Record:
        """Return one record.

        Args:
            table: the table's name.
            sys_id: which record.
            fields: the wanted columns.

        Errors:
            NotFoundError: it does not exist, or this user may not see it.
            AppError: any NetworkError, InstanceError or SignInError.
        """
        return plain(await self.read(_path(table, sys_id), _columns(fields), row_of), fields)

    async def create(
        self, table: str, values: Mapping[str, str], *, fields: Sequence[str] = ()
    ) -> Record:
        """Create one record and return it.

        Args:
            table: the table's name.
            values: the columns to set.
            fields: the columns to return, all where empty.

        Errors:
            AnswerLostError: nobody knows whether the record was created.
            UnreachableError: nothing was sent.
            AppError: any other NetworkError, InstanceError or SignInError; nothing was created.
        """
        path, params = _path(table), _columns(fields)
        return plain(await self.send_once("POST", path, row_of, params, values), fields)

    async def update(
        self,
        table: str,
        sys_id: str,
        values: Mapping[str, str],
        *,
        input_display_value: bool = False,
    ) -> Record:
        """Change the named columns of one record and return it.

        Args:
            table: the table's name.
            sys_id: which record.
            values: the columns to set.
            input_display_value: the values are as people type them; passwords need it.

        Errors:
            AnswerLostError: nobody knows whether it was changed.
            AppError: any other NetworkError, InstanceError or SignInError; nothing was changed.
        """
        params = _columns(())
        if input_display_value:
            params["sysparm_input_display_value"] = "true"
        path = _path(table, sys_id)
        return plain(await self.send_once("PATCH", path, row_of, params, values), ())

    async def delete(self, table: str, sys_id: str) -> None:
        """Delete one record.

        Args:
            table: the table's name.
            sys_id: which record.

        Errors:
            NotFoundError: it does not exist, or this user may not see it.
            AnswerLostError: nobody knows whether it was deleted.
            AppError: any other NetworkError, InstanceError or SignInError; nothing was deleted.
        """
        await self.send_once("DELETE", _path(table, sys_id), result_of)

    async def get(self, path: str, **params: str) -> object:
        """Return the `result` of another JSON endpoint.

        Args:
            path: a path on the instance.
            params: the query of the URL.

        Errors:
            AppError: any NetworkError, InstanceError or SignInError.
        """
        return await self.read(path, params, result_of)

    async def page(self, path: str) -> str:
        """Return a page for people as it is written.

        Args:
            path: a path on the instance.

        Errors:
            AppError: any NetworkError, InstanceError or SignInError.
        """
        return await self.read(path, {}, page_of)

    async def read(
        self, path: str, params: Mapping[str, str], read: Callable[[Reply], _Result]
    ) -> _Result:
        """Ask for something, again where that may help, and return what its reply holds.

        Args:
            path: a path on the instance.
            params: the query of the URL.
            read: takes the reply apart; what it raises counts as the instance's answer.

        Errors:
            AppError: any NetworkError, InstanceError or SignInError.
        """
        # A copy, because a Retrying counts the tries of one call at a time.
        return await self._retrying.copy()(self.read_once, path, params, read)

    async def read_once(
        self, path: str, params: Mapping[str, str], read: Callable[[Reply], _Result]
    ) -> _Result:
        """Ask for something, once, and return what its reply holds.

        Args:
            path: a path on the instance.
            params: the query of the URL.
            read: takes the reply apart; what it raises counts as the instance's answer.

        Errors:
            AppError: any NetworkError, InstanceError or SignInError.
        """
        return read(await self._send("GET", path, params))

    def retrying(
        self, *, if_: Callable[[BaseException], bool], attempts: int = _TRIES
    ) -> AsyncRetrying:
        """Return what sends a request again, with the pauses that this client makes.

        Args:
            if_: tells whether an error is worth another try.
            attempts: how often a request is sent at most.
        """
        return self._retrying.copy(retry=retry_if_exception(if_), stop=stop_after_attempt(attempts))

    async def send_once(
        self,
        method: str,
        path: str,
        read: Callable[[Reply], _Result],
        params: Mapping[str, str] | None = None,
        values: Mapping[str, str] | None = None,
        *,
        file: tuple[bytes, str] | None = None,
    ) -> _Result:
        """Ask the instance to change something, once, and return what its reply holds.

        Args:
            method: the HTTP method.
            path: a path on the instance.
            read: takes the reply apart.
            params: the query of the URL.
            values: the body, sent as JSON.
            file: a body that is sent as it is instead, with its media type.

        Errors:
            AnswerLostError: nobody knows whether it was done.
            AppError: any other NetworkError, InstanceError or SignInError; nothing was done.
        """
        try:
            return read(await self._send(method, path, params or {}, body=values, file=file))
        except BrokenReplyError as exc:  # the instance may have done it before it stumbled
            raise AnswerLostError(self.address.label) from exc

    async def _send(
        self,
        method: str,
        path: str,
        params: Mapping[str, str],
        *,
        body: Mapping[str, str] | None = None,
        file: tuple[bytes, str] | None = None,
    ) -> Reply:
        async with self.pace:
            reply = await self._transport.send(method, path, params=params, body=body, file=file)
        if reply.status in _TOO_MUCH:
            self.pace.slow_down()
        else:
            self.pace.went_well()
        return reply


def _path(*segments: str) -> str:
    return "/".join(("/api/now/table", *(quote(segment, safe="") for segment in segments)))


def _columns(fields: Sequence[str]) -> dict[str, str]:
    params = {"sysparm_exclude_reference_link": "true"}
    return {**params, "sysparm_fields": ",".join(fields)} if fields else params


def _selection(query: Query | None, fields: Sequence[str], limit: int) -> dict[str, str]:
    params = {**_columns(fields), "sysparm_limit": str(limit)}
    encoded = str(query or "")
    return {**params, "sysparm_query": encoded} if encoded else params


def may_try_again(exc: BaseException) -> bool:
    """Tell whether a read that failed may well succeed a little later."""
    if isinstance(exc, RateLimitedError):
        return (exc.retry_after_s or 0) <= LONGEST_PAUSE_S
    return isinstance(exc, _TRY_AGAIN)


def _pause_s(state: RetryCallState) -> float:
    error = state.outcome.exception() if state.outcome else None
    asked_s = error.retry_after_s if isinstance(error, RateLimitedError) else None
    return _backoff(state) if asked_s is None else asked_s


def _log_pause(state: RetryCallState) -> None:
    error = state.outcome.exception() if state.outcome else None
    _log.info("%s; trying again in %.1f s", type(error).__name__, state.upcoming_sleep)
