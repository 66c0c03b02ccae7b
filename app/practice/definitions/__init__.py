"""The tables of the instance, as data. A new table is a new definition, not new code."""

from app.practice.definitions.credentials import CREDENTIAL_TABLES
from app.practice.definitions.people import PEOPLE_TABLES
from app.practice.definitions.platform import PLATFORM_TABLES
from app.practice.definitions.tickets import TICKET_TABLES
from app.practice.schema import Table

TABLES: tuple[Table, ...] = (
    *PEOPLE_TABLES,
    *CREDENTIAL_TABLES,
    *PLATFORM_TABLES,
    *TICKET_TABLES,
)
