"""The probes, in the order in which a person reads about them."""

from __future__ import annotations

from typing import Final

from app.doctor.probe import Probe
from app.doctor.probes.account import ROLES, USER
from app.doctor.probes.network import CERTIFICATE, CLOCK, PROXY, REACH
from app.doctor.probes.rules import ADDRESS, RATE, RELEASE
from app.doctor.probes.tickets import CHANGE_REQUEST, CHOICES, INCIDENT, READ
from app.doctor.probes.token import CONSENT, OWNER, REGISTRY

__all__ = ["PROBES"]

PROBES: Final[tuple[Probe, ...]] = (
    *(REACH, CERTIFICATE, PROXY, ADDRESS, CLOCK, RELEASE),
    *(REGISTRY, USER, ROLES, OWNER, CONSENT),
    *(READ, CHANGE_REQUEST, INCIDENT, CHOICES, RATE),
)
