"""What a person typed or chose cannot be used."""

from __future__ import annotations

from pathlib import Path

from app.errors.root import AppError
from app.words import Words, translate


class InputError(AppError):
    """What a person typed or chose cannot be used."""


class AddressError(InputError):
    """The text is not the address of an instance."""

    def __init__(self, detail: Words) -> None:
        super().__init__(
            translate("Errors", "This is not the address of an instance."),
            detail,
            translate("Errors", "Paste the address that the instance's pages show in the browser."),
        )


class CertificateFileError(InputError):
    """A CA file is missing or holds no certificate."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            translate("Errors", "The CA file cannot be used."),
            translate(
                "Errors", "{path} is missing or holds no certificate in PEM or DER form."
            ).format(path=path),
            translate("Errors", "Choose the file that your company's certificate authority gave."),
        )
        self.path = path


class ProxyAddressError(InputError):
    """The text is not the address of a proxy."""

    def __init__(self, detail: Words) -> None:
        super().__init__(
            translate("Errors", "This is not the address of a proxy."),
            detail,
            translate("Errors", "Write it as http://proxy.example:8080."),
        )
