"""The command `firnline practice-control`: steering a practice instance that runs."""

from __future__ import annotations

import argparse
import http.client
import json
import os
import ssl
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from app.cli import Exit, fail
from app.places import Places
from app.practice.control import FILE
from app.practice.errors import PracticeError

_LIMIT_S = 60
_WAIT_S = 20
_RETRY = "Start one with: firnline practice --state DIR."


def run_practice_control(arguments: argparse.Namespace) -> int:
    """Steer a running practice instance, or read what it has been asked.

    Args:
        arguments: what `parse` returned for the command `practice-control`.
    """
    try:
        steering = _open(arguments)
        _ACTIONS[arguments.action](steering, arguments)
    except PracticeError as error:
        return fail(str(error))
    except BrokenPipeError:
        # Whoever read the log has seen enough; Python's own last flush must not complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return Exit.DONE


@dataclass(frozen=True)
class _Steering:
    """How to reach the control address of a practice instance."""

    address: str
    token: str
    trust: ssl.SSLContext

    def ask(self, path: str, wish: dict[str, Any] | None = None) -> dict[str, Any]:
        """Return what is answered; with a wish it is posted.

        Errors:
            PracticeError: the instance has ended, or refuses.
        """
        try:
            status, answer = self._answer(path, wish)
        except (OSError, http.client.HTTPException, ValueError) as exc:
            raise _gone() from exc
        if status != http.client.OK:
            raise PracticeError(str(answer.get("error", "The practice instance refused.")), "")
        return answer

    def _answer(self, path: str, wish: dict[str, Any] | None) -> tuple[int, dict[str, Any]]:
        host = urlsplit(self.address).netloc
        connection = http.client.HTTPSConnection(host, timeout=_LIMIT_S, context=self.trust)
        try:
            body = None if wish is None else json.dumps(wish)
            headers = {"Authorization": f"Bearer {self.token}"}
            connection.request("GET" if wish is None else "POST", path, body, headers)
            answer = connection.getresponse()
            return answer.status, dict(json.load(answer))
        finally:
            connection.close()


def _open(arguments: argparse.Namespace) -> _Steering:
    file = arguments.control or _state(arguments) / FILE
    try:
        content = json.loads(file.read_text())
        trust = ssl.create_default_context(cafile=content["ca_file"])
        return _Steering(content["address"], content["token"], trust)
    except FileNotFoundError as exc:
        message = f"No practice instance can be steered by {file}."
        raise PracticeError(message, _RETRY) from exc
    except (OSError, ValueError, KeyError, TypeError) as exc:
        message = f"{file} is not the control file of a practice instance."
        raise PracticeError(message, "Use the one that its start named.") from exc


def _state(arguments: argparse.Namespace) -> Path:
    """Return the state folder that was named, else that of `firnline --practice`."""
    chosen: Path | None = arguments.state
    return chosen or Places.choose(arguments.home).data / "practice"


def _gone() -> PracticeError:
    return PracticeError("The practice instance does not answer; it may have ended.", _RETRY)


def _show(steering: _Steering, arguments: argparse.Namespace) -> None:
    _print_conditions(steering.ask("/conditions"), as_json=arguments.json)


def _set(steering: _Steering, arguments: argparse.Namespace) -> None:
    answer = steering.ask("/conditions", {"set": arguments.faults})
    _print_conditions(answer, as_json=arguments.json)


def _clear(steering: _Steering, arguments: argparse.Namespace) -> None:
    answer = steering.ask("/conditions", {"clear": arguments.names})
    _print_conditions(answer, as_json=arguments.json)


def _clock(steering: _Steering, arguments: argparse.Namespace) -> None:
    answer = steering.ask("/clock", {"forward_s": arguments.forward})
    _print(json.dumps(answer) if arguments.json else f"{answer['now']} UTC")


def _seed(steering: _Steering, arguments: argparse.Namespace) -> None:
    answer = steering.ask("/tickets", {"count": arguments.tickets})
    _print(json.dumps(answer) if arguments.json else f"{answer['added']} tickets were added.")


def _log(steering: _Steering, arguments: argparse.Namespace) -> None:
    seen, wait_s = 0, 0
    while True:
        answer = steering.ask(f"/log?after={seen}&wait_s={wait_s}")
        for entry in answer["entries"]:
            _print(json.dumps(entry) if arguments.json else _line(entry))
        if not arguments.follow:
            return
        seen, wait_s = answer["next"], _WAIT_S


def _line(entry: dict[str, Any]) -> str:
    asked = "?".join(filter(None, (entry["path"], entry["query"])))
    parts = [
        entry["at"],
        str(entry["status"] or "cut"),
        entry["method"],
        ascii(asked)[1:-1],
        entry["form"],
        entry["user_name"] or "-",
        entry["scheme"] or "-",
        f"{entry['duration_ms']:g} ms",
        f"{entry['sent_bytes']} B",
    ]
    return "  ".join(filter(None, parts))


def _print_conditions(answer: dict[str, Any], *, as_json: bool) -> None:
    active: dict[str, object] = answer["active"]
    if as_json:
        _print(json.dumps(active))
        return
    for name, value in active.items():
        _print(name if value is True else f"{name}={value}")
    if not active:
        _print("Nothing goes wrong at present.")


def _print(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - the command answers on standard output


_ACTIONS: dict[str, Callable[[_Steering, argparse.Namespace], None]] = {
    "show": _show,
    "set": _set,
    "clear": _clear,
    "clock": _clock,
    "seed": _seed,
    "log": _log,
}
