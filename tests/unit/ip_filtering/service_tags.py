"""Service tags files as Microsoft publishes them, with a few addresses."""

from __future__ import annotations

import json
from typing import Any


def tag(name: str, *prefixes: str, **properties: Any) -> dict[str, Any]:
    """Return one tag of a file of today."""
    return {
        "name": name,
        "id": name,
        "properties": {
            "changeNumber": 1,
            "region": "",
            "regionId": 0,
            "platform": "Azure",
            "systemService": name.partition(".")[0],
            "addressPrefixes": list(prefixes),
            "networkFeatures": None,
            **properties,
        },
    }


def file(*tags: dict[str, Any], **top: Any) -> bytes:
    """Return the bytes of a file."""
    return json.dumps({"changeNumber": 412, "cloud": "Public", "values": tags, **top}).encode()


def whole_file() -> bytes:
    """Return a file with a few services, one of them without an IPv4 address."""
    return file(
        tag("AzureCloud.westus2", "20.42.128.0/18", region="westus2"),
        tag("AzureActiveDirectory", "20.20.32.0/19", "2603:1006:2000::/48"),
        tag("MicrosoftCloudAppSecurity", "13.64.26.88/32", "13.64.26.89/32", "13.64.28.0/24"),
        tag("LogicApps.WestUS2", "2603:1030:c06:1::180/121", region="westus2"),
    )
