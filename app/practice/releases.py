"""The release families in order, and what an instance of each says about its build.

Never compare names: the alphabet has wrapped, Australia and Brazil are newer than Zurich.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from app.practice.errors import PracticeError

_DAY = "%m-%d-%Y"


@dataclass(frozen=True)
class Feature:
    """What came with a release and stayed.

    Args:
        since: The release family it came with.
        source: Where that is known from; `[guess]` when it was found nowhere.
        properties: The system properties it brings to a new instance.
    """

    since: str
    source: str
    properties: tuple[tuple[str, str], ...] = ()


FEATURES = {
    "Table API": Feature(
        "eureka", "KB0534905 counts its versions from there; [guess] for none before"
    ),
    "OAuth": Feature("fuji", "[guess]; the oldest release that clients name for it"),
    "Table API v2": Feature("geneva", "ServiceNow documentation, Table API; KB0551763"),
    "authorization code": Feature(
        "istanbul", "ServiceNow developer blog, What's new in Istanbul: integrations and APIs"
    ),
    "rate limits": Feature("istanbul", "[guess]; ServiceNow documentation, Inbound rate limiting"),
    "change API": Feature("london", "[guess]; ServiceNow documentation, Change Management API"),
    "assertions": Feature("orlando", "[guess]; ServiceNow documentation, JWT bearer grant"),
    "change state model": Feature("geneva", "ServiceNow documentation, Change state model"),
    "state parameter": Feature(
        "madrid",
        "ServiceNow documentation, OAuth authorization code flow and the state parameter",
        (("glide.oauth.state.parameter.required", "true"),),
    ),
    "public clients": Feature("orlando", "KB1645540; [guess] for the first release"),
    "change models": Feature("quebec", "ServiceNow documentation, Change models"),
    "problem state model": Feature("rome", "field notes; [guess] for the first release"),
    "guarded queries": Feature("xanadu", "seen in public client code; [guess] for the release"),
    "second factor enforced": Feature("xanadu", "ServiceNow documentation, MFA enforcement"),
    "scope restriction": Feature("zurich", "KB2731346; public client code"),
    "authentication scopes": Feature("zurich", "KB2731346; [guess] for the first release"),
    "identity types": Feature("zurich", "ServiceNow documentation, Create a user"),
    "close codes by outcome": Feature(
        "utah", "ServiceNow community, closure codes, 2023; field notes; [guess] for none before"
    ),
    "machine identity console": Feature(
        "australia", "ServiceNow documentation, Machine Identity Console"
    ),
    "basic authentication restriction": Feature(
        "australia",
        "ServiceNow documentation, Basic authentication restriction; enforced step by step",
        (
            ("glide.authenticate.basic_auth.restriction.active", "true"),
            ("glide.authenticate.basic_auth.restriction.enforce", "false"),
            ("glide.authenticate.basic_auth.allowed_roles", "snc_basic_auth_api_access"),
        ),
    ),
}


@dataclass(frozen=True)
class Release:
    """One release family.

    Args:
        name: The name people use, such as `San Diego`.
        branch_day: The day in its build strings, as `MM-DD-YYYY`.
    """

    name: str
    branch_day: str

    @property
    def family(self) -> str:
        """The name as build strings spell it, such as `sandiego`."""
        return self.name.replace(" ", "").lower()

    @property
    def position(self) -> int:
        """The place in the order of release, oldest first."""
        return RELEASES.index(self)

    def has(self, feature: str) -> bool:
        """Return whether the release has a feature.

        Args:
            feature: Its name in `FEATURES`.
        """
        return self.is_from(FEATURES[feature].since)

    def is_from(self, since: str) -> bool:
        """Return whether it is a release family or a later one.

        Args:
            since: The family, or nothing for what was always there.
        """
        return not since or self.position >= release_named(since).position

    def feature_properties(self) -> dict[str, str]:
        """Return the system properties that a new instance has by its features."""
        return dict(
            pair for name, one in FEATURES.items() if self.has(name) for pair in one.properties
        )

    def later_properties(self) -> set[str]:
        """Return the names of the system properties that came with later features."""
        every = {name for feature in FEATURES.values() for name, _ in feature.properties}
        return every - self.feature_properties().keys()

    def build_properties(self) -> dict[str, str]:
        """Return the rows of `sys_properties` that name the build.

        `glide.buildtag` and `glide.buildname` are left out, as on many real instances.
        """
        patched = datetime.strptime(self.branch_day, _DAY).replace(tzinfo=UTC) + timedelta(days=71)
        tag = f"glide-{self.family}-{self.branch_day}__patch2-{patched:{_DAY}}"
        built = patched + timedelta(days=2)
        return {"glide.war": f"{tag}_{built:{_DAY}}_0930.zip", "glide.buildtag.last": tag}


RELEASES = (
    Release("Aspen", "11-15-2011"),
    Release("Berlin", "06-20-2012"),
    Release("Calgary", "02-13-2013"),
    Release("Dublin", "08-28-2013"),
    Release("Eureka", "04-16-2014"),
    Release("Fuji", "12-23-2014"),
    Release("Geneva", "08-25-2015"),
    Release("Helsinki", "03-16-2016"),
    Release("Istanbul", "09-23-2016"),
    Release("Jakarta", "05-03-2017"),
    Release("Kingston", "10-17-2017"),
    Release("London", "06-27-2018"),
    Release("Madrid", "12-18-2018"),
    Release("New York", "06-26-2019"),
    Release("Orlando", "12-11-2019"),
    Release("Paris", "06-24-2020"),
    Release("Quebec", "12-09-2020"),
    Release("Rome", "06-23-2021"),
    Release("San Diego", "12-22-2021"),
    Release("Tokyo", "07-08-2022"),
    Release("Utah", "12-21-2022"),
    Release("Vancouver", "07-06-2023"),
    Release("Washington DC", "12-20-2023"),
    Release("Xanadu", "07-02-2024"),
    Release("Yokohama", "12-18-2024"),
    Release("Zurich", "07-01-2025"),
    Release("Australia", "02-11-2026"),
    Release("Brazil", "08-25-2026"),
)


def release_named(name: str) -> Release:
    """Find a release family by its name in any spelling: `San Diego`, `sandiego`.

    Args:
        name: What a person typed.

    Errors:
        PracticeError: No family has this name.
    """
    wanted = name.replace(" ", "").lower()
    for release in RELEASES:
        if release.family == wanted:
            return release
    known = ", ".join(release.family for release in RELEASES)
    message = f"There is no ServiceNow release named {name!r}."
    raise PracticeError(message, f"Choose one of: {known}.")
