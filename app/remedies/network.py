"""Troubles on the way to an instance.

Source:
    RFC 9110 on proxies and RFC 5280 on certificates; ServiceNow documentation of hibernating
    developer instances.
"""

from __future__ import annotations

from typing import Final

from app.errors import (
    AsleepError,
    CertificateError,
    HibernatingError,
    NetworkError,
    NotServiceNowError,
    ProxyError,
)
from app.remedies.remedy import Remedy, Symptom
from app.words import translate

_AT_THE_ADDRESS: Final = translate("Remedies", "Instance, and every request after")

PROXY: Final = Remedy(
    "proxy",
    translate("Remedies", "A proxy is in the way, or is missing."),
    Symptom(_AT_THE_ADDRESS, statuses=(407,), errors=(ProxyError,)),
    translate(
        "Remedies",
        "This network lets programs out through a proxy alone, and the proxy does not answer, "
        "wants a sign-in, or does not open the way to {host}.",
    ),
    (
        translate("Remedies", "Under Network on the page Instance, enter the proxy's address."),
        translate("Remedies", "Enter the proxy's user name and password, if it asks for them."),
        translate("Remedies", "Ask whoever runs the proxy to allow {host} on port 443."),
    ),
    translate("Remedies", "The instance answers through the proxy."),
    "proxy",
)

CERTIFICATE: Final = Remedy(
    "certificate",
    translate("Remedies", "The instance's certificate is not trusted."),
    Symptom(_AT_THE_ADDRESS, errors=(CertificateError,)),
    translate(
        "Remedies",
        "The certificate is out of date, was made for another name, or comes from an authority "
        "that this computer does not know; a company that inspects TLS puts its own there.",
    ),
    (
        translate("Remedies", "Look at the certificate that Firnline shows: name, issuer, dates."),
        translate(
            "Remedies",
            "If the issuer is your company's, choose its CA file on the page Instance. If you do "
            "not know the issuer, do not go on.",
        ),
        translate(
            "Remedies", "If it is out of date, have it renewed, or set this computer's date."
        ),
    ),
    translate("Remedies", "The line about the certificate is green."),
    "certificate",
)

HIBERNATING: Final = Remedy(
    "hibernating",
    translate("Remedies", "The instance hibernates."),
    Symptom(_AT_THE_ADDRESS, ("put to sleep",), (200, 302), (HibernatingError,)),
    translate("Remedies", "A developer instance is put to sleep when nobody uses it for a while."),
    (
        translate("Remedies", "Sign in to {site}.").format(site="developer.servicenow.com"),
        translate("Remedies", "Select Wake Up Instance, and wait a few minutes."),
    ),
    translate("Remedies", "The instance answers as ServiceNow does."),
    "reach",
)

MAINTENANCE: Final = Remedy(
    "maintenance",
    translate("Remedies", "The instance is being upgraded or maintained."),
    Symptom(_AT_THE_ADDRESS, statuses=(503,), errors=(AsleepError,)),
    translate("Remedies", "{host} shows a page for people until its upgrade is over."),
    (
        translate("Remedies", "Wait until the upgrade is over."),
        translate("Remedies", "Ask the instance's administrator how long it takes."),
    ),
    translate("Remedies", "The instance answers as ServiceNow does."),
    "reach",
)

NOT_REACHABLE: Final = Remedy(
    "not_reachable",
    translate("Remedies", "No ServiceNow instance answers at this address."),
    Symptom(_AT_THE_ADDRESS, errors=(NetworkError, NotServiceNowError)),
    translate(
        "Remedies",
        "The name is not known here, no way leads there, something else answers, or the answer "
        "takes too long.",
    ),
    (
        translate("Remedies", "Open https://{host} in a browser on this computer."),
        translate("Remedies", "Check the spelling of the address, and whether a VPN is needed."),
        translate("Remedies", "Ask whether a firewall lets this computer out on port 443."),
    ),
    translate("Remedies", "The instance answers as ServiceNow does."),
    "reach",
)

ENTRIES: Final = (PROXY, CERTIFICATE, HIBERNATING, MAINTENANCE, NOT_REACHABLE)
