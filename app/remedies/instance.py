"""Troubles with an instance as a whole: its release, its clock, and what a clone takes away.

Source:
    ServiceNow documentation, "Cloning" and "Release notes"; RFC 6749 section 5.1 on lifetimes.
"""

from __future__ import annotations

from typing import Final

from app.remedies.remedy import Remedy, Symptom
from app.words import translate

INSTANCE_RESET: Final = Remedy(
    "instance_reset",
    translate("Remedies", "The instance was cloned over or reset."),
    Symptom(
        translate("Remedies", "The report, when registry entry and integration user are both gone"),
        ("access_denied", "invalid_client"),
        (401,),
    ),
    translate(
        "Remedies",
        "A clone or a reset replaced the records of {host}; neither {registry} nor {user} is there "
        "any more.",
    ),
    (
        translate(
            "Remedies", "Open System OAuth > Application Registry and look for the name {registry}."
        ),
        translate("Remedies", "Open User Administration > Users and look for the user ID {user}."),
        translate(
            "Remedies",
            "If both are gone, remove the connection and set it up again; tickets that were cloned "
            "too are found by their marks.",
        ),
        translate(
            "Remedies",
            "For the next clone, add {table} and the integration user to System Clone > Preserve "
            "Data.",
        ).format(table="oauth_entity"),
    ),
    translate("Remedies", "All lines of the report are green."),
    "registry",
)

RELEASE_TOO_OLD: Final = Remedy(
    "release_too_old",
    translate("Remedies", "The release of the instance is too old."),
    Symptom(translate("Remedies", "Prerequisites")),
    translate(
        "Remedies", "Firnline needs what ServiceNow has since Kingston, and {host} is older."
    ),
    (
        translate("Remedies", "Open System Diagnostics > Stats > Stats and read Build name."),
        translate(
            "Remedies",
            "Plan an upgrade on the support portal: My Instances > Schedule an upgrade.",
        ),
    ),
    translate("Remedies", "The line about the release is green."),
    "release",
)

CLOCK_OFFSET: Final = Remedy(
    "clock_offset",
    translate("Remedies", "This computer's clock is wrong."),
    Symptom(translate("Remedies", "Prerequisites, and Diagnostics")),
    translate(
        "Remedies",
        "The clock of this computer and that of {host} differ. Tokens then seem to run out too "
        "early or too late, and due dates slip.",
    ),
    (
        translate("Remedies", "Let the operating system set the time by itself: {windows}.").format(
            windows=translate("Remedies", "date and time settings, set time automatically")
        ),
        translate("Remedies", "Ask whoever runs this computer if you may not change its clock."),
    ),
    translate("Remedies", "The line about the clock is green."),
    "clock",
)

ENTRIES: Final = (INSTANCE_RESET, RELEASE_TOO_OLD, CLOCK_OFFSET)
