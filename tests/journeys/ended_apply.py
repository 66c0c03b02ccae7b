"""A program that applies a plan and is killed at one of its writes; run as a process of its own."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from types import SimpleNamespace

import psutil

from app.practice.server import Account
from tests.journeys.installations import Moment, apply_until, installation_in


def main(folder: str, address: str, ca_file: str, password: str, write: str, when: str) -> None:
    """Set up as far as the moment, and be gone."""
    practice = SimpleNamespace(
        address=address, ca_file=Path(ca_file), administrator=Account("admin", password, "")
    )
    moment = Moment(int(write), is_after=when == "after", end=psutil.Process().kill)
    asyncio.run(apply_until(moment, installation_in(Path(folder)), practice))


if __name__ == "__main__":
    main(*sys.argv[1:])
