"""The conformance table in the README beside this file."""

from __future__ import annotations

import ast
import re
from dataclasses import fields
from functools import cache
from pathlib import Path

import pytest

from app.practice.server import PracticeOptions, PracticeServer

HERE = Path(__file__).parent
TEXT = (HERE / "README.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`([\w/]+\.py)::(\w+)`", TEXT)))


@cache
def functions_of(file: str) -> set[str]:
    """Return the names of the functions in a file."""
    tree = ast.parse((HERE / file).read_text(encoding="utf-8"))
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    return {node.name for node in tree.body if isinstance(node, functions)}


@pytest.mark.parametrize(("file", "test"), NAMED)
def test_every_test_that_is_named_exists(file, test):
    """What the table says to hold is held by a test."""
    assert test in functions_of(file)


def test_every_switch_that_is_named_exists():
    """The last column names switches as the command line knows them."""
    cells = re.findall(r"\| ([^|]*) \|$", TEXT, re.MULTILINE)
    named = {name for cell in cells for name in re.findall(r"`([a-z_]+)`", cell)}

    conditions = PracticeServer(PracticeOptions()).conditions
    assert named <= {switch.name for switch in fields(conditions)}
