"""Asking a person at the terminal for what no argument may carry."""

from __future__ import annotations

import getpass
import sys

from app.secret import Secret


def ask_password(user_name: str) -> Secret:
    """Ask at the terminal, or take one line of standard input; an argument would be seen by all.

    Args:
        user_name: whose password.
    """
    if sys.stdin.isatty():
        return Secret(getpass.getpass(f"Password of {user_name}: "))
    return Secret(sys.stdin.readline().rstrip("\r\n"))
