"""Every failure that Firnline knows, as one tree.

AppError                        what failed, why, and what to do next
├── InputError                  what a person typed or chose cannot be used
│   ├── AddressError            not the address of an instance
│   ├── CertificateFileError    a CA file that is missing or is none
│   └── ProxyAddressError       not the address of a proxy
├── NetworkError                no whole answer arrived
│   ├── HostNotFoundError       the name is not known
│   ├── UnreachableError        the host did not take the connection
│   │   ├── NoRouteError        no way leads there
│   │   └── ConnectionDeniedError nothing listens on the port
│   ├── TooSlowError            no answer in time
│   ├── AnswerLostError         sent, perhaps done, but the answer did not arrive whole
│   ├── QueuedError             nothing was sent; it is as soon as that is possible
│   ├── CaptivePortalError      a guest network answers instead
│   ├── CertificateError        the host could not prove who it is
│   │   ├── UnknownAuthorityError by an authority that nobody here trusts
│   │   ├── InspectedError      something between signs in ServiceNow's name
│   │   ├── ExpiredCertificateError past its last day
│   │   └── OtherNameError      made for another host
│   └── ProxyError              a proxy stands in the way, or is missing
│       ├── ProxyNeededError    no direct way out, and no proxy is set
│       ├── ProxyUnreachableError the proxy does not answer
│       ├── ProxySignInError    407: it asks for name and password
│       └── ProxyRefusedError   it does not open a way to the instance
├── InstanceError               an answer arrived, and it is a no
│   ├── NotServiceNowError      the host is something else
│   ├── SingleSignOnError       an identity provider stands before everything
│   ├── AsleepError             a page for people instead of an answer
│   │   ├── HibernatingError    put to sleep because nobody used it
│   │   └── MaintenanceError    503: being upgraded or maintained
│   ├── NotAuthenticatedError   401: nobody, or a wrong or expired proof
│   │   ├── PasswordRefusedError a person's, over REST: wrong, or not admitted there
│   │   └── SessionEndedError   the session of a browser is over
│   ├── NotAuthorizedError      403: known, but not allowed
│   ├── NotFoundError           404, or a table that does not exist
│   ├── RefusedError            a rule of the instance said no, in its own words
│   │   └── AddressBlockedError a rule about addresses keeps this computer out
│   ├── RateLimitedError        429: told to come back later
│   └── BrokenReplyError        a reply that is not what the interface promises
├── SignInError                 sign-in, consent or token did not come about
│   ├── AdministratorTimedOutError nobody signed in in time
│   ├── ConsentDeniedError      Deny was pressed
│   ├── ConsentTimedOutError    nobody pressed Allow in time
│   ├── ForeignRedirectError    the way back does not belong to this attempt
│   ├── NoLocalFormError        nobody goes past single sign-on
│   ├── NoPortError             no port is free to await a browser
│   ├── RedirectRefusedError    the instance sends nobody back to Firnline
│   ├── ClientUnknownError      the registry entry is deleted or inactive
│   ├── TokenRefusedError       the token endpoint said no
│   └── WrongUserError          the token belongs to somebody else
├── VaultError                  the key ring cannot keep a secret
│   ├── VaultMissingError       there is no key ring that may be used
│   ├── VaultLockedError        it is locked, or does not answer
│   └── VaultFailedError        it failed in a way of its own
├── SetupError                  a set-up step cannot be done as planned
│   ├── LeftBehindError         another instance still holds what was made there
│   └── NotAdministratorError   who signed in lacks the role admin
└── StorageError                a file or a folder cannot be read or written
    ├── StorageDamagedError     it holds no longer what was written to it
    ├── StorageFullError        there is no room left
    ├── StorageLockedError      another program holds it
    └── StorageNewerError       a newer version of the program wrote it

Foreign errors are translated into these once, at the edge where they appear.
"""

from __future__ import annotations

from app.errors.certificate import (
    CertificateError,
    ExpiredCertificateError,
    InspectedError,
    OtherNameError,
    UnknownAuthorityError,
)
from app.errors.input import AddressError, CertificateFileError, InputError, ProxyAddressError
from app.errors.instance import (
    AddressBlockedError,
    AsleepError,
    BrokenReplyError,
    HibernatingError,
    InstanceError,
    MaintenanceError,
    NotAuthenticatedError,
    NotAuthorizedError,
    NotFoundError,
    NotServiceNowError,
    PasswordRefusedError,
    RateLimitedError,
    RefusedError,
    SessionEndedError,
    SingleSignOnError,
)
from app.errors.network import (
    AnswerLostError,
    CaptivePortalError,
    ConnectionDeniedError,
    HostNotFoundError,
    NetworkError,
    NoRouteError,
    QueuedError,
    TooSlowError,
    UnreachableError,
)
from app.errors.proxy import (
    ProxyError,
    ProxyNeededError,
    ProxyRefusedError,
    ProxySignInError,
    ProxyUnreachableError,
)
from app.errors.root import AppError
from app.errors.setup import LeftBehindError, NotAdministratorError, SetupError
from app.errors.sign_in import (
    AdministratorTimedOutError,
    ClientUnknownError,
    ConsentDeniedError,
    ConsentTimedOutError,
    ForeignRedirectError,
    NoLocalFormError,
    NoPortError,
    RedirectRefusedError,
    SignInError,
    TokenRefusedError,
    WrongUserError,
)
from app.errors.storage import (
    StorageDamagedError,
    StorageError,
    StorageFullError,
    StorageLockedError,
    StorageNewerError,
)
from app.errors.vault import VaultError, VaultFailedError, VaultLockedError, VaultMissingError

__all__ = [
    "AddressBlockedError",
    "AddressError",
    "AdministratorTimedOutError",
    "AnswerLostError",
    "AppError",
    "AsleepError",
    "BrokenReplyError",
    "CaptivePortalError",
    "CertificateError",
    "CertificateFileError",
    "ClientUnknownError",
    "ConnectionDeniedError",
    "ConsentDeniedError",
    "ConsentTimedOutError",
    "ExpiredCertificateError",
    "ForeignRedirectError",
    "HibernatingError",
    "HostNotFoundError",
    "InputError",
    "InspectedError",
    "InstanceError",
    "LeftBehindError",
    "MaintenanceError",
    "NetworkError",
    "NoLocalFormError",
    "NoPortError",
    "NoRouteError",
    "NotAdministratorError",
    "NotAuthenticatedError",
    "NotAuthorizedError",
    "NotFoundError",
    "NotServiceNowError",
    "OtherNameError",
    "PasswordRefusedError",
    "ProxyAddressError",
    "ProxyError",
    "ProxyNeededError",
    "ProxyRefusedError",
    "ProxySignInError",
    "ProxyUnreachableError",
    "QueuedError",
    "RateLimitedError",
    "RedirectRefusedError",
    "RefusedError",
    "SessionEndedError",
    "SetupError",
    "SignInError",
    "SingleSignOnError",
    "StorageDamagedError",
    "StorageError",
    "StorageFullError",
    "StorageLockedError",
    "StorageNewerError",
    "TokenRefusedError",
    "TooSlowError",
    "UnknownAuthorityError",
    "UnreachableError",
    "VaultError",
    "VaultFailedError",
    "VaultLockedError",
    "VaultMissingError",
    "WrongUserError",
]
