"""Every failure that Firnline knows, as one tree.

AppError                        what failed, why, and what to do next
├── InputError                  what a person typed or chose cannot be used
│   ├── AddressError            not the address of an instance
│   └── CertificateFileError    a CA file that is missing or is none
├── NetworkError                no whole answer arrived
│   ├── HostNotFoundError       the name is not known
│   ├── UnreachableError        refused, no route, or a proxy in the way
│   ├── TooSlowError            no answer in time
│   ├── CertificateError        the host could not prove who it is
│   └── AnswerLostError         sent, perhaps done, but the answer did not arrive whole
├── InstanceError               an answer arrived, and it is a no
│   ├── NotServiceNowError      the host is something else
│   ├── AsleepError             hibernating, upgrading or in maintenance
│   ├── NotAuthenticatedError   401: nobody, or a wrong or expired proof
│   ├── NotAuthorizedError      403: known, but not allowed
│   ├── NotFoundError           404, or a table that does not exist
│   ├── RefusedError            a rule of the instance said no, in its own words
│   ├── RateLimitedError        429: told to come back later
│   └── BrokenReplyError        a reply that is not what the interface promises
├── SignInError                 consent or token did not come about
│   ├── ConsentDeniedError      Deny was pressed
│   ├── ConsentTimedOutError    nobody pressed Allow in time
│   ├── ForeignRedirectError    the way back does not belong to this attempt
│   ├── TokenRefusedError       the token endpoint said no
│   └── WrongUserError          the token belongs to somebody else
├── VaultError                  the key ring cannot keep a secret
│   ├── VaultMissingError       there is no key ring that may be used
│   ├── VaultLockedError        it is locked, or does not answer
│   └── VaultFailedError        it failed in a way of its own
├── SetupError                  a set-up step cannot be done as planned
└── StorageError                a file or a folder cannot be read or written

Foreign errors are translated into these once, at the edge where they appear.
"""

from __future__ import annotations

from app.errors.input import AddressError, CertificateFileError, InputError
from app.errors.instance import (
    AsleepError,
    BrokenReplyError,
    InstanceError,
    NotAuthenticatedError,
    NotAuthorizedError,
    NotFoundError,
    NotServiceNowError,
    RateLimitedError,
    RefusedError,
)
from app.errors.network import (
    AnswerLostError,
    CertificateError,
    HostNotFoundError,
    NetworkError,
    TooSlowError,
    UnreachableError,
)
from app.errors.root import AppError
from app.errors.setup import SetupError
from app.errors.sign_in import (
    ConsentDeniedError,
    ConsentTimedOutError,
    ForeignRedirectError,
    SignInError,
    TokenRefusedError,
    WrongUserError,
)
from app.errors.storage import StorageError
from app.errors.vault import VaultError, VaultFailedError, VaultLockedError, VaultMissingError

__all__ = [
    "AddressError",
    "AnswerLostError",
    "AppError",
    "AsleepError",
    "BrokenReplyError",
    "CertificateError",
    "CertificateFileError",
    "ConsentDeniedError",
    "ConsentTimedOutError",
    "ForeignRedirectError",
    "HostNotFoundError",
    "InputError",
    "InstanceError",
    "NetworkError",
    "NotAuthenticatedError",
    "NotAuthorizedError",
    "NotFoundError",
    "NotServiceNowError",
    "RateLimitedError",
    "RefusedError",
    "SetupError",
    "SignInError",
    "StorageError",
    "TokenRefusedError",
    "TooSlowError",
    "UnreachableError",
    "VaultError",
    "VaultFailedError",
    "VaultLockedError",
    "VaultMissingError",
    "WrongUserError",
]
