"""The key ring cannot keep a secret."""

from __future__ import annotations

from app.errors.root import AppError
from app.words import translate


class VaultError(AppError):
    """The key ring cannot keep a secret."""


class VaultMissingError(VaultError):
    """There is no key ring that may be used."""

    def __init__(self) -> None:
        super().__init__(
            translate("Errors", "This computer has no key ring that Firnline may use."),
            translate("Errors", "Firnline never writes secrets to a plain file."),
            translate(
                "Errors",
                "Start the key ring of your desktop, or keep the secrets for this run only.",
            ),
        )


class VaultLockedError(VaultError):
    """The key ring is locked, or does not answer."""

    def __init__(self) -> None:
        super().__init__(
            translate("Errors", "The key ring is locked."),
            translate("Errors", "It did not open, or did not answer in time."),
            translate(
                "Errors",
                "Unlock it and try again, or keep the secrets for this run only.",
            ),
        )


class VaultFailedError(VaultError):
    """The key ring is there and open, but failed."""

    def __init__(self) -> None:
        super().__init__(
            translate("Errors", "The key ring did not do what it was asked for."),
            translate("Errors", "It is there, but failed; the log names the cause."),
            translate(
                "Errors",
                "Restart the key ring or sign in again, or keep the secrets for this run only.",
            ),
        )
