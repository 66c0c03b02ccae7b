"""What the gate plays before and behind the application: the network, the edge, the other users."""

from __future__ import annotations

from dataclasses import dataclass

from app.practice.switches.switch import Group, Kind, switch

_NETWORK = "the network's own behaviour"
_REST = "ServiceNow documentation, REST API HTTP response codes"
_TABLE = "ServiceNow documentation, Table API"
_CLIENTS = "seen in public client code"


@dataclass
class Disturbances:
    """Switches that need no help from inside the application."""

    paths: str = switch(
        Kind.PATHS,
        Group.LIMITS,
        "Only requests whose path begins with one of these, parted by commas, are touched.",
        source="of the practice instance alone",
    )
    methods: str = switch(
        Kind.METHODS,
        Group.LIMITS,
        "Only requests with one of these methods, parted by commas, are touched.",
        source="of the practice instance alone",
    )
    silent: int = switch(
        Kind.TIMES,
        Group.AWAY,
        "The connection is taken, and nothing is ever answered.",
        source=_NETWORK,
    )
    reset: int = switch(
        Kind.TIMES,
        Group.AWAY,
        "The connection is cut before anything is done or answered.",
        source=_NETWORK,
    )
    captive_portal: int = switch(
        Kind.TIMES,
        Group.AWAY,
        "Every path leads to the sign-in page of a guest network.",
        source="RFC 8952, captive portals",
    )
    hibernating: int = switch(
        Kind.TIMES, Group.AWAY, "Every path answers 200 with the hibernation page.", source=_CLIENTS
    )
    hibernating_redirect: int = switch(
        Kind.TIMES,
        Group.AWAY,
        "Every path leads to the developer site, where a sleeping instance is woken.",
        source=_CLIENTS,
    )
    offline: int = switch(
        Kind.TIMES,
        Group.AWAY,
        "Every path answers 503 with a page, as during an upgrade.",
        source=_REST,
    )
    maintenance: int = switch(
        Kind.TIMES,
        Group.AWAY,
        "Every path answers 503 with a page and the seconds until another try.",
        source="RFC 9110, Retry-After; [guess] for ServiceNow",
    )
    bad_gateway: int = switch(
        Kind.TIMES,
        Group.AWAY,
        "Every path answers 502 with a page of the load balancer.",
        source=_REST,
    )
    ip_blocked: int = switch(
        Kind.TIMES,
        Group.AWAY,
        "Every path answers 403 with a page, as for an address that is not allowed.",
        source="ServiceNow documentation, IP address access control; [guess] for the page's words",
    )
    login_page: int = switch(
        Kind.TIMES, Group.AWAY, "The API answers 200 with the sign-in page.", source=_CLIENTS
    )
    login_redirect: int = switch(
        Kind.TIMES, Group.AWAY, "The API leads to the sign-in page.", source=_CLIENTS
    )
    redirect_host: str = switch(
        Kind.ADDRESS,
        Group.AWAY,
        "The API leads to the same path on this other address, such as https://other.example.",
        source=_NETWORK,
    )
    delay_s: float = switch(
        Kind.SECONDS,
        Group.PACE,
        "Each API answer is held back this long, after its work is done.",
        source=_NETWORK,
    )
    latency_s: float = switch(
        Kind.SECONDS,
        Group.PACE,
        "Each request, for a page too, waits this long before its work begins.",
        source=_NETWORK,
    )
    clock_ahead_s: float = switch(
        Kind.SECONDS,
        Group.PACE,
        "The Date of every answer is ahead by this, as if the caller's clock were late.",
        source="RFC 9110, Date",
    )
    bandwidth: int = switch(
        Kind.NUMBER, Group.PACE, "Answers arrive at this many bytes a second.", source=_NETWORK
    )
    rate_limited: int = switch(
        Kind.TIMES,
        Group.PACE,
        "The API answers 429, the limit of a rule being reached; see retry_after.",
        source="ServiceNow documentation, Inbound REST API rate limiting",
    )
    retry_after: str = switch(
        Kind.WAIT,
        Group.PACE,
        "What rate_limited says of the next try: seconds, date, none or absurd.",
        source="RFC 9110, Retry-After; ServiceNow documents seconds",
        default="30",
    )
    semaphore: int = switch(
        Kind.TIMES,
        Group.PACE,
        "The API answers 429 without JSON or a time, all its threads being taken.",
        source="KB0635398; [guess] for the body",
    )
    cancelled: int = switch(
        Kind.TIMES,
        Group.PACE,
        "The API does its work and answers 500: maximum execution time exceeded.",
        source=_CLIENTS,
    )
    partial: int = switch(
        Kind.TIMES,
        Group.BROKEN,
        "A list answers 200 with the first half of its rows, and an error object beside them.",
        source=f"{_CLIENTS}; [guess] that the JSON is whole",
    )
    partial_broken: int = switch(
        Kind.TIMES,
        Group.BROKEN,
        "A list answers 200, breaks off amid its rows and goes on with an error object.",
        source=_CLIENTS,
    )
    truncated: int = switch(
        Kind.TIMES,
        Group.BROKEN,
        "An API answer ends before the length it promised.",
        source=_NETWORK,
    )
    bad_json: int = switch(
        Kind.TIMES,
        Group.BROKEN,
        "An API answer is half of its JSON, at its full length otherwise.",
        source=_NETWORK,
    )
    odd_json: str = switch(
        Kind.CHOICE,
        Group.BROKEN,
        "A list is JSON that parsers trip over, or that is none of a list's.",
        source="RFC 8259, the limits it leaves to parsers",
        choices=("deep", "nan", "surrogate", "duplicate", "null", "numbers"),
    )
    slow_loris: int = switch(
        Kind.TIMES,
        Group.BROKEN,
        "An API answer arrives byte by byte, one each half second.",
        source=_NETWORK,
    )
    gzip_bomb: int = switch(
        Kind.TIMES,
        Group.BROKEN,
        "An API answer of one megabyte unfolds to a gigabyte.",
        source=_NETWORK,
    )
    limit_cap: int = switch(
        Kind.NUMBER,
        Group.LISTS,
        "A list has this many rows at most, whatever sysparm_limit says.",
        source=f"{_TABLE}; [guess] that an instance may cap lower",
    )
    rows_move: int = switch(
        Kind.TIMES,
        Group.LISTS,
        "Every second page of a list comes as if a row had been inserted before all others, and"
        " were gone again by the next.",
        source="what other users do",
    )
    count_missing: int = switch(
        Kind.TIMES,
        Group.LISTS,
        "A list carries no X-Total-Count.",
        source=f"{_TABLE}, sysparm_no_count",
    )
    count_wrong: int = switch(
        Kind.TIMES,
        Group.LISTS,
        "A list's X-Total-Count is half of what it should be.",
        source="[guess]",
    )
    link_host: str = switch(
        Kind.ADDRESS,
        Group.LISTS,
        "A list's Link header names this other address, such as https://other.example.",
        source="[guess]",
    )
    lookup_lag_s: float = switch(
        Kind.SECONDS,
        Group.LISTS,
        "A query on the Table API, and on it alone, does not find records newer than this.",
        source="[guess], read replicas",
    )
    lookup_fails: int = switch(
        Kind.TIMES, Group.LISTS, "A query on the Table API answers 500.", source=_CLIENTS
    )
    lose_answers: int = switch(
        Kind.TIMES,
        Group.WRITES,
        "A post to the Table API is carried out, and its connection is cut without an answer.",
        source=_NETWORK,
    )
    post_truncated: int = switch(
        Kind.TIMES,
        Group.WRITES,
        "A post to the Table API is carried out, and its answer ends in the middle.",
        source=_NETWORK,
    )
    refuse_posts: int = switch(
        Kind.TIMES,
        Group.WRITES,
        "A post to the Table API is cut off before anything is done.",
        source=_NETWORK,
    )
    edits_collide: int = switch(
        Kind.TIMES,
        Group.WRITES,
        "Just before the Table API updates a record, somebody else updates it.",
        source="what other users do",
    )
    batch_half: int = switch(
        Kind.TIMES,
        Group.WRITES,
        "The second half of a batch is left unserviced, as when its 30 seconds are over.",
        source="ServiceNow documentation, Batch API",
    )
    batch_missing: int = switch(
        Kind.TIMES,
        Group.WRITES,
        "There is no Batch API, as where its plugin is off or its resource is restricted.",
        source="ServiceNow documentation, Batch API; [guess] for the answer",
    )
    table_missing: str = switch(
        Kind.TABLES,
        Group.RIGHTS,
        "These tables, parted by commas, do not exist, as without their plugin.",
        source=_TABLE,
    )
    forbidden: str = switch(
        Kind.TABLES,
        Group.RIGHTS,
        "Nobody's roles open these tables, parted by commas, over the API.",
        source=_CLIENTS,
    )
    read_only: str = switch(
        Kind.TABLES,
        Group.RIGHTS,
        "Nobody's roles allow a write to these tables, parted by commas, over the API.",
        source=_CLIENTS,
    )
    unreadable_properties: int = switch(
        Kind.TIMES,
        Group.RIGHTS,
        "sys_properties looks empty, as to a caller without its read roles.",
        source="ServiceNow documentation, Add a system property",
    )
    missing_buildname: int = switch(
        Kind.TIMES,
        Group.RIGHTS,
        "None of the system properties that name the build has a row.",
        source=_CLIENTS,
    )
    unauthorized_after: int = switch(
        Kind.NUMBER,
        Group.SIGN_IN,
        "After this many more bearer requests all access tokens have expired at once.",
        source="ServiceNow documentation, OAuth tokens",
    )
    refresh_lost: int = switch(
        Kind.TIMES,
        Group.SIGN_IN,
        "A refresh is carried out, and its connection is cut without an answer.",
        source=_NETWORK,
    )
    refresh_refused: int = switch(
        Kind.TIMES,
        Group.SIGN_IN,
        "A refresh is refused, as when its token was revoked.",
        source=_CLIENTS,
    )
    client_deleted: int = switch(
        Kind.TIMES,
        Group.SIGN_IN,
        "The token endpoint does not know the client, as after a clone.",
        source=_CLIENTS,
    )
    certificate: str = switch(
        Kind.CHOICE,
        Group.TLS,
        "The certificate of new connections is not one to be trusted.",
        source="RFC 5280, RFC 9525",
        choices=("self_signed", "expired", "wrong_host", "other_ca"),
    )
