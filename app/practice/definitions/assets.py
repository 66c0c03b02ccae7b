"""Configuration items: what changes and incidents are about.

Source: ServiceNow documentation, "CMDB tables details".
"""

from __future__ import annotations

from app.practice.definitions.columns import (
    boolean,
    choice,
    day,
    domain,
    integer,
    moment,
    number_choice,
    record_class,
    reference,
    string,
)
from app.practice.definitions.roles import TASK_ROLES
from app.practice.store.schema import Access, Column, Table

_CMDB = Access(
    read=TASK_ROLES | {"asset"},
    write=frozenset({"itil", "asset"}),
    delete=frozenset({"itil_admin", "asset"}),
)

ASSET_TABLES = (
    Table(
        "cmdb",
        "Base Configuration Item",
        (
            string("name", "Name", 255, indexed=True),
            record_class(),
            string("asset_tag", "Asset tag"),
            string("serial_number", "Serial number", 100),
            reference("assigned_to", "Assigned to", "sys_user"),
            reference("assignment_group", "Change Group", "sys_user_group"),
            reference("company", "Company", "core_company"),
            reference("department", "Department", "cmn_department"),
            reference("location", "Location", "cmn_location"),
            reference("manufacturer", "Manufacturer", "core_company"),
            reference("vendor", "Vendor", "core_company"),
            reference("owned_by", "Owned by", "sys_user"),
            reference("managed_by", "Managed by", "sys_user"),
            reference("support_group", "Support group", "sys_user_group"),
            reference("supported_by", "Supported by", "sys_user"),
            number_choice("install_status", "Status", default="1"),
            day("install_date", "Installed"),
            day("purchase_date", "Purchased"),
            day("warranty_expiration", "Warranty expiration"),
            boolean("unverified", "Requires verification"),
            *domain(),
        ),
        access=_CMDB,
    ),
    Table(
        "cmdb_ci",
        "Configuration Item",
        (
            string("short_description", "Description", 1000),
            string("comments", "Comments", 4000),
            choice("category", "Category"),
            choice("subcategory", "Subcategory", dependent_on="category"),
            number_choice("operational_status", "Operational status", default="1"),
            choice("environment", "Environment"),
            string("ip_address", "IP Address", 255),
            string("mac_address", "MAC Address", 18),
            string("fqdn", "Fully qualified domain name", 255),
            string("dns_domain", "DNS Domain", 255),
            string("model_number", "Model number", 255),
            string("correlation_id", "Correlation ID", 512, indexed=True),
            choice("discovery_source", "Discovery source"),
            moment("first_discovered", "First discovered"),
            moment("last_discovered", "Most recent discovery"),
            boolean("monitor", "Monitor"),
            string("attributes", "Attributes", 65000),
            integer("fault_count", "Fault count", default="0"),
        ),
        extends="cmdb",
        access=_CMDB,
    ),
    Table(
        "cmdb_ci_hardware",
        "Hardware",
        (
            choice("hardware_status", "Hardware Status", default="installed"),
            choice("hardware_substatus", "Hardware substatus", dependent_on="hardware_status"),
            string("default_gateway", "Default Gateway", 50),
        ),
        extends="cmdb_ci",
        access=_CMDB,
    ),
    Table(
        "cmdb_ci_computer",
        "Computer",
        (
            string("os", "Operating System"),
            string("os_version", "OS Version"),
            string("os_service_pack", "OS Service Pack"),
            string("host_name", "Host name", 255),
            choice("form_factor", "Form factor"),
            integer("cpu_count", "CPU count"),
            integer("cpu_core_count", "CPU core count"),
            string("cpu_name", "CPU name"),
            integer("ram", "RAM (MB)"),
            Column("disk_space", "Disk space (GB)", "decimal", 15),
            boolean("virtual", "Is Virtual"),
        ),
        extends="cmdb_ci_hardware",
        access=_CMDB,
    ),
    Table(
        "cmdb_ci_server",
        "Server",
        (
            choice("used_for", "Used for"),
            choice("classification", "Classification"),
            string("dr_backup", "DR backup"),
            string("firewall_status", "Firewall status"),
        ),
        extends="cmdb_ci_computer",
        access=_CMDB,
    ),
    Table("cmdb_ci_win_server", "Windows Server", (), extends="cmdb_ci_server", access=_CMDB),
    Table("cmdb_ci_linux_server", "Linux Server", (), extends="cmdb_ci_server", access=_CMDB),
    Table("cmdb_ci_netgear", "Network Gear", (), extends="cmdb_ci_hardware", access=_CMDB),
    Table(
        "cmdb_ci_service",
        "Service",
        (
            choice("busines_criticality", "Business criticality"),
            choice("used_for", "Used for"),
            choice("service_classification", "Service classification"),
            string("version", "Version"),
        ),
        extends="cmdb_ci",
        access=_CMDB,
    ),
    Table(
        "service_offering",
        "Service Offering",
        (reference("parent", "Parent", "cmdb_ci_service"),),
        extends="cmdb_ci_service",
        access=_CMDB,
    ),
    Table(
        "cmdb_rel_type",
        "CI Relationship Type",
        (
            string("name", "Name", 255),
            string("parent_descriptor", "Parent descriptor"),
            string("child_descriptor", "Child descriptor"),
        ),
        access=_CMDB,
    ),
    Table(
        "cmdb_rel_ci",
        "CI Relationship",
        (
            reference("parent", "Parent", "cmdb_ci", cascade=True, indexed=True),
            reference("child", "Child", "cmdb_ci", cascade=True, indexed=True),
            reference("type", "Type", "cmdb_rel_type"),
            integer("connection_strength", "Connection strength"),
        ),
        display="type",
        access=_CMDB,
    ),
)
