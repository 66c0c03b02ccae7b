"""The release: Kingston or later."""

from __future__ import annotations

from app.findings import Finding, Status
from app.instance.client import InstanceClient
from app.instance.release import Release, read_release
from app.setup.prerequisites.check import Check, Findings
from app.words import Words, translate, verbatim


async def _look(client: InstanceClient) -> Findings:
    return (_finding(await read_release(client)),)


def _finding(release: Release | None) -> Finding:
    if release is None:
        return Finding(
            "release",
            Status.WARNING,
            translate("Prerequisites", "The release is not known"),
            translate("Prerequisites", "neither a property nor /stats.do shows it"),
            translate("Prerequisites", "Continue only if it is Kingston or later."),
            translate("Prerequisites", "Before Kingston, set-up and consent do not work."),
            "release_too_old",
        )
    if not release.supported:
        return Finding(
            "release",
            Status.BLOCKED,
            translate("Prerequisites", "The release {family} is too old.").format(
                family=release.family
            ),
            translate("Prerequisites", "Firnline needs Kingston or later."),
            translate("Prerequisites", "Upgrade the instance first."),
            translate("Prerequisites", "Before Kingston, set-up and consent do not work."),
            "release_too_old",
        )
    title = translate("Prerequisites", "Release is Kingston or later")
    return Finding("release", Status.OK, title, _name(release))


def _name(release: Release) -> Words:
    name = verbatim(f"{release.family} {release.patch}".strip())
    if release.index is not None:
        return name
    return translate("Prerequisites", "{release}, newer than this program").format(release=name)


RELEASE = Check("release", translate("Prerequisites", "the release"), _look)
