"""The views that the tables come with."""

from __future__ import annotations

from app.practice.demo.planting import demo_id, plant_missing, read_plot
from app.practice.instance import Instance


def plant_views(instance: Instance) -> None:
    """Add those views that are not there yet."""
    views = read_plot("views.json")
    layouts = [(view, table) for view, tables in views.items() for table in tables]
    about = ((name, {"name": name, "title": name.title()}) for name in views)
    plant_missing(instance, "sys_ui_view", about)
    lists = (
        (f"{view}.{table}", {"name": table, "view": demo_id("sys_ui_view", view)})
        for view, table in layouts
    )
    plant_missing(instance, "sys_ui_list", lists)
    elements = (
        (
            f"{view}.{table}.{name}",
            {
                "list_id": demo_id("sys_ui_list", f"{view}.{table}"),
                "element": name,
                "position": str(position),
            },
        )
        for view, table in layouts
        for position, name in enumerate(views[view][table])
    )
    plant_missing(instance, "sys_ui_list_element", elements)
