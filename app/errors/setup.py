"""A set-up step cannot be done as planned."""

from __future__ import annotations

from app.errors.root import AppError


class SetupError(AppError):
    """A set-up step cannot be done as planned."""
