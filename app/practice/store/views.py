"""Views: the fields that are shown to those who named none.

Source: ServiceNow documentation, "Table API": `sysparm_view`. [guess] A view that a table does not
have shows all of its fields.
"""

from __future__ import annotations

from app.practice.store.database import Database

_BOTH = ("desktop", "mobile")


def fields_of_view(database: Database, table: str, view: str) -> tuple[str, ...]:
    """Return the fields of a view, in order; none when the table has no such view.

    Args:
        database: Where views are kept.
        table: The table.
        view: The view's name, or `both` for those of desktop and mobile.
    """
    views = _BOTH if view == "both" else (view,)
    fields = (name for one in views for name in _fields(database, table, one))
    return tuple(dict.fromkeys(fields))


def _fields(database: Database, table: str, name: str) -> list[str]:
    """Return the fields of the nearest table in the lineage that has the view."""
    view = database.find("sys_ui_view", name=name)
    if view is None:
        return []
    for ancestor in database.schema.lineage(table):
        if layout := database.find("sys_ui_list", name=ancestor, view=view["sys_id"]):
            elements = database.rows("sys_ui_list_element", list_id=layout["sys_id"])
            elements.sort(key=lambda element: int(element["position"] or 0))
            return [element["element"] for element in elements]
    return []
