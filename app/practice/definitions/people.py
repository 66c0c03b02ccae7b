"""Users, groups, roles and who has which."""

from __future__ import annotations

from app.practice.definitions.roles import TICKET_ROLES
from app.practice.schema import Access, Column, Table

_USER_ADMIN = frozenset({"user_admin"})

PEOPLE_TABLES = (
    Table(
        "sys_user",
        "User",
        (
            Column("user_name", "User ID", mandatory=True),
            Column("name", "Name", max_length=151, read_only=True),
            Column("first_name", "First name", max_length=50),
            Column("last_name", "Last name", max_length=50),
            Column("email", "Email", "email", 100),
            Column("title", "Title", max_length=60),
            Column("active", "Active", "boolean", default="true"),
            Column("locked_out", "Locked out", "boolean", default="false"),
            Column("password_needs_reset", "Password needs reset", "boolean", default="false"),
            Column("failed_attempts", "Failed login attempts", "integer", default="0"),
            Column("web_service_access_only", "Web service access only", "boolean"),
            Column("internal_integration_user", "Internal Integration User", "boolean"),
            Column("identity_type", "Identity type", since="zurich"),
            Column("user_password", "Password", "password", 255),
            Column("time_zone", "Time zone"),
            Column("date_format", "Date format"),
            Column("time_format", "Time format"),
            Column("preferred_language", "Language", max_length=3),
        ),
        access=Access(
            read=TICKET_ROLES | _USER_ADMIN,
            write=_USER_ADMIN,
            delete=_USER_ADMIN,
            own="sys_id",
            hides_rows=True,
        ),
    ),
    Table(
        "sys_user_group",
        "Group",
        (
            Column("name", "Name", max_length=80),
            Column("description", "Description", max_length=1000),
            Column("active", "Active", "boolean", default="true"),
        ),
        access=Access(read=TICKET_ROLES, write=_USER_ADMIN, delete=_USER_ADMIN, hides_rows=True),
    ),
    Table(
        "sys_user_role",
        "Role",
        (
            Column("name", "Name", max_length=100),
            Column("description", "Description", max_length=4000),
        ),
        access=Access(read=_USER_ADMIN, hides_rows=True),
    ),
    Table(
        "sys_user_has_role",
        "User Role",
        (
            Column("user", "User", "reference", 32, reference="sys_user", cascade=True),
            Column("role", "Role", "reference", 32, reference="sys_user_role", cascade=True),
            Column("inherited", "Inherited", "boolean", default="false"),
            Column("inh_count", "Inheritance Count", "integer", default="0"),
            Column("granted_by", "Granted by", "reference", 32, reference="sys_user_group"),
            Column("state", "State", default="active"),
        ),
        display="role",
        access=Access(read=_USER_ADMIN, write=_USER_ADMIN, delete=_USER_ADMIN),
    ),
)
