"""Business rules: what the instance does to a record on its way into the database.

A rule reads the write, changes `after`, or refuses. The tables below say which rule runs where;
rules of a parent table run first. `EVERYWHERE` holds what runs on every table besides.
"""

from app.practice.rules.addresses import guard_own_address, refuse_odd_range
from app.practice.rules.changes import end_hold, keep_type, request_change
from app.practice.rules.credentials import issue_client
from app.practice.rules.grants import (
    guard_admin_group,
    guard_admin_parent,
    guard_admin_role,
    guard_administrators,
    inherit_contained_roles,
    inherit_group_roles,
    inherit_parent_roles,
    inherit_roles,
)
from app.practice.rules.history import audit, note_entries
from app.practice.rules.incidents import (
    forget_hold_reason,
    mirror_state,
    note_resolution,
)
from app.practice.rules.metadata import file_record, note_customer_update
from app.practice.rules.people import (
    follow_identity_type,
    name_user,
    refuse_wrong_address,
    require_name,
)
from app.practice.rules.policies import (
    abort_by_rules,
    abort_when_told,
    follow_data_policies,
    keep_unique,
)
from app.practice.rules.priorities import look_up_priority
from app.practice.rules.state_models import follow_state_model
from app.practice.rules.tasks import note_closure, number_task, open_task
from app.practice.rules.write import Rule, Write, new_sys_id, stamped

__all__ = ["AFTER", "BEFORE", "Rule", "Write", "new_sys_id", "rules_for", "stamped"]

_EVERY_TABLE = ""

BEFORE: dict[str, tuple[Rule, ...]] = {
    _EVERY_TABLE: (abort_when_told, keep_unique),
    "task": (number_task, open_task),
    "change_request": (request_change, keep_type, follow_state_model, end_hold, note_closure),
    "change_task": (note_closure,),
    "incident": (mirror_state, look_up_priority, note_resolution, forget_hold_reason, note_closure),
    "problem": (follow_state_model, look_up_priority, note_closure),
    "sys_user": (
        guard_administrators,
        name_user,
        require_name,
        refuse_wrong_address,
        follow_identity_type,
    ),
    "sys_user_group": (guard_admin_parent,),
    "sys_user_has_role": (guard_admin_role,),
    "sys_group_has_role": (guard_admin_role,),
    "sys_user_grmember": (guard_admin_group,),
    "oauth_entity": (issue_client,),
    "ip_access": (refuse_odd_range,),
    "sys_metadata": (file_record,),
}

AFTER: dict[str, tuple[Rule, ...]] = {
    _EVERY_TABLE: (abort_by_rules, follow_data_policies, note_entries, audit),
    "sys_user_has_role": (inherit_roles,),
    "sys_user_grmember": (inherit_roles,),
    "sys_user_group": (inherit_parent_roles,),
    "sys_group_has_role": (inherit_group_roles,),
    "sys_user_role_contains": (inherit_contained_roles,),
    "ip_access": (guard_own_address,),
    "sys_metadata": (note_customer_update,),
}

DELETED: dict[str, tuple[Rule, ...]] = {
    _EVERY_TABLE: (abort_when_told,),
    "sys_user_has_role": (guard_admin_role, inherit_roles),
    "sys_user_grmember": (guard_admin_group, inherit_roles),
    "sys_group_has_role": (guard_admin_role, inherit_group_roles),
    "sys_user_role_contains": (inherit_contained_roles,),
    "ip_access": (guard_own_address,),
    "sys_metadata": (note_customer_update,),
}


def rules_for(tables: dict[str, tuple[Rule, ...]], lineage: list[str]) -> tuple[Rule, ...]:
    """Return the rules that run on a table, its ancestors' first.

    Args:
        tables: Rules by table.
        lineage: The table and its ancestors, nearest first.
    """
    names = [_EVERY_TABLE, *reversed(lineage)]
    return tuple(rule for name in names for rule in tables.get(name, ()))
