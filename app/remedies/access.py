"""Troubles with what an instance lets be read and written, and from where.

Source:
    ServiceNow documentation, "IP address access control", "Data policy", "Business rules" and
    "Inbound REST API rate limiting".
"""

from __future__ import annotations

from typing import Final

from app.errors import AddressBlockedError, NotFoundError, RateLimitedError, RefusedError
from app.remedies.proposals import CHECKED_TABLES, open_tables
from app.remedies.remedy import Remedy, Symptom
from app.remedies.repair import Repair
from app.words import translate

_ON_TICKETS: Final = translate("Remedies", "The report, and wherever tickets are created")
_IN_PREREQUISITES: Final = translate("Remedies", "Prerequisites")

IP_BLOCKED: Final = Remedy(
    "ip_blocked",
    translate("Remedies", "The instance lets only certain addresses in."),
    Symptom(
        translate("Remedies", "Instance, and every request after"),
        statuses=(403,),
        errors=(AddressBlockedError,),
    ),
    translate(
        "Remedies",
        "Its IP Address Access Control denies the address from which this computer, or a service "
        "that has to reach the instance, comes.",
    ),
    (
        translate("Remedies", "Use the company's network or its VPN, if the instance wants that."),
        translate(
            "Remedies",
            "Open System Security > IP Address Access Control and add a rule of the type {type} "
            "with the first and the last address.",
        ).format(type="Allow"),
        translate(
            "Remedies",
            "For Microsoft's services, open IP filtering in Firnline: it reads the file Azure IP "
            "Ranges and Service Tags and adds what is missing.",
        ),
    ),
    translate("Remedies", "The instance answers this computer."),
    "address",
)

OWN_ADDRESS_BLOCKED: Final = Remedy(
    "own_address_blocked",
    translate("Remedies", "A rule keeps this computer's own address out."),
    Symptom(translate("Remedies", "IP filtering, and Diagnostics"), statuses=(403,)),
    translate(
        "Remedies",
        "A deny rule of {host} holds the address of this network, and no allow rule does.",
    ),
    (
        translate("Remedies", "Ask your network team which address the Internet sees."),
        translate(
            "Remedies",
            "From a network that comes in, open System Security > IP Address Access Control and "
            "add a rule of the type {type} for this address.",
        ).format(type="Allow"),
    ),
    translate("Remedies", "The instance answers this computer."),
    "address",
)

TABLES_CUSTOMISED: Final = Remedy(
    "tables_customised",
    translate("Remedies", "Access to a table is not at its defaults."),
    Symptom(_IN_PREREQUISITES, ("Failed API level ACL Validation",), (403,)),
    translate(
        "Remedies",
        "Somebody customised the application access of a table that the connection needs: users, "
        "change requests, incidents or application registries.",
    ),
    (
        translate("Remedies", "Open System Definition > Tables and open the table that is named."),
        translate(
            "Remedies", "On the tab Application Access, set Accessible from to {scopes}."
        ).format(scopes="All application scopes"),
        translate(
            "Remedies",
            "Select Can read and Allow access to this table via web services, then Update.",
        ),
    ),
    translate("Remedies", "Check again on Prerequisites: the line about the tables is green."),
    "read",
    Repair(
        translate("Remedies", "Firnline can put the tables' access back to its defaults."),
        open_tables(*CHECKED_TABLES),
    ),
)

MANDATORY_FIELDS: Final = Remedy(
    "mandatory_fields",
    translate("Remedies", "The instance asks for more fields than a ticket has."),
    Symptom(_ON_TICKETS, ("Data Policy Exception", "are mandatory"), (403,), (RefusedError,)),
    translate(
        "Remedies",
        "A data policy, or a column that is mandatory, refuses tickets without these fields.",
    ),
    (
        translate(
            "Remedies",
            "Read in the instance's answer, or under Prerequisites, which fields are meant. "
            "Firnline fills in none but its own.",
        ),
        translate(
            "Remedies",
            "Open System Policy > Rules > Data Policies and exempt the integration user: clear "
            "{box} where it is not needed.",
        ).format(box="Apply to import sets and web services"),
        translate(
            "Remedies",
            "Or give the column a default value: System Definition > Dictionary, field Default "
            "value.",
        ),
    ),
    translate("Remedies", "A test ticket is accepted."),
    "change_request",
)

BUSINESS_RULE: Final = Remedy(
    "business_rule",
    translate("Remedies", "A business rule of the instance refuses the record."),
    Symptom(_ON_TICKETS, ("aborted by Business Rule", "business rule"), (403,), (RefusedError,)),
    translate(
        "Remedies",
        "A rule written for this instance ends the write. Its name is in the instance's answer.",
    ),
    (
        translate("Remedies", "Open System Definition > Business Rules and find the rule."),
        translate(
            "Remedies", "Add the condition that {expression} of its script is not {user}."
        ).format(expression="gs.getUserName()"),
        translate("Remedies", "Or clear the box {box}, if nobody needs the rule.").format(
            box="Active"
        ),
    ),
    translate("Remedies", "The same action is accepted when it is tried again."),
    "change_request",
)

RATE_LIMITED: Final = Remedy(
    "rate_limited",
    translate("Remedies", "The instance's limit of requests is used up."),
    Symptom(
        translate("Remedies", "Anywhere, while much is read or sent"),
        statuses=(429,),
        errors=(RateLimitedError,),
    ),
    translate(
        "Remedies",
        "A rule counts the requests of {user} in each hour, or all threads of the instance are "
        "busy.",
    ),
    (
        translate("Remedies", "Wait; Firnline goes on by itself when the instance lets it."),
        translate(
            "Remedies",
            "Open System Web Services > REST > Rate Limit Rules and raise the limit for {user}.",
        ),
    ),
    translate("Remedies", "The line about the rate rule is green."),
    "rate",
)

CHOICES_UNREADABLE: Final = Remedy(
    "choices_unreadable",
    translate("Remedies", "State names cannot be read."),
    Symptom(translate("Remedies", "The report, as no state found")),
    translate(
        "Remedies",
        "The integration user may not read the table of choices, so Firnline shows the states that "
        "tickets carry instead.",
    ),
    (
        translate("Remedies", "Open User Administration > Users and open {user}."),
        translate("Remedies", "On the tab Roles, select Edit and add {role}, then Save.").format(
            role="personalize_choices"
        ),
    ),
    translate("Remedies", "The line about state names is green."),
    "choices",
)

TABLE_MISSING: Final = Remedy(
    "table_missing",
    translate("Remedies", "The instance has no such table."),
    Symptom(
        translate("Remedies", "Prerequisites, and the report"),
        ("/api/now/table/",),
        (400, 404),
        (NotFoundError,),
    ),
    translate(
        "Remedies",
        "The application that the table belongs to is not installed or not active: Change "
        "Management for change_request, Incident Management for incident.",
    ),
    (
        translate("Remedies", "Open System Applications > All Available Applications > All."),
        translate("Remedies", "Find {change} or {incident} and install or activate it.").format(
            change="Change Management", incident="Incident Management"
        ),
    ),
    translate("Remedies", "The table can be read."),
    "read",
)

# What the address rules of the instance have to do with.
ADDRESS_ENTRIES: Final = (IP_BLOCKED.id, OWN_ADDRESS_BLOCKED.id)
ENTRIES: Final = (
    IP_BLOCKED,
    OWN_ADDRESS_BLOCKED,
    TABLES_CUSTOMISED,
    MANDATORY_FIELDS,
    BUSINESS_RULE,
    RATE_LIMITED,
    CHOICES_UNREADABLE,
    TABLE_MISSING,
)
