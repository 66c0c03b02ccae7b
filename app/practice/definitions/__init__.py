"""The tables of the instance, as data. A new table is a new definition, not new code."""

from app.practice.definitions.assets import ASSET_TABLES
from app.practice.definitions.changes import CHANGE_TABLES
from app.practice.definitions.credentials import CREDENTIAL_TABLES
from app.practice.definitions.metadata import METADATA_TABLES
from app.practice.definitions.people import PEOPLE_TABLES
from app.practice.definitions.platform import PLATFORM_TABLES
from app.practice.definitions.tasks import TASK
from app.practice.definitions.tickets import TICKET_TABLES
from app.practice.definitions.views import VIEW_TABLES
from app.practice.store.schema import Table

TABLES: tuple[Table, ...] = (
    *METADATA_TABLES,
    *PLATFORM_TABLES,
    *VIEW_TABLES,
    *PEOPLE_TABLES,
    *CREDENTIAL_TABLES,
    *ASSET_TABLES,
    TASK,
    *TICKET_TABLES,
    *CHANGE_TABLES,
)
