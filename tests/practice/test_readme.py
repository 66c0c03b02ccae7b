"""The conformance table in the README beside this file."""

from __future__ import annotations

import ast
import re
from dataclasses import fields
from functools import cache
from pathlib import Path

from app.practice.server import PracticeOptions, PracticeServer

HERE = Path(__file__).parent
TEXT = (HERE / "README.md").read_text(encoding="utf-8")
NAMED = re.findall(r"`([\w/]+\.py)::(\w+)`", TEXT)


@cache
def functions_of(file: str) -> set[str]:
    """Return the names of the functions in a file."""
    tree = ast.parse((HERE / file).read_text(encoding="utf-8"))
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    return {node.name for node in tree.body if isinstance(node, functions)}


def test_every_test_that_is_named_exists():
    """What the table says to hold is held by a test."""
    missing = [f"{file}::{test}" for file, test in NAMED if test not in functions_of(file)]

    assert NAMED
    assert missing == []


def test_every_switch_that_is_named_exists():
    """The last column names switches as the command line knows them."""
    cells = re.findall(r"\| ([^|]*) \|$", TEXT, re.MULTILINE)
    named = {name for cell in cells for name in re.findall(r"`([a-z_]+)`", cell)}

    conditions = PracticeServer(PracticeOptions()).conditions
    assert named <= {switch.name for switch in fields(conditions)}
